//! A value before and after its truncation, as a row of three texts: before, after, what there is to know.

use crate::app::masking::{DOTS, masked};
use crate::app::state::{Reveal, is_sensitive};
use crate::model::Operator;
use crate::plan::effect::{Became, Example, Note, Truncated};
use crate::tui::paint::Paint;

/// The texts of an example; a sensitive value is masked, and so is what is left of it where that tells as much.
pub fn texts(paint: &Paint<'_>, (truncated, example): (&Truncated, &Example), reveal: Reveal) -> [String; 3] {
    let hidden = reveal == Reveal::Masked && is_sensitive(&truncated.field, &example.findings);
    let before = match &example.before {
        None => paint.say(&msg!("value-unreadable")),
        Some(text) if text.is_empty() => paint.say(&msg!("fields-empty")),
        Some(text) if hidden => masked(&truncated.field, text),
        Some(text) => text.clone(),
    };
    let counts = truncated.counts;
    match example.outcome {
        Became::Empty => {
            let note = paint.say(&msg!("fields-note-count", "count" => counts.empty));
            [before, paint.say(&msg!("fields-empty")), note]
        }
        Became::Unreadable => {
            let note = paint.say(&msg!("fields-note-unreadable", "count" => counts.unreadable));
            [before, "–".to_owned(), note]
        }
        Became::Changed => {
            let note = match example.note {
                None => String::new(),
                Some(Note::CenturyInferred) => paint.say(&msg!("fields-note-century")),
                Some(Note::Coordination) => paint.say(&msg!("fields-note-coordination")),
            };
            let tells_as_much = hidden && matches!(truncated.operator, Operator::KeepLast(_));
            let after = match &example.after {
                Some(_) if tells_as_much => DOTS.to_owned(),
                Some(_) if truncated.operator == Operator::Suppress => paint.say(&msg!("fields-suppressed")),
                Some(text) if !text.is_empty() => text.clone(),
                Some(_) | None => paint.say(&msg!("fields-empty")),
            };
            [before, after, note]
        }
    }
}
