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
