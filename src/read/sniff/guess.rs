//! Which dialect fits a sample best, and why.

use super::super::asked::Asked;
use super::super::encode::delimiter_inner;
use super::super::evidence::Evidence;
use super::super::token::{Bytes, Rules, Step, line_ends};
use super::delimiters::{Candidate, long, usual};
use super::grid::Grid;
use super::header::header_rows;
use super::quotes::quotes;
use super::value::{Look, Quoted, look};
use super::writing::{Endings, settle_writing};
use crate::model::{Delimiter, Dialect, Encoding, Escape, LineEnding};

/// Bytes that dialects are tried on.
const TRIED: usize = 1 << 17;
/// Rows that the header is judged by.
const HEADER_ROWS: usize = 200;
/// Choices that are tried on pieces from the rest of the file too.
const FINALISTS: usize = 3;

/// A file's sample.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Sample<'a> {
    /// Its first bytes, as inner bytes.
    pub(crate) head: Bytes<'a>,
    /// Pieces from the rest of the file, each beginning with a line.
    pub(crate) pieces: &'a [Vec<u8>],
    /// The encoding.
    pub(crate) encoding: Encoding,
}

/// The dialect of a sample, with its reasons.
#[derive(Debug, Clone)]
pub(crate) struct Guess {
    pub(crate) dialect: Dialect,
    pub(crate) evidence: Evidence,
}

/// One choice of delimiter, quote and escape.
#[derive(Debug, Clone)]
struct Choice {
    score: f64,
    dialect: Dialect,
    grid: Grid,
}

/// The dialect of a file's sample; none when no dialect makes it a table.
pub(crate) fn guess(sample: Sample<'_>, asked: &Asked) -> Option<Guess> {
    let head = cut(sample.head);
    let skipped = asked.skip.map(|lines| (lines, line_start(head.bytes, lines)));
    let table = Bytes { bytes: &head.bytes[skipped.map_or(0, |(_, start)| start)..], ended: head.ended };
    let base = Dialect {
        encoding: sample.encoding,
        bom: false,
        delimiter: asked.delimiter.unwrap_or(Delimiter::byte(b',')),
        quote: Some(b'"'),
        escape: Escape::Doubled,
        line_ending: LineEnding::Lf,
        quote_all: false,
        header_rows: 0,
        preamble_rows: 0,
    };
    let mut choices = choices(table, (&base, asked));
    if choices.len() > 1 && !sample.pieces.is_empty() {
        second_look(&mut choices, sample.pieces);
    }
    let best = match choices.first() {
        Some(best) => Choice { ..best.clone() },
        None => one_column(table, &base, asked)?,
    };
    let best = lengthened(best, (table, asked));
    let mut dialect = best.dialect.clone();
    let start = if asked.skip.is_some() { blank_lines(table.bytes) } else { best.grid.start() };
    let before = &table.bytes[..start];
    dialect.preamble_rows = match skipped {
        Some((lines, _)) => lines,
        None if before.trim_ascii().is_empty() => 0,
        None => count_lines(before),
    };
    let table = Bytes { bytes: &table.bytes[start..], ended: table.ended };
    dialect.header_rows = asked.header_rows.unwrap_or_else(|| header_rows(&rows(table, &dialect)));
    // A header that is no part of the two columns: decimal commas divide the rows, and what divides the table is unknown.
    let is_by_decimals = best.grid.fields() == 2 && dialect.preamble_rows > 0 && dialect.header_rows == 0;
    if is_by_decimals && asked.leaves_the_dialect() {
        return None;
    }
    let endings = settle_writing(table, &mut dialect);
    let evidence = evidence((&best, &dialect), &choices, endings);
    Some(Guess { dialect, evidence })
}

/// The first lines; what goes on beyond them is left out.
fn cut(input: Bytes<'_>) -> Bytes<'_> {
    if input.bytes.len() <= TRIED {
        // DOS programs end a text file with this character.
        let bytes = if input.ended { input.bytes.strip_suffix(b"\x1a").unwrap_or(input.bytes) } else { input.bytes };
        return Bytes { bytes, ..input };
    }
    Bytes { bytes: &input.bytes[..TRIED], ended: false }
}

/// Where the line begins that follows so many lines.
fn line_start(bytes: &[u8], lines: u32) -> usize {
    let mut at = 0;
    for _ in 0..lines {
        let Some(end) = memchr::memchr2(b'\n', b'\r', &bytes[at..]) else { return bytes.len() };
        let ending = line_ends(&bytes[at + end..]).next().map_or(1, |ending| ending.bytes().len());
        at += end + ending;
    }
    at
}

fn blank_lines(bytes: &[u8]) -> usize {
    bytes.iter().take_while(|byte| matches!(byte, b'\n' | b'\r')).count()
}

fn count_lines(bytes: &[u8]) -> u32 {
    let (mut lines, mut at) = (0, 0);
    while at < bytes.len() {
        at += line_start(&bytes[at..], 1);
        lines += 1;
    }
    lines
}

/// The choices that make the sample a table, the best first.
fn choices(sample: Bytes<'_>, (base, asked): (&Dialect, &Asked)) -> Vec<Choice> {
    let candidates = match asked.delimiter {
        Some(delimiter) => vec![Candidate { delimiter, belief: 1.0 }],
        None => [usual(sample.bytes, base.encoding), long(sample.bytes)].concat(),
    };
    let mut choices = Vec::new();
    for Candidate { delimiter, belief } in candidates {
        let Some(inner) = delimiter_inner(base.encoding, delimiter.text()) else { continue };
        for (quote, escape, quote_belief) in quotes(sample.bytes, &inner, asked) {
            let dialect = Dialect { delimiter, quote, escape, ..base.clone() };
            let grid = Grid::new(sample, &dialect);
            if fits(&grid, &dialect) || asked.delimiter.is_some() {
                choices.push(Choice { score: grid.score() * belief * quote_belief, dialect, grid });
            }
        }
    }
    choices.sort_by(|a, b| b.score.total_cmp(&a.score));
    choices
}

/// Weighs the best choices again by pieces from the rest of the file.
fn second_look(choices: &mut [Choice], pieces: &[Vec<u8>]) {
    let finalists = choices.len().min(FINALISTS);
    for choice in &mut choices[..finalists] {
        let scores =
            pieces.iter().map(|piece| Grid::new(Bytes { bytes: piece, ended: false }, &choice.dialect).score());
        let head = choice.grid.score().max(f64::MIN_POSITIVE);
        let mean = scores.sum::<f64>() / pieces.len() as f64;
        choice.score *= (head + mean) / (2.0 * head);
    }
    choices[..finalists].sort_by(|a, b| b.score.total_cmp(&a.score));
}

/// The same choice with a longer delimiter, where each delimiter is a part of one: `, ` for `,`, `####` for `##`.
fn lengthened(best: Choice, (sample, asked): (Bytes<'_>, &Asked)) -> Choice {
    let short = best.dialect.delimiter.text().to_owned();
    if asked.delimiter.is_some() {
        return best;
    }
    let longer = long(sample.bytes).into_iter().filter(|candidate| candidate.delimiter.text().contains(&short));
    let mut found = best.clone();
    for Candidate { delimiter, .. } in longer {
        let dialect = Dialect { delimiter, ..best.dialect.clone() };
        let grid = Grid::new(sample, &dialect);
        let within = delimiter.text().matches(&short).count();
        let same = grid.boundaries() > 0 && grid.boundaries() * within == best.grid.boundaries();
        let is_longer = delimiter.text().len() > found.dialect.delimiter.text().len();
        if same && is_longer && grid.fields() > 1 && grid.consistency() >= best.grid.consistency() {
            found = Choice { score: best.score, dialect, grid };
        }
    }
    found
}

fn evidence((best, dialect): (&Choice, &Dialect), choices: &[Choice], endings: Endings) -> Evidence {
    let percent = |score: f64| (score * 100.0).round().clamp(0.0, 100.0) as u8;
    let mut reasons = Vec::new();
    let share = percent(best.grid.consistency());
    if best.grid.fields() > 1 {
        reasons.push(
            msg!("evidence-regular", "share" => share, "fields" => best.grid.fields(), "lines" => best.grid.lines()),
        );
    } else {
        reasons.push(msg!("evidence-list"));
    }
    let quoted = best.grid.quoted();
    reasons.push(match (dialect.quote, dialect.escape) {
        (Some(quote), Escape::Doubled) if quoted > 0 => {
            msg!("evidence-quote-doubled", "quote" => char::from(quote).to_string(), "count" => quoted)
        }
        (Some(quote), Escape::Backslash) if quoted > 0 => {
            msg!("evidence-quote-backslash", "quote" => char::from(quote).to_string(), "count" => quoted)
        }
        (Some(_), Escape::Doubled | Escape::Backslash) => msg!("evidence-quote-unused"),
        (None, Escape::Doubled | Escape::Backslash) => msg!("evidence-quote-none"),
    });
    reasons.push(match dialect.header_rows {
        0 => msg!("evidence-header-none"),
        1 => msg!("evidence-header-one"),
        count => msg!("evidence-header-several", "count" => count),
    });
    if dialect.preamble_rows > 0 {
        reasons.push(msg!("evidence-preamble", "count" => dialect.preamble_rows));
    }
    if endings == Endings::Mixed {
        reasons.push(msg!("evidence-endings-mixed"));
    }
    let other = choices.iter().find(|choice| {
        choice.dialect.delimiter != dialect.delimiter
            && !dialect.delimiter.text().contains(choice.dialect.delimiter.text())
    });
    let second = other.map(|choice| (choice.dialect.delimiter, percent(choice.score)));
    Evidence { score: percent(best.score), reasons, second, footnote_rows: 0 }
}

fn fits(grid: &Grid, dialect: &Dialect) -> bool {
    let text = dialect.delimiter.text();
    let is_common = [",", ";", "\t", "|"].contains(&text);
    let is_regular = grid.consistency() >= 0.5 && grid.divided() >= 0.8;
    let is_ragged = is_common && grid.divided() >= 0.5 && grid.belief() >= 0.7 && grid.is_ragged_table();
    if grid.fields() < 2 || grid.belief() < 0.3 || !(is_regular || is_ragged) {
        return false;
    }
    let is_usual_quote = dialect.quote.is_none_or(|quote| quote == b'"');
    if !is_usual_quote && (grid.quoted() == 0 || grid.malformed() * 20 > grid.quoted()) {
        return false;
    }
    match text {
        // Words are divided by blanks too: only a regular table of some width is believed.
        " " => {
            let is_quoted = grid.quoted() * 4 > grid.lines() && grid.malformed() == 0;
            let believed = grid.belief() > if is_quoted { 0.9 } else { 0.95 };
            grid.fields() > 2 && grid.lines() > 2 && grid.consistency() > 0.97 && believed
        }
        _ if is_common => true,
        _ => grid.lines() > 1 && grid.consistency() > 0.9,
    }
}

/// A list: one cell a line, all of them short.
fn one_column(sample: Bytes<'_>, base: &Dialect, asked: &Asked) -> Option<Choice> {
    let delimiter = *b",;\t|".iter().min_by_key(|&&byte| memchr::memchr_iter(byte, sample.bytes).count())?;
    let dialect = Dialect { delimiter: Delimiter::byte(delimiter), ..base.clone() };
    let grid = Grid::new(sample, &dialect);
    if !asked.leaves_the_dialect() {
        return Some(Choice { score: 0.5, dialect, grid });
    }
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
    is_list.then_some(Choice { score: 0.5, dialect, grid })
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
