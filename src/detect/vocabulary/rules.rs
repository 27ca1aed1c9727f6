//! Which words of a text are findings, by what stands beside them.

use serde::Deserialize;

use super::automaton::{Automaton, Output, Stand};
use super::entry::{self, Beside, Case, Compounds, Entry};
use super::files::{COMMON, FILES};
use super::tokens::{Token, cut};
use crate::model::{Category, Level};

/// How many words of the same sentence count as near.
const NEAR: usize = 8;
/// How many words before or after `needs_before` and `needs_after` reach.
const NEEDS: usize = 3;
/// How many `not_before` and `not_after` reach.
const NOT: usize = 2;
/// A compound has at least so many characters besides its listed part.
const REST: usize = 2;

/// What must not stand beside any word.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Common {
    /// Endings that make a compound a street, an organisation, a trade.
    endings: Vec<String>,
    /// Words after a word with a capital that make it a company or street.
    companies: Vec<String>,
}

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

/// What the automaton's number stands for.
struct Pattern {
    entry: usize,
    /// All words of a phrase, and which of them the automaton finds.
    phrase: Option<(Vec<String>, usize)>,
}

/// All vocabularies, compiled.
pub struct Vocabulary {
    automaton: Automaton,
    patterns: Vec<Pattern>,
    entries: Vec<Entry>,
    common: Common,
}

impl Vocabulary {
    /// Compiles the embedded files. A file that cannot be read is left out; a test forbids that.
    pub fn embedded() -> Self {
        let entries: Vec<Entry> = FILES.iter().filter_map(|file| entry::read(*file).ok()).flatten().collect();
        let mut patterns = Vec::new();
        let mut listed = Vec::new();
        for (index, entry) in entries.iter().enumerate() {
            for form in &entry.forms {
                let id = u32::try_from(patterns.len()).unwrap_or(u32::MAX);
                let words: Vec<String> = cut(form).into_iter().map(|token| token.folded).collect();
                if words.len() > 1 {
                    let anchor = longest(&words);
                    listed.push((words[anchor].clone(), Stand::Whole, id));
                    patterns.push(Pattern { entry: index, phrase: Some((words, anchor)) });
                    continue;
                }
                for stand in stands(entry.compounds) {
                    listed.push((form.clone(), *stand, id));
                }
                patterns.push(Pattern { entry: index, phrase: None });
            }
        }
        let automaton = Automaton::new(listed.iter().map(|(form, stand, id)| (form.as_str(), *stand, *id)));
        Self { automaton, patterns, entries, common: toml::from_str(COMMON).unwrap_or_default() }
    }

    /// Finds the words of a text that are findings. Several headwords may hit one word.
    pub fn search<'v>(&'v self, text: &str, words: &mut Vec<Word<'v>>) {
        let mut tokens: Option<Vec<Token>> = None;
        self.automaton.walk(text.as_bytes(), |end, outputs| {
            let tokens = tokens.get_or_insert_with(|| cut(text));
            let Ok(at) = tokens.binary_search_by_key(&end, |token| token.end) else { return };
            let candidate = Candidate { text, tokens, at };
            let vetoed = |category: Category| {
                outputs.iter().any(|(id, _)| {
                    let entry = self.word(*id).filter(|entry| entry.category == category);
                    entry.is_some_and(|entry| candidate.is_vetoed(&entry.beside, at, at))
                })
            };
            let judged = outputs.iter().filter_map(|output| self.judge(candidate, *output));
            words.extend(judged.filter(|word| !vetoed(word.entry.category)));
        });
    }

    /// The headword of a pattern that is one word. What must not stand beside it holds for the same word of another
    /// language too: both know `cancer`, one knows `zodiac`, the other `stjärntecken`.
    fn word(&self, id: u32) -> Option<&Entry> {
        let pattern = self.patterns.get(id as usize).filter(|pattern| pattern.phrase.is_none())?;
        self.entries.get(pattern.entry)
    }

    fn judge(&self, candidate: Candidate<'_>, (id, stand): Output) -> Option<Word<'_>> {
        let pattern = self.patterns.get(id as usize)?;
        let entry = self.entries.get(pattern.entry)?;
        let (first, last) = match &pattern.phrase {
            Some((words, anchor)) => candidate.phrase(words, *anchor)?,
            None => (candidate.at, candidate.at),
        };
        if pattern.phrase.is_none() && !candidate.may_be(entry, stand) {
            return None;
        }
        if self.is_organisation(candidate, last, stand) || !candidate.beside(entry, first, last) {
            return None;
        }
        let tokens = candidate.tokens;
        Some(Word { entry, start: tokens[first].start, end: tokens[last].end })
    }

    /// A street, a company, a foundation: `Kyrkogatan`, `Allergikontroll AB`, `Cancerfonden`.
    fn is_organisation(&self, candidate: Candidate<'_>, last: usize, stand: Stand) -> bool {
        let word = &candidate.tokens[candidate.at];
        let ends = |ending: &String| word.folded.ends_with(ending.as_str());
        if stand != Stand::Whole && self.common.endings.iter().any(ends) {
            return true;
        }
        let capital = candidate.written(candidate.at).starts_with(char::is_uppercase);
        let after = candidate.tokens.iter().skip(last + 1).take(NOT).take_while(|t| t.sentence == word.sentence);
        capital && after.into_iter().any(|token| self.common.companies.contains(&token.folded))
    }
}

/// The finding of greatest weight where several of one category overlap: the surer, then the longer.
pub fn outweighs(one: (Level, usize), other: (Level, usize)) -> bool {
    (one.0 == Level::Reveals, one.1) > (other.0 == Level::Reveals, other.1)
}

fn stands(compounds: Compounds) -> &'static [Stand] {
    match compounds {
        Compounds::None => &[Stand::Whole],
        Compounds::First => &[Stand::Whole, Stand::First],
        Compounds::Last => &[Stand::Whole, Stand::Last],
        Compounds::Both => &[Stand::Whole, Stand::First, Stand::Last],
    }
}

/// The longest word of a phrase, of equals the first, is the one that the automaton seeks: it is the rarest.
fn longest(words: &[String]) -> usize {
    (0..words.len()).rev().max_by_key(|place| words[*place].len()).unwrap_or(0)
}

/// Whether a word is in a list in which `*` at the end stands for any ending.
pub(super) fn is_listed(word: &str, list: &[String]) -> bool {
    list.iter().any(|listed| match listed.strip_suffix('*') {
        Some(beginning) => word.starts_with(beginning),
        None => word == listed,
    })
}

/// A listed word in its text.
#[derive(Clone, Copy)]
struct Candidate<'t> {
    text: &'t str,
    tokens: &'t [Token],
    at: usize,
}

impl Candidate<'_> {
    fn written(&self, at: usize) -> &str {
        self.text.get(self.tokens[at].start..self.tokens[at].end).unwrap_or_default()
    }

    /// The phrase around its longest word: its first and last word.
    fn phrase(&self, words: &[String], anchor: usize) -> Option<(usize, usize)> {
        let first = self.at.checked_sub(anchor)?;
        let there = self.tokens.get(first..first + words.len())?;
        let same = there.iter().zip(words).all(|(token, word)| token.folded == *word);
        let together = there.iter().all(|token| token.sentence == there[0].sentence);
        (same && together).then_some((first, first + words.len() - 1))
    }

    /// Whether the word itself, its compound and its capitals allow the headword.
    fn may_be(&self, entry: &Entry, stand: Stand) -> bool {
        let word = &self.tokens[self.at].folded;
        if is_listed(word, &entry.not) {
            return false;
        }
        if stand != Stand::Whole {
            let part = entry.forms.iter().filter(|form| match stand {
                Stand::First => word.starts_with(form.as_str()),
                Stand::Last | Stand::Whole => word.ends_with(form.as_str()),
            });
            let longest = part.map(|form| form.chars().count()).max().unwrap_or(0);
            if word.chars().count() < longest + REST {
                return false;
            }
        }
        let written = self.written(self.at);
        match entry.case {
            Case::Any => true,
            Case::Upper => written.chars().all(|c| !c.is_lowercase()),
            Case::Capital => written.starts_with(char::is_uppercase),
            Case::Lower => written.starts_with(char::is_lowercase),
        }
    }

    /// Whether something stands beside the words that makes them another thing.
    fn is_vetoed(&self, beside: &Beside, first: usize, last: usize) -> bool {
        has(&beside.not_before, self.before(first, NOT))
            || has(&beside.not_after, self.after(last, NOT))
            || has(&beside.not_near, self.before(first, NEAR).chain(self.after(last, NEAR)))
    }

    /// Whether all that the headword needs stands beside the words, and nothing that it forbids.
    fn beside(&self, entry: &Entry, first: usize, last: usize) -> bool {
        let beside = &entry.beside;
        if self.is_vetoed(beside, first, last) {
            return false;
        }
        let needs_nothing =
            beside.needs_before.is_empty() && beside.needs_after.is_empty() && beside.needs_near.is_empty();
        needs_nothing
            || has(&beside.needs_before, self.before(first, NEEDS))
            || has(&beside.needs_after, self.after(last, NEEDS))
            || has(&beside.needs_near, self.before(first, NEAR).chain(self.after(last, NEAR)))
    }

    /// Up to so many words before, in the same sentence.
    fn before(&self, first: usize, reach: usize) -> impl Iterator<Item = &Token> {
        self.same_sentence(&self.tokens[first.saturating_sub(reach)..first])
    }

    /// Up to so many words after, in the same sentence.
    fn after(&self, last: usize, reach: usize) -> impl Iterator<Item = &Token> {
        let from = (last + 1).min(self.tokens.len());
        self.same_sentence(&self.tokens[from..self.tokens.len().min(from + reach)])
    }

    fn same_sentence<'a>(&self, tokens: &'a [Token]) -> impl Iterator<Item = &'a Token> + use<'a> {
        let sentence = self.tokens[self.at].sentence;
        tokens.iter().filter(move |token| token.sentence == sentence)
    }
}

/// Whether one of the words is in the list.
fn has<'t>(list: &[String], mut tokens: impl Iterator<Item = &'t Token>) -> bool {
    !list.is_empty() && tokens.any(|token| is_listed(&token.folded, list))
}
