//! Persons over all registers: who is found, with which evidence, what they are told, and what is erased on request.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::fs;
use std::os::unix::fs::PermissionsExt;

use serde_json::Value;

use crate::asked::{Answer, Asked};

const CLUB: &str = "\
kundnr;personnummer;förnamn;efternamn;epost;telefon;anteckning;närmast_anhörig
1;19670504-9804;Åsa;Öbergsdotter;asa@example.com;070-174 06 05;Ringde om fakturan. Talade med maken Torvald Öbergsdotter, nås på torvald@example.com.;Torvald Öbergsdotter
2;19670504-9820;Birgit;Granlund;birgit@example.com;070-174 06 06;;
3;;Per;Dalhem;familjen.dalhem@example.com;;;
4;;Ylva;Dalhem;familjen.dalhem@example.com;;;
5;;Karin;Eklind;delad@example.com;;;
6;;Sven;Eklind;delad@example.com;;;
";
const EVENT: &str = "\
Namn;E-post;Specialkost;Datum
Asa Öbergsdoter;ASA@example.com;laktosfri;2024-03-04
Nils Nordvik;nils@example.com;;2024-03-04
";
const PAYROLL: &str = "\
anställningsnr;personnummer;namn;epost
A1;670504-9804;Öbergsdotter, Åsa;asa.privat@example.org
A2;670504-9820;Granlund, Birgit;b.granlund@example.org
";
const LETTER: &str = "\
epost;anmäld
asa.privat@example.org;2025-01-02
annan@example.org;2025-01-03
";
const TWINS: &str = "\
kundnr;namn;födelsedatum
11;Lisa Holmqvist;1980-03-04
12;Lisa Holmqvist;1980-09-09
";

/// What these tests read of an answer.
trait Hits {
    fn hits(&self) -> Vec<(String, u64, u64, bool)>;
    fn chosen(&self) -> Vec<(String, u64)>;
}

impl Hits for Answer {
    /// Register, record, score and whether it is chosen.
    fn hits(&self) -> Vec<(String, u64, u64, bool)> {
        self.out
            .lines()
            .map(|line| {
                let row: Value = serde_json::from_str(line).unwrap();
                let register = row["register"].as_str().unwrap().to_owned();
                (
                    register,
                    row["rid"].as_u64().unwrap(),
                    row["score"].as_u64().unwrap(),
                    row["chosen"].as_bool().unwrap(),
                )
            })
            .collect()
    }

    fn chosen(&self) -> Vec<(String, u64)> {
        let mut chosen: Vec<_> = self.hits().into_iter().filter(|hit| hit.3).map(|hit| (hit.0, hit.1)).collect();
        chosen.sort();
        chosen
    }
}

/// A workbench with the invented people in five registers.
fn desk() -> Asked {
    let desk = Asked::new();
    for (name, text) in
        [("klubb", CLUB), ("event", EVENT), ("personal", PAYROLL), ("brev", LETTER), ("tvillingar", TWINS)]
    {
        desk.import(name, text);
    }
    desk
}

/// Seeks a person.
fn person(desk: &Asked, query: &str) -> Answer {
    desk.run(&["person", query, "--format", "jsonl"])
}

fn all_of_asa() -> Vec<(String, u64)> {
    [("brev", 1), ("event", 1), ("klubb", 1), ("personal", 1)].map(|(name, rid)| (name.to_owned(), rid)).to_vec()
}

#[test]
fn a_person_over_four_registers_is_found_as_one() {
    let desk = desk();
    // By the number with century, without it, by either e-mail address, and by the line from standard input.
    for query in ["19670504-9804", "670504-9804", "asa@example.com", "asa.privat@example.org"] {
        assert_eq!(person(&desk, query).done().chosen(), all_of_asa(), "{query}");
    }
    let asked = desk.ask(&["person", "-", "--format", "jsonl"], "6705049804\n").done();
    assert_eq!(asked.chosen(), all_of_asa());
}

#[test]
fn a_name_is_found_without_accents_and_with_one_error_but_chosen_by_hand() {
    let desk = desk();
    for query in ["åsa öbergsdotter 1967", "Asa Obergsdotter", "öbergsdotter, asa", "åsa öbergsdottr"] {
        let found = person(&desk, query).done();
        assert!(found.hits().iter().any(|hit| hit.0 == "klubb" && hit.1 == 1), "{query}: {}", found.out);
        assert_eq!(found.chosen(), [], "{query}");
    }
    let by_hand = desk.run(&["person", "åsa öbergsdotter 1967", "--select", "klubb:1", "--format", "jsonl"]).done();
    assert_eq!(by_hand.chosen(), all_of_asa(), "who was chosen by hand leads on by number and address");
}

#[test]
fn two_of_one_name_and_birth_year_are_never_chosen_together() {
    let desk = desk();
    let found = person(&desk, "Lisa Holmqvist 1980").done();
    assert_eq!(found.hits().iter().map(|hit| hit.2).collect::<Vec<_>>(), [30, 30]);
    assert_eq!(found.chosen(), []);
    let dated = person(&desk, "Lisa Holmqvist 1980-03-04").done();
    assert_eq!(dated.hits(), [("tvillingar".to_owned(), 1, 60, false)]);
}

#[test]
fn a_shared_address_is_not_evidence_enough() {
    let desk = desk();
    for query in ["familjen.dalhem@example.com", "delad@example.com"] {
        let found = person(&desk, query).done();
        assert_eq!(found.hits().iter().map(|hit| hit.2).collect::<Vec<_>>(), [40, 40], "{query}");
        assert_eq!(found.chosen(), []);
    }
}

#[test]
fn a_contradicting_number_is_no_hit() {
    let desk = desk();
    let found = person(&desk, "19670504-9804").done();
    assert!(found.hits().iter().all(|hit| hit.1 == 1), "{}", found.out);
    assert_eq!(person(&desk, "19800101-9812").code, 1);
}

#[test]
fn the_access_report_is_complete_and_has_no_other_person_in_it() {
    let desk = desk();
    let policy = desk.file("policy.toml", "\
[organisation]\nname = \"Exempelbolaget AB\"\ncontact = \"dataskydd@exempelbolaget.example\"\n\
[register.klubb]\npurpose = \"Medlemspriser\"\nlawful_basis = \"contract\"\nretention = \"P24M\"\n\
notice = { given = 2024-05-02, where = \"villkor 4 §\" }\nrecipients = [ { who = \"Tryckeriet AB\", country = \"SE\" } ]\n\
access = [ { who = \"Marknad\" } ]\n");
    desk.run(&["policy", "load", policy.to_str().unwrap()]).done();
    desk.run(&["segment", "add", "ringde", "klubb", "--where", "anteckning LIKE 'Ringde%'"]).done();
    for ending in ["html", "txt", "json"] {
        let file = desk.folder.path().join(format!("utdrag.{ending}"));
        let asked = ["person", "670504-9804", "--report", file.to_str().unwrap(), "--identified", "BankID i kassan"];
        let answer = desk.run(&asked).done();
        assert!(answer.said.contains("2026-12-23"), "{}", answer.said);
        assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
        let text = fs::read_to_string(&file).unwrap();
        for told in [
            "Exempelbolaget AB",
            "dataskydd@exempelbolaget.example",
            "BankID i kassan",
            "Medlemspriser",
            "avtal",
            "villkor 4 §",
            "Tryckeriet AB",
            "klubb.csv",
            "24 månader",
            "Marknad",
            "art. 17",
            "imy.se",
            "ringde",
            "19670504-9804",
            "670504-9804",
            "asa@example.com",
            "asa.privat@example.org",
            "laktosfri",
            "Ringde om fakturan",
            "[annan person]",
        ] {
            assert!(text.contains(told), "{ending} lacks {told}");
        }
        for other in ["Torvald", "torvald@", "Birgit", "Granlund", "9820", "Nils", "Dalhem", "annan@example.org"] {
            assert!(!text.contains(other), "{ending} has {other}");
        }
    }
    let page = fs::read_to_string(desk.folder.path().join("utdrag.html")).unwrap();
    assert!(!page.contains("<script") && !page.contains("http"), "the page stands alone");
    let wrong = desk.run(&["person", "670504-9804", "--report", "utdrag.docx"]);
    assert_eq!(wrong.code, 2);
}

#[test]
fn erasure_is_staged_in_all_registers_and_holds_are_respected() {
    let desk = desk();
    let policy = desk.file(
        "policy.toml",
        "[register.personal]\n\
        hold = [ { where = \"namn is not null\", basis = \"anställning\", until = 2030-01-01 } ]\n",
    );
    desk.run(&["policy", "load", policy.to_str().unwrap()]).done();
    let answer = desk.run(&["person", "670504-9804", "--stage"]).done();
    assert!(
        answer.said.contains("personal: 1 post bevaras som längst t.o.m. 2030-01-01 (anställning)"),
        "{}",
        answer.said
    );
    assert!(answer.said.contains("art. 12.4"), "{}", answer.said);
    let plan = desk.run(&["plan", "show", "--format", "jsonl"]).done();
    let mut staged: Vec<String> = plan
        .out
        .lines()
        .map(|line| serde_json::from_str::<Value>(line).unwrap())
        .map(|row| format!("{} {}", row["register"].as_str().unwrap(), row["records"]))
        .collect();
    staged.sort();
    assert_eq!(staged, ["brev 1", "event 1", "klubb 1"]);
}

#[test]
fn duplicates_share_an_exact_key() {
    let desk = desk();
    let found = desk.run(&["person", "klubb", "--duplicates", "--format", "jsonl"]).done();
    let rows: Vec<Value> = found.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let rids: Vec<String> = rows.iter().map(|row| row["rids"].to_string()).collect();
    assert_eq!(rids, ["[3,4]", "[5,6]"]);
    assert_eq!(desk.run(&["person", "tvillingar", "--duplicates"]).code, 1);
}

#[test]
fn a_number_that_can_be_two_things_is_sought_as_both() {
    let desk = Asked::new();
    desk.import("klubb", "kundnr;namn;telefon\n4711;Ada Norrhäll;070-1740605\n1967;Bo Kalkbro;070-555 06 06\n");
    // Ten digits that may be a coordination number; a telephone number is evidence enough for 75, chosen by hand.
    for query in ["070-1740605", "0701740605", "070-174 06 05", "+46 70 174 06 05"] {
        assert_eq!(person(&desk, query).done().hits(), [("klubb".to_owned(), 1, 75, false)], "{query}");
    }
    // A year may be a customer's number.
    assert_eq!(person(&desk, "1967").done().hits(), [("klubb".to_owned(), 2, 95, true)]);
}

#[test]
fn the_evidence_is_how_what_was_sought_hit_and_how_the_others_hang_on_it() {
    let desk = desk();
    let ties = |query: &str| -> Vec<String> {
        let rows = person(&desk, query).done().out;
        let row = |line: &str| serde_json::from_str::<Value>(line).unwrap();
        let tie = |row: Value| {
            format!("{}:{} {} {}", row["register"].as_str().unwrap(), row["rid"], row["evidence"], row["through"])
        };
        rows.lines().map(|line| tie(row(line)).replace('"', "")).collect()
    };
    assert_eq!(
        ties("asa@example.com"),
        ["personal:1 number klubb:1", "klubb:1 email null", "event:1 email null", "brev:1 email personal:1"]
    );
    assert!(ties("1").contains(&"klubb:1 customer null".to_owned()), "{:?}", ties("1"));
}

#[test]
fn the_keys_of_a_record_that_was_chosen_by_hand_are_followed() {
    let desk = Asked::new();
    desk.import("klubb", "kundnr;namn;epost\n1;Åsa Lindarp;asa@example.com\n");
    desk.import("prospekt", "namn;epost\nÅsa Lindarpp;asa.l@post.example\n");
    desk.import("brev", "epost;anmäld\nasa.l@post.example;2025-01-02\nannan@example.org;2025-01-03\n");
    let found = person(&desk, "asa@example.com").done();
    assert_eq!(found.chosen(), [("klubb".to_owned(), 1)]);
    let select = |records: &[&str]| {
        let mut asked = vec!["person", "asa@example.com", "--format", "jsonl"];
        records.iter().for_each(|record| asked.extend(["--select", record]));
        desk.run(&asked)
    };
    let all = [("brev".to_owned(), 1), ("klubb".to_owned(), 1), ("prospekt".to_owned(), 1)];
    assert_eq!(select(&["prospekt:1"]).done().chosen(), all);
    assert_eq!(select(&["prospekt:1", "brev: 1"]).done().chosen(), all);
    // What hangs on nothing is not chosen in silence.
    for nothing in ["brev:1", "brev:2", "prospekt:9"] {
        let refused = select(&[nothing]);
        assert_eq!((refused.code, refused.out.as_str()), (2, ""), "{nothing}");
        assert!(refused.said.contains(nothing), "{}", refused.said);
    }
}

#[test]
fn a_relatives_secret_is_left_out_and_the_report_is_to_be_read() {
    let desk = Asked::new();
    desk.import(
        "klubb",
        "kundnr;namn;epost;anteckning\n\
        101;Ada Norrhäll;ada@example.com;Mannen sitter i fängelse\n\
        102;Bo Kalkbro;bo@example.com;Ringde om paketet. Berättade att sonen är homosexuell. Vill ha faktura.\n\
        103;Cia Mossfelt;cia@example.com;Har diabetes, vill ha sockerfritt\n\
        104;Dan Högfelt;dan@example.com;Betalar med kort\n",
    );
    let report = |query: &str| {
        let file = desk.folder.path().join("utdrag.txt");
        let asked = ["person", query, "--report", file.to_str().unwrap(), "--identified", "pass", "--force"];
        let said = desk.run(&asked).done().said;
        (fs::read_to_string(&file).unwrap(), said)
    };
    let (text, said) = report("101");
    assert!(!text.contains("fängelse") && !text.contains("lagöverträdelser"), "{text}");
    assert!(text.contains("[annan person]") && text.contains("(art. 15.4)"), "{text}");
    assert!(said.contains("Läs utdraget innan det lämnas ut") && said.contains("klubb:1 anteckning"), "{said}");
    assert!(!text.contains("Läs utdraget"), "the paper is the person's");
    let (text, _) = report("102");
    assert!(text.contains("Ringde om paketet. [annan person] Vill ha faktura."), "{text}");
    // One's own is told, and what nobody else was left out of does not say so.
    let (text, said) = report("103");
    assert!(text.contains("Har diabetes, vill ha sockerfritt") && !text.contains("[annan person]"), "{text}");
    assert!(said.contains("klubb:3 anteckning"), "{said}");
    let (_, said) = report("104");
    assert!(said.contains("Läs utdraget innan det lämnas ut") && !said.contains("klubb:4"), "{said}");
}

#[test]
fn protected_data_is_warned_of_where_it_is_found_and_where_it_is_handed_out() {
    let desk = Asked::new();
    let note = "Skyddade personuppgifter, lämna inte ut adressen";
    desk.import(
        "klubb",
        &format!("kundnr;namn;adress;anteckning\n101;Ada Norrhäll;Box 1;{note}\n102;Bo Ek;Ågatan 2;\n"),
    );
    let file = desk.folder.path().join("utdrag.txt");
    let found = desk.run(&["person", "101", "--report", file.to_str().unwrap(), "--format", "jsonl"]).done();
    assert!(found.out.contains("\"protected\":true"), "{}", found.out);
    assert_eq!(found.said.matches("klubb:1").count(), 2, "{}", found.said);
    assert!(!person(&desk, "102").done().said.contains("Skyddade"));
}

#[test]
fn the_reports_other_half_says_what_is_known_and_no_more() {
    let desk = Asked::new();
    desk.import("klubb", "kundnr;namn;epost;senaste_kop\n101;Ada Norrhäll;ada@example.com;2024-01-10\n");
    desk.import("prospekt", "namn;epost;kalla;skapad\nAda Norrhäll;ada@example.com;mässa 2014;2014-09-12\n");
    desk.import("order", "ordernr;kundnr;orderdatum;fakturadatum\nA1;101;2021-02-01;2021-02-03\n");
    let policy = desk.file("policy.toml", "\
[register.klubb]\npurpose = \"Medlemspriser\"\nlawful_basis = \"legitimate_interests\"\nretention = \"P12M\"\n\
recipients = [ { who = \"Utskick Inc.\", country = \"US\", why = \"standardavtalsklausuler\" }, { who = \"Moln Ltd\", country = \"IN\" } ]\n\
[register.prospekt]\npurpose = \"none\"\n\
[register.order]\nlawful_basis = \"contract\"\nretention = \"P36M\"\nstart = \"orderdatum\"\n\
hold = [ { basis = \"BFL 7:2\", from = \"fakturadatum\" } ]\n");
    desk.run(&["policy", "load", policy.to_str().unwrap()]).done();
    let file = desk.folder.path().join("utdrag.txt");
    let said = desk.run(&["person", "ada@example.com", "--report", file.to_str().unwrap()]).done().said;
    assert!(said.contains("automatiska beslut") && said.contains("--identified"), "{said}");
    let text = fs::read_to_string(&file).unwrap();
    for told in [
        "Utskick Inc. (US, utanför EU/EES; skydd: standardavtalsklausuler)",
        "Moln Ltd (IN, utanför EU/EES; skydd inte angivet)",
        "Rätt att invända: du kan av skäl som hör till din situation",
        "art. 21.1",
        "Varifrån uppgifterna kommer: inte känt; registret är inläst från filen klubb.csv",
        "Varifrån uppgifterna kommer: står vid varje post",
        "Källa för posten: mässa 2014",
        "Hur länge uppgifterna sparas: inte beslutat",
        "Sparas längst till: inte beslutat",
        "Sparas längst till: 2028-12-31 (måste bevaras till dess: BFL 7:2)",
        "Senaste kop: 2024-01-10",
    ] {
        assert!(text.contains(told), "lacks {told}: {text}");
    }
    for unknown in ["automatiskt", "Det står inte hur", "policyn", "Policyn", "enligt lag", "riktmärke", "+"] {
        assert!(!text.contains(unknown), "has {unknown}: {text}");
    }
}
