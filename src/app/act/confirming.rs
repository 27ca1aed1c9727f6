//! The typed confirmation: the only way to an applied plan.

use crate::app::answer::begin;
use crate::app::effect::{Approved, Effect};
use crate::app::key::Key;
use crate::app::state::{Confirm, Focus, JobKind, Overlay, State};
use crate::plan::confirm;
use crate::text::Language;

/// Whether what was typed is the phrase, character for character.
pub fn unlocked(dialog: &Confirm, language: Language) -> bool {
    dialog.input.text() == confirm::phrase(&dialog.preview, language)
}

/// A key in the dialog: text goes into the field, Tab moves, Enter in the field goes to Cancel.
pub fn press(state: &mut State, key: Key) -> Vec<Effect> {
    let language = state.language;
    let Some(Overlay::Confirm(dialog)) = &mut state.overlay else { return Vec::new() };
    match key {
        Key::Esc => cancel(state),
        Key::Tab => {
            dialog.focus = match dialog.focus {
                Focus::Field => Focus::Cancel,
                Focus::Cancel => Focus::Apply,
                Focus::Apply => Focus::Field,
            };
            Vec::new()
        }
        Key::BackTab => {
            dialog.focus = match dialog.focus {
                Focus::Field => Focus::Apply,
                Focus::Cancel => Focus::Field,
                Focus::Apply => Focus::Cancel,
            };
            Vec::new()
        }
        Key::Enter => match dialog.focus {
            Focus::Field => {
                dialog.focus = Focus::Cancel;
                Vec::new()
            }
            Focus::Cancel => cancel(state),
            Focus::Apply if unlocked(dialog, language) => approve(state),
            Focus::Apply => {
                state.refuse(msg!("confirm-locked"));
                Vec::new()
            }
        },
        Key::Char(_)
        | Key::Ctrl(_)
        | Key::F(_)
        | Key::Backspace
        | Key::Delete
        | Key::Up
        | Key::Down
        | Key::Left
        | Key::Right
        | Key::ShiftUp
        | Key::ShiftDown
        | Key::Home
        | Key::End
        | Key::PageUp
        | Key::PageDown => {
            if dialog.input.take(key) {
                dialog.focus = Focus::Field;
            }
            Vec::new()
        }
    }
}

fn cancel(state: &mut State) -> Vec<Effect> {
    state.overlay = None;
    state.say(msg!("confirm-cancelled"));
    Vec::new()
}

fn approve(state: &mut State) -> Vec<Effect> {
    let language = state.language;
    let Some(Overlay::Confirm(dialog)) = state.overlay.take() else { return Vec::new() };
    let Confirm { preview, beforehand, approved_by, input, .. } = *dialog;
    match confirm::confirm(preview, input.text(), language) {
        Ok(confirmed) => {
            begin(state, JobKind::Apply);
            state.overlay = Some(Overlay::Applying);
            vec![Effect::Apply(Box::new(Approved(confirmed)))]
        }
        Err(preview) => {
            let dialog = Confirm { preview: *preview, beforehand, approved_by, input, focus: Focus::Cancel };
            state.overlay = Some(Overlay::Confirm(Box::new(dialog)));
            Vec::new()
        }
    }
}
