//! What was found in the values of a field that come again: towns, first names, dates.

use std::collections::HashMap;

use crate::model::Finding;

/// Values that are remembered for a field, at most ...
const VALUES: usize = 16_384;
/// ... each of at most so many bytes: a field costs 2 MiB or so.
const BYTES: usize = 128;
/// After so many values it is asked whether remembering pays.
const TRIAL: u32 = 16_384;

/// The values of one field. What is found in a cell depends on its text and its field alone.
#[derive(Debug, Default)]
pub(super) struct Memo {
    known: HashMap<Box<str>, Box<[Finding]>>,
    asked: u32,
    hits: u32,
    given_up: bool,
}

impl Memo {
    /// Adds what is found in the text, by `detect` where it is not remembered.
    pub(super) fn find(&mut self, text: &str, found: &mut Vec<Finding>, detect: impl FnOnce(&mut Vec<Finding>)) {
        if self.given_up || text.len() > BYTES {
            detect(found);
            return;
        }
        self.asked = self.asked.saturating_add(1);
        if let Some(known) = self.known.get(text) {
            self.hits = self.hits.saturating_add(1);
            found.extend_from_slice(known);
            return;
        }
        let before = found.len();
        detect(found);
        if self.known.len() < VALUES {
            self.known.insert(text.into(), found[before..].into());
        }
        if self.asked >= TRIAL && self.hits < self.asked / 4 {
            self.known = HashMap::new();
            self.given_up = true;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Category, FieldPosition, Level};

    fn finding() -> Finding {
        let (field, start, length) = (FieldPosition(0), 1, 2);
        Finding { field, category: Category::Health, rule: "r".into(), level: Level::Reveals, start, length }
    }

    #[test]
    fn a_value_is_looked_at_once() {
        let mut memo = Memo::default();
        let (mut found, mut looked) = (Vec::new(), 0);
        for _ in 0..3 {
            memo.find("Umeå", &mut found, |found| {
                looked += 1;
                found.push(finding());
            });
        }
        assert_eq!((looked, found), (1, vec![finding(); 3]));
    }

    #[test]
    fn a_field_whose_values_never_come_again_is_not_remembered() {
        let mut memo = Memo::default();
        (0..TRIAL + 10).for_each(|n| memo.find(&n.to_string(), &mut Vec::new(), |_| {}));
        assert!(memo.given_up && memo.known.is_empty());
    }
}
