//! Inline pictures: bars with their numbers beside them, readable in print and without colour.

use crate::text::html::escaped;

/// One bar.
pub(super) struct Bar {
    /// What it is of.
    pub(super) label: String,
    /// Its parts: how many, and how each is drawn.
    pub(super) parts: Vec<(u64, Drawn)>,
    /// What stands behind it.
    pub(super) value: String,
}

/// How a part of a bar is drawn.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Drawn {
    /// Filled.
    Full,
    /// Hatched: what is held or does not count.
    Hatched,
    /// Light.
    Light,
}

impl Drawn {
    fn class(self) -> &'static str {
        match self {
            Self::Full => "full",
            Self::Hatched => "hatched",
            Self::Light => "light",
        }
    }
}

const ROW: usize = 20;
const LABEL: usize = 190;
const LENGTH: usize = 360;
const VALUE: usize = 150;

/// Bars under each other; the longest takes the whole width.
pub(super) fn bars(title: &str, bars: &[Bar]) -> String {
    let most = bars.iter().map(|bar| bar.parts.iter().map(|(count, _)| count).sum::<u64>()).max().unwrap_or(0).max(1);
    let (width, height) = (LABEL + LENGTH + VALUE, bars.len() * ROW + 4);
    let mut out = format!(
        "<svg role=\"img\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\"><title>{}</title>",
        escaped(title)
    );
    for (place, bar) in bars.iter().enumerate() {
        let y = place * ROW;
        out.push_str(&format!(
            "<text class=\"label\" x=\"{}\" y=\"{}\">{}</text>",
            LABEL - 8,
            y + 14,
            escaped(&bar.label)
        ));
        let mut x = LABEL;
        for (count, drawn) in &bar.parts {
            let length = scaled(*count, most);
            if length > 0 {
                let class = drawn.class();
                out.push_str(&format!(
                    "<rect class=\"{class}\" x=\"{x}\" y=\"{}\" width=\"{length}\" height=\"{}\"/>",
                    y + 3,
                    ROW - 6
                ));
            }
            x += length;
        }
        out.push_str(&format!("<text x=\"{}\" y=\"{}\">{}</text>", x + 6, y + 14, escaped(&bar.value)));
    }
    out.push_str("</svg>");
    out
}

/// A count as a length: something is never drawn as nothing.
fn scaled(count: u64, most: u64) -> usize {
    if count == 0 {
        return 0;
    }
    let length = u128::from(count) * LENGTH as u128 / u128::from(most);
    usize::try_from(length).unwrap_or(LENGTH).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_in_a_million_is_drawn() {
        assert_eq!(scaled(1, 1_000_000), 1);
        assert_eq!(scaled(0, 10), 0);
        assert_eq!(scaled(10, 10), LENGTH);
    }

    #[test]
    fn markup_in_a_name_is_text() {
        let bar = Bar { label: "<script>&\"".into(), parts: vec![(1, Drawn::Full)], value: "1".into() };
        assert!(bars("t", &[bar]).contains("&lt;script&gt;&amp;&quot;"));
    }
}
