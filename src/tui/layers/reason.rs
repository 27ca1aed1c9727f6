//! The question for a reason, before anything is staged.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::field_line;
use crate::app::state::overlay::{Chosen, Deed, Excepting};
use crate::app::state::{ReasonAsk, ReasonFor, Truncating};
use crate::log::entry;
use crate::model::{Operator, OwnException, RegisterId};
use crate::plan::words;
use crate::text::{Message, display_text};
use crate::tui::paint::{Paint, plain, styled, wrap};
use crate::tui::parts::popup::popup;

/// Draws the question.
pub fn draw(frame: &mut Frame<'_>, area: Rect, (paint, ask): (&Paint<'_>, &ReasonAsk)) {
    let columns = 72.min(area.width);
    let cells = usize::from(columns).saturating_sub(2);
    let (title, what) = match &ask.of {
        ReasonFor::Delete { register, chosen, count, .. } => {
            (msg!("reason-title"), deletion(paint, (*register, chosen), *count))
        }
        ReasonFor::Person { count, .. } => (msg!("reason-title"), msg!("reason-stage-person", "count" => *count)),
        ReasonFor::Truncate(of) if of.way.deletes() => (msg!("reason-title"), truncation(of)),
        ReasonFor::Truncate(of) => (msg!("reason-title-truncate"), truncation(of)),
        ReasonFor::Deed(Deed::Dismiss(_), what, _) => (msg!("proposals-dismiss-title"), what.clone()),
        ReasonFor::Deed(Deed::Limit(..), what, _) => (msg!("reason-title"), what.clone()),
        ReasonFor::Deed(Deed::Stage(_), what, _) => (msg!("proposals-stage-title"), what.clone()),
        ReasonFor::Finding(of) => (msg!("exception-title"), exception(paint, of)),
        ReasonFor::Item(item) => (msg!("reason-title-edit"), msg!("reason-edit", "item" => item.0)),
    };
    let mut out = Vec::new();
    out.extend(wrap(&paint.say(&what), cells.saturating_sub(2)).into_iter().map(|line| plain(format!(" {line}"))));
    for note in notes(paint, &ask.of) {
        let note = wrap(&paint.say(&note), cells.saturating_sub(2));
        out.extend(note.into_iter().map(|line| styled(format!(" {line}"), paint.look.attention())));
    }
    if let ReasonFor::Truncate(of) = &ask.of {
        let ways = of
            .ways
            .iter()
            .map(|way| format!("({}) {}", if *way == of.way { '•' } else { ' ' }, paint.say(&words::choice(*way))))
            // A choice stays in one line.
            .map(|way| way.replace(' ', "\u{a0}"));
        let ways = format!("{}  {}", paint.say(&msg!("fields-method")), ways.collect::<Vec<_>>().join("  "));
        out.extend(wrap(&ways, cells.saturating_sub(2)).into_iter().map(|line| plain(format!(" {line}"))));
    }
    out.push(plain(""));
    let asked = match &ask.of {
        ReasonFor::Deed(Deed::Dismiss(_), ..) => msg!("proposals-dismiss-why"),
        ReasonFor::Finding(_) => msg!("exception-why"),
        ReasonFor::Deed(Deed::Stage(_) | Deed::Limit(..), ..)
        | ReasonFor::Delete { .. }
        | ReasonFor::Truncate(_)
        | ReasonFor::Person { .. }
        | ReasonFor::Item(_) => {
            if is_few(&ask.of) {
                msg!("reason-why-few")
            } else {
                msg!("reason-why")
            }
        }
    };
    out.push(plain(format!(" {}", paint.say(&asked))));
    out.push(field_line(&ask.input, cells, paint));
    if let Some(failure) = &ask.refused {
        let hint = failure.hint_message().map(|hint| format!(" {}", paint.say(hint))).unwrap_or_default();
        let text = format!("! {}{hint}", paint.say(failure.what()));
        for line in wrap(&text, cells.saturating_sub(2)) {
            out.push(styled(format!(" {line}"), paint.look.attention()));
        }
    }
    out.push(plain(""));
    let note = match &ask.of {
        ReasonFor::Deed(Deed::Dismiss(_), ..) => msg!("proposals-dismiss-note"),
        ReasonFor::Finding(_) => msg!("exception-note"),
        ReasonFor::Deed(Deed::Stage(_) | Deed::Limit(..), ..)
        | ReasonFor::Delete { .. }
        | ReasonFor::Truncate(_)
        | ReasonFor::Person { .. }
        | ReasonFor::Item(_) => msg!("reason-note"),
    };
    let note = paint.say(&note);
    out.extend(
        wrap(&note, cells.saturating_sub(2)).into_iter().map(|line| styled(format!(" {line}"), paint.look.faint())),
    );
    popup(frame, area, paint, (&paint.say(&title), columns, out));
}

/// Which records are to be staged, and of which register.
fn deletion(paint: &Paint<'_>, (register, chosen): (RegisterId, &Chosen), count: u64) -> Message {
    let named = paint.state.registers.lines.iter().find(|line| line.id == register);
    let name = named.map(|line| display_text(&line.register).into_owned()).unwrap_or_default();
    match chosen {
        Chosen::Whole => msg!("reason-stage-whole", "count" => count, "register" => name),
        Chosen::These(_) => msg!("reason-stage", "count" => count, "register" => name),
    }
}

/// What is worth knowing before: that some were reviewed to be kept, that a small item gets no reason in the log.
fn notes(paint: &Paint<'_>, of: &ReasonFor) -> Vec<Message> {
    let open = paint.state.records.as_ref();
    let kept = match of {
        ReasonFor::Delete { register, chosen, .. } => {
            open.filter(|open| open.register.id == *register).map_or(0, |open| match chosen {
                Chosen::Whole => open.kept.len(),
                Chosen::These(set) => open.kept.intersection_len(set),
            })
        }
        ReasonFor::Truncate(_)
        | ReasonFor::Person { .. }
        | ReasonFor::Deed(..)
        | ReasonFor::Finding(_)
        | ReasonFor::Item(_) => 0,
    };
    let kept = (kept > 0).then(|| msg!("reason-some-kept", "count" => kept));
    kept.into_iter().chain(is_few(of).then(|| msg!("reason-few"))).collect()
}

/// Too few records for the log to tell why they went.
fn is_few(of: &ReasonFor) -> bool {
    match of {
        ReasonFor::Delete { count, .. }
        | ReasonFor::Person { count, .. }
        | ReasonFor::Deed(Deed::Stage(_) | Deed::Limit(..), _, count) => *count < entry::CROWD,
        ReasonFor::Truncate(of) => of.count < entry::CROWD,
        ReasonFor::Deed(Deed::Dismiss(_), ..) | ReasonFor::Finding(_) | ReasonFor::Item(_) => false,
    }
}

/// What is said to be no finding, and how far that reaches.
fn exception(paint: &Paint<'_>, of: &Excepting) -> Message {
    let category = paint.say(&crate::score::categories::name(of.category));
    if of.text == OwnException::ANYTHING {
        msg!("exception-of-field", "field" => display_text(&of.field).into_owned(), "category" => category)
    } else {
        msg!("exception-of-words", "text" => display_text(&of.text).into_owned(), "category" => category)
    }
}

/// What is to be staged; a way that takes the record with it says so.
fn truncation(of: &Truncating) -> Message {
    let field = of.field.name.as_str();
    if of.way == Operator::Clear {
        msg!("reason-clear", "count" => of.count, "field" => field)
    } else if of.way.deletes() {
        msg!("reason-suppress", "count" => of.count, "field" => field)
    } else {
        msg!("reason-truncate", "count" => of.count, "field" => field, "how" => words::choice(of.way))
    }
}
