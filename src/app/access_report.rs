//! Writing a person's access report to a file: a page, text or JSON, as the file's name ends; and when to delete it.

use std::io::Write;
use std::path::Path;

use crate::env::Env;
use crate::export::new_file::{self, Existing};
use crate::failure::{Failure, Result};
use crate::model::{Day, TaskKind};
use crate::relations::person::search::{Hit, Protection};
use crate::relations::person::{html, plain, report};
use crate::store::{Workbench, tasks};
use crate::text::{Catalogue, Message};

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
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// How many records it tells of.
    pub records: usize,
    /// In how many fields another person was left out.
    pub others_left_out: usize,
    /// The fields that someone has to read before the report is handed out: register, record and field.
    pub to_read: Vec<String>,
    /// The records that say that the person's data is protected.
    pub protected: Vec<String>,
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
    let records: Vec<&report::RecordPart> = made.registers.iter().flat_map(|part| &part.records).collect();
    let to_read = |part: &report::RegisterPart| {
        let of = |record: &report::RecordPart| {
            let place = |field: &String| format!("{}:{} {field}", part.register, record.record.0);
            record.to_read.iter().map(place).collect::<Vec<_>>()
        };
        part.records.iter().flat_map(of).collect::<Vec<_>>()
    };
    let says_so = |hit: &&&Hit| hit.protection == Protection::Protected;
    Ok(Written {
        records: records.len(),
        others_left_out: records.iter().map(|record| record.others_left_out).sum(),
        to_read: made.registers.iter().flat_map(to_read).collect(),
        protected: asked.chosen.iter().filter(says_so).map(|hit| hit.place().to_string()).collect(),
        due,
    })
}

impl Written {
    /// What the one who hands the report out has to know first. None of it stands in the report.
    pub fn before_it_leaves(&self) -> Vec<Message> {
        let mut said = Vec::new();
        if !self.protected.is_empty() {
            said.push(msg!("access-protected", "records" => self.protected.join(", ")));
        }
        if self.others_left_out > 0 {
            said.push(msg!("access-others-left-out", "count" => self.others_left_out));
        }
        said.push(if self.to_read.is_empty() {
            msg!("access-read-first")
        } else {
            msg!("access-read-these", "count" => self.to_read.len(), "fields" => self.to_read.join(", "))
        });
        said.push(msg!("access-not-in-it"));
        said
    }
}
