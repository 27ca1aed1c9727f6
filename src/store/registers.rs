//! Which registers and fields the workbench has.

use roaring::RoaringBitmap;

use super::Workbench;
use crate::failure::{Failure, Result};
use crate::model::{Field, FieldKind, FieldPosition, Register, RegisterId, Role};

/// All registers that are ready, in the order of their import.
pub fn all(_bench: &Workbench) -> Result<Vec<Register>> {
    Err(Failure::ours(msg!("not-built")))
}

/// The register of this name (NFC, case folded), or a failure that names similar ones.
pub fn by_name(_bench: &Workbench, _name: &str) -> Result<Register> {
    Err(Failure::ours(msg!("not-built")))
}

/// The register of this number.
pub fn by_id(_bench: &Workbench, _id: RegisterId) -> Result<Register> {
    Err(Failure::ours(msg!("not-built")))
}

/// Its fields in order.
pub fn fields(_bench: &Workbench, _id: RegisterId) -> Result<Vec<Field>> {
    Err(Failure::ours(msg!("not-built")))
}

/// The field of this name among `fields`, or a failure that names similar ones.
pub fn field_by_name<'a>(_fields: &'a [Field], _name: &str) -> Result<&'a Field> {
    Err(Failure::ours(msg!("not-built")))
}

/// The rids that exist.
pub fn live(_bench: &Workbench, _id: RegisterId) -> Result<RoaringBitmap> {
    Err(Failure::ours(msg!("not-built")))
}

/// The steward says what a field is; signals and findings are reckoned anew.
pub fn set_field(_bench: &mut Workbench, _id: RegisterId, _said: (FieldPosition, FieldKind, Role)) -> Result<()> {
    Err(Failure::ours(msg!("not-built")))
}
