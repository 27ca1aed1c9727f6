//! An answer typed on the register card, the page for the owner, and saving the policy with what it would change.

use std::path::PathBuf;

use super::policy;
use crate::app::answer::{begin, clear_reckoning};
use crate::app::effect::{Effect, Query, Task};
use crate::app::input::Input;
use crate::app::key::Key;
use crate::app::state::{JobKind, LineAsk, LineKind, LineStatus, Overlay, Saving, State};
use crate::failure::Result;
use crate::model::{About, Coded};
use crate::plan::card::{self, Ask};
use crate::plan::check::difference::Change;
use crate::store::policy::Loaded;
use crate::text::{Catalogue, Language};

/// Opens the line for the answer under the cursor: with the chosen answer, else with the one that stands.
pub fn edit(state: &mut State) -> Vec<Effect> {
    let view = &state.policy;
    let (ask, words) = (view.ask(), Catalogue::new(state.language));
    if ask == Ask::Fields && view.card.as_ref().is_some_and(|cards| !cards.fields.is_empty()) {
        return super::needing::open(state);
    }
    let chosen = view.choice().and_then(|choice| card::told(ask, &choice.card, &words));
    let standing = view.card.as_ref().and_then(|cards| card::told(ask, &cards.card, &words));
    // What the organisation says of itself stands on no card.
    let said = view.asked().filter(|_| ask == Ask::Controller).and_then(|asked| asked.answer.clone());
    // A word for nobody and nothing is an offer, not the beginning of an answer.
    let chosen = chosen.filter(|_| !matches!(ask, Ask::Why | Ask::Extends));
    let text = chosen.or(standing).or(said).unwrap_or_default();
    state.overlay = Some(Overlay::Line(LineAsk::new(LineKind::Answer(ask), &text)));
    Vec::new()
}

/// The line was entered: the draft has the answer, or the line says where it cannot be read.
pub fn enter(state: &mut State, ask: Ask) -> Vec<Effect> {
    let Some(Overlay::Line(line)) = &mut state.overlay else { return Vec::new() };
    let Some(known) = state.policy.current() else { return Vec::new() };
    let of = (known.name.as_str(), known.fields.as_slice());
    match card::rewritten(&state.policy.draft, of, (ask, line.input.text())) {
        Ok(document) => {
            state.overlay = None;
            policy::answer(state, ask, document)
        }
        Err(failure) => {
            line.status = LineStatus::Fault(failure);
            Vec::new()
        }
    }
}

/// What the word before the cursor of an answer can become.
pub fn completions(state: &State, ask: Ask) -> Vec<String> {
    let words = Catalogue::new(state.language);
    let say = |message| words.say(&message);
    let fields = state.policy.current().map(|known| known.fields.as_slice()).unwrap_or_default();
    let dates = || fields.iter().filter(|field| field.kind.is_date()).map(|field| field.name.clone());
    let names = || fields.iter().map(|field| field.name.clone());
    match ask {
        Ask::Why => vec![say(msg!("card-nice-to-have"))],
        Ask::Ground => card::wording::bases().map(say).collect(),
        Ask::Told => Vec::new(),
        Ask::HowLong => {
            let mut all: Vec<String> = card::wording::starts().map(say).collect();
            all.extend(dates());
            all
        }
        Ask::Fields => names().chain(card::wording::needs().map(say)).collect(),
        Ask::Sees => card::wording::rights().map(say).chain([say(msg!("card-nobody"))]).collect(),
        Ask::Gets => vec![say(msg!("card-nobody"))],
        Ask::About => About::ALL.iter().map(|about| say(card::wording::about(*about))).collect(),
        Ask::Extends => state.policy.known.iter().map(|known| known.name.clone()).collect(),
        Ask::Owner | Ask::Controller => Vec::new(),
        Ask::Keep => dates().chain(names()).chain([say(msg!("card-nothing"))]).collect(),
    }
}

/// Asks for the file to write the page for the register's owner to.
pub fn ask_owner(state: &mut State) -> Vec<Effect> {
    let start = match state.language {
        Language::Swedish => "frågor",
        Language::English => "questions",
    };
    let name = format!("{start}-{}.txt", state.policy.name().replace(['/', ' '], "_"));
    let line = LineAsk { input: Input::holding(&name), ..LineAsk::new(LineKind::AskOwner, "") };
    state.overlay = Some(Overlay::Line(line));
    Vec::new()
}

/// The page is written.
pub fn write_page(state: &mut State, file: &str) -> Vec<Effect> {
    state.overlay = None;
    let view = &state.policy;
    let (register, document) = (view.name().to_owned(), view.draft.clone());
    begin(state, JobKind::Export);
    vec![Effect::Work(Task::AskOwner { register, document, file: PathBuf::from(file.trim()) })]
}

/// The page is written, or not.
pub fn take_page(state: &mut State, result: Result<String>) {
    state.job = None;
    match result {
        Ok(file) => state.say(msg!("card-page-written", "file" => file)),
        Err(failure) if super::line::again(state, &failure) => {}
        Err(failure) => state.tell(&failure),
    }
}

/// Has what the draft would free or hold reckoned, before it is saved.
pub fn weigh(state: &mut State) -> Vec<Effect> {
    begin(state, JobKind::Reckon);
    vec![Effect::Work(Task::Weigh(state.policy.draft.clone()))]
}

/// It was reckoned: the question opens, with the figures.
pub fn take_weighed(state: &mut State, (document, result): (String, Result<Vec<Change>>)) {
    clear_reckoning(state);
    match result {
        Ok(changes) if document == state.policy.draft => {
            state.overlay = Some(Overlay::Saving(Saving { changes, top: 0 }));
        }
        Ok(_) => {}
        Err(failure) => state.tell(&failure),
    }
}

/// A key over the question: Enter saves, Esc goes back to the draft.
pub fn press_saving(state: &mut State, key: Key) -> Vec<Effect> {
    let Some(Overlay::Saving(saving)) = &mut state.overlay else { return Vec::new() };
    match key {
        Key::Enter => {
            state.overlay = None;
            return vec![Effect::Work(Task::SavePolicy(state.policy.draft.clone()))];
        }
        Key::Esc | Key::Char('q') => {
            state.overlay = None;
            state.say(msg!("policy-not-saved"));
        }
        Key::Down | Key::Char('j') => saving.top = (saving.top + 1).min(saving.changes.len().saturating_sub(1)),
        Key::Up | Key::Char('k') => saving.top = saving.top.saturating_sub(1),
        Key::Char(_)
        | Key::Ctrl(_)
        | Key::F(_)
        | Key::Tab
        | Key::BackTab
        | Key::Backspace
        | Key::Delete
        | Key::Left
        | Key::Right
        | Key::ShiftUp
        | Key::ShiftDown
        | Key::Home
        | Key::End
        | Key::PageUp
        | Key::PageDown => {}
    }
    Vec::new()
}

/// The policy is saved, or not: what every screen shows by it is read anew.
pub fn take_saved(state: &mut State, result: Result<Loaded>) -> Vec<Effect> {
    let loaded = match result {
        Ok(loaded) => loaded,
        Err(failure) => {
            state.tell(&failure);
            return Vec::new();
        }
    };
    let view = &mut state.policy;
    view.done.clear();
    view.undone.clear();
    view.saved.clone_from(&view.draft);
    state.say(msg!("policy-saved", "count" => loaded.cards));
    let mut effects = vec![
        Effect::Read(Query::Policy),
        Effect::Read(Query::Registers),
        Effect::Read(Query::Plan),
        Effect::Work(Task::Lines),
        Effect::Work(Task::Recognise),
    ];
    if let Some((register, _)) = &state.fields.register {
        effects.extend(super::minimising::read(*register));
    }
    if let Some(records) = &state.records {
        effects.push(Effect::Work(Task::Scores(records.register.id)));
    }
    effects
}
