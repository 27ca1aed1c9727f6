//! What screen 4 asks of the worker: the list, the evidence for a row, what a limit takes, staging and dismissing.

use super::counting;
use crate::app::effect::ValuesAsked;
use crate::app::message::Older;
use crate::app::state::overlay::Deed;
use crate::app::state::proposals::{Evidence, Listed, Proposed, Subject, Unclear};
use crate::env::Env;
use crate::failure::{Failure, Result};
use crate::model::{Period, RegisterId, Watch};
use crate::plan::Staged;
use crate::plan::ages::{self, Ages, Limit};
use crate::plan::check::Against;
use crate::plan::propose::{self, OneOff, Wanted};
use crate::plan::trial::{self, Tried};
use crate::store::{Workbench, policy, registers};
use crate::text::Message;

use roaring::RoaringBitmap;

/// Lists the open questions and the proposals.
pub fn list(bench: &Workbench, env: &Env) -> Result<Listed> {
    let mut listed = Listed::default();
    for question in propose::questions(bench, None)? {
        match listed.unclear.iter_mut().find(|unclear| unclear.name == question.register) {
            Some(unclear) => unclear.questions.push(question),
            None => {
                let register = registers::by_name(bench, &question.register)?;
                listed.unclear.push(Unclear { register: register.id, name: register.name, questions: vec![question] });
            }
        }
    }
    let dismissed = propose::dismissed(bench)?;
    for proposal in propose::proposals(bench, (None, Wanted::All), env)? {
        let id = proposal.id();
        let why = dismissed.iter().find(|gone| policy::is_same(&gone.proposal, &id)).map(|gone| gone.reason.clone());
        let shows = propose::shows(&proposal, &registers::fields(bench, proposal.register.id)?);
        listed.proposed.push(Proposed { proposal, shows, dismissed: why });
    }
    listed.proposed.sort_by_key(|proposed| proposed.dismissed.is_some());
    Ok(listed)
}

/// Reckons the evidence for a row.
pub fn evidence(bench: &Workbench, subject: &Subject, (env, watch): (&Env, &dyn Watch)) -> Result<Evidence> {
    match subject {
        Subject::Ages(register) => aged(bench, *register, env).map(|(ages, limit)| Evidence::Ages(ages, limit)),
        Subject::Effect { register, field, operator, records } => {
            let tried = Tried { register: *register, field: *field, operator: *operator };
            trial::effect_on(bench, (tried, records), (env, watch)).map(Evidence::Effect)
        }
        Subject::Values { register, field, records } => {
            let asked = ValuesAsked {
                asked: 0,
                register: *register,
                field: *field,
                within: records.clone(),
                marks: RoaringBitmap::new(),
                staged: RoaringBitmap::new(),
                scores: None,
            };
            let count = counting::values(bench, &asked, (env, watch))?;
            let known = registers::fields(bench, *register)?.into_iter().find(|known| known.position == *field);
            let field = known.ok_or_else(|| Failure::ours(msg!("workbench-answer-unexpected")))?;
            Ok(Evidence::Values(field, count))
        }
    }
}

fn aged(bench: &Workbench, register: RegisterId, env: &Env) -> Result<(Ages, Limit)> {
    let register = registers::by_id(bench, register)?;
    let policy = policy::current(bench)?;
    let against = Against::of(bench, (&register, &policy), env.today)?;
    Ok((Ages::of(&against)?, Limit::of(&against)))
}

/// The records that a limit takes.
pub fn older(bench: &Workbench, (register, limit): (RegisterId, Period), env: &Env) -> Result<Older> {
    let known = registers::by_id(bench, register)?;
    let policy = policy::current(bench)?;
    let over = ages::over(&Against::of(bench, (&known, &policy), env.today)?, limit)?;
    Ok(Older { register, limit, records: over.free })
}

/// Stages a proposal, or the records that a limit takes; says what it did.
pub fn stage(bench: &mut Workbench, (what, why): (&Deed, &str), env: &Env) -> Result<Message> {
    match what {
        Deed::Stage(id) => {
            let staged = propose::stage_proposal(bench, (id, Some(why)), env)?;
            said(staged)
        }
        Deed::Limit(register, limit) => {
            let of = OneOff { register: *register, limit: *limit, reason: why };
            said(propose::stage_limit(bench, of, env)?)
        }
        Deed::Dismiss(id) => {
            propose::dismiss(bench, (id, why), env)?;
            Ok(msg!("proposals-dismissed"))
        }
    }
}

/// Lets a dismissed proposal be made again.
pub fn restore(bench: &mut Workbench, id: &str, env: &Env) -> Result<Message> {
    propose::restore(bench, id, env)?;
    Ok(msg!("proposal-restored", "id" => id))
}

/// What staging did; that all of it is held or in the plan already is a refusal.
fn said(staged: Staged) -> Result<Message> {
    if staged.item.is_none() && staged.overlap > 0 {
        return Err(Failure::yours(msg!("proposals-staged-before")));
    }
    super::tasks::said_truncated(staged)
}
