//! How many values some records hold, and what was found in them.

use roaring::RoaringBitmap;
use rusqlite::Connection;
use rusqlite::types::ValueRef;

use super::records::runs;
use super::{Workbench, failed, signals};
use crate::failure::Result;
use crate::model::{Category, Codes, RegisterId, SignalColumns};

/// To look up a run of records takes as long as to read past so many.
const SCATTERED: u64 = 16;

/// Filled cells of all records of a register, the overflow not counted.
pub fn filled(bench: &Workbench, register: RegisterId) -> Result<u64> {
    let known = "SELECT SUM(filled), COUNT(*) = COUNT(filled) FROM g_field WHERE register = ?1";
    let (sum, known): (Option<i64>, bool) =
        bench.connection().query_row(known, [register.0], |row| Ok((row.get(0)?, row.get(1)?))).map_err(failed)?;
    match sum {
        Some(sum) if known => Ok(u64::try_from(sum).unwrap_or(0)),
        Some(_) | None => counted(bench, register, (0, u32::MAX)),
    }
}

/// Filled cells of the records of a set, the overflow not counted.
pub fn filled_in(bench: &Workbench, register: RegisterId, records: &RoaringBitmap) -> Result<u64> {
    let runs_in_set = runs(records).count() as u64;
    let span = u64::from(records.max().unwrap_or(0) - records.min().unwrap_or(0));
    if runs_in_set * SCATTERED < span || runs_in_set == 1 {
        return runs(records).map(|run| counted(bench, register, run)).sum();
    }
    let fields = usize::try_from(field_count(bench.connection(), register)?).unwrap_or(0);
    let mut statement = bench.connection().prepare(&format!("SELECT * FROM records_{register}")).map_err(failed)?;
    let mut rows = statement.query([]).map_err(failed)?;
    let mut sum = 0;
    while let Some(row) = rows.next().map_err(failed)? {
        if !records.contains(row.get(0).map_err(failed)?) {
            continue;
        }
        for column in 1..=fields {
            sum += match row.get_ref(column).map_err(failed)? {
                ValueRef::Text(bytes) | ValueRef::Blob(bytes) => u64::from(!bytes.is_empty()),
                ValueRef::Null | ValueRef::Integer(_) | ValueRef::Real(_) => 0,
            };
        }
    }
    Ok(sum)
}

/// Filled cells of the records from the first to the last rid.
fn counted(bench: &Workbench, register: RegisterId, run: (u32, u32)) -> Result<u64> {
    let fields = field_count(bench.connection(), register)?;
    if fields == 0 {
        return Ok(0);
    }
    let counts: Vec<String> = (0..fields).map(|position| format!("COUNT(NULLIF(c{position}, ''))")).collect();
    let sql = format!("SELECT {} FROM records_{register} WHERE rid BETWEEN ?1 AND ?2", counts.join(", "));
    let mut statement = bench.connection().prepare_cached(&sql).map_err(failed)?;
    let sum: i64 = statement
        .query_row(run, |row| (0..counts.len()).map(|column| row.get::<_, i64>(column)).sum())
        .map_err(failed)?;
    Ok(u64::try_from(sum).unwrap_or(0))
}

/// The categories that the records of a set hold, by what was found in them and by the kinds of their filled fields.
pub fn categories(bench: &Workbench, register: RegisterId, records: &RoaringBitmap) -> Result<Vec<Category>> {
    let mut held = Codes::NONE;
    let mut read: Option<(usize, SignalColumns)> = None;
    for rid in records {
        let (chunk, place) = signals::place(rid);
        if read.as_ref().is_none_or(|(known, _)| *known != chunk) {
            read = Some((chunk, signals::read(bench.connection(), (register, chunk), signals::CHUNK)?));
        }
        let codes = read.as_ref().and_then(|(_, columns)| columns.codes.get(place));
        held = held.union(codes.copied().map_or(Codes::NONE, Codes));
    }
    Ok(held.iter().collect())
}

/// Whether a whole cell of the register is this text, case aside.
pub fn holds(bench: &Workbench, register: RegisterId, text: &str) -> Result<bool> {
    let connection = bench.connection();
    let fields = field_count(connection, register)?;
    if fields == 0 {
        return Ok(false);
    }
    // A list, not a chain of OR: SQLite reads no expression deeper than 1,000, and a register has up to 1,900 fields.
    let cells: Vec<String> = (0..fields).map(|position| format!("c{position}")).collect();
    let sql =
        format!("SELECT EXISTS (SELECT 1 FROM records_{register} WHERE ?1 COLLATE NOCASE IN ({}))", cells.join(", "));
    connection.query_row(&sql, [text], |row| row.get(0)).map_err(failed)
}

/// How many cells of a register hold bytes that the file's encoding could not read; surplus cells are not counted.
pub fn unreadable(bench: &Workbench, register: RegisterId) -> Result<u64> {
    let connection = bench.connection();
    let fields = field_count(connection, register)?;
    if fields == 0 {
        return Ok(0);
    }
    // A sum a column: SQLite reads no expression deeper than 1,000.
    let sums: Vec<String> = (0..fields).map(|position| format!("sum(typeof(c{position}) = 'blob')")).collect();
    let sql = format!("SELECT {} FROM records_{register}", sums.join(", "));
    let mut statement = connection.prepare(&sql).map_err(failed)?;
    let mut rows = statement.query([]).map_err(failed)?;
    let Some(row) = rows.next().map_err(failed)? else { return Ok(0) };
    let mut count = 0;
    for column in 0..sums.len() {
        count += row.get::<_, Option<i64>>(column).map_err(failed)?.unwrap_or(0);
    }
    Ok(u64::try_from(count).unwrap_or(0))
}

fn field_count(connection: &Connection, register: RegisterId) -> Result<u32> {
    connection
        .query_row("SELECT COUNT(*) FROM g_field WHERE register = ?1", [register.0], |row| row.get(0))
        .map_err(failed)
}
