//! Whether a file is a workbench, and bringing its tables up to this program's.

use rusqlite::{Connection, ErrorCode, Transaction, TransactionBehavior};

use super::{failed, said};
use crate::failure::{Failure, Result};

/// "GALR": what `application_id` holds in a workbench.
pub(super) const APPLICATION: i32 = 0x4741_4C52;

/// The steps from an empty file to this program's tables; the nth brings `user_version` to n.
const MIGRATIONS: [&str; 5] = [
    include_str!("migrations/001.sql"),
    include_str!("migrations/002.sql"),
    include_str!("migrations/003.sql"),
    include_str!("migrations/004.sql"),
    include_str!("migrations/005.sql"),
];

/// The step from which on it is known of a field whether the order of its dates is in doubt.
const DOUBT: usize = 4;

/// What a file's marks say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Marks {
    /// No tables and no marks: a workbench can be made in it.
    Empty,
    /// A workbench of an earlier gallra, or of this one.
    Workbench {
        /// The number of its tables' schema.
        version: usize,
    },
}

/// Reads the marks; refuses what is another program's, no database, or of a newer gallra.
pub(super) fn marks(connection: &Connection) -> Result<Marks> {
    let application: i32 = pragma(connection, "application_id").map_err(unreadable)?;
    let version: i64 = pragma(connection, "user_version").map_err(unreadable)?;
    if application == APPLICATION {
        return known(version);
    }
    let tables: i64 =
        connection.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0)).map_err(unreadable)?;
    if application == 0 && version == 0 && tables == 0 {
        return Ok(Marks::Empty);
    }
    Err(Failure::file(msg!("workbench-other-program")).hint(msg!("workbench-other-file-hint")))
}

/// Whether all migrations are done.
pub(super) fn is_current(marks: Marks) -> bool {
    marks == Marks::Workbench { version: MIGRATIONS.len() }
}

/// Brings the tables up to this program's, each step in a transaction of its own.
pub(super) fn migrate(connection: &mut Connection) -> Result<()> {
    let done = match marks(connection)? {
        Marks::Empty => 0,
        Marks::Workbench { version } => version,
    };
    for (index, step) in MIGRATIONS.iter().enumerate().skip(done) {
        let tx = connection.transaction_with_behavior(TransactionBehavior::Immediate).map_err(failed)?;
        run(&tx, step, index + 1).map_err(failed)?;
        if index + 1 == DOUBT {
            said::doubt_all(&tx)?;
        }
        tx.commit().map_err(failed)?;
    }
    Ok(())
}

fn run(tx: &Transaction<'_>, step: &str, version: usize) -> rusqlite::Result<()> {
    tx.execute_batch(step)?;
    tx.pragma_update(None, "application_id", APPLICATION)?;
    tx.pragma_update(None, "user_version", i64::try_from(version).unwrap_or(i64::MAX))
}

fn known(version: i64) -> Result<Marks> {
    match usize::try_from(version) {
        Ok(version) if version <= MIGRATIONS.len() => Ok(Marks::Workbench { version }),
        Ok(_) | Err(_) => Err(Failure::file(msg!("workbench-newer")).hint(msg!("workbench-newer-hint"))),
    }
}

fn pragma<T: rusqlite::types::FromSql>(connection: &Connection, name: &str) -> rusqlite::Result<T> {
    connection.pragma_query_value(None, name, |row| row.get(0))
}

/// A file whose first bytes are not SQLite's is no workbench; a workbench cut short is damaged.
fn unreadable(error: rusqlite::Error) -> Failure {
    if error.sqlite_error_code() == Some(ErrorCode::NotADatabase) {
        return Failure::file(msg!("workbench-not-sqlite")).hint(msg!("workbench-other-file-hint"));
    }
    failed(error)
}
