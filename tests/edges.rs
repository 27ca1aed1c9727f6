//! What commands do at their edges: `-` for a file, bytes that no encoding reads, a limit of nothing, words for codes.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::fs;

use crate::asked::{Answer, Asked};

const CLUB: &str = "\
kundnr;epost;senaste_köp;samtycke;samtyckesdatum;samtycke_hur;anteckning
1;alma@example.com;2012-03-04;ja;2012-03-04;förkryssad;Har diabetes
2;birger@example.com;2026-10-01;ja;2026-01-02;webbformulär;
3;cajsa@example.com;2026-10-02;;;;
";

fn club() -> Asked {
    let asked = Asked::new();
    asked.import("klubb", CLUB);
    asked
}

fn refused(answer: Answer, said: &str) {
    assert_eq!((answer.code, answer.out.as_str()), (2, ""), "{}", answer.said);
    assert!(answer.said.contains(said), "{}", answer.said);
}

#[test]
fn a_dash_for_a_file_that_is_written_is_standard_output() {
    let asked = club();
    assert_eq!(asked.run(&["export", "klubb", "-"]).done().out, CLUB);
    assert_eq!(asked.run(&["policy", "init", "-"]).done().out, asked.run(&["policy", "init"]).done().out);
    asked.run(&["stage", "delete", "klubb", "--where", "kundnr = '1'", "--reason", "prov"]).done();
    asked.run(&["apply", "--yes"]).done();
    let log = asked.run(&["log", "export", "-"]).done().out;
    assert_eq!(log, asked.run(&["log", "export"]).done().out);
    assert!(log.contains("\"what\":\"delete\""), "{log}");
    assert!(asked.ask(&["log", "verify", "-", "--format", "json"], &log).done().out.contains("intact"));
    assert!(asked.run(&["log", "certificate", "-"]).done().out.contains("Gallringsprotokoll"));
    assert!(asked.run(&["report", "-"]).done().out.contains("<html"));
    assert!(!asked.folder.path().join("-").exists());
}

#[test]
fn a_list_of_people_goes_to_no_file_called_dash() {
    let asked = club();
    refused(asked.run(&["lists", "ask", "klubb", "--out", "-"]), "misstas för standard ut");
    assert_eq!(asked.run(&["person", "alma@example.com", "--report", "-"]).code, 2);
    assert!(!asked.folder.path().join("-").exists());
}

#[test]
fn a_file_is_read_by_its_path_and_not_from_standard_input() {
    let asked = club();
    for command in [&["import", "-"][..], &["inspect", "-"], &["check", "--file", "-"]] {
        refused(asked.ask(command, CLUB), "Standard in har ingen");
    }
}

#[test]
fn csv_is_utf_8_also_where_the_source_had_other_bytes() {
    let asked = Asked::new();
    let file = asked.folder.path().join("namn.csv");
    let mut bytes = "nr;namn\n".to_owned().into_bytes();
    (1..=40).for_each(|nr| bytes.extend(format!("{nr};Åsa Öberg\n").as_bytes()));
    bytes.extend(b"41;Bj\xf6rn\n");
    fs::write(&file, &bytes).unwrap();
    asked.run(&["import", file.to_str().unwrap(), "--encoding", "utf-8"]).done();
    let answer = asked.run(&["export", "namn", "--to", "csv"]).done();
    assert!(answer.out.contains("41,Bj\u{fffd}rn\r\n"), "{}", answer.out);
    assert!(answer.said.contains("1 cell har byte"), "{}", answer.said);
    // The other forms keep what cannot be read.
    assert!(asked.run(&["export", "namn", "--to", "jsonl"]).done().out.contains("426af672"));
    let back = asked.folder.path().join("åter.csv");
    asked.run(&["export", "namn", back.to_str().unwrap()]).done();
    assert_eq!(fs::read(back).unwrap(), bytes);
}

#[test]
fn a_limit_of_nothing_shows_nothing_and_says_of_how_many() {
    let asked = club();
    let none = asked.run(&["records", "klubb", "--limit", "0"]).done();
    assert_eq!(none.out, "");
    assert!(none.said.contains("0 av 3 poster visas"), "{}", none.said);
    assert_eq!(asked.run(&["records", "klubb", "--limit", "0", "--format", "json"]).done().out, "[]\n");
    assert!(asked.run(&["records", "klubb", "--limit", "2"]).done().said.contains("2 av 3"));
    assert!(!asked.run(&["records", "klubb", "--limit", "3"]).done().said.contains("visas"));
}

#[test]
fn a_value_that_is_not_among_the_known_ones_is_answered_with_these() {
    let asked = club();
    let output = assert_cmd::Command::new(env!("CARGO_BIN_EXE_gallra"))
        .env_clear()
        .env("LC_ALL", "sv_SE.UTF-8")
        .env("HOME", asked.folder.path())
        .args(["--lang", "de", "registers"])
        .output()
        .unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(said.contains("--lang tar något av: sv, en"), "{said}");
    refused(asked.run(&["registers", "--format", "xml"]), "table, csv, jsonl, json");
}

#[test]
fn tables_say_codes_in_words_and_programs_read_the_codes() {
    let asked = club();
    let table = asked.run(&["records", "klubb"]).done().out;
    for words in ["förkryssat (räknas inte)", "får inte skickas", "avslutad"] {
        assert!(table.contains(words), "{words}\n{table}");
    }
    assert!(!table.contains("pre_ticked"), "{table}");
    let lines = asked.run(&["records", "klubb", "--format", "jsonl"]).done();
    assert_eq!((&lines.rows()[0]["consent"], &lines.rows()[0]["stage"]), (&"pre_ticked".into(), &"lapsed".into()));
    assert!(asked.run(&["records", "klubb", "--format", "csv"]).done().out.contains("pre_ticked"));
    asked.run(&["stage", "truncate", "klubb", "epost", "--to", "email_domain", "--reason", "minimering"]).done();
    let plan = asked.run(&["plan", "show"]).done().out;
    assert!(plan.contains("minimera") && plan.contains("domän"), "{plan}");
    let fields = asked.run(&["fields", "klubb"]).done().out;
    assert!(fields.contains("hälsa 1"), "{fields}");
}
