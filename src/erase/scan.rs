//! Whether a value that went stands in any byte of the workbench or the files beside it.
//!
//! Only here are the workbench's bytes read past SQLite: with every connection of this process closed, since
//! closing any descriptor of the file drops the locks that SQLite holds on it.

use std::ffi::OsString;
use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

use super::values::Sought;
use crate::failure::{Failure, Result};
use crate::model::Watch;

/// The files that SQLite and the lock put beside the workbench.
const BESIDE: [&str; 4] = ["-wal", "-shm", "-journal", ".lock"];

/// What one pass over the files found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Scanned {
    /// Bytes of the files.
    pub(super) bytes: u64,
    /// Places where a value was found.
    pub(super) traces: u64,
}

/// The file beside the workbench with this ending.
pub(super) fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = OsString::from(path);
    name.push(ending);
    PathBuf::from(name)
}

/// Fails when a journal or write-ahead log still holds something.
pub(super) fn side_files_are_empty(path: &Path) -> Result<()> {
    for ending in ["-wal", "-journal"] {
        if size(&beside(path, ending)) > 0 {
            return Err(Failure::file(msg!("erase-side-file")));
        }
    }
    Ok(())
}

/// A file's bytes; 0 when it is not there.
pub(super) fn size(path: &Path) -> u64 {
    std::fs::metadata(path).map_or(0, |data| data.len())
}

/// Seeks the values in every byte of the workbench and the files beside it.
pub(super) fn scan(path: &Path, sought: &Sought, watch: &dyn Watch) -> Result<Scanned> {
    let files: Vec<PathBuf> = std::iter::once(path.to_owned())
        .chain(BESIDE.iter().map(|ending| beside(path, ending)))
        .filter(|file| file.exists())
        .collect();
    let mut scanned = Scanned { bytes: files.iter().map(|file| size(file)).sum(), traces: 0 };
    for automaton in sought.automata() {
        let automaton = automaton?;
        let mut done = 0;
        for file in &files {
            let bytes = File::open(file).map_err(|_| not_scanned())?;
            let mut counted = Counted { bytes, done: &mut done, total: scanned.bytes, watch };
            // The searcher keeps what a value at a window's edge needs of the window before.
            for found in automaton.stream_find_iter(&mut counted) {
                found.map_err(|_| not_scanned())?;
                scanned.traces += 1;
            }
        }
    }
    Ok(scanned)
}

fn not_scanned() -> Failure {
    Failure::file(msg!("erase-not-scanned"))
}

/// A file that tells how far it was read.
struct Counted<'a> {
    bytes: File,
    done: &'a mut u64,
    total: u64,
    watch: &'a dyn Watch,
}

impl Read for Counted<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let read = self.bytes.read(buffer)?;
        *self.done += read as u64;
        self.watch.progress(*self.done, self.total);
        Ok(read)
    }
}
