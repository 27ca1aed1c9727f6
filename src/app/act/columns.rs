//! The columns of screen 2: choose them, their order and width, lock the first ones.

use crate::app::effect::Effect;
use crate::app::key::Key;
use crate::app::state::columns::is_field;
use crate::app::state::overlay::ColumnsAsk;
use crate::app::state::{Overlay, State, Way};

/// By how many cells a key widens.
const STEP: i16 = 2;

/// Opens the choice of columns, at the one under the cursor.
pub fn choose(state: &mut State) -> Vec<Effect> {
    let Some(records) = &state.records else { return Vec::new() };
    let here = records.current_column();
    let cursor = records.arranged.columns.iter().position(|arranged| Some(arranged.column) == here).unwrap_or(0);
    state.overlay = Some(Overlay::Columns(ColumnsAsk { cursor }));
    Vec::new()
}

/// Makes the column under the cursor narrower or wider.
pub fn widen(state: &mut State, way: Way) -> Vec<Effect> {
    let Some(records) = &mut state.records else { return Vec::new() };
    let Some(column) = records.current_column() else { return Vec::new() };
    let by = match way {
        Way::Forward => STEP,
        Way::Back => -STEP,
    };
    records.arranged.widen(column, by);
    Vec::new()
}

/// Locks the columns up to the cursor; there already, frees them.
pub fn lock(state: &mut State) -> Vec<Effect> {
    let Some(records) = &mut state.records else { return Vec::new() };
    if !records.current_column().is_some_and(is_field) {
        state.refuse(msg!("columns-lock-field"));
        return Vec::new();
    }
    let wanted = records.column + 1;
    let locked = if records.arranged.locked == wanted { 1 } else { wanted };
    records.arranged.locked = locked;
    state.say(msg!("columns-locked", "count" => locked));
    Vec::new()
}

/// A key in the choice of columns.
pub fn press(state: &mut State, key: Key) -> Vec<Effect> {
    let (Some(records), Some(Overlay::Columns(ask))) = (&mut state.records, &mut state.overlay) else {
        return Vec::new();
    };
    let last = records.arranged.columns.len().saturating_sub(1);
    match key {
        Key::Esc | Key::Enter | Key::Char('q' | 'c') => state.overlay = None,
        Key::Down | Key::Char('j') => ask.cursor = (ask.cursor + 1).min(last),
        Key::Up | Key::Char('k') => ask.cursor = ask.cursor.saturating_sub(1),
        Key::Home | Key::Char('g') => ask.cursor = 0,
        Key::End | Key::Char('G') => ask.cursor = last,
        Key::Char('+') => ask.cursor = records.arranged.shift(ask.cursor, Way::Forward),
        Key::Char('-') => ask.cursor = records.arranged.shift(ask.cursor, Way::Back),
        Key::Char(' ') => {
            if !records.arranged.toggle(ask.cursor) {
                state.refuse(msg!("columns-last-field"));
                return Vec::new();
            }
            ask.cursor = (ask.cursor + 1).min(last);
        }
        Key::Char(way @ ('<' | '>')) => {
            if let Some(arranged) = records.arranged.columns.get(ask.cursor).copied() {
                records.arranged.widen(arranged.column, if way == '<' { -STEP } else { STEP });
            }
        }
        Key::Char(_)
        | Key::Ctrl(_)
        | Key::F(_)
        | Key::Tab
        | Key::BackTab
        | Key::Backspace
        | Key::Delete
        | Key::Left
        | Key::Right
        | Key::ShiftUp
        | Key::ShiftDown
        | Key::PageUp
        | Key::PageDown => {}
    }
    records.rearrange();
    Vec::new()
}
