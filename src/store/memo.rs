//! Sets of records that were reckoned once and hold until a register or the policy changes.

use std::cell::RefCell;
use std::collections::HashMap;
use std::sync::Arc;

use roaring::RoaringBitmap;

use super::holds::Holds;

/// Sets that are kept, at most; then all are forgotten.
const MOST: usize = 64;

/// What a connection remembers. A key names everything that the set depends on.
#[derive(Default)]
pub(super) struct Memo {
    sets: RefCell<HashMap<String, Arc<RoaringBitmap>>>,
    holds: RefCell<HashMap<String, Arc<Holds>>>,
}

impl Memo {
    pub(super) fn set(&self, key: &str) -> Option<Arc<RoaringBitmap>> {
        self.sets.borrow().get(key).cloned()
    }

    pub(super) fn keep_set(&self, key: String, set: RoaringBitmap) -> Arc<RoaringBitmap> {
        keep(&mut self.sets.borrow_mut(), key, set)
    }

    pub(super) fn holds(&self, key: &str) -> Option<Arc<Holds>> {
        self.holds.borrow().get(key).cloned()
    }

    pub(super) fn keep_holds(&self, key: String, holds: Holds) -> Arc<Holds> {
        keep(&mut self.holds.borrow_mut(), key, holds)
    }
}

fn keep<T>(kept: &mut HashMap<String, Arc<T>>, key: String, value: T) -> Arc<T> {
    if kept.len() >= MOST {
        kept.clear();
    }
    let value = Arc::new(value);
    kept.insert(key, Arc::clone(&value));
    value
}
