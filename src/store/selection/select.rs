//! Which records a condition is true of.

use std::sync::atomic::{AtomicU64, Ordering};

use roaring::RoaringBitmap;
use rusqlite::hooks::{AuthAction, AuthContext, Authorization};
use rusqlite::limits::Limit;
use rusqlite::{Connection, ErrorCode};

use super::reckon;
use crate::env::Env;
use crate::failure::{Failure, Result};
use crate::model::{Day, RecordId, RegisterId, Watch, go_on};
use crate::store::expression::Condition;
use crate::store::expression::values::{self, Reckoned};
use crate::store::{Workbench, failed};

/// Records between two looks at the watch.
const STRIDE: u32 = 8_192;
/// Steps of SQLite's machine between two counts.
const STEPS: i32 = 1_000_000;
/// Counts after which one stride is given up: no honest condition takes a hundredth of it.
const PATIENCE: u64 = 5_000;
/// Longest value that a condition may make, in bytes: a cell is at most 16 MiB.
const LONGEST_VALUE: i32 = 64 << 20;

/// The records for which a condition is true.
///
/// It runs on a connection of its own that may read nothing but this register's records, so it sees what is committed.
/// Simple conditions take about a second for a million records.
pub fn select(
    bench: &Workbench,
    (register, condition): (RegisterId, &Condition),
    (env, watch): (&Env, &dyn Watch),
) -> Result<RoaringBitmap> {
    select_on(bench, (register, condition), (env.today, watch))
}

/// As [`select`], on a day.
pub(in crate::store) fn select_on(
    bench: &Workbench,
    (register, condition): (RegisterId, &Condition),
    (today, watch): (Day, &dyn Watch),
) -> Result<RoaringBitmap> {
    let mut reader = bench.reader()?;
    // One view of the workbench for scores and records.
    reader.connection().execute_batch("BEGIN").map_err(failed)?;
    let reckoned = reckon::reckon(&reader, (register, condition.derived()), today)?;
    select_over(reader.connection_mut(), (register, condition), &Run { reckoned, today, watch })
}

/// Whether a condition that names nothing derived is true of one record.
pub(in crate::store) fn holds_for(
    bench: &Workbench,
    (register, condition): (RegisterId, &Condition),
    (rid, today): (RecordId, Day),
) -> Result<bool> {
    let mut reader = bench.reader()?;
    let connection = reader.connection_mut();
    values::register(connection, &Reckoned::default(), today).map_err(failed)?;
    confine(connection, register).map_err(failed)?;
    let sql = format!("SELECT rid FROM records_{register} WHERE rid = ?1 AND {}", condition.sql);
    let mut statement = connection.prepare(&sql).map_err(fault)?;
    statement.exists([rid.0]).map_err(fault)
}

/// What a run needs beside the condition.
pub(crate) struct Run<'a> {
    /// What gallra reckons for the records.
    pub(crate) reckoned: Reckoned,
    /// What "now" is.
    pub(crate) today: Day,
    /// Who watches.
    pub(crate) watch: &'a dyn Watch,
}

/// As [`select`], over a connection that is confined from now on.
pub(crate) fn select_over(
    connection: &mut Connection,
    (register, condition): (RegisterId, &Condition),
    run: &Run<'_>,
) -> Result<RoaringBitmap> {
    let highest = highest(connection, register)?;
    values::register(connection, &run.reckoned, run.today).map_err(failed)?;
    confine(connection, register).map_err(failed)?;
    let sql = format!("SELECT rid FROM records_{register} WHERE rid BETWEEN ?1 AND ?2 AND {}", condition.sql);
    let mut statement = connection.prepare(&sql).map_err(fault)?;
    let mut found = RoaringBitmap::new();
    let mut first = 1_u32;
    while first <= highest {
        go_on(run.watch)?;
        let last = first.saturating_add(STRIDE - 1).min(highest);
        let mut rows = statement.query([first, last]).map_err(fault)?;
        while let Some(row) = rows.next().map_err(fault)? {
            found.insert(row.get(0).map_err(failed)?);
        }
        run.watch.progress(u64::from(last), u64::from(highest));
        let Some(next) = last.checked_add(1) else { break };
        first = next;
    }
    Ok(found)
}

/// The highest rid of a register, 0 when it has no record.
pub(super) fn highest(connection: &Connection, register: RegisterId) -> Result<u32> {
    let sql = format!("SELECT coalesce(max(rid), 0) FROM records_{register}");
    connection.query_row(&sql, [], |row| row.get(0)).map_err(failed)
}

/// Lets the connection read this register's records, and nothing else.
fn confine(connection: &mut Connection, register: RegisterId) -> rusqlite::Result<()> {
    let table = format!("records_{register}");
    connection.authorizer(Some(move |context: AuthContext<'_>| allows(context.action, &table)))?;
    connection.set_limit(Limit::SQLITE_LIMIT_LENGTH, LONGEST_VALUE)?;
    let counted = AtomicU64::new(0);
    connection.progress_handler(STEPS, Some(move || counted.fetch_add(1, Ordering::Relaxed) > PATIENCE))
}

fn allows(action: AuthAction<'_>, table: &str) -> Authorization {
    let allowed = match action {
        AuthAction::Select => true,
        AuthAction::Read { table_name, .. } => table_name == table,
        AuthAction::Function { function_name } => values::is_allowed(function_name),
        _ => false,
    };
    if allowed { Authorization::Allow } else { Authorization::Deny }
}

/// A fault while the condition runs is the condition's; SQLite's text is left out, since it can quote it.
fn fault(error: rusqlite::Error) -> Failure {
    match error.sqlite_error_code() {
        Some(ErrorCode::OperationInterrupted | ErrorCode::TooBig | ErrorCode::OutOfMemory) => {
            Failure::yours(msg!("expression-too-heavy")).hint(msg!("expression-hint-too-heavy"))
        }
        Some(ErrorCode::Unknown) | None => {
            Failure::yours(msg!("expression-not-run")).hint(msg!("expression-hint-not-run"))
        }
        Some(_) => failed(error),
    }
}
