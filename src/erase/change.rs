//! The plan's operations in one transaction: records, findings and facts go, the log gets its entries.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use roaring::RoaringBitmap;
use rusqlite::{OptionalExtension, Transaction, TransactionBehavior};
use sha2::{Digest, Sha256};

use super::apply::Applying;
use super::kept;
use super::values::{Leaving, Sought};
use crate::failure::{Failure, Result};
use crate::log::entry::{self, Applied, Signature, Told};
use crate::model::{Cell, Operation, PlanItem, Register, RegisterId, go_on};
use crate::plan::Preview;
use crate::plan::overlap::{self, Share};
use crate::store::log_entries::Tail;
use crate::store::{Workbench, failed, plan_items, records, registers, tally};

/// Records that go between two looks at whether the job was cancelled: as many as one piece of the facts has.
const AT_ONCE: u32 = 65_536;

/// To look up a run of records takes as long as to read past so many.
const SCATTERED: u64 = 16;

/// What the transaction did.
pub(super) struct Changed {
    /// Records deleted.
    pub(super) deleted: u64,
    /// Field values changed.
    pub(super) changed: u64,
    /// The log entries' sequence numbers.
    pub(super) log: Vec<i64>,
    /// The values to seek.
    pub(super) sought: Sought,
    /// The registers touched: name, source file, records that the file has.
    pub(super) sources: Vec<(String, String, u64)>,
}

/// The plan as it stands inside the transaction.
struct Plan {
    items: Vec<PlanItem>,
    shares: Vec<Share>,
    left: BTreeMap<RegisterId, u64>,
    registers: BTreeMap<RegisterId, Register>,
}

/// Applies the plan and commits. Until the commit a failure or a cancel leaves everything as it was.
pub(super) fn change(bench: &Workbench, confirmed: &Preview, applying: &Applying<'_>) -> Result<Changed> {
    let tx = Transaction::new_unchecked(bench.connection(), TransactionBehavior::Immediate).map_err(failed)?;
    let mut plan = Plan::read(bench, confirmed)?;
    let mut sought = leaving(bench, &plan, applying)?.draw();
    let mut work =
        Work { bench, tx: &tx, applying, at: applying.env.clock.now(), policy: policy_digest(&tx)?, done: 0 };
    let (deleted, log) = work.items(&mut plan)?;
    if deleted != confirmed.deleted {
        return Err(Failure::ours(msg!("apply-count-wrong")));
    }
    forget(&tx)?;
    sought.leave_out(&mut |look| {
        go_on(applying.watch)?;
        kept::each(&tx, look)
    })?;
    go_on(applying.watch)?;
    applying.watch.step("commit");
    tx.commit().map_err(failed)?;
    let source = |register: &Register| (register.name.clone(), register.source.file_name.clone(), register.source.rows);
    Ok(Changed { deleted, changed: 0, log, sought, sources: plan.registers.values().map(source).collect() })
}

impl Plan {
    /// The plan as it is now: it must be what was confirmed, to the record.
    fn read(bench: &Workbench, confirmed: &Preview) -> Result<Self> {
        let items = plan_items::active(bench)?;
        let changed = || Failure::yours(msg!("apply-plan-changed")).hint(msg!("apply-plan-changed-hint"));
        if items != confirmed.items {
            return Err(changed());
        }
        let mut live = BTreeMap::new();
        let mut known = BTreeMap::new();
        for item in &items {
            live.insert(item.register, registers::live(bench, item.register)?);
            known.insert(item.register, registers::by_id(bench, item.register)?);
        }
        let shares = overlap::shares(&items, &live);
        let deleting = items.iter().zip(&shares).filter(|(item, _)| item.operation == Operation::Delete);
        if deleting.map(|(_, share)| share.records.len()).sum::<u64>() != confirmed.deleted {
            return Err(changed());
        }
        let left = live.iter().map(|(register, live)| (*register, live.len())).collect();
        Ok(Self { items, shares, left, registers: known })
    }
}

/// The values that go, read before they do. The draw is seeded by the log's last hash: no one can foresee it, and
/// anyone can repeat it.
fn leaving(bench: &Workbench, plan: &Plan, applying: &Applying<'_>) -> Result<Leaving> {
    let head = crate::log::head(bench)?;
    let seed = head.get(..16).and_then(|start| u64::from_str_radix(start, 16).ok()).unwrap_or(0);
    let mut origins = 0;
    for item in &plan.items {
        origins += registers::fields(bench, item.register)?.len();
    }
    let mut leaving = Leaving::new(applying.prove, seed, origins);
    for (number, (item, share)) in plan.items.iter().zip(&plan.shares).enumerate() {
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

struct Work<'a> {
    bench: &'a Workbench,
    tx: &'a Transaction<'a>,
    applying: &'a Applying<'a>,
    at: DateTime<Utc>,
    policy: Option<String>,
    done: u64,
}

impl Work<'_> {
    /// Does the items in their order; gives the records deleted and the log's sequence numbers.
    fn items(&mut self, plan: &mut Plan) -> Result<(u64, Vec<i64>)> {
        let total = plan.shares.iter().map(|share| share.records.len()).sum();
        let (mut deleted, mut log) = (0, Vec::with_capacity(plan.items.len()));
        for (item, share) in plan.items.iter().zip(&plan.shares) {
            let categories = tally::categories(self.bench, item.register, &share.records)?;
            let left = plan.left.entry(item.register).or_default();
            let before = *left;
            match item.operation {
                Operation::Delete => {
                    let gone = self.delete((item.register, &share.records), total)?;
                    *left -= gone;
                    deleted += gone;
                }
                Operation::Truncate => return Err(Failure::yours(msg!("truncation-not-built"))),
            }
            let Some(register) = plan.registers.get(&item.register) else { continue };
            let applied = Applied {
                item: item.id.0,
                operation: item.operation,
                register: &register.name,
                source: &register.source.digest,
                fields: Vec::new(),
                operator: item.operator.map(crate::model::Operator::code),
                records: share.records.len(),
                changed: 0,
                unreadable: 0,
                held: item.held,
                before,
                after: *left,
                reason: &item.reason,
                expression: item.expression.as_deref(),
                reference_date: self.applying.env.today,
                policy: self.policy.as_deref(),
                categories,
                staged_by: &item.staged_by,
            };
            let signature = Signature { at: self.at, by: &self.applying.env.operator };
            let mut tail = Tail::of(self.tx)?;
            log.push(entry::append(&mut tail, &Told::Applied(Box::new(applied)), &signature)?);
        }
        Ok((deleted, log))
    }

    /// Deletes records in pieces, so that a cancel is heard; all of a register at once.
    fn delete(&mut self, of: (RegisterId, &RoaringBitmap), total: u64) -> Result<u64> {
        let (register, records) = of;
        let mut gone = 0;
        for piece in pieces(records, &registers::live(self.bench, register)?) {
            go_on(self.applying.watch)?;
            gone += records::remove(self.tx, register, &piece)?;
            self.done += piece.len();
            self.applying.watch.progress(self.done, total);
        }
        Ok(gone)
    }
}

/// A set in pieces that each lie within one piece of the register's facts; whole when it is all that is left.
fn pieces(records: &RoaringBitmap, live: &RoaringBitmap) -> Vec<RoaringBitmap> {
    if records == live {
        return vec![records.clone()];
    }
    let mut pieces = Vec::new();
    let mut first = records.min();
    while let Some(rid) = first {
        let end = (rid.saturating_sub(1) / AT_ONCE + 1).saturating_mul(AT_ONCE);
        let mut piece = records.clone();
        piece.remove_range(..rid);
        if end < u32::MAX {
            piece.remove_range(end + 1..);
        }
        first = piece.max().and_then(|last| records.range(last..).nth(1));
        pieces.push(piece);
    }
    pieces
}

/// SHA-256 of the policy's document, in hex.
fn policy_digest(tx: &Transaction<'_>) -> Result<Option<String>> {
    let document: Option<String> =
        tx.query_row("SELECT document FROM g_policy WHERE id = 1", [], |row| row.get(0)).optional().map_err(failed)?;
    Ok(document.map(|document| crate::log::chain::hex(&Sha256::digest(document.as_bytes()).into())))
}

/// Says that the file is still to be rewritten, and forgets what could name a value that went: statistics hold samples
/// of values, figures extremes, the plan expressions and reasons, the screen's place the filter that stood in it.
fn forget(tx: &Transaction<'_>) -> Result<()> {
    for table in ["sqlite_stat1", "sqlite_stat4"] {
        let made = "SELECT EXISTS (SELECT 1 FROM sqlite_schema WHERE name = ?1)";
        if tx.query_row(made, [table], |row| row.get::<_, bool>(0)).map_err(failed)? {
            tx.execute(&format!("DELETE FROM {table}"), []).map_err(failed)?;
        }
    }
    plan_items::empty(tx)?;
    tx.execute_batch(
        "DELETE FROM g_summary; \
         UPDATE g_field SET filled = NULL, distinct_values = NULL; \
         DELETE FROM g_state; \
         INSERT INTO g_state (key, value) VALUES ('erasure', 'pending');",
    )
    .map_err(failed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_hold_every_record_once_and_none_crosses_a_boundary() {
        let records: RoaringBitmap = [1, 2, 65_536, 65_537, 131_072, 131_073, 400_000].into_iter().collect();
        let pieces = pieces(&records, &RoaringBitmap::new());
        let sizes: Vec<u64> = pieces.iter().map(RoaringBitmap::len).collect();
        assert_eq!(sizes, [3, 2, 1, 1]);
        assert_eq!(pieces.iter().fold(RoaringBitmap::new(), |all, piece| all | piece), records);
    }

    #[test]
    fn all_of_a_register_is_one_piece() {
        let records: RoaringBitmap = (1..=200_000).collect();
        assert_eq!(pieces(&records, &records).len(), 1);
    }
}
