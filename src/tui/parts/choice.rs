//! A few choices beside each other, the one under the cursor in reverse; under each other where they have no room.

use ratatui::text::{Line, Span};

use crate::text::width;
use crate::tui::paint::Paint;

/// The choices with whether the cursor is on them, in so many cells.
pub fn line(choices: Vec<(String, bool)>, paint: &Paint<'_>, cells: usize) -> Vec<Line<'static>> {
    let span = |(text, here): (String, bool)| {
        if here { Span::styled(text, paint.look.focus()) } else { Span::raw(text) }
    };
    let long: usize = choices.iter().map(|(text, _)| width(text) + 2).sum();
    if long + 1 > cells {
        return choices.into_iter().map(|choice| Line::from(vec![Span::raw(" "), span(choice)])).collect();
    }
    let mut spans = vec![Span::raw(" ")];
    for (place, choice) in choices.into_iter().enumerate() {
        if place > 0 {
            spans.push(Span::raw("· "));
        }
        spans.push(span(choice));
    }
    vec![Line::from(spans)]
}
