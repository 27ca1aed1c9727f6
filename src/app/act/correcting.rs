//! Correcting what a field holds, what it is for and in which order its dates are written: of a file that is about to be
//! read in, and of a register on screen 3.

use super::wizard::reading::read_again;
use crate::app::answer::begin;
use crate::app::command::Screen;
use crate::app::effect::{Effect, Query, Task};
use crate::app::key::Key;
use crate::app::state::overlay::{FieldAsk, FieldPart};
use crate::app::state::{JobKind, Overlay, State};
use crate::failure::Result;
use crate::model::{Coded, DateOrder, Field, FieldKind, RegisterId, Role};

/// The field under the cursor of the wizard or of screen 3.
pub fn field(state: &State) -> Option<&Field> {
    match state.screen {
        Screen::Wizard => state.wizard.table().and_then(|table| table.fields().get(state.wizard.field)),
        Screen::Fields => state.fields.current().and_then(|line| line.model.as_ref()),
        Screen::Registers
        | Screen::Records
        | Screen::Record
        | Screen::Values
        | Screen::Proposals
        | Screen::Consents
        | Screen::Persons
        | Screen::Policy
        | Screen::Tasks
        | Screen::Plan
        | Screen::Log => None,
    }
}

/// Asks what the field under the cursor is.
pub fn ask(state: &mut State) -> Vec<Effect> {
    let Some(ask) = field(state).map(FieldAsk::of) else { return Vec::new() };
    state.overlay = Some(Overlay::Field(ask));
    Vec::new()
}

/// A key in the question: up and down choose, Tab goes from kind to role, and to the order where there are dates; Enter
/// takes them all.
pub fn press(state: &mut State, key: Key) -> Vec<Effect> {
    let Some(Overlay::Field(ask)) = &mut state.overlay else { return Vec::new() };
    let (place, last) = match ask.part {
        FieldPart::Kind => (&mut ask.kind, FieldKind::ALL.len() - 1),
        FieldPart::Role => (&mut ask.role, Role::ALL.len() - 1),
        FieldPart::Order => (&mut ask.order, DateOrder::ALL.len()),
    };
    match key {
        Key::Down | Key::Char('j') => *place = (*place + 1).min(last),
        Key::Up | Key::Char('k') => *place = place.saturating_sub(1),
        Key::PageDown => *place = (*place + 10).min(last),
        Key::PageUp => *place = place.saturating_sub(10),
        Key::Home | Key::Char('g') => *place = 0,
        Key::End | Key::Char('G') => *place = last,
        Key::Tab | Key::Right | Key::Char('l') => {
            ask.part = match ask.part {
                FieldPart::Kind => FieldPart::Role,
                FieldPart::Role if ask.has_order() => FieldPart::Order,
                FieldPart::Role | FieldPart::Order => FieldPart::Kind,
            };
        }
        Key::BackTab | Key::Left | Key::Char('h') => {
            ask.part = match ask.part {
                FieldPart::Kind if ask.has_order() => FieldPart::Order,
                FieldPart::Kind | FieldPart::Order => FieldPart::Role,
                FieldPart::Role => FieldPart::Kind,
            };
        }
        Key::Enter => return take(state),
        Key::Esc => state.overlay = None,
        Key::Char(_) | Key::Ctrl(_) | Key::F(_) | Key::Backspace | Key::Delete | Key::ShiftUp | Key::ShiftDown => {}
    }
    Vec::new()
}

/// The table is read anew with the steward's word, or the register's findings and facts are reckoned anew.
fn take(state: &mut State) -> Vec<Effect> {
    let Some(Overlay::Field(ask)) = state.overlay.take() else { return Vec::new() };
    let Some(word) = ask.said() else { return Vec::new() };
    if state.screen == Screen::Wizard {
        let Some(table) = state.wizard.table_mut() else { return Vec::new() };
        table.say(word);
        return read_again(state);
    }
    let Some((register, _)) = state.fields.register else { return Vec::new() };
    begin(state, JobKind::Recognise);
    vec![Effect::Work(Task::Correct(register, word))]
}

/// The field is what the steward says: what rests on it is read again.
pub fn take_corrected(state: &mut State, (register, result): (RegisterId, Result<String>)) -> Vec<Effect> {
    state.job = None;
    match result {
        Ok(field) => state.say(msg!("field-corrected", "field" => field)),
        Err(failure) => {
            state.tell(&failure);
            return Vec::new();
        }
    }
    state.fields.forget_trial();
    state.plan.preview = None;
    let mut effects = vec![Effect::Read(Query::Registers), Effect::Read(Query::Plan), Effect::Work(Task::Lines)];
    if state.fields.register.as_ref().is_some_and(|(known, _)| *known == register) {
        effects.extend(super::minimising::read(register));
    }
    if let Some(records) = state.records.as_mut().filter(|records| records.register.id == register) {
        records.rows.clear();
        records.asked_rows = None;
        records.asked_why = None;
        effects.push(Effect::Read(Query::Open(register)));
    }
    effects
}
