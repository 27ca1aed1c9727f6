//! What is so in a register by a document, loaded or not: which rules it breaks, what is held, and until when.

use roaring::RoaringBitmap;

use super::Ask;
use crate::env::Env;
use crate::failure::Result;
use crate::model::Day;
use crate::plan::check;
use crate::policy::{Breach, Policy, Rule};
use crate::store::holds::{self, Holds};
use crate::store::{Workbench, policy, registers};

/// What a card's answers come to.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CardFacts {
    /// The register's records; none for a card without a file.
    pub records: Option<u64>,
    /// The rules that it breaks, as `check` has them.
    pub breaches: Vec<Breach>,
    /// The records that may not be deleted.
    pub held: u64,
    /// When the first of them may be, and the last.
    pub until: Option<Until>,
    /// What holds them, in the document's order.
    pub holds: Vec<HeldBy>,
    /// The records that may only be stored (Art. 18).
    pub restricted: u64,
}

/// When held records may be deleted; none within is never, as it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Until {
    /// The earliest deletion date.
    pub first: Option<Day>,
    /// The day on which nothing of it is held any longer.
    pub last: Option<Day>,
}

/// One hold and its records.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldBy {
    /// By which law or decision.
    pub basis: String,
    /// The records that it holds.
    pub records: u64,
    /// Those whose time has passed.
    pub ended: u64,
    /// Those without a date to count from.
    pub undated: u64,
    /// When they may be deleted.
    pub until: Option<Until>,
}

/// What a document comes to in one register.
pub fn facts(bench: &Workbench, (register, document): (&str, &Policy), env: &Env) -> Result<CardFacts> {
    policy::verify(bench, document)?;
    let card = policy::card_of(document, register);
    let known = registers::all(bench)?.into_iter().find(|known| policy::is_same(&known.name, register));
    let Some(known) = known else {
        let breaches = card.map(|card| check::of_card(card, (document, env))).unwrap_or_default();
        return Ok(CardFacts { breaches, ..CardFacts::default() });
    };
    let held = match card {
        Some(card) => holds::reckon(bench, known.id, (card, &document.organisation.financial_years, env.today))?,
        None => Holds::default(),
    };
    let by = held.spans().iter().map(|span| HeldBy {
        basis: span.basis.clone(),
        records: span.active.len(),
        ended: span.ended.len(),
        undated: span.undated,
        until: until(&held, &span.active),
    });
    Ok(CardFacts {
        records: Some(registers::live(bench, known.id)?.len()),
        breaches: check::of_register(bench, (&known, document), env)?,
        held: held.records().len(),
        until: until(&held, held.records()),
        holds: by.collect(),
        restricted: held.restricted().len(),
    })
}

/// The days on which the first and the last of some held records may be deleted.
fn until(held: &Holds, records: &RoaringBitmap) -> Option<Until> {
    let (mut first, mut last): (Option<Day>, Option<Day>) = (None, None);
    for day in records.iter().filter_map(|rid| held.until(rid)) {
        first = Some(first.map_or(day, |first| first.min(day)));
        last = Some(last.map_or(day, |last| last.max(day)));
    }
    Some(Until { first: first.and_then(freed), last: last.and_then(freed) }).filter(|_| first.is_some())
}

/// The day after the last one on which something is held; none when nobody knows its end.
fn freed(last: Day) -> Option<Day> {
    (!holds::is_open(last)).then(|| last.after(crate::model::Period { months: 0, days: 1 }))
}

impl Ask {
    /// The question whose answer a rule is about.
    pub fn about(rule: Rule) -> Self {
        match rule {
            Rule::NoPurpose => Self::Why,
            Rule::NoBasis
            | Rule::SpecialCategory
            | Rule::ConsentNotActive
            | Rule::ConsentExpired
            | Rule::SuppressedReturned => Self::Ground,
            Rule::NoNotice | Rule::NotInformed | Rule::ExtendsUntold => Self::Told,
            Rule::NoRetention | Rule::Overdue | Rule::NoDate => Self::HowLong,
            Rule::UnneededField | Rule::FullPersonnummer => Self::Fields,
            Rule::AccessMissing | Rule::AccessStale | Rule::SourceReadable | Rule::SourceNotCulled => Self::Sees,
            Rule::HoldEnded | Rule::HoldUnmatched => Self::Keep,
        }
    }
}
