//! `gallra stage`: operations into the plan; no record is touched.

use roaring::RoaringBitmap;
use serde_json::json;

use super::arguments::{StageArgs, StageDeleteArgs, StageOperation};
use super::call::{Call, Ended, Purpose};
use super::rows::{Columns, Row};
use super::selection::{Asked, choose};
use crate::failure::{Failure, Result};
use crate::model::Operation;
use crate::plan::{Staging, stage};
use crate::store::registers;

pub(super) fn run(call: &mut Call<'_>, args: &StageArgs) -> Result<Ended> {
    match &args.operation {
        StageOperation::Delete(args) => delete(call, args),
    }
}

fn delete(call: &mut Call<'_>, args: &StageDeleteArgs) -> Result<Ended> {
    if !args.all && args.condition.is_none() && args.find.is_none() {
        return Err(Failure::yours(msg!("stage-which")).hint(msg!("stage-which-hint")));
    }
    let mut bench = call.open(Purpose::Change)?;
    let register = registers::by_name(&bench, &args.register)?;
    let asked = Asked { condition: args.condition.as_deref(), find: args.find.as_deref() };
    let chosen = choose(call, &bench, (register.id, asked))?;
    if chosen.records.is_empty() {
        call.tell(&msg!("nothing-matched"));
        return Ok(Ended::No);
    }
    let staging = Staging {
        register: register.id,
        operation: Operation::Delete,
        field: None,
        operator: None,
        records: chosen.records,
        expression: chosen.expression,
        reason: args.reason.clone(),
    };
    let matched = RoaringBitmap::len(&staging.records);
    let staged = stage::stage(&mut bench, staging, &call.env)?;
    let message = if staged.item.is_some() {
        msg!("staged-delete", "count" => staged.records, "held" => staged.held, "register" => &register.name)
    } else {
        msg!("staged-none", "matched" => matched, "held" => staged.held)
    };
    call.tell(&message);
    if call.format.is_some() {
        let row = Row::from_iter([
            ("item".to_owned(), json!(staged.item)),
            ("records".to_owned(), json!(staged.records)),
            ("held".to_owned(), json!(staged.held)),
            ("overlap".to_owned(), json!(staged.overlap)),
        ]);
        let mut rows = call.rows(Columns::of(&["item", "records", "held", "overlap"]));
        rows.push(&row)?;
        rows.finish()?;
    }
    Ok(Ended::when(staged.item.map(|_| ())))
}
