//! The receipt of an applied plan: what is to become of the source file that still holds everybody.

use crate::app::answer::begin;
use crate::app::effect::{Effect, Task};
use crate::app::key::Key;
use crate::app::state::overlay::{SourceChoice, Summary};
use crate::app::state::{JobKind, Overlay, State, Way, Writing};
use crate::export::Losing;

/// A key over the receipt: h and l choose, Enter does it, Esc closes. It opens on the choice that changes nothing.
pub fn press(state: &mut State, key: Key) -> Vec<Effect> {
    let Some(Overlay::Summary(summary)) = &mut state.overlay else { return Vec::new() };
    match key {
        Key::Esc | Key::Char('q') => state.overlay = None,
        Key::Left | Key::Up | Key::Char('h' | 'k') => summary.choice = beside(summary.choice, Way::Back),
        Key::Right | Key::Down | Key::Char('l' | 'j') => summary.choice = beside(summary.choice, Way::Forward),
        Key::Enter => match (summary.choice, summary.source()) {
            (SourceChoice::Replace, Some(left)) if state.writing == Writing::Allowed => {
                let register = left.register.clone();
                begin(state, JobKind::Export);
                return vec![Effect::Work(Task::Replace(register, Losing::Little))];
            }
            (SourceChoice::Keys, Some(left)) if state.writing == Writing::Allowed => {
                let register = left.register.clone();
                return super::tasks::ask_folder(state, register);
            }
            (SourceChoice::Replace | SourceChoice::Keys | SourceChoice::Later, _) => state.overlay = None,
        },
        // What the receipt speaks of.
        Key::Char('T') => {
            state.overlay = None;
            return super::tasks::open(state);
        }
        Key::Char('7') => {
            state.overlay = None;
            return super::screens::go_log(state);
        }
        Key::Char(_)
        | Key::Ctrl(_)
        | Key::F(_)
        | Key::Tab
        | Key::BackTab
        | Key::Backspace
        | Key::Delete
        | Key::ShiftUp
        | Key::ShiftDown
        | Key::Home
        | Key::End
        | Key::PageUp
        | Key::PageDown => state.refuse(msg!("receipt-keys")),
    }
    Vec::new()
}

/// The choice before or after; it stays at an end.
fn beside(choice: SourceChoice, way: Way) -> SourceChoice {
    let here = SourceChoice::ALL.iter().position(|other| *other == choice).unwrap_or(0);
    let next = match way {
        Way::Forward => (here + 1).min(SourceChoice::ALL.len() - 1),
        Way::Back => here.saturating_sub(1),
    };
    SourceChoice::ALL[next]
}

/// A source file was replaced by the cleaned register: the next one is asked about.
pub fn replaced(state: &mut State) {
    if let Some(Overlay::Summary(summary)) = &mut state.overlay {
        let Summary { receipt, choice, replaced } = summary.as_mut();
        *replaced = (*replaced + 1).min(receipt.replaceable());
        *choice = SourceChoice::Later;
    }
}
