//! In which records something was found, field by field.

use std::collections::HashMap;

use roaring::RoaringBitmap;

use super::{Workbench, findings};
use crate::failure::Result;
use crate::model::{Category, FieldPosition, Level, RegisterId};

/// The records in which each field reveals each category.
pub fn revealed(bench: &Workbench, register: RegisterId) -> Result<HashMap<(FieldPosition, Category), RoaringBitmap>> {
    let mut found: HashMap<(FieldPosition, Category), RoaringBitmap> = HashMap::new();
    findings::each(bench.connection(), (register, None), &mut |rid, field, (category, level)| {
        if level == Level::Reveals {
            found.entry((field, category)).or_default().insert(rid.0);
        }
    })?;
    Ok(found)
}
