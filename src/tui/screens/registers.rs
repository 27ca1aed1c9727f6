//! Screen 1: a line a register, and what is known of the one under the cursor.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::welcome;
use crate::app::state::registers::detail_rows;
use crate::app::state::{RegisterColumn, share};
use crate::model::Coded;
use crate::policy::terms::Purpose;
use crate::store::overview::RegisterLine;
use crate::text::{Message, pad, width};
use crate::tui::paint::{Paint, Step, cell, lines, plain, right, styled, titled, wrap};

/// What stands above the first line of the table.
pub const ABOVE: u16 = 3;

/// Cells of a register's name that others yield to.
const LONG_NAME: usize = 16;

/// Draws the screen.
pub fn draw(frame: &mut Frame<'_>, area: Rect, paint: &Paint<'_>) {
    if paint.state.registers.lines.is_empty() {
        return welcome::draw(frame, area, paint);
    }
    let [table, detail] =
        Layout::vertical([Constraint::Fill(1), Constraint::Length(detail_rows(paint.state.size.rows))]).areas(area);
    draw_table(frame, table, paint);
    draw_detail(frame, detail, paint);
}

/// The columns that have room, with their widths.
fn columns(paint: &Paint<'_>, cells: usize) -> Vec<(RegisterColumn, usize)> {
    let bar = match paint.bar_cells() {
        0 => 5,
        bar => bar + 6,
    };
    let mut out = match paint.step() {
        Step::Narrow => vec![(RegisterColumn::Records, 7), (RegisterColumn::Overdue, bar), (RegisterColumn::Staged, 6)],
        Step::Middle => vec![
            (RegisterColumn::Records, 7),
            (RegisterColumn::Overdue, bar),
            (RegisterColumn::Relevance, bar),
            (RegisterColumn::Sensitivity, 11),
            (RegisterColumn::Findings, 9),
            (RegisterColumn::Staged, 5),
        ],
        Step::Wide => vec![
            (RegisterColumn::Records, 9),
            (RegisterColumn::Overdue, bar),
            (RegisterColumn::Relevance, bar),
            (RegisterColumn::Sensitivity, 11),
            (RegisterColumn::Findings, 17),
            (RegisterColumn::Staged, 8),
        ],
    };
    for (column, cells) in &mut out {
        *cells = (*cells).max(widest(paint, *column));
    }
    let names = paint.state.registers.lines.iter().map(|line| width(&line.register)).max().unwrap_or(0).min(LONG_NAME);
    let taken: usize = out.iter().map(|(_, width)| width + 1).sum();
    let lacking = names.saturating_sub(cells.saturating_sub(taken + 4));
    // A name is told whole before how many more categories there are: those stand below.
    if let Some((_, found)) = out.iter_mut().find(|(column, _)| *column == RegisterColumn::Findings) {
        let least = first_category(paint).max(width(&paint.say(&title(RegisterColumn::Findings))));
        *found = found.saturating_sub(lacking).max(least.min(*found));
    }
    let taken: usize = out.iter().map(|(_, width)| width + 1).sum();
    out.insert(0, (RegisterColumn::Name, cells.saturating_sub(taken + 4).clamp(8, 40)));
    out
}

/// Cells of the longest category that is named first, with its count.
fn first_category(paint: &Paint<'_>) -> usize {
    let lines = paint.state.registers.lines.iter();
    lines.filter_map(|line| line.special_categories.first()).map(|found| width(&named(paint, found))).max().unwrap_or(0)
}

fn title(column: RegisterColumn) -> Message {
    match column {
        RegisterColumn::Name => msg!("heading-register"),
        RegisterColumn::Records => msg!("heading-records"),
        RegisterColumn::Overdue => msg!("heading-overdue"),
        RegisterColumn::Relevance => msg!("heading-low-relevance"),
        RegisterColumn::Sensitivity => msg!("heading-sensitivity"),
        RegisterColumn::Findings => msg!("heading-findings"),
        RegisterColumn::Staged => msg!("heading-staged"),
    }
}

/// A heading, and a figure that belongs to no bar, is never cut.
fn widest(paint: &Paint<'_>, column: RegisterColumn) -> usize {
    let lines = &paint.state.registers.lines;
    let of =
        |figure: fn(&RegisterLine) -> u64| lines.iter().map(figure).max().map_or(0, |most| width(&paint.number(most)));
    let figure = match column {
        RegisterColumn::Records => of(|line| line.records),
        RegisterColumn::Staged => of(|line| line.staged),
        RegisterColumn::Sensitivity => of(|line| line.sensitivity_max_records) + "100 ()".len(),
        RegisterColumn::Findings => lines.iter().map(|line| width(&first_findings(paint, line, 1))).max().unwrap_or(0),
        RegisterColumn::Name | RegisterColumn::Overdue | RegisterColumn::Relevance => 0,
    };
    figure.max(width(&paint.say(&title(column))))
}

fn is_figure(column: RegisterColumn) -> bool {
    matches!(column, RegisterColumn::Records | RegisterColumn::Staged)
}

fn draw_table(frame: &mut Frame<'_>, area: Rect, paint: &Paint<'_>) {
    let list = &paint.state.registers;
    let columns = columns(paint, usize::from(area.width));
    let mut out = vec![plain(paint_question(paint)), head(paint, &columns)];
    out.push(styled(rule(&columns), paint.look.faint()));
    // The blank line before the sum yields to a register.
    let room = usize::from(area.height).saturating_sub(out.len() + 1);
    let gap = list.lines.len() < room;
    for (place, line) in list.lines.iter().enumerate().skip(list.top).take(room) {
        out.push(row(paint, (place == list.cursor, line), &columns));
    }
    if gap {
        out.push(plain(""));
    }
    let records: u64 = list.lines.iter().map(|line| line.records).sum();
    let sum = msg!("registers-sum", "registers" => list.lines.len(), "records" => records);
    out.push(sum_line(paint, &format!("   {}", paint.say(&sum)), usize::from(area.width)));
    lines(frame, area, out);
}

/// The sum, and at its right what is still to do outside the workbench.
fn sum_line(paint: &Paint<'_>, sum: &str, cells: usize) -> Line<'static> {
    let tasks = &paint.state.tasks.lines;
    let count = tasks.len();
    let overdue = tasks.iter().filter(|task| task.due().is_some_and(|due| due < paint.state.today)).count();
    let whole = match (count, overdue) {
        (0, _) => return styled(sum.to_owned(), paint.look.heading()),
        (_, 0) => msg!("registers-tasks", "count" => count),
        (_, overdue) => msg!("registers-tasks-overdue", "count" => count, "overdue" => overdue),
    };
    let short = msg!("registers-tasks-short", "count" => count);
    let room = cells.saturating_sub(width(sum) + 2);
    let told = [whole, short].map(|message| paint.say(&message)).into_iter().find(|text| width(text) < room);
    let style = if overdue > 0 { paint.look.attention() } else { paint.look.heading() };
    let told = told.unwrap_or_default();
    let gap = cells.saturating_sub(width(sum) + width(&told) + 1);
    Line::from(vec![
        Span::styled(sum.to_owned(), paint.look.heading()),
        Span::raw(" ".repeat(gap)),
        Span::styled(told, style),
    ])
}

fn paint_question(paint: &Paint<'_>) -> String {
    match paint.step() {
        Step::Narrow => String::new(),
        Step::Middle | Step::Wide => format!(" {}", paint.say(&msg!("registers-questions"))),
    }
}

fn head(paint: &Paint<'_>, columns: &[(RegisterColumn, usize)]) -> Line<'static> {
    let list = &paint.state.registers;
    let mut spans = vec![Span::raw("   ")];
    for (column, cells) in columns {
        let order = list.order.filter(|(by, _)| by == column).map(|(_, direction)| direction);
        let text = titled(&paint.say(&title(*column)), order, *cells);
        let text = if is_figure(*column) { right(&text, *cells) } else { pad(&text, *cells) };
        let style = if *column == list.current_column() { paint.look.focus() } else { paint.look.heading() };
        spans.push(Span::styled(text, style));
        spans.push(Span::raw(" "));
    }
    Line::from(spans)
}

fn rule(columns: &[(RegisterColumn, usize)]) -> String {
    let parts: Vec<String> = columns.iter().map(|(_, cells)| "─".repeat(*cells)).collect();
    format!("   {}", parts.join(" "))
}

fn row(paint: &Paint<'_>, (here, line): (bool, &RegisterLine), columns: &[(RegisterColumn, usize)]) -> Line<'static> {
    let look = paint.look;
    let mut spans = vec![Span::raw(if here { " ▸ " } else { "   " })];
    for (column, cells) in columns {
        let (text, style) = match column {
            RegisterColumn::Name => (cell(&line.register, *cells), Style::new()),
            RegisterColumn::Records => (right(&paint.number(line.records), *cells), Style::new()),
            RegisterColumn::Overdue => (share_bar(paint, (line.overdue, line), *cells), look.bar()),
            RegisterColumn::Relevance => (share_bar(paint, (line.relevance_low, line), *cells), look.bar()),
            RegisterColumn::Sensitivity => (sensitivity(paint, line, *cells), Style::new()),
            RegisterColumn::Findings => (findings(paint, line, *cells), look.attention()),
            RegisterColumn::Staged => (staged(paint, line, *cells), look.heading()),
        };
        spans.push(Span::styled(text, style));
        spans.push(Span::raw(" "));
    }
    let line = Line::from(spans);
    if here { line.style(look.focus()) } else { line }
}

/// A share that is being reckoned anew is never shown as exact.
fn share_bar(paint: &Paint<'_>, (part, line): (u64, &RegisterLine), cells: usize) -> String {
    let percent = share(part, line.records);
    let figure = if line.stale { "…".to_owned() } else { paint.percent(percent) };
    let bar = paint.bar_cells();
    let room = if bar == 0 { cells } else { cells.saturating_sub(bar + 1) };
    paint.bar(percent, &figure, room)
}

fn sensitivity(paint: &Paint<'_>, line: &RegisterLine, cells: usize) -> String {
    match line.sensitivity_max {
        Some(max) => pad(&format!("{max:>3} ({})", paint.number(line.sensitivity_max_records)), cells),
        None => pad("  –", cells),
    }
}

/// As many of the categories as there is room for, the most frequent first.
fn findings(paint: &Paint<'_>, line: &RegisterLine, cells: usize) -> String {
    let count = line.special_categories.len();
    let texts = (1..=count).rev().map(|shown| first_findings(paint, line, shown));
    let fitting = texts.into_iter().find(|text| width(text) <= cells);
    let alone = || line.special_categories.first().map(|found| named(paint, found)).unwrap_or_default();
    pad(&fitting.unwrap_or_else(alone), cells)
}

/// The first categories by their short names, each with its count of records, and how many more there are.
fn first_findings(paint: &Paint<'_>, line: &RegisterLine, shown: usize) -> String {
    let named = line.special_categories.iter().take(shown).map(|found| named(paint, found));
    let mut text = named.collect::<Vec<_>>().join(", ");
    let more = line.special_categories.len().saturating_sub(shown);
    if more > 0 {
        text.push_str(&format!(" +{more}"));
    }
    text
}

/// A category by its short name, with its count of records.
fn named(paint: &Paint<'_>, (code, count): &(String, u64)) -> String {
    let text = format!("{} {}", paint.coded("category-short", &code.replace('_', "-")), paint.number(*count));
    // The count stays with its name.
    text.replace(' ', "\u{a0}")
}

fn staged(paint: &Paint<'_>, line: &RegisterLine, cells: usize) -> String {
    let text = if line.staged == 0 { String::new() } else { paint.number(line.staged) };
    right(&text, cells)
}

fn draw_detail(frame: &mut Frame<'_>, area: Rect, paint: &Paint<'_>) {
    let Some(line) = paint.state.registers.current() else { return };
    let cells = usize::from(area.width).saturating_sub(3);
    let chosen = msg!("registers-chosen", "register" => line.register.clone(), "file" => line.source.clone());
    let mut out = vec![styled(format!(" {}", cell(&paint.say(&chosen), cells)), paint.look.heading())];
    let mut add = |message: Message| {
        out.extend(wrap(&paint.say(&message), cells).into_iter().map(|line| plain(format!("   {line}"))));
    };
    add(match (&line.oldest, &line.newest) {
        (Some(oldest), Some(newest)) if line.undated > 0 => msg!(
            "registers-life-undated",
            "oldest" => oldest.clone(),
            "newest" => newest.clone(),
            "count" => line.undated
        ),
        (Some(oldest), Some(newest)) => {
            msg!("registers-life", "oldest" => oldest.clone(), "newest" => newest.clone())
        }
        (Some(_) | None, _) => msg!("registers-no-life"),
    });
    if paint.state.size.rows >= 28 {
        add(median(line));
    }
    add(purpose(paint, line).with("rests", rests(line)));
    add(access(line));
    if !line.special_categories.is_empty() {
        add(msg!("registers-special", "found" => special(paint, line)));
    }
    add(next_step(line));
    lines(frame, area, out);
}

/// Whether what is overdue is so by a decision.
fn rests(line: &RegisterLine) -> &'static str {
    if line.retention_undecided && line.overdue > 0 { "undecided" } else { "decided" }
}

/// Why the register is kept and on which ground, as far as somebody has said.
fn purpose(paint: &Paint<'_>, line: &RegisterLine) -> Message {
    let Some(purpose) = &line.purpose else { return msg!("registers-no-purpose") };
    let purpose = match purpose {
        Purpose::NiceToHave => paint.say(&msg!("registers-nice-to-have")),
        Purpose::For(words) => words.clone(),
    };
    match line.lawful_basis {
        Some(basis) => {
            let basis = paint.coded("basis", &basis.code().replace('_', "-"));
            msg!("registers-purpose", "purpose" => purpose, "basis" => basis)
        }
        None => msg!("registers-purpose-alone", "purpose" => purpose),
    }
}

/// Who sees the register.
fn access(line: &RegisterLine) -> Message {
    let who: Vec<&str> = line.access.iter().filter_map(|entry| entry["who"].as_str()).collect();
    if who.is_empty() { msg!("registers-no-access") } else { msg!("registers-access", "who" => who.join(", ")) }
}

/// Every special category that was found, with its count of records.
fn special(paint: &Paint<'_>, line: &RegisterLine) -> String {
    line.special_categories.iter().map(|found| named(paint, found)).collect::<Vec<_>>().join(", ")
}

fn median(line: &RegisterLine) -> Message {
    let figure = |score: Option<u8>| score.map_or("–".to_owned(), |score| score.to_string());
    msg!(
        "registers-median",
        "age" => figure(line.age),
        "relevance" => figure(line.relevance),
        "sensitivity" => figure(line.sensitivity)
    )
}

fn next_step(line: &RegisterLine) -> Message {
    if line.special_category > 0 {
        return msg!("next-special", "count" => line.special_category);
    }
    if line.overdue > 0 {
        return msg!("next-overdue", "count" => line.overdue);
    }
    msg!("next-look")
}
