//! One pass over a text that stops at every word that may be listed: whole, by its beginning or by its ending.
//!
//! The table is a trie of the words that starts anew at each word's beginning. Off the trie a word is either behind a
//! listed beginning, or in the automaton of the listed endings (Aho and Corasick's). Whether a word may be listed is
//! told by the state into which the separator after it leads, so the walk is one table look-up and one comparison a
//! byte; what the word is, the one who walks looks up. Upper and lower case share a class of bytes; decomposed letters
//! are words of their own. Branches of the trie that say the same are one.

use std::collections::HashMap;

use unicode_normalization::UnicodeNormalization;

use super::tokens::{continues, in_word};

/// Where in its word a listed text stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Stand {
    /// It is the word.
    Whole,
    /// It begins the word.
    First,
    /// It ends the word.
    Last,
}

const ROOT: u32 = 0;
const SEPARATOR: u8 = 0;
/// Bytes of words that no listed text has.
const OTHER: u8 = 1;
/// Bytes that continue a character and that no listed text has.
const CONTINUES: u8 = 2;

/// The compiled texts.
pub struct Automaton {
    classes: [u8; 256],
    /// The next state's first place, by a state's first place plus class.
    table: Vec<u32>,
    /// The state after a word that may be listed.
    found: u32,
}

impl Automaton {
    /// Compiles texts, composed and in lower case.
    pub fn new<'a>(listed: impl Iterator<Item = (&'a str, Stand)>) -> Self {
        let listed: Vec<(Vec<u8>, Stand)> = listed.flat_map(|(text, stand)| written(text, stand)).collect();
        let classes = Classes::of(&listed);
        let (mut words, mut endings) = (Trie::new(), Trie::new());
        for (bytes, stand) in &listed {
            let path = bytes.iter().map(|byte| classes.of[usize::from(*byte)]);
            match stand {
                Stand::Whole => words.insert(path, End::Whole),
                Stand::First => words.insert(path, End::First),
                Stand::Last => endings.insert(path, End::Whole),
            }
        }
        Table::new(&classes, &words, &Endings::of(&endings, classes.count)).finish(&classes)
    }

    /// Calls `found` with the byte after each word that may be listed.
    pub fn walk(&self, text: &[u8], mut found: impl FnMut(usize)) {
        let mut state = ROOT;
        for (place, byte) in text.iter().enumerate() {
            state = self.step(state, self.classes[usize::from(*byte)]);
            if state == self.found {
                found(place);
            }
        }
        if self.step(state, SEPARATOR) == self.found {
            found(text.len());
        }
    }

    #[inline]
    fn step(&self, state: u32, class: u8) -> u32 {
        self.table[(state + u32::from(class)) as usize]
    }

    /// Bytes that it takes.
    pub fn size(&self) -> usize {
        self.table.len() * size_of::<u32>()
    }
}

/// The text in its two spellings, its bytes without case.
fn written(text: &str, stand: Stand) -> Vec<(Vec<u8>, Stand)> {
    let bytes = |text: &str| text.bytes().map(fold_byte).collect::<Vec<u8>>();
    let mut spellings = vec![(bytes(text), stand)];
    if !text.is_ascii() {
        let decomposed: String = text.nfd().collect();
        spellings.push((bytes(&decomposed), stand));
    }
    spellings
}

/// Upper case to lower, in ASCII and in the second byte of Latin-1 letters.
fn fold_byte(byte: u8) -> u8 {
    match byte {
        b'A'..=b'Z' => byte + 32,
        0x80..=0x9E => byte + 32,
        _ => byte,
    }
}

/// Bytes that are alike to all listed texts.
struct Classes {
    of: [u8; 256],
    count: usize,
}

impl Classes {
    fn of(listed: &[(Vec<u8>, Stand)]) -> Self {
        let mut used = [false; 256];
        listed.iter().flat_map(|(bytes, _)| bytes).for_each(|byte| used[usize::from(*byte)] = true);
        let (mut of, mut next) = ([SEPARATOR; 256], CONTINUES + 1);
        let mut class_of = [OTHER; 256];
        for byte in 0..=255u8 {
            if used[usize::from(byte)] && in_word(byte) {
                class_of[usize::from(byte)] = next;
                next = next.saturating_add(1);
            } else if continues(byte) {
                class_of[usize::from(byte)] = CONTINUES;
            }
        }
        for byte in (0..=255u8).filter(|byte| in_word(*byte)) {
            of[usize::from(byte)] = class_of[usize::from(fold_byte(byte))];
        }
        Self { of, count: usize::from(next) }
    }
}

/// What ends at a node.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum End {
    Nothing,
    Whole,
    /// All words that begin so.
    First,
}

struct Node {
    children: Vec<(u8, usize)>,
    end: End,
}

/// A tree of paths of classes; node 0 is the root.
struct Trie(Vec<Node>);

impl Trie {
    fn new() -> Self {
        Self(vec![Node { children: Vec::new(), end: End::Nothing }])
    }

    fn insert(&mut self, path: impl Iterator<Item = u8>, end: End) {
        let mut node = 0;
        for class in path {
            // A longer text behind a listed beginning is found by it.
            if self.0[node].end == End::First {
                return;
            }
            let known = self.0[node].children.iter().find(|(other, _)| *other == class).map(|(_, child)| *child);
            node = known.unwrap_or_else(|| {
                let child = self.0.len();
                self.0.push(Node { children: Vec::new(), end: End::Nothing });
                self.0[node].children.push((class, child));
                child
            });
        }
        self.0[node].end = self.0[node].end.max(end);
    }
}

/// The automaton of endings: next node by node and class, and whether a word may end there.
struct Endings {
    next: Vec<u32>,
    ends: Vec<bool>,
    classes: usize,
}

impl Endings {
    fn of(trie: &Trie, classes: usize) -> Self {
        let count = trie.0.len();
        let mut this = Self { next: vec![0; count * classes], ends: vec![false; count], classes };
        let mut fail = vec![0usize; count];
        let mut queue = std::collections::VecDeque::from([0usize]);
        while let Some(node) = queue.pop_front() {
            this.ends[node] = trie.0[node].end != End::Nothing || (node != 0 && this.ends[fail[node]]);
            if node != 0 {
                let from = fail[node] * classes;
                this.next.copy_within(from..from + classes, node * classes);
            }
            for (class, child) in &trie.0[node].children {
                let place = node * classes + usize::from(*class);
                fail[*child] = if node == 0 { 0 } else { this.next[place] as usize };
                this.next[place] = u32::try_from(*child).unwrap_or(0);
                queue.push_back(*child);
            }
        }
        this
    }

    fn after(&self, node: usize, class: u8) -> usize {
        self.next[node * self.classes + usize::from(class)] as usize
    }
}

/// A branch of the words: two with the same are one.
#[derive(PartialEq, Eq, Hash)]
struct Branch {
    ending: usize,
    ends: bool,
    children: Vec<(u8, u32)>,
}

/// Rows of states: the root, the state after a found word, the inside of a listed beginning, endings, words.
struct Table<'b> {
    classes: &'b Classes,
    endings: &'b Endings,
    rows: Vec<u32>,
    known: HashMap<Branch, u32>,
}

const FOUND: u32 = 1;
const INSIDE: u32 = 2;
const FIRST_ENDING: u32 = 3;

impl<'b> Table<'b> {
    fn new(classes: &'b Classes, words: &Trie, endings: &'b Endings) -> Self {
        let mut this = Self { classes, endings, rows: vec![ROOT; 3 * classes.count], known: HashMap::new() };
        for node in 0..endings.ends.len() {
            let row: Vec<u32> = (0..classes.count).map(|class| this.off(node, class)).collect();
            this.rows.extend(row);
        }
        this.rows[INSIDE as usize * classes.count..][..classes.count].fill(INSIDE);
        this.rows[INSIDE as usize * classes.count] = FOUND;
        let children =
            words.0[0].children.iter().map(|(class, child)| (*class, this.branch(words, *child, (0, *class))));
        let children: Vec<(u8, u32)> = children.collect();
        let mut root: Vec<u32> = (0..classes.count).map(|class| this.off(0, class)).collect();
        for (class, state) in children {
            root[usize::from(class)] = state;
        }
        root[usize::from(SEPARATOR)] = ROOT;
        // What continues a separator of several bytes is no word's beginning.
        for byte in (0..=255u8).filter(|byte| continues(*byte)) {
            root[usize::from(classes.of[usize::from(byte)])] = ROOT;
        }
        for state in [ROOT, FOUND] {
            this.rows[state as usize * classes.count..][..classes.count].copy_from_slice(&root);
        }
        this
    }

    /// Where an ending's node leads by a class.
    fn off(&self, node: usize, class: usize) -> u32 {
        if class == usize::from(SEPARATOR) {
            return if self.endings.ends[node] { FOUND } else { ROOT };
        }
        FIRST_ENDING + self.endings.next[node * self.endings.classes + class]
    }

    /// The state of a word's node that is reached from an ending's node by a class.
    fn branch(&mut self, words: &Trie, node: usize, (ending, class): (usize, u8)) -> u32 {
        let here = &words.0[node];
        if here.end == End::First {
            return INSIDE;
        }
        let ending = self.endings.after(ending, class);
        let mut children: Vec<(u8, u32)> =
            here.children.iter().map(|(class, child)| (*class, self.branch(words, *child, (ending, *class)))).collect();
        children.sort_unstable();
        let ends = here.end == End::Whole || self.endings.ends[ending];
        let branch = Branch { ending, ends, children };
        if let Some(state) = self.known.get(&branch) {
            return *state;
        }
        let state = u32::try_from(self.rows.len() / self.classes.count).unwrap_or(ROOT);
        let mut row: Vec<u32> = (0..self.classes.count).map(|class| self.off(ending, class)).collect();
        row[usize::from(SEPARATOR)] = if ends { FOUND } else { ROOT };
        for (class, child) in &branch.children {
            row[usize::from(*class)] = *child;
        }
        self.rows.extend(row);
        self.known.insert(branch, state);
        state
    }

    fn finish(self, classes: &Classes) -> Automaton {
        let stride = u32::try_from(classes.count).unwrap_or(0);
        Automaton {
            classes: classes.of,
            table: self.rows.into_iter().map(|state| state * stride).collect(),
            found: FOUND * stride,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<usize> {
        let listed = [
            ("diabetes", Stand::First),
            ("hiv", Stand::Whole),
            ("allergi", Stand::Last),
            ("vänster", Stand::Whole),
            ("romer", Stand::Whole),
            ("gi", Stand::Last),
        ];
        let automaton = Automaton::new(listed.into_iter());
        let mut all = Vec::new();
        automaton.walk(text.as_bytes(), |end| all.push(end));
        all
    }

    #[test]
    fn whole_words_are_found_and_parts_are_not() {
        assert_eq!(found("arkiv hiv HIV-positiv hiva"), [9, 13]);
        assert_eq!(found("romer romern rome"), [5]);
    }

    #[test]
    fn compounds_are_found_by_listed_beginnings_and_endings() {
        assert_eq!(found("Diabetessköterska"), [18]);
        assert_eq!(found("nötallergi"), [11]);
        assert!(found("nötallergier").is_empty());
        assert_eq!(found("allergi hivallergi"), [7, 18]);
    }

    #[test]
    fn composed_decomposed_and_capital_letters_are_one() {
        for text in ["vänster", "VÄNSTER", "va\u{308}nster", "VA\u{308}NSTER", "”vänster”", "\u{a0}vänster\u{a0}"]
        {
            assert_eq!(found(text).len(), 1, "{text}");
        }
    }
}
