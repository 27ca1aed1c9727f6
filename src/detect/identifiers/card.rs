//! Whether a text is a payment card's number.

use super::checksum::{grouped_digits, luhn, number};

/// Whether the whole text is one: 13 to 19 digits, an issuer's prefix, the check digit right.
pub fn is_one(text: &str) -> bool {
    grouped_digits(text.trim())
        .is_some_and(|digits| (13..=19).contains(&digits.len()) && issued(&digits) && luhn(&digits))
}

/// The prefixes and lengths of Visa, Mastercard, American Express, Discover, JCB and Diners.
fn issued(digits: &[u8]) -> bool {
    let (two, three, four) = (number(&digits[..2]), number(&digits[..3]), number(&digits[..4]));
    match digits.len() {
        15 if two == 34 || two == 37 => true,
        14 if two == 36 || two == 38 || (300..=305).contains(&three) => true,
        13 | 19 if digits[0] == 4 => true,
        16 => {
            digits[0] == 4
                || (51..=55).contains(&two)
                || (2221..=2720).contains(&four)
                || four == 6011
                || two == 65
                || (644..=649).contains(&three)
                || (3528..=3589).contains(&four)
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn test_cards_are_known_and_a_wrong_check_digit_is_not() {
        for text in [
            "4111111111111111",
            "4242424242424242",
            "5555555555554444",
            "378282246310005",
            "6011111111111117",
            "4111 1111 1111 1111",
            "4111-1111-1111-1111",
        ] {
            assert!(is_one(text), "{text}");
        }
        assert!(!is_one("4111111111111112"));
    }
}
