//! What a fault of the database is called: one sentence, without its jargon and without a value of a record.

use rusqlite::{Error, ErrorCode};

use crate::failure::Failure;

/// The failure that a fault of SQLite is. SQLite's own text is left out: it can quote a cell or a condition.
pub(crate) fn failed(error: Error) -> Failure {
    let Some(code) = error.sqlite_error_code() else {
        return Failure::ours(msg!("workbench-answer-unexpected"));
    };
    match code {
        ErrorCode::DiskFull => Failure::file(msg!("workbench-disk-full")).hint(msg!("workbench-disk-full-hint")),
        ErrorCode::SystemIoFailure | ErrorCode::NoLargeFileSupport => {
            Failure::file(msg!("workbench-disk-error")).hint(msg!("workbench-disk-error-hint"))
        }
        ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked | ErrorCode::FileLockingProtocolFailed => {
            Failure::file(msg!("workbench-busy")).hint(msg!("workbench-busy-hint"))
        }
        ErrorCode::ReadOnly | ErrorCode::PermissionDenied | ErrorCode::CannotOpen => {
            Failure::file(msg!("workbench-no-permission")).hint(msg!("workbench-no-permission-hint"))
        }
        ErrorCode::DatabaseCorrupt => Failure::file(msg!("workbench-damaged")).hint(msg!("workbench-damaged-hint")),
        ErrorCode::NotADatabase => Failure::file(msg!("workbench-not-sqlite")).hint(msg!("workbench-other-file-hint")),
        ErrorCode::OperationInterrupted | ErrorCode::OperationAborted => Failure::yours(msg!("cancelled")),
        ErrorCode::TooBig => Failure::file(msg!("workbench-value-too-big")),
        ErrorCode::OutOfMemory => Failure::file(msg!("workbench-no-memory")),
        _ => Failure::ours(msg!("workbench-fault", "code" => extended(&error))),
    }
}

/// SQLite's number for the fault, for a bug report.
fn extended(error: &Error) -> i32 {
    error.sqlite_error().map_or(0, |fault| fault.extended_code)
}

#[cfg(test)]
mod tests {
    use rusqlite::ffi;

    use super::*;
    use crate::failure::FailureKind;

    fn fault(code: i32) -> Failure {
        failed(Error::SqliteFailure(ffi::Error::new(code), Some("near \"19800112-9997\": syntax error".into())))
    }

    #[test]
    fn a_full_disk_is_the_files_failure_with_a_hint() {
        let failure = fault(ffi::SQLITE_FULL);
        assert_eq!(failure.kind(), FailureKind::File);
        assert!(failure.hint_message().is_some());
    }

    #[test]
    fn sqlites_own_text_is_never_repeated() {
        for code in [ffi::SQLITE_ERROR, ffi::SQLITE_CONSTRAINT, ffi::SQLITE_IOERR, ffi::SQLITE_MISMATCH] {
            assert!(!format!("{:?}", fault(code)).contains("9997"));
        }
    }

    #[test]
    fn an_interrupt_is_a_cancelled_job() {
        assert_eq!(fault(ffi::SQLITE_INTERRUPT).what().id(), "cancelled");
    }
}
