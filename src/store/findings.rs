//! The findings of records: packed by blocks of 256 records, by rule number and without a copy of the value.
//!
//! A register has some three findings a record; a row for each took longer to write than the records themselves.

use roaring::RoaringBitmap;
use rusqlite::{Connection, OptionalExtension, Statement};

use super::failed;
use super::found::{Entry, Names, Numbers, pack, unpack};
use crate::failure::Result;
use crate::model::{Category, FieldPosition, Finding, Level, RecordId, RegisterId};

/// Records of a block.
pub(super) const BLOCK: u32 = 256;

const READ: &str = "SELECT data FROM g_finding WHERE register = ?1 AND block = ?2";
const READ_ALL: &str = "SELECT block, data FROM g_finding WHERE register = ?1 ORDER BY block";
const PUT: &str = "INSERT OR REPLACE INTO g_finding (register, block, data) VALUES (?1, ?2, ?3)";
const DROP: &str = "DELETE FROM g_finding WHERE register = ?1 AND block = ?2";

/// The block and the place in it of a rid.
pub(super) fn place(rid: u32) -> (u32, u8) {
    let index = rid.saturating_sub(1);
    (index / BLOCK, u8::try_from(index % BLOCK).unwrap_or(u8::MAX))
}

/// The findings of a record, by field and place.
pub(crate) fn of(connection: &Connection, register: RegisterId, rid: RecordId) -> Result<Vec<Finding>> {
    let (block, place) = place(rid.0);
    let found = of_block(connection, (register, block), &Names::read(connection)?)?;
    Ok(found.into_iter().filter(|(at, _)| *at == place).map(|(_, finding)| finding).collect())
}

/// The findings of a block's records, each with its record's place in the block; a record's by field and place.
pub(super) fn of_block(
    connection: &Connection,
    (register, block): (RegisterId, u32),
    names: &Names,
) -> Result<Vec<(u8, Finding)>> {
    let mut statement = connection.prepare_cached(READ).map_err(failed)?;
    let data: Option<Vec<u8>> =
        statement.query_row((register.0, block), |row| row.get(0)).optional().map_err(failed)?;
    let mut found = Vec::new();
    if let Some(data) = data {
        unpack(&data, &mut |at, entry| {
            found.push((at, names.finding(entry)?));
            Ok(())
        })?;
    }
    found.sort_by_key(|(at, finding)| (*at, finding.field, finding.start, finding.category));
    Ok(found)
}

/// Calls `each` for every finding of a register's records (those of the set when one is given), in rid order,
/// without the rule's name: for counting.
pub(crate) fn each(
    connection: &Connection,
    (register, set): (RegisterId, Option<&RoaringBitmap>),
    each: &mut dyn FnMut(RecordId, FieldPosition, (Category, Level)),
) -> Result<()> {
    let mut statement = connection.prepare(READ_ALL).map_err(failed)?;
    let mut rows = statement.query([register.0]).map_err(failed)?;
    while let Some(row) = rows.next().map_err(failed)? {
        let first = row.get::<_, u32>(0).map_err(failed)?.saturating_mul(BLOCK).saturating_add(1);
        let Ok(data) = row.get_ref(1).map_err(failed)?.as_blob() else { continue };
        if set.is_some_and(|set| set.range_cardinality(first..=first.saturating_add(BLOCK - 1)) == 0) {
            continue;
        }
        unpack(data, &mut |at, entry| {
            let rid = first + u32::from(at);
            if set.is_none_or(|set| set.contains(rid)) {
                each(RecordId(rid), entry.field, (entry.category, entry.level));
            }
            Ok(())
        })?;
    }
    Ok(())
}

/// Puts findings in place of those of the records of a set: `new` in rid order, nothing for a record that has none.
pub(crate) fn replace(
    connection: &Connection,
    (register, set): (RegisterId, &RoaringBitmap),
    new: &[(u32, Vec<Finding>)],
) -> Result<()> {
    let mut numbers = Numbers::new(connection);
    let mut entries: Vec<(u32, Entry)> = Vec::new();
    for (rid, findings) in new {
        for finding in findings {
            entries.push((*rid, numbers.entry(finding)?));
        }
    }
    let mut at = 0;
    let mut rids = set.iter().peekable();
    while let Some(rid) = rids.next() {
        let (block, _) = place(rid);
        while rids.next_if(|next| place(*next).0 == block).is_some() {}
        let end = at + entries[at..].iter().take_while(|(rid, _)| place(*rid).0 == block).count();
        rewrite(connection, (register, block), (set, &entries[at..end]))?;
        at = end;
    }
    Ok(())
}

/// Forgets the findings of the records of a set.
pub(super) fn forget(connection: &Connection, register: RegisterId, set: &RoaringBitmap) -> Result<()> {
    replace(connection, (register, set), &[])
}

fn rewrite(
    connection: &Connection,
    (register, block): (RegisterId, u32),
    (without, add): (&RoaringBitmap, &[(u32, Entry)]),
) -> Result<()> {
    let key = (register.0, block);
    let data: Option<Vec<u8>> = connection
        .prepare_cached(READ)
        .and_then(|mut statement| statement.query_row(key, |row| row.get(0)).optional())
        .map_err(failed)?;
    let mut entries: Vec<(u8, Entry)> = Vec::new();
    if let Some(data) = &data {
        unpack(data, &mut |at, entry| {
            if !without.contains(block * BLOCK + 1 + u32::from(at)) {
                entries.push((at, entry));
            }
            Ok(())
        })?;
    } else if add.is_empty() {
        return Ok(());
    }
    entries.extend(add.iter().map(|(rid, entry)| (place(*rid).1, *entry)));
    entries.sort_by_key(|(at, _)| *at);
    if entries.is_empty() {
        connection.prepare_cached(DROP).and_then(|mut statement| statement.execute(key)).map_err(failed)?;
        return Ok(());
    }
    let mut packed = Vec::new();
    entries.iter().for_each(|(at, entry)| pack(&mut packed, *at, *entry));
    let row = (key.0, key.1, &packed);
    connection.prepare_cached(PUT).and_then(|mut statement| statement.execute(row)).map_err(failed)?;
    Ok(())
}

/// Adds the findings of a register's records in rid order, a block at a time.
pub(super) struct Adding<'c> {
    register: RegisterId,
    put: Statement<'c>,
    numbers: Numbers<'c>,
    block: u32,
    packed: Vec<u8>,
}

impl<'c> Adding<'c> {
    /// Ready to add to a register whose blocks from here on are empty.
    pub(super) fn new(connection: &'c Connection, register: RegisterId) -> Result<Self> {
        let put = connection.prepare(PUT).map_err(failed)?;
        Ok(Self { register, put, numbers: Numbers::new(connection), block: 0, packed: Vec::new() })
    }

    /// Adds a finding of a record.
    pub(super) fn add(&mut self, rid: u32, finding: &Finding) -> Result<()> {
        let (block, at) = place(rid);
        if block != self.block {
            self.end()?;
            self.block = block;
        }
        let entry = self.numbers.entry(finding)?;
        pack(&mut self.packed, at, entry);
        Ok(())
    }

    /// Writes the block in the making.
    pub(super) fn end(&mut self) -> Result<()> {
        if !self.packed.is_empty() {
            self.put.execute((self.register.0, self.block, &self.packed)).map_err(failed)?;
            self.packed.clear();
        }
        Ok(())
    }
}
