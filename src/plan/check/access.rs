//! Who sees a register: nobody is stated, or it was not looked at for long.

use crate::model::{Day, Period};
use crate::policy::terms::{Access, Defaults};
use crate::policy::{Breach, Card, Rule};

/// How often access is reviewed where the policy does not say: a benchmark.
pub const REVIEW: Period = Period::months(12);

/// Access that is missing or stale.
pub(super) fn breaches(card: Option<&Card>, (defaults, today): (&Defaults, Day)) -> Option<Breach> {
    let breach = |rule, count| Some(Breach { rule, field: None, count });
    let list = card.map(|card| card.access.as_slice()).unwrap_or_default();
    if list.is_empty() {
        return breach(Rule::AccessMissing, 0);
    }
    let stale = list.iter().filter(|access| is_stale(access, (defaults, today))).count();
    if stale == 0 { None } else { breach(Rule::AccessStale, u64::try_from(stale).unwrap_or(u64::MAX)) }
}

/// Never reviewed, or longer ago than the policy allows.
pub fn is_stale(access: &Access, (defaults, today): (&Defaults, Day)) -> bool {
    let period = defaults.access_review.unwrap_or(REVIEW);
    access.reviewed.is_none_or(|reviewed| reviewed.after(period) < today)
}
