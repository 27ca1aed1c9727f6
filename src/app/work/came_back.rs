//! What a file brings back that was culled: records that were deleted, values that were minimised.

use std::collections::BTreeSet;

use roaring::RoaringBitmap;
use serde_json::Value;

use crate::export::keys;
use crate::failure::Result;
use crate::model::{DateFact, Facts, RecordId, RegisterId};
use crate::store::details::Details;
use crate::store::import::{FileThen, Imported, Refreshed};
use crate::store::{Workbench, log_entries};
use crate::text::Message;

/// New records of a register from which some had been deleted.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct CameBack {
    /// They had been deleted: the file did not change, or their keys stand on a list that was written then.
    pub(super) certain: RoaringBitmap,
    /// Everything that they tell happened before the register was last read: had they not been deleted, it would have
    /// had them.
    pub(super) likely: RoaringBitmap,
}

/// Which of the records that came anew had been deleted here. Of who was deleted nothing is kept to know them by.
pub(super) fn came_back(bench: &Workbench, imported: &Imported) -> Result<CameBack> {
    let Some(refreshed) = &imported.refreshed else { return Ok(CameBack::default()) };
    match refreshed.file {
        FileThen::Same => Ok(CameBack { certain: refreshed.added.clone(), likely: RoaringBitmap::new() }),
        FileThen::Other => {
            let certain = keys::listed(bench, imported.register, &refreshed.added)?;
            let likely = older(bench, imported.register, refreshed)? - &certain;
            Ok(CameBack { certain, likely })
        }
    }
}

fn older(bench: &Workbench, register: RegisterId, refreshed: &Refreshed) -> Result<RoaringBitmap> {
    let mut found = RoaringBitmap::new();
    let Some(read) = refreshed.read_before.filter(|_| refreshed.culled > 0) else { return Ok(found) };
    let mut details = Details::of(bench, register)?;
    let mut facts = Facts::default();
    for rid in &refreshed.added {
        details.facts(RecordId(rid), &mut facts)?;
        let happened = facts
            .dates
            .iter()
            .filter(|(fact, _, _)| has_happened(*fact))
            .map(|(_, _, dated)| dated.until(read).unwrap_or(read));
        if happened.max().is_some_and(|last| last < read) {
            found.insert(rid);
        }
    }
    Ok(found)
}

/// Whether a date is of something that was done, and not of a birth, an end to come, or nobody knows what.
fn has_happened(fact: DateFact) -> bool {
    match fact {
        DateFact::LastActivity
        | DateFact::Purchase
        | DateFact::ConsentGiven
        | DateFact::ConsentWithdrawn
        | DateFact::Registered
        | DateFact::Objection
        | DateFact::Deceased => true,
        DateFact::ConsentUntil | DateFact::RelationEnd | DateFact::ValidUntil | DateFact::Birth | DateFact::Other => {
            false
        }
    }
}

/// The fields that the log says were truncated, where a file may have brought their values back whole.
pub(super) fn minimised(bench: &Workbench, imported: &Imported) -> Result<Option<Message>> {
    let Some(refreshed) = &imported.refreshed else { return Ok(None) };
    if refreshed.changed + refreshed.new == 0 {
        return Ok(None);
    }
    let mut fields: BTreeSet<String> = BTreeSet::new();
    log_entries::each(bench, (1, usize::MAX), &mut |row| {
        let entry: Value = serde_json::from_str(&row.payload).unwrap_or_default();
        let is = |key: &str, value: &str| entry.get(key).and_then(Value::as_str) == Some(value);
        if is("what", "truncate") && is("register", &imported.name) {
            let named = entry.get("fields").and_then(Value::as_array).into_iter().flatten();
            fields.extend(named.filter_map(|field| field.as_str().map(str::to_owned)));
        }
        Ok(())
    })?;
    let count = fields.len();
    let list = fields.into_iter().collect::<Vec<_>>().join(", ");
    Ok((count > 0).then(|| msg!("refresh-minimised", "fields" => list, "count" => count)))
}
