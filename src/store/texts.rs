//! The texts of some fields, record after record, without the rest of the record.

use roaring::RoaringBitmap;
use rusqlite::types::ValueRef;

use super::{Workbench, failed, records};
use crate::failure::Result;
use crate::model::{FieldPosition, RecordId, RegisterId};

/// Which cells are read.
#[derive(Debug, Clone, Copy)]
pub struct Cells<'a> {
    /// Of which register.
    pub register: RegisterId,
    /// Which fields, in the order in which they are given.
    pub fields: &'a [FieldPosition],
    /// Which records; none is all.
    pub records: Option<&'a RoaringBitmap>,
}

/// What takes a record's texts: empty where a cell is missing, empty or unreadable.
pub type EachTexts<'a> = &'a mut dyn FnMut(RecordId, &[&str]) -> Result<()>;

/// Calls `each` for every record in rid order.
pub fn each(bench: &Workbench, cells: Cells<'_>, each: EachTexts<'_>) -> Result<()> {
    let Cells { register, fields, records } = cells;
    let mut columns = String::from("rid");
    fields.iter().for_each(|field| columns.push_str(&format!(", c{field}")));
    let sql = format!("SELECT {columns} FROM records_{register} WHERE rid BETWEEN ?1 AND ?2 ORDER BY rid");
    let mut statement = bench.connection().prepare(&sql).map_err(failed)?;
    let all = [(0, u32::MAX)];
    let some = records.map(|set| records::runs(set).collect::<Vec<_>>());
    for (first, last) in some.as_deref().unwrap_or(&all) {
        let mut rows = statement.query([first, last]).map_err(failed)?;
        while let Some(row) = rows.next().map_err(failed)? {
            let rid = RecordId(row.get(0).map_err(failed)?);
            let mut texts = Vec::with_capacity(fields.len());
            for place in 1..=fields.len() {
                texts.push(match row.get_ref(place).map_err(failed)? {
                    ValueRef::Text(bytes) => std::str::from_utf8(bytes).unwrap_or_default(),
                    ValueRef::Null | ValueRef::Blob(_) | ValueRef::Integer(_) | ValueRef::Real(_) => "",
                });
            }
            each(rid, &texts)?;
        }
    }
    Ok(())
}
