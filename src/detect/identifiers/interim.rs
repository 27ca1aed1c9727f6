//! Whether a text is an interim number: a birth date and a letter where the serial begins, as student systems give out
//! to those who have no personnummer yet (`900101-T123`). It has no check digit.

use crate::model::Day;

/// Letters that take the first place of the serial.
const LETTERS: &[u8] = b"TRSUWXJKLMN";

/// Whether the whole text is one, parted before the letter.
pub fn is_one(text: &str, today: Day) -> bool {
    let text = text.trim();
    let Some((date, rest)) = text.split_once(['-', '+', '\u{2011}', '\u{2013}']) else { return false };
    let [letter, serial @ ..] = rest.as_bytes() else { return false };
    let digits = date.bytes().chain(serial.iter().copied()).all(|byte| byte.is_ascii_digit());
    if !digits || serial.len() != 3 || !LETTERS.contains(&letter.to_ascii_uppercase()) || !matches!(date.len(), 6 | 8) {
        return false;
    }
    let (years, day) = date.split_at(date.len() - 4);
    let [Ok(year), Ok(month), Ok(day)] = [years, &day[..2], &day[2..]].map(str::parse::<u32>) else { return false };
    let years = if date.len() == 8 { vec![year] } else { vec![1900 + year, 2000 + year] };
    years.into_iter().filter_map(|year| i32::try_from(year).ok()).any(|year| {
        (1800..=today.year()).contains(&year) && Day::new(year, month, if day > 60 { day - 60 } else { day }).is_some()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_stands_where_the_serial_begins() {
        let today = Day::new(2026, 11, 23).unwrap();
        assert!(["900101-T123", "19900101-R001", "000229-t981"].into_iter().all(|text| is_one(text, today)));
        assert!(
            !["900101-1234", "901301-T123", "900101T123", "900101-Å123", "131052-308T", "1-T123"]
                .into_iter()
                .any(|text| is_one(text, today))
        );
    }
}
