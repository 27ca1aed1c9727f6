//! Removing a register with all that belongs to it: what a killed or cancelled import left.

use rusqlite::{Connection, TransactionBehavior};

use super::failed;
use crate::failure::Result;
use crate::model::RegisterId;

/// Removes every register whose import did not end. Needs the lock: with another gallra's import at work
/// its register looks the same.
pub(super) fn half_registers(connection: &mut Connection) -> Result<()> {
    let halves = {
        let mut statement = connection.prepare("SELECT id FROM g_register WHERE state = 'loading'").map_err(failed)?;
        let ids = statement.query_map([], |row| row.get(0).map(RegisterId)).map_err(failed)?;
        ids.collect::<rusqlite::Result<Vec<_>>>().map_err(failed)?
    };
    halves.into_iter().try_for_each(|id| register(connection, id))
}

/// Removes a register that is still loading.
pub(super) fn register(connection: &mut Connection, id: RegisterId) -> Result<()> {
    let tx = connection.transaction_with_behavior(TransactionBehavior::Immediate).map_err(failed)?;
    tx.execute_batch(&format!("DROP TABLE IF EXISTS records_{}", id.0)).map_err(failed)?;
    tx.execute("DELETE FROM g_register WHERE id = ?1 AND state = 'loading'", [id.0]).map_err(failed)?;
    tx.commit().map_err(failed)
}
