//! Who refused and gave no other consent: on no list at all, whatever it is for.

use std::collections::HashMap;

use super::bars::Bars;
use super::left_out::LeftOut;
use super::{keys, purposes};
use crate::failure::Result;
use crate::model::{Consent, Day, RegisterId};
use crate::score::{Context, consent_reason, stage};
use crate::store::{Workbench, registers};

/// The records of those who refused: that they withdrew, or that they said no.
pub type Refused = HashMap<u32, LeftOut>;

/// A valid consent: for which purpose, and when it was given.
type Valid = (Option<String>, Option<Day>);

/// The records of a register whose person withdrew a consent or said no, in this record or another of theirs, and has
/// no consent that is valid and came later.
pub fn records(bench: &Workbench, register: RegisterId, (bars, today): (&Bars, Day)) -> Result<Refused> {
    let mut refused = Refused::new();
    let mut active: HashMap<u32, Vec<Valid>> = HashMap::new();
    for purpose in purposes::with_none(bench, register)? {
        let rule = purposes::rule(bench, (register, &purpose))?;
        let context = Context::new(&rule, today);
        purposes::judge(
            bench,
            (register, &purpose),
            (today, &mut |rid, facts, state| {
                if state == Consent::Active {
                    let given = consent_reason::days(facts, &context).given;
                    active.entry(rid.0).or_default().push((purpose.name.clone(), given));
                } else if state == Consent::Withdrawn {
                    note(&mut refused, rid.0, LeftOut::Withdrawn);
                } else if stage::is_declined(facts, state) {
                    note(&mut refused, rid.0, LeftOut::Declined);
                }
            }),
        )?;
    }
    refused.retain(|rid, _| !active.contains_key(rid));
    let live = registers::live(bench, register)?;
    keys::each(
        bench,
        (register, &live),
        (today, &mut |rid, keys| {
            let no = match active.get(&rid.0) {
                None => bars.refused(keys, (None, None)),
                // Every one of them was taken back.
                Some(given) => given
                    .iter()
                    .map(|(purpose, day)| bars.refused(keys, (purpose.as_deref(), *day)))
                    .collect::<Option<Vec<LeftOut>>>()
                    .and_then(|all| all.into_iter().min()),
            };
            if let Some(why) = no {
                note(&mut refused, rid.0, why);
            }
        }),
    )?;
    Ok(refused)
}

/// The first reason that is true.
fn note(refused: &mut Refused, rid: u32, why: LeftOut) {
    refused.entry(rid).and_modify(|known| *known = why.min(*known)).or_insert(why);
}
