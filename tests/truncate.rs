//! A field that was truncated: preview, receipt, log and export agree, and no byte of what it held is left.
#![allow(clippy::unwrap_used)] // helpers beside the tests fail as loudly as they do

use crate::site::{self, Site, delete, holds};
use gallra::erase::{ErasureState, Prove};
use gallra::export::{self, Form};
use gallra::log::entry;
use gallra::model::{
    Category, FieldKind, FieldPosition, ItemId, Operation, Operator, Quiet, RecordId, RegisterId, ScoreKind,
};
use gallra::plan::preview::{Preview, preview};
use gallra::plan::trial::{self, Tried};
use gallra::plan::{Staged, Staging, singling, stage};
use gallra::store::{Workbench, overview, records, registers, scores, suppressed};
use proptest::prelude::*;

const PERSONNUMMER: FieldPosition = FieldPosition(1);

/// The check digit of a person number.
fn luhn(nine: &str) -> u32 {
    let sum: u32 = nine
        .chars()
        .enumerate()
        .map(|(place, digit)| {
            let doubled = digit.to_digit(10).unwrap() * if place % 2 == 0 { 2 } else { 1 };
            doubled / 10 + doubled % 10
        })
        .sum();
    (10 - sum % 10) % 10
}

/// A personnummer of the test range, and its birth date.
fn person(number: u32) -> (String, String) {
    let (year, month, day) = (1940 + number % 60, 1 + number % 12, 1 + number % 28);
    let nine = format!("{:02}{month:02}{day:02}{}", year % 100, 980 + number % 20);
    (format!("{year}{month:02}{day:02}-{}{}", &nine[6..], luhn(&nine)), format!("{year}-{month:02}-{day:02}"))
}

/// Sixty members: every tenth without a number, two whose check digit is wrong when `odd`.
fn members(odd: &[u32]) -> (String, Vec<(u32, String, String)>) {
    let mut text = "namn;personnummer;epost;anteckning\r\n".to_owned();
    let mut people = Vec::new();
    for number in 1..=60 {
        let (mut pnr, born) = person(number);
        if number % 10 == 0 {
            pnr.clear();
        } else if odd.contains(&number) {
            let last = pnr.pop().unwrap().to_digit(10).unwrap();
            pnr.push(char::from_digit((last + 1) % 10, 10).unwrap());
        }
        let quoted = if number % 3 == 0 { format!("\"{pnr}\"") } else { pnr.clone() };
        text.push_str(&format!("Medlem {number};{quoted};medlem{number}@example.se;\"not; {number}\"\r\n"));
        people.push((number, pnr, born));
    }
    (text, people)
}

struct What<'a> {
    register: RegisterId,
    field: FieldPosition,
    operator: &'a str,
    rids: Vec<u32>,
}

fn truncate(bench: &mut Workbench, what: What<'_>) -> Staged {
    let operator = Operator::read(what.operator).unwrap();
    let staging = Staging {
        register: what.register,
        operation: if operator.deletes() { Operation::Delete } else { Operation::Truncate },
        field: Some(what.field),
        operator: Some(operator),
        records: what.rids.into_iter().collect(),
        expression: None,
        reason: "minimering".into(),
    };
    let env = site::env(bench.path());
    stage::stage(bench, staging, &env).unwrap()
}

fn all(register: RegisterId, operator: &str) -> What<'_> {
    What { register, field: PERSONNUMMER, operator, rids: (1..=60).collect() }
}

fn previewed(site: &Site) -> Preview {
    preview(&site.open(), &site.env()).unwrap()
}

fn exported(site: &Site, register: RegisterId) -> String {
    let mut out = Vec::new();
    export::write(&site.open(), (register, Form::AsItCame), (&mut out, &Quiet)).unwrap();
    String::from_utf8(out).unwrap()
}

#[test]
fn preview_receipt_log_and_export_agree_and_no_old_value_is_left() {
    let site = Site::new();
    let (text, people) = members(&[7, 21]);
    let register = site.import(text.as_bytes());
    truncate(&mut site.open(), all(register, "birth_date"));
    let before = previewed(&site);
    let counts = before.truncated[&ItemId(1)].counts;
    assert_eq!((counts.changed, counts.unreadable, counts.empty), (52, 2, 6));
    assert_eq!((before.deleted, before.changed, counts.sum()), (0, 52, 60));
    let receipt = site.apply(Prove::All);
    assert_eq!((receipt.deleted, receipt.changed), (0, 52));
    assert_eq!((receipt.erasure.state, receipt.erasure.traces), (ErasureState::Verified, 0));
    assert_eq!(receipt.erasure.values_sought, 52);
    let line = entry::lines(&site.open(), receipt.log[0], 1).unwrap().remove(0).entry;
    assert_eq!(line["what"], "truncate");
    assert_eq!(line["fields"].to_string(), r#"["personnummer"]"#);
    assert_eq!(line["operator"], "birth_date");
    assert_eq!((&line["changed"], &line["unreadable"], &line["empty"]), (&52.into(), &2.into(), &6.into()));
    assert_eq!((&line["records_before"], &line["records_after"]), (&60.into(), &60.into()));
    assert!(line["categories"].to_string().contains("personnummer"));
    let mut expected = text;
    for (number, pnr, born) in &people {
        if !pnr.is_empty() && ![7, 21].contains(number) {
            expected = expected.replace(pnr, born);
        }
    }
    assert_eq!(exported(&site, register), expected);
    let bytes = site.bytes();
    for (number, pnr, _) in people.iter().filter(|(_, pnr, _)| !pnr.is_empty()) {
        assert_eq!(holds(&bytes, pnr), [7, 21].contains(number), "record {number}");
    }
}

#[test]
fn what_is_found_and_scored_follows_the_new_values() {
    let site = Site::new();
    let (text, _) = members(&[]);
    let register = site.import(text.as_bytes());
    let today = site.env().today;
    let sensitive = |bench: &Workbench| {
        scores::table(bench, register, today).unwrap().score(ScoreKind::Sensitivity, RecordId(1)).unwrap().get()
    };
    let before = sensitive(&site.open());
    truncate(&mut site.open(), all(register, "birth_date"));
    site.apply(Prove::Sample);
    let bench = site.open();
    assert!(sensitive(&bench) < before);
    assert!(!records::facts(&bench, register, RecordId(1)).unwrap().codes.contains(Category::Personnummer));
    let fields = overview::fields(&bench, register).unwrap();
    assert_eq!((fields[1].kind, fields[1].proposed.as_deref()), (FieldKind::BirthDate, None));
    assert_eq!(fields[1].filled, 54);
}

#[test]
fn a_field_of_which_many_values_stay_is_still_what_it_was() {
    let site = Site::new();
    let (text, _) = members(&[7, 8, 9, 10, 11, 12]);
    let register = site.import(text.as_bytes());
    truncate(&mut site.open(), all(register, "birth_date"));
    site.apply(Prove::Sample);
    let bench = site.open();
    assert_eq!(registers::fields(&bench, register).unwrap()[1].kind, FieldKind::Personnummer);
    let codes = |rid| records::facts(&bench, register, RecordId(rid)).unwrap().codes;
    assert!(codes(1).contains(Category::BirthDate) && !codes(1).contains(Category::Personnummer));
    assert!(codes(7).contains(Category::Personnummer));
}

#[test]
fn a_field_of_which_nearly_all_values_were_truncated_is_what_they_are_now() {
    let site = Site::new();
    let (text, _) = members(&[7]);
    let register = site.import(text.as_bytes());
    truncate(&mut site.open(), all(register, "birth_date"));
    site.apply(Prove::Sample);
    let fields = registers::fields(&site.open(), register).unwrap();
    assert_eq!(fields[1].kind, FieldKind::BirthDate);
}

#[test]
fn deletions_and_truncations_are_done_in_their_order() {
    let site = Site::new();
    let (text, people) = members(&[]);
    let register = site.import(text.as_bytes());
    let mut bench = site.open();
    delete(&mut bench, register, 1..=10).unwrap();
    let staged = truncate(&mut bench, all(register, "birth_date"));
    truncate(&mut bench, all(register, "birth_year"));
    delete(&mut bench, register, 51..=60).unwrap();
    drop(bench);
    assert_eq!((staged.records, staged.overlap), (60, 10));
    let before = previewed(&site);
    let counts: Vec<u64> = before.truncated.values().map(|truncated| truncated.counts.sum()).collect();
    assert_eq!((before.deleted, counts, before.changed), (20, vec![50, 50], 90));
    let receipt = site.apply(Prove::All);
    assert_eq!((receipt.deleted, receipt.changed, receipt.erasure.traces), (20, 90, 0));
    let kept = exported(&site, register);
    assert_eq!(kept.lines().count(), 41);
    for (number, pnr, born) in &people[10..50] {
        assert!(kept.contains(&format!("Medlem {number};")), "{number}");
        assert!(pnr.is_empty() || !kept.contains(born.as_str()), "{number}");
    }
    let bytes = site.bytes();
    assert!(people.iter().filter(|(_, pnr, _)| !pnr.is_empty()).all(|(_, pnr, _)| !holds(&bytes, pnr)));
}

#[test]
fn the_preview_says_how_well_people_are_still_told_apart() {
    let site = Site::new();
    let mut text = "kön;födelsedatum\n".to_owned();
    (0..40).for_each(|n| text.push_str(&format!("kvinna;19{}-0{}-1{}\n", 60 + n % 20, 1 + n % 9, n % 8)));
    let register = site.import(text.as_bytes());
    truncate(
        &mut site.open(),
        What { register, field: FieldPosition(1), operator: "birth_year", rids: (1..=40).collect() },
    );
    let before = previewed(&site);
    let singled = singling::of_plan(&site.open(), (&before, &site.env()), &Quiet).unwrap().remove(0);
    assert_eq!(singled.fields, ["kön", "födelsedatum"]);
    assert_eq!((singled.before.records, singled.before.combinations, singled.before.unique), (40, 40, 40));
    assert_eq!((singled.after.records, singled.after.combinations, singled.after.unique), (40, 20, 0));
}

#[test]
fn what_is_tried_is_what_the_plan_then_does() {
    let site = Site::new();
    let (text, _) = members(&[7, 21]);
    let register = site.import(text.as_bytes());
    let operator = Operator::BirthYear;
    let tried = Tried { register, field: PERSONNUMMER, operator };
    let trial = trial::try_out(&site.open(), tried, (&site.env(), &Quiet)).unwrap();
    truncate(&mut site.open(), all(register, "birth_year"));
    let before = previewed(&site);
    assert_eq!(trial.truncated, before.truncated[&ItemId(1)]);
    assert_eq!(trial.truncated.counts.changed, before.changed);
    let singled = singling::of_plan(&site.open(), (&before, &site.env()), &Quiet).unwrap();
    assert_eq!(vec![trial.singled], singled);
}

#[test]
fn an_address_on_the_suppression_list_outlives_its_record_as_a_tag() {
    let site = Site::new();
    let mut env = site.env();
    let keys = tempfile::tempdir().unwrap();
    env.config_folder = keys.path().join("nycklar");
    let (text, _) = members(&[]);
    let register = site.import(text.as_bytes());
    let mut bench = site.open();
    let staging = Staging {
        register,
        operation: Operation::Delete,
        field: Some(FieldPosition(2)),
        operator: Some(Operator::Suppress),
        records: (1..=9).collect(),
        expression: None,
        reason: "har invänt".into(),
    };
    let staged = stage::stage(&mut bench, staging, &env).unwrap();
    assert_eq!((staged.records, staged.without_value), (9, 0));
    let receipt = site::apply_watched(bench, &env, (Prove::All, &Quiet)).unwrap();
    assert_eq!((receipt.deleted, receipt.changed, receipt.erasure.traces), (9, 0, 0));
    let bench = site.open();
    assert_eq!(suppressed::count(&bench).unwrap(), 9);
    let key = gallra::keyed::Key::read(&env, gallra::keyed::Purpose::Suppression).unwrap().unwrap();
    assert!(suppressed::holds(&bench, &key.tag(" Medlem3@Example.se").unwrap()).unwrap());
    assert!(!suppressed::holds(&bench, &key.tag("medlem10@example.se").unwrap()).unwrap());
    drop(bench);
    assert!(!holds(&site.bytes(), "medlem3@example.se"));
}

#[test]
fn a_truncation_that_can_read_nothing_is_refused_and_one_of_nothing_is_none() {
    let site = Site::new();
    let (text, _) = members(&[]);
    let register = site.import(text.as_bytes());
    let mut bench = site.open();
    let empty = truncate(&mut bench, What { register, field: PERSONNUMMER, operator: "clear", rids: vec![10, 20] });
    assert_eq!((empty.item, empty.without_value), (None, 2));
    let staging = Staging {
        register,
        operation: Operation::Truncate,
        field: Some(FieldPosition(0)),
        operator: Some(Operator::EmailDomain),
        records: (1..=60).collect(),
        expression: None,
        reason: "minimering".into(),
    };
    let refused = stage::stage(&mut bench, staging, &site.env()).unwrap_err();
    assert_eq!((refused.what().id(), refused.exit_code()), ("truncate-nothing-read", 2));
}

/// A cell as a file may write it: what it says, and whether in quotes.
fn cell() -> impl Strategy<Value = (String, bool)> {
    let text = prop_oneof!["[a-zå]{0,6}", "[a-z]{1,3};[a-z]{1,3}", "[a-z]{1,3}\"[a-z]{0,3}", "[a-z]{1,2}\n[a-z]{1,2}"];
    (text, any::<bool>()).prop_map(|(text, quoted)| {
        let needed = text.contains([';', '"', '\n']);
        (text, quoted || needed)
    })
}

fn line(cells: &[(String, bool)]) -> String {
    let written = cells.iter().map(
        |(text, quoted)| {
            if *quoted { format!("\"{}\"", text.replace('"', "\"\"")) } else { text.clone() }
        },
    );
    written.collect::<Vec<_>>().join(";") + "\n"
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 8, ..ProptestConfig::default() })]

    #[test]
    fn only_the_truncated_cell_of_an_exported_row_differs(
        rows in prop::collection::vec(prop::collection::vec(cell(), 3), 5..20),
        operator in prop::sample::select(vec!["clear", "initial", "keep_last:2"]),
    ) {
        let site = Site::new();
        let plain = "ett;två;tre\n".repeat(30);
        let text = format!("a;b;c\n{plain}{}", rows.iter().map(|row| line(row)).collect::<String>());
        let register = site.import(text.as_bytes());
        prop_assume!(registers::live(&site.open(), register).unwrap().len() == 30 + rows.len() as u64);
        let rids = (1..=30 + u32::try_from(rows.len()).unwrap()).collect();
        truncate(&mut site.open(), What { register, field: PERSONNUMMER, operator, rids });
        site.apply(Prove::Sample);
        let exported = exported(&site, register);
        let read = |text: &str| -> Vec<Vec<String>> {
            let mut reader = csv::ReaderBuilder::new().delimiter(b';').flexible(true).from_reader(text.as_bytes());
            reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
        };
        let (before, after) = (read(&text), read(&exported));
        prop_assert_eq!(before.len(), after.len());
        for (before, after) in before.iter().zip(&after) {
            prop_assert_eq!((&before[0], &before[2]), (&after[0], &after[2]));
            prop_assert!(after[1].chars().count() <= 2);
        }
        for (row, exported) in rows.iter().zip(exported.split_inclusive('\n').skip(31)) {
            if row.iter().any(|(text, _)| text.contains('\n')) {
                break;
            }
            let (first, last) = (line(&row[..1]), line(&row[2..]));
            prop_assert!(exported.starts_with(first.trim_end()), "{exported}");
            prop_assert!(exported.ends_with(&last), "{exported}");
        }
    }
}
