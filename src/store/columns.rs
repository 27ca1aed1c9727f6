//! Some fields' cells of many records: reading them, and putting others in their place.

use roaring::RoaringBitmap;
use rusqlite::types::ValueRef;
use rusqlite::{Connection, Row};

use super::import::put_fields;
use super::records::runs;
use super::{Workbench, failed, overflow, remove};
use crate::failure::{Failure, Result};
use crate::model::{CellRef, Field, FieldPosition, RegisterId};

/// Which cells.
#[derive(Debug, Clone, Copy)]
pub struct Which<'a> {
    /// In which register.
    pub register: RegisterId,
    /// Of which fields.
    pub fields: &'a [FieldPosition],
    /// Of which records; all when none is given.
    pub records: Option<&'a RoaringBitmap>,
}

/// To look up a run of records takes as long as to read past so many.
const SCATTERED: u64 = 16;

/// Calls `each` with every record's cells of these fields, in rid order.
pub fn each(
    bench: &Workbench,
    which: Which<'_>,
    each: &mut dyn FnMut(u32, &[CellRef<'_>]) -> Result<()>,
) -> Result<()> {
    each_shaped(bench.connection(), which, &mut |row| each(row.rid, row.cells))
}

/// A record's cells of the asked fields, and how it is written.
pub(crate) struct Shaped<'a> {
    pub(crate) rid: u32,
    pub(crate) cells: &'a [CellRef<'a>],
    pub(crate) shape: Option<&'a [u8]>,
}

/// As [`each`], over any connection, with the record's shape.
pub(crate) fn each_shaped(
    connection: &Connection,
    which: Which<'_>,
    each: &mut dyn FnMut(Shaped<'_>) -> Result<()>,
) -> Result<()> {
    let Which { register, fields, records } = which;
    let columns: String = fields.iter().map(|field| format!(", c{field}")).collect();
    let sql = format!("SELECT rid, shape{columns} FROM records_{register} WHERE rid BETWEEN ?1 AND ?2 ORDER BY rid");
    let mut statement = connection.prepare(&sql).map_err(failed)?;
    let mut pass = |(first, last): (u32, u32), among: Option<&RoaringBitmap>| -> Result<()> {
        let mut rows = statement.query([first, last]).map_err(failed)?;
        while let Some(row) = rows.next().map_err(failed)? {
            let rid: u32 = row.get(0).map_err(failed)?;
            if among.is_none_or(|among| among.contains(rid)) {
                let (cells, shape) = read(row, fields.len())?;
                each(Shaped { rid, cells: &cells, shape })?;
            }
        }
        Ok(())
    };
    let Some(records) = records else { return pass((0, u32::MAX), None) };
    let (Some(first), Some(last)) = (records.min(), records.max()) else { return Ok(()) };
    if runs(records).count() as u64 * SCATTERED > u64::from(last - first) + 1 {
        return pass((first, last), Some(records));
    }
    runs(records).try_for_each(|run| pass(run, None))
}

fn read<'r>(row: &'r Row<'_>, fields: usize) -> Result<(Vec<CellRef<'r>>, Option<&'r [u8]>)> {
    let shape = match row.get_ref(1).map_err(failed)? {
        ValueRef::Blob(shape) => Some(shape),
        ValueRef::Null => None,
        ValueRef::Text(_) | ValueRef::Integer(_) | ValueRef::Real(_) => {
            return Err(Failure::ours(msg!("workbench-answer-unexpected")));
        }
    };
    let cells = (2..fields + 2).map(|column| overflow::cell(row.get_ref(column).map_err(failed)?));
    Ok((cells.collect::<Result<_>>()?, shape))
}

/// A cell's new text, and its record's shape without what no longer fits.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Replaced {
    pub(crate) rid: u32,
    pub(crate) text: String,
    pub(crate) shape: Option<Vec<u8>>,
}

/// Puts texts in place of one field's cells, in the caller's transaction. What stood there is overwritten by
/// `secure_delete`; findings and facts are to be looked for again.
pub(crate) fn replace(
    connection: &Connection,
    (register, field): (RegisterId, FieldPosition),
    cells: &[Replaced],
) -> Result<()> {
    let sql = format!("UPDATE records_{register} SET c{field} = ?2, shape = ?3 WHERE rid = ?1");
    let mut statement = connection.prepare_cached(&sql).map_err(failed)?;
    for cell in cells {
        statement.execute((cell.rid, &cell.text, &cell.shape)).map_err(failed)?;
    }
    Ok(())
}

/// A field holds something else from now on.
pub(crate) fn put_field(connection: &Connection, register: RegisterId, field: Field) -> Result<()> {
    put_fields(connection, register, &[field])
}

/// The register's records are no longer what they were.
pub(crate) fn changed(tx: &rusqlite::Transaction<'_>, register: RegisterId) -> Result<()> {
    remove::changed(tx, register)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::import::tests::guests;

    fn texts(bench: &Workbench, register: RegisterId, records: Option<&RoaringBitmap>) -> Vec<(u32, String)> {
        let mut found = Vec::new();
        let which = Which { register, fields: &[FieldPosition(3), FieldPosition(0)], records };
        each(bench, which, &mut |rid, cells| {
            let text: Vec<&str> = cells.iter().map(|cell| cell.filled().unwrap_or("-")).collect();
            found.push((rid, text.join("|")));
            Ok(())
        })
        .unwrap();
        found
    }

    #[test]
    fn the_asked_fields_come_in_the_asked_order_for_the_asked_records() {
        let (_folder, bench, register) = guests();
        assert_eq!(texts(&bench, register, None).len(), 3);
        let some = RoaringBitmap::from_iter([1, 3]);
        let expected = [(1, "har diabetes typ 2|Ada".to_owned()), (3, "-|Cecilia".to_owned())];
        assert_eq!(texts(&bench, register, Some(&some)), expected);
        assert!(texts(&bench, register, Some(&RoaringBitmap::new())).is_empty());
    }

    #[test]
    fn a_replaced_cell_reads_as_its_new_text() {
        let (_folder, mut bench, register) = guests();
        let tx = bench.writing().unwrap().transaction().unwrap();
        let cells = [Replaced { rid: 2, text: "B.".into(), shape: None }];
        replace(&tx, (register, FieldPosition(0)), &cells).unwrap();
        tx.commit().unwrap();
        assert_eq!(texts(&bench, register, None)[1], (2, "önskar faktura|B.".to_owned()));
    }
}
