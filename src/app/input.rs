//! One line of text being typed, with a cursor.

use super::key::Key;

/// A line of text with a cursor, counted in Unicode characters.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Input {
    text: String,
    cursor: usize,
    proposed: Proposed,
}

/// What becomes of the text that a line opened with, at the first key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Proposed {
    /// It is gone on with.
    #[default]
    No,
    /// What is typed first takes its place.
    Whole,
    /// It is a path: `/` or `~`, which begin one, take its place.
    Path,
}

impl Input {
    /// A line that already holds text; the cursor stands after it.
    pub fn holding(text: &str) -> Self {
        Self { text: text.to_owned(), cursor: text.chars().count(), proposed: Proposed::No }
    }

    /// A line with a proposal: what is typed first takes its place, any other editing takes it up.
    pub fn proposing(text: &str) -> Self {
        Self { proposed: Proposed::Whole, ..Self::holding(text) }
    }

    /// A line with a path: what begins another one, typed first, takes its place.
    pub fn at_path(text: &str) -> Self {
        Self { proposed: Proposed::Path, ..Self::holding(text) }
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
                self.begin_anew(proposed, c);
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
            Key::Ctrl('w') => self.take_word(),
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
        let proposed = std::mem::take(&mut self.proposed);
        text.chars().next().into_iter().for_each(|first| self.begin_anew(proposed, first));
        for c in text.trim_end_matches(['\r', '\n']).chars() {
            self.insert(if c.is_control() { ' ' } else { c });
        }
    }

    /// Puts other text in place of the characters from `start` to the cursor.
    pub fn complete(&mut self, start: usize, text: &str) {
        self.proposed = Proposed::No;
        let (from, to) = (self.byte(start.min(self.cursor)), self.byte(self.cursor));
        self.text.replace_range(from..to, text);
        self.cursor = start.min(self.cursor) + text.chars().count();
    }

    /// The characters before the cursor.
    pub fn before_cursor(&self) -> &str {
        &self.text[..self.byte(self.cursor)]
    }

    /// What stood in the line when it opened goes, where what is typed first takes its place.
    fn begin_anew(&mut self, proposed: Proposed, first: char) {
        if proposed == Proposed::Whole || proposed == Proposed::Path && matches!(first, '/' | '~') {
            (self.text, self.cursor) = (String::new(), 0);
        }
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

    /// The word before the cursor goes, with the blanks or the slash after it: a path loses its last part.
    fn take_word(&mut self) {
        let parts = |c: char| c.is_whitespace() || c == '/';
        let before = self.before_cursor();
        let end = before.trim_end_matches(parts);
        let start = end.rfind(parts).map_or(0, |at| at + end[at..].chars().next().map_or(1, char::len_utf8));
        let kept = before[..start].chars().count();
        while self.cursor > kept {
            self.backspace();
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
    fn a_path_that_is_typed_first_takes_the_place_of_the_one_that_stood_there() {
        for (first, text) in [('~', "~"), ('/', "/"), ('x', "/reg/x")] {
            let mut input = Input::at_path("/reg/");
            input.take(Key::Char(first));
            assert_eq!(input.text(), text);
        }
        let mut input = Input::at_path("/reg/");
        input.complete(0, "/reg/kund");
        input.take(Key::Char('/'));
        assert_eq!(input.text(), "/reg/kund/");
    }

    #[test]
    fn a_word_or_the_last_part_of_a_path_goes_at_once_and_so_does_the_whole_line() {
        let mut input = Input::holding("/reg/gäster/ny fil");
        let mut left = Vec::new();
        for key in [Key::Ctrl('w'), Key::Ctrl('w'), Key::Ctrl('w'), Key::Ctrl('w')] {
            input.take(key);
            left.push(input.text().to_owned());
        }
        assert_eq!(left, ["/reg/gäster/ny ", "/reg/gäster/", "/reg/", "/"]);
        let mut input = Input::holding("ett och två");
        input.take(Key::Ctrl('u'));
        assert_eq!((input.text(), input.cursor()), ("", 0));
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
