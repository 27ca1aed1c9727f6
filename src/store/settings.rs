//! Small values that outlive the program: the erasure's state, the screen's last place.

use rusqlite::OptionalExtension;

use super::{Workbench, failed};
use crate::failure::Result;

/// The value under a key.
pub fn get(bench: &Workbench, key: &str) -> Result<Option<String>> {
    let mut statement =
        bench.connection().prepare_cached("SELECT value FROM g_state WHERE key = ?1").map_err(failed)?;
    statement.query_row([key], |row| row.get(0)).optional().map_err(failed)
}

/// Sets the value under a key.
pub fn set(bench: &mut Workbench, key: &str, value: &str) -> Result<()> {
    let sql = "INSERT INTO g_state (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = excluded.value";
    bench.writing()?.execute(sql, [key, value]).map_err(failed)?;
    Ok(())
}
