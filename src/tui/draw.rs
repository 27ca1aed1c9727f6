//! One picture of the state: header, tabs, screen, status, footer, and what lies over them.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout};

use super::paint::{Paint, styled};
use super::{layers, parts, screens};
use crate::app::Screen;

/// Draws the state. Lays out from the frame's own area, so that a size that just changed cannot be missed.
pub fn draw(frame: &mut Frame<'_>, paint: &Paint<'_>) {
    let area = frame.area();
    if area.width < 40 || area.height < 12 {
        return screens::small::draw(frame, paint);
    }
    frame.buffer_mut().set_style(area, paint.look.ground());
    let [header, tabs, rule, body, status, footer] = Layout::vertical([
        Constraint::Length(1),
        Constraint::Length(1),
        Constraint::Length(1),
        Constraint::Fill(1),
        Constraint::Length(1),
        Constraint::Length(1),
    ])
    .areas(area);
    parts::header::draw(frame, header, paint);
    parts::tabs::draw(frame, tabs, paint);
    super::paint::lines(frame, rule, vec![styled("─".repeat(usize::from(rule.width)), paint.look.faint())]);
    match paint.state.screen {
        Screen::Registers => screens::registers::draw(frame, body, paint),
        Screen::Records => screens::records::draw(frame, body, paint),
        Screen::Record => screens::record::draw(frame, body, paint),
        Screen::Fields => screens::fields::draw(frame, body, paint),
        Screen::Values => screens::values::draw(frame, body, paint),
        Screen::Proposals => screens::proposals::draw(frame, body, paint),
        Screen::Consents => screens::consents::draw(frame, body, paint),
        Screen::Persons => screens::persons::draw(frame, body, paint),
        Screen::Wizard => screens::wizard::draw(frame, body, paint),
        Screen::Tasks => screens::tasks::draw(frame, body, paint),
        Screen::Plan => screens::plan::draw(frame, body, paint),
        Screen::Log => screens::log::draw(frame, body, paint),
        Screen::Policy => screens::policy::draw(frame, body, paint),
    }
    parts::status::draw(frame, status, paint);
    parts::footer::draw(frame, footer, paint);
    layers::draw(frame, body, paint);
}
