//! Step 1: going between folders, and choosing a file.

use std::path::{Path, PathBuf};

use super::send;
use crate::app::answer::begin;
use crate::app::effect::Effect;
use crate::app::errand::Errand;
use crate::app::folders::path_in;
use crate::app::inventory::Candidate;
use crate::app::state::wizard::{FileRow, Shows, Step};
use crate::app::state::{JobKind, LineAsk, LineKind, Overlay, State, Way};

/// Folders to look in are known: the one in view is read anew, at first the likeliest.
pub fn take_places(state: &mut State, places: Vec<PathBuf>) -> Vec<Effect> {
    let files = &mut state.wizard.files;
    // Where the last file was chosen, else the folder that was in view, else the likeliest.
    let chosen = files.seek.as_ref().and_then(|file| file.parent()).map(Path::to_owned);
    let shown = files.listing.as_ref().map(|listing| listing.folder.clone());
    let folder = chosen.or(shown).or_else(|| places.first().cloned());
    files.places = places;
    match folder {
        Some(folder) => send(state, Errand::Go(folder)),
        None => Vec::new(),
    }
}

/// Enter: into the folder, or on with the file.
pub fn enter(state: &mut State) -> Vec<Effect> {
    // What is under the cursor now is another file as soon as the hits are there.
    if state.job.as_ref().is_some_and(|job| job.kind == JobKind::Reckon) {
        state.refuse(msg!("wizard-still-looking"));
        return Vec::new();
    }
    let Some(row) = state.wizard.files.current() else { return Vec::new() };
    let (path, is_folder) = (row.path(), row.is_folder());
    if is_folder { visit(state, path) } else { choose(state, path) }
}

/// A file was chosen: what it is will be told.
pub fn choose(state: &mut State, path: PathBuf) -> Vec<Effect> {
    let wizard = &mut state.wizard;
    wizard.files.seek = Some(path.clone());
    wizard.step = Step::Reading;
    wizard.fault = None;
    wizard.file = Some(path.clone());
    wizard.tables.clear();
    (wizard.table, wizard.part) = (0, 0);
    send(state, Errand::Understand(path))
}

fn visit(state: &mut State, path: PathBuf) -> Vec<Effect> {
    state.wizard.fault = None;
    send(state, Errand::Go(path))
}

/// h goes to the folder above, l into the one under the cursor.
pub fn sideways(state: &mut State, way: Way) -> Vec<Effect> {
    let files = &state.wizard.files;
    let path = match way {
        Way::Back => files.listing.as_ref().and_then(|listing| listing.above.clone()),
        Way::Forward => {
            let row = files.current().filter(|row| row.is_folder() && !matches!(row, FileRow::Above(_)));
            row.map(|row| row.path())
        }
    };
    match path {
        Some(path) => visit(state, path),
        None => Vec::new(),
    }
}

/// Tab goes to the next of the places that registers came from.
pub fn next_place(state: &mut State, way: Way) -> Vec<Effect> {
    let files = &state.wizard.files;
    let count = files.places.len();
    let here = files.listing.as_ref().and_then(|listing| files.places.iter().position(|at| *at == listing.folder));
    let next = match (here, way) {
        (None, _) => 0,
        (Some(here), Way::Forward) => (here + 1) % count.max(1),
        (Some(here), Way::Back) => (here + count.max(1) - 1) % count.max(1),
    };
    match files.places.get(next).cloned() {
        Some(path) => visit(state, path),
        None => Vec::new(),
    }
}

/// Shows all files, or those that look like tables; the cursor stays on its row.
pub fn show(state: &mut State, shows: Shows) -> Vec<Effect> {
    let files = &mut state.wizard.files;
    let here = files.current().map(|row| row.path());
    files.shows = shows;
    if let Some(here) = here {
        files.stay_on(&here);
    }
    Vec::new()
}

/// Sorts by name, by change, by size, in turn.
pub fn sort(state: &mut State) -> Vec<Effect> {
    let files = &mut state.wizard.files;
    let here = files.current().map(|row| row.path());
    files.by = files.by.next();
    if let Some(here) = here {
        files.stay_on(&here);
    }
    Vec::new()
}

/// Looks for registers in the folder and in those below.
pub fn find(state: &mut State) -> Vec<Effect> {
    let Some(folder) = state.wizard.files.listing.as_ref().map(|listing| listing.folder.clone()) else {
        return Vec::new();
    };
    begin(state, JobKind::Reckon);
    send(state, Errand::Find(folder))
}

/// What was found.
pub fn take_found(state: &mut State, found: Vec<Candidate>) {
    let count = found.len();
    if count == 0 {
        return state.refuse(msg!("wizard-found-none"));
    }
    let files = &mut state.wizard.files;
    files.found = Some(found);
    (files.cursor, files.top) = (0, 0);
    state.say(msg!("wizard-found", "count" => count));
}

/// Reads the folder anew.
pub fn again(state: &mut State) -> Vec<Effect> {
    match state.wizard.files.listing.as_ref().map(|listing| listing.folder.clone()) {
        Some(folder) => visit(state, folder),
        None => Vec::new(),
    }
}

/// Asks for a path; it may be a folder's or a file's.
pub fn type_path(state: &mut State) -> Vec<Effect> {
    let folder = state.wizard.files.listing.as_ref().map(|listing| listing.folder.display().to_string());
    let start = folder.map(|folder| if folder.ends_with('/') { folder } else { format!("{folder}/") });
    state.overlay = Some(Overlay::Line(LineAsk::new(LineKind::Import, &start.unwrap_or_default())));
    Vec::new()
}

/// A path was typed, pasted or dragged in.
pub fn go_to(state: &mut State, text: &str) -> Vec<Effect> {
    let path = path_in(text);
    if path.is_empty() {
        return Vec::new();
    }
    super::super::screens::turn_to(state, crate::app::Screen::Wizard);
    if matches!(state.wizard.step, Step::Received) {
        super::restart(state);
    }
    state.wizard.step = Step::File;
    visit(state, PathBuf::from(path))
}
