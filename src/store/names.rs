//! How registers and fields are named, and which name someone meant.

use std::path::Path;

use unicode_normalization::UnicodeNormalization;

use crate::failure::Failure;
use crate::text::Message;

/// What a name is compared by: NFC, without case.
pub(crate) fn fold(name: &str) -> String {
    let composed: String = name.nfc().collect();
    caseless::default_case_fold_str(&composed).nfc().collect()
}

/// A register's name from a file's: lower case, what is no letter, digit, `_` or `-` becomes `_`.
pub(super) fn from_file(file: &Path) -> String {
    let stem = file.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    // `a.csv.gz` is `a.csv`, packed.
    let is_packed = file.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("gz"));
    let stem = match stem.rsplit_once('.') {
        Some((inner, _)) if is_packed && !inner.is_empty() => inner.to_owned(),
        _ => stem,
    };
    let name = from_text(&stem);
    if name.is_empty() { "register".to_owned() } else { name }
}

/// A register's name from what someone typed, by the same rules.
pub(super) fn from_text(text: &str) -> String {
    let kept = |c: char| if c.is_alphanumeric() || matches!(c, '_' | '-') { c } else { '_' };
    text.nfc().collect::<String>().trim().to_lowercase().chars().map(kept).collect()
}

/// The name itself, or with the first number behind it that no other has.
pub(super) fn free(name: &str, taken: &[String]) -> String {
    let taken: Vec<String> = taken.iter().map(|other| fold(other)).collect();
    let is_free = |name: &str| !taken.contains(&fold(name));
    if is_free(name) {
        return name.to_owned();
    }
    (2_u64..).map(|number| format!("{name}_{number}")).find(|name| is_free(name)).unwrap_or_default()
}

/// Adds to a failure the names that are near to what was written, else where to look.
pub(crate) fn suggest<'a>(
    failure: Failure,
    wanted: &str,
    (names, elsewhere): (impl Iterator<Item = &'a str>, Message),
) -> Failure {
    let near = similar(wanted, names);
    if near.is_empty() {
        failure.hint(elsewhere)
    } else {
        failure.hint(msg!("similar-names", "names" => near.join(", ")))
    }
}

/// At most three names that are near to what was written, nearest first.
pub(crate) fn similar<'a>(wanted: &str, names: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let wanted = fold(wanted);
    let allowed = 1 + wanted.chars().count() / 4;
    let mut near: Vec<(usize, &str)> = names
        .filter_map(|name| {
            let folded = fold(name);
            let held = wanted.chars().count() > 2 && (folded.contains(&wanted) || wanted.contains(&folded));
            let distance = if held { 1 } else { distance(&wanted, &folded) };
            (distance <= allowed).then_some((distance, name))
        })
        .collect();
    near.sort_by_key(|(distance, _)| *distance);
    near.into_iter().take(3).map(|(_, name)| name).collect()
}

/// How many characters must be added, left out or changed to come from one to the other (Levenshtein 1965).
fn distance(from: &str, to: &str) -> usize {
    let to: Vec<char> = to.chars().collect();
    let mut row: Vec<usize> = (0..=to.len()).collect();
    for (index, a) in from.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = index + 1;
        for (place, b) in to.iter().enumerate() {
            let change = diagonal + usize::from(a != *b);
            diagonal = row[place + 1];
            row[place + 1] = change.min(diagonal + 1).min(row[place] + 1);
        }
    }
    row[to.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_register_is_named_after_its_file() {
        assert_eq!(from_file(Path::new("/x/Kundklubb 2024 (ny).csv")), "kundklubb_2024__ny_");
        assert_eq!(from_file(Path::new("Ärenden-A.txt")), "ärenden-a");
        assert_eq!(from_file(Path::new("kunder.csv.gz")), "kunder");
        assert_eq!(from_file(Path::new(".csv.gz")), "_csv");
        assert_eq!(from_file(Path::new("A\u{308}renden.csv")), "ärenden");
    }

    #[test]
    fn a_taken_name_gets_the_next_number() {
        let taken = ["gäster".to_owned(), "gäster_2".to_owned()];
        assert_eq!(free("gäster", &taken), "gäster_3");
        assert_eq!(free("Gäster", &taken), "Gäster_3");
        assert_eq!(free("kunder", &taken), "kunder");
    }

    #[test]
    fn names_compare_without_case_and_form() {
        assert_eq!(fold("STRASSE"), fold("straße"));
        assert_eq!(fold("A\u{308}"), fold("ä"));
    }

    #[test]
    fn the_nearest_name_is_suggested() {
        let names = ["kundklubb", "order", "garanti"];
        assert_eq!(similar("kundklub", names.into_iter()), ["kundklubb"]);
        assert_eq!(similar("ordrar", names.into_iter()), ["order"]);
        assert!(similar("xyz", names.into_iter()).is_empty());
    }
}
