//! `gallra tasks`: what is still to do outside the workbench; `tasks done ID`.

use serde_json::json;

use super::arguments::{TasksArgs, TasksCommand};
use super::call::{Call, Ended, Purpose};
use super::rows::{Columns, Row};
use crate::failure::Result;
use crate::model::{Day, Task, TaskKind};
use crate::store::tasks;

pub(super) fn run(call: &mut Call<'_>, args: &TasksArgs) -> Result<Ended> {
    if let Some(TasksCommand::Done { task }) = args.command {
        let mut bench = call.open(Purpose::Change)?;
        tasks::finish(&mut bench, task, call.env.clock.now())?;
        call.tell(&msg!("task-finished", "task" => task));
        return Ok(Ended::Done);
    }
    let bench = call.open(Purpose::Look)?;
    let open = tasks::open(&bench)?;
    if open.is_empty() {
        call.tell(&msg!("no-tasks"));
    }
    let today = call.env.today;
    let said: Vec<Row> = open.iter().map(|task| row(task, today, call.catalogue.say(&sentence(task)))).collect();
    let mut rows = call.rows(
        Columns::of(&["task", "due", "overdue", "since", "text"])
            .csv_only(&["kind", "register", "file", "count"])
            .whole("text"),
    );
    said.iter().try_for_each(|row| rows.push(row))?;
    rows.finish()?;
    Ok(Ended::Done)
}

/// A task in words.
fn sentence(task: &Task) -> crate::text::Message {
    match &task.kind {
        TaskKind::SourceStands { file, records } => {
            msg!("task-source-stands", "file" => file, "register" => &task.register, "count" => *records)
        }
        TaskKind::DeleteInSource { file, keys } => {
            msg!("task-delete-in-source", "file" => file, "register" => &task.register, "count" => *keys)
        }
        TaskKind::DeleteList { file, due } => msg!("task-delete-list", "file" => file, "due" => *due),
        TaskKind::DeleteKeys { file, due } => msg!("task-delete-keys", "file" => file, "due" => *due),
    }
}

fn row(task: &Task, today: Day, text: String) -> Row {
    let (file, count, due) = match &task.kind {
        TaskKind::SourceStands { file, records } => (file, Some(*records), None),
        TaskKind::DeleteInSource { file, keys } => (file, Some(*keys), None),
        TaskKind::DeleteList { file, due } | TaskKind::DeleteKeys { file, due } => (file, None, Some(*due)),
    };
    Row::from_iter([
        ("task".to_owned(), json!(task.id)),
        ("kind".to_owned(), json!(task.kind.code())),
        ("register".to_owned(), json!(task.register)),
        ("file".to_owned(), json!(file)),
        ("count".to_owned(), json!(count)),
        ("due".to_owned(), json!(due.map(|due| due.to_string()))),
        ("overdue".to_owned(), json!(due.is_some_and(|due| due < today))),
        ("since".to_owned(), json!(task.since)),
        ("text".to_owned(), json!(text)),
    ])
}
