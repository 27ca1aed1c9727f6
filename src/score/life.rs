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

/// What the signs of life of a record come to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Life {
    pub(super) last: Option<Day>,
    /// On how many different days in the last 24 months.
    pub(super) active_days: usize,
}

/// The last sign of life, not after today; other registers' too.
pub fn last(facts: &Facts, context: &Context<'_>) -> Option<Day> {
    life(facts, context, stage::consent(facts, context)).last
}

/// On how many different days there was a sign of life in the last 24 months.
pub fn active_days(facts: &Facts, context: &Context<'_>) -> usize {
    life(facts, context, stage::consent(facts, context)).active_days
}

/// The days on which a record's own facts show a sign of life, as other registers count them: the last one, and those
/// of the last 24 months.
pub(crate) fn own_days(facts: &Facts, context: &Context<'_>, days: &mut Vec<Day>) {
    let since = context.today.before(ACTIVITY_WINDOW);
    let own = Context { elsewhere: &[], ..*context };
    days.clear();
    days.extend(signs(facts, &own, stage::consent(facts, &own)));
    let last = days.iter().copied().max();
    days.retain(|day| *day >= since || Some(*day) == last);
    days.dedup();
}

/// The signs of life, when the state of consent is known.
pub(super) fn life(facts: &Facts, context: &Context<'_>, consent: Consent) -> Life {
    let since = context.today.before(ACTIVITY_WINDOW);
    let mut last = None;
    let mut days = Vec::new();
    for day in signs(facts, context, consent) {
        last = last.max(Some(day));
        if day >= since && !days.contains(&day) {
            days.push(day);
        }
    }
    Life { last, active_days: days.len() }
}

fn signs<'a>(facts: &'a Facts, context: &'a Context<'_>, consent: Consent) -> impl Iterator<Item = Day> + 'a {
    let own = facts.dates.iter().filter(move |(fact, _, _)| match fact {
        DateFact::LastActivity | DateFact::Purchase | DateFact::Registered => true,
        DateFact::ConsentGiven => consent == Consent::Active,
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
