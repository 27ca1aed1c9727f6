//! The rollback journal for an import's time: it writes new pages only, which a journal of old pages need not hold.

use rusqlite::{Connection, ErrorCode};

use crate::failure::Result;
use crate::store::{failed, workbench};

/// Pages kept in memory while an import runs, in KiB: a batch of records between two commits.
const CACHE: i64 = 40 * 1024;

/// The journal as it is kept while an import runs.
pub(super) struct Journal {
    cache: i64,
}

impl Journal {
    /// Changes to a rollback journal when no other connection is open; else the log goes on.
    pub(super) fn begin(connection: &Connection) -> Result<Self> {
        let cache = connection.pragma_query_value(None, "cache_size", |row| row.get(0)).map_err(failed)?;
        connection.pragma_update(None, "cache_size", -CACHE).map_err(failed)?;
        change(connection, "DELETE")?;
        Ok(Self { cache })
    }

    /// Puts the write-ahead log back.
    pub(super) fn end(self, connection: &Connection) -> Result<()> {
        connection.pragma_update(None, "cache_size", self.cache).map_err(failed)?;
        connection.release_memory().map_err(failed)?;
        workbench::keep_wal(connection)
    }
}

fn change(connection: &Connection, mode: &str) -> Result<()> {
    // Nobody waits for a reader here: with one open the log is as good.
    connection.busy_timeout(std::time::Duration::ZERO).map_err(failed)?;
    let changed = connection.pragma_update_and_check(None, "journal_mode", mode, |row| row.get::<_, String>(0));
    connection.busy_timeout(crate::store::connection::PATIENCE).map_err(failed)?;
    match changed {
        Ok(_) => Ok(()),
        Err(error) if is_busy(&error) => Ok(()),
        Err(error) => Err(failed(error)),
    }
}

fn is_busy(error: &rusqlite::Error) -> bool {
    matches!(error.sqlite_error_code(), Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked))
}
