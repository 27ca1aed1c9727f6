//! The values that a plan takes away, read before it does.

use super::apply::Applying;
use super::change::Plan;
use super::truncate;
use super::values::Leaving;
use crate::failure::Result;
use crate::model::{Cell, Operation, go_on};
use crate::store::{Workbench, records, registers};

/// To look up a run of records takes as long as to read past so many.
const SCATTERED: u64 = 16;

/// The values that go, read before they do. The draw is seeded by the log's last hash: no one can foresee it, and
/// anyone can repeat it.
pub(super) fn leaving(bench: &Workbench, plan: &Plan, applying: &Applying<'_>) -> Result<Leaving> {
    let head = crate::log::head(bench)?;
    let seed = head.get(..16).and_then(|start| u64::from_str_radix(start, 16).ok()).unwrap_or(0);
    let mut origins = 0;
    for item in &plan.items {
        origins += match item.operation {
            Operation::Delete => registers::fields(bench, item.register)?.len(),
            Operation::Truncate => 1,
        };
    }
    let mut leaving = Leaving::new(applying.prove, seed, origins);
    for (number, (item, share)) in plan.items.iter().zip(&plan.shares).enumerate() {
        match item.operation {
            Operation::Delete => {}
            Operation::Truncate => {
                truncate::leaving(bench, (number, item), (&share.records, &mut leaving), applying)?;
                continue;
            }
        }
        let all = plan.left.get(&item.register).copied().unwrap_or(0);
        let scattered = records::runs(&share.records).count() as u64 * SCATTERED > all;
        let set = (!scattered).then_some(&share.records);
        records::each(bench, (item.register, set), &mut |rid, record| {
            if rid.0.is_multiple_of(1024) {
                go_on(applying.watch)?;
            }
            if scattered && !share.records.contains(rid.0) {
                return Ok(());
            }
            for (place, cell) in record.cells.iter().chain(&record.overflow).enumerate() {
                let origin = (number, u16::try_from(place).unwrap_or(u16::MAX));
                match cell {
                    Cell::Missing => {}
                    Cell::Text(text) => leaving.add(origin, text.as_bytes()),
                    Cell::Bytes(bytes) => leaving.add(origin, bytes),
                }
            }
            Ok(())
        })?;
    }
    Ok(leaving)
}
