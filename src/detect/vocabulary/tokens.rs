//! How a text is cut into words and sentences.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;

/// A word of a text, by bytes, and the sentence that it stands in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token<'t> {
    /// First byte.
    pub start: usize,
    /// Byte after the last.
    pub end: usize,
    /// The sentence's number from 0.
    pub sentence: u32,
    /// The clause's number from 0: commas, brackets and dashes part clauses too.
    pub clause: u32,
    /// The word, composed and in lower case.
    pub folded: Cow<'t, str>,
}

/// Composed (å as one character) and in lower case.
pub fn fold(text: &str) -> String {
    folded(text).into_owned()
}

/// The same; the text itself where it is so already.
pub(super) fn folded(text: &str) -> Cow<'_, str> {
    // Latin letters with their marks are one character each, small ones from à on.
    let is_small = |c: char| if c.is_ascii() { !c.is_ascii_uppercase() } else { ('à'..='ÿ').contains(&c) };
    if text.chars().all(is_small) {
        Cow::Borrowed(text)
    } else if text.is_ascii() {
        Cow::Owned(text.to_ascii_lowercase())
    } else {
        Cow::Owned(text.nfc().collect::<String>().to_lowercase())
    }
}

/// Whether a byte belongs to a word. Latin-1 signs, general punctuation, symbols, emoji and byte order marks do not;
/// the bytes that continue such a character are told from letters by what went before.
pub(super) fn in_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || (byte >= 0x80 && !matches!(byte, 0xC2 | 0xE2 | 0xEF | 0xF0..=0xFF))
}

/// Whether a byte continues a character.
pub(super) fn continues(byte: u8) -> bool {
    (0x80..0xC0).contains(&byte)
}

/// The words of a text.
pub fn cut(text: &str) -> Vec<Token<'_>> {
    let bytes = text.as_bytes();
    let mut tokens = Vec::new();
    let (mut begin, mut at) = (None, (0, 0));
    for (place, byte) in bytes.iter().copied().enumerate() {
        match (in_word(byte), begin) {
            (true, None) if !continues(byte) => begin = Some(place),
            (true, _) => {}
            (false, from) => {
                tokens.extend(from.map(|start| token(text, (start, place), at)));
                begin = None;
                let ends = ends_sentence(bytes, place);
                at = (at.0 + u32::from(ends), at.1 + u32::from(ends || ends_clause(bytes, place)));
            }
        }
    }
    tokens.extend(begin.map(|start| token(text, (start, bytes.len()), at)));
    tokens
}

/// A full stop ends a sentence only before a blank, so that `t.ex.` and `3.5` do not.
fn ends_sentence(bytes: &[u8], place: usize) -> bool {
    match bytes[place] {
        b'!' | b'?' | b'\n' | b';' => true,
        b'.' => bytes.get(place + 1).is_none_or(u8::is_ascii_whitespace),
        _ => false,
    }
}

fn ends_clause(bytes: &[u8], place: usize) -> bool {
    match bytes[place] {
        b',' | b'(' | b')' | b':' | b'/' => true,
        b'-' => place > 0 && bytes[place - 1] == b' ',
        // The last byte of an en dash or em dash.
        0x93 | 0x94 => place > 1 && bytes[place - 2] == 0xE2,
        _ => false,
    }
}

fn token(text: &str, (start, end): (usize, usize), (sentence, clause): (u32, u32)) -> Token<'_> {
    Token { start, end, sentence, clause, folded: text.get(start..end).map(folded).unwrap_or_default() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        cut(text).into_iter().map(|token| token.folded.into_owned()).collect()
    }

    #[test]
    fn words_part_at_signs_and_keep_their_letters() {
        assert_eq!(words("HIV-positiv, ”Åsa”\u{a0}är"), ["hiv", "positiv", "åsa", "är"]);
        assert_eq!(words("Va\u{308}nster\u{2013}partiet"), ["vänster", "partiet"]);
        assert_eq!(words("🙂gravid🙂"), ["gravid"]);
    }

    #[test]
    fn a_stop_before_a_blank_ends_a_sentence() {
        let sentences: Vec<u32> = cut("Ja. Nej t.ex. så").iter().map(|token| token.sentence).collect();
        assert_eq!(sentences, [0, 1, 1, 1, 2]);
    }
}
