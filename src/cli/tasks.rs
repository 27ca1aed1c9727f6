//! `gallra tasks`: what is still to do outside the workbench; `tasks done ID`.

use std::path::Path;

use serde_json::json;

use super::arguments::{TasksArgs, TasksCommand};
use super::call::{Call, Ended, Purpose};
use super::progress::Progress;
use super::rows::{Columns, Row};
use crate::export::keys;
use crate::failure::{Failure, Result};
use crate::model::{Day, Task};
use crate::store::{registers, tasks};

pub(super) fn run(call: &mut Call<'_>, args: &TasksArgs) -> Result<Ended> {
    match &args.command {
        Some(TasksCommand::Done { task }) => {
            let mut bench = call.open(Purpose::Change)?;
            tasks::finish(&mut bench, *task, call.env.clock.now())?;
            call.tell(&msg!("task-finished", "task" => *task));
            return Ok(Ended::Done);
        }
        Some(TasksCommand::Keys { task, folder }) => return keys_of(call, (*task, folder)),
        None => {}
    }
    let bench = call.open(Purpose::Look)?;
    let open = tasks::open(&bench)?;
    if open.is_empty() {
        call.tell(&msg!("no-tasks"));
    }
    let today = call.env.today;
    let said: Vec<Row> = open.iter().map(|task| row(task, today, call.catalogue.say(&task.words()))).collect();
    let mut rows = call.rows(
        Columns::of(&["task", "due", "overdue", "since", "text"])
            .csv_only(&["kind", "register", "file", "count"])
            .whole("text"),
    );
    said.iter().try_for_each(|row| rows.push(row))?;
    rows.finish()?;
    Ok(Ended::Done)
}

/// Writes the keys of the records that were deleted from the register of a task, for its source system.
fn keys_of(call: &mut Call<'_>, (id, folder): (i64, &Path)) -> Result<Ended> {
    let mut bench = call.open(Purpose::Change)?;
    let task = tasks::open(&bench)?.into_iter().find(|task| task.id == id);
    let Some(task) = task else {
        return Err(Failure::yours(msg!("no-such-task", "task" => id)).hint(msg!("no-such-task-hint")));
    };
    let register = registers::by_name(&bench, &task.register)?;
    let progress = Progress::bytes();
    let list = keys::of_gone(&bench, (register.id, folder), (&call.env, &progress));
    progress.finish();
    let list = list?;
    let due = keys::remember(&mut bench, std::slice::from_ref(&list), &call.env)?;
    let file = list.file.display().to_string();
    call.tell(&msg!("keys-written", "file" => file, "count" => list.keys, "due" => due));
    Ok(Ended::Done)
}

fn row(task: &Task, today: Day, text: String) -> Row {
    let due = task.due();
    Row::from_iter([
        ("task".to_owned(), json!(task.id)),
        ("kind".to_owned(), json!(task.kind.code())),
        ("register".to_owned(), json!(task.register)),
        ("file".to_owned(), json!(task.file())),
        ("count".to_owned(), json!(task.count())),
        ("due".to_owned(), json!(due.map(|due| due.to_string()))),
        ("overdue".to_owned(), json!(due.is_some_and(|due| due < today))),
        ("since".to_owned(), json!(task.since)),
        ("text".to_owned(), json!(text)),
    ])
}
