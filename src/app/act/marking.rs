//! Marks: they follow the record, not the row, and survive filter and order.

use roaring::RoaringBitmap;

use crate::app::command::Screen;
use crate::app::effect::{Effect, GroupUse};
use crate::app::state::{Records, State, Way};

/// Marks or unmarks: the range when there is one, else the record under the cursor, and goes down.
pub fn mark(state: &mut State) -> Vec<Effect> {
    if state.screen == Screen::Values {
        return super::values::group(state, GroupUse::Mark);
    }
    let Some(records) = &mut state.records else { return Vec::new() };
    if records.range.is_some() {
        let set = stretch_of(records);
        records.marks |= &set;
        records.range = None;
        let count = set.len();
        state.say(msg!("screen-range-marked", "count" => count));
        return Vec::new();
    }
    let Some(rid) = records.current() else { return Vec::new() };
    if !records.marks.remove(rid.0) {
        records.marks.insert(rid.0);
    }
    super::moving::by(state, 1, Way::Forward)
}

/// Starts a range at the cursor, or ends it by marking what it covers.
pub fn range(state: &mut State) -> Vec<Effect> {
    let Some(records) = &mut state.records else { return Vec::new() };
    if records.range.is_some() {
        return mark(state);
    }
    records.range = Some(records.cursor);
    state.say(msg!("screen-range-begun"));
    Vec::new()
}

/// Moves with a range, which begins here if there is none.
pub fn stretch(state: &mut State, way: Way) -> Vec<Effect> {
    if let Some(records) = &mut state.records {
        records.range.get_or_insert(records.cursor);
    }
    super::moving::by(state, 1, way)
}

/// The records that the range covers.
pub fn stretch_of(records: &Records) -> RoaringBitmap {
    let Some(anchor) = records.range else { return RoaringBitmap::new() };
    let (first, last) = (anchor.min(records.cursor), anchor.max(records.cursor));
    records.view.span(first, last - first + 1).into_iter().map(|rid| rid.0).collect()
}

/// Marks all that the filter lets through, and says how many.
pub fn all(state: &mut State) -> Vec<Effect> {
    let Some(records) = &mut state.records else { return Vec::new() };
    let visible = records.view.visible().clone();
    records.marks |= &visible;
    let count = visible.len();
    state.say(msg!("screen-all-marked", "count" => count));
    Vec::new()
}

/// Unmarks all, hidden ones too.
pub fn none(state: &mut State) -> Vec<Effect> {
    let Some(records) = &mut state.records else { return Vec::new() };
    let count = records.marks.len();
    records.marks.clear();
    super::values::unmarked(state);
    state.say(msg!("screen-none-marked", "count" => count));
    Vec::new()
}

/// Turns the marks of all that the filter lets through.
pub fn invert(state: &mut State) -> Vec<Effect> {
    let Some(records) = &mut state.records else { return Vec::new() };
    let visible = records.view.visible().clone();
    records.marks ^= &visible;
    let count = records.marks.len();
    state.say(msg!("screen-marks-turned", "count" => count));
    Vec::new()
}
