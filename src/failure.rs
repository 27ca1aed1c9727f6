//! What went wrong, whose it is to mend, where, and what to do next.

use crate::text::Message;

/// Whose failure it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FailureKind {
    /// Wrong use: a wrong register, a bad expression, a wrong flag.
    Yours,
    /// The file's: no table, unreadable, changed, locked, full disk.
    File,
    /// Ours: what cannot happen did.
    Ours,
}

/// A refusal or an error: one sentence, its place, one hint. Never holds a personal value.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", what.id())]
pub struct Failure {
    kind: FailureKind,
    what: Box<Message>,
    hint: Option<Box<Message>>,
    /// Offset in Unicode characters into the text that was wrong (an expression), for a caret.
    place: Option<usize>,
}

/// What a fallible function of gallra returns.
pub type Result<T> = std::result::Result<T, Failure>;

impl Failure {
    fn new(kind: FailureKind, what: Message) -> Self {
        Self { kind, what: Box::new(what), hint: None, place: None }
    }

    /// Wrong use by the one at the keyboard; exit code 2.
    pub fn yours(what: Message) -> Self {
        Self::new(FailureKind::Yours, what)
    }

    /// Something is the matter with a file or its disk; exit code 2.
    pub fn file(what: Message) -> Self {
        Self::new(FailureKind::File, what)
    }

    /// What cannot happen did; exit code 70.
    pub fn ours(what: Message) -> Self {
        Self::new(FailureKind::Ours, what)
    }

    /// Adds what to do next.
    #[must_use]
    pub fn hint(mut self, hint: Message) -> Self {
        self.hint = Some(Box::new(hint));
        self
    }

    /// Adds where in the given text it went wrong, in Unicode characters from its start.
    #[must_use]
    pub fn at(mut self, place: usize) -> Self {
        self.place = Some(place);
        self
    }

    /// The same failure, told within another sentence.
    #[must_use]
    pub fn within(self, sentence: impl FnOnce(Message) -> Message) -> Self {
        Self { what: Box::new(sentence(*self.what)), ..self }
    }

    /// Whose it is.
    pub fn kind(&self) -> FailureKind {
        self.kind
    }

    /// What happened.
    pub fn what(&self) -> &Message {
        &self.what
    }

    /// What to do next.
    pub fn hint_message(&self) -> Option<&Message> {
        self.hint.as_deref()
    }

    /// Where in the given text, in Unicode characters.
    pub fn place(&self) -> Option<usize> {
        self.place
    }

    /// The process's exit code.
    pub fn exit_code(&self) -> u8 {
        match self.kind {
            FailureKind::Yours | FailureKind::File => 2,
            FailureKind::Ours => 70,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wrong_use_ends_with_two() {
        assert_eq!(Failure::yours(msg!("unknown-register", "name" => "x")).exit_code(), 2);
    }
}
