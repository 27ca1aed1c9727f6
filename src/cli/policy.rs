//! `gallra policy`: purposes, retention, roles, holds and access as one TOML file.

use std::io::{ErrorKind, Read};
use std::path::Path;

use serde_json::json;

use super::arguments::{PolicyAction, PolicyArgs, PolicyAskArgs, PolicyReviewArgs};
use super::call::{Call, Ended, Purpose};
use super::registers::object;
use super::rows::{Columns, Row};
use super::streams::{named_file, not_written};
use super::{findings, form, interview};
use crate::export::new_file::{self, Existing};
use crate::failure::{Failure, Result};
use crate::model::Coded;
use crate::plan::card;
use crate::plan::check::difference;
use crate::policy::presets::{For, PRESETS, Preset};
use crate::policy::terms::Lasts;
use crate::policy::{self, period};
use crate::store;
use crate::store::registers;

/// The largest document that is read.
const LARGEST: u64 = 4 << 20;

pub(super) fn run(call: &mut Call<'_>, args: &PolicyArgs) -> Result<Ended> {
    match &args.action {
        None | Some(PolicyAction::Show) => show(call),
        Some(PolicyAction::Load(args)) => load(call, &args.file),
        Some(PolicyAction::Diff(args)) => diff(call, &args.file),
        Some(PolicyAction::Init(args)) => interview::run(call, args),
        Some(PolicyAction::Form(args)) => form::run(call, &args.register),
        Some(PolicyAction::Ask(args)) => ask(call, args),
        Some(PolicyAction::Review(args)) => review(call, args),
        Some(PolicyAction::Presets) => presets(call),
    }
}

/// The document as it was loaded; with a format for programs, one object.
fn show(call: &mut Call<'_>) -> Result<Ended> {
    let bench = call.open(Purpose::Look)?;
    let Some(stored) = store::policy::stored(&bench)? else {
        call.tell(&msg!("policy-none"));
        return Ok(Ended::No);
    };
    if call.wants_json() {
        let whole = json!({"loaded_at": stored.loaded_at, "digest": stored.digest(), "document": stored.text});
        call.print(&whole.to_string())?;
        return Ok(Ended::Done);
    }
    call.streams.out.write_all(stored.text.as_bytes()).map_err(not_written)?;
    Ok(Ended::Done)
}

fn load(call: &mut Call<'_>, file: &Path) -> Result<Ended> {
    let text = document(call, file)?;
    let mut bench = call.open(Purpose::Change)?;
    let loaded = store::policy::load(&mut bench, &text, &call.env)?;
    call.tell(&msg!("policy-loaded", "count" => loaded.cards));
    if !loaded.without_file.is_empty() {
        let names = loaded.without_file.join(", ");
        call.tell(&msg!("policy-cards-without-file", "count" => loaded.without_file.len(), "names" => names));
    }
    findings::renew(call, &mut bench)?;
    Ok(Ended::Done)
}

fn diff(call: &mut Call<'_>, file: &Path) -> Result<Ended> {
    let other = policy::read(&document(call, file)?)?;
    let bench = call.open(Purpose::Look)?;
    store::policy::verify(&bench, &other)?;
    let changes = difference::difference(&bench, &other, &call.env)?;
    let mut rows = call.rows(Columns::of(&["register", "field", "what", "now", "then"]).coded("policy-change", "what"));
    for change in &changes {
        rows.push(&object(change)?)?;
    }
    rows.finish()?;
    if changes.is_empty() {
        call.tell(&if store::policy::stored(&bench)?.is_none() {
            msg!("policy-no-difference-first")
        } else {
            msg!("policy-no-difference")
        });
    }
    Ok(Ended::Done)
}

fn presets(call: &mut Call<'_>) -> Result<Ended> {
    let rows: Vec<Row> = PRESETS.iter().map(|preset| preset_row(call, preset)).collect();
    let mut out = call.rows(Columns::of(&["preset", "period", "worth", "source"]));
    rows.iter().try_for_each(|row| out.push(row))?;
    out.finish()?;
    Ok(Ended::Done)
}

fn preset_row(call: &Call<'_>, preset: &Preset) -> Row {
    let period = match preset.used {
        For::Hold(_, Lasts::Bookkeeping) => call.catalogue.lookup("preset-period-bookkeeping").unwrap_or_default(),
        For::Hold(_, Lasts::Period(period)) | For::Retention(period) | For::Consent(period) => period::write(period),
        For::Hold(_, Lasts::Until(_) | Lasts::Open) => String::new(),
    };
    let words = |id: String| call.catalogue.lookup(&id).unwrap_or_default();
    Row::from_iter([
        ("preset".to_owned(), json!(words(format!("preset-{}", preset.code)))),
        ("period".to_owned(), json!(period)),
        ("worth".to_owned(), json!(words(format!("preset-worth-{}", preset.worth.code())))),
        ("source".to_owned(), json!(preset.source)),
    ])
}

/// The document of a file; `-` is standard input.
fn document(call: &mut Call<'_>, file: &Path) -> Result<String> {
    let unreadable = || {
        Failure::file(msg!("policy-file-unreadable", "file" => file.display().to_string()))
            .hint(msg!("policy-file-hint"))
    };
    let mut text = String::new();
    if file == Path::new("-") {
        call.streams.input.take(LARGEST + 1).read_to_string(&mut text).map_err(|_| unreadable())?;
    } else {
        let opened = std::fs::File::open(file).map_err(|error| match error.kind() {
            ErrorKind::NotFound => Failure::file(msg!("read-missing", "file" => file.display().to_string()))
                .hint(msg!("read-missing-hint")),
            _ => unreadable(),
        })?;
        opened.take(LARGEST + 1).read_to_string(&mut text).map_err(|_| unreadable())?;
    }
    // Half a policy holds half of what must be kept.
    if text.len() as u64 > LARGEST {
        return Err(
            Failure::file(msg!("policy-too-large", "mebibytes" => LARGEST >> 20)).hint(msg!("policy-file-hint"))
        );
    }
    Ok(text)
}

/// A page to send to the one who answers for a register.
fn ask(call: &mut Call<'_>, args: &PolicyAskArgs) -> Result<Ended> {
    let bench = call.open(Purpose::Look)?;
    let register = registers::by_name(&bench, &args.register)?;
    let document = store::policy::stored(&bench)?.map_or_else(String::new, |stored| stored.text);
    let cards = card::cards(&bench, &document)?;
    let Some(cards) = cards.iter().find(|cards| cards.register == register.name) else {
        return Err(Failure::ours(msg!("workbench-answer-unexpected")));
    };
    let text = card::page(&bench, (&register, cards), &call.catalogue)?;
    match named_file(args.file.as_ref()) {
        None => call.streams.out.write_all(text.as_bytes()).map_err(not_written)?,
        Some(file) => {
            let existing = if args.force { Existing::Replace } else { Existing::Refuse };
            new_file::write((file, existing), &bench, &mut |to| to.write_all(text.as_bytes()).map_err(not_written))?;
        }
    }
    Ok(Ended::Done)
}

/// Says in the policy that access was reviewed today.
fn review(call: &mut Call<'_>, args: &PolicyReviewArgs) -> Result<Ended> {
    let mut bench = call.open(Purpose::Change)?;
    let reviewed = card::review(&mut bench, (&args.register, args.who.as_deref()), &call.env)?;
    let by = call.env.operator.clone();
    call.tell(&msg!("policy-reviewed", "count" => reviewed, "day" => call.env.today, "by" => by));
    Ok(Ended::Done)
}
