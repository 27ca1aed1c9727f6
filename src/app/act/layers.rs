//! Keys and pasted text while something lies over the screen.

use super::{
    answering, asking, columns, confirming, correcting, keeping, line, losing, minimising, needing, palette, receipt,
    session, settling, sorting, staging, wizard,
};
use crate::app::effect::{Effect, Task};
use crate::app::key::Key;
use crate::app::state::overlay::{Chosen, Deed, HiddenMarks, Meant, ReasonFor};
use crate::app::state::{Filter, Narrowing, Overlay, State, Way};

/// Hands a key to what lies over the screen.
pub fn press(state: &mut State, key: Key) -> Vec<Effect> {
    match &state.overlay {
        Some(Overlay::Line(_)) => line::press(state, key),
        Some(Overlay::Reason(_)) => reason(state, key),
        Some(Overlay::Hidden(_)) => hidden(state, key),
        Some(Overlay::Confirm(_)) => confirming::press(state, key),
        Some(Overlay::Columns(_)) => columns::press(state, key),
        Some(Overlay::SortMany(_)) => sorting::press(state, key),
        Some(Overlay::Settings(_)) => settling::press(state, key),
        Some(Overlay::Needs(_)) => needing::press(state, key),
        Some(Overlay::Saving(_)) => answering::press_saving(state, key),
        Some(Overlay::Palette(_)) => palette::press(state, key),
        Some(Overlay::Help(_)) => palette::press_help(state, key),
        Some(Overlay::Losing(_)) => losing::press(state, key),
        Some(Overlay::QuitQuestion) => quit_question(state, key),
        Some(Overlay::Field(_)) => correcting::press(state, key),
        Some(Overlay::Questions(_)) => asking::press(state, key),
        Some(Overlay::Summary(_)) => receipt::press(state, key),
        Some(Overlay::Proof | Overlay::Ground) => {
            if matches!(key, Key::Enter | Key::Esc | Key::Char('q' | 'r')) {
                state.overlay = None;
            }
            Vec::new()
        }
        Some(Overlay::Applying) | None => Vec::new(),
    }
}

/// Pasted text goes into text fields only, and never into the typed confirmation.
pub fn paste(state: &mut State, text: &str) -> Vec<Effect> {
    match &mut state.overlay {
        Some(Overlay::Line(_)) => line::paste(state, text),
        Some(Overlay::Reason(ask)) => {
            ask.input.paste(text);
            Vec::new()
        }
        Some(Overlay::Palette(_)) => palette::paste(state, text),
        Some(Overlay::Questions(_)) => {
            asking::paste(state, text);
            Vec::new()
        }
        Some(Overlay::Confirm(_)) => {
            state.refuse(msg!("confirm-no-paste"));
            Vec::new()
        }
        Some(
            Overlay::Hidden(_)
            | Overlay::Columns(_)
            | Overlay::SortMany(_)
            | Overlay::Settings(_)
            | Overlay::Needs(_)
            | Overlay::Saving(_)
            | Overlay::Applying
            | Overlay::Summary(_)
            | Overlay::Help(_)
            | Overlay::Proof
            | Overlay::Ground
            | Overlay::Field(_)
            | Overlay::Losing(_)
            | Overlay::QuitQuestion,
        )
        | None => {
            if state.overlay.is_none() && line::takes_dragged(state) {
                return wizard::files::go_to(state, text);
            }
            state.refuse(msg!("screen-paste-nowhere"));
            Vec::new()
        }
    }
}

fn reason(state: &mut State, key: Key) -> Vec<Effect> {
    let Some(Overlay::Reason(ask)) = &mut state.overlay else { return Vec::new() };
    if key == Key::Esc {
        let told = match &ask.of {
            ReasonFor::Deed(Deed::Dismiss(_), ..) => msg!("proposals-not-dismissed"),
            ReasonFor::Finding(_) => msg!("exception-not-made"),
            ReasonFor::Deed(Deed::Stage(_) | Deed::Limit(..), ..)
            | ReasonFor::Delete { .. }
            | ReasonFor::Truncate(_)
            | ReasonFor::Person { .. }
            | ReasonFor::Item(_) => msg!("screen-nothing-staged"),
        };
        state.overlay = None;
        state.say(told);
        return Vec::new();
    }
    if let (ReasonFor::Truncate(of), Key::Tab | Key::BackTab) = (&mut ask.of, key) {
        minimising::turn_asked(of, if key == Key::Tab { Way::Forward } else { Way::Back });
        ask.refused = None;
        return Vec::new();
    }
    if key != Key::Enter {
        if ask.input.take(key) {
            ask.refused = None;
        }
        return Vec::new();
    }
    let reason = ask.input.text().trim().to_owned();
    // Screen 3 shows the way that was chosen here.
    if let ReasonFor::Truncate(of) = &ask.of
        && state.fields.register.as_ref().is_some_and(|(register, _)| *register == of.register)
    {
        state.fields.chosen.insert(of.field.position, of.way);
    }
    let task = match ask.of.clone() {
        ReasonFor::Delete { register, chosen, expression, .. } => Task::Stage { register, chosen, expression, reason },
        ReasonFor::Truncate(of) => Task::Truncate {
            register: of.register,
            how: (of.field.position, of.way),
            chosen: of.chosen,
            expression: of.expression,
            reason,
        },
        ReasonFor::Person { sets, .. } => Task::StagePerson(sets, reason),
        ReasonFor::Deed(deed, ..) => Task::Deed(deed, reason),
        ReasonFor::Finding(excepting) => super::excepting::task(*excepting, reason),
        ReasonFor::Item(item) => Task::SetReason(item, reason),
    };
    vec![Effect::Work(task)]
}

fn hidden(state: &mut State, key: Key) -> Vec<Effect> {
    let Some(Overlay::Hidden(ask)) = &mut state.overlay else { return Vec::new() };
    let choice = match key {
        Key::Char('a') => 0,
        Key::Char('s') => 1,
        Key::Char('f') => 2,
        Key::Enter => ask.cursor,
        Key::Down | Key::Char('j') => {
            ask.cursor = (ask.cursor + 1).min(2);
            return Vec::new();
        }
        Key::Up | Key::Char('k') => {
            ask.cursor = ask.cursor.saturating_sub(1);
            return Vec::new();
        }
        Key::Esc => {
            state.overlay = None;
            return Vec::new();
        }
        Key::Char(_)
        | Key::Ctrl(_)
        | Key::F(_)
        | Key::Tab
        | Key::BackTab
        | Key::Backspace
        | Key::Delete
        | Key::Left
        | Key::Right
        | Key::ShiftUp
        | Key::ShiftDown
        | Key::Home
        | Key::End
        | Key::PageUp
        | Key::PageDown => return Vec::new(),
    };
    choose_marks(state, choice)
}

fn choose_marks(state: &mut State, choice: usize) -> Vec<Effect> {
    let Some(Overlay::Hidden(HiddenMarks { visible, meant, .. })) = state.overlay.take() else { return Vec::new() };
    let Some(records) = &state.records else { return Vec::new() };
    let marks = records.marks.clone();
    let seen = &marks & records.view.visible();
    let chosen = match choice {
        0 => marks,
        1 if visible == 0 => {
            state.refuse(msg!("screen-no-visible-marks"));
            return Vec::new();
        }
        1 => seen,
        _ => {
            let hits = &marks - records.view.visible();
            return super::filtering::narrow(state, Filter { by: Narrowing::HiddenMarks, hits });
        }
    };
    match meant {
        Meant::Keep => return keeping::these(state, chosen),
        Meant::Delete => staging::these(state, chosen),
        Meant::Truncate => minimising::these(state, chosen),
    }
    Vec::new()
}

fn quit_question(state: &mut State, key: Key) -> Vec<Effect> {
    match key {
        Key::Char('a') => session::end(state),
        Key::Esc | Key::Enter => {
            state.overlay = None;
            Vec::new()
        }
        Key::Char(_)
        | Key::Ctrl(_)
        | Key::F(_)
        | Key::Tab
        | Key::BackTab
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
        | Key::PageDown => Vec::new(),
    }
}

/// How many records a reason is asked for.
pub fn chosen_count(of: &ReasonFor) -> u64 {
    match of {
        ReasonFor::Delete { chosen: Chosen::Whole | Chosen::These(_), count, .. } => *count,
        ReasonFor::Truncate(of) => of.count,
        ReasonFor::Person { count, .. } | ReasonFor::Deed(_, _, count) => *count,
        ReasonFor::Finding(_) | ReasonFor::Item(_) => 0,
    }
}
