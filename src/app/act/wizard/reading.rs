//! Step 2: how the file is read, each part of which can be changed.

use super::{lost, send};
use crate::app::effect::Effect;
use crate::app::errand::Errand;
use crate::app::state::wizard::{Part, ReadAs, Step, Table};
use crate::app::state::{LineAsk, LineKind, Overlay, State, Way};
use crate::failure::{Failure, Result};
use crate::model::{Delimiter, Dialect, Encoding, Escape};
use crate::read::{Asked, QuoteAsked};

/// The most lines that can be skipped or be header by turning.
const MOST_LINES: u32 = 99;

/// A table was understood, or not.
pub fn take(state: &mut State, place: usize, seen: Result<Box<ReadAs>>) -> Vec<Effect> {
    let alone = state.wizard.tables.len() < 2;
    let Some(table) = state.wizard.tables.get_mut(place) else { return Vec::new() };
    match seen {
        // What was understood before stays on screen: the last change is taken back.
        Err(failure) if table.seen.as_ref().is_some_and(Result::is_ok) => {
            table.asked = table.read_with.clone();
            state.wizard.fault = Some(failure);
        }
        Err(failure) if alone => lost(state, failure),
        seen => {
            table.read_with = table.asked.clone();
            table.seen = Some(seen);
            (table.counted, table.counting) = (None, 0);
            table.forget_lost_words();
            first_taken(state);
        }
    }
    Vec::new()
}

/// Of several tables the first one that is taken is in view, as long as nobody looked at another.
fn first_taken(state: &mut State) {
    let wizard = &mut state.wizard;
    let untouched = wizard.step == Step::Reading && wizard.table == 0 && wizard.part == 0;
    let first = wizard.tables.first().is_some_and(|table| table.seen.is_some() && !table.is_taken());
    if untouched
        && first
        && let Some(place) = wizard.taken().first()
    {
        wizard.table = *place;
    }
}

/// Counts the table in view to its end, where that was not done yet.
pub fn count(state: &mut State) -> Vec<Effect> {
    let place = state.wizard.table;
    let Some(file) = state.wizard.file.clone() else { return Vec::new() };
    let asked = state.asked + 1;
    let Some(table) = state.wizard.tables.get_mut(place) else { return Vec::new() };
    if table.read_as().is_none() || table.counted.is_some() || table.counting != 0 {
        return Vec::new();
    }
    table.counting = asked;
    let errand = Errand::Count(file, place, table.asked.clone());
    // Another table's count was called back by this one.
    let others = state.wizard.tables.iter_mut().enumerate().filter(|(other, _)| *other != place);
    others.filter(|(_, other)| other.counted.is_none()).for_each(|(_, other)| other.counting = 0);
    state.asked = asked;
    vec![Effect::Scout(asked, errand)]
}

/// Reads the table in view anew, as the steward says.
pub fn read_again(state: &mut State) -> Vec<Effect> {
    let place = state.wizard.table;
    let Some(file) = state.wizard.file.clone() else { return Vec::new() };
    let Some(table) = state.wizard.tables.get(place) else { return Vec::new() };
    let errand = Errand::Read(file, place, table.asked.clone());
    state.wizard.fault = None;
    send(state, errand)
}

/// The value of the part under the cursor before or after.
pub fn turn(state: &mut State, way: Way) -> Vec<Effect> {
    let Some(part) = state.wizard.current_part() else { return Vec::new() };
    if part == Part::Table {
        any_table(state, way);
        return Vec::new();
    }
    let Some(table) = state.wizard.table_mut() else { return Vec::new() };
    let Some(dialect) = table.read_as().map(|read| read.is.dialect.clone()) else { return Vec::new() };
    let second = table.read_as().and_then(|read| read.is.evidence.second).map(|(delimiter, _)| delimiter);
    let asked = &mut table.asked;
    match part {
        Part::Table => {}
        Part::Encoding => asked.encoding = Some(beside(&Encoding::ALL, &dialect.encoding, way)),
        Part::Delimiter => asked.delimiter = Some(beside(&delimiters(&dialect, second), &dialect.delimiter, way)),
        Part::Quote => asked.quote = Some(beside(&quotes(&dialect), &quote_of(&dialect), way)),
        Part::Escape => {
            asked.escape = Some(beside(&[Escape::Doubled, Escape::Backslash], &dialect.escape, way));
        }
        Part::Header => asked.header_rows = Some(stepped(dialect.header_rows, way)),
        Part::Skip => asked.skip = Some(stepped(dialect.preamble_rows, way)),
    }
    read_again(state)
}

/// Any table, taken or not.
fn any_table(state: &mut State, way: Way) {
    let wizard = &mut state.wizard;
    let count = wizard.tables.len().max(1);
    wizard.table = match way {
        Way::Forward => (wizard.table + 1) % count,
        Way::Back => (wizard.table + count - 1) % count,
    };
    (wizard.field, wizard.top, wizard.left, wizard.row) = (0, 0, 0, 0);
}

fn delimiters(dialect: &Dialect, second: Option<Delimiter>) -> Vec<Delimiter> {
    let usual = [";", ",", "\t", "|", " "].into_iter().filter_map(Delimiter::new);
    let mut all: Vec<Delimiter> = usual.collect();
    for other in second.into_iter().chain([dialect.delimiter]) {
        if !all.contains(&other) {
            all.push(other);
        }
    }
    all
}

fn quotes(dialect: &Dialect) -> Vec<QuoteAsked> {
    let mut all = vec![QuoteAsked::Mark(b'"'), QuoteAsked::Mark(b'\''), QuoteAsked::None];
    if !all.contains(&quote_of(dialect)) {
        all.push(quote_of(dialect));
    }
    all
}

fn quote_of(dialect: &Dialect) -> QuoteAsked {
    dialect.quote.map_or(QuoteAsked::None, QuoteAsked::Mark)
}

/// The one beside it; goes round.
fn beside<T: Clone + PartialEq>(all: &[T], here: &T, way: Way) -> T {
    let place = all.iter().position(|one| one == here).unwrap_or(0);
    let next = match way {
        Way::Forward => (place + 1) % all.len().max(1),
        Way::Back => (place + all.len().max(1) - 1) % all.len().max(1),
    };
    all.get(next).unwrap_or(here).clone()
}

fn stepped(lines: u32, way: Way) -> u32 {
    match way {
        Way::Forward => (lines + 1).min(MOST_LINES),
        Way::Back => lines.saturating_sub(1),
    }
}

/// Asks for the value of the part under the cursor in words; what it is now is written already.
pub fn type_value(state: &mut State) -> Vec<Effect> {
    let Some(part) = state.wizard.current_part().filter(|part| *part != Part::Table) else {
        state.refuse(msg!("wizard-nothing-to-type"));
        return Vec::new();
    };
    let now = state.wizard.read_as().map(|read| written(part, &read.is.dialect)).unwrap_or_default();
    state.overlay = Some(Overlay::Line(LineAsk::new(LineKind::ReadAs(part), &now)));
    Vec::new()
}

/// A part's value as it is typed.
pub fn written(part: Part, dialect: &Dialect) -> String {
    match part {
        Part::Table => String::new(),
        Part::Encoding => dialect.encoding.name().to_owned(),
        Part::Delimiter => match dialect.delimiter.text() {
            "\t" => "tab".to_owned(),
            " " => "space".to_owned(),
            text => text.to_owned(),
        },
        Part::Quote => dialect.quote.map_or("none".to_owned(), |quote| char::from(quote).to_string()),
        Part::Escape => match dialect.escape {
            Escape::Doubled => "doubled".to_owned(),
            Escape::Backslash => "backslash".to_owned(),
        },
        Part::Header => dialect.header_rows.to_string(),
        Part::Skip => dialect.preamble_rows.to_string(),
    }
}

/// What was typed for a part; nothing leaves it to gallra again. Refuses what it cannot be.
pub fn typed(state: &mut State, part: Part, text: &str) -> Result<Vec<Effect>> {
    let text = if part == Part::Delimiter { text } else { text.trim() };
    let Some(table) = state.wizard.table_mut() else { return Ok(Vec::new()) };
    say(&mut table.asked, part, text)?;
    Ok(read_again(state))
}

fn say(asked: &mut Asked, part: Part, text: &str) -> Result<()> {
    let wrong = || Failure::yours(msg!("wizard-not-a-value")).hint(hint(part));
    let number = || text.parse::<u32>().map_err(|_| wrong());
    let open = text.is_empty();
    match part {
        Part::Table => {}
        Part::Encoding if open => asked.encoding = None,
        Part::Encoding => asked.encoding = Some(Encoding::named(text).ok_or_else(wrong)?),
        Part::Delimiter if open => asked.delimiter = None,
        Part::Delimiter => asked.delimiter = Some(Delimiter::named(text).ok_or_else(wrong)?),
        Part::Quote if open => asked.quote = None,
        Part::Quote => asked.quote = Some(QuoteAsked::named(text).ok_or_else(wrong)?),
        Part::Escape if open => asked.escape = None,
        Part::Escape => asked.escape = Some(Escape::named(text).ok_or_else(wrong)?),
        Part::Header => asked.header_rows = if open { None } else { Some(number()?) },
        Part::Skip => asked.skip = if open { None } else { Some(number()?) },
    }
    Ok(())
}

/// What can be typed for a part.
pub fn hint(part: Part) -> crate::text::Message {
    match part {
        Part::Table => msg!("wizard-hint-table"),
        Part::Encoding => msg!("wizard-hint-encoding", "names" => Encoding::ALL.map(Encoding::name).join(", ")),
        Part::Delimiter => msg!("wizard-hint-delimiter"),
        Part::Quote => msg!("wizard-hint-quote"),
        Part::Escape => msg!("wizard-hint-escape"),
        Part::Header => msg!("wizard-hint-header"),
        Part::Skip => msg!("wizard-hint-skip"),
    }
}

/// Takes the table in view, or not.
pub fn toggle(state: &mut State, place: usize) -> Vec<Effect> {
    use crate::app::state::wizard::reading::Taken;
    let Some(table) = state.wizard.tables.get_mut(place) else { return Vec::new() };
    if let Some(fault) = table.fault().cloned() {
        state.tell(&fault);
        return Vec::new();
    }
    table.said = Some(if table.is_taken() { Taken::No } else { Taken::Yes });
    Vec::new()
}

/// Whether the table was read as it is by the steward's word.
pub fn is_said(part: Part, table: &Table) -> bool {
    let asked = &table.asked;
    match part {
        Part::Table => false,
        Part::Encoding => asked.encoding.is_some(),
        Part::Delimiter => asked.delimiter.is_some(),
        Part::Quote => asked.quote.is_some(),
        Part::Escape => asked.escape.is_some(),
        Part::Header => asked.header_rows.is_some(),
        Part::Skip => asked.skip.is_some(),
    }
}
