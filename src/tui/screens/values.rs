//! The values of a field: each with its records, their share and scores; what is marked and staged.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::records::marks_line;
use crate::app::masking::masked;
use crate::app::state::values::{Secrecy, ValueColumn, ValueLine};
use crate::app::state::{Records, Reveal, Values, share};
use crate::model::Cell;
use crate::store::frequency::MOST;
use crate::text::{Message, pad, width};
use crate::tui::paint::{Paint, Step, cell, ends, lines, plain, right, styled, titled};

/// What stands above the first line of the table.
pub const ABOVE: u16 = 3;

/// Draws the screen.
pub fn draw(frame: &mut Frame<'_>, area: Rect, paint: &Paint<'_>) {
    let (Some(records), Some(values)) = (&paint.state.records, &paint.state.values) else {
        return lines(frame, area, vec![plain(format!(" {}", paint.say(&msg!("values-none"))))]);
    };
    let cells = usize::from(area.width);
    let columns = columns(paint, cells);
    let mut out = vec![title(paint, (records, values), cells), head(paint, values, &columns)];
    let rule: Vec<String> = columns.iter().map(|(_, cells)| "─".repeat(*cells)).collect();
    out.push(styled(format!("     {}", rule.join(" ")), paint.look.faint()));
    let room = usize::from(area.height).saturating_sub(6);
    for (place, line) in values.lines().iter().enumerate().skip(values.top).take(room) {
        out.push(row(paint, (records, values), (place, line), &columns));
    }
    while out.len() < usize::from(area.height).saturating_sub(2) {
        out.push(plain(""));
    }
    out.push(plain(marks_line(paint, records, cells)));
    out.push(plain(pad(&rest(paint, values), cells)));
    lines(frame, area, out);
}

fn title(paint: &Paint<'_>, (records, values): (&Records, &Values), cells: usize) -> Line<'static> {
    let field = records.field(values.field).map(|field| field.name.clone()).unwrap_or_default();
    let left = match records.view.filter() {
        None => msg!("values-title", "field" => field),
        Some(_) => msg!("values-title-filtered", "field" => field),
    };
    let right_text = match &values.count {
        None => paint.say(&msg!("values-counting")),
        Some(count) => {
            // No value is none: it has a line and is no value.
            let empty = count.lines.iter().any(|line| line.group.value == Cell::Missing);
            let distinct = count.distinct - u64::from(empty);
            paint.say(&msg!("values-count", "distinct" => distinct, "records" => count.records))
        }
    };
    styled(ends(&format!(" {}", paint.say(&left)), &format!("{right_text} "), cells), paint.look.heading())
}

/// The columns that have room, with their widths.
fn columns(paint: &Paint<'_>, cells: usize) -> Vec<(ValueColumn, usize)> {
    let bar = match paint.bar_cells() {
        0 => 0,
        bar => bar + 1,
    };
    let mut out = match paint.step() {
        Step::Narrow => vec![(ValueColumn::Records, 13)],
        Step::Middle => vec![
            (ValueColumn::Records, 14 + bar),
            (ValueColumn::Age, 6),
            (ValueColumn::Relevance, 5),
            (ValueColumn::Sensitivity, 6),
            (ValueColumn::Staged, 6),
        ],
        Step::Wide => vec![
            (ValueColumn::Records, 15 + bar),
            (ValueColumn::Age, 12),
            (ValueColumn::Relevance, 10),
            (ValueColumn::Sensitivity, 11),
            (ValueColumn::Staged, 7),
        ],
    };
    let taken: usize = out.iter().map(|(_, width)| width + 1).sum();
    out.insert(0, (ValueColumn::Value, cells.saturating_sub(taken + 6).max(8)));
    out
}

fn name(column: ValueColumn, step: Step) -> Message {
    match (column, step) {
        (ValueColumn::Value, _) => msg!("heading-value"),
        (ValueColumn::Records, _) => msg!("heading-records"),
        (ValueColumn::Age, Step::Wide) => msg!("score-age"),
        (ValueColumn::Age, Step::Narrow | Step::Middle) => msg!("score-age-short"),
        (ValueColumn::Relevance, Step::Wide) => msg!("score-relevance"),
        (ValueColumn::Relevance, Step::Narrow | Step::Middle) => msg!("score-relevance-short"),
        (ValueColumn::Sensitivity, Step::Wide) => msg!("score-sensitivity"),
        (ValueColumn::Sensitivity, Step::Narrow | Step::Middle) => msg!("score-sensitivity-short"),
        (ValueColumn::Staged, _) => msg!("heading-staged"),
    }
}

fn head(paint: &Paint<'_>, values: &Values, columns: &[(ValueColumn, usize)]) -> Line<'static> {
    let mut spans = vec![Span::raw("     ")];
    for (column, cells) in columns {
        let order = values.order.filter(|(by, _)| by == column).map(|(_, direction)| direction);
        let text = titled(&paint.say(&name(*column, paint.step())), order, *cells);
        let text = if *column == ValueColumn::Value { pad(&text, *cells) } else { right(&text, *cells) };
        let style = if *column == values.current_column() { paint.look.focus() } else { paint.look.heading() };
        spans.push(Span::styled(text, style));
        spans.push(Span::raw(" "));
    }
    Line::from(spans)
}

fn row(
    paint: &Paint<'_>,
    (records, values): (&Records, &Values),
    (place, line): (usize, &ValueLine),
    columns: &[(ValueColumn, usize)],
) -> Line<'static> {
    let here = place == values.cursor;
    let group = &line.group;
    let mark = partly(line.marked, group.records, ['•', '◦']);
    let letter = partly(line.staged, group.records, ['R', 'r']);
    let mut spans = vec![Span::raw(format!(" {}{mark}{letter} ", if here { '▸' } else { ' ' }))];
    let median = |score: Option<u8>| score.map_or("–".to_owned(), |score| score.to_string());
    let all = values.count.as_ref().map_or(0, |count| count.records);
    for (column, cells) in columns {
        let (text, style) = match column {
            ValueColumn::Value => value(paint, (records, values, line), *cells),
            ValueColumn::Records => (amount(paint, (group.records, all), *cells), paint.look.bar()),
            ValueColumn::Age => {
                let age = group.age.map_or("–".to_owned(), |age| paint.percent(age));
                (right(&age, *cells), Style::new())
            }
            ValueColumn::Relevance => (right(&median(group.relevance), *cells), Style::new()),
            ValueColumn::Sensitivity => (right(&median(group.sensitivity), *cells), Style::new()),
            ValueColumn::Staged => {
                let staged = if line.staged == 0 { String::new() } else { paint.number(line.staged) };
                (right(&staged, *cells), paint.look.heading())
            }
        };
        spans.push(Span::styled(text, style));
        spans.push(Span::raw(" "));
    }
    let shown = Line::from(spans);
    let sought = values.sought.as_ref().map(|text| text.to_lowercase());
    let hit = sought.zip(group.value.filled()).is_some_and(|(sought, text)| text.to_lowercase().contains(&sought));
    let shown = if hit { shown.style(paint.look.hit()) } else { shown };
    if here { shown.style(paint.look.focus()) } else { shown }
}

/// One sign for all of a group's records, another for some of them.
fn partly(part: u64, all: u64, [whole, some]: [char; 2]) -> char {
    match part {
        0 => ' ',
        part if part >= all => whole,
        _ => some,
    }
}

/// How many records, as a bar of their share, and the share.
fn amount(paint: &Paint<'_>, (part, all): (u64, u64), cells: usize) -> String {
    let percent = share(part, all);
    let bar = match paint.bar_cells() {
        0 => String::new(),
        bar => format!(" {}", paint.blocks(percent, bar)),
    };
    let tail = format!("{bar} {}", right(&paint.percent(percent), 5));
    format!("{}{tail}", right(&paint.number(part), cells.saturating_sub(width(&tail))))
}

fn value(paint: &Paint<'_>, (records, values, line): (&Records, &Values, &ValueLine), cells: usize) -> (String, Style) {
    match &line.group.value {
        Cell::Missing => (pad(&paint.say(&msg!("value-empty")), cells), paint.look.faint()),
        Cell::Bytes(_) => (pad(&paint.say(&msg!("value-unreadable")), cells), paint.look.attention()),
        Cell::Text(text) if line.secrecy == Secrecy::Sensitive && records.reveal == Reveal::Masked => {
            let text = records.field(values.field).map(|field| masked(field, text)).unwrap_or_default();
            (pad(&text, cells), paint.look.faint())
        }
        Cell::Text(text) => (cell(text, cells), Style::new()),
    }
}

/// What is not listed.
fn rest(paint: &Paint<'_>, values: &Values) -> String {
    let Some(count) = &values.count else { return String::new() };
    let listed = u64::try_from(count.lines.len()).unwrap_or(u64::MAX);
    let Some(more) = count.distinct.checked_sub(listed).filter(|more| *more > 0) else { return String::new() };
    let least = count.lines.iter().map(|line| line.group.records).min().unwrap_or(0);
    format!(" {}", paint.say(&msg!("values-rest", "count" => more, "most" => MOST, "records" => least)))
}
