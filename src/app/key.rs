//! A key as the program knows it, whatever terminal sent it.

/// A key with what was held down.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Key {
    /// A printable character, Shift already applied.
    Char(char),
    /// A letter with Ctrl, in lower case.
    Ctrl(char),
    /// A function key.
    F(u8),
    /// Enter.
    Enter,
    /// Escape.
    Esc,
    /// Tab.
    Tab,
    /// Shift and Tab.
    BackTab,
    /// Backspace.
    Backspace,
    /// Delete.
    Delete,
    /// Arrow up.
    Up,
    /// Arrow down.
    Down,
    /// Arrow left.
    Left,
    /// Arrow right.
    Right,
    /// Shift and arrow up.
    ShiftUp,
    /// Shift and arrow down.
    ShiftDown,
    /// Home.
    Home,
    /// End.
    End,
    /// Page up.
    PageUp,
    /// Page down.
    PageDown,
}

/// The keys that have a name, and it.
const NAMED: [(Key, &str); 18] = [
    (Key::Char(' '), "Space"),
    (Key::Enter, "Enter"),
    (Key::Esc, "Esc"),
    (Key::Tab, "Tab"),
    (Key::BackTab, "Shift+Tab"),
    (Key::Backspace, "Backspace"),
    (Key::Delete, "Del"),
    (Key::Up, "↑"),
    (Key::Down, "↓"),
    (Key::Left, "←"),
    (Key::Right, "→"),
    (Key::ShiftUp, "Shift+↑"),
    (Key::ShiftDown, "Shift+↓"),
    (Key::Home, "Home"),
    (Key::End, "End"),
    (Key::PageUp, "PgUp"),
    (Key::PageDown, "PgDn"),
    (Key::F(1), "F1"),
];

impl Key {
    /// How footer, help and `gallra keys` write it.
    pub fn name(self) -> String {
        if let Some((_, name)) = NAMED.iter().find(|(key, _)| *key == self) {
            return (*name).to_owned();
        }
        match self {
            Self::Ctrl(c) => format!("Ctrl+{}", c.to_uppercase()),
            Self::F(number) => format!("F{number}"),
            Self::Char(c) => c.to_string(),
            Self::Enter
            | Self::Esc
            | Self::Tab
            | Self::BackTab
            | Self::Backspace
            | Self::Delete
            | Self::Up
            | Self::Down
            | Self::Left
            | Self::Right
            | Self::ShiftUp
            | Self::ShiftDown
            | Self::Home
            | Self::End
            | Self::PageUp
            | Self::PageDown => String::new(),
        }
    }

    /// The key of this name, when there is one: a journey writes keys by name.
    pub fn named(name: &str) -> Option<Self> {
        if let Some((key, _)) = NAMED.iter().find(|(_, known)| *known == name) {
            return Some(*key);
        }
        let mut chars = name.chars();
        match (chars.next(), chars.as_str()) {
            (Some(c), "") => Some(Self::Char(c)),
            (Some('F'), digits) if digits.chars().all(|c| c.is_ascii_digit()) => digits.parse().ok().map(Self::F),
            _ => {
                let mut letters = name.strip_prefix("Ctrl+")?.chars();
                let letter = letters.next()?.to_ascii_lowercase();
                letters.next().is_none().then_some(Self::Ctrl(letter))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_read_by_the_name_it_is_written_with() {
        for key in [Key::Char('d'), Key::Char(' '), Key::Ctrl('d'), Key::F(10), Key::ShiftDown, Key::PageDown] {
            assert_eq!(Key::named(&key.name()), Some(key));
        }
    }
}
