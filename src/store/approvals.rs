//! The approval of a plan: by whom, when, and of exactly which plan.

use rusqlite::{Connection, OptionalExtension};

use super::{Workbench, failed};
use crate::failure::Result;

/// An approval as it was given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Approved {
    /// The digest of the plan that was seen.
    pub digest: String,
    /// By whom.
    pub by: String,
    /// When (RFC 3339, UTC).
    pub at: String,
}

/// The approval that was given last, of whatever plan.
pub fn given(bench: &Workbench) -> Result<Option<Approved>> {
    let mut statement =
        bench.connection().prepare_cached("SELECT digest, by, at FROM g_approval WHERE id = 1").map_err(failed)?;
    let row = |row: &rusqlite::Row<'_>| Ok(Approved { digest: row.get(0)?, by: row.get(1)?, at: row.get(2)? });
    statement.query_row([], row).optional().map_err(failed)
}

/// Gives an approval in place of the one before.
pub fn give(bench: &mut Workbench, approved: &Approved) -> Result<()> {
    let sql = "INSERT OR REPLACE INTO g_approval (id, digest, by, at) VALUES (1, ?1, ?2, ?3)";
    bench.writing()?.execute(sql, (&approved.digest, &approved.by, &approved.at)).map_err(failed)?;
    Ok(())
}

/// Takes the approval back; whether there was one.
pub fn withdraw(bench: &mut Workbench) -> Result<bool> {
    Ok(forget(bench.writing()?)? > 0)
}

/// As [`withdraw`], in the caller's transaction: the plan was applied.
pub(crate) fn forget(connection: &Connection) -> Result<usize> {
    connection.execute("DELETE FROM g_approval", []).map_err(failed)
}
