//! A file that is read again brings its register up to date.

#![allow(clippy::unwrap_used)]

use crate::bench::{self, Bench, env};
use gallra::export::{Form, write};
use gallra::model::{Operation, Quiet, RegisterId};
use gallra::plan::stage::{Staging, stage};
use gallra::store::import::{Fidelity, Import, Imported, import};
use gallra::store::{plan_items, registers};
use roaring::RoaringBitmap;

const FIRST: &[u8] = b"kundnr;namn;ort\n101;Ada;Lund\n102;Bo;Ystad\n103;Cy;Visby\n";
const SECOND: &[u8] = b"kundnr;namn;ort\n104;Dag;Kalmar\n101;Ada;Sala\n103;Cy;Visby\n";

fn rows(bench: &Bench, register: RegisterId) -> String {
    let sql = format!("SELECT group_concat(rid || ':' || c0 || ':' || c2, ' ') FROM records_{register} ORDER BY rid");
    bench.sqlite(&sql)
}

fn written(bench: &Bench, register: RegisterId) -> Vec<u8> {
    let mut out = Vec::new();
    write(&bench.open, (register, Form::AsItCame), (&mut out, &Quiet)).unwrap();
    out
}

#[test]
fn matched_records_keep_their_numbers_new_ones_get_new_and_gone_ones_stay() {
    let mut bench = Bench::new();
    let first = bench.import("kunder.csv", FIRST);
    let again = bench.import("kunder.csv", SECOND);
    assert_eq!((again.register, again.name.as_str(), again.records), (first.register, "kunder", 4));
    let refreshed = again.refreshed.unwrap();
    assert_eq!((refreshed.new, refreshed.changed, refreshed.gone.iter().collect::<Vec<_>>()), (1, 1, vec![2]));
    assert_eq!(rows(&bench, first.register), "1:101:Sala 2:102:Ystad 3:103:Visby 4:104:Kalmar");
    assert_eq!(registers::all(&bench.open).unwrap().len(), 1);
}

#[test]
fn what_is_written_back_is_the_file_as_it_is_now_in_its_order() {
    let mut bench = Bench::new();
    let register = bench.import("kunder.csv", FIRST).register;
    bench.import("kunder.csv", SECOND);
    assert_eq!(written(&bench, register), SECOND);
}

#[test]
fn a_number_is_never_used_again() {
    let mut bench = Bench::new();
    let register = bench.import("kunder.csv", FIRST).register;
    for text in ["104;Dag;Kalmar", "105;Eva;Lund"] {
        bench.import("kunder.csv", format!("kundnr;namn;ort\n101;Ada;Lund\n{text}\n").as_bytes());
    }
    assert!(rows(&bench, register).ends_with("4:104:Kalmar 5:105:Lund"), "{}", rows(&bench, register));
}

#[test]
fn without_a_key_the_whole_row_tells_a_record_and_twins_are_told_apart() {
    let mut bench = Bench::new();
    let first = bench.import("lista.csv", b"ort;not\nLund;x\nLund;x\nYstad;y\n");
    let again = bench.import("lista.csv", b"ort;not\nYstad;y\nLund;x\nLund;x\nLund;x\n");
    let refreshed = again.refreshed.unwrap();
    assert_eq!((refreshed.new, refreshed.changed, refreshed.gone.len()), (1, 0, 0));
    assert_eq!(registers::live(&bench.open, first.register).unwrap().len(), 4);
}

#[test]
fn staged_records_that_changed_leave_the_plan() {
    let mut bench = Bench::new();
    let register = bench.import("kunder.csv", FIRST).register;
    let staging = Staging {
        register,
        operation: Operation::Delete,
        field: None,
        operator: None,
        records: RoaringBitmap::from_iter([1, 3]),
        expression: None,
        reason: "prov".to_owned(),
    };
    stage(&mut bench.open, staging, &env()).unwrap();
    let again = bench.import("kunder.csv", SECOND);
    assert_eq!(again.refreshed.unwrap().unstaged, 1);
    let items = plan_items::active(&bench.open).unwrap();
    assert_eq!(items[0].records.iter().collect::<Vec<_>>(), [3]);
}

#[test]
fn a_file_that_lacks_a_field_changes_nothing() {
    let mut bench = Bench::new();
    let register = bench.import("kunder.csv", FIRST).register;
    let before = rows(&bench, register);
    let file = bench.file("kunder.csv", b"kundnr;namn\n101;Ada\n102;Bo\n");
    let failure = bench::import(&mut bench.open, &file).unwrap_err();
    assert_eq!(failure.what().id(), "refresh-lacks");
    assert_eq!(rows(&bench, register), before);
    assert_eq!(bench.sqlite("SELECT count(*) FROM g_register"), "1");
}

#[test]
fn another_file_by_the_registers_name_brings_it_up_to_date() {
    let mut bench = Bench::new();
    let register = bench.import("kunder.csv", FIRST).register;
    let file = bench.file("export.csv", SECOND);
    let what = Import { file: &file, register: Some("Kunder"), fidelity: Fidelity::Exact };
    let again: Imported = import(&mut bench.open, what, (&env(), &Quiet)).unwrap();
    assert_eq!(again.register, register);
    assert!(again.refreshed.is_some());
}

#[test]
fn who_was_deleted_and_is_back_with_the_file_is_told_and_staged_when_asked_for() {
    let desk = crate::asked::Asked::new();
    desk.import("k", "kundnr;namn\n1;Ada\n2;Bo\n3;Cy\n");
    desk.run(&["stage", "delete", "k", "--where", "namn = 'Bo'", "--reason", "gallring"]).done();
    desk.run(&["apply", "--yes"]).done();
    let again = desk.run(&["import", "k.csv"]).done();
    assert!(again.said.contains("--stage-returned"), "{}", again.said);
    desk.run(&["stage", "delete", "k", "--where", "namn = 'Bo'", "--reason", "gallring"]).done();
    desk.run(&["apply", "--yes"]).done();
    desk.run(&["import", "k.csv", "--stage-returned"]).done();
    let plan = desk.run(&["plan", "show", "--format", "jsonl"]).done().rows();
    assert_eq!(plan.iter().map(|item| item["records"].as_u64().unwrap()).collect::<Vec<_>>(), [1]);
}

#[test]
fn who_is_new_and_older_than_the_last_reading_was_probably_deleted() {
    let desk = crate::asked::Asked::new();
    desk.import("k", "kundnr;epost;registrerad\n1;a@example.se;2015-01-02\n2;b@example.se;2016-03-04\n");
    desk.run(&["stage", "delete", "k", "--where", "kundnr = '2'", "--reason", "gallring"]).done();
    desk.run(&["stage", "truncate", "k", "epost", "--to", "email_domain", "--reason", "minimering"]).done();
    desk.run(&["apply", "--yes"]).done();
    // The next delivery: who was deleted is in it still, and somebody joined since.
    let next =
        "kundnr;epost;registrerad\n1;a@example.se;2015-01-02\n2;b@example.se;2016-03-04\n3;c@example.se;2099-01-01\n";
    desk.file("k.csv", next);
    let told = desk.run(&["import", "k.csv"]).done().said;
    assert!(
        told.contains("1 ny post är äldre än den förra läsningen") && told.contains("epost har minimerats"),
        "{told}"
    );
    desk.file("k.csv", &next.replace("\n1;", "\n4;d@example.se;2012-01-01\n1;"));
    desk.run(&["import", "k.csv", "--stage-returned"]).done();
    let plan = desk.run(&["plan", "show", "--format", "jsonl"]).done().rows();
    assert_eq!(plan.iter().map(|item| item["records"].as_u64().unwrap()).collect::<Vec<_>>(), [1]);
}
