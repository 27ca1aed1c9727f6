//! One person stands once on a list: by the record with the latest sign of life, known by exact keys.

use std::collections::HashMap;

use roaring::RoaringBitmap;

use super::chain::Index;
use super::left_out::LeftOut;
use super::list::List;
use crate::failure::Result;
use crate::model::{Day, RecordId, RegisterId};
use crate::store::Workbench;

/// Leaves out of a list the other records of each person. Two people with one address stay two: each has a consent of
/// their own.
pub(super) fn leave_out(
    bench: &Workbench,
    (register, list): (RegisterId, &mut List),
    (last, today): (&HashMap<u32, Day>, Day),
) -> Result<()> {
    let on: RoaringBitmap = list.entries.iter().map(|entry| entry.rid.0).collect();
    let index = Index::within(bench, (register, &on), today)?;
    let seeds = index.sharing();
    if seeds.is_empty() {
        return Ok(());
    }
    let mut done = RoaringBitmap::new();
    let mut left_out = RoaringBitmap::new();
    for ((_, seed), reached) in seeds.iter().zip(index.reach(bench, &seeds, today)?) {
        let others = reached.records.into_iter().map(|(_, rid)| rid).filter(|rid| !done.contains(*rid));
        let person: RoaringBitmap = others.chain((!done.contains(*seed)).then_some(*seed)).collect();
        let kept = person.iter().max_by_key(|rid| (last.get(rid).copied(), std::cmp::Reverse(*rid)));
        left_out.extend(person.iter().filter(|rid| Some(*rid) != kept));
        done |= person;
    }
    list.entries.retain(|entry| !left_out.contains(entry.rid.0));
    left_out.iter().for_each(|rid| list.leave_out(RecordId(rid), LeftOut::Double));
    Ok(())
}
