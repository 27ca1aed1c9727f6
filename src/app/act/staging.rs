//! Staging: the marked records, else what is under the cursor, with a reason. No record is touched.

use roaring::RoaringBitmap;

use crate::app::command::Screen;
use crate::app::effect::{Effect, GroupUse, Query, Task};
use crate::app::input::Input;
use crate::app::state::overlay::{Chosen, HiddenMarks, Meant, ReasonAsk, ReasonFor};
use crate::app::state::{Filter, Narrowing, Overlay, Records, State};
use crate::app::valid;
use crate::failure::Result;
use crate::text::{Catalogue, Message};

/// Stages the deletion of the marked records, else of what is under the cursor: asks for the reason first.
pub fn stage(state: &mut State) -> Vec<Effect> {
    match state.screen {
        Screen::Registers => whole_register(state),
        Screen::Records => marked(state),
        Screen::Record => one(state),
        Screen::Fields => super::minimising::clear(state),
        Screen::Values if valid::marks(state).is_ok() => marked(state),
        Screen::Values => return super::values::group(state, GroupUse::Stage),
        Screen::Proposals => return super::proposing::stage(state),
        Screen::Consents => super::relating::stage_line(state),
        Screen::Persons => super::relating::stage_person(state),
        Screen::Wizard => super::wizard::received::stage(state),
        Screen::Plan | Screen::Log | Screen::Tasks | Screen::Policy => {}
    }
    Vec::new()
}

fn whole_register(state: &mut State) {
    let Some(line) = state.registers.current() else { return };
    let of = ReasonFor::Delete { register: line.id, chosen: Chosen::Whole, count: line.records, expression: None };
    ask(state, of, &msg!("reason-register"));
}

/// Asks for the reason to stage the marked records, else the one under the cursor.
pub fn marked(state: &mut State) {
    let Some(records) = &mut state.records else { return };
    end_range(records);
    if records.marks.is_empty() {
        return one(state);
    }
    let (visible, hidden) = records.split_marks();
    if hidden > 0 {
        state.overlay = Some(Overlay::Hidden(HiddenMarks { visible, hidden, cursor: 0, meant: Meant::Delete }));
        return;
    }
    let set = records.marks.clone();
    these(state, set);
}

/// A range that was begun is marked.
pub fn end_range(records: &mut Records) {
    if records.range.is_some() {
        let covered = super::marking::stretch_of(records);
        records.marks |= covered;
        records.range = None;
    }
}

fn one(state: &mut State) {
    let Some(rid) = state.records.as_ref().and_then(Records::current) else { return };
    these(state, RoaringBitmap::from_iter([rid.0]));
}

/// Asks for the reason to stage these records.
pub fn these(state: &mut State, set: RoaringBitmap) {
    let Some(records) = &state.records else { return };
    let expression = expression_of(records, &set);
    group(state, set, expression);
}

/// Asks for the reason to stage these records, which a condition chose where one is given.
pub fn group(state: &mut State, set: RoaringBitmap, expression: Option<String>) {
    let Some(records) = &state.records else { return };
    if set.is_empty() {
        return state.refuse(msg!("screen-no-record"));
    }
    let reason = if all_overdue(records, &set) { msg!("reason-overdue") } else { msg!("reason-not-needed") };
    let count = set.len();
    let of = ReasonFor::Delete { register: records.register.id, chosen: Chosen::These(set), count, expression };
    ask(state, of, &reason);
}

/// The filter's condition with its names resolved, when it chose exactly these records.
pub fn expression_of(records: &Records, set: &RoaringBitmap) -> Option<String> {
    match records.view.filter().map(|Filter { by, hits }| (by, hits == set)) {
        Some((Narrowing::Condition { resolved, .. }, true)) => Some(resolved.clone()),
        Some((Narrowing::Value { expression, .. }, true)) => expression.clone(),
        Some((
            Narrowing::Condition { .. }
            | Narrowing::Item(_)
            | Narrowing::HiddenMarks
            | Narrowing::Value { .. }
            | Narrowing::Said(_),
            _,
        ))
        | None => None,
    }
}

fn all_overdue(records: &Records, set: &RoaringBitmap) -> bool {
    let Some(scores) = &records.scores else { return false };
    set.iter().all(|rid| {
        let index = usize::try_from(rid).ok().and_then(|rid| rid.checked_sub(1));
        index.and_then(|index| scores.overdue_days.get(index)).is_some_and(|days| *days > 0)
    })
}

/// Opens the question for a reason; one that fits is written already.
pub fn ask(state: &mut State, of: ReasonFor, proposed: &Message) {
    let text = Catalogue::new(state.language).say(proposed);
    state.overlay = Some(Overlay::Reason(ReasonAsk { of, input: Input::proposing(&text), refused: None }));
}

/// Undoes the last step of staging.
pub fn undo() -> Vec<Effect> {
    vec![Effect::Work(Task::Undo)]
}

/// Does it again.
pub fn redo() -> Vec<Effect> {
    vec![Effect::Work(Task::Redo)]
}

/// The plan changed, or not: the reason stays on screen when it was refused.
pub fn take_changed(state: &mut State, result: Result<Message>) -> Vec<Effect> {
    match result {
        Ok(message) => {
            if matches!(state.overlay, Some(Overlay::Reason(_))) {
                state.overlay = None;
                super::wizard::received::was_staged(state);
            }
            state.say(message);
        }
        Err(failure) => {
            if let Some(Overlay::Reason(ask)) = &mut state.overlay {
                ask.refused = Some(failure);
            } else {
                state.tell(&failure);
            }
            return Vec::new();
        }
    }
    let mut effects = vec![Effect::Read(Query::Plan), Effect::Read(Query::Registers)];
    if let Some(records) = &state.records {
        effects.push(Effect::Read(Query::Staged(records.register.id)));
    }
    if state.screen == Screen::Proposals {
        effects.extend(super::proposing::list());
    }
    effects
}
