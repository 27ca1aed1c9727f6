//! The command palette, the menu of this screen, and help: all made from the catalog.

use crate::app::catalog::{self, CATALOG, Entry, Group};
use crate::app::command::{Command, Screen};
use crate::app::effect::Effect;
use crate::app::input::Input;
use crate::app::key::Key;
use crate::app::state::overlay::Chapter;
use crate::app::state::{Help, Overlay, Palette, Scope, State};
use crate::text::{Catalogue, Language};

/// Opens the palette over all commands.
pub fn open(state: &mut State) -> Vec<Effect> {
    show(state, Scope::All)
}

/// Opens the menu of this screen's commands, with reasons for those not possible.
pub fn menu(state: &mut State) -> Vec<Effect> {
    show(state, Scope::Here)
}

/// Opens help.
pub fn help(state: &mut State) -> Vec<Effect> {
    state.overlay = Some(Overlay::Help(Help::default()));
    Vec::new()
}

fn show(state: &mut State, scope: Scope) -> Vec<Effect> {
    let mut palette = Palette { input: Input::default(), cursor: 0, scope, matches: Vec::new() };
    palette.matches = matches(state.screen, &palette);
    state.overlay = Some(Overlay::Palette(palette));
    Vec::new()
}

/// A key in the palette: text seeks, arrows choose, Enter does.
pub fn press(state: &mut State, key: Key) -> Vec<Effect> {
    let Some(Overlay::Palette(palette)) = &mut state.overlay else { return Vec::new() };
    match key {
        Key::Esc => state.overlay = None,
        Key::Up => palette.cursor = palette.cursor.saturating_sub(1),
        Key::Down => palette.cursor = (palette.cursor + 1).min(palette.matches.len().saturating_sub(1)),
        Key::Enter => return run(state),
        Key::Tab => {
            let name = palette.matches.get(palette.cursor).and_then(|command| catalog::entry(*command));
            if let Some(entry) = name {
                palette.input = Input::holding(&Catalogue::new(state.language).say(&entry.label()));
                seek(state);
            }
        }
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
            if palette.input.take(key) {
                seek(state);
            }
        }
    }
    Vec::new()
}

/// Pasted text seeks like typed text.
pub fn paste(state: &mut State, text: &str) -> Vec<Effect> {
    if let Some(Overlay::Palette(palette)) = &mut state.overlay {
        palette.input.paste(text);
        seek(state);
    }
    Vec::new()
}

fn seek(state: &mut State) {
    let screen = state.screen;
    if let Some(Overlay::Palette(palette)) = &mut state.overlay {
        palette.matches = matches(screen, palette);
        palette.cursor = 0;
    }
}

fn run(state: &mut State) -> Vec<Effect> {
    let Some(Overlay::Palette(palette)) = state.overlay.take() else { return Vec::new() };
    let typed = palette.input.text().trim().trim_start_matches(':').to_lowercase();
    if let Ok(row) = typed.parse::<u64>() {
        return go_to_row(state, row);
    }
    match palette.matches.get(palette.cursor) {
        Some(command) => super::perform(state, *command),
        None => {
            state.refuse(msg!("screen-no-command"));
            Vec::new()
        }
    }
}

/// To a row by its place in the list, from 1.
fn go_to_row(state: &mut State, row: u64) -> Vec<Effect> {
    let place = row.saturating_sub(1);
    let short = usize::try_from(place).unwrap_or(usize::MAX);
    match state.screen {
        Screen::Registers => state.registers.cursor = short.min(state.registers.lines.len().saturating_sub(1)),
        Screen::Records | Screen::Record => {
            if let Some(records) = &mut state.records {
                records.cursor = place.min(records.view.len().saturating_sub(1));
            }
        }
        Screen::Fields => state.fields.cursor = short.min(state.fields.lines.len().saturating_sub(1)),
        Screen::Values => {
            if let Some(values) = &mut state.values {
                values.cursor = short.min(values.lines().len().saturating_sub(1));
            }
        }
        Screen::Proposals => {
            state.proposals.cursor = short.min(state.proposals.len().saturating_sub(1));
        }
        Screen::Consents => state.consents.cursor = short.min(state.consents.lines().len().saturating_sub(1)),
        Screen::Persons => state.persons.cursor = short.min(state.persons.lines().len().saturating_sub(1)),
        Screen::Policy => super::policy::to_question(state, short),
        Screen::Wizard => {}
        Screen::Tasks => state.tasks.cursor = short.min(state.tasks.lines.len().saturating_sub(1)),
        Screen::Plan => state.plan.cursor = short.min(state.plan.lines.len().saturating_sub(1)),
        Screen::Log => state.log.cursor = place.min(state.log.count.saturating_sub(1)),
    }
    Vec::new()
}

/// The commands that fit what is typed, in both languages, by key and by the command's own name, best first; of those
/// that fit alike the ones that work on this screen.
fn matches(screen: Screen, palette: &Palette) -> Vec<Command> {
    let typed = palette.input.text().trim().to_lowercase();
    let mut known: Vec<((usize, usize), &Entry)> = CATALOG
        .iter()
        .filter(|entry| entry.group != Group::Guard && entry.group != Group::Move)
        .filter(|entry| palette.scope == Scope::All || entry.on.contains(&screen))
        .map(|entry| ((0, 0), entry))
        .collect();
    if typed.is_empty() {
        return known.iter().map(|(_, entry)| entry.command).collect();
    }
    let words = Language::ALL.map(Catalogue::new);
    for (rank, entry) in &mut known {
        let names = words.iter().flat_map(|words| [words.say(&entry.label()), words.say(&entry.about())]);
        let fits = names
            .chain([entry.id.replace('-', " "), alias(entry.command).to_owned()])
            .filter_map(|name| fit(&typed, &name.to_lowercase()))
            .min();
        let by_key = entry.keys.iter().any(|key| key.name() == palette.input.text().trim());
        let best = if by_key { Some(0) } else { fits };
        *rank = (best.unwrap_or(usize::MAX), usize::from(!entry.on.contains(&screen)));
    }
    known.retain(|(rank, _)| rank.0 != usize::MAX);
    known.sort_by_key(|(rank, _)| *rank);
    known.iter().map(|(_, entry)| entry.command).collect()
}

/// What the command line calls it, so that `:språk en` and `:verkställ` are found.
fn alias(command: Command) -> &'static str {
    const ALIASES: [(Command, &str); 14] = [
        (Command::Swedish, "språk sv language sv"),
        (Command::English, "språk en language en"),
        (Command::ThemeTerminal, "tema terminal theme terminal"),
        (Command::ThemeDark, "tema mörkt theme dark"),
        (Command::ThemeLight, "tema ljust theme light"),
        (Command::ThemeContrast, "tema kontrast theme contrast"),
        (Command::ThemeNone, "tema inget theme none"),
        (Command::MouseOn, "mus på mouse on"),
        (Command::MouseOff, "mus av mouse off"),
        (Command::BarsBlocks, "staplar block bars blocks"),
        (Command::BarsAscii, "staplar ascii bars ascii"),
        (Command::Settings, "inställningar settings"),
        (Command::Apply, "verkställ apply"),
        (Command::Quit, "avsluta quit exit"),
    ];
    ALIASES.iter().find(|(known, _)| *known == command).map_or("", |(_, alias)| alias)
}

/// A name of so many letters is short.
const SHORT: usize = 24;

/// How well typed text fits a name: it is the name, its beginning, the beginning of a word, a part, its letters in order.
fn fit(typed: &str, name: &str) -> Option<usize> {
    if name == typed {
        return Some(0);
    }
    if name.starts_with(typed) {
        return Some(1);
    }
    if name.contains(&format!(" {typed}")) {
        return Some(2);
    }
    if name.contains(typed) {
        return Some(3);
    }
    // In a long description any letters stand in order.
    let mut letters = name.chars().take(SHORT + 1);
    let in_order = typed.chars().filter(|c| *c != ' ').all(|c| letters.any(|l| l == c));
    (in_order && name.chars().count() <= SHORT).then_some(4 + name.len())
}

/// The chapter so many places on; goes round.
fn neighbour(chapter: Chapter, steps: usize) -> Chapter {
    let place = Chapter::ALL.iter().position(|other| *other == chapter).unwrap_or(0);
    Chapter::ALL[(place + steps) % Chapter::ALL.len()]
}

/// A key in help: it turns to another chapter, scrolls, or closes.
pub fn press_help(state: &mut State, key: Key) -> Vec<Effect> {
    let Some(Overlay::Help(help)) = &mut state.overlay else { return Vec::new() };
    match key {
        Key::Esc | Key::Char('q' | '?') | Key::Enter | Key::F(1) => state.overlay = None,
        Key::Down | Key::Char('j') => help.top = (help.top + 1).min(CATALOG.len()),
        Key::Up | Key::Char('k') => help.top = help.top.saturating_sub(1),
        Key::Tab => *help = Help { chapter: neighbour(help.chapter, 1), top: 0 },
        Key::BackTab => *help = Help { chapter: neighbour(help.chapter, Chapter::ALL.len() - 1), top: 0 },
        Key::PageDown => help.top = (help.top + 10).min(CATALOG.len()),
        Key::PageUp | Key::Home => help.top = help.top.saturating_sub(10),
        Key::Char(_)
        | Key::Ctrl(_)
        | Key::F(_)
        | Key::Backspace
        | Key::Delete
        | Key::Left
        | Key::Right
        | Key::ShiftUp
        | Key::ShiftDown
        | Key::End => {}
    }
    Vec::new()
}

#[cfg(test)]
mod tests {
    use super::fit;

    #[test]
    fn letters_in_order_fit_and_others_do_not() {
        assert_eq!(fit("rad", "radera"), Some(1));
        assert_eq!(fit("rad", "planera radering"), Some(2));
        assert!(fit("vrks", "verkställ").is_some());
        assert_eq!(fit("zz", "verkställ"), None);
    }
}
