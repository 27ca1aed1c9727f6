//! One entry of the log: what it says, and how it is shown.

use crate::failure::{Failure, Result};
use crate::store::Workbench;

/// One line of the log.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// Its sequence number, from 1.
    pub sequence: i64,
    /// Its hash in hex.
    pub hash: String,
    /// Its payload, as hashed.
    pub payload: String,
    /// The payload read: `what`, `at`, `register`, `records` ...
    pub entry: serde_json::Map<String, serde_json::Value>,
}

/// The lines `from` (1 is the first) and on, at most `most`.
pub fn lines(_bench: &Workbench, _from: i64, _most: usize) -> Result<Vec<Line>> {
    Err(Failure::ours(msg!("not-built")))
}

/// How many entries the log has.
pub fn count(_bench: &Workbench) -> Result<u64> {
    Err(Failure::ours(msg!("not-built")))
}
