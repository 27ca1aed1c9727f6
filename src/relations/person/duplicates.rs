//! Which records of a register are about the same person, by exact keys alone.

use std::collections::HashMap;

use roaring::RoaringBitmap;

use crate::detect::keys::ExactKey;
use crate::failure::Result;
use crate::model::{Day, RecordId, Register};
use crate::relations::keys;
use crate::store::{Workbench, registers};

/// Records that share an exact key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// In which register.
    pub register: String,
    /// By which kind of key: `number`, `email` or `customer`.
    pub key: &'static str,
    /// The records.
    pub records: Vec<RecordId>,
}

/// The groups of a register, in the order of their first records.
pub fn of(bench: &Workbench, register: &Register, today: Day) -> Result<Vec<Group>> {
    let live: RoaringBitmap = registers::live(bench, register.id)?;
    let mut held: HashMap<ExactKey, Vec<RecordId>> = HashMap::new();
    keys::each(
        bench,
        (register.id, &live),
        (today, &mut |rid, keys| {
            for key in keys {
                let records = held.entry(key.clone()).or_default();
                if records.last() != Some(&rid) {
                    records.push(rid);
                }
            }
        }),
    )?;
    let mut groups: Vec<Group> = held
        .into_iter()
        .filter(|(_, records)| records.len() > 1)
        .map(|(key, records)| Group { register: register.name.clone(), key: kind(&key), records })
        .collect();
    // The same records by several keys are one group, by the strongest.
    groups.sort_by(|one, other| (&one.records, rank(one.key)).cmp(&(&other.records, rank(other.key))));
    groups.dedup_by(|one, other| one.records == other.records);
    Ok(groups)
}

fn kind(key: &ExactKey) -> &'static str {
    match key {
        ExactKey::Number(_) => "number",
        ExactKey::Email(_) => "email",
        ExactKey::Customer(..) => "customer",
    }
}

fn rank(key: &str) -> u8 {
    match key {
        "number" => 0,
        "customer" => 1,
        _ => 2,
    }
}
