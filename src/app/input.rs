//! One line of text being typed, with a cursor.

use super::key::Key;

/// A line of text with a cursor, counted in Unicode characters.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Input {
    text: String,
    cursor: usize,
    proposed: bool,
}

impl Input {
    /// A line that already holds text; the cursor stands after it.
    pub fn holding(text: &str) -> Self {
        Self { text: text.to_owned(), cursor: text.chars().count(), proposed: false }
    }

    /// A line with a proposal: what is typed first takes its place, any other editing takes it up.
    pub fn proposing(text: &str) -> Self {
        Self { proposed: true, ..Self::holding(text) }
    }

    /// What was typed.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The cursor's place, in characters from the start.
    pub fn cursor(&self) -> usize {
        self.cursor
    }

    /// Takes an editing key; false when the key is none of these and nothing was done.
    pub fn take(&mut self, key: Key) -> bool {
        let proposed = std::mem::take(&mut self.proposed);
        match key {
            Key::Char(c) if !c.is_control() => {
                if proposed {
                    (self.text, self.cursor) = (String::new(), 0);
                }
                self.insert(c);
            }
            // What stands before the cursor goes, as in a shell.
            Key::Ctrl('u') => self.complete(0, ""),
            Key::Backspace => self.backspace(),
            Key::Delete => self.delete(),
            Key::Left => self.cursor = self.cursor.saturating_sub(1),
            Key::Right => self.cursor = (self.cursor + 1).min(self.length()),
            Key::Home => self.cursor = 0,
            Key::End => self.cursor = self.length(),
            Key::Char(_)
            | Key::Ctrl(_)
            | Key::F(_)
            | Key::Enter
            | Key::Esc
            | Key::Tab
            | Key::BackTab
            | Key::Up
            | Key::Down
            | Key::ShiftUp
            | Key::ShiftDown
            | Key::PageUp
            | Key::PageDown => return false,
        }
        true
    }

    /// Puts pasted text in at the cursor; line breaks and other control characters become blanks.
    pub fn paste(&mut self, text: &str) {
        for c in text.trim_end_matches(['\r', '\n']).chars() {
            self.insert(if c.is_control() { ' ' } else { c });
        }
    }

    /// Puts other text in place of the characters from `start` to the cursor.
    pub fn complete(&mut self, start: usize, text: &str) {
        let (from, to) = (self.byte(start.min(self.cursor)), self.byte(self.cursor));
        self.text.replace_range(from..to, text);
        self.cursor = start.min(self.cursor) + text.chars().count();
    }

    /// The characters before the cursor.
    pub fn before_cursor(&self) -> &str {
        &self.text[..self.byte(self.cursor)]
    }

    fn insert(&mut self, c: char) {
        let at = self.byte(self.cursor);
        self.text.insert(at, c);
        self.cursor += 1;
    }

    fn backspace(&mut self) {
        if self.cursor > 0 {
            self.cursor -= 1;
            self.delete();
        }
    }

    fn delete(&mut self) {
        let at = self.byte(self.cursor);
        if at < self.text.len() {
            self.text.remove(at);
        }
    }

    fn length(&self) -> usize {
        self.text.chars().count()
    }

    fn byte(&self, place: usize) -> usize {
        self.text.char_indices().nth(place).map_or(self.text.len(), |(at, _)| at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ctrl_u_empties_what_stands_before_the_cursor() {
        let mut input = Input::holding("byt-kvar.csv");
        assert!(input.take(Key::Ctrl('u')));
        assert_eq!((input.text(), input.cursor()), ("", 0));
    }

    #[test]
    fn text_is_edited_at_the_cursor() {
        let mut input = Input::holding("åb");
        input.take(Key::Left);
        input.take(Key::Char('x'));
        assert_eq!(input.text(), "åxb");
        input.take(Key::Backspace);
        input.take(Key::Home);
        input.take(Key::Delete);
        assert_eq!(input.text(), "b");
    }

    #[test]
    fn a_pasted_line_break_becomes_a_blank() {
        let mut input = Input::default();
        input.paste("a\nb\n");
        assert_eq!(input.text(), "a b");
    }

    #[test]
    fn a_completion_replaces_the_word_before_the_cursor() {
        let mut input = Input::holding("x AND nam");
        input.complete(6, "namn");
        assert_eq!((input.text(), input.cursor()), ("x AND namn", 10));
    }
}
