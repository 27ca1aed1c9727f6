//! An empty workbench: what to do first.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::app::state::Welcome;
use crate::text::width;
use crate::tui::paint::{Paint, ends, lines, plain, styled, wrap};

/// Draws what an empty workbench says.
pub fn draw(frame: &mut Frame<'_>, area: Rect, paint: &Paint<'_>) {
    let cells = usize::from(area.width).saturating_sub(2);
    let mut out = vec![plain("")];
    for text in wrap(&paint.say(&msg!("welcome-hello")), cells) {
        out.push(styled(format!(" {text}"), paint.look.heading()));
    }
    out.push(plain(""));
    for choice in Welcome::ALL {
        let here = choice == paint.state.registers.welcome;
        let (message, keys) = match choice {
            Welcome::Demo => (msg!("welcome-demo"), "Enter"),
            Welcome::Import => (msg!("welcome-import"), "L, Enter"),
            Welcome::Seek => (msg!("welcome-seek"), "Enter"),
        };
        let style = if here { paint.look.focus() } else { Style::new() };
        let mark = if here { '▸' } else { ' ' };
        let room = cells.min(76);
        let mut text = wrap(&paint.say(&message), room.saturating_sub(2));
        if text.len() == 1 && width(&text[0]) + width(keys) + 4 < room {
            text = vec![ends(&text[0], keys, room - 2)];
        }
        for (place, text) in text.into_iter().enumerate() {
            out.push(styled(format!(" {} {text}", if place == 0 { mark } else { ' ' }), style));
        }
    }
    out.push(plain(""));
    for text in wrap(&paint.say(&msg!("welcome-promise")), cells) {
        out.push(plain(format!(" {text}")));
    }
    lines(frame, area, out);
}
