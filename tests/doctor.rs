//! `gallra doctor` tells what is the matter with a workbench, and changes nothing of it.

use std::fs;
use std::os::unix::fs::PermissionsExt;

use rusqlite::Connection;
use serde_json::Value;

use crate::library::Library;

/// What is wrong, by code, and the exit code.
fn wrong(library: &Library) -> (Vec<String>, i32) {
    let answer = library.ask(&["doctor", "--format", "json"]);
    let found: Value = serde_json::from_str(&answer.out).unwrap_or_else(|_| panic!("{}{}", answer.out, answer.said));
    let wrong = found.as_array().unwrap().iter().filter(|row| row["verdict"] == "wrong");
    let told = |row: &Value| {
        assert!(row["message"].as_str().is_some_and(|text| !text.is_empty()));
        assert!(row["advice"].as_str().is_some_and(|text| !text.is_empty()), "what to do: {row}");
        row["check"].as_str().unwrap().to_owned()
    };
    (wrong.map(told).collect(), answer.code)
}

fn only(library: &Library, check: &str) {
    assert_eq!(wrong(library), (vec![check.to_owned()], 1));
}

fn open(library: &Library) -> Connection {
    Connection::open(library.workbench()).unwrap()
}

#[test]
fn a_workbench_in_good_order_ends_with_zero_and_is_left_as_it_was() {
    let library = Library::new();
    let before = fs::read(library.workbench()).unwrap();
    assert_eq!(wrong(&library), (Vec::new(), 0));
    assert!(fs::read(library.workbench()).unwrap() == before);
    let table = library.out(&["doctor", "--lang", "sv"]);
    assert!(table.contains("Ingen radering väntar"), "{table}");
}

#[test]
fn no_workbench_yet_is_no_fault() {
    let library = Library::new();
    fs::remove_file(library.workbench()).unwrap();
    assert_eq!(wrong(&library), (Vec::new(), 0));
    assert!(!library.workbench().exists());
}

#[test]
fn a_workbench_that_others_can_read_is_told() {
    let library = Library::new();
    fs::set_permissions(library.workbench(), fs::Permissions::from_mode(0o644)).unwrap();
    only(&library, "permissions");
}

#[test]
fn another_programs_file_is_told() {
    let library = Library::new();
    fs::write(library.workbench(), "namn;epost\n").unwrap();
    only(&library, "file");
    fs::remove_file(library.workbench()).unwrap();
    open(&library).execute_batch("CREATE TABLE t (a); PRAGMA application_id = 7").unwrap();
    fs::set_permissions(library.workbench(), fs::Permissions::from_mode(0o600)).unwrap();
    only(&library, "file");
}

#[test]
fn a_pending_erasure_is_told_and_not_finished() {
    let library = Library::new();
    open(&library).execute("INSERT INTO g_state (key, value) VALUES ('erasure', 'pending')", []).unwrap();
    only(&library, "erasure");
    only(&library, "erasure");
}

#[test]
fn a_log_that_was_changed_is_told() {
    let library = Library::new();
    library.out(&["stage", "delete", "personal", "--all", "--reason", "prov"]);
    library.out(&["apply", "--yes"]);
    assert_eq!(wrong(&library).1, 0);
    let bench = open(&library);
    bench.execute_batch("DROP TRIGGER g_log_entry_keeps").unwrap();
    bench.execute("UPDATE g_log_entry SET payload = replace(payload, '420', '42') WHERE sequence = 1", []).unwrap();
    drop(bench);
    only(&library, "log");
}

#[test]
fn a_damaged_file_is_told() {
    let library = Library::new();
    let mut bytes = fs::read(library.workbench()).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle..middle + 20_000].fill(0xa5);
    fs::write(library.workbench(), bytes).unwrap();
    let (wrong, code) = wrong(&library);
    assert_eq!(code, 1);
    assert!(wrong.contains(&"integrity".to_owned()), "{wrong:?}");
}

#[test]
fn a_key_that_is_gone_is_told() {
    let library = Library::new();
    library.out(&["suppressed", "add", "ada@example.com"]);
    assert_eq!(wrong(&library).1, 0);
    open(&library).execute("UPDATE g_suppressed SET since = '2026-01-01'", []).unwrap();
    let key = library.workbench().parent().unwrap().join(".config/gallra/suppression.key");
    fs::set_permissions(&key, fs::Permissions::from_mode(0o640)).unwrap();
    only(&library, "permissions");
    fs::remove_file(key).unwrap();
    only(&library, "keys");
}

#[test]
fn a_list_that_should_be_gone_is_told() {
    let library = Library::on("2027-12-01");
    let file = library.workbench().with_file_name("lista.csv");
    library.out(&["lists", "ask", "kundklubb", "--out", file.to_str().unwrap()]);
    assert_eq!(wrong(&library).1, 0);
    open(&library).execute("UPDATE g_task SET what = json_set(what, '$.due', '2027-11-01')", []).unwrap();
    only(&library, "tasks");
}

#[test]
fn another_gallra_at_work_is_no_fault() {
    let library = Library::new();
    library.out(&["suppressed", "add", "ada@example.com"]);
    let lock = fs::File::open(format!("{}.lock", library.workbench().display())).unwrap();
    lock.lock().unwrap();
    assert_eq!(wrong(&library).1, 0);
    assert!(library.out(&["doctor"]).contains("Another gallra has the workbench"));
}
