//! In how many records each field is filled, and how many different values it has.

use std::collections::HashSet;
use std::hash::{BuildHasher, BuildHasherDefault, DefaultHasher, Hasher};

use rusqlite::types::ValueRef;

use super::registers::live;
use super::{Workbench, failed};
use crate::failure::Result;
use crate::model::RegisterId;

/// Values that are held in memory at once, at most: fields beyond it wait for another pass.
const AT_ONCE: u64 = 4_000_000;

/// The counts of a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Counted {
    pub(super) filled: u64,
    pub(super) distinct: u64,
}

/// The counts of every field, as kept or counted now (and then kept, where this workbench may write).
pub(super) fn of(bench: &Workbench, register: RegisterId, fields: usize) -> Result<Vec<Counted>> {
    if let Some(kept) = kept(bench, register, fields)? {
        return Ok(kept);
    }
    let records = live(bench, register)?.len().max(1);
    let together = usize::try_from((AT_ONCE / records).max(1)).unwrap_or(1);
    let mut counted = Vec::with_capacity(fields);
    while counted.len() < fields {
        let these = counted.len()..fields.min(counted.len() + together);
        counted.extend(count(bench, register, these)?);
    }
    keep(bench, register, &counted)?;
    Ok(counted)
}

/// Passes a number on as its own hash.
#[derive(Default)]
struct AsItIs(u64);

impl Hasher for AsItIs {
    fn finish(&self) -> u64 {
        self.0
    }
    fn write(&mut self, bytes: &[u8]) {
        self.0 = bytes.iter().fold(self.0, |hash, byte| (hash << 8) | u64::from(*byte));
    }
    fn write_u64(&mut self, number: u64) {
        self.0 = number;
    }
}

/// Counts some fields in one pass. Values are told apart by 64 bits: in a million values two that differ are taken for
/// one once in forty million registers.
fn count(bench: &Workbench, register: RegisterId, fields: std::ops::Range<usize>) -> Result<Vec<Counted>> {
    let columns: Vec<String> = fields.clone().map(|place| format!("c{place}")).collect();
    let sql = format!("SELECT {} FROM records_{register}", columns.join(", "));
    let mut statement = bench.connection().prepare(&sql).map_err(failed)?;
    let mut seen: Vec<HashSet<u64, BuildHasherDefault<AsItIs>>> = vec![HashSet::default(); fields.len()];
    let mut filled = vec![0_u64; fields.len()];
    let hasher = BuildHasherDefault::<DefaultHasher>::default();
    let mut rows = statement.query([]).map_err(failed)?;
    while let Some(row) = rows.next().map_err(failed)? {
        for place in 0..fields.len() {
            if let ValueRef::Text(text) = row.get_ref(place).map_err(failed)?
                && !text.is_empty()
            {
                filled[place] += 1;
                seen[place].insert(hasher.hash_one(text));
            }
        }
    }
    Ok(filled
        .iter()
        .zip(&seen)
        .map(|(filled, seen)| Counted { filled: *filled, distinct: seen.len() as u64 })
        .collect())
}

fn kept(bench: &Workbench, register: RegisterId, fields: usize) -> Result<Option<Vec<Counted>>> {
    let sql = "SELECT filled, distinct_values FROM g_field
        WHERE register = ?1 AND filled IS NOT NULL AND distinct_values IS NOT NULL ORDER BY position";
    let mut statement = bench.connection().prepare_cached(sql).map_err(failed)?;
    let number = |value: i64| u64::try_from(value).unwrap_or(0);
    let rows = statement
        .query_map([register.0], |row| Ok(Counted { filled: number(row.get(0)?), distinct: number(row.get(1)?) }))
        .map_err(failed)?;
    let kept = rows.collect::<rusqlite::Result<Vec<_>>>().map_err(failed)?;
    Ok((kept.len() == fields).then_some(kept))
}

fn keep(bench: &Workbench, register: RegisterId, counted: &[Counted]) -> Result<()> {
    if !bench.is_writable() {
        return Ok(());
    }
    let tx = bench.connection().unchecked_transaction().map_err(failed)?;
    let sql = "UPDATE g_field SET filled = ?3, distinct_values = ?4 WHERE register = ?1 AND position = ?2";
    let number = |count: u64| i64::try_from(count).unwrap_or(i64::MAX);
    for (place, counted) in counted.iter().enumerate() {
        let place = i64::try_from(place).unwrap_or(i64::MAX);
        let row = (register.0, place, number(counted.filled), number(counted.distinct));
        tx.prepare_cached(sql).and_then(|mut statement| statement.execute(row)).map_err(failed)?;
    }
    tx.commit().map_err(failed)
}
