//! The plan's operations in one transaction: records, findings and facts go, the log gets its entries.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use roaring::RoaringBitmap;
use rusqlite::{OptionalExtension, Transaction, TransactionBehavior};
use sha2::{Digest, Sha256};

use super::answerable::Answering;
use super::apply::Applying;
use super::leaving::leaving;
use super::truncate::{self, Acting, Touched, Truncated, Truncation};
use super::values::Sought;
use super::{kept, suppress};
use crate::failure::{Failure, Result};
use crate::log::entry::{self, Applied, Signature, Told};
use crate::model::{Day, Operation, PlanItem, Register, RegisterId, SourceLeft, Whereabouts, go_on};
use crate::plan::holding::{self, Held};
use crate::plan::overlap::{self, Share};
use crate::plan::{Preview, approval, legal};
use crate::store::log_entries::Tail;
use crate::store::{Workbench, approvals, failed, plan_items, policy, records, registers, sources, tasks};

/// Records that go between two looks at whether the job was cancelled: as many as one piece of the facts has.
const AT_ONCE: u32 = 65_536;

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
    /// The source files that still hold what went or was changed.
    pub(super) sources: Vec<SourceLeft>,
}

/// The plan as it stands inside the transaction.
pub(super) struct Plan {
    pub(super) items: Vec<PlanItem>,
    pub(super) shares: Vec<Share>,
    held: Vec<Held>,
    pub(super) left: BTreeMap<RegisterId, u64>,
    pub(super) registers: BTreeMap<RegisterId, Register>,
}

/// Applies the plan and commits. Until the commit a failure or a cancel leaves everything as it was.
pub(super) fn change(bench: &Workbench, confirmed: &Preview, applying: &Applying<'_>) -> Result<Changed> {
    bench.is_the_one_opened()?;
    let tx = Transaction::new_unchecked(bench.connection(), TransactionBehavior::Immediate).map_err(failed)?;
    let mut plan = Plan::read(bench, confirmed, applying.env.today)?;
    let approved = approval::may_apply(bench, confirmed)?;
    let mut sought = leaving(bench, &plan, applying)?.draw();
    let answering = Answering::of(bench, applying)?;
    let mut work = Work {
        bench,
        tx: &tx,
        applying,
        at: applying.env.clock.now(),
        policy: policy_digest(&tx)?,
        approved_by: approved.by(),
        answering,
        done: 0,
    };
    let Done { deleted, changed, log } = work.items(&mut plan)?;
    if (deleted, changed) != (confirmed.deleted, confirmed.changed) {
        return Err(Failure::ours(msg!("apply-count-wrong")));
    }
    forget(&tx)?;
    sought.leave_out(&mut |look| {
        go_on(applying.watch)?;
        kept::each(&tx, look)
    })?;
    let mut left = Vec::new();
    for register in plan.registers.values() {
        left.extend(sources::holding(&tx, (register, &plan.touched(register.id)))?);
    }
    // What can be replaced from here comes first.
    left.sort_by_key(|left| left.standing != Whereabouts::There);
    left.iter().try_for_each(|left| tasks::source_stands(&tx, left, work.at))?;
    go_on(applying.watch)?;
    applying.watch.step("commit");
    tx.commit().map_err(failed)?;
    Ok(Changed { deleted, changed, log, sought, sources: left })
}

impl Plan {
    /// The plan as it is now: it must be what was confirmed, to the record.
    fn read(bench: &Workbench, confirmed: &Preview, today: Day) -> Result<Self> {
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
        // What must be kept today is kept, whatever was known when it was staged.
        let (free, held) = holding::without_held(bench, &items, today)?;
        let shares = overlap::shares(&free, &live);
        let deleting = items.iter().zip(&shares).filter(|(item, _)| item.operation == Operation::Delete);
        if deleting.map(|(_, share)| share.records.len()).sum::<u64>() != confirmed.deleted {
            return Err(changed());
        }
        let left = live.iter().map(|(register, live)| (*register, live.len())).collect();
        Ok(Self { items, shares, held, left, registers: known })
    }

    /// The records of a register that the plan deletes or changes.
    fn touched(&self, register: RegisterId) -> RoaringBitmap {
        let own = self.items.iter().zip(&self.shares).filter(|(item, _)| item.register == register);
        own.map(|(_, share)| &share.records).fold(RoaringBitmap::new(), |all, records| all | records)
    }
}

struct Work<'a> {
    bench: &'a Workbench,
    tx: &'a Transaction<'a>,
    applying: &'a Applying<'a>,
    at: DateTime<Utc>,
    policy: Option<String>,
    approved_by: Option<&'a str>,
    answering: Option<Answering>,
    done: u64,
}

/// What the items did.
struct Done {
    deleted: u64,
    changed: u64,
    log: Vec<i64>,
}

impl Work<'_> {
    /// Does the items in their order.
    fn items(&mut self, plan: &mut Plan) -> Result<Done> {
        let total = plan.shares.iter().map(|share| share.records.len()).sum();
        let mut done = Done { deleted: 0, changed: 0, log: Vec::with_capacity(plan.items.len()) };
        let mut touched = Touched::default();
        for ((item, share), held) in plan.items.iter().zip(&plan.shares).zip(&plan.held) {
            let Some(register) = plan.registers.get(&item.register) else { continue };
            let acting = Acting { item, register, records: &share.records };
            let categories = truncate::categories(self.bench, &acting)?;
            let left = plan.left.entry(item.register).or_default();
            let before = *left;
            let mut truncated = Truncated::default();
            let mut answerable = 0;
            match item.operation {
                Operation::Delete => {
                    suppress::remember((self.bench, self.tx), &acting, self.applying)?;
                    if let Some(answering) = &self.answering {
                        answerable = answering.keep((self.bench, self.tx), &acting, self.applying)?;
                    }
                    let gone = self.delete((item.register, &share.records), total)?;
                    *left -= gone;
                    done.deleted += gone;
                }
                Operation::Truncate => {
                    truncated = self.truncate((&acting, &mut touched), total)?;
                    done.changed += truncated.counts.changed;
                }
            }
            let rule = plan_items::rule_of(self.tx, item.id)?;
            let (recipients, legal_source) = self.by_the_card(register, rule.as_deref())?;
            let applied = Applied {
                item: item.id.0,
                operation: item.operation,
                register: &register.name,
                source: &register.source.digest,
                fields: truncate::field_name(self.bench, &acting)?.into_iter().collect(),
                operator: item.operator.map(crate::model::Operator::code),
                records: share.records.len(),
                changed: truncated.counts.changed,
                unreadable: truncated.counts.unreadable,
                empty: truncated.counts.empty,
                answerable,
                held: held.records.len(),
                held_by: &held.by,
                rule,
                legal_source,
                recipients,
                before,
                after: *left,
                reason: &item.reason,
                expression: item.expression.as_deref(),
                reference_date: self.applying.env.today,
                policy: self.policy.as_deref(),
                categories,
                staged_by: &item.staged_by,
                approved_by: self.approved_by,
            };
            let signature = Signature { at: self.at, by: &self.applying.env.operator };
            let mut tail = Tail::of(self.tx)?;
            done.log.push(entry::append(&mut tail, &Told::Applied(Box::new(applied)), &signature)?);
        }
        touched.look_again(self.tx, (&plan.registers, self.applying.watch))?;
        Ok(done)
    }

    /// What the register's card says: who gets its data and is to be told (Art. 19), and what the rule rests on.
    fn by_the_card(&self, register: &Register, rule: Option<&str>) -> Result<(Vec<String>, Option<String>)> {
        let policy = policy::current(self.bench)?;
        let card = policy::card_of(&policy, &register.name);
        let recipients = card.map(|card| card.recipients.iter().map(|recipient| recipient.who.clone()).collect());
        Ok((recipients.unwrap_or_default(), rule.and_then(|rule| legal::source(rule, card))))
    }

    /// Truncates a field in pieces, so that a cancel is heard.
    fn truncate(&mut self, (acting, touched): (&Acting<'_>, &mut Touched), total: u64) -> Result<Truncated> {
        let truncation = Truncation::of(self.bench, acting, self.applying)?;
        let mut all = Truncated::default();
        for piece in pieces(acting.records, &RoaringBitmap::new()) {
            go_on(self.applying.watch)?;
            all.add(truncation.piece(self.tx, &piece)?);
            self.done += piece.len();
            self.applying.watch.progress(self.done, total);
        }
        touched.note(&truncation, (&all, acting.records));
        Ok(all)
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
/// of values, figures extremes, the plan expressions and reasons, the screen's place the filter that stood in it. What
/// stays is by which words of the policy the findings were found: digests; from which files the registers were read before
/// and which of their records those hold; and the numbers that no record ever had.
fn forget(tx: &Transaction<'_>) -> Result<()> {
    for table in ["sqlite_stat1", "sqlite_stat4"] {
        let made = "SELECT EXISTS (SELECT 1 FROM sqlite_schema WHERE name = ?1)";
        if tx.query_row(made, [table], |row| row.get::<_, bool>(0)).map_err(failed)? {
            tx.execute(&format!("DELETE FROM {table}"), []).map_err(failed)?;
        }
    }
    plan_items::empty(tx)?;
    approvals::forget(tx)?;
    tx.execute_batch(
        "DELETE FROM g_summary; \
         UPDATE g_field SET filled = NULL, distinct_values = NULL; \
         DELETE FROM g_state WHERE key NOT LIKE 'recognised:%' AND key NOT LIKE 'former-sources:%' \
         AND key NOT LIKE 'next-rid:%'; \
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
