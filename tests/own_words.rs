//! The steward's own words and exceptions: found and not found at import, when the policy is loaded, when a file is
//! read again, and when a text is redacted.

#![allow(clippy::unwrap_used)] // A test stops where its premise fails.

use crate::bench::{Bench, env};
use gallra::model::{Category, Coded, OwnException, Quiet, RecordId, RegisterId};
use gallra::plan::exceptions::{self, Asked, Reach, Renewed};
use gallra::store::{policy, recognition, records, registers};

const NOTES: &[u8] =
    "kundnr;anteckning\n1;Går på Fristad-möten, är moderat\n2;moderat pris\n3;Har diabetes\n4;ring inte\n".as_bytes();

const WORDS: &str = "# Vår policy
[recognition]
# Ett lokalt samfund
words = [ { text = \"fristad*\", category = \"religion\" } ]
exceptions = [ { text = \"diabetes\", category = \"health\", reason = \"provtext\" } ]
";

/// The categories found in each record.
fn found(bench: &Bench, register: RegisterId) -> Vec<String> {
    let live = registers::live(&bench.open, register).unwrap();
    live.iter()
        .map(|rid| {
            let found = records::findings(&bench.open, register, RecordId(rid)).unwrap();
            let codes: Vec<&str> = found.iter().map(|finding| finding.category.code()).collect();
            format!("{rid}:{}", codes.join(","))
        })
        .collect()
}

fn renewed(bench: &mut Bench) -> Renewed {
    exceptions::renew(&mut bench.open, (&env(), &Quiet)).unwrap()
}

#[test]
fn a_policys_words_are_found_and_its_exceptions_are_not() {
    let mut bench = Bench::new();
    policy::load(&mut bench.open, WORDS, &env()).unwrap();
    let register = bench.import("kunder.csv", NOTES).register;
    assert_eq!(found(&bench, register), ["1:religion,political", "2:", "3:", "4:"]);
    assert!(recognition::outdated(&bench.open).unwrap().is_empty());
}

#[test]
fn loading_a_policy_has_the_findings_found_anew_and_only_where_its_words_changed() {
    let mut bench = Bench::new();
    let register = bench.import("kunder.csv", NOTES).register;
    assert_eq!(found(&bench, register), ["1:political", "2:", "3:health", "4:"]);
    policy::load(&mut bench.open, WORDS, &env()).unwrap();
    assert_eq!(renewed(&mut bench), Renewed { registers: 1, records: 4 });
    assert_eq!(found(&bench, register), ["1:religion,political", "2:", "3:", "4:"]);
    assert!(!records::facts(&bench.open, register, RecordId(3)).unwrap().codes.has_special());
    policy::load(&mut bench.open, &format!("{WORDS}\n[defaults]\nconsent_valid = \"P24M\"\n"), &env()).unwrap();
    assert_eq!(renewed(&mut bench), Renewed::default());
    policy::load(&mut bench.open, "", &env()).unwrap();
    assert_eq!(renewed(&mut bench).registers, 1);
    assert_eq!(found(&bench, register), ["1:political", "2:", "3:health", "4:"]);
}

#[test]
fn what_the_steward_says_is_none_stays_none_when_the_file_is_read_again() {
    let mut bench = Bench::new();
    let imported = bench.import("kunder.csv", NOTES);
    let register = registers::by_id(&bench.open, imported.register).unwrap();
    let asked = Asked {
        text: "diabetes".to_owned(),
        category: Some(Category::Health),
        field: Some("Anteckning".to_owned()),
        reach: Reach::Register,
        reason: "namn på en kurs".to_owned(),
    };
    let done = exceptions::except(&mut bench.open, (&register, asked), (&env(), &Quiet)).unwrap();
    assert_eq!(done.registers, 1);
    assert_eq!(found(&bench, register.id)[2], "3:");
    let longer = [NOTES, "5;Har diabetes\n".as_bytes()].concat();
    bench.import("kunder.csv", &longer);
    assert_eq!(found(&bench, register.id)[2..], ["3:", "4:", "5:"]);
    let kept = policy::current(&bench.open).unwrap().recognition.exceptions;
    assert_eq!(kept.len(), 1);
    assert_eq!((kept[0].reason.as_deref(), kept[0].by.as_deref()), (Some("namn på en kurs"), Some("steward")));
    assert_eq!((kept[0].register.as_deref(), kept[0].field.as_deref()), (Some("kunder"), Some("anteckning")));
    exceptions::restore(&mut bench.open, 1, (&env(), &Quiet)).unwrap();
    assert_eq!(found(&bench, register.id)[2..], ["3:health", "4:", "5:health"]);
    assert!(exceptions::restore(&mut bench.open, 1, (&env(), &Quiet)).is_err());
}

#[test]
fn an_exception_of_one_register_holds_in_no_other() {
    let mut bench = Bench::new();
    let first = bench.import("kunder.csv", NOTES).register;
    let second = bench.import("gamla.csv", NOTES).register;
    let register = registers::by_id(&bench.open, first).unwrap();
    let asked = |reach| Asked {
        text: "diabetes".to_owned(),
        category: None,
        field: None,
        reach,
        reason: "kursens namn".to_owned(),
    };
    exceptions::except(&mut bench.open, (&register, asked(Reach::Register)), (&env(), &Quiet)).unwrap();
    assert_eq!((found(&bench, first)[2].as_str(), found(&bench, second)[2].as_str()), ("3:", "3:health"));
    exceptions::except(&mut bench.open, (&register, asked(Reach::Everywhere)), (&env(), &Quiet)).unwrap();
    assert_eq!(found(&bench, second)[2], "3:");
}

#[test]
fn whatever_a_field_holds_can_only_be_excepted_in_one_field_for_one_category() {
    let mut bench = Bench::new();
    let imported = bench.import("varor.csv", b"artikel;parti\nskruv;12\nmutter;13\n").register;
    let register = registers::by_id(&bench.open, imported).unwrap();
    assert_eq!(found(&bench, imported), ["1:political", "2:political"]);
    let asked = |field: Option<&str>| Asked {
        text: OwnException::ANYTHING.to_owned(),
        category: Some(Category::Political),
        field: field.map(str::to_owned),
        reach: Reach::Register,
        reason: "partinummer".to_owned(),
    };
    assert!(exceptions::except(&mut bench.open, (&register, asked(None)), (&env(), &Quiet)).is_err());
    exceptions::except(&mut bench.open, (&register, asked(Some("parti"))), (&env(), &Quiet)).unwrap();
    assert_eq!(found(&bench, imported), ["1:", "2:"]);
}

#[test]
fn a_number_that_is_someones_is_no_exception() {
    let mut bench = Bench::new();
    let register = bench.import("kunder.csv", NOTES).register;
    let register = registers::by_id(&bench.open, register).unwrap();
    for text in ["070-1740605", "a@b.example", "", "ett två tre fyra fem sex sju"] {
        let asked = Asked {
            text: text.to_owned(),
            category: None,
            field: None,
            reach: Reach::Everywhere,
            reason: "prov".to_owned(),
        };
        assert!(exceptions::except(&mut bench.open, (&register, asked), (&env(), &Quiet)).is_err(), "{text}");
    }
}

#[test]
fn what_is_struck_out_is_what_is_found() {
    use gallra::model::{CellRef, Operator};
    use gallra::plan::operators::Outcome;
    use gallra::plan::truncator::{Ground, Keys, Truncator};
    let mut bench = Bench::new();
    let id = bench.import("kunder.csv", NOTES).register;
    policy::load(&mut bench.open, WORDS, &env()).unwrap();
    let register = registers::by_id(&bench.open, id).unwrap();
    let fields = registers::fields(&bench.open, id).unwrap();
    let env = env();
    let ground = Ground::of(&bench.open, &register, (&env, Keys::ForShow)).unwrap();
    let truncator = Truncator::new(&fields[1], Operator::Redact, ground).unwrap();
    let left = |text: &str| match truncator.cell(CellRef::Text(text)) {
        Outcome::Changed(left) => left,
        Outcome::Empty | Outcome::Unreadable => text.to_owned(),
    };
    assert_eq!(left("Har diabetes"), "Har diabetes");
    assert!(!left("Går på Fristad-möten").contains("Fristad"));
}

#[test]
fn the_command_line_makes_shows_and_takes_back_an_exception() {
    let folder = tempfile::tempdir().unwrap();
    let gallra = |args: &[&str]| {
        let book = folder.path().join("bok.gallra");
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_gallra"));
        command.env("HOME", folder.path()).arg("--workbench").arg(book).args(["--lang", "en"]).args(args);
        command.output().unwrap()
    };
    let file = folder.path().join("kunder.csv");
    std::fs::write(&file, NOTES).unwrap();
    assert!(gallra(&["import", file.to_str().unwrap()]).status.success());
    let made = gallra(&["findings", "except", "kunder", "diabetes", "--category", "health", "--reason", "a course"]);
    assert!(made.status.success(), "{made:?}");
    let shown = gallra(&["findings", "--format", "jsonl"]);
    let line: serde_json::Value = serde_json::from_slice(&shown.stdout).unwrap();
    assert_eq!((line["what"].as_str(), line["text"].as_str()), (Some("exception"), Some("diabetes")));
    assert_eq!((line["number"].as_u64(), line["reason"].as_str()), (Some(1), Some("a course")));
    let records = gallra(&["records", "kunder", "--where", "g.findings = 'health'"]);
    assert_eq!(records.status.code(), Some(1), "{records:?}");
    assert_eq!(gallra(&["findings", "restore", "2"]).status.code(), Some(2));
    assert!(gallra(&["findings", "restore", "1"]).status.success());
    let records = gallra(&["records", "kunder", "--where", "g.findings = 'health'", "--format", "jsonl"]);
    assert!(records.status.success());
    // A policy with words of its own has the findings found anew when it is loaded.
    let policy = folder.path().join("policy.toml");
    std::fs::write(&policy, WORDS).unwrap();
    let loaded = gallra(&["policy", "load", policy.to_str().unwrap()]);
    assert!(String::from_utf8(loaded.stderr).unwrap().contains("4 records"));
    let records = gallra(&["records", "kunder", "--where", "g.findings = 'religion'", "--format", "jsonl"]);
    assert_eq!(records.stdout.iter().filter(|byte| **byte == b'\n').count(), 0);
    let records = gallra(&["records", "kunder", "--where", "g.findings LIKE '%religion%'", "--format", "jsonl"]);
    assert_eq!(records.stdout.iter().filter(|byte| **byte == b'\n').count(), 1);
}
