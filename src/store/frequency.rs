//! Which values a field holds, how often, and which records hold one.

use roaring::RoaringBitmap;
use rusqlite::params;
use rusqlite::types::{Value, ValueRef};

use super::{Workbench, failed};
use crate::failure::Result;
use crate::model::{Cell, FieldPosition, RegisterId};

/// One value of a field and how many records hold it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// The value; missing and empty are groups of their own.
    pub value: Cell,
    /// Records that hold it.
    pub records: u64,
}

/// The most frequent values of a field, at most `most`; of equal ones the smaller text first.
pub fn groups(bench: &Workbench, of: (RegisterId, FieldPosition), most: u32) -> Result<Vec<Group>> {
    let (register, position) = of;
    let sql = format!(
        "SELECT c{position}, count(*) FROM records_{register} GROUP BY c{position} ORDER BY 2 DESC, 1 LIMIT ?1"
    );
    let mut statement = bench.connection().prepare(&sql).map_err(failed)?;
    let mut rows = statement.query(params![most]).map_err(failed)?;
    let mut groups = Vec::new();
    while let Some(row) = rows.next().map_err(failed)? {
        let value = match row.get_ref(0).map_err(failed)? {
            ValueRef::Text(text) => Cell::Text(String::from_utf8_lossy(text).into_owned()),
            ValueRef::Blob(bytes) => Cell::Bytes(bytes.to_vec()),
            ValueRef::Null | ValueRef::Integer(_) | ValueRef::Real(_) => Cell::Missing,
        };
        let records: i64 = row.get(1).map_err(failed)?;
        groups.push(Group { value, records: u64::try_from(records).unwrap_or(0) });
    }
    Ok(groups)
}

/// The records that hold exactly this value in a field.
pub fn records_with(bench: &Workbench, of: (RegisterId, FieldPosition), value: &Cell) -> Result<RoaringBitmap> {
    let (register, position) = of;
    let sql = format!("SELECT rid FROM records_{register} WHERE c{position} IS ?1 ORDER BY rid");
    let sought = match value {
        Cell::Missing => Value::Null,
        Cell::Text(text) => Value::Text(text.clone()),
        Cell::Bytes(bytes) => Value::Blob(bytes.clone()),
    };
    let mut statement = bench.connection().prepare(&sql).map_err(failed)?;
    let mut rows = statement.query(params![sought]).map_err(failed)?;
    let mut records = RoaringBitmap::new();
    while let Some(row) = rows.next().map_err(failed)? {
        records.insert(row.get(0).map_err(failed)?);
    }
    Ok(records)
}
