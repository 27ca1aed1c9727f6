//! ISO 8601 calendar periods: `P24M`, `P1Y6M`, `P2W`, `P0D`.

use crate::model::Period;

/// The longest period that is believed, in months: a thousand years is a slip of the key.
const LONGEST_MONTHS: u32 = 12_000;
/// The longest part in days.
const LONGEST_DAYS: u32 = 366_000;

/// Reads a period of years, months, weeks and days, in this order, each at most once. Hours and fractions are none.
pub fn read(text: &str) -> Option<Period> {
    let mut rest = text.strip_prefix('P')?;
    if rest.is_empty() {
        return None;
    }
    let (mut months, mut days, mut last) = (0_u32, 0_u32, 0);
    while !rest.is_empty() {
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        let number: u32 = rest.get(..digits)?.parse().ok()?;
        let unit = rest.get(digits..)?.chars().next()?;
        let (place, in_months, in_days) = match unit {
            'Y' => (1, number.checked_mul(12)?, 0),
            'M' => (2, number, 0),
            'W' => (3, 0, number.checked_mul(7)?),
            'D' => (4, 0, number),
            _ => return None,
        };
        if place <= last {
            return None;
        }
        last = place;
        months = months.checked_add(in_months)?;
        days = days.checked_add(in_days)?;
        rest = rest.get(digits + 1..)?;
    }
    (months <= LONGEST_MONTHS && days <= LONGEST_DAYS).then_some(Period { months, days })
}

/// Writes a period as [`read`] reads it: `P24M`, `P1M3D`, `P0D`.
pub fn write(period: Period) -> String {
    match (period.months, period.days) {
        (0, days) => format!("P{days}D"),
        (months, 0) => format!("P{months}M"),
        (months, days) => format!("P{months}M{days}D"),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn periods_are_read_by_their_letters() {
        let period = |months, days| Some(Period { months, days });
        assert_eq!(read("P24M"), period(24, 0));
        assert_eq!(read("P2Y"), period(24, 0));
        assert_eq!(read("P1Y6M"), period(18, 0));
        assert_eq!(read("P2W"), period(0, 14));
        assert_eq!(read("P0D"), period(0, 0));
        assert_eq!(read("P1M3D"), period(1, 3));
    }

    #[test]
    fn what_is_no_calendar_period_is_refused() {
        for text in ["", "P", "24M", "P24", "PT1H", "P1.5Y", "P6M1Y", "P1M1M", "p24M", "P-1M", "P 1M", "P99999Y"] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn a_written_period_is_read_back(months in 0_u32..600, days in 0_u32..1000) {
            let period = Period { months, days };
            prop_assert_eq!(read(&write(period)), Some(period));
        }
    }
}
