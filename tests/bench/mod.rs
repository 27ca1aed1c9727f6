//! A workbench of its own in a folder of its own.
#![allow(dead_code, clippy::unwrap_used)]

use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{DateTime, Utc};
use gallra::env::{Clock, Env};
use gallra::erase::{Answerable, Applying, Prove, apply};
use gallra::failure::Result;
use gallra::model::{Day, Quiet};
use gallra::plan::confirm::{confirm, phrase};
use gallra::plan::preview::preview;
use gallra::read::Writer;
use gallra::store::import::{Fidelity, Import, Imported};
use gallra::store::{Access, Workbench, import as store_import, records, registers};
use gallra::text::Language;

/// Stands still.
struct Still;

impl Clock for Still {
    fn now(&self) -> DateTime<Utc> {
        DateTime::from_timestamp(1_795_392_000, 0).unwrap()
    }
}

/// What main would have read, on 2026-11-23.
pub fn env() -> Env {
    Env {
        clock: Arc::new(Still),
        today: Day::new(2026, 11, 23).unwrap(),
        language: Language::English,
        operator: "steward".to_owned(),
        workbench: PathBuf::new(),
        config_folder: PathBuf::new(),
        home_folder: None,
        temp_folder: PathBuf::new(),
        no_color: true,
        read_only: false,
    }
}

/// An open workbench in a folder that goes with it.
pub struct Bench {
    pub open: Workbench,
    pub folder: tempfile::TempDir,
}

impl Bench {
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let open = Workbench::open(&folder.path().join("bok.gallra"), Access::Write).unwrap();
        Self { open, folder }
    }

    pub fn file(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let file = self.folder.path().join(name);
        std::fs::write(&file, bytes).unwrap();
        file
    }

    pub fn import(&mut self, name: &str, bytes: &[u8]) -> Imported {
        let file = self.file(name, bytes);
        import(&mut self.open, &file).unwrap()
    }

    /// Closes and opens, as the next start does.
    pub fn reopen(&mut self) {
        let path = self.open.path().to_owned();
        let elsewhere = self.folder.path().join("other.gallra");
        self.open = Workbench::open(&elsewhere, Access::Write).unwrap();
        self.open = Workbench::open(&path, Access::Write).unwrap();
    }

    /// Applies the plan as a steward does: preview, phrase, apply.
    pub fn apply(&mut self) {
        let path = self.open.path().to_owned();
        let preview = preview(&self.open, &env()).unwrap();
        let typed = phrase(&preview, Language::English);
        let confirmed = confirm(preview, &typed, Language::English).unwrap();
        let spare = Workbench::open(&self.folder.path().join("other.gallra"), Access::Write).unwrap();
        let open = std::mem::replace(&mut self.open, spare);
        let env = Env { workbench: path.clone(), temp_folder: self.folder.path().to_owned(), ..env() };
        apply(
            open,
            confirmed,
            &Applying { env: &env, prove: Prove::Sample, answerable: Answerable::No, watch: &Quiet },
        )
        .unwrap();
        self.open = Workbench::open(&path, Access::Write).unwrap();
    }

    /// Every value of a table as text, one after the other.
    pub fn all_text(&self, table: &str) -> String {
        let connection = rusqlite::Connection::open(self.open.path()).unwrap();
        let mut statement = connection.prepare(&format!("SELECT * FROM {table}")).unwrap();
        let columns = statement.column_count();
        let mut rows = statement.query([]).unwrap();
        let mut text = String::new();
        while let Some(row) = rows.next().unwrap() {
            for column in 0..columns {
                match row.get_ref(column).unwrap() {
                    rusqlite::types::ValueRef::Text(bytes) | rusqlite::types::ValueRef::Blob(bytes) => {
                        text.push_str(&String::from_utf8_lossy(bytes));
                    }
                    other => text.push_str(&format!("{other:?}")),
                }
            }
        }
        text
    }

    /// The first value of a statement, past gallra.
    pub fn sqlite(&self, sql: &str) -> String {
        sqlite(self.open.path(), sql)
    }
}

/// The first value of a statement, past gallra; empty when there is none.
pub fn sqlite(path: &Path, sql: &str) -> String {
    let connection = rusqlite::Connection::open(path).unwrap();
    let mut statement = connection.prepare(sql).unwrap();
    let mut rows = statement.query([]).unwrap();
    let Some(row) = rows.next().unwrap() else { return String::new() };
    match row.get_ref(0).unwrap() {
        rusqlite::types::ValueRef::Integer(number) => number.to_string(),
        rusqlite::types::ValueRef::Text(text) => String::from_utf8(text.to_vec()).unwrap(),
        other => format!("{:?}", other.data_type()),
    }
}

pub fn import(bench: &mut Workbench, file: &Path) -> Result<Imported> {
    let what = Import { file, register: None, fidelity: Fidelity::Exact };
    store_import::import(bench, what, (&env(), &Quiet))
}

/// The register's bytes: what stood before its records, the records, what stood after.
pub fn written(bench: &Workbench, name: &str) -> Vec<u8> {
    let register = registers::by_name(bench, name).unwrap();
    let fields = registers::fields(bench, register.id).unwrap();
    let mut writer = Writer::new(&register.source.dialect, fields.len());
    let mut bytes = register.source.before.clone();
    records::each(bench, (register.id, None), &mut |_, record| {
        writer.write_row(record, &mut bytes);
        Ok(())
    })
    .unwrap();
    bytes.extend_from_slice(&register.source.after);
    bytes
}
