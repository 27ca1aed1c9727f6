//! How a headword bends.

/// The endings of each class. A `|` in the headword marks the stem to which they are put; without one it is the
/// whole word. Swedish genitives get their -s from the class.
const CLASSES: &[(&str, &[&str])] = &[
    ("none", &[""]),
    ("name", &["", "s"]),
    // What is listed in the forms that it takes, and its genitive.
    ("plain", &["", "s"]),
    // A long Swedish noun of any declension: what is no form of it is no word.
    (
        "noun",
        &[
            "", "n", "en", "et", "s", "ns", "ens", "ets", "er", "ar", "erna", "arna", "na", "ers", "ars", "ernas",
            "arnas", "nas",
        ],
    ),
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

/// The endings of a class; none of an unknown one.
pub fn endings(class: &str) -> Option<&'static [&'static str]> {
    CLASSES.iter().find(|(name, _)| *name == class).map(|(_, endings)| *endings)
}

/// What the endings are put to.
pub fn stem(headword: &str) -> &str {
    headword.split_once('|').map_or(headword, |(stem, _)| stem)
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
        let endings = endings("er").unwrap();
        for ending in ["", "en", "er", "erna", "s"] {
            assert!(endings.contains(&ending), "{ending}");
        }
        assert_eq!((stem("jud|e"), plain("jud|e").as_str()), ("jud", "jude"));
        assert_eq!(super::endings("okänd"), None);
    }
}
