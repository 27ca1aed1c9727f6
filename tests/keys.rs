//! Random keys: they stage at most, never apply, and never change how many records there are.

use crate::desk::Desk;
use gallra::app::Key;
use gallra::app::catalog::CATALOG;
use gallra::text::Language;
use proptest::prelude::*;

fn any_key() -> impl Strategy<Value = Key> {
    let bound: Vec<Key> =
        CATALOG.iter().flat_map(|entry| entry.keys.iter().copied()).filter(|key| *key != Key::Char('Q')).collect();
    prop_oneof![
        8 => proptest::sample::select(bound),
        1 => proptest::char::range('a', 'z').prop_map(Key::Char),
        1 => proptest::sample::select(vec![Key::Enter, Key::Tab, Key::Esc, Key::Char('W'), Key::Char('6'), Key::Char('d')]),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn random_keys_never_apply_and_never_lose_a_record(keys in proptest::collection::vec(any_key(), 1..80)) {
        let mut desk = Desk::guests(Language::Swedish);
        for key in keys {
            if desk.state.ended.is_none() {
                desk.press(key);
            }
        }
        prop_assert_eq!(desk.applied, 0);
        prop_assert!(desk.records() >= 12);
    }
}

#[test]
fn enter_held_down_applies_nothing_on_any_screen() {
    for screen in ["1", "2", "6", "7"] {
        let mut desk = Desk::guests(Language::Swedish);
        desk.keys("2 d Enter");
        desk.keys(screen);
        desk.keys("W");
        for _ in 0..90 {
            desk.keys("Enter");
        }
        assert_eq!((desk.applied, desk.records()), (0, 12));
    }
}

#[test]
fn only_the_exact_phrase_unlocks() {
    for typed in ["RADERA 2", "radera 1", "RADERA 1 ", " RADERA 1", "RADERA\u{a0}1", "DELETE 1"] {
        let mut desk = Desk::guests(Language::Swedish);
        desk.keys("2 d Enter 6 W");
        desk.type_text(typed);
        desk.keys("Tab Tab Enter");
        assert_eq!(desk.applied, 0, "{typed}");
    }
}
