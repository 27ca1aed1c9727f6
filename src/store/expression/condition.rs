//! What was read: a condition that is safe to run, and how it is written.

use super::derived::Derived;
use crate::model::Field;
use crate::text::Message;

/// A condition that was read and found safe. Its Debug shows none of its text, which may name a person.
#[derive(Clone, PartialEq, Eq)]
pub struct Condition {
    pub(crate) sql: String,
    pub(super) resolved: String,
    pub(super) masked: String,
    pub(super) notices: Vec<Message>,
    pub(super) fields: Vec<Field>,
    pub(super) derived: Vec<Derived>,
}

impl Condition {
    /// The condition with its names resolved (`f."Senaste köp" < '2015'`): what a plan item keeps.
    /// Reading it again gives the same condition, without notices on names.
    pub fn resolved(&self) -> &str {
        &self.resolved
    }

    /// What the writer should be told: a bare name that could mean two things, a comparison that is never true.
    pub fn notices(&self) -> &[Message] {
        &self.notices
    }

    /// The fields it names, each once, in the order in which they first stand.
    pub fn fields(&self) -> &[Field] {
        &self.fields
    }

    /// The derived names it names, each once.
    pub fn derived(&self) -> &[Derived] {
        &self.derived
    }
}

impl std::fmt::Debug for Condition {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Condition({} fields, {} derived names)", self.fields.len(), self.derived.len())
    }
}

/// The condition for the deletion log: dates, numbers up to four digits, booleans and values from closed lists stay,
/// every other literal is `?`.
pub fn masked(condition: &Condition) -> String {
    condition.masked.clone()
}
