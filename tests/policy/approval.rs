//! A second person approves a plan, and the approval holds for exactly the plan that was seen.

use super::desk::{Desk, POLICY};

fn staged() -> Desk {
    let desk = Desk::with_policy();
    desk.run(&["stage", "proposal", "overdue:klubb", "--operator", "a.lind"]).done();
    desk
}

fn entries(desk: &Desk) -> Vec<serde_json::Value> {
    let shown = desk.run(&["log", "export", "--format", "jsonl"]).done().out;
    shown.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[test]
fn an_approval_stands_in_the_log() {
    let desk = staged();
    let own = desk.run(&["approve", "--yes", "--operator", "A.Lind"]);
    assert_eq!(own.code, 2, "who staged it does not approve it");
    let wrong = desk.answering(&["approve", "--operator", "m.ek"], "RADERA 1\n");
    assert_eq!(wrong.code, 2, "{}", wrong.said);
    let seen = desk.answering(&["approve", "--operator", "m.ek"], "GODKÄNN 1\n").done();
    assert!(seen.out.contains("klubb"), "what it does is shown before: {}", seen.out);
    assert!(desk.run(&["plan", "show"]).said.contains("Godkänd av m.ek"));
    desk.run(&["apply", "--yes", "--operator", "a.lind"]).done();
    let entry = &entries(&desk)[0];
    assert_eq!((&entry["staged_by"], &entry["approved_by"]), (&"a.lind".into(), &"m.ek".into()));
    assert_eq!(entry["legal_source"], "GDPR Art. 5(1)(e)");
    assert!(!desk.run(&["plan", "show"]).said.contains("m.ek"), "it is used up");
}

#[test]
fn an_approval_falls_when_the_plan_changes() {
    let desk = staged();
    desk.run(&["approve", "--yes", "--operator", "m.ek"]).done();
    desk.run(&["stage", "proposal", "no-date:klubb", "--operator", "a.lind"]).done();
    assert!(desk.run(&["plan", "show"]).said.contains("ändrats sedan dess"));
    desk.run(&["undo"]).done();
    assert!(desk.run(&["plan", "show"]).said.contains("Godkänd av m.ek"), "the same plan again");
    // A hold that is loaded afterwards makes it another plan, too.
    desk.load(&POLICY.replace("retention = \"P24M\"", "restricted = \"kundnr = '1'\"\nretention = \"P24M\"")).done();
    assert!(!desk.run(&["plan", "show"]).said.contains("Godkänd av m.ek"));
    desk.load(POLICY).done();
    desk.run(&["stage", "proposal", "no-date:klubb", "--operator", "a.lind"]).done();
    desk.run(&["apply", "--yes", "--operator", "a.lind"]).done();
    assert!(entries(&desk).iter().all(|entry| entry.get("approved_by").is_none_or(serde_json::Value::is_null)));
}

#[test]
fn a_policy_can_demand_it() {
    let desk = staged();
    desk.load(&format!("{POLICY}\n[approval]\nrequired = true\n")).done();
    let refused = desk.run(&["apply", "--yes", "--operator", "a.lind"]);
    assert_eq!(refused.code, 2, "{}", refused.said);
    assert_eq!(desk.records("klubb").len(), 5);
    desk.run(&["approve", "--yes", "--operator", "m.ek"]).done();
    assert_eq!(desk.run(&["approve", "--withdraw"]).done().code, 0);
    assert_eq!(desk.run(&["apply", "--yes", "--operator", "a.lind"]).code, 2);
    desk.run(&["approve", "--yes", "--expect", "1", "--operator", "m.ek"]).done();
    desk.run(&["apply", "--yes", "--operator", "a.lind"]).done();
}

#[test]
fn where_the_period_is_written_stands_beside_the_law() {
    let desk = Desk::new();
    let written = "retention = \"P24M\"\nretention_source = \"recruitment\"";
    desk.load(&POLICY.replace("retention = \"P24M\"", written)).done();
    desk.run(&["stage", "proposal", "overdue:klubb"]).done();
    desk.run(&["stage", "delete", "order", "--where", "ordernr = 'A3'", "--reason", "dubblett"]).done();
    desk.run(&["apply", "--yes"]).done();
    let entries = entries(&desk);
    assert_eq!(entries[0]["legal_source"], "GDPR Art. 5(1)(e); Diskrimineringslagen (2008:567) 6 kap.");
    assert_eq!(
        (&entries[1]["rule"], &entries[1]["legal_source"]),
        (&"one-off decision".into(), &serde_json::Value::Null)
    );
}

#[test]
fn an_erasure_that_a_person_asked_for_says_so() {
    let desk = Desk::with_policy();
    desk.run(&["person", "alma@example.com", "--stage"]).done();
    desk.run(&["apply", "--yes"]).done();
    let entry = &entries(&desk)[0];
    assert_eq!((&entry["rule"], &entry["legal_source"]), (&"erasure-request".into(), &"GDPR Art. 17(1)".into()));
}

#[test]
fn before_applying_it_is_told_who_is_still_a_customer() {
    let desk = Desk::new();
    let shop = "kundnr;epost;senaste_köp;samtycke;samtyckesdatum;samtycke_hur;reklamspärr\n\
        1;ett@example.com;2026-01-02;;;;\n2;tva@example.com;2026-02-02;ja;2026-02-02;förkryssad;\n\
        3;tre@example.com;2026-03-02;;;;2026-03-05\n4;fyra@example.com;2019-03-02;;;;\n";
    let file = desk.file("butik.csv", shop);
    desk.run(&["import", file.to_str().unwrap()]).done();
    desk.run(&["stage", "delete", "butik", "--where", "g.age >= 0", "--reason", "gallring"]).done();
    let preview = desk.run(&["plan", "preview", "--format", "json"]).done().json();
    assert_eq!(preview["beforehand"], serde_json::json!({"bought": 3, "ask_again": 2, "undecided": 4}));
    let said = desk.answering(&["apply"], "nej\n").said;
    for told in ["3 av posterna som går har köpt", "2 poster gäller kunder", "4 av posterna går efter en tid"] {
        assert!(said.replace('\u{a0}', " ").contains(told), "{told}\n{said}");
    }
}
