//! Screen 8: the records that may be about the person who was sought, and which are chosen.

use std::collections::{BTreeMap, BTreeSet};

use roaring::RoaringBitmap;

use crate::model::{RecordId, RegisterId};
use crate::relations::person::search::{Hit, Protection, merge};
use crate::text::Message;

/// Lines for the warning of protected data.
pub const PROTECTED_LINES: u16 = 2;
/// Lines for what has to be known before a report is handed out.
pub const LEAVING_LINES: u16 = 4;

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
    /// What has to be known before the report that was written is handed out.
    pub before_it_leaves: Vec<Message>,
}

impl Persons {
    /// Takes what was found: what is sure is chosen.
    pub fn take(&mut self, hits: Vec<Hit>) {
        self.chosen = hits.iter().filter(|hit| hit.is_chosen()).map(|hit| (hit.register.id, hit.rid)).collect();
        self.cursor = 0;
        self.top = 0;
        self.before_it_leaves.clear();
        self.hits = Some(hits);
    }

    /// Takes in what was found to hang on the chosen; what of it is sure is chosen too. How many are new.
    pub fn take_more(&mut self, later: Vec<Hit>) -> usize {
        let Some(hits) = self.hits.as_mut() else { return 0 };
        let here = hits.get(self.cursor).map(|hit| (hit.register.id, hit.rid));
        let known: BTreeSet<(RegisterId, RecordId)> = hits.iter().map(|hit| (hit.register.id, hit.rid)).collect();
        let sure: BTreeSet<(RegisterId, RecordId)> =
            hits.iter().filter(|hit| hit.is_chosen()).map(|hit| (hit.register.id, hit.rid)).collect();
        merge(hits, later);
        let this = |hit: &Hit| (hit.register.id, hit.rid);
        // What was sure before is as it was left: someone may have taken it out.
        let now_sure = hits.iter().filter(|hit| hit.is_chosen()).map(this).filter(|this| !sure.contains(this));
        self.chosen.extend(now_sure);
        self.cursor = hits.iter().position(|hit| Some(this(hit)) == here).unwrap_or(self.cursor);
        hits.iter().filter(|hit| !known.contains(&this(hit))).count()
    }

    /// How many are chosen that are not sure.
    pub fn chosen_by_hand(&self) -> usize {
        self.lines().iter().filter(|hit| !hit.is_chosen() && self.is_chosen(hit)).count()
    }

    /// The records that say that their person's data is protected.
    pub fn protected(&self) -> Vec<String> {
        let says = |hit: &&Hit| hit.protection == Protection::Protected;
        self.lines().iter().filter(says).map(|hit| hit.place().to_string()).collect()
    }

    /// How many lines more than usual stand below the hits.
    pub fn told_lines(&self) -> u16 {
        let protected = self.lines().iter().any(|hit| hit.protection == Protection::Protected);
        u16::from(protected) * PROTECTED_LINES + if self.before_it_leaves.is_empty() { 0 } else { LEAVING_LINES }
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
