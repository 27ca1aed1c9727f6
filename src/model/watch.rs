//! How a long job tells where it is and learns that it should stop.

use crate::failure::{Failure, Result};

/// Watches a long job. Called from the job's thread, often: must be cheap.
pub trait Watch: Send + Sync {
    /// So much of so much is done (bytes, records or values; `total` 0 when not known).
    fn progress(&self, done: u64, total: u64);
    /// A named step begins (`lock`, `delete`, `commit` ...).
    fn step(&self, step: &'static str);
    /// The job should stop where it can do so without harm.
    fn cancelled(&self) -> bool;
}

/// Stops the job when it is asked to.
pub fn go_on(watch: &dyn Watch) -> Result<()> {
    if watch.cancelled() { Err(Failure::yours(msg!("cancelled"))) } else { Ok(()) }
}

/// Watches nothing.
#[derive(Debug, Clone, Copy, Default)]
pub struct Quiet;

impl Watch for Quiet {
    fn progress(&self, _done: u64, _total: u64) {}
    fn step(&self, _step: &'static str) {}
    fn cancelled(&self) -> bool {
        false
    }
}
