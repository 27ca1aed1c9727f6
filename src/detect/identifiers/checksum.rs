//! Check digits that several identifiers share.

/// Whether the digits pass modulus 10 (Luhn). Random digits pass one time in ten: alone it is weak evidence.
pub fn luhn(digits: &[u8]) -> bool {
    let mut sum = 0u32;
    for (place, digit) in digits.iter().rev().enumerate() {
        let value = u32::from(*digit) << (place % 2);
        sum += if value > 9 { value - 9 } else { value };
    }
    sum.is_multiple_of(10)
}

/// The sum of digits times weights.
pub(super) fn weighted(digits: &[u8], weights: &[u32]) -> u32 {
    digits.iter().zip(weights).map(|(digit, weight)| u32::from(*digit) * weight).sum()
}

/// The number that the digits write.
pub(super) fn number(digits: &[u8]) -> u32 {
    digits.iter().fold(0, |sum, digit| sum * 10 + u32::from(*digit))
}

/// The digits of a text of digits alone; none when another character stands among them.
pub(super) fn digits_only(text: &str) -> Option<Vec<u8>> {
    if text.is_empty() || text.len() > 40 {
        return None;
    }
    text.bytes().map(|byte| byte.is_ascii_digit().then(|| byte - b'0')).collect()
}

/// The digits of a text in which single spaces, hyphens or non-breaking spaces may part groups.
pub(super) fn grouped_digits(text: &str) -> Option<Vec<u8>> {
    let mut digits = Vec::with_capacity(20);
    let mut parted = true;
    for c in text.chars() {
        if let Some(digit) = c.to_digit(10) {
            digits.push(u8::try_from(digit).ok()?);
            parted = false;
        } else if matches!(c, ' ' | '-' | '\u{a0}') && !parted {
            parted = true;
        } else {
            return None;
        }
    }
    (!parted).then_some(digits)
}
