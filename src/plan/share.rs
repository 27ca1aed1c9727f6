//! A part of a whole in percent.

/// The share in whole percent: 100 only for all, 0 only for none.
pub fn percent(part: u64, whole: u64) -> u8 {
    if part == 0 || whole == 0 {
        return 0;
    }
    if part >= whole {
        return 100;
    }
    let percent = (u128::from(part) * 100 + u128::from(whole) / 2) / u128::from(whole);
    u8::try_from(percent.clamp(1, 99)).unwrap_or(99)
}

/// The share in whole percent, rounded down: the shares of a column add up to no more than all.
pub fn rounded_down(part: u64, whole: u64) -> u8 {
    if whole == 0 {
        return 0;
    }
    u8::try_from((u128::from(part) * 100 / u128::from(whole)).min(100)).unwrap_or(100)
}

#[cfg(test)]
mod tests {
    use super::{percent, rounded_down};

    #[test]
    fn shares_of_a_column_add_up_to_no_more_than_all() {
        assert_eq!((rounded_down(1, 1_600), rounded_down(1_599, 1_600)), (0, 99));
        assert_eq!((rounded_down(2, 3), rounded_down(3, 3), rounded_down(0, 0)), (66, 100, 0));
    }

    #[test]
    fn a_share_is_full_only_for_all_and_empty_only_for_none() {
        assert_eq!(percent(0, 1000), 0);
        assert_eq!(percent(1, 1000), 1);
        assert_eq!(percent(999, 1000), 99);
        assert_eq!(percent(1000, 1000), 100);
        assert_eq!(percent(61, 100), 61);
    }
}
