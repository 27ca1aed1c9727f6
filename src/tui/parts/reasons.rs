//! Why a record has its scores: each score with the parts that add up to it.

use ratatui::text::{Line, Span};

use crate::app::state::Why;
use crate::model::{Assessed, Coded, ScoreKind};
use crate::text::{Message, width};
use crate::tui::paint::{Paint, ends, plain, styled, wrap};

/// The lines of the pane, in so many cells.
pub fn lines(why: &Why, cells: usize, paint: &Paint<'_>) -> Vec<Line<'static>> {
    let mut out = vec![styled(format!(" {}", paint.say(&msg!("why-title"))), paint.look.heading()), plain("")];
    for (kind, assessed) in &why.scores {
        out.push(heading(*kind, assessed, paint));
        if let (ScoreKind::Age, Some(days)) = (kind, why.told.overdue_days.filter(|days| *days > 0)) {
            let overdue = paint.say(&msg!("why-overdue", "years" => paint.years(i64::from(days))));
            out.push(styled(format!("   {overdue}"), paint.look.attention()));
        }
        for reason in &assessed.reasons {
            part(&mut out, (&paint.say(&reason.text), reason.points), cells);
        }
    }
    out.push(plain(""));
    state(&mut out, (msg!("why-consent"), paint.coded("consent", why.told.consent.code())), cells, paint);
    state(&mut out, (msg!("why-relation"), paint.coded("relation", why.told.relation.code())), cells, paint);
    state(&mut out, (msg!("why-offers"), paint.coded("offers", why.told.offers.code())), cells, paint);
    out.push(plain(""));
    out.push(styled(format!(" {}", paint.say(&msg!("why-sum"))), paint.look.faint()));
    out
}

/// The id of a score's name.
pub fn name(kind: ScoreKind) -> Message {
    match kind {
        ScoreKind::Age => msg!("score-age"),
        ScoreKind::Relevance => msg!("score-relevance"),
        ScoreKind::Sensitivity => msg!("score-sensitivity"),
    }
}

fn heading(kind: ScoreKind, assessed: &Assessed, paint: &Paint<'_>) -> Line<'static> {
    let title = crate::text::pad(&paint.say(&name(kind)), 12);
    let Some(score) = assessed.score.map(crate::model::Score::get) else {
        return styled(format!(" {title} –"), paint.look.heading());
    };
    let figure = match kind {
        ScoreKind::Age => paint.percent(score),
        ScoreKind::Relevance | ScoreKind::Sensitivity => score.to_string(),
    };
    Line::from(vec![
        Span::styled(format!(" {title}"), paint.look.heading()),
        Span::styled(paint.blocks(score, 10), paint.look.bar()),
        Span::styled(format!(" {figure}"), paint.look.heading()),
    ])
}

fn part(out: &mut Vec<Line<'static>>, (text, points): (&str, i32), cells: usize) {
    let figure = if points < 0 { format!("−{}", points.unsigned_abs()) } else { format!("+{points}") };
    let room = cells.saturating_sub(10);
    let mut broken = wrap(text, room.max(8));
    let last = broken.pop().unwrap_or_default();
    out.extend(broken.into_iter().map(|line| plain(format!("   {line}"))));
    out.push(plain(ends(&format!("   {last}"), &figure, cells.saturating_sub(1))));
}

fn state(out: &mut Vec<Line<'static>>, (title, value): (Message, String), cells: usize, paint: &Paint<'_>) {
    let title = format!(" {} ", crate::text::pad(&paint.say(&title), 12));
    let room = cells.saturating_sub(width(&title)).max(8);
    for (place, line) in wrap(&value, room).into_iter().enumerate() {
        let start = if place == 0 { title.clone() } else { " ".repeat(width(&title)) };
        out.push(plain(format!("{start}{line}")));
    }
}
