//! A file judged before it is imported: the same rules and counts as after, and nothing stored.

use std::fs;

use serde_json::Value;

use super::desk::{CLUB, Desk, ORDERS, POLICY};

type Broken = (String, Option<String>, u64);

/// What a file would break, and the exit code.
fn judged(desk: &Desk, arguments: &[&str]) -> (i32, Vec<Broken>) {
    let mut all = vec!["check", "--format", "json", "--file"];
    all.extend(arguments);
    let answer = desk.run(&all);
    let rows = answer.json();
    let text = |value: &Value| value.as_str().map(str::to_owned);
    let row = |row: &Value| (text(&row["rule"]).unwrap(), text(&row["field"]), row["count"].as_u64().unwrap());
    (answer.code, rows.as_array().unwrap().iter().map(row).collect())
}

/// A workbench with the invoices and the policy, and a file of members that is not imported.
fn before() -> (Desk, String) {
    let desk = Desk { folder: tempfile::tempdir().unwrap() };
    let orders = desk.file("order.csv", ORDERS);
    desk.run(&["import", orders.to_str().unwrap()]).done();
    desk.load(
        &POLICY
            .replace("[register.\"pärmar", "# [register.\"pärmar")
            .replace("system = \"papper\"\npurpose = \"none\"\n", ""),
    )
    .done();
    let club = desk.file("klubb.csv", CLUB).to_str().unwrap().to_owned();
    (desk, club)
}

#[test]
fn a_file_breaks_before_its_import_what_it_breaks_after() {
    let (desk, club) = before();
    let bench = fs::read(desk.folder.path().join("bench.gallra")).unwrap();
    let (code, found) = judged(&desk, &[&club]);
    assert_eq!(code, 1);
    assert!(found.contains(&("full-personnummer".to_owned(), Some("personnummer".to_owned()), 2)), "{found:?}");
    assert!(found.contains(&("unneeded-field".to_owned(), Some("inkomst".to_owned()), 2)), "{found:?}");
    assert!(found.contains(&("special-category".to_owned(), Some("anteckning".to_owned()), 1)), "{found:?}");
    assert_eq!(desk.broken("klubb").len(), 1, "a card without a file breaks what it says alone: nothing was imported");
    assert_eq!(fs::read(desk.folder.path().join("bench.gallra")).unwrap(), bench);
    desk.run(&["import", &club]).done();
    assert_eq!(desk.broken("klubb"), found);
    // The register is there now: the file would bring it up to date, and is judged as it.
    assert_eq!(judged(&desk, &[&club]).1, found);
}

#[test]
fn a_file_that_keeps_the_policy_ends_with_zero() {
    let (desk, _) = before();
    let row = "7;Gro Lindfält;gro@example.com;;;2026-11-01;passiv;ja;2026-11-01;aktivt;\n";
    let text = format!("{}\n{row}", CLUB.lines().next().unwrap());
    let file = desk.file("nya.csv", &text).to_str().unwrap().to_owned();
    let reviewed = POLICY.replace("reviewed = 2024-03-01", "reviewed = 2026-03-01");
    desk.load(&reviewed).done();
    assert_eq!(judged(&desk, &[&file, "--register", "Klubb"]), (0, Vec::new()));
    let said = desk.in_english(&["check", "--file", &file, "--register", "klubb"]).said;
    assert!(said.contains("nya.csv keeps the policy. Nothing was imported."), "{said}");
    fs::set_permissions(&file, std::os::unix::fs::PermissionsExt::from_mode(0o644)).unwrap();
    assert_eq!(judged(&desk, &[&file, "--register", "klubb"]).1, [("source-readable".to_owned(), None, 1)]);
}

#[test]
fn a_file_without_a_card_is_told_so_and_an_unknown_register_is_refused() {
    let (desk, club) = before();
    let other = desk.file("gäster.csv", CLUB).to_str().unwrap().to_owned();
    let answer = desk.run(&["check", "--file", &other]);
    assert_eq!(answer.code, 1);
    assert!(answer.said.contains("inget kort för gäster"), "{}", answer.said);
    assert!(answer.out.contains("no-purpose"), "{}", answer.out);
    let answer = desk.run(&["check", "--file", &club, "--register", "klub"]);
    assert_eq!(answer.code, 2);
    assert!(answer.said.contains("klubb"), "{}", answer.said);
    assert_eq!(desk.run(&["check", "--register", "klubb"]).code, 2, "a register alone is wrong use");
    assert_eq!(desk.run(&["check", "--file", "finns-inte.csv"]).code, 2);
}

#[test]
fn who_objected_is_found_in_a_file_before_it_is_imported() {
    let (desk, club) = before();
    desk.run(&["import", &club]).done();
    let who = ["--where", "kundnr = 2", "--reason", "invändning"];
    let mut stage = vec!["stage", "truncate", "klubb", "epost", "--to", "suppress"];
    stage.extend(who);
    desk.run(&stage).done();
    desk.run(&["apply", "--yes"]).done();
    let returned = |found: &[Broken]| found.iter().any(|(rule, _, count)| rule == "suppressed-returned" && *count == 1);
    assert!(returned(&judged(&desk, &[&club]).1));
}

#[test]
fn a_field_that_the_file_lacks_is_told() {
    let (desk, club) = before();
    desk.run(&["import", &club]).done();
    let shorter = CLUB.replace(";anteckning", "").replace(";Har diabetes", "").replace("aktivt;\n", "aktivt\n");
    let shorter = shorter.replace("förkryssad;\n", "förkryssad\n").replace(";;;;\n", ";;;\n");
    let file = desk.file("kort.csv", &shorter).to_str().unwrap().to_owned();
    let answer = desk.run(&["check", "--file", &file, "--register", "klubb"]);
    assert_eq!(answer.code, 1);
    assert!(answer.said.contains("anteckning"), "the field that it lacks: {}", answer.said);
    assert!(!answer.out.contains("special-category"), "{}", answer.out);
}

#[test]
fn a_file_is_read_as_the_steward_says() {
    let (desk, _) = before();
    let text = CLUB.replace(';', "|");
    let file = desk.file("klubb.txt", &text).to_str().unwrap().to_owned();
    let said = judged(&desk, &[&file, "--delimiter", "pipe"]).1;
    assert!(said.iter().any(|(rule, field, _)| rule == "unneeded-field" && field.as_deref() == Some("inkomst")));
}
