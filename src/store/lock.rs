//! Who may write: a lock on a file beside the workbench, which ends with its process.

use std::fs::{File, OpenOptions, TryLockError};
use std::path::Path;

use super::place::{beside, private};
use crate::failure::{Failure, Result};

/// The right to write the workbench, held until it is dropped.
#[derive(Debug)]
pub(crate) struct Lock {
    file: File,
}

/// Given back at once, also where a program that is just being started has inherited the file.
impl Drop for Lock {
    fn drop(&mut self) {
        // The end of the process gives it back in any case.
        let _ = self.file.unlock();
    }
}

impl Lock {
    /// Takes the lock; none when another gallra has it. The lock file stays: removing it would let
    /// two processes lock two files of the same name.
    pub(super) fn take(path: &Path) -> Result<Option<Self>> {
        let file = private(&mut OpenOptions::new())
            .read(true)
            .write(true)
            .create(true)
            .truncate(false)
            .open(beside(path, ".lock"))
            .map_err(|_| no_lock())?;
        match file.try_lock() {
            Ok(()) => Ok(Some(Self { file })),
            Err(TryLockError::WouldBlock) => Ok(None),
            Err(TryLockError::Error(_)) => Err(no_lock()),
        }
    }
}

fn no_lock() -> Failure {
    Failure::file(msg!("workbench-lock-unmade")).hint(msg!("workbench-no-permission-hint"))
}
