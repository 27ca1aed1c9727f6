//! Which records a condition or a search selects, and in which order they stand.

use roaring::RoaringBitmap;

use super::Workbench;
use super::expression::Condition;
use crate::env::Env;
use crate::failure::{Failure, Result};
use crate::model::{FieldPosition, RecordId, RegisterId, ScoreKind, Watch};

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

/// The records for which a condition is true.
pub fn select(_bench: &Workbench, _of: (RegisterId, &Condition), _run: (&Env, &dyn Watch)) -> Result<RoaringBitmap> {
    Err(Failure::ours(msg!("not-built")))
}

/// The records that hold a text in any field, blind to case and accents.
pub fn find(_bench: &Workbench, _of: (RegisterId, &str), _watch: &dyn Watch) -> Result<RoaringBitmap> {
    Err(Failure::ours(msg!("not-built")))
}

/// The records of a set in an order.
pub fn sort(
    _bench: &Workbench,
    _of: (RegisterId, &RoaringBitmap, &[SortKey]),
    _run: (&Env, &dyn Watch),
) -> Result<Vec<RecordId>> {
    Err(Failure::ours(msg!("not-built")))
}
