//! Some marks are hidden by the filter: which are meant?

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::app::state::HiddenMarks;
use crate::tui::paint::{Paint, plain, styled};
use crate::tui::parts::popup::popup;

/// Draws the question.
pub fn draw(frame: &mut Frame<'_>, area: Rect, (paint, ask): (&Paint<'_>, &HiddenMarks)) {
    let all = ask.visible + ask.hidden;
    let told = msg!("hidden-told", "count" => all, "visible" => ask.visible, "hidden" => ask.hidden);
    let mut out = vec![plain(format!(" {}", paint.say(&told)))];
    let choices = [
        ('a', msg!("hidden-all", "count" => all)),
        ('s', msg!("hidden-visible", "count" => ask.visible)),
        ('f', msg!("hidden-show", "count" => ask.hidden)),
    ];
    for (place, (key, message)) in choices.iter().enumerate() {
        let here = place == ask.cursor;
        let text = format!(" {} {key}  {}", if here { '▸' } else { ' ' }, paint.say(message));
        out.push(if here { styled(text, paint.look.focus()) } else { plain(text) });
    }
    out.push(plain(format!("   Esc  {}", paint.say(&msg!("key-cancel")))));
    popup(frame, area, paint, (&paint.say(&msg!("reason-title")), 66, out));
}
