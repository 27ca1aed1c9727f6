//! What a record's own bytes have that the dialect's defaults would not write.

use super::shape::Note;
use super::token::{Bytes, Extent, Form, Rules, Span, line_ends};
use crate::model::{Dialect, LineEnding};

/// More exceptions on quoting than this, and one bit a cell is shorter.
const MOST_NAMED: usize = 2;

/// Gathers a record's exceptions, cell by cell.
#[derive(Debug, Clone)]
pub(crate) struct Describer {
    quote_all: bool,
    has_quote: bool,
    ending: LineEnding,
    quoting: Vec<u8>,
    against: usize,
    others: Vec<u8>,
    lone: Vec<usize>,
    shape: Vec<u8>,
    bits: Vec<u8>,
}

impl Describer {
    pub(crate) fn new(dialect: &Dialect) -> Self {
        Self {
            quote_all: dialect.quote_all,
            has_quote: dialect.quote.is_some(),
            ending: dialect.line_ending,
            quoting: Vec::new(),
            against: 0,
            others: Vec::new(),
            lone: Vec::new(),
            shape: Vec::new(),
            bits: Vec::new(),
        }
    }

    /// Forgets the record before.
    pub(crate) fn begin(&mut self) {
        self.quoting.clear();
        self.others.clear();
        self.against = 0;
    }

    /// A lone backslash or quote at this offset of the cell whose value is being read.
    pub(crate) fn lone(&mut self) -> impl FnMut(usize) + '_ {
        self.lone.clear();
        |place| self.lone.push(place)
    }

    /// Notes how a cell is written; `value` is its inner bytes.
    #[inline]
    pub(crate) fn cell(&mut self, rules: &Rules, index: usize, (span, value): (Span, &[u8])) {
        match span.form {
            Form::Plain if !self.has_quote => {}
            // With a delimiter of several bytes a part of it at the cell's end asks for quotes.
            Form::Plain if !self.quote_all && (rules.is_short() || !rules.needs_quotes(value)) => {}
            Form::Bare if rules.opens(value) => Note::Literal(index).push(&mut self.others),
            Form::Plain | Form::Bare => self.unquoted(index),
            Form::Quoted | Form::Escaped | Form::Trailed => self.quoted(rules, index, (span, value)),
        }
    }

    fn unquoted(&mut self, index: usize) {
        if self.has_quote {
            self.against += 1;
            Note::Unquoted(index).push(&mut self.quoting);
        }
    }

    fn quoted(&mut self, rules: &Rules, index: usize, (span, value): (Span, &[u8])) {
        if !self.quote_all && !rules.needs_quotes(value) {
            self.against += 1;
            Note::Quoted(index).push(&mut self.quoting);
        }
        let lead = span.body - 1 - span.start;
        if lead > 0 {
            Note::Lead(index, lead).push(&mut self.others);
        }
        let after = span.end - span.close - 1;
        if span.form == Form::Trailed {
            Note::Split(index, value.len() - after).push(&mut self.others);
        } else if after > 0 {
            Note::Tail(index, after).push(&mut self.others);
        }
        if span.form == Form::Quoted || self.lone.is_empty() {
            return;
        }
        let body = &value[..value.len() - if span.form == Form::Trailed { after } else { 0 }];
        let marks = |body| memchr::memchr2_iter(rules.escape_byte(), rules.quote.unwrap_or(b'"'), body).count();
        if self.lone.len() > 2 && marks(body) == self.lone.len() {
            Note::LoneAll(index).push(&mut self.others);
            return;
        }
        for &place in &self.lone {
            Note::Lone(index, place).push(&mut self.others);
        }
    }

    /// The record's shape, when it has one.
    pub(crate) fn end(&mut self, input: Bytes<'_>, spans: &[Span], extent: Extent) -> Option<&[u8]> {
        let own = extent.ending == Some(self.ending);
        let ending = extent.ending.map_or(0, |ending| ending.bytes().len());
        let blank = extent.whole - extent.text - ending;
        let is_empty_cell = matches!(spans, [only] if only.form == Form::Quoted && extent.text == 2);
        if own && blank == 0 && self.others.is_empty() && (self.against == 0 || is_empty_cell) {
            return None;
        }
        self.shape.clear();
        if self.against > MOST_NAMED {
            self.all_quoting(spans);
            Note::Quoting(&self.bits).push(&mut self.shape);
        } else {
            self.shape.extend_from_slice(&self.quoting);
        }
        self.shape.extend_from_slice(&self.others);
        if !own {
            Note::Ending(extent.ending).push(&mut self.shape);
        }
        let mut run: Option<(LineEnding, usize)> = None;
        for ending in line_ends(&input.bytes[extent.text + ending..extent.whole]) {
            match &mut run {
                Some((kind, count)) if *kind == ending => *count += 1,
                Some((kind, count)) => {
                    Note::Blank(*kind, *count).push(&mut self.shape);
                    run = Some((ending, 1));
                }
                None => run = Some((ending, 1)),
            }
        }
        if let Some((kind, count)) = run {
            Note::Blank(kind, count).push(&mut self.shape);
        }
        Some(&self.shape)
    }

    fn all_quoting(&mut self, spans: &[Span]) {
        self.bits.clear();
        self.bits.resize(spans.len().div_ceil(8), 0);
        for (index, span) in spans.iter().enumerate() {
            match span.form {
                Form::Plain | Form::Bare => {}
                Form::Quoted | Form::Escaped | Form::Trailed => self.bits[index / 8] |= 1 << (index % 8),
            }
        }
    }
}
