//! After every message: the cursor on screen, and the rows around it asked for.

use super::command::Screen;
use super::effect::{Effect, Query};
use super::state::State;
use super::state::fields::TRIED_AT_ONCE;
use super::state::proposals::{Part, Shown};
use super::state::wizard::Step;

/// Brings the cursors into view and asks for what the screen lacks.
pub fn settle(state: &mut State) -> Vec<Effect> {
    let page = state.page();
    registers(state, page);
    let mut effects = Vec::new();
    match state.screen {
        Screen::Registers => {}
        Screen::Records => effects.extend(records(state, page)),
        Screen::Record => {
            detail(state, page);
            effects.extend(records(state, 20));
        }
        Screen::Fields => effects.extend(fields(state, page)),
        Screen::Values => values(state, page),
        Screen::Proposals => effects.extend(proposals(state, page)),
        Screen::Consents => {
            let view = &mut state.consents;
            view.cursor = view.cursor.min(view.lines().len().saturating_sub(1));
            view.top = scroll_short(view.top, view.cursor, page);
        }
        Screen::Persons => {
            let view = &mut state.persons;
            view.top = scroll_short(view.top, view.cursor, page);
        }
        Screen::Policy => {
            let view = &mut state.policy;
            view.first = scroll_short(view.first, view.cursor, page);
            view.top = view.top.min(view.longest());
        }
        Screen::Wizard => effects.extend(wizard(state, page)),
        Screen::Tasks => {
            let view = &mut state.tasks;
            view.top = scroll_short(view.top, view.cursor, page);
        }
        Screen::Plan => effects.extend(plan(state, page)),
        Screen::Log => effects.extend(log(state, page)),
    }
    effects
}

/// The first row on screen, so that the cursor is among the rows shown.
fn scroll(top: u64, cursor: u64, page: u64) -> u64 {
    if cursor < top {
        cursor
    } else if cursor >= top + page {
        cursor + 1 - page
    } else {
        top
    }
}

fn scroll_short(top: usize, cursor: usize, page: u64) -> usize {
    let page = usize::try_from(page).unwrap_or(usize::MAX);
    if cursor < top {
        cursor
    } else if cursor >= top.saturating_add(page) {
        cursor + 1 - page
    } else {
        top
    }
}

fn registers(state: &mut State, page: u64) {
    let list = &mut state.registers;
    list.cursor = list.cursor.min(list.lines.len().saturating_sub(1));
    list.top = scroll_short(list.top, list.cursor, page);
}

fn records(state: &mut State, page: u64) -> Vec<Effect> {
    let Some(records) = &mut state.records else { return Vec::new() };
    let length = records.view.len();
    records.cursor = records.cursor.min(length.saturating_sub(1));
    records.top = scroll(records.top, records.cursor, page).min(length.saturating_sub(page.min(length)));
    let mut effects = Vec::new();
    let register = records.register.id;
    let end = (records.top + page).min(length);
    let read = u64::try_from(records.rows.len()).unwrap_or(u64::MAX);
    let covered = records.first <= records.top && end <= records.first.saturating_add(read) && !records.rows.is_empty();
    let wanted = (records.top.saturating_sub(page), page * 3);
    if length > 0 && !covered && records.asked_rows != Some(wanted) {
        records.asked_rows = Some(wanted);
        let rids = records.view.span(wanted.0, wanted.1);
        effects.push(Effect::Read(Query::Rows { register, first: wanted.0, rids }));
    }
    if let Some(rid) = records.current()
        && records.asked_why != Some(rid)
    {
        records.asked_why = Some(rid);
        effects.push(Effect::Read(Query::Why { register, rid }));
    }
    effects
}

fn detail(state: &mut State, page: u64) {
    let Some(records) = &mut state.records else { return };
    let fields = u64::try_from(records.fields.len()).unwrap_or(u64::MAX);
    let reasons = records.why.as_ref().map_or(0, |why| why.scores.iter().map(|(_, score)| score.reasons.len()).sum());
    // A reason may take some lines; the drawing stops at its own end.
    let longest = fields.max(u64::try_from(reasons * 4).unwrap_or(u64::MAX));
    records.detail_top = records.detail_top.min(longest.saturating_sub(page));
}

/// Brings the field into view, and has its truncation tried where that takes but a moment.
fn fields(state: &mut State, page: u64) -> Vec<Effect> {
    let view = &mut state.fields;
    view.cursor = view.cursor.min(view.lines.len().saturating_sub(1));
    view.top = scroll_short(view.top, view.cursor, page);
    let Some(tried) = view.tried() else { return Vec::new() };
    let counted = view.current().is_some_and(|line| !line.stale);
    if !counted || view.records > TRIED_AT_ONCE || view.asked.is_some_and(|(_, asked)| asked == tried) {
        return Vec::new();
    }
    super::act::minimising::ask_trial(state)
}

fn values(state: &mut State, page: u64) {
    let Some(values) = &mut state.values else { return };
    values.cursor = values.cursor.min(values.lines().len().saturating_sub(1));
    values.top = scroll_short(values.top, values.cursor, page);
}

/// Brings the row into view, with the line that stands before it where that says what it is; asks for its evidence.
fn proposals(state: &mut State, page: u64) -> Vec<Effect> {
    let view = &mut state.proposals;
    view.cursor = view.cursor.min(view.len().saturating_sub(1));
    let line = view.shown().iter().position(|line| *line == Shown::Row(view.cursor)).unwrap_or(0);
    view.top = scroll_short(view.top, line, page);
    if line == view.top && page > 1 && line > 0 && !matches!(view.shown().get(line - 1), Some(Shown::Row(_))) {
        view.top -= 1;
    }
    if view.evidence().is_some() && !view.can_move() {
        view.part = Part::List;
    }
    super::act::proposing::ask_evidence(state)
}

/// Brings the row into view, and has the table in view counted to its end.
fn wizard(state: &mut State, page: u64) -> Vec<Effect> {
    let parts = state.wizard.parts().len();
    let wizard = &mut state.wizard;
    wizard.files.cursor = wizard.files.cursor.min(wizard.files.rows().len().saturating_sub(1));
    wizard.files.top = scroll_short(wizard.files.top, wizard.files.cursor, page);
    wizard.part = wizard.part.min(parts.saturating_sub(1));
    wizard.field = wizard.field.min(wizard.table().map_or(0, |table| table.fields().len()).saturating_sub(1));
    wizard.top = scroll_short(wizard.top, wizard.field, page);
    wizard.target = wizard.target.min(wizard.targets().saturating_sub(1));
    match wizard.step {
        Step::Reading | Step::Fields | Step::Check => super::act::wizard::reading::count(state),
        Step::File | Step::Loading | Step::Received => Vec::new(),
    }
}

fn plan(state: &mut State, page: u64) -> Vec<Effect> {
    let seed = state.plan.seed;
    let plan = &mut state.plan;
    plan.cursor = plan.cursor.min(plan.lines.len().saturating_sub(1));
    plan.top = scroll_short(plan.top, plan.cursor, page);
    let Some(line) = plan.current() else { return Vec::new() };
    let (item, register) = (line.item, line.register_id);
    if plan.asked_sample == Some((item, seed)) {
        return Vec::new();
    }
    plan.asked_sample = Some((item, seed));
    vec![Effect::Read(Query::Sample { item, register, seed })]
}

fn log(state: &mut State, page: u64) -> Vec<Effect> {
    let log = &mut state.log;
    log.cursor = log.cursor.min(log.count.saturating_sub(1));
    log.top = scroll(log.top, log.cursor, page);
    let end = (log.top + page).min(log.count);
    let read = u64::try_from(log.lines.len()).unwrap_or(u64::MAX);
    let covered = log.first <= log.top && end <= log.first.saturating_add(read);
    let wanted = (log.top.saturating_sub(page), page * 3);
    if covered || log.asked == Some(wanted) {
        return Vec::new();
    }
    log.asked = Some(wanted);
    vec![Effect::Read(Query::Log { first: Some(wanted.0), most: wanted.1 })]
}
