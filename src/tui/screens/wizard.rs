//! The import wizard: the line of its steps, and the step in view under it.

mod check;
mod fields;
mod files;
mod reading;
mod received;

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};

pub use reading::title as part_title;

use crate::app::state::wizard::Step;
use crate::failure::Failure;
use crate::text::{Message, width};
use crate::tui::paint::{Paint, Step as Room, lines, styled, wrap};

/// What stands above the first row of a step's table.
pub const ABOVE: u16 = 5;

/// Draws the step in view.
pub fn draw(frame: &mut Frame<'_>, area: Rect, paint: &Paint<'_>) {
    let [steps, body] = Layout::vertical([Constraint::Length(2), Constraint::Fill(1)]).areas(area);
    lines(frame, steps, vec![step_line(paint, usize::from(area.width))]);
    match paint.state.wizard.step {
        Step::File => files::draw(frame, body, paint),
        Step::Reading => reading::draw(frame, body, paint),
        Step::Fields => fields::draw(frame, body, paint),
        Step::Check | Step::Loading => check::draw(frame, body, paint),
        Step::Received => received::draw(frame, body, paint),
    }
}

/// The steps, the one in view between `▸` and `◂`; where there is no room for all, that one alone with its number.
fn step_line(paint: &Paint<'_>, cells: usize) -> Line<'static> {
    let now = paint.state.wizard.step.shown();
    let title = paint.say(&msg!("wizard-title"));
    let name = |(place, step): (usize, Step)| format!("{} {}", place + 1, paint.say(&Message::new(step.title())));
    let names: Vec<(Step, String)> =
        Step::SHOWN.into_iter().enumerate().map(|(place, step)| (step, name((place, step)))).collect();
    let long: usize = names.iter().map(|(_, name)| width(name) + 4).sum();
    let mut spans = vec![Span::styled(format!(" {title}  "), paint.look.heading())];
    let narrow = paint.step() == Room::Narrow || width(&title) + 3 + long > cells;
    for (place, (step, name)) in names.iter().enumerate() {
        if *step == now {
            let of = if narrow { format!(" ({}/{})", place + 1, names.len()) } else { String::new() };
            spans.push(Span::styled(format!("▸{name}{of}◂"), paint.look.focus()));
            spans.push(Span::raw("  "));
        } else if !narrow {
            spans.push(Span::raw(format!(" {name}   ")));
        }
    }
    Line::from(spans)
}

/// What went wrong and what to do next, in as many lines as it takes.
fn fault(paint: &Paint<'_>, failure: &Failure, cells: usize) -> Vec<Line<'static>> {
    let hint = failure.hint_message().map(|hint| format!(" {}", paint.say(hint))).unwrap_or_default();
    let text = format!("! {}{hint}", paint.say(failure.what()));
    let wrapped = wrap(&text, cells.saturating_sub(2));
    wrapped.into_iter().map(|line| styled(format!(" {line}"), paint.look.attention())).collect()
}

/// A size in bytes as people read it.
fn size(paint: &Paint<'_>, bytes: u64) -> String {
    let tenths = |unit: u64| (bytes * 10 + unit / 2) / unit;
    let (tenths, unit) = match bytes {
        0..1_024 => return format!("{bytes} B"),
        1_024..1_048_576 => (tenths(1 << 10), "KiB"),
        1_048_576..1_073_741_824 => (tenths(1 << 20), "MiB"),
        _ => (tenths(1 << 30), "GiB"),
    };
    let mark = match paint.words.language() {
        crate::text::Language::Swedish => ',',
        crate::text::Language::English => '.',
    };
    if tenths >= 1_000 {
        return format!("{} {unit}", (tenths + 5) / 10);
    }
    format!("{}{mark}{} {unit}", tenths / 10, tenths % 10)
}

/// A file's name without its folders.
fn file_name(paint: &Paint<'_>) -> String {
    let name = paint.state.wizard.file.as_ref().and_then(|file| file.file_name());
    let name = name.map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    crate::text::display_text(&name).into_owned()
}
