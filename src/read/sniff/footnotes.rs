//! Which lines after the last record are no records: a source, a total, a date of printing.

use super::super::token::{Bytes, Rules, Step};
use super::value::{Look, Quoted, look};
use crate::model::Dialect;

/// Lines that may stand after a table.
const MOST: usize = 30;
/// With what such lines begin, in the languages of the files.
const WORDS: [&str; 26] = [
    "k\u{e4}lla",
    "kalla",
    "source",
    "not",
    "note",
    "anm",
    "obs",
    "summa",
    "total",
    "totalt",
    "antal",
    "utskriven",
    "utskrift",
    "rapport",
    "report",
    "export",
    "sida",
    "page",
    "slut",
    "end",
    "footnote",
    "*",
    "\u{a9}",
    "kilde",
    "quelle",
    "l\u{e4}hde",
];

/// What a sum of the whole is called, alone in its cell.
const SUMS: [&str; 7] = ["summa", "summor", "total", "totalt", "totals", "antal", "sum"];

/// A record of the tail.
struct Line {
    start: usize,
    cells: usize,
    filled: usize,
    first: Look,
    is_named: bool,
    /// A word for a sum, then figures and nothing else.
    is_sum: bool,
}

/// Where the lines begin that stand after the table in the last bytes of a file, and how many they are. The bytes
/// begin with a whole record and end with the file; `fields` is the table's width.
pub(crate) fn footnotes(tail: &[u8], dialect: &Dialect, fields: usize) -> Option<(usize, u32)> {
    let lines = lines(tail, dialect);
    let is_short = |line: &&Line| line.filled <= 1 && line.first != Look::Figures && (line.cells == 1 || fields > 2);
    let is_total = |line: &&Line| {
        (line.is_named && line.filled < line.cells || line.is_sum)
            && line.filled * 2 <= fields + 1
            && line.filled < fields
    };
    let many = lines.iter().rev().take_while(|line| is_short(line) || is_total(line)).count();
    if many == 0 || many > MOST || lines.len() < many + 2 || fields < 2 {
        return None;
    }
    let (body, notes) = lines.split_at(lines.len() - many);
    if body.iter().any(|line| is_short(&line)) {
        return None;
    }
    // A blank record, or one of delimiters alone, parts them; it is no record either.
    let first = notes.first()?;
    let is_parted =
        first.filled == 0 || tail[..first.start].ends_with(b"\n\n") || tail[..first.start].ends_with(b"\r\n\r\n");
    let named = notes.iter().any(|line| line.is_named);
    let figures = body.iter().filter(|line| line.first == Look::Figures).count() * 10 >= body.len() * 8;
    let undivided = notes.iter().all(|line| line.cells == 1) && body.iter().all(|line| line.cells == fields);
    let sums = fields > 2 && notes.iter().any(|line| line.is_sum);
    let holds_words = notes.iter().any(|line| line.filled > 0);
    let is_sure =
        sums || is_parted && (named || figures || undivided) || named && (undivided || figures) || undivided && figures;
    (holds_words && is_sure).then(|| (first.start, u32::try_from(many).unwrap_or(u32::MAX)))
}

fn lines(tail: &[u8], dialect: &Dialect) -> Vec<Line> {
    let rules = Rules::new(dialect);
    let (mut lines, mut spans, mut room, mut at) = (Vec::new(), Vec::new(), Vec::new(), 0);
    while at < tail.len() {
        let rest = Bytes { bytes: &tail[at..], ended: true };
        let Step::Record(extent) = rules.record(rest, &mut spans) else { break };
        let mut line =
            Line { start: at, cells: spans.len(), filled: 0, first: Look::Empty, is_named: false, is_sum: false };
        for (place, &span) in spans.iter().enumerate() {
            let value = rules.value(rest.bytes, span, &mut room, &mut |_| {});
            line.filled += usize::from(!value.trim_ascii().is_empty());
            if place == 0 {
                line.first = look(value, Quoted::Yes);
                line.is_named = is_named(value);
                line.is_sum = is_sum(value);
            } else if !value.trim_ascii().is_empty() {
                line.is_sum &= look(value, Quoted::Yes) == Look::Figures;
            }
        }
        line.is_sum &= line.filled > 1;
        lines.push(line);
        at += extent.whole;
    }
    lines
}

/// Is a word for a sum, and no more.
fn is_sum(value: &[u8]) -> bool {
    let text = String::from_utf8_lossy(value.trim_ascii()).to_lowercase();
    SUMS.contains(&text.trim_end_matches([':', ' ']))
}

/// Begins with a word that such lines begin with, and no letter after it.
fn is_named(value: &[u8]) -> bool {
    let text = String::from_utf8_lossy(value.trim_ascii()).to_lowercase();
    WORDS
        .iter()
        .any(|word| text.strip_prefix(word).is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphanumeric())))
}
