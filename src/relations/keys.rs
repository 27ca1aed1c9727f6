//! The exact keys of records, and who shares one.

use crate::detect::keys::{self as exact, ExactKey};
use crate::failure::Result;
use crate::model::{Day, Field, FieldPosition, RecordId, RegisterId};
use crate::store::texts::{self, Cells};
use crate::store::{Workbench, registers};

use roaring::RoaringBitmap;

/// What takes the exact keys of a record.
pub type EachKeys<'a> = &'a mut dyn FnMut(RecordId, &[ExactKey]);

/// Calls `each` for the records of a set that have an exact key.
pub fn each(
    bench: &Workbench,
    (register, set): (RegisterId, &RoaringBitmap),
    (today, each): (Day, EachKeys<'_>),
) -> Result<()> {
    let fields: Vec<Field> = registers::fields(bench, register)?.into_iter().filter(exact::is_key).collect();
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
