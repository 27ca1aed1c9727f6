//! Where any of many byte strings stands in a text: one look into a table for each byte, whatever their number.
//!
//! An automaton for ten thousand values was measured to read some 30 MB a second, which took most of an apply's time.

/// Bytes that a needle is recognised by. Needles are at least this long.
pub(super) const KEY: usize = 8;

/// Bits of the filter for each needle: one of so many other keys passes it by chance.
const BITS_A_NEEDLE: usize = 32;

/// The largest tables, as a power of two.
const LARGEST: u32 = 27;

/// Needles, ready to be sought.
pub(super) struct Seeker<'a> {
    needles: Vec<&'a [u8]>,
    filter: Vec<u64>,
    power: u32,
    keys: Vec<Key>,
}

/// By which of its bytes a needle is recognised.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Key {
    bytes: u64,
    needle: u32,
    offset: u32,
}

impl<'a> Seeker<'a> {
    /// Each needle is recognised by those eight of its bytes that fewest other needles have, since many values begin
    /// or end alike. A needle shorter than that is never found.
    pub(super) fn new(needles: Vec<&'a [u8]>) -> Self {
        let power = (needles.len().max(1) * BITS_A_NEEDLE).next_power_of_two().trailing_zeros().clamp(10, LARGEST);
        let mut counts = vec![0_u32; 1 << (power - 3)];
        for (_, key) in needles.iter().flat_map(|needle| keys(needle)) {
            let count = &mut counts[place(key, power - 3)];
            *count = count.saturating_add(1);
        }
        let mut table: Vec<Key> = Vec::with_capacity(needles.len());
        for (number, needle) in (0..).zip(&needles) {
            let rarest = keys(needle).min_by_key(|(_, key)| counts[place(*key, power - 3)]);
            table.extend(rarest.map(|(offset, bytes)| Key { bytes, needle: number, offset }));
        }
        table.sort_unstable();
        let mut filter = vec![0_u64; 1 << (power - 6)];
        for key in &table {
            let bit = place(key.bytes, power);
            filter[bit / 64] |= 1 << (bit % 64);
        }
        Self { needles, filter, power, keys: table }
    }

    /// Calls `found` with each needle that stands in the text and where it ends, as often as it stands there.
    pub(super) fn each(&self, text: &[u8], found: &mut dyn FnMut(usize, usize)) {
        let mut key = 0;
        for (end, byte) in (1..).zip(text) {
            key = key << 8 | u64::from(*byte);
            let bit = place(key, self.power);
            if self.filter[bit / 64] & 1 << (bit % 64) != 0 && end >= KEY {
                self.compare((text, end - KEY, key), found);
            }
        }
    }

    fn compare(&self, at: (&[u8], usize, u64), found: &mut dyn FnMut(usize, usize)) {
        let (text, place, key) = at;
        let first = self.keys.partition_point(|known| known.bytes < key);
        for known in self.keys[first..].iter().take_while(|known| known.bytes == key) {
            let Some(start) = place.checked_sub(known.offset as usize) else { continue };
            let needle = self.needles[known.needle as usize];
            let end = start + needle.len();
            if text.get(start..end) == Some(needle) {
                found(known.needle as usize, end);
            }
        }
    }
}

/// Every eight bytes of a needle with their offset.
fn keys(needle: &[u8]) -> impl Iterator<Item = (u32, u64)> + '_ {
    (0..)
        .zip(needle.windows(KEY))
        .map(|(offset, bytes)| (offset, bytes.iter().fold(0, |key, byte| key << 8 | u64::from(*byte))))
}

/// Where a key stands in a table of a power of two.
#[allow(clippy::cast_possible_truncation)] // the product is shifted down to `power` bits
fn place(key: u64, power: u32) -> usize {
    (key.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> (64 - power)) as usize
}

#[cfg(test)]
mod tests {
    use aho_corasick::AhoCorasick;
    use proptest::prelude::*;

    use super::*;

    fn found(needles: &[&[u8]], text: &[u8]) -> Vec<(usize, usize)> {
        let mut places = Vec::new();
        Seeker::new(needles.to_vec()).each(text, &mut |needle, end| places.push((needle, end)));
        places.sort_unstable();
        places
    }

    #[test]
    fn values_that_begin_alike_are_told_apart() {
        let needles: [&[u8]; 3] = [b"https://example.se/1", b"https://example.se/2", b"https://example.se/22"];
        assert_eq!(found(&needles, b"x https://example.se/22 y"), [(1, 22), (2, 23)]);
    }

    #[test]
    fn the_same_value_is_found_wherever_it_stands() {
        assert_eq!(found(&[b"12345678"], b"12345678 12345678"), [(0, 8), (0, 17)]);
        assert!(found(&[b"12345678"], b"1234567").is_empty());
        assert!(found(&[], b"12345678").is_empty());
    }

    proptest! {
        #[test]
        fn it_finds_what_an_automaton_finds(
            needles in prop::collection::vec("[ab]{8,14}", 1..40),
            text in "[ab]{0,200}",
        ) {
            let needles: Vec<&[u8]> = needles.iter().map(String::as_bytes).collect();
            let automaton = AhoCorasick::new(&needles).unwrap();
            let mut plain: Vec<(usize, usize)> =
                automaton.find_overlapping_iter(&text).map(|hit| (hit.pattern().as_usize(), hit.end())).collect();
            plain.sort_unstable();
            prop_assert_eq!(found(&needles, text.as_bytes()), plain);
        }
    }
}
