//! Which records hold something in a field.

use roaring::RoaringBitmap;

use super::{Workbench, failed};
use crate::failure::Result;
use crate::model::{FieldPosition, RegisterId};

/// The records in which at least one of these fields is filled.
pub fn records(bench: &Workbench, register: RegisterId, fields: &[FieldPosition]) -> Result<RoaringBitmap> {
    let mut filled = RoaringBitmap::new();
    // A condition of many terms is deeper than SQLite reads: some fields at a time.
    for fields in fields.chunks(100) {
        let any: Vec<String> = fields.iter().map(|field| format!("c{field} <> ''")).collect();
        let sql = format!("SELECT rid FROM records_{register} WHERE {} ORDER BY rid", any.join(" OR "));
        let mut statement = bench.connection().prepare(&sql).map_err(failed)?;
        let mut rows = statement.query([]).map_err(failed)?;
        while let Some(row) = rows.next().map_err(failed)? {
            filled.insert(row.get(0).map_err(failed)?);
        }
    }
    Ok(filled)
}

/// Calls `each` with the filled texts of a field, in rid order.
pub fn texts(
    bench: &Workbench,
    (register, field): (RegisterId, FieldPosition),
    each: &mut dyn FnMut(u32, &str) -> Result<()>,
) -> Result<()> {
    let sql = format!("SELECT rid, c{field} FROM records_{register} WHERE c{field} <> '' ORDER BY rid");
    let mut statement = bench.connection().prepare(&sql).map_err(failed)?;
    let mut rows = statement.query([]).map_err(failed)?;
    while let Some(row) = rows.next().map_err(failed)? {
        let value = row.get_ref(1).map_err(failed)?;
        if let Ok(text) = value.as_str() {
            each(row.get(0).map_err(failed)?, text)?;
        }
    }
    Ok(())
}
