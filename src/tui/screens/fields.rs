//! Screen 3: the fields of a register, and what the chosen truncation of one would do.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, Paragraph};

use crate::app::state::{Fields, share};
use crate::detect::doubted;
use crate::model::{Operation, Operator};
use crate::plan::effect::{Became, Example, Truncated};
use crate::plan::trial::Trial;
use crate::plan::words;
use crate::store::overview::FieldLine;
use crate::text::{display_text, pad, width};
use crate::tui::paint::{Paint, Step, cell, lines, plain, right, styled, wrap};
use crate::tui::parts::before_after::texts;

/// Lines under the box at least: the ways, what becomes of the values, how well people are told apart.
const UNDER: u16 = 4;

/// With fewer lines than this the box has no room.
const LOWEST_BOX: u16 = 5;

/// What stands above the first line of the table.
pub const ABOVE: u16 = 2;

/// Draws the screen.
pub fn draw(frame: &mut Frame<'_>, area: Rect, paint: &Paint<'_>) {
    let view = &paint.state.fields;
    if view.lines.is_empty() {
        return lines(frame, area, vec![plain(format!(" {}", paint.say(&msg!("fields-none"))))]);
    }
    let room = u16::try_from(view.lines.len()).unwrap_or(u16::MAX);
    let shown = room.min(u16::try_from(paint.state.page()).unwrap_or(u16::MAX));
    let told = told(paint, usize::from(area.width));
    let [table, _, before_after, under] = Layout::vertical([
        Constraint::Length(shown + 2),
        Constraint::Length(u16::from(area.height > 20)),
        Constraint::Fill(1),
        Constraint::Length(u16::try_from(told.len()).unwrap_or(UNDER).max(UNDER)),
    ])
    .areas(area);
    draw_table(frame, table, paint);
    if before_after.height >= LOWEST_BOX {
        draw_examples(frame, before_after, paint);
    }
    lines(frame, under, told);
}

struct Widths {
    name: usize,
    filled: usize,
    distinct: usize,
    sensitivity: usize,
    action: usize,
    plan: usize,
}

impl Widths {
    fn of(paint: &Paint<'_>, cells: usize) -> Self {
        let (name, filled, distinct, sensitivity, action) = match paint.step() {
            Step::Narrow => (12, 6, 0, 0, 12),
            Step::Middle => (18, 6, 8, 6, 23),
            Step::Wide => (22, 6, 10, 6, 26),
        };
        let taken: usize =
            [name, filled, distinct, sensitivity, action].iter().filter(|w| **w > 0).map(|w| w + 1).sum();
        Self { name, filled, distinct, sensitivity, action, plan: cells.saturating_sub(taken + 4) }
    }

    fn line(&self, texts: [String; 6]) -> String {
        let [name, filled, distinct, sensitivity, action, plan] = texts;
        let cells = [
            (self.name, pad(&name, self.name)),
            (self.filled, right(&filled, self.filled)),
            (self.distinct, right(&distinct, self.distinct)),
            (self.sensitivity, right(&sensitivity, self.sensitivity)),
            (self.action, pad(&action, self.action)),
            (self.plan, pad(&plan, self.plan)),
        ];
        cells.into_iter().filter(|(cells, _)| *cells > 0).map(|(_, text)| text).collect::<Vec<_>>().join(" ")
    }
}

fn draw_table(frame: &mut Frame<'_>, area: Rect, paint: &Paint<'_>) {
    let view = &paint.state.fields;
    let widths = Widths::of(paint, usize::from(area.width));
    let heads = [
        msg!("heading-field"),
        msg!("heading-filled"),
        msg!("heading-distinct"),
        msg!("score-sensitivity-short"),
        msg!("heading-proposed"),
        msg!("heading-staged"),
    ];
    let rule = [widths.name, widths.filled, widths.distinct, widths.sensitivity, widths.action, widths.plan];
    let mut out = vec![
        styled(format!("   {}", widths.line(heads.map(|head| paint.say(&head)))), paint.look.heading()),
        styled(format!("   {}", widths.line(rule.map(|cells| "─".repeat(cells)))), paint.look.faint()),
    ];
    let room = usize::from(area.height).saturating_sub(out.len());
    for (place, line) in view.lines.iter().enumerate().skip(view.top).take(room) {
        let here = place == view.cursor;
        let text = widths.line([
            display_text(&line.field).into_owned(),
            figure(line, || paint.percent(share(line.filled, view.records))),
            figure(line, || paint.number(line.distinct)),
            figure(line, || line.sensitivity.to_string()),
            proposed(paint, line),
            staged(paint, line),
        ]);
        let text = format!(" {} {text}", if here { '▸' } else { ' ' });
        out.push(match (here, line.sensitivity >= SPECIAL) {
            (true, _) => styled(text, paint.look.focus()),
            (false, true) => styled(text, paint.look.attention()),
            (false, false) => plain(text),
        });
    }
    lines(frame, area, out);
}

/// From this sensitivity on a field holds what Art. 9 or 10 names, or who is protected.
const SPECIAL: u8 = 85;

fn figure(line: &FieldLine, known: impl FnOnce() -> String) -> String {
    if line.stale { "…".to_owned() } else { known() }
}

fn proposed(paint: &Paint<'_>, line: &FieldLine) -> String {
    match line.proposed.as_deref().and_then(Operator::read) {
        Some(operator) => paint.say(&words::how(operator)),
        None if line.stale => "…".to_owned(),
        None => "–".to_owned(),
    }
}

/// What the plan does to the field.
fn staged(paint: &Paint<'_>, line: &FieldLine) -> String {
    let Some((register, _)) = &paint.state.fields.register else { return String::new() };
    let own = paint
        .state
        .plan
        .lines
        .iter()
        .rev()
        .find(|staged| staged.register_id == *register && staged.field.as_ref() == Some(&line.field));
    match own {
        None => String::new(),
        Some(staged) => {
            let count = staged.records.saturating_sub(staged.overlap);
            let message = match (staged.operation, paint.step()) {
                (Operation::Truncate, Step::Wide) => msg!("fields-staged", "count" => count),
                (Operation::Truncate, Step::Narrow | Step::Middle) => msg!("fields-staged-short", "count" => count),
                (Operation::Delete, Step::Wide) => msg!("fields-staged-deletion", "count" => count),
                (Operation::Delete, Step::Narrow | Step::Middle) => {
                    msg!("fields-staged-deletion-short", "count" => count)
                }
            };
            paint.say(&message)
        }
    }
}

fn draw_examples(frame: &mut Frame<'_>, area: Rect, paint: &Paint<'_>) {
    let view = &paint.state.fields;
    let (Some(line), Some(method)) = (view.current(), view.method()) else { return };
    let area = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
    let cells = usize::from(area.width).saturating_sub(2);
    let title = msg!("fields-preview", "field" => line.field.as_str(), "how" => words::choice(method));
    let title = pad(&paint.say(&title), width(&paint.say(&title)).min(cells.saturating_sub(4)));
    let mut block = Block::bordered().title(Line::styled(format!(" {title} "), paint.look.heading()));
    let rows = usize::from(area.height).saturating_sub(3);
    let mut out = Vec::new();
    match view.shown() {
        None => out.push(plain(format!(" {}", waiting(paint, view)))),
        Some(trial) => {
            let truncated = &trial.truncated;
            let shown: Vec<&Example> = pick(truncated, rows);
            let of = msg!("fields-preview-of", "shown" => shown.len(), "all" => truncated.counts.sum());
            block = block.title(Line::from(format!(" {} ", paint.say(&of))).right_aligned());
            let heads =
                [msg!("fields-before"), msg!("fields-after"), msg!("heading-note")].map(|head| paint.say(&head));
            let rows: Vec<[String; 3]> =
                shown.iter().map(|example| texts(paint, (truncated, example), view.reveal)).collect();
            let columns = columns(cells, &rows);
            out.push(styled(row(&heads, columns), paint.look.heading()));
            out.extend(rows.iter().map(|texts| plain(row(texts, columns))));
        }
    }
    if area.is_empty() {
        return;
    }
    frame.render_widget(Paragraph::new(out).block(block), area);
}

fn waiting(paint: &Paint<'_>, view: &Fields) -> String {
    if view.asked.is_some() {
        paint.say(&msg!("fields-reckoning"))
    } else {
        paint.say(&msg!("fields-press-enter", "count" => view.records))
    }
}

/// As many examples as there is room for: those that are not changed always, when there are any.
pub(super) fn pick(truncated: &Truncated, rows: usize) -> Vec<&Example> {
    let others = truncated.examples.iter().filter(|example| example.outcome != Became::Changed).count();
    // Half the room at least shows what changes.
    let others = others.min(rows / 2);
    let (mut left, mut left_others) = (rows.saturating_sub(others), others);
    let keep = |example: &&Example| {
        let left = if example.outcome == Became::Changed { &mut left } else { &mut left_others };
        let fits = *left > 0;
        *left = left.saturating_sub(1);
        fits
    };
    truncated.examples.iter().filter(keep).take(rows).collect()
}

/// Before and after share what the notes leave.
pub(super) fn columns(cells: usize, rows: &[[String; 3]]) -> [usize; 3] {
    let notes = rows.iter().map(|[_, _, note]| width(note)).max().unwrap_or(0).clamp(4, (cells / 2).max(4));
    let rest = cells.saturating_sub(notes + 4);
    [rest / 2, rest - rest / 2, notes]
}

pub(super) fn row(texts: &[String; 3], columns: [usize; 3]) -> String {
    let parts: Vec<String> = texts.iter().zip(columns).map(|(text, cells)| cell(text, cells)).collect();
    format!(" {}", parts.join(" "))
}

/// What stands under the box, each sentence whole.
fn told(paint: &Paint<'_>, cells: usize) -> Vec<Line<'static>> {
    let view = &paint.state.fields;
    let mut out = vec![ways(paint, view, cells)];
    let mut add = |text: &str, style: Style| {
        let parts = wrap(text, cells.saturating_sub(3));
        out.extend(parts.into_iter().map(|part| styled(format!("   {part}"), style)));
    };
    if let Some(doubt) = view.current().and_then(|line| doubted::here(line.model.as_ref()?)) {
        add(&paint.say(&doubt), paint.look.attention());
    }
    if let Some(trial) = view.shown() {
        add(&counts(paint, &trial.truncated), paint.look.heading());
        for text in apart(paint, trial) {
            add(&text, Style::new());
        }
    }
    out
}

/// The ways as a row of choices; where they do not fit, the chosen one with its place among them.
fn ways(paint: &Paint<'_>, view: &Fields, cells: usize) -> Line<'static> {
    let all = view.methods();
    let chosen = view.method();
    let label = format!("   {}  ", paint.say(&msg!("fields-method")));
    let mut spans = vec![Span::styled(label.clone(), paint.look.heading())];
    let mut taken = width(&label);
    let mut row = Vec::new();
    for operator in &all {
        let here = Some(*operator) == chosen;
        let text = format!("({}) {}", if here { '•' } else { ' ' }, paint.say(&words::choice(*operator)));
        taken += width(&text) + 2;
        row.push(if here { Span::styled(text, paint.look.focus()) } else { Span::raw(text) });
        row.push(Span::raw("  "));
    }
    if taken <= cells {
        spans.extend(row);
        return Line::from(spans);
    }
    let place = all.iter().position(|operator| Some(*operator) == chosen).map_or(0, |place| place + 1);
    let name = chosen.map(|operator| paint.say(&words::choice(operator))).unwrap_or_default();
    spans.push(Span::styled(format!("(•) {name}"), paint.look.focus()));
    spans.push(Span::raw(format!("  {place}/{}", all.len())));
    Line::from(spans)
}

pub(super) fn counts(paint: &Paint<'_>, truncated: &Truncated) -> String {
    let counts = truncated.counts;
    let (changed, unreadable, empty) = (counts.changed, counts.unreadable, counts.empty);
    let sum = counts.sum();
    match truncated.left_to_find {
        Some(left) => paint.say(&msg!("fields-counts-redact", "changed" => changed, "unreadable" => unreadable,
            "empty" => empty, "sum" => sum, "left" => left)),
        None => paint.say(&msg!("fields-counts", "changed" => changed, "unreadable" => unreadable,
            "empty" => empty, "sum" => sum)),
    }
}

/// How well the rest still tells people apart.
fn apart(paint: &Paint<'_>, trial: &Trial) -> Vec<String> {
    let singled = &trial.singled;
    let names = |names: &[String]| names.iter().map(|name| display_text(name).into_owned()).collect::<Vec<_>>();
    let mut out = Vec::new();
    if !singled.fields.is_empty() {
        let message = msg!(
            "fields-apart",
            "after" => singled.after.unique,
            "before" => singled.before.unique,
            "percent" => paint.percent(share(singled.after.unique, singled.after.records)),
            "fields" => names(&singled.fields).join(" + "),
        );
        out.push(paint.say(&message));
    }
    if !singled.direct.is_empty() {
        out.push(paint.say(&msg!("fields-direct", "fields" => names(&singled.direct).join(", "))));
    }
    out
}
