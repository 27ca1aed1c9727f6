//! Which number a cell's text is.
//!
//! Runs on every cell of a number field at import: no allocation.

/// Longest number that is read, in digits and signs.
const LONGEST: usize = 40;

/// The number that the whole text is, with or without blanks, thousands, decimal comma and currency.
///
/// Blanks (also no-break and thin ones) and apostrophes between digits separate thousands. Where both `.` and `,` stand,
/// the last is the decimal sign. Where one of them stands several times, it separates thousands. Where one stands once,
/// it is the decimal sign, also before three digits: `1.234` and `1,234` are both a little more than one. A file that
/// means thousands by a lone dot shows it elsewhere by blanks or a second sign; a price of `7.925` shows nothing.
pub fn read(text: &str) -> Option<f64> {
    let bare = without_currency(text.trim());
    let (negative, bare) = sign(bare);
    let decimal = decimal_sign(bare)?;
    let mut buffer = [0_u8; LONGEST];
    let mut length = 0;
    let mut put = |byte: u8| {
        let slot = buffer.get_mut(length)?;
        *slot = byte;
        length += 1;
        Some(())
    };
    if negative {
        put(b'-')?;
    }
    let mut previous = None;
    let mut seen_decimal = false;
    for (place, character) in bare.char_indices() {
        if character.is_ascii_digit() {
            put(u8::try_from(character).ok()?)?;
        } else if Some(place) == decimal {
            put(b'.')?;
            seen_decimal = true;
        } else {
            let between_digits = previous.is_some_and(|before: char| before.is_ascii_digit());
            let thousands = is_separator(character)
                && between_digits
                && !seen_decimal
                && three_digits_follow(&bare[place + character.len_utf8()..]);
            if !thousands {
                return None;
            }
        }
        previous = Some(character);
    }
    if !bare.bytes().any(|b| b.is_ascii_digit()) {
        return None;
    }
    std::str::from_utf8(&buffer[..length]).ok()?.parse().ok()
}

/// The whole number that the text is, exact beyond what a floating point number can tell apart.
pub fn whole(text: &str) -> Option<i64> {
    text.trim().parse().ok()
}

/// The text is a whole number without a leading zero: a number to count with, no code.
pub fn is_integer(text: &str) -> bool {
    let text = text.trim();
    let bare = text.strip_prefix(['-', '−', '+']).unwrap_or(text);
    let length = bare.chars().filter(char::is_ascii_digit).count();
    let code = length > 1 && bare.starts_with('0');
    (1..=18).contains(&length)
        && !code
        && bare.chars().all(|c| c.is_ascii_digit() || is_blank(c))
        && read(bare).is_some()
}

fn is_blank(character: char) -> bool {
    matches!(character, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}')
}

fn is_separator(character: char) -> bool {
    is_blank(character) || matches!(character, '.' | ',' | '\'' | '’')
}

fn three_digits_follow(rest: &str) -> bool {
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    digits == 3
}

fn without_currency(text: &str) -> &str {
    const SIGNS: [&str; 13] = ["kronor", "SEK", "NOK", "DKK", "EUR", "USD", "GBP", "kr.", "kr", ":-", "€", "$", "£"];
    for sign in SIGNS {
        let front = text.get(..sign.len()).is_some_and(|start| start.eq_ignore_ascii_case(sign));
        if front {
            return text[sign.len()..].trim();
        }
        let at = text.len().saturating_sub(sign.len());
        let back = text.get(at..).is_some_and(|end| end.eq_ignore_ascii_case(sign));
        if back {
            return text[..at].trim();
        }
    }
    text
}

fn sign(text: &str) -> (bool, &str) {
    match text.strip_prefix(['-', '−']) {
        Some(rest) => (true, rest.trim_start_matches(is_blank)),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    }
}

/// Where the decimal sign stands, none where there is none; the outer none: no number.
fn decimal_sign(text: &str) -> Option<Option<usize>> {
    let (dot, comma) = (text.rfind('.'), text.rfind(','));
    let last = dot.max(comma);
    let Some(last_at) = last else { return Some(None) };
    let character = text[last_at..].chars().next()?;
    let times = text.matches(character).count();
    if times == 1 {
        return Some(last);
    }
    // Several of the same: thousands, and then the other must not stand before them.
    if dot.is_some() && comma.is_some() { None } else { Some(None) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_swedes_and_others_write_them() {
        for (text, expected) in [
            ("412000", 412_000.0),
            ("412 000", 412_000.0),
            ("412\u{a0}000 kr", 412_000.0),
            ("1 234,50", 1234.5),
            ("SEK 1.234,50", 1234.5),
            ("$1,234.50", 1234.5),
            ("1.234.567", 1_234_567.0),
            ("7.925", 7.925),
            ("1,234", 1.234),
            ("−12,5", -12.5),
            ("-3", -3.0),
            ("0.42", 0.42),
            (".5", 0.5),
            ("250:-", 250.0),
            ("1'000", 1000.0),
        ] {
            assert_eq!(read(text), Some(expected), "{text}");
        }
    }

    #[test]
    fn what_is_no_number_is_not_read() {
        for text in [
            "",
            "kr",
            "-",
            "12a",
            "2026-11-23",
            "070-1234567",
            "12 34",
            "1,23,456",
            "1.2.3,4",
            ".",
            "1 234.5 6",
            "∞",
            "nan",
            "1e5",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn a_code_with_a_leading_zero_is_no_number_to_count_with() {
        assert!(is_integer("22") && is_integer("0") && is_integer("-4") && is_integer("1 204"));
        assert!(!is_integer("0171") && !is_integer("0.42") && !is_integer("") && !is_integer("12 34"));
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_read_without_harm(text in "\\PC{0,60}") {
            let _ = (read(&text), is_integer(&text));
        }
    }
}
