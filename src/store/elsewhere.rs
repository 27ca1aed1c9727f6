//! What other registers know of a register's people: signs of life, by exact key and never by name.
//!
//! A customer who ordered yesterday has not left, whatever the club's file says. The keys are kept beside the facts as
//! 64 bits ([`crate::detect::keys`]); what was found is kept with the register until any of the registers, their rules
//! or the day change, so that a screen reads it in a moment.

mod kept;
mod matching;
mod without;

use std::collections::HashSet;

use sha2::{Digest, Sha256};

use super::{Workbench, failed, policy, registers};
use crate::detect::keys::Keeper;
use crate::failure::{Failure, Result};
use crate::model::{About, Day, RecordId, RegisterId, RegisterRule, Role};
use crate::policy::{Card, Policy};

pub(super) use kept::PART;
pub(super) use kept::forget;
pub use kept::of_record;
pub use without::{Without, after};

/// The signs of life in other registers, of every record that has some.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Elsewhere {
    /// Rids in order, and where the days of each begin.
    starts: Vec<(u32, usize)>,
    days: Vec<Day>,
}

impl Elsewhere {
    /// The days on which other registers saw the person of a record: the last one, and those of the last 24 months.
    pub fn days(&self, rid: RecordId) -> &[Day] {
        let Ok(place) = self.starts.binary_search_by_key(&rid.0, |(rid, _)| *rid) else { return &[] };
        let end = self.starts.get(place + 1).map_or(self.days.len(), |(_, start)| *start);
        self.starts.get(place).and_then(|(_, start)| self.days.get(*start..end)).unwrap_or_default()
    }

    /// The days of each record of a chunk; nothing at all where no record has any.
    pub(super) fn of_chunk(&self, first: u32, records: usize) -> Vec<&[Day]> {
        let mut at = self.starts.partition_point(|(rid, _)| *rid < first);
        let mut found: Vec<&[Day]> = Vec::new();
        while let Some((rid, start)) = self.starts.get(at) {
            let place = usize::try_from(rid - first).unwrap_or(usize::MAX);
            if place >= records {
                break;
            }
            at += 1;
            let end = self.starts.get(at).map_or(self.days.len(), |(_, start)| *start);
            found.resize(place, &[]);
            found.push(self.days.get(*start..end).unwrap_or_default());
        }
        found
    }

    /// Adds the days of the next record in rid order.
    fn push(&mut self, rid: u32, days: &[Day]) {
        if !days.is_empty() {
            self.starts.push((rid, self.days.len()));
            self.days.extend_from_slice(days);
        }
    }
}

/// What other registers know of a register's people on a day: as kept, or found now and then kept, where this
/// workbench may write. Without another register that has keys of the same keeper it takes no time.
pub fn of(bench: &Workbench, register: RegisterId, today: Day) -> Result<Elsewhere> {
    let found = found(bench, (register, &Ties::of(bench)?), today)?;
    if let Found::Anew(stamp, days) = &found {
        kept::write(bench, (register, stamp), days)?;
    }
    Ok(found.days())
}

/// As [`of`], by a policy that need not be loaded: what it says of who extends whom, and of who was told. Keeps nothing.
pub fn by(bench: &Workbench, register: RegisterId, (policy, today): (&Policy, Day)) -> Result<Elsewhere> {
    Ok(found(bench, (register, &Ties::by(bench, policy)?), today)?.days())
}

/// Signs of life in other registers, kept from last time or found now with what they rest on.
enum Found {
    Kept(Elsewhere),
    Anew(String, Elsewhere),
}

impl Found {
    fn days(self) -> Elsewhere {
        match self {
            Self::Kept(days) | Self::Anew(_, days) => days,
        }
    }
}

fn found(bench: &Workbench, (register, ties): (RegisterId, &Ties), today: Day) -> Result<Found> {
    let related = ties.related(register);
    if related.is_empty() {
        return Ok(Found::Kept(Elsewhere::default()));
    }
    let stamp = ties.stamp(register, today);
    if let Some(found) = kept::read(bench, register, &stamp)? {
        return Ok(Found::Kept(found));
    }
    Ok(Found::Anew(stamp, matching::find(bench, (register, &related), (&Without::default(), today))?))
}

/// Which registers have keys of the same keepers, and what their signs of life rest on.
pub(super) struct Ties(Vec<Tie>);

struct Tie {
    register: RegisterId,
    keepers: HashSet<Keeper>,
    /// Its generation and rule, to whom it lends its signs of life, and those of whom.
    state: String,
    rule: RegisterRule,
    of: Told,
    /// The registers that it lends them to; none is all.
    lends_to: Option<Vec<RegisterId>>,
}

/// Whose signs of life a register lends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Told {
    /// Everybody's.
    All,
    /// Those whom a field of the register says to have been informed.
    Informed,
}

/// A register that lends its signs of life.
pub(super) struct Lender {
    register: RegisterId,
    rule: RegisterRule,
    of: Told,
}

impl Ties {
    /// Those of the registers that are ready.
    pub(super) fn of(bench: &Workbench) -> Result<Self> {
        Self::by(bench, &policy::current(bench)?)
    }

    /// As [`Self::of`], by a policy that need not be loaded.
    fn by(bench: &Workbench, policy: &Policy) -> Result<Self> {
        let mut ties = Vec::new();
        let known = names(bench)?;
        let sql = "SELECT id, generation FROM g_register WHERE state = 'ready' ORDER BY id";
        let mut statement = bench.connection().prepare_cached(sql).map_err(failed)?;
        let mut rows = statement.query([]).map_err(failed)?;
        while let Some(row) = rows.next().map_err(failed)? {
            let (register, generation) =
                (RegisterId(row.get(0).map_err(failed)?), row.get::<_, i64>(1).map_err(failed)?);
            let fields = registers::fields(bench, register)?;
            let name = known.iter().find(|(other, _)| *other == register).map_or("", |(_, name)| name.as_str());
            let card = policy::card_of(policy, name);
            let rule = policy::rule_of((policy, card), &fields);
            let as_text = serde_json::to_string(&rule).map_err(|_| unexpected())?;
            let lends_to = card.and_then(|card| lends_to(card, &known));
            // Where the register says of each person whether they were told, one whom it does not say it of was not.
            let each = lends_to.is_some() && fields.iter().any(|field| field.role == Role::Informed);
            let of = if each { Told::Informed } else { Told::All };
            ties.push(Tie {
                register,
                keepers: fields.iter().filter_map(Keeper::of).collect(),
                state: format!("{register}:{generation}:{as_text}:{lends_to:?}{}", if each { ":informed" } else { "" }),
                rule,
                of,
                lends_to,
            });
        }
        Ok(Self(ties))
    }

    /// What the scores of a register rest on beside itself; nothing when they rest on no other register.
    pub(super) fn stamp(&self, register: RegisterId, today: Day) -> String {
        let mut states = self.others(register).map(|tie| tie.state.as_str()).peekable();
        if states.peek().is_none() {
            return String::new();
        }
        let mut digest = Sha256::new_with_prefix(today.to_string());
        let own = self.0.iter().filter(|tie| tie.register == register).map(|tie| tie.state.as_str());
        own.chain(states).for_each(|state| digest.update(state));
        digest.finalize().iter().take(12).map(|byte| format!("{byte:02x}")).collect()
    }

    fn related(&self, register: RegisterId) -> Vec<Lender> {
        let lender = |tie: &Tie| Lender { register: tie.register, rule: tie.rule.clone(), of: tie.of };
        self.others(register).map(lender).collect()
    }

    fn others(&self, register: RegisterId) -> impl Iterator<Item = &Tie> {
        let own = self.0.iter().find(|tie| tie.register == register);
        let shares = move |tie: &&Tie| {
            let lends = tie.lends_to.as_ref().is_none_or(|to| to.contains(&register));
            tie.register != register && lends && own.is_some_and(|own| !own.keepers.is_disjoint(&tie.keepers))
        };
        self.0.iter().filter(shares)
    }
}

/// The registers to which one lends its signs of life; none is all. A register about a service extends only those that
/// its card names, and only where the person was told when and where (rule `extends-untold`).
fn lends_to(card: &Card, known: &[(RegisterId, String)]) -> Option<Vec<RegisterId>> {
    if card.about != Some(About::Service) && card.extends.is_empty() {
        return None;
    }
    if card.told.is_none() {
        return Some(Vec::new());
    }
    let extended = |other: &str| card.extends.iter().any(|name| policy::is_same(&name.text, other));
    Some(known.iter().filter(|(_, other)| extended(other)).map(|(id, _)| *id).collect())
}

/// The registers that are ready, by name.
fn names(bench: &Workbench) -> Result<Vec<(RegisterId, String)>> {
    let sql = "SELECT id, name FROM g_register WHERE state = 'ready' ORDER BY id";
    let mut statement = bench.connection().prepare_cached(sql).map_err(failed)?;
    let rows = statement.query_map([], |row| Ok((RegisterId(row.get(0)?), row.get(1)?))).map_err(failed)?;
    rows.collect::<rusqlite::Result<_>>().map_err(failed)
}

fn unexpected() -> Failure {
    Failure::ours(msg!("workbench-answer-unexpected"))
}
