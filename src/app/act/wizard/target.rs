//! Step 4: which register each table becomes, and the start of the import.

use super::go;
use crate::app::answer::begin;
use crate::app::effect::{Effect, Intake, Query, Task};
use crate::app::state::wizard::{Inexact, Step};
use crate::app::state::{JobKind, LineAsk, LineKind, Overlay, State, Way};
use crate::failure::Result;
use crate::store::import::Planned;

/// Has it said where each table would go.
pub fn plan(state: &mut State) -> Vec<Effect> {
    let asked = (0..state.wizard.tables.len()).filter_map(|place| {
        let read = state.wizard.tables[place].read_as()?;
        Some((place, intake(state, place)?, (read.is.format, read.is.part.clone())))
    });
    let asked: Vec<_> = asked.collect();
    if asked.is_empty() { Vec::new() } else { vec![Effect::Read(Query::Planned(asked))] }
}

/// It is said where tables would go.
pub fn take(state: &mut State, planned: Vec<(usize, Result<Planned>)>) {
    for (place, planned) in planned {
        let Some(table) = state.wizard.tables.get_mut(place) else { continue };
        match planned {
            Ok(planned) => table.planned = Some(planned),
            Err(failure) => state.tell(&failure),
        }
    }
}

/// A table as it is to come in.
fn intake(state: &State, place: usize) -> Option<Intake> {
    let table = state.wizard.tables.get(place)?;
    Some(Intake {
        file: state.wizard.file.clone()?,
        register: table.name.clone(),
        asked: table.asked.clone(),
        fidelity: state.wizard.inexact.fidelity(),
        stamp: table.read_as().and_then(|read| read.is.stamp),
    })
}

/// h and l: a new register, or one of those that are there; on the last row what becomes of inexact records.
pub fn turn(state: &mut State, way: Way) -> Vec<Effect> {
    let place = state.wizard.target;
    if place >= state.wizard.tables.len() {
        state.wizard.inexact = match state.wizard.inexact {
            Inexact::Refused => Inexact::Taken,
            Inexact::Taken => Inexact::Refused,
        };
        return Vec::new();
    }
    let names = names(state, place);
    let Some(table) = state.wizard.tables.get_mut(place) else { return Vec::new() };
    let here = names.iter().position(|name| *name == table.name).unwrap_or(0);
    let next = match way {
        Way::Forward => (here + 1) % names.len(),
        Way::Back => (here + names.len() - 1) % names.len(),
    };
    table.name = names.get(next).cloned().flatten();
    plan(state)
}

/// The names that a table can be given by turning; none is the one that gallra chooses.
fn names(state: &State, place: usize) -> Vec<Option<String>> {
    let table = &state.wizard.tables[place];
    let known: Vec<&str> = state.registers.lines.iter().map(|line| line.register.as_str()).collect();
    let mut names = vec![None];
    // Where the file's own register is there, a new one is a choice too.
    let own = table.planned.as_ref().filter(|planned| table.name.is_none() && planned.known.is_some());
    if let Some(own) = own {
        let numbered = |number: u32| format!("{}_{number}", own.name);
        names.extend((2..).map(numbered).find(|name| !known.contains(&name.as_str())).map(Some));
    }
    names.extend(known.iter().map(|name| Some((*name).to_owned())));
    if !names.contains(&table.name) {
        names.push(table.name.clone());
    }
    names
}

/// Asks for the register's name.
pub fn type_name(state: &mut State) -> Vec<Effect> {
    let table = state.wizard.tables.get(state.wizard.target);
    let Some(planned) = table.and_then(|table| table.planned.as_ref()) else {
        state.refuse(msg!("wizard-nothing-to-type"));
        return Vec::new();
    };
    state.overlay = Some(Overlay::Line(LineAsk::new(LineKind::RegisterName, &planned.name)));
    Vec::new()
}

/// A name was typed; nothing leaves it to gallra again.
pub fn named(state: &mut State, text: &str) -> Vec<Effect> {
    let name = Some(text.trim().to_owned()).filter(|name| !name.is_empty());
    if let Some(table) = state.wizard.tables.get_mut(state.wizard.target) {
        table.name = name;
    }
    plan(state)
}

/// Begins the import of every table that is taken.
pub fn load(state: &mut State) -> Vec<Effect> {
    let intakes: Vec<Intake> = state.wizard.taken().into_iter().filter_map(|place| intake(state, place)).collect();
    if intakes.is_empty() {
        state.refuse(msg!("wizard-no-table-taken"));
        return Vec::new();
    }
    go(state, Step::Loading);
    begin(state, JobKind::Import);
    vec![Effect::CallBack, Effect::Work(Task::Import(intakes))]
}
