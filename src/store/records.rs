//! Reading records: some by rid, or all in order.

use std::ops::RangeInclusive;

use roaring::RoaringBitmap;
use rusqlite::{Connection, Row, Statement};

use super::{Workbench, failed, findings, overflow, remove, signals};
use crate::failure::{Failure, Result};
use crate::model::{Cell, CellRef, Facts, Finding, Record, RecordId, RegisterId};

pub(crate) use remove::remove;

/// The records with these rids, in the order given; one that is gone is left out. A screenful takes under a millisecond.
pub fn read(bench: &Workbench, register: RegisterId, rids: &[RecordId]) -> Result<Vec<(RecordId, Record)>> {
    let sql = format!("SELECT * FROM records_{register} WHERE rid = ?1");
    let mut statement = bench.connection().prepare_cached(&sql).map_err(failed)?;
    let mut found = Vec::with_capacity(rids.len());
    for rid in rids {
        let mut rows = statement.query([rid.0]).map_err(failed)?;
        if let Some(row) = rows.next().map_err(failed)? {
            let mut record = Record::default();
            fill(&mut record, row)?;
            found.push((*rid, record));
        }
    }
    Ok(found)
}

/// Calls `each` for every record of the set (all when none is given) in rid order, holding one at a time.
pub fn each(
    bench: &Workbench,
    of: (RegisterId, Option<&RoaringBitmap>),
    each: &mut dyn FnMut(RecordId, &Record) -> Result<()>,
) -> Result<()> {
    each_of(bench.connection(), of, each)
}

/// As [`each`], over any connection: inside a transaction it sees what the transaction did.
pub(crate) fn each_of(
    connection: &Connection,
    (register, set): (RegisterId, Option<&RoaringBitmap>),
    each: &mut dyn FnMut(RecordId, &Record) -> Result<()>,
) -> Result<()> {
    let Some(set) = set else {
        let sql = format!("SELECT * FROM records_{register} ORDER BY rid");
        return stream(&mut connection.prepare(&sql).map_err(failed)?, [], each);
    };
    let snapshot = connection.is_autocommit().then(|| connection.unchecked_transaction());
    let snapshot = snapshot.transpose().map_err(failed)?;
    let sql = format!("SELECT * FROM records_{register} WHERE rid BETWEEN ?1 AND ?2 ORDER BY rid");
    let mut statement = connection.prepare(&sql).map_err(failed)?;
    for (first, last) in runs(set) {
        stream(&mut statement, [first, last], each)?;
    }
    drop(statement);
    snapshot.map_or(Ok(()), |snapshot| snapshot.finish()).map_err(failed)
}

/// Calls `each` for every record that its source has, in the source's order: after a refresh another than the rids'.
pub fn each_in_source(
    bench: &Workbench,
    register: RegisterId,
    each: &mut dyn FnMut(RecordId, &Record) -> Result<()>,
) -> Result<()> {
    let connection = bench.connection();
    let Some(name) = table_of_places(connection, register)? else {
        return each_of(connection, (register, None), each);
    };
    let sql = format!("SELECT r.* FROM {name} AS p JOIN records_{register} AS r ON r.rid = p.rid ORDER BY p.place");
    stream(&mut connection.prepare(&sql).map_err(failed)?, [], each)
}

/// The number of the record that stands at each place of its source, from the first on; none where a record's number is
/// its place.
pub fn places(bench: &Workbench, register: RegisterId) -> Result<Option<Vec<RecordId>>> {
    let connection = bench.connection();
    let Some(name) = table_of_places(connection, register)? else { return Ok(None) };
    let mut statement = connection.prepare(&format!("SELECT rid FROM {name} ORDER BY place")).map_err(failed)?;
    let rids = statement.query_map([], |row| row.get(0).map(RecordId)).map_err(failed)?;
    rids.collect::<rusqlite::Result<_>>().map(Some).map_err(failed)
}

/// The records that stand in the register's file; none where all do.
pub(super) fn in_source(connection: &Connection, register: RegisterId) -> Result<Option<RoaringBitmap>> {
    let Some(name) = table_of_places(connection, register)? else { return Ok(None) };
    let mut statement = connection.prepare(&format!("SELECT rid FROM {name}")).map_err(failed)?;
    let rids = statement.query_map([], |row| row.get::<_, u32>(0)).map_err(failed)?;
    rids.collect::<rusqlite::Result<_>>().map(Some).map_err(failed)
}

/// The table that tells another order of a register's records than their numbers', where it has one.
fn table_of_places(connection: &Connection, register: RegisterId) -> Result<Option<String>> {
    let sql = "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = ?1";
    let name = format!("places_{register}");
    let ordered: u32 = connection.query_row(sql, [&name], |row| row.get(0)).map_err(failed)?;
    Ok((ordered > 0).then_some(name))
}

/// The findings of a record, by field and place.
pub fn findings(bench: &Workbench, register: RegisterId, rid: RecordId) -> Result<Vec<Finding>> {
    findings::of(bench.connection(), register, rid)
}

/// The facts of a record that its scores are reckoned from.
pub fn facts(bench: &Workbench, register: RegisterId, rid: RecordId) -> Result<Facts> {
    let (chunk, place) = signals::place(rid.0);
    let mut columns = signals::read(bench.connection(), (register, chunk), place + 1)?;
    signals::mass_dates(bench.connection(), register)?.blank(&mut columns);
    let mut facts = Facts::default();
    columns.read(place, &mut facts);
    Ok(facts)
}

/// The rids of a set as runs without a gap: first and last.
pub(crate) fn runs(set: &RoaringBitmap) -> impl Iterator<Item = (u32, u32)> + '_ {
    let mut rids = set.iter();
    std::iter::from_fn(move || rids.next_range().map(RangeInclusive::into_inner))
}

fn stream<P: rusqlite::Params>(
    statement: &mut Statement<'_>,
    params: P,
    each: &mut dyn FnMut(RecordId, &Record) -> Result<()>,
) -> Result<()> {
    let mut record = Record::default();
    let mut rows = statement.query(params).map_err(failed)?;
    while let Some(row) = rows.next().map_err(failed)? {
        let rid = RecordId(row.get(0).map_err(failed)?);
        fill(&mut record, row)?;
        each(rid, &record)?;
    }
    Ok(())
}

/// Writes a row (rid, its cells, overflow, shape) into a record, whose memory is used again.
fn fill(record: &mut Record, row: &Row<'_>) -> Result<()> {
    let fields = row.as_ref().column_count().checked_sub(3).ok_or_else(unexpected)?;
    record.cells.resize(fields, Cell::Missing);
    for (place, slot) in record.cells.iter_mut().enumerate() {
        put(slot, overflow::cell(row.get_ref(place + 1).map_err(failed)?)?);
    }
    record.overflow.clear();
    if let Some(value) = row.get_ref(fields + 1).map_err(failed)?.as_blob_or_null().map_err(|_| unexpected())? {
        overflow::read(value, &mut record.overflow)?;
    }
    let shape = row.get_ref(fields + 2).map_err(failed)?.as_blob_or_null().map_err(|_| unexpected())?;
    record.shape = shape.map(<[u8]>::to_vec);
    Ok(())
}

fn put(slot: &mut Cell, cell: CellRef<'_>) {
    match (slot, cell) {
        (Cell::Text(old), CellRef::Text(new)) => {
            old.clear();
            old.push_str(new);
        }
        (slot, cell) => *slot = Cell::from(cell),
    }
}

fn unexpected() -> Failure {
    Failure::ours(msg!("workbench-answer-unexpected"))
}
