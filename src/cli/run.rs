//! From the command line to the command, and from its result to an exit code.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use clap::FromArgMatches;
use clap::error::ErrorKind;

use super::arguments::{Arguments, Command, Everywhere};
use super::call::{Call, Ended};
use super::demo::PrivateCopy;
use super::streams::{Streams, is_closed_pipe, not_written};
use super::{
    apply, approve, calendar, check, complaint, completions, consent, demo, doctor, export, fields, find, findings,
    help, history, import, inspect, keep, keys, log, mailing, manual, person, plan, policy, propose, records,
    registers, report, segment, settings, stage, suppressed, tasks,
};
use crate::env::Env;
use crate::failure::{Failure, Result};
use crate::model::Day;
use crate::text::{Catalogue, Language};

/// What a hidden flag asks of the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hidden {
    /// No such flag.
    None,
    /// `--panic-test`.
    PanicTest,
}

/// What the program does next.
pub enum Next {
    /// It ends with this exit code.
    Exit(u8),
    /// It opens the screen over `env.workbench`; a private copy lives as long as its guard.
    Screen(Box<Env>, Option<PrivateCopy>, Hidden),
}

/// Runs the command that the arguments name (the program's own name is the first).
pub fn run(arguments: &[OsString], env: Env, streams: Streams<'_>) -> Next {
    let mut call = Call { catalogue: Catalogue::new(env.language), env, format: None, streams };
    let set = crate::app::settings::load(&call.env.config_folder).0.language;
    if let Some(language) = language(arguments).or(set) {
        call.env.language = language;
        call.catalogue = Catalogue::new(language);
    }
    let mut expression = None;
    let failure = match read(arguments, &mut call) {
        Ok(Some(arguments)) => {
            expression = condition(arguments.command.as_ref()).map(str::to_owned);
            match dispatch(&mut call, &arguments) {
                Ok(Next::Screen(env, copy, _)) if arguments.everywhere.panic_test => {
                    return Next::Screen(env, copy, Hidden::PanicTest);
                }
                Ok(next) => return next,
                Err(failure) => failure,
            }
        }
        Ok(None) => return Next::Exit(0),
        Err(failure) => failure,
    };
    if is_closed_pipe(&failure) {
        return Next::Exit(0);
    }
    complaint::write(&failure, (expression.as_deref(), &call.catalogue), call.streams.messages);
    Next::Exit(failure.exit_code())
}

/// The arguments; none where help or the version was asked for and printed.
fn read(arguments: &[OsString], call: &mut Call<'_>) -> Result<Option<Arguments>> {
    let command = help::command(&call.catalogue);
    let parsed = command.try_get_matches_from(arguments).and_then(|matches| Arguments::from_arg_matches(&matches));
    let error = match parsed {
        Ok(arguments) => {
            take(&arguments.everywhere, call)?;
            return Ok(Some(arguments));
        }
        Err(error) => error,
    };
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            call.streams.out.write_all(help::in_words(&error, &call.catalogue).as_bytes()).map_err(not_written)?;
            Ok(None)
        }
        _ => Err(match complaint::stray_word(arguments) {
            Some(word) => complaint::unknown_command(&word),
            None => complaint::wrong_use(&error),
        }),
    }
}

/// `--lang`, read before the rest: the help and wrong use speak it too.
fn language(arguments: &[OsString]) -> Option<Language> {
    let texts: Vec<&str> = arguments.iter().filter_map(|argument| argument.to_str()).collect();
    let code = texts.iter().enumerate().find_map(|(place, text)| match text.strip_prefix("--lang") {
        Some("") => texts.get(place + 1).copied(),
        Some(rest) => rest.strip_prefix('='),
        None => None,
    })?;
    Language::ALL.into_iter().find(|language| language.code() == code)
}

/// Puts the flags that every command takes in the place of what main read.
fn take(flags: &Everywhere, call: &mut Call<'_>) -> Result<()> {
    if let Some(workbench) = &flags.workbench {
        call.env.workbench.clone_from(workbench);
    }
    if let Some(language) = flags.lang {
        call.env.language = language.into();
    }
    if let Some(text) = &flags.today {
        let wrong = || Failure::yours(msg!("wrong-use-today")).hint(msg!("wrong-use-today-hint"));
        call.env.today = Day::read_iso(text).ok_or_else(wrong)?;
    }
    if let Some(operator) = &flags.operator {
        // Four eyes and the log must know whose they are.
        if operator.trim().is_empty() {
            return Err(Failure::yours(msg!("wrong-use-operator")).hint(msg!("wrong-use-operator-hint")));
        }
        call.env.operator.clone_from(operator);
    }
    call.env.read_only |= flags.read_only;
    call.format = flags.format;
    Ok(())
}

fn dispatch(call: &mut Call<'_>, arguments: &Arguments) -> Result<Next> {
    let Some(command) = &arguments.command else {
        return screen(call, arguments.path.as_deref());
    };
    if arguments.path.is_some() {
        return Err(Failure::yours(msg!("wrong-use-path-and-command")).hint(msg!("wrong-use-path-and-command-hint")));
    }
    let ended = match command {
        Command::Demo => return demo::run(call),
        Command::Inspect(args) => inspect::run(call, args),
        Command::Import(args) => import::run(call, args),
        Command::Registers => registers::run(call),
        Command::Fields(args) => fields::run(call, args),
        Command::Records(args) => records::run(call, args),
        Command::Stage(args) => stage::run(call, args),
        Command::Keep(args) => keep::run(call, args),
        Command::Undo => history::undo(call),
        Command::Redo => history::redo(call),
        Command::Plan(args) => plan::run(call, args),
        Command::Approve(args) => approve::run(call, args),
        Command::Apply(args) => apply::run(call, args),
        Command::Log(args) => log::run(call, args),
        Command::Export(args) => export::run(call, args),
        Command::Tasks(args) => tasks::run(call, args),
        Command::Policy(args) => policy::run(call, args),
        Command::Findings(args) => findings::run(call, args),
        Command::Propose(args) => propose::run(call, args),
        Command::Check(args) => check::run(call, args),
        Command::Calendar(args) => calendar::run(call, args),
        Command::Find(args) => find::run(call, args),
        Command::Report(args) => report::run(call, args),
        Command::Consent(args) => consent::run(call, args),
        Command::Mailing(args) => mailing::run(call, args),
        Command::Lists(args) => mailing::lists(call, args),
        Command::Segment(args) => segment::run(call, args),
        Command::Suppressed(args) => suppressed::run(call, args),
        Command::Person(args) => person::run(call, args),
        Command::Doctor => doctor::run(call),
        Command::Keys => keys::run(call),
        Command::Settings(args) => settings::run(call, args),
        Command::Completions(args) => completions::run(call, args),
        Command::Man(args) => manual::run(call, args),
    }?;
    // What was printed must have arrived before the program says that it is done.
    call.streams.out.flush().map_err(not_written)?;
    Ok(Next::Exit(match ended {
        Ended::Done => 0,
        Ended::No => 1,
    }))
}

/// The screen, over the workbench that was named by a path or the usual one.
fn screen(call: &Call<'_>, path: Option<&Path>) -> Result<Next> {
    let mut env = call.env.clone();
    if let Some(path) = path {
        env.workbench = workbench_path(path)?;
    }
    Ok(Next::Screen(Box::new(env), None, Hidden::None))
}

/// A path has a `/` or `.` in it; another word that is no command is wrong use.
fn workbench_path(path: &Path) -> Result<PathBuf> {
    let text = path.to_string_lossy();
    if complaint::is_path(&text) {
        return Ok(path.to_owned());
    }
    Err(complaint::unknown_command(&text))
}

/// The expression of the command, for the caret under its fault.
fn condition(command: Option<&Command>) -> Option<&str> {
    use super::arguments::{SegmentAction, StageOperation};
    match command? {
        Command::Records(args) => args.condition.as_deref(),
        Command::Fields(args) => args.condition.as_deref(),
        Command::Stage(args) => match &args.operation {
            StageOperation::Delete(args) => args.condition.as_deref(),
            StageOperation::Truncate(args) => args.condition.as_deref(),
            StageOperation::Proposal(_) => None,
        },
        Command::Keep(args) => args.condition.as_deref(),
        Command::Consent(args) => args.condition.as_deref(),
        Command::Segment(args) => match &args.action {
            Some(SegmentAction::Add(args)) => Some(&args.condition),
            None | Some(SegmentAction::List | SegmentAction::Show(_) | SegmentAction::Drop(_)) => None,
        },
        Command::Demo
        | Command::Inspect(_)
        | Command::Import(_)
        | Command::Registers
        | Command::Undo
        | Command::Redo
        | Command::Plan(_)
        | Command::Approve(_)
        | Command::Apply(_)
        | Command::Log(_)
        | Command::Export(_)
        | Command::Tasks(_)
        | Command::Policy(_)
        | Command::Findings(_)
        | Command::Propose(_)
        | Command::Check(_)
        | Command::Calendar(_)
        | Command::Find(_)
        | Command::Report(_)
        | Command::Mailing(_)
        | Command::Lists(_)
        | Command::Suppressed(_)
        | Command::Person(_)
        | Command::Doctor
        | Command::Keys
        | Command::Settings(_)
        | Command::Completions(_)
        | Command::Man(_) => None,
    }
}
