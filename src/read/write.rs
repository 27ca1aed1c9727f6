//! A record's exact bytes, from its cells and its shape.

use super::encode::{cell_inner, from_inner, is_transcoded};
use super::shape::{Note, Notes};
use super::token::{Bytes, Rules, Span, Step};
use crate::model::{Cell, CellRef, Dialect, Encoding, Escape, LineEnding, Record, Row};

/// What can be written as a record of a delimited file.
pub trait Written {
    /// Its cells in order, those beyond the last field too.
    fn written(&self) -> impl Iterator<Item = CellRef<'_>>;
    /// How it differs from the dialect's defaults.
    fn shape(&self) -> Option<&[u8]>;
}

impl Written for Row<'_> {
    fn written(&self) -> impl Iterator<Item = CellRef<'_>> {
        self.all_cells()
    }

    fn shape(&self) -> Option<&[u8]> {
        Row::shape(self)
    }
}

impl Written for Record {
    fn written(&self) -> impl Iterator<Item = CellRef<'_>> {
        self.cells.iter().chain(&self.overflow).map(Cell::as_ref)
    }

    fn shape(&self) -> Option<&[u8]> {
        self.shape.as_deref()
    }
}

/// Writes records as the file that they came from has them. With unchanged cells the bytes are those of the file;
/// with changed ones the record reads back as those cells, whatever its shape says.
#[derive(Debug, Clone)]
pub struct Writer {
    rules: Rules,
    encoding: Encoding,
    ending: LineEnding,
    quote_all: bool,
    inner: Vec<u8>,
    room: Vec<u8>,
    spans: Vec<Span>,
    lost: u64,
}

impl Writer {
    /// A writer of records with so many fields.
    pub fn new(dialect: &Dialect, fields: usize) -> Self {
        Self {
            rules: Rules::new(dialect).of_fields(fields),
            encoding: dialect.encoding,
            ending: dialect.line_ending,
            quote_all: dialect.quote_all,
            inner: Vec::with_capacity(fields * 16),
            room: Vec::new(),
            spans: Vec::new(),
            lost: 0,
        }
    }

    /// Appends the record's bytes in the file's encoding, with its line ending.
    pub fn write_row<R: Written>(&mut self, row: &R, out: &mut Vec<u8>) {
        if !is_transcoded(self.encoding) {
            self.write_inner(row, out);
            return;
        }
        let mut inner = std::mem::take(&mut self.inner);
        inner.clear();
        self.write_inner(row, &mut inner);
        from_inner(self.encoding, &inner, out);
        self.inner = inner;
    }

    /// Characters so far that the encoding cannot write; each became `?`. Never those of an unchanged cell.
    pub fn lost(&self) -> u64 {
        self.lost
    }

    /// Appends the record's inner bytes.
    pub(crate) fn write_inner<R: Written>(&mut self, row: &R, out: &mut Vec<u8>) {
        let start = out.len();
        if row.shape().is_none() && !self.quote_all && self.write_bare(row, out) == Bare::Whole {
            return;
        }
        out.truncate(start);
        self.write_shaped(row, row.shape(), out);
        let is_long = self.rules.separator().len() > 1;
        let is_delicate = row.shape().is_some_and(|shape| is_long || Notes::new(shape).is_delicate());
        if is_delicate && !self.reads_back(row, &out[start..]) {
            out.truncate(start);
            self.write_shaped(row, None, out);
        }
        match row.shape() {
            None => out.extend_from_slice(self.ending.bytes()),
            shape => write_ending(shape, self.ending, out),
        }
    }

    fn write_shaped<R: Written>(&mut self, row: &R, shape: Option<&[u8]>, out: &mut Vec<u8>) {
        let start = out.len();
        let mut forms = Forms::new(shape);
        let mut written = 0;
        for (index, cell) in row.written().enumerate() {
            if cell == CellRef::Missing {
                continue;
            }
            // A missing cell before a present one becomes an empty one; only a changed record has such.
            (written..index).for_each(|_| out.extend_from_slice(self.rules.separator()));
            written = index;
            self.write_cell(cell, forms.of(index), out);
        }
        if written == 0 && out.len() == start {
            // An empty line would be no record.
            out.extend(self.rules.quote.iter().chain(&self.rules.quote));
        }
    }

    /// The bytes of a record give its cells.
    fn reads_back<R: Written>(&mut self, row: &R, bytes: &[u8]) -> bool {
        let mut spans = std::mem::take(&mut self.spans);
        let step = self.rules.record(Bytes { bytes, ended: true }, &mut spans);
        let cells = row.written().filter(|&cell| cell != CellRef::Missing).count();
        let mut room = Vec::new();
        let same = matches!(step, Step::Record(extent) if extent.text == bytes.len())
            && spans.len() == cells
            && row.written().zip(&spans).all(|(cell, &span)| {
                let value = self.rules.value(bytes, span, &mut room, &mut |_| {});
                cell_inner(self.encoding, cell, &mut self.room).0 == value
            });
        self.spans = spans;
        same
    }

    /// Writes a record whose cells need no quotes; the usual one, and ten times faster.
    fn write_bare<R: Written>(&mut self, row: &R, out: &mut Vec<u8>) -> Bare {
        let start = out.len();
        let mut delimiters = 0;
        for (index, cell) in row.written().enumerate() {
            if cell == CellRef::Missing {
                continue;
            }
            while delimiters < index {
                out.extend_from_slice(self.rules.separator());
                delimiters += 1;
            }
            let (inner, lost) = cell_inner(self.encoding, cell, &mut self.room);
            if lost > 0 {
                return Bare::Partly;
            }
            out.extend_from_slice(inner);
        }
        if out.len() == start || self.rules.count_special(&out[start..]) != Some(delimiters) {
            return Bare::Partly;
        }
        out.extend_from_slice(self.ending.bytes());
        Bare::Whole
    }

    #[inline]
    fn write_cell(&mut self, cell: CellRef<'_>, form: Option<Form<'_>>, out: &mut Vec<u8>) {
        let mut room = std::mem::take(&mut self.room);
        let (inner, lost) = cell_inner(self.encoding, cell, &mut room);
        self.lost += lost;
        match (self.rules.quote, form) {
            (None, _) => out.extend_from_slice(inner),
            (Some(_), None) if !self.quote_all && !self.rules.needs_quotes(inner) => out.extend_from_slice(inner),
            (Some(quote), form) => self.write_formed(inner, (quote, form.unwrap_or_default()), out),
        }
        self.room = room;
    }

    fn write_formed(&self, inner: &[u8], (quote, form): (u8, Form<'_>), out: &mut Vec<u8>) {
        let quoted = match form.quoting {
            Quoting::Always => true,
            Quoting::Default => self.quote_all || self.rules.needs_quotes(inner),
            Quoting::Never => self.rules.breaks(inner) || self.rules.opens(inner),
            Quoting::Literal => self.rules.breaks(inner),
        };
        if !quoted {
            out.extend_from_slice(inner);
            return;
        }
        let (body, rest) = match form.split.and_then(|place| inner.split_at_checked(place)) {
            Some((body, rest)) if self.may_trail(rest) => (body, rest),
            Some(_) | None => (inner, &b""[..]),
        };
        out.resize(out.len() + form.lead, b' ');
        out.push(quote);
        match self.rules.escape {
            Escape::Doubled => double(body, (quote, form), out),
            Escape::Backslash => backslash(body, (quote, form), out),
        }
        out.push(quote);
        out.extend_from_slice(rest);
        out.resize(out.len() + form.tail, b' ');
    }

    /// These bytes after a closing quote read back as the rest of the cell.
    fn may_trail(&self, rest: &[u8]) -> bool {
        let reopens = self.rules.escape == Escape::Doubled && rest.first() == self.rules.quote.as_ref();
        // Blanks alone are no part of a cell, but where the delimiter begins with one they are letters.
        let blanks_count = self.rules.separator().first() == Some(&b' ');
        !reopens && (blanks_count || rest.iter().any(|&byte| byte != b' ')) && !self.rules.breaks(rest)
    }
}

fn double(body: &[u8], (quote, form): (u8, Form<'_>), out: &mut Vec<u8>) {
    let (mut lone, mut done) = (form.lone, 0);
    for found in memchr::memchr_iter(quote, body) {
        out.extend_from_slice(&body[done..=found]);
        if !form.lone_all && !lone.has(found) {
            out.push(quote);
        }
        done = found + 1;
    }
    out.extend_from_slice(&body[done..]);
}

fn backslash(body: &[u8], (quote, form): (u8, Form<'_>), out: &mut Vec<u8>) {
    let mut lone = form.lone;
    for (place, &byte) in body.iter().enumerate() {
        let next = body.get(place + 1);
        let may_stand_alone = next.is_some_and(|&next| next != quote && next != b'\\');
        let is_mark = byte == quote || byte == b'\\' && may_stand_alone;
        let alone = is_mark && (form.lone_all || lone.has(place));
        if (byte == quote || byte == b'\\') && !alone {
            out.push(b'\\');
        }
        out.push(byte);
    }
}

fn write_ending(shape: Option<&[u8]>, default: LineEnding, out: &mut Vec<u8>) {
    let mut ending = Some(default);
    let notes = || Notes::new(shape.unwrap_or_default());
    for note in notes() {
        if let Note::Ending(own) = note {
            ending = own;
        }
    }
    out.extend_from_slice(ending.map_or(b"", LineEnding::bytes));
    for note in notes() {
        if let Note::Blank(ending, count) = note {
            (0..count).for_each(|_| out.extend_from_slice(ending.bytes()));
        }
    }
}

#[derive(Debug, Clone, Copy, Default)]
enum Quoting {
    #[default]
    Default,
    Always,
    Never,
    Literal,
}

/// Whether a record could be written without quotes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Bare {
    Whole,
    Partly,
}

/// How one cell is to be written.
#[derive(Debug, Clone, Copy, Default)]
struct Form<'a> {
    quoting: Quoting,
    lead: usize,
    tail: usize,
    split: Option<usize>,
    lone_all: bool,
    lone: Lone<'a>,
}

/// Offsets of lone backslashes, in order.
#[derive(Debug, Clone, Copy, Default)]
struct Lone<'a> {
    cell: usize,
    notes: Option<Notes<'a>>,
}

impl Lone<'_> {
    /// Asked with growing offsets.
    fn has(&mut self, place: usize) -> bool {
        let Some(notes) = &mut self.notes else { return false };
        let mut ahead = *notes;
        while let Some(Note::Lone(cell, at)) = ahead.next() {
            if cell != self.cell || at > place {
                return false;
            }
            *notes = ahead;
            if at == place {
                return true;
            }
        }
        false
    }
}

/// A shape's notes, cell by cell: those on quoting stand first, then the others, both in the cells' order.
struct Forms<'a> {
    bits: &'a [u8],
    quoting: Notes<'a>,
    others: Notes<'a>,
    shaped: bool,
}

impl<'a> Forms<'a> {
    fn new(shape: Option<&'a [u8]>) -> Self {
        let mut quoting = Notes::new(shape.unwrap_or_default());
        let mut ahead = quoting;
        let bits = match ahead.next() {
            Some(Note::Quoting(bits)) => {
                quoting = ahead;
                bits
            }
            Some(_) | None => &[],
        };
        let mut others = quoting;
        let mut ahead = others;
        while let Some(Note::Quoted(_) | Note::Unquoted(_)) = ahead.next() {
            others = ahead;
        }
        Self { bits, quoting, others, shaped: shape.is_some() }
    }

    /// Asked with growing indices.
    #[inline]
    fn of(&mut self, cell: usize) -> Option<Form<'a>> {
        self.shaped.then(|| self.form(cell))
    }

    fn form(&mut self, cell: usize) -> Form<'a> {
        let mut form = Form::default();
        if let Some(bits) = self.bits.get(cell / 8) {
            form.quoting = if bits >> (cell % 8) & 1 == 1 { Quoting::Always } else { Quoting::Never };
        }
        let mut ahead = self.quoting;
        while let Some(note) = ahead.next() {
            match note {
                Note::Quoted(at) if at == cell => form.quoting = Quoting::Always,
                Note::Unquoted(at) if at == cell => form.quoting = Quoting::Never,
                _ => break,
            }
            self.quoting = ahead;
        }
        let mut ahead = self.others;
        loop {
            let before = ahead;
            match ahead.next() {
                Some(Note::Lead(at, count)) if at == cell => form.lead = count,
                Some(Note::Literal(at)) if at == cell => form.quoting = Quoting::Literal,
                Some(Note::Tail(at, count)) if at == cell => form.tail = count,
                Some(Note::Split(at, place)) if at == cell => form.split = Some(place),
                Some(Note::LoneAll(at)) if at == cell => form.lone_all = true,
                Some(Note::Lone(at, _)) if at == cell => {
                    if form.lone.notes.is_none() {
                        form.lone = Lone { cell, notes: Some(before) };
                    }
                }
                _ => break,
            }
            self.others = ahead;
        }
        form
    }
}
