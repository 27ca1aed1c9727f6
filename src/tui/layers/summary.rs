//! What applying did: what went, whether a trace is left, and what still holds everybody.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::erase::{ErasureState, Receipt};
use crate::tui::paint::{Paint, plain, styled, wrap};
use crate::tui::parts::popup::popup;

/// Draws the receipt.
pub fn draw(frame: &mut Frame<'_>, area: Rect, (paint, receipt): (&Paint<'_>, &Receipt)) {
    let columns = 76.min(area.width);
    let cells = usize::from(columns).saturating_sub(4);
    let mut out = Vec::new();
    let mut add = |text: String, style: Style| {
        out.extend(wrap(&text, cells).into_iter().map(|line| styled(format!(" {line}"), style)));
    };
    for (register, file, records) in &receipt.sources {
        let left = msg!("summary-source", "file" => file.clone(), "count" => *records);
        add(paint.say(&left), paint.look.attention());
        let replace = msg!("summary-replace", "register" => register.clone());
        add(paint.say(&replace), Style::new());
    }
    add(String::new(), Style::new());
    add(
        paint.say(&msg!("summary-done", "deleted" => receipt.deleted, "changed" => receipt.changed)),
        paint.look.heading(),
    );
    if receipt.held > 0 {
        add(paint.say(&msg!("summary-held", "count" => receipt.held)), Style::new());
    }
    let erasure = &receipt.erasure;
    let all = erasure.values_sought + erasure.values_skipped;
    match erasure.state {
        ErasureState::Verified => add(
            paint.say(&msg!("summary-verified", "sought" => erasure.values_sought, "all" => all)),
            paint.look.heading(),
        ),
        ErasureState::Vacuumed => add(paint.say(&msg!("summary-vacuumed")), paint.look.attention()),
        ErasureState::Pending => add(paint.say(&msg!("summary-pending")), paint.look.grave()),
    }
    if erasure.traces > 0 {
        add(paint.say(&msg!("summary-traces", "count" => erasure.traces)), paint.look.grave());
    }
    add(paint.say(&msg!("summary-not-reached")), Style::new());
    add(paint.say(&msg!("summary-log", "count" => receipt.log.len())), Style::new());
    out.push(plain(""));
    popup(frame, area, paint, (&paint.say(&msg!("summary-title")), columns, out));
}
