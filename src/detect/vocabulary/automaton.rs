//! One pass over a text that finds every word of a list: whole, as a listed beginning or as a listed ending.
//!
//! The table is a trie of the words that starts anew at each word's beginning. Off the trie a word is either inside
//! a compound whose beginning is listed, or in the automaton of the listed endings (Aho and Corasick's). What a word
//! turned out to be is told by the state into which the separator after it leads, so the walk is one table look-up
//! and one comparison a byte. Upper and lower case share a class of bytes; decomposed letters are words of their own.

use std::collections::HashMap;

use unicode_normalization::UnicodeNormalization;

use super::tokens::{continues, in_word};

/// Where in its word a pattern stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Stand {
    /// It is the word.
    Whole,
    /// It begins the word.
    First,
    /// It ends the word.
    Last,
}

/// A pattern that was found: its number and how it stands.
pub type Output = (u32, Stand);

const ROOT: usize = 0;
const STRIDE: usize = 64;
const SEPARATOR: usize = 0;
/// Bytes of words that no pattern has.
const OTHER: usize = 1;
/// Bytes that continue a character and that no pattern has.
const CONTINUES: usize = 2;

/// The compiled words.
pub struct Automaton {
    classes: [u8; 256],
    /// Next state times [`STRIDE`], by state times `STRIDE` plus class.
    table: Vec<u32>,
    /// From this state on a word was found.
    first_output: u32,
    outputs: Vec<Vec<Output>>,
}

impl Automaton {
    /// Compiles patterns, composed and in lower case.
    pub fn new<'a>(patterns: impl Iterator<Item = (&'a str, Stand, u32)>) -> Self {
        Builder::new(patterns).build()
    }

    /// Calls `found` with the byte after each word that is listed, and with what it is.
    pub fn walk(&self, text: &[u8], mut found: impl FnMut(usize, &[Output])) {
        let mut state = 0u32;
        for (place, byte) in text.iter().enumerate() {
            state = self.step(state, self.classes[usize::from(*byte)]);
            if state >= self.first_output {
                found(place, self.outputs_of(state));
            }
        }
        state = self.step(state, 0);
        if state >= self.first_output {
            found(text.len(), self.outputs_of(state));
        }
    }

    #[inline]
    fn step(&self, state: u32, class: u8) -> u32 {
        self.table[(state + u32::from(class)) as usize]
    }

    fn outputs_of(&self, state: u32) -> &[Output] {
        let index = (state - self.first_output) as usize / STRIDE;
        self.outputs.get(index).map_or(&[], Vec::as_slice)
    }
}

/// Upper case to lower, in ASCII and in the second byte of Latin-1 letters.
fn fold_byte(byte: u8) -> u8 {
    match byte {
        b'A'..=b'Z' => byte + 32,
        0x80..=0x9E => byte + 32,
        _ => byte,
    }
}

#[derive(Default)]
struct Node {
    children: HashMap<u8, usize>,
    outputs: Vec<Output>,
}

/// A tree of byte strings; node 0 is the root.
struct Trie(Vec<Node>);

impl Trie {
    fn insert(&mut self, pattern: &[u8]) -> usize {
        let mut node = 0;
        for byte in pattern {
            let next = self.0.len();
            let known = *self.0[node].children.entry(*byte).or_insert(next);
            if known == next {
                self.0.push(Node::default());
            }
            node = known;
        }
        node
    }
}

struct Builder {
    classes: [u8; 256],
    /// Words and beginnings; the outputs of a beginning are kept apart.
    words: Trie,
    beginnings: HashMap<usize, Vec<Output>>,
    endings: Trie,
}

impl Builder {
    fn new<'a>(patterns: impl Iterator<Item = (&'a str, Stand, u32)>) -> Self {
        let mut this = Self {
            classes: [0; 256],
            words: Trie(vec![Node::default()]),
            beginnings: HashMap::new(),
            endings: Trie(vec![Node::default()]),
        };
        let mut used = [false; 256];
        for (pattern, stand, id) in patterns {
            let composed = pattern.to_owned();
            let decomposed: String = pattern.nfd().collect();
            this.add(&composed, (id, stand), &mut used);
            if decomposed != composed {
                this.add(&decomposed, (id, stand), &mut used);
            }
        }
        this.number_classes(&used);
        this
    }

    fn add(&mut self, pattern: &str, output: Output, used: &mut [bool; 256]) {
        let bytes: Vec<u8> = pattern.bytes().map(fold_byte).collect();
        for byte in &bytes {
            used[usize::from(*byte)] = true;
        }
        match output.1 {
            Stand::Whole => {
                let node = self.words.insert(&bytes);
                self.words.0[node].outputs.push(output);
            }
            Stand::First => {
                let node = self.words.insert(&bytes);
                self.beginnings.entry(node).or_default().push(output);
            }
            Stand::Last => {
                let node = self.endings.insert(&bytes);
                self.endings.0[node].outputs.push(output);
            }
        }
    }

    /// A class for each folded byte in use. Past the stride's room bytes share `OTHER`: their words are lost, which
    /// a test forbids.
    fn number_classes(&mut self, used: &[bool; 256]) {
        let mut next = CONTINUES + 1;
        let mut class_of = [OTHER; 256];
        for byte in 0..=255u8 {
            let class = &mut class_of[usize::from(byte)];
            if used[usize::from(byte)] && next < STRIDE {
                *class = next;
                next += 1;
            } else if continues(byte) {
                *class = CONTINUES;
            }
        }
        for byte in 0..=255u8 {
            let class = if in_word(byte) { class_of[usize::from(fold_byte(byte))] } else { SEPARATOR };
            self.classes[usize::from(byte)] = u8::try_from(class).unwrap_or(0);
        }
    }

    fn class(&self, byte: u8) -> usize {
        usize::from(self.classes[usize::from(byte)])
    }

    fn build(self) -> Automaton {
        let endings = Endings::new(&self);
        let mut states = States::new(self.words.0.len(), endings.outputs.len());
        let mut outputs = Outputs::default();
        // Off the list: the automaton of endings.
        for node in 0..endings.outputs.len() {
            let row = states.row(states.ending(node));
            for class in OTHER..STRIDE {
                states.table[row + class] = Next::State(states.ending(endings.next[node * STRIDE + class]));
            }
            states.table[row] = outputs.state(&endings.outputs[node]);
        }
        self.words_into(&endings, &mut states, &mut outputs);
        states.finish(outputs, self.classes)
    }

    /// The trie of words; each node knows its ending state and the beginning that it lies under.
    fn words_into(&self, endings: &Endings, states: &mut States, outputs: &mut Outputs) {
        let mut open = vec![(0usize, 0usize, None::<usize>)];
        while let Some((node, ending, over)) = open.pop() {
            let here = &self.words.0[node];
            let mine = self.beginnings.get(&node);
            let inside = match mine {
                Some(found) => Some(states.compound(outputs.state(found))),
                None => over,
            };
            let state = if node == 0 { ROOT } else { states.word(node) };
            let row = states.row(state);
            for class in OTHER..STRIDE {
                let off = inside.unwrap_or_else(|| states.ending(endings.next[ending * STRIDE + class]));
                states.table[row + class] = Next::State(off);
            }
            if node != 0 {
                let mut found = here.outputs.clone();
                if let Some(over) = over {
                    found.extend(outputs.of(states.table[states.row(over)]));
                }
                found.extend(&endings.outputs[ending]);
                states.table[row] = outputs.state(&found);
            }
            for (byte, child) in &here.children {
                let class = self.class(*byte);
                states.table[row + class] = Next::State(states.word(*child));
                open.push((*child, endings.next[ending * STRIDE + class], inside));
            }
        }
        // What continues a separator of several bytes is no word's beginning.
        for byte in (0..=255u8).filter(|byte| continues(*byte)) {
            let class = self.class(byte);
            states.table[class] = Next::State(ROOT);
        }
    }
}

/// The automaton of endings, complete: next node by node and class.
struct Endings {
    next: Vec<usize>,
    outputs: Vec<Vec<Output>>,
}

impl Endings {
    fn new(builder: &Builder) -> Self {
        let nodes = &builder.endings.0;
        let mut next = vec![0; nodes.len() * STRIDE];
        let mut outputs: Vec<Vec<Output>> = nodes.iter().map(|node| node.outputs.clone()).collect();
        let mut fail = vec![0; nodes.len()];
        let mut queue = std::collections::VecDeque::from([0usize]);
        while let Some(node) = queue.pop_front() {
            if node != 0 {
                let inherited = outputs[fail[node]].clone();
                outputs[node].extend(inherited);
                let (from, to) = (fail[node] * STRIDE, node * STRIDE);
                next.copy_within(from..from + STRIDE, to);
            }
            for (byte, child) in &nodes[node].children {
                let class = builder.class(*byte);
                fail[*child] = if node == 0 { 0 } else { next[node * STRIDE + class] };
                next[node * STRIDE + class] = *child;
                queue.push_back(*child);
            }
        }
        Self { next, outputs }
    }
}

#[derive(Clone, Copy)]
enum Next {
    State(usize),
    /// A word was found: the root again, but telling what.
    Found(usize),
}

/// What separators after listed words lead to, each set once.
#[derive(Default)]
struct Outputs {
    sets: Vec<Vec<Output>>,
    known: HashMap<Vec<Output>, usize>,
}

impl Outputs {
    fn state(&mut self, found: &[Output]) -> Next {
        if found.is_empty() {
            return Next::State(ROOT);
        }
        let next = self.sets.len();
        let index = *self.known.entry(found.to_vec()).or_insert(next);
        if index == next {
            self.sets.push(found.to_vec());
        }
        Next::Found(index)
    }

    fn of(&self, next: Next) -> Vec<Output> {
        match next {
            Next::State(_) => Vec::new(),
            Next::Found(index) => self.sets[index].clone(),
        }
    }
}

/// Rows of the table: the root, words, endings, insides of compounds.
struct States {
    table: Vec<Next>,
    words: usize,
}

impl States {
    fn new(words: usize, endings: usize) -> Self {
        Self { table: vec![Next::State(ROOT); (words + endings) * STRIDE], words }
    }

    fn row(&self, state: usize) -> usize {
        state * STRIDE
    }

    /// Word node 0 is the root.
    fn word(&self, node: usize) -> usize {
        node
    }

    fn ending(&self, node: usize) -> usize {
        self.words + node
    }

    /// A new state inside a compound whose beginning is listed.
    fn compound(&mut self, at_end: Next) -> usize {
        let state = self.table.len() / STRIDE;
        self.table.resize(self.table.len() + STRIDE, Next::State(state));
        self.table[state * STRIDE] = at_end;
        state
    }

    fn finish(self, outputs: Outputs, classes: [u8; 256]) -> Automaton {
        let states = self.table.len() / STRIDE;
        let mut table = self.table;
        // Each found state is the root again.
        for _ in 0..outputs.sets.len() {
            table.extend_from_within(..STRIDE);
        }
        let number = |next: &Next| {
            let state = match next {
                Next::State(state) => *state,
                Next::Found(index) => states + index,
            };
            u32::try_from(state * STRIDE).unwrap_or(0)
        };
        Automaton {
            classes,
            table: table.iter().map(number).collect(),
            first_output: u32::try_from(states * STRIDE).unwrap_or(u32::MAX),
            outputs: outputs.sets,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(usize, Vec<Output>)> {
        let automaton = Automaton::new(
            [
                ("diabetes", Stand::Whole, 0),
                ("diabetes", Stand::First, 0),
                ("hiv", Stand::Whole, 1),
                ("allergi", Stand::Last, 2),
                ("allergi", Stand::Whole, 2),
                ("vänster", Stand::Whole, 3),
                ("gi", Stand::Last, 4),
            ]
            .into_iter(),
        );
        let mut all = Vec::new();
        automaton.walk(text.as_bytes(), |end, outputs| all.push((end, outputs.to_vec())));
        all
    }

    #[test]
    fn whole_words_are_found_and_parts_are_not() {
        assert_eq!(found("arkiv hiv HIV-positiv hiva"), [(9, vec![(1, Stand::Whole)]), (13, vec![(1, Stand::Whole)])]);
    }

    #[test]
    fn compounds_are_found_by_listed_beginnings_and_endings() {
        assert_eq!(found("Diabetessköterska"), [(18, vec![(0, Stand::First)])]);
        assert_eq!(found("nötallergi")[0].1, [(2, Stand::Last), (4, Stand::Last)]);
        assert_eq!(found("nötallergier"), []);
        assert_eq!(found("allergi")[0].1[0], (2, Stand::Whole));
    }

    #[test]
    fn composed_decomposed_and_capital_letters_are_one() {
        for text in ["vänster", "VÄNSTER", "va\u{308}nster", "VA\u{308}NSTER", "”vänster”", "\u{a0}vänster\u{a0}"]
        {
            assert_eq!(found(text).len(), 1, "{text}");
        }
    }
}
