//! `gallra plan`: what is staged, what it would do, and taking an item out.

use serde_json::json;

use super::approve;
use super::arguments::{PlanAction, PlanArgs};
use super::call::{Call, Ended, Purpose};
use super::registers::object;
use super::rows::{Columns, Row};
use crate::failure::Result;
use crate::model::{Day, ItemId, Quiet};
use crate::plan::{PlanLine, Preview, preview, share, singling, stage, untied};
use crate::relations::beforehand::{self, Beforehand};
use crate::store::holds::is_open;

pub(super) fn run(call: &mut Call<'_>, args: &PlanArgs) -> Result<Ended> {
    match &args.action {
        None | Some(PlanAction::Show) => show(call),
        Some(PlanAction::Drop(args)) => drop_item(call, ItemId(args.item)),
        Some(PlanAction::Preview) => preview_all(call),
    }
}

fn show(call: &mut Call<'_>) -> Result<Ended> {
    let bench = call.open(Purpose::Look)?;
    let lines = preview::lines_on(&bench, call.env.today)?;
    let names =
        ["item", "operation", "register", "field", "operator", "records", "held", "reason", "staged_at", "staged_by"];
    let mut rows = call.rows(Columns::of(&names).coded("log-what", "operation").operators("operator").csv_only(&[
        "held_until",
        "held_by",
        "overlap",
        "expression",
    ]));
    for line in &lines {
        rows.push(&object(line)?)?;
    }
    rows.finish()?;
    for line in &lines {
        if let Some(until) = &line.held_until {
            let basis = line.held_by.join(", ");
            let open = Day::read_iso(until).is_some_and(is_open);
            call.tell(&if open {
                msg!("plan-held-open", "count" => line.held, "basis" => basis)
            } else {
                msg!("plan-held-until", "count" => line.held, "until" => until, "basis" => basis)
            });
        }
    }
    if lines.is_empty() {
        call.tell(&msg!("plan-empty"));
        return Ok(Ended::No);
    }
    approve::tell(call, &bench)?;
    Ok(Ended::Done)
}

fn drop_item(call: &mut Call<'_>, item: ItemId) -> Result<Ended> {
    let mut bench = call.open(Purpose::Change)?;
    let said = stage::drop_item(&mut bench, item, &call.env)?;
    call.tell(&said);
    Ok(Ended::Done)
}

/// The effect on each register and of each item; with a format for programs, one object for the whole.
fn preview_all(call: &mut Call<'_>) -> Result<Ended> {
    let bench = call.open(Purpose::Look)?;
    let preview = preview::preview(&bench, &call.env)?;
    if preview.lines.is_empty() {
        call.tell(&msg!("plan-empty"));
        return Ok(Ended::No);
    }
    let singled = singling::of_plan(&bench, (&preview, &call.env), &Quiet)?;
    let beforehand = beforehand::of(&bench, &preview, &call.env)?;
    if call.wants_json() {
        let items = preview.lines.iter().map(|line| of_item(&preview, line)).collect::<Result<Vec<Row>>>()?;
        let whole = json!({
            "deleted": preview.deleted,
            "changed": preview.changed,
            "held": preview.held,
            "beforehand": beforehand,
            "registers": preview.registers,
            "items": items,
            "singled_out": singled,
        });
        call.print(&whole.to_string())?;
        return Ok(Ended::Done);
    }
    effects(call, &preview)?;
    if !preview.truncated.is_empty() {
        items(call, &preview)?;
    }
    for found in singled.iter().filter(|found| found.after.records > 0) {
        call.tell(&msg!("plan-singled", "register" => &found.register, "fields" => found.fields.join(" + "),
            "before" => found.before.unique, "after" => found.after.unique, "records" => found.after.records));
    }
    untied::told(&bench, &preview.lines)?.iter().for_each(|told| call.tell(told));
    call.tell(&msg!("plan-would", "deleted" => preview.deleted, "changed" => preview.changed, "held" => preview.held));
    tell_beforehand(call, beforehand);
    approve::tell(call, &bench)?;
    Ok(Ended::Done)
}

/// Who of those that go is still a customer, who can be asked again, and what rests on nothing decided.
pub(super) fn tell_beforehand(call: &mut Call<'_>, beforehand: Beforehand) {
    beforehand.told().iter().for_each(|told| call.tell(told));
}

/// What the plan does to each register.
pub(super) fn effects(call: &mut Call<'_>, preview: &Preview) -> Result<()> {
    let mut rows = call.rows(Columns::of(&["register", "before", "after", "changed", "values_before", "values_after"]));
    for effect in &preview.registers {
        let row: Row = object(effect)?;
        rows.push(&row)?;
    }
    rows.finish()?;
    Ok(())
}

/// An item as `plan show` has it, with its share of the register and, for a truncation, what becomes of its values.
fn of_item(preview: &Preview, line: &PlanLine) -> Result<Row> {
    let mut row = object(line)?;
    row.insert("share".to_owned(), json!(share::percent(line.records, line.of)));
    if let Some(truncated) = preview.truncated.get(&line.item) {
        row.extend(object(truncated)?);
    }
    Ok(row)
}

/// The truncations with their counts, and some values before and after.
fn items(call: &mut Call<'_>, preview: &Preview) -> Result<()> {
    call.print("")?;
    let mut counts = call.rows(
        Columns::of(&["item", "field", "operator", "records", "changed", "unreadable", "empty"]).operators("operator"),
    );
    for line in &preview.lines {
        if preview.truncated.contains_key(&line.item) {
            counts.push(&of_item(preview, line)?)?;
        }
    }
    counts.finish()?;
    call.print("")?;
    let mut examples = call
        .rows(Columns::of(&["item", "record", "value_before", "value_after", "outcome"]).coded("outcome", "outcome"));
    for (item, truncated) in &preview.truncated {
        for example in &truncated.examples {
            examples.push(&Row::from_iter([
                ("item".to_owned(), json!(item)),
                ("record".to_owned(), json!(example.rid)),
                ("value_before".to_owned(), json!(example.before)),
                ("value_after".to_owned(), json!(example.after)),
                ("outcome".to_owned(), json!(example.outcome)),
            ]))?;
        }
    }
    examples.finish()?;
    Ok(())
}
