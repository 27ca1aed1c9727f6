//! Whether a value that went stands in any byte of the workbench or the files beside it.
//!
//! Only here are the workbench's bytes read past SQLite: with every connection of this process closed, since
//! closing any descriptor of the file drops the locks that SQLite holds on it.

use std::ffi::OsString;
use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

use super::values::{LONGEST, Sought};
use crate::failure::{Failure, Result};
use crate::model::Watch;

/// The files that SQLite and the lock put beside the workbench.
const BESIDE: [&str; 4] = ["-wal", "-shm", "-journal", ".lock"];

/// Bytes read at a time.
const WINDOW: usize = 1 << 20;

/// Bytes of a window that the next one begins with: a value that stands on the edge is found there.
const OVERLAP: usize = LONGEST - 1;

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
    let seeker = sought.seeker();
    let mut done = 0;
    let mut window = vec![0; OVERLAP + WINDOW];
    for file in &files {
        let mut bytes = File::open(file).map_err(|_| not_scanned())?;
        let mut kept = 0;
        loop {
            let read = fill(&mut bytes, &mut window[kept..kept + WINDOW]).map_err(|_| not_scanned())?;
            if read == 0 {
                break;
            }
            // What ends within the bytes kept of the window before was counted there.
            seeker.each(&window[..kept + read], &mut |_, end| scanned.traces += u64::from(end > kept));
            done += read as u64;
            watch.progress(done, scanned.bytes);
            let next = (kept + read).min(OVERLAP);
            window.copy_within(kept + read - next..kept + read, 0);
            kept = next;
        }
    }
    Ok(scanned)
}

/// Reads until the buffer is full or the file ends.
fn fill(file: &mut File, buffer: &mut [u8]) -> std::io::Result<usize> {
    let mut filled = 0;
    while filled < buffer.len() {
        match file.read(&mut buffer[filled..])? {
            0 => break,
            read => filled += read,
        }
    }
    Ok(filled)
}

fn not_scanned() -> Failure {
    Failure::file(msg!("erase-not-scanned"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::erase::apply::Prove;
    use crate::erase::values::Leaving;
    use crate::model::Quiet;

    #[test]
    fn a_trace_is_found_in_any_file_and_across_windows_once() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("prov.gallra");
        let mut bytes = vec![b'.'; WINDOW - 5];
        bytes.extend(b"ett borttaget ord");
        bytes.extend(vec![b'.'; WINDOW]);
        std::fs::write(&path, &bytes).unwrap();
        std::fs::write(beside(&path, "-wal"), "..ett borttaget ord").unwrap();
        let mut leaving = Leaving::new(Prove::Sample, 0, 1);
        leaving.add((0, 0), b"ett borttaget ord");
        let scanned = scan(&path, &leaving.draw(), &Quiet).unwrap();
        assert_eq!(scanned, Scanned { bytes: bytes.len() as u64 + 19, traces: 2 });
    }
}
