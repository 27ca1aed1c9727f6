//! What an answer does to the state: what was read, reckoned, staged, applied.

use super::act::{
    answering, asking, correcting, excepting, filtering, keeping, line, losing, minimising, policy, proposing, receipt,
    relating, screens, sorting, staging, tasks, values, wizard,
};
use super::effect::{Effect, Query, Task};
use super::message::{Msg, Opened};
use super::place;
use super::state::overlay::{SourceChoice, Summary};
use super::state::{Checks, Confirm, Focus, Found, Job, JobKind, Overlay, Records, Seen, State, Way};
use crate::erase::Receipt;
use crate::failure::Result;
use crate::plan::Preview;

/// Takes an answer.
pub fn take(state: &mut State, msg: Msg) -> Vec<Effect> {
    match msg {
        Msg::Start => return start(),
        Msg::Place(text) => return place::restore(state, &text),
        Msg::Registers(lines) => state.registers.replace(lines),
        Msg::Opened(opened) => return open(state, *opened),
        Msg::Rows { register, first, rows } => on(state, register, |records| {
            records.first = first;
            records.rows = rows;
        }),
        Msg::Why(why) => {
            if let Some(records) = &mut state.records {
                records.why = Some(*why);
            }
        }
        Msg::Staged { register, deleted, changed } => {
            on(state, register, |records| {
                records.staged = deleted;
                records.changed = changed;
            });
            if state.screen == crate::app::Screen::Values {
                return values::count(state);
            }
        }
        Msg::Kept { register, records: kept } => on(state, register, |records| records.kept = kept),
        Msg::Keeping(keeping, result) => return keeping::take(state, keeping, result),
        Msg::Plan { lines, undoable, redoable } => {
            state.plan.redoable = redoable;
            return plan(state, lines, undoable);
        }
        Msg::Item { item, register, records } => return filtering::show_item(state, (item, register), records),
        Msg::Sampled { item, rows } => state.plan.sample = Some((item, rows)),
        Msg::Fields(read) => minimising::take_fields(state, *read),
        Msg::Consents(register, tabs) => relating::take_tabs(state, (register, *tabs)),
        Msg::Proposals(result) => proposing::take_listed(state, result),
        Msg::Evidence { asked, result } => proposing::take_evidence(state, asked, result.map(|evidence| *evidence)),
        Msg::Older(result) => return proposing::take_older(state, result),
        Msg::Person(result) => relating::take_hits(state, result),
        Msg::MorePersons(result) => relating::take_more(state, result),
        Msg::AccessReport(result) => relating::take_report(state, result),
        Msg::Policy(read) => return policy::take_read(state, *read),
        Msg::Card { asked, result } => policy::take_facts(state, asked, result.map(|facts| *facts)),
        Msg::Weighed(document, result) => answering::take_weighed(state, (document, result)),
        Msg::PageWritten(result) => answering::take_page(state, result),
        Msg::Excepted(result) => return excepting::take_made(state, result),
        Msg::Corrected(register, result) => return correcting::take_corrected(state, (register, result)),
        Msg::Recognised(result) => return excepting::take_renewed(state, result),
        Msg::PolicySaved(result) => return answering::take_saved(state, result),
        Msg::Tried { asked, result } => minimising::take_trial(state, asked, result.map(|trial| *trial)),
        Msg::Log { count, first, lines } => log(state, (count, first), lines),
        Msg::Paths(paths) => line::take_paths(state, paths),
        Msg::Scored { register, table } => on(state, register, |records| records.scores = Some(table)),
        Msg::Selected { asked, text, purpose, result } => {
            return line::take_selected(state, (asked, text), (purpose, result));
        }
        Msg::Found { asked, text, result } => found(state, (asked, text), result),
        Msg::Sorted { asked, result } => sorting::take_sorted(state, asked, result),
        Msg::Counted { asked, result } => return values::take_counted(state, asked, result),
        Msg::Grouped { asked, purpose, result } => return values::take_group(state, (asked, purpose), result),
        Msg::PlanChanged(result) => return staging::take_changed(state, result),
        Msg::Reviewed(result) => reviewed(state, result),
        Msg::Previewed(result) => previewed(state, result),
        Msg::Progress { step, done, total, elapsed } => progress(state, step, (done, total, elapsed)),
        Msg::Applied(result) => return applied(state, result),
        Msg::Scouted(asked, news) => return wizard::scouted(state, asked, news),
        Msg::Places(places) => return wizard::files::take_places(state, places),
        Msg::Planned(planned) => wizard::target::take(state, planned),
        Msg::Imported(received, stopped) => return wizard::received::take(state, received, stopped),
        Msg::Unanswered(asking) => asking::ask(state, asking),
        Msg::Answered(result) => return asking::answered(state, result),
        Msg::Tasks(tasks) => state.tasks.replace(tasks),
        Msg::TaskDone(result) => return tasks::done(state, result),
        Msg::Exported(result) => exported(state, result),
        Msg::Listed(result) => exported(state, result),
        Msg::Replaced(register, Err(failure)) if failure.what().id() == "in-place-loses" => {
            losing::ask(state, register, failure.what().clone());
        }
        Msg::Replaced(_, result) => {
            if result.is_ok() {
                receipt::replaced(state);
            }
            exported(state, result);
            return vec![Effect::Read(Query::Tasks)];
        }
        Msg::Verified(Ok(verdict)) => state.log.verdict = Some(verdict),
        Msg::Verified(Err(failure)) => state.tell(&failure),
        Msg::Failed(failure) => {
            state.job = None;
            state.restoring = None;
            state.tell(&failure);
        }
        Msg::Key(_) | Msg::Paste(_) | Msg::Row(_) | Msg::Resize(_) | Msg::Idle => {}
    }
    Vec::new()
}

fn reviewed(state: &mut State, result: Result<(Preview, Checks)>) {
    match result {
        Ok((preview, checks)) => {
            state.plan.preview = Some(preview);
            state.plan.checks = checks;
        }
        Err(failure) => state.tell(&failure),
    }
}

fn start() -> Vec<Effect> {
    vec![
        Effect::Read(Query::Registers),
        Effect::Read(Query::Plan),
        Effect::Read(Query::Tasks),
        Effect::Work(Task::Lines),
        Effect::Work(Task::Recognise),
    ]
}

fn on(state: &mut State, register: crate::model::RegisterId, act: impl FnOnce(&mut Records)) {
    if let Some(records) = state.records.as_mut().filter(|records| records.register.id == register) {
        act(records);
    }
}

fn open(state: &mut State, opened: Opened) -> Vec<Effect> {
    let Opened { register, fields, live } = opened;
    let id = register.id;
    let again = state.records.as_ref().is_some_and(|records| records.register.id == id);
    if again {
        on(state, id, |records| {
            let here = records.current();
            records.marks &= &live;
            records.register = register;
            records.fields = fields;
            records.arranged = records.arranged.fit(&records.fields);
            records.rearrange();
            records.view.outlive(live);
            records.scores = None;
            records.found = None;
            records.stay_on(here);
        });
    } else {
        if let Some(before) = state.records.take() {
            state.marks.insert(before.register.id, before.marks);
            state.arranged.insert(before.register.id, before.arranged);
        }
        let mut records = Records::open(register, fields, live);
        records.marks = state.marks.remove(&id).unwrap_or_default();
        records.marks &= records.view.live();
        if let Some(arranged) = state.arranged.remove(&id) {
            records.arranged = arranged.fit(&records.fields);
            records.columns = records.arranged.shown();
        }
        state.records = Some(records);
        screens::turn_to(state, crate::app::Screen::Records);
    }
    let leading = state.leading.take().filter(|_| !again);
    let mut effects =
        vec![Effect::Read(Query::Staged(id)), Effect::Read(Query::Kept(id)), Effect::Work(Task::Scores(id))];
    if let Some(score) = leading {
        effects.extend(sorting::lead(state, score));
    }
    effects.extend(place::resume(state));
    effects.extend(relating::shown(state));
    if let Some(field) = state.counting.take() {
        effects.extend(values::open_field(state, field));
    }
    effects
}

fn plan(state: &mut State, lines: Vec<crate::plan::PlanLine>, undoable: u64) -> Vec<Effect> {
    let changed = state.plan.lines != lines;
    state.plan.lines = lines;
    state.plan.undoable = undoable;
    if changed {
        state.plan.preview = None;
        state.plan.sample = None;
        state.plan.asked_sample = None;
    }
    if changed && state.screen == crate::app::Screen::Plan {
        return vec![Effect::Work(Task::Review)];
    }
    Vec::new()
}

fn log(state: &mut State, (count, first): (u64, u64), lines: Vec<crate::log::Line>) {
    let at_end = state.log.count == 0 || state.log.cursor + 1 >= state.log.count;
    if at_end {
        state.log.cursor = count.saturating_sub(1);
    }
    state.log.count = count;
    state.log.first = first;
    state.log.lines = lines;
}

fn found(state: &mut State, (asked, text): (u64, String), result: Result<roaring::RoaringBitmap>) {
    clear_reckoning(state);
    if asked != state.asked {
        return;
    }
    let hits = match result {
        Ok(hits) => hits,
        Err(failure) => return state.tell(&failure),
    };
    let Some(records) = &mut state.records else { return };
    let seen = hits.intersection_len(records.view.visible());
    if seen == 0 {
        records.found = None;
        return state.refuse(msg!("screen-found-none"));
    }
    let here = records.current().is_some_and(|rid| hits.contains(rid.0));
    if !here && let Some(place) = records.view.next_in(&hits, records.cursor, Way::Forward) {
        records.cursor = place;
    }
    records.found = Some(Found { text, hits });
    state.say(msg!("screen-found", "count" => seen));
}

/// A task that only reckons has answered.
pub fn clear_reckoning(state: &mut State) {
    if state.job.as_ref().is_some_and(|job| job.kind == JobKind::Reckon) {
        state.job = None;
    }
}

fn previewed(state: &mut State, result: Result<Box<Seen>>) {
    match result {
        Ok(seen) if seen.preview.deleted == 0 && seen.preview.changed == 0 => {
            state.refuse(msg!("screen-nothing-to-apply"));
        }
        Ok(seen) => {
            let Seen { preview, beforehand, approved_by } = *seen;
            let input = super::input::Input::default();
            let confirm = Confirm { preview, beforehand, approved_by, input, focus: Focus::Cancel };
            state.overlay = Some(Overlay::Confirm(Box::new(confirm)));
        }
        Err(failure) => state.tell(&failure),
    }
}

fn progress(state: &mut State, step: &'static str, (done, total, elapsed): (u64, u64, u64)) {
    let Some(job) = &mut state.job else { return };
    if job.step() != Some(step) {
        job.steps.push((step, elapsed));
    }
    job.done = done;
    job.total = total;
    job.elapsed = elapsed;
}

fn applied(state: &mut State, result: Result<Receipt>) -> Vec<Effect> {
    state.job = None;
    state.overlay = None;
    match result {
        Ok(receipt) => {
            let summary = Summary { receipt, choice: SourceChoice::Later, replaced: 0 };
            state.overlay = Some(Overlay::Summary(Box::new(summary)));
        }
        Err(failure) => state.tell(&failure),
    }
    state.plan.preview = None;
    state.log.verdict = None;
    state.log.asked = None;
    state.fields.forget_trial();
    state.proposals.forget();
    let mut effects = start();
    if state.screen == crate::app::Screen::Proposals {
        effects.extend(proposing::list());
    }
    if let Some((register, _)) = &state.fields.register {
        effects.extend(minimising::read(*register));
    }
    if let Some(records) = &state.records {
        effects.push(Effect::Read(Query::Open(records.register.id)));
    }
    effects
}

fn exported(state: &mut State, result: Result<crate::text::Message>) {
    state.job = None;
    match result {
        Ok(told) => state.say(told),
        Err(failure) if line::again(state, &failure) => {}
        Err(failure) => state.tell(&failure),
    }
}

/// A long task begins.
pub fn begin(state: &mut State, kind: JobKind) {
    state.job = Some(Job::new(kind));
}
