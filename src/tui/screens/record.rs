//! Screen 2b: one record, every field of it, and why it has its scores.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};

use super::records::field_text;
use crate::app::state::{Records, Row};
use crate::model::{Category, Field};
use crate::tui::paint::{Paint, Step, cell, lines, plain, styled};
use crate::tui::parts::reasons;

/// Draws the screen.
pub fn draw(frame: &mut Frame<'_>, area: Rect, paint: &Paint<'_>) {
    let Some((records, row)) =
        paint.state.records.as_ref().and_then(|records| records.row(records.cursor).map(|row| (records, row)))
    else {
        return lines(frame, area, vec![plain(format!(" {}", paint.say(&msg!("status-no-record"))))]);
    };
    let half = area.width.saturating_sub(44);
    let [fields, why] = match paint.step() {
        Step::Narrow => Layout::vertical([Constraint::Percentage(45), Constraint::Fill(1)]).areas(area),
        Step::Middle | Step::Wide => Layout::horizontal([Constraint::Length(half), Constraint::Fill(1)]).areas(area),
    };
    draw_fields(frame, fields, (paint, records, row));
    if let Some(found) = records.why.as_ref().filter(|found| found.rid == row.rid) {
        let mut text = reasons::lines(found, usize::from(why.width), paint);
        let hidden = text.len().saturating_sub(usize::from(why.height));
        let top = usize::try_from(records.detail_top).unwrap_or(usize::MAX).min(hidden);
        lines(frame, why, text.split_off(top));
    }
}

fn draw_fields(frame: &mut Frame<'_>, area: Rect, (paint, records, row): (&Paint<'_>, &Records, &Row)) {
    let cells = usize::from(area.width);
    let name_cells = (cells / 3).clamp(8, 22);
    let note_cells = (cells / 4).clamp(6, 20);
    let value_cells = cells.saturating_sub(name_cells + note_cells + 5);
    let title = msg!("record-title", "record" => row.rid.0, "register" => records.register.name.clone());
    let mut out = vec![styled(format!(" {}", paint.say(&title)), paint.look.heading())];
    out.push(styled(
        format!(
            "  {} {} {}",
            cell(&paint.say(&msg!("heading-field")), name_cells),
            cell(&paint.say(&msg!("heading-value")), value_cells),
            cell(&paint.say(&msg!("heading-note")), note_cells)
        ),
        paint.look.heading(),
    ));
    let rule = format!("  {} {} {}", "─".repeat(name_cells), "─".repeat(value_cells), "─".repeat(note_cells));
    out.push(styled(rule, paint.look.faint()));
    let room = usize::from(area.height).saturating_sub(out.len() + 1);
    let hidden = records.fields.len().saturating_sub(room);
    let top = usize::try_from(records.detail_top).unwrap_or(usize::MAX).min(hidden);
    for field in records.fields.iter().skip(top).take(room) {
        let (value, style) = field_text(paint, (records, row, field), value_cells);
        let (note, note_style) = note(paint, (row, field), note_cells);
        out.push(Line::from(vec![
            Span::raw(format!("  {} ", cell(&field.name, name_cells))),
            Span::styled(value, style),
            Span::raw(" "),
            Span::styled(note, note_style),
        ]));
    }
    let more = records.fields.len().saturating_sub(top + room);
    if more > 0 {
        out.push(styled(format!("  {}", paint.say(&msg!("record-more-fields", "count" => more))), paint.look.faint()));
    } else if !row.record.overflow.is_empty() {
        out.push(plain(format!("  {}", paint.say(&msg!("record-overflow", "count" => row.record.overflow.len())))));
    }
    lines(frame, area, out);
}

/// What was found in a field, heaviest first.
fn note(paint: &Paint<'_>, (row, field): (&Row, &Field), cells: usize) -> (String, ratatui::style::Style) {
    let mut found: Vec<Category> =
        row.findings.iter().filter(|finding| finding.field == field.position).map(|finding| finding.category).collect();
    found.sort_unstable();
    found.dedup();
    let Some(first) = found.first() else { return (cell("", cells), ratatui::style::Style::new()) };
    let name = paint.say(&crate::score::categories::name(*first));
    if first.is_special_or_criminal() {
        (cell(&paint.say(&msg!("note-special", "category" => name)), cells), paint.look.attention())
    } else {
        (cell(&name, cells), paint.look.faint())
    }
}
