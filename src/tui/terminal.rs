//! The terminal is always given back: at the end, on an error, on a panic, before suspending.

use std::io::{self, Stdout, Write, stdout};

use crossterm::cursor::{Hide, Show};
use crossterm::event::{DisableBracketedPaste, DisableMouseCapture, EnableBracketedPaste, EnableMouseCapture};
use crossterm::execute;
use crossterm::terminal::{
    Clear, ClearType, EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode,
};
use ratatui::Terminal;
use ratatui::backend::CrosstermBackend;

use crate::app::settings::Mouse;

/// Holds the terminal; gives it back when it goes.
pub struct Held {
    /// Where pictures are drawn.
    pub terminal: Terminal<CrosstermBackend<Stdout>>,
    mouse: Mouse,
}

impl Held {
    /// Takes the terminal.
    pub fn take() -> io::Result<Self> {
        hook();
        enter()?;
        let terminal = Terminal::new(CrosstermBackend::new(stdout())).inspect_err(|_| leave())?;
        Ok(Self { terminal, mouse: Mouse::Off })
    }

    /// Hears the mouse, or no longer.
    pub fn hear(&mut self, mouse: Mouse) -> io::Result<()> {
        if self.mouse == mouse {
            return Ok(());
        }
        self.mouse = mouse;
        match mouse {
            Mouse::On => execute!(stdout(), EnableMouseCapture),
            Mouse::Off => execute!(stdout(), DisableMouseCapture),
        }
    }

    /// Gives the terminal back, stops this process as the shell would, and takes the terminal again.
    pub fn suspend(&mut self) -> io::Result<()> {
        leave();
        #[cfg(unix)]
        signal_hook::low_level::emulate_default_handler(signal_hook::consts::SIGTSTP)?;
        enter()?;
        // The session asks for the mouse again.
        self.mouse = Mouse::Off;
        // A new one draws everything again; `clear` would ask the terminal where its cursor is, and some do not answer.
        self.terminal = Terminal::new(CrosstermBackend::new(stdout()))?;
        execute!(stdout(), Clear(ClearType::All))
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        leave();
    }
}

fn enter() -> io::Result<()> {
    enable_raw_mode()?;
    execute!(stdout(), EnterAlternateScreen, EnableBracketedPaste, Hide).inspect_err(|_| leave())
}

/// Gives the terminal back. What fails here cannot be mended: the rest is tried all the same.
fn leave() {
    let _ = execute!(stdout(), DisableMouseCapture, DisableBracketedPaste, LeaveAlternateScreen, Show);
    let _ = disable_raw_mode();
}

/// On a panic the terminal is given back first, and only the place in the program is told: a panic's own words could hold
/// a value from a file.
fn hook() {
    std::panic::set_hook(Box::new(|info| {
        leave();
        let place = info.location().map(|place| format!("{}:{}", place.file(), place.line())).unwrap_or_default();
        let _ = writeln!(io::stderr(), "gallra: internal error / internt fel ({place})");
    }));
}
