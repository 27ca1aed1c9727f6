//! Opening the workbench the way the program does: an erasure that was cut short is finished first.

use std::path::Path;

use crate::env::Env;
use crate::erase;
use crate::failure::Result;
use crate::store::{Access, Workbench};

/// Opens a workbench and finishes what a kill left undone.
pub fn open(env: &Env, path: &Path, access: Access) -> Result<Workbench> {
    let mut bench = Workbench::open(path, access)?;
    if bench.is_writable() {
        erase::recover(&mut bench, env)?;
    }
    Ok(bench)
}
