//! Step 3: correcting what a field holds and what it is for.

use super::reading::read_again;
use crate::app::effect::Effect;
use crate::app::key::Key;
use crate::app::state::overlay::{FieldAsk, FieldHalf};
use crate::app::state::{Overlay, State};
use crate::model::{Coded, FieldKind, FieldSaid, Role};

/// Asks what the field under the cursor is.
pub fn ask(state: &mut State) -> Vec<Effect> {
    let wizard = &state.wizard;
    let Some(field) = wizard.table().and_then(|table| table.fields().get(wizard.field)) else { return Vec::new() };
    let place = |found: Option<usize>| found.unwrap_or(0);
    state.overlay = Some(Overlay::Field(FieldAsk {
        name: field.name.clone(),
        kind: place(FieldKind::ALL.iter().position(|kind| *kind == field.kind)),
        role: place(Role::ALL.iter().position(|role| *role == field.role)),
        half: FieldHalf::Kind,
        refused: None,
    }));
    Vec::new()
}

/// A key in the question: up and down choose, Tab changes between kind and role, Enter takes both.
pub fn press(state: &mut State, key: Key) -> Vec<Effect> {
    let Some(Overlay::Field(ask)) = &mut state.overlay else { return Vec::new() };
    ask.refused = None;
    let (place, last) = match ask.half {
        FieldHalf::Kind => (&mut ask.kind, FieldKind::ALL.len() - 1),
        FieldHalf::Role => (&mut ask.role, Role::ALL.len() - 1),
    };
    match key {
        Key::Down | Key::Char('j') => *place = (*place + 1).min(last),
        Key::Up | Key::Char('k') => *place = place.saturating_sub(1),
        Key::PageDown => *place = (*place + 10).min(last),
        Key::PageUp => *place = place.saturating_sub(10),
        Key::Home | Key::Char('g') => *place = 0,
        Key::End | Key::Char('G') => *place = last,
        Key::Tab | Key::BackTab | Key::Left | Key::Right | Key::Char('h' | 'l') => {
            ask.half = match ask.half {
                FieldHalf::Kind => FieldHalf::Role,
                FieldHalf::Role => FieldHalf::Kind,
            };
        }
        Key::Enter => return take(state),
        Key::Esc => state.overlay = None,
        Key::Char(_) | Key::Ctrl(_) | Key::F(_) | Key::Backspace | Key::Delete | Key::ShiftUp | Key::ShiftDown => {}
    }
    Vec::new()
}

/// The table is read anew with the steward's word.
fn take(state: &mut State) -> Vec<Effect> {
    let Some(Overlay::Field(mut ask)) = state.overlay.take() else { return Vec::new() };
    let (kind, role) = (FieldKind::ALL.get(ask.kind).copied(), Role::ALL.get(ask.role).copied());
    ask.refused = role.filter(|role| kind.is_some_and(|kind| !role.suits(kind)));
    if ask.refused.is_some() {
        state.overlay = Some(Overlay::Field(ask));
        return Vec::new();
    }
    let Some(table) = state.wizard.table_mut() else { return Vec::new() };
    let Some(field) = table.fields().iter().find(|field| field.name == ask.name) else { return Vec::new() };
    if (Some(field.kind), Some(field.role)) == (kind, role) {
        return Vec::new();
    }
    table.say(FieldSaid { name: ask.name, kind, role });
    read_again(state)
}
