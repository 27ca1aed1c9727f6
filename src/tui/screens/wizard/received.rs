//! Step 5: what came in, what of it deserves a look, and what is offered for staging.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use super::fault;
use crate::app::act::wizard::received::title;
use crate::app::state::wizard::{Offer, Received};
use crate::text::Message;
use crate::tui::paint::{Paint, lines, plain, styled, wrap};

/// Draws the step.
pub fn draw(frame: &mut Frame<'_>, area: Rect, paint: &Paint<'_>) {
    let wizard = &paint.state.wizard;
    let cells = usize::from(area.width);
    let mut out = Vec::new();
    let mut place = 0;
    for received in &wizard.received {
        out.extend(about(paint, received, cells));
        for offer in received.offers() {
            out.extend(offered(paint, (place == wizard.offer, received, &offer), cells));
            place += 1;
        }
        out.push(plain(""));
    }
    if let Some(failure) = &wizard.fault {
        out.extend(fault(paint, failure, cells));
        out.push(plain(""));
    }
    let next = if place > 0 { msg!("wizard-next-offers") } else { msg!("wizard-next-open") };
    out.extend(wrap(&paint.say(&next), cells.saturating_sub(2)).into_iter().map(|line| plain(format!(" {line}"))));
    let room = usize::from(area.height);
    let skip = out.len().saturating_sub(room);
    lines(frame, area, out.into_iter().skip(skip).collect());
}

/// What came in, and what should be known of it.
fn about(paint: &Paint<'_>, received: &Received, cells: usize) -> Vec<Line<'static>> {
    let imported = &received.imported;
    let mut out = Vec::new();
    let known = imported.refreshed.is_some() || imported.name.is_empty();
    if !known {
        let text = msg!("screen-imported", "register" => &imported.name, "count" => imported.records);
        out.push(styled(format!(" {}", paint.say(&text)), paint.look.heading()));
    }
    // Who stands on the suppression list is offered below.
    let offered = |notice: &&Message| notice.id() == "import-suppressed";
    for (place, notice) in imported.notices.iter().filter(|notice| !offered(notice)).enumerate() {
        let style = if known && place == 0 { paint.look.heading() } else { ratatui::style::Style::new() };
        let indent = if known && place == 0 { " " } else { "   " };
        let wrapped = wrap(&paint.say(notice), cells.saturating_sub(4));
        out.extend(wrapped.into_iter().map(|line| styled(format!("{indent}{line}"), style)));
    }
    out
}

fn offered(paint: &Paint<'_>, (here, received, offer): (bool, &Received, &Offer), cells: usize) -> Vec<Line<'static>> {
    let count = offer.records.len();
    let said = match received.is_staged(offer.kind) {
        true => msg!("wizard-offer-staged", "count" => count, "what" => title(offer.kind)),
        false => msg!("wizard-offer", "count" => count, "what" => title(offer.kind)),
    };
    let wrapped = wrap(&paint.say(&said), cells.saturating_sub(6));
    let line = |(place, text): (usize, String)| {
        let mark = if here && place == 0 { '▸' } else { ' ' };
        let text = format!("   {mark} {text}");
        if here { styled(text, paint.look.focus()) } else { styled(text, paint.look.attention()) }
    };
    wrapped.into_iter().enumerate().map(line).collect()
}
