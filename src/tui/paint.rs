//! What every drawing needs: the state, the words, the look.

use chrono::{DateTime, Utc};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use super::look::Look;
use crate::app::State;
use crate::store::selection::Direction;
use crate::text::{Catalogue, Language, Message, display_text, pad, width};

/// What every drawing needs.
#[derive(Clone, Copy)]
pub struct Paint<'a> {
    /// The state.
    pub state: &'a State,
    /// The words of its language.
    pub words: &'a Catalogue,
    /// The look.
    pub look: Look,
}

impl Paint<'_> {
    /// A sentence.
    pub fn say(&self, message: &Message) -> String {
        self.words.say(message)
    }

    /// A sentence whose id is made of a code; the code itself when there is none.
    pub fn coded(&self, start: &str, code: &str) -> String {
        self.words.lookup(&format!("{start}-{code}")).unwrap_or_else(|| display_text(code).into_owned())
    }

    /// A whole number.
    pub fn number(&self, number: u64) -> String {
        self.words.number(i64::try_from(number).unwrap_or(i64::MAX))
    }

    /// A share in whole percent.
    pub fn percent(&self, percent: u8) -> String {
        match self.words.language() {
            Language::Swedish => format!("{percent}\u{a0}%"),
            Language::English => format!("{percent}%"),
        }
    }

    /// So many days in years with one decimal.
    pub fn years(&self, days: i64) -> String {
        let tenths = (days * 100 + 1826) / 3653;
        let mark = match self.words.language() {
            Language::Swedish => ',',
            Language::English => '.',
        };
        format!("{}{mark}{}", tenths / 10, tenths % 10)
    }

    /// A time, in UTC, to the second.
    pub fn time(&self, at: DateTime<Utc>) -> String {
        at.format("%Y-%m-%d %H:%M:%S").to_string()
    }

    /// The width step of the screen.
    pub fn step(&self) -> Step {
        match self.state.size.columns {
            0..80 => Step::Narrow,
            80..100 => Step::Middle,
            _ => Step::Wide,
        }
    }

    /// How many cells a bar has.
    pub fn bar_cells(&self) -> usize {
        match self.step() {
            Step::Narrow => 0,
            Step::Middle => 5,
            Step::Wide => 10,
        }
    }

    /// A bar with its figure behind it, right-aligned in so many cells.
    pub fn bar(&self, percent: u8, figure: &str, cells: usize) -> String {
        match self.bar_cells() {
            0 => right(figure, cells),
            bar => format!("{} {}", self.blocks(percent, bar), right(figure, cells)),
        }
    }

    /// A bar alone, of what the steward set.
    pub fn blocks(&self, percent: u8, cells: usize) -> String {
        super::parts::bar::bar(percent, cells, self.state.settings.bars)
    }
}

/// How wide the screen is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// 40 to 79 columns.
    Narrow,
    /// 80 to 99 columns.
    Middle,
    /// 100 columns and more.
    Wide,
}

/// Foreign text made safe, cut or padded to so many cells.
pub fn cell(text: &str, cells: usize) -> String {
    pad(&display_text(text), cells)
}

/// Text moved to the right in so many cells; cut when it is longer.
pub fn right(text: &str, cells: usize) -> String {
    let taken = width(text);
    if taken >= cells { pad(text, cells) } else { format!("{}{text}", " ".repeat(cells - taken)) }
}

/// A column's title with the arrow of its order; the title's end yields to the arrow.
pub fn titled(title: &str, order: Option<Direction>, cells: usize) -> String {
    let arrow = match order {
        Some(Direction::Ascending) => "▲",
        Some(Direction::Descending) => "▼",
        None => "",
    };
    let mut title = display_text(title).into_owned();
    while width(&title) <= cells && width(&title) + width(arrow) > cells {
        title.pop();
    }
    format!("{title}{arrow}")
}

/// Two texts at both ends of so many cells; the left one is cut when both do not fit.
pub fn ends(left: &str, right_text: &str, cells: usize) -> String {
    let room = cells.saturating_sub(width(right_text) + 1);
    format!("{} {right_text}", pad(left, room))
}

/// Draws lines into an area: never outside it, never into an area without room.
pub fn lines(frame: &mut Frame<'_>, area: Rect, lines: Vec<Line<'_>>) {
    if area.is_empty() {
        return;
    }
    frame.render_widget(Paragraph::new(lines), area);
}

/// A line of plain text.
pub fn plain(text: impl Into<String>) -> Line<'static> {
    Line::from(Span::raw(text.into()))
}

/// A line of text in one style.
pub fn styled(text: impl Into<String>, style: ratatui::style::Style) -> Line<'static> {
    Line::from(Span::styled(text.into(), style))
}

/// Text broken into lines of at most so many cells, at blanks.
pub fn wrap(text: &str, cells: usize) -> Vec<String> {
    let mut out = Vec::new();
    let mut line = String::new();
    for word in text.split(' ') {
        let room = cells.saturating_sub(width(&line));
        if !line.is_empty() && width(word) + 1 > room {
            out.push(std::mem::take(&mut line));
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    out.push(line);
    out.into_iter().map(|line| if width(&line) > cells { pad(&line, cells) } else { line }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_broken_at_blanks() {
        assert_eq!(wrap("ett två tre", 7), ["ett två", "tre"]);
        assert_eq!(wrap("", 7), [""]);
    }

    #[test]
    fn a_title_yields_its_end_to_the_arrow_of_its_order() {
        assert_eq!(titled("Känsl.", Some(Direction::Descending), 6), "Känsl▼");
        assert_eq!(titled("Känsl.", None, 6), "Känsl.");
        assert_eq!(titled("Namn", Some(Direction::Ascending), 10), "Namn▲");
    }

    #[test]
    fn both_ends_fit_exactly() {
        assert_eq!(ends("ab", "cd", 6), "ab  cd");
        assert_eq!(width(&ends("abcdefgh", "cd", 6)), 6);
    }
}
