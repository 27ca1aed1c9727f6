//! `gallra plan`: what is staged, what it would do, and taking an item out.

use serde_json::json;

use super::arguments::{PlanAction, PlanArgs};
use super::call::{Call, Ended, Purpose};
use super::registers::object;
use super::rows::{Columns, Row};
use crate::failure::Result;
use crate::model::ItemId;
use crate::plan::{preview, stage};

pub(super) fn run(call: &mut Call<'_>, args: &PlanArgs) -> Result<Ended> {
    match &args.action {
        None | Some(PlanAction::Show) => show(call),
        Some(PlanAction::Drop(args)) => drop_item(call, ItemId(args.item)),
        Some(PlanAction::Preview) => preview_all(call),
    }
}

fn show(call: &mut Call<'_>) -> Result<Ended> {
    let bench = call.open(Purpose::Look)?;
    let lines = preview::lines(&bench)?;
    let names =
        ["item", "operation", "register", "field", "operator", "records", "held", "reason", "staged_at", "staged_by"];
    let mut rows = call.rows(Columns::of(&names).csv_only(&["overlap", "expression"]));
    for line in &lines {
        rows.push(&object(line)?)?;
    }
    rows.finish()?;
    if lines.is_empty() {
        call.tell(&msg!("plan-empty"));
        return Ok(Ended::No);
    }
    Ok(Ended::Done)
}

fn drop_item(call: &mut Call<'_>, item: ItemId) -> Result<Ended> {
    let mut bench = call.open(Purpose::Change)?;
    let said = stage::drop_item(&mut bench, item, &call.env)?;
    call.tell(&said);
    Ok(Ended::Done)
}

/// The effect on each register; with a format for programs, one object for the whole.
fn preview_all(call: &mut Call<'_>) -> Result<Ended> {
    let bench = call.open(Purpose::Look)?;
    let preview = preview::preview(&bench, &call.env)?;
    if preview.lines.is_empty() {
        call.tell(&msg!("plan-empty"));
        return Ok(Ended::No);
    }
    if call.wants_json() {
        let whole = json!({
            "deleted": preview.deleted,
            "changed": preview.changed,
            "held": preview.held,
            "registers": preview.registers,
            "items": preview.lines,
        });
        call.print(&whole.to_string())?;
        return Ok(Ended::Done);
    }
    let mut rows = call.rows(Columns::of(&["register", "before", "after", "changed", "values_before", "values_after"]));
    for effect in &preview.registers {
        let row: Row = object(effect)?;
        rows.push(&row)?;
    }
    rows.finish()?;
    call.tell(&msg!("plan-would", "deleted" => preview.deleted, "changed" => preview.changed, "held" => preview.held));
    Ok(Ended::Done)
}
