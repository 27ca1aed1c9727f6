//! The notes by which recognition is measured: what each reveals, as a person read it.

pub mod figures;

use std::fs;
use std::io;
use std::path::PathBuf;

use gallra::model::{Category, Coded};

/// Languages that have notes.
pub const LANGUAGES: [&str; 6] = ["sv", "en", "no", "da", "fi", "de"];

/// Which notes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Those that the vocabularies were worked on with.
    Work,
    /// Those that were only ever measured.
    Measured,
    /// Those of people who were asked not to use the obvious words; Swedish and English.
    Hinted,
}

impl Part {
    /// The languages that have notes of this part.
    pub fn languages(self) -> &'static [&'static str] {
        match self {
            Self::Work | Self::Measured => &LANGUAGES,
            Self::Hinted => &["sv", "en"],
        }
    }
}

/// What a note is there for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    /// It reveals these categories.
    Reveals,
    /// It has words that look so, and reveals nothing.
    Trap,
    /// It is an everyday note.
    Plain,
}

/// A note and what it reveals.
pub struct Note {
    /// `sv`, `en` ...
    pub language: &'static str,
    /// What it is there for.
    pub sort: Sort,
    /// What it reveals.
    pub categories: Vec<Category>,
    /// Its text.
    pub text: String,
}

/// All notes of a part: a line each, under a heading with their categories, `trap` or `none`.
pub fn read(part: Part) -> io::Result<Vec<Note>> {
    let folder = match part {
        Part::Work => "work",
        Part::Measured => "measured",
        Part::Hinted => "hinted",
    };
    let mut notes = Vec::new();
    for language in part.languages() {
        let path: PathBuf = [env!("CARGO_MANIFEST_DIR"), "tests/corpus", folder].iter().collect();
        let text = fs::read_to_string(path.join(format!("{language}.txt")))?;
        let (mut sort, mut categories) = (Sort::Plain, Vec::new());
        for line in text.lines().filter(|line| !line.trim().is_empty()) {
            if let Some(heading) = line.strip_prefix("# ") {
                categories = heading.split(' ').filter_map(Category::from_code).collect();
                sort = match heading {
                    "trap" => Sort::Trap,
                    "none" => Sort::Plain,
                    _ if categories.is_empty() => return Err(io::Error::other(format!("{language}: {heading}"))),
                    _ => Sort::Reveals,
                };
                continue;
            }
            notes.push(Note { language, sort, categories: categories.clone(), text: line.to_owned() });
        }
    }
    Ok(notes)
}
