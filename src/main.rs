//! The program: reads clock, environment and arguments, and hands them to the library.

use std::ffi::OsString;
use std::io::{self, BufWriter, Write};
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use chrono::{DateTime, Local, Utc};
use directories::{BaseDirs, ProjectDirs};
use gallra::app::state::Ended;
use gallra::cli::{self, Hidden, Next, Streams};
use gallra::env::{Clock, Env};
use gallra::model::Day;
use gallra::text::{Catalogue, Language};
use gallra::tui;

/// The computer's clock.
struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> DateTime<Utc> {
        Utc::now()
    }
}

/// What cannot happen did: the same as for a failure of kind *ours*.
const OURS: u8 = 70;

fn main() -> ExitCode {
    say_no_more_than_where_on_panic();
    ExitCode::from(std::panic::catch_unwind(whole).unwrap_or(OURS))
}

/// The whole program: its exit code.
fn whole() -> u8 {
    let arguments: Vec<OsString> = std::env::args_os().collect();
    match run(&arguments) {
        Next::Exit(code) => code,
        Next::Screen(env, copy, hidden) => {
            let code = screen(&env, hidden);
            drop(copy);
            code
        }
    }
}

fn run(arguments: &[OsString]) -> Next {
    let (mut input, mut out, mut messages) = (io::stdin().lock(), BufWriter::new(io::stdout().lock()), io::stderr());
    let streams = Streams { input: &mut input, out: &mut out, messages: &mut messages };
    cli::run(arguments, surroundings(), streams)
}

/// The screen over the workbench; its farewell, or what stopped it, is said when the terminal is back.
fn screen(env: &Env, hidden: Hidden) -> u8 {
    let mut messages = io::stderr();
    let drill = match hidden {
        Hidden::None => tui::Drill::None,
        Hidden::PanicTest => tui::Drill::Panic,
    };
    match tui::run(env, &env.workbench, drill) {
        Ok(tui::Farewell { said, ended }) => {
            if let Some(said) = said {
                let _ = writeln!(messages, "{}", Catalogue::new(env.language).say(&said));
            }
            match ended {
                Ended::Left => 0,
                Ended::ForDemo => demo(env),
            }
        }
        Err(failure) => cli::complain(&failure, env.language, &mut messages),
    }
}

/// The screen over a copy of the sample, chosen in an empty workbench.
fn demo(env: &Env) -> u8 {
    match cli::sample(env) {
        Ok((env, copy)) => {
            let code = screen(&env, Hidden::None);
            drop(copy);
            code
        }
        Err(failure) => cli::complain(&failure, env.language, &mut io::stderr()),
    }
}

/// What clock, environment, home folder and locale say.
fn surroundings() -> Env {
    let folders = ProjectDirs::from("", "", "gallra");
    let data = folders.as_ref().map_or_else(|| PathBuf::from("."), |folders| folders.data_dir().to_owned());
    Env {
        clock: Arc::new(SystemClock),
        today: Day(Local::now().date_naive()),
        language: language(),
        operator: operator(),
        workbench: filled("GALLRA_WORKBENCH").map_or_else(|| data.join("workbench.db"), PathBuf::from),
        config_folder: folders.map_or_else(|| PathBuf::from("."), |folders| folders.config_dir().to_owned()),
        home_folder: BaseDirs::new().map(|user| user.home_dir().to_owned()),
        temp_folder: std::env::temp_dir(),
        no_color: filled("NO_COLOR").is_some(),
        read_only: false,
    }
}

/// The first of the locale's variables that is set decides, as POSIX has it.
fn language() -> Language {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].iter().find_map(|name| filled(name));
    Language::from_locale(&locale.unwrap_or_default().to_string_lossy())
}

/// The login name as the session or the system has it; where there is none, the user's number.
fn operator() -> String {
    let name = ["LOGNAME", "USER"].iter().find_map(|name| filled(name));
    name.map(|name| name.to_string_lossy().into_owned())
        .or_else(|| whoami::username().ok())
        .unwrap_or_else(|| format!("uid {}", rustix::process::getuid().as_raw()))
}

fn filled(name: &str) -> Option<OsString> {
    std::env::var_os(name).filter(|value| !value.is_empty())
}

/// A panic's own words may hold a value: only its place is told.
fn say_no_more_than_where_on_panic() {
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(|place| format!(" ({}:{})", place.file(), place.line()));
        let text = format!("gallra: internal error{}\n", place.unwrap_or_default());
        let _ = io::Write::write_all(&mut io::stderr(), text.as_bytes());
    }));
}
