//! What the plan keeps: staging, undo and redo that survive a restart, and counts after overlaps.
#![allow(clippy::unwrap_used)] // helpers beside the tests fail as loudly as they do

use crate::site::{self, Site, delete, marked};
use gallra::model::ItemId;
use gallra::plan::{PlanLine, preview, stage};
use gallra::store::Workbench;
use gallra::text::{Catalogue, Language, Message};
use proptest::prelude::*;

fn said(message: Option<Message>) -> String {
    Catalogue::new(Language::Swedish).say(&message.unwrap())
}

fn lines(bench: &Workbench) -> Vec<PlanLine> {
    preview::lines(bench).unwrap()
}

fn items(bench: &Workbench) -> Vec<i64> {
    lines(bench).iter().map(|line| line.item.0).collect()
}

fn with_register() -> (Site, gallra::model::RegisterId) {
    let site = Site::new();
    let register = site.register("gäster", &["namn", "senast"], &marked("post", 300, 2));
    (site, register)
}

#[test]
fn undo_says_what_it_undid() {
    let (site, register) = with_register();
    let mut bench = site.open();
    delete(&mut bench, register, 1..=118).unwrap();
    assert_eq!(said(stage::undo(&mut bench).unwrap()), "Ångrade: 118 poster ur planen.");
    assert_eq!(stage::undo(&mut bench).unwrap(), None);
}

#[test]
fn undo_and_redo_survive_a_restart() {
    let (site, register) = with_register();
    let mut bench = site.open();
    delete(&mut bench, register, 1..=5).unwrap();
    delete(&mut bench, register, 6..=8).unwrap();
    stage::undo(&mut bench).unwrap();
    drop(bench);
    let mut bench = site.open();
    assert_eq!(items(&bench), [1]);
    assert_eq!(said(stage::redo(&mut bench).unwrap()), "Gjorde om: 3 poster åter i planen.");
    drop(bench);
    assert_eq!(items(&site.open()), [1, 2]);
}

#[test]
fn after_a_new_staging_nothing_can_be_done_again() {
    let (site, register) = with_register();
    let mut bench = site.open();
    delete(&mut bench, register, 1..=5).unwrap();
    stage::undo(&mut bench).unwrap();
    delete(&mut bench, register, 6..=8).unwrap();
    assert_eq!(stage::redo(&mut bench).unwrap(), None);
}

#[test]
fn an_items_number_is_never_used_twice() {
    let (site, register) = with_register();
    let mut bench = site.open();
    delete(&mut bench, register, 1..=5).unwrap();
    stage::undo(&mut bench).unwrap();
    delete(&mut bench, register, 1..=5).unwrap();
    assert_eq!(items(&bench), [2]);
    drop(bench);
    site.apply(gallra::erase::Prove::Sample);
    let mut bench = site.open();
    delete(&mut bench, register, 6..=8).unwrap();
    assert_eq!(items(&bench), [3]);
}

#[test]
fn a_dropped_item_comes_back_at_its_place() {
    let (site, register) = with_register();
    let mut bench = site.open();
    let env = site.env();
    delete(&mut bench, register, 1..=5).unwrap();
    delete(&mut bench, register, 6..=8).unwrap();
    stage::drop_item(&mut bench, ItemId(1), &env).unwrap();
    assert_eq!(items(&bench), [2]);
    stage::undo(&mut bench).unwrap();
    assert_eq!(items(&bench), [1, 2]);
}

#[test]
fn a_changed_reason_can_be_undone() {
    let (site, register) = with_register();
    let mut bench = site.open();
    let env = site.env();
    delete(&mut bench, register, 1..=5).unwrap();
    stage::set_reason(&mut bench, (ItemId(1), "återkallade samtycken"), &env).unwrap();
    assert_eq!(lines(&bench)[0].reason, "återkallade samtycken");
    stage::undo(&mut bench).unwrap();
    assert_eq!(lines(&bench)[0].reason, "inaktiva i fem år");
}

#[test]
fn a_reason_that_quotes_a_cell_is_refused() {
    let (site, register) = with_register();
    let mut bench = site.open();
    delete(&mut bench, register, 1..=5).unwrap();
    let reason = format!("avser ”{}”", site::marker("post", 200, 0));
    let refused = stage::set_reason(&mut bench, (ItemId(1), &reason), &site.env()).unwrap_err();
    assert_eq!(refused.what().id(), "reason-quotes-a-cell");
}

#[test]
fn a_number_that_is_no_item_is_refused() {
    let (site, _) = with_register();
    assert_eq!(stage::drop_item(&mut site.open(), ItemId(9), &site.env()).unwrap_err().exit_code(), 2);
}

#[test]
fn records_that_do_not_exist_are_not_staged() {
    let (site, register) = with_register();
    let mut bench = site.open();
    assert_eq!(delete(&mut bench, register, 299..=400).unwrap().records, 2);
    assert_eq!(delete(&mut bench, register, 301..=400).unwrap().item, None);
}

#[test]
fn overlapping_records_are_counted_once() {
    let (site, register) = with_register();
    let mut bench = site.open();
    delete(&mut bench, register, 1..=100).unwrap();
    assert_eq!(delete(&mut bench, register, 91..=150).unwrap().overlap, 10);
    let preview = preview::preview(&bench, &site.env()).unwrap();
    assert_eq!((preview.deleted, preview.lines[1].overlap), (150, 10));
    let effect = &preview.registers[0];
    assert_eq!((effect.before, effect.after, effect.values_before, effect.values_after), (300, 150, 600, 300));
}

#[test]
fn scattered_and_neighbouring_records_hold_as_many_values() {
    let (site, register) = with_register();
    let mut bench = site.open();
    let after = |bench: &Workbench| preview::preview(bench, &site.env()).unwrap().registers[0].values_after;
    delete(&mut bench, register, (1..=300).step_by(2)).unwrap();
    assert_eq!(after(&bench), 300);
    stage::undo(&mut bench).unwrap();
    delete(&mut bench, register, (1..=75).chain(200..275)).unwrap();
    assert_eq!(after(&bench), 300);
}

#[test]
fn a_read_only_program_changes_no_plan() {
    let (site, register) = with_register();
    let mut bench = site.open();
    delete(&mut bench, register, 1..=5).unwrap();
    let env = gallra::env::Env { read_only: true, ..site.env() };
    assert!(stage::drop_item(&mut bench, ItemId(1), &env).is_err());
    assert_eq!(items(&bench), [1]);
}

/// What a hand does to a plan.
#[derive(Debug, Clone, Copy)]
enum Hand {
    Stage(u32),
    Drop(usize),
    Reason(usize),
    Undo,
    Redo,
}

fn hands() -> impl Strategy<Value = Vec<Hand>> {
    let hand = prop_oneof![
        3 => (1_u32..290).prop_map(Hand::Stage),
        1 => (0_usize..4).prop_map(Hand::Drop),
        1 => (0_usize..4).prop_map(Hand::Reason),
        2 => Just(Hand::Undo),
        1 => Just(Hand::Redo),
    ];
    prop::collection::vec(hand, 1..25)
}

fn act(bench: &mut Workbench, of: (&Site, gallra::model::RegisterId), hand: Hand) {
    let (site, register) = of;
    let env = site.env();
    let known = items(bench);
    match hand {
        Hand::Stage(first) => drop(delete(bench, register, first..first + 10).unwrap()),
        Hand::Drop(place) => {
            if let Some(item) = known.get(place) {
                stage::drop_item(bench, ItemId(*item), &env).unwrap();
            }
        }
        Hand::Reason(place) => {
            if let Some(item) = known.get(place) {
                stage::set_reason(bench, (ItemId(*item), "ett annat skäl"), &env).unwrap();
            }
        }
        Hand::Undo => drop(stage::undo(bench).unwrap()),
        Hand::Redo => drop(stage::redo(bench).unwrap()),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn undoing_everything_empties_the_plan_and_redoing_brings_the_same_back(hands in hands()) {
        let (site, register) = with_register();
        let mut bench = site.open();
        hands.into_iter().for_each(|hand| act(&mut bench, (&site, register), hand));
        while stage::redo(&mut bench).unwrap().is_some() {}
        let plan = lines(&bench);
        let steps = stage::undo_depth(&bench).unwrap();
        for _ in 0..steps {
            prop_assert!(stage::undo(&mut bench).unwrap().is_some());
        }
        prop_assert!(lines(&bench).is_empty());
        prop_assert_eq!(stage::undo(&mut bench).unwrap(), None);
        for _ in 0..steps {
            prop_assert!(stage::redo(&mut bench).unwrap().is_some());
        }
        prop_assert_eq!(lines(&bench), plan);
        prop_assert_eq!(stage::redo(&mut bench).unwrap(), None);
    }
}
