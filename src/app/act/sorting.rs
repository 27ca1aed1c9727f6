//! Order: ascending, descending, off; the cursor stays on its record.

use crate::app::answer::{begin, clear_reckoning};
use crate::app::command::Screen;
use crate::app::effect::{Effect, Task};
use crate::app::state::{JobKind, State};
use crate::failure::Result;
use crate::model::RecordId;
use crate::store::selection::{Direction, SortKey};

/// Sorts by the column under the cursor: ascending, descending, off.
pub fn sort(state: &mut State) -> Vec<Effect> {
    if state.screen == Screen::Registers {
        sort_registers(state);
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
    let Some(direction) = next else {
        let here = records.current();
        records.view.arrange(Vec::new(), None);
        records.stay_on(here);
        state.say(msg!("screen-sorted-off"));
        return Vec::new();
    };
    order(state, vec![SortKey { by, direction }])
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
        }
        Err(failure) => {
            records.view.arrange(Vec::new(), None);
            state.tell(&failure);
        }
    }
}
