//! Notes that reveal a special category, and notes that only look so: what share is told right.

#![allow(clippy::unwrap_used, clippy::print_stdout)] // A test stops where its premise fails.

use gallra::detect::{Detector, FieldContext};
use gallra::model::{Category, Coded, Day, FieldKind, FieldPosition, Finding, Level, Role};

fn detector() -> Detector {
    Detector::new(Day::new(2026, 11, 23).unwrap())
}

fn note() -> FieldContext {
    FieldContext { field: FieldPosition(0), kind: FieldKind::FreeText, role: Role::Note, header: None }
}

fn findings(detector: &Detector, text: &str) -> Vec<Finding> {
    let mut found = Vec::new();
    detector.findings(text, &note(), &mut found);
    found
}

struct Note {
    language: String,
    category: Option<Category>,
    text: String,
}

fn notes() -> Vec<Note> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/detect-notes.csv");
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_path(path).unwrap();
    reader
        .records()
        .map(|record| {
            let record = record.unwrap();
            assert_eq!(record.len(), 3, "{record:?}");
            let category = (!record[1].is_empty()).then(|| Category::from_code(&record[1]).unwrap());
            Note { language: record[0].to_owned(), category, text: record[2].to_owned() }
        })
        .collect()
}

/// The sensitive categories that a note reveals.
fn revealed(detector: &Detector, text: &str) -> Vec<Category> {
    let found = findings(detector, text);
    let strong = found.iter().filter(|finding| finding.level == Level::Reveals).map(|finding| finding.category);
    strong.filter(|category| category.is_special_or_criminal() || *category == Category::Protected).collect()
}

#[test]
fn every_true_note_has_its_category() {
    let detector = detector();
    let missed: Vec<String> = notes()
        .iter()
        .filter(|note| note.category.is_some_and(|category| !revealed(&detector, &note.text).contains(&category)))
        .map(|note| format!("{} {:?}: {}", note.language, note.category, note.text))
        .collect();
    assert!(missed.is_empty(), "{missed:#?}");
}

#[test]
fn no_trap_reveals_anything() {
    let detector = detector();
    let hit: Vec<String> = notes()
        .iter()
        .filter(|note| note.category.is_none() && !revealed(&detector, &note.text).is_empty())
        .map(|note| format!("{}: {:?}", note.text, findings(&detector, &note.text)))
        .collect();
    assert!(hit.is_empty(), "{hit:#?}");
}

#[test]
fn each_category_has_eight_true_notes_in_each_language() {
    let notes = notes();
    for language in ["sv", "en"] {
        for category in Category::ALL.iter().filter(|category| category.is_special_or_criminal()) {
            let count = notes.iter().filter(|n| n.language == language && n.category == Some(*category)).count();
            assert!(count >= 8, "{language} {category:?}: {count}");
        }
    }
}

#[test]
fn precision_and_recall_are_at_least_nine_tenths_in_each_language() {
    let detector = detector();
    for language in ["sv", "en"] {
        let (mut right, mut wrong, mut missed) = (0.0, 0.0, 0.0);
        for note in notes().iter().filter(|note| note.language == language) {
            let revealed = revealed(&detector, &note.text);
            match note.category {
                Some(category) if revealed.contains(&category) => right += 1.0,
                Some(_) => missed += 1.0,
                None if !revealed.is_empty() => wrong += 1.0,
                None => {}
            }
        }
        let (precision, recall) = (right / (right + wrong), right / (right + missed));
        println!("{language}: precision {precision:.3}, recall {recall:.3}");
        assert!(precision >= 0.9 && recall >= 0.9, "{language}: precision {precision:.3}, recall {recall:.3}");
    }
}
