//! Signs of life in other registers: by exact key, in any order of import, and gone when their records are.
#![allow(clippy::unwrap_used, clippy::panic)]

use crate::bench::{Bench, env};
use gallra::model::{Coded, Day, FieldKind, FieldSaid, Operation, Quiet, RecordId, Role};
use gallra::plan::{Staging, stage};
use gallra::store::{Workbench, elsewhere, overview, registers, scores};

const CLUB: &[u8] = b"kundnr;epost;personnummer;senaste_kop\n\
    10001;asa.lindarp@example.com;19671224-9843;2015-03-04\n\
    10002;nils@example.com;19580302-9817;2014-01-09\n";
const ORDERS: &[u8] = b"ordernr\tKund-ID\torderdatum\nA1\t10001\t2026-10-01\nA2\t10001\t2019-05-05\n";
const LETTER: &[u8] = b"epost,senast_oppnad\nNILS@example.com,2026-02-03\n";

/// The last sign of life of a register's first records, as the scores have it.
fn last(bench: &Workbench, register: &str) -> Vec<Option<String>> {
    let register = registers::by_name(bench, register).unwrap().id;
    let table = scores::table(bench, register, env().today).unwrap();
    (1..=2).map(|rid| table.last_activity(RecordId(rid)).map(|day| day.to_string())).collect()
}

fn some(days: [&str; 2]) -> Vec<Option<String>> {
    days.map(|day| Some(day.to_owned())).to_vec()
}

#[test]
fn an_order_is_a_sign_of_life_of_the_clubs_member_in_either_order_of_import() {
    for files in [["klubb.csv", "order.txt"], ["order.txt", "klubb.csv"]] {
        let mut bench = Bench::new();
        for name in files {
            bench.import(name, if name == "klubb.csv" { CLUB } else { ORDERS });
        }
        assert_eq!(last(&bench.open, "klubb"), some(["2026-10-01", "2014-01-09"]));
    }
}

#[test]
fn an_address_in_other_letters_is_the_same_address() {
    let mut bench = Bench::new();
    bench.import("klubb.csv", CLUB);
    bench.import("brev.csv", LETTER);
    assert_eq!(last(&bench.open, "klubb"), some(["2015-03-04", "2026-02-03"]));
}

#[test]
fn a_personnummer_without_its_century_is_the_same_person() {
    let mut bench = Bench::new();
    bench.import("klubb.csv", CLUB);
    bench.import("personal.csv", b"pnr;anstalld\n671224-9843;2025-06-11\n");
    bench.import("personal2.csv", b"personnr;anstallningsdatum\n671224-9843;2025-06-12\n");
    assert_eq!(last(&bench.open, "klubb")[0].as_deref(), Some("2025-06-12"));
}

#[test]
fn a_name_and_a_number_of_another_system_are_no_key() {
    let mut bench = Bench::new();
    bench.import("klubb.csv", b"kundnr;namn;senaste_kop\n701;Nils Granbacke;2014-01-09\n702;Ada;2013-01-01\n");
    bench.import(
        "personal.csv",
        b"anstallningsnr;namn;senast_aktiv\n701;Nils Granbacke;2026-02-03\n702;Ada;2026-02-03\n",
    );
    assert_eq!(last(&bench.open, "klubb"), some(["2014-01-09", "2013-01-01"]));
}

#[test]
fn another_record_of_the_same_register_is_no_sign_of_life() {
    let mut bench = Bench::new();
    bench.import("klubb.csv", b"kundnr;senaste_kop\n701;2014-01-09\n701;2026-01-01\n702;2015-05-05\n");
    bench.import("order.csv", b"kundnr;orderdatum\n702;2020-01-01\n");
    assert_eq!(last(&bench.open, "klubb"), some(["2014-01-09", "2026-01-01"]));
}

#[test]
fn the_overview_follows_another_register() {
    let mut bench = Bench::new();
    bench.import("klubb.csv", CLUB);
    let overdue = |bench: &Workbench| overview::registers(bench, &env()).unwrap()[0].overdue;
    assert_eq!(overdue(&bench.open), 2);
    bench.import("order.txt", ORDERS);
    assert!(overview::registers_at_once(&bench.open, &env()).unwrap()[0].stale);
    assert_eq!(overdue(&bench.open), 1);
    assert!(!overview::registers_at_once(&bench.open, &env()).unwrap()[0].stale);
}

#[test]
fn a_kept_sign_is_the_sign_that_is_found() {
    let mut bench = Bench::new();
    bench.import("klubb.csv", CLUB);
    bench.import("order.txt", ORDERS);
    let club = registers::by_name(&bench.open, "klubb").unwrap().id;
    let found = elsewhere::of(&bench.open, club, env().today).unwrap();
    assert_eq!(elsewhere::of(&bench.open, club, env().today).unwrap(), found);
    for rid in [1, 2].map(RecordId) {
        assert_eq!(elsewhere::of_record(&bench.open, club, rid).unwrap(), found.days(rid));
    }
    assert_eq!(found.days(RecordId(1)), [Day::new(2026, 10, 1).unwrap()]);
}

#[test]
fn a_sign_goes_with_the_record_that_bore_it() {
    let mut bench = Bench::new();
    bench.import("klubb.csv", CLUB);
    bench.import("order.txt", ORDERS);
    let (club, order) = (last(&bench.open, "klubb"), registers::by_name(&bench.open, "order").unwrap().id);
    assert_eq!(club[0].as_deref(), Some("2026-10-01"));
    let staging = Staging {
        register: order,
        operation: Operation::Delete,
        field: None,
        operator: None,
        records: [1].into_iter().collect(),
        expression: None,
        reason: "avslutad".to_owned(),
    };
    stage::stage(&mut bench.open, staging, &env()).unwrap();
    bench.apply();
    let club = registers::by_name(&bench.open, "klubb").unwrap().id;
    assert!(elsewhere::of_record(&bench.open, club, RecordId(1)).unwrap().is_empty(), "kept after the record went");
    assert_eq!(last(&bench.open, "klubb")[0].as_deref(), Some("2019-05-05"));
}

#[test]
fn a_field_that_the_steward_says_is_no_key_matches_nobody() {
    let mut bench = Bench::new();
    bench.import("klubb.csv", CLUB);
    bench.import("order.txt", ORDERS);
    let club = registers::by_name(&bench.open, "klubb").unwrap().id;
    let fields = registers::fields(&bench.open, club).unwrap();
    let field = registers::field_by_name(&fields, "kundnr").unwrap();
    assert_eq!(field.kind.code(), "customer_id");
    let none =
        FieldSaid { name: "kundnr".to_owned(), kind: Some(FieldKind::Unknown), role: Some(Role::None), order: None };
    registers::set_field(&mut bench.open, club, (&none, &Quiet)).unwrap();
    assert_eq!(last(&bench.open, "klubb"), some(["2015-03-04", "2014-01-09"]));
}
