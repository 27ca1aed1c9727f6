//! The settings: each with its value between the arrows that change it.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::app::act::settling::now;
use crate::app::settings::Name;
use crate::app::state::Colours;
use crate::app::state::overlay::SettingsAsk;
use crate::model::Coded;
use crate::tui::paint::{Paint, cell, plain, styled, wrap};
use crate::tui::parts::popup::popup;

/// Draws the settings.
pub fn draw(frame: &mut Frame<'_>, area: Rect, (paint, ask): (&Paint<'_>, &SettingsAsk)) {
    let columns = 66.min(area.width);
    let cells = usize::from(columns).saturating_sub(4);
    let mut out = Vec::new();
    for (place, name) in Name::ALL.iter().enumerate() {
        let here = place == ask.cursor;
        let title = cell(&paint.coded("setting", name.code()), 14);
        let value = paint.coded(&format!("setting-{}", name.code()), now(paint.state, *name));
        let (left, right) = if here { ('‹', '›') } else { (' ', ' ') };
        let text = cell(&format!(" {} {title} {left} {value} {right}", if here { '▸' } else { ' ' }), cells + 1);
        out.push(if here { styled(text, paint.look.focus()) } else { plain(text) });
    }
    out.push(plain(""));
    let mut add = |text: String| {
        out.extend(wrap(&text, cells).into_iter().map(|line| styled(format!(" {line}"), paint.look.faint())));
    };
    if paint.state.colours == Colours::None {
        add(paint.say(&msg!("settings-no-color")));
    }
    add(paint.say(&msg!("settings-note")));
    popup(frame, area, paint, (&paint.say(&msg!("settings-title")), columns, out));
}
