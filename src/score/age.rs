//! How much of a record's retention has passed (on screen *Lagringstid*).

use crate::model::score::Deadline;
use crate::model::{Assessed, DateFact, Day, Facts, Period, Reason, ReasonCode, Score, ScoreKind, Start};
use crate::text::Message;

use super::context::Context;
use super::{life, stage};

/// Where a record stands in its retention.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing {
    /// The relation runs: nothing is counted.
    Running,
    /// There is no date to count from.
    Undated,
    /// It counts.
    Counted { from: CountedFrom, deadline: Deadline },
}

/// What the retention counts from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum CountedFrom {
    Life,
    /// A sign of life in another register.
    Elsewhere,
    End,
    Collected,
    Field,
}

impl CountedFrom {
    /// By which the sentences choose their words.
    fn word(self) -> &'static str {
        match self {
            Self::Life => "life",
            Self::Elsewhere => "elsewhere",
            Self::End => "end",
            Self::Collected => "collected",
            Self::Field => "field",
        }
    }
}

/// The age with its reasons.
pub fn score(facts: &Facts, context: &Context<'_>) -> Assessed {
    let standing = standing(facts, context);
    let score = value_of(standing, context.today);
    let points = score.map_or(0, |score| i32::from(score.get()));
    let (code, text) = explain(standing, (facts, context));
    Assessed { score, reasons: vec![Reason { score: ScoreKind::Age, code, points, text }] }
}

/// The age alone; none without a date.
pub fn value(facts: &Facts, context: &Context<'_>) -> Option<Score> {
    value_of(standing(facts, context), context.today)
}

/// CountedFrom when the retention counts and the last day on which the record may be kept; none when the relation runs or
/// there is no date.
pub fn deadline(facts: &Facts, context: &Context<'_>) -> Option<Deadline> {
    standing(facts, context).deadline()
}

/// For how many days the record has been kept too long; none when it has not.
pub fn overdue_days(facts: &Facts, context: &Context<'_>) -> Option<u32> {
    standing(facts, context).overdue_days(context.today)
}

impl Standing {
    pub(super) fn deadline(self) -> Option<Deadline> {
        match self {
            Self::Counted { deadline, .. } => Some(deadline),
            Self::Running | Self::Undated => None,
        }
    }

    pub(super) fn overdue_days(self, today: Day) -> Option<u32> {
        let days = today.days_since(self.deadline()?.last);
        u32::try_from(days).ok().filter(|days| *days > 0)
    }
}

fn standing(facts: &Facts, context: &Context<'_>) -> Standing {
    standing_since(facts, context, life::last(facts, context))
}

/// Where a record stands, when its last sign of life is known.
pub(super) fn standing_since(facts: &Facts, context: &Context<'_>, last: Option<Day>) -> Standing {
    if stage::is_running(facts, context.today) {
        return Standing::Running;
    }
    let Some((from, start)) = start(facts, context, last) else { return Standing::Undated };
    let retention = retention(facts, context, last);
    Standing::Counted { from, deadline: Deadline { start, last: start.after(retention) } }
}

/// How long this record may be kept: its stage may have a time of its own.
fn retention(facts: &Facts, context: &Context<'_>, last: Option<Day>) -> Period {
    if context.rule.stages.is_empty() {
        return context.rule.retention;
    }
    context.rule.retention_of(stage::relation_since(facts, context, last))
}

/// The day from which the retention counts. Where nobody decided and there is no sign of life, the relation's end.
fn start(facts: &Facts, context: &Context<'_>, last: Option<Day>) -> Option<(CountedFrom, Day)> {
    let rule = context.rule;
    match rule.start {
        Start::LastActivity => {
            let undecided_end = || rule.retention_undecided.then(|| end(facts)).flatten();
            last.map(|day| (CountedFrom::Life, day)).or_else(|| undecided_end().map(|day| (CountedFrom::End, day)))
        }
        Start::RelationEnd => end(facts).map(|day| (CountedFrom::End, day)),
        Start::Collected => {
            let collected = facts.of(DateFact::Registered).filter_map(|dated| dated.until(context.today)).min();
            collected.map(|day| (CountedFrom::Collected, day))
        }
        Start::Field(position) => {
            let found = facts.dates.iter().find(|(_, field, _)| *field == position);
            found.map(|(_, _, dated)| (CountedFrom::Field, dated.last))
        }
    }
}

/// When the relation ended: the latest stated end, else the latest day until which it was valid.
fn end(facts: &Facts) -> Option<Day> {
    let latest = |fact| facts.of(fact).map(|dated| dated.last).max();
    latest(DateFact::RelationEnd).or_else(|| latest(DateFact::ValidUntil))
}

pub(super) fn value_of(standing: Standing, today: Day) -> Option<Score> {
    match standing {
        Standing::Running => Some(Score::clamp(0)),
        Standing::Undated => None,
        Standing::Counted { deadline, .. } => Some(Score::clamp(percent(deadline, today))),
    }
}

fn percent(deadline: Deadline, today: Day) -> i64 {
    let passed = today.days_since(deadline.start);
    let allowed = deadline.last.days_since(deadline.start);
    if passed < 0 {
        0
    } else if allowed <= 0 {
        100
    } else {
        (100 * passed / allowed).min(100)
    }
}

fn explain(standing: Standing, (facts, context): (&Facts, &Context<'_>)) -> (ReasonCode, Message) {
    let Standing::Counted { from, deadline } = standing else { return explain_uncounted(standing, context) };
    let from = match from {
        CountedFrom::Life => seen_where(deadline.start, (facts, context)),
        CountedFrom::Elsewhere | CountedFrom::End | CountedFrom::Collected | CountedFrom::Field => from,
    };
    let decided = if context.rule.retention_undecided { "no" } else { "yes" };
    let passed = context.today.days_since(deadline.start);
    let allowed = deadline.last.days_since(deadline.start);
    if passed < 0 {
        let text = msg!("age-not-begun", "from" => from.word(), "start" => deadline.start, "decided" => decided);
        return ("not-begun", text);
    }
    if allowed <= 0 {
        let text = msg!("age-nothing-allowed", "from" => from.word(), "start" => deadline.start, "decided" => decided);
        return ("nothing-allowed", text);
    }
    if let Some(overdue) = standing.overdue_days(context.today) {
        let text = msg!("age-overdue", "passed" => passed, "allowed" => allowed, "overdue" => overdue,
            "from" => from.word(), "start" => deadline.start, "last" => deadline.last, "decided" => decided);
        return ("overdue", text);
    }
    let text = msg!("age-passed", "passed" => passed, "allowed" => allowed, "percent" => percent(deadline, context.today),
        "from" => from.word(), "start" => deadline.start, "last" => deadline.last, "decided" => decided);
    ("passed", text)
}

/// Whether the record itself shows its last sign of life.
fn seen_where(last: Day, (facts, context): (&Facts, &Context<'_>)) -> CountedFrom {
    let own = life::last(facts, &Context { elsewhere: &[], ..*context });
    if own == Some(last) { CountedFrom::Life } else { CountedFrom::Elsewhere }
}

fn explain_uncounted(standing: Standing, context: &Context<'_>) -> (ReasonCode, Message) {
    if standing == Standing::Running {
        return ("running", msg!("age-running"));
    }
    let from = match context.rule.start {
        Start::LastActivity => CountedFrom::Life,
        Start::RelationEnd => CountedFrom::End,
        Start::Collected => CountedFrom::Collected,
        Start::Field(_) => CountedFrom::Field,
    };
    ("no-date", msg!("age-no-date", "from" => from.word()))
}
