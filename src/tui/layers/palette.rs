//! The command palette: what fits, its key, where it works, or why it does not.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use super::field_line;
use crate::app::catalog::{self, Entry};
use crate::app::state::{Palette, Scope};
use crate::text::pad_words;
use crate::tui::paint::{Paint, cell, plain, styled, wrap};
use crate::tui::parts::popup::popup;

/// Draws the palette.
pub fn draw(frame: &mut Frame<'_>, area: Rect, (paint, palette): (&Paint<'_>, &Palette)) {
    let columns = 92.min(area.width);
    let cells = usize::from(columns).saturating_sub(2);
    let mut out = vec![field_line(&palette.input, cells, paint), plain("")];
    let room = usize::from(area.height).saturating_sub(9).clamp(1, 14);
    let top = palette.cursor.saturating_sub(room - 1);
    for (place, command) in palette.matches.iter().enumerate().skip(top).take(room) {
        if let Some(entry) = catalog::entry(*command) {
            out.push(row(paint, (place == palette.cursor, entry), cells));
        }
    }
    let chosen = palette.matches.get(palette.cursor).and_then(|command| catalog::entry(*command));
    let whole = chosen.map(|entry| wrap(&about(paint, entry).1, cells.saturating_sub(2))).unwrap_or_default();
    out.push(plain(""));
    out.extend(whole.into_iter().map(|line| plain(format!(" {line}"))));
    let told = msg!("palette-count", "count" => palette.matches.len(), "all" => catalog::CATALOG.len());
    out.push(styled(format!(" {}", paint.say(&told)), paint.look.faint()));
    let title = match palette.scope {
        Scope::All => msg!("palette-title"),
        Scope::Here => msg!("palette-here"),
    };
    popup(frame, area, paint, (&paint.say(&title), columns, out));
}

/// Whether a command is possible here, and what it does or why it is not.
fn about(paint: &Paint<'_>, entry: &Entry) -> (bool, String) {
    let state = paint.state;
    let reason = if entry.on.contains(&state.screen) {
        (entry.valid)(state).err().map(|reason| paint.say(&reason))
    } else {
        let screen = entry.on.first().map_or(0, |screen| screen.number());
        Some(paint.say(&msg!("palette-elsewhere", "screen" => screen)))
    };
    (reason.is_none(), reason.unwrap_or_else(|| paint.say(&entry.about_on(paint.state))))
}

fn row(paint: &Paint<'_>, (here, entry): (bool, &Entry), cells: usize) -> Line<'static> {
    let (possible, about) = about(paint, entry);
    let key = entry.keys.first().map(|key| key.name()).unwrap_or_default();
    let name_cells = (cells / 3).min(24);
    let rest = cells.saturating_sub(name_cells + 14);
    let here_too = entry.on.contains(&paint.state.screen);
    let label = if here_too { entry.label_on(paint.state) } else { entry.label() };
    let mark = if here { '▸' } else { ' ' };
    let text = format!(" {mark}{} {} {}", cell(&paint.say(&label), name_cells), cell(&key, 9), pad_words(&about, rest));
    match (here, possible) {
        (true, _) => styled(text, paint.look.focus()),
        (false, true) => plain(text),
        (false, false) => styled(text, paint.look.faint()),
    }
}
