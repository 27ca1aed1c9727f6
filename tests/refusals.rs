//! Refusals reach whom they are about: in whatever spelling the address comes back, through another register, by a
//! chain of keys; and a no is one.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use serde_json::Value;

use crate::asked::{Answer, Asked};

/// One address each in two spellings: as the objector stood, and as an old export has them.
const SPELLINGS: [(&str, &str); 16] = [
    ("p1@ex.example", "P1@EX.example"),
    ("p2@ex.example", "mailto:p2@ex.example"),
    ("p3@ex.example", "<p3@ex.example>"),
    ("p4@ex.example", "Per Ek <p4@ex.example>"),
    ("p5@ex.example", "p5@ex.example;"),
    ("p6@ex.example", "p6@ex.example."),
    ("p7@ex.example", "'p7@ex.example'"),
    ("p8@ex.example", "q8@ex.example, p8@ex.example"),
    ("p9@ex.example", "p9@ex.example\u{200b}"),
    ("p10@ex.example", "p10 @ex.example"),
    ("p11@exämpel.example", "p11@xn--exmpel-cua.example"),
    ("Ida Ek <p12@ex.example>", "p12@ex.example"),
    ("mailto:p13@ex.example", "Per Ek <p13@ex.example>"),
    ("p14@ex.example / q14@ex.example", "q14@ex.example"),
    ("p15@ex.example (hem)", "p15(at)ex.example"),
    ("p16@ex.example", "”p16@EX.EXAMPLE”"),
];

const CARD: &str = "purpose = \"x\"\nlawful_basis = \"legitimate_interests\"\n\
    soft_opt_in = { sale = true, similar = true, opt_out = true }\n";

fn list(desk: &Asked, arguments: &[&str]) -> Answer {
    desk.run(&[arguments, &["--format", "jsonl"]].concat())
}

fn mailing(desk: &Asked, register: &str) -> Vec<u64> {
    list(desk, &["mailing", register, "--purpose", "brev"]).rids()
}

fn why(desk: &Asked, arguments: &[&str]) -> Vec<(u64, String)> {
    let rows = list(desk, &[arguments, &["--left-out"]].concat()).rows();
    rows.iter().map(|row| (row["rid"].as_u64().unwrap(), text(&row["reason"]))).collect()
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}

#[test]
fn who_comes_back_in_another_spelling_is_on_no_list() {
    let desk = Asked::new();
    let rows = |of: fn(&(&'static str, &'static str)) -> &'static str| -> String {
        let row = |(at, spelling): (usize, &(&'static str, &'static str))| {
            let day = at + 1;
            format!("{};2026-10-{day:02};ja;2026-02-{day:02};webbformulär\n", quoted(of(spelling)))
        };
        SPELLINGS.iter().enumerate().map(row).collect()
    };
    let head = "epost;senaste_köp;samtycke;samtyckesdatum;samtycke_hur\n";
    desk.import("gamla", &format!("{head}{}", rows(|spelling| spelling.0)));
    let all =
        ["stage", "truncate", "gamla", "epost", "--to", "suppress", "--where", "epost <> ''", "--reason", "invänt"];
    desk.run(&all).done();
    desk.run(&["apply", "--yes"]).done();
    let again = desk.import("åter", &format!("{head}{}", rows(|spelling| spelling.1)));
    assert!(again.said.contains("16 poster i åter står på spärrlistan"), "{}", again.said);
    assert_eq!(mailing(&desk, "åter"), [0_u64; 0]);
    for (_, back) in SPELLINGS {
        assert_eq!(desk.run(&["suppressed", "find", back]).code, 0, "{back}");
    }
    desk.import("andra", &format!("{head}p99@ex.example;2026-10-01;ja;2026-02-16;webbformulär\n"));
    assert_eq!(mailing(&desk, "andra"), [1]);
}

#[test]
fn an_objection_holds_in_another_register_in_another_spelling() {
    let desk = Asked::new();
    let ex: String = SPELLINGS.iter().map(|(before, _)| format!("{};ja\n", quoted(before))).collect();
    desk.import("ett", &format!("epost;reklamspärr\n{ex}"));
    let back: String = SPELLINGS.iter().map(|(_, back)| format!("{};2026-10-01\n", quoted(back))).collect();
    desk.import("två", &format!("epost;senaste_köp\n{back}"));
    desk.policy(&format!("[register.\"två\"]\n{CARD}"));
    assert_eq!(mailing(&desk, "två"), [0_u64; 0]);
}

#[test]
fn a_telephone_number_comes_back_in_every_form() {
    let desk = Asked::new();
    desk.run(&["suppressed", "add", "070-111 22 03"]).done();
    for form in ["0701112203", "+46 70 111 22 03", "+46 (0)70-1112203", "0046701112203", "mobil: 070-1112203"] {
        assert_eq!(desk.run(&["suppressed", "find", form]).code, 0, "{form}");
    }
    assert_eq!(desk.run(&["suppressed", "find", "070-111 22 04"]).code, 1);
}

#[test]
fn only_addresses_go_on_the_suppression_list() {
    let desk = Asked::new();
    desk.import("böcker", "namn;ort;epost\nAnna Ek;Orsa;anna@ex.example\nBo Ek;Mora;bo@ex.example\n");
    let stage = |field: &str| {
        let to = ["stage", "truncate", "böcker", field, "--to", "suppress", "--where", "ort = 'Mora'"];
        desk.run(&[&to[..], &["--reason", "invänt"]].concat())
    };
    let refused = stage("namn");
    assert_eq!((refused.code, refused.said.contains("epost")), (2, true), "{}", refused.said);
    stage("epost").done();
}

#[test]
fn a_no_is_a_refusal_whatever_the_basis() {
    let desk = Asked::new();
    desk.import(
        "soft",
        "\
rid;epost;senaste_köp;samtycke;samtyckesdatum;samtycke_hur
1;a@ex.example;2026-06-03;;;
2;b@ex.example;2026-06-03;nej;2026-02-02;webbformulär
3;c@ex.example;2026-06-03;saknas;;
",
    );
    desk.policy(&format!("[register.soft]\n{CARD}"));
    assert_eq!(mailing(&desk, "soft"), [1, 3]);
    assert_eq!(why(&desk, &["mailing", "soft", "--purpose", "x"]), [(2, "declined".to_owned())]);
    let rows = list(&desk, &["consent", "soft", "--each"]).done().rows();
    let states: Vec<String> = rows.iter().map(|row| text(&row["state"])).collect();
    assert_eq!(states, ["not_needed", "none", "not_needed"]);
    assert!(rows[1]["given"].is_null() && rows[1]["until"].is_null(), "{}", rows[1]);
    assert!(text(&rows[1]["reason"]).contains("svarat nej 2026-02-02"), "{}", rows[1]);
    for kind in ["reward", "ask"] {
        assert!(!list(&desk, &["lists", kind, "soft"]).rids().contains(&2), "{kind}");
    }
    assert!(list(&desk, &["records", "soft", "--where", "g.erbjudanden = 'soft_opt_in'"]).rids() == [1, 3]);
}

#[test]
fn a_later_no_elsewhere_bars_and_an_earlier_one_does_not() {
    for (day, expected) in [("2026-05-02", vec![]), ("2025-05-02", vec![1]), ("", vec![])] {
        let desk = Asked::new();
        desk.import(
            "ja",
            "kundnr;epost;samtycke;samtyckesdatum;samtycke_hur\n901;z1@ex.example;ja;2026-01-02;webbformulär\n",
        );
        desk.import("nej", &format!("kundnr;epost;samtycke;samtyckesdatum\n901;z2@ex.example;nej;{day}\n"));
        assert_eq!(mailing(&desk, "ja"), expected, "{day}");
    }
}

/// An objection by an e-mail address; a record with that address and a customer number; one with the number alone.
fn chain(desk: &Asked, middle: &str, end: &str) {
    desk.import("t1", "epost;namn;reklamspärr\nx1@ex.example;Ida Ek;ja\n");
    desk.import("t2", &format!("kundnr;epost;namn;personnr\n{middle}\n"));
    let head = "kundnr;telefon;namn;personnr;senaste_köp;samtycke;samtyckesdatum;samtycke_hur";
    desk.import("t3", &format!("{head}\n{end};2026-10-01;ja;2026-01-02;webbformulär\n"));
}

#[test]
fn an_objection_follows_the_chain_of_exact_keys() {
    let desk = Asked::new();
    chain(&desk, "701;x1@ex.example;Ida Ek;", "701;070-111 22 03;Ida Ek;");
    assert_eq!(mailing(&desk, "t3"), [0_u64; 0]);
    assert_eq!(why(&desk, &["mailing", "t3", "--purpose", "brev"]), [(1, "objected".to_owned())]);
    assert_eq!(list(&desk, &["lists", "reward", "t3"]).rids(), [0_u64; 0]);
}

#[test]
fn a_chain_goes_no_further_than_the_search_for_a_person() {
    // Another's name at the same address, an address that several read, and numbers that contradict each other.
    for (middle, end) in [
        ("701;x1@ex.example;Per Ek;", "701;070-111 22 03;Per Ek;"),
        ("701;x2@ex.example;Ida Ek;", "701;070-111 22 03;Ida Ek;"),
        ("701;x1@ex.example;Ida Ek;19900101-9802", "701;070-111 22 03;Ida Ek;19671224-9843"),
    ] {
        let desk = Asked::new();
        chain(&desk, middle, end);
        assert_eq!(mailing(&desk, "t3"), [1], "{middle} {end}");
    }
}

#[test]
fn a_family_address_bars_itself_and_leads_nowhere() {
    let desk = Asked::new();
    desk.import("t1", "epost;namn;reklamspärr\nfamiljen@ex.example;Ida Ek;ja\n");
    let head = "kundnr;epost;namn;senaste_köp";
    desk.import(
        "t2",
        &format!("{head}\n701;familjen@ex.example;Per Ek;2026-10-01\n701;per@ex.example;Per Ek;2026-10-02\n"),
    );
    desk.policy(&format!("[register.t2]\n{CARD}"));
    assert_eq!(mailing(&desk, "t2"), [2]);
}

#[test]
fn one_person_stands_once_on_a_list_by_the_latest_sign_of_life() {
    let desk = Asked::new();
    desk.import(
        "multi",
        "\
kundnr;namn;epost;senaste_köp
104;Dan Ek;dan1@ex.example;2026-03-01
105;Eva Ek;eva@ex.example;2026-03-02
104;Dan Ek;\"DAN1@EX.EXAMPLE \";2026-10-01
106;Ada Ö;hem@ex.example;2026-03-03
107;Bo Ö;hem@ex.example;2026-03-04
",
    );
    desk.policy(&format!("[register.multi]\n{CARD}"));
    assert_eq!(mailing(&desk, "multi"), [2, 3, 4, 5]);
    assert_eq!(why(&desk, &["mailing", "multi", "--purpose", "x"]), [(1, "double".to_owned())]);
    let mut rewarded = list(&desk, &["lists", "reward", "multi"]).rids();
    rewarded.sort_unstable();
    assert_eq!(rewarded, [2, 3, 4, 5]);
    desk.run(&["segment", "add", "alla", "multi", "--where", "kundnr > '1'"]).done();
    assert_eq!(list(&desk, &["segment", "show", "alla"]).rids(), [2, 3, 4, 5]);
}

#[test]
fn a_list_shows_the_consent_that_the_person_has_and_what_it_is_for() {
    let desk = Asked::new();
    desk.import(
        "klubb",
        "\
kundnr;epost;senaste_köp;samtycke_erbjudanden;samtycke_nyhetsbrev;samtyckesdatum_nyhetsbrev;samtycke_hur_nyhetsbrev
1;ett@ex.example;2026-10-01;;ja;2026-01-02;webbformulär
2;tva@ex.example;2026-10-01;;;;
",
    );
    desk.run(&["segment", "add", "alla", "klubb", "--where", "kundnr > '0'"]).done();
    for arguments in [&["lists", "reward", "klubb"][..], &["segment", "show", "alla"]] {
        let rows = list(&desk, arguments).done().rows();
        let of = |rid: u64| rows.iter().find(|row| row["rid"] == rid).unwrap();
        assert_eq!((text(&of(1)["consent"]), text(&of(1)["purpose"])), ("active".into(), "nyhetsbrev".into()));
        assert_eq!((text(&of(2)["consent"]), of(2)["purpose"].is_null()), ("none".into(), true));
    }
}

#[test]
fn an_objection_that_cannot_be_read_counts_and_is_said() {
    let desk = Asked::new();
    let marks = ["?", "ja", "nej", "-", "", "kanske", "2026-01-02", "spärrad"];
    let rows: String =
        marks.iter().enumerate().map(|(at, mark)| format!("p{at}@ex.example;2026-10-0{};{mark}\n", at + 1)).collect();
    desk.import("e1", &format!("epost;senaste_köp;reklamspärr\n{rows}"));
    desk.policy(&format!("[register.e1]\n{CARD}"));
    assert_eq!(mailing(&desk, "e1"), [3, 4, 5]);
    let why = why(&desk, &["mailing", "e1", "--purpose", "x"]);
    let of = |code: &str| why.iter().filter(|(_, why)| why == code).map(|(rid, _)| *rid).collect::<Vec<_>>();
    assert_eq!((of("objected"), of("objection_unread")), (vec![2, 7], vec![1, 6, 8]));
    let rows = list(&desk, &["consent", "e1", "--each"]).done().rows();
    assert_eq!(text(&rows[0]["state"]), "objected");
    assert!(text(&rows[0]["reason"]).contains("varken är ja, nej eller ett datum"), "{}", rows[0]);
}

#[test]
fn nobody_in_particular_neither_approves_nor_is_written_to_about_nothing() {
    let desk = Asked::new();
    desk.import("ett", "epost;senaste_köp\na@ex.example;2026-10-01\n");
    for arguments in [&["registers", "--operator", " "][..], &["mailing", "ett", "--purpose", ""]] {
        let refused = desk.run(arguments);
        assert_eq!((refused.code, refused.out.as_str()), (2, ""), "{arguments:?}");
    }
}
