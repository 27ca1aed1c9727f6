//! Screen 4: questions first, then proposals; looked at by their evidence, staged or dismissed with a reason.

use super::{policy, relating, screens, staging, values};
use crate::app::answer::{begin, clear_reckoning};
use crate::app::command::Screen;
use crate::app::effect::{Effect, GroupUse, Task};
use crate::app::message::Older;
use crate::app::state::overlay::{Chosen, Deed, ReasonFor};
use crate::app::state::proposals::{Evidence, Listed, Part, Proposed, Row, Shown};
use crate::app::state::{JobKind, Overlay, Showing, State, Way};
use crate::failure::Result;
use crate::model::{FieldPosition, Period, RegisterId};
use crate::plan::ages::{Cut, longer, shorter};
use crate::plan::propose::Shows;
use crate::plan::words;

use roaring::RoaringBitmap;

/// To screen 4, which is listed anew.
pub fn go_proposals(state: &mut State) -> Vec<Effect> {
    screens::turn_to(state, Screen::Proposals);
    list()
}

/// Has the list made anew.
pub fn list() -> Vec<Effect> {
    vec![Effect::Work(Task::Proposals)]
}

/// The list was made, or not. The cursor stays on its row where that is still there.
pub fn take_listed(state: &mut State, result: Result<Listed>) {
    let listed = match result {
        Ok(listed) => listed,
        Err(failure) => return state.tell(&failure),
    };
    let view = &mut state.proposals;
    let here = view.current().map(|row| mark(&row));
    view.listed = Some(listed);
    view.forget();
    let again =
        here.and_then(|here| (0..view.len()).find(|place| view.row(*place).is_some_and(|row| mark(&row) == here)));
    view.cursor = again.unwrap_or(view.cursor).min(view.len().saturating_sub(1));
    if again.is_none() {
        view.part = Part::List;
    }
}

/// By what a row is known again.
#[derive(PartialEq)]
enum Mark {
    Unclear(RegisterId),
    Standing(String),
    /// One that was dismissed a moment ago goes to the end; the cursor stays for the next.
    Dismissed(String),
}

fn mark(row: &Row<'_>) -> Mark {
    match row {
        Row::Unclear(unclear) => Mark::Unclear(unclear.register),
        Row::Proposed(Proposed { proposal, dismissed: None, .. }) => Mark::Standing(proposal.id()),
        Row::Proposed(Proposed { proposal, dismissed: Some(_), .. }) => Mark::Dismissed(proposal.id()),
    }
}

/// Asks for the evidence of the row under the cursor, in place of what was asked for before.
pub fn ask_evidence(state: &mut State) -> Vec<Effect> {
    let view = &state.proposals;
    let Some(key) = view.key() else { return Vec::new() };
    if view.evidence().is_some() || view.asked.is_some_and(|(_, asked)| asked == key) {
        return Vec::new();
    }
    let Some(subject) = view.subject().map(Box::new) else { return Vec::new() };
    let asked = state.ask();
    state.proposals.asked = Some((asked, key));
    vec![Effect::CancelReckoning, Effect::Work(Task::Evidence { asked, subject })]
}

/// The evidence was reckoned, or not.
pub fn take_evidence(state: &mut State, asked: u64, result: Result<Evidence>) {
    let Some((_, key)) = state.proposals.asked.filter(|(known, _)| *known == asked) else { return };
    match result {
        Ok(evidence) => state.proposals.keep(key, evidence),
        Err(failure) => state.tell(&failure),
    }
}

/// So many rows on or back; in the evidence a year of the limit, or a value.
pub fn by(state: &mut State, steps: usize, way: Way) {
    let view = &mut state.proposals;
    if view.part == Part::Evidence {
        if view.has_limit() {
            return move_limit(state, 12 * u32::try_from(steps).unwrap_or(u32::MAX / 12).min(100), way);
        }
        let last = view.values().map_or(0, |count| count.lines.len()).saturating_sub(1);
        view.value = moved(view.value, steps, way).min(last);
        return;
    }
    let last = view.len().saturating_sub(1);
    view.cursor = moved(view.cursor, steps, way).min(last);
    view.value = 0;
}

fn moved(place: usize, steps: usize, way: Way) -> usize {
    match way {
        Way::Forward => place.saturating_add(steps),
        Way::Back => place.saturating_sub(steps),
    }
}

/// To the row on a line of the list.
pub fn to_line(state: &mut State, line: usize) {
    let view = &mut state.proposals;
    if let Some(Shown::Row(place)) = view.shown().get(view.top.saturating_add(line)) {
        (view.cursor, view.value, view.part) = (*place, 0, Part::List);
    }
}

/// The arrows move in the other part.
pub fn other_part(state: &mut State) -> Vec<Effect> {
    state.proposals.part = match state.proposals.part {
        Part::List => Part::Evidence,
        Part::Evidence => Part::List,
    };
    Vec::new()
}

/// The limit a month longer or shorter.
pub fn step(state: &mut State, way: Way) -> Vec<Effect> {
    move_limit(state, 1, way);
    Vec::new()
}

fn move_limit(state: &mut State, months: u32, way: Way) {
    let view = &mut state.proposals;
    let (Some((register, _)), Some(limit)) = (view.register(), view.limit()) else { return };
    let one = match way {
        Way::Forward => longer,
        Way::Back => shorter,
    };
    let moved = (0..months).fold(limit, |limit, _| one(limit));
    view.limits.insert(register, moved);
}

/// Shows the records of the row under the cursor: of the value, of the moved limit, else of the proposal.
pub fn open(state: &mut State) -> Vec<Effect> {
    let view = &state.proposals;
    if view.part == Part::Evidence && view.values().is_some() {
        return group(state, GroupUse::Show);
    }
    if let (Some((register, _)), Some(limit)) = (view.register(), view.moved()) {
        begin(state, JobKind::Reckon);
        return vec![Effect::Work(Task::Older { register, limit })];
    }
    match view.current() {
        None => Vec::new(),
        Some(Row::Unclear(unclear)) => {
            let (name, ask) = (unclear.name.clone(), unclear.questions.first().map(|first| first.question.ask()));
            policy::open_card(state, name, ask)
        }
        Some(Row::Proposed(Proposed { proposal, .. })) => {
            let showing = Showing {
                register: proposal.register.id,
                what: proposal.reason.clone(),
                hits: proposal.records.clone(),
            };
            relating::show(state, showing)
        }
    }
}

/// The records that a moved limit takes are found: they are shown.
pub fn take_older(state: &mut State, result: Result<Older>) -> Vec<Effect> {
    clear_reckoning(state);
    match result {
        Ok(Older { register, limit, records }) => {
            let what = msg!("proposals-older", "limit" => words::limit(limit));
            relating::show(state, Showing { register, what, hits: records })
        }
        Err(failure) => {
            state.tell(&failure);
            Vec::new()
        }
    }
}

/// Shows how often each value occurs among the records of the row under the cursor.
pub fn open_values(state: &mut State) -> Vec<Effect> {
    let Some(field) = counted_field(state) else { return Vec::new() };
    let Some(Proposed { proposal, .. }) = state.proposals.proposed() else { return Vec::new() };
    let register = proposal.register.id;
    let showing = Showing { register, what: proposal.reason.clone(), hits: proposal.records.clone() };
    if state.records.as_ref().is_some_and(|records| records.register.id == register) {
        let mut effects = relating::show(state, showing);
        effects.extend(values::open_field(state, field));
        return effects;
    }
    state.counting = Some(field);
    relating::show(state, showing)
}

/// The field whose values can be counted among the records of the row under the cursor.
pub fn counted_field(state: &State) -> Option<FieldPosition> {
    let Proposed { proposal, shows, .. } = state.proposals.proposed()?;
    match shows {
        Shows::Values(field) => Some(*field),
        Shows::Ages | Shows::Effect => proposal.field.as_ref().map(|field| field.position),
    }
}

/// Has the records of the value under the cursor found, for a use.
fn group(state: &mut State, purpose: GroupUse) -> Vec<Effect> {
    let Some(Proposed { proposal, shows: Shows::Values(field), .. }) = state.proposals.proposed() else {
        return Vec::new();
    };
    let (register, field) = (proposal.register.id, *field);
    let line = state.proposals.values().and_then(|count| count.lines.get(state.proposals.value));
    let Some(first) = line.map(|line| line.group.first) else { return Vec::new() };
    let asked = state.ask();
    begin(state, JobKind::Reckon);
    vec![Effect::Work(Task::Group { asked, register, field, first, purpose })]
}

/// The records of a value are found: those of the proposal among them are shown or staged.
pub fn take_group(state: &mut State, purpose: GroupUse, found: &RoaringBitmap) -> Vec<Effect> {
    let Some(Proposed { proposal, .. }) = state.proposals.proposed() else { return Vec::new() };
    let register = proposal.register.id;
    let (what, hits) = (proposal.reason.clone(), &proposal.records & found);
    match purpose {
        GroupUse::Show => relating::show(state, Showing { register, what, hits }),
        GroupUse::Mark | GroupUse::Stage => {
            let count = hits.len();
            let of = ReasonFor::Delete { register, chosen: Chosen::These(hits), count, expression: None };
            staging::ask(state, of, &what);
            Vec::new()
        }
    }
}

/// Stages the row under the cursor: asks for the reason first, with the proposal's own written already.
pub fn stage(state: &mut State) -> Vec<Effect> {
    let view = &state.proposals;
    if view.part == Part::Evidence && view.values().is_some() {
        return group(state, GroupUse::Stage);
    }
    if let (Some((register, _)), Some(limit), Some((ages, _))) = (view.register(), view.moved(), view.aged()) {
        let cut = ages.cut(limit);
        return stage_limit(state, (register, limit), cut);
    }
    match view.current() {
        Some(Row::Proposed(Proposed { proposal, dismissed: None, .. })) => {
            let (count, reason) = (proposal.records.len(), proposal.reason.clone());
            let what = match (&proposal.field, proposal.operator) {
                (Some(field), Some(operator)) if operator.deletes() => {
                    msg!("reason-suppress", "count" => count, "field" => &field.name)
                }
                (Some(field), Some(crate::model::Operator::Clear)) => {
                    msg!("reason-clear", "count" => count, "field" => &field.name)
                }
                (Some(field), Some(operator)) => {
                    msg!("reason-truncate", "count" => count, "field" => &field.name, "how" => words::choice(operator))
                }
                (Some(_) | None, _) => {
                    msg!("reason-stage", "count" => count, "register" => &proposal.register.name)
                }
            };
            let of = ReasonFor::Deed(Deed::Stage(proposal.id()), what, count);
            staging::ask(state, of, &reason);
        }
        Some(Row::Proposed(_)) => state.refuse(msg!("proposals-dismissed-first")),
        Some(Row::Unclear(_)) => state.refuse(msg!("proposals-answer-first")),
        None => {}
    }
    Vec::new()
}

fn stage_limit(state: &mut State, (register, limit): (RegisterId, Period), cut: Cut) -> Vec<Effect> {
    let count = cut.goes;
    if count == 0 {
        state.refuse(if cut.held > 0 {
            msg!("screen-all-held", "count" => cut.held)
        } else {
            msg!("stage-older-none", "limit" => words::limit(limit))
        });
        return Vec::new();
    }
    let what = msg!("proposals-one-off", "count" => count, "limit" => words::limit(limit), "held" => cut.held);
    let reason = msg!("proposals-older-reason", "limit" => words::limit(limit));
    staging::ask(state, ReasonFor::Deed(Deed::Limit(register, limit), what, count), &reason);
    Vec::new()
}

/// Dismisses the proposal under the cursor with a reason; one that is dismissed can be made again.
pub fn keep(state: &mut State) -> Vec<Effect> {
    let Some(Proposed { proposal, dismissed, .. }) = state.proposals.proposed() else { return Vec::new() };
    let id = proposal.id();
    if dismissed.is_some() {
        return vec![Effect::Work(Task::Restore(id))];
    }
    let count = proposal.records.len();
    let what = msg!("proposals-dismiss", "count" => count, "register" => &proposal.register.name);
    staging::ask(state, ReasonFor::Deed(Deed::Dismiss(id), what, count), &msg!("proposals-dismiss-reason"));
    Vec::new()
}

/// Why the row under the cursor stands here.
pub fn why(state: &mut State) {
    state.overlay = Some(Overlay::Ground);
}
