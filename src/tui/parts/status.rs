//! The status line: the last notice, else a running job, else where the cursor is.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::Clear;

use crate::app::Screen;
use crate::app::state::wizard::{FileRow, Step};
use crate::app::state::{Job, JobKind, State, Tone};
use crate::text::{pad, width};
use crate::tui::paint::{Paint, lines, styled, wrap};

/// Lines that a notice may take.
const MOST: u16 = 4;

/// Draws the status line.
pub fn draw(frame: &mut Frame<'_>, area: Rect, paint: &Paint<'_>) {
    let cells = usize::from(area.width);
    if let Some(notice) = &paint.state.notice {
        let style = match notice.tone {
            Tone::Said => paint.look.heading(),
            Tone::Refused => paint.look.attention(),
        };
        let mark = match notice.tone {
            Tone::Said => " ",
            Tone::Refused => " ! ",
        };
        let said = format!("{mark}{}", paint.say(&notice.message));
        let hint = notice.hint.as_ref().map(|hint| format!(" {}", paint.say(hint))).unwrap_or_default();
        if width(&said) + width(&hint) > cells {
            return above(frame, area, (paint, &format!("{said}{hint}"), style));
        }
        let room = cells.saturating_sub(width(&said));
        let spans = vec![Span::styled(pad(&said, cells.min(width(&said))), style), Span::raw(pad(&hint, room))];
        return lines(frame, area, vec![Line::from(spans)]);
    }
    let text = match &paint.state.job {
        Some(job) => running(job, paint),
        None => place(paint),
    };
    lines(frame, area, vec![Line::from(Span::raw(pad(&format!(" {text}"), cells)))]);
}

/// A notice that has no room in the line takes those above it: what to do next often stands at its end.
fn above(frame: &mut Frame<'_>, area: Rect, (paint, text, style): (&Paint<'_>, &str, Style)) {
    let cells = usize::from(area.width);
    let told = wrap(text.trim_start(), cells.saturating_sub(2));
    let most = u16::try_from(told.len()).unwrap_or(u16::MAX).min(MOST).min(area.y);
    let place = Rect { y: area.y.saturating_sub(most.saturating_sub(1)), height: most, ..area };
    frame.render_widget(Clear, place);
    frame.buffer_mut().set_style(place, paint.look.ground());
    lines(frame, place, told.into_iter().map(|line| styled(pad(&format!(" {line}"), cells), style)).collect());
}

fn running(job: &Job, paint: &Paint<'_>) -> String {
    let what = match job.kind {
        JobKind::Import => paint.say(&msg!("job-import")),
        JobKind::Export => paint.say(&msg!("job-export")),
        JobKind::Recognise => paint.say(&msg!("job-recognise")),
        JobKind::Apply => paint.say(&msg!("job-apply")),
        JobKind::Reckon => paint.say(&msg!("job-reckon")),
    };
    if job.total == 0 {
        return format!("{what} …");
    }
    let percent = share(job.done, job.total);
    format!("{what}  {} {}{}", paint.blocks(percent, 20), paint.percent(percent), left(job, paint))
}

/// The time left, once there is enough to reckon by.
fn left(job: &Job, paint: &Paint<'_>) -> String {
    if job.elapsed < 1000 || job.done == 0 {
        return String::new();
    }
    let rest = job.total.saturating_sub(job.done);
    let seconds = u128::from(job.elapsed) * u128::from(rest) / u128::from(job.done) / 1000;
    let seconds = u64::try_from(seconds).unwrap_or(u64::MAX);
    format!("  {}", paint.say(&msg!("job-left", "seconds" => seconds)))
}

/// A share that is never full before it is.
pub fn share(done: u64, total: u64) -> u8 {
    crate::app::state::share(done, total)
}

fn place(paint: &Paint<'_>) -> String {
    let state = paint.state;
    match state.screen {
        Screen::Registers if state.registers.lines.is_empty() => paint.say(&msg!("status-no-register")),
        Screen::Registers => paint.say(
            &msg!("status-registers", "place" => state.registers.cursor + 1, "count" => state.registers.lines.len()),
        ),
        Screen::Records | Screen::Record => match &state.records {
            Some(records) if !records.view.is_empty() => {
                paint.say(&msg!("status-records", "place" => records.cursor + 1, "count" => records.view.len()))
            }
            Some(_) | None => paint.say(&msg!("status-no-record")),
        },
        Screen::Fields if state.fields.lines.is_empty() => paint.say(&msg!("fields-none")),
        Screen::Fields => {
            paint.say(&msg!("status-fields", "place" => state.fields.cursor + 1, "count" => state.fields.lines.len()))
        }
        Screen::Values => match &state.values {
            Some(values) if !values.lines().is_empty() => {
                paint.say(&msg!("status-values", "place" => values.cursor + 1, "count" => values.lines().len()))
            }
            Some(_) | None => paint.say(&msg!("values-none")),
        },
        Screen::Proposals if state.proposals.listed.is_none() => paint.say(&msg!("consents-reckoning")),
        Screen::Proposals if state.proposals.is_empty() => paint.say(&msg!("propose-none")),
        Screen::Proposals => paint.say(&msg!(
            "status-consents",
            "place" => state.proposals.cursor + 1,
            "count" => state.proposals.len(),
            "day" => state.today
        )),
        Screen::Consents if state.consents.lines().is_empty() => paint.say(&msg!("consents-status-none")),
        Screen::Consents => paint.say(&msg!(
            "status-consents",
            "place" => state.consents.cursor + 1,
            "count" => state.consents.lines().len(),
            "day" => state.today
        )),
        Screen::Persons if state.persons.lines().is_empty() => paint.say(&msg!("persons-status-none")),
        Screen::Persons => paint
            .say(&msg!("status-persons", "place" => state.persons.cursor + 1, "count" => state.persons.lines().len())),
        Screen::Policy if state.policy.card.is_none() => paint.say(&msg!("status-no-register")),
        Screen::Policy if state.policy.is_changed() => paint
            .say(&msg!("status-policy-changed", "kind" => question_kind(state), "place" => state.policy.cursor + 1,
                "count" => state.policy.done.len())),
        Screen::Policy => {
            paint.say(&msg!("status-policy", "kind" => question_kind(state), "place" => state.policy.cursor + 1))
        }
        Screen::Wizard => wizard(paint),
        Screen::Tasks if state.tasks.lines.is_empty() => paint.say(&msg!("no-tasks")),
        Screen::Tasks => {
            paint.say(&msg!("status-tasks", "place" => state.tasks.cursor + 1, "count" => state.tasks.lines.len()))
        }
        Screen::Plan if state.plan.lines.is_empty() => paint.say(&msg!("status-plan-empty")),
        Screen::Plan => paint.say(&msg!("status-plan", "count" => state.plan.undoable)),
        Screen::Log if state.log.count == 0 => paint.say(&msg!("status-log-empty")),
        Screen::Log => paint.say(&msg!("status-log", "place" => state.log.cursor + 1, "count" => state.log.count)),
    }
}

/// Whether the line under the cursor of a card is one of its questions.
fn question_kind(state: &State) -> &'static str {
    if state.policy.ask().is_question() { "question" } else { "besides" }
}

/// Where the cursor is in the wizard's step, and that nothing is written yet.
fn wizard(paint: &Paint<'_>) -> String {
    let wizard = &paint.state.wizard;
    let place = |place: usize, count: usize| (place + 1, count);
    let (place, count) = match wizard.step {
        Step::File => return files(paint),
        Step::Reading => return paint.say(&msg!("status-wizard-reading")),
        Step::Fields => place(wizard.field, wizard.table().map_or(0, |table| table.fields().len())),
        Step::Check => return paint.say(&msg!("status-wizard-check")),
        Step::Loading | Step::Received => return paint.say(&msg!("status-wizard-received")),
    };
    paint.say(&msg!("status-wizard-fields", "place" => place, "count" => count))
}

/// Which file the cursor is on; folders are none.
fn files(paint: &Paint<'_>) -> String {
    let files = &paint.state.wizard.files;
    let rows = files.rows();
    let is_file = |row: &&FileRow<'_>| !row.is_folder();
    let count = rows.iter().filter(is_file).count();
    if rows.get(files.cursor).is_none_or(FileRow::is_folder) {
        return paint.say(&msg!("status-wizard-folder", "count" => count));
    }
    let place = rows.iter().take(files.cursor + 1).filter(is_file).count();
    paint.say(&msg!("status-wizard-files", "place" => place, "count" => count))
}
