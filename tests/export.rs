//! A register on its way out: in the form asked for, whole or not at all, readable by its owner alone.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::fs;
use std::io::Write;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{DateTime, TimeZone, Utc};
use gallra::env::{Clock, Env};
use gallra::export::{Existing, Form, in_place, to_file, write};
use gallra::failure::Failure;
use gallra::model::{Day, Quiet, RegisterId, Watch};
use gallra::store::import::{Fidelity, Import, import};
use gallra::store::{Access, Workbench};
use gallra::text::Language;
use tempfile::TempDir;

/// Ragged, with a quote, a line break in a cell, and a byte that its encoding cannot read in the middle of UTF-8.
const ODD: &[u8] = b"namn;ort;not\r\nAlma;Visby;\"ett; tv\xc3\xa5\"\r\nBirger;\"Ume\xc3\xa5\"\r\nDag;Lule\xc3\xa5;;mer\r\n\"Elsa \"\"E\"\"\";\"\";\"a\nb\"\r\n";

struct Still;

impl Clock for Still {
    fn now(&self) -> DateTime<Utc> {
        Utc.with_ymd_and_hms(2026, 11, 23, 8, 0, 0).unwrap()
    }
}

/// An open workbench with one register.
struct Desk {
    folder: TempDir,
    bench: Workbench,
    env: Env,
    register: RegisterId,
}

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        let env = Env {
            clock: Arc::new(Still),
            today: Day::new(2026, 11, 23).unwrap(),
            language: Language::English,
            operator: "prov".to_owned(),
            workbench: at("bench.db"),
            config_folder: at("config"),
            home_folder: None,
            temp_folder: at("temp"),
            no_color: true,
            read_only: false,
        };
        fs::write(at("odd.csv"), ODD).unwrap();
        fs::set_permissions(at("odd.csv"), fs::Permissions::from_mode(0o640)).unwrap();
        let mut bench = Workbench::open(&env.workbench, Access::Write).unwrap();
        let asked = Import { file: &at("odd.csv"), register: None, fidelity: Fidelity::Exact };
        let register = import(&mut bench, asked, (&env, &Quiet)).unwrap().register;
        Self { folder, bench, env, register }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn written(&self, form: Form) -> Vec<u8> {
        let mut out = Vec::new();
        write(&self.bench, (self.register, form), (&mut out, &Quiet)).unwrap();
        out
    }

    fn save(&self, path: &Path, existing: Existing) -> Result<u64, Failure> {
        to_file(&self.bench, (self.register, Form::AsItCame), (path, existing, &Quiet))
    }

    /// The names in the folder, without the workbench's.
    fn files(&self) -> Vec<String> {
        let mut names: Vec<String> = fs::read_dir(self.folder.path())
            .unwrap()
            .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
            .filter(|name| !name.starts_with("bench.db"))
            .collect();
        names.sort();
        names
    }
}

#[test]
fn an_odd_file_comes_back_byte_for_byte() {
    assert!(Desk::new().written(Form::AsItCame) == ODD);
}

#[test]
fn csv_is_rfc_4180_with_surplus_cells_at_the_end() {
    let text = String::from_utf8(Desk::new().written(Form::Csv)).unwrap();
    assert_eq!(
        text,
        "namn,ort,not\r\nAlma,Visby,ett; två\r\nBirger,Umeå,\r\nDag,Luleå,,mer\r\n\"Elsa \"\"E\"\"\",,\"a\nb\"\r\n"
    );
}

#[test]
fn json_lines_tell_missing_from_empty() {
    let text = String::from_utf8(Desk::new().written(Form::JsonLines)).unwrap();
    let lines: Vec<serde_json::Value> = text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(lines[1], serde_json::json!({"namn": "Birger", "ort": "Umeå", "not": null}));
    assert_eq!(lines[2], serde_json::json!({"namn": "Dag", "ort": "Luleå", "not": "", "overflow": ["mer"]}));
}

#[test]
fn a_workbook_is_a_zip_archive() {
    assert!(Desk::new().written(Form::Xlsx).starts_with(b"PK\x03\x04"));
}

#[test]
fn a_new_file_is_its_owners_alone() {
    let desk = Desk::new();
    let path = desk.path("out.csv");
    assert_eq!(desk.save(&path, Existing::Refuse), Ok(4));
    assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
    assert!(fs::read(&path).unwrap() == ODD);
    assert_eq!(desk.files(), ["odd.csv", "out.csv"], "nothing else is left");
}

#[test]
fn an_existing_file_is_replaced_only_when_asked_for() {
    let desk = Desk::new();
    let path = desk.path("out.csv");
    fs::write(&path, "kept").unwrap();
    assert!(desk.save(&path, Existing::Refuse).is_err());
    assert_eq!(fs::read_to_string(&path).unwrap(), "kept");
    assert_eq!(desk.save(&path, Existing::Replace), Ok(4));
    assert!(fs::read(&path).unwrap() == ODD);
}

#[test]
fn the_workbench_is_never_exported_over() {
    let desk = Desk::new();
    fs::hard_link(desk.path("bench.db"), desk.path("same.csv")).unwrap();
    for name in ["bench.db", "bench.db-wal", "bench.db.lock", "same.csv"] {
        if desk.path(name).exists() {
            assert!(desk.save(&desk.path(name), Existing::Replace).is_err(), "{name}");
        }
    }
    assert!(desk.written(Form::AsItCame) == ODD, "the workbench still reads");
}

#[test]
fn a_symlink_is_not_followed() {
    let desk = Desk::new();
    fs::write(desk.path("target.csv"), "kept").unwrap();
    symlink(desk.path("target.csv"), desk.path("link.csv")).unwrap();
    assert!(desk.save(&desk.path("link.csv"), Existing::Replace).is_err());
    assert_eq!(fs::read_to_string(desk.path("target.csv")).unwrap(), "kept");
}

#[test]
fn the_source_is_replaced_with_its_permissions_while_it_is_the_one_imported() {
    let mut desk = Desk::new();
    assert_eq!(in_place(&mut desk.bench, desk.register, (&desk.env, &Quiet)), Ok(4));
    let source = desk.path("odd.csv");
    assert!(fs::read(&source).unwrap() == ODD);
    assert_eq!(fs::metadata(&source).unwrap().permissions().mode() & 0o777, 0o640);
}

#[test]
fn the_source_can_be_replaced_again() {
    let mut desk = Desk::new();
    assert_eq!(in_place(&mut desk.bench, desk.register, (&desk.env, &Quiet)), Ok(4));
    assert_eq!(in_place(&mut desk.bench, desk.register, (&desk.env, &Quiet)), Ok(4));
}

#[test]
fn a_changed_source_is_not_replaced() {
    let mut desk = Desk::new();
    fs::write(desk.path("odd.csv"), "namn;ort;not\nny;ny;ny\n").unwrap();
    assert!(in_place(&mut desk.bench, desk.register, (&desk.env, &Quiet)).is_err());
    assert_eq!(fs::read_to_string(desk.path("odd.csv")).unwrap(), "namn;ort;not\nny;ny;ny\n");
}

/// Does something to the source file while the register is written.
struct Meanwhile<F: Fn() + Send + Sync>(F);

impl<F: Fn() + Send + Sync> Watch for Meanwhile<F> {
    fn progress(&self, done: u64, _total: u64) {
        if done == 2 {
            (self.0)();
        }
    }

    fn step(&self, _step: &'static str) {}

    fn cancelled(&self) -> bool {
        false
    }
}

#[test]
fn what_another_program_writes_meanwhile_is_not_lost() {
    let mut desk = Desk::new();
    let source = desk.path("odd.csv");
    let append = || {
        fs::OpenOptions::new().append(true).open(&source).and_then(|mut file| file.write_all(b"NYPOST\n")).unwrap();
    };
    let failure = in_place(&mut desk.bench, desk.register, (&desk.env, &Meanwhile(append))).unwrap_err();
    assert_eq!(failure.what().id(), "in-place-changed");
    assert!(fs::read(&source).unwrap().ends_with(b"NYPOST\n"));
    assert_eq!(desk.files(), ["odd.csv"], "nothing else is left");
}

#[test]
fn the_source_keeps_the_mode_that_it_has_now_and_is_not_replaced_when_it_may_only_be_read() {
    let mut desk = Desk::new();
    let source = desk.path("odd.csv");
    let chmod = |mode| fs::set_permissions(&source, fs::Permissions::from_mode(mode)).unwrap();
    chmod(0o600);
    assert_eq!(in_place(&mut desk.bench, desk.register, (&desk.env, &Quiet)), Ok(4));
    assert_eq!(fs::metadata(&source).unwrap().permissions().mode() & 0o777, 0o600);
    chmod(0o444);
    let failure = in_place(&mut desk.bench, desk.register, (&desk.env, &Quiet)).unwrap_err();
    assert_eq!(failure.what().id(), "in-place-read-only");
    assert!(fs::read(&source).unwrap() == ODD);
}

#[test]
fn a_source_with_another_name_is_not_replaced() {
    let mut desk = Desk::new();
    fs::hard_link(desk.path("odd.csv"), desk.path("same.csv")).unwrap();
    let failure = in_place(&mut desk.bench, desk.register, (&desk.env, &Quiet)).unwrap_err();
    assert_eq!(failure.what().id(), "in-place-linked");
}

#[test]
fn a_file_named_as_packed_is_packed() {
    use std::io::Read;

    let desk = Desk::new();
    assert_eq!(desk.save(&desk.path("out.csv.gz"), Existing::Refuse), Ok(4));
    let mut text = Vec::new();
    let packed = fs::File::open(desk.path("out.csv.gz")).unwrap();
    flate2::read::GzDecoder::new(packed).read_to_end(&mut text).unwrap();
    assert!(text == ODD);
}
