//! Screen 9: the register card, one page with eight questions, and what is known of the one under the cursor.

mod details;

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::app::state::PolicyView;
use crate::model::Coded;
use crate::plan::card::{self, Ask, Asked, CardFacts, Cards};
use crate::text::{display_text, pad, width};
use crate::tui::paint::{Paint, Step, cell, ends, lines, plain, styled, wrap};

/// What stands above the first question.
pub const ABOVE: u16 = 3;

/// Draws the screen.
pub fn draw(frame: &mut Frame<'_>, area: Rect, paint: &Paint<'_>) {
    let view = &paint.state.policy;
    let cells = usize::from(area.width);
    let Some(cards) = &view.card else {
        let text = paint.say(&msg!("card-none"));
        let told = wrap(&text, cells.saturating_sub(2)).into_iter().map(|line| plain(format!(" {line}")));
        return lines(frame, area, told.collect());
    };
    let mut out = vec![title(paint, cards, cells), facts(paint, cells), styled("─".repeat(cells), paint.look.faint())];
    let room = usize::try_from(paint.state.page()).unwrap_or(1);
    for (place, asked) in cards.asked.iter().enumerate().skip(view.first).take(room) {
        out.push(question(paint, (place, asked), cells));
    }
    let left = usize::from(area.height).saturating_sub(out.len() + 1);
    let told = details::of(paint, cards, cells.saturating_sub(2));
    let top = view.top.min(told.len().saturating_sub(left));
    out.push(rule(paint, told.len().saturating_sub(top + left), cells));
    out.extend(told.into_iter().skip(top).take(left));
    lines(frame, area, out);
}

/// Which register, which of how many, and how many of its questions are open.
fn title(paint: &Paint<'_>, cards: &Cards, cells: usize) -> Line<'static> {
    let view = &paint.state.policy;
    let open = cards.open();
    let which = msg!("card-which", "place" => view.register + 1, "count" => view.known.len());
    let mut left = format!(" {}  {}", display_text(&cards.register), paint.say(&which));
    if let Some(owner) = &cards.card.owner {
        left.push_str(&format!(" · {}", paint.say(&msg!("card-owner", "owner" => owner))));
    }
    let right = format!("{} ", paint.say(&msg!("card-open", "count" => open)));
    styled(ends(&left, &right, cells), paint.look.heading())
}

/// How many records it has, what is held, and how many rules it breaks; by the draft.
fn facts(paint: &Paint<'_>, cells: usize) -> Line<'static> {
    let view = &paint.state.policy;
    let Some(facts) = &view.facts else { return plain(format!(" {}", paint.say(&msg!("card-reckoning")))) };
    let mut parts = Vec::new();
    parts.push(match (facts.records, view.card.as_ref().and_then(|cards| cards.card.system.as_deref())) {
        (Some(records), _) => paint.say(&msg!("card-records", "count" => records)),
        (None, Some(system)) => paint.say(&msg!("card-in-system", "system" => system)),
        (None, None) => paint.say(&msg!("card-no-file")),
    });
    parts.extend(held(paint, facts));
    parts.push(match facts.breaches.len() {
        0 => paint.say(&msg!("card-kept")),
        count => paint.say(&msg!("card-broken", "count" => count)),
    });
    plain(pad(&format!(" {}", parts.join(" · ")), cells))
}

/// How many records are held, and when the first of them may be deleted.
fn held(paint: &Paint<'_>, facts: &CardFacts) -> Option<String> {
    let until = facts.until?;
    let count = facts.held;
    Some(paint.say(&match until.first {
        Some(first) => msg!("card-held-until", "count" => count, "day" => first),
        None => msg!("card-held-open", "count" => count),
    }))
}

/// How wide the questions' column is.
fn asked_cells(paint: &Paint<'_>) -> usize {
    let all = Ask::ALL.iter().map(|ask| width(&paint.say(&ask.short()))).max().unwrap_or(0);
    if paint.step() == Step::Narrow { all.min(16) } else { all }
}

fn question(paint: &Paint<'_>, (place, asked): (usize, &Asked), cells: usize) -> Line<'static> {
    let view = &paint.state.policy;
    let here = place == view.cursor;
    let broken = view
        .facts
        .as_ref()
        .is_some_and(|facts| facts.breaches.iter().any(|breach| Ask::about(breach.rule) == asked.ask));
    let mark = if broken { '!' } else { ' ' };
    let changed = if view.is_question_changed(asked.ask) { '•' } else { ' ' };
    let number = if asked.ask.is_question() { (place + 1).to_string() } else { "+".to_owned() };
    let head = format!(" {}{mark}{changed} {number} {} ", if here { '▸' } else { ' ' }, name(paint, asked.ask));
    let room = cells.saturating_sub(width(&head));
    let text = pad(&answer(paint, (view, asked)), room);
    let style = if asked.answer.is_none() { paint.look.faint() } else { ratatui::style::Style::new() };
    let head = if broken { Span::styled(head, paint.look.attention()) } else { Span::raw(head) };
    let line = Line::from(vec![head, Span::styled(text, style)]);
    if here { line.style(paint.look.focus()) } else { line }
}

fn name(paint: &Paint<'_>, ask: Ask) -> String {
    cell(&paint.say(&ask.short()), asked_cells(paint))
}

/// The answer, else what is suggested, else that it is open.
fn answer(paint: &Paint<'_>, (view, asked): (&PolicyView, &Asked)) -> String {
    let standing = view.card.as_ref().and_then(|cards| card::told(asked.ask, &cards.card, paint.words));
    let standing = standing.or_else(|| asked.answer.clone());
    if let Some(answer) = standing {
        return display_text(&answer).into_owned();
    }
    let suggested = asked.suggestion().and_then(|choice| card::told(asked.ask, &choice.card, paint.words));
    match suggested {
        Some(suggestion) => paint.say(&msg!("card-suggested", "suggestion" => suggestion)),
        None if !asked.ask.is_question() => paint.say(&msg!("card-unsaid")),
        None => paint.say(&msg!("card-unanswered-yet")),
    }
}

/// The line above the details: how many lines are further down.
fn rule(paint: &Paint<'_>, below: usize, cells: usize) -> Line<'static> {
    let more =
        if below == 0 { String::new() } else { format!(" {} ", paint.say(&msg!("card-more", "count" => below))) };
    styled(format!("{}{more}──", "─".repeat(cells.saturating_sub(width(&more) + 2))), paint.look.faint())
}
