//! Screen 2b: one record, every field of it, and why it has its scores.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::records::{NARROWEST_VALUE, field_text, is_masked};
use crate::app::state::{Records, Reveal, Row};
use crate::model::{Category, Cell, Field, Finding};
use crate::text::{Message, display_text, pad, pad_words, width};
use crate::tui::paint::{Paint, Step, cell, lines, plain, styled, wrap};
use crate::tui::parts::{found, reasons};

/// A value takes so many lines at most.
const MOST_LINES: usize = 12;

/// Draws the screen.
pub fn draw(frame: &mut Frame<'_>, area: Rect, paint: &Paint<'_>) {
    let Some((records, row)) =
        paint.state.records.as_ref().and_then(|records| records.row(records.cursor).map(|row| (records, row)))
    else {
        return lines(frame, area, vec![plain(format!(" {}", paint.say(&msg!("status-no-record"))))]);
    };
    let half = area.width.saturating_sub(if paint.step() == Step::Middle { 38 } else { 44 });
    let [fields, why] = match paint.step() {
        Step::Narrow => Layout::vertical([Constraint::Percentage(50), Constraint::Fill(1)]).areas(area),
        Step::Middle | Step::Wide => Layout::horizontal([Constraint::Length(half), Constraint::Fill(1)]).areas(area),
    };
    draw_fields(frame, fields, (paint, records, row));
    if let Some(told) = records.why.as_ref().filter(|told| told.rid == row.rid) {
        let mut text = found::lines((records, row), usize::from(why.width), paint);
        text.extend(reasons::lines(told, usize::from(why.width), paint));
        let hidden = text.len().saturating_sub(usize::from(why.height));
        let top = usize::try_from(records.detail_top).unwrap_or(usize::MAX).min(hidden);
        let mut shown = text.split_off(top);
        let below = hidden - top;
        if below > 0 {
            shown.truncate(usize::from(why.height).saturating_sub(1));
            let more = paint.say(&msg!("record-more-reasons", "count" => below + 1));
            shown.push(styled(pad_words(&format!(" {more}"), usize::from(why.width)), paint.look.attention()));
        }
        lines(frame, why, shown);
    }
}

/// How many cells name, value and note of a field have; where there is little room, a note stands under its value.
#[derive(Clone, Copy)]
struct Widths {
    name: usize,
    value: usize,
    note: usize,
}

impl Widths {
    fn of(records: &Records, cells: usize) -> Self {
        let longest = records.fields.iter().map(|field| width(&display_text(&field.name))).max().unwrap_or(8);
        let name = longest.clamp(8, (cells / 3).clamp(8, 22));
        let note = if cells < 50 { 0 } else { (cells / 4).min(18) };
        let gaps = if note == 0 { 5 } else { 6 };
        Self { name, value: cells.saturating_sub(name + note + gaps).max(NARROWEST_VALUE), note }
    }

    /// The columns that there are.
    fn all(self) -> impl Iterator<Item = (&'static str, usize)> {
        [("heading-field", self.name), ("heading-value", self.value), ("heading-note", self.note)]
            .into_iter()
            .filter(|(_, cells)| *cells > 0)
    }
}

fn draw_fields(frame: &mut Frame<'_>, area: Rect, (paint, records, row): (&Paint<'_>, &Records, &Row)) {
    let cells = usize::from(area.width);
    let widths = Widths::of(records, cells);
    let title = msg!("record-title", "record" => row.rid.0, "register" => records.register.name.clone());
    let mut out = vec![styled(format!(" {}", paint.say(&title)), paint.look.heading())];
    let heading: Vec<String> = widths.all().map(|(id, cells)| cell(&paint.say(&Message::new(id)), cells)).collect();
    out.push(styled(format!("   {}", heading.join(" ")), paint.look.heading()));
    let rule: Vec<String> = widths.all().map(|(_, cells)| "─".repeat(cells)).collect();
    out.push(styled(format!("   {}", rule.join(" ")), paint.look.faint()));
    let foot = foot(paint, (records, row), cells);
    let room = usize::from(area.height).saturating_sub(out.len() + foot.len() + 1);
    let (all, here) = all_fields(paint, (records, row), widths);
    let hidden = all.len().saturating_sub(room);
    let mut top = usize::try_from(records.detail_top).unwrap_or(usize::MAX).min(hidden);
    // The field under the cursor is always in view.
    if here.start < top {
        top = here.start;
    } else if here.end > top + room {
        top = here.end.saturating_sub(room).min(here.start);
    }
    let more = all.len().saturating_sub(top + room);
    out.extend(all.into_iter().skip(top).take(room));
    if more > 0 {
        let more = paint.say(&msg!("record-more-lines", "count" => more));
        out.push(styled(pad_words(&format!("   {more}"), cells), paint.look.faint()));
    } else if !row.record.overflow.is_empty() {
        out.push(plain(format!("   {}", paint.say(&msg!("record-overflow", "count" => row.record.overflow.len())))));
    } else {
        out.push(plain(""));
    }
    out.extend(foot);
    lines(frame, area, out);
}

/// The lines of all fields, and those of the field under the cursor.
fn all_fields(
    paint: &Paint<'_>,
    (records, row): (&Records, &Row),
    widths: Widths,
) -> (Vec<Line<'static>>, std::ops::Range<usize>) {
    let (mut out, mut here) = (Vec::new(), 0..1);
    for (place, field) in records.fields.iter().enumerate() {
        let start = out.len();
        let under = place == records.detail_field;
        let (note, note_style) = note(paint, (row, field), if widths.note == 0 { widths.value } else { widths.note });
        let mut values = value(paint, (records, row, field), widths.value);
        let (note, under_value) = if widths.note == 0 { (String::new(), note) } else { (note, String::new()) };
        if note_style == paint.look.attention() && !under_value.is_empty() {
            values.push(vec![Span::styled(under_value, note_style)]);
        }
        for (count, value) in values.into_iter().enumerate() {
            let (mark, name, note) = match (count, under) {
                (0, true) => (" ▸ ", cell(&field.name, widths.name), note.clone()),
                (0, false) => ("   ", cell(&field.name, widths.name), note.clone()),
                (_, _) => ("   ", pad("", widths.name), String::new()),
            };
            let mut spans = vec![Span::raw(mark), Span::raw(name), Span::raw(" ")];
            spans.extend(value);
            spans.push(Span::raw(" "));
            spans.push(Span::styled(note, note_style));
            let line = Line::from(spans);
            out.push(if under { line.style(paint.look.focus()) } else { line });
        }
        if under {
            here = start..out.len();
        }
    }
    (out, here)
}

/// A field's value over as many lines as it takes, with what was found in it set off; a masked one shows nothing of it.
fn value(paint: &Paint<'_>, (records, row, field): (&Records, &Row, &Field), cells: usize) -> Vec<Vec<Span<'static>>> {
    let text = match row.record.cells.get(usize::from(field.position.0)) {
        Some(Cell::Text(text)) if !text.is_empty() && !is_masked(records, row, field) => text,
        Some(Cell::Text(_) | Cell::Bytes(_) | Cell::Missing) | None => {
            let (text, style) = field_text(paint, (records, row, field), cells);
            return vec![vec![Span::styled(text, style)]];
        }
    };
    let found: Vec<&Finding> = row.findings.iter().filter(|finding| finding.field == field.position).collect();
    let whole = u32::try_from(text.chars().count()).unwrap_or(u32::MAX);
    let letters = (0..).zip(text.chars().take(cells * MOST_LINES + 1)).map(|(place, letter): (u32, char)| {
        let style = found
            .iter()
            .filter(|finding| (finding.start..finding.start + finding.length).contains(&place))
            .map(|finding| set_off(paint, finding, whole))
            .fold(Style::new(), Style::patch);
        (letter, style)
    });
    let mut broken = broken(letters.collect(), cells);
    if broken.len() > MOST_LINES {
        broken.truncate(MOST_LINES);
        if let Some(last) = broken.last_mut() {
            last.truncate(cells.saturating_sub(1));
            last.push(('…', Style::new()));
        }
    }
    broken.into_iter().map(|line| spans(&line, cells)).collect()
}

/// What is a special category is coloured; what is only a part of the value is underlined.
fn set_off(paint: &Paint<'_>, finding: &Finding, whole: u32) -> Style {
    let part = if finding.length < whole { paint.look.hit() } else { Style::new() };
    if finding.category.is_special_or_criminal() { part.patch(paint.look.attention()) } else { part }
}

type Letter = (char, Style);

/// Letters broken into lines of at most so many cells, at blanks where there are any.
fn broken(letters: Vec<Letter>, cells: usize) -> Vec<Vec<Letter>> {
    let mut out = Vec::new();
    let mut line: Vec<Letter> = Vec::new();
    let mut used = 0;
    for (letter, style) in letters {
        let letter = display_text(letter.encode_utf8(&mut [0; 4])).chars().next().unwrap_or(letter);
        let next = width(letter.encode_utf8(&mut [0; 4]));
        if used + next > cells {
            let at = line.iter().rposition(|(letter, _)| *letter == ' ').filter(|at| *at >= line.len() / 3);
            let rest = at.map(|at| line.split_off(at + 1)).unwrap_or_default();
            out.push(std::mem::replace(&mut line, rest));
            used = line.iter().map(|(letter, _)| width(letter.encode_utf8(&mut [0; 4]))).sum();
        }
        used += next;
        line.push((letter, style));
    }
    out.push(line);
    out
}

/// Letters of one style together, padded to so many cells.
fn spans(line: &[Letter], cells: usize) -> Vec<Span<'static>> {
    let mut out: Vec<Span<'static>> = Vec::new();
    for run in line.chunk_by(|a, b| a.1 == b.1) {
        let text: String = run.iter().map(|(letter, _)| *letter).collect();
        out.push(Span::styled(text, run.first().map_or(Style::new(), |(_, style)| *style)));
    }
    let used: usize = out.iter().map(|span| width(&span.content)).sum();
    out.push(Span::raw(" ".repeat(cells.saturating_sub(used))));
    out
}

/// What was found in a field, heaviest first.
fn note(paint: &Paint<'_>, (row, field): (&Row, &Field), cells: usize) -> (String, Style) {
    let mut found: Vec<Category> =
        row.findings.iter().filter(|finding| finding.field == field.position).map(|finding| finding.category).collect();
    found.sort_unstable();
    found.dedup();
    let Some(first) = found.first() else { return (cell("", cells), Style::new()) };
    let name = paint.say(&crate::score::categories::name(*first));
    if first.is_special_or_criminal() {
        (cell(&paint.say(&msg!("note-special", "category" => name)), cells), paint.look.attention())
    } else {
        (cell(&name, cells), paint.look.faint())
    }
}

/// What was decided of the record, where it came from, and how sensitive values are kept.
fn foot(paint: &Paint<'_>, (records, row): (&Records, &Row), cells: usize) -> Vec<Line<'static>> {
    let decided = if records.staged.contains(row.rid.0) {
        msg!("decision-delete")
    } else if records.changed.contains(row.rid.0) {
        msg!("decision-change")
    } else if records.kept.contains(row.rid.0) {
        msg!("decision-kept")
    } else {
        msg!("decision-none")
    };
    let source = &records.register.source;
    let day = source.imported_at.format("%Y-%m-%d").to_string();
    let history = msg!("record-history", "day" => day, "file" => source.file_name.clone());
    let room = cells.saturating_sub(2);
    let mut out = vec![styled(pad(&format!(" {}", paint.say(&decided)), cells), paint.look.heading())];
    if paint.step() != Step::Narrow {
        out.push(plain(pad(&format!(" {}", paint.say(&history)), cells)));
        let note = paint.say(&match records.reveal {
            Reveal::Masked => msg!("record-masked-note"),
            Reveal::Shown => msg!("record-shown-note"),
        });
        out.extend(wrap(&note, room).into_iter().map(|line| styled(format!(" {line}"), paint.look.faint())));
    }
    out
}
