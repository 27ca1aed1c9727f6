//! The committed sample is small, invented, and what its program makes.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "../examples/make_sample/sample/mod.rs"]
mod sample;

use std::path::{Path, PathBuf};

use rusqlite::types::Value;
use rusqlite::{Connection, OpenFlags};

fn committed() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/sample.db")
}

fn open(path: &Path) -> Connection {
    Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap()
}

/// Every row of every table, in order.
fn content(path: &Path) -> Vec<(String, Vec<Vec<Value>>)> {
    let connection = open(path);
    let mut names = connection.prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").unwrap();
    let names: Vec<String> = names.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    names.into_iter().map(|name| (name.clone(), rows(&connection, &name))).collect()
}

fn rows(connection: &Connection, table: &str) -> Vec<Vec<Value>> {
    let mut statement = connection.prepare(&format!("SELECT * FROM \"{table}\" ORDER BY 1, 2")).unwrap();
    let columns = statement.column_count();
    let row = |row: &rusqlite::Row<'_>| (0..columns).map(|column| row.get(column)).collect();
    statement.query_map([], row).unwrap().map(Result::unwrap).collect()
}

#[test]
fn the_committed_sample_is_what_its_program_makes() {
    let folder = tempfile::tempdir().unwrap();
    let made = folder.path().join("made.db");
    sample::make(&made).unwrap();
    let (committed, made) = (content(&committed()), content(&made));
    assert_eq!(committed.len(), made.len(), "other tables: run cargo run --example make_sample");
    for (there, here) in committed.iter().zip(&made) {
        assert!(there == here, "table {} differs: run cargo run --example make_sample", there.0);
    }
}

#[test]
fn the_sample_is_at_most_four_megabytes() {
    let size = std::fs::metadata(committed()).unwrap().len();
    assert!(size > 0 && size <= 4_000_000, "{size} bytes");
}

#[test]
fn the_sample_has_four_registers() {
    let names = rows(&open(&committed()), "g_register");
    assert_eq!(names.len(), 4);
}

#[test]
fn every_personnummer_of_the_sample_has_a_serial_kept_for_tests() {
    let mut seen = 0;
    for (table, rows) in content(&committed()) {
        for text in rows.iter().flatten().filter_map(text) {
            for number in numbers(&text) {
                seen += 1;
                assert!((980..=999).contains(&number), "a serial outside 980-999 in {table}");
            }
        }
    }
    assert!(seen > 1_000, "only {seen} personnummer");
}

fn text(value: &Value) -> Option<String> {
    match value {
        Value::Text(text) => Some(text.clone()),
        Value::Blob(bytes) => Some(String::from_utf8_lossy(bytes).into_owned()),
        Value::Null | Value::Integer(_) | Value::Real(_) => None,
    }
}

/// The serials of everything in the form `YYYYMMDD-NNNC`.
fn numbers(text: &str) -> Vec<u32> {
    let bytes = text.as_bytes();
    let digits = |range: &[u8]| range.iter().all(u8::is_ascii_digit);
    bytes
        .windows(13)
        .filter(|w| digits(&w[..8]) && w[8] == b'-' && digits(&w[9..]))
        .filter_map(|w| std::str::from_utf8(&w[9..12]).ok()?.parse().ok())
        .collect()
}
