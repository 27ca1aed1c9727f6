//! The table in `docs/checklist.md`: every command ends as it says, every screen and key is in the catalog.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use std::fs;
use std::path::Path;

use gallra::app::catalog::{self, CATALOG};
use gallra::app::{Key, Screen, keymap};
use gallra::text::{Catalogue, Language, Message};

use crate::desk::SAMPLE_POLICY;
use crate::library::Library;

/// Lines of the checklist that the design names.
const LINES: usize = 20;

/// A delivery that breaks the policy: whole numbers, an income, a diagnosis.
const NEW: &str = "\
kundnr;personnummer;fornamn;efternamn;epost;senaste_kop;inkomst;samtycke;anteckning
90001;19670412-9813;Ada;Tallfors;ada@example.com;2011-04-02;412000;ja;Har diabetes
90002;19590121-9815;Bo;Norrhäll;bo@example.com;2025-06-30;;ja;
90003;19841130-9811;Cilla;Ahlbäck;cilla@example.com;2026-01-15;388000;nej;betalar kontant
";

/// A line of the table.
struct Row {
    asks: String,
    screen: String,
    keys: Vec<String>,
    command: String,
    exit: i32,
}

fn document() -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/checklist.md")).unwrap()
}

fn rows() -> Vec<Row> {
    let text = document();
    let table = text.lines().filter(|line| line.starts_with("| ")).skip(1);
    table
        .map(|line| {
            let cells: Vec<&str> =
                line.trim_matches('|').split(" | ").map(|cell| cell.trim().trim_matches('|')).collect();
            let [asks, screen, keys, command, exit] = cells[..] else { panic!("not five cells: {line}") };
            Row {
                asks: asks.trim().to_owned(),
                screen: screen.to_owned(),
                keys: keys.split_whitespace().map(|key| key.trim_matches('`').to_owned()).collect(),
                command: command.trim_matches('`').to_owned(),
                exit: exit.parse().unwrap(),
            }
        })
        .collect()
}

/// The words of a command; what stands in double quotes is one.
fn words(command: &str) -> Vec<String> {
    let mut words = Vec::new();
    for (place, part) in command.split('"').enumerate() {
        if place % 2 == 1 {
            words.push(part.to_owned());
        } else {
            words.extend(part.split_whitespace().map(str::to_owned));
        }
    }
    words
}

#[test]
fn every_line_of_the_checklist_is_answered() {
    let asked = rows().iter().filter(|row| !row.asks.is_empty()).count();
    assert_eq!(asked, LINES);
    let readme = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md")).unwrap();
    assert!(readme.contains("docs/checklist.md"), "the README does not lead to it");
}

#[test]
fn every_screen_and_key_of_the_checklist_is_in_the_catalog() {
    let english = Catalogue::new(Language::English);
    for row in rows() {
        let titled = |screen: &&Screen| {
            format!("{} {}", screen.number(), english.say(&Message::new(screen.title()))) == row.screen
        };
        let screen = Screen::TABS.iter().find(titled).unwrap_or_else(|| panic!("no screen is {}", row.screen));
        assert!(!row.keys.is_empty(), "{}", row.command);
        for name in &row.keys {
            let key = Key::named(name).unwrap_or_else(|| panic!("no key is called {name}"));
            let command = keymap::command(key).unwrap_or_else(|| panic!("{name} does nothing"));
            let entry = catalog::entry(command).unwrap();
            assert!(entry.on.contains(screen), "{name} does not work on {}", row.screen);
            assert!(CATALOG.iter().any(|known| known.command == command));
        }
    }
}

#[test]
fn every_command_of_the_checklist_ends_as_it_says() {
    let first = Library::new();
    let folder = first.workbench().parent().unwrap().to_owned();
    let policy = folder.join("policy.toml");
    fs::write(&policy, SAMPLE_POLICY).unwrap();
    first.out(&["policy", "load", policy.to_str().unwrap()]);
    let mut wrong = Vec::new();
    for row in rows() {
        let library = first.again();
        let folder = library.workbench().parent().unwrap().join("files");
        fs::create_dir(&folder).unwrap();
        let at = |name: &str| folder.join(name).to_str().unwrap().to_owned();
        fs::write(folder.join("new.csv"), NEW).unwrap();
        fs::write(folder.join("changed.toml"), SAMPLE_POLICY.replace("\"P24M\"", "\"P12M\"")).unwrap();
        let words: Vec<String> = words(&row.command)
            .into_iter()
            .map(|word| match word.as_str() {
                "FOLDER" => folder.to_str().unwrap().to_owned(),
                "NEW.csv" => at("new.csv"),
                "CHANGED.toml" => at("changed.toml"),
                "OUT" => at("out.html"),
                _ => word,
            })
            .collect();
        assert_eq!(words[0], "gallra", "{}", row.command);
        let arguments: Vec<&str> = words[1..].iter().map(String::as_str).collect();
        let answer = library.ask(&arguments);
        if answer.code != row.exit {
            wrong.push(format!("{}: {}, not {}: {}", row.command, answer.code, row.exit, answer.said));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
