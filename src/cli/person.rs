//! `gallra person`: what is kept of a person over all registers; the access report and the erasure that they ask for.

use std::collections::BTreeMap;
use std::path::Path;

use roaring::RoaringBitmap;
use serde_json::json;

use super::arguments::PersonArgs;
use super::call::{Call, Ended, Purpose};
use super::mailing::purpose;
use super::rows::{Columns, Row};
use super::streams::read_line;
use crate::app::access_report::{self, Asked};
use crate::export::new_file::Existing;
use crate::failure::{Failure, Result};
use crate::model::{Coded, Operation, RecordId, RegisterId};
use crate::plan::holding::{self, Target};
use crate::plan::legal::ERASURE_REQUEST;
use crate::plan::{Staging, stage};
use crate::relations::person::search::{ByHand, Hit, Protection, search};
use crate::relations::person::{duplicates, protection, query};
use crate::store::{Workbench, plan_items, registers};

pub(super) fn run(call: &mut Call<'_>, args: &PersonArgs) -> Result<Ended> {
    if args.duplicates {
        return same(call, args.query.as_deref());
    }
    let Some(text) = &args.query else {
        return Err(Failure::yours(msg!("person-nothing-sought")).hint(msg!("person-nothing-sought-hint")));
    };
    let text = if text == "-" { read_line(call.streams.input).unwrap_or_default() } else { text.clone() };
    let mut bench = call.open(purpose(args.stage || args.report.is_some()))?;
    let query = query::read(&text, call.env.today)?;
    let chosen = named(&bench, &args.select)?;
    let left_out = named(&bench, &args.without)?;
    let by_hand = ByHand { chosen: chosen.keys().copied().collect(), left_out: left_out.into_keys().collect() };
    let hits = search(&bench, &query, (&by_hand, call.env.today))?;
    if hits.is_empty() {
        call.tell(&msg!("person-not-found"));
        return Ok(Ended::No);
    }
    let is_hit = |this: &(RegisterId, RecordId)| hits.iter().any(|hit| (hit.register.id, hit.rid) == *this);
    if let Some((_, text)) = chosen.iter().find(|(this, _)| !is_hit(this)) {
        let what = msg!("person-selects-nothing", "record" => text.as_str());
        return Err(Failure::yours(what).hint(msg!("person-selects-nothing-hint")));
    }
    let is_chosen = |hit: &Hit| by_hand.takes(hit);
    let chosen: Vec<&Hit> = hits.iter().filter(|hit| is_chosen(hit)).collect();
    call.tell(&msg!("person-found", "count" => hits.len(), "chosen" => chosen.len()));
    print(call, &hits, &is_chosen)?;
    let protected: Vec<String> =
        hits.iter().filter(|hit| hit.protection == Protection::Protected).map(|hit| hit.place().to_string()).collect();
    if !protected.is_empty() {
        call.tell(&protection::warning(&protected));
    }
    if chosen.is_empty() && (args.report.is_some() || args.stage) {
        call.tell(&msg!("person-none-chosen"));
        return Ok(Ended::No);
    }
    if let Some(file) = &args.report {
        write(call, &mut bench, (&chosen, file, args))?;
    }
    if args.stage { erase(call, &mut bench, &chosen, args.reason.as_deref()) } else { Ok(Ended::Done) }
}

fn print(call: &mut Call<'_>, hits: &[Hit], is_chosen: &dyn Fn(&Hit) -> bool) -> Result<()> {
    let rows: Vec<Row> = hits
        .iter()
        .map(|hit| {
            Row::from_iter([
                ("register".to_owned(), json!(hit.register.name)),
                ("rid".to_owned(), json!(hit.rid)),
                ("name".to_owned(), json!(hit.sight.shown)),
                ("score".to_owned(), json!(hit.score())),
                ("evidence".to_owned(), json!(hit.evidence.code())),
                ("by".to_owned(), json!(call.catalogue.say(&hit.by()))),
                ("through".to_owned(), json!(hit.through.as_ref().map(ToString::to_string))),
                ("chosen".to_owned(), json!(is_chosen(hit))),
                ("protected".to_owned(), json!(hit.protection == Protection::Protected)),
            ])
        })
        .collect();
    let columns = Columns::of(&["register", "rid", "name", "score", "by", "through", "chosen"])
        .csv_only(&["evidence"])
        .headed("name", "person-name");
    let mut out = call.rows(columns);
    rows.iter().try_for_each(|row| out.push(row))?;
    out.finish()?;
    Ok(())
}

/// Writes the access report: a page, text or JSON, as the file's name ends.
fn write(call: &mut Call<'_>, bench: &mut Workbench, of: (&[&Hit], &Path, &PersonArgs)) -> Result<()> {
    let (chosen, file, args) = of;
    let existing = if args.force { Existing::Replace } else { Existing::Refuse };
    let identified = args.identified.as_deref();
    let written = access_report::write(bench, Asked { chosen, file, existing, identified }, &call.env)?;
    if identified.is_none() {
        call.tell(&msg!("access-identify-first"));
    }
    let name = file.display().to_string();
    call.tell(&msg!("access-written", "count" => chosen.len(), "file" => name, "day" => written.due));
    written.before_it_leaves().iter().for_each(|message| call.tell(message));
    Ok(())
}

/// Stages the deletion of the chosen records in all registers; what must be kept is left out and counted.
fn erase(call: &mut Call<'_>, bench: &mut Workbench, chosen: &[&Hit], reason: Option<&str>) -> Result<Ended> {
    let mut sets: BTreeMap<RegisterId, RoaringBitmap> = BTreeMap::new();
    for hit in chosen {
        sets.entry(hit.register.id).or_default().insert(hit.rid.0);
    }
    let usual = call.catalogue.say(&msg!("person-erasure-reason"));
    let (mut staged_any, mut any_held) = (None, false);
    for (register, records) in sets {
        let name = registers::name_of(bench, register)?;
        let staging = Staging {
            register,
            operation: Operation::Delete,
            field: None,
            operator: None,
            records,
            expression: None,
            reason: reason.map_or_else(|| usual.clone(), str::to_owned),
        };
        let matched = staging.records.len();
        let (target, asked) = (Target::deletion(register), staging.records.clone());
        let staged = stage::stage(bench, staging, &call.env)?;
        if let Some(item) = staged.item {
            plan_items::set_rule(bench, (item, ERASURE_REQUEST))?;
            staged_any = Some(());
            call.tell(&msg!("staged-delete", "count" => staged.records, "held" => staged.held, "register" => name));
        } else {
            call.tell(&msg!("staged-none", "matched" => matched, "held" => staged.held));
        }
        if let Some(held) = holding::told(bench, target, (&asked, call.env.today))? {
            call.tell(&held);
            any_held = true;
        }
    }
    if any_held {
        call.tell(&msg!("person-held-tell"));
    }
    Ok(Ended::when(staged_any))
}

/// Records that share an exact key, register by register.
fn same(call: &mut Call<'_>, register: Option<&str>) -> Result<Ended> {
    let bench = call.open(Purpose::Look)?;
    let of = match register {
        Some(name) => vec![registers::by_name(&bench, name)?],
        None => registers::all(&bench)?,
    };
    let mut rows = Vec::new();
    for register in &of {
        for group in duplicates::of(&bench, register, call.env.today)? {
            rows.push(Row::from_iter([
                ("register".to_owned(), json!(group.register)),
                ("key".to_owned(), json!(group.key)),
                ("records".to_owned(), json!(group.records.len())),
                ("rids".to_owned(), json!(group.records)),
            ]));
        }
    }
    let mut out = call.rows(Columns::of(&["register", "key", "records", "rids"]).coded("evidence", "key"));
    rows.iter().try_for_each(|row| out.push(row))?;
    out.finish()?;
    Ok(if rows.is_empty() { Ended::No } else { Ended::Done })
}

/// Records that were named as `REGISTER:RID`, with what was written; the number may be written in groups.
fn named(bench: &Workbench, texts: &[String]) -> Result<BTreeMap<(RegisterId, RecordId), String>> {
    texts
        .iter()
        .map(|text| {
            let wrong = || Failure::yours(msg!("person-no-record")).hint(msg!("person-no-record-hint"));
            let (register, rid) = text.rsplit_once(':').ok_or_else(wrong)?;
            let rid: String = rid.chars().filter(|c| !c.is_whitespace()).collect();
            let rid: u32 = rid.parse().map_err(|_| wrong())?;
            Ok(((registers::by_name(bench, register)?.id, RecordId(rid)), text.clone()))
        })
        .collect()
}
