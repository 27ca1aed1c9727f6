//! Step 3: what gallra takes each field for, how sure it is, and by which values.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use super::reading::{about_line, shown};
use crate::app::state::wizard::{ReadAs, Table};
use crate::detect::doubted;
use crate::model::{Cell, Coded, Field, Said};
use crate::text::{Message, width};
use crate::tui::paint::{Paint, Step, cell, lines, plain, right, styled, wrap};

/// Draws the step.
pub fn draw(frame: &mut Frame<'_>, area: Rect, paint: &Paint<'_>) {
    let wizard = &paint.state.wizard;
    let cells = usize::from(area.width);
    let Some((table, read)) = wizard.table().and_then(|table| Some((table, table.read_as()?))) else {
        return lines(frame, area, vec![plain(format!(" {} …", paint.say(&msg!("wizard-reading"))))]);
    };
    let widths = Widths::of(paint, &read.is.fields, cells);
    let mut out =
        vec![about_line(paint, table, cells), head(paint, &widths), styled(widths.rule(), paint.look.faint())];
    let below = read.is.fields.get(wizard.field).map(|field| detail(paint, (table, read, field), cells));
    let below = below.unwrap_or_default();
    // A doubt takes its lines from the table, whose line under the cursor stays.
    let room = usize::from(area.height).saturating_sub(out.len() + below.len());
    let page = usize::try_from(paint.state.page()).unwrap_or(1).min(room).max(1);
    let top = wizard.top.max((wizard.field + 1).saturating_sub(page));
    for (place, field) in read.is.fields.iter().enumerate().skip(top).take(page) {
        out.push(row(paint, (place == wizard.field, field, read), &widths));
    }
    while out.len() < usize::from(area.height).saturating_sub(below.len().max(4)) {
        out.push(plain(""));
    }
    out.extend(below);
    lines(frame, area, out);
}

struct Widths {
    name: usize,
    sample: usize,
    kind: usize,
    role: usize,
    sure: usize,
}

impl Widths {
    /// Kind, role and sureness are never cut; a name seldom; the sample takes what is left.
    fn of(paint: &Paint<'_>, fields: &[Field], cells: usize) -> Self {
        let widest = |title: Message, texts: &mut dyn Iterator<Item = String>| {
            texts.map(|text| width(&text)).max().unwrap_or(0).max(width(&paint.say(&title)))
        };
        let kind = widest(msg!("wizard-kind"), &mut fields.iter().map(|field| kind_shown(paint, field)));
        let role = match paint.step() {
            Step::Narrow => 0,
            Step::Middle | Step::Wide => {
                widest(msg!("wizard-role"), &mut fields.iter().map(|field| paint.coded("role", field.role.code())))
            }
        };
        let bar = match paint.bar_cells() {
            0 => 3,
            bar => bar + 4,
        };
        let sure = widest(msg!("wizard-sure"), &mut std::iter::once(paint.say(&msg!("wizard-by-you")))).max(bar);
        let rest = cells.saturating_sub(4 + kind + role + sure + 3 + usize::from(role > 0));
        let name = widest(msg!("wizard-field"), &mut fields.iter().map(|field| field.name.clone()));
        let name = name.min(rest.saturating_sub(9).max(rest / 2)).max(6);
        Self { name, sample: rest.saturating_sub(name), kind, role, sure }
    }

    fn all(&self) -> [usize; 5] {
        [self.name, self.sample, self.kind, self.role, self.sure]
    }

    fn join(&self, texts: [String; 5]) -> String {
        let cells = texts.into_iter().zip(self.all()).filter(|(_, wide)| *wide > 0);
        cells.map(|(text, wide)| cell(&text, wide)).collect::<Vec<_>>().join(" ")
    }

    fn rule(&self) -> String {
        let parts = self.all().into_iter().filter(|wide| *wide > 0).map(|wide| "─".repeat(wide));
        format!("   {}", parts.collect::<Vec<_>>().join(" "))
    }
}

fn head(paint: &Paint<'_>, widths: &Widths) -> Line<'static> {
    let titles =
        [msg!("wizard-field"), msg!("wizard-sample"), msg!("wizard-kind"), msg!("wizard-role"), msg!("wizard-sure")];
    styled(format!("   {}", widths.join(titles.map(|title| paint.say(&title)))), paint.look.heading())
}

fn row(paint: &Paint<'_>, (here, field, read): (bool, &Field, &ReadAs), widths: &Widths) -> Line<'static> {
    let first = read.samples(field).next();
    let sample = first.map(|(text, found)| shown(paint, field, (&Cell::Text(text.to_owned()), found)));
    let sure = match field.said {
        Said::Steward => right(&paint.say(&msg!("wizard-by-you")), widths.sure),
        Said::Gallra => paint.bar(field.confidence, &field.confidence.to_string(), 3),
    };
    let texts = [
        field.name.clone(),
        sample.unwrap_or_default(),
        kind_shown(paint, field),
        paint.coded("role", field.role.code()),
        sure,
    ];
    let text = format!(" {} {}", if here { '▸' } else { ' ' }, widths.join(texts));
    if here { styled(text, paint.look.focus()) } else { plain(text) }
}

/// Its kind; with a mark where the order of its dates is in doubt.
fn kind_shown(paint: &Paint<'_>, field: &Field) -> String {
    let kind = paint.coded("kind", field.kind.code());
    if field.doubt.is_some() { format!("{kind} ?") } else { kind }
}

/// Of the field under the cursor more values, how many are filled, and what was found.
fn detail(paint: &Paint<'_>, (table, read, field): (&Table, &ReadAs, &Field), cells: usize) -> Vec<Line<'static>> {
    let mut seen: Vec<String> = Vec::new();
    for (text, found) in read.samples(field) {
        let text = shown(paint, field, (&Cell::Text(text.to_owned()), found));
        if !seen.contains(&text) && seen.len() < 6 {
            seen.push(text);
        }
    }
    let mut values = format!(" {}: ", paint.say(&msg!("wizard-samples")));
    // As many values as stand there whole; of a long one its beginning.
    for (place, value) in seen.iter().map(|value| crate::text::display_text(value)).enumerate() {
        let next = if place == 0 { value.into_owned() } else { format!(" · {value}") };
        if place > 0 && width(&values) + width(&next) > cells {
            break;
        }
        values.push_str(&next);
    }
    let mut out = vec![plain(""), plain(cell(&values, cells))];
    let facts = match (table.filled(field.position), &table.counted) {
        (Some(filled), Some(counted)) => {
            let found = counted.findings.get(usize::from(field.position.0)).filter(|found| !found.is_empty());
            let found = found.map(|found| {
                let one = |(category, count): (&crate::model::Category, &u64)| {
                    let name = paint.coded("category-short", &category.code().replace('_', "-"));
                    format!("{name} {}", paint.number(*count))
                };
                found.iter().map(one).collect::<Vec<_>>().join(", ")
            });
            match found {
                Some(found) => {
                    msg!("wizard-filled-found", "filled" => filled, "rows" => counted.rows, "found" => found)
                }
                None => msg!("wizard-filled", "filled" => filled, "rows" => counted.rows),
            }
        }
        _ => msg!("wizard-counting"),
    };
    out.extend(wrap(&paint.say(&facts), cells.saturating_sub(2)).into_iter().take(2).map(|l| plain(format!(" {l}"))));
    if let Some(doubt) = doubted::here(field) {
        let parts = wrap(&paint.say(&doubt), cells.saturating_sub(2));
        out.extend(parts.into_iter().map(|part| styled(format!(" {part}"), paint.look.attention())));
    }
    out
}
