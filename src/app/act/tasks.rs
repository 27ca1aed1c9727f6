//! What is still to do outside the workbench: each is done, written keys for, or left for later.

use std::path::PathBuf;

use super::screens;
use crate::app::answer::begin;
use crate::app::command::Screen;
use crate::app::effect::{Effect, Query, Task};
use crate::app::state::{JobKind, LineAsk, LineKind, Overlay, State, TaskChoice, Way};
use crate::export::Losing;
use crate::failure::Result;
use crate::text::{Language, Message};

/// To the list, which is read anew.
pub fn open(state: &mut State) -> Vec<Effect> {
    screens::turn_to(state, Screen::Tasks);
    vec![Effect::Read(Query::Tasks)]
}

/// h and l: the choice before or after.
pub fn turn(state: &mut State, way: Way) {
    let count = state.tasks.choices().len();
    let here = state.tasks.choice_place();
    state.tasks.choice = Some(match way {
        Way::Forward => (here + 1).min(count.saturating_sub(1)),
        Way::Back => here.saturating_sub(1),
    });
}

/// Enter: does what is chosen.
pub fn choose(state: &mut State) -> Vec<Effect> {
    let Some((task, choice)) = state.tasks.current().cloned().zip(state.tasks.current_choice()) else {
        return Vec::new();
    };
    match choice {
        TaskChoice::Replace => {
            begin(state, JobKind::Export);
            vec![Effect::Work(Task::Replace(task.register, Losing::Little))]
        }
        TaskChoice::Keys => ask_folder(state, task.register),
        TaskChoice::Done => vec![Effect::Work(Task::FinishTask(task.id))],
        TaskChoice::Remind => {
            state.say(msg!("tasks-kept"));
            Vec::new()
        }
    }
}

/// Asks for the folder that the list of keys goes to.
pub fn ask_folder(state: &mut State, register: String) -> Vec<Effect> {
    let name = match state.language {
        Language::Swedish => "nycklar",
        Language::English => "keys",
    };
    state.overlay = Some(Overlay::Line(LineAsk::new(LineKind::Keys(register), name)));
    Vec::new()
}

/// The folder was typed: the list is written there.
pub fn write_keys(state: &mut State, register: String, text: &str) -> Vec<Effect> {
    begin(state, JobKind::Export);
    vec![Effect::Work(Task::WriteKeys(register, PathBuf::from(text.trim())))]
}

/// Something is done, or could not be.
pub fn done(state: &mut State, result: Result<Message>) -> Vec<Effect> {
    if state.job.as_ref().is_some_and(|job| job.kind == JobKind::Export) {
        state.job = None;
    }
    match result {
        Ok(said) => state.say(said),
        Err(failure) => state.tell(&failure),
    }
    vec![Effect::Read(Query::Tasks)]
}
