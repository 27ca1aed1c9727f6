//! The staff, past and present: as a pay system saves them, semicolons, Windows-1252 and decimal commas.

use chrono::NaiveDate;

use super::dialect::{MadeFile, Written};
use super::dice::Dice;
use super::people::{Person, ascii};
use super::{day, today, written};

const STAFF: u32 = 420;

/// The staff's file.
pub fn file(dice: &mut Dice) -> MadeFile {
    let mut file = Written::semicolons();
    file.row(&[
        "anstallningsnr",
        "personnummer",
        "fornamn",
        "efternamn",
        "epost",
        "telefon",
        "adress",
        "postnr",
        "ort",
        "befattning",
        "manadslon",
        "fackforbund",
        "anstallningsdatum",
        "slutdatum",
        "narmast_anhorig",
        "notering",
    ]);
    for number in 1..=STAFF {
        let mut person = Person::new(60_000 + number, dice);
        person.born = dice.day_between(day(1957, 1, 1), day(2006, 12, 31));
        let mut term = term(dice);
        if number == 17 {
            // The first of the cast, who worked a summer in the shop.
            (person.first, person.last) = ("Åsa", "Lindarp");
            (person.born, person.serial) = (day(1967, 12, 24), 984);
            term = (day(2012, 6, 11), Some(day(2012, 8, 19)));
        }
        row(&mut file, (number, &person, term), dice);
    }
    file.into_windows_1252("personal.csv")
}

fn row(
    file: &mut Written,
    (number, person, (hired, left)): (u32, &Person, (NaiveDate, Option<NaiveDate>)),
    dice: &mut Dice,
) {
    const POSTS: [&str; 7] = ["butikssäljare", "lagerarbetare", "butikschef", "ekonom", "kundtjänst", "montör", "IT"];
    const UNIONS: [&str; 9] = ["", "", "", "", "Handels", "Unionen", "Kommunal", "Transport", "Akademikerna"];
    const NOTES: [&str; 12] = [
        "Sjukskriven 50 % från mars",
        "Föräldraledig till augusti",
        "Rehabiliteringssamtal efter ryggoperation",
        "Har arbetsmiljöombudets nycklar",
        "Truckkort giltigt",
        "Vill byta till dagskift",
        "Facklig förtroendeman",
        "Varning för sen ankomst",
        "Kör höger i lagret, har körkort B",
        "Slutade på egen begäran",
        "Provanställd",
        "Behöver höj- och sänkbart skrivbord efter diskbråck",
    ];
    let email = format!("{}.{}@exempelbolaget.example", ascii(person.first), ascii(person.last));
    let kin = if dice.percent(55) { format!("{} {}", Person::new(0, dice).first, person.last) } else { String::new() };
    file.row(&[
        &(700 + number).to_string(),
        &person.short_personnummer(),
        person.first,
        person.last,
        &email,
        &person.phone,
        &person.street,
        person.postal_code,
        person.city,
        dice.pick(&POSTS),
        &format!("{},00", 24_500 + 100 * dice.below(260)),
        dice.pick(&UNIONS),
        &hired.to_string(),
        &written(left),
        &kin,
        if dice.percent(22) { dice.pick(&NOTES) } else { "" },
    ]);
}

/// Hired then, and left then or still here.
fn term(dice: &mut Dice) -> (NaiveDate, Option<NaiveDate>) {
    let hired = dice.day_between(day(2004, 8, 2), day(2026, 9, 1));
    let left = dice.percent(55).then(|| dice.day_between(hired, today()));
    (hired, left)
}
