//! Truncation at the screen: which way, of which field, of which records; staged with a reason. No value is touched.

use roaring::RoaringBitmap;

use super::staging;
use crate::app::answer::{begin, clear_reckoning};
use crate::app::command::Screen;
use crate::app::effect::{Effect, Query, Task};
use crate::app::message::FieldsRead;
use crate::app::state::overlay::{Chosen, HiddenMarks, Meant, ReasonFor, Truncating};
use crate::app::state::{Column, Fields, JobKind, Overlay, Records, State, Way, fields};
use crate::failure::Result;
use crate::model::{Field, Operator, RegisterId};
use crate::plan::suited::suited;
use crate::plan::trial::Trial;

/// To screen 3: the open register, or the one under the cursor of screen 1.
pub fn go_fields(state: &mut State) -> Vec<Effect> {
    let open = state.records.as_ref().map(|records| records.register.id);
    let listed = state.registers.current().map(|line| line.id);
    let register = if state.screen == Screen::Registers { listed.or(open) } else { open.or(listed) };
    let Some(register) = register else { return Vec::new() };
    if state.fields.register.as_ref().is_none_or(|(known, _)| *known != register) {
        state.fields = Fields::default();
    }
    super::screens::turn_to(state, Screen::Fields);
    read(register)
}

/// Has the fields read: at once what is known, then counted.
pub fn read(register: RegisterId) -> Vec<Effect> {
    vec![Effect::Read(Query::Fields(register)), Effect::Work(Task::Fields(register))]
}

/// The fields were read, at once or counted.
pub fn take_fields(state: &mut State, read: FieldsRead) {
    let FieldsRead { register, name, records, lines } = read;
    let here = state.fields.register.as_ref().is_none_or(|(known, _)| *known == register);
    let counted = lines.iter().all(|line| !line.stale);
    // What is read at once never takes the place of what was counted.
    if here && (counted || state.fields.lines.is_empty()) {
        state.fields.register = Some((register, name));
        state.fields.records = records;
        state.fields.lines = lines;
    }
}

/// The next way for the field under the cursor, or the one before.
pub fn turn(state: &mut State, way: Way) -> Vec<Effect> {
    let ways = state.fields.methods();
    let Some(next) = state.fields.method().and_then(|now| beside(&ways, now, way)) else { return Vec::new() };
    if let Some(position) = state.fields.current().and_then(|line| line.model.as_ref()).map(|field| field.position) {
        state.fields.chosen.insert(position, next);
    }
    Vec::new()
}

fn beside(ways: &[Operator], now: Operator, way: Way) -> Option<Operator> {
    let place = ways.iter().position(|known| *known == now)?;
    let next = match way {
        Way::Forward => (place + 1) % ways.len(),
        Way::Back => (place + ways.len() - 1) % ways.len(),
    };
    ways.get(next).copied()
}

/// Tries the chosen truncation; what it would do is shown when it is reckoned.
pub fn try_out(state: &mut State) -> Vec<Effect> {
    begin(state, JobKind::Reckon);
    ask_trial(state)
}

/// Asks for what the chosen truncation would do, in place of what was asked before.
pub fn ask_trial(state: &mut State) -> Vec<Effect> {
    let Some(tried) = state.fields.tried() else { return Vec::new() };
    let asked = state.ask();
    state.fields.asked = Some((asked, tried));
    vec![Effect::CancelReckoning, Effect::Work(Task::Try { asked, tried })]
}

/// What the tried truncation would do, or why that is not known.
pub fn take_trial(state: &mut State, asked: u64, result: Result<Trial>) {
    if state.fields.asked.is_none_or(|(known, _)| known != asked) {
        return;
    }
    clear_reckoning(state);
    match result {
        Ok(trial) => state.fields.trial = Some(trial),
        Err(failure) => state.tell(&failure),
    }
}

/// Stages the truncation of the field under the cursor: asks for the reason first.
pub fn truncate(state: &mut State) -> Vec<Effect> {
    match state.screen {
        Screen::Fields => whole_field(state, None),
        Screen::Records => of_records(state),
        Screen::Record => one(state),
        Screen::Registers
        | Screen::Values
        | Screen::Proposals
        | Screen::Consents
        | Screen::Persons
        | Screen::Wizard
        | Screen::Tasks
        | Screen::Plan
        | Screen::Log
        | Screen::Policy => {}
    }
    Vec::new()
}

/// Stages the emptying of the field under the cursor.
pub fn clear(state: &mut State) {
    whole_field(state, Some(Operator::Clear));
}

fn whole_field(state: &mut State, only: Option<Operator>) {
    let view = &state.fields;
    let (Some((register, _)), Some(line)) = (&view.register, view.current()) else { return };
    let (Some(field), Some(method)) = (&line.model, only.or_else(|| view.method())) else { return };
    let of = Truncating {
        register: *register,
        field: field.clone(),
        ways: only.map_or_else(|| fields::methods(line), |only| vec![only]),
        way: method,
        chosen: Chosen::Whole,
        count: view.records,
        expression: None,
    };
    ask(state, of);
}

fn of_records(state: &mut State) {
    let Some(records) = &mut state.records else { return };
    if records.range.is_some() {
        let covered = super::marking::stretch_of(records);
        records.marks |= covered;
        records.range = None;
    }
    let (visible, hidden) = records.split_marks();
    if hidden > 0 {
        let meant = Meant::Truncate;
        state.overlay = Some(Overlay::Hidden(HiddenMarks { visible, hidden, cursor: 0, meant }));
        return;
    }
    let set = if records.marks.is_empty() { records.view.visible().clone() } else { records.marks.clone() };
    these(state, set);
}

fn one(state: &mut State) {
    let Some(rid) = state.records.as_ref().and_then(Records::current) else { return };
    these(state, RoaringBitmap::from_iter([rid.0]));
}

/// Asks for the reason to truncate the field under the cursor in these records.
pub fn these(state: &mut State, set: RoaringBitmap) {
    let Some(records) = &state.records else { return };
    let Some(field) = field_here((state.screen, records)).cloned() else {
        state.refuse(msg!("screen-truncate-needs-field"));
        return;
    };
    let ways = suited(field.kind);
    let Some(way) = ways.first().copied() else { return };
    let whole = set == *records.view.live();
    let of = Truncating {
        register: records.register.id,
        field,
        ways,
        way,
        count: set.len(),
        expression: staging::expression_of(records, &set),
        chosen: if whole { Chosen::Whole } else { Chosen::These(set) },
    };
    ask(state, of);
}

/// The field under the cursor of screen 2, or of one record.
pub fn field_here((screen, records): (Screen, &Records)) -> Option<&Field> {
    if screen == Screen::Record {
        return records.fields.get(records.detail_field);
    }
    match records.current_column() {
        Some(Column::Field(position)) => records.field(position),
        Some(Column::LastActivity | Column::Score(_)) | None => None,
    }
}

fn ask(state: &mut State, of: Truncating) {
    let proposed =
        if of.way == Operator::Clear { msg!("reason-field-not-needed") } else { msg!("reason-minimisation") };
    staging::ask(state, ReasonFor::Truncate(Box::new(of)), &proposed);
}

/// The next way in the question for a reason, or the one before.
pub fn turn_asked(of: &mut Truncating, way: Way) {
    if let Some(next) = beside(&of.ways, of.way, way) {
        of.way = next;
    }
}

/// Takes the last staged truncation of the field under the cursor out of the plan.
pub fn drop_of_field(state: &mut State) -> Vec<Effect> {
    match staged_here(state) {
        Some(item) => vec![Effect::Work(Task::Drop(item))],
        None => Vec::new(),
    }
}

/// The last plan item that truncates the field under the cursor of screen 3.
pub fn staged_here(state: &State) -> Option<crate::model::ItemId> {
    let (register, _) = state.fields.register.as_ref()?;
    let name = &state.fields.current()?.field;
    let own = |line: &&crate::plan::PlanLine| line.register_id == *register && line.field.as_ref() == Some(name);
    state.plan.lines.iter().rev().find(own).map(|line| line.item)
}
