//! What is asked of folders and files outside the workbench, and what comes back: values that a test can compare.

use std::path::PathBuf;

use super::folders::Listing;
use super::inventory::Candidate;
use super::state::wizard::ReadAs;
use super::survey::Counted;
use crate::failure::{Failure, Result};
use crate::read::Asked;

/// What is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Errand {
    /// Go to a path: a folder is listed, a file is chosen.
    Go(PathBuf),
    /// Look for registers in a folder and in those below.
    Find(PathBuf),
    /// Understand a file: its tables, and each of them.
    Understand(PathBuf),
    /// Understand one of a file's tables with what the steward said of it.
    Read(PathBuf, usize, Asked),
    /// Count one of a file's tables to its last record.
    Count(PathBuf, usize, Asked),
}

impl Errand {
    /// Another errand of this rank or of a lower one makes it pointless.
    pub fn rank(&self) -> u8 {
        match self {
            Self::Go(_) | Self::Find(_) | Self::Understand(_) => 0,
            Self::Read(..) => 1,
            Self::Count(..) => 2,
        }
    }
}

/// What comes back.
#[derive(Debug)]
pub enum Scouted {
    /// A folder; its files are looked at or not yet.
    Folder(Listing),
    /// Files that look like registers.
    Found(Vec<Candidate>),
    /// The path is that of a file.
    File(PathBuf),
    /// The file's tables: one without a name, or several with theirs.
    Tables(Vec<Option<String>>),
    /// One of them, understood or not.
    Table(usize, Result<Box<ReadAs>>),
    /// One of them, counted or not.
    Counted(usize, Result<Counted>),
    /// The errand failed.
    Lost(Failure),
}
