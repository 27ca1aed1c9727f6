//! Which records were reviewed and are kept, so that they are not proposed again.

use roaring::RoaringBitmap;
use rusqlite::OptionalExtension;

use super::{Workbench, failed};
use crate::failure::{Failure, Result};
use crate::model::RegisterId;

/// The records of a register that were reviewed and are kept.
pub fn kept(bench: &Workbench, register: RegisterId) -> Result<RoaringBitmap> {
    let sql = "SELECT records FROM g_reviewed WHERE register = ?1";
    let mut statement = bench.connection().prepare_cached(sql).map_err(failed)?;
    let bytes: Option<Vec<u8>> = statement.query_row([register.0], |row| row.get(0)).optional().map_err(failed)?;
    match bytes {
        Some(bytes) => RoaringBitmap::deserialize_from(bytes.as_slice()).map_err(|_| unexpected()),
        None => Ok(RoaringBitmap::new()),
    }
}

/// Keeps records beside those that are kept.
pub fn keep(bench: &mut Workbench, register: RegisterId, records: &RoaringBitmap) -> Result<()> {
    let all = kept(bench, register)? | records;
    set(bench, register, &all)
}

/// Keeps records no longer.
pub fn open(bench: &mut Workbench, register: RegisterId, records: &RoaringBitmap) -> Result<()> {
    let left = kept(bench, register)? - records;
    set(bench, register, &left)
}

fn set(bench: &mut Workbench, register: RegisterId, records: &RoaringBitmap) -> Result<()> {
    let mut bytes = Vec::with_capacity(records.serialized_size());
    records.serialize_into(&mut bytes).map_err(|_| unexpected())?;
    let sql = "INSERT INTO g_reviewed (register, records) VALUES (?1, ?2) \
               ON CONFLICT (register) DO UPDATE SET records = excluded.records";
    bench.writing()?.execute(sql, (register.0, bytes)).map_err(failed)?;
    Ok(())
}

fn unexpected() -> Failure {
    Failure::ours(msg!("workbench-answer-unexpected"))
}
