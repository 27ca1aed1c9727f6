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
        Key::Enter => match (summary.choice, summary.receipt.sources.get(summary.replaced)) {
            (SourceChoice::Replace, Some((register, _, _))) if state.writing == Writing::Allowed => {
                let register = register.clone();
                begin(state, JobKind::Export);
                return vec![Effect::Work(Task::Replace(register, Losing::Little))];
            }
            (SourceChoice::Keys, Some((register, _, _))) if state.writing == Writing::Allowed => {
                let register = register.clone();
                return super::tasks::ask_folder(state, register);
            }
            (SourceChoice::Replace | SourceChoice::Keys | SourceChoice::Later, _) => state.overlay = None,
        },
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
        | Key::PageDown => {}
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
        *replaced = (*replaced + 1).min(receipt.sources.len());
        *choice = SourceChoice::Later;
    }
}
