//! Long words with one letter wrong, missing, too many or changed with its neighbour.
//!
//! One slip leaves the first or the last half of a word as it should be. The automaton seeks these halves in the same
//! pass; only a word that has one is held against the words that have it too.

use std::sync::Arc;

use rustc_hash::FxHashMap;

/// A shorter word has too many neighbours that are words of their own.
const SHORTEST: usize = 9;
/// A half has at least so many letters.
const HALF: usize = 5;
/// The first part of all but the shortest: many words of their own begin with the same five letters.
const LONGER: usize = 6;
/// A slip leaves so many letters less one as they are at the end, but for two that changed places.
const ENDING: usize = 4;

/// A word's letters, and its entry.
type Known = (Arc<[char]>, usize);

/// The long words by their halves.
#[derive(Default)]
pub struct Slips {
    by_half: FxHashMap<String, Vec<Known>>,
}

impl Slips {
    /// Adds a word and its entry; its two parts, when it is long enough.
    pub fn add(&mut self, word: &str, id: usize) -> Option<(String, String)> {
        let letters: Vec<char> = word.chars().collect();
        if letters.len() < SHORTEST || !letters.iter().all(|letter| letter.is_alphabetic()) {
            return None;
        }
        let whole: Arc<[char]> = letters.as_slice().into();
        let first = if letters.len() > SHORTEST { LONGER } else { HALF };
        let first: String = letters[..first].iter().collect();
        let last: String = letters[letters.len() - HALF..].iter().collect();
        for part in [&first, &last] {
            self.by_half.entry(part.clone()).or_default().push((Arc::clone(&whole), id));
        }
        Some((first, last))
    }

    /// The entry of the word that was meant, when this one is a slip of it.
    pub fn meant(&self, written: &str) -> Option<usize> {
        let ends: Vec<usize> = written.char_indices().map(|(place, _)| place).chain([written.len()]).collect();
        if ends.len() < SHORTEST {
            return None;
        }
        let halves =
            (HALF..=LONGER).flat_map(|count| [written.get(..ends[count]), written.get(ends[ends.len() - 1 - count]..)]);
        let mut letters: Option<Vec<char>> = None;
        let mut near = halves.flatten().filter_map(|half| self.by_half.get(half)).flatten();
        near.find(|(word, _)| is_slip(word, letters.get_or_insert_with(|| written.chars().collect())))
            .map(|(_, id)| *id)
    }
}

/// Whether one letter lies between the two words.
fn is_slip(word: &[char], written: &[char]) -> bool {
    // The first letter is seldom wrong, and `ledningen` is no slip of `hedningen`.
    if word.len().abs_diff(written.len()) > 1 || word.first() != written.first() {
        return false;
    }
    let same = word.iter().zip(written).take_while(|(one, other)| one == other).count();
    let (rest, other) = (&word[same..], &written[same..]);
    if rest.len() > 1 && other.len() > 1 && rest[0] == other[1] && rest[1] == other[0] && rest[2..] == other[2..] {
        return true;
    }
    // What differs in its ending is another form or another word: `socialism`, `socialist`.
    if rest.len().max(other.len()) < ENDING || rest.is_empty() || other.is_empty() {
        return false;
    }
    rest[1..] == other[1..] || rest[1..] == *other || *rest == other[1..]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_wrong_letter_in_a_long_word_is_seen_through() {
        let mut slips = Slips::default();
        assert!(slips.add("sjukskriven", 7).is_some() && slips.add("diabetiker", 8).is_some());
        for (written, meant) in [
            ("sjukskrven", Some(7)),
            ("sjuukskriven", Some(7)),
            ("sjukksriven", Some(7)),
            ("sjukskraven", Some(7)),
            ("diabetiekr", Some(8)),
            ("dabetiker", Some(8)),
            ("ldiabetiker", None),
            ("diabetisk", None),
            ("sjukskivorna", None),
            ("politiker", None),
        ] {
            assert_eq!(slips.meant(written), meant, "{written}");
        }
        assert_eq!(slips.add("muslim", 9), None);
    }
}
