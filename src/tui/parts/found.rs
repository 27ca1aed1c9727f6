//! What was found in the field under the cursor: its words, and by which rule.

use ratatui::text::Line;

use crate::app::state::{Records, Row};
use crate::detect::told;
use crate::model::{Cell, Field, Finding};
use crate::text::display_text;
use crate::tui::paint::{Paint, plain, styled, wrap};
use crate::tui::screens::records::is_masked;

/// The lines of the pane, in so many cells; none where nothing was found.
pub fn lines((records, row): (&Records, &Row), cells: usize, paint: &Paint<'_>) -> Vec<Line<'static>> {
    let Some(field) = records.fields.get(records.detail_field) else { return Vec::new() };
    let found: Vec<&Finding> = row.findings.iter().filter(|finding| finding.field == field.position).collect();
    if found.is_empty() {
        return Vec::new();
    }
    let title = paint.say(&msg!("why-found", "field" => display_text(&field.name).into_owned()));
    let mut out = vec![styled(format!(" {title}"), paint.look.heading())];
    // What was found by rules that are said alike stands together.
    let told: Vec<String> = found.iter().map(|finding| why(paint, finding)).collect();
    for (place, finding) in found.iter().enumerate() {
        let words = words(paint, (records, row, field), finding);
        out.extend(wrap(&words, cells.saturating_sub(4).max(8)).into_iter().map(|line| plain(format!("   {line}"))));
        if told.get(place + 1) != told.get(place) {
            let why = wrap(told.get(place).map_or("", String::as_str), cells.saturating_sub(6).max(8));
            out.extend(why.into_iter().map(|line| styled(format!("     {line}"), paint.look.faint())));
        }
    }
    let wrong = wrap(&paint.say(&msg!("why-not-this")), cells.saturating_sub(2).max(8));
    out.extend(wrong.into_iter().map(|line| styled(format!(" {line}"), paint.look.faint())));
    out.push(plain(""));
    out
}

/// By which rule it was found, and how sure that is.
fn why(paint: &Paint<'_>, finding: &Finding) -> String {
    let rule = paint.say(&told::rule(finding));
    match told::level(finding) {
        Some(level) => format!("{rule}; {}", paint.say(&level)),
        None => rule,
    }
}

/// The words of a finding; of a masked value nothing is shown.
fn words(paint: &Paint<'_>, (records, row, field): (&Records, &Row, &Field), finding: &Finding) -> String {
    let category = paint.say(&crate::score::categories::name(finding.category));
    let text = match row.record.cells.get(usize::from(field.position.0)) {
        Some(Cell::Text(text)) if !is_masked(records, row, field) => {
            let part: String = text.chars().skip(finding.start as usize).take(finding.length as usize).collect();
            paint.say(&msg!("why-found-words", "text" => display_text(&part).into_owned()))
        }
        Some(Cell::Text(_) | Cell::Bytes(_) | Cell::Missing) | None => paint.say(&msg!("why-found-hidden")),
    };
    format!("{category}: {text}")
}
