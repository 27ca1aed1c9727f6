//! How many values some records hold, and what was found in them.

use roaring::RoaringBitmap;
use rusqlite::Connection;

use super::records::runs;
use super::{Workbench, failed, signals};
use crate::failure::Result;
use crate::model::{Category, Codes, RegisterId, SignalColumns};

/// Filled cells of the records of a set (all when none is given), the overflow not counted.
pub fn filled(bench: &Workbench, register: RegisterId, records: Option<&RoaringBitmap>) -> Result<u64> {
    let connection = bench.connection();
    let fields = field_count(connection, register)?;
    if fields == 0 {
        return Ok(0);
    }
    let counts: Vec<String> = (0..fields).map(|position| format!("COUNT(NULLIF(c{position}, ''))")).collect();
    let sql = format!("SELECT {} FROM records_{register} WHERE rid BETWEEN ?1 AND ?2", counts.join(", "));
    let mut statement = connection.prepare(&sql).map_err(failed)?;
    let mut sum: i64 = 0;
    let runs: Box<dyn Iterator<Item = (u32, u32)>> = match records {
        Some(records) => Box::new(runs(records)),
        None => Box::new(std::iter::once((0, u32::MAX))),
    };
    for (first, last) in runs {
        let run: i64 = statement
            .query_row((first, last), |row| (0..counts.len()).map(|column| row.get::<_, i64>(column)).sum())
            .map_err(failed)?;
        sum += run;
    }
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

fn field_count(connection: &Connection, register: RegisterId) -> Result<u32> {
    connection
        .query_row("SELECT COUNT(*) FROM g_field WHERE register = ?1", [register.0], |row| row.get(0))
        .map_err(failed)
}
