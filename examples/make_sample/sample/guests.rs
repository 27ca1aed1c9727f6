//! Guests of events: as a web form saves them, every cell quoted, UTF-8 with a mark.

use chrono::{Duration, NaiveDate};

use super::club::Member;
use super::dialect::{MadeFile, Written};
use super::dice::Dice;
use super::people::Person;
use super::{cast, day, notes, today};

const GUESTS: u32 = 1_600;
const EVENTS: i64 = 34;

/// The guests' file.
pub fn file(members: &[Member], dice: &mut Dice) -> MadeFile {
    const DIETS: [&str; 12] =
        ["", "", "", "", "", "", "vegetarisk", "laktosfri", "glutenfri", "halal", "kosher", "nötallergi"];
    let mut file = Written::quoted_commas();
    file.row(&["Evenemang", "Evenemangsdatum", "Förnamn", "Efternamn", "E-post", "Specialkost", "Övrigt"]);
    let known: Vec<&Person> = members.iter().map(|member| &member.person).collect();
    for number in 0..GUESTS {
        let stranger = Person::new(30_000 + number, dice);
        let person = match number {
            0 => known[cast::OVER_ALL],
            // Half of the guests are of the club.
            _ if number % 2 == 1 => known[place(dice, known.len())],
            _ => &stranger,
        };
        let (event, held) = event(if number == 0 { 1 } else { i64::from(dice.below(34)) });
        let other = match dice.below(100) {
            0..=3 => notes::special(dice),
            4..=9 => notes::harmless(dice),
            _ => "",
        };
        let diet = dice.pick(&DIETS);
        file.row(&[event, &held.to_string(), person.first, person.last, &person.email, diet, other]);
    }
    file.into_marked_utf_8("event.csv")
}

/// The `number`th event: they lie between 2014 and last month.
fn event(number: i64) -> (&'static str, NaiveDate) {
    const NAMES: [&str; 6] =
        ["Höstmingel", "Butiksöppning", "Vinprovning", "Kundkväll", "Inredningskurs, steg 1", "Familjedag"];
    let first = day(2014, 3, 6);
    let span = (today() - first).num_days() - 30;
    let name = NAMES[usize::try_from(number % 6).unwrap_or(0)];
    (name, first + Duration::days(span * number / (EVENTS - 1)))
}

fn place(dice: &mut Dice, of: usize) -> usize {
    usize::try_from(dice.below(u32::try_from(of).unwrap_or(1))).unwrap_or(0)
}
