//! `gallra approve`: a second person approves the plan as it stands; asks unless `--yes`.

use serde_json::json;

use super::apply::check_expected;
use super::arguments::ApproveArgs;
use super::call::{Call, Ended, Purpose};
use super::plan::effects;
use super::rows::{Columns, Row};
use super::streams::read_line;
use crate::failure::{Failure, Result};
use crate::plan::approval::{self, Standing};
use crate::plan::confirm;
use crate::plan::preview::{Preview, preview};
use crate::store::{Workbench, approvals};

pub(super) fn run(call: &mut Call<'_>, args: &ApproveArgs) -> Result<Ended> {
    let mut bench = call.open(Purpose::Change)?;
    if args.withdraw {
        let withdrawn = approvals::withdraw(&mut bench)?;
        call.tell(&if withdrawn { msg!("approve-withdrawn") } else { msg!("approve-none") });
        return Ok(Ended::when(withdrawn.then_some(())));
    }
    let seen = preview(&bench, &call.env)?;
    if let Some(expected) = args.expect {
        check_expected(&seen, expected)?;
    }
    if seen.deleted == 0 && seen.changed == 0 {
        call.tell(&if seen.lines.is_empty() { msg!("plan-empty") } else { msg!("plan-all-held") });
        return Ok(Ended::No);
    }
    if !args.yes {
        ask(call, &seen)?;
    }
    let approved = approval::approve(&mut bench, &seen, &call.env)?;
    call.tell(&msg!("approve-done", "by" => &approved.by, "digest" => short(&approved.digest)));
    if call.format.is_some() {
        let row = Row::from_iter([
            ("approved_by".to_owned(), json!(approved.by)),
            ("at".to_owned(), json!(approved.at)),
            ("digest".to_owned(), json!(approved.digest)),
            ("deleted".to_owned(), json!(seen.deleted)),
            ("changed".to_owned(), json!(seen.changed)),
            ("held".to_owned(), json!(seen.held)),
        ]);
        if call.wants_json() {
            call.print(&serde_json::Value::Object(row).to_string())?;
        } else {
            let mut rows = call.rows(Columns::of(&["approved_by", "at", "deleted", "changed", "held", "digest"]));
            rows.push(&row)?;
            rows.finish()?;
        }
    }
    Ok(Ended::Done)
}

/// Shows what the plan does and takes the phrase.
fn ask(call: &mut Call<'_>, seen: &Preview) -> Result<()> {
    effects(call, seen)?;
    call.tell(&msg!("plan-would", "deleted" => seen.deleted, "changed" => seen.changed, "held" => seen.held));
    let phrase = confirm::approval_phrase(seen, call.env.language);
    call.tell(&msg!("approve-type", "phrase" => &phrase));
    if read_line(call.streams.input).as_deref() == Some(phrase.as_str()) {
        return Ok(());
    }
    Err(Failure::yours(msg!("approve-not-confirmed")).hint(msg!("apply-not-confirmed-hint")))
}

/// Says who approved the plan, that nobody did though somebody must, or that it changed since.
pub(super) fn tell(call: &mut Call<'_>, bench: &Workbench) -> Result<()> {
    let asked = approval::is_asked_for(bench)?;
    if !asked {
        return Ok(());
    }
    let seen = preview(bench, &call.env)?;
    match approval::standing(bench, &seen)? {
        Standing::None => {}
        Standing::Missing if seen.lines.is_empty() => {}
        Standing::Missing => call.tell(&msg!("approve-missing")),
        Standing::Fallen(before) => call.tell(&msg!("approve-fallen", "by" => before.by, "at" => before.at)),
        Standing::Given(approved) => call.tell(&msg!("approve-given", "by" => approved.by, "at" => approved.at)),
    }
    Ok(())
}

/// The beginning of a digest: enough to compare by eye.
fn short(digest: &str) -> String {
    digest.chars().take(16).collect()
}
