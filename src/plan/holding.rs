//! What must be kept holds at every step: when staging, in the preview, and when the plan is applied.

use roaring::RoaringBitmap;

use crate::failure::Result;
use crate::model::{Day, FieldPosition, Operation, PlanItem, RegisterId};
use crate::store::{Workbench, holds, registers};
use crate::text::Message;

/// What an operation would act on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Target {
    /// The register.
    pub register: RegisterId,
    /// Delete or truncate.
    pub operation: Operation,
    /// The field, for a truncation.
    pub field: Option<FieldPosition>,
}

impl Target {
    /// The deletion of a register's records.
    pub fn deletion(register: RegisterId) -> Self {
        Self { register, operation: Operation::Delete, field: None }
    }

    /// The field alone that is changed; none where whole records go.
    pub fn truncates(self) -> Option<FieldPosition> {
        match self.operation {
            Operation::Truncate => self.field,
            Operation::Delete => None,
        }
    }
}

/// The records that something forbids to be deleted, or of which it forbids to change the field.
pub fn held(bench: &Workbench, target: Target, today: Day) -> Result<RoaringBitmap> {
    let holds = holds::of(bench, target.register, today)?;
    Ok(match target.truncates() {
        Some(field) => holds.of_field(field),
        None => holds.records().clone(),
    })
}

/// What to say of records that are held: how many, until when as the longest, and by which laws or decisions. Whoever
/// asked for their erasure has to be told that (Art. 12(4)). None where nothing is held.
pub fn told(bench: &Workbench, target: Target, (records, today): (&RoaringBitmap, Day)) -> Result<Option<Message>> {
    let held = held(bench, target, today)? & records;
    let holds = holds::of(bench, target.register, today)?;
    let Some((until, by)) = holds.latest(&held, target.truncates()) else { return Ok(None) };
    let name = registers::name_of(bench, target.register)?;
    let restricted = !holds.restricted().is_disjoint(&held);
    let (year, month, day) = holds::NO_END;
    let open = if Day::new(year, month, day) == Some(until) { "yes" } else { "no" };
    let basis = if by.is_empty() && restricted { "none".to_owned() } else { by.join(", ") };
    Ok(Some(msg!("held-until", "count" => held.len(), "register" => name, "until" => until, "open" => open,
        "basis" => basis, "restricted" => if restricted { "yes" } else { "no" })))
}

/// What holds an item's records today.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Held {
    /// The records that were chosen and are held back: when it was staged, or today.
    pub records: RoaringBitmap,
    /// The last day on which any of them is held.
    pub until: Option<Day>,
    /// By which laws or decisions.
    pub by: Vec<String>,
}

/// The items without the records that are held today, and what holds them: a hold loaded after the staging holds.
pub fn without_held(bench: &Workbench, items: &[PlanItem], today: Day) -> Result<(Vec<PlanItem>, Vec<Held>)> {
    let mut free = Vec::with_capacity(items.len());
    let mut lost = Vec::with_capacity(items.len());
    for item in items {
        let target = Target { register: item.register, operation: item.operation, field: item.field };
        let held = held(bench, target, today)?;
        let kept_back = &item.held | (&item.records & &held);
        let named = holds::of(bench, item.register, today)?;
        let latest = named.latest(&(&kept_back & &held), target.truncates());
        let (until, by) = latest.map_or((None, Vec::new()), |(day, by)| (Some(day), by));
        lost.push(Held { records: kept_back, until, by: by.into_iter().map(str::to_owned).collect() });
        free.push(PlanItem { records: &item.records - held, ..item.clone() });
    }
    Ok((free, lost))
}
