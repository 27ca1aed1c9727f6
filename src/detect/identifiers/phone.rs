//! Which telephone number a text writes, in Swedish or international form.

/// How sure the form is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phone {
    /// A Swedish number with its area code, or +46.
    Swedish,
    /// Another country's, with + or 00.
    International,
    /// Digits that may be a Swedish number: a header or word must say so.
    Bare,
}

/// Swedish area codes of three digits; `08` has two, all others four.
const THREE: &[&str] = &[
    "010", "011", "013", "016", "018", "019", "020", "021", "023", "026", "031", "033", "035", "036", "040", "042",
    "044", "046", "054", "060", "063", "070", "072", "073", "076", "079", "090",
];
const MOBILE: &[&str] = &["070", "072", "073", "076", "079"];

/// Reads a whole text as a telephone number.
pub fn read(text: &str) -> Option<Phone> {
    let text = text.trim();
    if text.len() < 7 || text.len() > 24 {
        return None;
    }
    let (digits, groups) = parts(text)?;
    if text.starts_with('+') || digits.starts_with("00") {
        return international(digits.trim_start_matches("00"));
    }
    if !digits.starts_with('0') || !(8..=10).contains(&digits.len()) {
        return None;
    }
    let area = area_length(&digits);
    let mobile = MOBILE.contains(&&digits[..3]);
    if mobile && digits.len() != 10 {
        return None;
    }
    if groups.len() == 1 {
        return Some(if mobile { Phone::Swedish } else { Phone::Bare });
    }
    // The area code stands apart, and no later group is as short as one digit: 08-12 is a time, 01-02-2019 a date.
    // Of a mobile number a digit more may stand with the area code: 0739 12 34 56.
    let parted = groups[0] == area || mobile && groups[0] == area + 1 && groups.len() > 2;
    let apart = parted && groups[1..].iter().all(|length| *length >= 2);
    let hyphens = text.matches('-').count();
    (apart && (hyphens <= 1 || mobile)).then_some(Phone::Swedish)
}

fn international(digits: &str) -> Option<Phone> {
    if let Some(national) = digits.strip_prefix("46") {
        let national = national.strip_prefix('0').unwrap_or(national);
        return (7..=9).contains(&national.len()).then_some(Phone::Swedish);
    }
    ((8..=15).contains(&digits.len()) && !digits.starts_with('0')).then_some(Phone::International)
}

fn area_length(digits: &str) -> usize {
    if digits.starts_with("08") {
        2
    } else if THREE.contains(&&digits[..3]) {
        3
    } else {
        4
    }
}

/// Its digits, and the length of each group; none when it holds more than digits and separators.
fn parts(text: &str) -> Option<(String, Vec<usize>)> {
    let mut digits = String::with_capacity(text.len());
    let mut groups = Vec::new();
    let mut length = 0;
    for (place, c) in text.char_indices() {
        match c {
            '0'..='9' => {
                digits.push(c);
                length += 1;
            }
            '+' if place == 0 => {}
            ' ' | '-' | '/' | '(' | ')' | '\u{a0}' | '\u{2011}' | '\u{2013}' => {
                if length > 0 {
                    groups.push(std::mem::take(&mut length));
                }
            }
            _ => return None,
        }
    }
    if length > 0 {
        groups.push(length);
    }
    (!groups.is_empty()).then_some((digits, groups))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn swedish_numbers_are_known_in_every_form() {
        for text in [
            "070-174 06 05",
            "070-1740605",
            "0701740605",
            "070 174 06 05",
            "0701 74 06 05",
            "08-465 004 12",
            "08-46500412",
            "031-390 06 12",
            "040-628 04 12",
            "0980-319 20",
            "+46701740605",
            "+46 70 174 06 05",
            "+46 (0)70-174 06 05",
            "0046701740605",
            "08/465 004 12",
        ] {
            assert_eq!(read(text), Some(Phone::Swedish), "{text}");
        }
    }

    #[test]
    fn international_numbers_need_their_prefix() {
        for text in ["+47 22 12 34 56", "+1 202 555 0143", "0044 20 7946 0958"] {
            assert_eq!(read(text), Some(Phone::International), "{text}");
        }
    }

    #[test]
    fn dates_times_and_order_numbers_are_none() {
        for text in ["01-02-2019", "2019-01-02", "08-12", "08:15", "123456789", "4711-0815", "111 22", "556036-0793"] {
            assert_eq!(read(text), None, "{text}");
        }
        assert_eq!(read("084650041"), Some(Phone::Bare));
    }
}
