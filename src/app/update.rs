//! What a message does to the state, and which effects it has.

use super::act;
use super::effect::Effect;
use super::key::Key;
use super::keymap;
use super::message::Msg;
use super::state::{Ended, Moved, Overlay, State, Unsaved};
use super::{answer, settle};

/// Changes the state by a message; gives what is to be done outside it.
pub fn update(state: &mut State, msg: Msg) -> Vec<Effect> {
    let mut effects = match msg {
        Msg::Key(key) => press(state, key),
        Msg::Paste(text) => act::layers::paste(state, &text),
        Msg::Row(row) => act::moving::to_shown(state, row),
        Msg::Resize(size) => {
            state.size = size;
            Vec::new()
        }
        Msg::Idle => remember(state),
        Msg::Start
        | Msg::Place(_)
        | Msg::Registers(_)
        | Msg::Opened(_)
        | Msg::Rows { .. }
        | Msg::Why(_)
        | Msg::Staged { .. }
        | Msg::Kept { .. }
        | Msg::Keeping(..)
        | Msg::Plan { .. }
        | Msg::Item { .. }
        | Msg::Sampled { .. }
        | Msg::Fields(_)
        | Msg::Tried { .. }
        | Msg::Consents(..)
        | Msg::Proposals(_)
        | Msg::Evidence { .. }
        | Msg::Older(_)
        | Msg::Person(_)
        | Msg::MorePersons(_)
        | Msg::AccessReport(_)
        | Msg::Policy(_)
        | Msg::Card { .. }
        | Msg::Weighed(..)
        | Msg::PolicySaved(_)
        | Msg::PageWritten(_)
        | Msg::Log { .. }
        | Msg::Paths(_)
        | Msg::Scored { .. }
        | Msg::Selected { .. }
        | Msg::Found { .. }
        | Msg::Sorted { .. }
        | Msg::Counted { .. }
        | Msg::Grouped { .. }
        | Msg::Excepted(_)
        | Msg::Recognised(_)
        | Msg::Corrected(..)
        | Msg::PlanChanged(_)
        | Msg::Reviewed(_)
        | Msg::Previewed(_)
        | Msg::Progress { .. }
        | Msg::Applied(_)
        | Msg::Scouted(..)
        | Msg::Places(_)
        | Msg::Planned(_)
        | Msg::Imported(..)
        | Msg::Unanswered(_)
        | Msg::Answered(_)
        | Msg::Tasks(_)
        | Msg::TaskDone(_)
        | Msg::Exported(_)
        | Msg::Listed(_)
        | Msg::Replaced(..)
        | Msg::Verified(_)
        | Msg::Failed(_) => answer::take(state, msg),
    };
    effects.extend(settle::settle(state));
    effects
}

fn press(state: &mut State, key: Key) -> Vec<Effect> {
    state.notice = None;
    if state.size.too_small() {
        if matches!(key, Key::Char('q' | 'Q') | Key::Ctrl('c')) && state.job.is_none() {
            state.ended = Some(Ended::Left);
        }
        return Vec::new();
    }
    state.unsaved = Unsaved::Place;
    state.registers.moved = Some(Moved);
    if key == Key::Ctrl('z') {
        return vec![Effect::Suspend];
    }
    if key == Key::Ctrl('c') && (state.job.is_some() || state.overlay.is_some()) {
        return act::session::cancel(state);
    }
    if state.overlay.is_some() {
        return act::layers::press(state, key);
    }
    match keymap::command(key) {
        Some(command) => act::perform(state, command),
        None => {
            state.refuse(msg!("screen-key-unbound", "key" => key.name()));
            Vec::new()
        }
    }
}

/// Has the place remembered when it changed; never while the plan is being applied.
fn remember(state: &mut State) -> Vec<Effect> {
    let applying = matches!(state.overlay, Some(Overlay::Applying));
    if state.unsaved == Unsaved::Nothing || applying || state.job.is_some() {
        return Vec::new();
    }
    super::place::remember(state)
}
