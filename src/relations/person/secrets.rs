//! Which sentences of a note tell something about another person that the law protects most: a relative who is spoken of
//! beside a special category (Art. 9) or an offence (Art. 10).
//!
//! A sentence that could be about either of two people is another's here: what a person is not told of themselves they
//! can ask for again, what they are told of another cannot be taken back (Art. 15(4)).

use std::ops::Range;

use crate::detect::headers;
use crate::model::{Category, Finding};

/// Words for a relative or another person near; a stem with `*`.
const OTHERS: &str = "\
    maken makens maka makan makans makar makarna mannen mannens fru frun fruns hustru* sambo sambon* sarbo* partner* \
    fastman* fastmo* pojkvan* flickvan* son sonen* soner* sonson* dotter* dottrar* barnet* barnen* barnbarn* \
    styvson* styvdotter* bonus* mamma* pappa* moderns fadern faderns foralder* foraldra* svar* mormor* \
    morfar* farmor* farfar* moster* fastern* morbror* farbror* kusin* bror brors brodern* broder syster* systrar* \
    syskon* tvilling* familjen* anhorig* slakting* granne* grannar* kollega* kollegor* kompis* vaninna* vannen* \
    arbetskamrat* chefen* husband* wife* wives spouse* fiance* boyfriend* girlfriend* daughter* stepson* \
    stepdaughter* children* kid kids mother* father* mum mums dad dads parent* grand* brother* sister* uncle* aunt* \
    cousin* neighbo* colleague* friend friends barn child mor mors exman* exfru* extjej* exkille*";
/// Words that are one behind a word of whose it is: `hennes man`, `her ex`.
const OTHERS_OF: &str = "man make far mor barn van vanner chef ex child boss sons soner familj";
/// Whose it is.
const WHOSE: &str = "\
    hennes hans hens sin sitt sina min mitt mina deras kundens gastens her his their my customers guests members";
/// Words with which a sentence goes on about the one who was named before.
const GOING_ON: &str = "han hon hen honom he she they him denne";

/// What a sentence is, where it is more than ordinary.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Speaks {
    OfOther,
    Neither,
}

/// The sentences of a text that are not shown, in bytes, and the categories that go with them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Secrets {
    /// The sentences.
    pub spans: Vec<Range<usize>>,
    /// What they tell.
    pub categories: Vec<Category>,
}

/// The secrets of others in a text with these findings. `is_other` tells of a sentence whether it names another person.
pub fn of(text: &str, findings: &[&Finding], is_other: &dyn Fn(&str) -> bool) -> Secrets {
    let mut secrets = Secrets::default();
    let telling: Vec<&&Finding> = findings.iter().filter(|f| f.category.is_special_or_criminal()).collect();
    if telling.is_empty() {
        return secrets;
    }
    let mut before = Speaks::Neither;
    for span in sentences(text) {
        let sentence = &text[span.clone()];
        let first = folded(sentence).next().unwrap_or_default();
        let goes_on = before == Speaks::OfOther && is_in(GOING_ON, &first);
        let of_other = goes_on || speaks_of_others(sentence) || is_other(sentence);
        before = if of_other { Speaks::OfOther } else { Speaks::Neither };
        let here = telling.iter().filter(|finding| meet(&bytes_of(text, finding), &span));
        let categories: Vec<Category> = here.map(|finding| finding.category).collect();
        if of_other && !categories.is_empty() {
            secrets.categories.extend(categories);
            secrets.spans.push(span);
        }
    }
    secrets
}

/// A word for a relative or another person near is in the text.
pub fn speaks_of_others(text: &str) -> bool {
    let mut before = String::new();
    folded(text).any(|word| {
        let is_one = is_for_another(&word) || (is_in(WHOSE, &before) && is_in(OTHERS_OF, &word));
        before = word;
        is_one
    })
}

/// The word, folded, is one for a relative or another person near.
pub fn is_for_another(word: &str) -> bool {
    OTHERS.split(' ').any(|other| match other.strip_suffix('*') {
        Some(stem) => word.starts_with(stem) && !is_another_word(stem, word),
        None => word == other,
    })
}

fn is_in(words: &str, word: &str) -> bool {
    words.split(' ').any(|other| word == other)
}

/// `svar*` is svärmor and svärson, not every word that begins like that; so with `bonus*` and `grand*`.
fn is_another_word(stem: &str, word: &str) -> bool {
    const ENDS: &str = "mor moder far fader syster son dotter bror foraldr barn mamma pappa mother father child parent daughter ma pa dad mum";
    let behind = word.strip_prefix(stem).unwrap_or_default();
    matches!(stem, "svar" | "bonus" | "grand") && !ENDS.split(' ').any(|end| behind.starts_with(end))
}

fn folded(text: &str) -> impl Iterator<Item = String> + '_ {
    text.split(|c: char| !c.is_alphabetic())
        .filter(|word| !word.is_empty())
        .map(|word| word.to_lowercase().chars().map(headers::plain).collect())
}

fn meet(one: &Range<usize>, other: &Range<usize>) -> bool {
    one.start < other.end && other.start < one.end
}

fn bytes_of(text: &str, finding: &Finding) -> Range<usize> {
    let at = |characters: u32| {
        let place = usize::try_from(characters).unwrap_or(usize::MAX);
        text.char_indices().nth(place).map_or(text.len(), |(at, _)| at)
    };
    at(finding.start)..at(finding.start.saturating_add(finding.length))
}

/// The sentences of a text. One ends at a line's end, and at a full stop, question or exclamation mark where a blank and
/// a capital letter or digit follow: `bl.a.` ends none, and a note in small letters is one sentence.
fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut from = 0;
    for (at, c) in text.char_indices() {
        let after = at + c.len_utf8();
        let rest = &text[after..];
        let next = rest.trim_start();
        let ends = match c {
            '\n' | '\r' => true,
            '.' | '!' | '?' => {
                next.len() < rest.len() && next.chars().next().is_some_and(|c| c.is_uppercase() || c.is_ascii_digit())
            }
            _ => false,
        };
        if ends {
            found.push(trimmed(text, from..after));
            from = after;
        }
    }
    found.push(trimmed(text, from..text.len()));
    found.retain(|span| !span.is_empty());
    found
}

fn trimmed(text: &str, span: Range<usize>) -> Range<usize> {
    let part = &text[span.clone()];
    let start = span.start + (part.len() - part.trim_start().len());
    start..(start + part.trim().len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{FieldPosition, Level};

    /// The sentences that are not shown when these words were found.
    fn hidden<'t>(text: &'t str, words: &[&str]) -> Vec<&'t str> {
        let found: Vec<Finding> = words
            .iter()
            .map(|word| {
                let at = text.find(word).unwrap();
                Finding {
                    field: FieldPosition(0),
                    category: Category::Health,
                    rule: "test".into(),
                    level: Level::Reveals,
                    start: u32::try_from(text[..at].chars().count()).unwrap(),
                    length: u32::try_from(word.chars().count()).unwrap(),
                }
            })
            .collect();
        let found: Vec<&Finding> = found.iter().collect();
        of(text, &found, &|sentence| sentence.contains("Torvald")).spans.into_iter().map(|span| &text[span]).collect()
    }

    #[test]
    fn a_relatives_secret_is_hidden_by_the_sentence() {
        for text in [
            "Mannen sitter i fängelse",
            "Berättade att sonen är fängelse",
            "Hennes man är i fängelse",
            "her ex is in fängelse",
            "svärmodern har bl.a. fängelse",
            "Torvald är i fängelse.",
        ] {
            assert_eq!(hidden(text, &["fängelse"]), [text]);
        }
        assert_eq!(hidden("Ringde i går. Frun har astma. Har bil", &["astma"]), ["Frun har astma."]);
    }

    #[test]
    fn who_was_named_before_is_spoken_of_on() {
        assert_eq!(hidden("Kom med sin bror. Han har astma.", &["astma"]), ["Han har astma."]);
        assert_eq!(hidden("Kom med sin bror. Har astma.", &["astma"]), [""; 0]);
    }

    #[test]
    fn ones_own_is_shown() {
        for text in
            ["Har diabetes, vill ha sockerfritt", "Svarade att hon har astma", "Man kan få astma", "Grand Hotel"]
        {
            let word = ["diabetes", "astma", "Hotel"].into_iter().find(|word| text.contains(word)).unwrap();
            assert_eq!(hidden(text, &[word]), [""; 0], "{text}");
        }
        assert_eq!(hidden("Mannen hämtar paketet", &[]), [""; 0]);
    }
}
