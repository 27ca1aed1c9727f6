//! The filter: what it shows, and how it goes away. It never changes marks.

use roaring::RoaringBitmap;

use super::sorting::sort_again;
use crate::app::answer::begin;
use crate::app::command::Screen;
use crate::app::effect::{Effect, GroupUse, Purpose, Query, Task};
use crate::app::state::{Column, Filter, JobKind, Narrowing, Selected, State, Unsaved, is_sensitive};
use crate::app::work::counting::equal;
use crate::model::{ItemId, RegisterId};

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
    if state.screen == Screen::Values {
        return super::values::group(state, GroupUse::Show);
    }
    let Some(records) = &state.records else { return Vec::new() };
    let Some(Column::Field(position)) = records.current_column() else {
        state.refuse(msg!("screen-same-needs-field"));
        return Vec::new();
    };
    let Some((field, row)) = records.field(position).zip(records.row(records.cursor)) else { return Vec::new() };
    if is_sensitive(field, &row.findings) {
        // The condition would show the value: the records are chosen without one.
        let (register, first) = (records.register.id, row.rid);
        let asked = state.ask();
        begin(state, JobKind::Reckon);
        return vec![Effect::Work(Task::Group { asked, register, field: position, first, purpose: GroupUse::Show })];
    }
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
