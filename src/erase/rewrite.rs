//! Writing the workbench anew, so that nothing deleted is left in it: checkpoint, rewrite, checkpoint.

use std::path::Path;
use std::sync::Mutex;
use std::time::Duration;

use rusqlite::Connection;

use super::scan::size;
use crate::failure::{Failure, Result};
use crate::model::Watch;
use crate::store::connection::{May, connect};
use crate::store::failed;

/// How long a reader may take before it counts as being in the way.
const PATIENCE: Duration = Duration::from_secs(2);

/// The folder of SQLite's temporary files is one for the whole process.
static TEMPORARY_FOLDER: Mutex<()> = Mutex::new(());

/// What rewriting did to the file.
#[derive(Debug, Clone, Copy)]
pub(super) struct Rewritten {
    /// Its bytes before.
    pub(super) before: u64,
    /// Its bytes after.
    pub(super) after: u64,
}

/// Rewrites the workbench on a connection of its own. Other connections may be open, but idle.
pub(super) fn rewrite(path: &Path, watch: &dyn Watch) -> Result<Rewritten> {
    let before = size(path);
    let connection = connect(path, May::Write)?;
    connection.busy_timeout(PATIENCE).map_err(failed)?;
    watch.step("checkpoint");
    checkpoint(&connection)?;
    watch.step("rewrite");
    vacuum(&connection, path)?;
    checkpoint(&connection)?;
    connection.close().map_err(|(_, error)| failed(error))?;
    Ok(Rewritten { before, after: size(path) })
}

/// Moves the write-ahead log into the file and empties it. SQLite tells of a reader in the way in a row,
/// not by an error.
fn checkpoint(connection: &Connection) -> Result<()> {
    let busy: i64 = connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0)).map_err(failed)?;
    if busy == 0 {
        return Ok(());
    }
    Err(Failure::file(msg!("erase-reader-in-the-way")).hint(msg!("erase-reader-in-the-way-hint")))
}

/// The new file is first written to a temporary one without a name, which in memory would take as much as the whole
/// workbench, and in another folder would leave personal data on another disk.
fn vacuum(connection: &Connection, path: &Path) -> Result<()> {
    // A poisoned lock guards nothing that a panic could have spoilt.
    let _one_at_a_time = TEMPORARY_FOLDER.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    if let Some(folder) = path.parent().and_then(Path::to_str).filter(|folder| !folder.is_empty()) {
        connection.pragma_update(None, "temp_store_directory", folder).map_err(failed)?;
    }
    connection.pragma_update(None, "temp_store", "FILE").map_err(failed)?;
    let done = connection.execute_batch("VACUUM").map_err(failed);
    let reset = connection.pragma_update(None, "temp_store_directory", "").map_err(failed);
    done.and(reset)
}
