//! What the vocabulary files say, as words with their rules.

use std::borrow::Cow;

use serde::Deserialize;

use super::bend;
use super::files::VocabularyFile;
use super::tokens::fold;
use crate::model::{Category, Level};

/// Where a word may stand inside a longer one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Compounds {
    /// Nowhere.
    #[default]
    None,
    /// First: `diabetessköterska`.
    First,
    /// Last: `lungcancer`.
    Last,
    /// First or last.
    Both,
}

/// How the word must be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Case {
    /// Any way.
    #[default]
    Any,
    /// In capitals: `ADHD`, `MS`.
    Upper,
    /// With a capital first: `Kommunal`.
    Capital,
    /// Without a capital first: `jude`, not `Jude`.
    Lower,
}

/// A group of words as a file writes it. All fields but `words` may be left out.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    words: Vec<String>,
    #[serde(default)]
    name: Option<String>,
    #[serde(default)]
    bend: Option<String>,
    #[serde(default)]
    compounds: Compounds,
    #[serde(default)]
    case: Case,
    #[serde(default)]
    level: Option<Level>,
    #[serde(default)]
    not: Vec<String>,
    #[serde(default)]
    needs_before: Vec<String>,
    #[serde(default)]
    needs_after: Vec<String>,
    #[serde(default)]
    needs_near: Vec<String>,
    #[serde(default)]
    not_before: Vec<String>,
    #[serde(default)]
    not_after: Vec<String>,
    #[serde(default)]
    not_near: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Group {
    word: Vec<Written>,
}

/// What must and must not stand beside a word. Words are folded; a `*` at the end stands for any ending.
#[derive(Debug, Default)]
pub struct Beside {
    /// One of these within three words before it, or (`needs_after`) after it, or (`needs_near`) either side.
    pub needs_before: Vec<String>,
    /// See `needs_before`.
    pub needs_after: Vec<String>,
    /// One of these within eight words of the same sentence.
    pub needs_near: Vec<String>,
    /// None of these within two words before it.
    pub not_before: Vec<String>,
    /// None of these within two words after it.
    pub not_after: Vec<String>,
    /// None of these within eight words of the same sentence.
    pub not_near: Vec<String>,
}

/// A headword with its rules.
#[derive(Debug)]
pub struct Entry {
    /// The stable name of its rule: `sv/health/diabetes`.
    pub rule: Cow<'static, str>,
    /// What it is.
    pub category: Category,
    /// Whether it says so or lets it be guessed.
    pub level: Level,
    /// How it must be written.
    pub case: Case,
    /// Longer words that are something else: `cancerfond*`.
    pub not: Vec<String>,
    /// What stands beside it.
    pub beside: std::sync::Arc<Beside>,
    /// Its forms, folded; a form of several words is a phrase.
    pub forms: Vec<String>,
    /// Where in a longer word it may stand.
    pub compounds: Compounds,
}

/// The entries of one file; why not, when it is not written as it should.
pub fn read(file: VocabularyFile) -> Result<Vec<Entry>, String> {
    let group: Group = toml::from_str(file.text).map_err(|error| error.message().to_owned())?;
    let mut entries = Vec::new();
    for written in group.word {
        let beside = std::sync::Arc::new(Beside {
            needs_before: folded(&written.needs_before),
            needs_after: folded(&written.needs_after),
            needs_near: folded(&written.needs_near),
            not_before: folded(&written.not_before),
            not_after: folded(&written.not_after),
            not_near: folded(&written.not_near),
        });
        let class = written.bend.as_deref().unwrap_or("none");
        for word in &written.words {
            let name = written.name.clone().unwrap_or_else(|| fold(&bend::plain(word)).replace(' ', "-"));
            let forms = bend::forms(word, class).ok_or_else(|| format!("unknown bend: {class}"))?;
            entries.push(Entry {
                rule: format!("{}/{}/{name}", file.language, crate::model::Coded::code(file.category)).into(),
                category: file.category,
                level: written.level.unwrap_or(Level::Reveals),
                case: written.case,
                not: folded(&written.not),
                beside: beside.clone(),
                forms: folded(&forms),
                compounds: written.compounds,
            });
        }
    }
    Ok(entries)
}

fn folded(words: &[String]) -> Vec<String> {
    words.iter().map(|word| fold(word)).collect()
}

#[cfg(test)]
mod tests {
    use super::super::files::FILES;
    use super::*;

    #[test]
    fn every_embedded_file_is_readable() {
        for file in FILES {
            let entries = read(*file).unwrap_or_else(|e| panic!("{}/{:?}: {e}", file.language, file.category));
            assert!(!entries.is_empty());
        }
    }
}
