//! `gallra segment`: limited groups, their counts, and the purposes that they were not asked for yet.

use serde_json::json;

use super::arguments::{SegmentAction, SegmentAddArgs, SegmentArgs, SegmentShowArgs};
use super::call::{Call, Ended, Purpose};
use super::listed::{Told, tell};
use super::mailing::purpose;
use super::rows::{Columns, Row};
use crate::failure::Result;
use crate::relations::list::Shows;
use crate::relations::segments;
use crate::store::{registers, segments as stored};

pub(super) fn run(call: &mut Call<'_>, args: &SegmentArgs) -> Result<Ended> {
    match &args.action {
        None | Some(SegmentAction::List) => list(call),
        Some(SegmentAction::Add(args)) => add(call, args),
        Some(SegmentAction::Show(args)) => show(call, args),
        Some(SegmentAction::Drop(args)) => {
            let mut bench = call.open(Purpose::Change)?;
            let dropped = stored::drop(&mut bench, &args.name)?;
            call.tell(&msg!("segment-dropped", "name" => dropped.name));
            Ok(Ended::Done)
        }
    }
}

fn list(call: &mut Call<'_>) -> Result<Ended> {
    let bench = call.open(Purpose::Look)?;
    let all = segments::all(&bench, &call.env)?;
    if all.is_empty() {
        call.tell(&msg!("segment-none"));
    }
    let rows: Vec<Row> = all
        .iter()
        .map(|figures| {
            let not_asked: Vec<String> = figures
                .not_asked
                .iter()
                .filter(|(_, count)| *count > 0)
                .map(|(name, count)| match name {
                    Some(name) => format!("{name}: {count}"),
                    None => count.to_string(),
                })
                .collect();
            Row::from_iter([
                ("segment".to_owned(), json!(figures.segment.name)),
                ("register".to_owned(), json!(figures.register)),
                ("records".to_owned(), json!(figures.records)),
                ("left_out".to_owned(), json!(figures.left_out)),
                ("listed".to_owned(), json!(figures.records - figures.left_out)),
                ("not_asked".to_owned(), json!(not_asked.join(", "))),
                ("expression".to_owned(), json!(figures.segment.expression)),
            ])
        })
        .collect();
    let mut out =
        call.rows(Columns::of(&["segment", "register", "records", "left_out", "listed", "not_asked", "expression"]));
    rows.iter().try_for_each(|row| out.push(row))?;
    out.finish()?;
    Ok(if all.is_empty() { Ended::No } else { Ended::Done })
}

fn add(call: &mut Call<'_>, args: &SegmentAddArgs) -> Result<Ended> {
    let mut bench = call.open(Purpose::Change)?;
    let segment = segments::add(&mut bench, (&args.name, &args.register, &args.condition), &call.env)?;
    let list = segments::list(&bench, &segment, &call.env)?;
    call.tell(&msg!("segment-added", "name" => &segment.name, "count" => list.entries.len(),
        "without" => list.all_left_out()));
    Ok(Ended::Done)
}

fn show(call: &mut Call<'_>, args: &SegmentShowArgs) -> Result<Ended> {
    let mut bench = call.open(purpose(args.list.out.is_some()))?;
    let segment = stored::by_name(&bench, &args.name)?;
    let register = registers::by_id(&bench, segment.register)?;
    let list = segments::list(&bench, &segment, &call.env)?;
    tell(call, &mut bench, &Told { register: &register, list: &list, shows: Shows::Address, flags: &args.list })
}
