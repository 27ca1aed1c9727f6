//! The question before a changed policy is saved: which counts it changes, register by register.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::app::state::Saving;
use crate::plan::check::difference::Change;
use crate::tui::paint::{Paint, cell, plain, right, styled, wrap};
use crate::tui::parts::popup::popup;

/// Lines of the box beside the counts.
const BESIDE: usize = 7;

/// Draws the question.
pub fn draw(frame: &mut Frame<'_>, area: Rect, (paint, saving): (&Paint<'_>, &Saving)) {
    // A narrow screen is covered whole.
    let columns = if area.width < 90 { area.width } else { 84 };
    let cells = usize::from(columns).saturating_sub(4);
    let mut out = Vec::new();
    if saving.changes.is_empty() {
        let text = paint.say(&if paint.state.policy.saved.trim().is_empty() {
            msg!("policy-no-difference-first")
        } else {
            msg!("policy-no-difference")
        });
        out.extend(wrap(&text, cells).into_iter().map(|line| plain(format!(" {line}"))));
    } else {
        let widths = [cells.saturating_sub(32) / 2, cells - cells.saturating_sub(32) / 2 - 32 + 10, 9, 9];
        let heads = [
            msg!("heading-register"),
            msg!("policy-change-what"),
            msg!("policy-change-now"),
            msg!("policy-change-then"),
        ]
        .map(|head| paint.say(&head));
        out.push(styled(row(&heads, widths), paint.look.heading()));
        let room = usize::from(area.height).saturating_sub(BESIDE).max(1);
        let top = saving.top.min(saving.changes.len().saturating_sub(room));
        for change in saving.changes.iter().skip(top).take(room) {
            out.push(plain(row(&texts(paint, change), widths)));
        }
        let below = saving.changes.len().saturating_sub(top + room);
        if below > 0 {
            out.push(styled(
                format!(" {}", paint.say(&msg!("policy-change-more", "count" => below))),
                paint.look.faint(),
            ));
        }
    }
    out.push(plain(""));
    let note = paint.say(&msg!("policy-save-note"));
    out.extend(wrap(&note, cells).into_iter().map(|line| styled(format!(" {line}"), paint.look.faint())));
    popup(frame, area, paint, (&paint.say(&msg!("policy-save-title")), columns, out));
}

fn texts(paint: &Paint<'_>, change: &Change) -> [String; 4] {
    let what = paint.coded("policy-change", &change.what);
    let what = match &change.field {
        Some(field) => format!("{what}: {field}"),
        None => what,
    };
    [change.register.clone(), what, paint.number(change.now), paint.number(change.then)]
}

fn row([register, what, now, then]: &[String; 4], widths: [usize; 4]) -> String {
    let parts = [cell(register, widths[0]), cell(what, widths[1]), right(now, widths[2]), right(then, widths[3])];
    format!(" {}", parts.join(" "))
}
