//! The first line: program, workbench, register, what is planned, and that everything is saved.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::app::Screen;
use crate::app::state::{JobKind, Writing};
use crate::text::{display_text, width};
use crate::tui::paint::{Paint, Step, ends, lines, styled};

/// Draws the header.
pub fn draw(frame: &mut Frame<'_>, area: Rect, paint: &Paint<'_>) {
    let state = paint.state;
    let place = match (state.screen, &state.records) {
        (Screen::Records, Some(records)) => display_text(&records.register.name).into_owned(),
        (Screen::Record, Some(records)) => {
            let rid = records.current().map(|rid| rid.to_string()).unwrap_or_default();
            format!("{} ▸ {rid}", display_text(&records.register.name))
        }
        (Screen::Fields, _) => {
            state.fields.register.as_ref().map(|(_, name)| display_text(name).into_owned()).unwrap_or_default()
        }
        (Screen::Values, Some(records)) => {
            let field = state.values.as_ref().and_then(|values| records.field(values.field));
            let field = field.map(|field| display_text(&field.name).into_owned()).unwrap_or_default();
            format!("{} ▸ {field}", display_text(&records.register.name))
        }
        (Screen::Consents, _) => {
            let name = state.consents.register.as_ref().map(|(_, name)| name.as_str());
            display_text(name.unwrap_or_default()).into_owned()
        }
        (Screen::Policy, _) => display_text(state.policy.name()).into_owned(),
        (Screen::Wizard, _) => paint.say(&msg!("header-wizard")),
        (Screen::Proposals | Screen::Plan | Screen::Log | Screen::Persons | Screen::Tasks, _) => {
            paint.say(&msg!("header-all-registers"))
        }
        (Screen::Registers | Screen::Records | Screen::Record | Screen::Values, _) => {
            paint.say(&msg!("header-registers", "count" => state.registers.lines.len()))
        }
    };
    let mut right = vec![plan(paint)];
    right.extend(marks(paint));
    right.push(saved(paint));
    let right = right.join(" │ ");
    let cells = usize::from(area.width);
    let workbench = display_text(&state.workbench);
    // The program's name gives way first; then, where a plan is looked at that is about all registers, that it is, and
    // elsewhere the workbench's.
    let names_none = matches!(state.screen, Screen::Proposals | Screen::Plan | Screen::Log | Screen::Tasks);
    let last = if names_none { format!(" {workbench}") } else { format!(" {place}") };
    let lefts = [format!(" gallra │ {workbench} │ {place}"), format!(" {workbench} │ {place}"), last];
    let fits = |left: &&String| width(left) + 2 + width(&right) <= cells;
    let left = lefts.iter().find(fits).unwrap_or(&lefts[2]);
    let text = ends(left, &right, cells);
    lines(frame, area, vec![styled(text, paint.look.heading())]);
}

fn plan(paint: &Paint<'_>) -> String {
    let (deleted, fields) = paint.state.plan.totals();
    match (deleted, fields, paint.step()) {
        (0, 0, _) => paint.say(&msg!("header-plan-empty")),
        (0, fields, _) => paint.say(&msg!("header-plan-only-fields", "fields" => fields)),
        (_, 0, Step::Narrow) => paint.say(&msg!("header-plan-short", "count" => deleted)),
        (_, 0, _) => paint.say(&msg!("header-plan", "count" => deleted)),
        (_, _, Step::Narrow) => paint.say(&msg!("header-plan-short", "count" => deleted)),
        _ => paint.say(&msg!("header-plan-fields", "count" => deleted, "fields" => fields)),
    }
}

/// Marks that the filter hides are told all the time.
fn marks(paint: &Paint<'_>) -> Option<String> {
    let records = paint.state.records.as_ref()?;
    let (_, hidden) = records.split_marks();
    (hidden > 0).then(|| paint.say(&msg!("header-hidden-marks", "count" => hidden)))
}

fn saved(paint: &Paint<'_>) -> String {
    let state = paint.state;
    if state.job.as_ref().is_some_and(|job| job.kind != JobKind::Reckon) {
        return paint.say(&msg!("header-working"));
    }
    if state.policy.is_changed() {
        return paint.say(&msg!("header-policy-unsaved"));
    }
    match state.writing {
        Writing::ReadOnly => paint.say(&msg!("header-read-only")),
        Writing::Allowed => paint.say(&msg!("header-saved")),
    }
}
