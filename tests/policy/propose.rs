//! What gallra proposes: questions first, nothing for want of an answer, dismissed stays dismissed.

use serde_json::Value;

use super::desk::{Desk, POLICY};

fn proposals(desk: &Desk) -> Vec<(String, u64, u64)> {
    let rows = desk.run(&["propose", "--format", "json"]).json();
    let number = |row: &Value, name: &str| row[name].as_u64().unwrap();
    rows.as_array()
        .unwrap()
        .iter()
        .map(|row| (row["proposal"].as_str().unwrap().to_owned(), number(row, "records"), number(row, "held")))
        .collect()
}

#[test]
fn on_the_first_day_nothing_is_proposed_for_deletion_and_the_questions_stand_first() {
    let desk = Desk::new();
    let rows = desk.run(&["propose", "--format", "json"]).json();
    assert_eq!(rows.as_array().unwrap().len(), 0, "no register and no field goes for want of an answer: {rows}");
    let questions = desk.rows(&["propose", "--questions"]);
    let of = |register: &str| questions.iter().filter(|row| row["register"] == register).count();
    assert_eq!((of("klubb"), of("order")), (8, 8));
    let needs = questions.iter().find(|row| row["register"] == "klubb" && row["question"] == "needs").unwrap();
    assert_eq!(needs["identity"], 1);
    assert!(needs["message"].as_str().unwrap().contains("räcker födelsedatumet"), "{needs}");
    let shown = desk.run(&["propose"]);
    assert!(shown.said.contains("Varför finns registret?"), "{}", shown.said);
}

#[test]
fn every_kind_has_its_rule_its_count_and_what_is_held() {
    let desk = Desk::with_policy();
    assert_eq!(
        proposals(&desk),
        [
            ("overdue:order".to_owned(), 2, 1),
            ("overdue:klubb".to_owned(), 1, 0),
            ("consent-not-active:klubb".to_owned(), 3, 0),
            ("unneeded-field:klubb:inkomst".to_owned(), 2, 0),
            ("full-personnummer:klubb:personnummer".to_owned(), 2, 0),
            ("special-category:klubb:anteckning".to_owned(), 1, 0),
            ("no-date:klubb".to_owned(), 1, 0),
            // Rests on a validity of consent that nobody decided.
            ("consent-expired:klubb".to_owned(), 1, 0),
        ]
    );
}

#[test]
fn a_register_that_is_nice_to_have_is_proposed_whole_and_nothing_else_of_it() {
    let desk = Desk::new();
    desk.load("[register.klubb]\npurpose = 'none'\n").done();
    let of_club: Vec<_> = proposals(&desk).into_iter().filter(|(id, _, _)| id.contains("klubb")).collect();
    assert_eq!(of_club, [("nice-to-have:klubb".to_owned(), 5, 0)]);
    let registers = desk.run(&["registers", "--format", "json"]).done().json();
    assert_eq!(registers[0]["nice_to_have"], 5);
}

#[test]
fn a_staged_proposal_is_not_made_again_and_names_its_rule_in_the_log() {
    let desk = Desk::with_policy();
    desk.run(&["stage", "proposal", "overdue:klubb", "unneeded-field:klubb:inkomst"]).done();
    let left: Vec<String> = proposals(&desk).into_iter().map(|(id, _, _)| id).collect();
    assert!(!left.contains(&"overdue:klubb".to_owned()), "{left:?}");
    let plan = desk.rows(&["plan", "show"]);
    assert_eq!(plan[0]["reason"], "lagringstiden är slut (P24M)");
    desk.run(&["apply", "--yes"]).done();
    let log = desk.run(&["log", "export", "--format", "jsonl"]).done();
    let first: Value = serde_json::from_str(log.out.lines().next().unwrap()).unwrap();
    assert_eq!(first["rule"], "overdue");
}

#[test]
fn a_dismissed_proposal_stays_dismissed_until_it_is_restored() {
    let desk = Desk::with_policy();
    assert_eq!(desk.run(&["propose", "--dismiss", "no-date:klubb"]).code, 2, "a reason is needed");
    desk.run(&["propose", "--dismiss", "no-date:klubb", "--reason", "granskas för hand"]).done();
    assert!(!proposals(&desk).iter().any(|(id, _, _)| id == "no-date:klubb"));
    let all = desk.run(&["propose", "--all", "--format", "json"]).json();
    let row = all.as_array().unwrap().iter().find(|row| row["proposal"] == "no-date:klubb").unwrap().clone();
    assert_eq!(row["dismissed"], "granskas för hand");
    desk.run(&["stage", "delete", "order", "--where", "ordernr = 'A3'", "--reason", "gallring"]).done();
    desk.run(&["apply", "--yes"]).done();
    assert!(!proposals(&desk).iter().any(|(id, _, _)| id == "no-date:klubb"), "it outlives an apply");
    desk.run(&["propose", "--restore", "no-date:klubb"]).done();
    assert!(proposals(&desk).iter().any(|(id, _, _)| id == "no-date:klubb"));
}

#[test]
fn after_staging_and_applying_all_proposals_nothing_is_left_that_culling_could_mend() {
    let desk = Desk::with_policy();
    for round in 0..4 {
        let ids: Vec<String> = proposals(&desk).into_iter().map(|(id, _, _)| id).collect();
        if ids.is_empty() {
            break;
        }
        assert!(round < 3, "still proposed: {ids:?}");
        let mut arguments = vec!["stage", "proposal"];
        arguments.extend(ids.iter().map(String::as_str));
        desk.run(&arguments).done();
        desk.run(&["apply", "--yes"]).done();
    }
    let mendable = [
        "overdue",
        "no-date",
        "unneeded-field",
        "full-personnummer",
        "special-category",
        "consent-not-active",
        "consent-expired",
        "hold-ended",
    ];
    for register in ["klubb", "order"] {
        let left: Vec<_> =
            desk.broken(register).into_iter().filter(|(rule, _, _)| mendable.contains(&rule.as_str())).collect();
        assert!(left.is_empty(), "{register}: {left:?}");
    }
}

#[test]
fn one_who_objected_is_proposed_for_the_suppression_list_and_not_for_plain_deletion() {
    let desk = Desk::new();
    let file = desk.file(
        "brev.csv",
        "epost;samtycke;samtyckesdatum;samtycke_sätt;reklamspärr\na@example.com;ja;2026-01-02;aktivt;2026-03-01\n\
         b@example.com;ja;2026-01-02;aktivt;\nc@example.com;ja;2026-01-02;förkryssad;\n",
    );
    desk.run(&["import", file.to_str().unwrap()]).done();
    let policy =
        format!("{POLICY}\n[register.brev]\npurpose = 'Nyhetsbrev'\nlawful_basis = 'consent'\nabout = 'prospects'\n");
    desk.load(&policy).done();
    let rows = desk.rows(&["propose", "brev"]);
    let ids: Vec<&str> = rows.iter().map(|row| row["proposal"].as_str().unwrap()).collect();
    if ids.contains(&"objected:brev") {
        let objected = rows.iter().find(|row| row["proposal"] == "objected:brev").unwrap();
        assert_eq!((&objected["operation"], &objected["operator"]), (&"delete".into(), &"suppress".into()));
        assert_eq!((&objected["records"], &objected["field"]), (&1.into(), &"epost".into()));
        let others = rows.iter().find(|row| row["proposal"] == "consent-not-active:brev").unwrap();
        assert_eq!(others["records"], 1);
    } else {
        panic!("{ids:?}");
    }
}

#[test]
fn who_objected_and_has_no_email_address_is_kept_out_by_telephone() {
    let desk = Desk::new();
    let file = desk.file(
        "brev.csv",
        "epost;telefon;samtycke;samtyckesdatum;samtycke_sätt;reklamspärr\n\
         a@example.com;070-1740601;ja;2026-01-02;aktivt;2026-03-01\n;070-1740602;ja;2026-01-02;aktivt;2026-03-01\n\
         ;;ja;2026-01-02;aktivt;2026-03-01\nb@example.com;070-1740603;ja;2026-01-02;aktivt;\n",
    );
    desk.run(&["import", file.to_str().unwrap()]).done();
    let card = "[register.brev]\npurpose = 'Nyhetsbrev'\nlawful_basis = 'consent'\nabout = 'prospects'\n";
    desk.load(&format!("{POLICY}\n{card}")).done();
    let rows = desk.rows(&["propose", "brev"]);
    let counted = |id: &str| rows.iter().find(|row| row["proposal"] == id).map(|row| row["records"].clone());
    assert_eq!((counted("objected:brev"), counted("objected:brev:telefon")), (Some(1.into()), Some(1.into())));
    desk.run(&["stage", "proposal", "objected:brev:telefon"]).done();
    desk.run(&["apply", "--yes"]).done();
    desk.run(&["suppressed", "find", "+46701740602"]).done();
    assert_ne!(desk.run(&["suppressed", "find", "+46701740603"]).code, 0);
}

#[test]
fn the_ages_of_a_register_add_up_and_a_limit_by_hand_takes_what_they_say() {
    let desk = Desk::with_policy();
    let number = |row: &Value, name: &str| row[name].as_u64().unwrap_or(0);
    let bars = desk.rows(&["propose", "order", "--ages"]);
    let names: Vec<&str> = bars.iter().map(|row| row["bar"].as_str().unwrap()).collect();
    assert_eq!(names[..3], ["0", "1", "2"]);
    assert_eq!(bars.len(), 13, "{names:?}");
    assert_eq!(bars.iter().map(|row| number(row, "records")).sum::<u64>(), 4);
    // Of the paid ones one is held by law; one has no date.
    let cut = &desk.rows(&["propose", "order", "--ages", "--limit", "P24M"])[0];
    assert_eq!((number(cut, "goes"), number(cut, "goes_held"), number(cut, "stays")), (2, 1, 2), "{cut}");
    let staged = desk.rows(&["stage", "delete", "order", "--older-than", "P24M", "--reason", "egen gräns"]);
    assert_eq!((number(&staged[0], "records"), number(&staged[0], "held")), (2, 1));
    let again = desk.run(&["stage", "delete", "order", "--older-than", "P24M", "--reason", "egen gräns"]);
    assert_eq!(again.code, 1, "{}", again.said);
    desk.run(&["apply", "--yes"]).done();
    let log = desk.run(&["log", "export", "--format", "jsonl"]).done();
    let first: Value = serde_json::from_str(log.out.lines().next().unwrap()).unwrap();
    assert_eq!((&first["rule"], &first["records"]), (&"one-off decision".into(), &2.into()));
}

#[test]
fn a_limit_that_is_no_period_is_wrong_use_and_changes_nothing() {
    let desk = Desk::with_policy();
    for arguments in [
        &["propose", "order", "--ages", "--limit", "30"][..],
        &["propose", "--ages"],
        &["stage", "delete", "order", "--older-than", "två år", "--reason", "gallring"],
        &["stage", "delete", "order", "--older-than", "P24M", "--all", "--reason", "gallring"],
    ] {
        assert_eq!(desk.run(arguments).code, 2, "{arguments:?}");
    }
    assert_eq!(desk.run(&["plan", "show"]).code, 1);
}

#[test]
fn a_record_that_was_reviewed_and_one_that_objected_are_taken_by_no_limit() {
    let desk = Desk::with_policy();
    let goes = || desk.rows(&["propose", "klubb", "--ages", "--limit", "P24M"])[0]["goes"].as_u64().unwrap();
    assert_eq!(goes(), 1);
    desk.run(&["keep", "klubb", "--where", "kundnr = 1"]).done();
    assert_eq!(goes(), 0);
    let cut = &desk.rows(&["propose", "klubb", "--ages", "--limit", "P24M"])[0];
    assert_eq!(cut["stays"], 5);
}
