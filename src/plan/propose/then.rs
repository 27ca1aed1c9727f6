//! What else goes once the plan has been applied: records that only a sign of life in other registers kept, where that
//! record is in the plan.

use crate::failure::Result;
use crate::model::{Day, Operation, RegisterId};
use crate::plan::check::Against;
use crate::plan::holding;
use crate::store::elsewhere::{self, Without};
use crate::store::{Workbench, plan_items};

/// What the plan takes away, held records left out.
pub(super) fn without(bench: &Workbench, today: Day) -> Result<Without> {
    let (items, _) = holding::without_held(bench, &plan_items::active(bench)?, today)?;
    let mut without = Without::default();
    for item in &items {
        match (item.operation, item.field) {
            (Operation::Delete, _) => without.delete(item.register, &item.records),
            (Operation::Truncate, Some(field)) => without.change((item.register, field), &item.records),
            (Operation::Truncate, None) => {}
        }
    }
    Ok(without)
}

/// A register as it is judged once the plan has been applied; none where the plan changes nothing that it is judged by.
pub(super) fn against<'a>(now: &Against<'a>, without: &Without) -> Result<Option<Against<'a>>> {
    let Some(known) = elsewhere::after(now.bench, now.register.id, (without, now.today))? else { return Ok(None) };
    Ok(Some(Against {
        bench: now.bench,
        policy: now.policy,
        register: now.register,
        card: now.card,
        fields: now.fields.clone(),
        holds: now.holds.clone(),
        judging: now.judging.clone().knowing(known),
        today: now.today,
    }))
}

/// The registers with the rules that items of the plan rest on.
pub(super) fn rules(bench: &Workbench) -> Result<Vec<(RegisterId, String)>> {
    let mut rules = Vec::new();
    for item in plan_items::active(bench)? {
        if let Some(rule) = plan_items::rule_of(bench.connection(), item.id)? {
            rules.push((item.register, rule));
        }
    }
    Ok(rules)
}
