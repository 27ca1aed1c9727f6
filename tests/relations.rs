//! Consent, lists and the suppression list: who may be written to, why the others may not, and that nobody who may not
//! ever is.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::BTreeSet;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;

use proptest::prelude::*;
use serde_json::Value;

use crate::asked::Asked;

/// Invented members, each with a consent of its own kind.
const CLUB: &str = "\
kundnr;namn;epost;senaste_köp;samtycke;samtyckesdatum;samtycke_hur;samtycke_till;återkallat;reklamspärr
1;Alma Ahlbäck;alma@example.com;2026-10-01;ja;2026-01-02;webbformulär;;;
2;Birger Dalmark;birger@example.com;2026-10-02;ja;2026-01-03;förkryssad;;;
3;Cajsa Ekeström;cajsa@example.com;2026-10-03;ja;2026-01-04;tyst;;;
4;Dag Forshäll;dag@example.com;2026-10-04;ja;;;;;
5;Elsa Granbacke;elsa@example.com;2026-10-05;ja;2023-02-05;webbformulär;;;
6;Folke Hallmark;folke@example.com;2026-10-06;ja;2026-01-06;webbformulär;;2026-03-01;
7;Greta Isberg;greta@example.com;2026-10-07;ja;2026-01-07;webbformulär;;;2026-04-01
8;Helge Jansbo;helge@example.com;2026-10-08;ja;2026-01-08;webbformulär;2026-12-24;;
9;Inga Kvarnlund;inga@example.com;2026-10-09;nej;;;;;
10;Jonas Lindskog;jonas@example.com;2026-10-10;;;;;;
11;Karin Malmby;karin@example.com;2026-10-11;ja;2026-06-11;webbformulär;;2026-03-01;
";

/// A register that asks for two purposes.
const TWO: &str = "\
kundnr;epost;samtycke_nyhetsbrev;samtyckesdatum_nyhetsbrev;samtycke_hur_nyhetsbrev;samtycke_event;samtyckesdatum_event;samtycke_hur_event
1;ett@example.com;ja;2026-01-02;webbformulär;nej;;
2;tva@example.com;nej;;;ja;2026-01-03;webbformulär
3;tre@example.com;ja;2026-01-04;webbformulär;ja;2023-01-05;webbformulär
4;fyra@example.com;;;;;;
";

/// What these tests ask of a workbench of their own.
trait Judged {
    fn consents(&self, register: &str) -> Vec<(u64, String, String)>;
    fn left_out(&self, arguments: &[&str]) -> Vec<(u64, String)>;
}

impl Judged for Asked {
    /// State and reason of each record's consent.
    fn consents(&self, register: &str) -> Vec<(u64, String, String)> {
        let answer = self.run(&["consent", register, "--each", "--format", "jsonl"]).done();
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        answer
            .rows()
            .iter()
            .map(|row| (row["rid"].as_u64().unwrap(), text(&row["state"]), text(&row["reason"])))
            .collect()
    }

    /// Why each record is left out.
    fn left_out(&self, arguments: &[&str]) -> Vec<(u64, String)> {
        let answer = self.run(&[arguments, &["--left-out", "--format", "jsonl"]].concat());
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        answer.rows().iter().map(|row| (row["rid"].as_u64().unwrap(), text(&row["reason"]))).collect()
    }
}

#[test]
fn every_consent_is_judged_with_its_reason() {
    let desk = Asked::new();
    desk.import("klubb", CLUB);
    let expected = [
        (1, "active", "2026-01-02"),
        (2, "pre_ticked", "Förkryssad"),
        (3, "silent", "Tyst"),
        (4, "unproven", "varken när eller hur"),
        (5, "expired", "2025-02-05"),
        (6, "withdrawn", "återkallat 2026-03-01"),
        (7, "objected", "2026-04-01"),
        (8, "active", "2026-12-24"),
        (9, "none", "svarat nej"),
        (10, "none", "Inget samtycke"),
        (11, "active", "2026-06-11"),
    ];
    let found = desk.consents("klubb");
    assert_eq!(found.len(), expected.len());
    for ((rid, state, reason), (number, expects, part)) in found.iter().zip(expected) {
        assert_eq!((*rid, state.as_str()), (number, expects), "{reason}");
        assert!(reason.contains(part), "{rid}: {reason}");
    }
}

#[test]
fn a_yes_that_a_system_wrote_for_all_is_unproven() {
    let desk = Asked::new();
    let rows: String = (1..=20).map(|n| format!("{n};p{n}@example.com;ja;2019-05-25;webbformulär\n")).collect();
    desk.import("lista", &format!("kundnr;epost;samtycke;samtyckesdatum;samtycke_hur\n{rows}"));
    let found = desk.consents("lista");
    assert!(found.iter().all(|(_, state, _)| state == "unproven"), "{found:?}");
    assert_eq!(desk.run(&["mailing", "lista", "--purpose", "nyheter", "--format", "jsonl"]).code, 1);
}

#[test]
fn two_purposes_are_two_consents() {
    let desk = Asked::new();
    desk.import("klubb", TWO);
    let answer = desk.run(&["consent", "klubb", "--each", "--format", "jsonl"]).done();
    let state = |rid: u64, purpose: &str| {
        let rows = answer.rows();
        let row = rows.iter().find(|row| row["rid"] == rid && row["purpose"] == purpose).unwrap().clone();
        row["state"].as_str().unwrap().to_owned()
    };
    assert_eq!((state(1, "nyhetsbrev"), state(1, "event")), ("active".into(), "none".into()));
    assert_eq!((state(2, "nyhetsbrev"), state(2, "event")), ("none".into(), "active".into()));
    assert_eq!((state(3, "nyhetsbrev"), state(3, "event")), ("active".into(), "expired".into()));
    let listed = |purpose| desk.run(&["mailing", "klubb", "--purpose", purpose, "--format", "jsonl"]).rids();
    assert_eq!(listed("nyhetsbrev"), [1, 3]);
    assert_eq!(listed("event"), [2]);
    let unknown = desk.run(&["mailing", "klubb", "--purpose", "profilering"]);
    assert_eq!(unknown.code, 2);
    assert!(unknown.said.contains("nyhetsbrev"), "{}", unknown.said);
}

#[test]
fn each_purpose_may_have_a_period_of_its_own() {
    let desk = Asked::new();
    desk.import("klubb", TWO);
    let listed = |purpose| desk.run(&["mailing", "klubb", "--purpose", purpose, "--format", "jsonl"]).rids();
    assert_eq!((listed("nyhetsbrev"), listed("event")), (vec![1, 3], vec![2]));
    // A letter is asked for anew each half year; what was said of events in 2023 holds for five years.
    desk.policy(
        "[register.klubb]\nconsent_valid = \"P24M\"\n\
        purposes = { Nyhetsbrev = { consent_valid = \"P6M\" }, event = { consent_valid = \"P60M\" } }\n",
    );
    assert_eq!((listed("nyhetsbrev"), listed("event")), (vec![], vec![2, 3]));
    let expired = desk.run(&["consent", "klubb", "--each", "--format", "jsonl"]).done().rows();
    let row = expired.iter().find(|row| row["rid"] == 1 && row["purpose"] == "nyhetsbrev").unwrap();
    assert_eq!((row["state"].as_str(), row["until"].as_str()), (Some("expired"), Some("2026-07-02")));
    desk.import(
        "brev",
        "epost;samtyckesändamål;samtycke;samtyckesdatum;samtycke_hur\na@example.com;brev;ja;2026-01-02;webb\n",
    );
    desk.policy("[register.brev]\npurposes.brev = { consent_valid = \"P3M\" }\n");
    assert_eq!(desk.run(&["mailing", "brev", "--purpose", "brev", "--format", "jsonl"]).rids(), [0_u64; 0]);
    let file = desk.file("fel.toml", "[register.klubb]\npurposes.brev = { valid = \"P3M\" }\n");
    assert_eq!(desk.run(&["policy", "load", file.to_str().unwrap()]).code, 2);
}

#[test]
fn the_list_keeps_the_address_where_the_policy_says_so_and_forgets_it_when_it_says_no_more() {
    let keep = "[suppression]\nkeep = \"address\"\n";
    let desk = suppressed(keep);
    desk.run(&["suppressed", "add", "Ada@Example.com"]).done();
    let rows = desk.run(&["suppressed", "list", "--addresses", "--format", "jsonl"]).done().rows();
    let kept: Vec<&str> = rows.iter().map(|row| row["address"].as_str().unwrap()).collect();
    assert_eq!(kept, ["ada@example.com", "greta@example.com"]);
    let holds = || {
        let bench = fs::read(desk.folder.path().join("bench.gallra")).unwrap();
        bench.windows(17).any(|window| window == b"greta@example.com")
    };
    assert!(holds());
    desk.policy("");
    assert_eq!(desk.run(&["suppressed", "list", "--addresses"]).code, 1);
    assert_eq!(desk.run(&["suppressed", "find", "greta@example.com"]).code, 0, "the tag knows it still");
    assert!(!holds(), "overwritten, not only forgotten");
}

#[test]
fn a_field_may_name_the_purpose_of_each_record() {
    let desk = Asked::new();
    desk.import(
        "samtycken",
        "\
kundnr;epost;samtyckesändamål;samtycke;samtyckesdatum;samtycke_hur;återkallat
1;ett@example.com;nyhetsbrev;ja;2026-01-02;webbformulär;
1;ett@example.com;event;ja;2026-01-02;webbformulär;2026-02-01
2;tva@example.com;event;ja;2026-01-03;webbformulär;
3;tre@example.com;;;;;
",
    );
    // Who was asked for no purpose is counted and is to be asked.
    assert_eq!(desk.run(&["lists", "ask", "samtycken", "--format", "jsonl"]).rids(), [4]);
    let states = desk.run(&["consent", "samtycken", "--format", "jsonl"]).rows();
    assert_eq!(states.iter().map(|row| row["records"].as_u64().unwrap()).sum::<u64>(), 4);
    let listed = |purpose| desk.run(&["mailing", "samtycken", "--purpose", purpose, "--format", "jsonl"]).rids();
    assert_eq!(listed("nyhetsbrev"), [1]);
    assert_eq!(listed("event"), [3]);
}

#[test]
fn who_may_not_be_written_to_is_counted_by_reason() {
    let desk = Asked::new();
    desk.import("klubb", CLUB);
    let answer = desk.run(&["mailing", "klubb", "--purpose", "erbjudanden", "--format", "jsonl"]).done();
    assert_eq!(answer.rids(), [1, 8, 11]);
    assert!(answer.said.contains("erbjudanden"), "{}", answer.said);
    let left_out = desk.left_out(&["mailing", "klubb", "--purpose", "erbjudanden"]);
    let expected = [
        (2, "pre_ticked"),
        (3, "silent"),
        (4, "unproven"),
        (5, "expired"),
        (6, "withdrawn"),
        (7, "objected"),
        (9, "declined"),
        (10, "no_consent"),
    ];
    assert_eq!(left_out, expected.map(|(rid, why)| (rid, why.to_owned())));
}

#[test]
fn soft_opt_in_takes_all_three_facts() {
    let desk = Asked::new();
    desk.import("klubb", CLUB);
    let card = |facts: &str| format!("[register.klubb]\npurpose = \"x\"\nsoft_opt_in = {{ {facts} }}\n");
    desk.policy(&card("sale = true, similar = true"));
    let listed = || desk.run(&["mailing", "klubb", "--purpose", "x", "--format", "jsonl"]).done();
    assert_eq!(listed().rids(), [1, 8, 11]);
    desk.policy(&card("sale = true, similar = true, opt_out = true"));
    let answer = listed();
    // Withdrawn, objected and who said no stay out; who bought within the window comes in, and never as consent.
    assert_eq!(answer.rids(), [1, 2, 3, 4, 5, 8, 10, 11]);
    let by = |rid: u64| answer.rows().iter().find(|row| row["rid"] == rid).unwrap()["by"].as_str().unwrap().to_owned();
    assert_eq!((by(1).as_str(), by(10).as_str()), ("consent", "soft_opt_in"));
    let states = desk.consents("klubb");
    assert_eq!(states[9].1, "none");
}

#[test]
fn the_marketing_window_closes() {
    let desk = Asked::new();
    desk.import(
        "kunder",
        "\
kundnr;epost;senaste_köp
1;ny@example.com;2026-01-02
2;gammal@example.com;2024-01-02
",
    );
    desk.policy("[register.kunder]\npurpose = \"x\"\nsoft_opt_in = { sale = true, similar = true, opt_out = true }\n");
    assert_eq!(desk.run(&["mailing", "kunder", "--purpose", "x", "--format", "jsonl"]).rids(), [1]);
    assert_eq!(desk.left_out(&["mailing", "kunder", "--purpose", "x"]), [(2, "window_ended".to_owned())]);
}

#[test]
fn what_runs_out_and_what_each_state_comes_to_is_told() {
    let desk = Asked::new();
    desk.import("klubb", CLUB);
    let rows = desk.run(&["consent", "klubb", "--format", "jsonl"]).done().rows();
    let of = |state: &str| rows.iter().find(|row| row["state"] == state).unwrap();
    assert_eq!(of("active")["records"], 3);
    assert_eq!((of("active")["runs_out"].as_u64(), of("active")["next_day"].as_str()), (Some(1), Some("2026-12-24")));
    assert_eq!(of("active")["share"], 27);
    assert_eq!(of("none")["records"], 2);
    let total: u64 = rows.iter().map(|row| row["records"].as_u64().unwrap()).sum();
    assert_eq!(total, 11);
    let renew = desk.run(&["lists", "renew", "klubb", "--format", "jsonl"]).done();
    assert_eq!(renew.rids(), [8]);
    assert!(renew.rows()[0]["occasion"].as_str().unwrap().contains("senaste_köp"));
}

#[test]
fn who_is_asked_did_not_say_no_and_needs_no_address() {
    let desk = Asked::new();
    desk.import("klubb", CLUB);
    let ask = desk.run(&["lists", "ask", "klubb", "--format", "jsonl"]).done();
    assert_eq!(ask.rids(), [2, 3, 4, 5, 10]);
    assert!(!ask.out.contains('@'), "{}", ask.out);
    let two = Asked::new();
    two.import("klubb", TWO);
    let rows = two.run(&["lists", "ask", "klubb", "--format", "jsonl"]).done().rows();
    let of_four: Vec<&Value> = rows.iter().filter(|row| row["rid"] == 4).collect();
    assert_eq!(of_four.len(), 1, "one question an occasion");
}

#[test]
fn service_users_who_are_customers_elsewhere_are_not_to_be_won() {
    let desk = Asked::new();
    desk.import(
        "garanti",
        "\
garantinr;epost;registrerad;garanti_till
1;kund@example.com;2026-01-02;2028-01-02
2;bara-garanti@example.com;2026-01-03;2028-01-03
3;slut@example.com;2020-01-03;2022-01-03
",
    );
    desk.import("klubb", "kundnr;epost;senaste_köp\n1;Kund@Example.com;2026-05-05\n");
    desk.policy("[register.garanti]\nabout = \"service\"\n");
    assert_eq!(desk.run(&["lists", "convert", "garanti", "--format", "jsonl"]).done().rids(), [2]);
}

#[test]
fn a_service_extends_a_relation_only_where_the_person_was_told() {
    let desk = Asked::new();
    desk.import("klubb", "kundnr;epost;senaste_köp\n1;ett@example.com;2019-01-02\n2;tva@example.com;2019-01-03\n");
    desk.import("garanti", "garantinr;epost;registrerad\n7;ETT@example.com;2026-05-05\n");
    let last = || {
        let rows = desk.run(&["records", "klubb", "--format", "jsonl"]).done().rows();
        rows.iter().map(|row| row["last_activity"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    let broken = || desk.run(&["check", "--format", "json"]).out.contains("extends-untold");
    let card = "[register.garanti]\nabout = \"service\"\nextends = [\"klubb\"]\n";
    desk.policy(card);
    assert_eq!(last(), ["2019-01-02", "2019-01-03"]);
    assert!(broken());
    desk.policy(&format!("{card}told = {{ given = 2025-01-10, where = \"garantivillkor 7 §\" }}\n"));
    assert_eq!(last(), ["2026-05-05", "2019-01-03"]);
    assert!(!broken());
    // A condition sees the same, and the reasons still add up to the score.
    let chosen = desk.run(&["records", "klubb", "--where", "g.senast > '2026'", "--format", "jsonl"]).done();
    assert_eq!(chosen.rids(), [1]);
    for row in desk.run(&["records", "klubb", "--format", "jsonl"]).done().rows() {
        let parts: i64 = row["reasons"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|reason| reason["score"] == "relevance")
            .map(|reason| reason["points"].as_i64().unwrap())
            .sum();
        assert_eq!(Some(parts), row["relevance"].as_i64());
    }
}

#[test]
fn an_objection_in_one_register_holds_in_all() {
    let desk = Asked::new();
    desk.import("klubb", CLUB);
    desk.import(
        "brev",
        "\
epost;samtycke;samtyckesdatum;samtycke_hur
GRETA@example.com;ja;2026-05-01;webbformulär
folke@example.com;ja;2026-02-01;webbformulär
Karin@example.com;ja;2026-05-01;webbformulär
",
    );
    let answer = desk.run(&["mailing", "brev", "--purpose", "brev", "--format", "jsonl"]).done();
    // Greta objected, Folke withdrew after his consent, Karin consented after her withdrawal.
    assert_eq!(answer.rids(), [3]);
}

#[test]
fn a_culled_objector_who_is_imported_again_is_on_no_list() {
    let desk = Asked::new();
    desk.import("klubb", CLUB);
    desk.run(&["suppressed", "add", "Alma@Example.com"]).done();
    let key = walk(desk.folder.path()).into_iter().find(|path| path.ends_with("suppression.key")).unwrap();
    assert_eq!(fs::metadata(&key).unwrap().permissions().mode() & 0o777, 0o600);
    desk.run(&["stage", "delete", "klubb", "--where", "kundnr = '1'", "--reason", "har invänt"]).done();
    desk.run(&["apply", "--yes"]).done();
    // No trace of the address is left in the workbench, but the tag knows it.
    let bench = fs::read(desk.folder.path().join("bench.gallra")).unwrap();
    assert!(!bench.windows(16).any(|window| window.eq_ignore_ascii_case(b"alma@example.com")));
    assert_eq!(desk.run(&["suppressed", "find", "alma@example.com"]).code, 0);
    assert_eq!(desk.ask(&["suppressed", "find", "-"], "nagon@example.com\n").code, 1);
    let again = desk.import("gammal_export", CLUB);
    assert!(again.said.contains("1 post i gammal_export står på spärrlistan"), "{}", again.said);
    let listed = desk.run(&["mailing", "gammal_export", "--purpose", "x", "--format", "jsonl"]).done();
    assert!(!listed.rids().contains(&1));
    assert!(listed.said.contains("1 står på spärrlistan och togs inte med"), "{}", listed.said);
    for list in ["renew", "ask", "reward"] {
        let listed = desk.run(&["lists", list, "gammal_export", "--format", "jsonl"]);
        assert!(!listed.rids().contains(&1), "{list}");
    }
    let staged = desk.run(&["suppressed", "returned", "--stage", "--reason", "har invänt", "--format", "jsonl"]).done();
    assert_eq!(
        (staged.rows()[0]["register"].as_str(), staged.rows()[0]["records"].as_u64()),
        (Some("gammal_export"), Some(1))
    );
    assert_eq!(desk.run(&["plan", "show", "--format", "jsonl"]).rows()[0]["records"], 1);
    desk.run(&["suppressed", "drop", "ALMA@example.com"]).done();
    assert_eq!(desk.run(&["suppressed", "find", "alma@example.com"]).code, 1);
}

/// A club whose objector was put on the suppression list and deleted.
fn suppressed(policy: &str) -> Asked {
    let desk = Asked::new();
    desk.import("klubb", CLUB);
    desk.policy(policy);
    let one = ["stage", "truncate", "klubb", "epost", "--to", "suppress", "--where", "kundnr = '7'"];
    desk.run(&[&one[..], &["--reason", "har invänt"]].concat()).done();
    desk.run(&["apply", "--yes"]).done();
    desk
}

const BY_CONSENT: &str = "purpose = \"x\"\nlawful_basis = \"consent\"\n";

/// How many records of a register `check` says came back.
fn returned(desk: &Asked, register: &str) -> Option<u64> {
    let answer = desk.run(&["check", "--format", "jsonl"]);
    let rows = answer.rows();
    let row = rows.iter().find(|row| row["rule"] == "suppressed-returned" && row["register"] == register)?;
    row["count"].as_u64()
}

#[test]
fn who_was_suppressed_and_is_imported_again_is_found_by_check_and_offered_for_staging() {
    let desk = suppressed(&format!("[register.klubb]\n{BY_CONSENT}"));
    assert_eq!(returned(&desk, "klubb"), None);
    let again = desk.import("gammal_export", CLUB);
    assert!(again.said.contains("1 post i gammal_export står på spärrlistan"), "{}", again.said);
    assert_eq!(returned(&desk, "gammal_export"), Some(1));
    let warned = desk.run(&["registers", "--format", "jsonl"]).done();
    let row = warned.rows().into_iter().find(|row| row["register"] == "gammal_export").unwrap();
    assert!(row["warnings"].as_array().unwrap().contains(&"suppressed-returned".into()), "{row}");
    // Without a card nothing else goes; who objected once does.
    let proposed = desk.run(&["propose", "gammal_export", "--format", "jsonl"]).done().rows();
    assert_eq!(proposed.len(), 1);
    assert_eq!((proposed[0]["rule"].as_str(), proposed[0]["records"].as_u64()), (Some("suppressed-returned"), Some(1)));
    desk.run(&["stage", "proposal", "suppressed-returned:gammal_export"]).done();
    desk.run(&["apply", "--yes"]).done();
    assert_eq!(returned(&desk, "gammal_export"), None);
    assert_eq!(desk.run(&["suppressed", "find", "greta@example.com"]).code, 0, "still on the list");
}

#[test]
fn an_old_file_that_brings_a_register_up_to_date_brings_the_objector_back_too() {
    let desk = suppressed(&format!("[register.klubb]\n{BY_CONSENT}"));
    desk.import("klubb", CLUB);
    assert_eq!(returned(&desk, "klubb"), Some(1));
    desk.run(&["suppressed", "drop", "greta@example.com"]).done();
    assert_eq!(returned(&desk, "klubb"), None, "off the list they may be there");
}

#[test]
fn an_objection_to_offers_takes_no_contract() {
    let desk = suppressed(&format!("[register.klubb]\n{BY_CONSENT}"));
    let card = |basis: &str| format!("[register.nya]\npurpose = \"x\"\nlawful_basis = \"{basis}\"\n");
    desk.import("nya", CLUB);
    for (basis, expected) in [("contract", None), ("legitimate_interests", None), ("consent", Some(1))] {
        desk.policy(&card(basis));
        // Greta bought in October: she is a customer, and objected to offers alone.
        assert_eq!(returned(&desk, "nya"), expected, "{basis}");
    }
}

#[test]
fn an_import_without_the_lists_key_is_done_and_says_so() {
    let desk = suppressed("");
    let key = walk(desk.folder.path()).into_iter().find(|path| path.ends_with("suppression.key")).unwrap();
    fs::remove_file(key).unwrap();
    let again = desk.import("gammal_export", CLUB);
    assert!(again.said.contains("Spärrlistans nyckel saknas"), "{}", again.said);
}

#[test]
fn a_list_whose_key_is_gone_lets_nobody_through() {
    let desk = Asked::new();
    desk.import("klubb", CLUB);
    desk.run(&["suppressed", "add", "alma@example.com"]).done();
    let key = walk(desk.folder.path()).into_iter().find(|path| path.ends_with("suppression.key")).unwrap();
    fs::remove_file(key).unwrap();
    let refused = desk.run(&["mailing", "klubb", "--purpose", "x"]);
    assert_eq!((refused.code, refused.out.as_str()), (2, ""));
}

#[test]
fn a_list_is_written_only_on_demand_for_its_owner_alone_with_a_day_to_delete_it() {
    let desk = Asked::new();
    desk.import("klubb", CLUB);
    let file = desk.folder.path().join("lista.csv");
    desk.run(&["mailing", "klubb", "--purpose", "x"]).done();
    assert!(!file.exists());
    let answer = desk.run(&["mailing", "klubb", "--purpose", "x", "--out", file.to_str().unwrap()]).done();
    assert!(answer.said.contains("2026-12-23"), "{}", answer.said);
    assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
    let text = fs::read_to_string(&file).unwrap();
    assert_eq!(text.lines().count(), 4);
    assert!(text.contains("alma@example.com") && !text.contains("greta@example.com"), "{text}");
    let again = desk.run(&["mailing", "klubb", "--purpose", "x", "--out", file.to_str().unwrap()]);
    assert_eq!(again.code, 2);
    let tasks = desk.run(&["tasks", "--format", "jsonl"]).done();
    assert!(tasks.out.contains("lista.csv") && tasks.out.contains("2026-12-23"), "{}", tasks.out);
}

#[test]
fn a_segment_has_counts_and_the_purposes_not_asked() {
    let desk = Asked::new();
    desk.import("klubb", TWO);
    desk.run(&["segment", "add", "alla", "klubb", "--where", "kundnr >= '1'"]).done();
    let row = desk.run(&["segment", "list", "--format", "jsonl"]).done().rows()[0].clone();
    assert_eq!(
        (row["segment"].as_str(), row["records"].as_u64(), row["left_out"].as_u64()),
        (Some("alla"), Some(4), Some(0))
    );
    assert_eq!(row["not_asked"], "nyhetsbrev: 1, event: 1");
    assert_eq!(desk.run(&["segment", "show", "alla", "--format", "jsonl"]).done().rids(), [1, 2, 3, 4]);
    let named = desk.run(&["segment", "add", "en", "klubb", "--where", "epost = 'ett@example.com'"]);
    assert_eq!(named.code, 2, "{}", named.said);
    desk.run(&["segment", "drop", "Alla"]).done();
    assert_eq!(desk.run(&["segment"]).code, 1);
}

#[test]
fn mailings_without_reply_and_withdrawals_after_one_are_counted() {
    let desk = Asked::new();
    desk.import(
        "utskick",
        "\
epost;utskicksdatum;senast_öppnad;återkallat
a@example.com;2026-11-01;;
a@example.com;2026-11-10;;
b@example.com;2026-11-02;2026-11-03;
c@example.com;2026-10-02;;2026-10-12
d@example.com;2024-10-02;;
",
    );
    let row = desk.run(&["consent", "utskick", "--trust", "--format", "jsonl"]).done().rows()[0].clone();
    let number = |name: &str| row[name].as_u64().unwrap();
    assert_eq!((number("mailed"), number("mailings"), number("without_reply")), (3, 4, 3));
    assert_eq!((number("most"), number("withdrawn_after")), (2, 1));
}

#[test]
fn a_customer_number_ties_where_few_have_one() {
    let desk = Asked::new();
    desk.import(
        "ett",
        "\
kundnr;epost;senaste_köp;samtycke;reklamspärr
;a@example.com;2026-10-01;;
;b@example.com;2026-10-02;;
;c@example.com;2026-10-03;;
K7;;2026-10-04;;
K7;d@example.com;2026-10-06;;2026-03-01
",
    );
    assert_eq!(desk.run(&["lists", "ask", "ett", "--format", "jsonl"]).rids(), [1, 2, 3]);
    assert_eq!(desk.run(&["person", "K7", "--format", "jsonl"]).done().rows().len(), 2);
}

fn walk(folder: &std::path::Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { found.extend(walk(&path)) } else { found.push(path) }
    }
    found
}

/// One random record of a random person, known by an address in one of its spellings, by a customer number, or both.
#[derive(Debug, Clone)]
struct Someone {
    person: u8,
    mail: Option<usize>,
    has_number: bool,
    consent: &'static str,
    given: &'static str,
    how: &'static str,
    withdrawn: &'static str,
    objected: &'static str,
    dead: &'static str,
    status: &'static str,
}

/// How an address may stand in a cell.
const WRITTEN: [&str; 10] = [
    "{}",
    "MAILTO:{}",
    "<{}>",
    "Per Ek <{}>",
    "{};",
    " {}. ",
    "'{}'",
    "{}\u{200b}",
    "annan{at}@other.example, {}",
    "{} (hem)",
];

impl Someone {
    fn written(&self, at: usize) -> String {
        let address = format!("p{}@example.com", self.person);
        let form = self.mail.map(|form| WRITTEN[form]);
        form.map(|form| form.replace("{}", &address).replace("{at}", &format!("{at}{}", self.has_number)))
            .unwrap_or_default()
    }

    fn is_barred(&self) -> bool {
        let objected = !matches!(self.objected, "" | "nej");
        objected
            || !self.dead.is_empty()
            || self.person == 5
            || self.status == "begränsad"
            || (self.person == 7 && self.mail.is_some())
    }

    fn is_active(&self) -> bool {
        matches!(self.consent, "ja" | "") && self.given > "2024-11-23" && self.how == "webbformulär"
    }

    /// The day on which they refused; empty where it is not known.
    fn refused(&self) -> Option<&'static str> {
        let lifted = self.consent != "nej" && self.given > self.withdrawn;
        if !self.withdrawn.is_empty() && !lifted {
            return Some(self.withdrawn);
        }
        (self.consent == "nej").then_some(self.given)
    }

    /// By an address or a number in common they are known as one.
    fn shares(&self, other: &Self) -> bool {
        let both = |has: fn(&Self) -> bool| has(self) && has(other);
        self.person == other.person && (both(|one| one.mail.is_some()) || both(|one| one.has_number))
    }
}

fn someone() -> impl Strategy<Value = Someone> {
    let pick = |values: &'static [&'static str]| proptest::sample::select(values);
    let known_by = prop_oneof![
        (0..WRITTEN.len()).prop_map(|form| (Some(form), false)),
        (0..WRITTEN.len()).prop_map(|form| (Some(form), true)),
        Just((None, true)),
    ];
    (
        (0_u8..8, known_by),
        pick(&["ja", "ja", "ja", "nej", ""]),
        pick(&["2026-01-02", "2026-06-02", "2022-01-02", ""]),
        pick(&["webbformulär", "webbformulär", "tyst", "förkryssad", ""]),
        pick(&["", "", "", "", "2026-03-01"]),
        pick(&["", "", "", "", "", "nej", "2026-03-01", "?"]),
        pick(&["", "", "", "", "", "", "2026-02-01"]),
        pick(&["aktiv", "aktiv", "aktiv", "aktiv", "begränsad"]),
    )
        .prop_map(|((person, (mail, has_number)), consent, given, how, withdrawn, objected, dead, status)| {
            Someone { person, mail, has_number, consent, given, how, withdrawn, objected, dead, status }
        })
}

fn csv(people: &[Someone]) -> String {
    let mut text = "rad;kundnr;epost;senaste_köp;samtycke;samtyckesdatum;samtycke_hur;återkallat;reklamspärr;avliden;\
        födelsedatum;status\n"
        .to_owned();
    for (at, one) in people.iter().enumerate() {
        let Someone { person, has_number, consent, given, how, withdrawn, objected, dead, status, .. } = one;
        let (number, mail) = (if *has_number { format!("K{person}") } else { String::new() }, one.written(at));
        // One birth date a person: who has two is two.
        let born = if *person == 5 { "2020-01-01".to_owned() } else { format!("1980-01-0{}", person + 1) };
        text.push_str(&format!(
            "R{at};{number};\"{mail}\";2026-10-0{};{consent};{given};{how};{withdrawn};{objected};{dead};{born};{status}\n",
            1 + at % 9
        ));
    }
    text
}

/// Of all records those that a chain of addresses and numbers ties to one.
fn chained<'a>(all: &'a [&'a Someone], from: usize) -> Vec<&'a Someone> {
    let mut found = BTreeSet::from([from]);
    loop {
        let more: Vec<usize> =
            (0..all.len()).filter(|at| found.iter().any(|known| all[*known].shares(all[*at]))).collect();
        let before = found.len();
        found.extend(more);
        if found.len() == before {
            return found.into_iter().map(|at| all[at]).collect();
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 8, ..ProptestConfig::default() })]

    #[test]
    fn no_list_ever_holds_someone_who_may_not_be_written_to(
        first in proptest::collection::vec(someone(), 6..16),
        second in proptest::collection::vec(someone(), 6..16),
    ) {
        let desk = Asked::new();
        desk.import("ett", &csv(&first));
        desk.import("två", &csv(&second));
        let card = "about = \"service\"\nsoft_opt_in = { sale = true, similar = true, opt_out = true }\n\
            restricted = [ { where = \"status = 'begränsad'\" } ]\n";
        desk.policy(&format!("[register.ett]\n{card}\n[register.\"två\"]\n{card}"));
        desk.run(&["suppressed", "add", "p7@example.com"]).done();
        desk.run(&["segment", "add", "ett", "ett", "--where", "rad like 'R%'"]).done();
        let all: Vec<&Someone> = first.iter().chain(&second).collect();
        for register in ["ett", "två"] {
            let start = if register == "ett" { 0 } else { first.len() };
            let mut asked: Vec<Vec<&str>> = vec![vec!["mailing", register, "--purpose", "x"]];
            asked.extend(["renew", "ask", "convert", "reward"].map(|list| vec!["lists", list, register]));
            if register == "ett" {
                asked.push(vec!["segment", "show", "ett"]);
            }
            for arguments in asked {
                let answer = desk.run(&[&arguments[..], &["--format", "jsonl"]].concat());
                let mut people = BTreeSet::new();
                for rid in answer.rids() {
                    let at = start + usize::try_from(rid).unwrap() - 1;
                    let one = all[at];
                    let same = chained(&all, at);
                    prop_assert!(!same.iter().any(|other| other.is_barred()), "{arguments:?} has {one:?}");
                    let refused: Vec<&str> = same.iter().filter_map(|other| other.refused()).collect();
                    let later = one.is_active() && refused.iter().all(|day| !day.is_empty() && *day < one.given);
                    prop_assert!(refused.is_empty() || later, "{arguments:?} has {one:?}");
                    let here = &all[start..start + if start == 0 { first.len() } else { second.len() }];
                    prop_assert!(
                        people.iter().all(|other: &usize| !here[*other].shares(one)),
                        "{arguments:?} has {one:?} twice"
                    );
                    people.insert(at - start);
                }
            }
        }
    }
}
