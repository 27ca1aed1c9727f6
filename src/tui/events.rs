//! What happened since the last picture: keys, pasted text, sizes, signals.

use std::io::{self, IsTerminal, stdin};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use crossterm::event::{self, Event, MouseEvent};

use super::hangup::{self, Terminal};
use super::keys;
use crate::app::Msg;
use crate::app::state::Size;

/// The signals that were caught.
pub struct Signals {
    end: Arc<AtomicBool>,
    suspend: Arc<AtomicBool>,
}

impl Signals {
    /// Catches the signals that end or suspend the program. The same ending signal a second time ends it at once.
    pub fn catch() -> io::Result<Self> {
        let signals = Self { end: Arc::default(), suspend: Arc::default() };
        #[cfg(unix)]
        {
            use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM, SIGTSTP};
            for signal in [SIGTERM, SIGHUP, SIGINT] {
                signal_hook::flag::register_conditional_default(signal, Arc::clone(&signals.end))?;
                signal_hook::flag::register(signal, Arc::clone(&signals.end))?;
            }
            signal_hook::flag::register(SIGTSTP, Arc::clone(&signals.suspend))?;
        }
        Ok(signals)
    }

    /// The program was told to end.
    pub fn ending(&self) -> bool {
        self.end.load(Ordering::Relaxed)
    }

    /// The program was told to suspend, since last asked.
    pub fn suspending(&self) -> bool {
        self.suspend.swap(false, Ordering::Relaxed)
    }
}

/// How long is asked for what there is already: within no time at all the key reader does not look.
const AT_ONCE: Duration = Duration::from_millis(1);

/// Waits so long for something to happen, then takes all that has; `mouse` says what a mouse event means. None when the
/// terminal is gone.
pub fn take(patience: Duration, mouse: &dyn Fn(MouseEvent) -> Vec<Msg>) -> io::Result<Option<Vec<Msg>>> {
    if hangup::wait(patience)? == Terminal::Gone {
        return Ok(None);
    }
    let mut out = Vec::new();
    // A terminal that is not standard input is waited for here.
    let mut patience = if stdin().is_terminal() { AT_ONCE } else { patience.max(AT_ONCE) };
    while event::poll(patience)? {
        patience = AT_ONCE;
        match event::read()? {
            Event::Key(key) => out.extend(keys::key(key).map(Msg::Key)),
            Event::Paste(text) => out.push(Msg::Paste(text)),
            Event::Resize(columns, rows) => out.push(Msg::Resize(Size { columns, rows })),
            Event::Mouse(event) => out.extend(mouse(event)),
            Event::FocusGained | Event::FocusLost => {}
        }
    }
    Ok(Some(out))
}
