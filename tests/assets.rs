//! The sentences are whole in both languages: the same ids with the same arguments, each used, each found.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use fluent_bundle::FluentResource;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn resource(code: &str) -> FluentResource {
    let text = fs::read_to_string(root().join(format!("assets/text/{code}.ftl"))).unwrap();
    match FluentResource::try_new(text) {
        Ok(resource) => resource,
        Err((_, errors)) => panic!("{code}.ftl: {errors:?}"),
    }
}

/// Each sentence's id with the names of what goes into it.
fn sentences(code: &str) -> BTreeMap<String, BTreeSet<String>> {
    let resource = resource(code);
    let mut found = BTreeMap::new();
    for entry in resource.entries() {
        let Entry::Message(message) = entry else { continue };
        let mut arguments = BTreeSet::new();
        if let Some(pattern) = &message.value {
            collect(pattern, &mut arguments);
        }
        let twice = found.insert(message.id.name.to_owned(), arguments).is_some();
        assert!(!twice, "{code}.ftl has {} twice", message.id.name);
    }
    assert!(found.len() > 100, "{code}.ftl was not read");
    found
}

fn collect(pattern: &Pattern<&str>, arguments: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        match expression {
            Expression::Inline(inline) => collect_inline(inline, arguments),
            Expression::Select { selector, variants } => {
                collect_inline(selector, arguments);
                variants.iter().for_each(|variant| collect(&variant.value, arguments));
            }
        }
    }
}

fn collect_inline(inline: &InlineExpression<&str>, arguments: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            arguments.insert(id.name.to_owned());
        }
        InlineExpression::Placeable { expression } => {
            if let Expression::Inline(inline) = expression.as_ref() {
                collect_inline(inline, arguments);
            }
        }
        _ => {}
    }
}

/// All sources in one text.
fn sources() -> String {
    let mut text = String::new();
    read(&root().join("src"), &mut text);
    text
}

fn read(folder: &Path, text: &mut String) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            read(&path, text);
        } else {
            text.push_str(&fs::read_to_string(&path).unwrap_or_default());
        }
    }
}

/// What stands in quotes right after each of these.
fn quoted_after<'a>(text: &'a str, before: &str) -> BTreeSet<&'a str> {
    let mut found = BTreeSet::new();
    for (place, _) in text.match_indices(before) {
        let rest = text[place + before.len()..].trim_start();
        if let Some(end) = rest.strip_prefix('"').and_then(|rest| rest.find('"')) {
            found.insert(&rest[1..=end]);
        }
    }
    found
}

/// Beginnings of ids that are put together: `format!("kind-{}", ..)`, `concat!("do-", ..)`.
fn families(text: &str) -> BTreeSet<&str> {
    let formatted = quoted_after(text, "format!(");
    let joined = quoted_after(text, "concat!(");
    formatted
        .into_iter()
        .filter_map(|text| text.split_once('{').map(|(before, _)| before))
        .chain(joined)
        .filter(|before| before.ends_with('-') && is_id(before))
        .collect()
}

fn is_id(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '_')
}

#[test]
fn both_languages_have_the_same_sentences() {
    let (swedish, english) = (sentences("sv"), sentences("en"));
    let only_swedish: Vec<_> = swedish.keys().filter(|id| !english.contains_key(*id)).collect();
    let only_english: Vec<_> = english.keys().filter(|id| !swedish.contains_key(*id)).collect();
    assert!(
        only_swedish.is_empty() && only_english.is_empty(),
        "sv alone: {only_swedish:?}, en alone: {only_english:?}"
    );
}

#[test]
fn a_sentence_takes_the_same_arguments_in_both_languages() {
    let (swedish, english) = (sentences("sv"), sentences("en"));
    let differing: Vec<_> =
        swedish.iter().filter(|(id, arguments)| english.get(*id).is_some_and(|other| other != *arguments)).collect();
    assert!(differing.is_empty(), "{differing:?}");
}

#[test]
fn every_sentence_that_the_program_says_is_there() {
    let text = sources();
    let there = sentences("en");
    let missing: Vec<_> = ["msg!(", "lookup("]
        .iter()
        .flat_map(|before| quoted_after(&text, before))
        .filter(|id| is_id(id) && !there.contains_key(*id))
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn every_family_of_sentences_has_members() {
    let text = sources();
    let there = sentences("en");
    // Ids are looked up by a family's beginning; other texts that end with a hyphen are file names.
    let families: Vec<_> = families(&text).into_iter().filter(|family| !family.starts_with("gallra-")).collect();
    assert!(!families.is_empty());
    for family in families {
        assert!(there.keys().any(|id| id.starts_with(family)), "no sentence begins with {family}");
    }
}

#[test]
fn no_sentence_is_left_unused() {
    let text = sources();
    let families: Vec<_> = families(&text).into_iter().chain(["cli-"]).collect();
    let unused: Vec<_> = sentences("en")
        .into_keys()
        .filter(|id| !text.contains(&format!("\"{id}\"")) && !families.iter().any(|family| id.starts_with(family)))
        .collect();
    assert!(unused.is_empty(), "{unused:?}");
}
