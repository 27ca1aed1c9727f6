//! What each command does to the state: one small function each.

pub mod answering;
pub mod asking;
pub mod columns;
pub mod confirming;
pub mod correcting;
pub mod excepting;
pub mod filtering;
pub mod keeping;
pub mod layers;
pub mod line;
pub mod losing;
pub mod marking;
pub mod minimising;
pub mod moving;
pub mod needing;
pub mod palette;
pub mod planning;
pub mod policy;
pub mod proposing;
pub mod receipt;
pub mod relating;
pub mod screens;
pub mod session;
pub mod settling;
pub mod sorting;
pub mod staging;
pub mod tasks;
pub mod values;
pub mod wizard;

use super::catalog;
use super::command::{Command, Screen};
use super::effect::Effect;
use super::settings::{Bars, Mouse, Setting, Theme};
use super::state::wizard::Shows;
use super::state::{State, Way};
use crate::text::Language;

/// Does a command where it works and is possible; else says why not.
pub fn perform(state: &mut State, command: Command) -> Vec<Effect> {
    let Some(entry) = catalog::entry(command) else { return Vec::new() };
    if !entry.on.contains(&state.screen) {
        let screen = entry.on.first().map_or(0, |screen| screen.number());
        if entry.command == Command::Why && state.screen == Screen::Record {
            state.say(msg!("why-beside"));
            return Vec::new();
        }
        state.refuse(msg!("screen-elsewhere", "what" => entry.label(), "screen" => screen));
        return Vec::new();
    }
    if let Err(reason) = (entry.valid)(state) {
        state.refuse(reason);
        return Vec::new();
    }
    act(state, command)
}

/// What a command does.
type Act = fn(&mut State) -> Vec<Effect>;

/// Commands that are something of their own on the register card.
const ON_CARD: [(Command, Act); 10] = [
    (Command::Left, |state| policy::choose(state, Way::Back)),
    (Command::Right, |state| policy::choose(state, Way::Forward)),
    (Command::NextPart, |state| policy::turn(state, Way::Forward)),
    (Command::PreviousPart, |state| policy::turn(state, Way::Back)),
    (Command::Keep, policy::review),
    (Command::Drop, policy::unanswer),
    (Command::Undo, policy::undo),
    (Command::Redo, policy::redo),
    (Command::Edit, answering::edit),
    (Command::Export, answering::ask_owner),
];

#[allow(clippy::too_many_lines, reason = "one line a command: a new one must be thought of here")]
fn act(state: &mut State, command: Command) -> Vec<Effect> {
    if state.screen == Screen::Policy
        && let Some((_, own)) = ON_CARD.iter().find(|(known, _)| *known == command)
    {
        return own(state);
    }
    match command {
        Command::Down => moving::by(state, 1, Way::Forward),
        Command::Up => moving::by(state, 1, Way::Back),
        Command::Left if state.screen == Screen::Fields => minimising::turn(state, Way::Back),
        Command::Right if state.screen == Screen::Fields => minimising::turn(state, Way::Forward),
        Command::Left if state.screen == Screen::Wizard => wizard::sideways(state, Way::Back),
        Command::Right if state.screen == Screen::Wizard => wizard::sideways(state, Way::Forward),
        Command::Left => moving::column(state, Way::Back),
        Command::Right => moving::column(state, Way::Forward),
        Command::First => moving::to_end(state, Way::Back),
        Command::Last => moving::to_end(state, Way::Forward),
        Command::HalfDown => moving::page(state, 2, Way::Forward),
        Command::HalfUp => moving::page(state, 2, Way::Back),
        Command::PageDown => moving::page(state, 1, Way::Forward),
        Command::PageUp => moving::page(state, 1, Way::Back),
        Command::Open => screens::open(state),
        Command::Back => screens::back(state),
        Command::GoRegisters => screens::go_registers(state),
        Command::GoRecords => screens::go_records(state),
        Command::GoFields => minimising::go_fields(state),
        Command::GoProposals => proposing::go_proposals(state),
        Command::GoConsents => relating::go_consents(state),
        Command::GoPersons => relating::go_persons(state),
        Command::GoPolicy => policy::go_policy(state),
        Command::GoPlan => screens::go_plan(state),
        Command::GoLog => screens::go_log(state),
        Command::GoTasks => tasks::open(state),
        Command::Help => palette::help(state),
        Command::Palette => palette::open(state),
        Command::Menu => palette::menu(state),
        Command::Mark if state.screen == Screen::Persons => relating::choose(state),
        Command::Mark if state.screen == Screen::Wizard => wizard::mark(state),
        Command::Mark => marking::mark(state),
        Command::MarkRange => marking::range(state),
        Command::StretchDown => marking::stretch(state, Way::Forward),
        Command::StretchUp => marking::stretch(state, Way::Back),
        Command::MarkAll => marking::all(state),
        Command::UnmarkAll => marking::none(state),
        Command::MarkInvert => marking::invert(state),
        Command::MarkWhere if state.screen == Screen::Consents => relating::mark_line(state),
        Command::MarkWhere => line::mark_where(state),
        Command::Stage => staging::stage(state),
        Command::Keep if state.screen == Screen::Proposals => proposing::keep(state),
        Command::Keep => keeping::keep(state),
        Command::NotThis => excepting::ask(state),
        Command::StepUp => proposing::step(state, Way::Forward),
        Command::StepDown => proposing::step(state, Way::Back),
        Command::Truncate => minimising::truncate(state),
        Command::NextPart if state.screen == Screen::Consents => relating::turn(state, Way::Forward),
        Command::PreviousPart if state.screen == Screen::Consents => relating::turn(state, Way::Back),
        Command::NextPart | Command::PreviousPart if state.screen == Screen::Proposals => proposing::other_part(state),
        Command::NextPart if state.screen == Screen::Wizard => wizard::next_part(state, Way::Forward),
        Command::PreviousPart if state.screen == Screen::Wizard => wizard::next_part(state, Way::Back),
        Command::NextPart if state.screen == Screen::Plan => planning::turn(state, Way::Forward),
        Command::PreviousPart if state.screen == Screen::Plan => planning::turn(state, Way::Back),
        Command::NextPart => minimising::turn(state, Way::Forward),
        Command::PreviousPart => minimising::turn(state, Way::Back),
        Command::Drop if state.screen == Screen::Fields => minimising::drop_of_field(state),
        Command::Drop => planning::drop_item(state),
        Command::Undo => staging::undo(),
        Command::Redo => staging::redo(),
        Command::Edit if state.screen == Screen::Wizard => wizard::edit(state),
        Command::Edit if state.screen == Screen::Fields => correcting::ask(state),
        Command::Edit => planning::edit_reason(state),
        Command::Apply => planning::apply(),
        Command::Approve => planning::approve(),
        Command::Find if state.screen == Screen::Persons => relating::ask_whom(state),
        Command::Find if state.screen == Screen::Wizard => wizard::files::find(state),
        Command::Find => line::find(state),
        Command::FindNext => moving::to_hit(state, Way::Forward),
        Command::FindPrevious => moving::to_hit(state, Way::Back),
        Command::Filter if state.screen == Screen::Wizard => wizard::files::show(state, Shows::Tables),
        Command::ClearFilter if state.screen == Screen::Wizard => wizard::files::show(state, Shows::All),
        Command::Filter => line::filter(state),
        Command::ClearFilter => filtering::clear(state),
        Command::FilterSame => filtering::same(state),
        Command::Sort if state.screen == Screen::Wizard => wizard::files::sort(state),
        Command::Sort => sorting::sort(state),
        Command::SortMany => sorting::many(state),
        Command::Values if state.screen == Screen::Proposals => proposing::open_values(state),
        Command::Values => values::open(state),
        Command::Columns => columns::choose(state),
        Command::Narrower => columns::widen(state, Way::Back),
        Command::Wider => columns::widen(state, Way::Forward),
        Command::Lock => columns::lock(state),
        Command::Pane => screens::pane(state),
        Command::Why => screens::why(state),
        Command::Reveal if state.screen == Screen::Wizard => wizard::reveal(state),
        Command::Reveal => screens::reveal(state),
        Command::Recompute => screens::recompute(state),
        Command::Import => wizard::open(state),
        Command::Export if state.screen == Screen::Persons => relating::report(state),
        Command::Export if state.screen == Screen::Consents => relating::export_line(state),
        Command::Export => line::export(state),
        Command::Copy => session::copy(state),
        Command::Save => session::save(state),
        Command::Cancel => session::cancel(state),
        Command::Suspend => vec![Effect::Suspend],
        Command::Leave => session::leave(state),
        Command::Quit => session::quit(state),
        Command::Settings => settling::open(state),
        Command::Swedish => settling::set(state, Setting::Language(Language::Swedish)),
        Command::English => settling::set(state, Setting::Language(Language::English)),
        Command::ThemeTerminal => settling::set(state, Setting::Theme(Theme::Terminal)),
        Command::ThemeDark => settling::set(state, Setting::Theme(Theme::Dark)),
        Command::ThemeLight => settling::set(state, Setting::Theme(Theme::Light)),
        Command::ThemeContrast => settling::set(state, Setting::Theme(Theme::Contrast)),
        Command::ThemeNone => settling::set(state, Setting::Theme(Theme::None)),
        Command::MouseOn => settling::set(state, Setting::Mouse(Mouse::On)),
        Command::MouseOff => settling::set(state, Setting::Mouse(Mouse::Off)),
        Command::BarsBlocks => settling::set(state, Setting::Bars(Bars::Blocks)),
        Command::BarsAscii => settling::set(state, Setting::Bars(Bars::Ascii)),
        Command::Guard => session::guard(state),
    }
}
