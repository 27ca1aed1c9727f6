//! Where the screen was: remembered in the workbench, found again at the next start. Never what was revealed,
//! never a filter that names somebody.

use std::collections::BTreeMap;

use roaring::RoaringBitmap;
use serde::{Deserialize, Serialize};

use super::command::Screen;
use super::effect::{Effect, Purpose, Query, Task};
use super::state::columns::Arrangement;
use super::state::{Moved, State, Unsaved, Writing};
use crate::model::codes::Coded;
use crate::model::{Category, Consent, Day, Offers, RecordId, RegisterId, Relation};
use crate::store::selection::SortKey;

/// The key under which the workbench keeps it.
pub const KEY: &str = "place";

/// Where the screen was.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Place {
    screen: Screen,
    register: Option<RegisterId>,
    filter: Option<String>,
    /// Whether a filter was on, also one that is not kept.
    #[serde(default)]
    filtered: bool,
    order: Vec<SortKey>,
    cursor: Option<RecordId>,
    #[serde(default)]
    line: Option<RegisterId>,
    #[serde(default)]
    arranged: BTreeMap<i64, Arrangement>,
    marks: BTreeMap<i64, String>,
    filters: Vec<String>,
}

impl Place {
    /// Where the state is.
    pub fn of(state: &State) -> Self {
        let records = state.records.as_ref();
        let filter = records.and_then(|r| r.view.filter()).and_then(|f| f.text());
        let mut marks: BTreeMap<i64, String> =
            state.marks.iter().filter(|(_, set)| !set.is_empty()).map(|(id, set)| (id.0, pack(set))).collect();
        if let Some(records) = records {
            if records.marks.is_empty() {
                marks.remove(&records.register.id.0);
            } else {
                marks.insert(records.register.id.0, pack(&records.marks));
            }
        }
        let mut arranged: BTreeMap<i64, Arrangement> =
            state.arranged.iter().map(|(id, arranged)| (id.0, arranged.clone())).collect();
        if let Some(records) = records {
            arranged.insert(records.register.id.0, records.arranged.clone());
        }
        Self {
            screen: state.screen,
            register: records.map(|r| r.register.id),
            filter: filter.filter(|text| names_nobody(text)).map(str::to_owned),
            filtered: records.is_some_and(|records| records.view.filter().is_some()),
            order: records.map(|r| r.view.order().to_vec()).unwrap_or_default(),
            cursor: records.and_then(super::state::Records::current),
            line: state.registers.current().map(|line| line.id),
            arranged,
            marks,
            filters: state.filters.iter().filter(|text| names_nobody(text)).cloned().collect(),
        }
    }
}

/// Has the place remembered, where the workbench may be written.
pub fn remember(state: &mut State) -> Vec<Effect> {
    state.unsaved = Unsaved::Nothing;
    if state.writing == Writing::ReadOnly || state.restoring.is_some() {
        return Vec::new();
    }
    match serde_json::to_string(&Place::of(state)) {
        Ok(text) => vec![Effect::Work(Task::Remember(text))],
        Err(_) => Vec::new(),
    }
}

/// Takes up what was remembered; the open register follows as an answer.
pub fn restore(state: &mut State, text: &str) -> Vec<Effect> {
    let Ok(place) = serde_json::from_str::<Place>(text) else { return Vec::new() };
    for (id, packed) in &place.marks {
        if let Some(set) = unpack(packed) {
            state.marks.insert(RegisterId(*id), set);
        }
    }
    state.arranged = place.arranged.iter().map(|(id, arranged)| (RegisterId(*id), arranged.clone())).collect();
    state.filters = place.filters.iter().cloned().collect();
    if let Some(line) =
        place.line.or(place.register).and_then(|id| state.registers.lines.iter().position(|line| line.id == id))
    {
        state.registers.cursor = line;
        state.registers.moved = Some(Moved);
    }
    let Some(register) = place.register else {
        return go_on(state, place.screen);
    };
    if !state.registers.lines.iter().any(|line| line.id == register) {
        return Vec::new();
    }
    state.restoring = Some(place);
    vec![Effect::Read(Query::Open(register))]
}

/// The remembered register is open: its filter, order, cursor and screen follow.
pub fn resume(state: &mut State) -> Vec<Effect> {
    let Some(place) = state.restoring.take() else { return Vec::new() };
    let mut effects = Vec::new();
    let asked = state.ask();
    if let Some(records) = &mut state.records {
        let register = records.register.id;
        records.stay_on(place.cursor);
        records.view.arrange(place.order.clone(), None);
        if let Some(text) = place.filter.clone() {
            state.say(msg!("screen-filter-restored", "filter" => text.clone()));
            effects.push(Effect::Work(Task::Select { asked, register, text, purpose: Purpose::Filter }));
        } else {
            if place.filtered {
                state.say(msg!("screen-filter-not-kept"));
            }
            effects.extend(super::act::sorting::sort_again(state));
        }
    }
    effects.extend(go_on(state, place.screen));
    effects
}

fn go_on(state: &mut State, screen: Screen) -> Vec<Effect> {
    match screen {
        // The values are not counted anew at the start: the records they belong to are shown.
        Screen::Values if state.records.is_some() => {
            state.screen = Screen::Records;
            Vec::new()
        }
        Screen::Registers | Screen::Records | Screen::Record | Screen::Values => {
            if state.records.is_some() || screen == Screen::Registers {
                state.screen = screen;
            }
            Vec::new()
        }
        Screen::Fields if state.records.is_some() => super::act::minimising::go_fields(state),
        Screen::Fields => Vec::new(),
        Screen::Proposals => super::act::proposing::go_proposals(state),
        Screen::Consents => super::act::relating::go_consents(state),
        // Whom was sought is not remembered.
        Screen::Persons => Vec::new(),
        Screen::Policy => super::act::policy::go_policy(state),
        // A file that was not read in is not remembered.
        Screen::Wizard => Vec::new(),
        Screen::Tasks => super::act::tasks::open(state),
        Screen::Plan => super::act::screens::go_plan(state),
        Screen::Log => super::act::screens::go_log(state),
    }
}

/// A condition whose quoted values are all dates, short numbers or codes: it can name nobody.
pub fn names_nobody(text: &str) -> bool {
    let digits = text.split(|c: char| !c.is_ascii_digit()).map(str::len).max().unwrap_or(0);
    let mut quoted = text.split('\'').skip(1).step_by(2);
    digits <= 4 && text.matches('\'').count().is_multiple_of(2) && quoted.all(harmless)
}

fn harmless(value: &str) -> bool {
    let number = value.len() <= 4 && value.chars().all(|c| c.is_ascii_digit());
    let month = value.len() == 7 && Day::read_iso(&format!("{value}-01")).is_some();
    number
        || month
        || Day::read_iso(value).is_some()
        || Category::from_code(value).is_some()
        || Consent::from_code(value).is_some()
        || Relation::from_code(value).is_some()
        || Offers::from_code(value).is_some()
}

fn pack(set: &RoaringBitmap) -> String {
    let mut bytes = Vec::with_capacity(set.serialized_size());
    if set.serialize_into(&mut bytes).is_err() {
        return String::new();
    }
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn unpack(text: &str) -> Option<RoaringBitmap> {
    let digits = text.as_bytes();
    let bytes: Option<Vec<u8>> = digits
        .chunks(2)
        .map(|pair| std::str::from_utf8(pair).ok().and_then(|pair| u8::from_str_radix(pair, 16).ok()))
        .collect();
    RoaringBitmap::deserialize_from(bytes?.as_slice()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_come_back_as_they_were() {
        let set = RoaringBitmap::from_iter([1, 7, 70_000]);
        assert_eq!(unpack(&pack(&set)), Some(set));
        assert_eq!(unpack("no hex"), None);
    }

    #[test]
    fn a_filter_that_names_somebody_is_not_remembered() {
        assert!(names_nobody("till < '1900' AND g.age > 60"));
        assert!(names_nobody("g.consent = 'none' AND köpt < '2019-01-31'"));
        assert!(!names_nobody("namn = 'Ek, Maja'"));
        assert!(!names_nobody("pnr LIKE '1967%'"));
        assert!(!names_nobody("kundnr = 1026612"));
    }
}
