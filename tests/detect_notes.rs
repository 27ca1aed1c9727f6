//! Notes that reveal a special category, and notes that only look so: what share is told right.

#![allow(clippy::unwrap_used, clippy::print_stdout)] // A test stops where its premise fails.

#[path = "../examples/evaluate_recognition/notes/mod.rs"]
mod notes;

use gallra::detect::Detector;
use gallra::model::{Category, Coded, Day};
use notes::figures::{Count, count, findings, trapped};
use notes::{LANGUAGES, Note, Part, Sort};

fn detector() -> Detector {
    Detector::new(Day::new(2026, 11, 23).unwrap())
}

fn sensitive() -> impl Iterator<Item = Category> {
    Category::ALL.iter().copied().filter(|category| category.is_special_or_criminal())
}

fn of<'n>(notes: &'n [Note], language: &str) -> Vec<&'n Note> {
    notes.iter().filter(|note| note.language == language).collect()
}

#[test]
fn the_corpus_is_as_large_and_as_mixed_as_it_says() {
    let all: Vec<Note> = [Part::Work, Part::Measured].into_iter().flat_map(|part| notes::read(part).unwrap()).collect();
    assert!(all.len() >= 1_500 && of(&all, "sv").len() >= 900 && of(&all, "en").len() >= 400, "{}", all.len());
    let without = all.iter().filter(|note| note.sort != Sort::Reveals).count();
    let traps = all.iter().filter(|note| note.sort == Sort::Trap).count();
    assert!(without * 2 >= all.len() - all.len() / 10 && traps * 2 >= without - without / 10, "{without} {traps}");
}

#[test]
fn no_note_is_in_both_parts() {
    let work: Vec<String> = notes::read(Part::Work).unwrap().into_iter().map(|note| note.text).collect();
    let again: Vec<String> = notes::read(Part::Measured)
        .unwrap()
        .into_iter()
        .map(|note| note.text)
        .filter(|text| work.contains(text))
        .collect();
    assert!(again.is_empty(), "{again:?}");
}

/// What the measured part has reached, a little less: over all, in each category, and of traps one in so many. The aim
/// is 0.9, 0.8 and one in fifty; README tells how far it is.
const OVER_ALL: (f64, f64) = (0.9, 0.85);
const EACH: (f64, f64) = (0.75, 0.7);
const TRAPS: u32 = 11;

#[test]
fn swedish_and_english_notes_are_told_right_on_the_measured_part() {
    let (detector, notes) = (detector(), notes::read(Part::Measured).unwrap());
    for language in ["sv", "en"] {
        let here = of(&notes, language);
        let mut all = Count::default();
        for category in sensitive() {
            let counted = count(&detector, &here, category);
            let (precision, recall) = (counted.precision(), counted.recall());
            println!("{language} {category:?}: precision {precision:.3}, recall {recall:.3}");
            assert!(precision >= EACH.0 && recall >= EACH.1, "{language} {category:?}: {precision:.3} {recall:.3}");
            all.add(counted);
        }
        let (precision, recall) = (all.precision(), all.recall());
        println!("{language}: precision {precision:.3}, recall {recall:.3}");
        assert!(precision >= OVER_ALL.0 && recall >= OVER_ALL.1, "{language}: {precision:.3} {recall:.3}");
        let (hit, traps) = trapped(&detector, &here);
        println!("{language}: {hit} of {traps} traps");
        assert!(hit * TRAPS <= traps, "{language}: {hit} of {traps} traps");
    }
}

/// What is only hinted at is missed more often; what is told is there all the same.
#[test]
fn what_is_told_of_hints_is_there() {
    let (detector, notes) = (detector(), notes::read(Part::Hinted).unwrap());
    for language in Part::Hinted.languages() {
        let here = of(&notes, language);
        let mut all = Count::default();
        sensitive().for_each(|category| all.add(count(&detector, &here, category)));
        let (precision, recall) = (all.precision(), all.recall());
        assert!(precision >= 0.9 && recall >= 0.6, "{language}: {precision:.3} {recall:.3}");
    }
}

#[test]
fn every_language_is_told_mostly_right_on_the_part_that_was_worked_on() {
    let (detector, notes) = (detector(), notes::read(Part::Work).unwrap());
    for language in LANGUAGES {
        let here = of(&notes, language);
        let mut all = Count::default();
        sensitive().for_each(|category| all.add(count(&detector, &here, category)));
        assert!(
            all.precision() >= 0.9 && all.recall() >= 0.9,
            "{language}: {:.3} {:.3}",
            all.precision(),
            all.recall()
        );
    }
}

#[test]
fn an_everyday_note_is_not_even_guessed_at_often() {
    let (detector, notes) = (detector(), notes::read(Part::Measured).unwrap());
    let plain: Vec<&Note> = notes.iter().filter(|note| note.sort == Sort::Plain).collect();
    let guessed = plain.iter().filter(|note| !findings(&detector, &note.text).is_empty()).count();
    assert!(guessed * 20 <= plain.len(), "{guessed} of {}", plain.len());
}
