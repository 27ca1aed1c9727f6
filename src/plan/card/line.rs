//! A part of a typed line with its place in it, so that a fault can be shown where it stands.

use super::Ask;
use crate::failure::Failure;

/// A part of a line, without blanks around it, and where it begins, in characters from the start of the line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Part<'t> {
    /// The text.
    pub(super) text: &'t str,
    /// Where it begins.
    pub(super) at: usize,
}

impl<'t> Part<'t> {
    /// The text that begins at a place, without the blanks around it.
    pub(super) fn new(text: &'t str, at: usize) -> Self {
        let rest = text.trim_start();
        let blanks = text.chars().count() - rest.chars().count();
        Self { text: rest.trim_end(), at: at + blanks }
    }

    /// What stands before and behind a byte.
    fn cut(self, byte: usize) -> (Self, &'t str, usize) {
        let (before, rest) = self.text.split_at_checked(byte).unwrap_or((self.text, ""));
        (Self::new(before, self.at), rest, self.at + before.chars().count())
    }

    /// What stands before the first of these and behind it; nothing behind where none of them stands in the line.
    pub(super) fn halves(self, between: &[&str]) -> (Self, Option<Self>) {
        let first = between.iter().filter_map(|word| Some((self.text.find(word)?, word.len()))).min();
        let Some((byte, length)) = first else { return (self, None) };
        let (before, rest, at) = self.cut(byte);
        let word = rest.get(..length).unwrap_or_default();
        (before, Some(Self::new(rest.get(length..).unwrap_or_default(), at + word.chars().count())))
    }

    /// As [`Part::halves`], at the last of this sign.
    pub(super) fn at_last(self, sign: char) -> (Self, Option<Self>) {
        let Some(byte) = self.text.rfind(sign) else { return (self, None) };
        let (before, rest, at) = self.cut(byte);
        (before, Some(Self::new(rest.get(sign.len_utf8()..).unwrap_or_default(), at + 1)))
    }

    /// Without one of these at its end; whether one was there.
    pub(super) fn without_end(self, ends: &[&str]) -> (Self, bool) {
        let found = ends.iter().find_map(|end| self.text.strip_suffix(end));
        found.map_or((self, false), |rest| (Self::new(rest, self.at), true))
    }

    /// The parts between separators that stand outside quotes; empty ones are left out.
    pub(super) fn split(self, separator: char, quotes: &[char]) -> Vec<Self> {
        let mut parts = Vec::new();
        let mut within = None;
        let (mut start, mut at) = (0, self.at);
        for (place, (byte, c)) in self.text.char_indices().enumerate() {
            match within {
                Some(quote) if c == quote => within = None,
                Some(_) => {}
                None if quotes.contains(&c) => within = Some(c),
                None if c == separator => {
                    parts.push(Self::new(&self.text[start..byte], at));
                    (start, at) = (byte + c.len_utf8(), self.at + place + 1);
                }
                None => {}
            }
        }
        parts.push(Self::new(&self.text[start..], at));
        parts.retain(|part| !part.text.is_empty());
        parts
    }

    /// A name, which may stand in double quotes, and what stands behind the sign after it.
    pub(super) fn name_and(self, signs: &[char]) -> (Self, Option<Self>) {
        let from = self.text.strip_prefix('"').and_then(|rest| rest.find('"')).map_or(0, |end| end + 2);
        let Some(byte) = self.text.get(from..).and_then(|rest| rest.find(signs)).map(|byte| byte + from) else {
            return (self.unquoted(), None);
        };
        let (before, rest, at) = self.cut(byte);
        let sign = rest.chars().next().map_or(0, char::len_utf8);
        (before.unquoted(), Some(Self::new(rest.get(sign..).unwrap_or_default(), at + 1)))
    }

    fn unquoted(self) -> Self {
        let inner = self.text.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
        inner.map_or(self, |inner| Self { text: inner, at: self.at + 1 })
    }

    /// It is no answer to this question.
    pub(super) fn wrong(self, ask: Ask) -> Failure {
        Failure::yours(msg!("card-answer-unread")).hint(ask.form()).at(self.at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts<'t>(parts: &[Part<'t>]) -> Vec<(&'t str, usize)> {
        parts.iter().map(|part| (part.text, part.at)).collect()
    }

    #[test]
    fn parts_know_where_they_stand() {
        let line = Part::new("  å, \"b, c\": nej , d", 0);
        assert_eq!(texts(&line.split(',', &['"'])), [("å", 2), ("\"b, c\": nej", 5), ("d", 19)]);
    }

    #[test]
    fn a_name_in_quotes_may_hold_the_sign() {
        let (name, need) = Part::new("\"b: c\" : nej", 3).name_and(&['=', ':']);
        assert_eq!((name.text, name.at), ("b: c", 4));
        assert_eq!(need.map(|need| (need.text, need.at)), Some(("nej", 12)));
        assert_eq!(Part::new("epost", 0).name_and(&['=', ':']).1, None);
    }

    #[test]
    fn a_line_is_halved_at_the_first_of_the_words() {
        let (before, after) = Part::new("24 månader från insamlingen", 0).halves(&[" from ", " från "]);
        assert_eq!((before.text, after.map(|after| (after.text, after.at))), ("24 månader", Some(("insamlingen", 16))));
    }
}
