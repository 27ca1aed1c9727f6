//! The program itself: cancel, leave, quit, language, clipboard, and keys that do nothing on purpose.

use crate::app::command::Screen;
use crate::app::effect::Effect;
use crate::app::state::values::Secrecy;
use crate::app::state::{Column, Ended, JobKind, Overlay, State, Stopping, is_sensitive};
use crate::erase::apply::STEPS;

/// Cancels the running job; with none closes what lies over the screen, else quits.
pub fn cancel(state: &mut State) -> Vec<Effect> {
    let Some(job) = &mut state.job else {
        if state.overlay.take().is_some() {
            return Vec::new();
        }
        // What runs in the wizard stops; with nothing running it is left.
        return if state.screen == Screen::Wizard { super::wizard::leave(state) } else { quit(state) };
    };
    if job.kind == JobKind::Reckon {
        return vec![Effect::CancelReckoning, Effect::CallBack];
    }
    let past_commit = STEPS.iter().skip(2).any(|step| job.step() == Some(step));
    if job.kind == JobKind::Apply && past_commit {
        state.refuse(msg!("screen-past-commit"));
        return Vec::new();
    }
    if job.kind == JobKind::Import && job.step() == Some("score") {
        state.refuse(msg!("wizard-past-commit"));
        return Vec::new();
    }
    job.stopping = Some(Stopping);
    state.say(msg!("screen-stopping"));
    vec![Effect::CancelJob]
}

/// Leaves the screen; on the first one quits.
pub fn leave(state: &mut State) -> Vec<Effect> {
    if state.screen == Screen::Registers {
        return quit(state);
    }
    super::screens::back(state)
}

/// Quits; asks when a job runs or the policy is not saved. A staged plan is kept.
pub fn quit(state: &mut State) -> Vec<Effect> {
    if state.job.as_ref().is_some_and(|job| job.kind != JobKind::Reckon) || state.policy.is_changed() {
        state.overlay = Some(Overlay::QuitQuestion);
        return Vec::new();
    }
    end(state)
}

/// Ends the program; where the screen was is remembered.
pub fn end(state: &mut State) -> Vec<Effect> {
    state.overlay = None;
    state.ended.get_or_insert(Ended::Left);
    let mut effects = vec![Effect::CancelReckoning, Effect::CancelJob];
    effects.extend(crate::app::place::remember(state));
    effects
}

/// Saves the policy when it was changed, after a question; everything else is saved already.
pub fn save(state: &mut State) -> Vec<Effect> {
    if state.policy.is_changed() {
        return super::answering::weigh(state);
    }
    state.say(msg!("screen-all-saved"));
    Vec::new()
}

/// A key that does nothing on purpose.
pub fn guard(state: &mut State) -> Vec<Effect> {
    state.refuse(msg!("screen-guard"));
    Vec::new()
}

/// Copies the value under the cursor, or the log line's hash; refuses a sensitive value.
pub fn copy(state: &mut State) -> Vec<Effect> {
    let text = match state.screen {
        Screen::Log => state.log.current().map(|line| line.hash.clone()),
        Screen::Records | Screen::Record | Screen::Values => match copied_cell(state) {
            Ok(text) => text,
            Err(Sensitive) => {
                state.refuse(msg!("screen-copy-sensitive"));
                return Vec::new();
            }
        },
        Screen::Registers
        | Screen::Fields
        | Screen::Proposals
        | Screen::Consents
        | Screen::Persons
        | Screen::Wizard
        | Screen::Tasks
        | Screen::Policy
        | Screen::Plan => None,
    };
    let Some(text) = text else {
        state.refuse(msg!("screen-copy-nothing"));
        return Vec::new();
    };
    state.say(msg!("screen-copied"));
    vec![Effect::Copy(text)]
}

struct Sensitive;

fn copied_value(state: &State) -> Result<Option<String>, Sensitive> {
    let Some(line) = state.values.as_ref().and_then(|values| values.current()) else { return Ok(None) };
    match line.secrecy {
        Secrecy::Sensitive => Err(Sensitive),
        Secrecy::Open => Ok(line.group.value.filled().map(str::to_owned)),
    }
}

fn copied_cell(state: &State) -> Result<Option<String>, Sensitive> {
    let Some(records) = &state.records else { return Ok(None) };
    if state.screen == Screen::Values {
        return copied_value(state);
    }
    let position = match (state.screen, records.current_column()) {
        (Screen::Record, _) => records.fields.get(records.detail_field).map(|field| field.position),
        (_, Some(Column::Field(position))) => Some(position),
        (_, Some(Column::LastActivity | Column::Score(_)) | None) => None,
    };
    let Some(position) = position else { return Ok(records.current().map(|rid| rid.to_string())) };
    let Some((field, row)) = records.field(position).zip(records.row(records.cursor)) else { return Ok(None) };
    if is_sensitive(field, &row.findings) {
        return Err(Sensitive);
    }
    let cell = row.record.cells.get(usize::from(position.0));
    Ok(cell.and_then(|cell| cell.filled()).map(str::to_owned))
}
