//! The warranty service: as its own system saves it, semicolons, UTF-8 and CRLF.

use chrono::{Duration, Months, NaiveDate};

use super::club::Member;
use super::dialect::{MadeFile, Written};
use super::dice::Dice;
use super::people::Person;
use super::{day, notes, today, written};

const WARRANTIES: u32 = 1_600;

/// The warranties' file.
pub fn file(members: &[Member], dice: &mut Dice) -> MadeFile {
    let mut file = Written::semicolons();
    file.row(&[
        "garantinr",
        "kundnr",
        "namn",
        "epost",
        "telefon",
        "adress",
        "postnr",
        "ort",
        "produkt",
        "serienummer",
        "registrerad",
        "garanti_till",
        "senaste_besok",
        "informerad",
        "notering",
    ]);
    for number in 0..WARRANTIES {
        let stranger = Person::new(50_000 + number, dice);
        let place = usize::try_from(dice.below(3_500)).unwrap_or(0);
        // Three of five are of the club; the first is the first of the cast.
        let member = if number == 0 { members.first() } else { members.get(place).filter(|_| number % 5 < 3) };
        let person = member.map_or(&stranger, |member| &member.person);
        row(&mut file, (number, member.map(|member| member.number), person), dice);
    }
    file.into_utf_8("garanti.csv")
}

fn row(file: &mut Written, (number, customer, person): (u32, Option<u32>, &Person), dice: &mut Dice) {
    const PRODUCTS: [&str; 6] = ["Soffa Vinga", "Säng Ro", "Fåtölj Berså", "Bord Ek", "Köksfläkt Frisk", "Lampa Norr"];
    let (registered, until) = term(number, dice);
    let visit = registered + Duration::days(i64::from(200 + dice.below(400)));
    let visited = (visit <= today() && dice.percent(15)).then_some(visit);
    let informed = (registered >= day(2023, 1, 1) && dice.percent(85)).then_some(registered);
    let note = match dice.below(100) {
        0 => notes::special(dice),
        1..=9 => dice.pick(&["Bytt motor", "Ny klädsel", "Väntar på reservdel", "Felet gick inte att se", "Klart"]),
        _ => "",
    };
    let until = if number % 97 == 5 { "9999-12-31".to_owned() } else { until.to_string() };
    file.row(&[
        &format!("G{}", 7_000 + number),
        &customer.map(|number| number.to_string()).unwrap_or_default(),
        &format!("{} {}", person.first, person.last),
        &person.email,
        &person.phone,
        &person.street,
        person.postal_code,
        person.city,
        dice.pick(&PRODUCTS),
        &format!("S{:07}", 1_000_000 + dice.below(8_999_999)),
        &registered.to_string(),
        &until,
        &written(visited),
        &written(informed),
        note,
    ]);
}

/// Registered then, and under warranty until then: two, three, five or ten years.
fn term(number: u32, dice: &mut Dice) -> (NaiveDate, NaiveDate) {
    if number == 0 {
        return (day(2025, 6, 1), day(2028, 6, 1));
    }
    let registered = dice.day_before(today(), 3_600);
    let years = [2, 3, 5, 10][usize::try_from(dice.below(4)).unwrap_or(0)];
    (registered, registered.checked_add_months(Months::new(12 * years)).unwrap_or(registered))
}
