//! Staging, dropping, undo and redo: the plan grows and shrinks, no record is touched.

use roaring::RoaringBitmap;

use crate::env::Env;
use crate::failure::{Failure, Result};
use crate::model::{FieldPosition, ItemId, Operation, Operator, RegisterId};
use crate::store::Workbench;
use crate::text::Message;

/// What to stage.
#[derive(Debug, Clone, PartialEq)]
pub struct Staging {
    /// In which register.
    pub register: RegisterId,
    /// Delete or truncate.
    pub operation: Operation,
    /// The field, for a truncation.
    pub field: Option<FieldPosition>,
    /// How, for a truncation.
    pub operator: Option<Operator>,
    /// The exact records.
    pub records: RoaringBitmap,
    /// The resolved expression that chose them, when one did.
    pub expression: Option<String>,
    /// Why.
    pub reason: String,
}

/// What staging did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Staged {
    /// The new item; none when nothing was left to stage.
    pub item: Option<ItemId>,
    /// Records in it.
    pub records: u64,
    /// Records left out because something forbids their deletion.
    pub held: u64,
    /// Of the item's records, how many an earlier item deletes already.
    pub overlap: u64,
}

/// Stages an operation. An empty or too revealing reason is refused.
pub fn stage(_bench: &mut Workbench, _staging: Staging, _env: &Env) -> Result<Staged> {
    Err(Failure::ours(msg!("not-built")))
}

/// Takes an item out of the plan (undoable).
pub fn drop_item(_bench: &mut Workbench, _item: ItemId, _env: &Env) -> Result<Message> {
    Err(Failure::ours(msg!("not-built")))
}

/// Changes an item's reason (undoable).
pub fn set_reason(_bench: &mut Workbench, _item: (ItemId, &str), _env: &Env) -> Result<Message> {
    Err(Failure::ours(msg!("not-built")))
}

/// Undoes the last step of staging; says what it undid, none when there is nothing to undo.
pub fn undo(_bench: &mut Workbench) -> Result<Option<Message>> {
    Err(Failure::ours(msg!("not-built")))
}

/// Does the last undone step again.
pub fn redo(_bench: &mut Workbench) -> Result<Option<Message>> {
    Err(Failure::ours(msg!("not-built")))
}

/// How many steps can be undone.
pub fn undo_depth(_bench: &Workbench) -> Result<u64> {
    Err(Failure::ours(msg!("not-built")))
}

/// The records of a register that active items delete, and those that they change: for the marks `R` and `M`.
pub fn staged_records(_bench: &Workbench, _register: RegisterId) -> Result<(RoaringBitmap, RoaringBitmap)> {
    Err(Failure::ours(msg!("not-built")))
}
