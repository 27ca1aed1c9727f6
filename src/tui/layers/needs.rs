//! Which fields the purpose needs: a field a line, how much of it is needed, and which rule it breaks.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::app::act::needing::{choices, standing};
use crate::app::state::overlay::NeedsAsk;
use crate::model::{Coded, Field};
use crate::plan::card::wording;
use crate::policy::Need;
use crate::text::display_text;
use crate::tui::paint::{Paint, cell, plain, styled, wrap};
use crate::tui::parts::popup::popup;

/// Draws the choice.
pub fn draw(frame: &mut Frame<'_>, area: Rect, (paint, ask): (&Paint<'_>, &NeedsAsk)) {
    let Some(cards) = &paint.state.policy.card else { return };
    // A narrow screen is covered whole.
    let columns = if area.width < 90 { area.width } else { 84 };
    let cells = usize::from(columns).saturating_sub(4);
    let hint = wrap(&paint.say(&msg!("needs-hint")), cells);
    let room = usize::from(area.height).saturating_sub(3 + hint.len()).max(1);
    let top = (ask.cursor + 1).saturating_sub(room);
    let third = cells.saturating_sub(6) / 3;
    let mut out = Vec::new();
    for (place, (field, need)) in cards.fields.iter().zip(&ask.needs).enumerate().skip(top).take(room) {
        let here = place == ask.cursor;
        let name = cell(&display_text(&field.name), third);
        let answer = cell(&answer(paint, (field, *need)), third);
        let broken = cell(&broken(paint, field), cells.saturating_sub(2 * third + 4));
        let text = format!(" {} {name} {answer} {broken}", if here { '▸' } else { ' ' });
        out.push(if here { styled(text, paint.look.focus()) } else { plain(text) });
    }
    out.push(plain(""));
    out.extend(hint.into_iter().map(|line| styled(format!(" {line}"), paint.look.faint())));
    popup(frame, area, paint, (&paint.say(&msg!("card-fields")), columns, out));
}

/// What the field breaks, and in how many records.
fn broken(paint: &Paint<'_>, field: &Field) -> String {
    let breaches = paint.state.policy.facts.as_ref().map(|facts| facts.breaches.as_slice()).unwrap_or_default();
    let own = breaches.iter().find(|breach| breach.field.as_deref() == Some(field.name.as_str()));
    own.map_or_else(String::new, |breach| {
        format!("! {} {}", paint.number(breach.count), paint.coded("policy-change", breach.rule.code()))
    })
}

/// The answer, with its place among those that the field can have; a suggestion says so.
fn answer(paint: &Paint<'_>, (field, need): (&Field, Option<Need>)) -> String {
    let word = match need {
        None => msg!("card-unanswered-yet"),
        Some(Need::Whole) => msg!("needs-whole"),
        Some(Need::Not) => msg!("needs-not"),
        Some(need) => wording::need(need).unwrap_or(msg!("needs-whole")),
    };
    let word = paint.say(&word);
    let all = choices(field, need);
    let place = all.iter().position(|choice| *choice == need).map_or(0, |place| place + 1);
    let shown = format!("‹ {word} › {place}/{}", all.len());
    if standing(paint.state, field).is_none() && need.is_some() { format!("{shown} *") } else { shown }
}
