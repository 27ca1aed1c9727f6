//! What the plan would do: counts after overlaps, held records, examples.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use chrono::SecondsFormat;
use roaring::RoaringBitmap;
use serde::Serialize;

use super::chain::{Acting, Chain};
use super::effect::{self, Truncated};
use super::holding::{self, Held};
use super::mix::mix;
use super::overlap::{self, Share};
use super::stage::no_such_item;
use crate::env::Env;
use crate::failure::Result;
use crate::model::{Day, ItemId, Operation, Operator, PlanItem, Quiet, RecordId, Register, RegisterId};
use crate::store::{Workbench, plan_items, registers, tally};

/// One item's line; serialises as `plan show --format json` writes it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PlanLine {
    /// Its number.
    pub item: ItemId,
    /// Delete or truncate.
    pub operation: Operation,
    /// The register's name.
    pub register: String,
    /// The field's name, for a truncation.
    pub field: Option<String>,
    /// The operator's code, for a truncation.
    pub operator: Option<String>,
    /// Its records, held ones left out.
    pub records: u64,
    /// Held back.
    pub held: u64,
    /// Until when the last of what is held in the register must be kept (ISO); none when nothing is.
    pub held_until: Option<String>,
    /// By which laws or decisions.
    pub held_by: Vec<String>,
    /// Why.
    pub reason: String,
    /// When it was staged (RFC 3339, UTC).
    pub staged_at: String,
    /// By whom.
    pub staged_by: String,
    /// Records that an earlier item deletes already: counted there.
    pub overlap: u64,
    /// The register, for the program.
    #[serde(skip)]
    pub register_id: RegisterId,
    /// The register's records now, to reckon a share by.
    pub of: u64,
    /// The selection in words of the expression, for the screen.
    pub expression: Option<String>,
}

/// What the plan would do, after overlaps.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Preview {
    /// The items in order.
    pub lines: Vec<PlanLine>,
    /// Records that would be deleted, each once.
    pub deleted: u64,
    /// Field values that would be changed.
    pub changed: u64,
    /// Records held back, each once.
    pub held: u64,
    /// Records that are in more than one item, each once.
    pub overlap: u64,
    /// For each register: name, records before, records after, values changed.
    pub registers: Vec<RegisterEffect>,
    /// What each truncation does to its values, by the items' numbers.
    pub truncated: BTreeMap<ItemId, Truncated>,
    /// What `apply` works from.
    pub(crate) items: Vec<PlanItem>,
    /// The records that go, by register.
    pub(crate) gone: BTreeMap<RegisterId, RoaringBitmap>,
}

impl Preview {
    /// The records that go of a register, held ones left out.
    pub fn deleted_of(&self, register: RegisterId) -> RoaringBitmap {
        self.gone.get(&register).cloned().unwrap_or_default()
    }
}

/// What the plan does to one register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RegisterEffect {
    /// Its name.
    pub register: String,
    /// Records now.
    pub before: u64,
    /// Records after.
    pub after: u64,
    /// Field values changed.
    pub changed: u64,
    /// Personal data values (filled cells) now.
    pub values_before: u64,
    /// Personal data values (filled cells) after.
    pub values_after: u64,
}

/// The lines of the plan, cheap.
pub fn lines(bench: &Workbench) -> Result<Vec<PlanLine>> {
    let plan = Plan::read(bench)?;
    plan.lines(bench)
}

/// The lines as of a day: what must be kept by then is left out and counted.
pub fn lines_on(bench: &Workbench, today: Day) -> Result<Vec<PlanLine>> {
    Plan::on(bench, plan_items::active(bench)?, today)?.lines(bench)
}

/// What the plan would do, counted value by value.
pub fn preview(bench: &Workbench, env: &Env) -> Result<Preview> {
    let plan = Plan::on(bench, plan_items::active(bench)?, env.today)?;
    let lines = plan.lines(bench)?;
    let mut registers = Vec::with_capacity(plan.names.len());
    let mut truncated = BTreeMap::new();
    let mut all_gone = BTreeMap::new();
    let mut deleted = 0;
    for register in plan.names.values() {
        let gone = plan.deleted(register.id);
        let before = plan.live.get(&register.id).map_or(0, RoaringBitmap::len);
        let values_before = tally::filled(bench, register.id)?;
        let mut values_after = values_before.saturating_sub(tally::filled_in(bench, register.id, &gone)?);
        let mut changed = 0;
        let acting = plan.acting(register.id);
        if !acting.is_empty() {
            let chain = Chain::of(bench, register, (&acting, env))?;
            let followed = effect::follow(bench, register, ((&chain, &gone), &Quiet))?;
            values_after = values_after.saturating_sub(followed.emptied);
            for (place, of_item) in followed.truncated {
                let Some(item) = plan.items.get(place) else { continue };
                match item.operation {
                    Operation::Truncate => changed += of_item.counts.changed,
                    Operation::Delete => {}
                }
                truncated.insert(item.id, of_item);
            }
        }
        deleted += gone.len();
        registers.push(RegisterEffect {
            register: register.name.clone(),
            before,
            after: before - gone.len(),
            changed,
            values_before,
            values_after,
        });
        all_gone.insert(register.id, gone);
    }
    Ok(Preview {
        deleted,
        changed: registers.iter().map(|effect| effect.changed).sum(),
        held: held_once(&plan),
        overlap: in_several(&plan.items),
        lines,
        registers,
        truncated,
        items: plan.items,
        gone: all_gone,
    })
}

/// Records held back, each once.
fn held_once(plan: &Plan) -> u64 {
    let mut held: BTreeMap<RegisterId, RoaringBitmap> = BTreeMap::new();
    for (item, back) in plan.items.iter().zip(&plan.held) {
        *held.entry(item.register).or_default() |= &back.records;
    }
    held.values().map(RoaringBitmap::len).sum()
}

/// Records that are in more than one item, each once.
fn in_several(items: &[PlanItem]) -> u64 {
    let mut seen: BTreeMap<RegisterId, (RoaringBitmap, RoaringBitmap)> = BTreeMap::new();
    for item in items {
        let (once, again) = seen.entry(item.register).or_default();
        *again |= &*once & &item.records;
        *once |= &item.records;
    }
    seen.values().map(|(_, again)| again.len()).sum()
}

/// The exact records of an item.
pub fn records(bench: &Workbench, item: ItemId) -> Result<RoaringBitmap> {
    let found = plan_items::by_id(bench, item)?.ok_or_else(|| no_such_item(item))?;
    Ok(found.records & registers::live(bench, found.register)?)
}

/// Up to `most` records spread over an item, by a seed: the sample to look at. In the records' order.
pub fn sample(bench: &Workbench, item: ItemId, of: (usize, u64)) -> Result<Vec<RecordId>> {
    Ok(spread(&records(bench, item)?, of))
}

/// One record from each of `most` equal parts of a set.
fn spread(records: &RoaringBitmap, of: (usize, u64)) -> Vec<RecordId> {
    let (most, seed) = of;
    let (parts, all) = (most as u64, records.len());
    let pick = |part: u64| {
        let (first, end) = (part * all / parts, (part + 1) * all / parts);
        let within = if parts >= all { 0 } else { mix(seed ^ mix(part)) % (end - first) };
        records.select(u32::try_from(first + within).ok()?)
    };
    let parts_filled = (0..parts).filter(|part| (part + 1) * all / parts > part * all / parts);
    parts_filled.filter_map(pick).map(RecordId).collect()
}

/// The plan with what is needed to count it.
pub(super) struct Plan {
    items: Vec<PlanItem>,
    live: BTreeMap<RegisterId, RoaringBitmap>,
    pub(super) names: BTreeMap<RegisterId, Register>,
    shares: Vec<Share>,
    /// What is held today of each item, and was not known when it was staged.
    held: Vec<Held>,
}

impl Plan {
    fn read(bench: &Workbench) -> Result<Self> {
        Self::of(bench, plan_items::active(bench)?)
    }

    /// Of these items.
    pub(super) fn of(bench: &Workbench, items: Vec<PlanItem>) -> Result<Self> {
        let (mut live, mut names) = (BTreeMap::new(), BTreeMap::new());
        for item in &items {
            if let Entry::Vacant(unknown) = live.entry(item.register) {
                unknown.insert(registers::live(bench, item.register)?);
                names.insert(item.register, registers::by_id(bench, item.register)?);
            }
        }
        let shares = overlap::shares(&items, &live);
        let held = items.iter().map(|item| Held { records: item.held.clone(), ..Held::default() }).collect();
        Ok(Self { items, live, names, shares, held })
    }

    /// Of these items, without what must be kept on a day.
    pub(super) fn on(bench: &Workbench, items: Vec<PlanItem>, today: Day) -> Result<Self> {
        let (free, held) = holding::without_held(bench, &items, today)?;
        let plan = Self::of(bench, items)?;
        Ok(Self { shares: overlap::shares(&free, &plan.live), held, ..plan })
    }

    /// The items that look at a field of a register, with the records that they act on.
    pub(super) fn acting(&self, register: RegisterId) -> Vec<Acting<'_>> {
        let of_register = self.items.iter().zip(&self.shares).enumerate();
        of_register
            .filter(|(_, (item, _))| item.register == register && item.field.is_some())
            .map(|(place, (item, share))| (place, item, &share.records))
            .collect()
    }

    /// What goes of a register.
    pub(super) fn deleted(&self, register: RegisterId) -> RoaringBitmap {
        let of_register = self.items.iter().zip(&self.shares).filter(|(item, _)| item.register == register);
        let deleting = of_register.filter(|(item, _)| item.operation == Operation::Delete);
        deleting.fold(RoaringBitmap::new(), |gone, (_, share)| gone | &share.records)
    }

    fn lines(&self, bench: &Workbench) -> Result<Vec<PlanLine>> {
        let lines = self.items.iter().zip(&self.shares).zip(&self.held);
        lines.map(|((item, share), held)| self.line(bench, (item, share, held.clone()))).collect()
    }

    fn line(&self, bench: &Workbench, of: (&PlanItem, &Share, Held)) -> Result<PlanLine> {
        let (item, share, held) = of;
        let field = match item.field {
            None => None,
            Some(position) => {
                let fields = registers::fields(bench, item.register)?;
                fields.into_iter().find(|field| field.position == position).map(|field| field.name)
            }
        };
        Ok(PlanLine {
            item: item.id,
            operation: item.operation,
            register: self.names.get(&item.register).map_or_else(String::new, |known| known.name.clone()),
            field,
            operator: item.operator.map(Operator::code),
            records: share.records.len() + share.overlap,
            held: held.records.len(),
            held_until: held.until.map(|day| day.to_string()),
            held_by: held.by,
            reason: item.reason.clone(),
            staged_at: item.staged_at.to_rfc3339_opts(SecondsFormat::Secs, true),
            staged_by: item.staged_by.clone(),
            overlap: share.overlap,
            of: self.live.get(&item.register).map_or(0, RoaringBitmap::len),
            register_id: item.register,
            expression: item.expression.clone(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sample_is_spread_and_the_same_for_the_same_seed() {
        let records: RoaringBitmap = (1..=1000).collect();
        let first = spread(&records, (10, 7));
        assert_eq!(first, spread(&records, (10, 7)));
        assert_ne!(first, spread(&records, (10, 8)));
        assert!(
            first
                .iter()
                .enumerate()
                .all(|(part, rid)| rid.0 as usize > part * 100 && rid.0 as usize <= part * 100 + 100)
        );
    }

    #[test]
    fn a_sample_of_a_few_is_all_of_them_once() {
        let records: RoaringBitmap = [3, 5, 8].into_iter().collect();
        assert_eq!(spread(&records, (10, 1)), [RecordId(3), RecordId(5), RecordId(8)]);
        assert!(spread(&RoaringBitmap::new(), (10, 1)).is_empty());
        assert!(spread(&records, (0, 1)).is_empty());
    }
}
