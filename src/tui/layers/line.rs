//! One line to type, under the tabs: with what is known of it so far.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Clear, Paragraph};

use super::text_field;
use crate::app::state::{LineAsk, LineKind, LineStatus};
use crate::text::{Message, display_text, pad, width};
use crate::tui::paint::{Paint, cell, plain, styled, wrap};

/// Draws the line at the top of the body.
pub fn draw(frame: &mut Frame<'_>, area: Rect, (paint, ask): (&Paint<'_>, &LineAsk)) {
    let cells = usize::from(area.width);
    let title = format!(" {}  ", paint.say(&title(&ask.kind)));
    let mut spans = vec![Span::styled(title.clone(), paint.look.heading())];
    let room = cells.saturating_sub(width(&title) + 1);
    spans.extend(text_field(&ask.input, room, paint));
    let mut out = vec![Line::from(spans)];
    out.extend(status(ask, (width(&title) + 1, cells), paint));
    out.push(styled("─".repeat(cells), paint.look.faint()));
    let height = u16::try_from(out.len()).unwrap_or(u16::MAX).min(area.height);
    let place = Rect { height, ..area };
    if place.is_empty() {
        return;
    }
    frame.render_widget(Clear, place);
    frame.buffer_mut().set_style(place, paint.look.ground());
    frame.render_widget(Paragraph::new(out), place);
}

fn title(kind: &LineKind) -> Message {
    match kind {
        LineKind::Filter => msg!("line-filter"),
        LineKind::MarkWhere => msg!("line-mark"),
        LineKind::Find => msg!("line-find"),
        LineKind::Import => msg!("line-import"),
        LineKind::Export(..) => msg!("line-export"),
        LineKind::ExportLog => msg!("line-export-log"),
        LineKind::Person => msg!("line-person"),
        LineKind::AccessReport => msg!("line-access-report"),
        LineKind::Identified(_) => msg!("line-identified"),
        LineKind::List => msg!("line-list"),
        LineKind::Answer(ask) => ask.short(),
        LineKind::AskOwner => msg!("line-ask-owner"),
        LineKind::ReadAs(part) => crate::tui::screens::wizard::part_title(*part),
        LineKind::RegisterName => msg!("line-register-name"),
        LineKind::Keys(_) => msg!("line-keys"),
    }
}

fn status(ask: &LineAsk, (start, cells): (usize, usize), paint: &Paint<'_>) -> Vec<Line<'static>> {
    let at = |text: String| plain(pad(&format!("{}{text}", " ".repeat(start)), cells));
    match &ask.status {
        LineStatus::Quiet => {
            let hint = paint.say(&hint(&ask.kind));
            wrap(&hint, cells.saturating_sub(start + 1).max(10)).into_iter().map(at).collect()
        }
        LineStatus::Counting => vec![at(paint.say(&msg!("line-counting")))],
        LineStatus::Hits(count) => vec![at(paint.say(&msg!("line-hits", "count" => *count)))],
        LineStatus::Choices(choices) => {
            let shown: Vec<String> = choices.iter().take(12).map(|c| display_text(c).into_owned()).collect();
            vec![at(shown.join("  "))]
        }
        LineStatus::Fault(failure) => {
            let mut out = Vec::new();
            if let Some(place) = failure.place() {
                let before: String = ask.input.text().chars().take(place).collect();
                let caret = format!("{}^", " ".repeat(start + width(&display_text(&before))));
                out.push(styled(cell(&caret, cells), paint.look.attention()));
            }
            let hint = failure.hint_message().map(|hint| format!(" {}", paint.say(hint))).unwrap_or_default();
            let text = format!("{}{hint}", paint.say(failure.what()));
            for line in wrap(&text, cells.saturating_sub(start + 1).max(10)) {
                out.push(styled(format!("{}{line}", " ".repeat(start)), paint.look.attention()));
            }
            out
        }
    }
}

fn hint(kind: &LineKind) -> Message {
    match kind {
        LineKind::Filter | LineKind::MarkWhere => msg!("line-condition-hint"),
        LineKind::Find => msg!("line-find-hint"),
        LineKind::Import => msg!("line-import-hint"),
        LineKind::Export(..) | LineKind::ExportLog => msg!("line-export-hint"),
        LineKind::Person => msg!("line-person-hint"),
        LineKind::AccessReport => msg!("line-access-report-hint"),
        LineKind::Identified(_) => msg!("line-identified-hint"),
        LineKind::List => msg!("line-list-hint"),
        LineKind::Answer(ask) => ask.form(),
        LineKind::AskOwner => msg!("line-ask-owner-hint"),
        LineKind::ReadAs(part) => crate::app::act::wizard::reading::hint(*part),
        LineKind::RegisterName => msg!("line-register-name-hint"),
        LineKind::Keys(_) => msg!("line-keys-hint"),
    }
}
