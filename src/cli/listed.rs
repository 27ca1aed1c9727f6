//! How a list of people is told: its counts, its people, or a file of them.

use std::path::Path;

use serde_json::json;

use super::arguments::ListFlags;
use super::call::{Call, Ended};
use super::rows::{Columns, Row};
use crate::app::list_file::{self, BEFORE, People, Shown};
use crate::export::new_file::Existing;
use crate::failure::Result;
use crate::model::{Coded, Register};
use crate::relations::left_out::LeftOut;
use crate::relations::list::{List, Shows};
use crate::store::Workbench;

/// A list and how it is shown.
pub(super) struct Told<'a> {
    pub(super) register: &'a Register,
    pub(super) list: &'a List,
    pub(super) shows: Shows,
    pub(super) flags: &'a ListFlags,
}

impl Told<'_> {
    fn people(&self) -> People<'_> {
        People { register: self.register, list: self.list, shows: self.shows }
    }
}

/// Tells a list as its flags ask.
pub(super) fn tell(call: &mut Call<'_>, bench: &mut Workbench, told: &Told<'_>) -> Result<Ended> {
    let suppressed = told.list.left_out_for(LeftOut::Suppressed);
    if suppressed > 0 {
        call.tell(&msg!("list-suppressed", "count" => suppressed));
    }
    call.tell(&msg!("list-counts", "count" => told.list.entries.len(), "without" => told.list.all_left_out()));
    let without_consent = told.list.without_consent();
    if told.shows == Shows::Address && without_consent > 0 {
        call.tell(&msg!("list-no-consent", "count" => without_consent));
    }
    if told.flags.left_out {
        left_out(call, told)?;
    } else if let Some(file) = &told.flags.out {
        write(call, bench, (told, file))?;
    } else if call.format.is_some() && !told.flags.counts {
        let shown = Shown::of(bench, (told.people(), call.env.language))?;
        let names = shown.fields.iter().map(|field| field.name.as_str());
        let mut rows =
            call.rows(Columns::of(&BEFORE).coded("list-by", "by").coded("consent", "consent").within("values", names));
        shown.each(bench, told.people(), &mut |row| rows.push(row))?;
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
    let mut out = call.rows(Columns::of(&["rid", "what"]).csv_only(&["reason"]));
    rows.iter().try_for_each(|row| out.push(row))?;
    out.finish()?;
    Ok(())
}

/// Writes the list to a new file of its owner's alone, with the day by which it is to be deleted.
fn write(call: &mut Call<'_>, bench: &mut Workbench, (told, file): (&Told<'_>, &Path)) -> Result<()> {
    let existing = if told.flags.force { Existing::Replace } else { Existing::Refuse };
    let due = list_file::write(bench, told.people(), (file, existing, &call.env))?;
    let count = told.list.entries.len();
    call.tell(&msg!("list-written", "count" => count, "file" => file.display().to_string(), "day" => due));
    Ok(())
}
