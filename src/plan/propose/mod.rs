//! What gallra would do: questions first, then proposals, heaviest first. Nothing is proposed for want of an answer.

mod kinds;
mod questions;
mod single;

use std::collections::BTreeMap;

use roaring::RoaringBitmap;
use serde::Serialize;

use super::check::Against;
use super::{Staged, Staging, reason, stage};
use crate::env::Env;
use crate::failure::{Failure, Result};
use crate::model::{Coded, Field, Operation, Operator, Register};
use crate::store::dismissed::{self, Dismissed};
use crate::store::{Workbench, plan_items, policy, registers, reviewed, tally};
use crate::text::{Catalogue, Message};

pub use questions::{Question, Unanswered, questions};

crate::model::codes::coded! {
    /// What a proposal rests on, heaviest first.
    Kind {
        NiceToHave = "nice-to-have",
        Overdue = "overdue",
        ConsentNotActive = "consent-not-active",
        ConsentExpired = "consent-expired",
        UnneededField = "unneeded-field",
        FullPersonnummer = "full-personnummer",
        SpecialCategory = "special-category",
        NoDate = "no-date",
        Duplicate = "duplicate",
        Objected = "objected",
    }
}

/// Whether somebody decided what a proposal rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rests {
    /// On an answer.
    Decided,
    /// On a benchmark that nobody decided.
    Undecided,
}

/// Something that gallra would do.
#[derive(Debug, Clone, PartialEq)]
pub struct Proposal {
    /// On what it rests.
    pub kind: Kind,
    /// In which register.
    pub register: Register,
    /// On which field, when it is one.
    pub field: Option<Field>,
    /// Delete or truncate.
    pub operation: Operation,
    /// How, for a truncation and for the suppression list.
    pub operator: Option<Operator>,
    /// The records, held, reviewed and staged ones left out.
    pub records: RoaringBitmap,
    /// Records left out because something must be kept.
    pub held: RoaringBitmap,
    /// Why, in a sentence that can stand in the log.
    pub reason: Message,
    /// Whether what it rests on was decided.
    pub rests: Rests,
}

/// A proposal as `propose --format json` writes it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ProposalLine {
    /// `RULE:REGISTER[:FIELD]`.
    pub proposal: String,
    /// `delete` or `truncate`.
    pub operation: Operation,
    /// The register's name.
    pub register: String,
    /// The field's name.
    pub field: Option<String>,
    /// The operator's code.
    pub operator: Option<String>,
    /// Records.
    pub records: u64,
    /// Held back.
    pub held: u64,
    /// Why.
    pub reason: String,
    /// The rule's code.
    pub rule: &'static str,
    /// It rests on a benchmark that nobody decided.
    pub undecided: bool,
    /// Why it was dismissed, when it was.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dismissed: Option<String>,
}

impl Proposal {
    /// Its name: `RULE:REGISTER[:FIELD]`.
    pub fn id(&self) -> String {
        match &self.field {
            Some(field) if self.kind != Kind::Objected => {
                format!("{}:{}:{}", self.kind.code(), self.register.name, field.name)
            }
            Some(_) | None => format!("{}:{}", self.kind.code(), self.register.name),
        }
    }

    /// As it is printed.
    pub fn line(&self, catalogue: &Catalogue) -> ProposalLine {
        ProposalLine {
            proposal: self.id(),
            operation: self.operation,
            register: self.register.name.clone(),
            field: self.field.as_ref().map(|field| field.name.clone()),
            operator: self.operator.map(Operator::code),
            records: self.records.len(),
            held: self.held.len(),
            reason: catalogue.say(&self.reason),
            rule: self.kind.code(),
            undecided: self.rests == Rests::Undecided,
            dismissed: None,
        }
    }
}

/// Which proposals are wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    /// Those that stand.
    Standing,
    /// Dismissed ones too.
    All,
}

/// The proposals for one register or all, heaviest first; what rests on an undecided period comes last.
pub fn proposals(bench: &Workbench, (only, wanted): (Option<&Register>, Wanted), env: &Env) -> Result<Vec<Proposal>> {
    let policy = policy::current(bench)?;
    let dismissed = dismissed::all(bench)?;
    let mut found = Vec::new();
    for register in registers::all(bench)? {
        if only.is_some_and(|only| only.id != register.id) {
            continue;
        }
        let against = Against::of(bench, (&register, &policy), env.today)?;
        let taken = Taken::of(bench, &register)?;
        found.extend(kinds::of(&against)?.into_iter().filter_map(|proposal| taken.left(proposal)));
    }
    if wanted == Wanted::Standing {
        found.retain(|proposal| !is_dismissed(&dismissed, &proposal.id()));
    }
    found.sort_by_key(|proposal| (proposal.rests, proposal.kind, std::cmp::Reverse(proposal.records.len())));
    Ok(found)
}

/// Proposals that were dismissed.
pub fn dismissed(bench: &Workbench) -> Result<Vec<Dismissed>> {
    dismissed::all(bench)
}

/// The proposal of this name whatever is staged, or a failure that says where to look.
pub fn by_id(bench: &Workbench, id: &str, env: &Env) -> Result<Proposal> {
    let policy = policy::current(bench)?;
    for register in registers::all(bench)? {
        let against = Against::of(bench, (&register, &policy), env.today)?;
        let mut made = kinds::of(&against)?.into_iter();
        if let Some(found) = made.find(|proposal| policy::is_same(&proposal.id(), id)) {
            return Ok(found);
        }
    }
    Err(Failure::yours(msg!("no-such-proposal", "id" => id)).hint(msg!("no-such-proposal-hint")))
}

/// Stages a proposal as it stands; nothing when what it is about is in the plan already.
pub fn stage_proposal(bench: &mut Workbench, id: &str, env: &Env) -> Result<Staged> {
    stage::may_change(bench, env)?;
    let made = by_id(bench, id, env)?;
    let all = made.records.len();
    let Some(proposal) = Taken::of(bench, &made.register)?.left(made) else {
        return Ok(Staged { item: None, records: 0, held: 0, overlap: all, without_value: 0 });
    };
    let kind = proposal.kind;
    let staging = Staging {
        register: proposal.register.id,
        operation: proposal.operation,
        field: proposal.operator.and(proposal.field.as_ref()).map(|field| field.position),
        operator: proposal.operator,
        records: proposal.records | proposal.held,
        expression: None,
        reason: Catalogue::new(env.language).say(&proposal.reason),
    };
    let staged = stage::stage(bench, staging, env)?;
    if let Some(item) = staged.item {
        plan_items::set_rule(bench, (item, kind.code()))?;
    }
    Ok(staged)
}

/// Dismisses a proposal with a reason: it is not made again until it is restored.
pub fn dismiss(bench: &mut Workbench, (id, why): (&str, &str), env: &Env) -> Result<()> {
    stage::may_change(bench, env)?;
    let proposal = by_id(bench, id, env)?;
    let register = proposal.register.id;
    let why = reason::accepted(why, env.today, &mut |cell| tally::holds(bench, register, cell))?;
    dismissed::dismiss(bench, (&proposal.id(), &why), env)
}

/// Lets a dismissed proposal be made again.
pub fn restore(bench: &mut Workbench, id: &str, env: &Env) -> Result<bool> {
    stage::may_change(bench, env)?;
    dismissed::restore(bench, id)
}

fn is_dismissed(dismissed: &[Dismissed], id: &str) -> bool {
    dismissed.iter().any(|gone| policy::is_same(&gone.proposal, id))
}

/// What of a register is staged or was reviewed already.
struct Taken {
    deleted: RoaringBitmap,
    truncated: BTreeMap<(crate::model::FieldPosition, String), RoaringBitmap>,
    reviewed: RoaringBitmap,
}

impl Taken {
    fn of(bench: &Workbench, register: &Register) -> Result<Self> {
        let mut taken = Self {
            deleted: RoaringBitmap::new(),
            truncated: BTreeMap::new(),
            reviewed: reviewed::kept(bench, register.id)?,
        };
        for item in plan_items::active(bench)?.into_iter().filter(|item| item.register == register.id) {
            match (item.operation, item.field, item.operator) {
                (Operation::Delete, _, _) => taken.deleted |= item.records,
                (Operation::Truncate, Some(field), Some(operator)) => {
                    *taken.truncated.entry((field, operator.code())).or_default() |= item.records;
                }
                (Operation::Truncate, _, _) => {}
            }
        }
        Ok(taken)
    }

    /// What is left of a proposal; none when nothing is.
    fn left(&self, mut proposal: Proposal) -> Option<Proposal> {
        proposal.records -= &self.deleted;
        match (proposal.operation, &proposal.field, proposal.operator) {
            (Operation::Truncate, Some(field), Some(operator)) => {
                if let Some(taken) = self.truncated.get(&(field.position, operator.code())) {
                    proposal.records -= taken;
                }
            }
            (Operation::Truncate | Operation::Delete, _, _) => {}
        }
        if proposal.operation == Operation::Delete {
            proposal.records -= &self.reviewed;
        }
        (!proposal.records.is_empty()).then_some(proposal)
    }
}
