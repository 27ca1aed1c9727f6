//! Screens 5 and 8: consent by tabs, and a person over all registers.

use std::path::PathBuf;

use roaring::RoaringBitmap;

use super::{filtering, screens, staging};
use crate::app::answer::{begin, clear_reckoning};
use crate::app::command::Screen;
use crate::app::effect::{Effect, Query, Task};
use crate::app::input::Input;
use crate::app::state::overlay::{Chosen, ReasonFor};
use crate::app::state::{Consents, Filter, JobKind, LineAsk, LineKind, Narrowing, Overlay, Showing, State, Way};
use crate::failure::Result;
use crate::model::{Coded, RegisterId};
use crate::relations::person::search::Hit;
use crate::relations::tabs::{Tab, Tabs};
use crate::text::Message;

/// To screen 5: of the register under the cursor of screen 1, else of the open one.
pub fn go_consents(state: &mut State) -> Vec<Effect> {
    let open = state.records.as_ref().map(|records| (records.register.id, records.register.name.clone()));
    let under = state.registers.current().map(|line| (line.id, line.register.clone()));
    let register = if state.screen == Screen::Registers { under } else { open.or(under) };
    let Some(register) = register else { return Vec::new() };
    if state.consents.register.as_ref() != Some(&register) {
        let tab = state.consents.tab;
        state.consents = Consents { register: Some(register.clone()), tab, ..Consents::default() };
    }
    screens::turn_to(state, Screen::Consents);
    reckon(register.0)
}

/// Reckons the tabs of a register anew.
pub fn reckon(register: RegisterId) -> Vec<Effect> {
    vec![Effect::Work(Task::Consents(register))]
}

/// The tabs were reckoned.
pub fn take_tabs(state: &mut State, (register, tabs): (RegisterId, Tabs)) {
    if state.consents.register.as_ref().is_some_and(|(shown, _)| *shown == register) {
        state.consents.tabs = Some(tabs);
    }
}

/// The next tab, or the one before.
pub fn turn(state: &mut State, way: Way) -> Vec<Effect> {
    let count = Tab::ALL.len();
    let step = match way {
        Way::Forward => 1,
        Way::Back => count - 1,
    };
    state.consents.tab = (state.consents.tab + step) % count;
    (state.consents.cursor, state.consents.top) = (0, 0);
    Vec::new()
}

/// Shows the records of the line under the cursor.
pub fn show_line(state: &mut State) -> Vec<Effect> {
    let Some((line, (register, _))) = state.consents.current().zip(state.consents.register.as_ref()) else {
        return Vec::new();
    };
    let showing = Showing { register: *register, what: line.what.clone(), hits: line.records.clone() };
    show(state, showing)
}

/// Marks the records of the line under the cursor in their register.
pub fn mark_line(state: &mut State) -> Vec<Effect> {
    let Some((line, (register, _))) = state.consents.current().zip(state.consents.register.as_ref()) else {
        return Vec::new();
    };
    let (records, register) = (line.records.clone(), *register);
    let count = records.len();
    match state.records.as_mut().filter(|open| open.register.id == register) {
        Some(open) => open.marks |= records,
        None => *state.marks.entry(register).or_default() |= records,
    }
    state.say(msg!("screen-all-marked", "count" => count));
    Vec::new()
}

/// Asks for the reason to stage the records of the line under the cursor.
pub fn stage_line(state: &mut State) {
    let Some((line, (register, _))) = state.consents.current().zip(state.consents.register.as_ref()) else { return };
    let (register, proposed, mut records) = (*register, line.what.clone(), line.records.clone());
    // What was marked goes before what is under the cursor, as everywhere.
    match &state.records {
        Some(open) if open.register.id == register => {
            if !open.marks.is_empty() {
                return staging::marked(state);
            }
        }
        Some(_) | None => {
            if let Some(marks) = state.marks.get(&register).filter(|marks| !marks.is_empty()) {
                records.clone_from(marks);
            }
        }
    }
    if records.is_empty() {
        return state.refuse(msg!("screen-no-record"));
    }
    let count = records.len();
    let of = ReasonFor::Delete { register, chosen: Chosen::These(records), count, expression: None };
    staging::ask(state, of, &proposed);
}

/// To screen 8; before anyone was sought it asks whom.
pub fn go_persons(state: &mut State) -> Vec<Effect> {
    screens::turn_to(state, Screen::Persons);
    if state.persons.hits.is_none() {
        return ask_whom(state);
    }
    Vec::new()
}

/// Asks whom to seek.
pub fn ask_whom(state: &mut State) -> Vec<Effect> {
    state.overlay = Some(Overlay::Line(LineAsk::new(LineKind::Person, "")));
    Vec::new()
}

/// Seeks a person. What was typed is not kept.
pub fn seek(state: &mut State, text: String) -> Vec<Effect> {
    if text.trim().is_empty() {
        return Vec::new();
    }
    begin(state, JobKind::Reckon);
    vec![Effect::Work(Task::Person(text))]
}

/// The person was sought.
pub fn take_hits(state: &mut State, result: Result<Vec<Hit>>) {
    clear_reckoning(state);
    match result {
        Ok(hits) => {
            state.persons.take(hits);
            let (count, chosen) = (state.persons.lines().len(), state.persons.chosen.len());
            if count == 0 {
                state.refuse(msg!("person-not-found"));
            } else {
                state.say(msg!("persons-found", "count" => count, "chosen" => chosen));
            }
        }
        Err(failure) => state.tell(&failure),
    }
}

/// Chooses the hit under the cursor, or not, and goes down.
pub fn choose(state: &mut State) -> Vec<Effect> {
    let Some(this) = state.persons.current().map(|hit| (hit.register.id, hit.rid)) else { return Vec::new() };
    let mut effects = Vec::new();
    if !state.persons.chosen.remove(&this) {
        state.persons.chosen.insert(this);
        effects.push(Effect::Work(Task::MorePersons(state.persons.lines().to_vec(), state.persons.chosen.clone())));
    }
    effects.extend(super::moving::by(state, 1, Way::Forward));
    effects
}

/// What hangs on the chosen hits was sought.
pub fn take_more(state: &mut State, result: Result<Vec<Hit>>) {
    match result {
        Ok(hits) => {
            let new = state.persons.take_more(hits);
            if new > 0 {
                state.say(msg!("persons-more", "count" => new));
            }
        }
        Err(failure) => state.tell(&failure),
    }
}

/// The access report was written.
pub fn take_report(state: &mut State, result: Result<(Message, Vec<Message>)>) {
    state.job = None;
    match result {
        Ok((said, before_it_leaves)) => {
            state.persons.before_it_leaves = before_it_leaves;
            state.say(said);
        }
        Err(failure) => state.tell(&failure),
    }
}

/// Says what the hit under the cursor was found by.
pub fn why_hit(state: &mut State) {
    let Some(hit) = state.persons.current() else { return };
    let (by, score) = (hit.by(), u64::from(hit.score()));
    let message = match &hit.through {
        Some(place) => msg!("persons-why-through", "by" => by, "score" => score, "place" => place.to_string()),
        None => msg!("persons-why-sought", "by" => by, "score" => score),
    };
    state.say(message);
}

/// Shows the record of the hit under the cursor.
pub fn show_hit(state: &mut State) -> Vec<Effect> {
    let Some(hit) = state.persons.current() else { return Vec::new() };
    let showing = Showing { register: hit.register.id, what: hit.by(), hits: RoaringBitmap::from_iter([hit.rid.0]) };
    show(state, showing)
}

/// Asks for the reason to stage the erasure of the chosen records in all registers.
pub fn stage_person(state: &mut State) {
    if state.persons.chosen.is_empty() {
        return state.refuse(msg!("persons-none-chosen"));
    }
    let count = u64::try_from(state.persons.chosen.len()).unwrap_or(u64::MAX);
    let of = ReasonFor::Person { sets: state.persons.sets(), count };
    staging::ask(state, of, &msg!("person-erasure-reason"));
}

/// Asks for the file to write the access report to.
pub fn report(state: &mut State) -> Vec<Effect> {
    if state.persons.chosen.is_empty() {
        state.refuse(msg!("persons-none-chosen"));
        return Vec::new();
    }
    let line = LineAsk { input: Input::holding("registerutdrag.html"), ..LineAsk::new(LineKind::AccessReport, "") };
    state.overlay = Some(Overlay::Line(line));
    Vec::new()
}

/// Asks for the file to write the list under the cursor of screen 5 to.
pub fn export_line(state: &mut State) -> Vec<Effect> {
    let Some((line, (_, register))) = state.consents.current().zip(state.consents.register.as_ref()) else {
        return Vec::new();
    };
    let Some(list) = &line.list else { return Vec::new() };
    let name = format!("{register}-{}.csv", list.name().replace('/', "_"));
    state.overlay = Some(Overlay::Line(LineAsk { input: Input::holding(&name), ..LineAsk::new(LineKind::List, "") }));
    Vec::new()
}

/// Has the list under the cursor written.
pub fn write_list(state: &mut State, file: PathBuf) -> Vec<Effect> {
    state.overlay = None;
    let Some((line, (register, _))) = state.consents.current().zip(state.consents.register.as_ref()) else {
        return Vec::new();
    };
    let Some(of) = line.list.clone() else { return Vec::new() };
    let task = Task::WriteList { register: *register, of, records: line.records.clone(), file };
    begin(state, JobKind::Export);
    vec![Effect::Work(task)]
}

/// Shows records of a register: at once where it is open, else when it has been opened.
pub fn show(state: &mut State, showing: Showing) -> Vec<Effect> {
    if showing.hits.is_empty() {
        state.refuse(msg!("screen-no-record"));
        return Vec::new();
    }
    let register = showing.register;
    let open = state.records.as_ref().is_some_and(|records| records.register.id == register);
    state.showing = Some(showing);
    if open { shown(state) } else { vec![Effect::Read(Query::Open(register))] }
}

/// The register that was waited for is open: its records are shown.
pub fn shown(state: &mut State) -> Vec<Effect> {
    let open = state.records.as_ref().map(|records| records.register.id);
    let Some(Showing { what, hits, .. }) = state.showing.take_if(|showing| open == Some(showing.register)) else {
        return Vec::new();
    };
    screens::turn_to(state, Screen::Records);
    filtering::narrow(state, Filter { by: Narrowing::Said(what), hits })
}

/// What a tab is called.
pub fn tab_title(tab: Tab) -> Message {
    match tab {
        Tab::Consent => msg!("consents-tab-consent"),
        Tab::Offers => msg!("consents-tab-offers"),
        Tab::Ask => msg!("consents-tab-ask"),
        Tab::Services => msg!("consents-tab-services"),
        Tab::Groups => msg!("consents-tab-groups"),
    }
}
