//! How a headword bends.

/// The endings of each class. A `|` in the headword marks the stem to which they are put; without one it is the
/// whole word. Swedish genitives get their -s from the class.
const CLASSES: &[(&str, &[&str])] = &[
    ("none", &[""]),
    ("name", &["", "s"]),
    // sjukdom: -en, -ar, -arna
    ("ar", &["", "en", "ar", "arna", "s", "ens", "ars", "arnas"]),
    // diagnos: -en, -er, -erna
    ("er", &["", "en", "er", "erna", "s", "ens", "ers", "ernas"]),
    // allergi: -n, -er, -erna
    ("n-er", &["", "n", "er", "erna", "s", "ns", "ers", "ernas"]),
    // kyrk|a: -an, -or, -orna
    ("or", &["a", "an", "or", "orna", "as", "ans", "ors", "ornas"]),
    // jud|e: -en, -ar, -arna
    ("e-ar", &["e", "en", "ar", "arna", "es", "ens", "ars", "arnas"]),
    // brott: -et, -en
    ("ett", &["", "et", "en", "s", "ets", "ens"]),
    // medicinkonto: -t, -n, -na
    ("ett-n", &["", "t", "n", "na", "s", "ts", "ns", "nas"]),
    // missbrukare: -n, -, -na
    ("are", &["", "n", "na", "s", "ns", "nas"]),
    // terapi, utredning: -en without plural
    ("mass", &["", "en", "n", "et", "s", "ens", "ets"]),
    // katolsk: -t, -a
    ("adj", &["", "t", "a", "as"]),
    // deprimera|d: -t, -de, -da
    ("participle", &["d", "t", "de", "da", "des"]),
    // dömd: döm|d
    ("d", &["d", "t", "da", "de"]),
    // English nouns: Muslim, Muslims
    ("s", &["", "s"]),
    // English: diagnos|is
    ("is-es", &["is", "es"]),
    // English verbs: relaps|e
    ("verb", &["e", "es", "ed", "ing"]),
    // English: allerg|y
    ("y-ies", &["y", "ies"]),
];

/// All forms of a headword; none of an unknown class.
pub fn forms(headword: &str, class: &str) -> Option<Vec<String>> {
    let endings = CLASSES.iter().find(|(name, _)| *name == class)?.1;
    let stem = headword.split_once('|').map_or(headword, |(stem, _)| stem);
    let mut forms: Vec<String> = endings.iter().map(|ending| format!("{stem}{ending}")).collect();
    forms.push(plain(headword));
    forms.sort_unstable();
    forms.dedup();
    Some(forms)
}

/// The headword as it is read.
pub fn plain(headword: &str) -> String {
    headword.replace('|', "")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn swedish_nouns_bend_by_their_class() {
        let forms = forms("muslim", "er").unwrap();
        for form in ["muslim", "muslimen", "muslimer", "muslimerna", "muslims"] {
            assert!(forms.iter().any(|f| f == form), "{form}");
        }
        assert!(super::forms("jud|e", "e-ar").unwrap().contains(&"judarnas".to_owned()));
        assert_eq!(super::forms("ord", "okänd"), None);
    }
}
