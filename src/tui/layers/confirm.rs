//! The typed confirmation. It looks like no other box, and its focus can be read without colour.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::text_field;
use crate::app::act::confirming::unlocked;
use crate::app::state::{Confirm, Focus};
use crate::plan::Preview;
use crate::plan::confirm::phrase;
use crate::plan::preview::RegisterEffect;
use crate::text::display_text;
use crate::tui::paint::{Paint, plain, styled, wrap};
use crate::tui::parts::popup::popup;

/// Draws the dialog.
pub fn draw(frame: &mut Frame<'_>, area: Rect, (paint, dialog): (&Paint<'_>, &Confirm)) {
    let columns = 70.min(area.width);
    let cells = usize::from(columns).saturating_sub(4);
    let preview = &dialog.preview;
    let mut out = vec![styled(format!(" {}", paint.say(&msg!("confirm-for-good"))), paint.look.grave()), plain("")];
    let mut add = |text: String| {
        out.extend(wrap(&text, cells.saturating_sub(2)).into_iter().map(|line| plain(format!("   {line}"))))
    };
    add(paint.say(&msg!("confirm-workbench", "workbench" => display_text(&paint.state.workbench).into_owned())));
    if preview.deleted > 0 {
        let names = registers(preview, |effect| effect.before > effect.after);
        add(paint.say(&msg!("confirm-deleted", "count" => preview.deleted, "registers" => names)));
    }
    if preview.changed > 0 {
        let names = registers(preview, |effect| effect.changed > 0);
        add(paint.say(&msg!("confirm-changed", "count" => preview.changed, "registers" => names)));
    }
    if preview.held > 0 {
        add(paint.say(&msg!("confirm-held", "count" => preview.held)));
    }
    for told in dialog.beforehand.told() {
        add(paint.say(&told));
    }
    if let Some(by) = &dialog.approved_by {
        add(paint.say(&msg!("confirm-approved", "by" => by)));
    }
    add(paint.say(&msg!("confirm-rewrite")));
    add(paint.say(&msg!("confirm-log", "count" => preview.lines.len())));
    let mut foot = vec![plain("")];
    let phrase = phrase(preview, paint.words.language());
    foot.push(styled(format!(" {}", paint.say(&msg!("confirm-type", "phrase" => phrase))), paint.look.heading()));
    foot.push(plain(""));
    foot.push(typed(paint, dialog, cells));
    foot.push(plain(""));
    foot.push(buttons(paint, dialog));
    // On a low screen the phrase, its field and the buttons stay; what is told above them gives way.
    out.truncate(usize::from(area.height).saturating_sub(foot.len() + 2));
    out.extend(foot);
    popup(frame, area, paint, (&paint.say(&msg!("confirm-title")), columns, out));
}

/// The registers for which something is so.
fn registers(preview: &Preview, so: fn(&RegisterEffect) -> bool) -> String {
    let named = preview.registers.iter().filter(|effect| so(effect));
    named.map(|effect| display_text(&effect.register).into_owned()).collect::<Vec<_>>().join(", ")
}

fn typed(paint: &Paint<'_>, dialog: &Confirm, cells: usize) -> Line<'static> {
    let mark = if dialog.focus == Focus::Field { " ▸ " } else { "   " };
    let mut spans = vec![Span::raw(mark)];
    spans.extend(text_field(&dialog.input, cells.saturating_sub(6).min(48), paint));
    Line::from(spans)
}

fn buttons(paint: &Paint<'_>, dialog: &Confirm) -> Line<'static> {
    let mut spans = vec![Span::raw("      ")];
    for (focus, message) in [(Focus::Cancel, msg!("confirm-cancel")), (Focus::Apply, msg!("confirm-apply"))] {
        let text = paint.say(&message);
        if dialog.focus == focus {
            spans.push(Span::styled(format!("▸[ {text} ]◂"), paint.look.focus()));
        } else {
            spans.push(Span::raw(format!(" [ {text} ] ")));
        }
        spans.push(Span::raw("    "));
    }
    if !unlocked(dialog, paint.words.language()) {
        spans.push(Span::styled(paint.say(&msg!("confirm-locked-short")), paint.look.faint()));
    }
    Line::from(spans)
}
