//! Why gallra asks or proposes what is under the cursor of screen 4, what it would do, and how the command line says it.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::app::state::proposals::{Row, Unclear};
use crate::plan::propose::{Proposal, Rests};
use crate::text::Message;
use crate::tui::paint::{Paint, plain, styled, wrap};
use crate::tui::parts::popup::popup;
use crate::tui::screens::proposals::{asked, held, rule};

/// Draws the ground of the row under the cursor.
pub fn draw(frame: &mut Frame<'_>, area: Rect, paint: &Paint<'_>) {
    let columns = 76.min(area.width);
    let (title, out) = match paint.state.proposals.current() {
        None => return,
        Some(Row::Unclear(unclear)) => (
            paint.say(&msg!("ground-question-title", "register" => &unclear.name)),
            of_questions(paint, unclear, columns),
        ),
        Some(Row::Proposed(proposed)) => {
            (rule(paint, proposed.proposal.kind), of_proposal(paint, &proposed.proposal, columns))
        }
    };
    popup(frame, area, paint, (&title, columns, out));
}

fn told(paint: &Paint<'_>, message: &Message, columns: u16) -> Vec<Line<'static>> {
    let cells = usize::from(columns).saturating_sub(4);
    wrap(&paint.say(message), cells).into_iter().map(|line| plain(format!(" {line}"))).collect()
}

fn of_questions(paint: &Paint<'_>, unclear: &Unclear, columns: u16) -> Vec<Line<'static>> {
    let mut out = told(paint, &msg!("ground-question"), columns);
    out.push(plain(""));
    out.extend(
        unclear
            .questions
            .iter()
            .map(|question| styled(format!("  ? {}", asked(paint, question)), paint.look.heading())),
    );
    out.push(plain(""));
    if unclear.without_purpose() {
        out.extend(told(paint, &msg!("ground-question-why"), columns));
    }
    out.extend(told(paint, &msg!("ground-question-how", "register" => &unclear.name), columns));
    out
}

fn of_proposal(paint: &Paint<'_>, proposal: &Proposal, columns: u16) -> Vec<Line<'static>> {
    let mut out = told(paint, &Message::new(ground(proposal)), columns);
    out.push(plain(""));
    let reason = msg!("ground-reason", "reason" => paint.say(&proposal.reason));
    let count = msg!("ground-count", "count" => proposal.records.len(), "register" => &proposal.register.name);
    for message in [reason, count].into_iter().chain(held(proposal).map(|held| msg!("ground-held", "held" => held))) {
        out.extend(told(paint, &message, columns));
    }
    let rests = match proposal.rests {
        Rests::Decided => msg!("ground-decided"),
        Rests::Undecided => msg!("ground-undecided"),
    };
    out.extend(told(paint, &rests, columns));
    out.push(plain(""));
    let twin = msg!("ground-twin", "proposal" => proposal.id());
    out.extend(told(paint, &twin, columns).into_iter().map(|line| line.style(paint.look.faint())));
    out
}

/// The sentence on why such a proposal is made.
fn ground(proposal: &Proposal) -> &'static str {
    use crate::plan::propose::Kind;
    match proposal.kind {
        Kind::NiceToHave => "ground-nice-to-have",
        Kind::Overdue if proposal.field.is_some() => "ground-overdue-field",
        Kind::Overdue => "ground-overdue",
        Kind::ConsentNotActive => "ground-consent-not-active",
        Kind::ConsentExpired => "ground-consent-expired",
        Kind::UnneededField => "ground-unneeded-field",
        Kind::FullPersonnummer => "ground-full-personnummer",
        Kind::SpecialCategory => "ground-special-category",
        Kind::NoDate => "ground-no-date",
        Kind::Duplicate => "ground-duplicate",
        Kind::Objected => "ground-objected",
        Kind::SuppressedReturned => "ground-suppressed-returned",
    }
}
