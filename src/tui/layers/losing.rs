//! The question before a workbook is replaced that loses what gallra does not write.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::app::state::overlay::LossAsk;
use crate::tui::paint::{Paint, plain, styled, wrap};
use crate::tui::parts::popup::popup;

/// Draws the question.
pub fn draw(frame: &mut Frame<'_>, area: Rect, (paint, ask): (&Paint<'_>, &LossAsk)) {
    let columns = 76.min(area.width);
    let cells = usize::from(columns).saturating_sub(4);
    let mut out = Vec::new();
    for (message, style) in
        [(ask.what.clone(), paint.look.attention()), (msg!("losing-instead"), ratatui::style::Style::new())]
    {
        out.extend(wrap(&paint.say(&message), cells).into_iter().map(|line| styled(format!(" {line}"), style)));
        out.push(plain(""));
    }
    popup(frame, area, paint, (&paint.say(&msg!("losing-title")), columns, out));
}
