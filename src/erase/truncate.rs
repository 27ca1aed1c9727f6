//! Truncating a field inside the erasing transaction: the values, the records' shapes, and what is found in them after.

use std::collections::BTreeMap;

use roaring::RoaringBitmap;
use rusqlite::Transaction;

use super::apply::Applying;
use super::values::Leaving;
use crate::detect::facts::counts_as;
use crate::failure::{Failure, Result};
use crate::model::{
    CellRef, Codes, Day, Field, FieldPosition, Operation, Operator, PlanItem, Register, RegisterId, Watch, go_on,
};
use crate::plan::effect::Counts;
use crate::plan::operators::Outcome;
use crate::plan::suited::field_after;
use crate::plan::truncator::{Ground, Keys, Truncator};
use crate::read::after_change;
use crate::store::columns::{self, Replaced, Shaped, Which};
use crate::store::{Workbench, again, findings, registers, tally};

/// An item at work: on which records of which register.
pub(super) struct Acting<'a> {
    pub(super) item: &'a PlanItem,
    pub(super) register: &'a Register,
    pub(super) records: &'a RoaringBitmap,
}

/// What was done to values.
#[derive(Debug, Clone, Default)]
pub(super) struct Truncated {
    pub(super) counts: Counts,
}

impl Truncated {
    pub(super) fn add(&mut self, other: Self) {
        self.counts.changed += other.counts.changed;
        self.counts.unreadable += other.counts.unreadable;
        self.counts.empty += other.counts.empty;
    }
}

/// A truncation ready to be done.
pub(super) struct Truncation {
    register: RegisterId,
    field: Field,
    operator: Operator,
    truncator: Truncator,
}

impl Truncation {
    /// Of an item that has a field and an operator.
    pub(super) fn of(bench: &Workbench, acting: &Acting<'_>, applying: &Applying<'_>) -> Result<Self> {
        let field = field(bench, acting.item)?;
        let (Some(field), Some(operator)) = (field, acting.item.operator) else {
            return Err(Failure::ours(msg!("workbench-answer-unexpected")));
        };
        let ground = Ground::of(bench, acting.register, (applying.env, Keys::Needed))?;
        let truncator = Truncator::new(&field, operator, ground)?;
        Ok(Self { register: acting.register.id, field, operator, truncator })
    }

    /// The addresses in a cell with the tags by which the suppression list knows them.
    pub(super) fn tags(&self, cell: CellRef<'_>) -> Result<Vec<(String, [u8; 32])>> {
        self.truncator.tags(cell)
    }

    /// Its field.
    pub(super) fn field(&self) -> FieldPosition {
        self.field.position
    }

    /// Truncates the field in some records: all are read before any is written.
    pub(super) fn piece(&self, tx: &Transaction<'_>, records: &RoaringBitmap) -> Result<Truncated> {
        let mut done = Truncated::default();
        let mut replaced = Vec::new();
        let fields = [self.field.position];
        let which = Which { register: self.register, fields: &fields, records: Some(records) };
        columns::each_shaped(tx, which, &mut |Shaped { rid, cells, shape }| {
            let cell = cells.first().copied().unwrap_or(CellRef::Missing);
            let outcome = self.truncator.cell(cell);
            done.counts.add(&outcome);
            if let Outcome::Changed(text) = outcome
                && cell != CellRef::Text(&text)
            {
                let shape = shape.and_then(|shape| after_change(shape, usize::from(self.field.position.0)));
                replaced.push(Replaced { rid, text, shape });
            }
            Ok(())
        })?;
        columns::replace(tx, (self.register, self.field.position), &replaced)?;
        Ok(done)
    }
}

/// A field is what most of its values are: one in so many may have stayed what it was.
const FEW_UNREADABLE: u64 = 20;

/// The records whose cells changed, and the fields that hold something else now.
#[derive(Default)]
pub(super) struct Touched {
    records: BTreeMap<RegisterId, RoaringBitmap>,
    fields: BTreeMap<(RegisterId, FieldPosition), Vec<(Operator, RoaringBitmap)>>,
}

impl Touched {
    /// Takes note of a truncation that was done. A field of which many values could not be read stays what it was.
    pub(super) fn note(&mut self, truncation: &Truncation, (done, records): (&Truncated, &RoaringBitmap)) {
        *self.records.entry(truncation.register).or_default() |= records;
        let counts = done.counts;
        if counts.unreadable.saturating_mul(FEW_UNREADABLE) <= counts.changed {
            let fields = self.fields.entry((truncation.register, truncation.field.position)).or_default();
            fields.push((truncation.operator, records.clone()));
        }
    }

    /// Findings and facts of the changed records are found anew, after the fields whose every value was truncated got
    /// their new kind.
    pub(super) fn look_again(
        self,
        tx: &Transaction<'_>,
        (known, watch): (&BTreeMap<RegisterId, Register>, &dyn Watch),
    ) -> Result<()> {
        for ((register, position), done) in &self.fields {
            let live = registers::live_of(tx, *register)?;
            for (operator, records) in done {
                if live.is_subset(records) {
                    let field = registers::fields_of(tx, *register)?.into_iter().find(|f| f.position == *position);
                    if let Some(after) = field.and_then(|field| field_after(&field, *operator)) {
                        columns::put_field(tx, *register, after)?;
                    }
                }
            }
        }
        for (register, records) in self.records {
            go_on(watch)?;
            let Some(known) = known.get(&register) else { continue };
            // The day by which short identity numbers were read first.
            let day = Day(known.source.imported_at.date_naive());
            again::look(tx, (register, Some(&records)), (day, watch))?;
            columns::changed(tx, register)?;
        }
        Ok(())
    }
}

/// The categories that an item takes away: of a truncation those of its field alone.
pub(super) fn categories(bench: &Workbench, acting: &Acting<'_>) -> Result<Vec<crate::model::Category>> {
    let register = acting.register.id;
    match (acting.item.operation, field(bench, acting.item)?) {
        (Operation::Truncate, Some(field)) => {
            let mut held = Codes::NONE;
            let set = (register, Some(acting.records));
            findings::each(bench.connection(), set, &mut |_, position, (category, _)| {
                if position == field.position {
                    held.insert(category);
                }
            })?;
            counts_as(field.kind).into_iter().for_each(|category| held.insert(category));
            Ok(held.iter().collect())
        }
        (Operation::Delete | Operation::Truncate, _) => tally::categories(bench, register, acting.records),
    }
}

/// The name of an item's field.
pub(super) fn field_name(bench: &Workbench, acting: &Acting<'_>) -> Result<Option<String>> {
    Ok(field(bench, acting.item)?.map(|field| field.name))
}

fn field(bench: &Workbench, item: &PlanItem) -> Result<Option<Field>> {
    let Some(position) = item.field else { return Ok(None) };
    Ok(registers::fields(bench, item.register)?.into_iter().find(|field| field.position == position))
}

/// Takes note of the values that a truncation replaces.
pub(super) fn leaving(
    bench: &Workbench,
    (number, item): (usize, &PlanItem),
    (records, leaving): (&RoaringBitmap, &mut Leaving),
    applying: &Applying<'_>,
) -> Result<()> {
    let register = registers::by_id(bench, item.register)?;
    let truncation = Truncation::of(bench, &Acting { item, register: &register, records }, applying)?;
    let fields = [truncation.field.position];
    let which = Which { register: item.register, fields: &fields, records: Some(records) };
    columns::each(bench, which, &mut |rid, cells| {
        if rid.is_multiple_of(1024) {
            go_on(applying.watch)?;
        }
        let Some(cell) = cells.first().copied() else { return Ok(()) };
        let Outcome::Changed(left) = truncation.truncator.cell(cell) else { return Ok(()) };
        let origin = (number, truncation.field.position.0);
        match cell {
            CellRef::Missing => {}
            CellRef::Text(text) if text == left => {}
            CellRef::Text(text) => leaving.add(origin, text.as_bytes()),
            CellRef::Bytes(bytes) => leaving.add(origin, bytes),
        }
        Ok(())
    })
}
