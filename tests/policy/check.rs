//! What breaks a policy, and how its faults are told.

use std::fs;
use std::os::unix::fs::PermissionsExt;

use serde_json::Value;

use super::desk::{Desk, POLICY};

fn rule(rule: &str, count: u64) -> (String, Option<String>, u64) {
    (rule.to_owned(), None, count)
}

fn in_field(rule: &str, field: &str, count: u64) -> (String, Option<String>, u64) {
    (rule.to_owned(), Some(field.to_owned()), count)
}

#[test]
fn without_a_policy_the_questions_are_what_is_broken() {
    let desk = Desk::new();
    let answer = desk.run(&["check"]);
    assert_eq!(answer.code, 1);
    let rules: Vec<String> = desk.broken("order").into_iter().map(|(rule, _, _)| rule).collect();
    assert_eq!(rules, ["no-purpose", "no-notice", "no-basis", "no-retention", "access-missing"]);
}

#[test]
fn check_finds_what_breaks_the_policy() {
    let desk = Desk::with_policy();
    assert_eq!(
        desk.broken("klubb"),
        [
            rule("overdue", 1),
            rule("no-date", 1),
            in_field("unneeded-field", "inkomst", 2),
            in_field("full-personnummer", "personnummer", 2),
            in_field("special-category", "anteckning", 1),
            rule("consent-not-active", 3),
            rule("consent-expired", 1),
            rule("access-stale", 1),
        ]
    );
    // A1's seven years ended with 2023; A4 has no date to count from and is held.
    assert_eq!(desk.broken("order"), [rule("overdue", 2), rule("hold-ended", 1), rule("hold-unmatched", 1)]);
    assert_eq!(desk.broken("pärmar i arkivet"), [rule("access-missing", 0)]);
}

#[test]
fn what_the_policy_says_stands_in_registers_fields_and_records() {
    let desk = Desk::with_policy();
    let registers = desk.run(&["registers", "--format", "json"]).done().json();
    let club = &registers[0];
    assert_eq!((&club["overdue"], &club["nice_to_have"]), (&1.into(), &2.into()));
    assert_eq!(club["access"][0]["who"], "Marknad");
    assert!(club["warnings"].as_array().unwrap().contains(&"access-stale".into()));
    let fields = desk.run(&["fields", "klubb", "--format", "json"]).done().json();
    let field = |name: &str| fields.as_array().unwrap().iter().find(|f| f["field"] == name).unwrap().clone();
    assert_eq!(field("namn")["needed"], true);
    assert_eq!((&field("inkomst")["needed"], &field("inkomst")["proposed"]), (&false.into(), &"clear".into()));
    assert_eq!(field("personnummer")["needed"], "birth_date");
    assert_eq!(field("anteckning")["needed"], Value::Null);
    let running = &desk.records("klubb")[4];
    assert_eq!((&running["age"], &running["reasons"][0]["code"]), (&0.into(), &"running".into()));
    let held: Vec<Value> = desk.records("order").iter().map(|record| record["held_until"].clone()).collect();
    assert_eq!(held, [Value::Null, "2027-12-31".into(), Value::Null, "9999-12-31".into()]);
}

#[test]
fn the_document_is_kept_as_it_is() {
    let desk = Desk::with_policy();
    assert_eq!(desk.run(&["policy", "show"]).done().out, POLICY);
}

#[test]
fn a_faulty_policy_is_refused_with_its_place_and_changes_nothing() {
    let desk = Desk::with_policy();
    for (text, said) in [
        ("[register.klubb]\nretentoin = 'P1Y'\n", "rad 2, tecken 1"),
        ("[register.klubb]\nneeds = { namm = true }\n", "rad 2, tecken 11"),
        ("[register.klubb]\nrunning_when = \"statuss = 'aktiv'\"\n", "rad 2, tecken 17"),
        ("[register.klubb]\nrunning_when = \"g.age > 5\"\n", "rad 2, tecken 17"),
        ("[register.order]\nstart = 'belopp'\n", "rad 2, tecken 10"),
        ("[register.klubb]\nextends = ['ordrar']\n", "rad 2, tecken 13"),
    ] {
        let answer = desk.load(text);
        assert_eq!(answer.code, 2, "{text}");
        assert!(answer.said.contains(said), "{text}{}", answer.said);
        assert!(answer.said.lines().count() >= 2, "a hint: {}", answer.said);
    }
    assert_eq!(desk.run(&["policy", "show"]).out, POLICY);
}

#[test]
fn a_changed_policy_tells_what_it_would_free_and_hold() {
    let desk = Desk::with_policy();
    let changed = POLICY.replace("\"P24M\"", "\"P200M\"").replace("status = 'betald'", "status <> 'okänd'");
    let file = desk.file("ny.toml", &changed);
    let rows = desk.run(&["policy", "diff", file.to_str().unwrap(), "--format", "json"]).done().json();
    let counts = |register: &str, what: &str| {
        let row = rows.as_array().unwrap().iter().find(|row| row["register"] == register && row["what"] == what);
        row.map(|row| (row["now"].as_u64().unwrap(), row["then"].as_u64().unwrap()))
    };
    assert_eq!(counts("klubb", "overdue"), Some((1, 0)));
    assert_eq!(counts("order", "held"), Some((2, 3)));
    assert_eq!(counts("order", "overdue"), Some((2, 1)));
    assert_eq!(desk.run(&["policy", "show"]).out, POLICY, "nothing was loaded");
}

#[test]
fn what_a_changed_policy_says_of_registers_that_extend_each_other_is_told_too() {
    let desk = Desk::with_policy();
    let garanti = desk.file(
        "garanti.csv",
        "garantinr;epost;registrerad;informerad\nG1;alma@example.com;2026-05-01;2026-05-01\n\
         G2;folke@example.net;2026-06-02;\nG3;elsa@example.org;2026-06-03;\n",
    );
    desk.run(&["import", garanti.to_str().unwrap()]).done();
    let untold = format!("{POLICY}\n[register.garanti]\nabout = 'service'\nextends = ['klubb']\n");
    let told = format!("{untold}told = {{ given = 2026-01-10 }}\n");
    desk.load(&untold).done();
    let of_club = || {
        let broken = desk.broken("klubb");
        let of =
            |rule: &str| broken.iter().find(|(broken, field, _)| broken == rule && field.is_none()).map_or(0, |b| b.2);
        (of("overdue"), of("no-date"))
    };
    assert_eq!(of_club(), (1, 1));
    let file = desk.file("told.toml", &told);
    let rows = desk.run(&["policy", "diff", file.to_str().unwrap(), "--format", "json"]).done().json();
    let overdue = rows.as_array().unwrap().iter().find(|row| row["register"] == "klubb" && row["what"] == "overdue");
    assert_eq!(overdue.map(|row| (row["now"].as_u64(), row["then"].as_u64())), Some((Some(1), Some(0))), "{rows}");
    desk.load(&told).done();
    // Elsa was never told: her warranty is no sign of life in the club.
    assert_eq!(of_club(), (0, 1));
}

#[test]
fn a_source_that_everybody_can_read_is_flagged() {
    let desk = Desk::with_policy();
    fs::set_permissions(desk.folder.path().join("order.csv"), fs::Permissions::from_mode(0o644)).unwrap();
    assert!(desk.broken("order").contains(&rule("source-readable", 1)));
}
