//! The plan's truncations of one register, in order: what each makes of a record when those before it have.

use roaring::RoaringBitmap;

use super::operators::Outcome;
use super::truncator::{Ground, Keys, Truncator};
use crate::env::Env;
use crate::failure::{Failure, Result};
use crate::model::{Cell, CellRef, Field, FieldPosition, Operator, PlanItem, Register};
use crate::store::{Workbench, registers};

/// One truncation.
pub(super) struct Link<'a> {
    /// Its place in the plan.
    pub(super) place: usize,
    /// Which field.
    pub(super) field: Field,
    /// How.
    pub(super) operator: Operator,
    /// On which records.
    pub(super) records: &'a RoaringBitmap,
    pub(super) truncator: Truncator,
}

/// The truncations of one register.
pub(super) struct Chain<'a> {
    pub(super) links: Vec<Link<'a>>,
}

/// A plan item that changes fields: its place in the plan, and the records that it acts on.
pub(super) type Acting<'a> = (usize, &'a PlanItem, &'a RoaringBitmap);

impl<'a> Chain<'a> {
    /// Of a register's items; those that delete without a field are left out.
    pub(super) fn of(bench: &Workbench, register: &Register, (items, env): (&[Acting<'a>], &Env)) -> Result<Self> {
        let fields = registers::fields(bench, register.id)?;
        let mut links = Vec::new();
        for (place, item, records) in items {
            let (Some(position), Some(operator)) = (item.field, item.operator) else { continue };
            let field = fields.iter().find(|field| field.position == position).cloned();
            let field = field.ok_or_else(|| Failure::ours(msg!("unknown-field", "name" => position.to_string())))?;
            let truncator = Truncator::new(&field, operator, Ground::of(bench, register, (env, Keys::Needed))?)?;
            links.push(Link { place: *place, field, operator, records, truncator });
        }
        Ok(Self { links })
    }

    /// The fields that it changes, each once.
    pub(super) fn fields(&self) -> Vec<FieldPosition> {
        let mut fields: Vec<FieldPosition> = self.links.iter().map(|link| link.field.position).collect();
        fields.sort_unstable();
        fields.dedup();
        fields
    }

    /// Calls `each` with what every link makes of the record's cell, and gives the cell as it is at the end.
    pub(super) fn follow(
        &self,
        (rid, field): (u32, FieldPosition),
        cell: CellRef<'_>,
        each: &mut dyn FnMut(&Link<'_>, CellRef<'_>, &Outcome),
    ) -> Cell {
        let mut now = Cell::from(cell);
        let own = self.links.iter().filter(|link| link.field.position == field && link.records.contains(rid));
        for link in own {
            let outcome = link.truncator.cell(now.as_ref());
            each(link, now.as_ref(), &outcome);
            if let Outcome::Changed(left) = outcome {
                now = Cell::Text(left);
            }
        }
        now
    }
}
