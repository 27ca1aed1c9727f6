//! Proposals that a steward dismissed: they stay dismissed.

use chrono::SecondsFormat;

use super::{Workbench, failed};
use crate::env::Env;
use crate::failure::Result;

/// A proposal that was dismissed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dismissed {
    /// Which.
    pub proposal: String,
    /// Why.
    pub reason: String,
    /// When (RFC 3339, UTC).
    pub at: String,
    /// By whom.
    pub by: String,
}

/// All of them.
pub fn all(bench: &Workbench) -> Result<Vec<Dismissed>> {
    let sql = "SELECT proposal, reason, at, by FROM g_dismissed ORDER BY proposal";
    let mut statement = bench.connection().prepare_cached(sql).map_err(failed)?;
    let row = |row: &rusqlite::Row<'_>| {
        Ok(Dismissed { proposal: row.get(0)?, reason: row.get(1)?, at: row.get(2)?, by: row.get(3)? })
    };
    let rows = statement.query_map([], row).map_err(failed)?;
    rows.collect::<rusqlite::Result<Vec<_>>>().map_err(failed)
}

/// Dismisses a proposal.
pub fn dismiss(bench: &mut Workbench, (proposal, reason): (&str, &str), env: &Env) -> Result<()> {
    let at = env.clock.now().to_rfc3339_opts(SecondsFormat::Secs, true);
    let sql = "INSERT OR REPLACE INTO g_dismissed (proposal, reason, at, by) VALUES (?1, ?2, ?3, ?4)";
    bench.writing()?.execute(sql, (proposal, reason, at, &env.operator)).map_err(failed)?;
    Ok(())
}

/// Lets a proposal be made again; false when it was not dismissed.
pub fn restore(bench: &mut Workbench, proposal: &str) -> Result<bool> {
    let gone = bench.writing()?.execute("DELETE FROM g_dismissed WHERE proposal = ?1", [proposal]).map_err(failed)?;
    Ok(gone > 0)
}
