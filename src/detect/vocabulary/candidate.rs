//! A listed word in its text, and what stands beside it.

use super::automaton::Stand;
use super::common::{Common, Context};
use super::entry::{Beside, Case, Entry, Part};
use super::listed::{Found, Phrase};
use super::tokens::Token;
use super::word_list::{WordList, is_word};
use crate::model::Category;

/// How many words of the same sentence count as near.
const NEAR: usize = 8;
/// How many words before or after `needs_before` and `needs_after` reach.
const NEEDS: usize = 3;
/// How many `not_before` and `not_after` reach.
const NOT: usize = 2;
/// How many words a gap in a phrase has at most.
const GAP: usize = 3;
/// A compound has at least so many characters besides its listed part.
const REST: usize = 2;

/// Words before a word with a capital that make it a name.
const NAMES: &[&str] = &[
    "efternamn",
    "förnamn",
    "namn",
    "heter",
    "hette",
    "herr",
    "fru",
    "fröken",
    "kallas",
    "etternavn",
    "efternavn",
    "fornavn",
    "navn",
    "hedder",
    "sukunimi",
    "etunimi",
    "nachname",
    "vorname",
    "name",
    "heißt",
    "frau",
    "surname",
    "named",
    "called",
    "mr",
    "mrs",
    "ms",
    "miss",
    "dr",
    "familjen",
];
/// Words after a capital at the beginning of a sentence that let it be no name.
const NO_NAME: &[&str] = &[
    "och", "som", "med", "men", "enligt", "från", "av", "vill", "firar", "äter", "and", "but", "who", "with", "og",
    "ja", "und", "mutta", "jossa", "i", "på", "sedan", "since", "couple", "man", "woman", "kvinna", "par",
];

/// Which way a phrase is followed.
#[derive(Clone, Copy)]
enum Way {
    Back,
    On,
}

/// A listed word in its text.
#[derive(Clone, Copy)]
pub(super) struct Candidate<'t> {
    pub(super) text: &'t str,
    pub(super) tokens: &'t [Token<'t>],
    pub(super) at: usize,
}

impl<'t> Candidate<'t> {
    fn written(&self, at: usize) -> &'t str {
        self.text.get(self.tokens[at].start..self.tokens[at].end).unwrap_or_default()
    }

    fn is_capital(&self, at: usize) -> bool {
        self.written(at).starts_with(char::is_uppercase)
    }

    /// The phrase around its longest word: its first and last word.
    pub(super) fn phrase(&self, phrase: &Phrase, entry: &Entry) -> Option<(usize, usize)> {
        let (before, from) = phrase.parts.split_at_checked(phrase.anchor)?;
        // The longest word itself is what was looked up.
        let (_, after) = from.split_first()?;
        let first = self.stretch(before, (self.at, Way::Back), &[""])?;
        Some((first, self.stretch(after, (self.at, Way::On), entry.endings)?))
    }

    /// The last token of these parts from the one after `at` on that way.
    fn stretch(&self, parts: &[Part], (at, way): (usize, Way), endings: &[&str]) -> Option<usize> {
        let (part, rest) = match way {
            Way::Back => parts.split_last(),
            Way::On => parts.split_first(),
        }
        .map_or((None, parts), |(part, rest)| (Some(part), rest));
        let Some(part) = part else { return Some(at) };
        if *part == Part::Gap {
            let mut ends = (0..=GAP).map_while(|over| self.step(at, (over, way)));
            return ends.find_map(|at| self.stretch(rest, (at, way), endings));
        }
        let next = self.step(at, (1, way))?;
        let bent: &[&str] = if rest.is_empty() { endings } else { &[""] };
        is_part(part, &self.tokens[next].folded, bent).then_some(())?;
        self.stretch(rest, (next, way), endings)
    }

    /// So many tokens further, in the same sentence.
    fn step(&self, at: usize, (over, way): (usize, Way)) -> Option<usize> {
        let next = match way {
            Way::Back => at.checked_sub(over)?,
            Way::On => at + over,
        };
        (self.tokens.get(next)?.sentence == self.tokens[self.at].sentence).then_some(next)
    }

    /// Whether the word itself, its compound and its capitals allow the headword.
    pub(super) fn may_be(&self, entry: &Entry, found: Found) -> bool {
        let word = &self.tokens[self.at].folded;
        if entry.not.has(word) {
            return false;
        }
        if found.stand != Stand::Whole && word.chars().count() < found.letters + REST {
            return false;
        }
        let written = self.written(self.at);
        match entry.case {
            Case::Any => true,
            Case::Upper => written.chars().all(|c| !c.is_lowercase()),
            Case::Capital => self.is_capital(self.at),
            Case::Lower => written.starts_with(char::is_lowercase) || self.begins_without_a_name(),
        }
    }

    /// `Jude, firar sabbat` and not `Jude Law`.
    fn begins_without_a_name(&self) -> bool {
        let first = self.at == 0 || self.tokens[self.at - 1].sentence != self.tokens[self.at].sentence;
        let Some(next) = self.tokens.get(self.at + 1) else { return false };
        let between = self.text.get(self.tokens[self.at].end..next.start).unwrap_or_default();
        first && (between.trim() != "" || NO_NAME.contains(&next.folded.as_ref()))
    }

    /// `Ruth Biskop`, `herr Präst`: a noun with a capital beside another capital is a name where nouns are small.
    pub(super) fn is_name(&self, entry: &Entry, first: usize, last: usize) -> bool {
        if first != last || !self.is_capital(first) || matches!(entry.case, Case::Capital | Case::Upper) {
            return false;
        }
        let previous = first.checked_sub(1).filter(|at| self.tokens[*at].sentence == self.tokens[first].sentence);
        if previous.is_some_and(|at| NAMES.contains(&self.tokens[at].folded.as_ref())) {
            return true;
        }
        let small = matches!(entry.language, "sv" | "no" | "da" | "fi");
        let of_people = !matches!(entry.category, Category::Health | Category::Genetic | Category::Biometric);
        let shouted = self.written(first).chars().all(|c| !c.is_lowercase());
        if !small || !of_people || shouted || previous.is_none() {
            return false;
        }
        let beside = |one: usize, other: usize| {
            self.text.get(self.tokens[one].end..self.tokens[other].start) == Some(" ") && self.is_name_like(other)
        };
        let begins = |at: usize| at == 0 || self.tokens[at - 1].sentence != self.tokens[at].sentence;
        let after_a_name = previous.is_some_and(|at| {
            !begins(at)
                && self.text.get(self.tokens[at].end..self.tokens[first].start) == Some(" ")
                && self.is_name_like(at)
        });
        after_a_name || self.tokens.get(last + 1).is_some_and(|_| beside(last, last + 1))
    }

    fn is_name_like(&self, at: usize) -> bool {
        let mut letters = self.written(at).chars();
        letters.next().is_some_and(char::is_uppercase) && letters.next().is_some_and(char::is_lowercase)
    }

    /// A street, a company, a foundation: `Kyrkogatan`, `Allergikontroll AB`, `Cancerfonden`.
    pub(super) fn is_organisation(&self, common: &Common, last: usize, stand: Stand) -> bool {
        let word = &self.tokens[self.at];
        let ends = |ending: &String| word.folded.ends_with(ending.as_str());
        if (stand != Stand::Whole && common.endings.iter().any(ends)) || self.shares_an_ending(common) {
            return true;
        }
        let mut after = (last + 1..self.tokens.len()).take(NOT).take_while(|at| self.tokens[*at].clause == word.clause);
        self.is_capital(self.at)
            && after.any(|at| {
                let next = &self.tokens[at].folded;
                common.companies.iter().any(|company| company == next)
                    || (self.is_capital(at) && common.capital_companies.iter().any(|company| company == next))
            })
    }

    /// `Astma- och Allergiförbundet`: the ending belongs to both.
    fn shares_an_ending(&self, common: &Common) -> bool {
        let rest = self.text.get(self.tokens[self.at].end..).unwrap_or_default();
        let whole = self.tokens.get(self.at + 2).filter(|_| rest.starts_with("- ") || rest.starts_with("-, "));
        whole.is_some_and(|word| common.endings.iter().any(|ending| word.folded.ends_with(ending.as_str())))
    }

    /// Whether its surroundings make the words speak of no person.
    pub(super) fn is_of_things(&self, common: &Common, entry: &Entry, (first, last): (usize, usize)) -> bool {
        common.context.iter().any(|context| {
            let meant = context.categories.is_empty() || context.categories.contains(&entry.category);
            meant
                && context.loses.has(entry.of)
                && (self.stands_before(context, first) || self.stands_after(context, last))
                && !self.speaks_of_someone(context, (first, last))
        })
    }

    /// Whether the clause names someone whose the thing may be: `her union lawyer`.
    fn speaks_of_someone(&self, context: &Context, (first, last): (usize, usize)) -> bool {
        let clause = self.tokens[first].clause;
        let beside = self.tokens[..first].iter().rev().take(NEAR).chain(self.tokens[last + 1..].iter().take(NEAR));
        beside.filter(|token| token.clause == clause).any(|token| context.lists.someone.has(&token.folded))
    }

    fn stands_before(&self, context: &Context, first: usize) -> bool {
        let clause = self.tokens[first].clause;
        let before = self.tokens[first.saturating_sub(context.reach)..first].iter().rev();
        before
            .take_while(|token| token.clause == clause && !context.lists.unless.has(&token.folded))
            .any(|token| context.lists.before.has(&token.folded))
    }

    fn stands_after(&self, context: &Context, last: usize) -> bool {
        let clause = self.tokens[last].clause;
        let after = self.tokens.iter().skip(last + 1).take(context.after_reach);
        after
            .take_while(|token| token.clause == clause && !context.lists.unless.has(&token.folded))
            .any(|token| context.lists.after.has(&token.folded))
    }

    /// Whether something stands beside the words that makes them another thing.
    pub(super) fn is_vetoed(&self, beside: &Beside, first: usize, last: usize) -> bool {
        self.before(&beside.not_before, (first, NOT))
            || self.after(&beside.not_after, (last, NOT))
            || self.near(&beside.not_near, (first, last))
    }

    /// Whether all that the headword needs stands beside the words, and nothing that it forbids.
    pub(super) fn beside(&self, entry: &Entry, first: usize, last: usize) -> bool {
        let beside = &entry.beside;
        if self.is_vetoed(beside, first, last) {
            return false;
        }
        let has_need = self.before(&beside.needs_before, (first, NEEDS))
            || self.after(&beside.needs_after, (last, NEEDS))
            || self.before(&beside.needs_prev, (first, 1))
            || self.after(&beside.needs_next, (last, 1))
            || self.near(&beside.needs_near, (first, last));
        // `allergisk mot` must say against what; `allergisk` alone is enough.
        let alone = !beside.not_next.is_empty() && !self.after(&beside.not_next, (last, 1));
        (beside.needs_nothing() || has_need || alone)
            && (beside.also_near.is_empty() || self.near(&beside.also_near, (first, last)))
    }

    fn near(&self, list: &WordList, (first, last): (usize, usize)) -> bool {
        self.before(list, (first, NEAR)) || self.after(list, (last, NEAR))
    }

    /// Whether something of the list ends among so many words before, in the same sentence.
    fn before(&self, list: &WordList, (first, reach): (usize, usize)) -> bool {
        !list.is_empty() && (first.saturating_sub(reach)..first).any(|at| self.has(list, (at, Way::Back)))
    }

    /// Whether something of the list begins among so many words after, in the same sentence.
    fn after(&self, list: &WordList, (last, reach): (usize, usize)) -> bool {
        let end = self.tokens.len().min(last + 1 + reach);
        !list.is_empty() && (last + 1..end).any(|at| self.has(list, (at, Way::On)))
    }

    /// Whether a word of the list stands here, or several of it, of which the last or the first stands here.
    fn has(&self, list: &WordList, (at, way): (usize, Way)) -> bool {
        let in_sentence =
            |at: usize| self.tokens.get(at).filter(|token| token.sentence == self.tokens[self.at].sentence);
        let Some(here) = in_sentence(at) else { return false };
        list.has(&here.folded)
            || list.several().iter().any(|listed| {
                let first = match way {
                    Way::Back => (at + 1).checked_sub(listed.len()),
                    Way::On => Some(at),
                };
                first.is_some_and(|first| {
                    let mut words = listed.iter().zip(first..);
                    words.all(|(word, at)| in_sentence(at).is_some_and(|token| is_word(&token.folded, word)))
                })
            })
    }
}

/// Whether a word is this part of a phrase, bent by one of the endings.
fn is_part(part: &Part, word: &str, endings: &[&str]) -> bool {
    match part {
        Part::Word(listed) => word.strip_prefix(listed.as_str()).is_some_and(|ending| endings.contains(&ending)),
        Part::OneOf(list) => list.has(word),
        Part::Gap => false,
    }
}
