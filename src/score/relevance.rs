//! How relevant a record is to the relation.

use crate::model::{
    About, Assessed, Coded, Consent, Facts, Flags, LawfulBasis, Reason, ReasonCode, Relation, Score, ScoreKind,
};
use crate::text::Message;

use super::age::{self, Standing};
use super::context::{Context, Parts};
use super::life::{self, Life};
use super::stage;

/// The parts of a relation's usual weight, of 25.
const OF_RELATION: i64 = 25;
/// Of consent's, of 20.
const OF_CONSENT: i64 = 20;
/// Of activity's and reachability's, of 10.
const OF_TEN: i64 = 10;

/// What relevance is made of, settled once for a record.
pub(super) struct Known {
    pub(super) standing: Standing,
    pub(super) relation: Relation,
    pub(super) consent: Consent,
    pub(super) life: Life,
    running: bool,
    dead: bool,
}

impl Known {
    pub(super) fn of(facts: &Facts, context: &Context<'_>) -> Self {
        let consent = stage::consent(facts, context);
        let life = life::life(facts, context, consent);
        Self {
            standing: age::standing_since(facts, context, life.last),
            relation: stage::relation_since(facts, context, life.last),
            consent,
            life,
            running: stage::is_running(facts, context.today),
            dead: stage::is_dead(facts, context.today),
        }
    }

    fn overdue_days(&self, context: &Context<'_>) -> Option<u32> {
        self.standing.overdue_days(context.today)
    }
}

/// The relevance with its reasons.
pub fn score(facts: &Facts, context: &Context<'_>) -> Assessed {
    let known = Known::of(facts, context);
    let mut sum = Sum::default();
    sum.add("recency", recency(&known, context), explain_recency(&known, context));
    sum.add("relation", relation(&known, context), explain_relation(&known));
    if let Some(points) = consent(&known, context) {
        sum.add("consent", points, explain_consent(&known, context));
    }
    if let Some(points) = activity(&known, context) {
        sum.add("activity", points, explain_activity(&known, context));
    }
    sum.add("reach", reach(facts, context), explain_reach(facts, context));
    let parts: i64 = sum.points;
    let score = total(facts, &known, context);
    let available = available(context);
    sum.change("scaled", 100 * parts / available - parts, msg!("relevance-scaled", "available" => available));
    if known.dead {
        sum.change_always("dead", -sum.points, msg!("relevance-dead"));
    }
    let ceiling = i64::from(context.rule.weights.ceiling);
    if lacks_basis(&known, context) {
        let text = msg!("relevance-basis-missing", "most" => ceiling);
        sum.change("basis-missing", (ceiling - sum.points).min(0), text);
    }
    if let Some(days) = known.overdue_days(context) {
        let text = msg!("relevance-overdue", "days" => days, "most" => ceiling);
        sum.change("overdue", (ceiling - sum.points).min(0), text);
    }
    Assessed { score: Some(score), reasons: sum.reasons }
}

/// The relevance alone.
pub fn value(facts: &Facts, context: &Context<'_>) -> Score {
    total(facts, &Known::of(facts, context), context)
}

pub(super) fn total(facts: &Facts, known: &Known, context: &Context<'_>) -> Score {
    if known.dead {
        return Score::clamp(0);
    }
    let parts = recency(known, context)
        + relation(known, context)
        + consent(known, context).unwrap_or(0)
        + activity(known, context).unwrap_or(0)
        + reach(facts, context);
    let scaled = 100 * parts / available(context);
    let capped = lacks_basis(known, context) || known.overdue_days(context).is_some();
    Score::clamp(if capped { scaled.min(i64::from(context.rule.weights.ceiling)) } else { scaled })
}

/// Reasons in the making, and what they add up to.
#[derive(Default)]
struct Sum {
    points: i64,
    reasons: Vec<Reason>,
}

impl Sum {
    fn add(&mut self, code: ReasonCode, points: i64, told: Told) {
        let (code, text) = match told {
            Told::Known(text) => (code, text),
            Told::CannotBeShown(text) => ("cannot-be-shown", text),
        };
        self.change_always(code, points, text);
    }

    /// A change that is a reason only when it changes something.
    fn change(&mut self, code: ReasonCode, points: i64, text: Message) {
        if points != 0 {
            self.change_always(code, points, text);
        }
    }

    fn change_always(&mut self, code: ReasonCode, points: i64, text: Message) {
        self.points += points;
        let points = i32::try_from(points).unwrap_or(0);
        self.reasons.push(Reason { score: ScoreKind::Relevance, code, points, text });
    }
}

/// Why a part gives what it gives.
enum Told {
    Known(Message),
    /// The register has no field for it.
    CannotBeShown(Message),
}

/// What the policy leaves applicable, usually of 100; never nothing.
fn available(context: &Context<'_>) -> i64 {
    let weights = &context.rule.weights;
    let consent = if consent_applies(context) { 0 } else { i64::from(weights.consent) };
    let activity = if activity_applies(context) { 0 } else { i64::from(weights.activity) };
    (weights.relevance_sum() - consent - activity).max(1)
}

/// A step of a part in proportion to the part's weight.
fn weighed(step: i64, weight: u8, usual: i64) -> i64 {
    step * i64::from(weight) / usual
}

fn consent_applies(context: &Context<'_>) -> bool {
    stage::basis(context.rule) == LawfulBasis::Consent
}

fn activity_applies(context: &Context<'_>) -> bool {
    match stage::about(context.rule) {
        About::Employees | About::Suppliers => false,
        About::Customers | About::Prospects | About::Service | About::Members | About::Other => true,
    }
}

/// Consent is the basis, none is valid, and no relation carries the record.
fn lacks_basis(known: &Known, context: &Context<'_>) -> bool {
    let carried = known.running || matches!(known.relation, Relation::Customer | Relation::ServiceUser);
    consent_applies(context) && known.consent != Consent::Active && !carried
}

fn recency(known: &Known, context: &Context<'_>) -> i64 {
    let most = i64::from(context.rule.weights.recency);
    let Standing::Counted { deadline, .. } = known.standing else {
        return if known.standing == Standing::Running { most } else { 0 };
    };
    let allowed = deadline.last.days_since(deadline.start);
    let left = deadline.last.days_since(context.today);
    if allowed <= 0 || left < 0 { 0 } else { (most * left / allowed).min(most) }
}

fn explain_recency(known: &Known, context: &Context<'_>) -> Told {
    let deadline = match known.standing {
        Standing::Running => return Told::Known(msg!("relevance-recency-running")),
        Standing::Undated if context.shows.life == Parts::Lacking => {
            return Told::CannotBeShown(msg!("relevance-recency-lacking"));
        }
        Standing::Undated => return Told::Known(msg!("relevance-recency-undated")),
        Standing::Counted { deadline, .. } => deadline,
    };
    let allowed = deadline.last.days_since(deadline.start);
    let left = deadline.last.days_since(context.today);
    if allowed <= 0 {
        return Told::Known(msg!("relevance-recency-nothing-allowed"));
    }
    if left < 0 {
        return Told::Known(msg!("relevance-recency-overdue", "last" => deadline.last));
    }
    Told::Known(msg!("relevance-recency", "left" => left, "allowed" => allowed, "last" => deadline.last))
}

fn relation(known: &Known, context: &Context<'_>) -> i64 {
    let step = match known.relation {
        Relation::NotApplicable | Relation::Lapsed if !known.running => 0,
        Relation::Prospect if !known.running => 12,
        Relation::ServiceUser if !known.running => 20,
        Relation::Customer
        | Relation::ServiceUser
        | Relation::Prospect
        | Relation::Lapsed
        | Relation::NotApplicable => OF_RELATION,
    };
    weighed(step, context.rule.weights.relation, OF_RELATION)
}

fn explain_relation(known: &Known) -> Told {
    let word = if known.running { "running" } else { known.relation.code() };
    Told::Known(msg!("relevance-relation", "relation" => word))
}

/// Its points; none where another basis than consent makes it inapplicable.
fn consent(known: &Known, context: &Context<'_>) -> Option<i64> {
    let points = match known.consent {
        Consent::Active => OF_CONSENT,
        Consent::Expired => 5,
        Consent::Objected
        | Consent::Withdrawn
        | Consent::Silent
        | Consent::PreTicked
        | Consent::Unproven
        | Consent::NotNeeded
        | Consent::None => 0,
    };
    consent_applies(context).then(|| weighed(points, context.rule.weights.consent, OF_CONSENT))
}

fn explain_consent(known: &Known, context: &Context<'_>) -> Told {
    if known.consent == Consent::None && context.shows.consent == Parts::Lacking {
        return Told::CannotBeShown(msg!("relevance-consent-lacking"));
    }
    Told::Known(msg!("relevance-consent", "consent" => known.consent.code()))
}

fn activity(known: &Known, context: &Context<'_>) -> Option<i64> {
    let points = match known.life.active_days {
        0 => 0,
        1 => 4,
        2 | 3 => 7,
        _ => OF_TEN,
    };
    activity_applies(context).then(|| weighed(points, context.rule.weights.activity, OF_TEN))
}

fn explain_activity(known: &Known, context: &Context<'_>) -> Told {
    if known.life.active_days == 0 && context.shows.life == Parts::Lacking {
        return Told::CannotBeShown(msg!("relevance-activity-lacking"));
    }
    Told::Known(msg!("relevance-activity", "days" => known.life.active_days))
}

fn reach(facts: &Facts, context: &Context<'_>) -> i64 {
    let contact = if has_contact(facts) { 6 } else { 0 };
    let address = if facts.flags.has(Flags::ADDRESS) { 4 } else { 0 };
    weighed(contact + address, context.rule.weights.reach, OF_TEN)
}

fn has_contact(facts: &Facts) -> bool {
    facts.flags.has(Flags::EMAIL) || facts.flags.has(Flags::PHONE)
}

fn explain_reach(facts: &Facts, context: &Context<'_>) -> Told {
    let by = match (has_contact(facts), facts.flags.has(Flags::ADDRESS)) {
        (true, true) => "both",
        (true, false) => "contact",
        (false, true) => "address",
        (false, false) if context.shows.reach == Parts::Lacking => {
            return Told::CannotBeShown(msg!("relevance-reach-lacking"));
        }
        (false, false) => "none",
    };
    Told::Known(msg!("relevance-reach", "by" => by))
}
