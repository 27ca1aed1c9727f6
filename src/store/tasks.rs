//! What is still to do outside: the source file that still stands, keys to delete elsewhere, lists of keys.

use chrono::{DateTime, Utc};
use rusqlite::Connection;

use super::{Workbench, failed};
use crate::failure::{Failure, Result};
use crate::model::{Back, Task, TaskKind};

/// Adds a task.
pub fn add(bench: &mut Workbench, (register, kind): (&str, &TaskKind), at: DateTime<Utc>) -> Result<()> {
    insert(bench.writing()?, (register, kind), at)
}

/// What is not done yet, oldest first.
pub fn open(bench: &Workbench) -> Result<Vec<Task>> {
    list(bench, "WHERE done IS NULL")
}

/// What was ever to do, done or not, oldest first.
pub fn all(bench: &Workbench) -> Result<Vec<Task>> {
    list(bench, "")
}

fn list(bench: &Workbench, which: &str) -> Result<Vec<Task>> {
    let sql = format!(
        "SELECT t.id, t.what, t.register, t.since, r.source ->> '$.format', r.source ->> '$.part'
        FROM g_task AS t LEFT JOIN g_register AS r ON r.name = t.register {which} ORDER BY t.id"
    );
    let mut statement = bench.connection().prepare_cached(&sql).map_err(failed)?;
    let mut rows = statement.query([]).map_err(failed)?;
    let mut tasks = Vec::new();
    while let Some(row) = rows.next().map_err(failed)? {
        let what: String = row.get(1).map_err(failed)?;
        let format: Option<String> = row.get(4).map_err(failed)?;
        let part: Option<String> = row.get(5).map_err(failed)?;
        tasks.push(Task {
            id: row.get(0).map_err(failed)?,
            kind: serde_json::from_str(&what).map_err(|_| Failure::ours(msg!("workbench-answer-unexpected")))?,
            register: row.get::<_, Option<String>>(2).map_err(failed)?.unwrap_or_default(),
            since: row.get(3).map_err(failed)?,
            back: Back::of(format.as_deref().unwrap_or_default(), part.as_deref()),
        });
    }
    Ok(tasks)
}

/// Marks a task as done; refuses a number that no open task has.
pub fn finish(bench: &mut Workbench, id: i64, at: DateTime<Utc>) -> Result<()> {
    let sql = "UPDATE g_task SET done = ?2 WHERE id = ?1 AND done IS NULL";
    let done = bench.writing()?.execute(sql, (id, day(at))).map_err(failed)?;
    if done == 0 {
        return Err(Failure::yours(msg!("no-such-task", "task" => id)).hint(msg!("no-such-task-hint")));
    }
    Ok(())
}

/// The source files of these registers still hold what was culled; a task that says so already is put right.
pub(crate) fn source_stands(
    connection: &Connection,
    (register, file, records): (&str, &str, u64),
    at: DateTime<Utc>,
) -> Result<()> {
    source_replaced(connection, register, at)?;
    insert(connection, (register, &TaskKind::SourceStands { file: file.to_owned(), records }), at)
}

/// The source file of a register was replaced.
pub(crate) fn source_replaced(connection: &Connection, register: &str, at: DateTime<Utc>) -> Result<()> {
    let sql =
        "UPDATE g_task SET done = ?2 WHERE register = ?1 AND done IS NULL AND what ->> '$.kind' = 'source-stands'";
    connection.execute(sql, (register, day(at))).map_err(failed)?;
    Ok(())
}

fn insert(connection: &Connection, (register, kind): (&str, &TaskKind), at: DateTime<Utc>) -> Result<()> {
    let what = serde_json::to_string(kind).map_err(|_| Failure::ours(msg!("workbench-answer-unexpected")))?;
    let sql = "INSERT INTO g_task (what, register, since) VALUES (?1, ?2, ?3)";
    connection.execute(sql, (what, register, day(at))).map_err(failed)?;
    Ok(())
}

fn day(at: DateTime<Utc>) -> String {
    at.format("%Y-%m-%d").to_string()
}
