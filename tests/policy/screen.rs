//! Screen 9: its figures are the command line's, what it saves keeps every comment, and read-only changes nothing.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use gallra::text::Language;
use gallra::tui::look::Look;
use serde_json::Value;

use crate::desk::{Desk, SAMPLE_POLICY};
use crate::library::Library;

const SIZE: (u16, u16) = (160, 45);

/// The sample with its policy, on the command line.
fn library() -> Library {
    let library = Library::on("2026-05-01");
    let file = library.workbench().with_file_name("policy.toml");
    fs::write(&file, SAMPLE_POLICY).unwrap();
    library.out(&["policy", "load", file.to_str().unwrap()]);
    library
}

/// Every question of the card in view, one picture after the other, with single blanks.
fn card(desk: &mut Desk) -> String {
    desk.keys("g");
    let mut all = String::new();
    for _ in 0..8 {
        all += &desk.picture(SIZE, Look::Plain);
        desk.keys("j");
    }
    all.split_whitespace().collect::<Vec<_>>().join(" ").replace('\u{a0}', " ")
}

fn rows(value: &Value) -> &[Value] {
    value.as_array().unwrap()
}

#[test]
fn the_card_tells_what_check_finds() {
    let library = library();
    let check = library.ask(&["check", "--format", "json"]);
    let broken: Value = serde_json::from_str(&check.out).unwrap();
    let mut desk = Desk::sample_with_policy(Language::English);
    desk.keys("9");
    let mut seen = BTreeSet::new();
    for _ in 0..8 {
        let name = desk.state.policy.name().to_owned();
        let told = card(&mut desk);
        let own: Vec<&Value> = rows(&broken).iter().filter(|row| row["register"] == name.as_str()).collect();
        for row in &own {
            assert!(told.contains(row["message"].as_str().unwrap()), "{row}\n{told}");
        }
        let count = match own.len() {
            0 => "keeps the policy".to_owned(),
            1 => "breaks 1 rule".to_owned(),
            count => format!("breaks {count} rules"),
        };
        assert!(told.contains(&count), "{name}: {count}\n{told}");
        seen.insert(name);
        desk.keys("Tab");
    }
    assert_eq!(seen.len(), 8, "seven registers and a card without a file");
}

#[test]
fn what_is_held_and_the_earliest_deletion_date_are_the_records_own() {
    let library = library();
    let records = library.lines(&["records", "order", "--format", "jsonl"]);
    let held: Vec<&str> = records.iter().filter_map(|record| record["held_until"].as_str()).collect();
    let first = held.iter().min().unwrap();
    let next = gallra::model::Day::read_iso(first).unwrap().0.succ_opt().unwrap();
    let mut desk = Desk::sample_with_policy(Language::English);
    desk.keys("9");
    while desk.state.policy.name() != "order" {
        desk.keys("Tab");
    }
    let told = card(&mut desk);
    let count = held.len();
    let count = format!("{},{:03}", count / 1000, count % 1000);
    assert!(told.contains(&format!("{count} held, earliest deletion {next}")), "{told}");
    assert!(told.contains(&format!("BFL 7:2: {count} records are held; the first may be deleted on {next}")), "{told}");
}

#[test]
fn what_a_change_would_free_is_what_policy_diff_says() {
    let library = library();
    let mut desk = Desk::sample_with_policy(Language::English);
    desk.keys("9");
    while desk.state.policy.name() != "order" {
        desk.keys("Tab");
    }
    desk.keys("g j j j e");
    for _ in 0..40 {
        desk.keys("Backspace");
    }
    desk.type_text("1 month from orderdatum");
    desk.keys("Enter G e");
    for _ in 0..80 {
        desk.keys("Backspace");
    }
    desk.type_text("BFL 7:2 from fakturadatum");
    desk.keys("Enter Ctrl+S");
    let file = library.workbench().with_file_name("changed.toml");
    fs::write(&file, &desk.state.policy.draft).unwrap();
    let changes = library.json(&["policy", "diff", file.to_str().unwrap(), "--format", "json"]);
    assert!(rows(&changes).len() >= 2, "{changes}");
    let picture = desk.picture(SIZE, Look::Plain).replace(',', "");
    for change in rows(&changes) {
        let ends = format!("{} {}", change["now"], change["then"]);
        let line = |line: &&str| line.split_whitespace().collect::<Vec<_>>().join(" ").contains(&ends);
        let found = picture.lines().find(line).unwrap_or_else(|| panic!("{change}\n{picture}"));
        assert!(found.contains(change["register"].as_str().unwrap()), "{found}");
    }
}

#[test]
fn what_is_saved_keeps_every_comment_and_every_other_line() {
    let mut desk = Desk::sample_with_policy(Language::Swedish);
    desk.keys("9");
    while desk.state.policy.name() != "kundklubb" {
        desk.keys("Tab");
    }
    desk.keys("g j j j e");
    for _ in 0..60 {
        desk.keys("Backspace");
    }
    desk.type_text("18 månader från senaste livstecken");
    desk.keys("Enter g j j j j j l l b Ctrl+S Enter");
    let saved = desk.policy();
    let changed: Vec<(&str, &str)> =
        SAMPLE_POLICY.lines().zip(saved.lines()).filter(|(before, after)| before != after).collect();
    assert_eq!(saved.lines().count(), SAMPLE_POLICY.lines().count());
    assert_eq!(changed.len(), 2, "{changed:?}");
    assert_eq!(changed[0], ("retention = \"P24M\"", "retention = \"P18M\""));
    assert!(changed[1].1.contains("why = \"frågor från medlemmar\"") && changed[1].1.contains("reviewed = 2026-05-01"));
    assert!(changed[1].1.contains("reviewed_by = \"steward\""), "{}", changed[1].1);
}

#[test]
fn the_page_for_the_owner_is_the_command_lines() {
    let library = library();
    let page = library.out(&["policy", "ask", "event", "--lang", "sv"]);
    let mut desk = Desk::sample_with_policy(Language::Swedish);
    desk.keys("9");
    while desk.state.policy.name() != "event" {
        desk.keys("Tab");
    }
    let file = desk.workbench().with_file_name("frågor.txt");
    desk.keys("E");
    for _ in 0..60 {
        desk.keys("Backspace");
    }
    desk.type_text(file.to_str().unwrap());
    desk.keys("Enter");
    assert_eq!(fs::read_to_string(&file).unwrap(), page);
    assert!(desk.notice().contains("utan personuppgifter"), "{}", desk.notice());
}

#[test]
fn read_only_shows_the_card_and_changes_nothing() {
    let desk = Desk::sample_with_policy(Language::Swedish);
    let digest = |path: &Path| fs::read(path).unwrap();
    let mut desk = desk.read_only();
    let before = digest(&desk.workbench());
    desk.keys("9");
    assert!(desk.picture(SIZE, Look::Plain).contains("skrivskyddat"));
    for keys in ["e", "x", "G Enter", "l Enter", "k k b", "Ctrl+S"] {
        desk.keys("g");
        desk.keys(keys);
        assert!(desk.state.overlay.is_none(), "{keys}");
        assert!(!desk.state.policy.is_changed(), "{keys}");
    }
    desk.keys("g e");
    assert!(desk.notice().to_lowercase().contains("skrivskydd"), "{}", desk.notice());
    assert_eq!(digest(&desk.workbench()), before);
}

#[test]
fn a_place_is_opened_at_its_question() {
    let mut desk = Desk::sample_with_policy(Language::English);
    let ask = Some(gallra::plan::card::Ask::Sees);
    let effects = gallra::app::act::policy::open_card(&mut desk.state, "garanti".to_owned(), ask);
    desk.run(effects);
    assert_eq!((desk.state.policy.name(), desk.state.policy.ask()), ("garanti", gallra::plan::card::Ask::Sees));
}
