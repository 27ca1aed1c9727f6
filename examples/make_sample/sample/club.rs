//! The customer club: as a Swedish Excel saves it, with semicolons, Windows-1252 and CRLF.

use chrono::{Duration, NaiveDate};

use super::dialect::{MadeFile, Written};
use super::dice::Dice;
use super::people::Person;
use super::{cast, day, notes, today, written};

const MEMBERS: u32 = 3_500;
/// Members whose number the file has twice, from two exports put together.
const TWICE: usize = 25;

/// Somebody in the club; other registers know some of them too.
#[derive(Clone)]
pub struct Member {
    pub number: u32,
    pub person: Person,
    pub registered: Option<NaiveDate>,
    pub bought: Option<NaiveDate>,
    pub objected: Option<NaiveDate>,
    pub withdrew: Option<NaiveDate>,
    pub died: Option<NaiveDate>,
    pub note: &'static str,
    /// The club's file was not told of the latest purchases: the orders know better.
    pub buys_unseen: bool,
}

/// All members; the first of them are the cast.
pub fn members(dice: &mut Dice) -> Vec<Member> {
    let mut members: Vec<Member> = (1..=MEMBERS).map(|number| member(number, dice)).collect();
    cast::play(&mut members);
    members
}

fn member(number: u32, dice: &mut Dice) -> Member {
    let mut person = Person::new(number, dice);
    if dice.below(300) == 0 {
        person.born = dice.day_between(day(2014, 1, 1), day(2020, 12, 31));
    }
    let died = dice.day_before(today(), 2_000);
    let died = (dice.below(1_000) < 6).then_some(died);
    let bought = dice.day_before(died.map_or(today(), |died| died - Duration::days(20)), 5_200);
    let registered = match dice.below(100) {
        // The day on which all were moved from the old system.
        0..=23 => day(2013, 9, 2),
        _ => dice.day_before(bought, 1_900),
    };
    let some = |chance: u32, day: NaiveDate, dice: &mut Dice| (dice.below(1_000) < chance).then_some(day);
    let undated = dice.percent(3);
    let objected = dice.day_between(day(2018, 5, 25), today());
    let withdrew = dice.day_between(day(2018, 5, 25), today());
    Member {
        number: 10_000 + number,
        person,
        registered: (!undated).then_some(registered),
        bought: (!undated && !dice.percent(4)).then_some(bought),
        objected: some(20, objected, dice),
        withdrew: some(25, withdrew, dice),
        died,
        note: notes::note(dice),
        buys_unseen: number > 20 && dice.percent(10),
    }
}

/// The club's file.
pub fn file(members: &[Member], dice: &mut Dice) -> MadeFile {
    let mut file = Written::semicolons();
    file.row(&[
        "kundnr",
        "personnummer",
        "fornamn",
        "efternamn",
        "epost",
        "telefon",
        "adress",
        "postnr",
        "ort",
        "registrerad",
        "senaste_kop",
        "senast_inloggad",
        "inkomst",
        "samtycke",
        "samtyckesdatum",
        "samtycke_hur",
        "aterkallat",
        "reklamsparr",
        "avliden",
        "anteckning",
    ]);
    for member in members {
        row(&mut file, member, dice);
    }
    for member in members.iter().skip(700).step_by(31).take(TWICE) {
        row(&mut file, member, dice);
    }
    // The same person under another customer number.
    for (number, member) in (20_001..).zip(members.iter().skip(40).step_by(83).take(TWICE)) {
        row(&mut file, &Member { number, ..member.clone() }, dice);
    }
    file.into_windows_1252("kundklubb.csv")
}

fn row(file: &mut Written, member: &Member, dice: &mut Dice) {
    let person = &member.person;
    let income = if dice.percent(35) { (180_000 + 1_000 * dice.below(600)).to_string() } else { String::new() };
    let logged_in = member.bought.filter(|_| dice.percent(25)).map(|bought| bought + Duration::days(9));
    let logged_in = logged_in.filter(|day| *day <= today());
    let consent = consent(member, dice);
    let bought = match (dice.below(1_000), member.buys_unseen) {
        (_, true) => String::new(),
        (0..=11, false) => "1900-01-01".to_owned(),
        _ => written(member.bought),
    };
    file.row(&[
        &member.number.to_string(),
        &personnummer(member, dice),
        person.first,
        person.last,
        if dice.percent(88) || member.number <= 10_012 { &person.email } else { "" },
        &person.phone,
        &person.street,
        person.postal_code,
        person.city,
        &written(member.registered),
        &bought,
        &written(logged_in),
        &income,
        consent.says,
        &written(consent.since),
        consent.how,
        &written(member.withdrew),
        &written(member.objected),
        &written(member.died),
        member.note,
    ]);
}

struct Consent {
    says: &'static str,
    since: Option<NaiveDate>,
    how: &'static str,
}

const ACTIVE: [&str; 4] = ["aktivt kryss i formulär", "webbformulär", "underskriven blankett", "muntligt i butik"];

/// Said yes or no, when and how: by a clear act, by silence, by a box that was ticked beforehand, or nothing to show.
fn consent(member: &Member, dice: &mut Dice) -> Consent {
    if member.withdrew.is_some() {
        let since = member.withdrew.map(|withdrew| withdrew - Duration::days(400));
        return Consent { says: "ja", since, how: dice.pick(&ACTIVE) };
    }
    let latest = member.died.map_or(today(), |died| died - Duration::days(30));
    match dice.below(100) {
        0..=29 => Consent { says: "ja", since: Some(dice.day_before(latest, 700)), how: dice.pick(&ACTIVE) },
        30..=37 => {
            let since = dice.day_between(day(2018, 5, 25), day(2024, 6, 30));
            Consent { says: "ja", since: Some(since), how: dice.pick(&ACTIVE) }
        }
        38..=47 => Consent { says: "ja", since: member.registered, how: "förkryssad ruta" },
        48..=56 => Consent { says: "ja", since: member.registered, how: "tyst godkännande" },
        57..=61 => Consent { says: "ja", since: member.registered, how: "" },
        62..=66 => Consent { says: "ja", since: None, how: "" },
        67..=80 => Consent { says: "nej", since: None, how: "" },
        _ => Consent { says: "", since: None, how: "" },
    }
}

/// As systems and hands have written it over the years: most whole, some short, some that nobody can read.
fn personnummer(member: &Member, dice: &mut Dice) -> String {
    let person = &member.person;
    let whole = person.personnummer();
    if member.number == 10_011 {
        return person.short_personnummer();
    }
    if member.number <= 10_012 {
        return whole;
    }
    match dice.below(200) {
        0..=19 => String::new(),
        20..=39 => person.short_personnummer(),
        40..=49 => whole.replace('-', ""),
        50..=51 => person.coordination_number(),
        // The last digit is not the one that the others give.
        52 => format!("{}{}", &whole[..12], if whole.ends_with('3') { '4' } else { '3' }),
        // A month that does not exist.
        53 => format!("{}13{}", &whole[..4], &whole[6..]),
        // What a spreadsheet makes of twelve digits.
        54 => format!("{},{}E+11", &whole[..1], &whole[1..6]),
        55 => "uppgift saknas".to_owned(),
        _ => whole,
    }
}
