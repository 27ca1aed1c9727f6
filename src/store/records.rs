//! Reading records: some by rid, or all in order.

use roaring::RoaringBitmap;

use super::Workbench;
use crate::failure::{Failure, Result};
use crate::model::{Facts, Finding, Record, RecordId, RegisterId};

/// The records with these rids, in the order given; one that is gone is left out. A screenful takes under a millisecond.
pub fn read(_bench: &Workbench, _register: RegisterId, _rids: &[RecordId]) -> Result<Vec<(RecordId, Record)>> {
    Err(Failure::ours(msg!("not-built")))
}

/// Calls `each` for every record of the set (all when none is given) in rid order, holding one at a time.
pub fn each(
    _bench: &Workbench,
    _of: (RegisterId, Option<&RoaringBitmap>),
    _each: &mut dyn FnMut(RecordId, &Record) -> Result<()>,
) -> Result<()> {
    Err(Failure::ours(msg!("not-built")))
}

/// The findings of a record, by field and place.
pub fn findings(_bench: &Workbench, _register: RegisterId, _rid: RecordId) -> Result<Vec<Finding>> {
    Err(Failure::ours(msg!("not-built")))
}

/// The facts of a record that its scores are reckoned from.
pub fn facts(_bench: &Workbench, _register: RegisterId, _rid: RecordId) -> Result<Facts> {
    Err(Failure::ours(msg!("not-built")))
}
