//! Which records' relations run by the policy's word (`running_when`).

use std::sync::Arc;

use roaring::RoaringBitmap;

use super::{Workbench, expression, policy, registers, selection};
use crate::failure::Result;
use crate::model::{Day, Facts, Flags, Quiet, RecordId, RegisterId, SignalColumns};
use crate::policy::Card;

/// The records whose relation runs; none when the policy has no word for it.
pub(super) fn running(bench: &Workbench, register: RegisterId, today: Day) -> Result<Option<Arc<RoaringBitmap>>> {
    let policy = policy::current(bench)?;
    let name = registers::name_of(bench, register)?;
    running_by(bench, register, (policy::card_of(&policy, &name), today))
}

/// As [`running`], by a card of any policy.
pub(super) fn running_by(
    bench: &Workbench,
    register: RegisterId,
    (card, today): (Option<&Card>, Day),
) -> Result<Option<Arc<RoaringBitmap>>> {
    let Some(condition) = condition(bench, register, card)? else { return Ok(None) };
    let generation = registers::by_id(bench, register)?.generation;
    let key = format!("running {register} {generation} {today} {}", condition.sql);
    if let Some(set) = bench.memo().set(&key) {
        return Ok(Some(set));
    }
    let set = selection::select_on(bench, (register, &condition), (today, &Quiet))?;
    Ok(Some(bench.memo().keep_set(key, set)))
}

/// Says of the record in these facts whether its relation runs, asking of this record alone.
pub(super) fn mark_one(
    bench: &Workbench,
    (register, rid): (RegisterId, RecordId),
    (today, facts): (Day, &mut Facts),
) -> Result<()> {
    let policy = policy::current(bench)?;
    let name = registers::name_of(bench, register)?;
    if let Some(condition) = condition(bench, register, policy::card_of(&policy, &name))?
        && selection::holds_for(bench, (register, &condition), (rid, today))?
    {
        facts.flags.set(Flags::RUNNING);
    }
    Ok(())
}

/// Says in a chunk whose first record has this rid which relations run.
pub(super) fn mark(columns: &mut SignalColumns, first: u32, running: &RoaringBitmap) {
    let slots = u32::try_from(columns.flags.len()).unwrap_or(u32::MAX);
    let Some(last) = slots.checked_sub(1).and_then(|slots| first.checked_add(slots)) else { return };
    for rid in running.range(first..=last) {
        if let Some(flags) = usize::try_from(rid - first).ok().and_then(|index| columns.flags.get_mut(index)) {
            *flags |= Flags::RUNNING;
        }
    }
}

fn condition(bench: &Workbench, register: RegisterId, card: Option<&Card>) -> Result<Option<expression::Condition>> {
    let Some(text) = card.and_then(|card| card.running_when.as_ref()) else { return Ok(None) };
    let fields = registers::fields(bench, register)?;
    expression::read_for(&fields, &text.text)
        .map(Some)
        .map_err(|failure| crate::policy::fault::quoted(text.at, &failure))
}
