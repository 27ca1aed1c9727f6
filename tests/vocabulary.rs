//! The vocabularies are written as they should be, say nothing twice, and each of their words can be found.

#![allow(clippy::unwrap_used, clippy::panic)] // A test stops where its premise fails.

use std::collections::HashMap;

use gallra::detect::vocabulary::common::Common;
use gallra::detect::vocabulary::entry::{self, Entry};
use gallra::detect::vocabulary::files::{COMMON, FILES};
use gallra::detect::vocabulary::rules::Vocabulary;
use gallra::detect::vocabulary::word_list::WordList;
use gallra::model::Coded;

fn entries() -> Vec<Entry> {
    let common = Common::embedded();
    FILES.iter().flat_map(|file| entry::read(*file, &common).unwrap()).collect()
}

#[test]
fn every_file_has_words_and_every_category_has_a_file_in_every_language() {
    for file in FILES {
        let words = entry::read(*file, &Common::embedded())
            .unwrap_or_else(|why| panic!("{}/{}: {why}", file.language, file.category.code()));
        assert!(!words.is_empty(), "{}/{}", file.language, file.category.code());
    }
}

#[test]
fn the_lists_that_words_name_are_there() {
    let lists: toml::Table = toml::from_str(COMMON).unwrap();
    let lists = lists["lists"].as_table().unwrap();
    for file in FILES {
        for (place, _) in file.text.match_indices('$') {
            let name: String = file.text[place + 1..].chars().take_while(|c| !matches!(c, '"' | ' ')).collect();
            assert!(lists.contains_key(&name), "{}/{}: ${name}", file.language, file.category.code());
        }
    }
}

#[test]
fn no_headword_is_listed_twice_without_a_condition() {
    let mut seen: HashMap<(String, String), String> = HashMap::new();
    let mut twice = Vec::new();
    for entry in entries() {
        if !entry.beside.needs_nothing() {
            continue;
        }
        let key = (
            format!(
                "{}/{}/{:?}/{:?}/{}",
                entry.language,
                entry.category.code(),
                entry.case,
                entry.level,
                entry.compounds == entry::Compounds::Ending
            ),
            entry.head,
        );
        if let Some(other) = seen.insert(key.clone(), entry.rule.to_string()) {
            twice.push(format!("{key:?}: {other}, {}", entry.rule));
        }
    }
    assert!(twice.is_empty(), "{twice:#?}");
}

/// A sentence in which a headword has all that it needs.
fn sentence(entry: &Entry) -> String {
    let plain = |words: &WordList| words.first().map(|word| word.trim_end_matches('*').to_owned());
    let beside = &entry.beside;
    let near = plain(&beside.needs_near).or_else(|| plain(&beside.also_near));
    let before = plain(&beside.needs_prev).or_else(|| plain(&beside.needs_before));
    let after = plain(&beside.needs_next).or_else(|| plain(&beside.needs_after));
    let word = match entry.case {
        entry::Case::Upper => entry.example().to_uppercase(),
        entry::Case::Capital => {
            let head = entry.example();
            head.chars().take(1).flat_map(char::to_uppercase).chain(head.chars().skip(1)).collect()
        }
        entry::Case::Any | entry::Case::Lower => entry.example(),
    };
    let word = match entry.compounds {
        entry::Compounds::Ending => format!("grund{word}"),
        entry::Compounds::Beginning => format!("{word}ivrare"),
        entry::Compounds::None | entry::Compounds::First | entry::Compounds::Last | entry::Compounds::Both => word,
    };
    [Some("nu".to_owned()), before, Some(word), after, near, plain(&beside.also_near)]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" ")
}

#[test]
fn every_headword_can_be_found() {
    let vocabulary = Vocabulary::embedded();
    let mut lost = Vec::new();
    for entry in entries() {
        let text = sentence(&entry);
        let mut words = Vec::new();
        vocabulary.search(&text, &mut words);
        if !words.iter().any(|word| word.entry.category == entry.category) {
            lost.push(format!("{} {}: {text}", entry.rule, entry.head));
        }
    }
    assert!(lost.is_empty(), "{} of them: {lost:#?}", lost.len());
}
