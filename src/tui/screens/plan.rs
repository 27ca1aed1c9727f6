//! Screen 6: the staged plan, what it adds up to, what was checked, and a sample.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::app::state::{Outcome, Reveal};
use crate::model::{Operation, Operator};
use crate::plan::{PlanLine, words};
use crate::text::{display_text, pad, width};
use crate::tui::paint::{Paint, Step, cell, lines, plain, right, styled, wrap};
use crate::tui::parts::before_after::texts;

/// What stands above the first line of the table.
pub const ABOVE: u16 = 2;

/// Draws the screen.
pub fn draw(frame: &mut Frame<'_>, area: Rect, paint: &Paint<'_>) {
    let plan = &paint.state.plan;
    if plan.lines.is_empty() {
        let text = paint.say(&msg!("plan-empty-screen"));
        let text = wrap(&text, usize::from(area.width).saturating_sub(2));
        let mut out = vec![plain("")];
        out.extend(text.into_iter().map(|line| plain(format!(" {line}"))));
        return lines(frame, area, out);
    }
    let cells = usize::from(area.width);
    let widths = Widths::of(paint, cells);
    let mut out = vec![head(paint, &widths), styled(widths.rule(), paint.look.faint())];
    let room = usize::try_from(paint.state.page()).unwrap_or(1);
    for (place, line) in plan.lines.iter().enumerate().skip(plan.top).take(room) {
        out.push(row(paint, (place == plan.cursor, line), &widths));
    }
    whole(&mut out, paint, (&widths, cells));
    let mut below = vec![plain("")];
    sum(&mut below, paint, cells);
    truncation(&mut below, paint, cells);
    checks(&mut below, paint, cells);
    sample(&mut below, paint, cells);
    out.extend(part(below, paint));
    lines(frame, area, out);
}

/// The part of what stands below the items that was turned to, with how many lines the others have.
fn part(below: Vec<Line<'static>>, paint: &Paint<'_>) -> Vec<Line<'static>> {
    let (count, room) = (below.len(), paint.state.plan_room());
    if count <= room || room < 2 {
        return below;
    }
    let each = room - 1;
    let parts = i32::try_from(count.div_ceil(each)).unwrap_or(i32::MAX);
    let turned = usize::try_from(paint.state.plan.turned.rem_euclid(parts)).unwrap_or(0);
    let mut shown: Vec<_> = below.into_iter().skip(turned * each).take(each).collect();
    let others = paint.say(&msg!("plan-other-lines", "count" => count - shown.len()));
    shown.resize(each, plain(""));
    shown.push(styled(format!("  {others}"), paint.look.faint()));
    shown
}

struct Widths {
    action: usize,
    register: usize,
    records: usize,
    held: usize,
    reason: usize,
}

impl Widths {
    fn of(paint: &Paint<'_>, cells: usize) -> Self {
        let (register, records, held) = match paint.step() {
            Step::Narrow => (10, 7, 0),
            Step::Middle => (14, 9, 8),
            Step::Wide => (18, 10, 9),
        };
        let held_gap = usize::from(held > 0);
        let rest = cells.saturating_sub(7 + register + 1 + records + 1 + held + held_gap + 1);
        let action = rest / 2;
        Self { action, register, records, held, reason: rest.saturating_sub(action + 1) }
    }

    fn rule(&self) -> String {
        let mut parts =
            vec!["──".to_owned(), "─".repeat(self.action), "─".repeat(self.register), "─".repeat(self.records)];
        if self.held > 0 {
            parts.push("─".repeat(self.held));
        }
        parts.push("─".repeat(self.reason));
        format!("   {}", parts.join(" "))
    }
}

fn head(paint: &Paint<'_>, widths: &Widths) -> Line<'static> {
    let mut parts = vec![
        "# ".to_owned(),
        cell(&paint.say(&msg!("heading-action")), widths.action),
        cell(&paint.say(&msg!("heading-register")), widths.register),
        right(&paint.say(&msg!("heading-records")), widths.records),
    ];
    if widths.held > 0 {
        parts.push(right(&paint.say(&msg!("heading-held")), widths.held));
    }
    parts.push(cell(&paint.say(&msg!("heading-reason")), widths.reason));
    styled(format!("   {}", parts.join(" ")), paint.look.heading())
}

fn row(paint: &Paint<'_>, (here, line): (bool, &PlanLine), widths: &Widths) -> Line<'static> {
    let mut parts = vec![
        right(&line.item.to_string(), 2),
        cell(&action(paint, line), widths.action),
        cell(&line.register, widths.register),
        right(&paint.number(line.records), widths.records),
    ];
    if widths.held > 0 {
        parts.push(right(&if line.held == 0 { String::new() } else { paint.number(line.held) }, widths.held));
    }
    parts.push(cell(&line.reason, widths.reason));
    let text = format!(" {} {}", if here { '▸' } else { ' ' }, parts.join(" "));
    if here { styled(text, paint.look.focus()) } else { plain(text) }
}

/// What the row under the cursor has no room for.
fn whole(out: &mut Vec<Line<'static>>, paint: &Paint<'_>, (widths, cells): (&Widths, usize)) {
    let Some(line) = paint.state.plan.current() else { return };
    let action = display_text(&action(paint, line)).into_owned();
    let reason = display_text(&line.reason).into_owned();
    if width(&action) <= widths.action && width(&reason) <= widths.reason {
        return;
    }
    let text = paint.say(&msg!("plan-whole", "item" => line.item.0, "action" => action, "reason" => reason));
    out.extend(wrap(&text, cells.saturating_sub(7)).into_iter().map(|line| plain(format!("      {line}"))));
}

fn action(paint: &Paint<'_>, line: &PlanLine) -> String {
    match line.operation {
        Operation::Delete if line.field.is_some() => {
            paint.say(&msg!("plan-suppress", "field" => line.field.clone().unwrap_or_default()))
        }
        Operation::Delete => match &line.expression {
            Some(expression) => paint.say(&msg!("plan-delete-where", "expression" => words::condition(expression))),
            None => paint.say(&msg!("plan-delete")),
        },
        Operation::Truncate => {
            let field = line.field.clone().unwrap_or_default();
            paint.say(&msg!("plan-minimise", "field" => field, "how" => how(paint, line)))
        }
    }
}

fn sum(out: &mut Vec<Line<'static>>, paint: &Paint<'_>, cells: usize) {
    let plan = &paint.state.plan;
    let Some(preview) = &plan.preview else {
        out.push(plain(format!("  {}", paint.say(&msg!("plan-reckoning")))));
        return;
    };
    let text = paint.say(&msg!("plan-sum", "deleted" => preview.deleted, "changed" => preview.changed));
    out.push(styled(format!("  {text}"), paint.look.heading()));
    for effect in &preview.registers {
        let text = msg!(
            "plan-register",
            "register" => effect.register.clone(),
            "before" => effect.before,
            "after" => effect.after
        );
        out.push(plain(pad(&format!("  {}", paint.say(&text)), cells)));
    }
    if preview.overlap > 0 {
        out.push(plain(format!("  {}", paint.say(&msg!("plan-overlap", "count" => preview.overlap)))));
    }
}

fn how(paint: &Paint<'_>, line: &PlanLine) -> String {
    let operator = line.operator.as_deref().and_then(Operator::read);
    operator.map(|operator| paint.say(&words::choice(operator))).unwrap_or_default()
}

/// What becomes of the values of the truncation under the cursor.
fn truncation(out: &mut Vec<Line<'static>>, paint: &Paint<'_>, cells: usize) {
    let plan = &paint.state.plan;
    let Some((line, truncated)) = plan.current().zip(plan.truncated_here()) else { return };
    let counts = truncated.counts;
    let text = msg!(
        "plan-counts",
        "item" => line.item.0,
        "field" => line.field.clone().unwrap_or_default(),
        "how" => how(paint, line),
        "changed" => counts.changed,
        "unreadable" => counts.unreadable,
        "empty" => counts.empty,
    );
    out.push(plain(pad(&format!("  {}", paint.say(&text)), cells)));
}

fn checks(out: &mut Vec<Line<'static>>, paint: &Paint<'_>, cells: usize) {
    if paint.state.plan.checks.is_empty() {
        return;
    }
    out.push(plain(""));
    out.push(styled(format!("  {}", paint.say(&msg!("plan-checks"))), paint.look.heading()));
    for check in &paint.state.plan.checks {
        let (mark, style) = match check.outcome {
            Outcome::Fine => ("✓", ratatui::style::Style::new()),
            Outcome::Look => ("!", paint.look.attention()),
        };
        out.push(styled(pad(&format!("   {mark} {}", paint.say(&check.message)), cells), style));
    }
}

/// Some values of a truncation before and after, else some records of a deletion.
fn sample(out: &mut Vec<Line<'static>>, paint: &Paint<'_>, cells: usize) {
    if let Some((line, truncated)) = paint.state.plan.current().zip(paint.state.plan.truncated_here()) {
        out.push(plain(""));
        let title = paint.say(&msg!("plan-before-after", "item" => line.item.0));
        out.push(styled(format!("  {title}"), paint.look.heading()));
        for example in &truncated.examples {
            let [before, after, note] = texts(paint, (truncated, example), Reveal::Masked);
            let room = cells.saturating_sub(18) / 3;
            let texts = [before, after, note].map(|text| cell(&text, room));
            out.push(plain(format!(
                "   {} {} → {} {}",
                right(&example.rid.to_string(), 7),
                texts[0],
                texts[1],
                texts[2]
            )));
        }
        return;
    }
    let Some((item, rows)) = &paint.state.plan.sample else { return };
    if rows.is_empty() {
        return;
    }
    out.push(plain(""));
    let title = paint.say(&msg!("plan-sample", "item" => item.0));
    out.push(styled(format!("  {title}"), paint.look.heading()));
    for row in rows {
        let mut line = vec![Span::raw(format!("   {} ", right(&row.rid.to_string(), 7)))];
        line.push(Span::raw(format!("{} ", cell(&row.values.join(", "), 26))));
        let day = row.last_activity.map_or("–".to_owned(), |day| day.to_string());
        line.push(Span::raw(format!("{} ", pad(&day, 10))));
        let age = row.age.map_or("–".to_owned(), |age| paint.percent(age));
        let relevance = row.relevance.map_or("–".to_owned(), |score| score.to_string());
        line.push(Span::raw(paint.say(&msg!("plan-sample-scores", "age" => age, "relevance" => relevance))));
        out.push(Line::from(line));
    }
}
