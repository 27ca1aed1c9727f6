//! `gallra stage`: operations into the plan; no record is touched.

use roaring::RoaringBitmap;
use serde_json::json;

use super::arguments::{StageArgs, StageDeleteArgs, StageOperation, StageProposalArgs, StageTruncateArgs};
use super::call::{Call, Ended, Purpose};
use super::rows::{Columns, Row};
use super::selection::{Asked, choose};
use crate::failure::{Failure, Result};
use crate::model::{Operation, Operator};
use crate::plan::holding::{self, Target};
use crate::plan::propose::OneOff;
use crate::plan::{Staged, Staging, propose, stage, words};
use crate::store::{Workbench, registers};

pub(super) fn run(call: &mut Call<'_>, args: &StageArgs) -> Result<Ended> {
    match &args.operation {
        StageOperation::Delete(args) => delete(call, args),
        StageOperation::Truncate(args) => truncate(call, args),
        StageOperation::Proposal(args) => proposals(call, args),
    }
}

fn delete(call: &mut Call<'_>, args: &StageDeleteArgs) -> Result<Ended> {
    if let Some(limit) = &args.older_than {
        return older(call, args, limit);
    }
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
    let asked = staging.records.clone();
    let staged = stage::stage(&mut bench, staging, &call.env)?;
    let message = if staged.item.is_some() {
        msg!("staged-delete", "count" => staged.records, "held" => staged.held, "register" => &register.name)
    } else {
        msg!("staged-none", "matched" => asked.len(), "held" => staged.held)
    };
    call.tell(&message);
    tell_held(call, &bench, (Target::deletion(register.id), &asked))?;
    print(call, staged)
}

/// What a limit takes that no policy decided.
fn older(call: &mut Call<'_>, args: &StageDeleteArgs, limit: &str) -> Result<Ended> {
    let limit = super::ages::period(limit)?;
    let mut bench = call.open(Purpose::Change)?;
    let register = registers::by_name(&bench, &args.register)?;
    let of = OneOff { register: register.id, limit, reason: &args.reason };
    let staged = propose::stage_limit(&mut bench, of, &call.env)?;
    call.tell(&if staged.item.is_some() {
        msg!("staged-delete", "count" => staged.records, "held" => staged.held, "register" => &register.name)
    } else if staged.overlap > 0 {
        msg!("proposals-staged-before")
    } else {
        msg!("stage-older-none", "limit" => words::limit(limit))
    });
    print(call, staged)
}

fn truncate(call: &mut Call<'_>, args: &StageTruncateArgs) -> Result<Ended> {
    let operator = operator(&args.to)?;
    let mut bench = call.open(Purpose::Change)?;
    let register = registers::by_name(&bench, &args.register)?;
    let fields = registers::fields(&bench, register.id)?;
    let field = registers::field_by_name(&fields, &args.field)?;
    let asked = Asked { condition: args.condition.as_deref(), find: args.find.as_deref() };
    let chosen = choose(call, &bench, (register.id, asked))?;
    if chosen.records.is_empty() {
        call.tell(&msg!("nothing-matched"));
        return Ok(Ended::No);
    }
    let staging = Staging {
        register: register.id,
        operation: if operator.deletes() { Operation::Delete } else { Operation::Truncate },
        field: Some(field.position),
        operator: Some(operator),
        records: chosen.records,
        expression: chosen.expression,
        reason: args.reason.clone(),
    };
    let target = Target { register: register.id, operation: staging.operation, field: staging.field };
    let asked = staging.records.clone();
    let matched = asked.len();
    let staged = stage::stage(&mut bench, staging, &call.env)?;
    let (name, how) = (field.name.as_str(), operator.code());
    let message = if staged.item.is_none() && staged.without_value > 0 {
        msg!("staged-empty", "field" => name)
    } else if staged.item.is_none() {
        msg!("staged-none", "matched" => matched, "held" => staged.held)
    } else if operator.deletes() {
        msg!("staged-suppress", "count" => staged.records, "field" => name, "register" => &register.name,
            "without" => staged.without_value)
    } else {
        msg!("staged-truncate", "count" => staged.records, "field" => name, "operator" => how,
            "register" => &register.name, "held" => staged.held)
    };
    call.tell(&message);
    tell_held(call, &bench, (target, &asked))?;
    print(call, staged)
}

/// Says until when and by what records are held.
fn tell_held(call: &mut Call<'_>, bench: &Workbench, (target, asked): (Target, &RoaringBitmap)) -> Result<()> {
    if let Some(held) = holding::told(bench, target, (asked, call.env.today))? {
        call.tell(&held);
    }
    Ok(())
}

/// The operator of a code, or a refusal that points at where it cannot be read and lists those there are.
fn operator(code: &str) -> Result<Operator> {
    Operator::read(code).ok_or_else(|| {
        let name = code.split(':').next().unwrap_or_default();
        let numbered = Operator::read(&format!("{name}:1")).is_some();
        let what = if numbered {
            msg!("truncate-operator-number", "operator" => name)
        } else {
            msg!("truncate-no-operator", "operator" => code)
        };
        let all: Vec<String> = Operator::codes().collect();
        Failure::yours(what).hint(msg!("truncate-operators", "operators" => all.join(", ")))
    })
}

fn print(call: &mut Call<'_>, staged: Staged) -> Result<Ended> {
    if staged.item.is_some() && staged.overlap > 0 {
        call.tell(&msg!("staged-overlap", "count" => staged.overlap));
    }
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

/// Proposals as they stand, each an item of its own.
fn proposals(call: &mut Call<'_>, args: &StageProposalArgs) -> Result<Ended> {
    let mut bench = call.open(Purpose::Change)?;
    let mut rows = Vec::with_capacity(args.ids.len());
    // All or none: a name that is wrong changes nothing.
    propose::known(&bench, &args.ids, &call.env)?;
    for id in &args.ids {
        let staged = propose::stage_proposal(&mut bench, (id, None), &call.env)?;
        let message = if staged.item.is_some() {
            msg!("staged-proposal", "id" => id, "count" => staged.records, "held" => staged.held)
        } else if staged.overlap > 0 {
            msg!("staged-proposal-before", "id" => id)
        } else {
            msg!("staged-none", "matched" => staged.records + staged.held, "held" => staged.held)
        };
        call.tell(&message);
        rows.push((id.clone(), staged));
    }
    for (id, staged) in propose::stage_following(&mut bench, &call.env)? {
        call.tell(&msg!("staged-following", "id" => &id, "count" => staged.records));
        rows.push((id, staged));
    }
    let any = rows.iter().any(|(_, staged)| staged.item.is_some() || staged.overlap > 0);
    if call.format.is_some() {
        let mut out = call.rows(Columns::of(&["proposal", "item", "records", "held", "overlap"]));
        for (id, staged) in rows {
            out.push(&Row::from_iter([
                ("proposal".to_owned(), json!(id)),
                ("item".to_owned(), json!(staged.item)),
                ("records".to_owned(), json!(staged.records)),
                ("held".to_owned(), json!(staged.held)),
                ("overlap".to_owned(), json!(staged.overlap)),
            ]))?;
        }
        out.finish()?;
    }
    Ok(Ended::when(any.then_some(())))
}
