//! The seven steps of applying a confirmed plan.

use std::path::Path;

use rustix::fs::statvfs;
use serde::Serialize;

use super::change::{Changed, change};
use super::recover::finish;
use super::rewrite::rewrite;
use super::scan::{beside, scan, side_files_are_empty, size};
use crate::env::Env;
use crate::failure::{Failure, Result};
use crate::log::entry::Proven;
use crate::model::{SourceLeft, Watch, Whereabouts, go_on};
use crate::plan::Confirmed;
use crate::store::{Workbench, failed};

/// The steps as `Watch::step` names them, in order.
pub const STEPS: [&str; 7] = ["lock", "change", "commit", "checkpoint", "rewrite", "verify", "log"];

/// How much of what went is sought in the file afterwards.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Prove {
    /// A seeded sample of 10,000 values spread over items and fields.
    #[default]
    Sample,
    /// Every value.
    All,
}

impl Prove {
    /// As the log writes it.
    fn code(self) -> &'static str {
        match self {
            Self::Sample => "sample",
            Self::All => "all",
        }
    }
}

/// Whether persons can be answered afterwards that their records were deleted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Answerable {
    /// Nothing is kept of them.
    #[default]
    No,
    /// Keyed tags are, for as long as the policy says.
    Yes,
}

/// How to apply.
pub struct Applying<'a> {
    /// Clock, operator, language.
    pub env: &'a Env,
    /// How much to prove.
    pub prove: Prove,
    /// Whether persons can be answered afterwards.
    pub answerable: Answerable,
    /// Told of steps and counts; may cancel until the commit.
    pub watch: &'a dyn Watch,
}

/// How far the erasure came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum ErasureState {
    /// Rewritten, and no trace was found.
    Verified,
    /// Rewritten after a kill, not proven.
    Vacuumed,
    /// Not finished: a reader was in the way, or the disk was full. The next start goes on.
    Pending,
}

impl ErasureState {
    /// As output and log write it.
    pub fn code(self) -> &'static str {
        match self {
            Self::Verified => "verified",
            Self::Vacuumed => "vacuumed",
            Self::Pending => "pending",
        }
    }
}

/// What erasure and proof found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Erasure {
    /// How far it came.
    pub state: ErasureState,
    /// Bytes read of the workbench and its side files.
    pub scanned_bytes: u64,
    /// Values that were sought.
    pub values_sought: u64,
    /// Values that were too short or stand in kept data too.
    pub values_skipped: u64,
    /// Places where one was found; 0 is the proof.
    pub traces: u64,
}

/// What `apply` did; serialises as `apply --format json` writes it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Receipt {
    /// Records deleted.
    pub deleted: u64,
    /// Field values changed.
    pub changed: u64,
    /// Records held back.
    pub held: u64,
    /// Sequence numbers of the log entries written.
    pub log: Vec<i64>,
    /// Erasure and proof.
    pub erasure: Erasure,
    /// The source files that still hold what went or was changed; those that can be replaced first.
    #[serde(skip)]
    pub sources: Vec<SourceLeft>,
    /// What was in the way of the erasure, when it is pending.
    #[serde(skip)]
    pub hindrance: Option<Failure>,
}

impl Erasure {
    /// An erasure after which nothing was sought.
    pub(super) fn without_proof(state: ErasureState) -> Self {
        Self { state, scanned_bytes: 0, values_sought: 0, values_skipped: 0, traces: 0 }
    }
}

impl Receipt {
    /// How many of the source files can be replaced by their registers.
    pub fn replaceable(&self) -> usize {
        self.sources.iter().filter(|left| left.standing == Whereabouts::There).count()
    }
}

/// Applies a confirmed plan. Closes the workbench (every other connection of this process must be closed before);
/// open it again afterwards. A failure before the commit leaves everything as it was; after it the records are gone,
/// and what hinders the erasure is told in the receipt.
pub fn apply(bench: Workbench, plan: Confirmed, applying: &Applying<'_>) -> Result<Receipt> {
    applying.watch.step(STEPS[0]);
    ready(&bench, applying)?;
    applying.watch.step(STEPS[1]);
    let changed = change(&bench, plan.preview(), applying)?;
    let mut receipt = Receipt {
        deleted: changed.deleted,
        changed: changed.changed,
        held: plan.preview().held,
        log: changed.log.clone(),
        erasure: Erasure::without_proof(ErasureState::Pending),
        sources: changed.sources.clone(),
        hindrance: None,
    };
    match erase(bench, &changed, applying) {
        Ok((erasure, log)) => {
            receipt.erasure = erasure;
            receipt.log.extend(log);
        }
        Err(hindrance) => receipt.hindrance = Some(hindrance),
    }
    Ok(receipt)
}

/// Step 1: the lock is held, what is deleted will be overwritten and reach the disk, and there is room.
fn ready(bench: &Workbench, applying: &Applying<'_>) -> Result<()> {
    go_on(applying.watch)?;
    if !bench.is_writable() || applying.env.read_only {
        return Err(Failure::yours(msg!("apply-not-writable")));
    }
    let connection = bench.connection();
    for (pragma, expected) in [("secure_delete", 1_i64), ("synchronous", 2)] {
        connection.pragma_update(None, pragma, expected).map_err(failed)?;
        let set: i64 = connection.pragma_query_value(None, pragma, |row| row.get(0)).map_err(failed)?;
        if set != expected {
            return Err(Failure::ours(msg!("apply-not-secure")));
        }
    }
    let bytes = size(bench.path()) + size(&beside(bench.path(), "-wal"));
    enough_space(free_space(bench.path())?, bytes)
}

/// Bytes that this user may still write on the workbench's disk.
fn free_space(path: &Path) -> Result<u64> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let disk = statvfs(folder).map_err(|_| Failure::file(msg!("apply-space-unknown")))?;
    Ok(disk.f_bavail.saturating_mul(disk.f_frsize))
}

/// The rewritten file is first a temporary one and then the write-ahead log: twice the file.
fn enough_space(free: u64, bytes: u64) -> Result<()> {
    let needed = bytes.saturating_mul(2);
    if free >= needed {
        return Ok(());
    }
    let megabytes = |bytes: u64| bytes.div_ceil(1_000_000);
    Err(Failure::file(msg!("apply-no-space", "free" => free / 1_000_000, "needed" => megabytes(needed)))
        .hint(msg!("apply-no-space-hint")))
}

/// Steps 3 to 7: rewrite, prove, log.
fn erase(bench: Workbench, changed: &Changed, applying: &Applying<'_>) -> Result<(Erasure, Vec<i64>)> {
    let closed = bench.close()?;
    let rewritten = rewrite(&closed.path, applying.watch)?;
    applying.watch.step(STEPS[5]);
    side_files_are_empty(&closed.path)?;
    let scanned = scan(&closed.path, &changed.sought, applying.watch)?;
    applying.watch.step(STEPS[6]);
    let state = if scanned.traces == 0 { ErasureState::Verified } else { ErasureState::Vacuumed };
    let proven = Proven {
        scanned_bytes: scanned.bytes,
        values_sought: changed.sought.count(),
        values_skipped: changed.sought.skipped(),
        traces: scanned.traces,
        scope: applying.prove.code(),
    };
    let bench = Workbench::reopen(closed)?;
    let log = finish(&bench, (state, rewritten, Some(proven)), applying.env)?;
    let erasure = Erasure {
        state,
        scanned_bytes: scanned.bytes,
        values_sought: proven.values_sought,
        values_skipped: proven.values_skipped,
        traces: scanned.traces,
    };
    Ok((erasure, log))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_disk_without_room_for_twice_the_file_is_refused() {
        assert!(enough_space(200, 100).is_ok());
        assert_eq!(enough_space(199, 100).unwrap_err().what().id(), "apply-no-space");
    }
}
