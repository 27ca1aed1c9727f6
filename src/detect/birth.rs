//! The birth date that an identity number says.

use crate::model::Day;

/// The birth date in a personnummer or samordningsnummer (day + 60), by its form alone.
///
/// Ten digits: with `+` the newest year at least a hundred years back (the sign changes on 1 January of that year),
/// else the newest year whose date is not after today. Check digits are not looked at here.
pub fn of_identity_number(text: &str, today: Day) -> Option<Day> {
    let mut digits = [0_u32; 12];
    let (mut count, mut plus) = (0, false);
    for character in text.trim().chars() {
        match character {
            '0'..='9' => {
                *digits.get_mut(count)? = character.to_digit(10)?;
                count += 1;
            }
            '+' => plus = true,
            '-' | '–' | '\u{2011}' | ' ' | '\u{a0}' => {}
            _ => break,
        }
    }
    let at = |place: usize| digits[place] * 10 + digits[place + 1];
    match count {
        12 | 8 => of_parts(at(0) * 100 + at(2), at(4), at(6)).filter(|day| *day <= today),
        10 => ten(Ten { year: at(0), month: at(2), day: at(4), plus }, today),
        _ => None,
    }
}

struct Ten {
    year: u32,
    month: u32,
    day: u32,
    plus: bool,
}

fn ten(written: Ten, today: Day) -> Option<Day> {
    let this_year = u32::try_from(today.year()).ok()?;
    let newest = if written.plus { this_year.checked_sub(100)? } else { this_year };
    let year = newest - (newest + 100 - written.year) % 100;
    let born = |year| of_parts(year, written.month, written.day).filter(|day| *day <= today);
    born(year).or_else(|| born(year - 100))
}

fn of_parts(year: u32, month: u32, day: u32) -> Option<Day> {
    let day = if day > 60 { day - 60 } else { day };
    Day::new(i32::try_from(year).ok()?, month, day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_century_follows_sign_and_today() {
        let today = Day::new(2026, 11, 23).unwrap();
        for (text, expected) in [
            ("900101-9802", Some("1990-01-01")),
            ("19900101-9802", Some("1990-01-01")),
            ("199001019802", Some("1990-01-01")),
            ("000229-9824", Some("2000-02-29")),
            ("240615+9836", Some("1924-06-15")),
            ("240615-9836", Some("2024-06-15")),
            ("261224+9800", Some("1926-12-24")),
            ("261224-9800", Some("1926-12-24")),
            ("991224+9852", Some("1899-12-24")),
            ("900161-9809", Some("1990-01-01")),
            ("000289-9821", Some("2000-02-29")),
            ("900231-9805", None),
            ("20991231-9804", None),
            ("25112-9861", None),
        ] {
            let born = of_identity_number(text, today).map(|day| day.to_string());
            assert_eq!(born.as_deref(), expected, "{text}");
        }
    }
}
