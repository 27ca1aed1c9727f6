//! What can be seen of a workbench file before it is opened, and whether SQLite finds it sound.
//!
//! Nothing here changes a file, and only SQLite reads the workbench's bytes.

use std::fs::{self, OpenOptions, TryLockError};
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use super::connection::peek;
use super::place::{self, Folder, Standing, beside, private};
use super::schema::{self, Marks};
use super::{Workbench, failed};
use crate::failure::Result;

/// What the marks of the file say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seen {
    /// There is no file yet.
    Missing,
    /// There is an empty file.
    Empty,
    /// A workbench whose tables are this program's.
    Current,
    /// A workbench whose tables the next command that writes brings up to date.
    Older,
}

/// What stands at the path; a failure says why it is no workbench of ours.
pub fn seen(path: &Path) -> Result<Seen> {
    let Some(path) = place::resolve(path, Folder::Leave)? else { return Ok(Seen::Missing) };
    match place::standing(&path)? {
        Standing::Missing => return Ok(Seen::Missing),
        Standing::File => {}
    }
    if place::has_side_file(&path) {
        // What a kill left half written is brought right when the workbench is opened.
        return Ok(Seen::Current);
    }
    let connection = peek(&path).map_err(failed)?;
    let marks = schema::marks(&connection)?;
    Ok(match marks {
        Marks::Empty => Seen::Empty,
        Marks::Workbench { .. } if schema::is_current(marks) => Seen::Current,
        Marks::Workbench { .. } => Seen::Older,
    })
}

/// The permissions of a file or folder, where there is one: `0o600`.
pub fn mode(path: &Path) -> Option<u32> {
    fs::symlink_metadata(path).ok().map(|data| data.permissions().mode() & 0o777)
}

/// Another gallra has the workbench. Never taken for long, and never made.
pub fn is_locked(path: &Path) -> bool {
    let Ok(file) = private(&mut OpenOptions::new()).read(true).write(true).open(beside(path, ".lock")) else {
        return false;
    };
    match file.try_lock() {
        Ok(()) => file.unlock().is_err(),
        Err(error) => matches!(error, TryLockError::WouldBlock),
    }
}

/// How many faults SQLite finds in the file; of ties between tables too.
pub fn faults(bench: &Workbench) -> Result<u64> {
    let mut count = 0;
    for pragma in ["PRAGMA integrity_check", "PRAGMA foreign_key_check"] {
        let mut statement = bench.connection().prepare(pragma).map_err(failed)?;
        let mut rows = statement.query([]).map_err(failed)?;
        while let Some(row) = rows.next().map_err(failed)? {
            // Its own words can name a value's place, never the value; here they are only counted.
            let is_fine = row.get_ref(0).map_err(failed)?.as_str().is_ok_and(|text| text == "ok");
            count += u64::from(!is_fine);
        }
    }
    Ok(count)
}
