//! A box over the screen: cleared, framed, titled, never larger than the screen.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;
use ratatui::widgets::{Block, Clear, Paragraph};

use crate::tui::paint::Paint;

/// Draws a box of so many columns in the middle of an area, as high as its lines.
pub fn popup(frame: &mut Frame<'_>, area: Rect, paint: &Paint<'_>, of: (&str, u16, Vec<Line<'_>>)) {
    let (title, columns, lines) = of;
    let height = u16::try_from(lines.len()).unwrap_or(u16::MAX).saturating_add(2).min(area.height);
    let columns = columns.min(area.width);
    let place =
        Rect { x: area.x + (area.width - columns) / 2, y: area.y + (area.height - height) / 2, width: columns, height };
    if place.is_empty() {
        return;
    }
    frame.render_widget(Clear, place);
    frame.buffer_mut().set_style(place, paint.look.ground());
    let block = Block::bordered().title(Line::styled(format!(" {title} "), paint.look.heading()));
    frame.render_widget(Paragraph::new(lines).block(block), place);
}
