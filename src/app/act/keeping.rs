//! Keeping: records that were reviewed and stay, so that they are not proposed again. No legal hold: they can be staged.

use roaring::RoaringBitmap;

use super::staging;
use crate::app::command::Screen;
use crate::app::effect::{Effect, Keeping, Query, Task};
use crate::app::state::overlay::{HiddenMarks, Meant};
use crate::app::state::{Overlay, Records, State};
use crate::failure::Result;

/// Keeps the marked records, else the one under the cursor; those that all are kept already are opened again.
pub fn keep(state: &mut State) -> Vec<Effect> {
    let marks = match (state.screen, &mut state.records) {
        (Screen::Records, Some(records)) => {
            staging::end_range(records);
            records.marks.clone()
        }
        (_, _) => RoaringBitmap::new(),
    };
    let Some(records) = &state.records else { return Vec::new() };
    if marks.is_empty() {
        let one = records.current().map(|rid| RoaringBitmap::from_iter([rid.0]));
        return these(state, one.unwrap_or_default());
    }
    let (visible, hidden) = records.split_marks();
    if hidden > 0 {
        state.overlay = Some(Overlay::Hidden(HiddenMarks { visible, hidden, cursor: 0, meant: Meant::Keep }));
        return Vec::new();
    }
    these(state, marks)
}

/// Keeps these records, or opens them again when all of them are kept.
pub fn these(state: &mut State, set: RoaringBitmap) -> Vec<Effect> {
    let Some(Records { register, kept, .. }) = &state.records else { return Vec::new() };
    if set.is_empty() {
        return Vec::new();
    }
    let keeping = if set.is_subset(kept) { Keeping::Open } else { Keeping::Kept };
    vec![Effect::Work(Task::Keep { register: register.id, records: set, keeping })]
}

/// Records are kept, or no longer, or it could not be done.
pub fn take(state: &mut State, keeping: Keeping, result: Result<u64>) -> Vec<Effect> {
    match (keeping, result) {
        (_, Err(failure)) => state.tell(&failure),
        (Keeping::Kept, Ok(count)) => state.say(msg!("screen-kept", "count" => count)),
        (Keeping::Open, Ok(count)) => state.say(msg!("screen-kept-no-more", "count" => count)),
    }
    match &state.records {
        Some(records) => vec![Effect::Read(Query::Kept(records.register.id))],
        None => Vec::new(),
    }
}
