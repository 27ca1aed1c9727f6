//! Whether the terminal is still there.
//!
//! A terminal that was closed reads as an end of file for ever, and the key reader would ask it again and again without
//! coming back: it must not be asked then.

use std::io::{self, IsTerminal, stdin};
use std::time::Duration;

use rustix::event::{PollFd, PollFlags, Timespec, poll};

/// What the terminal has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Terminal {
    /// Something to read, or nothing yet.
    There,
    /// It was closed.
    Gone,
}

/// Waits at most so long for the terminal to have something, a signal to come, or the terminal to go.
pub fn wait(patience: Duration) -> io::Result<Terminal> {
    let stdin = stdin();
    if !stdin.is_terminal() {
        return Ok(Terminal::There);
    }
    let mut watched = [PollFd::new(&stdin, PollFlags::IN)];
    let limit = Timespec::try_from(patience).map_err(io::Error::other)?;
    match poll(&mut watched, Some(&limit)) {
        Ok(_) | Err(rustix::io::Errno::INTR) => {}
        Err(error) => return Err(error.into()),
    }
    let gone = PollFlags::HUP | PollFlags::ERR | PollFlags::NVAL;
    Ok(if watched[0].revents().intersects(gone) { Terminal::Gone } else { Terminal::There })
}
