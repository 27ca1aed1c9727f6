//! What falls due, and when: periods that end, holds that end, consents that expire, access to review.

use std::collections::BTreeMap;

use chrono::Datelike;
use serde::Serialize;

use super::check::Against;
use super::check::access::REVIEW;
use crate::env::Env;
use crate::failure::Result;
use crate::model::{Day, Facts, Period, RecordId, SignalColumns};
use crate::score::{Context, ScoreColumns, age, stage};
use crate::store::{Workbench, elsewhere, policy, registers, scores};
use crate::text::Message;

crate::model::codes::coded! {
    /// What falls due.
    Due {
        Overdue = "overdue",
        Retention = "retention",
        HoldEnds = "hold-ends",
        ConsentExpires = "consent-expires",
        AccessReview = "access-review",
    }
}

/// Something that falls due on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Event {
    /// The day: for records those of a month together, the first day on which one of them is due.
    pub date: Day,
    /// The last day on which one of them is.
    pub last: Day,
    /// In which register.
    pub register: String,
    /// What.
    pub what: Due,
    /// Records, or entries of the access list.
    pub count: u64,
    /// It rests on a benchmark that nobody decided.
    pub undecided: bool,
}

impl Event {
    /// In a sentence.
    pub fn text(&self) -> Message {
        let (days, rests) = (if self.last > self.date { "several" } else { "one" }, self.rests());
        let message = match self.what {
            Due::Overdue => msg!("due-overdue"),
            Due::Retention => msg!("due-retention"),
            Due::HoldEnds => msg!("due-hold-ends"),
            Due::ConsentExpires => msg!("due-consent-expires"),
            Due::AccessReview => msg!("due-access-review"),
        };
        let message = message.with("register", &self.register).with("count", self.count).with("rests", rests);
        message.with("days", days).with("first", self.date).with("last", self.last)
    }

    fn rests(&self) -> &'static str {
        if self.undecided { "undecided" } else { "decided" }
    }
}

/// How far ahead the calendar looks when nobody says.
pub const AHEAD: Period = Period::months(12);

/// What falls due from today until a day, by date.
pub fn calendar(bench: &Workbench, until: Day, env: &Env) -> Result<Vec<Event>> {
    let policy = policy::current(bench)?;
    let mut events = Vec::new();
    for register in registers::all(bench)? {
        let against = Against::of(bench, (&register, &policy), env.today)?;
        events.extend(of_records(&against, until)?);
    }
    for card in &policy.cards {
        let every = policy.defaults.access_review.unwrap_or(REVIEW);
        let mut by_day: BTreeMap<Day, u64> = BTreeMap::new();
        for access in &card.access {
            let due = access.reviewed.map_or(env.today, |reviewed| reviewed.after(every)).max(env.today);
            *by_day.entry(due).or_default() += u64::from(due <= until);
        }
        let undecided = policy.defaults.access_review.is_none();
        events.extend(by_day.into_iter().filter(|(_, count)| *count > 0).map(|(date, count)| Event {
            date,
            last: date,
            register: card.name.clone(),
            what: Due::AccessReview,
            count,
            undecided,
        }));
    }
    events.sort_by(|a, b| (a.date, a.what, &a.register).cmp(&(b.date, b.what, &b.register)));
    Ok(events)
}

/// Days of one kind, a month together: the first day, the last, and how many.
#[derive(Default)]
struct Months(BTreeMap<(i32, u32), Month>);

struct Month {
    first: Day,
    last: Day,
    count: u64,
}

impl Months {
    fn add(&mut self, day: Day) {
        let month = self.0.entry((day.year(), day.0.month())).or_insert(Month { first: day, last: day, count: 0 });
        month.first = month.first.min(day);
        month.last = month.last.max(day);
        month.count += 1;
    }
}

fn of_records(against: &Against<'_>, until: Day) -> Result<Vec<Event>> {
    let live = registers::live(against.bench, against.register.id)?;
    let (today, rule) = (against.today, &against.judging.rule);
    let others = elsewhere::of(against.bench, against.register.id, today)?;
    let next = Period { months: 0, days: 1 };
    let (mut overdue, mut retention, mut holds, mut consents) =
        (0_u64, Months::default(), Months::default(), Months::default());
    let mut facts = Facts::default();
    let mut chunk = |first: u32, columns: &SignalColumns, _: &ScoreColumns| {
        for index in 0..columns.codes.len() {
            let rid = first.saturating_add(u32::try_from(index).unwrap_or(u32::MAX));
            if !live.contains(rid) {
                continue;
            }
            columns.read(index, &mut facts);
            let elsewhere = others.days(RecordId(rid));
            let context = Context { elsewhere, ..Context::new(rule, today) };
            let held = against.holds.until(rid).map(|last| last.after(next));
            if let Some(day) = held.filter(|day| *day <= until) {
                holds.add(day);
            }
            // What is held falls due when the hold ends, if that is later.
            let due = age::deadline(&facts, &context).map(|deadline| deadline.last.after(next));
            match due.map(|due| held.map_or(due, |held| held.max(due))) {
                Some(due) if due <= today => overdue += 1,
                Some(due) if due <= until => retention.add(due),
                Some(_) | None => {}
            }
            // Its last day, as `consent` and `lists renew` have it.
            let expires = stage::consent_until(&facts, &context);
            if let Some(day) = expires.filter(|day| *day >= today && *day <= until) {
                consents.add(day);
            }
        }
    };
    scores::pass_by(against.bench, (against.register.id, &against.judging), (today, &mut chunk))?;
    let event = |Month { first, last, count }, what, undecided| {
        let register = against.register.name.clone();
        Event { date: first, last, register, what, count, undecided }
    };
    let mut events = Vec::new();
    if overdue > 0 {
        events.push(event(Month { first: today, last: today, count: overdue }, Due::Overdue, rule.retention_undecided));
    }
    let by_consent =
        against.policy.defaults.consent_valid.is_none() && against.card.is_none_or(|card| card.consent_valid.is_none());
    for (months, what, undecided) in [
        (retention, Due::Retention, rule.retention_undecided),
        (holds, Due::HoldEnds, false),
        (consents, Due::ConsentExpires, by_consent),
    ] {
        events.extend(months.0.into_values().map(|month| event(month, what, undecided)));
    }
    Ok(events)
}
