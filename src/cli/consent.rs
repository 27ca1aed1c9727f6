//! `gallra consent`: how many are in each state of consent, for which purpose, and what happens next.

use serde_json::json;

use super::arguments::ConsentArgs;
use super::call::{Call, Ended, Purpose};
use super::rows::{Columns, Row};
use super::selection::{Asked, choose};
use crate::failure::{Failure, Result};
use crate::model::{Coded, Register};
use crate::relations::{consents, given, purposes, trust};
use crate::store::{Workbench, registers};

pub(super) fn run(call: &mut Call<'_>, args: &ConsentArgs) -> Result<Ended> {
    let bench = call.open(Purpose::Look)?;
    let of = match &args.register {
        Some(name) => vec![registers::by_name(&bench, name)?],
        None => registers::all(&bench)?,
    };
    if args.each {
        let [register] = &of[..] else {
            return Err(Failure::yours(msg!("consent-which")).hint(msg!("consent-which-hint")));
        };
        return each(call, (&bench, register), args);
    }
    if args.ways {
        return ways(call, &bench, &of);
    }
    if args.trust {
        return trusted(call, &bench, &of);
    }
    let mut rows = Vec::new();
    for register in &of {
        for line in consents::of(&bench, register, call.env.today)? {
            let say = |message| call.catalogue.say(message);
            rows.push(Row::from_iter([
                ("register".to_owned(), json!(line.register)),
                ("purpose".to_owned(), json!(line.purpose)),
                ("state".to_owned(), json!(line.state.code())),
                ("records".to_owned(), json!(line.records)),
                ("share".to_owned(), json!(line.share)),
                ("runs_out".to_owned(), json!(line.runs_out)),
                ("next_day".to_owned(), json!(line.next_day)),
                ("next".to_owned(), json!(line.next.as_ref().map(say))),
                ("advice".to_owned(), json!(say(&line.advice))),
            ]));
        }
    }
    // For programs every state is a row; a reader is spared those without records.
    let is_read = !call.wants_json();
    let shown = rows.iter().filter(|row| !is_read || row.get("records").is_some_and(|n| *n != json!(0)));
    let shown: Vec<Row> = shown.cloned().collect();
    let columns = Columns::of(&["register", "purpose", "state", "records", "share", "runs_out", "next", "advice"])
        .coded("consent", "state");
    let mut out = call.rows(columns.csv_only(&["next_day"]).whole("next").whole("advice"));
    shown.iter().try_for_each(|row| out.push(row))?;
    out.finish()?;
    Ok(if rows.is_empty() { Ended::No } else { Ended::Done })
}

/// Each record's consent with its dates, its way, its text and why it counts as it does.
fn each(call: &mut Call<'_>, (bench, register): (&Workbench, &Register), args: &ConsentArgs) -> Result<Ended> {
    let asked = Asked { condition: args.condition.as_deref(), find: None };
    let chosen = choose(call, bench, (register.id, asked))?.records;
    let mut rows = Vec::new();
    for purpose in purposes::with_none(bench, register.id)? {
        for given in given::of(bench, (register.id, &purpose), (&chosen, call.env.today))? {
            let (how, text) = given::words(bench, register.id, given.rid)?;
            rows.push(Row::from_iter([
                ("rid".to_owned(), json!(given.rid)),
                ("purpose".to_owned(), json!(purpose.name)),
                ("state".to_owned(), json!(given.state.code())),
                ("given".to_owned(), json!(given.days.given)),
                ("how".to_owned(), json!(how)),
                ("until".to_owned(), json!(given.days.until)),
                ("withdrawn".to_owned(), json!(given.days.withdrawn)),
                ("objected".to_owned(), json!(given.days.objected)),
                ("text".to_owned(), json!(text)),
                ("reason".to_owned(), json!(call.catalogue.say(&given.why))),
            ]));
        }
    }
    let names = ["rid", "purpose", "state", "given", "how", "until", "withdrawn", "objected", "text", "reason"];
    let mut out = call.rows(Columns::of(&names).coded("consent", "state").whole("reason"));
    rows.iter().try_for_each(|row| out.push(row))?;
    out.finish()?;
    if rows.is_empty() {
        call.tell(&msg!("nothing-matched"));
    }
    Ok(if rows.is_empty() { Ended::No } else { Ended::Done })
}

/// How many said yes by each way of asking.
fn ways(call: &mut Call<'_>, bench: &Workbench, of: &[Register]) -> Result<Ended> {
    let mut rows = Vec::new();
    for register in of {
        for way in consents::ways(bench, register, call.env.today)? {
            rows.push(Row::from_iter([
                ("register".to_owned(), json!(way.register)),
                ("way".to_owned(), json!(way.way)),
                ("asked".to_owned(), json!(way.asked)),
                ("yes".to_owned(), json!(way.yes)),
                ("active".to_owned(), json!(way.active)),
            ]));
        }
    }
    let mut out = call.rows(Columns::of(&["register", "way", "asked", "yes", "active"]));
    rows.iter().try_for_each(|row| out.push(row))?;
    out.finish()?;
    if rows.is_empty() {
        call.tell(&msg!("consent-no-ways"));
    }
    Ok(if rows.is_empty() { Ended::No } else { Ended::Done })
}

/// How the trust is managed: mailings without reply, consents withdrawn after one.
fn trusted(call: &mut Call<'_>, bench: &Workbench, of: &[Register]) -> Result<Ended> {
    let mut rows = Vec::new();
    for register in of {
        if let Some(trust) = trust::of(bench, register, call.env.today)? {
            rows.push(Row::from_iter([
                ("register".to_owned(), json!(register.name)),
                ("mailed".to_owned(), json!(trust.mailed)),
                ("mailings".to_owned(), json!(trust.mailings)),
                ("without_reply".to_owned(), json!(trust.without_reply)),
                ("most".to_owned(), json!(trust.most)),
                ("withdrawn_after".to_owned(), json!(trust.withdrawn_after)),
            ]));
        }
    }
    let names = ["register", "mailed", "mailings", "without_reply", "most", "withdrawn_after"];
    let mut out = call.rows(Columns::of(&names));
    rows.iter().try_for_each(|row| out.push(row))?;
    out.finish()?;
    if rows.is_empty() {
        call.tell(&msg!("trust-no-dates"));
    }
    Ok(if rows.is_empty() { Ended::No } else { Ended::Done })
}
