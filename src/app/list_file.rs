//! A list of people as rows and as a file of its owner's alone, with the day by which it is to be deleted.

use std::collections::BTreeSet;
use std::io::Write;
use std::path::Path;

use serde_json::{Map, Value, json};

use crate::env::Env;
use crate::export::json_lines::{plain, values};
use crate::export::new_file::{self, Existing, not_written};
use crate::failure::{Failure, Result};
use crate::model::{Coded, Day, Field, FieldPosition, Record, RecordId, Register, TaskKind};
use crate::relations::list::{self, List, Listed, Shows};
use crate::store::{Workbench, records, registers, tasks};
use crate::text::{Catalogue, Language};

/// What stands before the fields.
pub const BEFORE: [&str; 7] = ["rid", "by", "purpose", "consent", "until", "occasion", "active_days"];
/// How many records are read at a time.
const PAGE: usize = 500;
/// A list's file is kept so many days.
const KEPT: i32 = 30;

/// A list with what it shows of its people.
#[derive(Clone, Copy)]
pub struct People<'a> {
    /// Of which register.
    pub register: &'a Register,
    /// Who.
    pub list: &'a List,
    /// What is shown of them.
    pub shows: Shows,
}

/// The fields that a list shows.
pub struct Shown {
    /// In their order.
    pub fields: Vec<Field>,
    positions: BTreeSet<FieldPosition>,
    catalogue: Catalogue,
}

impl Shown {
    /// No more than the list's use needs.
    pub fn of(bench: &Workbench, (people, language): (People<'_>, Language)) -> Result<Self> {
        let fields = list::fields(&registers::fields(bench, people.register.id)?, people.shows);
        let positions = fields.iter().map(|field| field.position).collect();
        Ok(Self { fields, positions, catalogue: Catalogue::new(language) })
    }

    /// Gives a row for everyone on the list, in its order.
    pub fn each(&self, bench: &Workbench, people: People<'_>, push: Push<'_>) -> Result<()> {
        for page in people.list.entries.chunks(PAGE) {
            let rids: Vec<RecordId> = page.iter().map(|entry| entry.rid).collect();
            for (rid, record) in records::read(bench, people.register.id, &rids)? {
                if let Some(entry) = page.iter().find(|entry| entry.rid == rid) {
                    push(&self.row(entry, &record))?;
                }
            }
        }
        Ok(())
    }

    fn row(&self, entry: &Listed, record: &Record) -> Map<String, Value> {
        let cells = record.cells.iter().zip(0_u16..).filter(|(_, at)| self.positions.contains(&FieldPosition(*at)));
        let few = Record { cells: cells.map(|(cell, _)| cell.clone()).collect(), ..Record::default() };
        let occasion = entry.occasion.as_ref().map(|message| self.catalogue.say(message));
        Map::from_iter([
            ("rid".to_owned(), json!(entry.rid)),
            ("by".to_owned(), json!(entry.by.code())),
            ("purpose".to_owned(), json!(entry.purpose)),
            ("consent".to_owned(), json!(entry.consent)),
            ("until".to_owned(), json!(entry.until)),
            ("occasion".to_owned(), json!(occasion)),
            ("active_days".to_owned(), json!(entry.active_days)),
            ("values".to_owned(), Value::Object(values(&self.fields, &few))),
        ])
    }
}

/// What takes a row.
pub type Push<'a> = &'a mut dyn FnMut(&Map<String, Value>) -> Result<()>;

/// Writes a list to a new file, CSV or under a name that ends in `.jsonl` JSON Lines, and keeps the task of deleting it.
/// Gives the day by which it is to be deleted.
pub fn write(bench: &mut Workbench, people: People<'_>, (file, existing, env): (&Path, Existing, &Env)) -> Result<Day> {
    if !bench.is_writable() || env.read_only {
        return Err(Failure::yours(msg!("read-only")).hint(msg!("read-only-hint")));
    }
    let shown = Shown::of(bench, (people, env.language))?;
    let is_lines = file.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("jsonl"));
    let reading = &*bench;
    new_file::write((file, existing), reading, &mut |out: &mut dyn Write| {
        if is_lines {
            return shown.each(reading, people, &mut |row| {
                serde_json::to_writer(&mut *out, row).map_err(|error| not_written(error.into()))?;
                out.write_all(b"\n").map_err(not_written)
            });
        }
        let names = BEFORE.iter().copied().chain(shown.fields.iter().map(|field| field.name.as_str()));
        csv_line(out, &names.map(str::to_owned).collect::<Vec<_>>())?;
        shown.each(reading, people, &mut |row| {
            let cell = |row: &Map<String, Value>, name: &str| row.get(name).map(plain).unwrap_or_default();
            let own = row.get("values").and_then(Value::as_object);
            let before = BEFORE.iter().map(|name| cell(row, name));
            let fields = shown.fields.iter().map(|field| own.map(|own| cell(own, &field.name)).unwrap_or_default());
            csv_line(out, &before.chain(fields).collect::<Vec<_>>())
        })
    })?;
    let due = Day::from_number(env.today.number().saturating_add(KEPT)).unwrap_or(env.today);
    let path = std::path::absolute(file).unwrap_or_else(|_| file.to_owned()).display().to_string();
    tasks::add(bench, (&people.register.name, &TaskKind::DeleteList { file: path, due }), env.clock.now())?;
    Ok(due)
}

/// A line of RFC 4180.
fn csv_line(out: &mut dyn Write, cells: &[String]) -> Result<()> {
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::with_capacity(256));
    writer.write_record(cells).map_err(|_| Failure::ours(msg!("row-not-written")))?;
    let line = writer.into_inner().map_err(|_| Failure::ours(msg!("row-not-written")))?;
    out.write_all(&line).map_err(not_written)
}
