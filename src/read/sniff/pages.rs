//! Which encoding of one byte a character makes words of the bytes: letters as names have them, no signs within.

use super::super::pages::{char_of, page};
use crate::model::Encoding;

/// The encodings that are weighed; the first wins where they weigh the same.
const CANDIDATES: [Encoding; 5] =
    [Encoding::Windows1252, Encoding::Iso8859_15, Encoding::Cp850, Encoding::MacRoman, Encoding::Cp437];

/// The likeliest of them.
pub(crate) fn likeliest(bytes: &[u8]) -> Encoding {
    let mut best = (i64::MIN, Encoding::Windows1252);
    for encoding in CANDIDATES {
        let weight = weight(encoding, bytes);
        if weight > best.0 {
            best = (weight, encoding);
        }
    }
    best.1
}

fn weight(encoding: Encoding, bytes: &[u8]) -> i64 {
    let Some(page) = page(encoding) else { return i64::MIN };
    let at = |place: Option<usize>| place.and_then(|place| bytes.get(place)).map(|&byte| char_of(page, byte));
    let high = bytes.iter().enumerate().filter(|(_, byte)| !byte.is_ascii());
    high.map(|(place, &byte)| worth(char_of(page, byte), (at(place.checked_sub(1)), at(place.checked_add(1))))).sum()
}

/// How much a character speaks for its encoding, between its neighbours.
fn worth(c: char, (before, after): (Option<char>, Option<char>)) -> i64 {
    let is_letter = |c: Option<char>| c.is_some_and(char::is_alphabetic);
    if c.is_alphabetic() {
        let common = match c {
            '\u{e5}' | '\u{e4}' | '\u{f6}' | '\u{c5}' | '\u{c4}' | '\u{d6}' => 8,
            '\u{e9}' | '\u{c9}' | '\u{fc}' | '\u{dc}' | '\u{f8}' | '\u{d8}' | '\u{e6}' | '\u{c6}' => 5,
            '\u{c0}'..='\u{ff}' => 2,
            _ => 1,
        };
        let upper_within = c.is_uppercase() && before.is_some_and(char::is_lowercase);
        // A letter by itself is a word in few languages; a sign by itself is usual.
        if !is_letter(before) && !is_letter(after) {
            return -1;
        }
        let lower_within =
            c.is_lowercase() && before.is_some_and(char::is_uppercase) && after.is_some_and(char::is_uppercase);
        return common - i64::from(upper_within || lower_within) * 7;
    }
    match c {
        _ if c.is_control() => -8,
        '\u{2019}' if is_letter(before) && is_letter(after) => 3,
        '\u{20ac}' | '\u{a3}' | '\u{a2}' | '\u{a5}' if !is_letter(before) && !is_letter(after) => 4,
        _ if is_letter(before) && is_letter(after) => -6,
        '\u{a0}' | '\u{a7}' | '\u{b0}' | '\u{201c}'..='\u{201d}' | '\u{2013}'..='\u{2014}' | '\u{2026}' => 1,
        _ if is_letter(before) || is_letter(after) => -4,
        _ => -1,
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::pages::byte_of;
    use super::*;

    fn written(encoding: Encoding, text: &str) -> Vec<u8> {
        text.chars().map(|c| byte_of(page(encoding).unwrap(), c).unwrap()).collect()
    }

    #[test]
    fn names_and_towns_tell_each_encoding() {
        let text = "namn;ort;not\n\u{c5}sa \u{d6}berg;Ume\u{e5};\nG\u{f6}ran;V\u{e4}xj\u{f6};andr\u{e9}\nMALM\u{d6}\n";
        for encoding in [Encoding::Windows1252, Encoding::MacRoman, Encoding::Cp850] {
            assert_eq!(likeliest(&written(encoding, text)), encoding, "{}", encoding.name());
        }
    }

    #[test]
    fn a_euro_sign_tells_latin_9() {
        let text = "namn;pris\nG\u{f6}ran;12 \u{20ac}\n\u{160}\u{e1}rka;7 \u{20ac}\n";
        assert_eq!(likeliest(&written(Encoding::Iso8859_15, text)), Encoding::Iso8859_15);
        assert_eq!(likeliest(&written(Encoding::Windows1252, text)), Encoding::Windows1252);
    }

    #[test]
    fn a_cent_sign_of_dos_tells_code_page_437() {
        let text = "namn;pris\nG\u{f6}ran;12 \u{a2}\n\u{c5}sa;7 \u{a2}\n";
        assert_eq!(likeliest(&written(Encoding::Cp437, text)), Encoding::Cp437);
    }
}
