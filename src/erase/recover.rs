//! Finishing an erasure that a kill or a reader cut short.

use rusqlite::{Transaction, TransactionBehavior};

use super::apply::{Erasure, ErasureState};
use super::rewrite::{Rewritten, rewrite};
use crate::env::Env;
use crate::failure::Result;
use crate::log::entry::{self, Erased, Proven, Signature, Told};
use crate::model::Quiet;
use crate::store::log_entries::Tail;
use crate::store::{Workbench, failed, settings};

/// The key under which the workbench says that its file is still to be rewritten.
const ERASURE: &str = "erasure";

/// Where the workbench says `pending`: checkpoint, rewrite, checkpoint, and a log entry `vacuumed`.
/// None when nothing was pending. The workbench stays usable. `pending` again where a reader is in the way or the
/// disk is full.
pub fn recover(bench: &mut Workbench, env: &Env) -> Result<Option<Erasure>> {
    if !is_pending(bench)? || !bench.is_writable() || env.read_only {
        return Ok(None);
    }
    let Ok(rewritten) = rewrite(bench.path(), &Quiet) else {
        return Ok(Some(Erasure::without_proof(ErasureState::Pending)));
    };
    finish(bench, (ErasureState::Vacuumed, rewritten, None), env)?;
    Ok(Some(Erasure::without_proof(ErasureState::Vacuumed)))
}

/// The workbench says that its file is still to be rewritten.
pub fn is_pending(bench: &Workbench) -> Result<bool> {
    Ok(settings::get(bench, ERASURE)?.is_some())
}

/// Logs the erasure, and the proof when there is one, and no longer says that it is pending.
/// Gives the entries' sequence numbers.
pub(super) fn finish(
    bench: &Workbench,
    done: (ErasureState, Rewritten, Option<Proven>),
    env: &Env,
) -> Result<Vec<i64>> {
    let (state, rewritten, proven) = done;
    let erased = Erased { state: state.code(), bytes_before: rewritten.before, bytes_after: rewritten.after };
    let tx = Transaction::new_unchecked(bench.connection(), TransactionBehavior::Immediate).map_err(failed)?;
    let signature = Signature { at: env.clock.now(), by: &env.operator };
    let mut tail = Tail::of(&tx)?;
    let mut log = vec![entry::append(&mut tail, &Told::Erased(erased), &signature)?];
    if let Some(proven) = proven {
        log.push(entry::append(&mut tail, &Told::Proven(proven), &signature)?);
    }
    tx.execute("DELETE FROM g_state WHERE key = ?1", [ERASURE]).map_err(failed)?;
    tx.commit().map_err(failed)?;
    Ok(log)
}
