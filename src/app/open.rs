//! Opening the workbench the way the program does: an erasure that was cut short is finished first.

use std::path::Path;

use crate::env::Env;
use crate::erase::{self, Erasure};
use crate::failure::Result;
use crate::store::{Access, Workbench, settings};

/// An open workbench, and what was finished before it was handed over.
pub struct Opened {
    /// The workbench.
    pub bench: Workbench,
    /// The erasure that a kill or a reader had cut short.
    pub finished: Option<Erasure>,
}

/// Opens a workbench and finishes what a kill left undone.
pub fn open(env: &Env, path: &Path, access: Access) -> Result<Workbench> {
    Ok(opened(env, (path, access))?.bench)
}

/// Opens a workbench, finishes what a kill left undone, and says so. Who only looks writes for that alone.
pub fn opened(env: &Env, (path, access): (&Path, Access)) -> Result<Opened> {
    let mut bench = Workbench::open(path, access)?;
    if access == Access::Read && !env.read_only && is_pending(&bench)? {
        drop(bench);
        let finished = finish(env, path)?;
        return Ok(Opened { bench: Workbench::open(path, access)?, finished });
    }
    let finished = if bench.is_writable() { erase::recover(&mut bench, env)? } else { None };
    if bench.is_writable() && !env.read_only {
        crate::log::answer::expire(&mut bench, env)?;
    }
    Ok(Opened { bench, finished })
}

fn is_pending(bench: &Workbench) -> Result<bool> {
    Ok(settings::get(bench, "erasure")?.as_deref() == Some("pending"))
}

fn finish(env: &Env, path: &Path) -> Result<Option<Erasure>> {
    let mut bench = Workbench::open(path, Access::WriteIfFree)?;
    if bench.is_writable() { erase::recover(&mut bench, env) } else { Ok(None) }
}
