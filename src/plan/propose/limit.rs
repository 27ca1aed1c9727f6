//! A limit that a steward sets by hand: staged as a one-off decision, whatever the policy says.

use super::Taken;
use crate::env::Env;
use crate::failure::Result;
use crate::model::{Operation, Period, RegisterId};
use crate::plan::check::Against;
use crate::plan::{Staged, Staging, ages, stage};
use crate::store::{Workbench, policy, registers};

/// Records older than a limit that no policy decided.
#[derive(Debug, Clone, Copy)]
pub struct OneOff<'a> {
    /// Of which register.
    pub register: RegisterId,
    /// The limit.
    pub limit: Period,
    /// Why.
    pub reason: &'a str,
}

/// Stages the deletion of what a limit takes; the log will call it a one-off decision. Held, reviewed and objected ones
/// stay, and those that are staged already are left out.
pub fn stage_limit(bench: &mut Workbench, of: OneOff<'_>, env: &Env) -> Result<Staged> {
    stage::may_change(bench, env)?;
    let register = registers::by_id(bench, of.register)?;
    let policy = policy::current(bench)?;
    let over = ages::over(&Against::of(bench, (&register, &policy), env.today)?, of.limit)?;
    let records = &over.free - Taken::of(bench, &register)?.deleted;
    if records.is_empty() {
        let staged = Staged { item: None, records: 0, held: over.held.len(), overlap: 0, without_value: 0 };
        return Ok(Staged { overlap: over.free.len(), ..staged });
    }
    let staging = Staging {
        register: of.register,
        operation: Operation::Delete,
        field: None,
        operator: None,
        records: records | over.held,
        expression: None,
        reason: of.reason.to_owned(),
    };
    stage::stage(bench, staging, env)
}
