//! From a file to a register: read, recognise, detect and score on their way to the disk.

use std::path::Path;

use super::Workbench;
use crate::env::Env;
use crate::failure::{Failure, Result};
use crate::model::{RegisterId, Watch};
use crate::text::Message;

/// What to do with a record that could not be written back as it came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fidelity {
    /// Refuse the file, with the record's line.
    Exact,
    /// Take it and count it.
    Lossy,
}

/// What to import.
#[derive(Debug, Clone, Copy)]
pub struct Import<'a> {
    /// The file.
    pub file: &'a Path,
    /// The register's name; none takes it from the file's name.
    pub register: Option<&'a str>,
    /// What to do with what cannot be written back.
    pub fidelity: Fidelity,
}

/// What an import did.
#[derive(Debug, Clone, PartialEq)]
pub struct Imported {
    /// The register.
    pub register: RegisterId,
    /// Its name.
    pub name: String,
    /// Its records.
    pub records: u64,
    /// What the steward should know: ragged rows, unreadable cells, a name that was taken ...
    pub notices: Vec<Message>,
}

/// Imports a file. Bounded memory, cancellable; a kill leaves no half register.
pub fn import(_bench: &mut Workbench, _import: Import<'_>, _run: (&Env, &dyn Watch)) -> Result<Imported> {
    Err(Failure::ours(msg!("not-built")))
}
