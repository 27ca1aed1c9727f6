//! Screen 8: the records that may be about the person who was sought, and which are chosen.

use std::collections::{BTreeMap, BTreeSet};

use roaring::RoaringBitmap;

use crate::model::{RecordId, RegisterId};
use crate::relations::person::search::Hit;

/// What screen 8 shows. What was sought is not kept.
#[derive(Debug, Default)]
pub struct Persons {
    /// The hits, surest first; none before anyone was sought.
    pub hits: Option<Vec<Hit>>,
    /// The chosen records.
    pub chosen: BTreeSet<(RegisterId, RecordId)>,
    /// The hit under the cursor.
    pub cursor: usize,
    /// The first hit on screen.
    pub top: usize,
}

impl Persons {
    /// Takes what was found: what is sure is chosen.
    pub fn take(&mut self, hits: Vec<Hit>) {
        self.chosen = hits.iter().filter(|hit| hit.is_chosen()).map(|hit| (hit.register.id, hit.rid)).collect();
        self.cursor = 0;
        self.top = 0;
        self.hits = Some(hits);
    }

    /// The hits.
    pub fn lines(&self) -> &[Hit] {
        self.hits.as_deref().unwrap_or_default()
    }

    /// The hit under the cursor.
    pub fn current(&self) -> Option<&Hit> {
        self.lines().get(self.cursor)
    }

    /// Whether a hit is chosen.
    pub fn is_chosen(&self, hit: &Hit) -> bool {
        self.chosen.contains(&(hit.register.id, hit.rid))
    }

    /// The chosen hits.
    pub fn chosen_hits(&self) -> Vec<Hit> {
        self.lines().iter().filter(|hit| self.is_chosen(hit)).cloned().collect()
    }

    /// The chosen records by register.
    pub fn sets(&self) -> BTreeMap<RegisterId, RoaringBitmap> {
        let mut sets: BTreeMap<RegisterId, RoaringBitmap> = BTreeMap::new();
        for (register, rid) in &self.chosen {
            sets.entry(*register).or_default().insert(rid.0);
        }
        sets
    }
}
