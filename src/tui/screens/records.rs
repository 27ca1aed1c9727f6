//! Screen 2: the rows of a register, each with its scores, marks and what the plan does to it.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::app::masking::masked;
use crate::app::state::{Column, Filter, Narrowing, Records, Reveal, Row, is_sensitive};
use crate::model::{Cell, Field, FieldKind, RecordId, ScoreKind};
use crate::text::{display_text, pad, width};
use crate::tui::paint::{Paint, Step, cell, ends, lines, plain, right, styled, titled};
use crate::tui::parts::reasons;

/// What stands above the first line of the table.
pub const ABOVE: u16 = 3;

/// Draws the screen.
pub fn draw(frame: &mut Frame<'_>, area: Rect, paint: &Paint<'_>) {
    let Some(records) = &paint.state.records else {
        return lines(frame, area, vec![plain(format!(" {}", paint.say(&msg!("records-none-open"))))]);
    };
    let pane = if paint.state.pane_shown() { 42 } else { 0 };
    let [table, side] = Layout::horizontal([Constraint::Fill(1), Constraint::Length(pane)]).areas(area);
    draw_table(frame, table, (paint, records));
    if let Some(why) = records.why.as_ref().filter(|why| pane > 0 && Some(why.rid) == records.current()) {
        let text = reasons::lines(why, usize::from(pane).saturating_sub(1), paint);
        let text = text.into_iter().map(|mut line| {
            line.spans.insert(0, Span::styled("│", paint.look.faint()));
            line
        });
        lines(frame, side, text.collect());
    }
}

fn draw_table(frame: &mut Frame<'_>, area: Rect, (paint, records): (&Paint<'_>, &Records)) {
    let cells = usize::from(area.width);
    let columns = columns(records, paint, cells);
    let mut out = vec![filter_line(paint, records, cells), head(paint, records, &columns)];
    out.push(styled(rule(records, &columns), paint.look.faint()));
    let room = usize::from(area.height).saturating_sub(5);
    for place in (records.top..records.view.len()).take(room) {
        out.push(match (records.view.at(place), records.row(place)) {
            (Some(rid), Some(row)) if row.rid == rid => draw_row(paint, (records, row, place), &columns),
            (Some(rid), _) => plain(format!("     {}  …", rid)),
            (None, _) => plain(""),
        });
    }
    if records.view.is_empty() {
        out.push(plain(format!("     {}", paint.say(&msg!("records-no-hits")))));
    }
    while out.len() < usize::from(area.height).saturating_sub(2) {
        out.push(plain(""));
    }
    out.push(plain(marks_line(paint, records, cells)));
    out.push(plain(reason_line(paint, records, cells)));
    lines(frame, area, out);
}

fn filter_line(paint: &Paint<'_>, records: &Records, cells: usize) -> Line<'static> {
    let view = &records.view;
    let left = match view.filter().map(|Filter { by, .. }| by) {
        None => paint.say(&msg!("records-no-filter")),
        Some(Narrowing::Condition { text, .. }) => paint.say(&msg!("records-filter", "filter" => text.clone())),
        Some(Narrowing::Item(item)) => paint.say(&msg!("records-filter-item", "item" => item.0)),
        Some(Narrowing::Value { field, .. }) => paint.say(&msg!("records-filter-value", "field" => field.clone())),
        Some(Narrowing::Said(what)) => paint.say(&msg!("records-filter-said", "what" => what.clone())),
        Some(Narrowing::HiddenMarks) => paint.say(&msg!("records-filter-hidden")),
    };
    let all = view.live().len();
    let count = if view.filter().is_some() {
        paint.say(&msg!("records-count-of", "count" => view.len(), "all" => all))
    } else {
        paint.say(&msg!("records-count", "count" => all))
    };
    let style = if view.filter().is_some() { paint.look.heading() } else { Style::new() };
    styled(ends(&format!(" {left}"), &format!("{count} "), cells), style)
}

/// How wide a field's column is: by its kind, so that it does not jump from page to page.
fn field_width(field: &Field) -> usize {
    let by_kind = match field.kind {
        FieldKind::Name => 22,
        FieldKind::FirstName | FieldKind::LastName | FieldKind::City | FieldKind::Country => 14,
        FieldKind::Street | FieldKind::Email => 22,
        FieldKind::Personnummer | FieldKind::Samordningsnummer | FieldKind::NationalId | FieldKind::Phone => 14,
        FieldKind::BirthDate | FieldKind::Date | FieldKind::ConsentDate | FieldKind::DateTime => 10,
        FieldKind::PostalCode | FieldKind::Integer | FieldKind::Boolean | FieldKind::Gender => 7,
        FieldKind::Amount | FieldKind::CustomerId | FieldKind::Consent => 10,
        FieldKind::FreeText | FieldKind::Url => 24,
        FieldKind::OrganisationNumber
        | FieldKind::IpAddress
        | FieldKind::Iban
        | FieldKind::Card
        | FieldKind::Behaviour
        | FieldKind::Unknown => 14,
    };
    by_kind.max(width(&field.name).min(12))
}

fn column_width(records: &Records, column: Column, paint: &Paint<'_>) -> usize {
    let bar = paint.bar_cells();
    match column {
        Column::Field(position) => records.field(position).map_or(8, field_width),
        Column::LastActivity => 10,
        Column::Score(ScoreKind::Age) => bar + 6,
        Column::Score(ScoreKind::Relevance) if bar == 0 => 5,
        Column::Score(ScoreKind::Relevance) => bar + 4,
        Column::Score(ScoreKind::Sensitivity) => 6,
    }
}

/// How many cells stand before the first column: cursor, mark, plan letter, number.
fn lead(records: &Records) -> usize {
    5 + number_width(records) + 1
}

fn number_width(records: &Records) -> usize {
    records.view.live().max().map_or(4, |max| max.to_string().len()).max(4)
}

/// A field's column is never narrower than this.
const NARROWEST: usize = 8;
/// And if the steward makes it so, than this.
const LEAST: usize = 4;

/// The columns that have room: the first field and the figures always, of the other fields those around the cursor.
fn columns(records: &Records, paint: &Paint<'_>, cells: usize) -> Vec<(Column, usize)> {
    let sized = |column: &Column| {
        let natural = isize::try_from(column_width(records, *column, paint)).unwrap_or(isize::MAX);
        let wider = isize::from(records.arranged.wider(*column));
        (*column, usize::try_from(natural + wider).unwrap_or(0).max(LEAST))
    };
    let is_field = |column: &&Column| matches!(column, Column::Field(_));
    let fields: Vec<(Column, usize)> = records.columns.iter().filter(is_field).map(sized).collect();
    let mut figures: Vec<(Column, usize)> = records.columns.iter().filter(|c| !is_field(c)).map(sized).collect();
    if cells < 60 {
        figures.retain(|(column, _)| *column != Column::LastActivity);
    }
    let taken: usize = figures.iter().map(|(_, width)| width + 1).sum::<usize>() + lead(records);
    let mut room = cells.saturating_sub(taken);
    let mut out = Vec::new();
    for (column, width) in fields.iter().take(records.arranged.locked.max(1)) {
        // The first always stands there; further locked ones leave room for one that scrolls.
        if !out.is_empty() && room < width + 1 + NARROWEST {
            break;
        }
        let width = (*width).min(room.saturating_sub(1)).max(LEAST);
        room = room.saturating_sub(width + 1);
        out.push((*column, width));
    }
    let start = start_of(&fields, out.len(), (records.column, room));
    for (column, width) in fields.iter().skip(start) {
        if *width + 1 > room {
            // What is left is enough to tell something of the next field.
            if room > NARROWEST {
                out.push((*column, room - 1));
                room = 0;
            }
            break;
        }
        room -= width + 1;
        out.push((*column, *width));
    }
    if room > 0
        && let Some(last) = out.last_mut()
    {
        last.1 += room;
    }
    out.extend(figures);
    out
}

/// The field that the scrolled part begins with, so that the one under the cursor has room.
fn start_of(fields: &[(Column, usize)], locked: usize, (cursor, room): (usize, usize)) -> usize {
    if cursor >= fields.len() {
        return locked;
    }
    let mut start = locked;
    while start < cursor && fields[start..=cursor].iter().map(|(_, width)| width + 1).sum::<usize>() > room {
        start += 1;
    }
    start
}

fn head(paint: &Paint<'_>, records: &Records, columns: &[(Column, usize)]) -> Line<'static> {
    let number = pad(&paint.say(&msg!("heading-number")), number_width(records));
    let mut spans = vec![Span::styled(format!("   P {number} "), paint.look.heading())];
    for (column, cells) in columns {
        let order = records.view.order().iter().find(|key| key.by == column.sort_by()).map(|key| key.direction);
        let name = match column {
            Column::Field(position) => {
                records.field(*position).map(|field| display_text(&field.name).into_owned()).unwrap_or_default()
            }
            Column::LastActivity => paint.say(&msg!("heading-last-activity")),
            Column::Score(kind) => short_name(*kind, paint),
        };
        let style = if Some(*column) == records.current_column() { paint.look.focus() } else { paint.look.heading() };
        spans.push(Span::styled(pad(&titled(&name, order, *cells), *cells), style));
        spans.push(Span::raw(" "));
    }
    Line::from(spans)
}

fn short_name(kind: ScoreKind, paint: &Paint<'_>) -> String {
    match (kind, paint.step()) {
        (ScoreKind::Sensitivity, _) => paint.say(&msg!("score-sensitivity-short")),
        (ScoreKind::Age, Step::Narrow) => paint.say(&msg!("score-age-short")),
        (ScoreKind::Relevance, Step::Narrow) => paint.say(&msg!("score-relevance-short")),
        (ScoreKind::Age | ScoreKind::Relevance, Step::Middle | Step::Wide) => paint.say(&reasons::name(kind)),
    }
}

fn rule(records: &Records, columns: &[(Column, usize)]) -> String {
    let parts: Vec<String> = columns.iter().map(|(_, cells)| "─".repeat(*cells)).collect();
    format!("   ─ {} {}", "─".repeat(number_width(records)), parts.join(" "))
}

fn draw_row(paint: &Paint<'_>, of: (&Records, &Row, u64), columns: &[(Column, usize)]) -> Line<'static> {
    let (records, row, place) = of;
    let here = place == records.cursor;
    let mut spans = vec![lead_of(paint, of)];
    for (column, cells) in columns {
        let (text, style) = value(paint, (records, row), (*column, *cells));
        spans.push(Span::styled(text, style));
        spans.push(Span::raw(" "));
    }
    let line = Line::from(spans);
    let line = if records.found.as_ref().is_some_and(|found| found.hits.contains(row.rid.0)) {
        line.style(paint.look.hit())
    } else {
        line
    };
    if here { line.style(paint.look.focus()) } else { line }
}

fn lead_of(paint: &Paint<'_>, (records, row, place): (&Records, &Row, u64)) -> Span<'static> {
    let cursor = if place == records.cursor { '▸' } else { ' ' };
    let range =
        records.range.is_some_and(|anchor| (anchor.min(records.cursor)..=anchor.max(records.cursor)).contains(&place));
    let mark = match (records.marks.contains(row.rid.0), range) {
        (true, _) => '•',
        (false, true) => '◦',
        (false, false) => ' ',
    };
    let letter = letter(records, row.rid);
    let number = right(&row.rid.to_string(), number_width(records));
    let style = if letter == 'R' { paint.look.grave() } else { Style::new() };
    Span::styled(format!(" {cursor}{mark}{letter} {number} "), style)
}

/// What the plan does to a record: R deletes it, M minimises a field of it; else B, it was reviewed and is kept.
fn letter(records: &Records, rid: RecordId) -> char {
    if records.staged.contains(rid.0) {
        'R'
    } else if records.changed.contains(rid.0) {
        'M'
    } else if records.kept.contains(rid.0) {
        'B'
    } else {
        ' '
    }
}

fn value(paint: &Paint<'_>, (records, row): (&Records, &Row), (column, cells): (Column, usize)) -> (String, Style) {
    let scores = records.scores.as_deref();
    match column {
        Column::Field(position) => match records.field(position) {
            Some(field) => field_text(paint, (records, row, field), cells),
            None => (pad("", cells), Style::new()),
        },
        Column::LastActivity => {
            let day = scores.map(|scores| scores.last_activity(row.rid));
            let text = match day {
                None => "…".to_owned(),
                Some(None) => "–".to_owned(),
                Some(Some(day)) => day.to_string(),
            };
            (pad(&text, cells), Style::new())
        }
        Column::Score(kind) => {
            let Some(score) = scores.map(|scores| scores.score(kind, row.rid)) else {
                return (right("…", cells), Style::new());
            };
            let Some(score) = score.map(crate::model::Score::get) else { return (right("–", cells), Style::new()) };
            (score_text(paint, (kind, score), cells), paint.look.bar())
        }
    }
}

fn score_text(paint: &Paint<'_>, (kind, score): (ScoreKind, u8), cells: usize) -> String {
    let bar = paint.bar_cells();
    match kind {
        ScoreKind::Age if bar > 0 => paint.bar(score, &paint.percent(score), cells.saturating_sub(bar + 1)),
        ScoreKind::Age => right(&paint.percent(score), cells),
        ScoreKind::Relevance if bar > 0 => paint.bar(score, &score.to_string(), cells.saturating_sub(bar + 1)),
        ScoreKind::Relevance | ScoreKind::Sensitivity => right(&score.to_string(), cells),
    }
}

/// A value has at least so many cells on screen 2b.
pub const NARROWEST_VALUE: usize = 8;

/// Whether a field's value is not shown.
pub fn is_masked(records: &Records, row: &Row, field: &Field) -> bool {
    records.reveal == Reveal::Masked && is_sensitive(field, &row.findings)
}

/// A cell's value: foreign text made safe, sensitive values masked.
pub fn field_text(paint: &Paint<'_>, of: (&Records, &Row, &Field), cells: usize) -> (String, Style) {
    let (records, row, field) = of;
    let text = match row.record.cells.get(usize::from(field.position.0)) {
        None | Some(Cell::Missing) => return (pad("–", cells), paint.look.faint()),
        Some(Cell::Bytes(_)) => return (pad(&paint.say(&msg!("value-unreadable")), cells), paint.look.attention()),
        Some(Cell::Text(text)) => text,
    };
    if text.is_empty() {
        return (pad("", cells), Style::new());
    }
    if is_masked(records, row, field) {
        return (pad(&masked(field, text), cells), paint.look.faint());
    }
    (cell(text, cells), Style::new())
}

/// Marks, seen and hidden, and what the letters mean.
pub fn marks_line(paint: &Paint<'_>, records: &Records, cells: usize) -> String {
    let (visible, hidden) = records.split_marks();
    let left = match (visible + hidden, hidden) {
        (0, _) => paint.say(&msg!("records-no-marks")),
        (count, 0) => paint.say(&msg!("records-marks", "count" => count)),
        (count, _) => {
            paint.say(&msg!("records-marks-hidden", "count" => count, "visible" => visible, "hidden" => hidden))
        }
    };
    let legend = paint.say(&msg!("records-legend"));
    ends(&format!(" {left}"), &format!("{legend} "), cells)
}

/// The reasons of the record under the cursor, in one line.
fn reason_line(paint: &Paint<'_>, records: &Records, cells: usize) -> String {
    let Some(why) = records.why.as_ref().filter(|why| Some(why.rid) == records.current()) else {
        return String::new();
    };
    let mut parts = Vec::new();
    if let Some(days) = why.told.overdue_days.filter(|days| *days > 0) {
        parts.push(paint.say(&msg!("why-overdue", "years" => paint.years(i64::from(days)))));
    }
    for (_, assessed) in &why.scores {
        parts.extend(assessed.reasons.iter().filter(|reason| reason.points != 0).map(|reason| paint.say(&reason.text)));
    }
    let mut text = format!(" {}", paint.say(&msg!("records-reasons")));
    let mut left_out = false;
    let mut joint = " ";
    // Whole reasons only, those that have room; a mark says that r has more.
    for part in &parts {
        if width(&text) + width(joint) + width(part) + width(MORE) > cells && joint != " " {
            left_out = true;
            continue;
        }
        text = format!("{text}{joint}{part}");
        joint = " · ";
    }
    if left_out {
        text.push_str(MORE);
    }
    pad(&text, cells)
}

/// There are more reasons than the line has room for.
const MORE: &str = " · …";
