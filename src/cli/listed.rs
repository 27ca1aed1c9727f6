//! How a list of people is told: its counts, its people, or a file of them.

use std::collections::BTreeSet;
use std::io::Write;
use std::path::Path;

use serde_json::{Value, json};

use super::arguments::{Format, ListFlags};
use super::call::{Call, Ended};
use super::rows::{Columns, Row, Rows};
use crate::export::json_lines::values;
use crate::export::new_file::{self, Existing};
use crate::failure::{Failure, Result};
use crate::model::{Coded, Day, Field, FieldPosition, Record, RecordId, Register, TaskKind};
use crate::relations::left_out::LeftOut;
use crate::relations::list::{self, List, Listed, Shows};
use crate::store::{Workbench, records, registers, tasks};
use crate::text::{Catalogue, Language};

/// What stands before the fields.
const BEFORE: [&str; 7] = ["rid", "by", "purpose", "consent", "until", "occasion", "active_days"];
/// How many records are read at a time.
const PAGE: usize = 500;
/// A list's file is kept so many days.
const KEPT: i32 = 30;

/// A list and how it is shown.
pub(super) struct Told<'a> {
    pub(super) register: &'a Register,
    pub(super) list: &'a List,
    pub(super) shows: Shows,
    pub(super) flags: &'a ListFlags,
}

/// Tells a list as its flags ask.
pub(super) fn tell(call: &mut Call<'_>, bench: &mut Workbench, told: &Told<'_>) -> Result<Ended> {
    let suppressed = told.list.left_out_for(LeftOut::Suppressed);
    if suppressed > 0 {
        call.tell(&msg!("list-suppressed", "count" => suppressed));
    }
    call.tell(&msg!("list-counts", "count" => told.list.entries.len(), "without" => told.list.all_left_out()));
    if told.flags.left_out {
        left_out(call, told)?;
    } else if let Some(file) = &told.flags.out {
        write(call, bench, (told, file))?;
    } else if call.format.is_some() && !told.flags.counts {
        let shown = Shown::of(bench, (told, call.env.language))?;
        let mut rows = call.rows(shown.columns());
        shown.each(bench, told, &mut |row| rows.push(row))?;
        rows.finish()?;
    } else {
        counts(call, told)?;
    }
    Ok(if told.list.entries.is_empty() { Ended::No } else { Ended::Done })
}

/// How many are on the list, and how many are not for each reason.
fn counts(call: &mut Call<'_>, told: &Told<'_>) -> Result<()> {
    let row = |call: &Call<'_>, code: &str, what, records: u64| {
        Row::from_iter([
            ("reason".to_owned(), json!(code)),
            ("what".to_owned(), json!(call.catalogue.say(&what))),
            ("records".to_owned(), json!(records)),
        ])
    };
    let on_list = told.list.entries.len() as u64;
    let mut found = vec![row(call, "listed", msg!("list-on-it"), on_list)];
    found.extend(told.list.left_out.iter().map(|(why, records)| row(call, why.code(), why.words(), records.len())));
    let mut rows = call.rows(Columns::of(&["what", "records"]).csv_only(&["reason"]));
    found.iter().try_for_each(|row| rows.push(row))?;
    rows.finish()?;
    Ok(())
}

/// Which records are not on the list, and why: no name, no address.
fn left_out(call: &mut Call<'_>, told: &Told<'_>) -> Result<()> {
    let mut found: Vec<(u32, LeftOut)> =
        told.list.left_out.iter().flat_map(|(why, records)| records.iter().map(|rid| (rid, *why))).collect();
    found.sort_unstable();
    let rows: Vec<Row> = found
        .into_iter()
        .map(|(rid, why)| {
            Row::from_iter([
                ("rid".to_owned(), json!(rid)),
                ("reason".to_owned(), json!(why.code())),
                ("what".to_owned(), json!(call.catalogue.say(&why.words()))),
            ])
        })
        .collect();
    let mut out = call.rows(Columns::of(&["rid", "reason", "what"]));
    rows.iter().try_for_each(|row| out.push(row))?;
    out.finish()?;
    Ok(())
}

/// Writes the list to a new file of its owner's alone, with the day by which it is to be deleted.
fn write(call: &mut Call<'_>, bench: &mut Workbench, (told, file): (&Told<'_>, &Path)) -> Result<()> {
    if !bench.is_writable() {
        return Err(Failure::yours(msg!("read-only")).hint(msg!("read-only-hint")));
    }
    let shown = Shown::of(bench, (told, call.env.language))?;
    let existing = if told.flags.force { Existing::Replace } else { Existing::Refuse };
    let is_lines = file.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("jsonl"));
    let format = if is_lines { Format::Jsonl } else { Format::Csv };
    let catalogue = Catalogue::new(call.env.language);
    let reading = &*bench;
    new_file::write((file, existing), reading, &mut |out: &mut dyn Write| {
        let mut rows = Rows::new((format, shown.columns()), (&catalogue, out));
        shown.each(reading, told, &mut |row| rows.push(row))?;
        rows.finish().map(|_| ())
    })?;
    let by = Day::from_number(call.env.today.number().saturating_add(KEPT)).unwrap_or(call.env.today);
    let path = std::path::absolute(file).unwrap_or_else(|_| file.to_owned()).display().to_string();
    let task = TaskKind::DeleteList { file: path, due: by };
    tasks::add(bench, (&told.register.name, &task), call.env.clock.now())?;
    call.tell(
        &msg!("list-written", "count" => told.list.entries.len(), "file" => file.display().to_string(), "day" => by),
    );
    Ok(())
}

/// The fields that a list shows.
struct Shown {
    fields: Vec<Field>,
    positions: BTreeSet<FieldPosition>,
    catalogue: Catalogue,
}

impl Shown {
    fn of(bench: &Workbench, (told, language): (&Told<'_>, Language)) -> Result<Self> {
        let fields = list::fields(&registers::fields(bench, told.register.id)?, told.shows);
        let positions = fields.iter().map(|field| field.position).collect();
        Ok(Self { fields, positions, catalogue: Catalogue::new(language) })
    }

    fn columns(&self) -> Columns {
        Columns::of(&BEFORE).within("values", self.fields.iter().map(|field| field.name.as_str()))
    }

    fn each(&self, bench: &Workbench, told: &Told<'_>, push: &mut dyn FnMut(&Row) -> Result<()>) -> Result<()> {
        for page in told.list.entries.chunks(PAGE) {
            let rids: Vec<RecordId> = page.iter().map(|entry| entry.rid).collect();
            let read = records::read(bench, told.register.id, &rids)?;
            for (rid, record) in read {
                if let Some(entry) = page.iter().find(|entry| entry.rid == rid) {
                    push(&self.row(entry, &record))?;
                }
            }
        }
        Ok(())
    }

    fn row(&self, entry: &Listed, record: &Record) -> Row {
        let cells = record.cells.iter().zip(0_u16..).filter(|(_, at)| self.positions.contains(&FieldPosition(*at)));
        let few = Record { cells: cells.map(|(cell, _)| cell.clone()).collect(), ..Record::default() };
        let occasion = entry.occasion.as_ref().map(|message| self.catalogue.say(message));
        Row::from_iter([
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
