//! The log on its way out: verified by gallra and by the checker that the format's page prints.
#![allow(clippy::unwrap_used, clippy::expect_used)] // helpers beside the tests fail as loudly as they do

use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::site::{Site, delete, marked};
use gallra::erase::Prove;
use gallra::log::{Form, chain, entry, export};

/// One test at a time: a process that is being started holds for a moment what this one has open, and with it the
/// lock of another test's workbench.
static ALONE: Mutex<()> = Mutex::new(());

/// A workbench in which two plans were applied, and the lines of its log.
fn applied() -> (Site, Vec<String>, MutexGuard<'static, ()>) {
    let alone = ALONE.lock().unwrap_or_else(PoisonError::into_inner);
    let site = Site::new();
    let register = site.register("gäster", &["namn", "epost"], &marked("post", 60, 2));
    for first in [1_u32, 31] {
        let mut bench = site.open();
        delete(&mut bench, register, first..first + 10).unwrap();
        delete(&mut bench, register, first + 8..first + 12).unwrap();
        drop(bench);
        site.apply(Prove::Sample);
    }
    let lines = exported(&site, Form::Chain).lines().map(|line| format!("{line}\n")).collect();
    (site, lines, alone)
}

fn exported(site: &Site, form: Form) -> String {
    let mut out = Vec::new();
    export(&site.open(), form, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

/// The program in the format's page, in a file of its own.
fn checker(folder: &Path) -> PathBuf {
    let page = include_str!("../docs/log-format.md");
    let program = page.split("```python\n").nth(1).and_then(|rest| rest.split("```").next()).unwrap();
    let file = folder.join("check.py");
    std::fs::write(&file, program).unwrap();
    file
}

fn python(arguments: &[&Path]) -> Output {
    Command::new("python3")
        .args(arguments)
        .output()
        .expect("python3 must be installed: the independent checker of the log is a Python program")
}

/// Whether the independent checker finds the lines intact, having first agreed with gallra.
fn intact(lines: &[String]) -> bool {
    let folder = tempfile::tempdir().unwrap();
    let log = folder.path().join("log.txt");
    std::fs::write(&log, lines.concat()).unwrap();
    let theirs = python(&[&checker(folder.path()), &log]).status.success();
    let ours = chain::verify(&mut lines.concat().as_bytes(), None).unwrap().is_good();
    assert_eq!(theirs, ours, "the checker and gallra disagree");
    theirs
}

#[test]
fn an_exported_log_is_intact() {
    let (site, lines, _alone) = applied();
    assert!(intact(&lines));
    let verdict = chain::verify_bench(&site.open(), None).unwrap();
    assert_eq!((verdict.entries, verdict.state.as_str()), (8, "intact"));
    assert!(lines[7].starts_with(&verdict.head));
}

#[test]
fn a_changed_byte_is_found() {
    let (_site, lines, _alone) = applied();
    for line in 0..lines.len() {
        let mut changed = lines.clone();
        changed[line] = changed[line].replacen("\"sequence\":", "\"sequencf\":", 1);
        assert!(!intact(&changed));
    }
}

#[test]
fn a_line_that_was_cut_out_is_found() {
    let (_site, mut lines, _alone) = applied();
    lines.remove(2);
    assert!(!intact(&lines));
}

#[test]
fn a_line_that_was_cut_short_is_found() {
    let (_site, mut lines, _alone) = applied();
    lines[7].truncate(90);
    assert!(!intact(&lines));
}

#[test]
fn swapped_lines_are_found() {
    let (_site, mut lines, _alone) = applied();
    lines.swap(3, 4);
    assert!(!intact(&lines));
}

#[test]
fn a_cut_end_no_longer_extends_the_head() {
    let (site, lines, _alone) = applied();
    let head = chain::head(&site.open()).unwrap();
    let log = site.folder().join("log.txt");
    std::fs::write(&log, lines[..7].concat()).unwrap();
    let checker = checker(site.folder());
    assert!(!python(&[&checker, &log, Path::new(&head)]).status.success());
    assert!(python(&[&checker, &log, Path::new(&lines[3][..64])]).status.success());
    let verdict = chain::verify(&mut lines[..7].concat().as_bytes(), Some(&head)).unwrap();
    assert_eq!(verdict.extends, Some(false));
}

#[test]
fn a_log_row_changed_behind_gallras_back_is_found() {
    let (site, _, _alone) = applied();
    let connection = rusqlite::Connection::open(site.file()).unwrap();
    connection.execute_batch("DROP TRIGGER g_log_entry_keeps").unwrap();
    connection
        .execute("UPDATE g_log_entry SET payload = replace(payload, 'a.lind', 'b.lund') WHERE sequence = 3", [])
        .unwrap();
    drop(connection);
    assert_eq!(chain::verify_bench(&site.open(), None).unwrap().first_bad, Some(3));
}

#[test]
fn no_row_of_the_log_can_be_changed_or_deleted() {
    let (site, _, _alone) = applied();
    let connection = rusqlite::Connection::open(site.file()).unwrap();
    assert!(connection.execute("UPDATE g_log_entry SET hash = ''", []).is_err());
    assert!(connection.execute("DELETE FROM g_log_entry", []).is_err());
}

#[test]
fn an_entry_tells_what_went_and_names_no_one() {
    let (site, _, _alone) = applied();
    let lines = entry::lines(&site.open(), 1, 4).unwrap();
    let told = |line: usize, key: &str| lines[line].entry[key].clone();
    assert_eq!((told(0, "what"), told(0, "records")), ("delete".into(), 10.into()));
    assert_eq!((told(0, "records_before"), told(0, "records_after")), (60.into(), 50.into()));
    assert_eq!(told(0, "expression"), "f.senast < '2015' AND f.namn = ?");
    assert_eq!((told(1, "records"), told(1, "reason")), (2.into(), serde_json::Value::Null));
    assert_eq!((told(2, "what"), told(2, "state")), ("erase".into(), "verified".into()));
    assert_eq!((told(3, "what"), told(3, "traces")), ("prove".into(), 0.into()));
}

#[test]
fn the_log_is_read_as_a_table_too() {
    let (site, _, _alone) = applied();
    let csv = exported(&site, Form::Csv);
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    assert_eq!(reader.headers().unwrap().get(0), Some("sequence"));
    assert_eq!(reader.records().filter(Result::is_ok).count(), 8);
    let first = exported(&site, Form::JsonLines);
    let first: serde_json::Value = serde_json::from_str(first.lines().next().unwrap()).unwrap();
    assert_eq!(first["hash"].as_str().unwrap().len(), 64);
}
