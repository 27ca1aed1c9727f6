//! Facts of records as some of their fields tell them: of one purpose of many, read from the cells and not kept.

use super::{Workbench, signals};
use crate::detect::facts::Extractor;
use crate::failure::Result;
use crate::model::{Batch, Cell, Day, Facts, Field, RecordId, RegisterId};

/// Records that are read at a time.
const AT_A_TIME: usize = 16_384;

/// What takes a record's facts.
pub type EachFacts<'a> = &'a mut dyn FnMut(RecordId, &Facts);

/// Calls `each` for every record with the facts that `fields` tell: the register's fields, each with the kind and role
/// that it has for this purpose. Dates that a large part of the register shares are left out.
pub fn each(
    bench: &Workbench,
    (register, fields): (RegisterId, &[Field]),
    (today, each): (Day, EachFacts<'_>),
) -> Result<()> {
    let mass = signals::mass_dates(bench.connection(), register)?;
    let mut extractor = Extractor::new(fields, today);
    let mut batch = Batch::new(fields.len());
    let mut rids = Vec::new();
    let mut facts = Facts::default();
    let mut hand_out = |extractor: &mut Extractor, rids: &mut Vec<RecordId>| {
        let mut columns = extractor.take();
        mass.blank(&mut columns);
        for (index, rid) in rids.drain(..).enumerate() {
            columns.read(index, &mut facts);
            each(rid, &facts);
        }
    };
    super::records::each(bench, (register, None), &mut |rid, record| {
        batch.reset(fields.len());
        for cell in record.cells.iter().take(fields.len()) {
            match cell {
                Cell::Missing => batch.push_text(""),
                Cell::Text(text) => batch.push_text(text),
                Cell::Bytes(bytes) => batch.push_bytes(bytes),
            }
        }
        batch.end_row(None);
        if let Some(row) = batch.row(0) {
            extractor.push(&row, &[]);
            rids.push(rid);
        }
        if rids.len() >= AT_A_TIME {
            hand_out(&mut extractor, &mut rids);
        }
        Ok(())
    })?;
    hand_out(&mut extractor, &mut rids);
    Ok(())
}
