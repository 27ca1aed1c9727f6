//! The filter: what it shows, and how it goes away. It never changes marks.

use roaring::RoaringBitmap;

use super::sorting::sort_again;
use crate::app::answer::begin;
use crate::app::command::Screen;
use crate::app::effect::{Effect, Purpose, Query, Task};
use crate::app::state::{Column, Filter, JobKind, Narrowing, Selected, State, Unsaved};
use crate::model::{Cell, Field, ItemId, RegisterId};

/// How many of the last filters are kept.
const KEPT: usize = 20;

/// Clears the filter; the cursor stays on its record.
pub fn clear(state: &mut State) -> Vec<Effect> {
    let Some(records) = &mut state.records else { return Vec::new() };
    let here = records.current();
    records.view.narrow(None);
    records.stay_on(here);
    state.say(msg!("screen-filter-cleared"));
    sort_again(state)
}

/// Filters by a condition that was read.
pub fn by_condition(state: &mut State, text: &str, selected: Selected) -> Vec<Effect> {
    let Selected { hits, resolved, notices } = selected;
    state.filters.retain(|known| known != text);
    state.filters.push_front(text.to_owned());
    state.filters.truncate(KEPT);
    if let Some(notice) = notices.first() {
        state.say(notice.clone());
    }
    let by = Narrowing::Condition { text: text.to_owned(), resolved, notices };
    narrow(state, Filter { by, hits })
}

/// Narrows the view; the cursor stays on its record where it can.
pub fn narrow(state: &mut State, filter: Filter) -> Vec<Effect> {
    let Some(records) = &mut state.records else { return Vec::new() };
    let here = records.current();
    records.view.narrow(Some(filter));
    records.stay_on(here);
    state.unsaved = Unsaved::Place;
    sort_again(state)
}

/// Filters on the value under the cursor, together with the filter there is.
pub fn same(state: &mut State) -> Vec<Effect> {
    let Some(records) = &state.records else { return Vec::new() };
    let Some(Column::Field(position)) = records.current_column() else {
        state.refuse(msg!("screen-same-needs-field"));
        return Vec::new();
    };
    let Some((field, row)) = records.field(position).zip(records.row(records.cursor)) else { return Vec::new() };
    let Some(condition) = row.record.cells.get(usize::from(position.0)).and_then(|cell| equal(field, cell)) else {
        state.refuse(msg!("screen-same-unreadable"));
        return Vec::new();
    };
    let text = match records.view.filter().and_then(Filter::text) {
        Some(before) => format!("({before}) AND {condition}"),
        None => condition,
    };
    let register = records.register.id;
    let asked = state.ask();
    begin(state, JobKind::Reckon);
    vec![Effect::Work(Task::Select { asked, register, text, purpose: Purpose::Filter })]
}

fn equal(field: &Field, cell: &Cell) -> Option<String> {
    let name = format!("\"{}\"", field.name.replace('"', "\"\""));
    match cell {
        Cell::Missing => Some(format!("{name} IS NULL")),
        Cell::Text(text) if text.is_empty() => Some(format!("{name} IS NULL")),
        Cell::Text(text) => Some(format!("raw({name}) = '{}'", text.replace('\'', "''"))),
        Cell::Bytes(_) => None,
    }
}

/// Shows the records of a plan item.
pub fn show_item(state: &mut State, of: (ItemId, RegisterId), hits: RoaringBitmap) -> Vec<Effect> {
    let (item, register) = of;
    if state.records.as_ref().is_none_or(|records| records.register.id != register) {
        // The register first; then the item is asked for again, once.
        if state.plan.opening.replace(item) == Some(item) {
            state.plan.opening = None;
            return Vec::new();
        }
        return vec![Effect::Read(Query::Open(register)), Effect::Read(Query::Item { item, register })];
    }
    state.plan.opening = None;
    super::screens::turn_to(state, Screen::Records);
    narrow(state, Filter { by: Narrowing::Item(item), hits })
}
