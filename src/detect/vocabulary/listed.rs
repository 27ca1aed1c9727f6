//! Which headwords a word may be: as it stands, bent, by its beginning or ending, or with one letter wrong.

use rustc_hash::FxHashMap;

use super::automaton::{Automaton, Stand};
use super::entry::{Case, Compounds, Entry, Part};
use super::rules::BROAD;
use super::slips::Slips;
use super::tokens::cut;
use super::word_list::WordList;

/// A stem of fewer letters is sought in all its forms; a longer one as the beginning of any word.
const SHORT: usize = 6;

/// A headword that a word may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Found {
    /// Its place among the entries.
    pub entry: usize,
    /// How it stands in the word.
    pub stand: Stand,
    /// Letters of the word that are the headword's.
    pub letters: usize,
    /// Its place among the phrases, when it is one.
    pub phrase: Option<usize>,
}

/// A headword of several words, and which of them is looked for.
pub struct Phrase {
    /// Its parts; the last one bends when it is a word.
    pub parts: Vec<Part>,
    /// The longest word, of equals the first: it is the rarest.
    pub anchor: usize,
}

struct Stem {
    entry: usize,
    phrase: Option<usize>,
    endings: &'static [&'static str],
}

/// All headwords by stem, beginning and ending.
pub struct Listed {
    stems: FxHashMap<String, Vec<Stem>>,
    beginnings: FxHashMap<String, Vec<usize>>,
    endings: FxHashMap<String, Vec<usize>>,
    phrases: Vec<Phrase>,
    slips: Slips,
    no_slips: WordList,
}

/// As it is written, and not bent.
const AS_IT_IS: &[&str] = &[""];

impl Listed {
    /// Lists these, and the automaton that finds where one of them may stand.
    pub fn new(entries: &[Entry], no_slips: WordList) -> (Self, Automaton) {
        let mut this = Self {
            stems: FxHashMap::default(),
            beginnings: FxHashMap::default(),
            endings: FxHashMap::default(),
            phrases: Vec::new(),
            slips: Slips::default(),
            no_slips,
        };
        let mut sought: Vec<(String, Stand)> = Vec::new();
        for (at, entry) in entries.iter().enumerate() {
            if !entry.parts.is_empty() {
                this.add_phrase(at, entry, &mut sought);
                continue;
            }
            match cut(&entry.head).first() {
                // `lgbtq+`: a sign is no part of a word.
                Some(word) if word.folded != entry.head.as_str() => {
                    this.add_stem(&word.folded, Stem { entry: at, phrase: None, endings: AS_IT_IS }, &mut sought);
                }
                Some(_) => this.add_word(at, entry, &mut sought),
                None => {}
            }
        }
        let automaton = Automaton::new(sought.iter().map(|(text, stand)| (text.as_str(), *stand)));
        (this, automaton)
    }

    fn add_word(&mut self, at: usize, entry: &Entry, sought: &mut Vec<(String, Stand)>) {
        if !matches!(entry.compounds, Compounds::Beginning | Compounds::Ending) {
            self.add_stem(&entry.stem, Stem { entry: at, phrase: None, endings: entry.endings }, sought);
            if entry.stem != entry.head {
                self.add_stem(&entry.head, Stem { entry: at, phrase: None, endings: AS_IT_IS }, sought);
            }
            if BROAD.contains(&entry.language)
                && entry.case == Case::Any
                && let Some((first, last)) = self.slips.add(&entry.head, at)
            {
                sought.push((first, Stand::First));
                sought.push((last, Stand::Last));
            }
        }
        if matches!(entry.compounds, Compounds::First | Compounds::Both | Compounds::Beginning) {
            sought.push((entry.head.clone(), Stand::First));
            self.beginnings.entry(entry.head.clone()).or_default().push(at);
        }
        if matches!(entry.compounds, Compounds::Last | Compounds::Both | Compounds::Ending) {
            for form in entry.forms() {
                sought.push((form.clone(), Stand::Last));
                self.endings.entry(form).or_default().push(at);
            }
        }
    }

    fn add_stem(&mut self, stem: &str, listed: Stem, sought: &mut Vec<(String, Stand)>) {
        if stem.chars().count() >= SHORT && listed.endings.len() > 2 {
            sought.push((stem.to_owned(), Stand::First));
        } else {
            sought.extend(listed.endings.iter().map(|ending| (format!("{stem}{ending}"), Stand::Whole)));
        }
        self.stems.entry(stem.to_owned()).or_default().push(listed);
    }

    fn add_phrase(&mut self, at: usize, entry: &Entry, sought: &mut Vec<(String, Stand)>) {
        let words = entry.parts.iter().enumerate().rev().filter_map(|(place, part)| match part {
            Part::Word(word) => Some((place, word)),
            Part::OneOf(_) | Part::Gap => None,
        });
        let Some((anchor, word)) = words.max_by_key(|(_, word)| word.len()) else { return };
        let endings = if anchor + 1 == entry.parts.len() { entry.endings } else { AS_IT_IS };
        let listed = Stem { entry: at, phrase: Some(self.phrases.len()), endings };
        self.add_stem(word, listed, sought);
        self.phrases.push(Phrase { parts: entry.parts.clone(), anchor });
    }

    /// A phrase by its place.
    pub fn phrase(&self, at: usize) -> Option<&Phrase> {
        self.phrases.get(at)
    }

    /// All headwords that a folded word may be, or else the one of which it is a slip.
    pub fn look_up(&self, word: &str, found: &mut Vec<Found>) {
        found.clear();
        let letters = word.chars().count();
        let mut before = letters;
        for (place, _) in word.char_indices().chain([(word.len(), ' ')]).rev() {
            self.by_stem((word, place, before), found);
            let part = |entry: &usize, stand, letters| Found { entry: *entry, stand, letters, phrase: None };
            if let Some(entries) = self.beginnings.get(&word[..place]) {
                found.extend(entries.iter().map(|entry| part(entry, Stand::First, before)));
            }
            if place > 0
                && let Some(entries) = self.endings.get(&word[place..])
            {
                found.extend(entries.iter().map(|entry| part(entry, Stand::Last, letters - before)));
            }
            before = before.saturating_sub(1);
        }
        if found.is_empty() && !self.no_slips.has(word) {
            let meant = self.slips.meant(word);
            found.extend(meant.map(|entry| Found { entry, stand: Stand::Whole, letters, phrase: None }));
        }
    }

    fn by_stem(&self, (word, place, letters): (&str, usize, usize), found: &mut Vec<Found>) {
        let ending = &word[place..];
        // No ending of any class is longer.
        if ending.len() > 6 {
            return;
        }
        // Endings are a few bytes: to compare them here is quicker than to call for it.
        let is_it = |other: &&str| other.len() == ending.len() && other.bytes().eq(ending.bytes());
        for stem in self.stems.get(&word[..place]).into_iter().flatten() {
            if stem.endings.iter().any(is_it) {
                found.push(Found { entry: stem.entry, stand: Stand::Whole, letters, phrase: stem.phrase });
            }
        }
    }
}
