//! Opening the workbench file: its marks, lock, mode, pragmas and migrations.

use std::path::{Path, PathBuf};

use rusqlite::Connection;

use crate::failure::{Failure, Result};
use crate::text::Message;

/// What the opener means to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// Write: takes the lock; exit 2 when another gallra has it.
    Write,
    /// Write when the lock is free, else read only, with a notice.
    WriteIfFree,
    /// Read only; takes no lock.
    Read,
}

/// An open workbench: one connection, and the lock when it may write.
pub struct Workbench {
    connection: Connection,
    path: PathBuf,
    notices: Vec<Message>,
    writable: bool,
}

impl Workbench {
    /// Opens a workbench, makes it when it is not there (not with [`Access::Read`] where the file is missing:
    /// then an empty one in memory is given), migrates it, and removes what a killed import left.
    pub fn open(_path: &Path, _access: Access) -> Result<Self> {
        Err(Failure::ours(msg!("not-built")))
    }

    /// A second connection to the same file that only reads, for the screen's thread.
    pub fn reader(&self) -> Result<Self> {
        Err(Failure::ours(msg!("not-built")))
    }

    /// The file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// What the opener should be told: the mode was set, another gallra has the lock ...
    pub fn notices(&self) -> &[Message] {
        &self.notices
    }

    /// It holds the lock and may write.
    pub fn is_writable(&self) -> bool {
        self.writable
    }

    /// The connection, for this layer and `erase`.
    pub(crate) fn connection(&self) -> &Connection {
        &self.connection
    }

    /// The connection, for a transaction.
    pub(crate) fn connection_mut(&mut self) -> &mut Connection {
        &mut self.connection
    }
}
