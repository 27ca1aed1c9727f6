//! How trust is managed: mailings in 90 days that nobody replied to, and consents withdrawn after a mailing.
//!
//! Only where a register has the dates: a field of when something was sent, one record a person or one a mailing.

use std::collections::HashMap;

use roaring::RoaringBitmap;

use super::keys;
use crate::detect::headers;
use crate::detect::keys::ExactKey;
use crate::failure::Result;
use crate::model::{DateFact, Day, Facts, Field, FieldPosition, Register};
use crate::store::{Workbench, registers, scores};

/// Mailings so many days back count.
const DAYS: i64 = 90;
/// A consent that is withdrawn within so many days of a mailing is withdrawn after it.
const AFTER: i64 = 30;
/// Headers of when something was sent, without accents and signs.
const SENT: [&str; 16] = [
    "utskick",
    "utskicksdatum",
    "senasteutskick",
    "skickat",
    "skickad",
    "skickades",
    "utskickat",
    "senastskickat",
    "sent",
    "sentat",
    "lastsent",
    "lastmailing",
    "mailingdate",
    "lastmailed",
    "mailedat",
    "lastemailsent",
];

/// What a register tells of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Trust {
    /// People who got a mailing in the last 90 days.
    pub mailed: u64,
    /// Mailings to them.
    pub mailings: u64,
    /// Of these, how many nobody replied to: no sign of life on the day or later.
    pub without_reply: u64,
    /// The most mailings without reply to one person.
    pub most: u64,
    /// Consents withdrawn within 30 days of a mailing, in all time.
    pub withdrawn_after: u64,
}

/// One person's dates.
#[derive(Default)]
struct Person {
    sent: Vec<Day>,
    replied: Option<Day>,
    withdrawn: Option<Day>,
}

/// How trust stands in a register; none where it has no date of mailings.
pub fn of(bench: &Workbench, register: &Register, today: Day) -> Result<Option<Trust>> {
    let fields = registers::fields(bench, register.id)?;
    let sent: Vec<FieldPosition> = fields.iter().filter(|field| is_sent(field)).map(|field| field.position).collect();
    if sent.is_empty() {
        return Ok(None);
    }
    let live = registers::live(bench, register.id)?;
    let mut dates: HashMap<u32, Person> = HashMap::new();
    let mut facts = Facts::default();
    scores::pass(bench, (register.id, today), &mut |first, columns, _| {
        for index in 0..columns.flags.len() {
            let rid = first.saturating_add(u32::try_from(index).unwrap_or(u32::MAX));
            if live.contains(rid) {
                columns.read(index, &mut facts);
                dates.insert(rid, person(&facts, &sent, today));
            }
        }
    })?;
    let people = by_person(bench, (register, &live), (dates, today))?;
    Ok(Some(count(&people, today)))
}

fn is_sent(field: &Field) -> bool {
    let name: String = field.name.to_lowercase().chars().map(headers::plain).filter(|c| c.is_alphanumeric()).collect();
    field.kind.is_date() && SENT.contains(&name.as_str())
}

fn person(facts: &Facts, sent: &[FieldPosition], today: Day) -> Person {
    let mut person = Person::default();
    for (fact, field, dated) in &facts.dates {
        let Some(day) = dated.until(today) else { continue };
        if sent.contains(field) {
            person.sent.push(day);
        } else if matches!(fact, DateFact::LastActivity | DateFact::Purchase) {
            person.replied = person.replied.max(Some(day));
        } else if matches!(fact, DateFact::ConsentWithdrawn | DateFact::Objection) {
            person.withdrawn = person.withdrawn.max(Some(day));
        }
    }
    person
}

/// Records of one person are one, where they share an exact key.
fn by_person(
    bench: &Workbench,
    (register, live): (&Register, &RoaringBitmap),
    (mut dates, today): (HashMap<u32, Person>, Day),
) -> Result<Vec<Person>> {
    let mut first_of: HashMap<ExactKey, u32> = HashMap::new();
    let mut same: Vec<(u32, u32)> = Vec::new();
    keys::each(
        bench,
        (register.id, live),
        (today, &mut |rid, keys| {
            for key in keys {
                match first_of.get(key) {
                    Some(first) if *first != rid.0 => same.push((*first, rid.0)),
                    Some(_) => {}
                    None => {
                        first_of.insert(key.clone(), rid.0);
                    }
                }
            }
        }),
    )?;
    for (first, other) in same {
        let Some(moved) = dates.remove(&other) else { continue };
        let into = dates.entry(first).or_default();
        into.sent.extend(moved.sent);
        into.replied = into.replied.max(moved.replied);
        into.withdrawn = into.withdrawn.max(moved.withdrawn);
    }
    Ok(dates.into_values().collect())
}

fn count(people: &[Person], today: Day) -> Trust {
    let mut trust = Trust::default();
    for person in people {
        let recent: Vec<Day> = person.sent.iter().copied().filter(|day| today.days_since(*day) <= DAYS).collect();
        let without = recent.iter().filter(|sent| person.replied.is_none_or(|replied| replied < **sent)).count() as u64;
        trust.mailed += u64::from(!recent.is_empty());
        trust.mailings += recent.len() as u64;
        trust.without_reply += without;
        trust.most = trust.most.max(without);
        let after = |withdrawn: Day| person.sent.iter().any(|sent| (0..=AFTER).contains(&withdrawn.days_since(*sent)));
        trust.withdrawn_after += u64::from(person.withdrawn.is_some_and(after));
    }
    trust
}
