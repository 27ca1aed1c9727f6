//! The fast path says what the plain path says: every score of every record of the sample, reckoned a second time from
//! its cells by the plainest means, without a line of the program's own code.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod plain;

use crate::bench;
use std::collections::BTreeMap;

use crate::library::Library;
use gallra::model::Quiet;
use gallra::store::{Access, Workbench, expression, registers, selection};
use roaring::RoaringBitmap;
use serde_json::Value;

/// What the plain path reads: each register's fields and records, as the command line prints them.
fn everything(library: &Library, names: &[&str]) -> Vec<plain::Register> {
    names
        .iter()
        .map(|name| (*name).to_owned())
        .map(|name| plain::Register {
            fields: library.json(&["fields", &name, "--format", "json"]).as_array().unwrap().clone(),
            records: library.lines(&["records", &name, "--format", "jsonl"]),
            name,
        })
        .collect()
}

/// The reasons of a record add up to each of its scores, and each is a sentence.
fn add_up(register: &plain::Register, record: &Value) {
    let mut sums = BTreeMap::from([("age", 0), ("relevance", 0), ("sensitivity", 0)]);
    for reason in record["reasons"].as_array().unwrap() {
        *sums.get_mut(reason["score"].as_str().unwrap()).unwrap() += reason["points"].as_i64().unwrap();
        let text = reason["text"].as_str().unwrap();
        assert!(!text.is_empty() && !text.contains('['), "a sentence is missing: {}", reason["code"]);
    }
    for (score, sum) in sums {
        assert_eq!(record[score].as_i64().unwrap_or(0), sum, "{score} of {} in {}", record["rid"], register.name);
    }
}

#[test]
fn every_record_of_the_sample_has_the_scores_that_its_cells_give_and_reasons_that_add_up() {
    let library = Library::new();
    let registers = everything(&library, &library.names().iter().map(String::as_str).collect::<Vec<_>>());
    let known = plain::Known::of(&registers);
    let (mut records, mut helped) = (0, 0);
    for register in &registers {
        for (index, record) in register.records.iter().enumerate() {
            let expected = known.score((register, index));
            let got: BTreeMap<&str, &Value> = expected.told.keys().map(|name| (*name, &record[*name])).collect();
            let told: BTreeMap<&str, &Value> = expected.told.iter().map(|(name, value)| (*name, value)).collect();
            assert_eq!(got, told, "record {} of {}", record["rid"], register.name);
            add_up(register, record);
            records += 1;
            helped += usize::from(expected.helped);
        }
    }
    assert_eq!(records, 20_000);
    assert!(helped > 1_000, "only {helped} records have a later sign of life in another register");
}

/// A condition sees the scores and states that the record shows.
#[test]
fn conditions_see_what_the_records_show() {
    let library = Library::new();
    let registers = everything(&library, &["kundklubb", "garanti", "personal"]);
    let bench = Workbench::open(&library.workbench(), Access::Read).unwrap();
    let env = bench::env();
    for register in &registers {
        let mut expected: BTreeMap<String, RoaringBitmap> = BTreeMap::new();
        for record in &register.records {
            let rid = u32::try_from(record["rid"].as_u64().unwrap()).unwrap();
            let states = ["stage", "offers", "consent"];
            let states = states.map(|state| format!("g.{state} = '{}'", record[state].as_str().unwrap()));
            let scores = ["age", "relevance", "sensitivity"].map(|score| match record[score].as_u64() {
                None => format!("g.{score} IS NULL"),
                Some(0..60) => format!("g.{score} < 60"),
                Some(_) => format!("g.{score} >= 60"),
            });
            let last = record["last_activity"].as_str();
            let last = last
                .map_or("g.last_activity IS NULL".to_owned(), |day| format!("g.last_activity LIKE '{}%'", &day[..4]));
            for condition in states.into_iter().chain(scores).chain([last]) {
                expected.entry(condition).or_default().insert(rid);
            }
        }
        let id = registers::by_name(&bench, &register.name).unwrap().id;
        for (text, expected) in expected {
            let condition = expression::read(&bench, id, (&text, &env)).unwrap();
            let found = selection::select(&bench, (id, &condition), (&env, &Quiet)).unwrap();
            assert!(found == expected, "{}: {text}: {} and {}", register.name, found.len(), expected.len());
        }
    }
}
