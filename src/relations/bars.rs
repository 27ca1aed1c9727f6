//! Who may not be written to whatever the purpose: by their own record, or by another of the same person.
//!
//! An objection, a restriction, a death or a childhood in one register holds in all, by exact key and by a chain of
//! them. So does a withdrawal or a no for the same purpose, where no consent came after it.

use std::collections::{BTreeMap, HashMap};

use roaring::RoaringBitmap;

use super::chain::{Index, Tie};
use super::left_out::LeftOut;
use super::{keys, purposes, suppression};
use crate::detect::keys::ExactKey;
use crate::env::Env;
use crate::failure::Result;
use crate::model::{Consent, Day, Facts, RegisterId};
use crate::score::Context;
use crate::score::{consent_reason, sensitivity, stage};
use crate::store::policy::is_same;
use crate::store::{Workbench, holds, registers, scores};

/// What bars a person, as records tell it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Barred(Vec<(LeftOut, RoaringBitmap)>);

impl Barred {
    /// Why a record is barred, the first that is true; none when it is not.
    pub fn why(&self, rid: u32) -> Option<LeftOut> {
        self.0.iter().find(|(_, records)| records.contains(rid)).map(|(why, _)| *why)
    }

    fn add(&mut self, why: LeftOut, rid: u32) {
        match self.0.iter_mut().find(|(known, _)| *known == why) {
            Some((_, records)) => {
                records.insert(rid);
            }
            None => {
                self.0.push((why, RoaringBitmap::from_iter([rid])));
                self.0.sort_by_key(|(why, _)| *why);
            }
        }
    }
}

/// A withdrawal or a no: for which purpose, and its day; undated counts as after every consent.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Refusal {
    why: LeftOut,
    purpose: Option<String>,
    day: Option<Day>,
}

/// What a record bars its person by.
#[derive(Debug, Clone, Default)]
struct Marks {
    whys: Vec<LeftOut>,
    refusals: Vec<Refusal>,
}

impl Marks {
    fn add(&mut self, other: &Self) {
        let Self { whys, refusals } = other;
        whys.iter().for_each(|why| add(&mut self.whys, why));
        refusals.iter().for_each(|refusal| add(&mut self.refusals, refusal));
    }
}

fn add<T: Clone + PartialEq>(into: &mut Vec<T>, new: &T) {
    if !into.contains(new) {
        into.push(new.clone());
    }
}

/// What bars people in the whole workbench.
pub struct Bars {
    own: HashMap<RegisterId, Barred>,
    index: Index,
    people: HashMap<Tie, Marks>,
}

impl Bars {
    /// Gathers it, over all registers.
    pub fn gather(bench: &Workbench, env: &Env) -> Result<Self> {
        let mut own = HashMap::new();
        let mut marked: BTreeMap<(RegisterId, u32), Marks> = BTreeMap::new();
        for register in registers::all(bench)? {
            let barred = barred(bench, register.id, env)?;
            for (why, records) in &barred.0 {
                records.iter().for_each(|rid| marked.entry((register.id, rid)).or_default().whys.push(*why));
            }
            refusals(bench, register.id, (env.today, &mut marked))?;
            own.insert(register.id, barred);
        }
        let index = if marked.is_empty() { Index::empty() } else { Index::of(bench, env.today)? };
        let mut bars = Self { own, index, people: HashMap::new() };
        bars.by_keys(bench, (&marked, env.today))?;
        // Who shares no key with another record leads to none.
        let sharing = bars.index.sharing();
        let seeds: Vec<(RegisterId, u32)> = sharing.into_iter().filter(|seed| marked.contains_key(seed)).collect();
        for (seed, reached) in seeds.iter().zip(bars.index.reach(bench, &seeds, env.today)?) {
            let Some(marks) = marked.get(seed) else { continue };
            reached.ties.into_iter().for_each(|tie| bars.people.entry(tie).or_default().add(marks));
        }
        Ok(bars)
    }

    /// Every key that stands in a marked record, also one that leads no further: who objected by the family's address is
    /// not written to there.
    fn by_keys(
        &mut self,
        bench: &Workbench,
        (marked, today): (&BTreeMap<(RegisterId, u32), Marks>, Day),
    ) -> Result<()> {
        let mut sets: BTreeMap<RegisterId, RoaringBitmap> = BTreeMap::new();
        marked.keys().for_each(|(register, rid)| {
            sets.entry(*register).or_default().insert(*rid);
        });
        for (register, set) in sets {
            keys::each(
                bench,
                (register, &set),
                (today, &mut |rid, keys| {
                    let Some(marks) = marked.get(&(register, rid.0)) else { return };
                    for tie in keys.iter().map(|key| self.index.tie(key)) {
                        self.people.entry(tie).or_default().add(marks);
                    }
                }),
            )?;
        }
        Ok(())
    }

    /// Who of a register is barred.
    pub fn of(&self, bench: &Workbench, register: RegisterId, today: Day) -> Result<Barred> {
        let mut barred = self.own.get(&register).cloned().unwrap_or_default();
        if self.people.is_empty() {
            return Ok(barred);
        }
        let live = registers::live(bench, register)?;
        keys::each(
            bench,
            (register, &live),
            (today, &mut |rid, keys| {
                for why in keys.iter().filter_map(|key| self.people.get(&self.index.tie(key))).flat_map(|m| &m.whys) {
                    barred.add(*why, rid.0);
                }
            }),
        )?;
        Ok(barred)
    }

    /// How someone with one of these keys refused for this purpose, where they gave no consent after it.
    pub fn refused(&self, keys: &[ExactKey], (purpose, given): (Option<&str>, Option<Day>)) -> Option<LeftOut> {
        let later = |refusal: &&Refusal| {
            let same = match (&refusal.purpose, purpose) {
                (Some(one), Some(other)) => is_same(one, other),
                (None, _) | (_, None) => true,
            };
            let after = match (refusal.day, given) {
                (Some(day), Some(given)) => given <= day,
                (None, _) | (_, None) => true,
            };
            same && after
        };
        let marks = keys.iter().filter_map(|key| self.people.get(&self.index.tie(key)));
        marks.flat_map(|marks| &marks.refusals).filter(later).map(|refusal| refusal.why).min()
    }
}

/// Who of a register withdrew or said no, for each purpose.
fn refusals(
    bench: &Workbench,
    register: RegisterId,
    (today, marked): (Day, &mut BTreeMap<(RegisterId, u32), Marks>),
) -> Result<()> {
    let rule = scores::rule(bench, register)?;
    let context = Context::new(&rule, today);
    for purpose in purposes::with_none(bench, register)? {
        purposes::judge(
            bench,
            (register, &purpose),
            (today, &mut |rid, facts, state| {
                let (why, day) = if state == Consent::Withdrawn {
                    (LeftOut::Withdrawn, consent_reason::days(facts, &context).withdrawn)
                } else if stage::is_declined(facts, state) {
                    (LeftOut::Declined, consent_reason::days(facts, &context).declined)
                } else {
                    return;
                };
                let refusal = Refusal { why, purpose: purpose.name.clone(), day };
                marked.entry((register, rid.0)).or_default().refusals.push(refusal);
            }),
        )?;
    }
    Ok(())
}

/// What bars the people of a register by their own records.
fn barred(bench: &Workbench, register: RegisterId, env: &Env) -> Result<Barred> {
    let mut barred = Barred::default();
    let live = registers::live(bench, register)?;
    let mut facts = Facts::default();
    scores::pass(bench, (register, env.today), &mut |first, columns, scores| {
        for index in 0..scores.consent.len() {
            let rid = first.saturating_add(u32::try_from(index).unwrap_or(u32::MAX));
            if !live.contains(rid) {
                continue;
            }
            columns.read(index, &mut facts);
            if scores.consent[index] == Consent::Objected {
                barred.add(LeftOut::by_objection(&facts), rid);
            }
            if stage::is_dead(&facts, env.today) {
                barred.add(LeftOut::Dead, rid);
            }
            if sensitivity::is_child(&facts, env.today) {
                barred.add(LeftOut::Under13, rid);
            }
        }
    })?;
    for rid in holds::of(bench, register, env.today)?.restricted() {
        barred.add(LeftOut::Restricted, rid);
    }
    for rid in suppression::records(bench, register, env)? {
        barred.add(LeftOut::Suppressed, rid);
    }
    Ok(barred)
}
