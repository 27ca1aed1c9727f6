//! A session at the screen, from opening the workbench to giving the terminal back.

use std::collections::VecDeque;
use std::io::{self, stdout};
use std::path::Path;
use std::time::Duration;

use super::clipboard;
use super::draw::draw;
use super::events::{self, Signals};
use super::look::Look;
use super::mouse;
use super::paint::Paint;
use super::terminal::Held;
use crate::app::state::{Ended, Size, Writing};
use crate::app::work::{Outside, Runner};
use crate::app::{Effect, Msg, State, act, open, place, settings, update};
use crate::env::Env;
use crate::failure::{Failure, Result};
use crate::store::Access;
use crate::text::{Catalogue, Message};

/// How long a key is waited for while the worker is at something.
const BUSY: Duration = Duration::from_millis(10);
/// How long a key is waited for otherwise: signals are seen as often.
const QUIET: Duration = Duration::from_millis(200);

/// What a test asks of the screen beyond its work.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Drill {
    /// Nothing.
    #[default]
    None,
    /// A panic after the first picture, to see that the terminal is given back.
    Panic,
}

/// How a session ended.
pub struct Farewell {
    /// What to say afterwards.
    pub said: Option<Message>,
    /// What follows.
    pub ended: Ended,
}

/// Shows a workbench on screen until the steward leaves; gives what to say afterwards.
pub fn run(env: &Env, path: &Path, drill: Drill) -> Result<Farewell> {
    let access = if env.read_only { Access::Read } else { Access::WriteIfFree };
    let bench = open::open(env, path, access)?;
    let writable = bench.is_writable();
    let notices = bench.notices().to_vec();
    let mut runner = Runner::threaded(bench, env)?;
    let mut held = Held::take().map_err(no_terminal)?;
    let size = held.terminal.size().map_err(no_terminal)?;
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let mut state = State::new(env, &name, Size { columns: size.width, rows: size.height });
    if !writable {
        state.writing = Writing::ReadOnly;
    }
    let (settings, faults) = settings::load(&env.config_folder);
    state.settings = settings;
    let notices = faults.into_iter().chain(notices).collect();
    let ended = Session { held: &mut held, runner: &mut runner, state: &mut state, drill }.run(notices);
    drop(held);
    runner.finish();
    ended.map_err(no_terminal)?;
    let (deleted, fields) = state.plan.totals();
    let said = (deleted + fields > 0).then(|| msg!("farewell-plan-kept", "count" => deleted));
    Ok(Farewell { said, ended: state.ended.unwrap_or(Ended::Left) })
}

fn no_terminal(_: io::Error) -> Failure {
    Failure::yours(msg!("screen-no-terminal")).hint(msg!("screen-no-terminal-hint"))
}

/// A session while it lasts.
struct Session<'a> {
    held: &'a mut Held,
    runner: &'a mut Runner,
    state: &'a mut State,
    drill: Drill,
}

impl Session<'_> {
    fn run(&mut self, notices: Vec<Message>) -> io::Result<()> {
        let signals = Signals::catch()?;
        let mut words = Catalogue::new(self.state.language);
        let mut queue = VecDeque::from([Msg::Start]);
        self.pump(&mut queue)?;
        if let Some(place) = self.runner.remembered(place::KEY) {
            queue.push_back(Msg::Place(place));
        }
        self.pump(&mut queue)?;
        if let Some(notice) = notices.into_iter().next() {
            self.state.say(notice);
        }
        while self.state.ended.is_none() {
            if words.language() != self.state.language {
                words = Catalogue::new(self.state.language);
            }
            self.held.hear(self.state.settings.mouse)?;
            let paint = paint(self.state, &words);
            self.held.terminal.draw(|frame| draw(frame, &paint))?;
            if self.drill == Drill::Panic {
                drill();
            }
            self.wait((&signals, &words), &mut queue)?;
            self.pump(&mut queue)?;
        }
        Ok(())
    }

    /// Waits until something happens: a key, an answer, a signal.
    fn wait(&mut self, (signals, words): (&Signals, &Catalogue), queue: &mut VecDeque<Msg>) -> io::Result<()> {
        let mut quiet = 0;
        loop {
            if signals.ending() {
                let effects = act::session::end(self.state);
                return self.effects(effects, queue);
            }
            if signals.suspending() {
                self.held.suspend()?;
                return Ok(());
            }
            queue.extend(self.runner.told());
            let patience = if self.runner.waiting() > 0 { BUSY } else { QUIET };
            let patience = if queue.is_empty() { patience } else { Duration::ZERO };
            let mouse = |event| mouse::messages(event, &paint(self.state, words));
            let Some(events) = events::take(patience, &mouse)? else {
                let effects = act::session::end(self.state);
                return self.effects(effects, queue);
            };
            queue.extend(events);
            if !queue.is_empty() {
                return Ok(());
            }
            quiet += 1;
            if quiet == 2 && self.runner.waiting() == 0 {
                queue.push_back(Msg::Idle);
                return Ok(());
            }
        }
    }

    /// Takes all messages, and those that follow from them, before anything is drawn.
    fn pump(&mut self, queue: &mut VecDeque<Msg>) -> io::Result<()> {
        while let Some(msg) = queue.pop_front() {
            let effects = update(self.state, msg);
            self.effects(effects, queue)?;
        }
        Ok(())
    }

    fn effects(&mut self, effects: Vec<Effect>, queue: &mut VecDeque<Msg>) -> io::Result<()> {
        for effect in effects {
            let (msg, outside) = self.runner.run(effect);
            queue.extend(msg);
            match outside {
                Some(Outside::Copy(text)) => clipboard::copy(&mut stdout(), &text)?,
                Some(Outside::Suspend) => self.held.suspend()?,
                None => {}
            }
        }
        Ok(())
    }
}

/// What drawing needs.
fn paint<'a>(state: &'a State, words: &'a Catalogue) -> Paint<'a> {
    Paint { state, words, look: Look::of(state.settings.theme, state.colours) }
}

/// What `--panic-test` asks for.
#[allow(clippy::panic)] // that is its purpose
fn drill() -> ! {
    panic!("drill")
}
