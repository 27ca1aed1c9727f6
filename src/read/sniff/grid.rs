//! How well a sample divides into a table under one choice of delimiter, quote and escape.

use std::collections::BTreeMap;

use super::super::token::{Bytes, Form, Rules, Span, Step};
use super::value::{Quoted, belief, look};
use crate::model::Dialect;

/// Records that are looked at.
const MOST_ROWS: usize = 1_000;
/// Lines that may stand before a table.
const MOST_PREAMBLE: usize = 60;

/// How far a table of two columns is believed that does not begin with the first line.
const HEADLESS: f64 = 0.7;

/// One record of a sample.
#[derive(Debug, Clone, Copy)]
struct Line {
    start: usize,
    cells: usize,
    filled: usize,
    belief: f64,
    /// Cells after the first that begin with a blank, as after a comma in a sentence.
    loose: usize,
}

/// A sample under one dialect.
#[derive(Debug, Clone)]
pub(crate) struct Grid {
    lines: Vec<Line>,
    fields: usize,
    first: usize,
    quoted: usize,
    malformed: usize,
    /// The part of the sample that was read before a quote did not close.
    coverage: f64,
}

impl Grid {
    pub(crate) fn new(input: Bytes<'_>, dialect: &Dialect) -> Self {
        let rules = Rules::new(dialect);
        let grid = Self::of(input, &rules);
        if grid.malformed == 0 && grid.coverage >= 1.0 || grid.fields < 2 {
            return grid;
        }
        // Quotes in the wrong place make records run together, until it is known how wide the table is.
        let mended = Self::of(input, &rules.of_fields(grid.fields));
        if mended.consistency() > grid.consistency() { mended } else { grid }
    }

    fn of(input: Bytes<'_>, rules: &Rules) -> Self {
        let mut grid = Self { lines: Vec::new(), fields: 1, first: 0, quoted: 0, malformed: 0, coverage: 1.0 };
        let mut spans = Vec::new();
        let mut at = input.bytes.iter().take_while(|byte| matches!(byte, b'\n' | b'\r')).count();
        while grid.lines.len() < MOST_ROWS {
            let rest = Bytes { bytes: &input.bytes[at..], ended: input.ended };
            let Step::Record(extent) = rules.record(rest, &mut spans) else {
                grid.coverage = at as f64 / input.bytes.len().max(1) as f64;
                break;
            };
            let line = grid.line(rest.bytes, (rules, &spans));
            grid.malformed += usize::from(extent.mended);
            grid.lines.push(Line { start: at, ..line });
            at += extent.whole;
        }
        grid.settle();
        grid
    }

    fn line(&mut self, bytes: &[u8], (rules, spans): (&Rules, &[Span])) -> Line {
        let mut room = Vec::new();
        let mut line = Line { start: 0, cells: spans.len(), filled: 0, belief: 0.0, loose: 0 };
        for (index, &span) in spans.iter().enumerate() {
            let value = rules.value(bytes, span, &mut room, &mut |_| {});
            let quoted = match span.form {
                Form::Quoted | Form::Escaped => {
                    self.quoted += 1;
                    Quoted::Yes
                }
                Form::Trailed => {
                    self.malformed += 1;
                    Quoted::No
                }
                Form::Bare => {
                    self.malformed += usize::from(value.trim_ascii_start().first() == rules.quote.as_ref());
                    Quoted::No
                }
                Form::Plain => Quoted::No,
            };
            line.loose += usize::from(index > 0 && value.first() == Some(&b' '));
            line.filled += usize::from(!value.trim_ascii().is_empty());
            line.belief += belief(look(value, quoted));
        }
        line.belief /= spans.len().max(1) as f64;
        line
    }

    /// Finds the number of fields, and the first line of the table.
    fn settle(&mut self) {
        let mut counts = BTreeMap::<usize, usize>::new();
        for line in &self.lines {
            *counts.entry(line.cells).or_default() += 1;
        }
        let weight = |(&cells, &seen): (&usize, &usize)| seen * 1_000 * (cells - 1) / cells;
        self.fields = counts.iter().max_by_key(|&entry| weight(entry)).map_or(1, |(&cells, _)| cells);
        let fields = self.fields;
        if fields < 2 {
            return;
        }
        let belongs = |line: &Line| line.cells * 2 > fields && (line.filled > 1 || fields < 3);
        let first = self.lines.iter().take(MOST_PREAMBLE).position(belongs).unwrap_or(0);
        self.first = if self.lines.len() - first >= 2 || first == 0 { first } else { 0 };
    }

    /// Lines of the table.
    fn table(&self) -> &[Line] {
        &self.lines[self.first..]
    }

    pub(crate) fn fields(&self) -> usize {
        self.fields
    }

    /// The part of the lines that have the table's number of cells.
    pub(crate) fn consistency(&self) -> f64 {
        let same = self.table().iter().filter(|line| line.cells == self.fields).count();
        same as f64 / self.table().len().max(1) as f64
    }

    /// The part of the lines that are divided at all.
    pub(crate) fn divided(&self) -> f64 {
        let divided = self.table().iter().filter(|line| line.cells > 1).count();
        divided as f64 / self.table().len().max(1) as f64
    }

    /// A ragged table all the same: its first line has as many cells as most others, each of them filled, and
    /// delimiters are not followed by blanks as in a sentence.
    pub(crate) fn is_ragged_table(&self) -> bool {
        let Some(first) = self.table().first() else { return false };
        let cells: usize = self.table().iter().map(|line| line.cells - 1).sum();
        let loose: usize = self.table().iter().map(|line| line.loose).sum();
        first.cells == self.fields && first.filled == first.cells && loose * 4 < cells && self.consistency() >= 0.2
    }

    pub(crate) fn belief(&self) -> f64 {
        self.table().iter().map(|line| line.belief).sum::<f64>() / self.table().len().max(1) as f64
    }

    /// 1 where each quote that opens closes at a cell's end.
    pub(crate) fn soundness(&self) -> f64 {
        let all = (self.quoted + self.malformed).max(1);
        (1.0 - self.malformed as f64 / all as f64 * 0.8) * self.coverage.max(0.05)
    }

    /// How many delimiters divide the lines.
    pub(crate) fn boundaries(&self) -> usize {
        self.lines.iter().map(|line| line.cells - 1).sum()
    }

    pub(crate) fn quoted(&self) -> usize {
        self.quoted
    }

    pub(crate) fn malformed(&self) -> usize {
        self.malformed
    }

    pub(crate) fn lines(&self) -> usize {
        self.table().len()
    }

    /// Where the table begins in the sample.
    pub(crate) fn start(&self) -> usize {
        self.table().first().map_or(0, |line| line.start)
    }

    /// How good it is, 0 to 1.
    pub(crate) fn score(&self) -> f64 {
        let consistency = self.consistency();
        let width = (self.fields as f64 - 1.0) / self.fields as f64;
        // Decimal commas divide the rows of a table by another delimiter, and leave its header out.
        let headed = if self.fields == 2 && self.first > 0 { HEADLESS } else { 1.0 };
        consistency * consistency * self.belief() * self.soundness() * width.sqrt() * headed
    }
}
