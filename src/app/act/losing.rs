//! The question before a workbook is replaced that loses what gallra does not write.

use crate::app::answer::begin;
use crate::app::effect::{Effect, Task};
use crate::app::key::Key;
use crate::app::state::overlay::LossAsk;
use crate::app::state::{JobKind, Overlay, State};
use crate::export::Losing;
use crate::text::Message;

/// Asks; a receipt that lies over the screen waits.
pub fn ask(state: &mut State, register: String, what: Message) {
    state.job = None;
    let receipt = match state.overlay.take() {
        Some(Overlay::Summary(summary)) => Some(summary),
        _ => None,
    };
    state.overlay = Some(Overlay::Losing(LossAsk { register, what, receipt }));
}

/// `a` replaces the file all the same; Esc leaves it.
pub fn press(state: &mut State, key: Key) -> Vec<Effect> {
    if !matches!(key, Key::Char('a' | 'q') | Key::Esc) {
        return Vec::new();
    }
    let Some(Overlay::Losing(LossAsk { register, receipt, .. })) = state.overlay.take() else { return Vec::new() };
    state.overlay = receipt.map(Overlay::Summary);
    if key != Key::Char('a') {
        state.say(msg!("losing-left"));
        return Vec::new();
    }
    begin(state, JobKind::Export);
    vec![Effect::Work(Task::Replace(register, Losing::Accepted))]
}
