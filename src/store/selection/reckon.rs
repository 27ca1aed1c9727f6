//! What gallra reckons for the records of a register, as far as a condition names it.

use std::sync::Arc;

use crate::failure::Result;
use crate::model::{Codes, Day, RecordId, RegisterId};
use crate::store::expression::Derived;
use crate::store::expression::values::{Reckoned, States};
use crate::store::selection::select::highest;
use crate::store::{Workbench, findings, scores};

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

/// Stage, offers and consent of each record, by rid - 1.
fn states(bench: &Workbench, register: RegisterId, today: Day) -> Result<Vec<States>> {
    let mut states = Vec::new();
    scores::pass(bench, (register, today), &mut |_, _, scores| {
        let rest = scores.offers.iter().zip(&scores.consent);
        states.extend(
            scores.relation.iter().zip(rest).map(|(relation, (offers, consent))| (*relation, *offers, *consent)),
        );
    })?;
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
