//! Help: the keys of this screen on the left, those that work everywhere on the right; then conditions, scores, words.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::app::Screen;
use crate::app::catalog::{CATALOG, Entry, Group};
use crate::app::state::Help;
use crate::app::state::overlay::Chapter;
use crate::text::Message;
use crate::tui::paint::{Paint, cell, plain, styled, wrap};
use crate::tui::parts::popup::popup;

/// From so many columns on, the keys of the screen and those of everywhere stand side by side.
const SIDE_BY_SIDE: u16 = 120;

fn area_is_narrow(cells: usize) -> bool {
    cells + 5 < usize::from(SIDE_BY_SIDE)
}

/// Draws help for the screen in view.
pub fn draw(frame: &mut Frame<'_>, area: Rect, (paint, help): (&Paint<'_>, Help)) {
    let columns = if area.width >= SIDE_BY_SIDE { SIDE_BY_SIDE - 2 } else { 98.min(area.width) };
    let cells = usize::from(columns).saturating_sub(3);
    let (title, out) = match help.chapter {
        Chapter::Keys => (msg!("help-title"), keys(paint, cells)),
        Chapter::Conditions => (msg!("help-title-conditions"), text(paint, &msg!("help-conditions"), cells)),
        Chapter::Scores => (msg!("help-title-scores"), text(paint, &msg!("help-scores"), cells)),
        Chapter::Words => (msg!("help-title-words"), text(paint, &msg!("help-words"), cells)),
    };
    let room = usize::from(area.height).saturating_sub(2);
    let top = help.top.min(out.len().saturating_sub(room));
    let shown = out.into_iter().skip(top).take(room).collect();
    popup(frame, area, paint, (&paint.say(&title), columns, shown));
}

/// A chapter in words: each line of it broken where it is too long, what follows a wide gap under its column.
fn text(paint: &Paint<'_>, message: &Message, cells: usize) -> Vec<Line<'static>> {
    let text = paint.say(message);
    text.lines()
        .flat_map(|line| match line.split_once(" | ") {
            Some((name, about)) => {
                let column = 24.min(cells / 3);
                let about = wrap(about, cells.saturating_sub(column + 2).max(8));
                let named = wrap(name, column);
                let lines = (0..about.len().max(named.len())).map(|place| {
                    let name = cell(named.get(place).map_or("", String::as_str), column);
                    let about = about.get(place).map_or("", String::as_str);
                    plain(format!(" {name} {about}"))
                });
                lines.collect::<Vec<_>>()
            }
            None => wrap(line, cells.saturating_sub(1)).into_iter().map(|line| plain(format!(" {line}"))).collect(),
        })
        .collect()
}

/// The keys of the screen in view.
fn keys(paint: &Paint<'_>, cells: usize) -> Vec<Line<'static>> {
    let screen = paint.state.screen;
    // Each step of the wizard has keys of its own.
    let works = |entry: &Entry| screen != Screen::Wizard || (entry.valid)(paint.state).is_ok();
    let here = |entry: &&Entry| entry.on.contains(&screen) && !entry.keys.is_empty() && works(entry);
    let own: Vec<&Entry> = CATALOG.iter().filter(here).filter(|entry| entry.group == Group::Act).collect();
    let every: Vec<&Entry> =
        CATALOG.iter().filter(here).filter(|entry| matches!(entry.group, Group::Move | Group::Everywhere)).collect();
    let titles = (paint.say(&Message::new(screen.title())), paint.say(&msg!("help-everywhere")));
    let mut out = Vec::new();
    if area_is_narrow(cells) {
        out.push(styled(format!(" {}", titles.0), paint.look.heading()));
        out.extend(own.iter().map(|entry| plain(format!(" {}", row(paint, entry, cells)))));
        out.push(styled(format!(" {}", titles.1), paint.look.heading()));
        out.extend(every.iter().map(|entry| plain(format!(" {}", row(paint, entry, cells)))));
    } else {
        let half = cells / 2;
        out.push(styled(format!(" {} {}", cell(&titles.0, half), titles.1), paint.look.heading()));
        for place in 0..own.len().max(every.len()) {
            let left = own.get(place).map_or(cell("", half), |entry| row(paint, entry, half));
            let right = every.get(place).map_or(String::new(), |entry| row(paint, entry, half));
            out.push(plain(format!(" {left} {right}")));
        }
    }
    out
}

fn row(paint: &Paint<'_>, entry: &Entry, cells: usize) -> String {
    let keys = entry.key_names();
    format!("{} {}", cell(&keys, 12), cell(&paint.say(&entry.about_on(paint.state)), cells.saturating_sub(14)))
}
