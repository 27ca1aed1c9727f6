//! Opening the workbench file: its marks, lock, mode, pragmas and migrations.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

use rusqlite::Connection;

use super::connection::{May, connect, in_memory, peek, shared_memory};
use super::lock::Lock;
use super::memo::Memo;
use super::place::{self, Folder, Standing};
use super::schema::{self, Marks};
use super::{failed, sweep};
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
    // Before the lock: the connection's last checkpoint must be done when another gallra may begin.
    connection: Connection,
    lock: Option<Lock>,
    path: PathBuf,
    /// The file that was opened to be written: another of its name is not written to.
    file: Option<place::Identity>,
    notices: Vec<Message>,
    kept: Kept,
    memo: Memo,
}

/// Where the tables are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kept {
    File,
    Memory,
    /// In memory under this number, where a file is tried.
    Trial(u64, May),
}

/// A workbench whose connection is closed: its file, and the lock when it had it.
pub(crate) struct Closed {
    /// The file.
    pub(crate) path: PathBuf,
    /// The right to write it.
    pub(crate) lock: Option<Lock>,
}

impl std::fmt::Debug for Workbench {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Workbench").field("path", &self.path).field("writable", &self.is_writable()).finish()
    }
}

impl Workbench {
    /// Opens a workbench, makes it when it is not there (not with [`Access::Read`] where the file is missing:
    /// then an empty one in memory is given), migrates it, and removes what a killed import left.
    pub fn open(path: &Path, access: Access) -> Result<Self> {
        let folder = if access == Access::Read { Folder::Leave } else { Folder::Make };
        let Some(path) = place::resolve(path, folder)? else { return Self::nowhere(path) };
        let found = match place::standing(&path)? {
            Standing::Missing => Marks::Empty,
            Standing::File => marks(&path)?,
        };
        if access == Access::Read {
            return if found == Marks::Empty { Self::nowhere(&path) } else { Self::look(path, None) };
        }
        match Lock::take(&path)? {
            Some(lock) => Self::write(path, lock),
            None if access == Access::Write => {
                Err(Failure::file(msg!("workbench-locked")).hint(msg!("workbench-locked-hint")))
            }
            None if found == Marks::Empty => Self::nowhere(&path),
            None => Self::look(path, Some(msg!("workbench-opened-to-read"))),
        }
    }

    /// A second connection to the same file that only reads, for the screen's thread.
    pub fn reader(&self) -> Result<Self> {
        match self.kept {
            Kept::Memory => Self::nowhere(&self.path),
            Kept::Trial(number, _) => {
                Ok(self.beside(shared_memory(number, May::Read)?, Kept::Trial(number, May::Read)))
            }
            Kept::File => Ok(self.beside(connect(&self.path, May::Read)?, Kept::File)),
        }
    }

    /// The same over another connection, that only reads.
    fn beside(&self, connection: Connection, kept: Kept) -> Self {
        let path = self.path.clone();
        Self { connection, lock: None, path, file: None, notices: Vec::new(), kept, memo: Memo::default() }
    }

    /// The file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// What the opener should be told: the mode was set, another gallra has the lock ...
    pub fn notices(&self) -> &[Message] {
        &self.notices
    }

    /// It holds the lock and may write, or is in memory alone.
    pub fn is_writable(&self) -> bool {
        self.lock.is_some() || matches!(self.kept, Kept::Trial(_, May::Write))
    }

    /// The connection, for this layer and `erase`.
    pub(crate) fn connection(&self) -> &Connection {
        &self.connection
    }

    /// What was reckoned over this connection and still holds.
    pub(super) fn memo(&self) -> &Memo {
        &self.memo
    }

    /// The connection, for a transaction.
    pub(crate) fn connection_mut(&mut self) -> &mut Connection {
        &mut self.connection
    }

    /// The connection, for a change; refused when this workbench only reads.
    pub(crate) fn writing(&mut self) -> Result<&mut Connection> {
        self.is_the_one_opened()?;
        if !self.is_writable() {
            return Err(Failure::file(msg!("workbench-read-only")).hint(msg!("workbench-locked-hint")));
        }
        Ok(&mut self.connection)
    }

    /// Refuses to go on when the file of this name is no longer the one that was opened to be written: SQLite would
    /// write into a removed file, or its log into another.
    pub(crate) fn is_the_one_opened(&self) -> Result<()> {
        if self.file.is_some() && place::identity(&self.path) != self.file {
            return Err(Failure::file(msg!("workbench-replaced")).hint(msg!("workbench-replaced-hint")));
        }
        Ok(())
    }

    /// Closes the connection and keeps the lock: for the proof, which reads the file's bytes.
    pub(crate) fn close(self) -> Result<Closed> {
        self.connection.close().map_err(|(_, error)| failed(error))?;
        Ok(Closed { path: self.path, lock: self.lock })
    }

    /// Opens a closed workbench again, under the lock that it kept.
    pub(crate) fn reopen(closed: Closed) -> Result<Self> {
        match closed.lock {
            Some(lock) => Self::write(closed.path, lock),
            None => Self::look(closed.path, None),
        }
    }

    fn write(path: PathBuf, lock: Lock) -> Result<Self> {
        place::create(&path)?;
        let notices = place::narrow(&path)?.into_iter().collect();
        let mut connection = connect(&path, May::Write)?;
        // The marks reach the main file before the mode is WAL, so that they can be read without its side files.
        schema::migrate(&mut connection)?;
        keep_wal(&connection)?;
        sweep::half_registers(&mut connection)?;
        let file = place::identity(&path);
        Ok(Self { connection, lock: Some(lock), path, file, notices, kept: Kept::File, memo: Memo::default() })
    }

    fn look(path: PathBuf, notice: Option<Message>) -> Result<Self> {
        let mut notices: Vec<Message> = notice.into_iter().collect();
        notices.extend(place::narrow(&path)?);
        let connection = connect(&path, May::Read)?;
        if !schema::is_current(schema::marks(&connection)?) {
            return Err(Failure::file(msg!("workbench-older")).hint(msg!("workbench-older-hint")));
        }
        Ok(Self { connection, lock: None, path, file: None, notices, kept: Kept::File, memo: Memo::default() })
    }

    /// An empty workbench in memory that may be written, beside the file of another.
    pub(super) fn in_memory(path: &Path) -> Result<Self> {
        static NEXT: AtomicU64 = AtomicU64::new(1);
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let mut connection = shared_memory(number, May::Write)?;
        schema::migrate(&mut connection)?;
        Ok(Self {
            connection,
            lock: None,
            path: path.to_owned(),
            file: None,
            notices: Vec::new(),
            kept: Kept::Trial(number, May::Write),
            memo: Memo::default(),
        })
    }

    /// An empty workbench in memory, in place of a file that is missing.
    fn nowhere(path: &Path) -> Result<Self> {
        let mut connection = in_memory()?;
        schema::migrate(&mut connection)?;
        connection.pragma_update(None, "query_only", true).map_err(failed)?;
        Ok(Self {
            connection,
            lock: None,
            path: path.to_owned(),
            file: None,
            notices: Vec::new(),
            kept: Kept::Memory,
            memo: Memo::default(),
        })
    }
}

/// The marks of the file. A kill in the midst of a commit or a checkpoint leaves a first page that tells of more pages
/// than the file has; the side file beside it brings that right, so then SQLite must see both.
fn marks(path: &Path) -> Result<Marks> {
    let peeked = peek(path).map_err(failed).and_then(|connection| schema::marks(&connection));
    match peeked {
        Err(failure) if failure.what().id() == "workbench-damaged" && place::has_side_file(path) => {
            schema::marks(&connect(path, May::Read)?)
        }
        Ok(_) | Err(_) => peeked,
    }
}

/// Write-ahead logging: readers and the writer do not wait for each other. Another connection can be in the way
/// of the change back after a killed import; then the workbench works as well, and the next opener tries again.
pub(super) fn keep_wal(connection: &Connection) -> Result<()> {
    match connection.pragma_update_and_check(None, "journal_mode", "WAL", |row| row.get::<_, String>(0)) {
        Ok(_) => Ok(()),
        Err(error) if error.sqlite_error_code() == Some(rusqlite::ErrorCode::DatabaseBusy) => Ok(()),
        Err(error) => Err(failed(error)),
    }
}
