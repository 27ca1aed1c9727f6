//! How many notes were told right.

use gallra::detect::{Detector, FieldContext};
use gallra::model::{Category, FieldKind, FieldPosition, Finding, Level, Role};

use super::{Note, Sort};

/// What is counted for a category in a language.
#[derive(Debug, Clone, Copy, Default)]
pub struct Count {
    /// Notes that have it and were told so.
    pub right: u32,
    /// Notes that were told to have it and have it not.
    pub wrong: u32,
    /// Notes that have it and were not told.
    pub missed: u32,
}

impl Count {
    /// Both together.
    pub fn add(&mut self, other: Self) {
        self.right += other.right;
        self.wrong += other.wrong;
        self.missed += other.missed;
    }

    /// Of what was told, the share that is there.
    pub fn precision(self) -> f64 {
        share(self.right, self.right + self.wrong)
    }

    /// Of what is there, the share that was told.
    pub fn recall(self) -> f64 {
        share(self.right, self.right + self.missed)
    }

    /// The harmonic mean of both.
    #[allow(dead_code)] // Only the program prints it.
    pub fn f1(self) -> f64 {
        share(2 * self.right, 2 * self.right + self.wrong + self.missed)
    }
}

fn share(part: u32, whole: u32) -> f64 {
    if whole == 0 { 1.0 } else { f64::from(part) / f64::from(whole) }
}

/// What the detector finds in a note.
pub fn findings(detector: &Detector, text: &str) -> Vec<Finding> {
    let note = FieldContext { field: FieldPosition(0), kind: FieldKind::FreeText, role: Role::Note, header: None };
    let mut found = Vec::new();
    detector.findings(text, &note, &mut found);
    found
}

/// The special categories and Art. 10 that a note is told to reveal, each once.
pub fn revealed(detector: &Detector, text: &str) -> Vec<Category> {
    let found = findings(detector, text);
    let strong = found.iter().filter(|finding| finding.level == Level::Reveals).map(|finding| finding.category);
    let mut told: Vec<Category> =
        strong.filter(|category| category.is_special_or_criminal() || *category == Category::Protected).collect();
    told.sort_unstable();
    told.dedup();
    told
}

/// What came of one category in some notes.
pub fn count(detector: &Detector, notes: &[&Note], category: Category) -> Count {
    let mut count = Count::default();
    for note in notes {
        let told = revealed(detector, &note.text).contains(&category);
        match (told, note.categories.contains(&category)) {
            (true, true) => count.right += 1,
            (true, false) => count.wrong += 1,
            (false, true) => count.missed += 1,
            (false, false) => {}
        }
    }
    count
}

/// How many of the traps among these notes were taken for something, and how many there are.
pub fn trapped(detector: &Detector, notes: &[&Note]) -> (u32, u32) {
    let traps = notes.iter().filter(|note| note.sort == Sort::Trap);
    traps.fold((0, 0), |(hit, all), note| (hit + u32::from(!revealed(detector, &note.text).is_empty()), all + 1))
}
