//! Which values went, and which of them can be sought in the file afterwards.

use std::collections::{BTreeMap, HashSet};
use std::hash::{Hash, Hasher};

use super::apply::Prove;
use super::seek::{KEY, Seeker};
use crate::failure::Result;

/// Shorter values stand in any file by chance.
const SHORTEST: usize = KEY;

/// A longer value can lie on several pages of the file, so its ends are sought, each as a value of its own.
pub(super) const LONGEST: usize = 128;

/// Values that the default proof seeks.
const SAMPLE: usize = 10_000;

/// Values drawn for each that is sought, since some will turn out to stand in kept data too.
const DRAWN: usize = 4;

/// From which plan item and which field a value went: the sample is spread over these.
pub(super) type Origin = (usize, u16);

/// What looks at a piece of kept data.
pub(super) type Look<'a> = &'a mut dyn FnMut(&[u8]);

/// The values that go, collected before they do.
pub(super) struct Leaving {
    seed: u64,
    prove: Prove,
    each: usize,
    long: BTreeMap<Origin, BTreeMap<u64, Box<[u8]>>>,
    seen: HashSet<u64>,
    short: HashSet<u64>,
}

impl Leaving {
    /// Nothing yet; `origins` tells from how many places values will come.
    pub(super) fn new(prove: Prove, seed: u64, origins: usize) -> Self {
        let each = match prove {
            Prove::Sample => (DRAWN * SAMPLE / origins.max(1)).clamp(2, DRAWN * SAMPLE),
            Prove::All => usize::MAX,
        };
        Self { seed, prove, each, long: BTreeMap::new(), seen: HashSet::new(), short: HashSet::new() }
    }

    /// Takes note of a value that goes.
    pub(super) fn add(&mut self, origin: Origin, value: &[u8]) {
        if value.len() <= LONGEST {
            return self.note(origin, value);
        }
        self.note(origin, &value[..LONGEST / 2]);
        self.note(origin, &value[value.len() - LONGEST / 2..]);
    }

    /// Of each origin the values with the smallest seeded hash stay: a fair draw of different values in bounded memory.
    fn note(&mut self, origin: Origin, value: &[u8]) {
        if value.is_empty() {
            return;
        }
        let hash = self.hash(value);
        if value.len() < SHORTEST {
            self.short.insert(hash);
            return;
        }
        if self.prove == Prove::All && !self.seen.insert(hash) {
            return;
        }
        let drawn = self.long.entry(origin).or_default();
        if drawn.len() >= self.each {
            match drawn.last_key_value() {
                Some((largest, _)) if *largest > hash && !drawn.contains_key(&hash) => drawn.pop_last(),
                Some(_) | None => return,
            };
        }
        drawn.entry(hash).or_insert_with(|| value.into());
    }

    fn hash(&self, value: &[u8]) -> u64 {
        let mut hasher = std::hash::DefaultHasher::new();
        self.seed.hash(&mut hasher);
        value.hash(&mut hasher);
        hasher.finish()
    }

    /// The values in the order in which they are taken: one of each origin, then the next of each.
    pub(super) fn draw(self) -> Sought {
        let mut seen = HashSet::new();
        let mut places: Vec<_> = self.long.into_values().map(BTreeMap::into_iter).collect();
        let mut values = Vec::new();
        while !places.is_empty() {
            places.retain_mut(|place| {
                let Some((hash, value)) = place.next() else { return false };
                if seen.insert(hash) {
                    values.push(value);
                }
                true
            });
        }
        let most = match self.prove {
            Prove::Sample => SAMPLE,
            Prove::All => usize::MAX,
        };
        Sought { states: vec![State::Gone; values.len()], values, most, skipped: self.short.len() as u64 }
    }
}

/// What is known of a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    /// Nowhere in kept data.
    Gone,
    /// In kept data too, so that finding it would prove nothing.
    Shared,
}

/// The values to seek.
pub(super) struct Sought {
    values: Vec<Box<[u8]>>,
    states: Vec<State>,
    most: usize,
    skipped: u64,
}

impl Sought {
    /// Values that are sought.
    pub(super) fn count(&self) -> u64 {
        self.states.iter().filter(|state| **state == State::Gone).take(self.most).count() as u64
    }

    /// Values that are not: too short, or shared with kept data.
    pub(super) fn skipped(&self) -> u64 {
        self.skipped + self.states.iter().filter(|state| **state == State::Shared).count() as u64
    }

    /// Leaves out the values that stand in kept data; `kept` calls its argument with every piece of it.
    pub(super) fn leave_out(&mut self, kept: &mut dyn FnMut(Look<'_>) -> Result<()>) -> Result<()> {
        let seeker = Seeker::new(self.values.iter().map(|value| &**value).collect());
        let states = &mut self.states;
        kept(&mut |text| seeker.each(text, &mut |value, _| states[value] = State::Shared))
    }

    /// What seeks the values.
    pub(super) fn seeker(&self) -> Seeker<'_> {
        let sought = self.values.iter().zip(&self.states).filter(|(_, state)| **state == State::Gone);
        Seeker::new(sought.take(self.most).map(|(value, _)| &**value).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sought(prove: Prove, values: &[(Origin, &str)], kept: &str) -> Sought {
        let mut leaving = Leaving::new(prove, 7, 2);
        values.iter().for_each(|(origin, value)| leaving.add(*origin, value.as_bytes()));
        let mut sought = leaving.draw();
        sought
            .leave_out(&mut |look| {
                look(kept.as_bytes());
                Ok(())
            })
            .unwrap();
        sought
    }

    fn finds(sought: &Sought, text: &str) -> bool {
        let mut found = false;
        sought.seeker().each(text.as_bytes(), &mut |_, _| found = true);
        found
    }

    #[test]
    fn short_and_shared_values_are_skipped_and_counted_once() {
        let values = [
            ((0, 0), "Åsa"),
            ((0, 0), "Åsa"),
            ((0, 1), "Storgatan 12"),
            ((0, 1), "Kyrkvägen 4"),
            ((1, 1), "Kyrkvägen 4"),
        ];
        for prove in [Prove::Sample, Prove::All] {
            let sought = sought(prove, &values, "Stora Storgatan 12 B");
            assert_eq!((sought.count(), sought.skipped()), (1, 2));
        }
    }

    #[test]
    fn the_sample_is_spread_over_its_origins() {
        let many: Vec<String> = (0..30_000).map(|number| format!("värde {number:06}")).collect();
        let mut values: Vec<(Origin, &str)> = many.iter().map(|value| ((0, 0), value.as_str())).collect();
        values.push(((0, 1), "ett enda värde"));
        let sought = sought(Prove::Sample, &values, "");
        assert_eq!(sought.count(), 10_000);
        assert!(finds(&sought, "ett enda värde"));
    }

    #[test]
    fn all_values_are_sought_when_asked_for() {
        let many: Vec<String> = (0..30_000).map(|number| format!("värde {number:06}")).collect();
        let values: Vec<(Origin, &str)> = many.iter().map(|value| ((0, 0), value.as_str())).collect();
        assert_eq!(sought(Prove::All, &values, "").count(), 30_000);
    }

    #[test]
    fn of_a_long_value_both_ends_are_sought() {
        let long = format!("början av texten {} slutet av texten", "x".repeat(10_000));
        let sought = sought(Prove::Sample, &[((0, 0), &long)], "");
        assert!(finds(&sought, &long[..200]) && finds(&sought, &long[9_000..]));
        assert!(!finds(&sought, &long[1_000..2_000]));
    }
}
