//! The chain: each line's hash covers the line before it.

use serde::Serialize;

use crate::failure::{Failure, Result};
use crate::store::Workbench;

/// What verifying found; serialises as `log verify --format json` writes it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Verdict {
    /// Lines that were read.
    pub entries: u64,
    /// The last hash in hex; 64 zeros for an empty log.
    pub head: String,
    /// `intact` or `broken`.
    pub state: String,
    /// The first line that does not fit, from 1.
    pub first_bad: Option<u64>,
    /// With a head to extend: whether that hash is one of this chain's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub extends: Option<bool>,
}

/// Verifies exported lines (`<hash> <payload>` each), and that they extend `head` when one is given.
pub fn verify(_lines: &mut dyn std::io::BufRead, _head: Option<&str>) -> Result<Verdict> {
    Err(Failure::ours(msg!("not-built")))
}

/// Verifies the workbench's own log.
pub fn verify_bench(_bench: &Workbench, _head: Option<&str>) -> Result<Verdict> {
    Err(Failure::ours(msg!("not-built")))
}

/// The last hash, in hex.
pub fn head(_bench: &Workbench) -> Result<String> {
    Err(Failure::ours(msg!("not-built")))
}
