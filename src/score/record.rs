//! All that is told of one record, at once.

use crate::model::{Consent, Day, Facts, Offers, Reason, Relation, Score};

use super::context::Context;
use super::relevance::Known;
use super::{age, relevance, sensitivity, stage};

/// What is told of a record, without the reasons.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Scored {
    /// Its age; none without a date.
    pub age: Option<Score>,
    /// Its relevance.
    pub relevance: Score,
    /// Its sensitivity.
    pub sensitivity: Score,
    /// The relation.
    pub relation: Relation,
    /// Whether offers may be sent.
    pub offers: Offers,
    /// The state of consent.
    pub consent: Consent,
    /// The last sign of life.
    pub last_activity: Option<Day>,
    /// For how many days it has been kept too long.
    pub overdue_days: Option<u32>,
}

/// All scores and states of a record: the fast path, equal to asking for each.
pub fn all(facts: &Facts, context: &Context<'_>) -> Scored {
    let known = Known::of(facts, context);
    Scored {
        age: age::value_of(known.standing, context.today),
        relevance: relevance::total(facts, &known, context),
        sensitivity: sensitivity::value(facts, context),
        relation: known.relation,
        offers: stage::offers_under(facts, context, known.consent),
        consent: known.consent,
        last_activity: known.life.last,
        overdue_days: known.standing.overdue_days(context.today),
    }
}

/// The reasons of all three scores, in the order age, relevance, sensitivity.
pub fn reasons(facts: &Facts, context: &Context<'_>) -> Vec<Reason> {
    let mut reasons = age::score(facts, context).reasons;
    reasons.extend(relevance::score(facts, context).reasons);
    reasons.extend(sensitivity::score(facts, context).reasons);
    reasons
}
