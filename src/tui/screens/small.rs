//! The window is too small for anything to be read: says so, and how to leave.

use ratatui::Frame;

use crate::tui::paint::{Paint, lines, plain};

/// Draws the screen for windows below 40 by 12.
pub fn draw(frame: &mut Frame<'_>, paint: &Paint<'_>) {
    let area = frame.area();
    let (deleted, _) = paint.state.plan.totals();
    let size = msg!("small-size", "columns" => area.width, "rows" => area.height);
    let text = vec![
        plain("gallra"),
        plain(paint.say(&msg!("header-plan-short", "count" => deleted))),
        plain(paint.say(&size)),
        plain(paint.say(&msg!("small-leave"))),
    ];
    lines(frame, area, text);
}
