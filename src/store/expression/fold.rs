//! Text made blind to case and accents, for LIKE, for finding and for likeness of names.

use caseless::Caseless;
use unicode_normalization::UnicodeNormalization;

/// The text in full case folding, decomposed, without accents. Folding twice changes nothing.
///
/// Only the blocks of combining diacritical marks are accents: vowel signs of other scripts tell words apart and stay.
pub(crate) fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    fold_into(text, &mut out);
    out
}

/// [`fold`], added to what `out` holds: its memory is used again.
pub(crate) fn fold_into(text: &str, out: &mut String) {
    let mut rest = text;
    while !rest.is_empty() {
        let plain = rest.bytes().position(|byte| !byte.is_ascii()).unwrap_or(rest.len());
        let start = out.len();
        out.push_str(&rest[..plain]);
        out[start..].make_ascii_lowercase();
        let mut chars = rest[plain..].chars();
        if let Some(character) = chars.next() {
            fold_character(character, out);
        }
        rest = chars.as_str();
    }
}

/// The letters of Swedish and its neighbours at once, all others by Unicode's tables.
fn fold_character(character: char, out: &mut String) {
    match character {
        'å' | 'ä' | 'Å' | 'Ä' | 'à' | 'á' | 'À' | 'Á' => out.push('a'),
        'ö' | 'Ö' | 'ó' | 'Ó' => out.push('o'),
        'é' | 'É' | 'è' | 'È' | 'ë' | 'Ë' => out.push('e'),
        'ü' | 'Ü' => out.push('u'),
        _ => out.extend(std::iter::once(character).nfd().default_case_fold().nfd().filter(|c| !is_accent(*c))),
    }
}

/// A combining diacritical mark.
fn is_accent(character: char) -> bool {
    matches!(character,
        '\u{300}'..='\u{36f}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}'
        | '\u{20d0}'..='\u{20ff}' | '\u{fe20}'..='\u{fe2f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folding_each_character_twice_changes_nothing() {
        for character in '\0'..=char::MAX {
            let once = fold(&character.to_string());
            assert_eq!(fold(&once), once, "{:x}", u32::from(character));
        }
    }

    #[test]
    fn composed_and_decomposed_fold_alike() {
        assert_eq!(fold("ÅÄÖ é"), "aao e");
        assert_eq!(fold("A\u{30a}A\u{308}O\u{308} e\u{301}"), "aao e");
    }

    #[test]
    fn the_short_way_equals_the_long_way() {
        for character in '\0'..='\u{24f}' {
            let long: String =
                std::iter::once(character).nfd().default_case_fold().nfd().filter(|c| !is_accent(*c)).collect();
            assert_eq!(fold(&character.to_string()), long);
        }
    }

    proptest::proptest! {
        #[test]
        fn folding_any_text_twice_changes_nothing(text in "\\PC{0,40}") {
            let once = fold(&text);
            proptest::prop_assert_eq!(fold(&once), once);
        }
    }
}
