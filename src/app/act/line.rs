//! One line to type: filter, find, mark by a condition, import, export.

use std::path::PathBuf;

use super::{filtering, wizard};
use crate::app::answer::{begin, clear_reckoning};
use crate::app::command::Screen;
use crate::app::effect::{Effect, Purpose, Query, Task};
use crate::app::folders::path_in;
use crate::app::input::Input;
use crate::app::key::Key;
use crate::app::state::wizard::Step;
use crate::app::state::{
    Entered, JobKind, LineAsk, LineKind, LineStatus, Overlay, Records, RegisterColumn, Selected, State,
};
use crate::failure::{Failure, Result};
use crate::model::Coded;
use crate::text::Language;

fn open(state: &mut State, kind: LineKind, text: &str) -> Vec<Effect> {
    state.overlay = Some(Overlay::Line(LineAsk::new(kind, text)));
    Vec::new()
}

/// Edits the filter.
pub fn filter(state: &mut State) -> Vec<Effect> {
    let now = state.records.as_ref().and_then(|records| records.view.filter()).and_then(|filter| filter.text());
    let text = now.unwrap_or_default().to_owned();
    open(state, LineKind::Filter, &text);
    changed(state)
}

/// Asks for the condition to mark by.
pub fn mark_where(state: &mut State) -> Vec<Effect> {
    open(state, LineKind::MarkWhere, "")
}

/// Asks for the text to find.
pub fn find(state: &mut State) -> Vec<Effect> {
    open(state, LineKind::Find, "")
}

/// Asks for the file to export to; a name that tells it from the source is written already.
pub fn export(state: &mut State) -> Vec<Effect> {
    let (register, source) = match state.screen {
        Screen::Log => return open(state, LineKind::ExportLog, "gallra-log.txt"),
        Screen::Records => match &state.records {
            Some(Records { register, .. }) => (register.id, register.source.file_name.clone()),
            None => return Vec::new(),
        },
        Screen::Registers
        | Screen::Record
        | Screen::Fields
        | Screen::Values
        | Screen::Proposals
        | Screen::Consents
        | Screen::Persons
        | Screen::Policy
        | Screen::Wizard
        | Screen::Tasks
        | Screen::Plan => match state.registers.current() {
            Some(line) => (line.id, line.source.clone()),
            None => return Vec::new(),
        },
    };
    let tail = match state.language {
        Language::Swedish => "kvar",
        Language::English => "kept",
    };
    let name = match source.rsplit_once('.') {
        Some((stem, extension)) => format!("{stem}-{tail}.{extension}"),
        None => format!("{source}-{tail}"),
    };
    open(state, LineKind::Export(register, source), &name)
}

/// A key while a line is typed.
pub fn press(state: &mut State, key: Key) -> Vec<Effect> {
    match key {
        Key::Esc => {
            state.overlay = None;
            clear_reckoning(state);
            vec![Effect::CancelReckoning]
        }
        Key::Enter => enter(state),
        Key::Tab => complete(state),
        Key::Up => recall(state, 1),
        Key::Down => recall(state, -1),
        Key::Char(_)
        | Key::Ctrl(_)
        | Key::F(_)
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
        | Key::PageDown => {
            let Some(Overlay::Line(line)) = &mut state.overlay else { return Vec::new() };
            let before = line.input.text().to_owned();
            if line.input.take(key) && line.input.text() != before {
                line.recalled = None;
                return changed(state);
            }
            Vec::new()
        }
    }
}

/// Whether a file can be dragged in: an empty workbench says so, and the wizard takes one at its first step.
pub fn takes_dragged(state: &State) -> bool {
    let place = match state.screen {
        Screen::Registers => state.registers.lines.is_empty(),
        Screen::Wizard => state.wizard.step == Step::File,
        Screen::Records
        | Screen::Record
        | Screen::Fields
        | Screen::Values
        | Screen::Proposals
        | Screen::Consents
        | Screen::Persons
        | Screen::Tasks
        | Screen::Plan
        | Screen::Log
        | Screen::Policy => false,
    };
    place && crate::app::valid::may_import(state).is_ok()
}

/// Pasted text; a path that a terminal quoted when it was dragged in loses its quotes.
pub fn paste(state: &mut State, text: &str) -> Vec<Effect> {
    let Some(Overlay::Line(line)) = &mut state.overlay else { return Vec::new() };
    match line.kind {
        // What is dragged in is a path of its own: it does not go on with the folder that stands there.
        LineKind::Import => line.input = Input::holding(&path_in(text)),
        LineKind::Filter
        | LineKind::MarkWhere
        | LineKind::Find
        | LineKind::Export(..)
        | LineKind::ExportLog
        | LineKind::Person
        | LineKind::ReadAs(_)
        | LineKind::RegisterName
        | LineKind::Keys(_)
        | LineKind::Answer(_)
        | LineKind::AskOwner
        | LineKind::AccessReport
        | LineKind::Identified(_)
        | LineKind::List => line.input.paste(text),
    }
    changed(state)
}

/// The line changed: a condition is counted while it is typed.
fn changed(state: &mut State) -> Vec<Effect> {
    let asked = state.ask();
    let Some(Overlay::Line(line)) = &mut state.overlay else { return Vec::new() };
    if !matches!(line.kind, LineKind::Filter | LineKind::MarkWhere) {
        line.status = LineStatus::Quiet;
        return Vec::new();
    }
    let Some(register) = state.records.as_ref().map(|records| records.register.id) else { return Vec::new() };
    line.asked = asked;
    line.selected = None;
    line.entered = None;
    let text = line.input.text().to_owned();
    if text.trim().is_empty() {
        line.status = LineStatus::Quiet;
        return vec![Effect::CancelReckoning];
    }
    line.status = LineStatus::Counting;
    vec![Effect::CancelReckoning, Effect::Work(Task::Select { asked, register, text, purpose: Purpose::Line })]
}

fn enter(state: &mut State) -> Vec<Effect> {
    let Some(Overlay::Line(line)) = &mut state.overlay else { return Vec::new() };
    let text = line.input.text().to_owned();
    match &line.kind {
        LineKind::Export(..) | LineKind::ExportLog | LineKind::AccessReport | LineKind::AskOwner | LineKind::List => {
            state.file_asked = Some((line.kind.clone(), text.clone()));
        }
        LineKind::Identified(_)
        | LineKind::Filter
        | LineKind::MarkWhere
        | LineKind::Find
        | LineKind::Import
        | LineKind::ReadAs(_)
        | LineKind::RegisterName
        | LineKind::Keys(_)
        | LineKind::Person
        | LineKind::Answer(_) => {}
    }
    let Some(Overlay::Line(line)) = &mut state.overlay else { return Vec::new() };
    match line.kind.clone() {
        LineKind::Filter | LineKind::MarkWhere => enter_condition(state, &text),
        LineKind::Find => enter_find(state, text),
        LineKind::Import => {
            state.overlay = None;
            wizard::files::go_to(state, &text)
        }
        LineKind::ReadAs(part) => match wizard::reading::typed(state, part, &text) {
            Ok(effects) => {
                state.overlay = None;
                effects
            }
            Err(failure) => {
                if let Some(Overlay::Line(line)) = &mut state.overlay {
                    line.status = LineStatus::Fault(failure);
                }
                Vec::new()
            }
        },
        LineKind::RegisterName => {
            state.overlay = None;
            wizard::target::named(state, &text)
        }
        LineKind::Keys(register) => {
            state.overlay = None;
            super::tasks::write_keys(state, register, &text)
        }
        LineKind::Export(register, _) => {
            state.overlay = None;
            begin(state, JobKind::Export);
            vec![Effect::Work(Task::Export(register, PathBuf::from(text.trim())))]
        }
        LineKind::Person => {
            state.overlay = None;
            super::relating::seek(state, text)
        }
        LineKind::AccessReport if text.trim().is_empty() => Vec::new(),
        LineKind::AccessReport => open(state, LineKind::Identified(PathBuf::from(text.trim())), ""),
        LineKind::Identified(file) => {
            state.overlay = None;
            begin(state, JobKind::Export);
            let identified = Some(text.trim()).filter(|text| !text.is_empty()).map(str::to_owned);
            vec![Effect::Work(Task::AccessReport { chosen: state.persons.chosen_hits(), file, identified })]
        }
        LineKind::List if text.trim().is_empty() => Vec::new(),
        LineKind::List => super::relating::write_list(state, PathBuf::from(text.trim())),
        LineKind::Answer(ask) => super::answering::enter(state, ask),
        LineKind::AskOwner => super::answering::write_page(state, &text),
        LineKind::ExportLog => {
            state.overlay = None;
            vec![Effect::Work(Task::ExportLog(PathBuf::from(text.trim())))]
        }
    }
}

/// A file that was to be written is there already, or its folder is not: the line opens again on its name, and says so.
/// False where nothing is to be named anew.
pub fn again(state: &mut State, failure: &Failure) -> bool {
    if !matches!(failure.what().id(), "export-exists" | "export-no-folder" | "export-is-folder") {
        return false;
    }
    let Some((kind, text)) = state.file_asked.take().filter(|_| state.overlay.is_none()) else { return false };
    let mut line = LineAsk::new(kind, &text);
    line.status = LineStatus::Fault(Failure::yours(failure.what().clone()).hint(msg!("screen-other-name")));
    state.overlay = Some(Overlay::Line(line));
    true
}

fn enter_condition(state: &mut State, text: &str) -> Vec<Effect> {
    let Some(Overlay::Line(line)) = &mut state.overlay else { return Vec::new() };
    if text.trim().is_empty() {
        let was_filter = line.kind == LineKind::Filter;
        state.overlay = None;
        let filtered = state.records.as_ref().is_some_and(|records| records.view.filter().is_some());
        return if was_filter && filtered { filtering::clear(state) } else { Vec::new() };
    }
    match line.selected.take() {
        Some((known, selected)) if known == text => use_selected(state, text, selected),
        Some(_) | None => {
            line.entered = Some(Entered);
            Vec::new()
        }
    }
}

/// The condition of the line is used for what it was typed for.
fn use_selected(state: &mut State, text: &str, selected: Selected) -> Vec<Effect> {
    let Some(Overlay::Line(line)) = state.overlay.take() else { return Vec::new() };
    if line.kind == LineKind::Filter {
        return filtering::by_condition(state, text, selected);
    }
    let Some(records) = &mut state.records else { return Vec::new() };
    let set = &selected.hits & records.view.visible();
    records.marks |= &set;
    state.say(msg!("screen-all-marked", "count" => set.len()));
    Vec::new()
}

fn enter_find(state: &mut State, text: String) -> Vec<Effect> {
    state.overlay = None;
    if text.trim().is_empty() {
        return Vec::new();
    }
    if state.screen == Screen::Registers {
        find_register(state, &text);
        return Vec::new();
    }
    if state.screen == Screen::Values {
        super::values::find(state, text);
        return Vec::new();
    }
    let Some(register) = state.records.as_ref().map(|records| records.register.id) else { return Vec::new() };
    let asked = state.ask();
    begin(state, JobKind::Reckon);
    vec![Effect::Work(Task::Find { asked, register, text })]
}

fn find_register(state: &mut State, text: &str) {
    let sought = text.to_lowercase();
    let list = &mut state.registers;
    let count = list.lines.len();
    let hit = (1..=count).map(|step| (list.cursor + step) % count.max(1)).find(|place| {
        let line = &list.lines[*place];
        line.register.to_lowercase().contains(&sought) || line.title.to_lowercase().contains(&sought)
    });
    match hit {
        Some(place) => {
            list.cursor = place;
            list.column = RegisterColumn::ALL.iter().position(|c| *c == RegisterColumn::Name).unwrap_or(0);
        }
        None => state.refuse(msg!("screen-found-none")),
    }
}

/// A condition was read, or not.
pub fn take_selected(
    state: &mut State,
    (asked, text): (u64, String),
    (purpose, result): (Purpose, Result<Selected>),
) -> Vec<Effect> {
    match purpose {
        Purpose::Filter => {
            clear_reckoning(state);
            match result {
                Ok(selected) => filtering::by_condition(state, &text, selected),
                Err(failure) => {
                    state.tell(&failure);
                    super::sorting::sort_again(state)
                }
            }
        }
        Purpose::Line => {
            let Some(Overlay::Line(line)) = &mut state.overlay else { return Vec::new() };
            if line.asked != asked {
                return Vec::new();
            }
            match result {
                Err(failure) => {
                    line.entered = None;
                    line.status = LineStatus::Fault(failure);
                    Vec::new()
                }
                Ok(selected) if line.entered.is_some() => use_selected(state, &text, selected),
                Ok(selected) => {
                    line.status = LineStatus::Hits(selected.hits.len());
                    line.selected = Some((text, selected));
                    Vec::new()
                }
            }
        }
    }
}

/// One of the last filters, further back or on.
fn recall(state: &mut State, step: isize) -> Vec<Effect> {
    let filters = &state.filters;
    let Some(Overlay::Line(line)) = &mut state.overlay else { return Vec::new() };
    if !matches!(line.kind, LineKind::Filter | LineKind::MarkWhere) || filters.is_empty() {
        return Vec::new();
    }
    let next = match (line.recalled, step > 0) {
        (None, true) => Some(0),
        (None, false) | (Some(0), false) => None,
        (Some(place), true) => Some((place + 1).min(filters.len() - 1)),
        (Some(place), false) => Some(place - 1),
    };
    let text = next.and_then(|place| filters.get(place)).cloned().unwrap_or_default();
    line.input = Input::holding(&text);
    line.recalled = next;
    changed(state)
}

/// Completes the name or path before the cursor.
fn complete(state: &mut State) -> Vec<Effect> {
    let Some(Overlay::Line(line)) = &state.overlay else { return Vec::new() };
    match line.kind {
        LineKind::Import
        | LineKind::Export(..)
        | LineKind::ExportLog
        | LineKind::AccessReport
        | LineKind::List
        | LineKind::Keys(_)
        | LineKind::AskOwner => {
            vec![Effect::Read(Query::Paths(line.input.before_cursor().to_owned()))]
        }
        LineKind::Find | LineKind::Person | LineKind::Identified(_) | LineKind::ReadAs(_) | LineKind::RegisterName => {
            Vec::new()
        }
        LineKind::Answer(ask) => {
            let names = super::answering::completions(state, ask);
            complete_word(state, names)
        }
        LineKind::Filter | LineKind::MarkWhere => {
            let Some(records) = &state.records else { return Vec::new() };
            let names = names(records, state.language);
            complete_word(state, names)
        }
    }
}

/// Completes the word before the cursor to what these have in common.
fn complete_word(state: &mut State, names: Vec<String>) -> Vec<Effect> {
    let Some(Overlay::Line(line)) = &mut state.overlay else { return Vec::new() };
    let before = line.input.before_cursor();
    let start = before
        .rfind(|c: char| !(c.is_alphanumeric() || matches!(c, '_' | '.' | '"')))
        .map_or(0, |at| at + before[at..].chars().next().map_or(1, char::len_utf8));
    let word = before[start..].to_lowercase();
    let place = before[..start].chars().count();
    let fitting: Vec<String> = names
        .into_iter()
        .filter(|name| {
            !word.is_empty() && name.to_lowercase().trim_start_matches('"').starts_with(word.trim_start_matches('"'))
        })
        .collect();
    if finish(line, place, fitting) { changed(state) } else { Vec::new() }
}

/// The names that a condition may hold, as it writes them.
fn names(records: &Records, language: Language) -> Vec<String> {
    let plain = |name: &str| {
        !name.starts_with(|c: char| c.is_ascii_digit()) && name.chars().all(|c| c.is_alphanumeric() || c == '_')
    };
    let mut out: Vec<String> =
        records
            .fields
            .iter()
            .map(|field| {
                if plain(&field.name) { field.name.clone() } else { format!("\"{}\"", field.name.replace('"', "\"\"")) }
            })
            .collect();
    let derived: &[&str] = match language {
        Language::Swedish => &[
            "g.ålder",
            "g.relevans",
            "g.känslighet",
            "g.relation",
            "g.erbjudanden",
            "g.samtycke",
            "g.senast",
            "g.fynd",
        ],
        Language::English => &[
            "g.age",
            "g.relevance",
            "g.sensitivity",
            "g.stage",
            "g.offers",
            "g.consent",
            "g.last_activity",
            "g.findings",
        ],
    };
    out.extend(derived.iter().map(|name| (*name).to_owned()));
    out.extend(crate::model::Consent::ALL.iter().map(|code| format!("'{}'", code.code())));
    out
}

/// Writes the common part of the choices; true when the line changed.
fn finish(line: &mut LineAsk, place: usize, choices: Vec<String>) -> bool {
    let Some(first) = choices.first() else { return false };
    let common = choices.iter().fold(first.clone(), |common, choice| shared_start(&common, choice));
    let before = line.input.text().to_owned();
    let typed = line.input.cursor().saturating_sub(place);
    if common.chars().count() >= typed {
        line.input.complete(place, &common);
    }
    if choices.len() > 1 {
        line.status = LineStatus::Choices(choices);
    }
    line.input.text() != before
}

fn shared_start(a: &str, b: &str) -> String {
    a.chars().zip(b.chars()).take_while(|(a, b)| a == b).map(|(a, _)| a).collect()
}

/// The paths that begin as the line does.
pub fn take_paths(state: &mut State, paths: Vec<String>) {
    let Some(Overlay::Line(line)) = &mut state.overlay else { return };
    let none = paths.is_empty();
    finish(line, 0, paths);
    if none {
        state.refuse(msg!("screen-no-path"));
    }
}
