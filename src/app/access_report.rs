//! Writing a person's access report to a file: a page, text or JSON, as the file's name ends; and when to delete it.

use std::io::Write;
use std::path::Path;

use crate::env::Env;
use crate::export::new_file::{self, Existing};
use crate::failure::{Failure, Result};
use crate::model::{Day, TaskKind};
use crate::relations::person::search::Hit;
use crate::relations::person::{html, plain, report};
use crate::store::{Workbench, tasks};
use crate::text::Catalogue;

/// A report's file is kept so many days.
const KEPT: i32 = 30;

/// What is to be written.
#[derive(Debug, Clone, Copy)]
pub struct Asked<'a> {
    /// The records, all of one person.
    pub chosen: &'a [&'a Hit],
    /// The file.
    pub file: &'a Path,
    /// Whether a file of that name may be replaced.
    pub existing: Existing,
    /// How the one who asked was identified.
    pub identified: Option<&'a str>,
}

/// What was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Written {
    /// In how many fields another person was left out.
    pub others_left_out: usize,
    /// The last day on which the file may be kept.
    pub due: Day,
}

/// Writes the report to a new file of its owner's alone, and keeps the task of deleting it.
pub fn write(bench: &mut Workbench, asked: Asked<'_>, env: &Env) -> Result<Written> {
    let catalogue = Catalogue::new(env.language);
    let made = report::of(bench, asked.chosen, (asked.identified, env))?;
    let ending = asked.file.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    let text = match ending.as_deref() {
        Some("html" | "htm") => html::page(&made, &catalogue),
        Some("txt") => plain::text(&made, &catalogue),
        Some("json") => serde_json::to_string_pretty(&made).map_err(|_| Failure::ours(msg!("row-not-written")))? + "\n",
        Some(_) | None => {
            return Err(Failure::yours(msg!("access-which-form")).hint(msg!("access-which-form-hint")));
        }
    };
    new_file::write((asked.file, asked.existing), bench, &mut |out: &mut dyn Write| {
        out.write_all(text.as_bytes()).map_err(new_file::not_written)
    })?;
    let due = Day::from_number(env.today.number().saturating_add(KEPT)).unwrap_or(env.today);
    let path = std::path::absolute(asked.file).unwrap_or_else(|_| asked.file.to_owned()).display().to_string();
    tasks::add(bench, ("", &TaskKind::DeleteList { file: path, due }), env.clock.now())?;
    let left_out =
        |part: &report::RegisterPart| part.records.iter().map(|record| record.others_left_out).sum::<usize>();
    Ok(Written { others_left_out: made.registers.iter().map(left_out).sum(), due })
}
