//! Step 2: how the file is read and why, and the first records as they are read so.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Line;

use super::{fault, file_name, size};
use crate::app::act::wizard::reading::{is_said, written};
use crate::app::masking::masked;
use crate::app::state::records::{Reveal, is_sensitive};
use crate::app::state::wizard::{Part, ReadAs, Side, Table};
use crate::model::{Cell, Dialect, Escape, Field, Finding};
use crate::text::{Message, width};
use crate::tui::paint::{Paint, cell, ends, lines, plain, styled, wrap};

/// Draws the step.
pub fn draw(frame: &mut Frame<'_>, area: Rect, paint: &Paint<'_>) {
    let wizard = &paint.state.wizard;
    let cells = usize::from(area.width);
    let Some(table) = wizard.table() else {
        return lines(frame, area, vec![plain(format!(" {} …", paint.say(&msg!("wizard-reading"))))]);
    };
    let mut out = vec![about_line(paint, table, cells)];
    match (table.read_as(), table.fault()) {
        (Some(read), _) => {
            out.extend(parts(paint, (table, read)));
            out.extend(reason(paint, (table, read), cells));
            let room = usize::from(area.height).saturating_sub(out.len());
            out.extend(preview(paint, read, (cells, room)));
        }
        (None, Some(failure)) => {
            out.extend(table_line(paint, table));
            out.extend(fault(paint, failure, cells));
        }
        (None, None) => out.push(plain(format!("   {} …", paint.say(&msg!("wizard-reading"))))),
    }
    lines(frame, area, out);
}

/// The file with its size, and how many records and fields it has; `…` until they are counted.
pub(super) fn about_line(paint: &Paint<'_>, table: &Table, cells: usize) -> Line<'static> {
    let name = match &table.part {
        Some(part) => format!("{} ▸ {}", file_name(paint), crate::text::display_text(part)),
        None => file_name(paint),
    };
    let Some(read) = table.read_as() else { return styled(cell(&format!(" {name}"), cells), paint.look.heading()) };
    let rows = table.counted.as_ref().map_or("…".to_owned(), |counted| paint.number(counted.rows));
    let facts = msg!(
        "wizard-file-facts",
        "format" => paint.coded("glance", glance_of(read.is.format)),
        "size" => size(paint, read.is.size),
        "records" => rows,
        "fields" => read.is.fields.len(),
    );
    styled(ends(&format!(" {name}  "), &format!("{} ", paint.say(&facts)), cells), paint.look.heading())
}

fn glance_of(format: &'static str) -> &'static str {
    match format {
        "delimited" => "text",
        "jsonl" => "json",
        other => other,
    }
}

/// What a part of the reading is called.
pub fn title(part: Part) -> Message {
    match part {
        Part::Table => msg!("wizard-part-table"),
        Part::Encoding => msg!("wizard-part-encoding"),
        Part::Delimiter => msg!("wizard-part-delimiter"),
        Part::Quote => msg!("wizard-part-quote"),
        Part::Escape => msg!("wizard-part-escape"),
        Part::Header => msg!("wizard-part-header"),
        Part::Skip => msg!("wizard-part-skip"),
    }
}

fn value(paint: &Paint<'_>, part: Part, (table, dialect): (&Table, &Dialect)) -> String {
    match part {
        Part::Table => table.part.clone().unwrap_or_default(),
        Part::Encoding | Part::Header | Part::Skip => written(part, dialect),
        Part::Delimiter => match dialect.delimiter.text() {
            ";" => format!("; {}", paint.say(&msg!("wizard-semicolon"))),
            "," => format!(", {}", paint.say(&msg!("wizard-comma"))),
            "\t" => paint.say(&msg!("wizard-tab")),
            "|" => format!("| {}", paint.say(&msg!("wizard-pipe"))),
            " " => paint.say(&msg!("wizard-blank")),
            other => other.to_owned(),
        },
        Part::Quote => dialect.quote.map_or_else(|| paint.say(&msg!("wizard-no-quote")), |q| char::from(q).to_string()),
        Part::Escape => match dialect.escape {
            Escape::Doubled => paint.say(&msg!("wizard-doubled")),
            Escape::Backslash => paint.say(&msg!("wizard-backslash")),
        },
    }
}

fn parts(paint: &Paint<'_>, (table, read): (&Table, &ReadAs)) -> Vec<Line<'static>> {
    let wizard = &paint.state.wizard;
    let all = wizard.parts();
    let titles = Part::ALL.map(|part| width(&paint.say(&title(part))));
    let column = titles.into_iter().max().unwrap_or(0) + 2;
    let row = |(place, part): (usize, &Part)| {
        let here = wizard.side == Side::Parts && place == wizard.part;
        let (left, right) = if here { ('‹', '›') } else { (' ', ' ') };
        let mut text = format!(
            " {} {}{left} {} {right}",
            if here { '▸' } else { ' ' },
            cell(&paint.say(&title(*part)), column),
            crate::text::display_text(&value(paint, *part, (table, &read.is.dialect))),
        );
        if *part == Part::Table {
            text.push_str(&taken(paint, table));
        } else if is_said(*part, table) {
            text.push_str(&format!("  {}", paint.say(&msg!("wizard-said"))));
        }
        if here { styled(text, paint.look.focus()) } else { plain(text) }
    };
    let mut out: Vec<_> = all.iter().enumerate().map(row).collect();
    let after = read.is.evidence.footnote_rows;
    if after > 0 {
        let title = cell(&paint.say(&msg!("wizard-part-after")), column);
        out.push(styled(format!("   {title}  {}", paint.number(u64::from(after))), paint.look.faint()));
    }
    out
}

fn table_line(paint: &Paint<'_>, table: &Table) -> Option<Line<'static>> {
    let part = table.part.as_ref()?;
    let text = format!(" ▸ {} ‹ {part} ›{}", paint.say(&title(Part::Table)), taken(paint, table));
    Some(styled(text, paint.look.focus()))
}

/// Which of how many tables, and whether it is taken.
fn taken(paint: &Paint<'_>, table: &Table) -> String {
    let wizard = &paint.state.wizard;
    let said = if table.is_taken() { msg!("wizard-taken") } else { msg!("wizard-not-taken") };
    let place = msg!(
        "wizard-table-place",
        "place" => wizard.table + 1,
        "count" => wizard.tables.len(),
        "taken" => wizard.taken().len(),
    );
    format!("  {}  {}", paint.say(&said), paint.say(&place))
}

/// Why the part under the cursor is read so, in at most two lines; below it what is uneven in the file.
fn reason(paint: &Paint<'_>, (table, read): (&Table, &ReadAs), cells: usize) -> Vec<Line<'static>> {
    let wizard = &paint.state.wizard;
    let mut out = Vec::new();
    if let Some(failure) = &wizard.fault {
        return fault(paint, failure, cells);
    }
    let told = wizard.current_part().map(|part| reasons(paint, part, read)).unwrap_or_default();
    let text = if told.is_empty() { paint.say(&msg!("wizard-reason-none")) } else { told.join(" ") };
    let faint = paint.look.faint();
    out.extend(
        wrap(&text, cells.saturating_sub(4)).into_iter().take(2).map(|line| styled(format!("   {line}"), faint)),
    );
    while out.len() < 2 {
        out.push(plain(""));
    }
    out.extend(uneven(paint, table).map(|text| styled(cell(&format!(" {text}"), cells), paint.look.attention())));
    out
}

/// The sentences of the evidence that speak of a part.
fn reasons(paint: &Paint<'_>, part: Part, read: &ReadAs) -> Vec<String> {
    let belongs = |message: &&Message| {
        let of = match message.id() {
            "evidence-mark" | "evidence-wide" | "evidence-ascii" | "evidence-letters" | "evidence-encoding-asked" => {
                Part::Encoding
            }
            "evidence-regular" | "evidence-list" => Part::Delimiter,
            "evidence-quote-doubled" | "evidence-quote-backslash" if part == Part::Escape => Part::Escape,
            "evidence-quote-doubled" | "evidence-quote-backslash" | "evidence-quote-unused" | "evidence-quote-none" => {
                Part::Quote
            }
            "evidence-header-none" | "evidence-header-one" | "evidence-header-several" => Part::Header,
            "evidence-preamble" | "evidence-footnotes" => Part::Skip,
            _ => Part::Table,
        };
        of == part
    };
    let mut said: Vec<String> = read.is.evidence.reasons.iter().filter(belongs).map(|m| paint.say(m)).collect();
    if let (Part::Delimiter, Some((second, score))) = (part, read.is.evidence.second) {
        let shown = if second.text() == "\t" { "tab".to_owned() } else { second.text().to_owned() };
        said.push(paint.say(&msg!("evidence-second", "delimiter" => shown, "score" => score)));
    }
    said
}

/// Records with the wrong number of fields, once they are counted.
pub(super) fn uneven(paint: &Paint<'_>, table: &Table) -> Option<String> {
    let counted = table.counted.as_ref()?;
    let first = counted.first_uneven?;
    let count = counted.oddities.short + counted.oddities.long;
    Some(paint.say(&msg!("wizard-uneven", "count" => count, "first" => first)))
}

/// The first records as they are read, under their fields' names.
fn preview(paint: &Paint<'_>, read: &ReadAs, (cells, room): (usize, usize)) -> Vec<Line<'static>> {
    let wizard = &paint.state.wizard;
    let here = wizard.side == Side::Preview;
    let title = paint.say(&msg!("wizard-preview"));
    let rule = format!("─ {title} ");
    let rule = format!("{rule}{}", "─".repeat(cells.saturating_sub(width(&rule))));
    let mut out = vec![styled(rule, if here { paint.look.heading() } else { paint.look.faint() })];
    let left = wizard.left.min(read.is.fields.len().saturating_sub(1));
    let columns = columns(read, (left, cells.saturating_sub(3)));
    let names: Vec<String> = columns.iter().map(|(field, cells)| cell(&field.name, *cells)).collect();
    out.push(styled(format!("   {}", names.join(" ")), paint.look.heading()));
    let top = wizard.row.min(read.rows.len().saturating_sub(1));
    for (place, (record, found)) in read.rows.iter().enumerate().skip(top).take(room.saturating_sub(2)) {
        let texts = columns.iter().map(|(field, cells)| {
            let at = record.cells.get(usize::from(field.position.0)).unwrap_or(&Cell::Missing);
            cell(&shown(paint, field, (at, found)), *cells)
        });
        let style = if here && place == wizard.row { paint.look.focus() } else { Style::new() };
        let mark = if here && place == wizard.row { '▸' } else { ' ' };
        out.push(styled(format!(" {mark} {}", texts.collect::<Vec<_>>().join(" ")), style));
    }
    out
}

/// A cell's text; masked while it is sensitive and nobody asked to see it.
pub(super) fn shown(paint: &Paint<'_>, field: &Field, (value, found): (&Cell, &[Finding])) -> String {
    match value {
        Cell::Missing => "–".to_owned(),
        Cell::Bytes(bytes) => bytes.iter().map(|byte| format!("{byte:02x}")).collect(),
        Cell::Text(text) if text.is_empty() => String::new(),
        Cell::Text(text) if paint.state.wizard.reveal.0 == Reveal::Masked && is_sensitive(field, found) => {
            masked(field, text)
        }
        Cell::Text(text) => text.clone(),
    }
}

/// The columns from one on that have room, each as wide as its widest value, within bounds.
fn columns(read: &ReadAs, (left, cells): (usize, usize)) -> Vec<(&Field, usize)> {
    let mut out = Vec::new();
    let mut room = cells;
    for field in read.is.fields.iter().skip(left) {
        let values = read.samples(field).take(20).map(|(text, _)| width(text));
        let wide = values.chain([width(&field.name)]).max().unwrap_or(0).clamp(3, 24);
        if wide > room && !out.is_empty() {
            break;
        }
        out.push((field, wide.min(room)));
        room = room.saturating_sub(wide + 1);
    }
    out
}
