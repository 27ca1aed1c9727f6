//! A small workbench on disk, with registers of invented records, for tests that read its bytes.
#![allow(dead_code, clippy::unwrap_used)]

use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{DateTime, Utc};
use gallra::env::{Clock, Env};
use gallra::erase::{Applying, Prove, Receipt, apply};
use gallra::failure::Result;
use gallra::model::{Day, Dialect, Encoding, Escape, LineEnding, Operation, Quiet, RegisterId, Source, Watch};
use gallra::plan::confirm::{confirm, phrase};
use gallra::plan::preview::preview;
use gallra::plan::{Staged, Staging, stage};
use gallra::store::import::{Fidelity, Import};
use gallra::store::{Access, Workbench};
use gallra::text::Language;
use roaring::RoaringBitmap;
use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};

/// A clock that stands still.
struct Still;

impl Clock for Still {
    fn now(&self) -> DateTime<Utc> {
        DateTime::from_timestamp(1_795_000_000, 0).unwrap()
    }
}

/// What main would have read.
pub fn env(workbench: &Path) -> Env {
    Env {
        clock: Arc::new(Still),
        today: Day::new(2026, 11, 23).unwrap(),
        language: Language::Swedish,
        operator: "a.lind".into(),
        workbench: workbench.to_owned(),
        config_folder: PathBuf::from("/nonexistent"),
        home_folder: None,
        temp_folder: PathBuf::from("/nonexistent"),
        no_color: false,
        read_only: false,
    }
}

/// A folder with a workbench in it; goes with the test.
pub struct Site {
    folder: tempfile::TempDir,
}

impl Site {
    /// An empty workbench.
    pub fn new() -> Self {
        let site = Self { folder: tempfile::tempdir().unwrap() };
        drop(site.open());
        site
    }

    /// The folder.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// The workbench's file.
    pub fn file(&self) -> PathBuf {
        self.folder.path().join("prov.gallra")
    }

    /// What main would have read.
    pub fn env(&self) -> Env {
        env(&self.file())
    }

    /// Opens the workbench to write.
    pub fn open(&self) -> Workbench {
        Workbench::open(&self.file(), Access::Write).unwrap()
    }

    /// Adds a register; record 1 is the first row.
    pub fn register(&self, name: &str, fields: &[&str], rows: &[Vec<String>]) -> RegisterId {
        let connection = Connection::open(self.file()).unwrap();
        let dialect = Dialect {
            encoding: Encoding::Utf8,
            bom: false,
            delimiter: b';'.into(),
            quote: None,
            escape: Escape::Doubled,
            line_ending: LineEnding::Lf,
            quote_all: false,
            header_rows: 1,
            preamble_rows: 0,
        };
        let source = Source {
            file_name: format!("{name}.csv"),
            path: format!("/data/{name}.csv"),
            format: "delimited".into(),
            part: None,
            dialect,
            digest: "00".repeat(32),
            size: 0,
            imported_at: Still.now(),
            rows: rows.len() as u64,
            before: Vec::new(),
            after: Vec::new(),
            mode: None,
        };
        let source = serde_json::to_string(&source).unwrap();
        let live: RoaringBitmap = (1..=u32::try_from(rows.len()).unwrap()).collect();
        let mut bitmap = Vec::new();
        live.serialize_into(&mut bitmap).unwrap();
        let insert = "INSERT INTO g_register (name, title, source, before, after, state, live) \
                      VALUES (?1, ?1, ?2, x'', x'', 'ready', ?3)";
        connection.execute(insert, (name, source, bitmap)).unwrap();
        let id = connection.last_insert_rowid();
        let columns: Vec<String> = (0..fields.len()).map(|position| format!("c{position}")).collect();
        let columns = columns.join(", ");
        connection
            .execute_batch(&format!(
                "CREATE TABLE records_{id} (rid INTEGER PRIMARY KEY, {columns}, overflow BLOB, shape BLOB)"
            ))
            .unwrap();
        for (position, field) in fields.iter().enumerate() {
            let insert = "INSERT INTO g_field (register, position, header, name, kind, role, confidence, said) \
                          VALUES (?1, ?2, ?3, ?3, 'unknown', 'none', 0, 'gallra')";
            connection.execute(insert, (id, i64::try_from(position).unwrap(), field)).unwrap();
        }
        let places = vec!["?"; fields.len() + 1].join(", ");
        let insert = format!("INSERT INTO records_{id} (rid, {columns}) VALUES ({places})");
        connection.execute_batch("BEGIN").unwrap();
        for (row, rid) in rows.iter().zip(1_i64..) {
            let cells = row.iter().map(|cell| Value::Text(cell.clone()));
            connection.execute(&insert, params_from_iter(std::iter::once(Value::Integer(rid)).chain(cells))).unwrap();
        }
        connection.execute_batch("COMMIT; ANALYZE;").unwrap();
        RegisterId(id)
    }

    /// Imports a file with these bytes; it is outside the workbench's folder.
    pub fn import(&self, bytes: &[u8]) -> RegisterId {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("källa.csv");
        std::fs::write(&file, bytes).unwrap();
        let import = Import { file: &file, register: None, fidelity: Fidelity::Exact };
        gallra::store::import::import(&mut self.open(), import, (&self.env(), &Quiet)).unwrap().register
    }

    /// The bytes of the workbench and of every file beside it. No workbench may be open in this process.
    pub fn bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        for entry in std::fs::read_dir(self.folder()).unwrap() {
            bytes.extend(std::fs::read(entry.unwrap().path()).unwrap());
        }
        bytes
    }

    /// Applies the plan as a steward does: preview, phrase, apply.
    pub fn apply(&self, prove: Prove) -> Receipt {
        apply_watched(self.open(), &self.env(), (prove, &Quiet)).unwrap()
    }
}

/// Previews, types the phrase and applies.
pub fn apply_watched(bench: Workbench, env: &Env, how: (Prove, &dyn Watch)) -> Result<Receipt> {
    let preview = preview(&bench, env)?;
    let typed = phrase(&preview, Language::Swedish);
    let confirmed = confirm(preview, &typed, Language::Swedish).unwrap();
    apply(bench, confirmed, &Applying { env, prove: how.0, answerable: gallra::erase::Answerable::No, watch: how.1 })
}

/// Stages the deletion of records.
pub fn delete(bench: &mut Workbench, register: RegisterId, rids: impl IntoIterator<Item = u32>) -> Result<Staged> {
    let staging = Staging {
        register,
        operation: Operation::Delete,
        field: None,
        operator: None,
        records: rids.into_iter().collect(),
        expression: Some("f.senast < '2015' AND f.namn = 'Prov Provsson'".into()),
        reason: "inaktiva i fem år".into(),
    };
    let env = env(bench.path());
    stage::stage(bench, staging, &env)
}

/// Rows in which every cell is a marker of its own.
pub fn marked(prefix: &str, records: u32, fields: usize) -> Vec<Vec<String>> {
    (1..=records).map(|rid| (0..fields).map(|field| marker(prefix, rid, field)).collect()).collect()
}

/// The marker of a record's field.
pub fn marker(prefix: &str, rid: u32, field: usize) -> String {
    format!("{prefix}-{rid:05}-fält{field}-märke")
}

/// Whether a text stands in bytes.
pub fn holds(bytes: &[u8], text: &str) -> bool {
    memchr::memmem::find(bytes, text.as_bytes()).is_some()
}
