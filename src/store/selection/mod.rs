//! Which records a condition or a search selects, and in which order they stand.

pub(in crate::store) mod alphabet;
mod find;
mod reckon;
mod select;
mod sort;

use crate::model::{FieldPosition, ScoreKind};

pub use find::find;
pub use select::select;
pub(super) use select::{holds_for, select_on};
pub use sort::sort;

/// By what records are sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum SortBy {
    /// A field, compared by its kind; text by the Swedish alphabet.
    Field(FieldPosition),
    /// A score; age sorts overdue days after it.
    Score(ScoreKind),
    /// The last sign of life.
    LastActivity,
}

/// Which way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum Direction {
    /// Smallest first.
    Ascending,
    /// Largest first.
    Descending,
}

/// One sort key. Empty values are last either way, ties by rid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub struct SortKey {
    /// By what.
    pub by: SortBy,
    /// Which way.
    pub direction: Direction,
}
