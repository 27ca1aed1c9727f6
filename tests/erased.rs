//! What was deleted stands in no byte of the workbench or the files beside it.
#![allow(clippy::unwrap_used)] // helpers beside the tests fail as loudly as they do

use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};

use crate::site::{Site, apply_watched, delete, holds, marked, marker};
use gallra::erase::{ErasureState, Prove, STEPS, recover};
use gallra::log::entry;
use gallra::model::{RegisterId, Watch};
use gallra::plan::confirm::{confirm, phrase};
use gallra::plan::{preview, stage};
use gallra::store::{registers, settings};
use gallra::text::Language;
use rusqlite::Connection;

const RECORDS: u32 = 2_000;
const FIELDS: usize = 5;

fn two_thousand() -> (Site, RegisterId) {
    let site = Site::new();
    let names = ["namn", "epost", "gata", "telefon", "anteckning"];
    let register = site.register("gäster", &names, &marked("post", RECORDS, FIELDS));
    (site, register)
}

/// Stages every second record in three items that overlap.
fn stage_half(site: &Site, register: RegisterId) {
    let mut bench = site.open();
    delete(&mut bench, register, (1..=800).step_by(2)).unwrap();
    delete(&mut bench, register, (601..=1_400).step_by(2)).unwrap();
    delete(&mut bench, register, (1_401..=RECORDS).step_by(2)).unwrap();
}

fn marks(rids: impl Iterator<Item = u32>) -> Vec<String> {
    rids.flat_map(|rid| (0..FIELDS).map(move |field| marker("post", rid, field))).collect()
}

#[test]
fn no_marker_of_a_deleted_record_is_left_in_any_byte() {
    let (site, register) = two_thousand();
    stage_half(&site, register);
    let receipt = site.apply(Prove::All);
    let bytes = site.bytes();
    assert_eq!(receipt.deleted, 1_000);
    let left = marks((1..=RECORDS).step_by(2)).into_iter().filter(|mark| holds(&bytes, mark)).count();
    assert_eq!(left, 0);
}

#[test]
fn every_marker_of_a_kept_record_is_still_there() {
    let (site, register) = two_thousand();
    stage_half(&site, register);
    site.apply(Prove::Sample);
    let bytes = site.bytes();
    assert!(marks((2..=RECORDS).step_by(2)).iter().all(|mark| holds(&bytes, mark)));
    assert_eq!(registers::live(&site.open(), register).unwrap().len(), 1_000);
}

#[test]
fn the_receipt_proves_what_it_says() {
    let (site, register) = two_thousand();
    stage_half(&site, register);
    let receipt = site.apply(Prove::All);
    assert_eq!(receipt.hindrance, None);
    assert_eq!(receipt.erasure.state, ErasureState::Verified);
    assert_eq!((receipt.erasure.values_sought, receipt.erasure.values_skipped), (5_000, 0));
    assert_eq!(receipt.erasure.traces, 0);
    assert!(receipt.erasure.scanned_bytes > 100_000);
    assert_eq!(receipt.log, [1, 2, 3, 4, 5]);
    assert_eq!(entry::count(&site.open()).unwrap(), 5);
}

#[test]
fn the_receipt_is_printed_as_documented() {
    let (site, register) = two_thousand();
    stage_half(&site, register);
    let printed = serde_json::to_value(site.apply(Prove::Sample)).unwrap();
    let keys: Vec<&String> = printed.as_object().unwrap().keys().collect();
    assert_eq!(keys, ["deleted", "changed", "held", "log", "erasure"]);
    assert_eq!(printed["erasure"]["state"], "verified");
}

#[test]
fn a_value_that_stands_in_kept_data_too_is_skipped_and_counted() {
    let site = Site::new();
    let row = |cells: [&str; 3]| cells.map(str::to_owned).to_vec();
    let rows = [
        row(["Storgatan 12", "bara här, ingen annanstans", "kort"]),
        row(["Lilla Storgatan 12 B", "något annat", "x"]),
        row(["1", "2500,00 kr", ""]),
        row(["12500,00", "en helt egen text", ""]),
    ];
    let register = site.register("adresser", &["gata", "text", "kod"], &rows);
    let mut bench = site.open();
    // The cells of the third record form the fourth's first one, where they stand side by side in the file.
    delete(&mut bench, register, [1, 4]).unwrap();
    drop(bench);
    let erasure = site.apply(Prove::Sample).erasure;
    assert_eq!(erasure.state, ErasureState::Verified);
    assert_eq!((erasure.values_sought, erasure.values_skipped), (2, 3));
}

#[test]
fn surplus_cells_of_an_imported_record_go_too() {
    let site = Site::new();
    let mut csv = b"namn;anteckning;ort\n".to_vec();
    for rid in 1..=40 {
        let cells = [0, 1, 2].map(|field| marker("post", rid, field));
        csv.extend(format!("{};{} diabetes;Ort", cells[0], cells[1]).bytes());
        if rid % 20 < 3 {
            csv.extend(format!(";{}", cells[2]).bytes());
        }
        csv.push(b'\n');
    }
    let register = site.import(&csv);
    let mut bench = site.open();
    delete(&mut bench, register, (1..=40).step_by(2)).unwrap();
    drop(bench);
    assert_eq!(site.apply(Prove::All).erasure.state, ErasureState::Verified);
    let bytes = site.bytes();
    let there = |rid: u32| [0, 1, 2].map(|field| holds(&bytes, &marker("post", rid, field)));
    assert!((1..=40).step_by(2).all(|rid| there(rid) == [false, false, false]));
    assert!((2..=40).step_by(2).all(|rid| there(rid) == [true, true, rid % 20 < 3]));
}

#[test]
fn the_log_names_the_categories_that_went() {
    let site = Site::new();
    let mut csv = b"namn;anteckning\n".to_vec();
    (1..=20).for_each(|rid| csv.extend(format!("Prov Provsson {rid};har diabetes\n").bytes()));
    let register = site.import(&csv);
    for (records, categories) in [(1..=4, false), (5..=12, true)] {
        let mut bench = site.open();
        delete(&mut bench, register, records).unwrap();
        drop(bench);
        let receipt = site.apply(Prove::Sample);
        let line = entry::lines(&site.open(), receipt.log[0], 1).unwrap().remove(0);
        assert_eq!(line.entry["categories"].to_string().contains("health"), categories);
    }
}

#[test]
fn all_of_a_register_can_go() {
    let (site, register) = two_thousand();
    let mut bench = site.open();
    delete(&mut bench, register, 1..=RECORDS).unwrap();
    drop(bench);
    assert_eq!(site.apply(Prove::Sample).erasure.state, ErasureState::Verified);
    let bytes = site.bytes();
    assert!(!marks(1..=RECORDS).iter().any(|mark| holds(&bytes, mark)));
}

#[test]
fn the_plan_with_its_undone_items_and_the_remembered_filter_are_gone() {
    let (site, register) = two_thousand();
    let mut bench = site.open();
    delete(&mut bench, register, 1..=10).unwrap();
    delete(&mut bench, register, 11..=20).unwrap();
    stage::undo(&mut bench).unwrap();
    settings::set(&mut bench, "place", "filter: namn = 'post-00003'").unwrap();
    drop(bench);
    site.apply(Prove::Sample);
    let bench = site.open();
    assert!(preview::lines(&bench).unwrap().is_empty());
    assert_eq!(settings::get(&bench, "place").unwrap(), None);
    drop(bench);
    let bytes = site.bytes();
    assert!(!holds(&bytes, "Prov Provsson") && !holds(&bytes, "post-00003"));
}

#[test]
fn a_plan_that_changed_after_its_confirmation_is_refused() {
    let (site, register) = two_thousand();
    let mut bench = site.open();
    delete(&mut bench, register, 1..=10).unwrap();
    let env = site.env();
    let preview = preview::preview(&bench, &env).unwrap();
    let typed = phrase(&preview, Language::Swedish);
    let confirmed = confirm(preview, &typed, Language::Swedish).unwrap();
    delete(&mut bench, register, 11..=20).unwrap();
    let applying = gallra::erase::Applying {
        env: &env,
        prove: Prove::Sample,
        answerable: gallra::erase::Answerable::No,
        watch: &gallra::model::Quiet,
    };
    let refused = gallra::erase::apply(bench, confirmed, &applying).unwrap_err();
    assert_eq!(refused.what().id(), "apply-plan-changed");
    assert_eq!(registers::live(&site.open(), register).unwrap().len(), u64::from(RECORDS));
}

/// Cancels when a step begins, and remembers the steps.
#[derive(Default)]
struct Canceller {
    at: &'static str,
    asked: AtomicBool,
    steps: Mutex<Vec<&'static str>>,
}

impl Watch for Canceller {
    fn progress(&self, _done: u64, _total: u64) {}
    fn step(&self, step: &'static str) {
        self.steps.lock().unwrap().push(step);
        if step == self.at {
            self.asked.store(true, Ordering::SeqCst);
        }
    }
    fn cancelled(&self) -> bool {
        self.asked.load(Ordering::SeqCst)
    }
}

#[test]
fn a_cancel_before_the_commit_changes_nothing() {
    let (site, register) = two_thousand();
    stage_half(&site, register);
    for at in [STEPS[0], STEPS[1]] {
        let canceller = Canceller { at, ..Canceller::default() };
        let refused = apply_watched(site.open(), &site.env(), (Prove::Sample, &canceller)).unwrap_err();
        assert_eq!(refused.what().id(), "cancelled");
        let bench = site.open();
        assert_eq!(registers::live(&bench, register).unwrap().len(), u64::from(RECORDS));
        assert_eq!(preview::lines(&bench).unwrap().len(), 3);
        assert_eq!(entry::count(&bench).unwrap(), 0);
    }
}

#[test]
fn a_cancel_after_the_commit_stops_nothing() {
    let (site, register) = two_thousand();
    stage_half(&site, register);
    let canceller = Canceller { at: STEPS[2], ..Canceller::default() };
    let receipt = apply_watched(site.open(), &site.env(), (Prove::Sample, &canceller)).unwrap();
    assert_eq!(receipt.erasure.state, ErasureState::Verified);
    assert_eq!(*canceller.steps.lock().unwrap(), STEPS);
}

#[test]
fn a_reader_in_the_way_makes_it_pending_and_the_next_start_finishes_it() {
    let (site, register) = two_thousand();
    stage_half(&site, register);
    let reader = Connection::open(site.file()).unwrap();
    reader.execute_batch("BEGIN").unwrap();
    reader.query_row("SELECT COUNT(*) FROM g_register", [], |row| row.get::<_, i64>(0)).unwrap();
    let receipt = apply_watched(site.open(), &site.env(), (Prove::Sample, &gallra::model::Quiet)).unwrap();
    assert_eq!((receipt.deleted, receipt.erasure.state), (1_000, ErasureState::Pending));
    assert_eq!(receipt.hindrance.unwrap().what().id(), "erase-reader-in-the-way");
    drop(reader);
    let mut bench = site.open();
    let recovered = recover(&mut bench, &site.env()).unwrap().unwrap();
    assert_eq!(recovered.state, ErasureState::Vacuumed);
    let last = entry::lines(&bench, 4, 9).unwrap();
    assert_eq!((last.len(), last[0].entry["state"].as_str()), (1, Some("vacuumed")));
    assert_eq!(recover(&mut bench, &site.env()).unwrap(), None);
    drop(bench);
    let bytes = site.bytes();
    assert!(!marks((1..=RECORDS).step_by(2)).iter().any(|mark| holds(&bytes, mark)));
}

#[test]
fn a_read_only_workbench_is_not_applied() {
    let (site, register) = two_thousand();
    stage_half(&site, register);
    let held = site.open();
    let reader = gallra::store::Workbench::open(&site.file(), gallra::store::Access::Read).unwrap();
    let refused = apply_watched(reader, &site.env(), (Prove::Sample, &gallra::model::Quiet)).unwrap_err();
    assert_eq!(refused.exit_code(), 2);
    drop(held);
}
