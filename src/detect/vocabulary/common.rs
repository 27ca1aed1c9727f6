//! What holds beside every word: lists with a name, and surroundings in which a word speaks of no person.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::entry::Of;
use super::files::COMMON;
use super::tokens::fold;
use super::word_list::WordList;
use crate::model::Category;

/// What all vocabularies share.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Common {
    /// Lists that a headword, its rules or another list name with a `$`.
    pub lists: BTreeMap<String, Vec<String>>,
    /// Endings that make a compound a street, an organisation, a trade.
    pub endings: Vec<String>,
    /// Words after a word with a capital that make it a company or street.
    pub companies: Vec<String>,
    /// The same, when they have a capital too.
    pub capital_companies: Vec<String>,
    /// Surroundings in which a word speaks of a thing.
    pub context: Vec<Context>,
    /// Words that are one letter from a listed word and are words of their own.
    pub no_slips: Vec<String>,
}

/// Surroundings in which a word speaks of no person: `säljer`, `boken om`, `hunden har`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Context {
    /// Only words of these categories; of all when empty.
    #[serde(default)]
    pub categories: Vec<Category>,
    /// Whether institutions and words that are only ever said of a person are meant too.
    #[serde(default)]
    pub loses: Loses,
    /// How many words before.
    #[serde(default)]
    pub reach: usize,
    /// One of these within reach before it in the same clause,
    #[serde(default)]
    pub before: Vec<String>,
    /// unless one of these stands between.
    #[serde(default)]
    pub unless: Vec<String>,
    /// Or one of these after it in the same clause,
    #[serde(default)]
    pub after: Vec<String>,
    /// so many words at most.
    #[serde(default = "next")]
    pub after_reach: usize,
    /// None of this when one of these stands in the same clause: someone is spoken of.
    #[serde(default)]
    pub someone: Vec<String>,
    /// The four lists, ready for the look.
    #[serde(skip)]
    pub(super) lists: Surroundings,
}

/// The lists of a [`Context`].
#[derive(Debug, Default)]
pub(super) struct Surroundings {
    pub(super) before: WordList,
    pub(super) unless: WordList,
    pub(super) after: WordList,
    pub(super) someone: WordList,
}

/// The next word alone.
fn next() -> usize {
    1
}

/// Which words lose their meaning in these surroundings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Loses {
    /// Those that can be a topic.
    #[default]
    Topics,
    /// Institutions too.
    Institutions,
    /// Institutions and nothing else.
    InstitutionsAlone,
    /// All, also those that are only said of persons.
    All,
}

impl Loses {
    /// Whether a word that is said of these is among them.
    pub fn has(self, of: Of) -> bool {
        match (self, of) {
            (Self::Topics, Of::Any)
            | (Self::Institutions, Of::Any | Of::Institution)
            | (Self::InstitutionsAlone, Of::Institution)
            | (Self::All, Of::Any | Of::Institution | Of::Person) => true,
            (Self::Topics, Of::Institution | Of::Person)
            | (Self::Institutions, Of::Person)
            | (Self::InstitutionsAlone, Of::Any | Of::Person) => false,
        }
    }
}

impl Common {
    /// Reads the embedded file; a test forbids that it cannot be read.
    pub fn embedded() -> Self {
        Self::read(COMMON).unwrap_or_default()
    }

    /// Reads a file of this form; why not, when it cannot be read.
    pub fn read(text: &str) -> Result<Self, String> {
        let mut common: Self = toml::from_str(text).map_err(|error| error.message().to_owned())?;
        let written = std::mem::take(&mut common.lists);
        let lists = written.iter().map(|(name, words)| (name.clone(), expand(words, &written))).collect();
        for context in &mut common.context {
            let list = |words: &[String]| WordList::from(expand(words, &lists));
            context.lists = Surroundings {
                before: list(&context.before),
                unless: list(&context.unless),
                after: list(&context.after),
                someone: list(&context.someone),
            };
        }
        common.lists = lists;
        Ok(common)
    }

    /// The words with each `$name` replaced by its list, folded.
    pub fn words(&self, written: &[String]) -> Vec<String> {
        expand(written, &self.lists)
    }
}

fn expand(written: &[String], lists: &BTreeMap<String, Vec<String>>) -> Vec<String> {
    let mut words = Vec::with_capacity(written.len());
    for word in written {
        match word.strip_prefix('$') {
            Some(name) => words.extend(lists.get(name).into_iter().flatten().map(|word| fold(word))),
            None => words.push(fold(word)),
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_embedded_file_is_readable_and_its_lists_are_known() {
        let common: Common = toml::from_str(COMMON).unwrap();
        for context in &common.context {
            for word in context.before.iter().chain(&context.unless).chain(&context.after) {
                assert!(word.strip_prefix('$').is_none_or(|name| common.lists.contains_key(name)), "{word}");
            }
        }
        assert!(!Common::embedded().endings.is_empty());
    }
}
