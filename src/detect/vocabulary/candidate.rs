//! A listed word in its text, and what stands beside it.

use super::automaton::Stand;
use super::common::{Common, Context, Persons};
use super::entry::{Beside, Case, Entry, Of};
use super::listed::{Found, Phrase};
use super::tokens::Token;
use crate::model::Category;

/// How many words of the same sentence count as near.
const NEAR: usize = 8;
/// How many words before or after `needs_before` and `needs_after` reach.
const NEEDS: usize = 3;
/// How many `not_before` and `not_after` reach.
const NOT: usize = 2;
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

/// A listed word in its text.
#[derive(Clone, Copy)]
pub(super) struct Candidate<'t> {
    pub(super) text: &'t str,
    pub(super) tokens: &'t [Token],
    pub(super) at: usize,
}

impl<'t> Candidate<'t> {
    fn written(&self, at: usize) -> &'t str {
        self.text.get(self.tokens[at].start..self.tokens[at].end).unwrap_or_default()
    }

    fn is_capital(&self, at: usize) -> bool {
        self.written(at).starts_with(char::is_uppercase)
    }

    /// The phrase around its longest word: its first and last word. The last one bends.
    pub(super) fn phrase(&self, phrase: &Phrase, entry: &Entry) -> Option<(usize, usize)> {
        let first = self.at.checked_sub(phrase.anchor)?;
        let there = self.tokens.get(first..first + phrase.words.len())?;
        let last = phrase.words.len() - 1;
        let same = there.iter().zip(&phrase.words).enumerate().all(|(at, (token, word))| {
            let ending = token.folded.strip_prefix(word.as_str());
            ending.is_some_and(|ending| ending.is_empty() || (at == last && entry.endings.contains(&ending)))
        });
        let together = there.iter().all(|token| token.sentence == there[0].sentence);
        (same && together).then_some((first, first + last))
    }

    /// Whether the word itself, its compound and its capitals allow the headword.
    pub(super) fn may_be(&self, entry: &Entry, found: Found) -> bool {
        let word = &self.tokens[self.at].folded;
        if is_listed(word, &entry.not) {
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
        first && (between.trim() != "" || NO_NAME.contains(&next.folded.as_str()))
    }

    /// `Ruth Biskop`, `herr Präst`: a noun with a capital beside another capital is a name where nouns are small.
    pub(super) fn is_name(&self, entry: &Entry, first: usize, last: usize) -> bool {
        if first != last || !self.is_capital(first) || matches!(entry.case, Case::Capital | Case::Upper) {
            return false;
        }
        let previous = first.checked_sub(1).filter(|at| self.tokens[*at].sentence == self.tokens[first].sentence);
        if previous.is_some_and(|at| NAMES.contains(&self.tokens[at].folded.as_str())) {
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
        let after = self.tokens.iter().skip(last + 1).take(NOT).take_while(|t| t.clause == word.clause);
        self.is_capital(self.at) && after.into_iter().any(|token| common.companies.contains(&token.folded))
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
            let touched = entry.of == Of::Any || context.persons == Persons::Lost;
            meant && touched && (self.stands_before(context, first) || self.stands_after(context, last))
        })
    }

    fn stands_before(&self, context: &Context, first: usize) -> bool {
        let clause = self.tokens[first].clause;
        let before = self.tokens[first.saturating_sub(context.reach)..first].iter().rev();
        before
            .take_while(|token| token.clause == clause && !is_listed(&token.folded, &context.unless))
            .any(|token| is_listed(&token.folded, &context.before))
    }

    fn stands_after(&self, context: &Context, last: usize) -> bool {
        let clause = self.tokens[last].clause;
        let after = self.tokens.iter().skip(last + 1).take(context.after_reach);
        after.take_while(|token| token.clause == clause).any(|token| is_listed(&token.folded, &context.after))
    }

    /// Whether something stands beside the words that makes them another thing.
    pub(super) fn is_vetoed(&self, beside: &Beside, first: usize, last: usize) -> bool {
        has(&beside.not_before, self.before(first, NOT))
            || has(&beside.not_after, self.after(last, NOT))
            || has(&beside.not_near, self.before(first, NEAR).chain(self.after(last, NEAR)))
    }

    /// Whether all that the headword needs stands beside the words, and nothing that it forbids.
    pub(super) fn beside(&self, entry: &Entry, first: usize, last: usize) -> bool {
        let beside = &entry.beside;
        if self.is_vetoed(beside, first, last) {
            return false;
        }
        let near = || self.before(first, NEAR).chain(self.after(last, NEAR));
        let has_need = has(&beside.needs_before, self.before(first, NEEDS))
            || has(&beside.needs_after, self.after(last, NEEDS))
            || has(&beside.needs_prev, self.before(first, 1))
            || has(&beside.needs_next, self.after(last, 1))
            || has(&beside.needs_near, near());
        // `allergisk mot` must say against what; `allergisk` alone is enough.
        let alone = !beside.not_next.is_empty() && !has(&beside.not_next, self.after(last, 1));
        (beside.needs_nothing() || has_need || alone) && (beside.also_near.is_empty() || has(&beside.also_near, near()))
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

/// Whether a word is in a list in which `*` at the end stands for any ending.
pub(super) fn is_listed(word: &str, list: &[String]) -> bool {
    list.iter().any(|listed| match listed.strip_suffix('*') {
        Some(beginning) => word.starts_with(beginning),
        None => word == listed,
    })
}
