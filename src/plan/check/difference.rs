//! What a changed policy would free or hold, before it is loaded.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{Against, broken};
use crate::env::Env;
use crate::failure::Result;
use crate::model::{Coded, Register};
use crate::policy::Policy;
use crate::store::{Workbench, policy, registers};

/// One count that a changed policy changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Change {
    /// In which register.
    pub register: String,
    /// In which field, when it is one.
    pub field: Option<String>,
    /// `held`, or the rule that records break.
    pub what: String,
    /// Records by the policy that is loaded.
    pub now: u64,
    /// Records by the other one.
    pub then: u64,
}

/// The counts that differ between the loaded policy and another.
pub fn difference(bench: &Workbench, other: &Policy, env: &Env) -> Result<Vec<Change>> {
    let loaded = policy::current(bench)?;
    let mut changes = Vec::new();
    for register in registers::all(bench)? {
        let now = counts(bench, (&register, &loaded), env)?;
        let then = counts(bench, (&register, other), env)?;
        let keys: std::collections::BTreeSet<&Key> = now.keys().chain(then.keys()).collect();
        for key in keys {
            let count = |counts: &BTreeMap<Key, u64>| counts.get(key).copied().unwrap_or(0);
            if count(&now) != count(&then) {
                changes.push(Change {
                    register: register.name.clone(),
                    field: key.0.clone(),
                    what: key.1.to_owned(),
                    now: count(&now),
                    then: count(&then),
                });
            }
        }
    }
    Ok(changes)
}

/// The field, and what is counted in it.
type Key = (Option<String>, &'static str);

fn counts(bench: &Workbench, of: (&Register, &Policy), env: &Env) -> Result<BTreeMap<Key, u64>> {
    let against = Against::of(bench, of, env.today)?;
    let mut counts = BTreeMap::from([((None, "held"), against.holds.records().len())]);
    for broken in broken(&against)? {
        let field = broken.field.as_ref().map(|field| field.name.clone());
        counts.insert((field, broken.rule.code()), broken.count());
    }
    Ok(counts)
}
