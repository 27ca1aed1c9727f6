//! Which dialect fits a sample best.

use super::super::place::Placer;
use super::super::token::{Bytes, Rules, Step, line_ends};
use super::grid::Grid;
use super::header::has_header;
use super::value::{Look, Quoted, look};
use crate::model::{Batch, Dialect, Encoding, Escape, LineEnding};

/// Bytes that dialects are tried on.
const TRIED: usize = 1 << 17;
/// Rows that the header is judged by.
const HEADER_ROWS: usize = 200;
/// Delimiters in order of how common they are, with how far each is believed.
const DELIMITERS: [(u8, f64); 15] = [
    (b',', 1.0),
    (b';', 1.0),
    (b'\t', 1.0),
    (b'|', 0.98),
    (b':', 0.7),
    (0x1f, 0.9),
    (1, 0.9),
    (b'^', 0.8),
    (b'~', 0.8),
    (b'#', 0.7),
    (b'&', 0.7),
    (b'!', 0.6),
    (b'$', 0.6),
    (b'*', 0.6),
    (b' ', 0.55),
];

/// The dialect of a sample of inner bytes; none when no dialect makes it a table.
pub(crate) fn dialect(input: Bytes<'_>, encoding: Encoding) -> Option<Dialect> {
    let sample = sample(input);
    let base = Dialect {
        encoding,
        bom: false,
        delimiter: b',',
        quote: Some(b'"'),
        escape: Escape::Doubled,
        line_ending: LineEnding::Lf,
        quote_all: false,
        header_rows: 0,
        preamble_rows: 0,
    };
    let (mut dialect, grid) = best(sample, &base).or_else(|| one_column(sample, &base))?;
    let start = grid.start();
    let before = &sample.bytes[..start];
    dialect.preamble_rows = if before.trim_ascii().is_empty() { 0 } else { count_lines(before) };
    let table = Bytes { bytes: &sample.bytes[start..], ended: sample.ended };
    let rows = rows(table, &dialect);
    dialect.header_rows = u32::from(has_header(&rows));
    settle_writing(table, &mut dialect);
    Some(dialect)
}

/// The first lines; what goes on beyond them is left out.
fn sample(input: Bytes<'_>) -> Bytes<'_> {
    if input.bytes.len() <= TRIED {
        // DOS programs end a text file with this character.
        let bytes = if input.ended { input.bytes.strip_suffix(b"\x1a").unwrap_or(input.bytes) } else { input.bytes };
        return Bytes { bytes, ..input };
    }
    Bytes { bytes: &input.bytes[..TRIED], ended: false }
}

fn count_lines(bytes: &[u8]) -> u32 {
    let (mut lines, mut rest) = (0, bytes);
    while let Some(end) = memchr::memchr2(b'\n', b'\r', rest) {
        let ending = line_ends(&rest[end..]).next().map_or(1, |ending| ending.bytes().len());
        rest = &rest[end + ending..];
        lines += 1;
    }
    lines
}

/// The best choice of delimiter, quote and escape that divides the sample.
fn best(sample: Bytes<'_>, base: &Dialect) -> Option<(Dialect, Grid)> {
    let mut best: Option<(f64, Dialect, Grid)> = None;
    for (delimiter, belief) in DELIMITERS {
        if !sample.bytes.contains(&delimiter) {
            continue;
        }
        for (quote, escape, quote_belief) in quotes(sample.bytes, delimiter) {
            let dialect = Dialect { delimiter, quote, escape, ..base.clone() };
            let grid = Grid::new(sample, &dialect);
            if !fits(&grid, &dialect) {
                continue;
            }
            let score = grid.score() * belief * quote_belief;
            if best.as_ref().is_none_or(|(top, _, _)| score > *top) {
                best = Some((score, dialect, grid));
            }
        }
    }
    best.map(|(_, dialect, grid)| (dialect, grid))
}

/// The quotes and escapes worth trying, with how far each is believed.
fn quotes(bytes: &[u8], delimiter: u8) -> Vec<(Option<u8>, Escape, f64)> {
    let mut choices = vec![(Some(b'"'), Escape::Doubled, 1.0)];
    if memchr::memmem::find(bytes, b"\\\"").is_some() {
        choices.push((Some(b'"'), Escape::Backslash, 0.99));
    }
    let opens = |quote: u8| {
        let near = |pair: &[u8]| pair[1] == quote && (pair[0] == delimiter || matches!(pair[0], b'\n' | b'\r'));
        bytes.first() == Some(&quote) || bytes.windows(2).any(near)
    };
    if opens(b'\'') {
        choices.push((Some(b'\''), Escape::Doubled, 0.97));
        if memchr::memmem::find(bytes, b"\\'").is_some() {
            choices.push((Some(b'\''), Escape::Backslash, 0.96));
        }
    }
    if bytes.contains(&b'"') {
        choices.push((None, Escape::Doubled, 0.9));
    }
    choices
}

fn fits(grid: &Grid, dialect: &Dialect) -> bool {
    let is_common = b",;\t|".contains(&dialect.delimiter);
    let is_regular = grid.consistency() >= 0.5 && grid.divided() >= 0.8;
    let is_ragged = is_common && grid.divided() >= 0.5 && grid.belief() >= 0.7 && grid.is_ragged_table();
    if grid.fields() < 2 || grid.belief() < 0.3 || !(is_regular || is_ragged) {
        return false;
    }
    if dialect.quote == Some(b'\'') && (grid.quoted() == 0 || grid.malformed() * 20 > grid.quoted()) {
        return false;
    }
    match dialect.delimiter {
        // Words are divided by blanks too: only a regular table of some width is believed.
        b' ' => grid.fields() > 2 && grid.lines() > 2 && grid.consistency() > 0.99 && grid.belief() > 0.95,
        _ if is_common => true,
        _ => grid.lines() > 1 && grid.consistency() > 0.9,
    }
}

/// A list: one cell a line, all of them short.
fn one_column(sample: Bytes<'_>, base: &Dialect) -> Option<(Dialect, Grid)> {
    let delimiter = *b",;\t|".iter().min_by_key(|&&byte| memchr::memchr_iter(byte, sample.bytes).count())?;
    let dialect = Dialect { delimiter, ..base.clone() };
    let grid = Grid::new(sample, &dialect);
    let rows = rows(sample, &dialect);
    let cells: Vec<&[u8]> = rows.iter().flatten().map(|cell| cell.trim_ascii()).collect();
    if rows.len() < 2 || cells.len() > rows.len() {
        return None;
    }
    let body = &cells[1..];
    let share = |test: &dyn Fn(&[u8]) -> bool| body.iter().filter(|cell| test(cell)).count() * 10 >= body.len() * 9;
    let is_data = |cell: &[u8]| matches!(look(cell, Quoted::Yes), Look::Figures | Look::Address | Look::Empty);
    let is_item = |cell: &[u8]| {
        cell.len() <= 60
            && cell.split(|&byte| byte == b' ').count() <= 4
            && !cell.ends_with(b".")
            && !cell.ends_with(b":")
    };
    let is_divided = |cell: &&&[u8]| look(cell, Quoted::No) == Look::Odd && grid.quoted() == 0;
    if cells.iter().filter(is_divided).count() * 2 > cells.len() {
        return None;
    }
    let is_list = share(&is_data) || (rows.len() > 2 && share(&is_item) && cells.iter().all(|cell| is_item(cell)));
    is_list.then_some((dialect, grid))
}

fn rows(table: Bytes<'_>, dialect: &Dialect) -> Vec<Vec<Vec<u8>>> {
    let rules = Rules::new(dialect);
    let (mut out, mut spans, mut room, mut at) = (Vec::new(), Vec::new(), Vec::new(), 0);
    while out.len() < HEADER_ROWS {
        let rest = Bytes { bytes: &table.bytes[at..], ended: table.ended };
        let Step::Record(extent) = rules.record(rest, &mut spans) else { break };
        let mut cell = |&span: &_| rules.value(rest.bytes, span, &mut room, &mut |_| {}).to_vec();
        out.push(spans.iter().map(&mut cell).collect());
        at += extent.whole;
    }
    out
}

/// Chooses line ending and quoting so that the fewest records need a shape.
fn settle_writing(table: Bytes<'_>, dialect: &mut Dialect) {
    let rules = Rules::new(dialect);
    let mut endings = [(LineEnding::Lf, 0), (LineEnding::CrLf, 0), (LineEnding::Cr, 0)];
    let (mut spans, mut at) = (Vec::new(), 0);
    let mut records = Vec::new();
    while records.len() < HEADER_ROWS * 5 {
        let rest = Bytes { bytes: &table.bytes[at..], ended: table.ended };
        let Step::Record(extent) = rules.record(rest, &mut spans) else { break };
        for (ending, seen) in &mut endings {
            *seen += usize::from(extent.ending == Some(*ending));
        }
        records.push((at, spans.clone(), extent));
        at += extent.whole;
    }
    dialect.line_ending = endings.iter().rev().max_by_key(|(_, seen)| seen).map_or(LineEnding::Lf, |&(kind, _)| kind);
    let skip = usize::try_from(dialect.header_rows).unwrap_or(0);
    let body = if records.len() > skip { &records[skip..] } else { &records };
    let shaped = |quote_all: bool| {
        let mut placer = Placer::new(&Dialect { quote_all, ..dialect.clone() }, 1);
        let mut batch = Batch::new(1);
        for (at, spans, extent) in body {
            let rest = Bytes { bytes: &table.bytes[*at..], ended: table.ended };
            placer.place(rest, (spans, *extent), &mut batch);
        }
        placer.oddities.shaped
    };
    dialect.quote_all = shaped(true) < shaped(false);
}
