//! Saying on screen 2b that a finding is none: an exception in the policy, and findings found anew.

use super::staging;
use crate::app::answer::begin;
use crate::app::effect::{Effect, Query, Task};
use crate::app::state::overlay::Excepting;
use crate::app::state::{JobKind, Overlay, ReasonFor, Records, State};
use crate::failure::Result;
use crate::model::{Cell, Finding, OwnException};
use crate::plan::exceptions::{self, Asked, Reach, Renewed};

/// The heaviest finding in the field under the cursor.
pub fn finding(records: &Records) -> Option<&Finding> {
    let field = records.fields.get(records.detail_field)?;
    let found = records.row(records.cursor)?.findings.iter().filter(|finding| finding.field == field.position);
    found.min_by_key(|finding| finding.category)
}

/// Asks why it is none.
pub fn ask(state: &mut State) -> Vec<Effect> {
    let Some(excepting) = state.records.as_ref().and_then(excepting) else { return Vec::new() };
    let proposed = msg!("exception-reason");
    staging::ask(state, ReasonFor::Finding(Box::new(excepting)), &proposed);
    Vec::new()
}

fn excepting(records: &Records) -> Option<Excepting> {
    let field = records.fields.get(records.detail_field)?;
    let finding = finding(records)?;
    let text = match records.row(records.cursor)?.record.cells.get(usize::from(field.position.0)) {
        Some(Cell::Text(cell)) => exceptions::text_for(finding, cell),
        Some(Cell::Bytes(_) | Cell::Missing) | None => OwnException::ANYTHING.to_owned(),
    };
    Some(Excepting {
        register: records.register.id,
        text,
        category: finding.category,
        field: field.name.clone(),
        rule: finding.rule.to_string(),
    })
}

/// The task once the reason is given. Words hold in the whole register, whatever a field holds in that field alone.
pub fn task(excepting: Excepting, reason: String) -> Task {
    let Excepting { register, text, category, field, .. } = excepting;
    let field = (text == OwnException::ANYTHING).then_some(field);
    Task::Except(register, Asked { text, category: Some(category), field, reach: Reach::Register, reason })
}

/// The exception is in the policy, or it is refused and stays on screen.
pub fn take_made(state: &mut State, result: Result<()>) -> Vec<Effect> {
    match result {
        Ok(()) => {
            if matches!(state.overlay, Some(Overlay::Reason(_))) {
                state.overlay = None;
            }
            state.say(msg!("exception-kept"));
            begin(state, JobKind::Recognise);
            vec![Effect::Work(Task::Recognise)]
        }
        Err(failure) => {
            if let Some(Overlay::Reason(ask)) = &mut state.overlay {
                ask.refused = Some(failure);
            } else {
                state.tell(&failure);
            }
            Vec::new()
        }
    }
}

/// Findings were found anew: what rests on them is read again.
pub fn take_renewed(state: &mut State, result: Result<Renewed>) -> Vec<Effect> {
    if state.job.as_ref().is_some_and(|job| job.kind == JobKind::Recognise) {
        state.job = None;
    }
    match result {
        Err(failure) => {
            state.tell(&failure);
            return Vec::new();
        }
        Ok(Renewed { registers: 0, .. }) => return Vec::new(),
        Ok(renewed) => {
            state.say(msg!("findings-renewed", "registers" => renewed.registers, "records" => renewed.records));
        }
    }
    let mut effects = vec![Effect::Read(Query::Registers), Effect::Read(Query::Plan), Effect::Work(Task::Lines)];
    if let Some((register, _)) = &state.fields.register {
        effects.extend(super::minimising::read(*register));
    }
    if let Some(records) = &mut state.records {
        records.rows.clear();
        records.asked_rows = None;
        records.asked_why = None;
        effects.push(Effect::Work(Task::Scores(records.register.id)));
    }
    effects
}
