//! What the steward says of recognition: words that are findings, and words that are none.

use super::{Category, Day, Level};

/// A word that is a finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnWord {
    /// The word or words; `*` at the end stands for any ending.
    pub text: String,
    /// Of which category.
    pub category: Category,
    /// How sure it is.
    pub level: Level,
}

/// A word that is no finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnException {
    /// The word or words, `*` at the end for any ending; [`OwnException::ANYTHING`] for whatever the cell holds.
    pub text: String,
    /// Of which category it is none; none is of all.
    pub category: Option<Category>,
    /// In which register; none is in all.
    pub register: Option<String>,
    /// In which field; none is in all.
    pub field: Option<String>,
    /// Why.
    pub reason: Option<String>,
    /// Who said so.
    pub by: Option<String>,
    /// When.
    pub decided: Option<Day>,
}

impl OwnException {
    /// The text that stands for whatever a cell holds.
    pub const ANYTHING: &'static str = "*";

    /// An exception for a text, everywhere and of all categories.
    pub fn of(text: impl Into<String>) -> Self {
        Self { text: text.into(), category: None, register: None, field: None, reason: None, by: None, decided: None }
    }
}
