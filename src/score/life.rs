//! When a person last gave a sign of life.
//!
//! A sign is what the person did: bought, logged in, replied, came, registered, or consented by an active and proven
//! act. Withdrawal, objection and death are none, nor is what a system wrote. Mass dates and placeholders have been
//! left out of the facts.

use crate::model::{Consent, DateFact, Day, Facts, Period};

use super::context::Context;
use super::stage;

/// How far back the activity of a record counts.
pub const ACTIVITY_WINDOW: Period = Period::months(24);

/// The last sign of life, not after today; other registers' too.
pub fn last(facts: &Facts, context: &Context<'_>) -> Option<Day> {
    signs(facts, context).max()
}

/// On how many different days there was a sign of life in the last 24 months.
pub fn active_days(facts: &Facts, context: &Context<'_>) -> usize {
    let since = context.today.before(ACTIVITY_WINDOW);
    let mut days = Vec::new();
    for day in signs(facts, context).filter(|day| *day >= since) {
        if !days.contains(&day) {
            days.push(day);
        }
    }
    days.len()
}

fn signs<'a>(facts: &'a Facts, context: &'a Context<'_>) -> impl Iterator<Item = Day> + 'a {
    let has_consent_date = facts.of(DateFact::ConsentGiven).next().is_some();
    let consented = has_consent_date && stage::consent(facts, context) == Consent::Active;
    let own = facts.dates.iter().filter(move |(fact, _, _)| match fact {
        DateFact::LastActivity | DateFact::Purchase | DateFact::Registered => true,
        DateFact::ConsentGiven => consented,
        DateFact::ConsentUntil
        | DateFact::ConsentWithdrawn
        | DateFact::RelationEnd
        | DateFact::ValidUntil
        | DateFact::Objection
        | DateFact::Deceased
        | DateFact::Birth
        | DateFact::Other => false,
    });
    let elsewhere = context.elsewhere.iter().copied().filter(|day| *day <= context.today);
    own.filter_map(|(_, _, dated)| dated.until(context.today)).chain(elsewhere)
}
