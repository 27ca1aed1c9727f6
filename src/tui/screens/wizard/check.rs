//! Step 4: the register that each table becomes, once more what is odd in the file, and how far the import is.

use std::collections::BTreeMap;

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use super::reading::{about_line, uneven};
use super::{fault, size};
use crate::app::state::share;
use crate::app::state::wizard::{Inexact, Step, Table};
use crate::app::state::{Job, JobKind};
use crate::model::{Category, Coded, Field, Said};
use crate::score::context::{Parts, Shows};
use crate::text::display_text;
use crate::tui::paint::{Paint, cell, lines, plain, right, styled, wrap};

/// Below this a field's kind is one that the steward should look at.
const SURE: u8 = 50;

/// Draws the step.
pub fn draw(frame: &mut Frame<'_>, area: Rect, paint: &Paint<'_>) {
    let wizard = &paint.state.wizard;
    let cells = usize::from(area.width);
    let mut out = Vec::new();
    if let Some(table) = wizard.tables.get(wizard.target.min(wizard.tables.len().saturating_sub(1))) {
        out.extend([about_line(paint, table, cells), plain("")]);
    }
    out.push(styled(format!("   {}", paint.say(&msg!("wizard-becomes"))), paint.look.heading()));
    let loading = wizard.step == Step::Loading;
    let room = usize::from(area.height).saturating_sub(11).max(1);
    let top = (wizard.target + 1).saturating_sub(room);
    for (place, table) in wizard.tables.iter().enumerate().skip(top).take(room) {
        out.push(target(paint, (!loading && place == wizard.target, table), cells));
    }
    if wizard.has_inexact() {
        out.push(inexact(paint, !loading && wizard.target >= wizard.tables.len()));
    }
    out.push(plain(""));
    if loading {
        out.extend(progress(paint, cells));
    } else {
        out.extend(told(paint, cells));
    }
    lines(frame, area, out);
}

fn target(paint: &Paint<'_>, (here, table): (bool, &Table), cells: usize) -> Line<'static> {
    let several = paint.state.wizard.tables.len() > 1;
    let mark = match (several, table.is_taken()) {
        (false, _) => "",
        (true, true) => "[x] ",
        (true, false) => "[ ] ",
    };
    let source = table.part.as_ref().map(|part| format!("{} → ", cell(part, (cells / 4).min(24)))).unwrap_or_default();
    let (left, right) = if here { ("‹ ", " ›") } else { ("  ", "  ") };
    let becomes = match &table.planned {
        None => "…".to_owned(),
        Some(planned) => {
            let what = match planned.known {
                None => msg!("wizard-new-register"),
                Some((_, records)) => msg!("wizard-refresh", "count" => records),
            };
            format!("{left}{}{right} {}", crate::text::display_text(&planned.name), paint.say(&what))
        }
    };
    let text = cell(&format!(" {} {mark}{source}{becomes}", if here { '▸' } else { ' ' }), cells);
    if here { styled(text, paint.look.focus()) } else { plain(text) }
}

fn inexact(paint: &Paint<'_>, here: bool) -> Line<'static> {
    let what = match paint.state.wizard.inexact {
        Inexact::Refused => msg!("wizard-inexact-refused"),
        Inexact::Taken => msg!("wizard-inexact-taken"),
    };
    let (left, right) = if here { ('‹', '›') } else { (' ', ' ') };
    let text = format!(" {} {left} {} {right}", if here { '▸' } else { ' ' }, paint.say(&what));
    if here { styled(text, paint.look.focus()) } else { plain(text) }
}

/// What should be known before Enter: what is odd, what went wrong, and that nothing is written yet.
fn told(paint: &Paint<'_>, cells: usize) -> Vec<Line<'static>> {
    let wizard = &paint.state.wizard;
    let mut out = Vec::new();
    if let Some(failure) = &wizard.fault {
        out.extend(fault(paint, failure, cells));
        out.push(plain(""));
    }
    let mut add = |text: String| {
        out.extend(wrap(&text, cells.saturating_sub(4)).into_iter().map(|line| plain(format!("   {line}"))));
    };
    if let Some(table) = wizard.tables.get(wizard.target).or_else(|| wizard.table()) {
        known(paint, table).into_iter().for_each(&mut add);
        uneven(paint, table).into_iter().for_each(&mut add);
        if let Some(counted) = &table.counted {
            let odd = counted.oddities;
            if odd.unreadable > 0 {
                add(paint.say(&msg!("import-unreadable-cells", "count" => odd.unreadable)));
            }
            if odd.unprovable > 0 {
                add(paint.say(&msg!("import-inexact-records", "count" => odd.unprovable)));
            }
            counted.notices.iter().for_each(|notice| add(paint.say(notice)));
        }
    }
    add(paint.say(&msg!("wizard-writes-to", "workbench" => paint.state.workbench.clone())));
    add(paint.say(&msg!("wizard-nothing-written")));
    out
}

/// What is known of a table: what was found in it, what stands around it, what is unsure, and whether a date tells
/// when the person was heard of last.
fn known(paint: &Paint<'_>, table: &Table) -> Vec<String> {
    let Some(read) = table.read_as() else { return Vec::new() };
    let mut out = vec![match &table.counted {
        None => paint.say(&msg!("wizard-counting")),
        Some(counted) => {
            let mut all: BTreeMap<Category, u64> = BTreeMap::new();
            for (category, count) in counted.findings.iter().flatten() {
                *all.entry(*category).or_default() += count;
            }
            let one = |(category, count): (&Category, &u64)| {
                let name = paint.coded("category-short", &category.code().replace('_', "-"));
                format!("{name} {}", paint.number(*count))
            };
            match all.is_empty() {
                true => paint.say(&msg!("wizard-found-nothing")),
                false => {
                    let found = all.iter().map(one).collect::<Vec<_>>().join(", ");
                    paint.say(&msg!("wizard-found-in-it", "found" => found))
                }
            }
        }
    }];
    let (before, after) = (read.is.dialect.preamble_rows, read.is.evidence.footnote_rows);
    if before + after > 0 {
        out.push(paint.say(&msg!("wizard-around", "before" => before, "after" => after)));
    }
    let fields = table.fields();
    let unsure = |field: &&Field| field.said == Said::Gallra && field.confidence < SURE;
    let unsure: Vec<String> =
        fields.iter().filter(unsure).map(|field| display_text(&field.name).into_owned()).collect();
    if !unsure.is_empty() {
        out.push(paint.say(&msg!("wizard-unsure", "count" => unsure.len(), "fields" => unsure.join(", "))));
    }
    if Shows::of(fields).life == Parts::Lacking {
        out.push(paint.say(&if fields.iter().any(|field| field.kind.is_date()) {
            msg!("wizard-no-life")
        } else {
            msg!("wizard-no-date")
        }));
    }
    out
}

/// The step of the import, how much of the file is read in, and the time that is left.
fn progress(paint: &Paint<'_>, cells: usize) -> Vec<Line<'static>> {
    let Some(job) = paint.state.job.as_ref().filter(|job| job.kind == JobKind::Import) else {
        return vec![plain(format!("   {} …", paint.say(&msg!("job-import"))))];
    };
    let step = job.step().map(|step| paint.coded("import-step", step)).unwrap_or_default();
    let mut out = vec![plain(format!("   {step}")), plain("")];
    if job.total > 0 {
        let percent = share(job.done, job.total);
        let bar = paint.blocks(percent, cells.saturating_sub(14).min(50));
        out.push(plain(format!("   {bar} {}", right(&paint.percent(percent), 6))));
        out.push(plain(format!("   {}", amount(paint, job))));
    }
    out.push(plain(""));
    let how = match (&job.stopping, job.step()) {
        (Some(_), _) => msg!("screen-stopping"),
        (None, Some("score")) => msg!("wizard-past-commit"),
        (None, _) => msg!("wizard-how-to-stop"),
    };
    out.extend(wrap(&paint.say(&how), cells.saturating_sub(4)).into_iter().map(|line| plain(format!("   {line}"))));
    out
}

fn amount(paint: &Paint<'_>, job: &Job) -> String {
    let of = msg!("wizard-amount", "done" => size(paint, job.done), "total" => size(paint, job.total));
    let rest = job.total.saturating_sub(job.done);
    let left = u128::from(job.elapsed) * u128::from(rest) / u128::from(job.done.max(1)) / 1000;
    let seconds = u64::try_from(left).unwrap_or(u64::MAX);
    let passed = paint.say(&msg!("wizard-passed", "seconds" => job.elapsed / 1000));
    if job.elapsed < 1000 || job.done == 0 {
        return format!("{} · {passed}", paint.say(&of));
    }
    format!("{} · {passed} · {}", paint.say(&of), paint.say(&msg!("job-left", "seconds" => seconds)))
}
