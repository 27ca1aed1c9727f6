//! What lies over the screen: at most one at a time.

mod applying;
mod columns;
mod confirm;
mod field;
mod ground;
mod help;
mod hidden;
mod line;
mod losing;
mod needs;
mod palette;
mod proof;
mod questions;
mod reason;
mod saving;
mod settings;
mod summary;

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::paint::{Paint, plain, wrap};
use crate::app::input::Input;
use crate::app::state::{JobKind, Overlay};
use crate::text::{display_text, width};

/// Draws what lies over the screen.
pub fn draw(frame: &mut Frame<'_>, area: Rect, paint: &Paint<'_>) {
    match &paint.state.overlay {
        None => {}
        Some(Overlay::Line(ask)) => line::draw(frame, area, (paint, ask)),
        Some(Overlay::Reason(ask)) => reason::draw(frame, area, (paint, ask)),
        Some(Overlay::Hidden(ask)) => hidden::draw(frame, area, (paint, ask)),
        Some(Overlay::Confirm(dialog)) => confirm::draw(frame, area, (paint, dialog)),
        Some(Overlay::Applying) => applying::draw(frame, area, paint),
        Some(Overlay::Summary(summary)) => summary::draw(frame, area, (paint, summary)),
        Some(Overlay::Columns(ask)) => columns::draw(frame, area, (paint, ask)),
        Some(Overlay::SortMany(ask)) => columns::draw_sort(frame, area, (paint, ask)),
        Some(Overlay::Needs(ask)) => needs::draw(frame, area, (paint, ask)),
        Some(Overlay::Saving(saving)) => saving::draw(frame, area, (paint, saving)),
        Some(Overlay::Settings(ask)) => settings::draw(frame, area, (paint, ask)),
        Some(Overlay::Palette(palette)) => palette::draw(frame, area, (paint, palette)),
        Some(Overlay::Help(help)) => help::draw(frame, area, (paint, *help)),
        Some(Overlay::Ground) => ground::draw(frame, area, paint),
        Some(Overlay::Proof) => proof::draw(frame, area, paint),
        Some(Overlay::Field(ask)) => field::draw(frame, area, (paint, ask)),
        Some(Overlay::Questions(asked)) => questions::draw(frame, area, (paint, asked)),
        Some(Overlay::Losing(ask)) => losing::draw(frame, area, (paint, ask)),
        Some(Overlay::QuitQuestion) => {
            let message = match &paint.state.job {
                Some(job) if job.kind != JobKind::Reckon => msg!("quit-question"),
                Some(_) | None => msg!("quit-unsaved-policy"),
            };
            let mut text = vec![plain("")];
            text.extend(wrap(&paint.say(&message), 60).into_iter().map(|line| plain(format!(" {line}"))));
            text.push(plain(""));
            super::parts::popup::popup(frame, area, paint, (&paint.say(&msg!("quit-title")), 64, text));
        }
    }
}

/// A text field between `▏` and `▕`, in so many cells, with the cursor in reverse video; scrolled so that it shows.
fn text_field(input: &Input, cells: usize, paint: &Paint<'_>) -> Vec<Span<'static>> {
    let room = cells.saturating_sub(3).max(1);
    let chars: Vec<char> = display_text(input.text()).chars().collect();
    let cursor = input.cursor().min(chars.len());
    let mut start = 0;
    while width(&chars[start..cursor].iter().collect::<String>()) > room.saturating_sub(1) {
        start += 1;
    }
    let before: String = chars[start..cursor].iter().collect();
    let under: String = chars.get(cursor).map_or(" ".to_owned(), char::to_string);
    let left = room.saturating_sub(width(&before) + width(&under));
    let after: String = chars.iter().skip(cursor + 1).collect();
    vec![
        Span::raw("▏"),
        Span::raw(before),
        Span::styled(under, paint.look.focus()),
        Span::raw(crate::text::pad(&after, left)),
        Span::raw("▕"),
    ]
}

/// A text field as a line of its own.
fn field_line(input: &Input, cells: usize, paint: &Paint<'_>) -> Line<'static> {
    let mut spans = vec![Span::raw(" ")];
    spans.extend(text_field(input, cells.saturating_sub(2), paint));
    Line::from(spans)
}
