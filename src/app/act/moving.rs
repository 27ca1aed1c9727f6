//! The cursor: rows, pages, ends, columns, hits.

use crate::app::command::Screen;
use crate::app::effect::Effect;
use crate::app::state::values::ValueColumn;
use crate::app::state::{Moved, RegisterColumn, State, Unsaved, Way, Welcome};
use crate::model::Coded;
use crate::plan::card::{Ask, QUESTIONS};

fn moved(place: u64, steps: u64, way: Way) -> u64 {
    match way {
        Way::Forward => place.saturating_add(steps),
        Way::Back => place.saturating_sub(steps),
    }
}

fn moved_short(place: usize, steps: u64, way: Way) -> usize {
    let steps = usize::try_from(steps).unwrap_or(usize::MAX);
    match way {
        Way::Forward => place.saturating_add(steps),
        Way::Back => place.saturating_sub(steps),
    }
}

/// So many rows on or back; past an end it stays there.
pub fn by(state: &mut State, steps: u64, way: Way) -> Vec<Effect> {
    match state.screen {
        Screen::Registers if state.registers.lines.is_empty() => {
            let here = Welcome::ALL.iter().position(|choice| *choice == state.registers.welcome).unwrap_or(0);
            let place = moved_short(here, steps, way).min(Welcome::ALL.len() - 1);
            state.registers.welcome = Welcome::ALL[place];
        }
        Screen::Registers => {
            let last = state.registers.lines.len().saturating_sub(1);
            state.registers.cursor = moved_short(state.registers.cursor, steps, way).min(last);
        }
        Screen::Fields => {
            let last = state.fields.lines.len().saturating_sub(1);
            state.fields.cursor = moved_short(state.fields.cursor, steps, way).min(last);
        }
        Screen::Values => {
            if let Some(values) = &mut state.values {
                let last = values.lines().len().saturating_sub(1);
                values.cursor = moved_short(values.cursor, steps, way).min(last);
            }
        }
        Screen::Proposals => {
            super::proposing::by(state, usize::try_from(steps).unwrap_or(usize::MAX), way);
        }
        Screen::Consents => {
            let last = state.consents.lines().len().saturating_sub(1);
            state.consents.cursor = moved_short(state.consents.cursor, steps, way).min(last);
        }
        Screen::Persons => {
            let last = state.persons.lines().len().saturating_sub(1);
            state.persons.cursor = moved_short(state.persons.cursor, steps, way).min(last);
        }
        Screen::Policy => {
            let place = moved_short(state.policy.cursor, steps, way);
            // The end is the last question first, then the last of what stands below.
            let beyond = place >= Ask::ALL.len() && state.policy.cursor + 1 < QUESTIONS;
            let place = if beyond { QUESTIONS - 1 } else { place };
            super::policy::to_question(state, place);
        }
        Screen::Wizard => super::wizard::by(state, usize::try_from(steps).unwrap_or(usize::MAX), way),
        Screen::Tasks => {
            let last = state.tasks.lines.len().saturating_sub(1);
            let before = state.tasks.cursor;
            state.tasks.cursor = moved_short(before, steps, way).min(last);
            if state.tasks.cursor != before {
                state.tasks.choice = None;
            }
        }
        Screen::Plan => {
            let last = state.plan.lines.len().saturating_sub(1);
            state.plan.cursor = moved_short(state.plan.cursor, steps, way).min(last);
        }
        Screen::Log => {
            state.log.cursor = moved(state.log.cursor, steps, way).min(state.log.count.saturating_sub(1));
        }
        Screen::Records | Screen::Record => {
            if let Some(records) = &mut state.records {
                records.cursor = moved(records.cursor, steps, way).min(records.view.len().saturating_sub(1));
            }
        }
    }
    Vec::new()
}

/// A page on or back, or a part of one; within a record its fields and reasons are scrolled.
pub fn page(state: &mut State, part: u64, way: Way) -> Vec<Effect> {
    let steps = (state.page() / part.max(1)).max(1);
    if state.screen == Screen::Policy {
        state.policy.top = moved_short(state.policy.top, steps, way);
        return Vec::new();
    }
    if state.screen != Screen::Record {
        return by(state, steps, way);
    }
    if let Some(records) = &mut state.records {
        records.detail_top = moved(records.detail_top, steps, way);
    }
    Vec::new()
}

/// To a row that is on screen, counted from the first one shown; below the last one nothing moves.
pub fn to_shown(state: &mut State, row: u64) -> Vec<Effect> {
    if state.overlay.is_some() || row >= state.page() {
        return Vec::new();
    }
    let short = usize::try_from(row).unwrap_or(usize::MAX);
    match state.screen {
        Screen::Registers => {
            let place = state.registers.top.saturating_add(short);
            if place < state.registers.lines.len() {
                state.registers.cursor = place;
                state.registers.moved = Some(Moved);
            }
        }
        Screen::Fields => {
            let place = state.fields.top.saturating_add(short);
            if place < state.fields.lines.len() {
                state.fields.cursor = place;
            }
        }
        Screen::Values => {
            if let Some(values) = &mut state.values
                && values.top.saturating_add(short) < values.lines().len()
            {
                values.cursor = values.top + short;
            }
        }
        Screen::Proposals => super::proposing::to_line(state, short),
        Screen::Consents => {
            let place = state.consents.top.saturating_add(short);
            if place < state.consents.lines().len() {
                state.consents.cursor = place;
            }
        }
        Screen::Persons => {
            let place = state.persons.top.saturating_add(short);
            if place < state.persons.lines().len() {
                state.persons.cursor = place;
            }
        }
        Screen::Policy => {
            let place = state.policy.first.saturating_add(short);
            super::policy::to_question(state, place);
        }
        Screen::Wizard => super::wizard::to_shown(state, short),
        Screen::Tasks => {
            let place = state.tasks.top.saturating_add(short);
            if place < state.tasks.lines.len() {
                (state.tasks.cursor, state.tasks.choice) = (place, None);
            }
        }
        Screen::Plan => {
            let place = state.plan.top.saturating_add(short);
            if place < state.plan.lines.len() {
                state.plan.cursor = place;
            }
        }
        Screen::Log => {
            let place = state.log.top.saturating_add(row);
            if place < state.log.count {
                state.log.cursor = place;
            }
        }
        Screen::Records | Screen::Record => {
            if let Some(records) = &mut state.records
                && records.top.saturating_add(row) < records.view.len()
            {
                records.cursor = records.top + row;
            }
        }
    }
    state.unsaved = Unsaved::Place;
    Vec::new()
}

/// To the first or last row.
pub fn to_end(state: &mut State, way: Way) -> Vec<Effect> {
    by(state, u64::MAX / 2, way)
}

/// One column on or back.
pub fn column(state: &mut State, way: Way) -> Vec<Effect> {
    match state.screen {
        Screen::Registers => {
            state.registers.column = moved_short(state.registers.column, 1, way).min(RegisterColumn::ALL.len() - 1);
        }
        Screen::Records => {
            if let Some(records) = &mut state.records {
                records.column = moved_short(records.column, 1, way).min(records.columns.len().saturating_sub(1));
            }
        }
        Screen::Record => {
            if let Some(records) = &mut state.records {
                let last = records.fields.len().saturating_sub(1);
                records.detail_field = moved_short(records.detail_field, 1, way).min(last);
            }
        }
        Screen::Values => {
            if let Some(values) = &mut state.values {
                values.column = moved_short(values.column, 1, way).min(ValueColumn::ALL.len() - 1);
            }
        }
        Screen::Tasks => super::tasks::turn(state, way),
        Screen::Fields
        | Screen::Proposals
        | Screen::Consents
        | Screen::Plan
        | Screen::Log
        | Screen::Persons
        | Screen::Wizard
        | Screen::Policy => {}
    }
    Vec::new()
}

/// To the next or previous hit; goes round.
pub fn to_hit(state: &mut State, way: Way) -> Vec<Effect> {
    if state.screen == Screen::Values {
        super::values::to_hit(state, way);
        return Vec::new();
    }
    let Some(records) = &mut state.records else { return Vec::new() };
    let Some(found) = &records.found else { return Vec::new() };
    match records.view.next_in(&found.hits, records.cursor, way) {
        Some(place) => records.cursor = place,
        None => state.refuse(msg!("screen-found-none")),
    }
    Vec::new()
}
