//! The numbered screens, the one in view between `▸` and `◂`.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::app::Screen;
use crate::text::{Message, width};
use crate::tui::paint::{Paint, Step, lines};

/// Draws the tabs.
pub fn draw(frame: &mut Frame<'_>, area: Rect, paint: &Paint<'_>) {
    let mut spans = Vec::new();
    for screen in Screen::TABS {
        let name = name(paint, screen);
        if screen.number() == paint.state.screen.number() {
            spans.push(Span::raw(" "));
            spans.push(Span::styled(format!("▸{name}◂"), paint.look.focus()));
        } else {
            spans.push(Span::raw(format!("  {name} ")));
        }
    }
    lines(frame, area, vec![Line::from(spans)]);
}

/// The screen whose tab stands in a column.
pub fn at(paint: &Paint<'_>, column: usize) -> Option<Screen> {
    let mut start = 0;
    Screen::TABS.into_iter().find(|screen| {
        let end = start + width(&name(paint, *screen)) + 3;
        let hit = (start..end).contains(&column);
        start = end;
        hit
    })
}

fn name(paint: &Paint<'_>, screen: Screen) -> String {
    let title = paint.say(&Message::new(screen.title()));
    match paint.step() {
        Step::Wide => format!("{} {title}", screen.number()),
        Step::Middle => format!("{} {}", screen.number(), title.chars().take(9).collect::<String>()),
        Step::Narrow => screen.number().to_string(),
    }
}
