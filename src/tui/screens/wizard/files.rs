//! Step 1: the folder in view with the files that look like tables, and other places to look.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Line;

use super::{fault, size};
use crate::app::folders::Look;
use crate::app::inventory::heaviest_first;
use crate::app::state::wizard::{By, FileRow, Shows};
use crate::model::Coded;
use crate::store::selection::Direction;
use crate::text::{display_text, width};
use crate::tui::paint::{Paint, Step, cell, ends, lines, plain, right, styled, titled, wrap};

/// Draws the step.
pub fn draw(frame: &mut Frame<'_>, area: Rect, paint: &Paint<'_>) {
    let files = &paint.state.wizard.files;
    let cells = usize::from(area.width);
    let mut out = vec![folder_line(paint, cells)];
    let widths = Widths::of(paint, cells);
    out.push(head(paint, &widths));
    out.push(styled(widths.rule(), paint.look.faint()));
    let below = below(paint, cells);
    let room = usize::from(area.height).saturating_sub(out.len() + below.len()).max(1);
    let rows = files.rows();
    let top = files.top.min(files.cursor).max((files.cursor + 1).saturating_sub(room));
    for (place, entry) in rows.iter().enumerate().skip(top).take(room) {
        out.push(row(paint, (place == files.cursor, entry), &widths));
    }
    let has_file = rows.iter().any(|entry| !entry.is_folder());
    if files.listing.is_some() && !has_file && out.len() + below.len() + 1 < usize::from(area.height) {
        let text = paint.say(&msg!("wizard-no-table-here"));
        out.extend(wrap(&text, cells.saturating_sub(6)).into_iter().map(|line| plain(format!("   {line}"))));
    }
    while out.len() + below.len() < usize::from(area.height) {
        out.push(plain(""));
    }
    out.extend(below);
    lines(frame, area, out);
}

fn folder_line(paint: &Paint<'_>, cells: usize) -> Line<'static> {
    let files = &paint.state.wizard.files;
    let Some(listing) = &files.listing else { return plain(format!(" {}", paint.say(&msg!("wizard-looking")))) };
    let shown = match (&files.found, files.shows) {
        (Some(_), _) => msg!("wizard-shows-found"),
        (None, Shows::Tables) => msg!("wizard-shows-tables", "count" => files.left_out()),
        (None, Shows::All) => msg!("wizard-shows-all"),
    };
    let shown = paint.say(&shown);
    let title = paint.say(&msg!("wizard-folder"));
    let room = cells.saturating_sub(width(&title) + width(&shown) + 6);
    let folder = cut_front(&display_text(&listing.folder.display().to_string()), room);
    styled(ends(&format!(" {title}  {folder}"), &format!("{shown} "), cells), paint.look.heading())
}

/// The end of a path tells more than its beginning.
fn cut_front(text: &str, cells: usize) -> String {
    if width(text) <= cells {
        return text.to_owned();
    }
    let mut out: Vec<char> = Vec::new();
    let mut used = 1;
    for c in text.chars().rev() {
        used += width(&c.to_string());
        if used > cells {
            break;
        }
        out.push(c);
    }
    out.push('…');
    out.iter().rev().collect()
}

struct Widths {
    name: usize,
    size: usize,
    changed: usize,
    look: usize,
}

impl Widths {
    fn of(paint: &Paint<'_>, cells: usize) -> Self {
        let found = paint.state.wizard.files.found.is_some();
        let (size, changed, look) = match paint.step() {
            // What was found is told with its kinds, which take more room.
            Step::Middle | Step::Wide if found => (10, 0, cells.saturating_sub(18) / 2),
            Step::Narrow => (0, 0, 10),
            Step::Middle => (10, 10, 18),
            Step::Wide => (10, 16, 24),
        };
        let gaps = [size, changed, look].into_iter().filter(|cells| *cells > 0).count();
        Self { name: cells.saturating_sub(4 + size + changed + look + gaps), size, changed, look }
    }

    fn parts(&self, texts: [String; 4]) -> String {
        let [name, size, changed, look] = texts;
        let mut parts = vec![cell(&name, self.name)];
        if self.size > 0 {
            parts.push(right(&size, self.size));
        }
        if self.changed > 0 {
            parts.push(cell(&changed, self.changed));
        }
        parts.push(cell(&look, self.look));
        parts.join(" ")
    }

    fn rule(&self) -> String {
        let parts = [self.name, self.size, self.changed, self.look].map(|cells| "─".repeat(cells));
        format!("   {}", parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" "))
    }
}

fn head(paint: &Paint<'_>, widths: &Widths) -> Line<'static> {
    let titles =
        [msg!("wizard-name"), msg!("wizard-size"), msg!("wizard-changed"), msg!("wizard-look")].map(|m| paint.say(&m));
    let files = &paint.state.wizard.files;
    let order = |by: By, direction| (files.found.is_none() && files.by == by).then_some(direction);
    let orders = [
        order(By::Name, Direction::Ascending),
        order(By::Size, Direction::Descending),
        order(By::Changed, Direction::Descending),
        None,
    ];
    let cells = [widths.name, widths.size, widths.changed, widths.look];
    let mut marked = titles.iter().zip(orders).zip(cells).map(|((title, order), cells)| titled(title, order, cells));
    let titles = titles.each_ref().map(|title| marked.next().unwrap_or_else(|| title.clone()));
    styled(format!("   {}", widths.parts(titles)), paint.look.heading())
}

fn row(paint: &Paint<'_>, (here, entry): (bool, &FileRow<'_>), widths: &Widths) -> Line<'static> {
    let texts = match entry {
        FileRow::Above(_) => ["..".to_owned(), String::new(), String::new(), paint.say(&msg!("wizard-above"))],
        FileRow::Entry(entry) => {
            let day = entry.changed.map(|at| at.format(day_form(widths)).to_string()).unwrap_or_default();
            match entry.look {
                Look::Folder => [format!("{}/", entry.name), String::new(), day, paint.say(&msg!("wizard-is-folder"))],
                Look::Unknown => [entry.name.clone(), size(paint, entry.size), day, "…".to_owned()],
                Look::Other => [entry.name.clone(), size(paint, entry.size), day, paint.say(&msg!("wizard-is-other"))],
                Look::Table(glance) => {
                    [entry.name.clone(), size(paint, entry.size), day, paint.coded("glance", glance.code())]
                }
            }
        }
        FileRow::Found(found) => {
            let kinds = heaviest_first(&found.kinds);
            let kinds: Vec<String> = kinds.iter().map(|kind| paint.coded("kind", kind)).collect();
            [short(paint, &found.file), size(paint, found.size), String::new(), kinds.join(", ")]
        }
    };
    let text = format!(" {} {}", if here { '▸' } else { ' ' }, widths.parts(texts));
    let style = if here { paint.look.focus() } else { Style::new() };
    styled(text, style)
}

fn day_form(widths: &Widths) -> &'static str {
    if widths.changed > 10 { "%Y-%m-%d %H:%M" } else { "%Y-%m-%d" }
}

/// A path from the folder in view on.
fn short(paint: &Paint<'_>, file: &str) -> String {
    let folder = paint.state.wizard.files.listing.as_ref().map(|listing| listing.folder.display().to_string());
    let rest = folder.as_deref().and_then(|folder| file.strip_prefix(folder)).unwrap_or(file);
    rest.trim_start_matches('/').to_owned()
}

/// What stands at the foot: what went wrong, else the places that registers came from, and that a path can be dragged in.
fn below(paint: &Paint<'_>, cells: usize) -> Vec<Line<'static>> {
    let wizard = &paint.state.wizard;
    if let Some(failure) = &wizard.fault {
        return fault(paint, failure, cells);
    }
    let mut out = vec![plain("")];
    if wizard.files.places.len() > 1 {
        let here = wizard.files.listing.as_ref().map(|listing| &listing.folder);
        let title = paint.say(&msg!("wizard-places"));
        let room = cells.saturating_sub(width(&title) + 4);
        let each = room / wizard.files.places.len().min(3);
        let names = wizard.files.places.iter().take(3).map(|place| {
            let name = cut_front(&display_text(&place.display().to_string()), each.saturating_sub(4));
            if Some(place) == here { format!("▸{name}◂") } else { format!(" {name} ") }
        });
        out.push(plain(format!(" {title} {}", names.collect::<Vec<_>>().join(" "))));
    }
    let text = paint.say(&msg!("wizard-drag"));
    out.extend(
        wrap(&text, cells.saturating_sub(2)).into_iter().map(|line| styled(format!(" {line}"), paint.look.faint())),
    );
    out
}
