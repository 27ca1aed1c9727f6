//! Where a command reads and writes, and what a failed write means.

use std::io::{BufRead, Write};
use std::path::{Path, PathBuf};

pub(super) use crate::export::new_file::not_written;
use crate::failure::{Failure, Result};

/// Standard input or output, where a file is named.
const STANDARD: &str = "-";

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

/// The file to write to; none where standard output is meant, by `-` or because no file is named.
pub(super) fn named_file(file: Option<&PathBuf>) -> Option<&Path> {
    file.map(PathBuf::as_path).filter(|file| *file != Path::new(STANDARD))
}

/// Refuses standard input where a file is read: it is read twice, and known again by its path.
pub(super) fn no_standard_input<'a>(files: impl IntoIterator<Item = &'a PathBuf>) -> Result<()> {
    if files.into_iter().any(|file| file == Path::new(STANDARD)) {
        return Err(Failure::yours(msg!("read-standard-input")).hint(msg!("read-standard-input-hint")));
    }
    Ok(())
}

/// One line of standard input, without its end; none when it was closed.
pub(super) fn read_line(input: &mut dyn BufRead) -> Option<String> {
    let mut line = String::new();
    match input.read_line(&mut line) {
        Ok(0) | Err(_) => None,
        Ok(_) => Some(line.trim_end_matches(['\n', '\r']).to_owned()),
    }
}
