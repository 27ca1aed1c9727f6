//! The German Steuer-Identifikationsnummer: eleven digits, ISO 7064 MOD 11,10 (`§ 139b AO`).

use super::checksum::grouped_digits;

/// Whether the whole text is one: no leading zero, one digit of the first ten twice or thrice, the check digit right.
pub fn is_one(text: &str) -> bool {
    let Some(digits) = grouped_digits(text.trim()).filter(|digits| digits.len() == 11 && digits[0] != 0) else {
        return false;
    };
    let (first, last) = digits.split_at(10);
    let repeated = (0..10).map(|digit| first.iter().filter(|own| **own == digit).count()).filter(|count| *count > 1);
    let repeated: Vec<usize> = repeated.collect();
    matches!(repeated[..], [2 | 3]) && check_digit(first) == u32::from(last[0])
}

fn check_digit(digits: &[u8]) -> u32 {
    let product = digits.iter().fold(10, |product, digit| {
        let sum = (u32::from(*digit) + product) % 10;
        (if sum == 0 { 10 } else { sum }) * 2 % 11
    });
    (11 - product) % 10
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_check_digit_decides() {
        for text in ["86095742719", "47036892816", "65929970489", "57549285017", "86 095 742 719"] {
            assert!(is_one(text), "{text}");
        }
        for text in ["86095742718", "06095742719", "8609574271", "11111111111"] {
            assert!(!is_one(text), "{text}");
        }
    }
}
