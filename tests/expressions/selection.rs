//! Finding and sorting.

use gallra::model::{FieldPosition, Quiet};
use gallra::store::selection::{self, Direction, SortBy, SortKey};
use roaring::RoaringBitmap;

use super::cells::{Bench, Bytes, Cell, Is, Missing, REGISTER};

fn bench() -> Bench {
    let rows: &[&[Cell]] = &[
        &[Is("Öberg"), Is("9"), Is("2015"), Is("19800112-9997")],
        &[Is("Åsén"), Is("10"), Is("2015-06"), Is("8001129997")],
        &[Is("åsen"), Is("-1,5"), Is("2015-06-30"), Is("800112-9997")],
        &[Is("Zorn"), Is("1 000"), Is("1999-01-01"), Is("")],
        &[Is("  "), Is("okänt"), Is(""), Bytes],
        &[Missing, Missing, Missing],
        &[Is("Édith"), Is("9"), Is("2020-01-01"), Is("19900101-9802")],
    ];
    Bench::new(
        &[
            ("namn", "last_name", None),
            ("summa", "amount", None),
            ("datum", "date", Some("ymd")),
            ("pnr", "personnummer", None),
        ],
        rows,
    )
}

fn sorted(keys: &[(u16, Direction)], set: impl IntoIterator<Item = u32>) -> Vec<u32> {
    let bench = bench();
    let keys: Vec<SortKey> = keys
        .iter()
        .map(|(field, direction)| SortKey { by: SortBy::Field(FieldPosition(*field)), direction: *direction })
        .collect();
    let set = RoaringBitmap::from_iter(set);
    let order = selection::sort(&bench.workbench, (REGISTER, &set, &keys), (&bench.env, &Quiet)).unwrap();
    order.into_iter().map(|rid| rid.0).collect()
}

#[test]
fn text_is_found_in_any_field_blind_to_case_and_accents() {
    assert_eq!(bench().find("asen"), [2, 3]);
    assert_eq!(bench().find("ÅSÉN"), [2, 3]);
    assert_eq!(bench().find("2015-06"), [2, 3]);
    assert_eq!(bench().find("finns inte"), [0; 0]);
}

#[test]
fn no_text_is_found_across_two_cells() {
    assert_eq!(bench().find("Öberg9"), [0; 0]);
}

#[test]
fn an_identity_number_is_found_however_it_is_written() {
    for written in ["8001129997", "800112-9997", "19800112-9997", "198001129997"] {
        assert_eq!(bench().find(written), [1, 2, 3], "{written}");
    }
    assert_eq!(bench().find("18800112-9997"), [2, 3]);
}

#[test]
fn nothing_cannot_be_found() {
    let bench = bench();
    let failure = selection::find(&bench.workbench, (REGISTER, " "), &Quiet).unwrap_err();
    assert_eq!(failure.what().id(), "find-empty");
}

#[test]
fn text_sorts_by_the_swedish_alphabet_and_ties_by_rid() {
    assert_eq!(sorted(&[(0, Direction::Ascending)], 1..=7), [7, 4, 2, 3, 1, 5, 6]);
}

#[test]
fn empty_is_last_either_way() {
    assert_eq!(sorted(&[(0, Direction::Descending)], 1..=7), [1, 2, 3, 4, 7, 5, 6]);
}

#[test]
fn numbers_sort_by_value_and_dates_as_iso_text() {
    assert_eq!(sorted(&[(1, Direction::Ascending)], 1..=7), [3, 1, 7, 2, 4, 5, 6]);
    assert_eq!(sorted(&[(2, Direction::Ascending)], 1..=7), [4, 1, 2, 3, 7, 5, 6]);
}

#[test]
fn a_second_key_decides_where_the_first_ties() {
    assert_eq!(sorted(&[(1, Direction::Ascending), (0, Direction::Ascending)], 1..=7), [3, 7, 1, 2, 4, 5, 6]);
    assert_eq!(sorted(&[(0, Direction::Ascending), (1, Direction::Ascending)], [2, 3]), [3, 2]);
}

#[test]
fn only_the_set_is_sorted() {
    assert_eq!(sorted(&[(0, Direction::Ascending)], [1, 4]), [4, 1]);
    assert_eq!(sorted(&[], [4, 1]), [1, 4]);
}

/// Stops every job at once.
struct Stop;

impl gallra::model::Watch for Stop {
    fn progress(&self, _done: u64, _total: u64) {}
    fn step(&self, _step: &'static str) {}
    fn cancelled(&self) -> bool {
        true
    }
}

#[test]
fn a_cancelled_job_stops() {
    let bench = bench();
    let set = RoaringBitmap::from_iter(1..=7);
    let key = SortKey { by: SortBy::Field(FieldPosition(0)), direction: Direction::Ascending };
    let condition = bench.read("namn = 'Zorn'").unwrap();
    let failures = [
        selection::find(&bench.workbench, (REGISTER, "zorn"), &Stop).map(drop),
        selection::sort(&bench.workbench, (REGISTER, &set, &[key]), (&bench.env, &Stop)).map(drop),
        selection::select(&bench.workbench, (REGISTER, &condition), (&bench.env, &Stop)).map(drop),
    ];
    assert!(failures.into_iter().all(|failure| failure.unwrap_err().what().id() == "cancelled"));
}
