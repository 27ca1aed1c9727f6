//! A card held against the register's fields: names that are no field, and expressions that cannot be read.

use super::super::names::suggest;
use super::super::registers::field_by_name;
use super::is_same;
use crate::failure::{Failure, Result};
use crate::model::{Field, Register};
use crate::policy::fault::{fault, quoted};
use crate::policy::terms::{Copied, HeldFields, Hold, Lasts, StartBy};
use crate::policy::{Card, Policy, Written};
use crate::store::expression;

/// Refuses what the register's fields do not bear out.
pub(super) fn register(card: &Card, fields: &[Field]) -> Result<()> {
    for (name, _) in &card.needs {
        field(name, fields)?;
    }
    for term in &card.fields {
        field(&term.field, fields)?;
        starts(term.start.as_ref(), fields)?;
    }
    starts(card.start.as_ref(), fields)?;
    if let Some(running) = &card.running_when {
        runs(running, fields)?;
    }
    for hold in &card.holds {
        if let Some(condition) = &hold.condition {
            condition_of(condition, fields)?;
        }
        if let Some(from) = &hold.from {
            dated(from, fields)?;
        }
        if let HeldFields::Some(names) = &hold.fields {
            names.iter().try_for_each(|name| field(name, fields).map(|_| ()))?;
        }
    }
    card.restricted.iter().try_for_each(|restriction| condition_of(&restriction.condition, fields))
}

/// A ground that gallra does not know must say which records, or until when: words alone would keep a whole register for
/// ever, and everything in it.
pub(super) fn limited(card: &Card) -> Result<()> {
    let boundless = |hold: &&Hold| match (hold.lasts, hold.copy) {
        (Lasts::Open, Copied::Itself) => hold.condition.is_none(),
        (Lasts::Open, Copied::Copy) | (Lasts::Bookkeeping | Lasts::Period(_) | Lasts::Until(_), _) => false,
    };
    match card.holds.iter().find(boundless) {
        Some(hold) => Err(fault(hold.at, msg!("policy-hold-boundless", "basis" => &hold.basis))
            .hint(msg!("policy-hold-boundless-hint"))),
        None => Ok(()),
    }
}

/// The registers that a card extends must be known, as cards or in the workbench.
pub(super) fn extended(card: &Card, (policy, known): (&Policy, &[Register])) -> Result<()> {
    let names = || policy.cards.iter().map(|card| card.name.as_str()).chain(known.iter().map(|r| r.name.as_str()));
    for name in &card.extends {
        if is_same(&card.name, &name.text) {
            return Err(fault(name.at, msg!("policy-extends-itself")).hint(msg!("policy-extends-itself-hint")));
        }
        if !names().any(|known| is_same(known, &name.text)) {
            let unknown = Failure::yours(msg!("unknown-register", "name" => &name.text));
            return Err(quoted(name.at, &suggest(unknown, &name.text, (names(), msg!("registers-hint")))));
        }
    }
    Ok(())
}

fn field<'f>(name: &Written, fields: &'f [Field]) -> Result<&'f Field> {
    field_by_name(fields, &name.text).map_err(|failure| quoted(name.at, &failure))
}

fn dated(name: &Written, fields: &[Field]) -> Result<()> {
    if field(name, fields)?.kind.is_date() {
        return Ok(());
    }
    Err(fault(name.at, msg!("policy-field-no-date", "field" => &name.text)).hint(msg!("policy-field-no-date-hint")))
}

fn starts(start: Option<&StartBy>, fields: &[Field]) -> Result<()> {
    match start {
        Some(StartBy::Field(name)) => dated(name, fields),
        Some(StartBy::LastActivity | StartBy::RelationEnd | StartBy::Collected) | None => Ok(()),
    }
}

fn condition_of(text: &Written, fields: &[Field]) -> Result<()> {
    expression::read_for(fields, &text.text).map(|_| ()).map_err(|failure| quoted(text.at, &failure))
}

/// What makes a relation run is told by the record alone: the scores come from it, so it cannot come from them.
fn runs(text: &Written, fields: &[Field]) -> Result<()> {
    let read = expression::read_for(fields, &text.text).map_err(|failure| quoted(text.at, &failure))?;
    if read.derived().is_empty() {
        return Ok(());
    }
    Err(fault(text.at, msg!("policy-running-by-score")).hint(msg!("policy-running-by-score-hint")))
}
