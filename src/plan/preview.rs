//! What the plan would do: counts after overlaps, held records, examples.

use roaring::RoaringBitmap;
use serde::Serialize;

use crate::env::Env;
use crate::failure::{Failure, Result};
use crate::model::{ItemId, Operation, PlanItem, RecordId, RegisterId};
use crate::store::Workbench;

/// One item's line; serialises as `plan show --format json` writes it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PlanLine {
    /// Its number.
    pub item: ItemId,
    /// Delete or truncate.
    pub operation: Operation,
    /// The register's name.
    pub register: String,
    /// The field's name, for a truncation.
    pub field: Option<String>,
    /// The operator's code, for a truncation.
    pub operator: Option<String>,
    /// Its records, held ones left out.
    pub records: u64,
    /// Held back.
    pub held: u64,
    /// Why.
    pub reason: String,
    /// When it was staged (RFC 3339, UTC).
    pub staged_at: String,
    /// By whom.
    pub staged_by: String,
    /// Records that an earlier item deletes already: counted there.
    pub overlap: u64,
    /// The register, for the program.
    #[serde(skip)]
    pub register_id: RegisterId,
    /// The selection in words of the expression, for the screen.
    pub expression: Option<String>,
}

/// What the plan would do, after overlaps.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Preview {
    /// The items in order.
    pub lines: Vec<PlanLine>,
    /// Records that would be deleted, each once.
    pub deleted: u64,
    /// Field values that would be changed.
    pub changed: u64,
    /// Records held back.
    pub held: u64,
    /// For each register: name, records before, records after, values changed.
    pub registers: Vec<RegisterEffect>,
    /// What `apply` works from.
    pub(crate) items: Vec<PlanItem>,
}

/// What the plan does to one register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RegisterEffect {
    /// Its name.
    pub register: String,
    /// Records now.
    pub before: u64,
    /// Records after.
    pub after: u64,
    /// Field values changed.
    pub changed: u64,
    /// Personal data values (filled cells) now.
    pub values_before: u64,
    /// Personal data values (filled cells) after.
    pub values_after: u64,
}

/// The lines of the plan, cheap.
pub fn lines(_bench: &Workbench) -> Result<Vec<PlanLine>> {
    Err(Failure::ours(msg!("not-built")))
}

/// The whole preview.
pub fn preview(_bench: &Workbench, _env: &Env) -> Result<Preview> {
    Err(Failure::ours(msg!("not-built")))
}

/// The exact records of an item.
pub fn records(_bench: &Workbench, _item: ItemId) -> Result<RoaringBitmap> {
    Err(Failure::ours(msg!("not-built")))
}

/// Up to `most` records spread over an item, by a seed: the sample to look at.
pub fn sample(_bench: &Workbench, _item: ItemId, _of: (usize, u64)) -> Result<Vec<RecordId>> {
    Err(Failure::ours(msg!("not-built")))
}
