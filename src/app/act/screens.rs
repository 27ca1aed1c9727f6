//! Going between screens, and what each screen's own look-keys do.

use crate::app::command::Screen;
use crate::app::effect::{Effect, GroupUse, Query, Task};
use crate::app::state::proposals::Part;
use crate::app::state::{Ended, Narrowing, Overlay, Pane, Reveal, State, Unsaved, Welcome, Writing};
use crate::model::{RegisterId, ScoreKind};
use crate::store::overview::RegisterLine;

/// Shows another screen; what was revealed is masked again.
pub fn turn_to(state: &mut State, screen: Screen) {
    if state.screen == screen {
        return;
    }
    let within =
        matches!((state.screen, screen), (Screen::Records, Screen::Record) | (Screen::Record, Screen::Records));

    if !within {
        state.came_from = state.screen;
        if let Some(records) = &mut state.records {
            records.reveal = Reveal::Masked;
        }
        state.fields.reveal = Reveal::Masked;
        state.proposals.reveal = Reveal::Masked;
    }
    state.screen = screen;
    state.unsaved = Unsaved::Place;
}

/// Opens what is under the cursor.
pub fn open(state: &mut State) -> Vec<Effect> {
    match state.screen {
        Screen::Registers => match state.registers.current().map(|line| line.id) {
            Some(id) => open_led(state, id),
            None => match state.registers.welcome {
                Welcome::Demo => {
                    state.ended = Some(Ended::ForDemo);
                    super::session::end(state)
                }
                Welcome::Import => super::wizard::open(state),
                Welcome::Seek => super::wizard::open_and_find(state),
            },
        },
        Screen::Records => {
            turn_to(state, Screen::Record);
            Vec::new()
        }
        Screen::Record => {
            turn_to(state, Screen::Records);
            Vec::new()
        }
        Screen::Values => super::values::group(state, GroupUse::Show),
        Screen::Proposals => super::proposing::open(state),
        Screen::Consents => super::relating::show_line(state),
        Screen::Persons => super::relating::show_hit(state),
        Screen::Wizard => super::wizard::forward(state),
        Screen::Tasks => super::tasks::choose(state),
        Screen::Plan => match state.plan.current() {
            Some(line) => vec![Effect::Read(Query::Item { item: line.item, register: line.register_id })],
            None => Vec::new(),
        },
        Screen::Log => {
            state.overlay = Some(Overlay::Proof);
            Vec::new()
        }
        Screen::Fields => super::minimising::try_out(state),
        Screen::Policy if state.policy.choice().is_some() => super::policy::accept(state),
        Screen::Policy if state.policy.is_open() => super::answering::edit(state),
        Screen::Policy => super::policy::next_question(state),
    }
}

/// The score that the next step of a register is about: its highest come first when it is opened from screen 1.
fn leading(line: &RegisterLine) -> Option<ScoreKind> {
    match (line.special_category, line.overdue) {
        (0, 0) => None,
        (0, _) => Some(ScoreKind::Age),
        (_, _) => Some(ScoreKind::Sensitivity),
    }
}

/// Opens the register under the cursor of screen 1 on what its next step is about, also one that stands open: what
/// would hide those records goes, and the cursor is on the first of them.
fn open_led(state: &mut State, id: RegisterId) -> Vec<Effect> {
    let leading = state.registers.current().and_then(leading);
    if state.records.as_ref().is_none_or(|records| records.register.id != id) {
        state.leading = leading;
        return open_register(state, id);
    }
    turn_to(state, Screen::Records);
    let Some(score) = leading else { return Vec::new() };
    if let Some(records) = &mut state.records
        && records.view.filter().is_some()
    {
        records.view.narrow(None);
        state.say(msg!("screen-filter-cleared"));
    }
    super::sorting::lead(state, score)
}

/// Opens a register, or turns to it when it is open.
pub fn open_register(state: &mut State, id: RegisterId) -> Vec<Effect> {
    if state.records.as_ref().is_some_and(|records| records.register.id == id) {
        turn_to(state, Screen::Records);
        return Vec::new();
    }
    vec![Effect::Read(Query::Open(id))]
}

/// One step back: range, then search, then screen.
pub fn back(state: &mut State) -> Vec<Effect> {
    if let Some(records) = &mut state.records
        && state.screen == Screen::Records
        && (records.range.take().is_some() || records.found.take().is_some())
    {
        return Vec::new();
    }
    match state.screen {
        Screen::Registers => state.say(msg!("screen-first-screen")),
        Screen::Records if shown_from_elsewhere(state) => {
            let from = state.came_from;
            let effects = super::filtering::clear(state);
            turn_to(state, from);
            return effects;
        }
        Screen::Records => turn_to(state, Screen::Registers),
        Screen::Record => turn_to(state, Screen::Records),
        Screen::Fields if state.records.is_some() => turn_to(state, Screen::Records),
        Screen::Fields => turn_to(state, Screen::Registers),
        Screen::Values if state.values.as_mut().is_some_and(|values| values.sought.take().is_some()) => {}
        Screen::Values => {
            turn_to(state, Screen::Records);
            return vec![Effect::CancelReckoning];
        }
        Screen::Policy => return super::policy::leave_open(state),
        Screen::Wizard => return super::wizard::back(state),
        Screen::Proposals if state.proposals.part == Part::Evidence => state.proposals.part = Part::List,
        Screen::Proposals | Screen::Consents | Screen::Plan | Screen::Log | Screen::Persons | Screen::Tasks => {
            return return_from(state);
        }
    }
    Vec::new()
}

/// Whether the records on screen are those that another screen showed: of a value, of a line, of a hit, of an item.
fn shown_from_elsewhere(state: &State) -> bool {
    let by = state.records.as_ref().and_then(|records| records.view.filter()).map(|filter| &filter.by);
    match by {
        Some(Narrowing::Value { .. }) => state.came_from == Screen::Values,
        Some(Narrowing::Said(_)) => matches!(state.came_from, Screen::Proposals | Screen::Consents | Screen::Persons),
        Some(Narrowing::Item(_)) => state.came_from == Screen::Plan,
        Some(Narrowing::Condition { .. } | Narrowing::HiddenMarks) | None => false,
    }
}

/// Back to the screen that this one was reached from.
pub fn return_from(state: &mut State) -> Vec<Effect> {
    let target = match state.came_from {
        Screen::Records | Screen::Record | Screen::Values if state.records.is_some() => Screen::Records,
        Screen::Fields => Screen::Fields,
        // What was answered or staged since changes the list.
        Screen::Proposals => return super::proposing::go_proposals(state),
        Screen::Consents => Screen::Consents,
        Screen::Persons => Screen::Persons,
        Screen::Wizard => Screen::Wizard,
        Screen::Records
        | Screen::Record
        | Screen::Values
        | Screen::Registers
        | Screen::Plan
        | Screen::Log
        | Screen::Tasks
        | Screen::Policy => Screen::Registers,
    };
    turn_to(state, target);
    Vec::new()
}

/// To screen 1.
pub fn go_registers(state: &mut State) -> Vec<Effect> {
    turn_to(state, Screen::Registers);
    Vec::new()
}

/// To screen 2: the register under the cursor of screen 1, else the open one.
pub fn go_records(state: &mut State) -> Vec<Effect> {
    if state.screen == Screen::Registers
        && let Some(id) = state.registers.current().map(|line| line.id)
    {
        return open_register(state, id);
    }
    match &state.records {
        Some(_) => turn_to(state, Screen::Records),
        None => {
            if let Some(id) = state.registers.current().map(|line| line.id) {
                return open_register(state, id);
            }
        }
    }
    Vec::new()
}

/// To screen 6, which is previewed and checked anew.
pub fn go_plan(state: &mut State) -> Vec<Effect> {
    turn_to(state, Screen::Plan);
    state.plan.asked_sample = None;
    vec![Effect::Read(Query::Plan), Effect::Work(Task::Review)]
}

/// To screen 7, whose chain is verified.
pub fn go_log(state: &mut State) -> Vec<Effect> {
    turn_to(state, Screen::Log);
    let most = state.page() * 3;
    state.log.asked = None;
    vec![Effect::Read(Query::Log { first: None, most }), Effect::Work(Task::Verify)]
}

/// The side pane on or off; says so where it has no room.
pub fn pane(state: &mut State) -> Vec<Effect> {
    if state.size.columns < 120 {
        state.refuse(msg!("screen-pane-narrow", "columns" => state.size.columns));
        return Vec::new();
    }
    state.pane = match state.pane {
        Pane::Open => Pane::Closed,
        Pane::Closed => Pane::Open,
    };
    Vec::new()
}

/// Why: the record's reasons, or the log line's evidence.
pub fn why(state: &mut State) -> Vec<Effect> {
    match state.screen {
        Screen::Records => turn_to(state, Screen::Record),
        Screen::Log => state.overlay = Some(Overlay::Proof),
        Screen::Proposals => super::proposing::why(state),
        Screen::Persons => super::relating::why_hit(state),
        Screen::Registers
        | Screen::Record
        | Screen::Values
        | Screen::Fields
        | Screen::Consents
        | Screen::Policy
        | Screen::Wizard
        | Screen::Tasks
        | Screen::Plan => {}
    }
    Vec::new()
}

/// Shows or masks sensitive values, until the screen is left.
pub fn reveal(state: &mut State) -> Vec<Effect> {
    let reveal = match state.screen {
        Screen::Fields => Some(&mut state.fields.reveal),
        Screen::Proposals => Some(&mut state.proposals.reveal),
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
        | Screen::Policy => state.records.as_mut().map(|records| &mut records.reveal),
    };
    let Some(reveal) = reveal else { return Vec::new() };
    *reveal = match *reveal {
        Reveal::Masked => Reveal::Shown,
        Reveal::Shown => Reveal::Masked,
    };
    let message = match *reveal {
        Reveal::Masked => msg!("screen-masked"),
        Reveal::Shown => msg!("screen-revealed"),
    };
    state.say(message);
    Vec::new()
}

/// Reckons the view anew: lines, scores, sample, chain.
pub fn recompute(state: &mut State) -> Vec<Effect> {
    match state.screen {
        Screen::Registers => vec![Effect::Work(Task::Lines)],
        Screen::Records | Screen::Record => match &state.records {
            // Another gallra may have applied its plan.
            Some(records) if state.writing == Writing::ReadOnly => vec![Effect::Read(Query::Open(records.register.id))],
            Some(records) => vec![Effect::Work(Task::Scores(records.register.id))],
            None => Vec::new(),
        },
        Screen::Fields => {
            state.fields.forget_trial();
            state.fields.register.as_ref().map_or_else(Vec::new, |(register, _)| super::minimising::read(*register))
        }
        Screen::Values => super::values::count(state),
        Screen::Persons => Vec::new(),
        Screen::Policy => super::policy::reckon(state),
        Screen::Proposals => super::proposing::list(),
        Screen::Wizard => super::wizard::files::again(state),
        Screen::Tasks => vec![Effect::Read(Query::Tasks)],
        Screen::Consents => {
            state.consents.register.as_ref().map_or_else(Vec::new, |(register, _)| super::relating::reckon(*register))
        }
        Screen::Plan => {
            state.plan.seed += 1;
            vec![Effect::Work(Task::Review)]
        }
        Screen::Log => {
            state.log.verdict = None;
            vec![Effect::Work(Task::Verify)]
        }
    }
}
