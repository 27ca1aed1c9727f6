//! What gallra reckons for the records of a register, as far as a condition names it.

use std::sync::Arc;

use crate::failure::Result;
use crate::model::{Category, Coded, Codes, Day, RegisterId};
use crate::store::expression::Derived;
use crate::store::expression::values::Reckoned;
use crate::store::{Workbench, failed, scores};

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
            Derived::Stage | Derived::Offers | Derived::Consent => {}
            Derived::Findings => reckoned.findings = Some(Arc::new(findings(bench, register)?)),
        }
    }
    Ok(reckoned)
}

/// The categories found in each record, by rid - 1, of either level.
fn findings(bench: &Workbench, register: RegisterId) -> Result<Vec<Codes>> {
    let mut all = Vec::new();
    let mut statement = bench
        .connection()
        .prepare("SELECT DISTINCT rid, category FROM g_finding WHERE register = ?1 ORDER BY rid")
        .map_err(failed)?;
    let mut rows = statement.query([register.0]).map_err(failed)?;
    while let Some(row) = rows.next().map_err(failed)? {
        let (rid, category): (u32, u8) = (row.get(0).map_err(failed)?, row.get(1).map_err(failed)?);
        let index = usize::try_from(rid).unwrap_or(0).saturating_sub(1);
        if all.len() <= index {
            all.resize(index + 1, Codes::NONE);
        }
        if let Some(category) = Category::ALL.get(usize::from(category)) {
            all[index].insert(*category);
        }
    }
    Ok(all)
}
