//! How every connection to the workbench is set: what SQLite may not do, and what it must.

use std::os::unix::ffi::OsStrExt;
use std::path::Path;
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};

use super::failed;
use crate::failure::Result;

/// What a connection may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum May {
    /// Read and write.
    Write,
    /// Read only.
    Read,
}

/// How long a statement waits for another connection's commit.
pub(super) const PATIENCE: Duration = Duration::from_secs(5);

/// Prepared statements kept: those of a screenful over several registers.
const STATEMENTS: usize = 64;

/// Opens a connection to a workbench file that exists and is known to be one.
pub(crate) fn connect(path: &Path, may: May) -> Result<Connection> {
    // Also for a reader: only a connection that could write rolls back what a kill left half written.
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NOFOLLOW | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags).map_err(failed)?;
    confine(&connection).map_err(failed)?;
    if may == May::Read {
        connection.pragma_update(None, "query_only", true).map_err(failed)?;
    }
    Ok(connection)
}

/// An empty workbench that is nowhere.
pub(super) fn in_memory() -> Result<Connection> {
    let connection = Connection::open_in_memory().map_err(failed)?;
    confine(&connection).map_err(failed)?;
    Ok(connection)
}

/// A workbench in memory under a number of this process: each connection of that number sees the same.
pub(super) fn shared_memory(number: u64, may: May) -> Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE
        | OpenFlags::SQLITE_OPEN_CREATE
        | OpenFlags::SQLITE_OPEN_URI
        | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let uri = format!("file:gallra-{number}?mode=memory&cache=shared");
    let connection = Connection::open_with_flags(uri, flags).map_err(failed)?;
    confine(&connection).map_err(failed)?;
    if may == May::Read {
        connection.pragma_update(None, "query_only", true).map_err(failed)?;
    }
    Ok(connection)
}

/// Opens what may not be a workbench, to read its marks: no lock, no side file, nothing changed.
/// SQLite opens it and not `std::fs`, since closing a descriptor drops the locks of this process on the file.
pub(super) fn peek(path: &Path) -> rusqlite::Result<Connection> {
    let mut uri = String::from("file:");
    for byte in path.as_os_str().as_bytes() {
        match byte {
            b'/' | b'-' | b'_' | b'.' | b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z' => uri.push(char::from(*byte)),
            other => uri.push_str(&format!("%{other:02x}")),
        }
    }
    uri.push_str("?immutable=1");
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY
        | OpenFlags::SQLITE_OPEN_NOFOLLOW
        | OpenFlags::SQLITE_OPEN_URI
        | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(uri, flags)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    connection.pragma_update(None, "trusted_schema", false)?;
    Ok(connection)
}

fn confine(connection: &Connection) -> rusqlite::Result<()> {
    connection.busy_timeout(PATIENCE)?;
    connection.set_prepared_statement_cache_capacity(STATEMENTS);
    for (setting, on) in [
        (DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true),
        (DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false),
        (DbConfig::SQLITE_DBCONFIG_DQS_DML, false),
        (DbConfig::SQLITE_DBCONFIG_DQS_DDL, false),
        (DbConfig::SQLITE_DBCONFIG_ENABLE_FKEY, true),
    ] {
        connection.set_db_config(setting, on)?;
    }
    connection.pragma_update(None, "secure_delete", true)?;
    connection.pragma_update(None, "temp_store", "MEMORY")?;
    connection.pragma_update(None, "synchronous", "FULL")
}
