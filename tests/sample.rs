//! The committed sample is small, invented, and what its program makes.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "../examples/make_sample/sample/mod.rs"]
mod made;

use std::collections::HashMap;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use gallra::model::{Category, Record, RecordId};
use gallra::store::details::Details;
use gallra::store::{Access, Workbench, records, registers};
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
    made::make(&made).unwrap();
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
fn the_sample_has_seven_registers_of_twenty_thousand_records() {
    let (_folder, bench) = library();
    let registers = registers::all(&bench).unwrap();
    let names: Vec<&str> = registers.iter().map(|register| register.name.as_str()).collect();
    assert_eq!(names, ["kundklubb", "prospekt", "event", "nyhetsbrev", "order", "garanti", "personal"]);
    let records: u64 = registers.iter().map(|register| registers::live(&bench, register.id).unwrap().len()).sum();
    assert_eq!(records, 20_000);
}

#[test]
fn the_files_of_the_sample_come_in_different_dialects_and_encodings() {
    let (_folder, bench) = library();
    let mut dialects: Vec<String> = registers::all(&bench)
        .unwrap()
        .iter()
        .map(|register| format!("{:?} {:?}", register.source.dialect.delimiter, register.source.dialect.encoding))
        .collect();
    dialects.sort();
    dialects.dedup();
    assert!(dialects.len() >= 5, "{dialects:?}");
}

#[test]
fn every_personnummer_of_the_sample_has_a_serial_kept_for_tests() {
    let (_folder, bench) = library();
    let mut seen = 0;
    for register in ["kundklubb", "personal"] {
        for text in values(&bench, register, "personnummer") {
            let digits: String = text.chars().filter(char::is_ascii_digit).collect();
            if !matches!(digits.len(), 10 | 12) || text.contains('E') {
                continue;
            }
            seen += 1;
            let serial: u32 = digits[digits.len() - 4..digits.len() - 1].parse().unwrap();
            assert!((980..=999).contains(&serial), "a serial outside 980-999 in {register}");
        }
    }
    assert!(seen > 3_000, "only {seen} personnummer");
}

#[test]
fn no_identity_number_stands_outside_the_fields_for_it() {
    let (_folder, bench) = library();
    let mut numbers = 0;
    for register in registers::all(&bench).unwrap() {
        let mut details = Details::of(&bench, register.id).unwrap();
        let fields = registers::fields(&bench, register.id).unwrap();
        for rid in registers::live(&bench, register.id).unwrap() {
            for finding in details.findings(RecordId(rid)).unwrap() {
                if matches!(finding.category, Category::Personnummer | Category::Samordningsnummer) {
                    numbers += 1;
                    assert_eq!(fields[usize::from(finding.field.0)].name, "personnummer");
                }
            }
        }
    }
    assert!(numbers > 3_000, "only {numbers} identity numbers");
}

/// The traps: moderate prices, church streets, right shoes.
#[test]
fn nothing_is_found_in_the_harmless_notes() {
    let found = found_in_notes();
    for note in made::notes::HARMLESS {
        assert_eq!(found.get(note), Some(&0), "{note}");
    }
}

#[test]
fn nearly_all_of_the_telling_notes_are_found() {
    let found = found_in_notes();
    let told = made::notes::SPECIAL.iter().filter(|note| found.get(**note).is_some_and(|count| *count > 0)).count();
    assert!(told * 10 >= made::notes::SPECIAL.len() * 9, "{told} of {}", made::notes::SPECIAL.len());
}

#[test]
fn the_cast_is_in_its_registers() {
    let (_folder, bench) = library();
    let count = |register: &str, field: &str, value: &str| {
        values(&bench, register, field).into_iter().filter(|text| text == value).count()
    };
    // One person in six registers: by two forms of a personnummer, a customer number, two addresses, a misspelt name.
    assert_eq!(count("kundklubb", "personnummer", "19671224-9843"), 1);
    assert_eq!(count("personal", "personnummer", "671224-9843"), 1);
    assert!(count("garanti", "kundnr", "10001") >= 1);
    assert!(count("event", "E-post", "asa.lindarp@example.com") >= 1);
    assert_eq!(count("prospekt", "namn", "Åsa Lindarpp"), 1);
    assert_eq!(count("prospekt", "epost", "asa.l@post.example"), count("nyhetsbrev", "epost", "asa.l@post.example"));
    assert_eq!(count("kundklubb", "epost", "familjen.ronnskog@example.org"), 3);
    let kundnr = values(&bench, "kundklubb", "kundnr");
    let mut distinct = kundnr.clone();
    distinct.sort();
    distinct.dedup();
    assert_eq!(kundnr.len() - distinct.len(), 25, "rows whose customer number is there twice");
}

/// A private copy of the committed sample.
fn library() -> (tempfile::TempDir, Workbench) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("sample.db");
    std::fs::copy(committed(), &path).unwrap();
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o600)).unwrap();
    let bench = Workbench::open(&path, Access::Read).unwrap();
    (folder, bench)
}

/// The filled cells of a field.
fn values(bench: &Workbench, register: &str, field: &str) -> Vec<String> {
    let register = registers::by_name(bench, register).unwrap().id;
    let fields = registers::fields(bench, register).unwrap();
    let at = usize::from(registers::field_by_name(&fields, field).unwrap().position.0);
    let mut found = Vec::new();
    let mut each = |_: RecordId, record: &Record| {
        found.extend(record.cells[at].filled().map(str::to_owned));
        Ok(())
    };
    records::each(bench, (register, None), &mut each).unwrap();
    found
}

/// How many findings each note has.
fn found_in_notes() -> HashMap<String, usize> {
    let (_folder, bench) = library();
    let mut found = HashMap::new();
    for (register, field) in [("kundklubb", "anteckning"), ("event", "Övrigt"), ("garanti", "notering")] {
        let id = registers::by_name(&bench, register).unwrap().id;
        let fields = registers::fields(&bench, id).unwrap();
        let at = registers::field_by_name(&fields, field).unwrap().position;
        let mut details = Details::of(&bench, id).unwrap();
        let mut each = |rid: RecordId, record: &Record| {
            if let Some(note) = record.cells[usize::from(at.0)].filled() {
                let count = details.findings(rid)?.filter(|finding| finding.field == at).count();
                found.insert(note.to_owned(), count);
            }
            Ok(())
        };
        records::each(&bench, (id, None), &mut each).unwrap();
    }
    found
}
