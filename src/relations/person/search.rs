//! Which records are about the person who is sought, with what evidence, over all registers.
//!
//! What is found by an exact key is sought by in turn: a personnummer leads to a second e-mail address, and that to a
//! register that has nothing else, and so do the keys of records that were chosen by hand. Names lead nowhere.

use std::collections::hash_map::Entry;
use std::collections::{BTreeSet, HashMap};

use super::names::PersonName;
use super::query::Query;
use super::sight::{self, Sight};
use crate::failure::Result;
use crate::model::{Category, Day, Facts, RecordId, Register, RegisterId};
use crate::store::details::Details;
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

/// A record, and the register's name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// In which register.
    pub register: RegisterId,
    /// Its name.
    pub name: String,
    /// The record.
    pub rid: RecordId,
}

impl std::fmt::Display for Place {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}:{}", self.name, self.rid.0)
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
    /// By which kind of key, where that is shared with others; else as the evidence.
    pub key: Evidence,
    /// The chosen record that it hangs on; none where the words that were sought found it.
    pub through: Option<Place>,
    /// The person has a protected identity.
    pub protection: Protection,
    /// What it shows of its person.
    pub sight: Sight,
}

/// Whether a record says that its person's data is protected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Protection {
    /// It says so.
    Protected,
    /// It says nothing of it.
    None,
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

    /// Where it is.
    pub fn place(&self) -> Place {
        Place { register: self.register.id, name: self.register.name.clone(), rid: self.rid }
    }

    /// What it is found by, in words.
    pub fn by(&self) -> Message {
        match (self.evidence, self.key) {
            (Evidence::SharedAddress, Evidence::Phone) => msg!("evidence-shared-phone"),
            (Evidence::SharedAddress, Evidence::Customer) => msg!("evidence-shared-customer"),
            (evidence, _) => evidence.words(),
        }
    }

    fn is_at(&self, (register, rid): (RegisterId, RecordId)) -> bool {
        self.register.id == register && self.rid == rid
    }
}

/// Which records were chosen by hand, and which were left out.
#[derive(Debug, Clone, Default)]
pub struct ByHand {
    /// Their keys are followed whatever speaks for them.
    pub chosen: BTreeSet<(RegisterId, RecordId)>,
    /// Their keys are not followed.
    pub left_out: BTreeSet<(RegisterId, RecordId)>,
}

impl ByHand {
    /// Whether a hit is chosen.
    pub fn takes(&self, hit: &Hit) -> bool {
        let this = (hit.register.id, hit.rid);
        (hit.is_chosen() || self.chosen.contains(&this)) && !self.left_out.contains(&this)
    }
}

/// The records that may be about the person, surest first; ties by register and record.
pub fn search(bench: &Workbench, query: &Query, (by_hand, today): (&ByHand, Day)) -> Result<Vec<Hit>> {
    found(bench, Known::of(query), (by_hand, today))
}

/// The records that hang on these hits, where `by_hand` chooses which of them are followed. What was sought first need
/// not be known any more.
pub fn more(bench: &Workbench, hits: &[Hit], (by_hand, today): (&ByHand, Day)) -> Result<Vec<Hit>> {
    let mut known = Known::of(&Query::default());
    known.learn(hits.iter().filter(|hit| by_hand.takes(hit)));
    found(bench, known, (by_hand, today))
}

fn found(bench: &Workbench, mut known: Known, (by_hand, today): (&ByHand, Day)) -> Result<Vec<Hit>> {
    let registers = registers::all(bench)?;
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
        if !known.learn(hits.iter().filter(|hit| by_hand.takes(hit))) {
            break;
        }
    }
    protect(bench, &mut hits)?;
    hits.sort_by_key(|hit| (std::cmp::Reverse(hit.score()), hit.register.id, hit.rid));
    Ok(hits)
}

/// Takes hits that were found later into those on the table. What was sure stays as it was found.
pub fn merge(hits: &mut Vec<Hit>, later: Vec<Hit>) {
    for new in later {
        match hits.iter_mut().find(|hit| hit.is_at((new.register.id, new.rid))) {
            Some(old) if old.is_chosen() || old.score() >= new.score() => {}
            Some(old) => *old = new,
            None => hits.push(new),
        }
    }
    hits.sort_by_key(|hit| (std::cmp::Reverse(hit.score()), hit.register.id, hit.rid));
}

/// Marks the records that say that their person's data is protected.
fn protect(bench: &Workbench, hits: &mut [Hit]) -> Result<()> {
    let mut details: HashMap<RegisterId, Details<'_>> = HashMap::new();
    let mut facts = Facts::default();
    for hit in hits {
        let of = match details.entry(hit.register.id) {
            Entry::Occupied(of) => of.into_mut(),
            Entry::Vacant(of) => of.insert(Details::of(bench, hit.register.id)?),
        };
        of.facts(hit.rid, &mut facts)?;
        if facts.codes.union(facts.may_reveal).contains(Category::Protected) {
            hit.protection = Protection::Protected;
        }
    }
    Ok(())
}

/// An exact key that is known of the person, or a telephone number.
struct Key {
    kind: Evidence,
    value: String,
    /// Of a customer's number, whose it is; of a query it is not known.
    system: Option<String>,
    /// The record that showed it; none where it was sought.
    from: Option<Place>,
    /// An identity number that can be nothing else.
    sure: bool,
}

impl Key {
    fn is_in(&self, sight: &Sight) -> bool {
        let among = |values: &[String]| values.contains(&self.value);
        match self.kind {
            Evidence::Number => among(&sight.numbers),
            Evidence::Email => among(&sight.emails),
            Evidence::Phone => among(&sight.phones),
            Evidence::Customer => sight.customer.as_ref().is_some_and(|(system, text)| {
                *text == self.value && self.system.as_ref().is_none_or(|known| known == system)
            }),
            Evidence::NameAndBirthDate | Evidence::SharedAddress | Evidence::NameAndBirthYear | Evidence::Name => false,
        }
    }

    /// The evidence of a record that has it, among all that were found.
    fn evidence(&self, all: &[Sight]) -> Evidence {
        let many = self.kind == Evidence::Email && is_for_many(&self.value);
        if self.kind != Evidence::Number && (many || is_shared(all.iter().filter(|other| self.is_in(other)))) {
            return Evidence::SharedAddress;
        }
        self.kind
    }
}

/// A name that is known of the person.
struct Named {
    name: PersonName,
    from: Option<Place>,
}

/// What speaks for a record.
#[derive(Clone)]
struct Tie {
    evidence: Evidence,
    key: Evidence,
    through: Option<Place>,
}

/// What is known of the person.
struct Known {
    query: Query,
    keys: Vec<Key>,
    names: Vec<Named>,
    born: Option<(Day, Option<Place>)>,
}

impl Known {
    fn of(query: &Query) -> Self {
        let mut keys = Vec::new();
        for (kind, values) in [
            (Evidence::Number, &query.numbers),
            (Evidence::Customer, &query.customers),
            (Evidence::Email, &query.emails),
            (Evidence::Phone, &query.phones),
        ] {
            let sure = |value: &String| kind == Evidence::Number && query.sure.contains(value);
            let key = |value: &String| Key { kind, value: value.clone(), system: None, from: None, sure: sure(value) };
            keys.extend(values.iter().map(key));
        }
        let name = Some(query.name.clone()).filter(|name| !name.is_empty());
        let names = name.map(|name| Named { name, from: None }).into_iter().collect();
        Self { keys, names, born: query.born.map(|day| (day, None)), query: query.clone() }
    }

    /// The record has something in common with what is known.
    fn touches(&self, sight: &Sight) -> bool {
        self.keys.iter().any(|key| key.is_in(sight)) || self.names.iter().any(|known| is_named(&known.name, sight))
    }

    fn judge(&self, found: Vec<(Register, RecordId, Sight)>) -> Vec<Hit> {
        let all: Vec<Sight> = found.iter().map(|(_, _, sight)| sight.clone()).collect();
        let judged = found.into_iter().filter_map(|(register, rid, sight)| {
            let Tie { evidence, key, through } = self.tie(&sight, (register.id, rid), &all)?;
            Some(Hit { register, rid, evidence, key, through, protection: Protection::None, sight })
        });
        judged.collect()
    }

    /// The strongest that speaks for a record: what was sought where that is sure, else also what other records showed,
    /// never what it showed itself. None where an identity number contradicts, or nothing speaks for it.
    fn tie(&self, sight: &Sight, at: (RegisterId, RecordId), all: &[Sight]) -> Option<Tie> {
        let has_number = |key: &&Key| key.kind == Evidence::Number && key.is_in(sight);
        let sure = self.keys.iter().any(|key| key.sure);
        if sure && !sight.numbers.is_empty() && !self.keys.iter().any(|key| has_number(&key)) {
            return None;
        }
        let others = |from: &Option<Place>| from.as_ref().is_none_or(|place| (place.register, place.rid) != at);
        let keys = self.keys.iter().filter(|key| others(&key.from) && key.is_in(sight));
        let by_key = keys.map(|key| Tie { evidence: key.evidence(all), key: key.kind, through: key.from.clone() });
        let names = self.names.iter().filter(|known| others(&known.from) && is_named(&known.name, sight));
        let by_name = names.filter_map(|known| {
            let born = self.born.as_ref().filter(|(_, from)| others(from)).map(|(day, _)| *day);
            let evidence = self.by_name(sight, born.or(self.query.born))?;
            Some(Tie { evidence, key: evidence, through: known.from.clone() })
        });
        let ties: Vec<Tie> = by_key.chain(by_name).collect();
        let strongest = |ties: &mut dyn Iterator<Item = &Tie>| -> Option<Tie> {
            // Of two that are as strong, what was sought, and what was known first.
            ties.min_by_key(|tie| (std::cmp::Reverse(tie.evidence.limit()), tie.through.is_some())).cloned()
        };
        let sought = strongest(&mut ties.iter().filter(|tie| tie.through.is_none()));
        let tie = match sought {
            Some(tie) if tie.evidence.limit() >= CHOSEN => tie,
            Some(_) | None => strongest(&mut ties.iter())?,
        };
        // Who shares an address and has another's name is another.
        let may_be = || {
            let mut named = self.names.iter().filter(|known| others(&known.from)).peekable();
            named.peek().is_none() || named.any(|known| known.name.may_be(&sight.name))
        };
        (tie.evidence != Evidence::SharedAddress || may_be()).then_some(tie)
    }

    /// What a name is worth with what stands beside it; nothing where a birth date contradicts.
    fn by_name(&self, sight: &Sight, born: Option<Day>) -> Option<Evidence> {
        let year = born.map(Day::year).or(self.query.year);
        let full = sight.name.is_full();
        match (born, sight.born, year, sight.year) {
            (Some(one), Some(other), _, _) if one != other => None,
            (_, _, Some(one), Some(other)) if one != other => None,
            (Some(_), Some(_), _, _) if full => Some(Evidence::NameAndBirthDate),
            (_, _, Some(_), Some(_)) if full => Some(Evidence::NameAndBirthYear),
            (_, _, _, _) => Some(Evidence::Name),
        }
    }

    /// Takes in what records that are about the person show; whether anything was new.
    fn learn<'h>(&mut self, chosen: impl Iterator<Item = &'h Hit>) -> bool {
        let before = self.size();
        for hit in chosen {
            let sight = &hit.sight;
            for (kind, values) in
                [(Evidence::Number, &sight.numbers), (Evidence::Email, &sight.emails), (Evidence::Phone, &sight.phones)]
            {
                values.iter().for_each(|value| self.add((kind, value), None, hit));
            }
            if let Some((system, text)) = &sight.customer {
                self.add((Evidence::Customer, text), Some(system), hit);
            }
            if sight.name.is_full() && !self.names.iter().any(|known| known.name == sight.name) {
                self.names.push(Named { name: sight.name.clone(), from: Some(hit.place()) });
            }
            if self.born.is_none() {
                self.born = sight.born.map(|day| (day, Some(hit.place())));
            }
        }
        self.size() != before
    }

    fn size(&self) -> (usize, usize, usize, bool) {
        let sure = self.keys.iter().filter(|key| key.sure).count();
        (self.keys.len(), sure, self.names.len(), self.born.is_some())
    }

    fn add(&mut self, (kind, value): (Evidence, &String), system: Option<&String>, hit: &Hit) {
        let same = |key: &&mut Key| key.kind == kind && key.value == *value && key.system.as_ref() == system;
        match self.keys.iter_mut().find(same) {
            // What was sought and is a person's number is one.
            Some(key) => key.sure |= kind == Evidence::Number,
            None => self.keys.push(Key {
                kind,
                value: value.clone(),
                system: system.cloned(),
                from: Some(hit.place()),
                sure: kind == Evidence::Number,
            }),
        }
    }
}

/// The record has the person's name. A first name alone is nobody's, unless it is all that is sought.
fn is_named(name: &PersonName, sight: &Sight) -> bool {
    sight.name.words().len() >= name.words().len().min(2) && name.is_same(&sight.name)
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
