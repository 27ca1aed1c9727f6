//! What is still to do outside: the source file that still stands, keys to delete elsewhere, lists of keys.

use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension};

use super::{Workbench, failed};
use crate::failure::{Failure, Result};
use crate::model::{Back, SourceLeft, Task, TaskKind, Whereabouts};

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
    let sql = "SELECT register, what ->> '$.file' FROM g_task WHERE id = ?1
        AND what ->> '$.kind' = 'source-stands' AND what ->> '$.standing' IN ('former', 'missing')";
    let connection = bench.connection();
    let row = connection.query_row(sql, [id], |row| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?)));
    match row.optional().map_err(failed)? {
        Some((register, file)) => super::sources::forget(connection, (&register, &file)),
        None => Ok(()),
    }
}

/// A source file still holds what was culled; a task that says so already is put right.
pub(crate) fn source_stands(connection: &Connection, left: &SourceLeft, at: DateTime<Utc>) -> Result<()> {
    let SourceLeft { register, file, records, standing } = left;
    // Of one name in two folders are the register's own file and one that it was read from before.
    let sql = "UPDATE g_task SET done = ?4 WHERE register = ?1 AND done IS NULL AND what ->> '$.kind' = 'source-stands'
        AND what ->> '$.file' = ?2 AND (coalesce(what ->> '$.standing', 'there') = 'former') = ?3";
    connection.execute(sql, (register, file, *standing == Whereabouts::Former, day(at))).map_err(failed)?;
    let kind = TaskKind::SourceStands { file: file.clone(), records: *records, standing: *standing };
    insert(connection, (register, &kind), at)
}

/// The source file of a register was replaced; those that it was read from before were not.
pub(crate) fn source_replaced(
    connection: &Connection,
    (register, file): (&str, &str),
    at: DateTime<Utc>,
) -> Result<()> {
    let sql = "UPDATE g_task SET done = ?3 WHERE register = ?1 AND done IS NULL AND what ->> '$.kind' = 'source-stands'
        AND what ->> '$.file' = ?2 AND coalesce(what ->> '$.standing', 'there') <> 'former'";
    connection.execute(sql, (register, file, day(at))).map_err(failed)?;
    Ok(())
}

/// The register is read from another file now: what is to do about the one before cannot be done by writing over it.
pub(super) fn superseded(connection: &Connection, (register, file): (&str, &str)) -> Result<()> {
    let sql = "UPDATE g_task SET what = json_set(what, '$.standing', 'former') WHERE register = ?1 AND done IS NULL
        AND what ->> '$.kind' = 'source-stands' AND what ->> '$.file' = ?2
        AND coalesce(what ->> '$.standing', 'there') = 'there'";
    connection.execute(sql, (register, file)).map_err(failed)?;
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
