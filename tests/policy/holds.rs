//! What must be kept is kept: when staging, when a hold is loaded later, when the plan is applied.

use serde_json::Value;

use super::desk::{Desk, POLICY};

fn held(desk: &Desk) -> Vec<(String, Value)> {
    let plan = desk.rows(&["plan", "show"]);
    plan.iter().map(|item| (item["records"].to_string(), item["held"].clone())).collect()
}

#[test]
fn a_held_record_is_left_out_when_staging() {
    let desk = Desk::with_policy();
    let staged = desk.run(&["stage", "delete", "order", "--all", "--reason", "gallring"]).done();
    assert!(staged.said.contains('2'), "{}", staged.said);
    let shown = desk.run(&["plan", "show"]).done();
    assert!(shown.said.contains("2 poster bevaras, någon tills vidare (BFL 7:2)"), "{}", shown.said);
    assert!(!shown.said.contains("9999") && !shown.out.contains("9999"), "{}", shown.out);
    assert_eq!(held(&desk), [("2".to_owned(), 2.into())]);
    let alone = desk.run(&["stage", "delete", "order", "--where", "ordernr = 'A2'", "--reason", "gallring"]);
    assert_eq!(alone.code, 1, "{}", alone.said);
    assert_eq!(held(&desk).len(), 1);
}

#[test]
fn a_field_that_a_hold_names_is_not_truncated_and_another_is() {
    let desk = Desk::new();
    let named = POLICY.replace("fields = \"all\"", "fields = [\"belopp\"]");
    desk.load(&named).done();
    desk.run(&["stage", "truncate", "order", "belopp", "--to", "clear", "--reason", "minimering"]).done();
    desk.run(&["stage", "truncate", "order", "epost", "--to", "email_domain", "--reason", "minimering"]).done();
    assert_eq!(held(&desk), [("2".to_owned(), 2.into()), ("4".to_owned(), 0.into())]);
}

#[test]
fn a_hold_that_is_loaded_after_the_staging_holds_when_it_is_applied() {
    let desk = Desk::new();
    desk.run(&["stage", "delete", "order", "--all", "--reason", "gallring"]).done();
    assert_eq!(held(&desk), [("4".to_owned(), 0.into())]);
    desk.load(POLICY).done();
    assert_eq!(held(&desk), [("2".to_owned(), 2.into())]);
    let receipt = desk.run(&["apply", "--yes", "--expect", "2", "--format", "json"]).done().json();
    assert_eq!((&receipt["deleted"], &receipt["held"]), (&2.into(), &2.into()));
    let left: Vec<Value> = desk.records("order").iter().map(|record| record["values"]["ordernr"].clone()).collect();
    assert_eq!(left, ["A2", "A4"]);
}

#[test]
fn a_copy_of_accounting_material_is_not_held() {
    let desk = Desk::new();
    desk.load(&POLICY.replace("fields = \"all\"", "copy = true")).done();
    desk.run(&["stage", "delete", "order", "--all", "--reason", "gallring"]).done();
    assert_eq!(held(&desk), [("4".to_owned(), 0.into())]);
}

#[test]
fn a_restricted_record_is_stored_and_nothing_else() {
    let desk = Desk::new();
    desk.load(&POLICY.replace("running_when = \"status = 'aktiv'\"", "restricted = \"kundnr = 1\"")).done();
    let staged = desk.run(&["stage", "delete", "klubb", "--where", "kundnr = 1", "--reason", "gallring"]);
    assert_eq!(staged.code, 1, "{}", staged.said);
    let truncated = desk.run(&[
        "stage",
        "truncate",
        "klubb",
        "inkomst",
        "--to",
        "clear",
        "--where",
        "kundnr = 1",
        "--reason",
        "minimering",
    ]);
    assert_eq!(truncated.code, 1, "{}", truncated.said);
    assert_eq!(desk.records("klubb")[0]["held_until"], "9999-12-31");
}

#[test]
fn a_hold_that_can_no_longer_be_read_stops_everything_in_its_register() {
    let desk = Desk::with_policy();
    // The register is gone and another file takes its name: its fields are others.
    desk.run(&["stage", "delete", "order", "--where", "ordernr = 'A1'", "--reason", "gallring"]).done();
    let other = desk.file("annan.csv", "ordernr;pris\nB1;2\n");
    let again = desk.run(&["import", other.to_str().unwrap(), "--register", "order"]);
    if again.code == 0 && !again.said.contains("order_2") {
        let refused = desk.run(&["stage", "delete", "order", "--all", "--reason", "gallring"]);
        assert_eq!(refused.code, 2, "{}", refused.said);
    }
}

#[test]
fn a_field_that_tells_what_is_held_is_not_truncated_either() {
    let desk = Desk::new();
    let file = desk.file("bok.csv", "nr;status;fakturadatum;namn\n1;betald;2025-01-02;Ada\n2;öppen;2025-01-02;Bo\n");
    desk.run(&["import", file.to_str().unwrap()]).done();
    desk.load("[register.bok]\nhold = [ { where = \"status = 'betald'\", basis = 'BFL 7:2', from = 'fakturadatum', fields = ['namn'] } ]\n")
        .done();
    for field in ["status", "fakturadatum", "namn"] {
        let staged = desk.rows(&["stage", "truncate", "bok", field, "--to", "clear", "--reason", "prov"]);
        assert_eq!((&staged[0]["records"], &staged[0]["held"]), (&1.into(), &1.into()), "{field}");
    }
}

#[test]
fn words_alone_hold_no_register_for_ever() {
    let desk = Desk::with_policy();
    for (hold, code) in [
        ("{ basis = 'xyz' }", 2),
        ("{ basis = 'betalda fakturor sju år', fields = ['namn'] }", 2),
        ("{ basis = 'tvist', where = \"status = 'passiv'\" }", 0),
        ("{ basis = 'tvist', until = 2030-12-31 }", 0),
        ("{ basis = 'xyz', copy = true }", 0),
    ] {
        let loaded = desk.load(&format!("[register.klubb]\nhold = [ {hold} ]\n"));
        assert_eq!(loaded.code, code, "{hold}: {}", loaded.said);
        assert!(code == 0 || loaded.said.contains("rad 2, tecken 10"), "{}", loaded.said);
    }
}

#[test]
fn a_hold_of_ones_own_is_no_exception_for_special_categories_and_a_law_is_one() {
    let desk = Desk::new();
    let held = |hold: &str| {
        desk.load(&POLICY.replace("owner = \"Marknad\"", &format!("hold = [ {hold} ]"))).done();
        let broken = desk.broken("klubb");
        let of = |rule: &str| broken.iter().filter(|(broken, _, _)| broken == rule).map(|(_, _, count)| *count).sum();
        let (special, number, overdue): (u64, u64, u64) =
            (of("special-category"), of("full-personnummer"), of("overdue"));
        (special, number, overdue)
    };
    assert_eq!(held("{ basis = 'tvist', until = 2030-12-31 }"), (1, 2, 0));
    assert_eq!(held("{ basis = 'Arkivlagen 10 §', until = 2030-12-31 }"), (0, 0, 0));
    assert_eq!(held("{ basis = 'Arkivlagen 10 §', until = 2030-12-31, fields = ['namn'] }"), (1, 2, 0));
}

#[test]
fn an_item_names_what_holds_its_own_records() {
    let desk = Desk::new();
    let two = "[ { where = \"ordernr = 'A2'\", basis = 'tvist', until = 2030-12-31 }, \
               { where = \"ordernr = 'A4'\", basis = 'garanti', until = 2029-06-30, fields = ['belopp'] } ]";
    desk.load(&format!("[register.order]\nhold = {two}\n")).done();
    for (selected, why) in [("'A1', 'A2'", "gallring"), ("'A3', 'A4'", "rensning")] {
        let selection = format!("ordernr IN ({selected})");
        desk.run(&["stage", "delete", "order", "--where", &selection, "--reason", why]).done();
    }
    desk.run(&["stage", "truncate", "order", "epost", "--to", "email_domain", "--reason", "minimering"]).done();
    let plan = desk.rows(&["plan", "show"]);
    let named: Vec<String> = plan.iter().map(|item| format!("{} {}", item["held_until"], item["held_by"])).collect();
    assert_eq!(named, ["\"2030-12-31\" [\"tvist\"]", "\"2029-06-30\" [\"garanti\"]", "\"2030-12-31\" [\"tvist\"]"]);
}
