//! The seven steps of applying a confirmed plan.

use serde::Serialize;

use crate::env::Env;
use crate::failure::{Failure, Result};
use crate::model::Watch;
use crate::plan::Confirmed;
use crate::store::Workbench;

/// The steps as `Watch::step` names them, in order.
pub const STEPS: [&str; 7] = ["lock", "change", "commit", "checkpoint", "rewrite", "verify", "log"];

/// How much of what went is sought in the file afterwards.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Prove {
    /// A seeded sample of 10,000 values spread over items and fields.
    #[default]
    Sample,
    /// Every value.
    All,
}

/// How to apply.
pub struct Applying<'a> {
    /// Clock, operator, language.
    pub env: &'a Env,
    /// How much to prove.
    pub prove: Prove,
    /// Told of steps and counts; may cancel until the commit.
    pub watch: &'a dyn Watch,
}

/// How far the erasure came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum ErasureState {
    /// Rewritten, and no trace was found.
    Verified,
    /// Rewritten after a kill, not proven.
    Vacuumed,
    /// Not finished: a reader was in the way, or the disk was full. The next start goes on.
    Pending,
}

/// What erasure and proof found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Erasure {
    /// How far it came.
    pub state: ErasureState,
    /// Bytes read of the workbench and its side files.
    pub scanned_bytes: u64,
    /// Values that were sought.
    pub values_sought: u64,
    /// Values that were too short or stand in kept data too.
    pub values_skipped: u64,
    /// Places where one was found; 0 is the proof.
    pub traces: u64,
}

/// What `apply` did; serialises as `apply --format json` writes it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Receipt {
    /// Records deleted.
    pub deleted: u64,
    /// Field values changed.
    pub changed: u64,
    /// Records held back.
    pub held: u64,
    /// Sequence numbers of the log entries written.
    pub log: Vec<i64>,
    /// Erasure and proof.
    pub erasure: Erasure,
    /// The registers touched and their source files: name, file, records that it had.
    #[serde(skip)]
    pub sources: Vec<(String, String, u64)>,
}

/// Applies a confirmed plan. Closes the workbench (every other connection of this process must be closed before);
/// open it again afterwards. A failure before the commit leaves everything as it was.
pub fn apply(_bench: Workbench, _plan: Confirmed, _applying: &Applying<'_>) -> Result<Receipt> {
    Err(Failure::ours(msg!("not-built")))
}
