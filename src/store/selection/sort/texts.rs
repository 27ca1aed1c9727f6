//! The keys of a text field: eight bytes beside each record, the rest in one arena.

use std::cmp::Ordering;

use super::EMPTY;
use super::column::Codes;
use crate::store::selection::alphabet;

/// Nothing stands after the first eight bytes.
const NOTHING: u32 = u32::MAX;

/// A key: its first eight bytes, and where the rest stands.
#[derive(Clone, Copy)]
struct Key {
    start: u64,
    rest: u32,
    place: u32,
}

/// Keys gathered while a field is read.
#[derive(Default)]
pub(super) struct Texts {
    keys: Vec<Key>,
    /// After each key's first eight bytes: how many follow, then those.
    arena: Vec<u8>,
    key: Vec<u8>,
}

impl Texts {
    /// Takes a text; gives the number of its key, or [`EMPTY`] for blanks.
    pub(super) fn add(&mut self, text: &str) -> u64 {
        self.key.clear();
        alphabet::key_into(text, &mut self.key);
        let Ok(place) = u32::try_from(self.keys.len()) else { return EMPTY };
        if self.key.is_empty() {
            return EMPTY;
        }
        let (start, rest) = self.key.split_at(self.key.len().min(8));
        let mut bytes = [0; 8];
        bytes[..start.len()].copy_from_slice(start);
        let kept = rest.len().min(usize::from(u8::MAX));
        // Past four gibibytes of keys the first eight bytes decide alone.
        let at = u32::try_from(self.arena.len()).ok().filter(|at| kept > 0 && *at != NOTHING);
        if at.is_some() {
            self.arena.push(u8::try_from(kept).unwrap_or(u8::MAX));
            self.arena.extend_from_slice(&rest[..kept]);
        }
        self.keys.push(Key { start: u64::from_be_bytes(bytes), rest: at.unwrap_or(NOTHING), place });
        u64::from(place)
    }

    /// Turns the numbers that [`Texts::add`] gave into ranks: equal texts have the same.
    pub(super) fn ranks(mut self, mut places: Codes) -> Codes {
        let arena = std::mem::take(&mut self.arena);
        self.keys.sort_unstable_by(|one, other| compare(&arena, *one, *other));
        let mut ranks = vec![0_u32; self.keys.len()];
        let mut rank = 0;
        for (index, key) in self.keys.iter().enumerate() {
            if index > 0 && compare(&arena, self.keys[index - 1], *key) != Ordering::Equal {
                rank += 1;
            }
            ranks[usize::try_from(key.place).unwrap_or(0)] = rank;
        }
        for place in places.iter_mut().filter(|place| **place != EMPTY) {
            *place = usize::try_from(*place).ok().and_then(|at| ranks.get(at)).map_or(EMPTY, |rank| u64::from(*rank));
        }
        places
    }
}

fn compare(arena: &[u8], one: Key, other: Key) -> Ordering {
    one.start.cmp(&other.start).then_with(|| rest(arena, one.rest).cmp(rest(arena, other.rest)))
}

fn rest(arena: &[u8], at: u32) -> &[u8] {
    if at == NOTHING {
        return &[];
    }
    let at = usize::try_from(at).unwrap_or(usize::MAX);
    let length = arena.get(at).copied().map_or(0, usize::from);
    arena.get(at + 1..at + 1 + length).unwrap_or_default()
}
