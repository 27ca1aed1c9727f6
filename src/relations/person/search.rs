//! Which records are about the person who is sought, with what evidence, over all registers.
//!
//! What is found by an exact key is sought by in turn: a personnummer leads to a second e-mail address, and that to a
//! register that has nothing else. Names lead nowhere.

use super::names::PersonName;
use super::query::Query;
use super::sight::{self, Sight};
use crate::failure::Result;
use crate::model::{Day, RecordId, Register};
use crate::store::{Workbench, registers};
use crate::text::Message;

/// From this much on, a record is chosen beforehand.
pub const CHOSEN: u8 = 90;
/// Rounds of seeking by what was found, at most.
pub(in crate::relations) const MOST_ROUNDS: usize = 8;
/// Local parts of addresses that several people read.
const SHARED: [&str; 16] = [
    "info",
    "kontakt",
    "contact",
    "familj",
    "familjen",
    "family",
    "kontor",
    "office",
    "admin",
    "order",
    "support",
    "kundtjanst",
    "hej",
    "hello",
    "mail",
    "post",
];

crate::model::codes::coded! {
    /// What a record is found by, the strongest first.
    Evidence {
        Number = "number",
        Customer = "customer",
        Email = "email",
        Phone = "phone",
        NameAndBirthDate = "name_and_birth_date",
        SharedAddress = "shared_address",
        NameAndBirthYear = "name_and_birth_year",
        Name = "name",
    }
}

impl Evidence {
    /// How sure it is, at most.
    pub fn limit(self) -> u8 {
        match self {
            Self::Number => 99,
            Self::Customer => 95,
            Self::Email => 90,
            Self::Phone => 75,
            Self::NameAndBirthDate => 60,
            Self::SharedAddress => 40,
            Self::NameAndBirthYear => 30,
            Self::Name => 20,
        }
    }

    /// In words.
    pub fn words(self) -> Message {
        match self {
            Self::Number => msg!("evidence-number"),
            Self::Customer => msg!("evidence-customer"),
            Self::Email => msg!("evidence-email"),
            Self::Phone => msg!("evidence-phone"),
            Self::NameAndBirthDate => msg!("evidence-birth-date"),
            Self::SharedAddress => msg!("evidence-shared"),
            Self::NameAndBirthYear => msg!("evidence-birth-year"),
            Self::Name => msg!("evidence-name"),
        }
    }
}

/// A record that may be about the person.
#[derive(Debug, Clone, PartialEq)]
pub struct Hit {
    /// In which register.
    pub register: Register,
    /// The record.
    pub rid: RecordId,
    /// What it is found by.
    pub evidence: Evidence,
    /// What it shows of its person.
    pub sight: Sight,
}

impl Hit {
    /// How sure it is, 0 to 99.
    pub fn score(&self) -> u8 {
        self.evidence.limit()
    }

    /// It is chosen beforehand.
    pub fn is_chosen(&self) -> bool {
        self.score() >= CHOSEN
    }
}

/// The records that may be about the person, surest first; ties by register and record.
pub fn search(bench: &Workbench, query: &Query, today: Day) -> Result<Vec<Hit>> {
    let registers = registers::all(bench)?;
    let mut known = Known::of(query);
    let mut hits = Vec::new();
    for _ in 0..MOST_ROUNDS {
        let mut found = Vec::new();
        for register in &registers {
            sight::each(
                bench,
                (register.id, None),
                (today, &mut |rid, sight| {
                    if known.touches(&sight) {
                        found.push((register.clone(), rid, sight));
                    }
                }),
            )?;
        }
        hits = known.judge(found);
        let chosen: Vec<Sight> = hits.iter().filter(|hit| hit.is_chosen()).map(|hit| hit.sight.clone()).collect();
        if !known.learn(&chosen) {
            break;
        }
    }
    hits.sort_by_key(|hit| (std::cmp::Reverse(hit.score()), hit.register.id, hit.rid));
    Ok(hits)
}

/// What is known of the person.
struct Known {
    query: Query,
    numbers: Vec<String>,
    emails: Vec<String>,
    phones: Vec<String>,
    /// Customers' numbers with their system; of a query the system is not known.
    customers: Vec<(Option<String>, String)>,
    names: Vec<PersonName>,
    born: Option<Day>,
}

impl Known {
    fn of(query: &Query) -> Self {
        let names = if query.name.is_empty() { Vec::new() } else { vec![query.name.clone()] };
        Self {
            numbers: query.numbers.clone(),
            emails: query.emails.clone(),
            phones: query.phones.clone(),
            customers: query.customers.iter().map(|text| (None, text.clone())).collect(),
            names,
            born: query.born,
            query: query.clone(),
        }
    }

    fn has_customer(&self, sight: &Sight) -> bool {
        let Some((system, text)) = &sight.customer else { return false };
        self.customers.iter().any(|(known, own)| own == text && known.as_ref().is_none_or(|known| known == system))
    }

    /// The record has something in common with what is known.
    fn touches(&self, sight: &Sight) -> bool {
        any(&self.numbers, &sight.numbers)
            || any(&self.emails, &sight.emails)
            || any(&self.phones, &sight.phones)
            || self.has_customer(sight)
            || self.is_named(sight)
    }

    /// The record has the person's name. A first name alone is nobody's, unless it is all that is sought.
    fn is_named(&self, sight: &Sight) -> bool {
        let enough = |name: &PersonName| sight.name.words().len() >= name.words().len().min(2);
        self.names.iter().any(|name| enough(name) && name.is_same(&sight.name))
    }

    fn judge(&self, found: Vec<(Register, RecordId, Sight)>) -> Vec<Hit> {
        let all: Vec<Sight> = found.iter().map(|(_, _, sight)| sight.clone()).collect();
        let judged = found.into_iter().filter_map(|(register, rid, sight)| {
            let evidence = self.evidence(&sight, &all)?;
            Some(Hit { register, rid, evidence, sight })
        });
        judged.collect()
    }

    /// The strongest evidence; none where an identity number contradicts, or nothing speaks for it.
    fn evidence(&self, sight: &Sight, all: &[Sight]) -> Option<Evidence> {
        if any(&self.numbers, &sight.numbers) {
            return Some(Evidence::Number);
        }
        if !self.numbers.is_empty() && !sight.numbers.is_empty() {
            return None;
        }
        let shared = |holds: &dyn Fn(&Sight) -> bool| is_shared(all.iter().filter(|other| holds(other)));
        let mut found = Vec::new();
        if self.has_customer(sight) {
            let same = |other: &Sight| self.has_customer(other);
            found.push(if shared(&same) { Evidence::SharedAddress } else { Evidence::Customer });
        }
        for email in sight.emails.iter().filter(|email| self.emails.contains(email)) {
            let same = |other: &Sight| other.emails.contains(email);
            let many = is_for_many(email) || shared(&same);
            found.push(if many { Evidence::SharedAddress } else { Evidence::Email });
        }
        for phone in sight.phones.iter().filter(|phone| self.phones.contains(phone)) {
            let same = |other: &Sight| other.phones.contains(phone);
            found.push(if shared(&same) { Evidence::SharedAddress } else { Evidence::Phone });
        }
        if self.is_named(sight) {
            found.extend(self.by_name(sight));
        }
        let strongest = found.into_iter().max_by_key(|evidence| evidence.limit());
        // Who shares an address and has another's name is another.
        strongest.filter(|evidence| *evidence != Evidence::SharedAddress || self.may_be_named(sight))
    }

    /// The record's name does not contradict what the person is called.
    fn may_be_named(&self, sight: &Sight) -> bool {
        self.names.is_empty() || self.names.iter().any(|name| name.may_be(&sight.name))
    }

    /// What a name is worth with what stands beside it; nothing where a birth date contradicts.
    fn by_name(&self, sight: &Sight) -> Option<Evidence> {
        let year = self.born.map(Day::year).or(self.query.year);
        let full = sight.name.is_full();
        match (self.born, sight.born, year, sight.year) {
            (Some(one), Some(other), _, _) if one != other => None,
            (_, _, Some(one), Some(other)) if one != other => None,
            (Some(_), Some(_), _, _) if full => Some(Evidence::NameAndBirthDate),
            (_, _, Some(_), Some(_)) if full => Some(Evidence::NameAndBirthYear),
            (_, _, _, _) => Some(Evidence::Name),
        }
    }

    /// Takes in what records that are surely about the person show; whether anything was new.
    fn learn(&mut self, chosen: &[Sight]) -> bool {
        let before = self.size();
        for sight in chosen {
            add(&mut self.numbers, &sight.numbers);
            add(&mut self.emails, &sight.emails);
            add(&mut self.phones, &sight.phones);
            if let Some((system, text)) = &sight.customer {
                let own = (Some(system.clone()), text.clone());
                if !self.customers.contains(&own) {
                    self.customers.push(own);
                }
            }
            if sight.name.is_full() && !self.names.contains(&sight.name) {
                self.names.push(sight.name.clone());
            }
            self.born = self.born.or(sight.born);
        }
        self.size() != before
    }

    fn size(&self) -> (usize, usize, usize, usize, usize, bool) {
        (
            self.numbers.len(),
            self.emails.len(),
            self.phones.len(),
            self.customers.len(),
            self.names.len(),
            self.born.is_some(),
        )
    }
}

/// Whether those who hold an address cannot all be one person.
pub(in crate::relations) fn is_shared<'a>(holders: impl Iterator<Item = &'a Sight>) -> bool {
    let holders: Vec<&Sight> = holders.collect();
    holders.iter().enumerate().any(|(at, one)| holders[at + 1..].iter().any(|other| are_two(one, other)))
}

/// Two records are about two people: their identity numbers, birth dates or first names contradict each other.
fn are_two(one: &Sight, other: &Sight) -> bool {
    if !one.numbers.is_empty() && !other.numbers.is_empty() {
        return !any(&one.numbers, &other.numbers);
    }
    let dates = matches!((one.born, other.born), (Some(a), Some(b)) if a != b);
    dates || !one.name.may_be(&other.name)
}

pub(in crate::relations) fn is_for_many(email: &str) -> bool {
    let local = email.split('@').next().unwrap_or_default();
    local.split(['.', '-', '_', '+']).next().is_some_and(|first| SHARED.contains(&first))
}

fn any(one: &[String], other: &[String]) -> bool {
    one.iter().any(|text| other.contains(text))
}

fn add(into: &mut Vec<String>, new: &[String]) {
    new.iter().for_each(|text| {
        if !into.contains(text) {
            into.push(text.clone());
        }
    });
}
