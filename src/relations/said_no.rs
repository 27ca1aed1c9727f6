//! Who withdrew and gave no other consent: on no list at all, whatever it is for.

use std::collections::HashMap;

use roaring::RoaringBitmap;

use super::bars::Bars;
use super::{keys, purposes};
use crate::failure::Result;
use crate::model::{Consent, Day, RegisterId};
use crate::score::{Context, consent_reason};
use crate::store::{Workbench, registers};

/// A valid consent: for which purpose, and when it was given.
type Valid = (Option<String>, Option<Day>);

/// The records of a register whose person withdrew a consent, in this record or another of theirs, and has none that is
/// valid and came later.
pub fn records(bench: &Workbench, register: RegisterId, (bars, today): (&Bars, Day)) -> Result<RoaringBitmap> {
    let mut withdrawn = RoaringBitmap::new();
    let mut active: HashMap<u32, Vec<Valid>> = HashMap::new();
    for purpose in purposes::of(bench, register)? {
        let rule = purposes::rule(bench, (register, &purpose))?;
        let context = Context::new(&rule, today);
        purposes::judge(
            bench,
            (register, &purpose),
            (today, &mut |rid, facts, state| match state {
                Consent::Withdrawn => {
                    withdrawn.insert(rid.0);
                }
                Consent::Active => {
                    let given = consent_reason::days(facts, &context).given;
                    active.entry(rid.0).or_default().push((purpose.name.clone(), given));
                }
                Consent::Objected
                | Consent::Silent
                | Consent::PreTicked
                | Consent::Unproven
                | Consent::Expired
                | Consent::NotNeeded
                | Consent::None => {}
            }),
        )?;
    }
    let mut said_no: RoaringBitmap = withdrawn.iter().filter(|rid| !active.contains_key(rid)).collect();
    let live = registers::live(bench, register)?;
    keys::each(
        bench,
        (register, &live),
        (today, &mut |rid, keys| {
            let no = match active.get(&rid.0) {
                None => bars.has_withdrawn(keys, (None, None)),
                Some(given) => given.iter().all(|(purpose, day)| bars.has_withdrawn(keys, (purpose.as_deref(), *day))),
            };
            if no {
                said_no.insert(rid.0);
            }
        }),
    )?;
    Ok(said_no)
}
