//! Prospects bought and gathered over many years: as a mailing service saves them, with commas, UTF-8 and LF.

use super::dialect::{MadeFile, Written};
use super::dice::Dice;
use super::people::Person;
use super::{cast, day, today};

const PROSPECTS: u32 = 2_700;
/// Rows that a bought list brought once more.
const TWICE: usize = 60;

/// The prospects' file.
pub fn file(dice: &mut Dice) -> MadeFile {
    let mut file = Written::commas();
    file.row(&["namn", "epost", "telefon", "foretag", "kalla", "skapad", "senaste_kontakt", "informerad"]);
    file.row(&["Åsa Lindarpp", cast::SECOND_EMAIL, "", "", "mässa 2014", "2014-09-12", "2014-09-11", ""]);
    let mut rows = Vec::new();
    for number in 1..PROSPECTS {
        rows.push(row(&Person::new(20_000 + number, dice), dice));
    }
    let twice: Vec<Vec<String>> = rows.iter().skip(100).step_by(17).take(TWICE).cloned().collect();
    for row in rows.iter().chain(&twice) {
        file.row(&row.iter().map(String::as_str).collect::<Vec<_>>());
    }
    file.into_utf_8("prospekt.csv")
}

fn row(person: &Person, dice: &mut Dice) -> Vec<String> {
    const SOURCES: [&str; 6] =
        ["mässa 2014", "tävling \"Vinn en soffa\"", "köpt lista", "hemsidan", "rekommenderad", "visitkort"];
    const COMPANIES: [&str; 7] =
        ["", "", "", "", "Bageriet i Byn AB", "Ringvägens Bil & Däck HB", "Kontor, Möten & Mer AB"];
    let created = dice.day_between(day(2012, 1, 9), day(2024, 10, 30));
    let contact = match dice.below(100) {
        // The day of the great mailing, stamped on all who got it: no sign of life.
        0..=24 => "2018-05-24".to_owned(),
        25..=54 => dice.day_before(today(), 4_600).to_string(),
        // Somebody remembered the year, or the month.
        55..=58 => dice.day_before(today(), 4_600).format("%Y").to_string(),
        59..=61 => dice.day_before(today(), 4_600).format("%Y-%m").to_string(),
        62..=63 => "1970-01-01".to_owned(),
        _ => String::new(),
    };
    let informed = if dice.percent(12) { created.to_string() } else { String::new() };
    let phone = if dice.percent(60) { person.phone.clone() } else { String::new() };
    vec![
        format!("{} {}", person.first, person.last),
        person.email.clone(),
        phone,
        dice.pick(&COMPANIES).to_owned(),
        dice.pick(&SOURCES).to_owned(),
        created.to_string(),
        contact,
        informed,
    ]
}
