//! What other registers know of a register's people once a plan has been applied.
//!
//! A sign of life in a record that the plan deletes holds nobody afterwards; nor does one that is found by a key that
//! the plan takes away.

use std::collections::BTreeMap;

use roaring::RoaringBitmap;

use super::{Elsewhere, Ties, matching};
use crate::failure::Result;
use crate::model::{Day, FieldPosition, RegisterId};
use crate::store::Workbench;

/// What a plan takes away.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Without {
    deleted: BTreeMap<RegisterId, RoaringBitmap>,
    changed: BTreeMap<(RegisterId, FieldPosition), RoaringBitmap>,
}

impl Without {
    /// Records that are deleted.
    pub fn delete(&mut self, register: RegisterId, records: &RoaringBitmap) {
        *self.deleted.entry(register).or_default() |= records;
    }

    /// Records of which a field holds less.
    pub fn change(&mut self, (register, field): (RegisterId, FieldPosition), records: &RoaringBitmap) {
        *self.changed.entry((register, field)).or_default() |= records;
    }

    /// The record is deleted.
    pub(super) fn takes(&self, register: RegisterId, rid: u32) -> bool {
        self.deleted.get(&register).is_some_and(|records| records.contains(rid))
    }

    /// The record's key in this field is no longer what it was.
    pub(super) fn takes_key(&self, (register, field): (RegisterId, FieldPosition), rid: u32) -> bool {
        self.changed.get(&(register, field)).is_some_and(|records| records.contains(rid))
    }

    fn is_about(&self, register: RegisterId) -> bool {
        self.deleted.contains_key(&register) || self.changed.keys().any(|(other, _)| *other == register)
    }
}

/// What other registers know of a register's people without what a plan takes away; none where it takes nothing that
/// they know by.
pub fn after(bench: &Workbench, register: RegisterId, (without, today): (&Without, Day)) -> Result<Option<Elsewhere>> {
    let related = Ties::of(bench)?.related(register);
    let own = without.changed.keys().any(|(changed, _)| *changed == register);
    if related.is_empty() || !(own || related.iter().any(|other| without.is_about(other.register))) {
        return Ok(None);
    }
    matching::find(bench, (register, &related), (without, today)).map(Some)
}
