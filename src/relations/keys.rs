//! The exact keys of records, and who shares one.

use super::person::sight::is_of_another;
use crate::detect::keys::{self as exact, ExactKey};
use crate::failure::Result;
use crate::model::{Day, Field, FieldPosition, RecordId, RegisterId};
use crate::store::texts::{self, Cells};
use crate::store::{Workbench, registers};

use roaring::RoaringBitmap;

/// Whether a field's keys are read.
type Wanted = fn(&Field) -> bool;

/// What takes the exact keys of a record.
pub type EachKeys<'a> = &'a mut dyn FnMut(RecordId, &[ExactKey]);

/// Calls `each` for the records of a set that have an exact key.
pub fn each(bench: &Workbench, of: (RegisterId, &RoaringBitmap), with: (Day, EachKeys<'_>)) -> Result<()> {
    read(bench, of, (exact::is_key, with))
}

/// The same without the keys of others than the record's person: of next of kin, of a contact.
pub fn each_own(bench: &Workbench, of: (RegisterId, &RoaringBitmap), with: (Day, EachKeys<'_>)) -> Result<()> {
    read(bench, of, (|field| exact::is_key(field) && !is_of_another(field), with))
}

fn read(
    bench: &Workbench,
    (register, set): (RegisterId, &RoaringBitmap),
    (wanted, (today, each)): (Wanted, (Day, EachKeys<'_>)),
) -> Result<()> {
    let fields: Vec<Field> = registers::fields(bench, register)?.into_iter().filter(wanted).collect();
    if fields.is_empty() || set.is_empty() {
        return Ok(());
    }
    let positions: Vec<FieldPosition> = fields.iter().map(|field| field.position).collect();
    let mut found = Vec::new();
    texts::each(bench, Cells { register, fields: &positions, records: Some(set) }, &mut |rid, texts| {
        found.clear();
        let filled = fields.iter().zip(texts).filter(|(_, text)| !text.is_empty());
        found.extend(filled.flat_map(|(field, text)| exact::read(text, (register, field), today)));
        if !found.is_empty() {
            each(rid, &found);
        }
        Ok(())
    })
}
