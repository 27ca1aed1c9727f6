//! What cells and findings become, on the way to the scores.
#![allow(clippy::unwrap_used, clippy::panic)] // The helpers of a test may fail it.

use gallra::detect::facts::Extractor;
use gallra::detect::kinds;
use gallra::detect::mass_dates::{FEWEST, MassCount, MassDates};
use gallra::model::{
    Batch, Category, DateFact, Dated, Day, Facts, Field, FieldPosition, Finding, Flags, Level, SignalColumns,
};
use proptest::prelude::*;

fn today() -> Day {
    Day::new(2026, 11, 23).unwrap()
}

/// Fields as recognised under these headers in these rows, and the rows.
fn table(headers: &[&str], rows: &[&[&str]]) -> (Vec<Field>, Batch) {
    let mut batch = Batch::new(headers.len());
    for row in rows {
        row.iter().for_each(|cell| batch.push_text(cell));
        batch.end_row(None);
    }
    let headers: Vec<String> = headers.iter().map(|header| (*header).to_owned()).collect();
    (kinds::recognise(&headers, &headers, &batch, today(), &|_, _| None), batch)
}

fn columns(headers: &[&str], rows: &[&[&str]]) -> SignalColumns {
    let (fields, batch) = table(headers, rows);
    let mut extractor = Extractor::new(&fields, today());
    batch.rows().for_each(|row| extractor.push(&row, &[]));
    extractor.take()
}

fn first(headers: &[&str], rows: &[&[&str]]) -> Facts {
    let mut facts = Facts::default();
    columns(headers, rows).read(0, &mut facts);
    facts
}

fn finding(category: Category, level: Level) -> Finding {
    Finding { field: FieldPosition(0), category, rule: "test".into(), level, start: 0, length: 1 }
}

#[test]
fn a_filled_cell_counts_by_its_kind() {
    let facts = first(&["fornamn", "epost", "land"], &[&["Ada", "a@b.example", "Sverige"]]);
    assert_eq!(facts.codes.iter().collect::<Vec<_>>(), [Category::Email, Category::Name]);
    assert!(facts.flags.has(Flags::EMAIL));
}

#[test]
fn a_word_for_nothing_counts_as_nothing() {
    let columns = columns(&["epost"], &[&["a@b.example"], &["nan"]]);
    assert_eq!((columns.codes[1], columns.flags[1]), (0, 0));
}

#[test]
fn a_cell_with_a_finding_counts_by_it_and_not_by_its_kind() {
    let (fields, batch) = table(&["fornamn"], &[&["Ada"], &["Bo"]]);
    let mut extractor = Extractor::new(&fields, today());
    extractor.push(&batch.row(0).unwrap(), &[finding(Category::Phone, Level::Reveals)]);
    extractor.push(&batch.row(1).unwrap(), &[]);
    let columns = extractor.take();
    let mut facts = Facts::default();
    columns.read(0, &mut facts);
    assert_eq!(facts.codes.iter().collect::<Vec<_>>(), [Category::Phone]);
    columns.read(1, &mut facts);
    assert_eq!(facts.codes.iter().collect::<Vec<_>>(), [Category::Name]);
}

#[test]
fn what_may_reveal_is_kept_apart() {
    let (fields, batch) = table(&["x"], &[&["y"]]);
    let mut extractor = Extractor::new(&fields, today());
    extractor.push(&batch.row(0).unwrap(), &[finding(Category::Health, Level::MayReveal)]);
    let columns = extractor.take();
    assert_eq!(columns.codes, [0]);
    assert!(gallra::model::Codes(columns.may_reveal[0]).contains(Category::Health));
}

#[test]
fn a_birth_date_comes_out_of_a_personnummer() {
    let facts = first(&["personnummer"], &[&["240615+9836"]]);
    assert_eq!(facts.of(DateFact::Birth).map(Dated::iso).collect::<Vec<_>>(), ["1924-06-15"]);
}

#[test]
fn an_address_is_complete_with_street_code_and_city() {
    let headers = ["gata", "postnr", "ort"];
    assert!(first(&headers, &[&["Storgatan 1", "411 03", "Umeå"]]).flags.has(Flags::ADDRESS));
    let second = columns(&headers, &[&["Storgatan 1", "411 03", "Umeå"], &["Storgatan 1", "", "Umeå"]]).flags[1];
    assert!(!Flags(second).has(Flags::ADDRESS));
}

#[test]
fn consent_is_read_with_its_day_and_its_way() {
    let facts = first(
        &["samtycke", "samtycke_datum", "samtycke_satt"],
        &[&["ja", "2024-05-02", "förkryssad"], &["nej", "2024-05-02", "tyst"]],
    );
    assert!(facts.flags.has(Flags::CONSENT_YES) && facts.flags.has(Flags::HOW_PRE_TICKED));
    assert_eq!(facts.of(DateFact::ConsentGiven).count(), 1);
}

#[test]
fn an_objection_is_a_date_or_a_mark_and_never_a_denial() {
    let facts = |cell| first(&["reklamspärr"], &[&[cell]]);
    assert!(facts("x").flags.has(Flags::OBJECTED));
    assert!(facts("ja, ring inte").flags.has(Flags::OBJECTED));
    assert!(!facts("nej").flags.has(Flags::OBJECTED));
    let dated = facts("2026-06-01");
    assert_eq!((dated.of(DateFact::Objection).count(), dated.flags.has(Flags::OBJECTED)), (1, false));
}

#[test]
fn a_placeholder_is_no_date_but_an_endless_end_is_one() {
    let facts = first(
        &["senaste köp", "avliden", "giltig till"],
        &[&["1900-01-01", "9999-12-31", "9999-12-31"], &["2020-01-01", "", "2021-01-01"]],
    );
    assert_eq!(facts.of(DateFact::Purchase).count(), 0);
    assert_eq!((facts.of(DateFact::Deceased).count(), facts.flags.has(Flags::DECEASED)), (0, false));
    assert_eq!(facts.of(DateFact::ValidUntil).count(), 1);
}

#[test]
fn the_layout_is_the_same_in_every_chunk() {
    let (fields, batch) = table(&["namn", "senaste köp", "född"], &[&["Ada", "2020-01-01", "1980"]]);
    let mut extractor = Extractor::new(&fields, today());
    extractor.push(&batch.row(0).unwrap(), &[]);
    let layout = |columns: &SignalColumns| columns.dates.iter().map(|(fact, at, _)| (*fact, *at)).collect::<Vec<_>>();
    let (full, empty) = (extractor.take(), extractor.take());
    assert_eq!(layout(&full), layout(&empty));
    assert_eq!(empty.codes.len(), 0);
}

/// `same` records of one purchase day among `all`.
fn purchases(same: usize, all: usize) -> SignalColumns {
    let day = |at: usize| if at < same { 10_000 } else { 10_001 + i32::try_from(at).unwrap() };
    let dates = (0..all).map(|at| Dated::day(Day::from_number(day(at)).unwrap()).pack()).collect();
    SignalColumns {
        dates: vec![(DateFact::Purchase, FieldPosition(0), dates)],
        codes: vec![0; all],
        may_reveal: vec![0; all],
        flags: vec![0; all],
        keys: Vec::new(),
    }
}

fn mass_of(columns: &SignalColumns) -> MassDates {
    let mut count = MassCount::default();
    count.push(columns);
    count.finish()
}

#[test]
fn a_day_that_more_than_a_fifth_share_is_a_mass_date() {
    assert!(mass_of(&purchases(20, 100)).is_empty());
    let mut columns = purchases(21, 100);
    let mass = mass_of(&columns);
    mass.blank(&mut columns);
    assert_eq!(columns.dates[0].2.iter().filter(|value| **value == i32::MIN).count(), 21);
}

#[test]
fn in_a_small_register_a_shared_day_is_no_mass_date() {
    let fewest = usize::try_from(FEWEST).unwrap();
    assert!(mass_of(&purchases(fewest - 1, fewest)).is_empty());
    assert!(!mass_of(&purchases(fewest, fewest)).is_empty());
}

#[test]
fn an_end_that_all_share_stays() {
    let mut columns = purchases(50, 50);
    columns.dates[0].0 = DateFact::ValidUntil;
    assert!(mass_of(&columns).is_empty());
    let mass = mass_of(&purchases(50, 50));
    mass.blank(&mut columns);
    assert!(!columns.dates[0].2.contains(&i32::MIN));
}

#[test]
fn mass_dates_are_counted_over_all_chunks() {
    let mut count = MassCount::default();
    (0..3).for_each(|_| count.push(&purchases(4, 10)));
    assert_eq!(count.finish().iter().count(), 1);
}

proptest! {
    #[test]
    fn any_cells_become_facts_without_harm(cells in prop::collection::vec("\\PC{0,20}", 5)) {
        let headers = ["samtycke", "senaste köp", "personnummer", "avliden", "belopp"];
        let row: Vec<&str> = cells.iter().map(String::as_str).collect();
        prop_assert_eq!(columns(&headers, &[&row]).codes.len(), 1);
    }
}
