//! Until when accounting material is kept: Bokföringslagen (1999:1078) 7 kap. 2 §.
//!
//! Through the seventh year after the end of the calendar year in which the financial year ended. "Seven years from
//! the invoice's date" would delete up to two years too early.

use chrono::Datelike;

use crate::model::{Day, Period};

/// The longest financial year, in months (3 kap. 3 §: an extended year has at most eighteen).
pub const LONGEST_YEAR: u32 = 18;

/// The financial years of an organisation: the month that ends them, and the years that were shorter or longer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FinancialYears {
    ends: u32,
    odd: Vec<OddYear>,
}

/// A financial year that is not twelve months, or after which the years end in another month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OddYear {
    /// Its first day.
    pub from: Day,
    /// Its last day (*balansdag*).
    pub to: Day,
}

impl Default for FinancialYears {
    /// The calendar year.
    fn default() -> Self {
        Self { ends: 12, odd: Vec::new() }
    }
}

impl FinancialYears {
    /// Years that end with this month (1 to 12), with those that were stated as odd.
    pub fn new(ends: u32, mut odd: Vec<OddYear>) -> Self {
        odd.sort_by_key(|year| year.from);
        Self { ends: ends.clamp(1, 12), odd }
    }

    /// The month that ends them.
    pub fn ending_month(&self) -> u32 {
        self.ends
    }

    /// The last day of the financial year that a day lies in. Before a stated odd year, years end in the month before
    /// it begins: a changed year tells how those before it ran.
    pub fn end_of(&self, day: Day) -> Day {
        if let Some(year) = self.odd.iter().find(|year| year.from <= day && day <= year.to) {
            return year.to;
        }
        let ends = match self.odd.iter().find(|year| year.from > day) {
            Some(year) => year.from.before(Period { months: 0, days: 1 }).0.month(),
            None => self.ends,
        };
        ordinary_end(day, ends)
    }

    /// The last day on which what belongs to this day must be kept.
    pub fn kept_until(&self, day: Day) -> Day {
        last_kept(self.end_of(day))
    }

    /// The first day on which what belongs to this day may be deleted.
    pub fn earliest_deletion(&self, day: Day) -> Day {
        self.kept_until(day).after(Period { months: 0, days: 1 })
    }
}

/// The last day on which the material of a financial year must be kept, by the year's last day.
pub fn last_kept(year_end: Day) -> Day {
    Day::last_of_year(year_end.year() + 7).unwrap_or(Day(chrono::NaiveDate::MAX))
}

/// The end of the year of twelve months that a day lies in, by the month that ends it.
fn ordinary_end(day: Day, ends: u32) -> Day {
    let year = if day.0.month() <= ends { day.year() } else { day.year() + 1 };
    Day::last_of_month(year, ends).unwrap_or(day)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(text: &str) -> Day {
        Day::read_iso(text).unwrap()
    }

    #[test]
    fn a_financial_year_is_kept_through_the_seventh_year_after_its_calendar_year() {
        // DOMAIN 2.3: last day of the financial year, last day kept, earliest deletion.
        for (end, kept, earliest) in [
            ("2009-12-31", "2016-12-31", "2017-01-01"),
            ("2009-06-30", "2016-12-31", "2017-01-01"),
            ("2018-12-31", "2025-12-31", "2026-01-01"),
            ("2018-06-30", "2025-12-31", "2026-01-01"),
            ("2019-04-30", "2026-12-31", "2027-01-01"),
            ("2019-08-31", "2026-12-31", "2027-01-01"),
            ("2019-12-31", "2026-12-31", "2027-01-01"),
        ] {
            assert_eq!(last_kept(day(end)), day(kept), "{end}");
            let years = FinancialYears::new(day(end).0.month(), Vec::new());
            assert_eq!(years.earliest_deletion(day(end)), day(earliest), "{end}");
        }
    }

    #[test]
    fn every_day_of_a_worked_year_is_kept_as_long_as_the_year() {
        let calendar = FinancialYears::default();
        let june = FinancialYears::new(6, Vec::new());
        let april = FinancialYears::new(4, Vec::new());
        let august = FinancialYears::new(8, Vec::new());
        for (years, first, last, earliest) in [
            (&calendar, "2009-01-01", "2009-12-31", "2017-01-01"),
            (&june, "2008-07-01", "2009-06-30", "2017-01-01"),
            (&calendar, "2018-01-01", "2018-12-31", "2026-01-01"),
            (&june, "2017-07-01", "2018-06-30", "2026-01-01"),
            (&april, "2018-05-01", "2019-04-30", "2027-01-01"),
            (&august, "2018-09-01", "2019-08-31", "2027-01-01"),
        ] {
            assert_eq!(years.earliest_deletion(day(first)), day(earliest), "{first}");
            assert_eq!(years.earliest_deletion(day(last)), day(earliest), "{last}");
        }
    }

    #[test]
    fn an_extended_year_and_the_years_before_it_end_when_they_ended() {
        let extended = OddYear { from: day("2018-07-01"), to: day("2019-12-31") };
        let years = FinancialYears::new(12, vec![extended]);
        assert_eq!(years.end_of(day("2018-07-01")), day("2019-12-31"));
        assert_eq!(years.earliest_deletion(day("2018-10-15")), day("2027-01-01"));
        // The year before ran from July to June, not over the calendar year.
        assert_eq!(years.end_of(day("2017-08-15")), day("2018-06-30"));
        assert_eq!(years.earliest_deletion(day("2017-08-15")), day("2026-01-01"));
        assert_eq!(years.end_of(day("2020-01-01")), day("2020-12-31"));
    }

    #[test]
    fn an_invoice_is_kept_by_the_financial_year_it_belongs_to() {
        let april = FinancialYears::new(4, Vec::new());
        assert_eq!(april.end_of(day("2018-10-15")), day("2019-04-30"));
        assert_eq!(april.kept_until(day("2018-10-15")), day("2026-12-31"));
        assert_eq!(april.earliest_deletion(day("2018-10-15")), day("2027-01-01"));
        assert_eq!(april.end_of(day("2018-03-15")), day("2018-04-30"));
        assert_eq!(april.earliest_deletion(day("2018-03-15")), day("2026-01-01"));
    }

    /// A run of financial years from 1995: most of twelve months, some shorter or longer.
    fn real_years() -> impl Strategy<Value = Vec<OddYear>> {
        let months = prop_oneof![6 => Just(12_u32), 1 => 1_u32..12, 1 => 13_u32..=18];
        (1_u32..=12, proptest::collection::vec(months, 12..40)).prop_map(|(first, lengths)| {
            let mut from = Day::new(1995, first, 1).unwrap();
            lengths
                .into_iter()
                .map(|months| {
                    let next = from.after(Period::months(months));
                    let year = OddYear { from, to: next.before(Period { months: 0, days: 1 }) };
                    from = next;
                    year
                })
                .collect()
        })
    }

    fn is_twelve_months(year: &OddYear) -> bool {
        year.from.after(Period::months(12)) == year.to.after(Period { months: 0, days: 1 })
    }

    proptest! {
        #[test]
        fn no_period_ends_too_early(years in real_years(), which in 0_usize..40, within in 0_i32..560) {
            let odd: Vec<OddYear> = years.iter().filter(|year| !is_twelve_months(year)).copied().collect();
            let ends = years.last().unwrap().to.0.month();
            let known = FinancialYears::new(ends, odd);
            let year = years[which % years.len()];
            let day = Day::from_number((year.from.number() + within).min(year.to.number())).unwrap();
            // By the law's own words: the calendar year in which it ended, and seven whole years after it.
            let law = Day::new(year.to.year() + 8, 1, 1).unwrap();
            prop_assert!(known.earliest_deletion(day) >= law, "{day}: {}", known.earliest_deletion(day));
            prop_assert_eq!(known.earliest_deletion(day), law);
            prop_assert!(known.earliest_deletion(day) > day.after(Period::months(84)));
        }

        #[test]
        fn a_period_by_the_calendar_ends_on_no_earlier_day_of_the_month_than_it_can(
            number in 8_000_i32..30_000, months in 0_u32..400,
        ) {
            let start = Day::from_number(number).unwrap();
            let end = start.after(Period::months(months));
            let whole = (end.year() - start.year()) * 12 + i32::try_from(end.0.month()).unwrap()
                - i32::try_from(start.0.month()).unwrap();
            prop_assert_eq!(whole, i32::try_from(months).unwrap());
            let last = Day::last_of_month(end.year(), end.0.month()).unwrap();
            prop_assert!(end.0.day() == start.0.day() || end == last);
        }
    }
}
