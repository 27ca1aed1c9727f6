//! The window is too small for anything to be read: says so, and how to leave.

use ratatui::Frame;

use crate::tui::paint::{Paint, lines, plain, wrap};

/// Draws the screen for windows below 40 by 12.
pub fn draw(frame: &mut Frame<'_>, paint: &Paint<'_>) {
    let area = frame.area();
    let (deleted, _) = paint.state.plan.totals();
    let size = msg!("small-size", "columns" => area.width, "rows" => area.height);
    let mut text = vec![plain("gallra"), plain(paint.say(&msg!("header-plan-short", "count" => deleted)))];
    text.extend(wrap(&paint.say(&size), usize::from(area.width).max(1)).into_iter().map(plain));
    text.push(plain(paint.say(&msg!("small-leave"))));
    lines(frame, area, text);
}
