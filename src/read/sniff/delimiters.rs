//! Which delimiters are worth trying on a sample: the usual ones, and signs that stand together on most lines.

use std::collections::HashMap;

use super::super::encode::delimiter_inner;
use crate::model::{Delimiter, Encoding};

/// Delimiters of one character in order of how common they are, with how far each is believed.
const USUAL: [(&str, f64); 20] = [
    (",", 1.0),
    (";", 1.0),
    ("\t", 1.0),
    ("|", 0.98),
    (":", 0.7),
    ("\u{1f}", 0.9),
    ("\u{1}", 0.9),
    ("^", 0.8),
    ("~", 0.8),
    ("#", 0.7),
    ("&", 0.7),
    ("!", 0.6),
    ("$", 0.6),
    ("*", 0.6),
    (" ", 0.55),
    ("\u{a6}", 0.9),
    ("\u{a7}", 0.9),
    ("\u{a4}", 0.9),
    ("\u{ac}", 0.9),
    ("\u{1e}", 0.8),
];
/// Signs that delimiters of several bytes are made of.
const SIGNS: &[u8] = b",;|: \t~^!&<>=#*@%$-";
/// Lines that are looked at for them.
const LINES: usize = 200;
/// Delimiters of several bytes that are tried, at most.
const MOST: usize = 6;

/// A delimiter with how far it is believed.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Candidate {
    pub(crate) delimiter: Delimiter,
    pub(crate) belief: f64,
}

/// The usual ones that the sample holds.
pub(crate) fn usual(bytes: &[u8], encoding: Encoding) -> Vec<Candidate> {
    let holds = |text: &str| delimiter_inner(encoding, text).is_some_and(|d| memchr::memmem::find(bytes, &d).is_some());
    let found = USUAL.iter().filter(|(text, _)| holds(text));
    found.filter_map(|&(text, belief)| Some(Candidate { delimiter: Delimiter::new(text)?, belief })).collect()
}

/// Those of several bytes: runs of signs that most lines hold.
pub(crate) fn long(bytes: &[u8]) -> Vec<Candidate> {
    let mut seen: HashMap<&[u8], usize> = HashMap::new();
    let mut lines = 0;
    for line in bytes.split(|byte| matches!(byte, b'\n' | b'\r')).filter(|line| !line.is_empty()).take(LINES) {
        lines += 1;
        let mut own: Vec<&[u8]> = runs(line).collect();
        own.sort_unstable();
        own.dedup();
        own.into_iter().for_each(|run| *seen.entry(run).or_default() += 1);
    }
    let mut found: Vec<(&[u8], usize)> = seen.into_iter().filter(|&(_, count)| count * 10 >= lines * 8).collect();
    found.sort_unstable_by_key(|&(run, count)| (std::cmp::Reverse(count), run.len(), run));
    let text = |(run, _): (&[u8], usize)| std::str::from_utf8(run).ok().and_then(Delimiter::new);
    found.into_iter().filter_map(text).map(|delimiter| Candidate { delimiter, belief: 0.97 }).take(MOST).collect()
}

/// The runs of signs in a line, and the first two or three of a longer one of the same sign.
fn runs(line: &[u8]) -> impl Iterator<Item = &[u8]> {
    let parts = line.split(|byte| !SIGNS.contains(byte)).filter(|run| run.len() > 1);
    parts.flat_map(|run| {
        let same = run.iter().all(|byte| *byte == run[0]);
        let short = if same { [run.get(..2), run.get(..3)] } else { [None, None] };
        let whole = (run.len() <= Delimiter::LONGEST).then_some(run);
        whole.into_iter().chain(short.into_iter().flatten())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_that_stand_together_on_each_line_are_tried() {
        let texts = |bytes: &[u8]| long(bytes).iter().map(|c| c.delimiter.text().to_owned()).collect::<Vec<_>>();
        assert!(texts(b"a||b||c\n1||2||3\n").contains(&"||".to_owned()));
        assert!(texts(b"a~|~b\n1~|~2\n").contains(&"~|~".to_owned()));
        assert!(texts(b"a, b\n1, 2\n").contains(&", ".to_owned()));
        assert!(texts(b"a,b\n1,2\n").is_empty());
    }
}
