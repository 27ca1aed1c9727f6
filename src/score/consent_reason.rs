//! Why a record's consent is in its state, with the record's own dates.

use crate::model::{Consent, DateFact, Day, Facts, Flags};
use crate::text::Message;

use super::context::Context;
use super::stage;

/// The dates of a consent, as far as the record tells them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ConsentDays {
    /// When it was given, last.
    pub given: Option<Day>,
    /// The last day on which it is valid, stated or reckoned from when it was given.
    pub until: Option<Day>,
    /// When it was withdrawn, last.
    pub withdrawn: Option<Day>,
    /// When the person objected, first.
    pub objected: Option<Day>,
    /// When the person said no, last: the day that the record gives for its answer.
    pub declined: Option<Day>,
}

/// The dates of a consent.
pub fn days(facts: &Facts, context: &Context<'_>) -> ConsentDays {
    let last = |fact| facts.of(fact).map(|dated| dated.last).max();
    let answered = stage::latest(facts, DateFact::ConsentGiven, context.today);
    let withdrawn = last(DateFact::ConsentWithdrawn);
    // A no that came with a withdrawal is the withdrawal: the day is still that of the yes before it.
    let was_given = withdrawn.is_some() || facts.flags.has(Flags::WITHDRAWN);
    let is_no = facts.flags.has(Flags::CONSENT_NO) && !was_given;
    let given = answered.filter(|_| !is_no);
    let until = last(DateFact::ConsentUntil).or_else(|| given.map(|day| day.after(context.rule.consent_valid)));
    ConsentDays {
        given,
        until: until.filter(|_| !is_no),
        withdrawn,
        objected: facts.of(DateFact::Objection).map(crate::model::Dated::first).min(),
        declined: answered.filter(|_| is_no),
    }
}

/// Why the consent is in this state.
pub fn why(facts: &Facts, context: &Context<'_>) -> Message {
    let days = days(facts, context);
    let ConsentDays { given, until, withdrawn, objected, declined } = days;
    match stage::consent(facts, context) {
        Consent::Objected => match objected {
            Some(day) => msg!("consent-why-objected-on", "day" => day),
            None if facts.flags.has(Flags::OBJECTION_UNREAD) => msg!("consent-why-objection-unread"),
            None => msg!("consent-why-objected"),
        },
        Consent::Withdrawn => match (withdrawn, given) {
            (Some(day), Some(given)) => msg!("consent-why-withdrawn-after", "day" => day, "given" => given),
            (Some(day), None) => msg!("consent-why-withdrawn-on", "day" => day),
            (None, _) => msg!("consent-why-withdrawn"),
        },
        Consent::Silent => msg!("consent-why-silent"),
        Consent::PreTicked => msg!("consent-why-pre-ticked"),
        Consent::Unproven => match (given, facts.flags.has(Flags::HOW_ACTIVE)) {
            (None, true) => msg!("consent-why-undated"),
            (Some(_), _) => msg!("consent-why-how-unknown"),
            (None, false) => msg!("consent-why-unproven"),
        },
        Consent::Expired => match until {
            Some(day) => msg!("consent-why-expired", "day" => day),
            None => msg!("consent-why-unproven"),
        },
        Consent::Active => match (given, until) {
            (Some(given), Some(until)) => msg!("consent-why-active", "given" => given, "until" => until),
            (Some(_) | None, _) => msg!("consent-why-unproven"),
        },
        Consent::NotNeeded => msg!("consent-why-not-needed"),
        Consent::None if facts.flags.has(Flags::CONSENT_NO) => match declined {
            Some(day) => msg!("consent-why-declined-on", "day" => day),
            None => msg!("consent-why-declined"),
        },
        Consent::None => msg!("consent-why-none"),
    }
}
