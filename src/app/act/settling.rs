//! The settings: one at a time by command, or all in one box.

use crate::app::effect::Effect;
use crate::app::key::Key;
use crate::app::settings::{Name, Setting};
use crate::app::state::overlay::SettingsAsk;
use crate::app::state::{Overlay, State, Way};
use crate::model::Coded;

/// Opens the settings.
pub fn open(state: &mut State) -> Vec<Effect> {
    state.overlay = Some(Overlay::Settings(SettingsAsk::default()));
    Vec::new()
}

/// Sets something from now on, and has it written.
pub fn set(state: &mut State, setting: Setting) -> Vec<Effect> {
    state.settings.set(setting);
    let message = match setting {
        Setting::Language(language) => {
            state.language = language;
            msg!("screen-language")
        }
        Setting::Theme(_) => msg!("settings-theme-set"),
        Setting::Mouse(crate::app::settings::Mouse::On) => msg!("settings-mouse-on"),
        Setting::Mouse(crate::app::settings::Mouse::Off) => msg!("settings-mouse-off"),
        Setting::Bars(_) => msg!("settings-bars-set"),
    };
    state.say(message);
    vec![Effect::Settle(setting)]
}

/// The value that a setting has now.
pub fn now(state: &State, name: Name) -> &'static str {
    state.settings.code(name).unwrap_or(state.language.code())
}

/// A key in the settings.
pub fn press(state: &mut State, key: Key) -> Vec<Effect> {
    let Some(Overlay::Settings(ask)) = &mut state.overlay else { return Vec::new() };
    match key {
        Key::Esc | Key::Char('q') => state.overlay = None,
        Key::Down | Key::Char('j') => ask.cursor = (ask.cursor + 1).min(Name::ALL.len() - 1),
        Key::Up | Key::Char('k') => ask.cursor = ask.cursor.saturating_sub(1),
        Key::Left | Key::Char('h') => return turn(state, Way::Back),
        Key::Right | Key::Char('l' | ' ') | Key::Enter => return turn(state, Way::Forward),
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

/// The next or previous value of the setting under the cursor; goes round.
fn turn(state: &mut State, way: Way) -> Vec<Effect> {
    let Some(Overlay::Settings(ask)) = &state.overlay else { return Vec::new() };
    let Some(name) = Name::ALL.get(ask.cursor).copied() else { return Vec::new() };
    let (values, now) = (name.values(), now(state, name));
    let here = values.iter().position(|value| *value == now).unwrap_or(0);
    let next = match way {
        Way::Forward => (here + 1) % values.len(),
        Way::Back => (here + values.len() - 1) % values.len(),
    };
    match values.get(next).and_then(|code| name.with(code)) {
        Some(setting) => set(state, setting),
        None => Vec::new(),
    }
}
