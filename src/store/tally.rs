//! How many values some records hold, and what was found in them.

use roaring::RoaringBitmap;
use rusqlite::Connection;

use super::{Workbench, failed};
use crate::failure::Result;
use crate::model::{Category, Coded, RegisterId};

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
    for (first, last) in runs(records) {
        let run: i64 = statement
            .query_row((first, last), |row| (0..counts.len()).map(|column| row.get::<_, i64>(column)).sum())
            .map_err(failed)?;
        sum += run;
    }
    Ok(u64::try_from(sum).unwrap_or(0))
}

/// The categories found in the records of a set with level `reveals`.
pub fn categories(bench: &Workbench, register: RegisterId, records: &RoaringBitmap) -> Result<Vec<Category>> {
    let sql = "SELECT DISTINCT category FROM g_finding WHERE register = ?1 AND rid BETWEEN ?2 AND ?3 AND level = 0";
    let mut statement = bench.connection().prepare(sql).map_err(failed)?;
    let mut found: Vec<Category> = Vec::new();
    for (first, last) in runs(Some(records)) {
        let mut rows = statement.query((register.0, first, last)).map_err(failed)?;
        while let Some(row) = rows.next().map_err(failed)? {
            let index: u8 = row.get(0).map_err(failed)?;
            let category = Category::ALL.get(usize::from(index)).copied();
            found.extend(category.filter(|category| !found.contains(category)));
        }
    }
    found.sort_unstable();
    Ok(found)
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

/// The unbroken runs of a set, first and last; one over everything when there is none.
fn runs(records: Option<&RoaringBitmap>) -> Vec<(u32, u32)> {
    let Some(records) = records else { return vec![(0, u32::MAX)] };
    let mut runs: Vec<(u32, u32)> = Vec::new();
    for rid in records {
        match runs.last_mut() {
            Some((_, last)) if last.checked_add(1) == Some(rid) => *last = rid,
            Some(_) | None => runs.push((rid, rid)),
        }
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbours_make_one_run() {
        let records: RoaringBitmap = [1, 2, 3, 7, 9, 10].into_iter().collect();
        assert_eq!(runs(Some(&records)), vec![(1, 3), (7, 7), (9, 10)]);
    }
}
