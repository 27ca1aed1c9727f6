//! The files that a register was read from, and which of its records each of them holds.

use std::path::Path;

use roaring::RoaringBitmap;
use rusqlite::{Connection, OptionalExtension};
use serde::{Deserialize, Serialize};

use super::registers::live_of;
use super::{Workbench, failed, records};
use crate::failure::{Failure, Result};
use crate::model::{Register, RegisterId, SourceLeft, Whereabouts};

/// A file that a register was read from before it was brought up to date from another one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Former {
    file: String,
    path: String,
    rows: u64,
    /// The register's records that it holds, as runs: first and last.
    records: Vec<(u32, u32)>,
}

/// The register is read from another file now: the one before still holds the records that it had.
pub(super) fn superseded(connection: &Connection, before: &Register, now: &str) -> Result<()> {
    if before.source.path == now {
        return Ok(());
    }
    let holds = held(connection, before.id, &live_of(connection, before.id)?)?;
    let mut all = former(connection, before.id)?;
    all.retain(|file| file.path != now && file.path != before.source.path);
    all.push(Former {
        file: before.source.file_name.clone(),
        path: before.source.path.clone(),
        rows: before.source.rows,
        records: records::runs(&holds).collect(),
    });
    keep(connection, before.id, &all)?;
    super::tasks::superseded(connection, (&before.name, &before.source.file_name))
}

/// The files that hold some of the records that were deleted or changed: that of the register first.
pub(crate) fn holding(
    connection: &Connection,
    (register, touched): (&Register, &RoaringBitmap),
) -> Result<Vec<SourceLeft>> {
    let left = |file: &str, records, standing| SourceLeft {
        register: register.name.clone(),
        file: file.to_owned(),
        records,
        standing,
    };
    let there = |path: &str, standing| if Path::new(path).exists() { standing } else { Whereabouts::Missing };
    let mut out = Vec::new();
    let source = &register.source;
    if !held(connection, register.id, touched)?.is_empty() {
        out.push(left(&source.file_name, source.rows, there(&source.path, Whereabouts::There)));
    }
    for file in former(connection, register.id)? {
        if file.records.iter().any(|(first, last)| touched.range_cardinality(*first..=*last) > 0) {
            out.push(left(&file.file, file.rows, there(&file.path, Whereabouts::Former)));
        }
    }
    Ok(out)
}

/// The records of a register that its file has no more.
pub fn gone(bench: &Workbench, register: RegisterId) -> Result<RoaringBitmap> {
    let connection = bench.connection();
    let live = live_of(connection, register)?;
    Ok(&live - held(connection, register, &live)?)
}

/// The steward is done with a file that a register was read from before.
pub(super) fn forget(connection: &Connection, (register, file): (&str, &str)) -> Result<()> {
    let sql = "SELECT id FROM g_register WHERE name = ?1";
    let id: Option<i64> = connection.query_row(sql, [register], |row| row.get(0)).optional().map_err(failed)?;
    let Some(id) = id.map(RegisterId) else { return Ok(()) };
    let mut all = former(connection, id)?;
    let before = all.len();
    all.retain(|former| former.file != file);
    if all.len() == before { Ok(()) } else { keep(connection, id, &all) }
}

/// Those of some records that stand in the register's file.
fn held(connection: &Connection, register: RegisterId, among: &RoaringBitmap) -> Result<RoaringBitmap> {
    Ok(match records::in_source(connection, register)? {
        Some(places) => places & among,
        None => among.clone(),
    })
}

fn former(connection: &Connection, register: RegisterId) -> Result<Vec<Former>> {
    let sql = "SELECT value FROM g_state WHERE key = ?1";
    let text: Option<String> =
        connection.query_row(sql, [state_key(register)], |row| row.get(0)).optional().map_err(failed)?;
    let read = |text: &String| serde_json::from_str(text).map_err(|_| unexpected());
    text.as_ref().map_or_else(|| Ok(Vec::new()), read)
}

fn keep(connection: &Connection, register: RegisterId, all: &[Former]) -> Result<()> {
    let text = serde_json::to_string(all).map_err(|_| unexpected())?;
    let sql = "INSERT OR REPLACE INTO g_state (key, value) VALUES (?1, ?2)";
    connection.execute(sql, (state_key(register), text)).map_err(failed)?;
    Ok(())
}

fn state_key(register: RegisterId) -> String {
    format!("former-sources:{register}")
}

fn unexpected() -> Failure {
    Failure::ours(msg!("workbench-answer-unexpected"))
}
