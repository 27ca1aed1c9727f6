//! Which rows are on screen, under which filter and order.

use roaring::RoaringBitmap;

use crate::model::{ItemId, RecordId};
use crate::store::selection::SortKey;
use crate::text::Message;

/// What narrows a register to some of its records.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Narrowing {
    /// A condition: as typed, and with its names resolved.
    Condition {
        /// As typed.
        text: String,
        /// With its names resolved.
        resolved: String,
        /// What the writer should be told.
        notices: Vec<Message>,
    },
    /// The records of a plan item.
    Item(ItemId),
    /// The marks that the filter before hid.
    HiddenMarks,
    /// Records that another screen showed: what they have in common.
    Said(Message),
    /// The records that hold one value of a field: the condition that selects them, where it can be written.
    Value {
        /// The field's name.
        field: String,
        /// The condition, with names resolved.
        expression: Option<String>,
    },
}

/// A filter and what it lets through.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filter {
    /// What narrows.
    pub by: Narrowing,
    /// The records that pass.
    pub hits: RoaringBitmap,
}

impl Filter {
    /// The condition as typed, when it is one.
    pub fn text(&self) -> Option<&str> {
        match &self.by {
            Narrowing::Condition { text, .. } => Some(text),
            Narrowing::Item(_) | Narrowing::HiddenMarks | Narrowing::Value { .. } | Narrowing::Said(_) => None,
        }
    }
}

/// The records of a register under a filter and in an order: positions to records and back.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct View {
    live: RoaringBitmap,
    filter: Option<Filter>,
    order: Vec<SortKey>,
    sorted: Option<Vec<RecordId>>,
}

impl View {
    /// All records of a register, in their order of import.
    pub fn new(live: RoaringBitmap) -> Self {
        Self { live, filter: None, order: Vec::new(), sorted: None }
    }

    /// Every record of the register.
    pub fn live(&self) -> &RoaringBitmap {
        &self.live
    }

    /// The filter.
    pub fn filter(&self) -> Option<&Filter> {
        self.filter.as_ref()
    }

    /// The records that pass.
    pub fn visible(&self) -> &RoaringBitmap {
        self.filter.as_ref().map_or(&self.live, |filter| &filter.hits)
    }

    /// How the rows are ordered; empty is the order of import.
    pub fn order(&self) -> &[SortKey] {
        &self.order
    }

    /// How many rows.
    pub fn len(&self) -> u64 {
        self.visible().len()
    }

    /// No row at all.
    pub fn is_empty(&self) -> bool {
        self.visible().is_empty()
    }

    /// Narrows to a filter, or widens to all. The order has to be reckoned anew for what is now visible.
    pub fn narrow(&mut self, filter: Option<Filter>) {
        self.filter = filter.map(|f| Filter { hits: &f.hits & &self.live, by: f.by });
        self.sorted = None;
    }

    /// Orders the rows; without keys in the order of import.
    pub fn arrange(&mut self, order: Vec<SortKey>, sorted: Option<Vec<RecordId>>) {
        self.order = order;
        self.sorted = sorted;
    }

    /// The records after erasure: what went is left out everywhere.
    pub fn outlive(&mut self, live: RoaringBitmap) {
        if let Some(filter) = &mut self.filter {
            filter.hits &= &live;
        }
        if let Some(sorted) = &mut self.sorted {
            sorted.retain(|rid| live.contains(rid.0));
        }
        self.live = live;
    }

    /// The order that still has to be reckoned for what is visible.
    pub fn unsorted(&self) -> Option<&[SortKey]> {
        (!self.order.is_empty() && self.sorted.is_none()).then_some(self.order.as_slice())
    }

    /// The record at a position.
    pub fn at(&self, position: u64) -> Option<RecordId> {
        match &self.sorted {
            Some(sorted) => sorted.get(usize::try_from(position).ok()?).copied(),
            None => self.visible().select(u32::try_from(position).ok()?).map(RecordId),
        }
    }

    /// The records at some positions in a row.
    pub fn span(&self, first: u64, count: u64) -> Vec<RecordId> {
        match &self.sorted {
            Some(sorted) => {
                let from = usize::try_from(first).unwrap_or(usize::MAX).min(sorted.len());
                let to = from.saturating_add(usize::try_from(count).unwrap_or(usize::MAX)).min(sorted.len());
                sorted[from..to].to_vec()
            }
            None => {
                let Some(start) = u32::try_from(first).ok().and_then(|n| self.visible().select(n)) else {
                    return Vec::new();
                };
                let count = usize::try_from(count).unwrap_or(usize::MAX);
                self.visible().range(start..).take(count).map(RecordId).collect()
            }
        }
    }

    /// Where a record stands, when it is visible.
    pub fn position(&self, rid: RecordId) -> Option<u64> {
        if !self.visible().contains(rid.0) {
            return None;
        }
        match &self.sorted {
            Some(sorted) => sorted.iter().position(|r| *r == rid).and_then(|p| u64::try_from(p).ok()),
            None => Some(self.visible().rank(rid.0).saturating_sub(1)),
        }
    }

    /// The next position after (or before) one whose record is in a set; goes round.
    pub fn next_in(&self, set: &RoaringBitmap, from: u64, way: Way) -> Option<u64> {
        let length = self.len();
        if (set & self.visible()).is_empty() {
            return None;
        }
        match (&self.sorted, way) {
            (None, Way::Forward) => {
                let hits = set & self.visible();
                let here = self.at(from)?;
                let next = hits.range(here.0.saturating_add(1)..).next().or_else(|| hits.min())?;
                self.position(RecordId(next))
            }
            (None, Way::Back) => {
                let hits = set & self.visible();
                let here = self.at(from)?;
                let next = hits.range(..here.0).next_back().or_else(|| hits.max())?;
                self.position(RecordId(next))
            }
            (Some(_), _) => (1..=length)
                .map(|step| match way {
                    Way::Forward => (from + step) % length,
                    Way::Back => (from + length - step) % length,
                })
                .find(|place| self.at(*place).is_some_and(|rid| set.contains(rid.0))),
        }
    }
}

/// Which way a search goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// Towards the end.
    Forward,
    /// Towards the start.
    Back,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn view() -> View {
        View::new(RoaringBitmap::from_iter([1, 2, 5, 9]))
    }

    #[test]
    fn positions_and_records_are_each_others_inverse() {
        let mut view = view();
        view.arrange(Vec::new(), Some([9, 1, 5, 2].map(RecordId).to_vec()));
        for position in 0..view.len() {
            assert_eq!(view.at(position).and_then(|rid| view.position(rid)), Some(position));
        }
        view.arrange(Vec::new(), None);
        for position in 0..view.len() {
            assert_eq!(view.at(position).and_then(|rid| view.position(rid)), Some(position));
        }
    }

    #[test]
    fn a_search_goes_round_both_ways() {
        let view = view();
        let hits = RoaringBitmap::from_iter([2, 9]);
        assert_eq!(view.next_in(&hits, 1, Way::Forward), Some(3));
        assert_eq!(view.next_in(&hits, 3, Way::Forward), Some(1));
        assert_eq!(view.next_in(&hits, 1, Way::Back), Some(3));
    }

    #[test]
    fn a_filter_never_shows_a_record_that_is_gone() {
        let mut view = view();
        view.narrow(Some(Filter { by: Narrowing::HiddenMarks, hits: RoaringBitmap::from_iter([2, 3]) }));
        assert_eq!(view.len(), 1);
        view.outlive(RoaringBitmap::from_iter([1]));
        assert!(view.is_empty());
    }
}
