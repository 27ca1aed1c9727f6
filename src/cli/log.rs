//! `gallra log`: the deletion log shown, exported, verified, and its head.

use std::fs::File;
use std::io::BufReader;

use serde_json::json;

use super::arguments::{Format, LogAction, LogAnswerArgs, LogArgs, LogCertificateArgs, LogExportArgs, LogVerifyArgs};
use super::call::{Call, Ended, Purpose};
use super::registers::object;
use super::rows::{Columns, Row};
use super::streams::{named_file, not_written, read_line};
use crate::export::new_file::{self, Existing};
use crate::failure::{Failure, Result};
use crate::log::certificate::Chosen;
use crate::log::{self, Form, Line, chain, lines};
use crate::model::Day;
use crate::store::Workbench;

/// How many entries are read at a time.
const PAGE: usize = 1000;
/// What the table of entries shows.
const COLUMNS: [&str; 10] =
    ["sequence", "at", "what", "register", "records", "records_before", "records_after", "state", "by", "reason"];

pub(super) fn run(call: &mut Call<'_>, args: &LogArgs) -> Result<Ended> {
    match &args.action {
        None | Some(LogAction::Show) => show(call),
        Some(LogAction::Head) => head(call),
        Some(LogAction::Export(args)) => export(call, args),
        Some(LogAction::Certificate(args)) => certificate(call, args),
        Some(LogAction::Answer(args)) => answer(call, args),
        Some(LogAction::Verify(args)) => verify(call, args),
    }
}

fn show(call: &mut Call<'_>) -> Result<Ended> {
    let bench = call.open(Purpose::Look)?;
    let mut rows = call.rows(Columns::of(&COLUMNS).coded("log-what", "what").coded("log-state", "state").csv_only(&[
        "hash",
        "changed",
        "held",
        "expression",
    ]));
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
    let form = match call.format {
        None | Some(Format::Table) => Form::Chain,
        Some(Format::Csv) => Form::Csv,
        Some(Format::Json | Format::Jsonl) => Form::JsonLines,
    };
    match named_file(args.file.as_ref()) {
        None => {
            // A log is short: counts and reasons, no records.
            let mut text = Vec::new();
            log::export(&bench, form, &mut text)?;
            call.streams.out.write_all(&text).map_err(not_written)?;
        }
        Some(file) => {
            let existing = if args.force { Existing::Replace } else { Existing::Refuse };
            new_file::write((file, existing), &bench, &mut |to| log::export(&bench, form, to).map(|_| ()))?;
        }
    }
    // Who keeps the head elsewhere can show later that the chain still extends it.
    let head = chain::head(&bench)?;
    call.tell(&msg!("log-head-is", "head" => head));
    Ok(Ended::Done)
}

/// Whether and when a person's records were deleted.
fn answer(call: &mut Call<'_>, args: &LogAnswerArgs) -> Result<Ended> {
    let asked = if args.query == "-" { read_line(call.streams.input).unwrap_or_default() } else { args.query.clone() };
    if args.forget {
        let mut bench = call.open(Purpose::Change)?;
        let gone = log::answer::forget(&mut bench, &asked, &call.env)?;
        call.tell(&msg!("answer-forgotten", "count" => gone));
        return Ok(Ended::when((gone > 0).then_some(())));
    }
    let bench = call.open(Purpose::Look)?;
    let found = log::answer::find(&bench, &asked, &call.env)?;
    let mut rows = call.rows(Columns::of(&["register", "deleted_on", "until"]));
    for deleted in &found {
        rows.push(&Row::from_iter([
            ("register".to_owned(), json!(deleted.register)),
            ("deleted_on".to_owned(), json!(deleted.deleted)),
            ("until".to_owned(), json!(deleted.until)),
        ]))?;
    }
    rows.finish()?;
    if found.is_empty() {
        call.tell(&msg!("answer-unknown"));
    }
    Ok(Ended::when((!found.is_empty()).then_some(())))
}

/// The gallringsprotokoll: a page to print and sign.
fn certificate(call: &mut Call<'_>, args: &LogCertificateArgs) -> Result<Ended> {
    let wrong = || Failure::yours(msg!("wrong-use-date")).hint(msg!("wrong-use-today-hint"));
    let chosen = match (&args.since, args.last) {
        (Some(text), _) => Chosen::Since(Day::read_iso(text).ok_or_else(wrong)?),
        (None, true) => Chosen::Last,
        (None, false) => Chosen::All,
    };
    let bench = call.open(Purpose::Look)?;
    let made = log::certificate::of(&bench, chosen, &call.env)?;
    if made.occasions.is_empty() {
        call.tell(&msg!("certificate-empty"));
        return Ok(Ended::No);
    }
    let page = log::certificate::page(&made, &call.catalogue);
    match named_file(args.file.as_ref()) {
        None => call.streams.out.write_all(page.as_bytes()).map_err(not_written)?,
        Some(file) => {
            let existing = if args.force { Existing::Replace } else { Existing::Refuse };
            new_file::write((file, existing), &bench, &mut |to| to.write_all(page.as_bytes()).map_err(not_written))?;
        }
    }
    call.tell(&msg!("log-head-is", "head" => &made.chain.head));
    Ok(if made.chain.first_bad.is_none() { Ended::Done } else { Ended::No })
}

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
        Some(path) if path.as_os_str() == "-" => chain::verify(call.streams.input, args.head.as_deref())?,
        Some(path) => {
            let name = path.display().to_string();
            let file = File::open(path).map_err(|_| Failure::file(msg!("file-unreadable", "file" => name)))?;
            chain::verify(&mut BufReader::new(file), args.head.as_deref())?
        }
    };
    let whole = verdict.is_good();
    let row = object(&verdict)?;
    if call.wants_json() {
        call.print(&serde_json::Value::Object(row).to_string())?;
    } else {
        let mut rows =
            call.rows(Columns::of(&["entries", "state", "first_bad", "extends", "head"]).coded("log-state", "state"));
        rows.push(&row)?;
        rows.finish()?;
    }
    Ok(if whole { Ended::Done } else { Ended::No })
}
