//! What the vocabulary files say, as words with their rules.

use std::borrow::Cow;

use serde::Deserialize;

use super::bend;
use super::common::Common;
use super::files::VocabularyFile;
use super::tokens::{cut, fold};
use super::word_list::WordList;
use crate::model::{Category, Level, OwnWord};

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
    /// First, and not alone: `kyrko-`.
    Beginning,
    /// Last, and not alone: `-skada`.
    Ending,
}

/// Of what the word is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Of {
    /// Of persons, but also as a topic: `en kurs om diabetes`.
    #[default]
    Any,
    /// Only ever of a person: `sjukskriven`.
    Person,
    /// Of an institution, and of a person who belongs to it: `the union`, `synagogue`.
    Institution,
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
    /// Without a capital first, unless it begins the sentence and no name: `jude`, not `Jude Law`.
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
    of: Of,
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
    needs_prev: Vec<String>,
    #[serde(default)]
    needs_next: Vec<String>,
    #[serde(default)]
    also_near: Vec<String>,
    #[serde(default)]
    not_next: Vec<String>,
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

impl Beside {
    /// Whether the word is enough by itself, whatever stands beside it.
    pub fn needs_nothing(&self) -> bool {
        [&self.needs_before, &self.needs_after, &self.needs_near, &self.needs_prev, &self.needs_next]
            .into_iter()
            .all(WordList::is_empty)
    }
}

/// What must and must not stand beside a word. Words are folded; a `*` at the end stands for any ending.
#[derive(Debug, Default)]
pub struct Beside {
    /// One of these within three words before it, or (`needs_after`) after it, or (`needs_near`) either side.
    pub needs_before: WordList,
    /// See `needs_before`.
    pub needs_after: WordList,
    /// One of these within eight words of the same sentence.
    pub needs_near: WordList,
    /// One of these right before it, or (`needs_next`) right after it.
    pub needs_prev: WordList,
    /// See `needs_prev`.
    pub needs_next: WordList,
    /// And one of these within eight words of the same sentence.
    pub also_near: WordList,
    /// None of these right after it, unless it has what it needs.
    pub not_next: WordList,
    /// None of these within two words before it.
    pub not_before: WordList,
    /// None of these within two words after it.
    pub not_after: WordList,
    /// None of these within eight words of the same sentence.
    pub not_near: WordList,
}

/// A part of a headword of several words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// This word.
    Word(String),
    /// One of these: `$number`.
    OneOf(WordList),
    /// None to three words of any kind: `..`.
    Gap,
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
    /// Of what it is said.
    pub of: Of,
    /// Its vocabulary's language.
    pub language: &'static str,
    /// Longer words that are something else: `cancerfond*`.
    pub not: WordList,
    /// What stands beside it.
    pub beside: std::sync::Arc<Beside>,
    /// The headword, folded.
    pub head: String,
    /// Its words, when it is more than one.
    pub parts: Vec<Part>,
    /// What its endings are put to, folded.
    pub stem: String,
    /// Its endings.
    pub endings: &'static [&'static str],
    /// Where in a longer word it may stand.
    pub compounds: Compounds,
}

/// The language of the steward's own words.
pub(super) const OWN: &str = "own";

impl Entry {
    /// A word of the steward's: a finding wherever it stands; none when it has no letter.
    pub fn own(word: &OwnWord) -> Option<Self> {
        let open = word.text.trim_end().ends_with('*');
        let words: Vec<String> = cut(&word.text).into_iter().map(|token| token.folded.into_owned()).collect();
        let head = words.join(" ");
        let mut parts: Vec<Part> =
            if words.len() > 1 { words.into_iter().map(Part::Word).collect() } else { Vec::new() };
        if open && let Some(Part::Word(last)) = parts.pop() {
            parts.push(Part::OneOf(vec![format!("{last}*")].into()));
        }
        (!head.is_empty()).then(|| Self {
            rule: format!("{OWN}/{}", crate::model::Coded::code(word.category)).into(),
            category: word.category,
            level: word.level,
            case: Case::Any,
            of: Of::Person,
            language: OWN,
            not: WordList::default(),
            beside: std::sync::Arc::default(),
            stem: head.clone(),
            head,
            parts,
            endings: &[""],
            compounds: if open { Compounds::First } else { Compounds::None },
        })
    }

    /// All its forms, folded.
    pub fn forms(&self) -> Vec<String> {
        let mut forms: Vec<String> = self.endings.iter().map(|ending| format!("{}{ending}", self.stem)).collect();
        forms.push(self.head.clone());
        forms.sort_unstable();
        forms.dedup();
        forms
    }

    /// The headword as a text may have it: the first of each list, nothing for a gap.
    pub fn example(&self) -> String {
        let part = |part: &Part| match part {
            Part::Word(word) => Some(word.clone()),
            Part::OneOf(words) => words.first().map(|word| word.trim_end_matches('*').replace('#', "12")),
            Part::Gap => None,
        };
        if self.parts.is_empty() {
            return self.head.clone();
        }
        self.parts.iter().filter_map(part).collect::<Vec<_>>().join(" ")
    }
}

/// The entries of one file; why not, when it is not written as it should.
pub fn read(file: VocabularyFile, common: &Common) -> Result<Vec<Entry>, String> {
    let group: Group = toml::from_str(file.text).map_err(|error| error.message().to_owned())?;
    let mut entries = Vec::new();
    for written in group.word {
        let beside = std::sync::Arc::new(Beside {
            needs_before: common.words(&written.needs_before).into(),
            needs_after: common.words(&written.needs_after).into(),
            needs_near: common.words(&written.needs_near).into(),
            needs_prev: common.words(&written.needs_prev).into(),
            needs_next: common.words(&written.needs_next).into(),
            also_near: common.words(&written.also_near).into(),
            not_next: common.words(&written.not_next).into(),
            not_before: common.words(&written.not_before).into(),
            not_after: common.words(&written.not_after).into(),
            not_near: common.words(&written.not_near).into(),
        });
        let class = written.bend.as_deref().unwrap_or("none");
        let endings = bend::endings(class).ok_or_else(|| format!("unknown bend: {class}"))?;
        for word in &written.words {
            let name = written.name.clone().unwrap_or_else(|| fold(&bend::plain(word)).replace(' ', "-"));
            let head = fold(&bend::plain(word));
            entries.push(Entry {
                parts: parts(&head, common)?,
                rule: format!("{}/{}/{name}", file.language, crate::model::Coded::code(file.category)).into(),
                category: file.category,
                level: written.level.unwrap_or(Level::Reveals),
                case: written.case,
                of: written.of,
                language: file.language,
                not: folded(&written.not).into(),
                beside: beside.clone(),
                head,
                stem: fold(bend::stem(word)),
                endings,
                compounds: written.compounds,
            });
        }
    }
    Ok(entries)
}

/// The words of a headword and its places for others; none when it is a single word.
fn parts(head: &str, common: &Common) -> Result<Vec<Part>, String> {
    let mut parts = Vec::new();
    for part in head.split(' ') {
        match part.strip_prefix('$') {
            Some(name) if common.lists.contains_key(name) => {
                parts.push(Part::OneOf(common.words(&[part.to_owned()]).into()))
            }
            Some(name) => return Err(format!("unknown list: {name}")),
            None if part == ".." => parts.push(Part::Gap),
            None => parts.extend(cut(part).into_iter().map(|token| Part::Word(token.folded.into_owned()))),
        }
    }
    if parts.len() > 1 && !parts.iter().any(|part| matches!(part, Part::Word(_))) {
        return Err(format!("no word of its own: {head}"));
    }
    Ok(if parts.len() > 1 { parts } else { Vec::new() })
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
            let entries = read(*file, &Common::embedded())
                .unwrap_or_else(|e| panic!("{}/{:?}: {e}", file.language, file.category));
            assert!(!entries.is_empty());
        }
    }
}
