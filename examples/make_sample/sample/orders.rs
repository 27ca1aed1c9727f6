//! Orders: as the web shop's database saves them, tabs, UTF-8 and LF.

use chrono::{Duration, NaiveDate};

use super::club::Member;
use super::dialect::{MadeFile, Written};
use super::dice::Dice;
use super::{day, today, written};

const ORDERS: u32 = 5_670;

/// The orders' file.
pub fn file(members: &[Member], dice: &mut Dice) -> MadeFile {
    let mut file = Written::tabs("\n");
    file.row(&["ordernr", "kundnr", "orderdatum", "fakturadatum", "belopp", "artikel", "leveransadress", "status"]);
    let mut orders: Vec<(NaiveDate, &Member)> = loyal(members).collect();
    let unseen = members.iter().filter(|member| member.buys_unseen);
    orders.extend(unseen.map(|member| (dice.day_before(today(), 500), member)));
    while orders.len() < usize::try_from(ORDERS).unwrap_or(0) {
        let member = &members[usize::try_from(dice.below(3_500)).unwrap_or(0)];
        let latest = member.bought.unwrap_or_else(|| day(2017, 6, 1));
        orders.push((dice.day_before(latest, 3_000).max(day(2012, 2, 1)), member));
    }
    orders.sort_by_key(|(ordered, member)| (*ordered, member.number));
    for (number, (ordered, member)) in (50_001..).zip(orders) {
        row(&mut file, (number, ordered, member), dice);
    }
    file.into_utf_8("order.csv")
}

/// The loyal one of the cast bought five times in the last two years.
fn loyal(members: &[Member]) -> impl Iterator<Item = (NaiveDate, &Member)> {
    let days = [day(2025, 3, 1), day(2025, 9, 1), day(2026, 2, 1), day(2026, 6, 1), day(2026, 10, 1)];
    days.into_iter().filter_map(|day| Some((day, members.get(9)?)))
}

fn row(file: &mut Written, (number, ordered, member): (u32, NaiveDate, &Member), dice: &mut Dice) {
    const ARTICLES: [&str; 14] = [
        "Lampa",
        "Stol, moderat pris",
        "Bord",
        "Matta",
        "Kristallkrona",
        "Hylla",
        "Blindkarta",
        "Spegel",
        "Sko, höger",
        "Kyrkbänk i ek",
        "Soffa",
        "Byrå",
        "Gardin 2 m",
        "Kudde \"Union Jack\"",
    ];
    let person = &member.person;
    let status = dice.pick(&["betald", "betald", "betald", "betald", "betald", "krediterad", "makulerad", "obetald"]);
    let invoiced = (status != "makulerad").then(|| ordered + Duration::days(i64::from(dice.below(9))));
    file.row(&[
        &format!("A{number}"),
        &member.number.to_string(),
        &ordered.to_string(),
        &written(invoiced.map(|day| day.min(today()))),
        &format!("{},{:02}", 90 + dice.below(9_000), dice.below(100)),
        dice.pick(&ARTICLES),
        &format!("{}, {} {}", person.street, person.postal_code, person.city),
        status,
    ]);
}
