//! A bar of blocks, or of plain characters: full only at 100, empty only at 0.

use crate::app::settings::Bars;

const EIGHTHS: [char; 8] = [' ', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];

/// A bar of so many cells for a percentage.
pub fn bar(percent: u8, cells: usize, bars: Bars) -> String {
    let (parts, full, empty) = match bars {
        Bars::Blocks => (8, "█", "░"),
        Bars::Ascii => (1, "#", "."),
    };
    let whole = cells * parts;
    let reckoned = whole * usize::from(percent.min(100)) / 100;
    let filled = match percent {
        0 => 0,
        100.. => whole,
        1..=99 => reckoned.min(whole.saturating_sub(1)).max(1),
    };
    let mut out = full.repeat(filled / parts);
    if !filled.is_multiple_of(parts) {
        out.push(EIGHTHS[filled % parts]);
    }
    let used = filled.div_ceil(parts);
    out.push_str(&empty.repeat(cells.saturating_sub(used)));
    out
}

#[cfg(test)]
mod tests {
    use super::{Bars, bar};
    use crate::text::width;

    #[test]
    fn only_a_hundred_is_full_and_only_nothing_is_empty() {
        assert_eq!(bar(0, 10, Bars::Blocks), "░░░░░░░░░░");
        assert_eq!(bar(1, 10, Bars::Blocks), "▏░░░░░░░░░");
        assert_eq!(bar(99, 10, Bars::Blocks), "█████████▉");
        assert_eq!(bar(100, 10, Bars::Blocks), "██████████");
        assert_eq!(bar(50, 5, Bars::Blocks), "██▌░░");
        assert_eq!(bar(0, 5, Bars::Ascii), ".....");
        assert_eq!(bar(1, 5, Bars::Ascii), "#....");
        assert_eq!(bar(99, 5, Bars::Ascii), "####.");
        assert_eq!(bar(100, 5, Bars::Ascii), "#####");
    }

    #[test]
    fn a_bar_takes_exactly_its_cells() {
        for percent in 0..=100 {
            for bars in [Bars::Blocks, Bars::Ascii] {
                assert_eq!(width(&bar(percent, 10, bars)), 10);
                assert_eq!(width(&bar(percent, 5, bars)), 5);
            }
        }
    }
}
