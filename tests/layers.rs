//! The layers hold, read from the sources: lower never names higher, each library and each surrounding stays in the
//! one place that may know it, and a file answers one question.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// The layers from low to high. Those of one line may name each other only as `ALLOWED_BESIDE` says.
const LAYERS: [&[&str]; 9] = [
    &["text", "model", "failure", "env"],
    &["read", "detect", "score", "policy", "keyed"],
    &["store"],
    &["plan"],
    &["relations"],
    &["log", "export", "erase"],
    &["app"],
    &["cli", "tui"],
    &["main"],
];

/// Who may name whom within one line.
const ALLOWED_BESIDE: [(&str, &str); 14] = [
    ("read", "detect"),
    ("score", "policy"),
    ("keyed", "detect"),
    ("export", "log"),
    ("erase", "log"),
    ("erase", "export"),
    ("text", "model"),
    ("model", "text"),
    ("model", "failure"),
    ("failure", "text"),
    ("failure", "model"),
    ("env", "text"),
    ("env", "model"),
    ("env", "failure"),
];

/// What may be named only in these places.
const ONLY_IN: [(&str, &[&str]); 8] = [
    ("rusqlite", &["store", "erase", "read/sqlite.rs"]),
    ("ratatui", &["tui"]),
    ("crossterm", &["tui"]),
    ("clap", &["cli"]),
    ("indicatif", &["cli"]),
    ("std::env", &["main"]),
    ("Utc::now", &["main"]),
    ("Local::now", &["main"]),
];

/// Lines of a source file, its tests left out.
const MOST_LINES: usize = 500;

struct SourceFile {
    path: PathBuf,
    layer: String,
    code: String,
}

/// Every source file without its comments and unit tests.
fn sources() -> Vec<SourceFile> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    collect(&root, &root, &mut found);
    assert!(found.len() > 50, "the sources were not found");
    found
}

fn collect(root: &Path, folder: &Path, found: &mut Vec<SourceFile>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(root, &path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let inside = path.strip_prefix(root).unwrap();
            let first = inside.components().next().unwrap().as_os_str().to_string_lossy().into_owned();
            let layer = first.trim_end_matches(".rs").to_owned();
            let text = fs::read_to_string(&path).unwrap();
            found.push(SourceFile { path: inside.to_owned(), layer, code: code(&text) });
        }
    }
}

fn code(text: &str) -> String {
    let before_tests = text.split("#[cfg(test)]\nmod ").next().unwrap_or_default();
    let kept = before_tests.lines().filter(|line| !line.trim_start().starts_with("//"));
    kept.collect::<Vec<_>>().join("\n")
}

/// The modules that the code names by `crate::`, also those of `use crate::{a, b}`.
fn named(code: &str) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for (place, _) in code.match_indices("crate::") {
        if code[..place].ends_with('$') {
            continue;
        }
        let rest = &code[place + "crate::".len()..];
        match rest.strip_prefix('{') {
            None => names.extend(word(rest)),
            Some(group) => names.extend(group_members(group)),
        }
    }
    names
}

fn word(text: &str) -> Option<String> {
    let word: String = text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
    (!word.is_empty()).then_some(word)
}

/// The first words of the members of a braced group, deeper groups left out.
fn group_members(group: &str) -> Vec<String> {
    let (mut depth, mut member, mut members) = (0, String::new(), Vec::new());
    for c in group.chars() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => members.extend(word(std::mem::take(&mut member).trim())),
            other if depth == 0 => member.push(other),
            _ => {}
        }
    }
    members.extend(word(member.trim()));
    members
}

fn rank(layer: &str) -> Option<usize> {
    LAYERS.iter().position(|layers| layers.contains(&layer))
}

fn may_name(layer: &str, other: &str) -> bool {
    let (Some(own), Some(its)) = (rank(layer), rank(other)) else { return true };
    layer == other || its < own || (its == own && ALLOWED_BESIDE.contains(&(layer, other)))
}

#[test]
fn lower_never_names_higher() {
    let mut broken = Vec::new();
    for source in sources().iter().filter(|source| source.layer != "lib") {
        for other in named(&source.code).iter().filter(|other| !may_name(&source.layer, other)) {
            broken.push(format!("{} names {other}", source.path.display()));
        }
    }
    assert!(broken.is_empty(), "{broken:#?}");
}

#[test]
fn every_folder_of_the_sources_is_a_layer() {
    for source in sources().iter().filter(|source| source.layer != "lib") {
        assert!(rank(&source.layer).is_some(), "{} is in no layer", source.path.display());
    }
}

#[test]
fn each_library_and_surrounding_is_named_only_where_it_may_be() {
    let mut broken = Vec::new();
    for source in sources() {
        for (name, places) in ONLY_IN {
            let may = |place: &&str| source.layer == **place || source.path == Path::new(place);
            if mentions(&source.code, name) && !places.iter().any(may) {
                broken.push(format!("{} names {name}", source.path.display()));
            }
        }
    }
    assert!(broken.is_empty(), "{broken:#?}");
}

/// The code names this path: not as a part of a longer word.
fn mentions(code: &str, name: &str) -> bool {
    code.match_indices(name).any(|(place, _)| {
        let is_part = |c: char| c.is_alphanumeric() || c == '_';
        !code[..place].ends_with(is_part) && !code[place + name.len()..].starts_with(is_part)
    })
}

#[test]
fn no_file_is_too_long_to_answer_one_question() {
    let long: Vec<String> = sources()
        .iter()
        .filter(|source| source.code.lines().count() > MOST_LINES)
        .map(|source| format!("{}: {} lines", source.path.display(), source.code.lines().count()))
        .collect();
    assert!(long.is_empty(), "{long:#?}");
}

#[test]
fn every_file_says_first_what_it_answers() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    for source in sources() {
        let text = fs::read_to_string(root.join(&source.path)).unwrap();
        assert!(text.starts_with("//! "), "{} does not begin with //!", source.path.display());
    }
}

#[test]
fn every_dependency_is_introduced_in_the_architecture() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let document = fs::read_to_string(root.join("docs/architecture.md")).unwrap();
    let manifest: toml::Table = fs::read_to_string(root.join("Cargo.toml")).unwrap().parse().unwrap();
    for section in ["dependencies", "dev-dependencies"] {
        for name in manifest[section].as_table().unwrap().keys() {
            assert!(document.contains(&format!("| `{name}` |")), "{name} is not in docs/architecture.md");
        }
    }
}

#[test]
fn a_name_in_a_group_is_seen() {
    let names = named("use crate::{text::Message, store::{self, Workbench}, cli};\nfn f() { crate::plan::x() }");
    assert_eq!(names.into_iter().collect::<Vec<_>>(), ["cli", "plan", "store", "text"]);
}
