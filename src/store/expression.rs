//! Conditions over a register: an SQL expression as SQLite reads it, confined.

use super::Workbench;
use crate::env::Env;
use crate::failure::{Failure, Result};
use crate::model::{Field, RegisterId};
use crate::text::Message;

/// A condition that was read and found safe.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Condition {
    pub(crate) sql: String,
    resolved: String,
    notices: Vec<Message>,
    fields: Vec<Field>,
}

impl Condition {
    /// The condition with its names resolved (`f."Senaste köp" < '2015'`): what a plan item keeps.
    pub fn resolved(&self) -> &str {
        &self.resolved
    }

    /// What the writer should be told: a bare name that could mean two things.
    pub fn notices(&self) -> &[Message] {
        &self.notices
    }

    /// The fields it names.
    pub fn fields(&self) -> &[Field] {
        &self.fields
    }
}

/// Reads a condition over a register. A fault is a failure with its place in the text.
pub fn read(_bench: &Workbench, _register: RegisterId, _text: (&str, &Env)) -> Result<Condition> {
    Err(Failure::ours(msg!("not-built")))
}
