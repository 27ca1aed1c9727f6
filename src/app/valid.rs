//! When a command is possible, and the reason when it is not.

use super::command::Screen;
use super::state::wizard::{Part, Shows, Side, Step};
use super::state::{Colours, JobKind, State, Welcome, Writing};
use crate::text::Message;

type Valid = Result<(), Message>;

/// Always possible.
pub fn always(_: &State) -> Valid {
    Ok(())
}

/// An answer of the policy may be changed: in a draft, so that a job may run.
fn may_answer(state: &State) -> Valid {
    match state.writing {
        Writing::ReadOnly => Err(msg!("screen-read-only")),
        Writing::Allowed => a_card(state),
    }
}

/// There is a register card.
pub fn a_card(state: &State) -> Valid {
    if state.policy.card.is_some() { Ok(()) } else { Err(msg!("card-none")) }
}

/// Something waits to be saved: the policy. Everything else is saved at once.
pub fn may_save(state: &State) -> Valid {
    if state.writing == Writing::ReadOnly {
        return Err(msg!("screen-read-only"));
    }
    if !state.policy.is_changed() {
        return if state.screen == Screen::Policy { Err(msg!("screen-all-saved")) } else { Ok(()) };
    }
    may_write(state)
}

/// The workbench may be written.
pub fn may_write(state: &State) -> Valid {
    match (state.writing, &state.job) {
        (Writing::ReadOnly, _) => Err(msg!("screen-read-only")),
        (Writing::Allowed, Some(job)) if job.kind != JobKind::Reckon => Err(msg!("screen-job-runs")),
        (Writing::Allowed, _) => Ok(()),
    }
}

/// A register is open.
pub fn a_register(state: &State) -> Valid {
    let any = state.records.is_some() || state.registers.current().is_some();
    if any { Ok(()) } else { Err(msg!("screen-no-register")) }
}

/// There is a record, or a value and its records, under the cursor.
pub fn a_record(state: &State) -> Valid {
    if state.screen == Screen::Values {
        return a_value(state);
    }
    if state.screen == Screen::Persons {
        return a_hit(state);
    }
    if state.screen == Screen::Wizard {
        return a_table(state);
    }
    let any = state.records.as_ref().is_some_and(|records| !records.view.is_empty());
    if any { Ok(()) } else { Err(msg!("screen-no-record")) }
}

/// There is something under the cursor.
pub fn something_here(state: &State) -> Valid {
    match state.screen {
        Screen::Registers => a_register(state),
        Screen::Records | Screen::Record => a_record(state),
        Screen::Fields => a_field(state),
        Screen::Values => a_value(state),
        Screen::Proposals => a_proposal_or_question(state),
        Screen::Consents => a_line(state),
        Screen::Persons => a_hit(state),
        Screen::Policy => a_card(state),
        Screen::Wizard => wizard_row(state),
        Screen::Tasks => a_task(state),
        Screen::Plan => plan_line(state),
        Screen::Log if state.log.count == 0 => Err(msg!("screen-log-empty")),
        Screen::Log => Ok(()),
    }
}

/// There is something to open: what is under the cursor, or what an empty workbench offers.
pub fn may_open(state: &State) -> Valid {
    if state.screen == Screen::Policy {
        let changes = state.policy.choice().is_some() || state.policy.is_open();
        return if changes { may_answer(state) } else { a_card(state) };
    }
    if state.screen == Screen::Fields {
        return a_field(state).and_then(|()| not_shown_yet(state));
    }
    if state.screen != Screen::Registers || !state.registers.lines.is_empty() {
        return something_here(state);
    }
    match state.registers.welcome {
        Welcome::Demo => Ok(()),
        Welcome::Import | Welcome::Seek => may_import(state),
    }
}

/// What the chosen way would do is not on screen yet.
fn not_shown_yet(state: &State) -> Valid {
    if state.fields.shown().is_none() { Ok(()) } else { Err(msg!("fields-shown-already")) }
}

/// There is a row under the cursor of screen 4.
fn a_proposal_or_question(state: &State) -> Valid {
    if state.proposals.current().is_some() { Ok(()) } else { Err(msg!("propose-none")) }
}

/// There is a proposal under the cursor of screen 4.
fn a_proposal(state: &State) -> Valid {
    a_proposal_or_question(state)?;
    if state.proposals.proposed().is_some() { Ok(()) } else { Err(msg!("proposals-answer-first")) }
}

/// Something of screen 4 may be staged: a proposal, or what a limit takes that was moved by hand.
fn may_stage_proposed(state: &State) -> Valid {
    if state.proposals.moved().is_some() {
        return Ok(());
    }
    a_proposal(state)?;
    let dismissed = state.proposals.proposed().is_some_and(|proposed| proposed.dismissed.is_some());
    if dismissed { Err(msg!("proposals-dismissed-first")) } else { Ok(()) }
}

/// There is a limit that can be moved.
pub fn a_limit(state: &State) -> Valid {
    if state.proposals.has_limit() { Ok(()) } else { Err(msg!("proposals-no-limit")) }
}

/// There is a line with records under the cursor of screen 5.
pub fn a_line(state: &State) -> Valid {
    if state.consents.current().is_some() { Ok(()) } else { Err(msg!("consents-no-line")) }
}

/// There is a hit under the cursor of screen 8.
pub fn a_hit(state: &State) -> Valid {
    if state.persons.current().is_some() { Ok(()) } else { Err(msg!("persons-no-hit")) }
}

/// The screen has parts to turn between.
pub fn a_part(state: &State) -> Valid {
    match state.screen {
        Screen::Consents => Ok(()),
        Screen::Wizard => wizard_part(state),
        Screen::Fields => a_field(state).and_then(|()| several_ways(state)),
        Screen::Policy if state.policy.known.len() == 1 => Err(msg!("card-only-one")),
        Screen::Policy => a_card(state),
        Screen::Proposals if state.proposals.can_move() => Ok(()),
        Screen::Proposals => Err(msg!("proposals-nothing-to-move")),
        Screen::Plan if state.plan.rows_below() > state.plan_room() => Ok(()),
        Screen::Plan => Err(msg!("plan-all-shown")),
        Screen::Registers
        | Screen::Records
        | Screen::Record
        | Screen::Values
        | Screen::Log
        | Screen::Tasks
        | Screen::Persons => a_field(state),
    }
}

/// There is more than one way to minimise the field under the cursor.
fn several_ways(state: &State) -> Valid {
    if state.fields.methods().len() > 1 { Ok(()) } else { Err(msg!("fields-one-way")) }
}

/// Records can be marked by a condition, or by the line under the cursor.
pub fn may_mark_where(state: &State) -> Valid {
    if state.screen == Screen::Consents { a_line(state) } else { Ok(()) }
}

/// Something can be sought.
pub fn may_find(state: &State) -> Valid {
    match state.screen {
        Screen::Persons => Ok(()),
        Screen::Wizard => a_folder(state),
        Screen::Registers
        | Screen::Records
        | Screen::Record
        | Screen::Fields
        | Screen::Values
        | Screen::Proposals
        | Screen::Consents
        | Screen::Tasks
        | Screen::Plan
        | Screen::Log
        | Screen::Policy => something_here(state),
    }
}

/// Some records are marked.
pub fn marks(state: &State) -> Valid {
    let any = state.records.as_ref().is_some_and(|records| !records.marks.is_empty());
    if any { Ok(()) } else { Err(msg!("screen-no-marks")) }
}

/// Something was sought and found.
pub fn found(state: &State) -> Valid {
    let any = match state.screen {
        Screen::Values => state.values.as_ref().is_some_and(|values| values.sought.is_some()),
        Screen::Registers
        | Screen::Records
        | Screen::Record
        | Screen::Fields
        | Screen::Proposals
        | Screen::Consents
        | Screen::Plan
        | Screen::Log
        | Screen::Policy
        | Screen::Wizard
        | Screen::Tasks
        | Screen::Persons => state.records.as_ref().is_some_and(|records| records.found.is_some()),
    };
    if any { Ok(()) } else { Err(msg!("screen-nothing-sought")) }
}

/// A filter is on.
pub fn filtered(state: &State) -> Valid {
    if state.screen == Screen::Wizard {
        a_folder(state)?;
        let files = &state.wizard.files;
        let some = files.shows == Shows::Tables && files.left_out() > 0;
        return if some { Ok(()) } else { Err(msg!("wizard-all-shown")) };
    }
    let any = state.records.as_ref().is_some_and(|records| records.view.filter().is_some());
    if any { Ok(()) } else { Err(msg!("screen-no-filter")) }
}

/// Something under the cursor, or marked, may be staged.
pub fn may_stage(state: &State) -> Valid {
    may_write(state)?;
    match state.screen {
        Screen::Registers => a_register(state),
        Screen::Records if marks(state).is_ok() => Ok(()),
        Screen::Records | Screen::Record | Screen::Values => a_record(state),
        Screen::Fields => a_field(state),
        Screen::Proposals => may_stage_proposed(state),
        Screen::Consents => a_line(state),
        Screen::Persons => a_hit(state),
        Screen::Wizard => an_offer(state),
        Screen::Plan | Screen::Log | Screen::Tasks | Screen::Policy => Err(msg!("screen-no-record")),
    }
}

/// A field under the cursor may be truncated.
pub fn may_truncate(state: &State) -> Valid {
    may_write(state)?;
    match state.screen {
        Screen::Fields => a_field(state),
        Screen::Records | Screen::Record => {
            a_record(state)?;
            let field = state.records.as_ref().map(|records| (state.screen, records));
            let field = field.and_then(super::act::minimising::field_here);
            field.map(|_| ()).ok_or_else(|| msg!("screen-truncate-needs-field"))
        }
        Screen::Registers
        | Screen::Values
        | Screen::Proposals
        | Screen::Consents
        | Screen::Persons
        | Screen::Wizard
        | Screen::Tasks
        | Screen::Plan
        | Screen::Log
        | Screen::Policy => Err(msg!("screen-truncate-needs-field")),
    }
}

/// There is a field under the cursor.
pub fn a_field(state: &State) -> Valid {
    if state.fields.current().is_some() { Ok(()) } else { Err(msg!("screen-no-field")) }
}

/// Something under the cursor, or marked, may be kept.
pub fn may_keep(state: &State) -> Valid {
    if state.screen == Screen::Policy {
        may_answer(state)?;
        return if state.policy.has_access() { Ok(()) } else { Err(msg!("card-no-access-here")) };
    }
    may_write(state)?;
    if state.screen == Screen::Proposals {
        return a_proposal(state);
    }
    if marks(state).is_ok() { Ok(()) } else { a_record(state) }
}

/// Something was found in the field under the cursor, and may be said to be none.
pub fn may_except(state: &State) -> Valid {
    may_write(state)?;
    let found = state.records.as_ref().is_some_and(|records| super::act::excepting::finding(records).is_some());
    if found { Ok(()) } else { Err(msg!("screen-nothing-found-here")) }
}

/// There is a column under the cursor.
pub fn a_column(state: &State) -> Valid {
    let any = state.records.as_ref().is_some_and(|records| records.current_column().is_some());
    if any { Ok(()) } else { Err(msg!("screen-no-register")) }
}

/// Colours are allowed by the surroundings.
pub fn colours(state: &State) -> Valid {
    match state.colours {
        Colours::Any => Ok(()),
        Colours::None => Err(msg!("settings-no-color")),
    }
}

/// A step of staging may be undone. Not known before the plan was read: then it is tried.
pub fn may_undo(state: &State) -> Valid {
    if state.screen == Screen::Policy {
        return if state.policy.done.is_empty() { Err(msg!("card-nothing-to-undo")) } else { Ok(()) };
    }
    may_write(state)?;
    if state.plan.undoable == 0 { Err(msg!("screen-nothing-to-undo")) } else { Ok(()) }
}

/// A step may be done again.
pub fn may_redo(state: &State) -> Valid {
    if state.screen == Screen::Policy {
        return if state.policy.undone.is_empty() { Err(msg!("card-nothing-to-redo")) } else { Ok(()) };
    }
    may_write(state)?;
    if state.plan.redoable == 0 { Err(msg!("screen-nothing-to-redo")) } else { Ok(()) }
}

/// An item's reason may be changed, or an answer.
pub fn may_edit(state: &State) -> Valid {
    match state.screen {
        Screen::Policy => may_answer(state),
        Screen::Wizard => may_correct(state),
        Screen::Fields => a_known_field(state),
        Screen::Registers
        | Screen::Records
        | Screen::Record
        | Screen::Values
        | Screen::Proposals
        | Screen::Consents
        | Screen::Persons
        | Screen::Tasks
        | Screen::Plan
        | Screen::Log => may_drop(state),
    }
}

/// There is a field of a register under the cursor, and the workbench may be written.
fn a_known_field(state: &State) -> Valid {
    may_write(state)?;
    super::act::correcting::field(state).map(|_| ()).ok_or_else(|| msg!("fields-none"))
}

/// There is an item under the cursor, and the plan may be changed; or an answer to take away.
pub fn may_drop(state: &State) -> Valid {
    if state.screen == Screen::Policy {
        may_answer(state)?;
        return if state.policy.is_open() { Err(msg!("card-open-already")) } else { Ok(()) };
    }
    may_write(state)?;
    if state.screen == Screen::Fields {
        let staged = super::act::minimising::staged_here(state);
        return staged.map(|_| ()).ok_or_else(|| msg!("screen-field-not-staged"));
    }
    plan_line(state)
}

/// There is something to apply, and nothing in the way.
pub fn may_apply(state: &State) -> Valid {
    may_write(state)?;
    if state.plan.lines.is_empty() { Err(msg!("screen-plan-empty")) } else { Ok(()) }
}

/// There is a plan to approve, and it has been looked at: what is approved is what was seen.
pub fn may_approve(state: &State) -> Valid {
    may_apply(state)?;
    if state.plan.preview.is_some() { Ok(()) } else { Err(msg!("screen-plan-reckoning")) }
}

/// A file may be imported.
pub fn may_import(state: &State) -> Valid {
    // An import that runs is shown.
    if state.wizard.step == Step::Loading { Ok(()) } else { may_write(state) }
}

/// There is something to export.
pub fn may_export(state: &State) -> Valid {
    if state.job.as_ref().is_some_and(|job| job.kind != JobKind::Reckon) {
        return Err(msg!("screen-job-runs"));
    }
    something_here(state)?;
    if state.screen == Screen::Consents {
        // The file leaves a task in the workbench.
        may_write(state)?;
        return match state.consents.current() {
            Some(line) if line.list.is_some() && line.records.is_empty() => Err(msg!("screen-no-record")),
            Some(line) if line.list.is_some() => Ok(()),
            Some(_) | None => Err(msg!("consents-no-list")),
        };
    }
    let without_file = state.screen == Screen::Policy && state.policy.current().is_some_and(|known| known.id.is_none());
    if without_file { Err(msg!("card-without-file")) } else { Ok(()) }
}

fn a_value(state: &State) -> Valid {
    let any = state.values.as_ref().is_some_and(|values| values.current().is_some());
    if any { Ok(()) } else { Err(msg!("values-none")) }
}

/// There is a field whose values can be shown.
pub fn may_count(state: &State) -> Valid {
    match state.screen {
        Screen::Fields => a_field(state),
        Screen::Proposals => {
            let field = super::act::proposing::counted_field(state);
            field.map(|_| ()).ok_or_else(|| msg!("proposals-no-values"))
        }
        Screen::Registers
        | Screen::Records
        | Screen::Record
        | Screen::Values
        | Screen::Consents
        | Screen::Plan
        | Screen::Log
        | Screen::Persons
        | Screen::Wizard
        | Screen::Tasks
        | Screen::Policy => a_record(state),
    }
}

fn plan_line(state: &State) -> Valid {
    if state.plan.current().is_some() { Ok(()) } else { Err(msg!("screen-plan-empty")) }
}

/// Enter does something in the step of the wizard.
fn wizard_row(state: &State) -> Valid {
    let wizard = &state.wizard;
    let any = match wizard.step {
        Step::File => wizard.files.current().is_some(),
        Step::Reading | Step::Fields => wizard.read_as().is_some(),
        Step::Check => !wizard.taken().is_empty(),
        Step::Received => true,
        Step::Loading => return Err(msg!("screen-job-runs")),
    };
    if any { Ok(()) } else { Err(msg!("wizard-nothing-here")) }
}

/// Tab does something in the step of the wizard.
fn wizard_part(state: &State) -> Valid {
    let wizard = &state.wizard;
    let any = match wizard.step {
        Step::File => wizard.files.found.is_none() && wizard.files.places.len() > 1,
        Step::Reading => wizard.read_as().is_some(),
        Step::Fields => wizard.tables.len() > 1,
        Step::Check | Step::Loading | Step::Received => false,
    };
    if any { Ok(()) } else { Err(msg!("wizard-nothing-beside")) }
}

/// The wizard shows a folder.
pub fn a_folder(state: &State) -> Valid {
    let files = &state.wizard.files;
    let any = state.wizard.step == Step::File && files.listing.is_some() && files.found.is_none();
    if any { Ok(()) } else { Err(msg!("wizard-only-files")) }
}

/// The wizard shows a file of several tables.
fn a_table(state: &State) -> Valid {
    let wizard = &state.wizard;
    let several = wizard.tables.len() > 1 && matches!(wizard.step, Step::Reading | Step::Check);
    let on_table = wizard.step != Step::Check || wizard.target < wizard.tables.len();
    if several && on_table { Ok(()) } else { Err(msg!("wizard-one-table")) }
}

/// Something can be typed or corrected in the step of the wizard.
fn may_correct(state: &State) -> Valid {
    let wizard = &state.wizard;
    let any = match wizard.step {
        Step::File => true,
        Step::Reading => wizard.side == Side::Parts && wizard.current_part().is_some_and(|part| part != Part::Table),
        Step::Fields => wizard.table().is_some_and(|table| !table.fields().is_empty()),
        Step::Check => wizard.tables.get(wizard.target).is_some_and(|table| table.planned.is_some()),
        Step::Loading | Step::Received => false,
    };
    if any { Ok(()) } else { Err(msg!("wizard-nothing-to-type")) }
}

/// The wizard offers records for staging.
fn an_offer(state: &State) -> Valid {
    let wizard = &state.wizard;
    let offer = wizard.offers().into_iter().nth(wizard.offer).filter(|_| wizard.step == Step::Received);
    match offer {
        Some((place, offer)) if wizard.received[place].is_staged(offer.kind) => Err(msg!("wizard-offer-taken")),
        Some(_) => Ok(()),
        None => Err(msg!("wizard-no-offer")),
    }
}

/// There is something still to do under the cursor.
pub fn a_task(state: &State) -> Valid {
    if state.tasks.current().is_none() {
        return Err(msg!("tasks-none"));
    }
    may_write(state)
}

/// h and l do something here.
pub fn sideways(state: &State) -> Valid {
    if state.screen == Screen::Wizard {
        return super::act::wizard::may_go_sideways(state);
    }
    if state.screen == Screen::Tasks { a_task(state) } else { Ok(()) }
}

/// Values can be masked or shown here.
pub fn may_reveal(state: &State) -> Valid {
    let wizard = state.screen == Screen::Wizard;
    let shown = matches!(state.wizard.step, Step::Reading | Step::Fields) && state.wizard.read_as().is_some();
    if !wizard || shown { Ok(()) } else { Err(msg!("wizard-nothing-here")) }
}

/// A filter can be put on here.
pub fn may_filter(state: &State) -> Valid {
    if state.screen != Screen::Wizard {
        return Ok(());
    }
    a_folder(state)?;
    if state.wizard.files.shows == Shows::All { Ok(()) } else { Err(msg!("wizard-tables-shown")) }
}

/// Something can be sorted here.
pub fn may_sort(state: &State) -> Valid {
    if state.screen == Screen::Wizard { a_folder(state) } else { something_here(state) }
}

/// Something can be reckoned or read anew here.
pub fn may_recompute(state: &State) -> Valid {
    if state.screen == Screen::Wizard { a_folder(state) } else { Ok(()) }
}
