//! Which person number a text writes: personnummer and samordningsnummer (folkbokföringslagen 1991:481 18 §).

use super::checksum::{luhn, number};
use crate::model::Day;

/// Whether the number is a samordningsnummer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Coordination {
    /// A personnummer.
    No,
    /// A samordningsnummer: the day is written plus 60.
    Yes,
}

/// How the century is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Century {
    /// The number writes it.
    Written,
    /// It follows from the separator and today.
    Inferred,
    /// It follows so, but makes a child of whom an old export may mean someone born a hundred years earlier.
    Doubtful(Day),
}

/// How the number is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Twelve digits, parted before the last four.
    TwelveParted,
    /// Twelve digits in a row.
    TwelveBare,
    /// Ten digits, parted before the last four.
    TenParted,
    /// Ten digits with `+`: a hundred years or more.
    TenPlus,
    /// Ten digits in a row.
    TenBare,
    /// Nine digits: a spreadsheet ate the first zero.
    Repaired,
}

/// The sex that the number carries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sex {
    /// The third digit of the serial is even.
    Woman,
    /// The third digit of the serial is odd.
    Man,
}

/// A personnummer or samordningsnummer whose date and check digit are right.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PersonNumber {
    /// Born on this day; near-certain only, since a nearby day is given when serials run out. A samordningsnummer of
    /// someone whose birth date is not known has month 00 and no day.
    pub born: Option<Day>,
    /// A samordningsnummer or not.
    pub coordination: Coordination,
    /// How the century is known.
    pub century: Century,
    /// How it is written.
    pub form: Form,
    /// The sex that it carries.
    pub sex: Sex,
}

/// Under this age a century that was inferred is in doubt.
const CHILD: i32 = 13;

/// Reads a whole text as a person number; spaces around it are allowed.
///
/// ```
/// use gallra::{detect::identifiers::personnummer, model::Day};
/// let today = Day::new(2026, 11, 23).unwrap();
/// assert_eq!(personnummer::read("240615+9836", today).and_then(|n| n.born), Day::new(1924, 6, 15));
/// assert_eq!(personnummer::read("900231-9805", today), None);
/// ```
pub fn read(text: &str, today: Day) -> Option<PersonNumber> {
    let (digits, form) = written(text.trim())?;
    let ten = &digits[digits.len() - 10..];
    if number(&ten[6..9]) == 0 || !luhn(ten) {
        return None;
    }
    let day = number(&ten[4..6]);
    let (month, short_year) = (number(&ten[2..4]), i32::try_from(number(&ten[..2])).ok()?);
    let sex = if ten[8] % 2 == 0 { Sex::Woman } else { Sex::Man };
    if month == 0 && (60..=91).contains(&day) {
        let century = if digits.len() == 12 { Century::Written } else { Century::Inferred };
        let past = digits.len() == 10 || (1800..=today.year()).contains(&i32::try_from(number(&digits[..4])).ok()?);
        return past.then_some(PersonNumber { born: None, coordination: Coordination::Yes, century, form, sex });
    }
    let (coordination, day) = if day > 60 { (Coordination::Yes, day - 60) } else { (Coordination::No, day) };
    let on = |year: i32| Day::new(year, month, day).filter(|born| *born <= today);
    let (born, century) = match form {
        Form::TwelveParted | Form::TwelveBare => {
            let year = i32::try_from(number(&digits[..4])).ok()?;
            ((1800..2100).contains(&year).then(|| on(year))??, Century::Written)
        }
        Form::TenPlus => (newest(short_year, today.year() - 100, on)?, Century::Inferred),
        Form::TenParted | Form::TenBare | Form::Repaired => {
            let born = newest(short_year, today.year(), on)?;
            let older = on(born.year() - 100).filter(|_| today.year() - born.year() < CHILD);
            (born, older.map_or(Century::Inferred, Century::Doubtful))
        }
    };
    Some(PersonNumber { born: Some(born), coordination, century, form, sex })
}

/// The newest year with these two last digits, at most `latest`, in which the date exists.
fn newest(short_year: i32, latest: i32, on: impl Fn(i32) -> Option<Day>) -> Option<Day> {
    let year = latest - (latest - short_year).rem_euclid(100);
    [year, year - 100].into_iter().find_map(on)
}

/// Its digits and form; nothing is checked yet.
fn written(text: &str) -> Option<(Vec<u8>, Form)> {
    // 12 digits and a separator of up to three bytes.
    if !(9..=15).contains(&text.len()) {
        return None;
    }
    let mut digits = Vec::with_capacity(12);
    let mut separator = None;
    for (place, c) in text.char_indices() {
        match c {
            '0'..='9' => digits.push(c as u8 - b'0'),
            '-' | '+' | ' ' | '\u{a0}' | '\u{2010}' | '\u{2011}' | '\u{2013}' | '\u{2212}' => {
                let last_four = text.len() - place - c.len_utf8() == 4;
                if separator.is_some() || !last_four {
                    return None;
                }
                separator = Some(c);
            }
            _ => return None,
        }
    }
    let form = match (digits.len(), separator) {
        (12, Some(_)) => Form::TwelveParted,
        (12, None) => Form::TwelveBare,
        (10, Some('+')) => Form::TenPlus,
        (10, Some(_)) => Form::TenParted,
        (10, None) => Form::TenBare,
        (9, None) => {
            digits.insert(0, 0);
            Form::Repaired
        }
        _ => return None,
    };
    Some((digits, form))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn today() -> Day {
        Day::new(2026, 11, 23).unwrap()
    }

    fn born(text: &str) -> Option<String> {
        read(text, today()).and_then(|number| number.born).map(|born| born.to_string())
    }

    #[test]
    fn published_numbers_give_their_day_and_sex() {
        for (text, day, sex) in [
            ("900101-9802", "1990-01-01", Sex::Woman),
            ("900101-9810", "1990-01-01", Sex::Man),
            ("000229-9824", "2000-02-29", Sex::Woman),
            ("240615+9836", "1924-06-15", Sex::Man),
            ("240615-9836", "2024-06-15", Sex::Man),
            ("991224+9852", "1899-12-24", Sex::Man),
            ("701231-9997", "1970-12-31", Sex::Man),
            ("251123-9861", "2025-11-23", Sex::Woman),
            ("121212-1212", "2012-12-12", Sex::Man),
            ("811218-9876", "1981-12-18", Sex::Man),
            ("670919-9530", "1967-09-19", Sex::Man),
        ] {
            let number = read(text, today()).unwrap();
            assert_eq!((number.born.unwrap().to_string().as_str(), number.sex), (day, sex), "{text}");
            assert_eq!(number.coordination, Coordination::No);
        }
    }

    #[test]
    fn wrong_numbers_are_refused() {
        for text in [
            "900101-9803",
            "900231-9805",
            "19000229-9824",
            "991232-9852",
            "701331-9996",
            "25112-9861",
            "20991231-9804",
            "900160-9800",
            "900192-9802",
            "900161-9808",
            "900101-98022",
            "9001 01-9802",
            "",
            "900101--9802",
        ] {
            assert_eq!(read(text, today()), None, "{text}");
        }
    }

    #[test]
    fn coordination_numbers_give_the_real_day() {
        for (text, day) in [
            ("900161-9809", "1990-01-01"),
            ("850675-9813", "1985-06-15"),
            ("000289-9821", "2000-02-29"),
            ("701091-2397", "1970-10-31"),
            ("640883-3231", "1964-08-23"),
            ("701063-2391", "1970-10-03"),
        ] {
            let number = read(text, today()).unwrap();
            assert_eq!(
                (number.born.unwrap().to_string().as_str(), number.coordination),
                (day, Coordination::Yes),
                "{text}"
            );
        }
    }

    #[test]
    fn a_coordination_number_without_a_known_birth_date_has_month_00() {
        let number = (0..10).find_map(|c| read(&format!("900060-980{c}"), today())).unwrap();
        assert_eq!((number.born, number.coordination), (None, Coordination::Yes));
        assert!((0..10).all(|c| read(&format!("900001-980{c}"), today()).is_none()));
    }

    #[test]
    fn every_written_form_is_read() {
        for text in [
            "900101-9802",
            "9001019802",
            "19900101-9802",
            "199001019802",
            "900101 9802",
            "900101\u{2013}9802",
            "900101\u{2011}9802",
            " 900101-9802 ",
        ] {
            assert_eq!(born(text).as_deref(), Some("1990-01-01"), "{text}");
        }
    }

    #[test]
    fn a_zero_eaten_by_a_spreadsheet_is_repaired() {
        assert_eq!(read("2299824", today()), None);
        let number =
            read("102039807", today()).or_else(|| (0..10).find_map(|c| read(&format!("10203980{c}"), today())));
        assert_eq!(
            number.map(|n| (n.form, n.born.unwrap().to_string())),
            Some((Form::Repaired, "2001-02-03".to_owned()))
        );
    }

    #[test]
    fn plus_counts_from_the_year_not_the_birthday() {
        let text = (0..10).map(|c| format!("261224+980{c}")).find(|t| read(t, today()).is_some()).unwrap();
        assert_eq!(born(&text).as_deref(), Some("1926-12-24"));
    }

    #[test]
    fn a_child_by_hyphen_leaves_the_century_in_doubt() {
        let other = Day::new(1924, 6, 15).unwrap();
        assert_eq!(read("240615-9836", today()).unwrap().century, Century::Doubtful(other));
        assert_eq!(read("20240615-9836", today()).unwrap().century, Century::Written);
        assert_eq!(read("900101-9802", today()).unwrap().century, Century::Inferred);
    }
}
