//! The choice of columns: which are shown, in which order; and the choice of several to sort by.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::app::state::columns::{Arranged, Shown};
use crate::app::state::overlay::{ColumnsAsk, SortAsk};
use crate::app::state::{Column, Records};
use crate::store::selection::{Direction, SortKey};
use crate::text::display_text;
use crate::tui::paint::{Paint, cell, plain, styled, wrap};
use crate::tui::parts::popup::popup;
use crate::tui::parts::reasons;

/// Draws the choice of columns.
pub fn draw(frame: &mut Frame<'_>, area: Rect, (paint, ask): (&Paint<'_>, &ColumnsAsk)) {
    let Some(records) = &paint.state.records else { return };
    let line = |arranged: &Arranged| {
        let mark = match arranged.shown {
            Shown::Shown => "[x]",
            Shown::Hidden => "[ ]",
        };
        let wider = match arranged.wider {
            0 => String::new(),
            wider => format!("{wider:+}"),
        };
        (mark.to_owned(), wider)
    };
    list(frame, area, (paint, records), (ask.cursor, "columns-title", "columns-hint", &line));
}

/// Draws the choice of several columns to sort by.
pub fn draw_sort(frame: &mut Frame<'_>, area: Rect, (paint, ask): (&Paint<'_>, &SortAsk)) {
    let Some(records) = &paint.state.records else { return };
    let line = |arranged: &Arranged| {
        let by = arranged.column.sort_by();
        let found = ask.keys.iter().enumerate().find(|(_, SortKey { by: other, .. })| *other == by);
        let Some((place, key)) = found else { return (String::new(), String::new()) };
        let way = match key.direction {
            Direction::Ascending => "▲",
            Direction::Descending => "▼",
        };
        (format!("{}{way}", place + 1), String::new())
    };
    list(frame, area, (paint, records), (ask.cursor, "sort-many-title", "sort-many-hint", &line));
}

type Told<'a> = (usize, &'static str, &'static str, &'a dyn Fn(&Arranged) -> (String, String));

fn list(frame: &mut Frame<'_>, area: Rect, (paint, records): (&Paint<'_>, &Records), of: Told<'_>) {
    let (cursor, title, hint, told) = of;
    let columns = 60.min(area.width);
    let cells = usize::from(columns).saturating_sub(4);
    let hint = wrap(&paint.say(&crate::text::Message::new(hint)), cells);
    let all = &records.arranged.columns;
    let room = usize::from(area.height).saturating_sub(4 + hint.len()).max(1);
    let top = (cursor + 1).saturating_sub(room);
    let mut out: Vec<Line<'static>> = Vec::new();
    for (place, arranged) in all.iter().enumerate().skip(top).take(room) {
        let (mark, tail) = told(arranged);
        let here = place == cursor;
        let name = cell(&name(paint, records, arranged.column), cells.saturating_sub(13));
        let text = format!(" {} {} {name} {}", if here { '▸' } else { ' ' }, cell(&mark, 3), cell(&tail, 4));
        out.push(if here { styled(text, paint.look.focus()) } else { plain(text) });
    }
    out.push(plain(""));
    out.extend(hint.into_iter().map(|line| styled(format!(" {line}"), paint.look.faint())));
    popup(frame, area, paint, (&paint.say(&crate::text::Message::new(title)), columns, out));
}

fn name(paint: &Paint<'_>, records: &Records, column: Column) -> String {
    match column {
        Column::Field(position) => {
            records.field(position).map(|field| display_text(&field.name).into_owned()).unwrap_or_default()
        }
        Column::LastActivity => paint.say(&msg!("heading-last-activity")),
        Column::Score(kind) => paint.say(&reasons::name(kind)),
    }
}
