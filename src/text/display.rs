//! Foreign text made safe to show, and measured in terminal cells.

use std::borrow::Cow;

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// The visible mark for a character that must not reach a terminal, or none.
fn mark(c: char) -> Option<char> {
    match c {
        '\t' => Some('␉'),
        '\n' | '\r' | '\u{2028}' | '\u{2029}' => Some('␤'),
        '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}' => Some('·'),
        '\u{ad}' | '\u{61c}' | '\u{180e}' => Some('·'),
        '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{feff}'
        | '\u{fff9}'..='\u{fffb}' => Some('·'),
        '\u{e0000}'..='\u{e007f}' => Some('·'),
        _ => None,
    }
}

/// Text from a file, made safe to show: control, bidirectional and zero-width characters become visible marks.
pub fn display_text(text: &str) -> Cow<'_, str> {
    if text.chars().all(|c| mark(c).is_none()) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().map(|c| mark(c).unwrap_or(c)).collect())
}

/// How many terminal cells the text takes.
pub fn width(text: &str) -> usize {
    UnicodeWidthStr::width(text)
}

/// The text cut or padded with blanks to exactly `cells` terminal cells; a cut ends with `…`.
pub fn pad(text: &str, cells: usize) -> String {
    let whole = width(text);
    if whole <= cells {
        return format!("{text}{}", " ".repeat(cells - whole));
    }
    let mut out = String::new();
    let mut used = 0;
    for grapheme in text.graphemes(true) {
        let next = width(grapheme);
        if used + next + 1 > cells {
            break;
        }
        used += next;
        out.push_str(grapheme);
    }
    if cells > 0 {
        out.push('…');
        used += 1;
    }
    out.push_str(&" ".repeat(cells.saturating_sub(used)));
    out
}

/// A sentence of our own padded to so many cells; where it is longer, whole words of it and a mark.
pub fn pad_words(text: &str, cells: usize) -> String {
    if width(text) <= cells {
        return pad(text, cells);
    }
    let mut out = String::new();
    for word in text.split(' ') {
        if width(&out) + width(word) + 2 > cells {
            break;
        }
        out.push_str(word);
        out.push(' ');
    }
    // A first word without room is cut like foreign text.
    if out.is_empty() { pad(text, cells) } else { pad(&format!("{out}…"), cells) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_is_cut_between_words() {
        assert_eq!(pad_words("öppna det här", 20), format!("öppna det här{}", " ".repeat(7)));
        assert_eq!(pad_words("öppna det här", 12), "öppna det … ");
        assert_eq!(pad_words("öppna", 4), "öpp…");
    }

    #[test]
    fn no_control_or_bidi_character_is_left() {
        let shown = display_text("a\tb\u{1b}[2J\u{202e}c\u{9b}d\r\n");
        assert_eq!(shown, "a␉b·[2J·c·d␤␤");
    }

    #[test]
    fn padding_counts_cells_not_characters() {
        assert_eq!(width(&pad("王王王", 4)), 4);
        assert_eq!(pad("Åsa", 5), "Åsa  ");
        assert_eq!(pad("Åsa", 2), "Å…");
    }
}
