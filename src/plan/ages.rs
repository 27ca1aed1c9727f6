//! How old a register's records are, and what a limit would take: at once for a million records.
//!
//! The day from which each record counts is kept, four bytes a record and sorted; a limit is then a search, not a pass.

use roaring::RoaringBitmap;

use super::check::Against;
use crate::failure::Result;
use crate::model::{Day, Facts, Period, RecordId, SignalColumns};
use crate::score::{Context, ScoreColumns, age, stage};
use crate::store::{elsewhere, registers, scores};

/// The bar in which everything older stands.
pub const OLDEST: u32 = 10;

/// From when a register's records count.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Ages {
    /// Day numbers of records that nothing holds, sorted.
    free: Vec<i32>,
    /// Of those that must be kept, sorted.
    held: Vec<i32>,
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
    /// Records that stay, running and undated ones among them.
    pub stays: u64,
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
}

impl Ages {
    /// Of the records of a register.
    pub fn of(against: &Against<'_>) -> Result<Self> {
        let live = registers::live(against.bench, against.register.id)?;
        let others = elsewhere::of(against.bench, against.register.id, against.today)?;
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
                    Some(deadline) => ages.free.push(deadline.start.number()),
                    None if stage::is_running(&facts, against.today) => ages.running += 1,
                    None => ages.undated += 1,
                }
            }
        };
        scores::pass_by(against.bench, (against.register.id, &against.judging), (against.today, &mut chunk))?;
        ages.free.sort_unstable();
        ages.held.sort_unstable();
        Ok(ages)
    }

    /// All records.
    pub fn records(&self) -> u64 {
        count(self.free.len()) + count(self.held.len()) + self.running + self.undated
    }

    /// What a limit would take: the records whose period, counted by the calendar, has passed.
    pub fn cut(&self, limit: Period) -> Cut {
        let is_past = |start: &i32| Day::from_number(*start).is_some_and(|day| day.after(limit).number() < self.today);
        let goes = count(self.free.partition_point(is_past));
        let held = count(self.held.partition_point(is_past));
        Cut { goes, held, stays: self.records() - goes - held }
    }

    /// The records by whole years; each bar is exactly what moving the limit by that year changes.
    pub fn bars(&self) -> Vec<Bar> {
        let over = |years: u32| match years {
            0 => Cut { goes: count(self.free.len()), held: count(self.held.len()), stays: 0 },
            years => self.cut(Period::months(years * 12)),
        };
        (0..=OLDEST)
            .map(|years| {
                let (from, to) = (over(years), if years == OLDEST { Cut::default() } else { over(years + 1) });
                Bar { years, free: from.goes - to.goes, held: from.held - to.held }
            })
            .collect()
    }
}

/// The records that a limit takes, held ones left out.
pub fn over(against: &Against<'_>, limit: Period) -> Result<RoaringBitmap> {
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
    Ok(records - against.holds.records())
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
        let mut ages = Ages { free, held, running: 3, undated: 2, today };
        ages.free.sort_unstable();
        ages.held.sort_unstable();
        ages
    }

    proptest! {
        #[test]
        fn the_bars_are_all_records_with_a_date_and_a_year_of_limit_is_its_bar(
            free in proptest::collection::vec(14_000_i32..20_780, 0..60),
            held in proptest::collection::vec(14_000_i32..20_780, 0..20),
        ) {
            let ages = ages(free, held);
            let bars = ages.bars();
            let sum: u64 = bars.iter().map(|bar| bar.free + bar.held).sum();
            prop_assert_eq!(sum + ages.running + ages.undated, ages.records());
            for years in 1..OLDEST {
                let (at, next) = (ages.cut(Period::months(years * 12)), ages.cut(Period::months((years + 1) * 12)));
                let bar = bars[years as usize];
                prop_assert_eq!((at.goes - next.goes, at.held - next.held), (bar.free, bar.held));
                prop_assert_eq!(at.goes + at.held + at.stays, ages.records());
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
