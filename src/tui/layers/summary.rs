//! What applying did: what still holds everybody and what to do about it, then what went and whether a trace is left.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::app::state::overlay::{SourceChoice, Summary};
use crate::erase::ErasureState;
use crate::model::{SourceLeft, Whereabouts};
use crate::tui::paint::{Paint, plain, styled, wrap};
use crate::tui::parts::choice;
use crate::tui::parts::popup::popup;

/// Draws the receipt.
pub fn draw(frame: &mut Frame<'_>, area: Rect, (paint, summary): (&Paint<'_>, &Summary)) {
    let columns = 76.min(area.width);
    let cells = usize::from(columns).saturating_sub(4);
    let receipt = &summary.receipt;
    let mut out = Vec::new();
    for (place, SourceLeft { register, file, records, standing }) in receipt.sources.iter().enumerate() {
        let (text, style) = match standing {
            Whereabouts::There if place < summary.replaced => {
                (msg!("summary-replaced", "file" => file.clone()), Style::new())
            }
            Whereabouts::There => {
                (msg!("summary-source", "file" => file.clone(), "count" => *records), paint.look.attention())
            }
            Whereabouts::Former => (
                msg!("task-source-former", "file" => file.clone(), "register" => register.clone(), "count" => *records),
                paint.look.attention(),
            ),
            Whereabouts::Missing => (
                msg!("task-source-missing", "file" => file.clone(), "register" => register.clone()),
                paint.look.attention(),
            ),
        };
        out.extend(wrap(&paint.say(&text), cells).into_iter().map(|line| styled(format!(" {line}"), style)));
        if place == summary.replaced && summary.source().is_some() {
            let words = SourceChoice::ALL.map(|choice| {
                let here = choice == summary.choice;
                let word = match choice {
                    SourceChoice::Replace => msg!("choice-replace"),
                    SourceChoice::Keys => msg!("choice-keys"),
                    SourceChoice::Later => msg!("choice-remind"),
                };
                (format!("{} {} ", if here { '▸' } else { ' ' }, paint.say(&word)), here)
            });
            out.extend(choice::line(words.to_vec(), paint, cells));
        }
    }
    let mut add = |text: String, style: Style| {
        out.extend(wrap(&text, cells).into_iter().map(|line| styled(format!(" {line}"), style)));
    };
    add(String::new(), Style::new());
    add(
        paint.say(&msg!("summary-done", "deleted" => receipt.deleted, "changed" => receipt.changed)),
        paint.look.heading(),
    );
    if receipt.held > 0 {
        add(paint.say(&msg!("summary-held", "count" => receipt.held)), Style::new());
    }
    let erasure = &receipt.erasure;
    let all = erasure.values_sought + erasure.values_skipped;
    match erasure.state {
        ErasureState::Verified if erasure.values_sought == 0 => {
            add(paint.say(&msg!("erasure-nothing-sought", "skipped" => erasure.values_skipped)), paint.look.heading());
        }
        ErasureState::Verified if erasure.values_skipped == 0 => {
            add(paint.say(&msg!("summary-verified-all", "sought" => erasure.values_sought)), paint.look.heading());
        }
        ErasureState::Verified => add(
            paint.say(&msg!("summary-verified", "sought" => erasure.values_sought, "all" => all)),
            paint.look.heading(),
        ),
        ErasureState::Vacuumed => add(paint.say(&msg!("summary-vacuumed")), paint.look.attention()),
        ErasureState::Pending => add(paint.say(&msg!("summary-pending")), paint.look.grave()),
    }
    if erasure.traces > 0 {
        add(paint.say(&msg!("summary-traces", "count" => erasure.traces)), paint.look.grave());
    }
    add(paint.say(&msg!("summary-not-reached")), Style::new());
    add(paint.say(&msg!("summary-log", "count" => receipt.log.len())), Style::new());
    out.push(plain(""));
    popup(frame, area, paint, (&paint.say(&msg!("summary-title")), columns, out));
}
