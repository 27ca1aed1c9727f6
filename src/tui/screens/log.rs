//! Screen 7: the deletion log, its chain, and what the line under the cursor says.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;
use serde_json::Value;

use crate::log;
use crate::model::Operator;
use crate::plan::words;
use crate::text::{Message, display_text, pad};
use crate::tui::paint::{Paint, Step, cell, lines, plain, right, styled, wrap};

/// What stands above the first line of the table.
pub const ABOVE: u16 = 2;

/// Draws the screen.
pub fn draw(frame: &mut Frame<'_>, area: Rect, paint: &Paint<'_>) {
    let log = &paint.state.log;
    let cells = usize::from(area.width);
    if log.count == 0 {
        return lines(frame, area, vec![plain(""), plain(format!(" {}", paint.say(&msg!("log-empty-screen"))))]);
    }
    let widths = Widths::of(paint, cells);
    let mut out = vec![head(paint, &widths), styled(widths.rule(), paint.look.faint())];
    for place in (log.top..log.count).take(usize::try_from(paint.state.page()).unwrap_or(1)) {
        if let Some(line) = log.line(place) {
            out.push(row(paint, (place == log.cursor, line), &widths));
        }
    }
    out.push(plain(""));
    out.push(chain(paint));
    out.push(plain(""));
    if let Some(line) = log.current() {
        out.extend(detail(paint, line, cells));
    }
    lines(frame, area, out);
}

struct Widths {
    time: usize,
    what: usize,
    register: usize,
    records: usize,
    reason: usize,
}

impl Widths {
    fn of(paint: &Paint<'_>, cells: usize) -> Self {
        let (time, what, register, records) = match paint.step() {
            Step::Narrow => (10, 9, 0, 7),
            Step::Middle => (19, 11, 12, 8),
            Step::Wide => (19, 12, 16, 9),
        };
        let register_gap = usize::from(register > 0);
        let taken = 3 + 5 + time + 1 + what + 1 + register + register_gap + records + 1 + 10;
        Self { time, what, register, records, reason: cells.saturating_sub(taken + 1) }
    }

    fn rule(&self) -> String {
        let parts = [4, self.time, self.what, self.register, self.records, self.reason, 9];
        let parts: Vec<String> = parts.iter().filter(|cells| **cells > 0).map(|cells| "─".repeat(*cells)).collect();
        format!("   {}", parts.join(" "))
    }
}

fn join(parts: &[String]) -> String {
    let shown: Vec<&str> = parts.iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
    shown.join(" ")
}

fn head(paint: &Paint<'_>, widths: &Widths) -> Line<'static> {
    let parts = [
        cell(&paint.say(&msg!("heading-number")), 4),
        cell(&paint.say(&msg!("heading-time")), widths.time),
        cell(&paint.say(&msg!("heading-action")), widths.what),
        cell(&paint.say(&msg!("heading-register")), widths.register),
        right(&paint.say(&msg!("heading-records")), widths.records),
        cell(&paint.say(&msg!("heading-reason")), widths.reason),
        cell(&paint.say(&msg!("heading-hash")), 9),
    ];
    styled(format!("   {}", join(&parts)), paint.look.heading())
}

fn text(line: &log::Line, key: &str) -> Option<String> {
    match line.entry.get(key)? {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Array(list) => {
            let parts: Vec<&str> = list.iter().filter_map(Value::as_str).collect();
            (!parts.is_empty()).then(|| parts.join(", "))
        }
        Value::Null | Value::Bool(_) | Value::Object(_) => None,
    }
}

fn number(line: &log::Line, key: &str) -> Option<u64> {
    line.entry.get(key).and_then(Value::as_u64)
}

/// The time as the screen writes it: a blank instead of the T, no zone.
fn time(line: &log::Line) -> String {
    text(line, "at").unwrap_or_default().replace('T', " ").trim_end_matches('Z').to_owned()
}

fn row(paint: &Paint<'_>, (here, line): (bool, &log::Line), widths: &Widths) -> Line<'static> {
    let what = text(line, "what").unwrap_or_default();
    let records = number(line, "records").map_or(String::new(), |count| paint.number(count));
    let hash = format!("{}…{}", line.hash.get(..4).unwrap_or_default(), line.hash.get(60..).unwrap_or_default());
    let parts = [
        right(&line.sequence.to_string(), 4),
        cell(&time(line), widths.time),
        cell(&paint.coded("log-what", &what), widths.what),
        cell(&text(line, "register").unwrap_or_else(|| "–".to_owned()), widths.register),
        right(&records, widths.records),
        cell(&text(line, "reason").unwrap_or_default(), widths.reason),
        hash,
    ];
    let shown = format!(" {} {}", if here { '▸' } else { ' ' }, join(&parts));
    if here { styled(shown, paint.look.focus()) } else { plain(shown) }
}

fn chain(paint: &Paint<'_>) -> Line<'static> {
    let Some(verdict) = &paint.state.log.verdict else {
        return plain(format!("  {}", paint.say(&msg!("log-verifying"))));
    };
    match verdict.first_bad {
        None => {
            let head =
                format!("{}…{}", verdict.head.get(..8).unwrap_or_default(), verdict.head.get(56..).unwrap_or_default());
            let said = msg!("log-intact", "count" => verdict.entries, "head" => head);
            styled(format!("  ✓ {}", paint.say(&said)), paint.look.heading())
        }
        Some(first) => styled(format!("  ! {}", paint.say(&msg!("log-broken", "line" => first))), paint.look.grave()),
    }
}

/// What a line says, one fact a row: those that it has.
fn detail(paint: &Paint<'_>, line: &log::Line, cells: usize) -> Vec<Line<'static>> {
    let title = msg!("log-line", "line" => line.sequence);
    let mut out = vec![styled(format!("  {}", paint.say(&title)), paint.look.heading())];
    let mut add = |label: Message, value: Option<String>| {
        let Some(value) = value.filter(|value| !value.is_empty()) else { return };
        let start = format!("    {} ", pad(&paint.say(&label), 12));
        let room = cells.saturating_sub(18).max(10);
        for (place, piece) in wrap(&display_text(&value), room).into_iter().enumerate() {
            let head = if place == 0 { start.clone() } else { " ".repeat(17) };
            out.push(plain(format!("{head}{piece}")));
        }
    };
    add(msg!("log-fields"), fields(paint, line));
    add(msg!("log-values"), values(paint, line));
    add(msg!("heading-reason"), text(line, "reason"));
    add(msg!("log-selection"), text(line, "expression"));
    add(msg!("log-rule"), rule(paint, line));
    add(msg!("log-by"), text(line, "by").map(|by| who(paint, line, by)));
    add(msg!("log-approved"), text(line, "approved_by"));
    add(msg!("log-counts"), counts(paint, line));
    add(msg!("log-categories"), text(line, "categories").map(|codes| categories(paint, &codes)));
    add(msg!("log-proof"), proof(paint, line));
    add(msg!("log-rewrite"), rewrite(paint, line));
    out
}

/// The field and what was left of its values.
fn fields(paint: &Paint<'_>, line: &log::Line) -> Option<String> {
    let fields = text(line, "fields").filter(|fields| !fields.is_empty())?;
    let operator = text(line, "operator").and_then(|code| Operator::read(&code));
    let how = operator.map(|operator| format!(" → {}", paint.say(&words::choice(operator))));
    Some(format!("{fields}{}", how.unwrap_or_default()))
}

/// What became of the values of a truncation.
fn values(paint: &Paint<'_>, line: &log::Line) -> Option<String> {
    let changed = number(line, "changed").filter(|changed| *changed > 0)?;
    let (unreadable, empty) = (number(line, "unreadable").unwrap_or(0), number(line, "empty").unwrap_or(0));
    Some(paint.say(&msg!("log-became", "changed" => changed, "unreadable" => unreadable, "empty" => empty)))
}

fn who(paint: &Paint<'_>, line: &log::Line, by: String) -> String {
    let version = text(line, "gallra").unwrap_or_default();
    paint.say(&msg!("log-by-with", "who" => by, "version" => version))
}

/// The rule with the law that it rests on; a one-off decision in words.
fn rule(paint: &Paint<'_>, line: &log::Line) -> Option<String> {
    let rule = text(line, "rule")?;
    if rule == log::entry::ONE_OFF {
        return Some(paint.say(&msg!("certificate-one-off")));
    }
    Some(text(line, "legal_source").map_or_else(|| rule.clone(), |source| format!("{rule} · {source}")))
}

fn counts(paint: &Paint<'_>, line: &log::Line) -> Option<String> {
    let (before, after) = (number(line, "records_before")?, number(line, "records_after")?);
    Some(paint.say(&msg!("log-before-after", "before" => before, "after" => after)))
}

fn categories(paint: &Paint<'_>, codes: &str) -> String {
    use crate::model::{Category, Coded};
    let names: Vec<String> = codes
        .split(", ")
        .map(|code| match Category::from_code(code) {
            Some(category) => paint.say(&crate::score::categories::name(category)),
            None => code.to_owned(),
        })
        .collect();
    names.join(", ")
}

fn proof(paint: &Paint<'_>, line: &log::Line) -> Option<String> {
    let traces = number(line, "traces")?;
    let (sought, skipped) = (number(line, "values_sought")?, number(line, "values_skipped").unwrap_or(0));
    Some(paint.say(&msg!("log-proven", "sought" => sought, "skipped" => skipped, "traces" => traces)))
}

fn rewrite(paint: &Paint<'_>, line: &log::Line) -> Option<String> {
    let (before, after) = (number(line, "bytes_before")?, number(line, "bytes_after")?);
    Some(paint.say(&msg!("log-rewritten", "before" => before, "after" => after)))
}
