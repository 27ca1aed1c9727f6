//! The values of a field: counting them, and marking, staging or showing all records of one.

use super::minimising::field_here;
use super::{screens, staging};
use crate::app::answer::{begin, clear_reckoning};
use crate::app::command::Screen;
use crate::app::effect::{Effect, GroupUse, Query, Task, ValuesAsked};
use crate::app::state::{Filter, JobKind, Narrowing, State, ValueCount, Values, Way};
use crate::failure::Result;
use crate::model::FieldPosition;
use crate::store::selection::Direction;

use roaring::RoaringBitmap;

/// Shows the values of the field under the cursor.
pub fn open(state: &mut State) -> Vec<Effect> {
    if state.screen == Screen::Fields {
        return open_listed(state);
    }
    let field = state.records.as_ref().and_then(|records| field_here((state.screen, records)));
    match field.map(|field| field.position) {
        Some(field) => open_field(state, field),
        None => {
            state.refuse(msg!("values-need-field"));
            Vec::new()
        }
    }
}

/// Shows the values of the field under the cursor of screen 3, whose register is opened first where it is not.
fn open_listed(state: &mut State) -> Vec<Effect> {
    let field = state.fields.current().and_then(|line| line.model.as_ref()).map(|field| field.position);
    let (Some((register, _)), Some(field)) = (&state.fields.register, field) else { return Vec::new() };
    let register = *register;
    if state.records.as_ref().is_some_and(|records| records.register.id == register) {
        return open_field(state, field);
    }
    state.counting = Some(field);
    vec![Effect::Read(Query::Open(register))]
}

/// Shows the values of a field of the open register.
pub fn open_field(state: &mut State, field: FieldPosition) -> Vec<Effect> {
    state.values = Some(Values::of(field, 0));
    screens::turn_to(state, Screen::Values);
    count(state)
}

/// Has the values counted, among the records that the filter lets through.
pub fn count(state: &mut State) -> Vec<Effect> {
    let asked = state.ask();
    let (Some(records), Some(values)) = (&state.records, &mut state.values) else { return Vec::new() };
    values.asked = asked;
    let task = Task::Values(Box::new(ValuesAsked {
        asked,
        register: records.register.id,
        field: values.field,
        within: records.view.visible().clone(),
        marks: records.marks.clone(),
        staged: records.staged.clone(),
        scores: records.scores.clone(),
    }));
    begin(state, JobKind::Reckon);
    vec![Effect::Work(task)]
}

/// The values are counted, or not.
pub fn take_counted(state: &mut State, asked: u64, result: Result<ValueCount>) -> Vec<Effect> {
    clear_reckoning(state);
    let Some(values) = state.values.as_mut().filter(|values| values.asked == asked) else { return Vec::new() };
    match result {
        Ok(count) => values.take(count),
        Err(failure) => {
            let counted = values.count.is_some();
            state.tell(&failure);
            if !counted && state.screen == Screen::Values {
                screens::turn_to(state, Screen::Records);
            }
        }
    }
    Vec::new()
}

/// Has the records of the value under the cursor found, for a use.
pub fn group(state: &mut State, purpose: GroupUse) -> Vec<Effect> {
    let asked = state.ask();
    let (Some(records), Some(values)) = (&state.records, &state.values) else { return Vec::new() };
    let Some(first) = values.current().map(|line| line.group.first) else { return Vec::new() };
    let (register, field) = (records.register.id, values.field);
    begin(state, JobKind::Reckon);
    vec![Effect::Work(Task::Group { asked, register, field, first, purpose })]
}

/// What was found of a value's records.
#[derive(Debug, Clone, PartialEq)]
pub struct Grouped {
    /// In which field.
    pub field: FieldPosition,
    /// All records of the register that hold it.
    pub records: RoaringBitmap,
    /// The condition that selects them, with names resolved; none where the value cannot be written.
    pub expression: Option<String>,
}

/// The records of a value are found: they are marked, staged or shown.
pub fn take_group(state: &mut State, (asked, purpose): (u64, GroupUse), result: Result<Grouped>) -> Vec<Effect> {
    clear_reckoning(state);
    if state.asked != asked {
        return Vec::new();
    }
    let Grouped { records: mut set, field, expression } = match result {
        Ok(grouped) => grouped,
        Err(failure) => {
            state.tell(&failure);
            return Vec::new();
        }
    };
    if state.screen == Screen::Proposals {
        return super::proposing::take_group(state, purpose, &set);
    }
    let Some(records) = &mut state.records else { return Vec::new() };
    let filtered = records.view.filter().is_some();
    set &= records.view.visible();
    match purpose {
        GroupUse::Mark => mark(state, &set),
        GroupUse::Stage => staging::group(state, set, expression.filter(|_| !filtered)),
        GroupUse::Show => {
            let field = records.field(field).map(|field| field.name.clone()).unwrap_or_default();
            let by = Narrowing::Value { field, expression: expression.filter(|_| !filtered) };
            screens::turn_to(state, Screen::Records);
            return super::filtering::narrow(state, Filter { by, hits: set });
        }
    }
    Vec::new()
}

/// Marks a value's records, or unmarks them when all are marked.
fn mark(state: &mut State, set: &RoaringBitmap) {
    let (Some(records), Some(values)) = (&mut state.records, &mut state.values) else { return };
    let all = set.is_subset(&records.marks);
    if all {
        records.marks -= set;
    } else {
        records.marks |= set;
    }
    let cursor = values.cursor;
    if let Some(line) = values.count.as_mut().and_then(|count| count.lines.get_mut(cursor)) {
        line.marked = if all { 0 } else { set.len() };
    }
    values.cursor = (cursor + 1).min(values.lines().len().saturating_sub(1));
    let message = if all {
        msg!("screen-none-marked", "count" => set.len())
    } else {
        msg!("screen-all-marked", "count" => set.len())
    };
    state.say(message);
}

/// No record is marked any more.
pub fn unmarked(state: &mut State) {
    if let Some(count) = state.values.as_mut().and_then(|values| values.count.as_mut()) {
        count.lines.iter_mut().for_each(|line| line.marked = 0);
    }
}

/// Sorts by the column under the cursor: ascending, descending, off.
pub fn sort(state: &mut State) {
    let Some(values) = &mut state.values else { return };
    let column = values.current_column();
    values.order = match values.order {
        Some((by, Direction::Ascending)) if by == column => Some((column, Direction::Descending)),
        Some((by, Direction::Descending)) if by == column => None,
        Some(_) | None => Some((column, Direction::Ascending)),
    };
    values.arrange();
}

/// Finds text among the values.
pub fn find(state: &mut State, text: String) {
    let Some(values) = &mut state.values else { return };
    let before = values.cursor;
    values.sought = Some(text);
    // The line under the cursor counts too, as the first.
    values.cursor = before.checked_sub(1).unwrap_or(values.lines().len().saturating_sub(1));
    match values.next_hit(Way::Forward) {
        Some(place) => values.cursor = place,
        None => {
            values.cursor = before;
            values.sought = None;
            state.refuse(msg!("screen-found-none"));
        }
    }
}

/// To the next or previous value that holds the sought text.
pub fn to_hit(state: &mut State, way: Way) {
    let Some(values) = &mut state.values else { return };
    if let Some(place) = values.next_hit(way) {
        values.cursor = place;
    }
}
