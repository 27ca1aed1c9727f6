//! Which of a record's consents is told where a list is for no purpose of its own: the best, with what it is for.

use std::collections::HashMap;

use super::purposes;
use crate::failure::Result;
use crate::model::{Consent, Day, RegisterId};
use crate::store::Workbench;

/// A consent and its purpose.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Actual {
    pub(super) consent: Consent,
    /// None where there is no consent that could be for one, and where the register does not say it.
    pub(super) purpose: Option<String>,
}

impl Default for Actual {
    fn default() -> Self {
        Self { consent: Consent::None, purpose: None }
    }
}

/// Of every record of a register.
pub(super) fn of(bench: &Workbench, register: RegisterId, today: Day) -> Result<HashMap<u32, Actual>> {
    let mut found: HashMap<u32, Actual> = HashMap::new();
    for purpose in purposes::with_none(bench, register)? {
        purposes::judge(
            bench,
            (register, &purpose),
            (today, &mut |rid, _, consent| {
                let known = found.entry(rid.0).or_default();
                if rank(consent) < rank(known.consent) {
                    *known =
                        Actual { consent, purpose: purpose.name.clone().filter(|_| consent != Consent::NotNeeded) };
                }
            }),
        )?;
    }
    Ok(found)
}

/// The best first. Who refused is told by why they are left out; beside another purpose's consent it tells less.
fn rank(consent: Consent) -> u8 {
    match consent {
        Consent::Active => 0,
        Consent::Expired => 1,
        Consent::Unproven => 2,
        Consent::PreTicked => 3,
        Consent::Silent => 4,
        Consent::Objected => 5,
        Consent::Withdrawn => 6,
        Consent::NotNeeded => 7,
        Consent::None => 8,
    }
}
