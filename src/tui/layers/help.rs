//! Help: the keys of this screen on the left, those that work everywhere on the right.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::app::catalog::{CATALOG, Entry, Group};
use crate::app::state::Help;
use crate::text::Message;
use crate::tui::paint::{Paint, Step, cell, plain, styled};
use crate::tui::parts::popup::popup;

/// Draws help for the screen in view.
pub fn draw(frame: &mut Frame<'_>, area: Rect, (paint, help): (&Paint<'_>, Help)) {
    let columns = 98.min(area.width);
    let cells = usize::from(columns).saturating_sub(3);
    let screen = paint.state.screen;
    let here = |entry: &&Entry| entry.on.contains(&screen) && !entry.keys.is_empty();
    let own: Vec<&Entry> = CATALOG.iter().filter(here).filter(|entry| entry.group == Group::Act).collect();
    let every: Vec<&Entry> =
        CATALOG.iter().filter(here).filter(|entry| matches!(entry.group, Group::Move | Group::Everywhere)).collect();
    let titles = (paint.say(&Message::new(screen.title())), paint.say(&msg!("help-everywhere")));
    let mut out = Vec::new();
    if paint.step() == Step::Narrow {
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
    let room = usize::from(area.height).saturating_sub(2);
    let top = help.top.min(out.len().saturating_sub(room));
    let shown = out.split_off(top);
    popup(frame, area, paint, (&paint.say(&msg!("help-title")), columns, shown));
}

fn row(paint: &Paint<'_>, entry: &Entry, cells: usize) -> String {
    let keys = entry.key_names();
    format!("{} {}", cell(&keys, 12), cell(&paint.say(&entry.about()), cells.saturating_sub(14)))
}
