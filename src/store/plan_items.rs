//! The plan's rows in the workbench.

use chrono::{DateTime, SecondsFormat, Utc};
use roaring::RoaringBitmap;
use rusqlite::{Connection, OptionalExtension, Row};

use super::{Workbench, failed};
use crate::failure::{Failure, Result};
use crate::model::{Coded, FieldPosition, ItemId, Operation, PlanItem, RegisterId};

const COLUMNS: &str =
    "id, operation, register, field, operator, records, held, expression, reason, staged_at, staged_by";

/// The items that are in the plan, in their order.
pub fn active(bench: &Workbench) -> Result<Vec<PlanItem>> {
    read_all(bench.connection(), &format!("SELECT {COLUMNS} FROM g_plan_item WHERE active = 1 ORDER BY id"))
}

/// The item of this number, when it is in the plan.
pub fn by_id(bench: &Workbench, item: ItemId) -> Result<Option<PlanItem>> {
    let sql = format!("SELECT {COLUMNS} FROM g_plan_item WHERE active = 1 AND id = {item}");
    Ok(read_all(bench.connection(), &sql)?.pop())
}

/// The item of this number, in the plan or undone.
pub fn known(bench: &Workbench, item: ItemId) -> Result<Option<PlanItem>> {
    Ok(read_all(bench.connection(), &format!("SELECT {COLUMNS} FROM g_plan_item WHERE id = {item}"))?.pop())
}

/// Adds an item; its number is the next one, whatever `item.id` says.
pub(super) fn insert(connection: &Connection, item: &PlanItem) -> Result<ItemId> {
    connection
        .execute(
            "INSERT INTO g_plan_item (operation, register, field, operator, records, held, expression, reason, \
             staged_at, staged_by) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
            (
                item.operation.code(),
                item.register.0,
                item.field.map(|field| field.0),
                item.operator.map(|operator| serde_json::to_string(&operator)).transpose().map_err(unreadable)?,
                written(&item.records)?,
                written(&item.held)?,
                item.expression.as_deref(),
                &item.reason,
                item.staged_at.to_rfc3339_opts(SecondsFormat::Micros, true),
                &item.staged_by,
            ),
        )
        .map_err(failed)?;
    Ok(ItemId(connection.last_insert_rowid()))
}

/// Takes an item out of the plan or puts it back. False when its register is gone and it with it.
pub(super) fn set_active(connection: &Connection, item: ItemId, active: Activity) -> Result<bool> {
    let changed = connection
        .execute("UPDATE g_plan_item SET active = ?2 WHERE id = ?1", (item.0, i64::from(active == Activity::InPlan)))
        .map_err(failed)?;
    Ok(changed > 0)
}

/// Sets an item's reason. False when it is gone.
pub(super) fn set_reason(connection: &Connection, item: ItemId, reason: &str) -> Result<bool> {
    let changed =
        connection.execute("UPDATE g_plan_item SET reason = ?2 WHERE id = ?1", (item.0, reason)).map_err(failed)?;
    Ok(changed > 0)
}

/// The rule that an item rests on; none is a one-off decision.
pub(crate) fn rule_of(connection: &Connection, item: ItemId) -> Result<Option<String>> {
    let sql = "SELECT rule FROM g_plan_item WHERE id = ?1";
    let rule: Option<Option<String>> =
        connection.query_row(sql, [item.0], |row| row.get(0)).optional().map_err(failed)?;
    Ok(rule.flatten())
}

/// Says on which rule an item rests.
pub fn set_rule(bench: &mut Workbench, (item, rule): (ItemId, &str)) -> Result<()> {
    bench.writing()?.execute("UPDATE g_plan_item SET rule = ?2 WHERE id = ?1", (item.0, rule)).map_err(failed)?;
    Ok(())
}

/// Whether an item counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Activity {
    /// Staged.
    InPlan,
    /// Undone or dropped; kept for redo.
    Out,
}

/// How many records an item was staged with, in the plan or not.
pub(super) fn size(connection: &Connection, item: ItemId) -> Result<Option<u64>> {
    let blob: Option<Vec<u8>> = connection
        .query_row("SELECT records FROM g_plan_item WHERE id = ?1", [item.0], |row| row.get(0))
        .optional()
        .map_err(failed)?;
    blob.map(|blob| Ok(set(&blob)?.len())).transpose()
}

/// Empties the plan: items, undone items, and the steps of staging, whose reasons and expressions can name persons.
/// Item numbers go on where they were.
pub(crate) fn empty(connection: &Connection) -> Result<()> {
    connection.execute_batch("DELETE FROM g_plan_item; DELETE FROM g_step;").map_err(failed)
}

fn read_all(connection: &Connection, sql: &str) -> Result<Vec<PlanItem>> {
    let mut statement = connection.prepare_cached(sql).map_err(failed)?;
    let mut rows = statement.query([]).map_err(failed)?;
    let mut items = Vec::new();
    while let Some(row) = rows.next().map_err(failed)? {
        items.push(read(row)?);
    }
    Ok(items)
}

fn read(row: &Row<'_>) -> Result<PlanItem> {
    let operation: String = row.get(1).map_err(failed)?;
    let operator: Option<String> = row.get(4).map_err(failed)?;
    let staged_at: String = row.get(9).map_err(failed)?;
    Ok(PlanItem {
        id: ItemId(row.get(0).map_err(failed)?),
        operation: Operation::from_code(&operation).ok_or_else(|| unreadable(()))?,
        register: RegisterId(row.get(2).map_err(failed)?),
        field: row.get::<_, Option<u16>>(3).map_err(failed)?.map(FieldPosition),
        operator: operator.map(|operator| serde_json::from_str(&operator)).transpose().map_err(unreadable)?,
        records: set(row.get_ref(5).map_err(failed)?.as_blob().map_err(unreadable)?)?,
        held: set(row.get_ref(6).map_err(failed)?.as_blob().map_err(unreadable)?)?,
        expression: row.get(7).map_err(failed)?,
        reason: row.get(8).map_err(failed)?,
        staged_at: DateTime::parse_from_rfc3339(&staged_at).map_err(unreadable)?.with_timezone(&Utc),
        staged_by: row.get(10).map_err(failed)?,
    })
}

fn set(blob: &[u8]) -> Result<RoaringBitmap> {
    RoaringBitmap::deserialize_from(blob).map_err(unreadable)
}

fn written(records: &RoaringBitmap) -> Result<Vec<u8>> {
    let mut records = records.clone();
    records.optimize();
    let mut blob = Vec::with_capacity(records.serialized_size());
    records.serialize_into(&mut blob).map_err(unreadable)?;
    Ok(blob)
}

fn unreadable<E>(_: E) -> Failure {
    Failure::file(msg!("plan-not-readable")).hint(msg!("plan-not-readable-hint"))
}
