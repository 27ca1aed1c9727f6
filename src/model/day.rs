//! Days, dates of which only a part is known, and calendar periods.

use chrono::{Datelike, Days, Months, NaiveDate};
use serde::{Deserialize, Serialize};

use super::codes::coded;

/// A calendar day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Day(pub NaiveDate);

impl Day {
    /// The day of this year (1 to 9999), month and day, when there is one.
    pub fn new(year: i32, month: u32, day: u32) -> Option<Self> {
        if !(1..=9999).contains(&year) {
            return None;
        }
        NaiveDate::from_ymd_opt(year, month, day).map(Self)
    }

    /// The last day of a year.
    pub fn last_of_year(year: i32) -> Option<Self> {
        Self::new(year, 12, 31)
    }

    /// The last day of a month.
    pub fn last_of_month(year: i32, month: u32) -> Option<Self> {
        let (next_year, next_month) = if month == 12 { (year + 1, 1) } else { (year, month + 1) };
        let first = NaiveDate::from_ymd_opt(next_year, next_month, 1)?;
        Self::new(year, month, 1)?;
        first.pred_opt().map(Self)
    }

    /// Reads `YYYY-MM-DD` and nothing else.
    pub fn read_iso(text: &str) -> Option<Self> {
        let bytes = text.as_bytes();
        if bytes.len() != 10 || bytes[4] != b'-' || bytes[7] != b'-' {
            return None;
        }
        Self::new(text.get(0..4)?.parse().ok()?, text.get(5..7)?.parse().ok()?, text.get(8..10)?.parse().ok()?)
    }

    /// Days since 1970-01-01; before it negative.
    pub fn number(self) -> i32 {
        self.0.num_days_from_ce() - 719_163
    }

    /// The day so many days after 1970-01-01.
    pub fn from_number(number: i32) -> Option<Self> {
        NaiveDate::from_num_days_from_ce_opt(number.checked_add(719_163)?).map(Self)
    }

    /// Whole days from `earlier` to this day; negative when this day is before it.
    pub fn days_since(self, earlier: Self) -> i64 {
        (self.0 - earlier.0).num_days()
    }

    /// The calendar deadline so long after this day (31 January + 1 month is the last of February).
    pub fn after(self, period: Period) -> Self {
        let moved = self
            .0
            .checked_add_months(Months::new(period.months))
            .and_then(|d| d.checked_add_days(Days::new(u64::from(period.days))));
        Self(moved.unwrap_or(NaiveDate::MAX))
    }

    /// The day so long before this day.
    pub fn before(self, period: Period) -> Self {
        let moved = self
            .0
            .checked_sub_months(Months::new(period.months))
            .and_then(|d| d.checked_sub_days(Days::new(u64::from(period.days))));
        Self(moved.unwrap_or(NaiveDate::MIN))
    }

    /// The year.
    pub fn year(self) -> i32 {
        self.0.year()
    }
}

impl std::fmt::Display for Day {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.0.format("%Y-%m-%d"))
    }
}

/// How much of a date was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Precision {
    /// A whole date.
    Day,
    /// Year and month.
    Month,
    /// The year alone.
    Year,
}

/// A date as a cell gives it: the last day it can mean, and how much was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Dated {
    /// The last day that it can mean: of a year alone 31 December.
    pub last: Day,
    /// How much was written.
    pub precision: Precision,
}

impl Dated {
    /// A whole date.
    pub fn day(day: Day) -> Self {
        Self { last: day, precision: Precision::Day }
    }

    /// The first day that it can mean.
    pub fn first(self) -> Day {
        match self.precision {
            Precision::Day => self.last,
            Precision::Month => Day::new(self.last.year(), self.last.0.month(), 1).unwrap_or(self.last),
            Precision::Year => Day::new(self.last.year(), 1, 1).unwrap_or(self.last),
        }
    }

    /// The day that it counts as today: a year or month alone as its last day, the running one as today;
    /// none when it lies after today.
    pub fn until(self, today: Day) -> Option<Day> {
        if self.last <= today {
            Some(self.last)
        } else if self.precision != Precision::Day && self.first() <= today {
            Some(today)
        } else {
            None
        }
    }

    /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    pub fn iso(self) -> String {
        let whole = self.last.to_string();
        match self.precision {
            Precision::Day => whole,
            Precision::Month => whole[..7].to_owned(),
            Precision::Year => whole[..4].to_owned(),
        }
    }

    /// Four bytes for a signal column: day number and precision; `i32::MIN` is kept for none.
    pub fn pack(self) -> i32 {
        let precision = match self.precision {
            Precision::Day => 0,
            Precision::Month => 1,
            Precision::Year => 2,
        };
        (self.last.number() << 2) | precision
    }

    /// Reads what [`Dated::pack`] wrote.
    pub fn unpack(packed: i32) -> Option<Self> {
        if packed == i32::MIN {
            return None;
        }
        let precision = match packed & 3 {
            0 => Precision::Day,
            1 => Precision::Month,
            2 => Precision::Year,
            _ => return None,
        };
        Some(Self { last: Day::from_number(packed >> 2)?, precision })
    }
}

coded! {
    /// In which order a field writes day, month and year.
    DateOrder {
        /// Year, month, day: `2026-11-23`, `20261123`.
        Ymd = "ymd",
        /// Day, month, year: `23.11.2026`.
        Dmy = "dmy",
        /// Month, day, year: `11/23/2026`.
        Mdy = "mdy",
    }
}

coded! {
    /// Why the order in which a field writes its dates is in doubt.
    Doubt {
        /// Dates can be read in more than one order with different results, and none decides.
        DayMonth = "day_month",
        /// Dates decide for different orders: no order reads all.
        MixedOrder = "mixed_order",
    }
}

/// A calendar period: months, then days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub struct Period {
    /// Whole months.
    pub months: u32,
    /// Days on top.
    pub days: u32,
}

impl Period {
    /// So many months.
    pub const fn months(months: u32) -> Self {
        Self { months, days: 0 }
    }

    /// Nothing is allowed.
    pub fn is_zero(self) -> bool {
        self.months == 0 && self.days == 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn day_numbers_count_from_1970() {
        assert_eq!(Day::new(1970, 1, 1).map(Day::number), Some(0));
        assert_eq!(Day::from_number(0), Day::new(1970, 1, 1));
    }

    #[test]
    fn a_packed_date_comes_back() {
        for (year, precision) in [(1859, Precision::Day), (2026, Precision::Month), (9999, Precision::Year)] {
            let dated = Dated { last: Day::last_of_year(year).unwrap(), precision };
            assert_eq!(Dated::unpack(dated.pack()), Some(dated));
        }
    }

    #[test]
    fn the_running_year_counts_as_today() {
        let today = Day::new(2026, 11, 23).unwrap();
        let year = Dated { last: Day::last_of_year(2026).unwrap(), precision: Precision::Year };
        assert_eq!(year.until(today), Some(today));
        assert_eq!(Dated::day(Day::new(2026, 11, 24).unwrap()).until(today), None);
    }
}
