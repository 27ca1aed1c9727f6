//! What a field of the file is: its kind on the left, its role on the right.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::app::state::overlay::{FieldAsk, FieldHalf};
use crate::model::{Coded, FieldKind, Role};
use crate::tui::paint::{Paint, cell, styled, wrap};
use crate::tui::parts::popup::popup;

/// Draws the question.
pub fn draw(frame: &mut Frame<'_>, area: Rect, (paint, ask): (&Paint<'_>, &FieldAsk)) {
    let columns = 64.min(area.width);
    let cells = usize::from(columns).saturating_sub(4);
    let half = cells / 2;
    let (note, style) = match ask.refused {
        Some(role) => (msg!("field-role-unfit", "role" => paint.coded("role", role.code())), paint.look.attention()),
        None => (msg!("field-note"), Style::new()),
    };
    let note = wrap(&paint.say(&note), cells);
    let room = usize::from(area.height).saturating_sub(4 + note.len()).clamp(1, 16);
    let kinds = list(
        FieldKind::ALL.iter().map(|kind| paint.coded("kind", kind.code())).collect(),
        (ask.kind, ask.half == FieldHalf::Kind, room),
    );
    let roles = list(
        Role::ALL.iter().map(|role| paint.coded("role", role.code())).collect(),
        (ask.role, ask.half == FieldHalf::Role, room),
    );
    let titles = [msg!("wizard-kind"), msg!("wizard-role")].map(|title| cell(&paint.say(&title), half));
    let mut out = vec![Line::styled(format!(" {}", titles.join(" ")), paint.look.heading())];
    for place in 0..room {
        let blank = || (String::new(), Shown::Plain);
        let (left, right) =
            (kinds.get(place).cloned().unwrap_or_else(blank), roles.get(place).cloned().unwrap_or_else(blank));
        let span = |(text, shown): (String, Shown)| {
            let style = match shown {
                Shown::Plain => Style::new(),
                Shown::Chosen => paint.look.heading(),
                Shown::Here => paint.look.focus(),
            };
            Span::styled(cell(&text, half), style)
        };
        out.push(Line::from(vec![Span::raw(" "), span(left), Span::raw(" "), span(right)]));
    }
    out.extend(note.into_iter().map(|line| styled(format!(" {line}"), style)));
    let title = paint.say(&msg!("field-title", "field" => ask.name.clone()));
    popup(frame, area, paint, (&title, columns, out));
}

#[derive(Clone, Copy)]
enum Shown {
    Plain,
    Chosen,
    Here,
}

/// The lines around the chosen one.
fn list(names: Vec<String>, (chosen, here, room): (usize, bool, usize)) -> Vec<(String, Shown)> {
    let top =
        (chosen + 1).saturating_sub(room).max(chosen.saturating_sub(room / 2)).min(names.len().saturating_sub(room));
    let line = |(place, name): (usize, String)| match (place == chosen, here) {
        (true, true) => (format!("▸ {name}"), Shown::Here),
        (true, false) => (format!("• {name}"), Shown::Chosen),
        (false, _) => (format!("  {name}"), Shown::Plain),
    };
    names.into_iter().enumerate().skip(top).take(room).map(line).collect()
}
