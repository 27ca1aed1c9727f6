//! Whether every register keeps the policy, and which rules it breaks.

pub mod access;
pub mod beforehand;
pub mod difference;
pub mod fields;
mod files;
pub mod records;
mod said;

use roaring::RoaringBitmap;
use serde::{Deserialize, Serialize};

use crate::env::Env;
use crate::failure::Result;
use crate::model::{Coded, Day, Field, Register};
use crate::policy::{Breach, Card, Policy, Rule};
use crate::store::holds::{self, Holds};
use crate::store::overview::{self, RegisterLine};
use crate::store::scores::Judging;
use crate::store::{Workbench, elsewhere, policy, registers, returned, settings};

/// A rule that a register breaks, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The register's name, or that of a card without a file.
    pub register: String,
    /// What it breaks.
    pub breach: Breach,
}

/// A rule that records break, with the records.
#[derive(Debug, Clone, PartialEq)]
pub struct Broken {
    /// Which rule.
    pub rule: Rule,
    /// The field that breaks it, when it is one.
    pub field: Option<Field>,
    /// The records, held ones left out.
    pub records: RoaringBitmap,
    /// The records that break it too but are held.
    pub held: RoaringBitmap,
    /// Of those, the ones that break it all the same: a hold is no exception under Art. 9, unless a law is.
    pub despite: RoaringBitmap,
}

impl Broken {
    /// The records that break a rule, of which some are held.
    fn of(rule: Rule, (records, held): (RoaringBitmap, &RoaringBitmap)) -> Self {
        let kept_back = &records & held;
        Self { rule, field: None, records: records - held, held: kept_back, despite: RoaringBitmap::new() }
    }

    fn in_field(self, field: &Field) -> Self {
        Self { field: Some(field.clone()), ..self }
    }

    /// How many records break it.
    fn count(&self) -> u64 {
        self.records.len() + self.despite.len()
    }

    fn breach(&self) -> Breach {
        Breach { rule: self.rule, field: self.field.as_ref().map(|field| field.name.clone()), count: self.count() }
    }
}

/// What one register is held against.
pub struct Against<'a> {
    /// The workbench.
    pub bench: &'a Workbench,
    /// The policy, loaded or not.
    pub policy: &'a Policy,
    /// The register.
    pub register: &'a Register,
    /// Its card, when the policy has one.
    pub card: Option<&'a Card>,
    /// Its fields.
    pub fields: Vec<Field>,
    /// What must be kept.
    pub holds: Holds,
    /// By what its records are judged.
    pub judging: Judging,
    /// The day.
    pub today: Day,
}

impl<'a> Against<'a> {
    /// A register and what a policy says of it.
    pub fn of(bench: &'a Workbench, (register, policy): (&'a Register, &'a Policy), today: Day) -> Result<Self> {
        let card = policy::card_of(policy, &register.name);
        let years = &policy.organisation.financial_years;
        let holds = match card {
            Some(card) => holds::reckon(bench, register.id, (card, years, today))?,
            None => Holds::default(),
        };
        let judging = Judging::by(bench, register.id, (policy, card, today))?;
        // A policy that is not loaded can also say otherwise of who extends whom.
        let judging = if policy::current(bench)? == *policy {
            judging
        } else {
            judging.knowing(elsewhere::by(bench, register.id, (policy, today))?)
        };
        let fields = registers::fields(bench, register.id)?;
        Ok(Self { bench, policy, register, card, fields, holds, judging, today })
    }
}

/// Every rule that is broken, register by register, then the cards without a file.
pub fn all(bench: &Workbench, env: &Env) -> Result<Vec<Line>> {
    let policy = policy::current(bench)?;
    let mut lines = Vec::new();
    let known = registers::all(bench)?;
    for register in &known {
        let breaches = of_register(bench, (register, &policy), env)?;
        lines.extend(breaches.into_iter().map(|breach| Line { register: register.name.clone(), breach }));
    }
    let without_file = policy.cards.iter().filter(|card| !known.iter().any(|r| policy::is_same(&r.name, &card.name)));
    for card in without_file {
        let breaches = of_card(card, (&policy, env));
        lines.extend(breaches.into_iter().map(|breach| Line { register: card.name.clone(), breach }));
    }
    Ok(lines)
}

/// The rules that a card without a file breaks.
pub fn of_card(card: &Card, (policy, env): (&Policy, &Env)) -> Vec<Breach> {
    let mut breaches = said::breaches(Some(card), 0);
    breaches.extend(access::breaches(Some(card), (&policy.defaults, env.today)));
    breaches.sort_by_key(|breach| breach.rule);
    breaches
}

/// The rules that one register breaks, in the documented order.
pub fn of_register(bench: &Workbench, (register, policy): (&Register, &Policy), env: &Env) -> Result<Vec<Breach>> {
    let against = Against::of(bench, (register, policy), env.today)?;
    let card = against.card;
    let free = registers::live(bench, register.id)? - against.holds.records();
    let mut breaches = said::breaches(card, free.len());
    breaches.extend(access::breaches(card, (&policy.defaults, env.today)));
    breaches.extend(broken(&against)?.iter().map(Broken::breach).filter(|breach| breach.count > 0));
    breaches.extend(records::unmatched_holds(&against)?);
    breaches.extend(files::breaches(&against)?);
    breaches.sort_by_key(|breach| breach.rule);
    Ok(breaches)
}

/// What records break, with the records: also what proposals are made of.
pub fn broken(against: &Against<'_>) -> Result<Vec<Broken>> {
    let mut found = records::broken(against)?;
    found.extend(fields::broken(against)?);
    found.sort_by_key(|broken| broken.rule);
    Ok(found)
}

/// Breaches as they are kept, with what they hold for.
#[derive(Serialize, Deserialize)]
struct Kept {
    holds_for: String,
    breaches: Vec<Breach>,
}

fn key(register: &Register) -> String {
    format!("check:{}", register.id)
}

/// The registers' lines with the rules that each breaks, reckoned for `env.today`.
pub fn lines(bench: &mut Workbench, env: &Env) -> Result<Vec<RegisterLine>> {
    let mut lines = overview::registers(bench, env)?;
    for (register, breaches) in reckoned(bench, env)? {
        warn(&mut lines, (&register, &breaches));
    }
    Ok(lines)
}

/// As [`lines`], for a workbench that only reads.
pub fn lines_read_only(bench: &Workbench, env: &Env) -> Result<Vec<RegisterLine>> {
    let mut lines = overview::registers(bench, env)?;
    let policy = policy::current(bench)?;
    for register in registers::all(bench)? {
        let breaches = of_register(bench, (&register, &policy), env)?;
        warn(&mut lines, (&register, &breaches));
    }
    Ok(lines)
}

/// The lines as last reckoned, at once.
pub fn lines_at_once(bench: &Workbench, env: &Env) -> Result<Vec<RegisterLine>> {
    let mut lines = overview::registers_at_once(bench, env)?;
    for register in registers::all(bench)? {
        let kept = settings::get(bench, &key(&register))?;
        let kept = kept.and_then(|text| serde_json::from_str::<Kept>(&text).ok());
        if let Some(kept) = kept {
            warn(&mut lines, (&register, &kept.breaches));
        }
    }
    Ok(lines)
}

/// The breaches of every register, kept from last time where they still hold.
fn reckoned(bench: &mut Workbench, env: &Env) -> Result<Vec<(Register, Vec<Breach>)>> {
    let policy = policy::current(bench)?;
    let digest = policy::stored(bench)?.map_or_else(String::new, |stored| stored.digest());
    let mut all = Vec::new();
    for register in registers::all(bench)? {
        let returned = returned::of(bench, register.id)?.len();
        let holds_for = format!("{} {} {digest} {returned}", register.generation, env.today);
        let kept = settings::get(bench, &key(&register))?;
        let kept = kept.and_then(|text| serde_json::from_str::<Kept>(&text).ok());
        let breaches = match kept.filter(|kept| kept.holds_for == holds_for) {
            Some(kept) => kept.breaches,
            None => of_register(bench, (&register, &policy), env)?,
        };
        if bench.is_writable() {
            let kept = Kept { holds_for, breaches: breaches.clone() };
            settings::set(bench, &key(&register), &serde_json::to_string(&kept).unwrap_or_default())?;
        }
        all.push((register, breaches));
    }
    Ok(all)
}

fn warn(lines: &mut [RegisterLine], (register, breaches): (&Register, &[Breach])) {
    let Some(line) = lines.iter_mut().find(|line| line.id == register.id) else { return };
    let mut codes: Vec<String> = breaches.iter().map(|breach| breach.rule.code().to_owned()).collect();
    codes.dedup();
    line.warnings = codes;
}
