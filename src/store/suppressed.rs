//! The suppression list: who objected, as tags without an address.

use std::collections::HashMap;

use rusqlite::{Connection, OptionalExtension};

use super::{Workbench, failed};
use crate::failure::Result;

/// Who is put on the list.
#[derive(Clone, Copy)]
pub struct Kept<'a> {
    /// The address's keyed tag.
    pub tag: &'a [u8; 32],
    /// The address itself, where the policy says that it is kept.
    pub address: Option<&'a str>,
    /// The day.
    pub since: &'a str,
}

/// Adds a tag with the day; one that is there keeps its day.
pub(crate) fn add(connection: &Connection, kept: Kept<'_>) -> Result<()> {
    let sql = "INSERT INTO g_suppressed (tag, since, address) VALUES (?1, ?2, ?3)
        ON CONFLICT (tag) DO UPDATE SET address = coalesce(excluded.address, address)";
    let row = (&kept.tag[..], kept.since, kept.address);
    connection.prepare_cached(sql).and_then(|mut statement| statement.execute(row)).map_err(failed)?;
    Ok(())
}

/// The addresses that are kept, by address, each with its day.
pub fn addresses(bench: &Workbench) -> Result<Vec<(String, String)>> {
    let sql = "SELECT address, since FROM g_suppressed WHERE address IS NOT NULL ORDER BY address";
    let mut statement = bench.connection().prepare_cached(sql).map_err(failed)?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).map_err(failed)?;
    rows.collect::<rusqlite::Result<_>>().map_err(failed)
}

/// Forgets the addresses and keeps their tags: the policy says so now.
pub(super) fn forget_addresses(connection: &Connection) -> Result<()> {
    connection.execute("UPDATE g_suppressed SET address = NULL WHERE address IS NOT NULL", []).map_err(failed)?;
    Ok(())
}

/// How many tags the list holds.
pub fn count(bench: &Workbench) -> Result<u64> {
    count_of(bench.connection())
}

/// As [`count`], over any connection.
pub(super) fn count_of(connection: &Connection) -> Result<u64> {
    let count: i64 = connection.query_row("SELECT COUNT(*) FROM g_suppressed", [], |row| row.get(0)).map_err(failed)?;
    Ok(u64::try_from(count).unwrap_or(0))
}

/// Whether a tag is in the list.
pub fn holds(bench: &Workbench, tag: &[u8; 32]) -> Result<bool> {
    let mut statement = bench
        .connection()
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM g_suppressed WHERE tag = ?1)")
        .map_err(failed)?;
    statement.query_row([&tag[..]], |row| row.get(0)).map_err(failed)
}

/// All tags with their days.
pub(super) fn tags(connection: &Connection) -> Result<HashMap<[u8; 32], String>> {
    let mut statement = connection.prepare_cached("SELECT tag, since FROM g_suppressed").map_err(failed)?;
    let mut rows = statement.query([]).map_err(failed)?;
    let mut all = HashMap::new();
    while let Some(row) = rows.next().map_err(failed)? {
        let tag: [u8; 32] = row.get(0).map_err(failed)?;
        all.insert(tag, row.get(1).map_err(failed)?);
    }
    Ok(all)
}

/// Since when a tag is in the list.
pub fn since(bench: &Workbench, tag: &[u8; 32]) -> Result<Option<String>> {
    let mut statement =
        bench.connection().prepare_cached("SELECT since FROM g_suppressed WHERE tag = ?1").map_err(failed)?;
    statement.query_row([&tag[..]], |row| row.get(0)).optional().map_err(failed)
}

/// As `add`, on its own.
pub fn put(bench: &mut Workbench, kept: Kept<'_>) -> Result<()> {
    add(bench.writing()?, kept)
}

/// Removes a tag; whether it was there.
pub fn remove(bench: &mut Workbench, tag: &[u8; 32]) -> Result<bool> {
    let removed = bench.writing()?.execute("DELETE FROM g_suppressed WHERE tag = ?1", [&tag[..]]).map_err(failed)?;
    Ok(removed > 0)
}

/// How many came onto the list on each day, oldest first.
pub fn by_day(bench: &Workbench) -> Result<Vec<(String, u64)>> {
    let sql = "SELECT since, COUNT(*) FROM g_suppressed GROUP BY since ORDER BY since";
    let mut statement = bench.connection().prepare_cached(sql).map_err(failed)?;
    let mut rows = statement.query([]).map_err(failed)?;
    let mut days = Vec::new();
    while let Some(row) = rows.next().map_err(failed)? {
        let count: i64 = row.get(1).map_err(failed)?;
        days.push((row.get(0).map_err(failed)?, u64::try_from(count).unwrap_or(0)));
    }
    Ok(days)
}
