//! The import wizard: going between its steps, and what each common key does in the step in view.

pub mod files;
pub mod reading;
pub mod received;
pub mod target;

use super::{screens, session};
use crate::app::command::Screen;
use crate::app::effect::{Effect, Query};
use crate::app::errand::{Errand, Scouted};
use crate::app::state::records::Reveal;
use crate::app::state::wizard::files::ThenFind;
use crate::app::state::wizard::{Masking, Side, Step, Table};
use crate::app::state::{JobKind, State, Way, Wizard};
use crate::failure::Failure;
use crate::text::Message;

/// Opens the wizard; one that is under way goes on.
pub fn open(state: &mut State) -> Vec<Effect> {
    screens::turn_to(state, Screen::Wizard);
    match state.wizard.step {
        Step::Reading | Step::Fields | Step::Check | Step::Loading | Step::Received => Vec::new(),
        Step::File => {
            restart(state);
            vec![Effect::Read(Query::Places)]
        }
    }
}

/// Opens the wizard and looks for registers in the folder it opens with, and in those below.
pub fn open_and_find(state: &mut State) -> Vec<Effect> {
    let effects = open(state);
    state.wizard.files.then = Some(ThenFind);
    effects
}

/// Forgets the file; the folder stays in view.
pub fn restart(state: &mut State) {
    let files = std::mem::take(&mut state.wizard.files);
    state.wizard = Wizard { files, ..Wizard::default() };
    state.wizard.files.found = None;
}

/// Sends on an errand; what older ones of its rank still tell is not heard.
pub(super) fn send(state: &mut State, errand: Errand) -> Vec<Effect> {
    let asked = state.ask();
    state.wizard.asked = asked;
    vec![Effect::Scout(asked, errand)]
}

/// Enter: the next step.
pub fn forward(state: &mut State) -> Vec<Effect> {
    match state.wizard.step {
        Step::File => files::enter(state),
        Step::Reading => {
            go(state, Step::Fields);
            Vec::new()
        }
        Step::Fields => {
            go(state, Step::Check);
            target::plan(state)
        }
        Step::Check => target::load(state),
        Step::Loading => Vec::new(),
        Step::Received => received::enter(state),
    }
}

/// Esc: the step before; from the first one out of the wizard.
pub fn back(state: &mut State) -> Vec<Effect> {
    let step = match state.wizard.step {
        Step::File if state.wizard.files.found.take().is_some() => return Vec::new(),
        Step::File | Step::Received => return leave(state),
        Step::Reading if state.wizard.side == Side::Preview => {
            state.wizard.side = Side::Parts;
            return Vec::new();
        }
        Step::Reading => {
            restart(state);
            return vec![Effect::CallBack];
        }
        Step::Fields => Step::Reading,
        Step::Check => Step::Fields,
        Step::Loading => return session::cancel(state),
    };
    go(state, step);
    Vec::new()
}

/// Out of the wizard: what was not read in is forgotten.
pub fn leave(state: &mut State) -> Vec<Effect> {
    let register = state.wizard.received.first().map(|received| received.imported.register);
    restart(state);
    screens::turn_to(state, Screen::Registers);
    if let Some(place) = register.and_then(|id| state.registers.lines.iter().position(|line| line.id == id)) {
        state.registers.cursor = place;
    }
    vec![Effect::CallBack]
}

pub(super) fn go(state: &mut State, step: Step) {
    state.wizard.step = step;
    state.wizard.fault = None;
    state.wizard.side = Side::Parts;
    state.wizard.reveal = Masking(Reveal::Masked);
}

/// So many rows on or back.
pub fn by(state: &mut State, steps: usize, way: Way) {
    let wizard = &mut state.wizard;
    let parts = wizard.parts().len();
    let (place, last) = match (wizard.step, wizard.side) {
        (Step::File, _) => {
            let last = wizard.files.rows().len();
            (&mut wizard.files.cursor, last)
        }
        (Step::Reading, Side::Parts) => (&mut wizard.part, parts),
        (Step::Reading, Side::Preview) => {
            let last = wizard.read_as().map_or(0, |read| read.rows.len());
            (&mut wizard.row, last)
        }
        (Step::Fields, _) => {
            let last = wizard.table().map_or(0, |table| table.fields().len());
            (&mut wizard.field, last)
        }
        (Step::Check, _) => {
            let last = wizard.targets();
            (&mut wizard.target, last)
        }
        (Step::Loading, _) => return,
        (Step::Received, _) => {
            let last = wizard.offers().len();
            (&mut wizard.offer, last)
        }
    };
    *place = match way {
        Way::Forward => place.saturating_add(steps),
        Way::Back => place.saturating_sub(steps),
    };
    *place = (*place).min(last.saturating_sub(1));
    if wizard.step == Step::Check {
        // The table under the cursor is the one that is counted.
        wizard.table = wizard.target.min(wizard.tables.len().saturating_sub(1));
    }
}

/// To a row that is on screen, counted from the first one shown.
pub fn to_shown(state: &mut State, row: usize) {
    let wizard = &mut state.wizard;
    let (place, top, count) = match wizard.step {
        Step::File => {
            let count = wizard.files.rows().len();
            (&mut wizard.files.cursor, wizard.files.top, count)
        }
        Step::Fields => {
            let count = wizard.table().map_or(0, |table| table.fields().len());
            (&mut wizard.field, wizard.top, count)
        }
        Step::Reading | Step::Check | Step::Loading | Step::Received => return,
    };
    if top + row < count {
        *place = top + row;
    }
}

/// h and l: the value before or after, the folder above or below, the table beside.
pub fn sideways(state: &mut State, way: Way) -> Vec<Effect> {
    match (state.wizard.step, state.wizard.side) {
        (Step::File, _) => files::sideways(state, way),
        (Step::Reading, Side::Parts) => reading::turn(state, way),
        (Step::Reading, Side::Preview) => {
            let last = state.wizard.table().map_or(0, |table| table.fields().len()).saturating_sub(1);
            let left = &mut state.wizard.left;
            *left = match way {
                Way::Forward => (*left + 1).min(last),
                Way::Back => left.saturating_sub(1),
            };
            Vec::new()
        }
        (Step::Fields, _) => {
            other_table(state, way);
            Vec::new()
        }
        (Step::Check, _) => target::turn(state, way),
        (Step::Loading | Step::Received, _) => Vec::new(),
    }
}

/// Tab: the next place to look, the preview, the next table.
pub fn next_part(state: &mut State, way: Way) -> Vec<Effect> {
    match state.wizard.step {
        Step::File => files::next_place(state, way),
        Step::Reading => {
            state.wizard.side = match state.wizard.side {
                Side::Parts => Side::Preview,
                Side::Preview => Side::Parts,
            };
            Vec::new()
        }
        Step::Fields | Step::Check | Step::Loading | Step::Received => {
            other_table(state, way);
            Vec::new()
        }
    }
}

/// Shows the table beside; of those that are taken where some are.
pub(super) fn other_table(state: &mut State, way: Way) {
    let wizard = &mut state.wizard;
    let taken = wizard.taken();
    let all: Vec<usize> = if taken.is_empty() { (0..wizard.tables.len()).collect() } else { taken };
    let here = all.iter().position(|place| *place >= wizard.table).unwrap_or(0);
    let next = match way {
        Way::Forward => (here + 1) % all.len().max(1),
        Way::Back => (here + all.len().max(1) - 1) % all.len().max(1),
    };
    if let Some(place) = all.get(next) {
        wizard.table = *place;
        (wizard.field, wizard.top, wizard.left, wizard.row) = (0, 0, 0, 0);
    }
}

/// Space: takes the table, or not.
pub fn mark(state: &mut State) -> Vec<Effect> {
    let place = if state.wizard.step == Step::Check { state.wizard.target } else { state.wizard.table };
    reading::toggle(state, place)
}

/// e: the path, the value, what the field is, the register's name.
pub fn edit(state: &mut State) -> Vec<Effect> {
    match state.wizard.step {
        Step::File => files::type_path(state),
        Step::Reading => reading::type_value(state),
        Step::Fields => super::correcting::ask(state),
        Step::Check => target::type_name(state),
        Step::Loading | Step::Received => Vec::new(),
    }
}

/// `*`: shows or masks sensitive values until the step is left.
pub fn reveal(state: &mut State) -> Vec<Effect> {
    let (turned, message) = match state.wizard.reveal.0 {
        Reveal::Masked => (Reveal::Shown, msg!("screen-revealed")),
        Reveal::Shown => (Reveal::Masked, msg!("screen-masked")),
    };
    state.wizard.reveal = Masking(turned);
    state.say(message);
    Vec::new()
}

/// Someone on an errand told something.
pub fn scouted(state: &mut State, asked: u64, news: Scouted) -> Vec<Effect> {
    if let Scouted::Counted(place, counted) = news {
        let table = state.wizard.tables.get_mut(place).filter(|table| table.counting == asked);
        if let (Some(table), Ok(counted)) = (table, counted) {
            table.counted = Some(counted);
        }
        return Vec::new();
    }
    if asked != state.wizard.asked {
        return Vec::new();
    }
    match news {
        Scouted::Folder(listing) => {
            state.wizard.files.take(listing);
            if state.wizard.files.then.take().is_some() {
                return files::find(state);
            }
        }
        Scouted::Found(found) => {
            crate::app::answer::clear_reckoning(state);
            files::take_found(state, found);
        }
        Scouted::File(path) => return files::choose(state, path),
        Scouted::Tables(parts) => {
            state.wizard.tables = parts.into_iter().map(Table::new).collect();
            state.wizard.table = 0;
        }
        Scouted::Table(place, seen) => return reading::take(state, place, seen),
        Scouted::Counted(..) => {}
        Scouted::Lost(failure) => {
            crate::app::answer::clear_reckoning(state);
            lost(state, failure);
        }
    }
    Vec::new()
}

/// An errand failed: back to the files, where it is told.
pub(super) fn lost(state: &mut State, failure: Failure) {
    if failure.what().id() == "cancelled" {
        return state.say(failure.what().clone());
    }
    if state.wizard.step == Step::Reading {
        restart(state);
    }
    state.wizard.fault = Some(failure);
}

/// Whether h and l do something in the step in view.
pub fn may_go_sideways(state: &State) -> Result<(), Message> {
    let wizard = &state.wizard;
    match wizard.step {
        Step::File | Step::Check => Ok(()),
        Step::Reading if wizard.side == Side::Preview || wizard.current_part().is_some() => Ok(()),
        Step::Fields if wizard.tables.len() > 1 => Ok(()),
        Step::Reading | Step::Fields | Step::Loading | Step::Received => Err(msg!("wizard-nothing-beside")),
    }
}

/// Whether a job of the wizard's own runs.
pub fn is_loading(state: &State) -> bool {
    state.job.as_ref().is_some_and(|job| job.kind == JobKind::Import)
}
