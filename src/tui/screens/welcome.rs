//! An empty workbench: what to do first.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::tui::paint::{Paint, lines, plain, styled, wrap};

/// Draws what an empty workbench says.
pub fn draw(frame: &mut Frame<'_>, area: Rect, paint: &Paint<'_>) {
    let cells = usize::from(area.width).saturating_sub(2);
    let mut out = vec![plain("")];
    for (message, style) in [
        (msg!("welcome-hello"), paint.look.heading()),
        (msg!("welcome-import"), paint.look.focus()),
        (msg!("welcome-demo"), ratatui::style::Style::new()),
        (msg!("welcome-promise"), ratatui::style::Style::new()),
    ] {
        out.extend(wrap(&paint.say(&message), cells).into_iter().map(|line| styled(format!(" {line}"), style)));
        out.push(plain(""));
    }
    lines(frame, area, out);
}
