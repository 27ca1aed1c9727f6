//! Who gets the newsletter, and how they read it: "Unicode text", tabs and UTF-16 with a mark.

use chrono::NaiveDate;

use super::club::Member;
use super::dialect::{MadeFile, Written};
use super::dice::Dice;
use super::people::Person;
use super::{cast, day, today, written};

const READERS: u32 = 4_400;

/// The newsletter's file.
pub fn file(members: &[Member], dice: &mut Dice) -> MadeFile {
    let mut file = Written::tabs("\r\n");
    file.row(&[
        "epost",
        "fornamn",
        "anmald",
        "samtycke",
        "samtyckesdatum",
        "samtycke_satt",
        "senast_oppnad",
        "oppnade",
        "klickade",
        "avregistrerad",
        "ip",
    ]);
    let mut club = members.iter().skip(1).step_by(2).map(|member| &member.person);
    for number in 0..READERS {
        let stranger = Person::new(40_000 + number, dice);
        let person = if number % 3 == 0 { club.next().unwrap_or(&stranger) } else { &stranger };
        let email = if number == 0 { cast::SECOND_EMAIL } else { &person.email };
        let first = if number == 0 { "Åsa" } else { person.first };
        let reader = Reader::new(dice);
        file.row(&[
            email,
            first,
            &reader.signed_up,
            reader.consent.0,
            &written(reader.consent.1),
            reader.consent.2,
            &written(reader.opened_last),
            &reader.opened.to_string(),
            &reader.clicked.to_string(),
            &written(reader.left),
            &reader.address,
        ]);
    }
    file.into_utf_16("nyhetsbrev.txt")
}

/// What the mailing service knows of somebody.
struct Reader {
    signed_up: String,
    consent: (&'static str, Option<NaiveDate>, &'static str),
    opened_last: Option<NaiveDate>,
    opened: u32,
    clicked: u32,
    left: Option<NaiveDate>,
    address: String,
}

impl Reader {
    fn new(dice: &mut Dice) -> Self {
        let since = dice.day_before(today(), 3_700);
        let opened = if dice.percent(45) { 0 } else { dice.below(90) };
        let opened_last = (opened > 0).then(|| dice.day_between(since, today()));
        let consent = match dice.below(100) {
            0..=34 => ("ja", Some(since), "double opt-in"),
            35..=54 => ("ja", Some(since), "förkryssad ruta i kassan"),
            55..=69 => ("ja", Some(since), "tyst, fanns i kundklubben"),
            70..=77 => ("ja", None, ""),
            78..=83 => ("nej", None, ""),
            _ => ("", None, ""),
        };
        let left = (dice.percent(5)).then(|| dice.day_between(since.max(day(2018, 5, 25)), today()));
        let address = if dice.percent(20) { format!("192.0.2.{}", 1 + dice.below(254)) } else { String::new() };
        let signed_up = if dice.percent(3) { "1970-01-01".to_owned() } else { since.to_string() };
        let left = left.filter(|day| *day <= today());
        Self { signed_up, consent, opened_last, opened, clicked: opened / 7, left, address }
    }
}
