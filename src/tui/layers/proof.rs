//! The evidence of a log line: what was hashed, and how to check it without gallra.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::text::display_text;
use crate::tui::paint::{Paint, plain, styled, wrap};
use crate::tui::parts::popup::popup;

/// Draws the evidence of the line under the cursor.
pub fn draw(frame: &mut Frame<'_>, area: Rect, paint: &Paint<'_>) {
    let Some(line) = paint.state.log.current() else { return };
    let columns = 96.min(area.width);
    let cells = usize::from(columns).saturating_sub(4);
    let mut out = vec![styled(format!(" {}", paint.say(&msg!("proof-hash"))), paint.look.heading())];
    out.extend(pieces(&line.hash, cells).into_iter().map(|piece| plain(format!("  {piece}"))));
    out.push(styled(format!(" {}", paint.say(&msg!("proof-payload"))), paint.look.heading()));
    let payload = display_text(&line.payload).into_owned();
    let room = usize::from(area.height).saturating_sub(11);
    out.extend(pieces(&payload, cells).into_iter().take(room).map(|piece| plain(format!("  {piece}"))));
    out.push(plain(""));
    let how = paint.say(&msg!("proof-how"));
    out.extend(wrap(&how, cells).into_iter().map(|line| styled(format!(" {line}"), paint.look.faint())));
    popup(frame, area, paint, (&paint.say(&msg!("proof-title", "line" => line.sequence)), columns, out));
}

/// Text without blanks broken after so many characters.
fn pieces(text: &str, cells: usize) -> Vec<String> {
    let chars: Vec<char> = text.chars().collect();
    chars.chunks(cells.max(1)).map(|piece| piece.iter().collect()).collect()
}
