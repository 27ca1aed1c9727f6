//! Finishing an erasure that a kill or a reader cut short.

use super::apply::Erasure;
use crate::env::Env;
use crate::failure::Result;
use crate::store::Workbench;

/// Where the workbench says `pending`: checkpoint, rewrite, checkpoint, and a log entry `vacuumed`.
/// None when nothing was pending. The workbench stays usable.
pub fn recover(_bench: &mut Workbench, _env: &Env) -> Result<Option<Erasure>> {
    Ok(None)
}
