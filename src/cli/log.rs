//! `gallra log`: the deletion log shown, exported, verified, and its head.

use std::fs::File;
use std::io::{BufReader, Write};

use super::arguments::{Format, LogAction, LogArgs, LogExportArgs, LogVerifyArgs};
use super::call::{Call, Ended, Purpose};
use super::registers::object;
use super::rows::{Columns, Row, Rows};
use super::streams::not_written;
use crate::export::new_file::{self, Existing};
use crate::failure::{Failure, Result};
use crate::log::{Line, chain, lines};
use crate::store::Workbench;

/// How many entries are read at a time.
const PAGE: usize = 1000;
/// What the table of entries shows.
const COLUMNS: [&str; 8] = ["sequence", "at", "what", "register", "operation", "before", "after", "operator"];

pub(super) fn run(call: &mut Call<'_>, args: &LogArgs) -> Result<Ended> {
    match &args.action {
        None | Some(LogAction::Show) => show(call),
        Some(LogAction::Head) => head(call),
        Some(LogAction::Export(args)) => export(call, args),
        Some(LogAction::Verify(args)) => verify(call, args),
    }
}

fn show(call: &mut Call<'_>) -> Result<Ended> {
    let bench = call.open(Purpose::Look)?;
    let mut rows = call.rows(Columns::of(&COLUMNS).csv_only(&["hash"]));
    each(&bench, &mut |line| rows.push(&entry(line)))?;
    if rows.finish()? == 0 {
        call.tell(&msg!("log-empty"));
    }
    Ok(Ended::Done)
}

fn head(call: &mut Call<'_>) -> Result<Ended> {
    let bench = call.open(Purpose::Look)?;
    let head = chain::head(&bench)?;
    call.print(&head)?;
    Ok(Ended::Done)
}

fn export(call: &mut Call<'_>, args: &LogExportArgs) -> Result<Ended> {
    let bench = call.open(Purpose::Look)?;
    match &args.file {
        None => write_log(&bench, (call.format, &call.catalogue), call.streams.out)?,
        Some(file) => {
            let existing = if args.force { Existing::Replace } else { Existing::Refuse };
            let (format, catalogue) = (call.format, &call.catalogue);
            new_file::write((file, existing), &bench, &mut |to| write_log(&bench, (format, catalogue), to))?;
        }
    }
    // Who keeps the head elsewhere can show later that the chain still extends it.
    let head = chain::head(&bench)?;
    call.tell(&msg!("log-head-is", "head" => head));
    Ok(Ended::Done)
}

/// The chain's own lines, or rows for other readers.
fn write_log(
    bench: &Workbench,
    (format, catalogue): (Option<Format>, &crate::text::Catalogue),
    to: &mut dyn Write,
) -> Result<()> {
    match format {
        None | Some(Format::Table) => {
            each(bench, &mut |line| writeln!(to, "{} {}", line.hash, line.payload).map_err(not_written))
        }
        Some(format @ (Format::Csv | Format::Json | Format::Jsonl)) => {
            let columns = Columns::of(&COLUMNS).csv_only(&CSV);
            let mut rows = Rows::new((format, columns), (catalogue, to));
            each(bench, &mut |line| rows.push(&entry(line)))?;
            rows.finish().map(|_| ())
        }
    }
}

/// What CSV has besides.
const CSV: [&str; 3] = ["hash", "payload", "reason"];

/// An entry's members with its number and hash.
fn entry(line: &Line) -> Row {
    let mut row = line.entry.clone();
    row.insert("sequence".to_owned(), line.sequence.into());
    row.insert("hash".to_owned(), line.hash.clone().into());
    row
}

fn each(bench: &Workbench, take: &mut dyn FnMut(&Line) -> Result<()>) -> Result<()> {
    let mut from = 1;
    loop {
        let page = lines(bench, from, PAGE)?;
        let Some(last) = page.last() else { return Ok(()) };
        from = last.sequence + 1;
        page.iter().try_for_each(&mut *take)?;
    }
}

fn verify(call: &mut Call<'_>, args: &LogVerifyArgs) -> Result<Ended> {
    let verdict = match &args.file {
        None => {
            let bench = call.open(Purpose::Look)?;
            chain::verify_bench(&bench, args.head.as_deref())?
        }
        Some(path) => {
            let name = path.display().to_string();
            let file = File::open(path).map_err(|_| Failure::file(msg!("file-unreadable", "file" => name)))?;
            chain::verify(&mut BufReader::new(file), args.head.as_deref())?
        }
    };
    let whole = verdict.state == "intact" && verdict.extends != Some(false);
    let row = object(&verdict)?;
    if call.wants_json() {
        call.print(&serde_json::Value::Object(row).to_string())?;
    } else {
        let mut rows = call.rows(Columns::of(&["entries", "state", "first_bad", "extends", "head"]));
        rows.push(&row)?;
        rows.finish()?;
    }
    Ok(if whole { Ended::Done } else { Ended::No })
}
