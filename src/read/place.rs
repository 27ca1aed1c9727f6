//! A record's bytes become a row of a batch, and the row is proven to give the bytes back.

use super::describe::Describer;
use super::encode::{Reading, push_cell};
use super::pages::page;
use super::token::{Bytes, Extent, Form, Rules, Span};
use super::write::Writer;
use crate::model::{Batch, Dialect, Encoding};

/// What the reader met that is not as the table's other rows, counted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Oddities {
    /// Records with fewer cells than fields.
    pub short: u64,
    /// Records with more cells than fields.
    pub long: u64,
    /// Cells that the encoding cannot read.
    pub unreadable: u64,
    /// Cells that begin with a quote which never closes.
    pub unclosed: u64,
    /// Records with quotes in the wrong place, read so that they have as many cells as fields.
    pub mended: u64,
    /// Records that are the header once more: another table begins there.
    pub headers_again: u64,
    /// Records that are written otherwise than the dialect's defaults.
    pub shaped: u64,
    /// Records that cannot be written back exactly; only where the caller asked for these too.
    pub unprovable: u64,
}

/// Whether a row gives its bytes back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Proof {
    Proven,
    Failed,
}

/// Makes rows.
#[derive(Debug, Clone)]
pub(crate) struct Placer {
    rules: Rules,
    encoding: Encoding,
    describer: Describer,
    writer: Writer,
    room: Vec<u8>,
    rebuilt: Vec<u8>,
    pub(crate) fields: usize,
    pub(crate) oddities: Oddities,
}

impl Placer {
    pub(crate) fn new(dialect: &Dialect, fields: usize) -> Self {
        Self {
            rules: Rules::new(dialect).of_fields(fields),
            encoding: dialect.encoding,
            describer: Describer::new(dialect),
            writer: Writer::new(dialect, fields),
            room: Vec::new(),
            rebuilt: Vec::new(),
            fields,
            oddities: Oddities::default(),
        }
    }

    pub(crate) fn rules(&self) -> &Rules {
        &self.rules
    }

    /// Adds a row to the batch.
    pub(crate) fn place(&mut self, input: Bytes<'_>, (spans, extent): (&[Span], Extent), batch: &mut Batch) -> Proof {
        self.describer.begin();
        // Looked through once for the whole record: a cell that is a part of it is then text at no further cost.
        let text = match page(self.encoding) {
            Some(_) if !input.bytes[..extent.text].is_ascii() => None,
            Some(_) | None if memchr::memchr(0, &input.bytes[..extent.text]).is_some() => None,
            Some(_) | None => std::str::from_utf8(&input.bytes[..extent.text]).ok(),
        };
        for (index, &span) in spans.iter().enumerate() {
            if let Some(cell) = text.and_then(|text| text.get(plain_part(span)?)) {
                batch.push_text(cell);
                self.describer.cell(&self.rules, index, (span, cell.as_bytes()));
                continue;
            }
            let value = self.rules.value(input.bytes, span, &mut self.room, &mut self.describer.lone());
            if push_cell(self.encoding, value, batch) == Reading::Unreadable {
                self.oddities.unreadable += 1;
            }
            self.describer.cell(&self.rules, index, (span, value));
            if span.form == Form::Bare && input.bytes.get(span.start).copied() == self.rules.quote {
                self.oddities.unclosed += 1;
            }
        }
        self.oddities.mended += u64::from(extent.mended);
        let shape = self.describer.end(input, spans, extent);
        self.oddities.shaped += u64::from(shape.is_some());
        self.oddities.short += u64::from(spans.len() < self.fields);
        self.oddities.long += u64::from(spans.len() > self.fields);
        batch.end_row(shape);
        self.prove(&input.bytes[..extent.whole], batch)
    }

    /// Writes the batch's last row, as it will be handed on, and compares.
    fn prove(&mut self, bytes: &[u8], batch: &Batch) -> Proof {
        let Some(row) = batch.len().checked_sub(1).and_then(|last| batch.row(last)) else { return Proof::Failed };
        self.rebuilt.clear();
        self.writer.write_inner(&row, &mut self.rebuilt);
        if self.rebuilt == bytes {
            return Proof::Proven;
        }
        self.oddities.unprovable += 1;
        Proof::Failed
    }
}

/// Where a cell's value stands as it is.
fn plain_part(span: Span) -> Option<std::ops::Range<usize>> {
    match span.form {
        Form::Plain => Some(span.start..span.end),
        Form::Quoted => Some(span.body..span.close),
        Form::Bare | Form::Escaped | Form::Trailed => None,
    }
}
