//! Order: ascending, descending, off; the cursor stays on its record.

use crate::app::answer::{begin, clear_reckoning};
use crate::app::command::Screen;
use crate::app::effect::{Effect, Task};
use crate::app::key::Key;
use crate::app::state::overlay::SortAsk;
use crate::app::state::{JobKind, Overlay, State};
use crate::failure::Result;
use crate::model::{RecordId, ScoreKind};
use crate::store::selection::{Direction, SortBy, SortKey};

/// Sorts by the column under the cursor: ascending, descending, off.
pub fn sort(state: &mut State) -> Vec<Effect> {
    if state.screen == Screen::Registers {
        sort_registers(state);
        return Vec::new();
    }
    if state.screen == Screen::Values {
        super::values::sort(state);
        return Vec::new();
    }
    let Some(records) = &mut state.records else { return Vec::new() };
    let Some(by) = records.current_column().map(crate::app::state::Column::sort_by) else { return Vec::new() };
    let now = records.view.order().first().filter(|key| key.by == by).map(|key| key.direction);
    let next = match now {
        None => Some(Direction::Ascending),
        Some(Direction::Ascending) => Some(Direction::Descending),
        Some(Direction::Descending) => None,
    };
    arrange(state, next.map(|direction| SortKey { by, direction }).into_iter().collect())
}

fn sort_registers(state: &mut State) {
    let column = state.registers.current_column();
    state.registers.order = match state.registers.order {
        Some((by, Direction::Ascending)) if by == column => Some((column, Direction::Descending)),
        Some((by, Direction::Descending)) if by == column => None,
        Some(_) | None => Some((column, Direction::Ascending)),
    };
    state.registers.arrange();
}

/// Opens the choice of several columns to sort by, with the order there is.
pub fn many(state: &mut State) -> Vec<Effect> {
    let Some(records) = &state.records else { return Vec::new() };
    let here = records.current_column();
    let cursor = records.arranged.columns.iter().position(|arranged| Some(arranged.column) == here).unwrap_or(0);
    state.overlay = Some(Overlay::SortMany(SortAsk { cursor, keys: records.view.order().to_vec() }));
    Vec::new()
}

/// A key in the choice of several columns.
pub fn press(state: &mut State, key: Key) -> Vec<Effect> {
    let (Some(records), Some(Overlay::SortMany(ask))) = (&state.records, &mut state.overlay) else {
        return Vec::new();
    };
    let columns = &records.arranged.columns;
    let last = columns.len().saturating_sub(1);
    match key {
        Key::Esc | Key::Char('q' | 'S') => state.overlay = None,
        Key::Down | Key::Char('j') => ask.cursor = (ask.cursor + 1).min(last),
        Key::Up | Key::Char('k') => ask.cursor = ask.cursor.saturating_sub(1),
        Key::Home | Key::Char('g') => ask.cursor = 0,
        Key::End | Key::Char('G') => ask.cursor = last,
        Key::Char(' ') => {
            if let Some(arranged) = columns.get(ask.cursor) {
                turn(&mut ask.keys, arranged.column.sort_by());
            }
        }
        Key::Delete | Key::Char('x') => ask.keys.clear(),
        Key::Enter => {
            let keys = std::mem::take(&mut ask.keys);
            state.overlay = None;
            return arrange(state, keys);
        }
        Key::Char(_)
        | Key::Ctrl(_)
        | Key::F(_)
        | Key::Tab
        | Key::BackTab
        | Key::Backspace
        | Key::Left
        | Key::Right
        | Key::ShiftUp
        | Key::ShiftDown
        | Key::PageUp
        | Key::PageDown => {}
    }
    Vec::new()
}

/// A column is sorted by after those chosen before: ascending, descending, not at all.
fn turn(keys: &mut Vec<SortKey>, by: SortBy) {
    match keys.iter_mut().find(|key| key.by == by) {
        None => keys.push(SortKey { by, direction: Direction::Ascending }),
        Some(key) if key.direction == Direction::Ascending => key.direction = Direction::Descending,
        Some(_) => keys.retain(|key| key.by != by),
    }
}

fn arrange(state: &mut State, keys: Vec<SortKey>) -> Vec<Effect> {
    if !keys.is_empty() {
        return order(state, keys);
    }
    if let Some(records) = &mut state.records {
        let here = records.current();
        records.view.arrange(Vec::new(), None);
        records.stay_on(here);
    }
    state.say(msg!("screen-sorted-off"));
    Vec::new()
}

/// The records with the highest of a score first, and the cursor on the first of them.
pub fn lead(state: &mut State, score: ScoreKind) -> Vec<Effect> {
    let effects = order(state, vec![SortKey { by: SortBy::Score(score), direction: Direction::Descending }]);
    if let Some(records) = &mut state.records {
        records.led = true;
    }
    effects
}

fn order(state: &mut State, keys: Vec<SortKey>) -> Vec<Effect> {
    let asked = state.ask();
    let Some(records) = &mut state.records else { return Vec::new() };
    records.ordering = Some((asked, keys.clone()));
    let (register, visible) = (records.register.id, records.view.visible().clone());
    begin(state, JobKind::Reckon);
    vec![Effect::Work(Task::Sort { asked, register, records: visible, keys })]
}

/// What is visible changed: reckons its order again, when it has one.
pub fn sort_again(state: &mut State) -> Vec<Effect> {
    let keys = state.records.as_ref().and_then(|records| records.view.unsorted().map(<[SortKey]>::to_vec));
    match keys {
        Some(keys) => order(state, keys),
        None => Vec::new(),
    }
}

/// The order is made.
pub fn take_sorted(state: &mut State, asked: u64, result: Result<Vec<RecordId>>) {
    clear_reckoning(state);
    let Some(records) = &mut state.records else { return };
    let Some((_, keys)) = records.ordering.take_if(|(number, _)| *number == asked) else { return };
    match result {
        Ok(sorted) => {
            let here = records.current();
            records.view.arrange(keys, Some(sorted));
            records.stay_on(here);
            if std::mem::take(&mut records.led) {
                (records.cursor, records.top) = (0, 0);
            }
        }
        Err(failure) => {
            records.view.arrange(Vec::new(), None);
            state.tell(&failure);
        }
    }
}
