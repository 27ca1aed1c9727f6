//! Which records hold each text of a field: for fields with few different texts, such as a purpose or a way of asking.

use std::collections::HashMap;

use roaring::RoaringBitmap;

use super::Workbench;
use super::texts::{self, Cells};
use crate::failure::Result;
use crate::model::{FieldPosition, RegisterId};

/// The texts of a field with their records, most frequent first; of equal ones the smaller text first. Blanks around a
/// text do not count; a missing or empty cell is an empty text. Of more than `most` different texts the rest is one
/// group without a text.
pub fn texts_of(
    bench: &Workbench,
    (register, field): (RegisterId, FieldPosition),
    most: usize,
) -> Result<Vec<(Option<String>, RoaringBitmap)>> {
    let mut held: HashMap<String, RoaringBitmap> = HashMap::new();
    let mut rest = RoaringBitmap::new();
    texts::each(bench, Cells { register, fields: &[field], records: None }, &mut |rid, texts| {
        let text = texts.first().map_or("", |text| text.trim());
        if let Some(records) = held.get_mut(text) {
            records.insert(rid.0);
        } else if held.len() < most {
            held.insert(text.to_owned(), RoaringBitmap::from_iter([rid.0]));
        } else {
            rest.insert(rid.0);
        }
        Ok(())
    })?;
    let mut groups: Vec<(Option<String>, RoaringBitmap)> =
        held.into_iter().map(|(text, records)| (Some(text), records)).collect();
    groups.sort_by(|(one, records), (other, others)| others.len().cmp(&records.len()).then_with(|| one.cmp(other)));
    if !rest.is_empty() {
        groups.push((None, rest));
    }
    Ok(groups)
}
