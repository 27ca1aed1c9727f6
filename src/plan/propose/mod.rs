//! What gallra would do: questions first, then proposals, heaviest first. Nothing is proposed for want of an answer.

mod kinds;
mod limit;
mod questions;
mod shows;
mod single;
mod then;

use std::collections::BTreeMap;

use roaring::RoaringBitmap;
use serde::Serialize;

use super::check::Against;
use super::holding::Target;
use super::{Staged, Staging, reason, stage};
use crate::env::Env;
use crate::failure::{Failure, Result};
use crate::model::{Coded, Day, Field, Operation, Operator, Register};
use crate::store::dismissed::{self, Dismissed};
use crate::store::elsewhere::Without;
use crate::store::{Workbench, plan_items, policy, registers, reviewed, tally};
use crate::text::{Catalogue, Message};

pub use limit::{OneOff, stage_limit};
pub use questions::{Question, Unanswered, questions};
pub use shows::{Shows, shows};

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
        SuppressedReturned = "suppressed-returned",
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

/// Whether a proposal stands as the registers are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// It does.
    Now,
    /// Only once the plan has been applied.
    AfterThePlan,
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
    /// The last day on which any of these is held; 9999-12-31 without an end.
    pub held_until: Option<Day>,
    /// By which laws or decisions they are held.
    pub held_by: Vec<String>,
    /// Why, in a sentence that can stand in the log.
    pub reason: Message,
    /// Whether what it rests on was decided.
    pub rests: Rests,
    /// Whether it stands today.
    pub when: When,
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
    /// The last day on which any of these is held.
    pub held_until: Option<String>,
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
    /// Its name: `RULE:REGISTER[:FIELD]`. Who is kept out by the e-mail address is named without the field.
    pub fn id(&self) -> String {
        let by_email = self.kind == Kind::Objected && self.field.as_ref().is_some_and(single::is_email);
        match &self.field {
            Some(field) if !by_email => format!("{}:{}:{}", self.kind.code(), self.register.name, field.name),
            Some(_) | None => format!("{}:{}", self.kind.code(), self.register.name),
        }
    }

    /// What it would act on.
    fn target(&self) -> Target {
        let field = self.operator.and(self.field.as_ref()).map(|field| field.position);
        Target { register: self.register.id, operation: self.operation, field }
    }

    /// As it is told where it goes only with the plan; none where the plan changes nothing of it.
    fn then(self) -> Option<Self> {
        let reason = match (self.kind, &self.field) {
            (Kind::Overdue, None) => msg!("propose-overdue-then"),
            (Kind::Overdue, Some(_)) => msg!("propose-overdue-field-then"),
            (Kind::NoDate, _) => msg!("propose-no-date-then"),
            (
                Kind::NiceToHave
                | Kind::ConsentNotActive
                | Kind::ConsentExpired
                | Kind::UnneededField
                | Kind::FullPersonnummer
                | Kind::SpecialCategory
                | Kind::Duplicate
                | Kind::Objected
                | Kind::SuppressedReturned,
                _,
            ) => return None,
        };
        Some(Self { reason, when: When::AfterThePlan, ..self })
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
            held_until: self.held_until.map(|day| day.to_string()),
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
    let without = then::without(bench, env.today)?;
    let mut found = Vec::new();
    for register in registers::all(bench)? {
        if only.is_some_and(|only| only.id != register.id) {
            continue;
        }
        let against = Against::of(bench, (&register, &policy), env.today)?;
        found.extend(Made::of(&against, &without)?.left(&Taken::of(bench, &register)?));
    }
    if wanted == Wanted::Standing {
        found.retain(|proposal| !is_dismissed(&dismissed, &proposal.id()));
    }
    found.sort_by_key(|proposal| (proposal.rests, proposal.kind, std::cmp::Reverse(proposal.records.len())));
    Ok(found)
}

/// The proposals for one register: as it is, and as it will be once the plan has been applied.
struct Made {
    now: Vec<Proposal>,
    then: Vec<Proposal>,
}

impl Made {
    fn of(against: &Against<'_>, without: &Without) -> Result<Self> {
        let now = kinds::of(against)?;
        let then = match then::against(against, without)? {
            Some(later) => kinds::of(&later)?.into_iter().filter_map(Proposal::then).collect(),
            None => Vec::new(),
        };
        Ok(Self { now, then })
    }

    /// What is not in the plan yet. What goes only with the plan is told when nothing else of its name is left.
    fn left(self, taken: &Taken) -> Vec<Proposal> {
        let mut left: Vec<Proposal> = self.now.into_iter().filter_map(|proposal| taken.left(proposal)).collect();
        let names: Vec<String> = left.iter().map(Proposal::id).collect();
        let then = self.then.into_iter().filter(|proposal| !names.contains(&proposal.id()));
        left.extend(then.filter_map(|proposal| taken.left(proposal)));
        left
    }
}

/// Proposals that were dismissed.
pub fn dismissed(bench: &Workbench) -> Result<Vec<Dismissed>> {
    dismissed::all(bench)
}

/// The proposals of this name whatever is staged, at least one, or a failure that says where to look.
fn by_id(bench: &Workbench, id: &str, env: &Env) -> Result<(Register, Made)> {
    let policy = policy::current(bench)?;
    let without = then::without(bench, env.today)?;
    // A register's name has no colon.
    let named = id.split(':').nth(1).unwrap_or_default();
    for register in registers::all(bench)?.into_iter().filter(|register| policy::is_same(&register.name, named)) {
        let against = Against::of(bench, (&register, &policy), env.today)?;
        let mut made = Made::of(&against, &without)?;
        let is_named = |proposal: &Proposal| policy::is_same(&proposal.id(), id);
        made.now.retain(is_named);
        made.then.retain(is_named);
        if !(made.now.is_empty() && made.then.is_empty()) {
            return Ok((register, made));
        }
    }
    Err(Failure::yours(msg!("no-such-proposal", "id" => id)).hint(msg!("no-such-proposal-hint")))
}

/// Refuses names of proposals that there are not.
pub fn known(bench: &Workbench, ids: &[String], env: &Env) -> Result<()> {
    ids.iter().try_for_each(|id| by_id(bench, id, env).map(|_| ()))
}

/// Stages a proposal as it stands, with its own reason where none is given; nothing when what it is about is in the plan
/// already.
pub fn stage_proposal(bench: &mut Workbench, (id, why): (&str, Option<&str>), env: &Env) -> Result<Staged> {
    stage::may_change(bench, env)?;
    let (register, made) = by_id(bench, id, env)?;
    let all = made.now.iter().chain(&made.then).next().map_or(0, |proposal| proposal.records.len());
    let Some(proposal) = made.left(&Taken::of(bench, &register)?).pop() else {
        return Ok(Staged { item: None, records: 0, held: 0, overlap: all, without_value: 0 });
    };
    let (kind, target) = (proposal.kind, proposal.target());
    let staging = Staging {
        register: target.register,
        operation: target.operation,
        field: target.field,
        operator: proposal.operator,
        records: proposal.records | proposal.held,
        expression: None,
        reason: why.map_or_else(|| Catalogue::new(env.language).say(&proposal.reason), str::to_owned),
    };
    let staged = stage::stage(bench, staging, env)?;
    if let Some(item) = staged.item {
        plan_items::set_rule(bench, (item, kind.code()))?;
    }
    Ok(staged)
}

/// Stages what goes once the plan has been applied, by rules that the plan follows already in the same register: a
/// record that was kept by a sign of life elsewhere is past its retention when that goes too. Each with its name.
pub fn stage_following(bench: &mut Workbench, env: &Env) -> Result<Vec<(String, Staged)>> {
    let mut followed = Vec::new();
    loop {
        let rules = then::rules(bench)?;
        let standing = proposals(bench, (None, Wanted::Standing), env)?;
        let follows = |proposal: &Proposal| {
            proposal.when == When::AfterThePlan
                && rules
                    .iter()
                    .any(|(register, rule)| (*register, rule.as_str()) == (proposal.register.id, proposal.kind.code()))
        };
        let ids: Vec<String> = standing.iter().filter(|proposal| follows(proposal)).map(Proposal::id).collect();
        let mut any = false;
        for id in ids {
            let staged = stage_proposal(bench, (&id, None), env)?;
            any |= staged.item.is_some();
            followed.push((id, staged));
        }
        if !any {
            return Ok(followed);
        }
    }
}

/// Dismisses a proposal with a reason: it is not made again until it is restored.
pub fn dismiss(bench: &mut Workbench, (id, why): (&str, &str), env: &Env) -> Result<()> {
    stage::may_change(bench, env)?;
    let (register, made) = by_id(bench, id, env)?;
    let name = made.now.iter().chain(&made.then).next().map_or_else(|| id.to_owned(), Proposal::id);
    let why = reason::accepted(why, env.today, &mut |cell| tally::holds(bench, register.id, cell))?;
    dismissed::dismiss(bench, (&name, &why), env)
}

/// Lets a dismissed proposal be made again.
pub fn restore(bench: &mut Workbench, id: &str, env: &Env) -> Result<bool> {
    stage::may_change(bench, env)?;
    dismissed::restore(bench, id)
}

fn is_dismissed(dismissed: &[Dismissed], id: &str) -> bool {
    dismissed.iter().any(|gone| policy::is_same(&gone.proposal, id))
}

/// The records that no limit takes: reviewed and kept, or proposed for the suppression list.
pub(in crate::plan) fn apart(against: &Against<'_>) -> Result<RoaringBitmap> {
    let mut apart = reviewed::kept(against.bench, against.register.id)?;
    if against.card.is_some_and(|card| !card.is_nice_to_have()) {
        single::objected(against)?.into_iter().for_each(|(_, records)| apart |= records);
    }
    Ok(apart)
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
