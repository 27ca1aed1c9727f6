//! A workbench with one small register, filled by hand.

use std::sync::Arc;

use chrono::{DateTime, TimeZone, Utc};
use gallra::env::{Clock, Env};
use gallra::failure::Failure;
use gallra::model::{Day, Quiet, RegisterId};
use gallra::store::expression::{self, Condition};
use gallra::store::{Access, Workbench, selection};
use gallra::text::Language;
use rusqlite::{Connection, params};
use tempfile::TempDir;

/// The register's number.
pub const REGISTER: RegisterId = RegisterId(1);

/// A cell as the workbench keeps it.
#[derive(Clone, Copy)]
pub enum Cell {
    /// The row ended before it.
    Missing,
    /// Text.
    Is(&'static str),
    /// Bytes that cannot be read.
    Bytes,
}
pub use Cell::{Bytes, Is, Missing};

/// A field: its name, kind and date order.
pub type FieldSpec = (&'static str, &'static str, Option<&'static str>);

pub struct Bench {
    pub workbench: Workbench,
    pub env: Env,
    _folder: TempDir,
}

struct Still;

impl Clock for Still {
    fn now(&self) -> DateTime<Utc> {
        Utc.with_ymd_and_hms(1999, 1, 1, 0, 0, 0).unwrap()
    }
}

pub fn env() -> Env {
    Env {
        clock: Arc::new(Still),
        today: Day::new(2026, 11, 23).unwrap(),
        language: Language::Swedish,
        operator: String::from("test"),
        workbench: std::path::PathBuf::new(),
        config_folder: std::path::PathBuf::new(),
        home_folder: None,
        temp_folder: std::path::PathBuf::new(),
        no_color: true,
        read_only: false,
    }
}

impl Bench {
    pub fn new(fields: &[FieldSpec], rows: &[&[Cell]]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("bench.gallra");
        drop(Workbench::open(&path, Access::Write).unwrap());
        fill(&Connection::open(&path).unwrap(), fields, rows);
        let workbench = Workbench::open(&path, Access::Write).unwrap();
        Self { workbench, env: env(), _folder: folder }
    }

    pub fn read(&self, text: &str) -> Result<Condition, Failure> {
        expression::read(&self.workbench, REGISTER, (text, &self.env))
    }

    /// The rids that a condition selects.
    pub fn select(&self, text: &str) -> Vec<u32> {
        let condition = self.read(text).unwrap_or_else(|failure| panic!("{} at {:?}", failure, failure.place()));
        self.run(&condition)
    }

    pub fn run(&self, condition: &Condition) -> Vec<u32> {
        selection::select(&self.workbench, (REGISTER, condition), (&self.env, &Quiet)).unwrap().iter().collect()
    }

    pub fn find(&self, text: &str) -> Vec<u32> {
        selection::find(&self.workbench, (REGISTER, text), &Quiet).unwrap().iter().collect()
    }

    /// The sentence id and the place of the refusal.
    pub fn refused(&self, text: &str) -> (&'static str, usize) {
        let failure = match self.read(text) {
            Ok(_) => panic!("taken: {text}"),
            Err(failure) => failure,
        };
        (failure.what().id(), failure.place().unwrap())
    }

    pub fn notices(&self, text: &str) -> Vec<&'static str> {
        self.read(text).unwrap().notices().iter().map(gallra::text::Message::id).collect()
    }
}

fn fill(connection: &Connection, fields: &[FieldSpec], rows: &[&[Cell]]) {
    connection
        .execute_batch(
            "INSERT INTO g_register (id, name, title, source, before, after, state)
             VALUES (1, 'prov', 'Prov', '{}', x'', x'', 'ready')",
        )
        .unwrap();
    let mut live = Vec::new();
    let rids: roaring::RoaringBitmap = (1..=u32::try_from(rows.len()).unwrap()).collect();
    rids.serialize_into(&mut live).unwrap();
    connection.execute("UPDATE g_register SET live = ?1", [live]).unwrap();
    for (position, (name, kind, order)) in (0_i64..).zip(fields) {
        connection
            .execute(
                "INSERT INTO g_field (register, position, header, name, kind, role, date_order, confidence, said)
                 VALUES (1, ?1, ?2, ?2, ?3, 'none', ?4, 90, 'gallra')",
                params![position, name, kind, order],
            )
            .unwrap();
    }
    let columns: Vec<String> = (0..fields.len()).map(|position| format!("c{position}")).collect();
    let columns = columns.join(", ");
    connection
        .execute_batch(&format!(
            "CREATE TABLE records_1 (rid INTEGER PRIMARY KEY, {columns}, overflow BLOB, shape BLOB)"
        ))
        .unwrap();
    for (rid, row) in (1_i64..).zip(rows) {
        connection.execute("INSERT INTO records_1 (rid) VALUES (?1)", [rid]).unwrap();
        for (position, cell) in row.iter().enumerate() {
            let value = match cell {
                Missing => rusqlite::types::Value::Null,
                Is(text) => rusqlite::types::Value::Text((*text).to_owned()),
                Bytes => rusqlite::types::Value::Blob(vec![0xff, 0xfe]),
            };
            connection
                .execute(&format!("UPDATE records_1 SET c{position} = ?2 WHERE rid = ?1"), params![rid, value])
                .unwrap();
        }
    }
}
