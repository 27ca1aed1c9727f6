//! How the facts that scores need are kept: columns of 65,536 records each, as short as they can be.

use std::collections::HashSet;

use rusqlite::{Connection, OptionalExtension};

use super::{elsewhere, failed};
use crate::detect::keys::NO_KEY;
use crate::detect::mass_dates::MassDates;
use crate::failure::{Failure, Result};
use crate::model::{Coded, DateFact, FieldPosition, RegisterId, SignalColumns};

/// Records of a chunk.
pub(super) const CHUNK: usize = 65_536;

/// What the part of a field's keys is called, before its position.
const KEY: &str = "key:";

/// Every record of the chunk has the one value that follows.
const SAME: u8 = 0;
/// How many different values less one, the values, then a byte for each record.
const FEW: u8 = 1;
/// A value for each record.
const EACH: u8 = 2;

/// The chunk and the place in it of a rid.
pub(super) fn place(rid: u32) -> (usize, usize) {
    let index = usize::try_from(rid.saturating_sub(1)).unwrap_or(usize::MAX);
    (index / CHUNK, index % CHUNK)
}

/// The chunks up to the last rid: the rid of the first record, and how many.
pub(super) fn chunks(last: u32) -> impl Iterator<Item = (u32, usize)> {
    let slots = usize::try_from(last).unwrap_or(usize::MAX);
    (0..slots.div_ceil(CHUNK)).filter_map(move |chunk| {
        let first = u32::try_from(chunk * CHUNK + 1).ok()?;
        Some((first, CHUNK.min(slots - chunk * CHUNK)))
    })
}

/// The dates of a register that a large part of it shared when it was imported.
pub(super) fn mass_dates(connection: &Connection, register: RegisterId) -> Result<MassDates> {
    let sql = "SELECT mass_dates FROM g_register WHERE id = ?1";
    let mut statement = connection.prepare_cached(sql).map_err(failed)?;
    let kept: Option<Option<String>> =
        statement.query_row([register.0], |row| row.get(0)).optional().map_err(failed)?;
    match kept.flatten() {
        Some(text) => serde_json::from_str(&text).map_err(|_| unexpected()),
        None => Ok(MassDates::default()),
    }
}

/// A chunk of so many records without a fact.
pub(super) fn blank_columns(records: usize) -> SignalColumns {
    SignalColumns {
        dates: Vec::new(),
        codes: vec![0; records],
        may_reveal: vec![0; records],
        flags: vec![0; records],
        keys: Vec::new(),
    }
}

/// Writes a chunk in place of what stood there; a column that is all blank is left out.
pub(super) fn write(connection: &Connection, of: (RegisterId, usize), columns: &SignalColumns) -> Result<()> {
    let clear = "DELETE FROM g_signals WHERE register = ?1 AND chunk = ?2";
    let key = (of.0.0, chunk_number(of.1));
    connection.prepare_cached(clear).and_then(|mut statement| statement.execute(key)).map_err(failed)?;
    let mut put = Put { connection, of, buffer: Vec::new() };
    put.column("codes", (&columns.codes, 0))?;
    put.column("may_reveal", (&columns.may_reveal, 0))?;
    put.column("flags", (&columns.flags, 0))?;
    for (fact, field, column) in &columns.dates {
        put.column(&format!("date:{}:{field}", fact.code()), (column, i32::MIN))?;
    }
    for (field, column) in &columns.keys {
        put.column(&format!("{KEY}{field}"), (column, NO_KEY))?;
    }
    Ok(())
}

/// Reads a chunk of so many records for scores, without the keys. Columns without a row are blank.
pub(super) fn read(connection: &Connection, of: (RegisterId, usize), records: usize) -> Result<SignalColumns> {
    read_parts(connection, of, (records, Keys::Leave))
}

/// Reads a chunk of so many records with the keys.
pub(super) fn read_whole(connection: &Connection, of: (RegisterId, usize), records: usize) -> Result<SignalColumns> {
    read_parts(connection, of, (records, Keys::Read))
}

/// Whether the keys of people are read: eight bytes a record and field.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Keys {
    Read,
    Leave,
}

fn read_parts(
    connection: &Connection,
    of: (RegisterId, usize),
    (records, keys): (usize, Keys),
) -> Result<SignalColumns> {
    let sql = "SELECT part, data FROM g_signals WHERE register = ?1 AND chunk = ?2 ORDER BY part";
    let mut columns = blank_columns(records);
    let mut statement = connection.prepare_cached(sql).map_err(failed)?;
    let mut rows = statement.query((of.0.0, chunk_number(of.1))).map_err(failed)?;
    while let Some(row) = rows.next().map_err(failed)? {
        let part = row.get_ref(0).map_err(failed)?.as_str().map_err(|_| unexpected())?;
        if part == elsewhere::PART || (part.starts_with(KEY) && keys == Keys::Leave) {
            continue;
        }
        let data = row.get_ref(1).map_err(failed)?.as_blob().map_err(|_| unexpected())?;
        match part {
            "codes" => decode(data, &mut columns.codes)?,
            "may_reveal" => decode(data, &mut columns.may_reveal)?,
            "flags" => decode(data, &mut columns.flags)?,
            key if key.starts_with(KEY) => {
                let field = key[KEY.len()..].parse().map_err(|_| unexpected())?;
                let mut column = vec![NO_KEY; records];
                decode(data, &mut column)?;
                columns.keys.push((FieldPosition(field), column));
            }
            date => {
                let (fact, field) = date_part(date)?;
                let mut column = vec![i32::MIN; records];
                decode(data, &mut column)?;
                columns.dates.push((fact, field, column));
            }
        }
    }
    Ok(columns)
}

/// Blanks the facts of the records at these places of a chunk of so many records.
pub(super) fn blank(connection: &Connection, of: (RegisterId, usize, usize), places: &HashSet<usize>) -> Result<()> {
    let (register, chunk, records) = of;
    let of = (register, chunk);
    let mut columns = read_whole(connection, of, records)?;
    for &place in places {
        columns.codes[place] = 0;
        columns.may_reveal[place] = 0;
        columns.flags[place] = 0;
        for (_, _, column) in &mut columns.dates {
            column[place] = i32::MIN;
        }
        columns.keys.iter_mut().for_each(|(_, column)| column[place] = NO_KEY);
    }
    write(connection, of, &columns)
}

struct Put<'a> {
    connection: &'a Connection,
    of: (RegisterId, usize),
    buffer: Vec<u8>,
}

impl Put<'_> {
    fn column<T: Fixed>(&mut self, part: &str, (values, blank): (&[T], T)) -> Result<()> {
        let key = (self.of.0.0, chunk_number(self.of.1), part);
        if values.iter().all(|value| *value == blank) {
            return Ok(());
        }
        encode(values, &mut self.buffer);
        let sql = "INSERT INTO g_signals (register, chunk, part, data) VALUES (?1, ?2, ?3, ?4)";
        let row = (key.0, key.1, key.2, &self.buffer);
        self.connection.prepare_cached(sql).and_then(|mut s| s.execute(row)).map_err(failed)?;
        Ok(())
    }
}

/// A value of a fixed number of bytes, written little endian.
trait Fixed: Copy + Ord {
    const WIDTH: usize;
    fn put(self, out: &mut Vec<u8>);
    fn take(bytes: &[u8]) -> Option<Self>;
}

macro_rules! fixed {
    ($($int:ty),+) => {
        $(impl Fixed for $int {
            const WIDTH: usize = size_of::<$int>();
            fn put(self, out: &mut Vec<u8>) {
                out.extend_from_slice(&self.to_le_bytes());
            }
            fn take(bytes: &[u8]) -> Option<Self> {
                bytes.try_into().ok().map(<$int>::from_le_bytes)
            }
        })+
    };
}
fixed!(u64, u16, i32);

fn encode<T: Fixed>(values: &[T], out: &mut Vec<u8>) {
    out.clear();
    let Some(few) = few(values) else {
        out.push(EACH);
        values.iter().for_each(|value| value.put(out));
        return;
    };
    if let [only] = few[..] {
        out.push(SAME);
        only.put(out);
        return;
    }
    out.push(FEW);
    out.push(u8::try_from(few.len() - 1).unwrap_or(u8::MAX));
    few.iter().for_each(|value| value.put(out));
    out.extend(
        values.iter().map(|value| few.binary_search(value).ok().and_then(|i| u8::try_from(i).ok()).unwrap_or(0)),
    );
}

/// The different values in order, when there are at most 256.
fn few<T: Fixed>(values: &[T]) -> Option<Vec<T>> {
    let mut found: Vec<T> = Vec::new();
    for value in values {
        let Err(place) = found.binary_search(value) else { continue };
        if found.len() == 256 {
            return None;
        }
        found.insert(place, *value);
    }
    Some(found)
}

/// Fills a column; what lies beyond the column's length in the data is left out.
fn decode<T: Fixed>(data: &[u8], column: &mut [T]) -> Result<()> {
    let (kind, rest) = data.split_first().ok_or_else(unexpected)?;
    match *kind {
        SAME => column.fill(T::take(rest).ok_or_else(unexpected)?),
        FEW => {
            let (count, rest) = rest.split_first().ok_or_else(unexpected)?;
            let (table, places) = rest.split_at_checked((usize::from(*count) + 1) * T::WIDTH).ok_or_else(unexpected)?;
            let table: Vec<T> = table.chunks_exact(T::WIDTH).filter_map(T::take).collect();
            for (slot, place) in column.iter_mut().zip(places) {
                *slot = *table.get(usize::from(*place)).ok_or_else(unexpected)?;
            }
        }
        EACH => {
            for (slot, bytes) in column.iter_mut().zip(rest.chunks_exact(T::WIDTH)) {
                *slot = T::take(bytes).ok_or_else(unexpected)?;
            }
        }
        _ => return Err(unexpected()),
    }
    Ok(())
}

fn date_part(part: &str) -> Result<(DateFact, FieldPosition)> {
    let (fact, field) = part.strip_prefix("date:").and_then(|rest| rest.split_once(':')).ok_or_else(unexpected)?;
    let fact = DateFact::from_code(fact).ok_or_else(unexpected)?;
    Ok((fact, FieldPosition(field.parse().map_err(|_| unexpected())?)))
}

fn chunk_number(chunk: usize) -> i64 {
    i64::try_from(chunk).unwrap_or(i64::MAX)
}

fn unexpected() -> Failure {
    Failure::ours(msg!("workbench-answer-unexpected"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn there_and_back<T: Fixed + Default>(values: &[T]) -> (usize, bool) {
        let mut data = Vec::new();
        encode(values, &mut data);
        let mut back = vec![T::default(); values.len()];
        decode(&data, &mut back).unwrap();
        (data.len(), back == values)
    }

    #[test]
    fn a_constant_column_is_one_value() {
        assert_eq!(there_and_back(&vec![7_u64; CHUNK]), (9, true));
    }

    #[test]
    fn few_values_take_a_byte_each() {
        let values: Vec<u64> = (0..CHUNK).map(|n| (n as u64 % 3) << 40).collect();
        assert_eq!(there_and_back(&values), (2 + 3 * 8 + CHUNK, true));
    }

    #[test]
    fn many_values_are_kept_each() {
        let values: Vec<i32> = (0..1000).map(|n| if n == 5 { i32::MIN } else { n }).collect();
        assert_eq!(there_and_back(&values), (1 + 4 * 1000, true));
    }

    #[test]
    fn a_rid_knows_its_place() {
        assert_eq!(place(1), (0, 0));
        assert_eq!(place(65_536), (0, 65_535));
        assert_eq!(place(65_537), (1, 0));
    }
}
