//! Whether a truncation can read anything of what it is to be staged for.

use roaring::RoaringBitmap;

use super::operators::Outcome;
use super::suited::suited;
use super::truncator::{Ground, Keys, Truncator, purpose};
use crate::detect::addresses;
use crate::env::Env;
use crate::failure::{Failure, Result};
use crate::keyed::Key;
use crate::model::{CellRef, FieldPosition, Operator, RegisterId};
use crate::store::columns::{self, Which};
use crate::store::{Workbench, registers};

/// Whether there is anything to truncate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Values {
    /// At least one value can be read.
    Readable,
    /// Every value is empty.
    None,
}

/// Refuses a truncation that could read no value at all. Reads until it finds the first one that it can. Makes the key
/// that the operator needs.
pub(super) fn values(
    bench: &Workbench,
    (register, position, operator): (RegisterId, FieldPosition, Operator),
    (records, env): (&RoaringBitmap, &Env),
) -> Result<Values> {
    if records.is_empty() {
        return Ok(Values::None);
    }
    let register = registers::by_id(bench, register)?;
    let fields = registers::fields(bench, register.id)?;
    let field = fields.into_iter().find(|field| field.position == position);
    let field = field.ok_or_else(|| Failure::ours(msg!("workbench-answer-unexpected")))?;
    let truncator = Truncator::new(&field, operator, Ground::of(bench, &register, (env, Keys::ForShow))?)?;
    let (mut read, mut filled) = (false, false);
    let which = Which { register: register.id, fields: &[position], records: Some(records) };
    let found = columns::each(bench, which, &mut |_, cells| {
        match cells.first().map(|cell| truncator.cell(*cell)) {
            Some(Outcome::Changed(_)) => read = true,
            Some(Outcome::Unreadable) => filled = true,
            Some(Outcome::Empty) | None => {}
        }
        // Enough is known: the pass ends here.
        if read { Err(enough()) } else { Ok(()) }
    });
    match found {
        Err(failure) if !read => return Err(failure),
        Err(_) | Ok(()) => {}
    }
    if !read && !filled {
        return Ok(Values::None);
    }
    if !read {
        let codes: Vec<String> = suited(field.kind).into_iter().map(Operator::code).collect();
        return Err(Failure::yours(
            msg!("truncate-nothing-read", "field" => &field.name, "operator" => operator.code()),
        )
        .hint(msg!("truncate-nothing-read-hint", "operators" => codes.join(", "))));
    }
    if let Some(purpose) = purpose(operator) {
        Key::read_or_make(env, purpose)?;
    }
    Ok(Values::Readable)
}

/// The records of a set whose field holds an address or a telephone number.
pub(super) fn addressed(
    bench: &Workbench,
    (register, position): (RegisterId, FieldPosition),
    records: &RoaringBitmap,
) -> Result<RoaringBitmap> {
    let mut found = RoaringBitmap::new();
    let which = Which { register, fields: &[position], records: Some(records) };
    columns::each(bench, which, &mut |rid, cells| {
        if cells.first().is_some_and(|cell| matches!(cell, CellRef::Text(text) if !addresses::of(text).is_empty())) {
            found.insert(rid);
        }
        Ok(())
    })?;
    Ok(found)
}

/// Stops a pass; never shown.
fn enough() -> Failure {
    Failure::ours(msg!("cancelled"))
}
