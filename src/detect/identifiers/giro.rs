//! Whether a text is a bankgiro or plusgiro number. Digits alone are ambiguous: a header or word must say so.

use super::checksum::{digits_only, grouped_digits, luhn};

/// Whether the whole text is a bankgiro number: `NNN-NNNN`, `NNNN-NNNN` or bare, check digit right.
pub fn is_bankgiro(text: &str) -> bool {
    let text = text.trim();
    let joined = match text.split_once('-') {
        Some((first, last)) if last.len() == 4 => format!("{first}{last}"),
        Some(_) => return false,
        None => text.to_owned(),
    };
    digits_only(&joined).is_some_and(|digits| (7..=8).contains(&digits.len()) && luhn(&digits))
}

/// Whether the whole text is a plusgiro number: 2 to 8 digits, in groups, check digit right.
pub fn is_plusgiro(text: &str) -> bool {
    grouped_digits(text.trim()).is_some_and(|digits| (2..=8).contains(&digits.len()) && luhn(&digits))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn giro_numbers_have_a_check_digit() {
        for text in ["991-2346", "5914-0129", "5050-1055", "123-4566", "5050-0008"] {
            assert!(is_bankgiro(text), "{text}");
        }
        assert!(!is_bankgiro("123-4567"));
        assert!(is_plusgiro("90 19 59"));
        assert!(is_plusgiro("90 19 5-9"));
    }
}
