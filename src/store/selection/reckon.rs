//! What gallra reckons for the records of a register, as far as a condition names it.

use std::sync::Arc;

use crate::failure::Result;
use crate::model::{Codes, Day, Facts, RecordId, RegisterId};
use crate::score::{Context, Shows, stage};
use crate::store::expression::Derived;
use crate::store::expression::values::{Reckoned, States};
use crate::store::selection::select::highest;
use crate::store::{Workbench, findings, registers, scores, signals};

/// Reckons what these names need.
pub(super) fn reckon(bench: &Workbench, (register, names): (RegisterId, &[Derived]), today: Day) -> Result<Reckoned> {
    let mut reckoned = Reckoned::default();
    for name in names {
        match name {
            Derived::Age | Derived::Relevance | Derived::Sensitivity | Derived::LastActivity => {
                if reckoned.scores.is_none() {
                    reckoned.scores = Some(Arc::new(scores::table(bench, register, today)?));
                }
            }
            Derived::Stage | Derived::Offers | Derived::Consent => {
                if reckoned.states.is_none() {
                    reckoned.states = Some(Arc::new(states(bench, register, today)?));
                }
            }
            Derived::Findings => reckoned.findings = Some(Arc::new(found(bench, register)?)),
        }
    }
    Ok(reckoned)
}

/// Stage, offers and consent of each record, by rid - 1, chunk by chunk of its signals.
fn states(bench: &Workbench, register: RegisterId, today: Day) -> Result<Vec<States>> {
    let rule = scores::rule(bench, register)?;
    let fields = registers::fields(bench, register)?;
    let context = Context { shows: Shows::of(&fields), ..Context::new(&rule, today) };
    let total = usize::try_from(highest(bench.connection(), register)?).unwrap_or(0);
    let mut states = Vec::with_capacity(total);
    let mut facts = Facts::default();
    for chunk in 0..total.div_ceil(signals::CHUNK) {
        let records = (total - chunk * signals::CHUNK).min(signals::CHUNK);
        let columns = signals::read(bench.connection(), (register, chunk), records)?;
        for index in 0..records {
            columns.read(index, &mut facts);
            let relation = stage::relation(&facts, &context);
            states.push((relation, stage::offers(&facts, &context), stage::consent(&facts, &context)));
        }
    }
    Ok(states)
}

/// The categories found in each record, by rid - 1, of either level.
fn found(bench: &Workbench, register: RegisterId) -> Result<Vec<Codes>> {
    let total = usize::try_from(highest(bench.connection(), register)?).unwrap_or(0);
    let mut all = vec![Codes::NONE; total];
    findings::each(bench.connection(), (register, None), &mut |RecordId(rid), _, (category, _)| {
        let index = usize::try_from(rid).unwrap_or(0).wrapping_sub(1);
        if let Some(codes) = all.get_mut(index) {
            codes.insert(category);
        }
    })?;
    Ok(all)
}
