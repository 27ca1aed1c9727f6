//! Staging, dropping, undo and redo: the plan grows and shrinks, no record is touched.

use std::collections::BTreeMap;

use roaring::RoaringBitmap;

use super::holding::{self, Target};
use super::readable::{self, Values};
use super::{overlap, reason, suited, words};
use crate::env::Env;
use crate::failure::{Failure, Result};
use crate::model::{FieldPosition, ItemId, Operation, Operator, PlanItem, RegisterId};
use crate::store::history::{self, StepKind};
use crate::store::{Workbench, plan_items, registers, tally};
use crate::text::Message;

/// What to stage.
#[derive(Debug, Clone, PartialEq)]
pub struct Staging {
    /// In which register.
    pub register: RegisterId,
    /// Delete or truncate.
    pub operation: Operation,
    /// The field, for a truncation.
    pub field: Option<FieldPosition>,
    /// How, for a truncation.
    pub operator: Option<Operator>,
    /// The exact records.
    pub records: RoaringBitmap,
    /// The resolved expression that chose them, when one did.
    pub expression: Option<String>,
    /// Why.
    pub reason: String,
}

/// What staging did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Staged {
    /// The new item; none when nothing was left to stage.
    pub item: Option<ItemId>,
    /// Records in it.
    pub records: u64,
    /// Records left out because something forbids their deletion.
    pub held: u64,
    /// Of the item's records, how many an earlier item deletes already.
    pub overlap: u64,
    /// Records left out because the field is empty in them: all of them, or those without an address to keep.
    pub without_value: u64,
}

/// Stages an operation. An empty or too revealing reason is refused.
pub fn stage(bench: &mut Workbench, staging: Staging, env: &Env) -> Result<Staged> {
    may_change(bench, env)?;
    let reason = accepted_reason(bench, staging.register, (&staging.reason, env))?;
    if let (Some(field), Some(Operator::Suppress)) = (staging.field, staging.operator) {
        suited::may_suppress(&registers::fields(bench, staging.register)?, field)?;
    }
    let live = registers::live(bench, staging.register)?;
    let mut records = staging.records & &live;
    let target = Target { register: staging.register, operation: staging.operation, field: staging.field };
    let held = &records & holding::held(bench, target, env.today)?;
    records -= &held;
    let mut without_value = 0;
    if let (Some(field), Some(operator)) = (staging.field, staging.operator) {
        let values = readable::values(bench, (staging.register, field, operator), (&records, env))?;
        if values == Values::None {
            without_value = records.len();
            records.clear();
        }
        if operator.deletes() {
            let addressed = readable::addressed(bench, (staging.register, field), &records)?;
            without_value += records.len() - addressed.len();
            records = addressed;
        }
    }
    if records.is_empty() {
        return Ok(Staged { item: None, records: 0, held: held.len(), overlap: 0, without_value });
    }
    let item = PlanItem {
        id: ItemId(0),
        operation: staging.operation,
        register: staging.register,
        field: staging.field,
        operator: staging.operator,
        records,
        held,
        expression: staging.expression,
        reason,
        staged_at: env.clock.now(),
        staged_by: env.operator.clone(),
    };
    let id = history::stage(bench, &item)?;
    let shares = overlap::shares(&plan_items::active(bench)?, &BTreeMap::from([(staging.register, live)]));
    let overlap = shares.last().map_or(0, |share| share.overlap);
    Ok(Staged { item: Some(id), records: item.records.len(), held: item.held.len(), overlap, without_value })
}

/// Takes an item out of the plan (undoable).
pub fn drop_item(bench: &mut Workbench, item: ItemId, env: &Env) -> Result<Message> {
    may_change(bench, env)?;
    let records = found(bench, item)?.records.len();
    history::drop_item(bench, item)?;
    Ok(msg!("plan-dropped", "count" => records, "item" => item.0))
}

/// Changes an item's reason (undoable).
pub fn set_reason(bench: &mut Workbench, item: (ItemId, &str), env: &Env) -> Result<Message> {
    may_change(bench, env)?;
    let (id, reason) = item;
    let register = found(bench, id)?.register;
    let reason = accepted_reason(bench, register, (reason, env))?;
    history::set_reason(bench, id, &reason)?;
    Ok(msg!("plan-reason-set", "item" => id.0))
}

/// Undoes the last step of staging; says what it undid, none when there is nothing to undo.
pub fn undo(bench: &mut Workbench) -> Result<Option<Message>> {
    writable(bench)?;
    let Some(step) = history::undo(bench)? else { return Ok(None) };
    let of_field = of_field(bench, step.item)?;
    Ok(Some(match (step.kind, of_field) {
        (StepKind::Stage, None) => msg!("plan-undid-stage", "count" => step.records),
        (StepKind::Stage, Some((field, how))) => {
            msg!("plan-undid-stage-field", "count" => step.records, "field" => field, "how" => how)
        }
        (StepKind::Drop, None) => msg!("plan-undid-drop", "count" => step.records, "item" => step.item.0),
        (StepKind::Drop, Some((field, how))) => {
            msg!("plan-undid-drop-field", "count" => step.records, "field" => field, "how" => how)
        }
        (StepKind::Reason, _) => msg!("plan-undid-reason", "item" => step.item.0),
    }))
}

/// Does the last undone step again.
pub fn redo(bench: &mut Workbench) -> Result<Option<Message>> {
    writable(bench)?;
    let Some(step) = history::redo(bench)? else { return Ok(None) };
    let of_field = of_field(bench, step.item)?;
    Ok(Some(match (step.kind, of_field) {
        (StepKind::Stage, None) => msg!("plan-redid-stage", "count" => step.records),
        (StepKind::Stage, Some((field, how))) => {
            msg!("plan-redid-stage-field", "count" => step.records, "field" => field, "how" => how)
        }
        (StepKind::Drop, None) => msg!("plan-redid-drop", "count" => step.records, "item" => step.item.0),
        (StepKind::Drop, Some((field, how))) => {
            msg!("plan-redid-drop-field", "count" => step.records, "field" => field, "how" => how)
        }
        (StepKind::Reason, _) => msg!("plan-redid-reason", "item" => step.item.0),
    }))
}

/// The field that an item looks at, and how; the item may be out of the plan.
fn of_field(bench: &Workbench, item: ItemId) -> Result<Option<(String, Message)>> {
    let Some(item) = plan_items::known(bench, item)? else { return Ok(None) };
    let (Some(position), Some(operator)) = (item.field, item.operator) else { return Ok(None) };
    let fields = registers::fields(bench, item.register)?;
    let field = fields.into_iter().find(|field| field.position == position);
    Ok(field.map(|field| (field.name, words::choice(operator))))
}

/// How many steps can be undone.
pub fn undo_depth(bench: &Workbench) -> Result<u64> {
    history::depth(bench)
}

/// How many undone steps can be done again.
pub fn redo_depth(bench: &Workbench) -> Result<u64> {
    history::undone(bench)
}

/// The records of a register that active items delete, and those that they change: for the marks `R` and `M`.
pub fn staged_records(bench: &Workbench, register: RegisterId) -> Result<(RoaringBitmap, RoaringBitmap)> {
    let (mut deleted, mut changed) = (RoaringBitmap::new(), RoaringBitmap::new());
    for item in plan_items::active(bench)? {
        if item.register != register {
            continue;
        }
        match item.operation {
            Operation::Delete => deleted |= item.records,
            Operation::Truncate => changed |= item.records,
        }
    }
    Ok((deleted, changed))
}

/// The records of a register that are in any active item.
pub fn staged_in(bench: &Workbench, register: RegisterId) -> Result<RoaringBitmap> {
    let (deleted, changed) = staged_records(bench, register)?;
    Ok(deleted | changed)
}

fn found(bench: &Workbench, item: ItemId) -> Result<PlanItem> {
    plan_items::by_id(bench, item)?.ok_or_else(|| no_such_item(item))
}

/// The refusal of an item number that is not in the plan.
pub(super) fn no_such_item(item: ItemId) -> Failure {
    Failure::yours(msg!("plan-no-such-item", "item" => item.0)).hint(msg!("plan-no-such-item-hint"))
}

fn accepted_reason(bench: &Workbench, register: RegisterId, given: (&str, &Env)) -> Result<String> {
    let (text, env) = given;
    reason::accepted(text, env.today, &mut |cell| tally::holds(bench, register, cell))
}

/// Refuses where nothing may be changed.
pub(super) fn may_change(bench: &Workbench, env: &Env) -> Result<()> {
    if env.read_only { Err(Failure::yours(msg!("plan-read-only"))) } else { writable(bench) }
}

fn writable(bench: &Workbench) -> Result<()> {
    if bench.is_writable() { Ok(()) } else { Err(Failure::yours(msg!("plan-read-only"))) }
}
