//! From the terminal's key events to keys as the program knows them.

use crossterm::event::{KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

use crate::app::Key;

/// The key of an event; none for a release, a modifier alone, or a key that gallra does not know.
pub fn key(event: KeyEvent) -> Option<Key> {
    if event.kind == KeyEventKind::Release {
        return None;
    }
    let shift = event.modifiers.contains(KeyModifiers::SHIFT);
    Some(match event.code {
        KeyCode::Char(c) => return character(c, event.modifiers),
        KeyCode::F(number) => Key::F(number),
        KeyCode::Enter => Key::Enter,
        KeyCode::Esc => Key::Esc,
        KeyCode::Tab if shift => Key::BackTab,
        KeyCode::Tab => Key::Tab,
        KeyCode::BackTab => Key::BackTab,
        KeyCode::Backspace => Key::Backspace,
        KeyCode::Delete => Key::Delete,
        KeyCode::Up if shift => Key::ShiftUp,
        KeyCode::Down if shift => Key::ShiftDown,
        KeyCode::Up => Key::Up,
        KeyCode::Down => Key::Down,
        KeyCode::Left => Key::Left,
        KeyCode::Right => Key::Right,
        KeyCode::Home => Key::Home,
        KeyCode::End => Key::End,
        KeyCode::PageUp => Key::PageUp,
        KeyCode::PageDown => Key::PageDown,
        _ => return None,
    })
}

/// AltGr comes as Ctrl and Alt together from some terminals: then the character is meant.
fn character(c: char, held: KeyModifiers) -> Option<Key> {
    let (ctrl, alt) = (held.contains(KeyModifiers::CONTROL), held.contains(KeyModifiers::ALT));
    match (ctrl, alt) {
        (true, false) => Some(Key::Ctrl(c.to_ascii_lowercase())),
        (false, true) => None,
        (false, false) | (true, true) => Some(Key::Char(c)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn control_and_plain_letters_are_told_apart() {
        assert_eq!(key(KeyEvent::new(KeyCode::Char('d'), KeyModifiers::CONTROL)), Some(Key::Ctrl('d')));
        assert_eq!(key(KeyEvent::new(KeyCode::Char('W'), KeyModifiers::SHIFT)), Some(Key::Char('W')));
        assert_eq!(key(KeyEvent::new(KeyCode::Char('d'), KeyModifiers::ALT)), None);
    }
}
