//! Each number on the screens is the command line's.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use crate::desk::{Desk, GUESTS};
use assert_cmd::Command;
use gallra::text::Language;
use serde_json::Value;

fn told(desk: &Desk, arguments: &[&str]) -> Vec<Value> {
    let workbench = desk.workbench();
    let output = Command::new(env!("CARGO_BIN_EXE_gallra"))
        .env("HOME", workbench.parent().unwrap())
        .args(["--workbench", workbench.to_str().unwrap(), "--today", "2026-05-01", "--format", "json"])
        .args(arguments)
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

/// The guests, many times over, in four towns and none.
fn towns() -> String {
    let mut out = String::from("Namn;Ort;Senaste köp\n");
    for (place, line) in GUESTS.lines().skip(1).cycle().take(300).enumerate() {
        let cells: Vec<&str> = line.split(';').collect();
        let town = ["Umeå", "Ängelholm", "Umeå", "", "Zinkgruvan", "Ålesund", "Umeå"][(place * 3 + place / 5) % 7];
        out.push_str(&format!("{};{town};{}\n", cells[0], cells[3]));
    }
    out
}

#[test]
fn the_values_of_a_field_are_those_of_the_command_line() {
    for (filter, keys) in [(None, "2 l V"), (Some("\"Senaste köp\" < '2015'"), "l V")] {
        let mut desk = Desk::with(Language::Swedish, &[("gäster.csv", &towns())]);
        let mut arguments = vec!["fields", "gäster", "--values", "Ort"];
        if let Some(filter) = filter {
            desk.keys("2 f");
            desk.type_text(filter);
            desk.keys("Enter");
            arguments.extend(["--where", filter]);
        }
        desk.keys(keys);
        let shown: Vec<Value> = desk
            .state
            .values
            .as_ref()
            .unwrap()
            .lines()
            .iter()
            .map(|line| {
                let group = &line.group;
                serde_json::json!([group.value.filled(), group.records, group.age, group.relevance, group.sensitivity])
            })
            .collect();
        let printed: Vec<Value> = told(&desk, &arguments)
            .iter()
            .map(|row| {
                let of = |name: &str| row.get(name).cloned().unwrap_or(Value::Null);
                Value::Array(["value", "records", "age", "relevance", "sensitivity"].map(of).to_vec())
            })
            .collect();
        assert!(shown.len() >= 4);
        assert_eq!(shown, printed);
    }
}

#[test]
fn the_registers_are_those_of_the_command_line() {
    let desk = Desk::guests(Language::Swedish);
    let printed = told(&desk, &["registers"]);
    let shown = serde_json::to_value(&desk.state.registers.lines).unwrap();
    for (line, row) in shown.as_array().unwrap().iter().zip(&printed) {
        for name in ["records", "overdue", "relevance_low", "sensitivity_max", "special_category", "staged", "age"] {
            assert_eq!(line.get(name), row.get(name), "{name}");
        }
    }
    assert_eq!(printed.len(), 1);
}

#[test]
fn the_scores_of_each_record_are_those_of_the_command_line() {
    let mut desk = Desk::guests(Language::Swedish);
    desk.keys("2");
    let printed = told(&desk, &["records", "gäster"]);
    let records = desk.state.records.as_ref().unwrap();
    let scores = records.scores.as_ref().unwrap();
    for row in &printed {
        let rid = gallra::model::RecordId(u32::try_from(row["rid"].as_u64().unwrap()).unwrap());
        for (kind, name) in [
            (gallra::model::ScoreKind::Age, "age"),
            (gallra::model::ScoreKind::Relevance, "relevance"),
            (gallra::model::ScoreKind::Sensitivity, "sensitivity"),
        ] {
            let shown = scores.score(kind, rid).map(gallra::model::Score::get);
            assert_eq!(row[name].as_u64(), shown.map(u64::from), "{name} of {rid}");
        }
    }
    assert_eq!(printed.len(), 12);
}
