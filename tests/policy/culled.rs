//! The sample with the policy that ships beside it: what was built in is found, and culling mends what it can.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::library::Library;

/// The rules that deleting or truncating mends. The others need an answer, a notice, a review or a setting; a hold that
/// has ended is mended by what is proposed for its records.
const MENDED: [&str; 9] = [
    "overdue",
    "no-date",
    "unneeded-field",
    "full-personnummer",
    "special-category",
    "consent-not-active",
    "consent-expired",
    "hold-ended",
    "suppressed-returned",
];

fn sample() -> Library {
    let library = Library::new();
    let policy = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/policy/sample.toml");
    library.out(&["policy", "load", policy]);
    library
}

/// What `check` finds: rule, register, field, count.
fn broken(library: &Library) -> Vec<(String, String, Option<String>, u64)> {
    let answer = library.ask(&["check", "--format", "json"]);
    assert_eq!(answer.code, 1, "{}", answer.said);
    let found: Value = serde_json::from_str(&answer.out).unwrap();
    let text = |value: &Value| value.as_str().map(str::to_owned);
    let line = |line: &Value| {
        let (rule, register) = (text(&line["rule"]).unwrap(), text(&line["register"]).unwrap());
        (rule, register, text(&line["field"]), line["count"].as_u64().unwrap())
    };
    found.as_array().unwrap().iter().map(line).collect()
}

fn proposals(library: &Library) -> Vec<String> {
    let answer = library.ask(&["propose", "--format", "json"]);
    let found: Value = serde_json::from_str(&answer.out).unwrap();
    found.as_array().unwrap().iter().map(|line| line["proposal"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn what_was_built_into_the_sample_is_found() {
    let found = broken(&sample());
    let expected: [(&str, &str, Option<&str>, u64); 30] = [
        ("overdue", "kundklubb", None, 1104),
        ("no-date", "kundklubb", None, 9),
        ("unneeded-field", "kundklubb", Some("inkomst"), 1234),
        ("full-personnummer", "kundklubb", Some("personnummer"), 3132),
        ("special-category", "kundklubb", Some("anteckning"), 138),
        ("consent-not-active", "kundklubb", None, 2259),
        ("consent-expired", "kundklubb", None, 259),
        ("access-stale", "kundklubb", None, 1),
        ("unneeded-field", "prospekt", None, 2760),
        ("not-informed", "prospekt", None, 2428),
        ("access-missing", "prospekt", None, 0),
        ("overdue", "event", None, 1136),
        ("unneeded-field", "event", Some("Specialkost"), 792),
        ("special-category", "event", None, 438),
        ("overdue", "nyhetsbrev", None, 1485),
        ("no-date", "nyhetsbrev", None, 26),
        ("unneeded-field", "nyhetsbrev", Some("oppnade"), 4400),
        ("unneeded-field", "nyhetsbrev", Some("klickade"), 4400),
        ("unneeded-field", "nyhetsbrev", Some("ip"), 916),
        ("consent-not-active", "nyhetsbrev", None, 2924),
        ("consent-expired", "nyhetsbrev", None, 807),
        ("overdue", "order", None, 3175),
        ("overdue", "order", Some("leveransadress"), 3434),
        ("hold-ended", "order", None, 1548),
        ("overdue", "garanti", None, 457),
        ("special-category", "garanti", Some("notering"), 14),
        ("not-informed", "garanti", None, 805),
        ("extends-untold", "garanti", None, 1600),
        ("overdue", "personal", None, 163),
        ("overdue", "personal", Some("narmast_anhorig"), 127),
    ];
    let expected = expected
        .map(|(rule, register, field, count)| (rule.to_owned(), register.to_owned(), field.map(str::to_owned), count));
    assert_eq!(found, expected);
}

#[test]
fn after_all_proposals_nothing_is_left_that_culling_could_mend() {
    let library = sample();
    let rules: BTreeSet<String> = broken(&library).into_iter().map(|(rule, ..)| rule).collect();
    assert!(MENDED.iter().filter(|rule| rules.contains(**rule)).count() >= 8, "{rules:?}");
    let proposed = proposals(&library);
    let mut staging: Vec<&str> = vec!["stage", "proposal"];
    staging.extend(proposed.iter().map(String::as_str));
    let staged = library.ask(&staging);
    assert_eq!(staged.code, 0, "{}", staged.said);
    assert_eq!(proposals(&library), [""; 0], "what goes with the plan was staged too");
    let plan = library.json(&["plan", "show", "--format", "json"]);
    let held: u64 = plan.as_array().unwrap().iter().map(|item| item["held"].as_u64().unwrap()).sum();
    assert_eq!(held, 2726, "paid orders are kept");
    library.out(&["apply", "--yes", "--format", "json"]);
    let left: Vec<_> = broken(&library).into_iter().map(|(rule, register, ..)| (rule, register)).collect();
    let expected = [
        ("access-stale", "kundklubb"),
        ("access-missing", "prospekt"),
        ("not-informed", "garanti"),
        ("extends-untold", "garanti"),
    ];
    assert_eq!(left, expected.map(|(rule, register)| (rule.to_owned(), register.to_owned())));
    assert!(left.iter().all(|(rule, _)| !MENDED.contains(&rule.as_str())));
    assert_eq!(proposals(&library), [""; 0]);
}

#[test]
fn what_only_a_record_in_the_plan_keeps_follows_the_plan() {
    let library = sample();
    library.out(&["stage", "proposal", "overdue:event"]);
    assert!(!proposals(&library).contains(&"overdue:event".to_owned()), "it is in the plan");
    let answer = library.ask(&["stage", "proposal", "consent-not-active:nyhetsbrev", "--format", "json"]);
    let rows: Vec<Value> = serde_json::from_str(&answer.out).unwrap();
    let names: Vec<&str> = rows.iter().map(|row| row["proposal"].as_str().unwrap()).collect();
    assert_eq!(names, ["consent-not-active:nyhetsbrev", "overdue:event"]);
    assert!(answer.said.contains("overdue:event"), "{}", answer.said);
    let plan = library.json(&["plan", "show", "--format", "json"]);
    let last = plan.as_array().unwrap().last().unwrap().clone();
    assert!(last["reason"].as_str().unwrap().contains("when the plan is applied"), "{last}");
    // The one without the other is not staged: nobody goes too early.
    library.out(&["undo"]);
    library.out(&["undo"]);
    let before = library.json(&["plan", "show", "--format", "json"]);
    assert_eq!(before.as_array().unwrap().len(), 1);
}
