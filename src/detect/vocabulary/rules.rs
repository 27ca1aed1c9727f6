//! Which words of a text are findings.

use super::automaton::{Automaton, Stand};
use super::candidate::Candidate;
use super::common::Common;
use super::entry::{self, Entry, OWN};
use super::files::{FILES, VocabularyFile};
use super::listed::{Found, Listed};
use super::tokens::{Token, cut, folded, in_word};
use crate::model::{Category, Level};

/// Languages with broad vocabularies: what else words mean is known, and a slip is told from a word that is missing.
pub(super) const BROAD: [&str; 2] = ["sv", "en"];

/// A word that is a finding, by bytes.
#[derive(Debug, Clone, Copy)]
pub struct Word<'v> {
    /// Its headword.
    pub entry: &'v Entry,
    /// First byte.
    pub start: usize,
    /// Byte after the last.
    pub end: usize,
}

/// All vocabularies, compiled.
pub struct Vocabulary {
    automaton: Automaton,
    listed: Listed,
    entries: Vec<Entry>,
    common: Common,
}

impl Vocabulary {
    /// Compiles the embedded files. A file that cannot be read is left out; a test forbids that.
    pub fn embedded() -> Self {
        Self::of_files(FILES, Common::embedded())
    }

    /// Compiles these files.
    pub fn of_files(files: &[VocabularyFile], common: Common) -> Self {
        Self::of(files, common, std::iter::empty())
    }

    /// Compiles the embedded files and the steward's own words.
    pub fn with_own(own: impl Iterator<Item = Entry>) -> Self {
        Self::of(FILES, Common::embedded(), own)
    }

    fn of(files: &[VocabularyFile], mut common: Common, own: impl Iterator<Item = Entry>) -> Self {
        let read = files.iter().filter_map(|file| entry::read(*file, &common).ok()).flatten();
        let entries: Vec<Entry> = read.chain(own).collect();
        let (listed, automaton) = Listed::new(&entries, std::mem::take(&mut common.no_slips).into());
        Self { automaton, listed, entries, common }
    }

    /// Bytes that the table of its automaton takes.
    pub fn size(&self) -> usize {
        self.automaton.size()
    }

    /// Finds the words of a text that are findings. Several headwords may hit one word.
    pub fn search<'v>(&'v self, text: &str, words: &mut Vec<Word<'v>>) {
        let mut tokens: Option<Vec<Token<'_>>> = None;
        let mut found = Vec::new();
        self.automaton.walk(text.as_bytes(), |end| {
            let Some(word) = word_before(text, end) else { return };
            self.listed.look_up(&folded(word), &mut found);
            if found.is_empty() {
                return;
            }
            let tokens = tokens.get_or_insert_with(|| cut(text));
            let Ok(at) = tokens.binary_search_by_key(&end, |token| token.end) else { return };
            self.judge(Candidate { text, tokens, at }, &found, words);
        });
    }

    fn judge<'v>(&'v self, candidate: Candidate<'_>, found: &[Found], words: &mut Vec<Word<'v>>) {
        let at = candidate.at;
        // What must not stand beside a word holds for the same word of another language too: both know `cancer`, one
        // knows `zodiac`, the other `stjärntecken`. A phrase knows better than its words.
        let vetoed = |meant: &Entry| {
            found.iter().filter(|found| found.phrase.is_none()).any(|found| {
                let other = |entry: &&Entry| entry.category == meant.category && entry.language != meant.language;
                let entry = self.entries.get(found.entry).filter(other);
                entry.is_some_and(|entry| candidate.is_vetoed(&entry.beside, at, at))
            })
        };
        // The broad vocabularies know more of a word that they share with others.
        let broad = |category: Category| {
            let whole = found.iter().filter(|found| found.phrase.is_none() && found.stand == Stand::Whole);
            let mut entries = whole.filter_map(|found| self.entries.get(found.entry));
            entries.any(|entry| entry.category == category && BROAD.contains(&entry.language))
        };
        for found in found {
            let narrow =
                |entry: &&Entry| entry.language != OWN && !BROAD.contains(&entry.language) && broad(entry.category);
            if found.phrase.is_none() && self.entries.get(found.entry).filter(narrow).is_some() {
                continue;
            }
            let Some(word) = self.word(candidate, *found) else { continue };
            if found.phrase.is_some() || word.entry.language == OWN || !vetoed(word.entry) {
                words.push(word);
            }
        }
    }

    fn word(&self, candidate: Candidate<'_>, found: Found) -> Option<Word<'_>> {
        let entry = self.entries.get(found.entry)?;
        let (first, last) = match found.phrase {
            Some(phrase) => candidate.phrase(self.listed.phrase(phrase)?, entry)?,
            None => (candidate.at, candidate.at),
        };
        let tokens = candidate.tokens;
        let there = Word { entry, start: tokens[first].start, end: tokens[last].end };
        if entry.language == OWN {
            return Some(there);
        }
        let meant = found.phrase.is_some() || candidate.may_be(entry, found);
        let spoken = || {
            !candidate.is_organisation(&self.common, last, found.stand)
                && !candidate.is_name(entry, first, last)
                && !candidate.is_of_things(&self.common, entry, (first, last))
        };
        (meant && candidate.beside(entry, first, last) && spoken()).then_some(there)
    }
}

/// The word that ends here.
fn word_before(text: &str, end: usize) -> Option<&str> {
    let bytes = &text.as_bytes()[..end];
    let start = bytes.iter().rposition(|byte| !in_word(*byte)).map_or(0, |place| place + 1);
    // A sign of several bytes may end with bytes that letters have too.
    let start = (start..end).find(|place| text.is_char_boundary(*place))?;
    text.get(start..end)
}

/// The finding of greatest weight where several of one category overlap: the surer, then the longer.
pub fn outweighs(one: (Level, usize), other: (Level, usize)) -> bool {
    (one.0 == Level::Reveals, one.1) > (other.0 == Level::Reveals, other.1)
}
