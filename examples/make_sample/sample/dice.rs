//! Chance that is the same each time: SplitMix64, by Sebastiano Vigna, public domain.

use chrono::{Duration, NaiveDate};

/// A seeded sequence of numbers.
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number below `end`.
    pub fn below(&mut self, end: u32) -> u32 {
        u32::try_from(self.next() % u64::from(end.max(1))).unwrap_or(0)
    }

    /// True so many times of a hundred.
    pub fn percent(&mut self, chance: u32) -> bool {
        self.below(100) < chance
    }

    /// One of these.
    pub fn pick<'a>(&mut self, of: &[&'a str]) -> &'a str {
        of[usize::try_from(self.below(u32::try_from(of.len()).unwrap_or(1))).unwrap_or(0)]
    }

    /// A day so many days or fewer before `last`; more of them are late than early.
    pub fn day_before(&mut self, last: NaiveDate, most_days: u32) -> NaiveDate {
        let share = self.below(10_000);
        let days = u64::from(share) * u64::from(share) * u64::from(most_days) / 100_000_000;
        last - Duration::days(i64::try_from(days).unwrap_or(0))
    }

    /// Any day between two, both included.
    pub fn day_between(&mut self, first: NaiveDate, last: NaiveDate) -> NaiveDate {
        let days = u32::try_from((last - first).num_days()).unwrap_or(0);
        first + Duration::days(i64::from(self.below(days + 1)))
    }
}
