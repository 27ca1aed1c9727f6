//! What is wrong with an expression and where; the text itself is never repeated, since it may name a person.

use crate::failure::Failure;
use crate::text::Message;

/// A refusal with its place in bytes.
#[derive(Debug)]
pub(super) struct Fault {
    what: Message,
    hint: Option<Message>,
    at: usize,
}

/// What reading gives.
pub(super) type Read<T> = Result<T, Fault>;

impl Fault {
    pub(super) fn new(at: usize, what: Message) -> Self {
        Self { what, hint: None, at }
    }

    pub(super) fn hint(mut self, hint: Message) -> Self {
        self.hint = Some(hint);
        self
    }

    /// The failure, with its place counted in characters of the text.
    pub(super) fn into_failure(self, text: &str) -> Failure {
        let place = text.char_indices().take_while(|(start, _)| *start < self.at).count();
        let failure = Failure::yours(self.what).at(place);
        match self.hint {
            Some(hint) => failure.hint(hint),
            None => failure,
        }
    }
}
