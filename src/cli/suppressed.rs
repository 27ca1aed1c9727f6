//! `gallra suppressed`: the suppression list looked up and corrected, and who of it came back.

use serde_json::json;

use super::arguments::{SuppressedAction, SuppressedArgs, SuppressedReturnedArgs};
use super::call::{Call, Ended, Purpose};
use super::rows::{Columns, Row};
use super::streams::read_line;
use crate::failure::{Failure, Result};
use crate::model::Operation;
use crate::plan::{Staging, stage};
use crate::relations::suppression::{self, Added};
use crate::store::suppressed;

pub(super) fn run(call: &mut Call<'_>, args: &SuppressedArgs) -> Result<Ended> {
    match &args.action {
        None => list(call),
        Some(SuppressedAction::List(args)) if args.addresses => addresses(call),
        Some(SuppressedAction::List(_)) => list(call),
        Some(SuppressedAction::Add(args)) => {
            let mut bench = call.open(Purpose::Change)?;
            let address = address(call, &args.address);
            let added = suppression::add(&mut bench, &address, &call.env)?;
            call.tell(&match added {
                Added::New => msg!("suppressed-added"),
                Added::Known => msg!("suppressed-known"),
            });
            Ok(Ended::Done)
        }
        Some(SuppressedAction::Find(args)) => {
            let bench = call.open(Purpose::Look)?;
            let address = address(call, &args.address);
            let since = suppression::find(&bench, &address, &call.env)?;
            let found = since.is_some();
            let mut rows = call.rows(Columns::of(&["suppressed", "since"]));
            rows.push(&Row::from_iter([("suppressed".to_owned(), json!(found)), ("since".to_owned(), json!(since))]))?;
            rows.finish()?;
            Ok(Ended::when(since.map(|_| ())))
        }
        Some(SuppressedAction::Drop(args)) => {
            let mut bench = call.open(Purpose::Change)?;
            let address = address(call, &args.address);
            let dropped = suppression::drop(&mut bench, &address, &call.env)?;
            call.tell(&if dropped.is_some() { msg!("suppressed-dropped") } else { msg!("suppressed-not-there") });
            Ok(Ended::when(dropped))
        }
        Some(SuppressedAction::Returned(args)) => returned(call, args),
    }
}

fn list(call: &mut Call<'_>) -> Result<Ended> {
    let bench = call.open(Purpose::Look)?;
    let days = suppressed::by_day(&bench)?;
    let total: u64 = days.iter().map(|(_, count)| count).sum();
    call.tell(&msg!("suppressed-total", "count" => total));
    let mut rows = call.rows(Columns::of(&["since", "count"]));
    for (since, count) in &days {
        rows.push(&Row::from_iter([("since".to_owned(), json!(since)), ("count".to_owned(), json!(count))]))?;
    }
    rows.finish()?;
    Ok(if total == 0 { Ended::No } else { Ended::Done })
}

/// The addresses that the list keeps, where the policy says that it does.
fn addresses(call: &mut Call<'_>) -> Result<Ended> {
    let bench = call.open(Purpose::Look)?;
    let kept = suppressed::addresses(&bench)?;
    let without = suppressed::count(&bench)?.saturating_sub(kept.len() as u64);
    let mut rows = call.rows(Columns::of(&["address", "since"]));
    for (address, since) in &kept {
        rows.push(&Row::from_iter([("address".to_owned(), json!(address)), ("since".to_owned(), json!(since))]))?;
    }
    rows.finish()?;
    if without > 0 {
        call.tell(&msg!("suppressed-only-tags", "count" => without));
    }
    Ok(Ended::when((!kept.is_empty()).then_some(())))
}

/// The records of people on the list, in every register; with a reason they are staged for deletion.
fn returned(call: &mut Call<'_>, args: &SuppressedReturnedArgs) -> Result<Ended> {
    let mut bench = call.open(if args.stage { Purpose::Change } else { Purpose::Look })?;
    let found = suppression::standing(&bench, &call.env)?;
    let mut printed = Vec::new();
    for returned in &found {
        let name = returned.register.name.clone();
        let mut row = Row::from_iter([
            ("register".to_owned(), json!(name)),
            ("records".to_owned(), json!(returned.records.len())),
        ]);
        if args.stage {
            let reason = args.reason.clone().ok_or_else(|| {
                Failure::yours(msg!("suppressed-reason-missing")).hint(msg!("suppressed-reason-missing-hint"))
            })?;
            let staging = Staging {
                register: returned.register.id,
                operation: Operation::Delete,
                field: None,
                operator: None,
                records: returned.records.clone(),
                expression: None,
                reason,
            };
            let staged = stage::stage(&mut bench, staging, &call.env)?;
            row.insert("item".to_owned(), json!(staged.item));
            row.insert("held".to_owned(), json!(staged.held));
            call.tell(&msg!("staged-delete", "count" => staged.records, "held" => staged.held, "register" => name));
        }
        printed.push(row);
    }
    let names: &[&str] = if args.stage { &["register", "records", "item", "held"] } else { &["register", "records"] };
    let mut rows = call.rows(Columns::of(names));
    printed.iter().try_for_each(|row| rows.push(row))?;
    rows.finish()?;
    if found.is_empty() {
        call.tell(&msg!("suppressed-none-returned"));
    }
    Ok(if found.is_empty() { Ended::No } else { Ended::Done })
}

/// An address; `-` is read from standard input, so that it stays out of the shell's history.
fn address(call: &mut Call<'_>, text: &str) -> String {
    if text == "-" { read_line(call.streams.input).unwrap_or_default() } else { text.to_owned() }
}
