//! A second person's approval of a plan: it holds for exactly the plan that was seen.

use serde_json::json;
use sha2::{Digest, Sha256};

use super::preview::Preview;
use super::stage;
use crate::env::Env;
use crate::failure::{Failure, Result};
use crate::policy::terms::Approval;
use crate::store::approvals::{self, Approved};
use crate::store::{Workbench, plan_items, policy, registers};

/// What there is of an approval.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// Nobody approved, and nobody must.
    None,
    /// Nobody approved, and the policy asks for it.
    Missing,
    /// Somebody approved another plan: what they saw has changed since.
    Fallen(Approved),
    /// Somebody approved this plan.
    Given(Approved),
}

impl Standing {
    /// Who approved this plan.
    pub fn by(&self) -> Option<&str> {
        match self {
            Self::Given(approved) => Some(&approved.by),
            Self::None | Self::Missing | Self::Fallen(_) => None,
        }
    }
}

/// What a plan would do, in 64 hex digits: its items with their exact records, and the counts that were seen.
pub fn digest(bench: &Workbench, preview: &Preview) -> Result<String> {
    let mut hash = Sha256::new_with_prefix("gallra-plan-v1\n");
    for item in &preview.items {
        let register = registers::by_id(bench, item.register)?;
        let mut records = Vec::with_capacity(item.records.serialized_size());
        let unwritten = |_| Failure::ours(msg!("workbench-answer-unexpected"));
        item.records.serialize_into(&mut records).map_err(unwritten)?;
        let told = json!([
            item.id,
            item.operation,
            register.name,
            register.generation,
            item.field.map(|field| field.0),
            item.operator,
            item.expression,
            item.reason,
            plan_items::rule_of(bench.connection(), item.id)?,
            item.staged_at.to_rfc3339(),
            item.staged_by,
            records.len(),
        ]);
        hash.update(told.to_string());
        hash.update(&records);
    }
    hash.update(json!([preview.deleted, preview.changed, preview.held]).to_string());
    Ok(hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect())
}

/// Whether this plan was approved. Whether it must be is the policy's word.
pub fn standing(bench: &Workbench, preview: &Preview) -> Result<Standing> {
    if let Some(given) = approvals::given(bench)? {
        let same = given.digest == digest(bench, preview)?;
        return Ok(if same { Standing::Given(given) } else { Standing::Fallen(given) });
    }
    Ok(match policy::current(bench)?.approval {
        Approval::Required => Standing::Missing,
        Approval::Optional => Standing::None,
    })
}

/// Whether there is anything to say: an approval was given, or the policy asks for one.
pub fn is_asked_for(bench: &Workbench) -> Result<bool> {
    Ok(approvals::given(bench)?.is_some() || policy::current(bench)?.approval == Approval::Required)
}

/// Approves the plan as it was previewed. Whoever staged anything of it cannot: a second person does.
pub fn approve(bench: &mut Workbench, preview: &Preview, env: &Env) -> Result<Approved> {
    stage::may_change(bench, env)?;
    if preview.deleted == 0 && preview.changed == 0 {
        return Err(Failure::yours(msg!("approve-nothing")));
    }
    let same = |by: &str| by.trim().to_lowercase() == env.operator.trim().to_lowercase();
    if preview.items.iter().any(|item| same(&item.staged_by)) {
        return Err(Failure::yours(msg!("approve-own", "by" => &env.operator)).hint(msg!("approve-own-hint")));
    }
    let at = env.clock.now().to_rfc3339_opts(chrono::SecondsFormat::Secs, true);
    let approved = Approved { digest: digest(bench, preview)?, by: env.operator.clone(), at };
    approvals::give(bench, &approved)?;
    Ok(approved)
}

/// Refuses a plan that the policy wants approved and nobody did.
pub fn may_apply(bench: &Workbench, preview: &Preview) -> Result<Standing> {
    let standing = standing(bench, preview)?;
    let required = policy::current(bench)?.approval == Approval::Required;
    match &standing {
        Standing::Given(_) | Standing::None => Ok(standing),
        Standing::Fallen(_) if !required => Ok(standing),
        Standing::Fallen(before) => Err(Failure::yours(msg!("approve-fallen", "by" => &before.by, "at" => &before.at))
            .hint(msg!("approve-missing-hint"))),
        Standing::Missing => Err(Failure::yours(msg!("approve-missing")).hint(msg!("approve-missing-hint"))),
    }
}
