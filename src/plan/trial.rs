//! What a truncation of a whole field would do, before it is staged and whatever else the plan does.

use roaring::RoaringBitmap;

use super::chain::{Chain, Link};
use super::effect::{Truncated, follow};
use super::singling::{self, SingledOut};
use super::truncator::{Ground, Keys, Truncator};
use crate::env::Env;
use crate::failure::{Failure, Result};
use crate::model::{FieldPosition, Operator, RegisterId, Watch};
use crate::store::{Workbench, registers};

/// What a truncation would do.
#[derive(Debug, Clone, PartialEq)]
pub struct Trial {
    /// In which register.
    pub register: RegisterId,
    /// To the values.
    pub truncated: Truncated,
    /// To how well people are told apart.
    pub singled: SingledOut,
}

/// Which truncation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tried {
    /// In which register.
    pub register: RegisterId,
    /// Of which field.
    pub field: FieldPosition,
    /// How.
    pub operator: Operator,
}

/// What a truncation would do to these records' values; changes nothing.
pub fn effect_on(
    bench: &Workbench,
    (tried, records): (Tried, &RoaringBitmap),
    (env, watch): (&Env, &dyn Watch),
) -> Result<Truncated> {
    let Tried { register, field, operator } = tried;
    let register = registers::by_id(bench, register)?;
    let fields = registers::fields(bench, register.id)?;
    let field = fields.into_iter().find(|known| known.position == field);
    let field = field.ok_or_else(|| Failure::ours(msg!("workbench-answer-unexpected")))?;
    let truncator = Truncator::new(&field, operator, Ground::of(bench, &register, (env, Keys::ForShow))?)?;
    let chain = Chain { links: vec![Link { place: 0, field, operator, records, truncator }] };
    let mut followed = follow(bench, &register, ((&chain, &RoaringBitmap::new()), watch))?;
    followed.truncated.remove(&0).ok_or_else(|| Failure::ours(msg!("workbench-answer-unexpected")))
}

/// Tries a truncation on every record of a register; changes nothing.
pub fn try_out(bench: &Workbench, tried: Tried, (env, watch): (&Env, &dyn Watch)) -> Result<Trial> {
    let Tried { register, field, operator } = tried;
    let register = registers::by_id(bench, register)?;
    let fields = registers::fields(bench, register.id)?;
    let field = fields.into_iter().find(|known| known.position == field);
    let field = field.ok_or_else(|| Failure::ours(msg!("workbench-answer-unexpected")))?;
    let records = registers::live(bench, register.id)?;
    let truncator = Truncator::new(&field, operator, Ground::of(bench, &register, (env, Keys::ForShow))?)?;
    let chain = Chain { links: vec![Link { place: 0, field, operator, records: &records, truncator }] };
    let gone = if operator.deletes() { records.clone() } else { RoaringBitmap::new() };
    let singled = singling::of_register(bench, (&register, &chain, &gone), watch)?;
    let mut followed = follow(bench, &register, ((&chain, &gone), watch))?;
    let truncated = followed.truncated.remove(&0).ok_or_else(|| Failure::ours(msg!("workbench-answer-unexpected")))?;
    Ok(Trial { register: register.id, truncated, singled })
}
