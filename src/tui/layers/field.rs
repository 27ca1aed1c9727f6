//! What a field is: its kind on the left, its role beside it, and on the right the order of its dates where it has some.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::app::state::overlay::{FieldAsk, FieldPart};
use crate::model::{Coded, DateOrder, FieldKind, Role};
use crate::tui::paint::{Paint, cell, plain, wrap};
use crate::tui::parts::popup::popup;

/// Draws the question.
pub fn draw(frame: &mut Frame<'_>, area: Rect, (paint, ask): (&Paint<'_>, &FieldAsk)) {
    let columns = if ask.has_order() { 78 } else { 64 }.min(area.width);
    let cells = usize::from(columns).saturating_sub(4);
    let note = wrap(&paint.say(&msg!("field-note")), cells);
    let room = usize::from(area.height).saturating_sub(4 + note.len()).clamp(1, 16);
    let kinds = list(
        FieldKind::ALL.iter().map(|kind| paint.coded("kind", kind.code())).collect(),
        (ask.kind, ask.part == FieldPart::Kind, room),
    );
    let roles = list(
        Role::ALL.iter().map(|role| paint.coded("role", role.code())).collect(),
        (ask.role, ask.part == FieldPart::Role, room),
    );
    let mut lists = vec![(msg!("wizard-kind"), kinds), (msg!("wizard-role"), roles)];
    if ask.has_order() {
        let names = std::iter::once(paint.say(&msg!("date-order-by-values")))
            .chain(DateOrder::ALL.iter().map(|order| paint.coded("date-order", order.code())));
        let orders = list(names.collect(), (ask.order, ask.part == FieldPart::Order, room));
        lists.push((msg!("field-order"), orders));
    }
    let wide = cells / lists.len();
    let titles: Vec<String> = lists.iter().map(|(title, _)| cell(&paint.say(title), wide)).collect();
    let mut out = vec![Line::styled(format!(" {}", titles.join(" ")), paint.look.heading())];
    for place in 0..room {
        let span = |(text, shown): (&str, Shown)| {
            let style = match shown {
                Shown::Plain => Style::new(),
                Shown::Chosen => paint.look.heading(),
                Shown::Here => paint.look.focus(),
            };
            Span::styled(cell(text, wide), style)
        };
        let shown = lists.iter().flat_map(|(_, list)| {
            let (text, shown) = list.get(place).map_or(("", Shown::Plain), |(text, shown)| (text, *shown));
            [Span::raw(" "), span((text, shown))]
        });
        out.push(Line::from_iter(shown));
    }
    out.extend(note.into_iter().map(|line| plain(format!(" {line}"))));
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
