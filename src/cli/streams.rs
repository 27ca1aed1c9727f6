//! Where a command reads and writes, and what a failed write means.

use std::io::{BufRead, Write};

pub(super) use crate::export::new_file::not_written;
use crate::failure::Failure;

/// Standard input, output and error, handed down by `main.rs`; tests give buffers.
pub struct Streams<'a> {
    /// Where answers and `-` are read from.
    pub input: &'a mut dyn BufRead,
    /// Results.
    pub out: &'a mut dyn Write,
    /// Progress and messages.
    pub messages: &'a mut dyn Write,
}

/// The reader of standard output went away (`| head`): no failure worth a word.
pub(super) fn is_closed_pipe(failure: &Failure) -> bool {
    failure.what().id() == "output-closed"
}

/// One line of standard input, without its end; none when it was closed.
pub(super) fn read_line(input: &mut dyn BufRead) -> Option<String> {
    let mut line = String::new();
    match input.read_line(&mut line) {
        Ok(0) | Err(_) => None,
        Ok(_) => Some(line.trim_end_matches(['\n', '\r']).to_owned()),
    }
}
