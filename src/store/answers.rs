//! The tags by which a person can be answered that their records were deleted: apart from the log, each with its end.

use rusqlite::Connection;

use super::{Workbench, failed};
use crate::failure::Result;
use crate::model::Day;

/// What is known by a tag.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Deleted {
    /// The register's name.
    pub register: String,
    /// The day of the deletion, ISO.
    pub deleted: String,
    /// The day by which the tag goes, ISO.
    pub until: String,
}

/// Keeps a tag, in the caller's transaction; whether it is new.
pub(crate) fn add(connection: &Connection, tag: &[u8; 32], deleted: &Deleted) -> Result<bool> {
    let sql = "INSERT OR IGNORE INTO g_answer (tag, register, deleted, until) VALUES (?1, ?2, ?3, ?4)";
    let row = (&tag[..], &deleted.register, &deleted.deleted, &deleted.until);
    let mut statement = connection.prepare_cached(sql).map_err(failed)?;
    Ok(statement.execute(row).map_err(failed)? > 0)
}

/// What is known by a tag that has not run out, oldest first.
pub fn find(bench: &Workbench, tag: &[u8; 32], today: Day) -> Result<Vec<Deleted>> {
    let sql = "SELECT register, deleted, until FROM g_answer WHERE tag = ?1 AND until >= ?2 ORDER BY deleted, register";
    let mut statement = bench.connection().prepare_cached(sql).map_err(failed)?;
    let row = |row: &rusqlite::Row<'_>| Ok(Deleted { register: row.get(0)?, deleted: row.get(1)?, until: row.get(2)? });
    let rows = statement.query_map((&tag[..], today.to_string()), row).map_err(failed)?;
    rows.collect::<rusqlite::Result<_>>().map_err(failed)
}

/// The registers of which tags are kept.
pub fn registers(bench: &Workbench) -> Result<Vec<String>> {
    let sql = "SELECT DISTINCT register FROM g_answer ORDER BY register";
    let mut statement = bench.connection().prepare_cached(sql).map_err(failed)?;
    let rows = statement.query_map([], |row| row.get(0)).map_err(failed)?;
    rows.collect::<rusqlite::Result<_>>().map_err(failed)
}

/// How many tags are kept.
pub fn count(bench: &Workbench) -> Result<u64> {
    let count: i64 =
        bench.connection().query_row("SELECT COUNT(*) FROM g_answer", [], |row| row.get(0)).map_err(failed)?;
    Ok(u64::try_from(count).unwrap_or(0))
}

/// Removes a tag; how often it was kept.
pub fn forget(bench: &mut Workbench, tag: &[u8; 32]) -> Result<usize> {
    bench.writing()?.execute("DELETE FROM g_answer WHERE tag = ?1", [&tag[..]]).map_err(failed)
}

/// Removes the tags whose day has passed, by the clock.
pub fn expire(bench: &mut Workbench, day: Day) -> Result<usize> {
    bench.writing()?.execute("DELETE FROM g_answer WHERE until < ?1", [day.to_string()]).map_err(failed)
}
