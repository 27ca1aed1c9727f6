//! How old a register's records are, and what a limit would take: at once for a million records.
//!
//! The day from which each record counts is kept, four bytes a record and sorted; a limit is then a search, not a pass.

use roaring::RoaringBitmap;

use super::check::Against;
use super::propose::{self, Rests};
use crate::failure::Result;
use crate::model::{Day, Facts, Period, RecordId, SignalColumns, Start};
use crate::score::{Context, ScoreColumns, age, stage};
use crate::store::{elsewhere, registers, scores};

/// The bar in which everything older stands.
pub const OLDEST: u32 = 10;

/// The longest limit that can be set step by step, in months.
const LONGEST: u32 = 1200;

/// From when a register's records count.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Ages {
    /// Day numbers of records that nothing holds, sorted.
    free: Vec<i32>,
    /// Of those that must be kept, sorted.
    held: Vec<i32>,
    /// Of those that no limit takes, sorted: reviewed and kept, or on their way to the suppression list.
    apart: Vec<i32>,
    /// Records whose relation runs.
    pub running: u64,
    /// Records without a date: never taken by age.
    pub undated: u64,
    today: i32,
}

/// What a limit would do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Cut {
    /// Records that go.
    pub goes: u64,
    /// Records that would go but must be kept.
    pub held: u64,
    /// Records that would go but were reviewed and are kept, or go by the suppression list.
    pub apart: u64,
    /// Records that are not so old, running and undated ones among them.
    pub stays: u64,
}

impl Cut {
    /// Records that do not go.
    pub fn kept(self) -> u64 {
        self.held + self.apart + self.stays
    }
}

/// By which limit a register's records are judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limit {
    /// How long a record may be kept.
    pub period: Period,
    /// Whether somebody decided it.
    pub rests: Rests,
    /// From what it counts.
    pub start: Start,
    /// How many relations have a time of their own: with any, no single limit is the policy's.
    pub own_times: usize,
}

impl Limit {
    /// That of a register's card, else the benchmark.
    pub fn of(against: &Against<'_>) -> Self {
        let rule = &against.judging.rule;
        let rests = if rule.retention_undecided { Rests::Undecided } else { Rests::Decided };
        Self { period: rule.retention, rests, start: rule.start, own_times: rule.stages.len() }
    }
}

/// The records of one year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bar {
    /// Whole years since they count; of the last bar so many or more.
    pub years: u32,
    /// Records that nothing holds.
    pub free: u64,
    /// Records that must be kept.
    pub held: u64,
    /// Records that no limit takes.
    pub apart: u64,
}

impl Bar {
    /// All its records.
    pub fn records(self) -> u64 {
        self.free + self.held + self.apart
    }
}

impl Ages {
    /// Of the records of a register.
    pub fn of(against: &Against<'_>) -> Result<Self> {
        let live = registers::live(against.bench, against.register.id)?;
        let others = elsewhere::of(against.bench, against.register.id, against.today)?;
        let apart = propose::apart(against)?;
        let mut ages = Self { today: against.today.number(), ..Self::default() };
        let mut facts = Facts::default();
        let mut chunk = |first: u32, columns: &SignalColumns, _: &ScoreColumns| {
            for index in 0..columns.codes.len() {
                let rid = first.saturating_add(u32::try_from(index).unwrap_or(u32::MAX));
                if !live.contains(rid) {
                    continue;
                }
                columns.read(index, &mut facts);
                let elsewhere = others.days(RecordId(rid));
                let context = Context { elsewhere, ..Context::new(&against.judging.rule, against.today) };
                match age::deadline(&facts, &context) {
                    Some(deadline) if against.holds.records().contains(rid) => ages.held.push(deadline.start.number()),
                    Some(deadline) if apart.contains(rid) => ages.apart.push(deadline.start.number()),
                    Some(deadline) => ages.free.push(deadline.start.number()),
                    None if stage::is_running(&facts, against.today) => ages.running += 1,
                    None => ages.undated += 1,
                }
            }
        };
        scores::pass_by(against.bench, (against.register.id, &against.judging), (against.today, &mut chunk))?;
        ages.sort();
        Ok(ages)
    }

    fn sort(&mut self) {
        [&mut self.free, &mut self.held, &mut self.apart].into_iter().for_each(|days| days.sort_unstable());
    }

    /// All records.
    pub fn records(&self) -> u64 {
        let dated = count(self.free.len()) + count(self.held.len()) + count(self.apart.len());
        dated + self.running + self.undated
    }

    /// What a limit would take: the records whose period, counted by the calendar, has passed.
    pub fn cut(&self, limit: Period) -> Cut {
        let is_past = |start: &i32| Day::from_number(*start).is_some_and(|day| day.after(limit).number() < self.today);
        let past = |days: &[i32]| count(days.partition_point(is_past));
        let (goes, held, apart) = (past(&self.free), past(&self.held), past(&self.apart));
        Cut { goes, held, apart, stays: self.records() - goes - held - apart }
    }

    /// The records by whole years; each bar is exactly what moving the limit by that year changes.
    pub fn bars(&self) -> Vec<Bar> {
        let over = |years: u32| match years {
            0 => Cut {
                goes: count(self.free.len()),
                held: count(self.held.len()),
                apart: count(self.apart.len()),
                stays: 0,
            },
            years => self.cut(Period::months(years * 12)),
        };
        (0..=OLDEST)
            .map(|years| {
                let (from, to) = (over(years), if years == OLDEST { Cut::default() } else { over(years + 1) });
                Bar { years, free: from.goes - to.goes, held: from.held - to.held, apart: from.apart - to.apart }
            })
            .collect()
    }

    /// How many of a bar's records a limit takes: all, none, or some where it stands within the bar's year.
    pub fn going(&self, bar: Bar, limit: Period) -> u64 {
        let next = if bar.years == OLDEST { 0 } else { self.cut(Period::months((bar.years + 1) * 12)).goes };
        self.cut(limit).goes.saturating_sub(next).min(bar.free)
    }
}

/// The limit a month longer; one that is no whole number of months becomes the next that is not shorter.
pub fn longer(limit: Period) -> Period {
    let (months, rest) = whole_months(limit);
    // Months of February are short: three days more than the mean of so many months is enough for any.
    let next = if rest > 0 && i64::from(months + 1) * MEAN - 3 * DAY < i64::from(limit.days) * DAY { 2 } else { 1 };
    Period::months((limit.months + months + next).min(LONGEST.max(limit.months)))
}

/// The limit a month shorter; one that is no whole number of months becomes the next that is not longer.
pub fn shorter(limit: Period) -> Period {
    match whole_months(limit) {
        (_, 0) => Period::months(limit.months.saturating_sub(1)),
        (months, _) => Period::months((limit.months + months).min(LONGEST)),
    }
}

/// A day, and the mean month of the Gregorian calendar, in hundredths of a day.
const DAY: i64 = 100;
const MEAN: i64 = 3044;

/// The whole months that a period's days are at least, and whether there are days at all.
fn whole_months(limit: Period) -> (u32, u32) {
    // Six days less: long months, and a start on the 31st that loses days on the way.
    let hundredths = (i64::from(limit.days) * DAY - 6 * DAY).max(0);
    (u32::try_from(hundredths / MEAN).unwrap_or(0), limit.days)
}

/// The records that a limit takes, and those that it would take but must be kept.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Over {
    /// They go.
    pub free: RoaringBitmap,
    /// They are held.
    pub held: RoaringBitmap,
}

/// The records that a limit takes: as many as [`Ages::cut`] counts.
pub fn over(against: &Against<'_>, limit: Period) -> Result<Over> {
    let mut judging = against.judging.clone();
    judging.rule.retention = limit;
    judging.rule.stages.clear();
    let live = registers::live(against.bench, against.register.id)?;
    let mut records = RoaringBitmap::new();
    let mut chunk = |first: u32, _: &SignalColumns, scores: &ScoreColumns| {
        let late = scores.overdue_days.iter().enumerate().filter(|(_, days)| **days > 0);
        records.extend(late.map(|(index, _)| first.saturating_add(u32::try_from(index).unwrap_or(u32::MAX))));
    };
    scores::pass_by(against.bench, (against.register.id, &judging), (against.today, &mut chunk))?;
    records &= live;
    let held = &records & against.holds.records();
    let free = &records - &held;
    Ok(Over { free: free - propose::apart(against)?, held })
}

fn count(records: usize) -> u64 {
    u64::try_from(records).unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn ages(free: Vec<i32>, held: Vec<i32>) -> Ages {
        let today = Day::new(2026, 11, 23).unwrap().number();
        let apart = free.iter().step_by(3).copied().collect();
        let mut ages = Ages { free, held, apart, running: 3, undated: 2, today };
        ages.sort();
        ages
    }

    fn any_period() -> impl Strategy<Value = Period> {
        prop_oneof![
            (0_u32..240).prop_map(Period::months),
            (0_u32..4000).prop_map(|days| Period { months: 0, days }),
            (0_u32..60, 0_u32..90).prop_map(|(months, days)| Period { months, days }),
        ]
    }

    proptest! {
        #[test]
        fn the_bars_are_all_records_with_a_date_and_a_year_of_limit_is_its_bar(
            free in proptest::collection::vec(14_000_i32..20_780, 0..60),
            held in proptest::collection::vec(14_000_i32..20_780, 0..20),
        ) {
            let ages = ages(free, held);
            let bars = ages.bars();
            let sum: u64 = bars.iter().map(|bar| bar.records()).sum();
            prop_assert_eq!(sum + ages.running + ages.undated, ages.records());
            for years in 1..OLDEST {
                let (at, next) = (ages.cut(Period::months(years * 12)), ages.cut(Period::months((years + 1) * 12)));
                let bar = bars[years as usize];
                prop_assert_eq!((at.goes - next.goes, at.held - next.held), (bar.free, bar.held));
                prop_assert_eq!(at.apart - next.apart, bar.apart);
                prop_assert_eq!(at.goes + at.kept(), ages.records());
            }
        }

        #[test]
        fn what_a_limit_takes_of_the_bars_is_what_it_takes(
            free in proptest::collection::vec(14_000_i32..20_780, 0..60), limit in any_period(),
        ) {
            let ages = ages(free, Vec::new());
            let going: u64 = ages.bars().into_iter().map(|bar| ages.going(bar, limit)).sum();
            prop_assert_eq!(going, ages.cut(limit).goes);
        }

        #[test]
        fn a_step_is_a_whole_month_and_never_goes_the_other_way(
            free in proptest::collection::vec(14_000_i32..20_780, 0..60), limit in any_period(),
        ) {
            let ages = ages(free, Vec::new());
            let (up, down) = (longer(limit), shorter(limit));
            prop_assert_eq!((up.days, down.days), (0, 0));
            prop_assert!(ages.cut(up).goes <= ages.cut(limit).goes, "{limit:?} {up:?}");
            prop_assert!(ages.cut(down).goes >= ages.cut(limit).goes, "{limit:?} {down:?}");
            if limit.days == 0 {
                prop_assert_eq!(up, Period::months(limit.months + 1));
                prop_assert_eq!(shorter(up), limit);
            }
        }

        #[test]
        fn a_search_takes_what_a_look_at_each_record_takes(
            free in proptest::collection::vec(14_000_i32..20_780, 0..60), months in 0_u32..200,
        ) {
            let ages = ages(free, Vec::new());
            let today = Day::new(2026, 11, 23).unwrap();
            let limit = Period::months(months);
            let plain = ages.free.iter().filter(|day| Day::from_number(**day).unwrap().after(limit) < today).count();
            prop_assert_eq!(ages.cut(limit).goes, plain as u64);
        }
    }
}
