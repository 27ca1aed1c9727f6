//! Screen 9: the register card. What is answered changes a draft; the workbench has it when it is saved.

use super::screens;
use crate::app::command::Screen;
use crate::app::effect::{Effect, Query, Task};
use crate::app::message::PolicyRead;
use crate::app::state::policy::Step;
use crate::app::state::{State, Way};
use crate::failure::Result;
use crate::model::Coded;
use crate::plan::card::{self, Ask, CardFacts};
use crate::text::Message;

/// To screen 9: the card of the register under the cursor of screen 1, else of the open one.
pub fn go_policy(state: &mut State) -> Vec<Effect> {
    let open = || state.records.as_ref().map(|records| records.register.name.clone());
    let under = || state.registers.current().map(|line| line.register.clone());
    let of_screen = match state.screen {
        Screen::Registers => under(),
        Screen::Records | Screen::Record | Screen::Values => open(),
        Screen::Fields => state.fields.register.as_ref().map(|(_, name)| name.clone()),
        Screen::Consents => state.consents.register.as_ref().map(|(_, name)| name.clone()),
        Screen::Proposals => state.proposals.register().map(|(_, name)| name.to_owned()),
        Screen::Plan | Screen::Log | Screen::Persons | Screen::Wizard | Screen::Tasks => None,
        Screen::Policy => Some(state.policy.name().to_owned()),
    };
    let before = || Some(state.policy.name().to_owned()).filter(|name| !name.is_empty());
    let register = of_screen.or_else(before).or_else(open).or_else(under).unwrap_or_default();
    open_card(state, register, None)
}

/// To the card of a register, at a question when one is meant.
pub fn open_card(state: &mut State, register: String, ask: Option<Ask>) -> Vec<Effect> {
    state.policy.wanted = Some((register, ask));
    screens::turn_to(state, Screen::Policy);
    vec![Effect::Read(Query::Policy)]
}

/// The policy was read.
pub fn take_read(state: &mut State, read: PolicyRead) -> Vec<Effect> {
    match state.policy.take(read.document, read.known) {
        Ok(()) => reckon(state),
        Err(failure) => {
            state.tell(&failure);
            Vec::new()
        }
    }
}

/// Reckons anew what the draft comes to in the register in view.
pub fn reckon(state: &mut State) -> Vec<Effect> {
    let asked = state.ask();
    let view = &mut state.policy;
    view.facts = None;
    view.asked = asked;
    let Some(register) = view.current().map(|known| known.name.clone()) else { return Vec::new() };
    vec![Effect::CancelReckoning, Effect::Work(Task::Card { asked, register, document: view.draft.clone() })]
}

/// It was reckoned, or cannot be.
pub fn take_facts(state: &mut State, asked: u64, result: Result<CardFacts>) {
    if state.policy.asked != asked {
        return;
    }
    match result {
        Ok(facts) => state.policy.facts = Some(facts),
        Err(failure) => state.tell(&failure),
    }
}

/// The card of the next register, or of the one before; goes round.
pub fn turn(state: &mut State, way: Way) -> Vec<Effect> {
    let view = &mut state.policy;
    let count = view.known.len().max(1);
    let step = match way {
        Way::Forward => 1,
        Way::Back => count - 1,
    };
    view.register = (view.register + step) % count;
    view.cursor = 0;
    show(state)
}

/// Shows the draft's card of the register in view.
fn show(state: &mut State) -> Vec<Effect> {
    if let Err(failure) = state.policy.look() {
        state.tell(&failure);
        return Vec::new();
    }
    reckon(state)
}

/// The next choice of answer, or the one before; whose access is reviewed, where the list stands.
pub fn choose(state: &mut State, way: Way) -> Vec<Effect> {
    let view = &mut state.policy;
    let people = view.card.as_ref().map_or(0, |cards| cards.card.access.len());
    if view.ask() == Ask::Sees && people > 0 {
        view.who = beside(view.who, people, way);
    } else {
        let count = view.asked().map_or(0, |asked| asked.choices.len());
        view.choice = beside(view.choice, count, way);
    }
    view.top = 0;
    Vec::new()
}

/// The place beside one, where none stands before the first; goes round.
fn beside(now: Option<usize>, count: usize, way: Way) -> Option<usize> {
    match (now, way) {
        (None, Way::Forward) => Some(0),
        (None, Way::Back) => count.checked_sub(1),
        (Some(place), Way::Forward) => Some(place + 1),
        (Some(place), Way::Back) => place.checked_sub(1),
    }
    .filter(|place| *place < count)
}

/// To a question by its place; past an end it stays there.
pub fn to_question(state: &mut State, place: usize) {
    let place = place.min(Ask::ALL.len() - 1);
    if place != state.policy.cursor {
        state.policy.cursor = place;
        state.policy.begin_question();
    }
}

/// To the next question; from the last one to the first.
pub fn next_question(state: &mut State) -> Vec<Effect> {
    let next = (state.policy.cursor + 1) % Ask::ALL.len();
    to_question(state, next);
    Vec::new()
}

/// Accepts the chosen answer and goes to the next question.
pub fn accept(state: &mut State) -> Vec<Effect> {
    let view = &state.policy;
    let Some(text) = view.choice().map(|choice| choice.text.clone()) else { return Vec::new() };
    let ask = view.ask();
    let Some(known) = view.current() else { return Vec::new() };
    match card::answered(&view.draft, (&known.name, &known.fields), (ask, &text)) {
        Ok(document) => answer(state, ask, document),
        Err(failure) => {
            state.tell(&failure);
            Vec::new()
        }
    }
}

/// Leaves the question unanswered: to the next open one; after the last one a step back.
pub fn leave_open(state: &mut State) -> Vec<Effect> {
    let view = &mut state.policy;
    let is_open = |place: usize| {
        let asked = view.card.as_ref().and_then(|cards| cards.asked.get(place));
        asked.is_some_and(|asked| asked.ask.is_question() && asked.answer.is_none())
    };
    let next = (view.cursor + 1..Ask::ALL.len()).find(|place| is_open(*place)).filter(|_| is_open(view.cursor));
    let Some(next) = next else { return screens::return_from(state) };
    view.cursor = next;
    view.begin_question();
    Vec::new()
}

/// Takes the answer away: the question is unanswered again.
pub fn unanswer(state: &mut State) -> Vec<Effect> {
    let ask = state.policy.ask();
    let Some(known) = state.policy.current() else { return Vec::new() };
    match card::answered(&state.policy.draft, (&known.name, &known.fields), (ask, "")) {
        Ok(document) => change(state, document, (step_answer(ask), msg!("card-unanswered", "question" => ask.short()))),
        Err(failure) => {
            state.tell(&failure);
            Vec::new()
        }
    }
}

/// Says that access was reviewed today: all of the list, or the chosen entry.
pub fn review(state: &mut State) -> Vec<Effect> {
    let view = &state.policy;
    let access = view.card.as_ref().map(|cards| cards.card.access.as_slice()).unwrap_or_default();
    let who = view.who.and_then(|place| access.get(place)).map(|access| access.who.clone());
    let by = (state.today, state.operator.as_str());
    match card::reviewed(&view.draft, (view.name(), who.as_deref()), by) {
        Ok((document, count)) => {
            let said = msg!("policy-reviewed", "count" => count, "day" => state.today, "by" => &state.operator);
            change(state, document, (msg!("card-step-review"), said))
        }
        Err(failure) => {
            state.tell(&failure);
            Vec::new()
        }
    }
}

fn step_answer(ask: Ask) -> Message {
    msg!("card-step-answer", "question" => ask.short())
}

/// The document has an answer to the question under the cursor: to the next one, where it was open before.
pub fn answer(state: &mut State, ask: Ask, document: String) -> Vec<Effect> {
    let (open, next) = (state.policy.is_open(), state.policy.cursor + 1);
    let effects = change(state, document, (step_answer(ask), msg!("card-answered", "question" => ask.short())));
    if open && !state.policy.is_open() {
        to_question(state, next);
    }
    effects
}

/// Puts another document in place of the draft, with what it did as a step and as it is told at once; it can be undone.
pub fn change(state: &mut State, document: String, (what, told): (Message, Message)) -> Vec<Effect> {
    let view = &mut state.policy;
    let register = view.name().to_owned();
    if document == view.draft {
        state.say(msg!("card-as-before"));
        return Vec::new();
    }
    let before = std::mem::replace(&mut view.draft, document);
    view.done.push(Step { document: before, register, place: view.cursor, what });
    view.undone.clear();
    let effects = show(state);
    state.say(told);
    effects
}

/// Takes the last change of the draft back.
pub fn undo(state: &mut State) -> Vec<Effect> {
    step(state, Way::Back)
}

/// Does the last one that was taken back again.
pub fn redo(state: &mut State) -> Vec<Effect> {
    step(state, Way::Forward)
}

fn step(state: &mut State, way: Way) -> Vec<Effect> {
    let view = &mut state.policy;
    let (from, to) = match way {
        Way::Back => (&mut view.done, &mut view.undone),
        Way::Forward => (&mut view.undone, &mut view.done),
    };
    let Some(Step { document, register, place: question, what }) = from.pop() else { return Vec::new() };
    let other = std::mem::replace(&mut view.draft, document);
    to.push(Step { document: other, register: register.clone(), place: question, what: what.clone() });
    view.cursor = question;
    let place = view.known.iter().position(|known| known.name == register);
    view.register = place.unwrap_or(view.register);
    let effects = show(state);
    state.say(match way {
        Way::Back => msg!("card-undone", "register" => register, "what" => what),
        Way::Forward => msg!("card-redone", "register" => register, "what" => what),
    });
    effects
}
