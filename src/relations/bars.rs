//! Who may not be written to whatever the purpose: by their own record, or by another of the same person.
//!
//! An objection, a restriction, a death or a childhood in one register holds in all, by exact key. So does a withdrawal
//! for the same purpose, where no consent came after it.

use std::collections::HashMap;

use roaring::RoaringBitmap;

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

    fn all(&self) -> RoaringBitmap {
        self.0.iter().fold(RoaringBitmap::new(), |all, (_, records)| all | records)
    }
}

/// A withdrawal: for which purpose, and its day; undated counts as after every consent.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Withdrawal {
    purpose: Option<String>,
    day: Option<Day>,
}

/// What bars people in the whole workbench.
#[derive(Debug)]
pub struct Bars {
    own: HashMap<RegisterId, Barred>,
    people: HashMap<ExactKey, Vec<LeftOut>>,
    withdrawn: HashMap<ExactKey, Vec<Withdrawal>>,
}

impl Bars {
    /// Gathers it, over all registers.
    pub fn gather(bench: &Workbench, env: &Env) -> Result<Self> {
        let mut bars = Self { own: HashMap::new(), people: HashMap::new(), withdrawn: HashMap::new() };
        for register in registers::all(bench)? {
            let own = own(bench, register.id, env)?;
            keys::each(
                bench,
                (register.id, &own.all()),
                (env.today, &mut |rid, keys| {
                    let why: Vec<LeftOut> =
                        own.0.iter().filter(|(_, records)| records.contains(rid.0)).map(|(why, _)| *why).collect();
                    for key in keys {
                        let known = bars.people.entry(key.clone()).or_default();
                        why.iter().for_each(|why| {
                            if !known.contains(why) {
                                known.push(*why)
                            }
                        });
                    }
                }),
            )?;
            bars.own.insert(register.id, own);
            bars.withdrawals(bench, register.id, env.today)?;
        }
        Ok(bars)
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
                for why in keys.iter().filter_map(|key| self.people.get(key)).flatten() {
                    barred.add(*why, rid.0);
                }
            }),
        )?;
        Ok(barred)
    }

    /// Whether someone with one of these keys withdrew for this purpose, and gave no consent after it.
    pub fn has_withdrawn(&self, keys: &[ExactKey], (purpose, given): (Option<&str>, Option<Day>)) -> bool {
        let later = |withdrawal: &&Withdrawal| {
            let same = match (&withdrawal.purpose, purpose) {
                (Some(one), Some(other)) => is_same(one, other),
                (None, _) | (_, None) => true,
            };
            let after = match (withdrawal.day, given) {
                (Some(day), Some(given)) => given <= day,
                (None, _) | (_, None) => true,
            };
            same && after
        };
        keys.iter().filter_map(|key| self.withdrawn.get(key)).flatten().any(|withdrawal| later(&withdrawal))
    }

    fn withdrawals(&mut self, bench: &Workbench, register: RegisterId, today: Day) -> Result<()> {
        let rule = scores::rule(bench, register)?;
        let context = Context::new(&rule, today);
        for purpose in purposes::of(bench, register)? {
            let mut days: HashMap<u32, Option<Day>> = HashMap::new();
            purposes::judge(
                bench,
                (register, &purpose),
                (today, &mut |rid, facts, state| {
                    if state == Consent::Withdrawn {
                        days.insert(rid.0, consent_reason::days(facts, &context).withdrawn);
                    }
                }),
            )?;
            let records: RoaringBitmap = days.keys().copied().collect();
            keys::each(
                bench,
                (register, &records),
                (today, &mut |rid, keys| {
                    let day = days.get(&rid.0).copied().flatten();
                    for key in keys {
                        let withdrawal = Withdrawal { purpose: purpose.name.clone(), day };
                        self.withdrawn.entry(key.clone()).or_default().push(withdrawal);
                    }
                }),
            )?;
        }
        Ok(())
    }
}

/// What bars the people of a register by their own records.
fn own(bench: &Workbench, register: RegisterId, env: &Env) -> Result<Barred> {
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
                barred.add(LeftOut::Objected, rid);
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
