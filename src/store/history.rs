//! The steps of staging, for undo and redo that survive a restart.

use rusqlite::{Connection, OptionalExtension, Transaction, TransactionBehavior};

use super::plan_items::{self, Activity};
use super::{Workbench, failed};
use crate::failure::{Failure, Result};
use crate::model::codes::coded;
use crate::model::{Coded, ItemId, PlanItem};

coded! {
    /// What a step of staging did.
    StepKind { Stage = "stage", Drop = "drop", Reason = "reason" }
}

/// A step that was undone or done again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step {
    /// What it did.
    pub kind: StepKind,
    /// To which item.
    pub item: ItemId,
    /// With how many records.
    pub records: u64,
}

/// Adds an item to the plan. Steps that were undone can not be done again after it.
pub fn stage(bench: &mut Workbench, item: &PlanItem) -> Result<ItemId> {
    in_transaction(bench, |tx| {
        forget_undone(tx)?;
        let id = plan_items::insert(tx, item)?;
        remember(tx, StepKind::Stage, (id, None, None))?;
        Ok(id)
    })
}

/// Takes an item out of the plan; false when it is not in it.
pub fn drop_item(bench: &mut Workbench, item: ItemId) -> Result<bool> {
    if plan_items::by_id(bench, item)?.is_none() {
        return Ok(false);
    }
    in_transaction(bench, |tx| {
        forget_undone(tx)?;
        remember(tx, StepKind::Drop, (item, None, None))?;
        plan_items::set_active(tx, item, Activity::Out)
    })
}

/// Changes an item's reason; false when it is not in the plan.
pub fn set_reason(bench: &mut Workbench, item: ItemId, reason: &str) -> Result<bool> {
    let Some(before) = plan_items::by_id(bench, item)? else { return Ok(false) };
    in_transaction(bench, |tx| {
        forget_undone(tx)?;
        remember(tx, StepKind::Reason, (item, Some(&before.reason), Some(reason)))?;
        plan_items::set_reason(tx, item, reason)
    })
}

/// Undoes the last step that is not undone; none when there is none.
pub fn undo(bench: &mut Workbench) -> Result<Option<Step>> {
    turn(bench, Turn::Back)
}

/// Does the first undone step again; none when there is none.
pub fn redo(bench: &mut Workbench) -> Result<Option<Step>> {
    turn(bench, Turn::Forth)
}

/// How many steps can be undone.
pub fn depth(bench: &Workbench) -> Result<u64> {
    count(bench, "SELECT COUNT(*) FROM g_step JOIN g_plan_item i ON i.id = item WHERE undone = 0")
}

/// How many steps can be done again.
pub fn undone(bench: &Workbench) -> Result<u64> {
    count(bench, "SELECT COUNT(*) FROM g_step JOIN g_plan_item i ON i.id = item WHERE undone = 1")
}

fn count(bench: &Workbench, sql: &str) -> Result<u64> {
    let count: i64 = bench.connection().query_row(sql, [], |row| row.get(0)).map_err(failed)?;
    Ok(u64::try_from(count).unwrap_or(0))
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Turn {
    Back,
    Forth,
}

impl Turn {
    /// A step whose item went with its register is passed over.
    fn next(self) -> &'static str {
        match self {
            Self::Back => {
                "SELECT s.id, what, item, before FROM g_step s JOIN g_plan_item i ON i.id = item \
                 WHERE undone = 0 ORDER BY s.id DESC LIMIT 1"
            }
            Self::Forth => {
                "SELECT s.id, what, item, after FROM g_step s JOIN g_plan_item i ON i.id = item \
                 WHERE undone = 1 ORDER BY s.id LIMIT 1"
            }
        }
    }
}

fn turn(bench: &mut Workbench, turn: Turn) -> Result<Option<Step>> {
    in_transaction(bench, |tx| {
        let next: Option<(i64, String, i64, Option<String>)> = tx
            .query_row(turn.next(), [], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))
            .optional()
            .map_err(failed)?;
        let Some((step, what, item, reason)) = next else { return Ok(None) };
        let kind = StepKind::from_code(&what).ok_or_else(|| Failure::file(msg!("plan-not-readable")))?;
        let item = ItemId(item);
        match (kind, turn) {
            (StepKind::Stage, Turn::Forth) | (StepKind::Drop, Turn::Back) => {
                plan_items::set_active(tx, item, Activity::InPlan)?;
            }
            (StepKind::Stage, Turn::Back) | (StepKind::Drop, Turn::Forth) => {
                plan_items::set_active(tx, item, Activity::Out)?;
            }
            (StepKind::Reason, Turn::Back | Turn::Forth) => {
                plan_items::set_reason(tx, item, reason.as_deref().unwrap_or(""))?;
            }
        }
        tx.execute("UPDATE g_step SET undone = ?2 WHERE id = ?1", (step, i64::from(turn == Turn::Back)))
            .map_err(failed)?;
        let records = plan_items::size(tx, item)?.unwrap_or(0);
        Ok(Some(Step { kind, item, records }))
    })
}

/// A new step ends the branch of what was undone: its items can never come back.
fn forget_undone(connection: &Connection) -> Result<()> {
    connection
        .execute_batch(
            "DELETE FROM g_plan_item WHERE id IN (SELECT item FROM g_step WHERE undone = 1 AND what = 'stage'); \
             DELETE FROM g_step WHERE undone = 1;",
        )
        .map_err(failed)
}

fn remember(connection: &Connection, kind: StepKind, of: (ItemId, Option<&str>, Option<&str>)) -> Result<()> {
    let (item, before, after) = of;
    connection
        .execute(
            "INSERT INTO g_step (what, item, before, after) VALUES (?1, ?2, ?3, ?4)",
            (kind.code(), item.0, before, after),
        )
        .map_err(failed)?;
    Ok(())
}

fn in_transaction<T>(bench: &mut Workbench, run: impl FnOnce(&Transaction<'_>) -> Result<T>) -> Result<T> {
    let tx = bench.writing()?.transaction_with_behavior(TransactionBehavior::Immediate).map_err(failed)?;
    let done = run(&tx)?;
    tx.commit().map_err(failed)?;
    Ok(done)
}
