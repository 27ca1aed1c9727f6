//! How a record is meant whose quotes are in the wrong place: the reading that has as many cells as the table.
//!
//! Two things happen in files: a quote inside a quoted cell was not escaped (`"5" wide",`), and a quote stands where
//! none belongs (`"Ada,Lund`). Read by the quotes alone the cells run together, over lines even. Here each quote that
//! opens a cell may close at any later quote that stands before a delimiter, or open nothing. A reading counts only
//! when it has exactly the table's number of cells; the first line alone is tried before what the quotes span.

use super::token::{Bytes, CELL_LIMIT, Form, Rules, Span, Step, skip_blanks};
use crate::model::Escape;

/// Places where one quote may close, at most.
const CLOSERS: usize = 8;
/// Bytes that are looked at for one record, times its own: so time stays linear.
const PATIENCE: usize = 32;
/// A longer record stays as its quotes have it.
const LONGEST: usize = 1 << 20;

impl Rules {
    /// Puts the cells of the record's better reading into `spans` and gives where its text ends; none where no other
    /// reading fits.
    pub(crate) fn mend(&self, input: Bytes<'_>, (spans, step): (&mut Vec<Span>, Step)) -> Option<usize> {
        let (fields, quote) = (self.fields?, self.quote?);
        let line = memchr::memchr2(b'\n', b'\r', input.bytes).or(input.ended.then_some(input.bytes.len()))?;
        let mut found = Vec::with_capacity(fields);
        let tried = |end: usize, found: &mut Vec<Span>| {
            found.clear();
            if end > LONGEST {
                return None;
            }
            let bytes = Bytes { bytes: &input.bytes[..end], ended: true };
            let mut mending = Mending { rules: self, input: bytes, quote, fields, patience: PATIENCE * (end + fields) };
            mending.cells(0, found).then_some(end)
        };
        let mut end = tried(line, &mut found);
        if let Step::Record(extent) = step
            && end.is_none()
            && extent.text > line
            && spans.len() != fields
        {
            end = tried(extent.text, &mut found);
        }
        if end.is_some() {
            std::mem::swap(spans, &mut found);
        }
        end
    }
}

struct Mending<'a> {
    rules: &'a Rules,
    input: Bytes<'a>,
    quote: u8,
    fields: usize,
    patience: usize,
}

impl Mending<'_> {
    /// Adds the cells from `at` on so that there are as many as fields; leaves the spans as they were where they
    /// cannot be.
    fn cells(&mut self, at: usize, spans: &mut Vec<Span>) -> bool {
        let before = spans.len();
        let mut start = at;
        loop {
            let open = if self.rules.delimiter == b' ' { start } else { skip_blanks(self.input.bytes, start) };
            if self.input.bytes.get(open) == Some(&self.quote) {
                let Some(readings) = self.readings(start, open) else { break };
                for span in readings {
                    spans.push(span);
                    if self.beyond(span.end, spans) {
                        return true;
                    }
                    spans.pop();
                }
                break;
            }
            let Some(span) = self.plain(start) else { break };
            let Some(left) = self.patience.checked_sub(span.end - start + 1) else { break };
            self.patience = left;
            spans.push(span);
            if span.end == self.input.bytes.len() {
                if spans.len() == self.fields {
                    return true;
                }
                break;
            }
            if spans.len() >= self.fields {
                break;
            }
            start = span.end + self.rules.separator().len();
        }
        spans.truncate(before);
        false
    }

    /// The rest of the record behind a cell.
    fn beyond(&mut self, end: usize, spans: &mut Vec<Span>) -> bool {
        if end == self.input.bytes.len() {
            return spans.len() == self.fields;
        }
        let is_delimiter = self.input.bytes.get(end).is_some_and(|byte| !matches!(byte, b'\n' | b'\r'));
        is_delimiter && spans.len() < self.fields && self.cells(end + self.rules.separator().len(), spans)
    }

    /// A cell without quotes around it.
    fn plain(&self, start: usize) -> Option<Span> {
        let end = self.rules.cell_end(self.input, start)?;
        if matches!(self.input.bytes.get(end), Some(b'\n' | b'\r')) {
            return None;
        }
        let holds_quote = memchr::memchr(self.quote, &self.input.bytes[start..end]).is_some();
        let form = if holds_quote { Form::Bare } else { Form::Plain };
        (end - start <= CELL_LIMIT).then_some(Span { start, body: start, close: end, end, form })
    }

    /// The ways to read a cell that begins with a quote, the likeliest first: up to a quote that stands before a
    /// delimiter, up to the next one and what follows it, and as a letter.
    fn readings(&mut self, start: usize, open: usize) -> Option<Vec<Span>> {
        let (bytes, body) = (self.input.bytes, open + 1);
        self.patience = self.patience.checked_sub(bytes.len() - start)?;
        let mut spans: Vec<Span> = memchr::memchr_iter(self.quote, &bytes[body..])
            .map(|found| body + found)
            .filter(|&close| !self.is_escaped(body, close))
            .filter_map(|close| Some((close, self.rules.closes_at(self.input, close)?)))
            .filter(|&(_, end)| end - start <= CELL_LIMIT)
            .map(|(close, end)| Span { start, body, close, end, form: self.form(body, close) })
            .take(CLOSERS)
            .collect();
        if open == start
            && let Some(found) = memchr::memchr(self.quote, &bytes[body..])
            && let Some(end) = self.rules.cell_end(self.input, body + found + 1)
            && end > body + found + 1
            && bytes.get(body + found + 1) != Some(&self.quote)
            && !self.is_escaped(body, body + found)
        {
            spans.push(Span { start, body, close: body + found, end, form: Form::Trailed });
        }
        if open == start {
            spans.extend(self.plain(start));
        }
        Some(spans)
    }

    /// A quote behind a backslash, where that is the escape, closes nothing.
    fn is_escaped(&self, body: usize, close: usize) -> bool {
        let slashes = self.input.bytes[body..close].iter().rev().take_while(|&&byte| byte == b'\\').count();
        self.rules.escape == Escape::Backslash && slashes % 2 == 1
    }

    fn form(&self, body: usize, close: usize) -> Form {
        let inner = &self.input.bytes[body..close];
        let escape = self.rules.escape_byte();
        if memchr::memchr2(escape, self.quote, inner).is_some() { Form::Escaped } else { Form::Quoted }
    }
}
