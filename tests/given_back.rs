//! What goes back to the systems that the registers came from: key lists, culled source files, and the tasks for both.

#![allow(clippy::unwrap_used)]

use std::fs;
use std::io::{Read as _, Write as _};

use crate::asked::Asked;
use rust_xlsxwriter::Workbook;

const CLUB: &str = "kundnr;namn;postnr\r\n00017;Ada;01234\r\n00018;Bo;11122\r\n00019;Cy;72211\r\n";

/// The club as a gzipped file and as a workbook.
fn files(desk: &Asked) {
    let mut folded = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    folded.write_all(CLUB.as_bytes()).unwrap();
    fs::write(desk.folder.path().join("klubb.csv.gz"), folded.finish().unwrap()).unwrap();
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.set_name("Klubb").unwrap();
    for (row, line) in (0..).zip(CLUB.lines()) {
        for (column, cell) in (0..).zip(line.split(';')) {
            sheet.write(row, column, cell).unwrap();
        }
    }
    book.save(desk.folder.path().join("bok.xlsx")).unwrap();
}

/// Imports a file, deletes Bo with a list of keys, and gives the list's lines.
fn keys_of_bo(desk: &Asked, file: &str, register: &str) -> Vec<String> {
    desk.run(&["import", file, "--register", register]).done();
    desk.run(&["stage", "delete", register, "--where", "namn = 'Bo'", "--reason", "gallring"]).done();
    desk.run(&["apply", "--yes", "--keys", "listor"]).done();
    let list = desk.folder.path().join(format!("listor/{register}-keys-2026-11-23.csv"));
    fs::read_to_string(list).unwrap().lines().map(str::to_owned).collect()
}

#[test]
fn the_keys_of_what_was_deleted_go_back_to_every_kind_of_source() {
    let desk = Asked::new();
    files(&desk);
    desk.file("klubb.csv", CLUB);
    for (file, register) in [("klubb.csv", "text"), ("klubb.csv.gz", "gzip"), ("bok.xlsx", "bok")] {
        assert_eq!(keys_of_bo(&desk, file, register), ["kundnr", "00018"], "{file}");
    }
    let names: Vec<_> = fs::read_dir(desk.folder.path().join("listor")).unwrap().map(|at| at.unwrap().path()).collect();
    assert!(names.iter().all(|name| name.extension().is_some_and(|ending| ending == "csv")), "{names:?}");
    let tasks = desk.run(&["tasks", "--format", "jsonl"]).rows();
    for register in ["text", "gzip", "bok"] {
        let own = tasks.iter().filter(|row| row["register"] == register);
        let kinds: Vec<_> = own.map(|row| row["kind"].as_str().unwrap()).collect();
        assert_eq!(kinds, ["source-stands", "delete-in-source", "delete-keys"]);
    }
}

#[test]
fn a_folded_file_is_replaced_by_the_same_less_what_was_culled() {
    let desk = Asked::new();
    files(&desk);
    keys_of_bo(&desk, "klubb.csv.gz", "gzip");
    desk.run(&["export", "gzip", "--in-place"]).done();
    let bytes = fs::read(desk.folder.path().join("klubb.csv.gz")).unwrap();
    let mut text = String::new();
    flate2::read::GzDecoder::new(&bytes[..]).read_to_string(&mut text).unwrap();
    assert_eq!(text, CLUB.replace("00018;Bo;11122\r\n", ""));
}

/// The kinds and files of what is to do, in their order.
fn to_do(desk: &Asked) -> Vec<(String, String)> {
    let word = |row: &serde_json::Value, name: &str| row[name].as_str().unwrap().to_owned();
    let rows = desk.run(&["tasks", "--format", "jsonl"]).rows();
    rows.iter().map(|row| (word(row, "kind"), word(row, "file"))).collect()
}

fn delete(desk: &Asked, whom: &str) {
    desk.run(&["stage", "delete", "klubb", "--where", whom, "--reason", "gallring"]).done();
    desk.run(&["apply", "--yes"]).done();
}

#[test]
fn the_files_that_hold_what_went_are_tasks_and_no_other() {
    let desk = Asked::new();
    desk.import("klubb", CLUB);
    desk.file("klubb_nov.csv", &CLUB.replace("00018;Bo;11122\r\n", ""));
    desk.run(&["import", "klubb_nov.csv", "--register", "klubb"]).done();
    delete(&desk, "namn = 'Bo'");
    let former = ("source-former".to_owned(), "klubb.csv".to_owned());
    assert_eq!(to_do(&desk), std::slice::from_ref(&former), "the new file never held him");
    delete(&desk, "namn = 'Cy'");
    assert_eq!(to_do(&desk), [("source-stands".to_owned(), "klubb_nov.csv".to_owned()), former.clone()]);
    desk.run(&["export", "klubb", "--in-place"]).done();
    assert_eq!(to_do(&desk), std::slice::from_ref(&former));
    let id = desk.run(&["tasks", "--format", "jsonl"]).rows()[0]["task"].to_string();
    desk.run(&["tasks", "done", &id]).done();
    delete(&desk, "namn = 'Ada'");
    assert_eq!(to_do(&desk), [("source-stands".to_owned(), "klubb_nov.csv".to_owned())]);
}

#[test]
fn a_source_file_that_is_not_there_is_to_be_sought() {
    let desk = Asked::new();
    desk.import("klubb", CLUB);
    fs::remove_file(desk.folder.path().join("klubb.csv")).unwrap();
    desk.run(&["stage", "delete", "klubb", "--where", "namn = 'Bo'", "--reason", "gallring"]).done();
    let told = desk.run(&["apply", "--yes"]).done().said;
    assert!(told.contains("leta upp kopian"), "{told}");
    assert_eq!(to_do(&desk), [("source-missing".to_owned(), "klubb.csv".to_owned())]);
}

#[test]
fn what_is_gone_from_the_file_is_told_where_it_is_left_out() {
    let desk = Asked::new();
    desk.import("klubb", CLUB);
    desk.import("klubb", &CLUB.replace("00018;Bo;11122\r\n", ""));
    desk.run(&["stage", "delete", "klubb", "--where", "namn = 'Bo'", "--reason", "gallring"]).done();
    let own = desk.run(&["export", "klubb"]).done().said;
    assert!(own.contains("1 post som är borta ur källfilen står inte med"), "{own}");
    assert!(!own.contains("gallringsplanen"), "{own}");
    let other = desk.run(&["export", "klubb", "--to", "csv"]).done().said;
    assert!(other.contains("1 av dem är borta ur källfilen") && other.contains("gallringsplanen"), "{other}");
}
