//! Whether a text is a Norwegian, Danish or Finnish identity number.

use super::checksum::{digits_only, number, weighted};
use crate::model::Day;

/// Weights of the first Norwegian check digit, its own place included.
const FIRST: [u32; 10] = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1];
/// Weights of the second, its own place included.
const SECOND: [u32; 11] = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1];
/// Weights of the Danish check.
const DANISH: [u32; 10] = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

/// Whether the whole text is a fødselsnummer, D-number or H-number, by the old rule or the one that Skatteetaten
/// allows from 2032 (first remainder 0 to 3).
pub fn is_fodselsnummer(text: &str) -> bool {
    let text = text.trim();
    let joined = match text.split_once(' ') {
        Some((first, last)) if first.len() == 6 && last.len() == 5 => format!("{first}{last}"),
        Some(_) => return false,
        None => text.to_owned(),
    };
    let Some(digits) = digits_only(&joined).filter(|d| d.len() == 11) else { return false };
    let day = if digits[0] >= 4 { number(&digits[..2]) - 40 } else { number(&digits[..2]) };
    // Month + 40: H-number; + 80: the tax agency's synthetic persons.
    let month = number(&digits[2..4]) % 40;
    let year = number(&digits[4..6]);
    if ![1900, 2000].into_iter().any(|century| exists(century + year, month, day)) {
        return false;
    }
    weighted(&digits, &FIRST) % 11 <= 3 && weighted(&digits, &SECOND).is_multiple_of(11)
}

/// A CPR number that is well formed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cpr {
    /// Modulus 11 holds.
    Checked,
    /// It does not: such numbers have been given out since 2007, so it may still be one.
    Unchecked,
}

/// Reads a whole text as `DDMMYY-SSSS`.
pub fn read_cpr(text: &str) -> Option<Cpr> {
    let (first, last) = text.trim().split_once('-')?;
    if first.len() != 6 || last.len() != 4 {
        return None;
    }
    let digits = digits_only(&format!("{first}{last}"))?;
    let (day, month, year) = (number(&digits[..2]), number(&digits[2..4]), number(&digits[4..6]));
    if ![1800, 1900, 2000].into_iter().any(|century| exists(century + year, month, day)) {
        return None;
    }
    Some(if weighted(&digits, &DANISH).is_multiple_of(11) { Cpr::Checked } else { Cpr::Unchecked })
}

/// Whether the whole text is a henkilötunnus (Finlex 690/2022).
pub fn is_hetu(text: &str) -> bool {
    const CHECK: &[u8; 31] = b"0123456789ABCDEFHJKLMNPRSTUVWXY";
    let bytes = text.trim().as_bytes();
    if bytes.len() != 11 {
        return false;
    }
    let century = match bytes[6] {
        b'+' => 1800,
        b'-' | b'U'..=b'Y' => 1900,
        b'A'..=b'F' => 2000,
        _ => return false,
    };
    let digits: Option<Vec<u8>> =
        bytes[..6].iter().chain(&bytes[7..10]).map(|b| b.is_ascii_digit().then(|| b - b'0')).collect();
    let Some(digits) = digits else { return false };
    let (day, month, year) = (number(&digits[..2]), number(&digits[2..4]), number(&digits[4..6]));
    exists(century + year, month, day) && CHECK[(number(&digits) % 31) as usize] == bytes[10]
}

fn exists(year: u32, month: u32, day: u32) -> bool {
    i32::try_from(year).is_ok_and(|year| Day::new(year, month, day).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn norwegian_numbers_old_new_and_d_are_known() {
        for text in [
            "01019000083",
            "01019000164",
            "01019000245",
            "15080050000",
            "15080050191",
            "31129956715",
            "41019000581",
            "41019000662",
            "01013290039",
            "01013290047",
            "01013290055",
            "010190 00083",
        ] {
            assert!(is_fodselsnummer(text), "{text}");
        }
        assert!(!is_fodselsnummer("01019000084"));
    }

    #[test]
    fn danish_numbers_without_modulus_11_are_well_formed_too() {
        for text in ["010190-1009", "010190-1017", "010190-1025", "010190-1033", "010190-1041", "211062-5629"] {
            assert_eq!(read_cpr(text), Some(Cpr::Checked), "{text}");
        }
        for text in ["010190-1234", "070761-0000"] {
            assert_eq!(read_cpr(text), Some(Cpr::Unchecked), "{text}");
        }
        assert_eq!(read_cpr("320190-1009"), None);
    }

    #[test]
    fn finnish_numbers_with_new_separators_are_known() {
        for text in [
            "131052-308T",
            "010190-900P",
            "010190-901R",
            "010190Y902S",
            "010190X907X",
            "010190U9101",
            "010105A903V",
            "010105B904W",
            "290200A906J",
            "311299+905D",
        ] {
            assert!(is_hetu(text), "{text}");
        }
        for text in ["131052-308U", "131052G308T", "310290-900P"] {
            assert!(!is_hetu(text), "{text}");
        }
    }
}
