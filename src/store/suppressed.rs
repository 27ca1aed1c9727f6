//! The suppression list: who objected, as tags without an address.

use rusqlite::Connection;

use super::{Workbench, failed};
use crate::failure::Result;

/// Adds a tag with the day; one that is there keeps its day.
pub(crate) fn add(connection: &Connection, tag: &[u8; 32], since: &str) -> Result<()> {
    let sql = "INSERT OR IGNORE INTO g_suppressed (tag, since) VALUES (?1, ?2)";
    connection.prepare_cached(sql).and_then(|mut statement| statement.execute((&tag[..], since))).map_err(failed)?;
    Ok(())
}

/// How many tags the list holds.
pub fn count(bench: &Workbench) -> Result<u64> {
    let count: i64 =
        bench.connection().query_row("SELECT COUNT(*) FROM g_suppressed", [], |row| row.get(0)).map_err(failed)?;
    Ok(u64::try_from(count).unwrap_or(0))
}

/// Whether a tag is in the list.
pub fn holds(bench: &Workbench, tag: &[u8; 32]) -> Result<bool> {
    let mut statement = bench
        .connection()
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM g_suppressed WHERE tag = ?1)")
        .map_err(failed)?;
    statement.query_row([&tag[..]], |row| row.get(0)).map_err(failed)
}
