//! The deletion log's rows: append and read, nothing else.

use rusqlite::{Connection, OptionalExtension};

use super::{Workbench, failed};
use crate::failure::{Failure, Result};

/// One row as it is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Its sequence number, from 1.
    pub sequence: i64,
    /// Its hash in hex.
    pub hash: String,
    /// Its payload, as hashed.
    pub payload: String,
}

/// The end of the log, where rows are added. Keeps the transaction's connection, so that entries and what they
/// tell of become durable together.
pub struct Tail<'a> {
    connection: &'a Connection,
    sequence: i64,
    hash: Option<String>,
}

impl<'a> Tail<'a> {
    /// The log's end as the connection's transaction sees it.
    pub(crate) fn of(connection: &'a Connection) -> Result<Self> {
        let last = connection
            .query_row("SELECT sequence, hash FROM g_log_entry ORDER BY sequence DESC LIMIT 1", [], |row| {
                Ok((row.get(0)?, row.get(1)?))
            })
            .optional()
            .map_err(failed)?;
        let (sequence, hash) = last.map_or((0, None), |(sequence, hash): (i64, String)| (sequence, Some(hash)));
        Ok(Self { connection, sequence, hash })
    }

    /// The sequence number that the next entry gets.
    pub fn next(&self) -> i64 {
        self.sequence + 1
    }

    /// The last entry's hash in hex; none when the log is empty.
    pub fn hash(&self) -> Option<&str> {
        self.hash.as_deref()
    }

    /// Adds an entry; gives its sequence number.
    pub fn push(&mut self, hash: String, payload: &str) -> Result<i64> {
        let sequence = self.next();
        self.connection
            .execute(
                "INSERT INTO g_log_entry (sequence, hash, payload) VALUES (?1, ?2, ?3)",
                (sequence, &hash, payload),
            )
            .map_err(failed)?;
        self.sequence = sequence;
        self.hash = Some(hash);
        Ok(sequence)
    }
}

/// The last entry's hash in hex; none when the log is empty.
pub fn head(bench: &Workbench) -> Result<Option<String>> {
    Ok(Tail::of(bench.connection())?.hash)
}

/// How many entries there are.
pub fn count(bench: &Workbench) -> Result<u64> {
    let count: i64 =
        bench.connection().query_row("SELECT COUNT(*) FROM g_log_entry", [], |row| row.get(0)).map_err(failed)?;
    u64::try_from(count).map_err(|_| Failure::ours(msg!("log-not-readable")))
}

/// Calls `each` for the entries `from` (1 is the first) and on, at most `most`, in order.
pub fn each(bench: &Workbench, of: (i64, usize), each: &mut dyn FnMut(Row) -> Result<()>) -> Result<()> {
    let (from, most) = of;
    let mut statement = bench
        .connection()
        .prepare_cached(
            "SELECT sequence, hash, payload FROM g_log_entry WHERE sequence >= ?1 ORDER BY sequence LIMIT ?2",
        )
        .map_err(failed)?;
    let mut rows = statement.query((from, i64::try_from(most).unwrap_or(i64::MAX))).map_err(failed)?;
    while let Some(row) = rows.next().map_err(failed)? {
        let read = Row {
            sequence: row.get(0).map_err(failed)?,
            hash: row.get(1).map_err(failed)?,
            payload: row.get(2).map_err(failed)?,
        };
        each(read)?;
    }
    Ok(())
}
