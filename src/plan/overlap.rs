//! Which records each item still acts on when the items before it have been applied.

use std::collections::BTreeMap;

use roaring::RoaringBitmap;

use crate::model::{Operation, PlanItem, RegisterId};

/// What is left for one item.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Share {
    /// The records that it acts on.
    pub records: RoaringBitmap,
    /// Its records that exist but that an earlier item deletes.
    pub overlap: u64,
}

/// The share of each item, in order. Records that no longer exist (`live` tells) are in none.
pub fn shares(items: &[PlanItem], live: &BTreeMap<RegisterId, RoaringBitmap>) -> Vec<Share> {
    let mut left = live.clone();
    items
        .iter()
        .map(|item| {
            let (Some(exist), Some(rest)) = (live.get(&item.register), left.get_mut(&item.register)) else {
                return Share::default();
            };
            let records = &item.records & &*rest;
            let overlap = item.records.intersection_len(exist) - records.len();
            match item.operation {
                Operation::Delete => *rest -= &records,
                Operation::Truncate => {}
            }
            Share { records, overlap }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;

    use super::*;
    use crate::model::ItemId;

    fn item(operation: Operation, records: &[u32]) -> PlanItem {
        PlanItem {
            id: ItemId(1),
            operation,
            register: RegisterId(1),
            field: None,
            operator: None,
            records: records.iter().copied().collect(),
            held: RoaringBitmap::new(),
            expression: None,
            reason: "prov".into(),
            staged_at: DateTime::UNIX_EPOCH,
            staged_by: "prov".into(),
        }
    }

    fn counts(items: &[PlanItem]) -> Vec<(u64, u64)> {
        let live = BTreeMap::from([(RegisterId(1), (1..=10).collect())]);
        shares(items, &live).iter().map(|share| (share.records.len(), share.overlap)).collect()
    }

    #[test]
    fn a_record_that_an_earlier_item_deletes_is_not_counted_again() {
        let items = [item(Operation::Delete, &[1, 2, 3]), item(Operation::Delete, &[3, 4])];
        assert_eq!(counts(&items), [(3, 0), (1, 1)]);
    }

    #[test]
    fn a_record_that_is_changed_can_be_deleted_after() {
        let items =
            [item(Operation::Truncate, &[1, 2]), item(Operation::Delete, &[2]), item(Operation::Truncate, &[2])];
        assert_eq!(counts(&items), [(2, 0), (1, 0), (0, 1)]);
    }

    #[test]
    fn a_record_that_is_gone_is_neither_counted_nor_an_overlap() {
        assert_eq!(counts(&[item(Operation::Delete, &[9, 10, 11, 12])]), [(2, 0)]);
    }
}
