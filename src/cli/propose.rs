//! `gallra propose`: the open questions, then what gallra would do, heaviest first; dismissing and restoring.

use serde_json::json;

use super::arguments::ProposeArgs;
use super::call::{Call, Ended, Purpose};
use super::registers::object;
use super::rows::{Columns, Row};
use crate::failure::{Failure, Result};
use crate::plan::propose::{self, Wanted};
use crate::store::registers;
use crate::text::Catalogue;

pub(super) fn run(call: &mut Call<'_>, args: &ProposeArgs) -> Result<Ended> {
    if let Some(id) = &args.dismiss {
        return dismiss(call, (id, args.reason.as_deref()));
    }
    if let Some(id) = &args.restore {
        let mut bench = call.open(Purpose::Change)?;
        let restored = propose::restore(&mut bench, id, &call.env)?;
        call.tell(&if restored {
            msg!("proposal-restored", "id" => id)
        } else {
            msg!("proposal-not-dismissed", "id" => id)
        });
        return Ok(if restored { Ended::Done } else { Ended::No });
    }
    if args.ages {
        return super::ages::run(call, args);
    }
    if args.questions { questions(call, args) } else { proposals(call, args) }
}

fn dismiss(call: &mut Call<'_>, (id, reason): (&str, Option<&str>)) -> Result<Ended> {
    let Some(reason) = reason else {
        return Err(Failure::yours(msg!("proposal-no-reason")).hint(msg!("proposal-no-reason-hint")));
    };
    let mut bench = call.open(Purpose::Change)?;
    propose::dismiss(&mut bench, (id, reason), &call.env)?;
    call.tell(&msg!("proposal-dismissed", "id" => id));
    Ok(Ended::Done)
}

fn questions(call: &mut Call<'_>, args: &ProposeArgs) -> Result<Ended> {
    let bench = call.open(Purpose::Look)?;
    let only = args.register.as_deref().map(|name| registers::by_name(&bench, name)).transpose()?;
    let questions = propose::questions(&bench, only.as_ref().map(|only| only.name.as_str()))?;
    let rows: Vec<Row> = questions
        .iter()
        .map(|question| {
            let mut row = object(question)?;
            row.insert("message".to_owned(), json!(call.catalogue.say(&question.text())));
            Ok(row)
        })
        .collect::<Result<_>>()?;
    let mut out =
        call.rows(Columns::of(&["register", "message"]).csv_only(&["question", "fields", "identity"]).whole("message"));
    rows.iter().try_for_each(|row| out.push(row))?;
    let printed = out.finish()?;
    Ok(Ended::when((printed > 0).then_some(())))
}

fn proposals(call: &mut Call<'_>, args: &ProposeArgs) -> Result<Ended> {
    let bench = call.open(Purpose::Look)?;
    let only = args.register.as_deref().map(|name| registers::by_name(&bench, name)).transpose()?;
    // The questions stand first, also where only proposals are read by a program.
    for question in propose::questions(&bench, only.as_ref().map(|only| only.name.as_str()))? {
        call.tell(&question.text());
    }
    let wanted = if args.all { Wanted::All } else { Wanted::Standing };
    let proposals = propose::proposals(&bench, (only.as_ref(), wanted), &call.env)?;
    let dismissed = propose::dismissed(&bench)?;
    let catalogue = Catalogue::new(call.env.language);
    let columns = ["proposal", "operation", "register", "field", "operator", "records", "held", "reason"];
    let mut rows = call.rows(
        Columns::of(&columns).coded("log-what", "operation").operators("operator").whole("reason").csv_only(&[
            "rule",
            "undecided",
            "dismissed",
        ]),
    );
    for proposal in &proposals {
        let mut line = proposal.line(&catalogue);
        line.dismissed = dismissed.iter().find(|gone| gone.proposal == line.proposal).map(|gone| gone.reason.clone());
        rows.push(&object(&line)?)?;
    }
    rows.finish()?;
    if proposals.is_empty() {
        call.tell(&msg!("propose-none"));
        return Ok(Ended::No);
    }
    Ok(Ended::Done)
}
