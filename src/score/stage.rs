//! Where the relation stands: what a record's person is to us, whether offers may be sent, what consent there is.

use crate::model::{About, Consent, DateFact, Dated, Day, Facts, Flags, LawfulBasis, Offers, RegisterRule, Relation};

use super::context::Context;
use super::life;

/// The relation. It is derived from dates alone, by first true: customer, service user, prospect, lapsed.
pub fn relation(facts: &Facts, context: &Context<'_>) -> Relation {
    relation_since(facts, context, life::last(facts, context))
}

/// The relation, when the last sign of life is known.
pub(super) fn relation_since(facts: &Facts, context: &Context<'_>, last: Option<Day>) -> Relation {
    match about(context.rule) {
        About::Employees | About::Suppliers | About::Members => return Relation::NotApplicable,
        About::Customers | About::Prospects | About::Service | About::Other => {}
    }
    if is_dead(facts, context.today) {
        return Relation::Lapsed;
    }
    if is_customer(facts, context) {
        return Relation::Customer;
    }
    if is_service_user(facts, context) {
        return Relation::ServiceUser;
    }
    let in_window = |last: Day| last.after(context.rule.marketing_window) >= context.today;
    if last.is_some_and(in_window) { Relation::Prospect } else { Relation::Lapsed }
}

/// Whether offers may be sent. Nobody writes to the dead.
pub fn offers(facts: &Facts, context: &Context<'_>) -> Offers {
    offers_under(facts, context, consent(facts, context))
}

/// Whether offers may be sent, when the state of consent is known.
pub fn offers_under(facts: &Facts, context: &Context<'_>, consent: Consent) -> Offers {
    if is_dead(facts, context.today) {
        return Offers::MayNot;
    }
    match consent {
        Consent::Active => Offers::May,
        Consent::Objected | Consent::Withdrawn => Offers::MayNot,
        Consent::Silent
        | Consent::PreTicked
        | Consent::Unproven
        | Consent::Expired
        | Consent::NotNeeded
        | Consent::None => {
            let stated = context.rule.soft_opt_in || facts.flags.has(Flags::SOFT_OPT_IN);
            // Who was asked and said no has refused what they were offered an opt-out from (19 § marknadsföringslagen).
            let soft = stated && facts.flags.has(Flags::EMAIL) && !facts.flags.has(Flags::CONSENT_NO);
            if soft { Offers::SoftOptIn } else { Offers::MayNot }
        }
    }
}

/// The state of consent, the first that is true.
///
/// Active needs three things that the controller can show: a yes (a word, or a date on which it was given), the date,
/// and a clear act. Without the date or the act it is unproven. A withdrawal is lifted by a consent after it.
pub fn consent(facts: &Facts, context: &Context<'_>) -> Consent {
    let flags = facts.flags;
    if flags.has(Flags::OBJECTED) || facts.of(DateFact::Objection).next().is_some() {
        return Consent::Objected;
    }
    let given = latest(facts, DateFact::ConsentGiven, context.today);
    let denied = flags.has(Flags::CONSENT_NO);
    if is_withdrawn(facts, given.filter(|_| !denied)) {
        return Consent::Withdrawn;
    }
    let dated = facts.of(DateFact::ConsentGiven).next().is_some();
    let how = flags.has(Flags::HOW_ACTIVE) || flags.has(Flags::HOW_SILENT) || flags.has(Flags::HOW_PRE_TICKED);
    let claimed = !denied && (flags.has(Flags::CONSENT_YES) || dated || how);
    if !claimed {
        return if denied { Consent::None } else { without_consent(context.rule) };
    }
    if flags.has(Flags::HOW_SILENT) {
        return Consent::Silent;
    }
    if flags.has(Flags::HOW_PRE_TICKED) {
        return Consent::PreTicked;
    }
    let active = flags.has(Flags::HOW_ACTIVE);
    let (Some(given), true) = (given_from(facts, context.today), active) else { return Consent::Unproven };
    if valid_until(facts, (given, context)) < context.today { Consent::Expired } else { Consent::Active }
}

/// There is no consent since the person was asked and said no.
pub fn is_declined(facts: &Facts, consent: Consent) -> bool {
    consent == Consent::None && facts.flags.has(Flags::CONSENT_NO)
}

/// The last day of a proven consent, past or to come; none where there is none.
pub fn consent_until(facts: &Facts, context: &Context<'_>) -> Option<Day> {
    let proven = matches!(consent(facts, context), Consent::Active | Consent::Expired);
    latest(facts, DateFact::ConsentGiven, context.today).filter(|_| proven)?;
    let given = given_from(facts, context.today)?;
    Some(valid_until(facts, (given, context)))
}

/// The day from which the latest consent counts. Of a year or month alone its first: that a consent still holds must
/// be shown (Art. 7(1)), and a date made shorter shows less.
fn given_from(facts: &Facts, today: Day) -> Option<Day> {
    facts.of(DateFact::ConsentGiven).map(Dated::first).filter(|first| *first <= today).max()
}

fn valid_until(facts: &Facts, (given, context): (Day, &Context<'_>)) -> Day {
    let stated = facts.of(DateFact::ConsentUntil).map(|dated| dated.last).max();
    stated.unwrap_or_else(|| given.after(context.rule.consent_valid))
}

/// The relation runs: an end that has not passed, or the policy's word for it.
pub fn is_running(facts: &Facts, today: Day) -> bool {
    facts.flags.has(Flags::RUNNING) || has_unpassed_end(facts, today)
}

/// The person is known to have died.
pub fn is_dead(facts: &Facts, today: Day) -> bool {
    facts.flags.has(Flags::DECEASED) || facts.of(DateFact::Deceased).any(|dated| dated.first() <= today)
}

/// Whom the register is about; not decided counts as customers.
pub(super) fn about(rule: &RegisterRule) -> About {
    rule.about.unwrap_or(About::Customers)
}

/// The lawful basis; not decided counts as consent.
pub(super) fn basis(rule: &RegisterRule) -> LawfulBasis {
    rule.lawful_basis.unwrap_or(LawfulBasis::Consent)
}

/// The latest date of a fact, not after today.
pub(super) fn latest(facts: &Facts, fact: DateFact, today: Day) -> Option<Day> {
    facts.of(fact).filter_map(|dated| dated.until(today)).max()
}

fn without_consent(rule: &RegisterRule) -> Consent {
    if basis(rule) == LawfulBasis::Consent { Consent::None } else { Consent::NotNeeded }
}

fn is_withdrawn(facts: &Facts, given: Option<Day>) -> bool {
    if facts.flags.has(Flags::WITHDRAWN) {
        return true;
    }
    let withdrawn = facts.of(DateFact::ConsentWithdrawn).map(|dated| dated.last).max();
    withdrawn.is_some_and(|withdrawn| given.is_none_or(|given| given <= withdrawn))
}

fn has_unpassed_end(facts: &Facts, today: Day) -> bool {
    facts.of(DateFact::ValidUntil).any(|dated| dated.last >= today)
}

/// A purchase or a contract within `customer_for`. In a register about a service its own period is no purchase.
fn is_customer(facts: &Facts, context: &Context<'_>) -> bool {
    let (today, period) = (context.today, context.rule.customer_for);
    let within = |fact| latest(facts, fact, today).is_some_and(|day| day.after(period) >= today);
    if within(DateFact::Purchase) {
        return true;
    }
    let contracts = match about(context.rule) {
        About::Customers | About::Other => true,
        About::Service | About::Prospects | About::Employees | About::Suppliers | About::Members => false,
    };
    contracts && (is_running(facts, today) || within(DateFact::RelationEnd) || within(DateFact::ValidUntil))
}

fn is_service_user(facts: &Facts, context: &Context<'_>) -> bool {
    if about(context.rule) != About::Service {
        return false;
    }
    if is_running(facts, context.today) {
        return true;
    }
    let has_end = facts.of(DateFact::ValidUntil).next().is_some();
    let registered = |dated: Dated| dated.until(context.today);
    let recent = |day: Day| day.after(context.rule.customer_for) >= context.today;
    !has_end && facts.of(DateFact::Registered).filter_map(registered).any(recent)
}
