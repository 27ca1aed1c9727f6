//! How signs of life from other registers are kept: beside the facts, chunk by chunk, with what they rest on.

use rusqlite::{Connection, OptionalExtension};

use super::{Elsewhere, unexpected};
use crate::failure::Result;
use crate::model::{Day, RecordId, RegisterId};
use crate::store::{Workbench, failed, signals};

/// The name of the part in `g_signals`.
pub(in crate::store) const PART: &str = "elsewhere";

/// The chunk that holds, instead of days, what the days rest on.
const STAMP: i64 = -1;

/// What is kept, when it still holds.
pub(super) fn read(bench: &Workbench, register: RegisterId, stamp: &str) -> Result<Option<Elsewhere>> {
    let connection = bench.connection();
    if one(connection, (register, STAMP))?.as_deref() != Some(stamp.as_bytes()) {
        return Ok(None);
    }
    let sql = "SELECT chunk, data FROM g_signals WHERE register = ?1 AND chunk >= 0 AND part = ?2 ORDER BY chunk";
    let mut statement = connection.prepare_cached(sql).map_err(failed)?;
    let mut rows = statement.query((register.0, PART)).map_err(failed)?;
    let mut found = Elsewhere::default();
    while let Some(row) = rows.next().map_err(failed)? {
        let chunk: u32 = row.get(0).map_err(failed)?;
        let chunk = usize::try_from(chunk).map_err(|_| unexpected())?;
        let data = row.get_ref(1).map_err(failed)?.as_blob().map_err(|_| unexpected())?;
        decode(data, &mut |place, days| found.push(rid(chunk, place), days))?;
    }
    Ok(Some(found))
}

/// Keeps what was found; a workbench that only reads lets it be.
pub(super) fn write(bench: &Workbench, (register, stamp): (RegisterId, &str), found: &Elsewhere) -> Result<()> {
    if !bench.is_writable() {
        return Ok(());
    }
    let tx = bench.connection().unchecked_transaction().map_err(failed)?;
    tx.execute("DELETE FROM g_signals WHERE register = ?1 AND part = ?2", (register.0, PART)).map_err(failed)?;
    let mut at = 0;
    while let Some((first, _)) = found.starts.get(at) {
        let (chunk, _) = signals::place(*first);
        let mut data = Vec::new();
        while let Some((rid, _)) = found.starts.get(at).filter(|(rid, _)| signals::place(*rid).0 == chunk) {
            encode(signals::place(*rid).1, found.days(RecordId(*rid)), &mut data);
            at += 1;
        }
        put(&tx, (register, i64::try_from(chunk).unwrap_or(i64::MAX)), &data)?;
    }
    put(&tx, (register, STAMP), stamp.as_bytes())?;
    tx.commit().map_err(failed)
}

/// The days of one record as last kept, at once, whether they hold today or are being found anew.
pub fn of_record(bench: &Workbench, register: RegisterId, wanted: RecordId) -> Result<Vec<Day>> {
    let (chunk, place) = signals::place(wanted.0);
    let chunk = i64::try_from(chunk).unwrap_or(i64::MAX);
    let mut found = Vec::new();
    if let Some(data) = one(bench.connection(), (register, chunk))? {
        decode(&data, &mut |at, days| {
            if at == place {
                found = days.to_vec();
            }
        })?;
    }
    Ok(found)
}

/// Forgets what is kept of every register: after any change of a register's records.
pub(in crate::store) fn forget(connection: &Connection) -> Result<()> {
    connection.execute("DELETE FROM g_signals WHERE part = ?1", [PART]).map_err(failed)?;
    Ok(())
}

fn one(connection: &Connection, (register, chunk): (RegisterId, i64)) -> Result<Option<Vec<u8>>> {
    let sql = "SELECT data FROM g_signals WHERE register = ?1 AND chunk = ?2 AND part = ?3";
    let mut statement = connection.prepare_cached(sql).map_err(failed)?;
    statement.query_row((register.0, chunk, PART), |row| row.get(0)).optional().map_err(failed)
}

fn put(connection: &Connection, (register, chunk): (RegisterId, i64), data: &[u8]) -> Result<()> {
    let sql = "INSERT INTO g_signals (register, chunk, part, data) VALUES (?1, ?2, ?3, ?4)";
    connection.execute(sql, (register.0, chunk, PART, data)).map_err(failed)?;
    Ok(())
}

/// A record: its place in two bytes, how many days in one, four bytes a day.
fn encode(place: usize, days: &[Day], out: &mut Vec<u8>) {
    out.extend_from_slice(&u16::try_from(place).unwrap_or(u16::MAX).to_le_bytes());
    out.push(u8::try_from(days.len()).unwrap_or(u8::MAX));
    days.iter().take(usize::from(u8::MAX)).for_each(|day| out.extend_from_slice(&day.number().to_le_bytes()));
}

fn decode(mut data: &[u8], each: &mut dyn FnMut(usize, &[Day])) -> Result<()> {
    let mut days = Vec::new();
    while let [low, high, count, rest @ ..] = data {
        let (bytes, rest) = rest.split_at_checked(usize::from(*count) * 4).ok_or_else(unexpected)?;
        days.clear();
        let read = |bytes: &[u8]| bytes.try_into().ok().map(i32::from_le_bytes).and_then(Day::from_number);
        days.extend(bytes.chunks_exact(4).filter_map(read));
        each(usize::from(u16::from_le_bytes([*low, *high])), &days);
        data = rest;
    }
    if data.is_empty() { Ok(()) } else { Err(unexpected()) }
}

fn rid(chunk: usize, place: usize) -> u32 {
    u32::try_from(chunk * signals::CHUNK + place + 1).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_come_back_with_their_places() {
        let day = |number| Day::from_number(number).unwrap();
        let mut data = Vec::new();
        encode(0, &[day(-3), day(20_000)], &mut data);
        encode(65_535, &[day(1)], &mut data);
        let mut back = Vec::new();
        decode(&data, &mut |place, days| back.push((place, days.to_vec()))).unwrap();
        assert_eq!(back, [(0, vec![day(-3), day(20_000)]), (65_535, vec![day(1)])]);
        assert!(decode(&data[..data.len() - 1], &mut |_, _| {}).is_err());
    }
}
