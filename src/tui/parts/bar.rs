//! A bar of blocks: full only at 100, empty only at 0.

const EIGHTHS: [char; 8] = [' ', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];

/// A bar of so many cells for a percentage.
pub fn bar(percent: u8, cells: usize) -> String {
    let whole = cells * 8;
    let reckoned = whole * usize::from(percent.min(100)) / 100;
    let filled = match percent {
        0 => 0,
        100.. => whole,
        1..=99 => reckoned.clamp(1, whole.saturating_sub(1)),
    };
    let mut out = "█".repeat(filled / 8);
    if !filled.is_multiple_of(8) {
        out.push(EIGHTHS[filled % 8]);
    }
    let used = filled.div_ceil(8);
    out.push_str(&"░".repeat(cells.saturating_sub(used)));
    out
}

#[cfg(test)]
mod tests {
    use super::bar;
    use crate::text::width;

    #[test]
    fn only_a_hundred_is_full_and_only_nothing_is_empty() {
        assert_eq!(bar(0, 10), "░░░░░░░░░░");
        assert_eq!(bar(1, 10), "▏░░░░░░░░░");
        assert_eq!(bar(99, 10), "█████████▉");
        assert_eq!(bar(100, 10), "██████████");
        assert_eq!(bar(50, 5), "██▌░░");
    }

    #[test]
    fn a_bar_takes_exactly_its_cells() {
        for percent in 0..=100 {
            assert_eq!(width(&bar(percent, 10)), 10);
            assert_eq!(width(&bar(percent, 5)), 5);
        }
    }
}
