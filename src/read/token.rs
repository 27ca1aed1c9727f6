//! Where cells and records begin and end, over bytes in which ASCII is itself.
//!
//! The grammar is the `csv` crate's: a quote opens a cell only at its start, what follows a closing quote belongs to
//! the cell, `\n`, `\r\n` and `\r` each end a record, blank lines are no records. Two things differ, since they are
//! what people mean: blanks around a quoted cell are no part of it, and a quote that never closes is a letter. Where
//! the number of fields is known, a record whose quotes are in the wrong place is read anew: see `mend`.

use super::encode::delimiter_inner;
use crate::model::{Dialect, Escape, LineEnding};

/// Largest cell, in bytes.
pub(crate) const CELL_LIMIT: usize = 16 << 20;
/// Largest record, in bytes.
pub(crate) const RECORD_LIMIT: usize = 64 << 20;
/// Most fields of a record: SQLite takes 2,000 columns, and some are ours.
pub(crate) const FIELD_LIMIT: usize = 1_900;

/// How a cell is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// Without quotes and with none inside.
    Plain,
    /// Without quotes, but with some inside.
    Bare,
    /// Between quotes, perhaps with blanks around them, no escape inside.
    Quoted,
    /// Between quotes, with escapes inside.
    Escaped,
    /// Between quotes, and something follows the closing one.
    Trailed,
}

/// A cell's place in its record. For a quoted one `body..close` is what stands between the quotes.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Span {
    pub(crate) start: usize,
    pub(crate) body: usize,
    pub(crate) close: usize,
    pub(crate) end: usize,
    pub(crate) form: Form,
}

/// A whole record: `text` bytes of cells, its ending, and the blank lines after it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Extent {
    pub(crate) text: usize,
    pub(crate) ending: Option<LineEnding>,
    pub(crate) whole: usize,
    /// Its quotes were in the wrong place: see `mend`.
    pub(crate) mended: bool,
}

/// What is larger than gallra takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Limit {
    Cell,
    Record,
    Fields,
}

/// What the bytes at hand give.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Step {
    /// A record; its cells are in the spans.
    Record(Extent),
    /// More bytes are needed to tell.
    More,
    /// Too large; the offset in the bytes at hand.
    Over(Limit, usize),
    /// Nothing is left.
    End,
}

/// The bytes at hand, and whether the file ends with them.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Bytes<'a> {
    pub(crate) bytes: &'a [u8],
    pub(crate) ended: bool,
}

/// Which bytes matter in a dialect.
#[derive(Debug, Clone)]
pub(crate) struct Rules {
    /// The delimiter's first byte; most have no other.
    pub(crate) delimiter: u8,
    /// All its bytes.
    separator: Vec<u8>,
    pub(crate) quote: Option<u8>,
    pub(crate) escape: Escape,
    /// How many cells a record should have, when that is known.
    pub(crate) fields: Option<usize>,
    special: [bool; 256],
    breaks: [bool; 256],
}

/// Whether a delimiter stands at a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Found {
    Yes,
    No,
    /// More bytes are needed to tell.
    Unclear,
}

/// Whether a record's quotes are where they belong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Quotes {
    InPlace,
    Astray,
}

enum Cell {
    Span(Span),
    More,
    Over(Limit, usize),
}

enum Close {
    At { close: usize, form: Form },
    Never,
}

impl Rules {
    pub(crate) fn new(dialect: &Dialect) -> Self {
        let separator = delimiter_inner(dialect.encoding, dialect.delimiter.text()).unwrap_or_else(|| vec![b',']);
        let delimiter = separator.first().copied().unwrap_or(b',');
        let mut breaks = [false; 256];
        for byte in [delimiter, b'\n', b'\r'] {
            breaks[usize::from(byte)] = true;
        }
        let mut special = breaks;
        if let Some(quote) = dialect.quote {
            special[usize::from(quote)] = true;
        }
        Self { delimiter, separator, quote: dialect.quote, escape: dialect.escape, fields: None, special, breaks }
    }

    /// The same rules for a table of so many fields: a record whose quotes are in the wrong place is then mended.
    #[must_use]
    pub(crate) fn of_fields(mut self, fields: usize) -> Self {
        self.fields = (fields > 1).then_some(fields);
        self
    }

    /// The delimiter's bytes.
    pub(crate) fn separator(&self) -> &[u8] {
        &self.separator
    }

    /// A delimiter of one byte, as most are.
    pub(crate) fn is_short(&self) -> bool {
        self.separator.len() == 1
    }

    /// A cell with these bytes needs quotes.
    pub(crate) fn needs_quotes(&self, inner: &[u8]) -> bool {
        if self.is_short() {
            return inner.iter().any(|&byte| self.special[usize::from(byte)]);
        }
        let special = inner.iter().any(|byte| matches!(byte, b'\n' | b'\r') || Some(*byte) == self.quote);
        special || self.divides(inner)
    }

    /// A delimiter would be found in a cell of these bytes, or earlier than it stands behind it.
    fn divides(&self, inner: &[u8]) -> bool {
        let long = self.separator.len();
        let tail = &inner[inner.len().saturating_sub(long - 1)..];
        let behind = [tail, &self.separator].concat();
        memchr::memmem::find(inner, &self.separator).is_some()
            || memchr::memmem::find(&behind, &self.separator).is_some_and(|found| found < tail.len())
    }

    /// Whether a delimiter stands at a place that holds its first byte.
    #[inline]
    fn delimits(&self, input: Bytes<'_>, at: usize) -> Found {
        if self.is_short() {
            return Found::Yes;
        }
        let rest = &input.bytes[at..];
        match rest.len() < self.separator.len() {
            true if !input.ended && self.separator.starts_with(rest) => Found::Unclear,
            _ if rest.starts_with(&self.separator) => Found::Yes,
            _ => Found::No,
        }
    }

    /// Whether a cell ends at a place: by a delimiter, a line end, or the end of the bytes.
    fn ends_cell(&self, input: Bytes<'_>, at: usize) -> Found {
        match input.bytes.get(at) {
            None if input.ended => Found::Yes,
            None => Found::Unclear,
            Some(b'\n' | b'\r') => Found::Yes,
            Some(&byte) if byte == self.delimiter => self.delimits(input, at),
            Some(_) => Found::No,
        }
    }

    /// The first place from `from` on where a cell ends; none when these bytes do not tell.
    pub(crate) fn cell_end(&self, input: Bytes<'_>, from: usize) -> Option<usize> {
        let mut at = from;
        loop {
            let rest = input.bytes.get(at..).unwrap_or_default();
            let found = rest.iter().position(|&byte| self.breaks[usize::from(byte)]);
            at = found.map_or(input.bytes.len(), |long| at + long);
            match self.ends_cell(input, at) {
                Found::Yes => return Some(at),
                Found::No => at += 1,
                Found::Unclear => return None,
            }
        }
    }

    /// A quote at this place would close its cell: only blanks stand between it and the cell's end. Gives that end.
    pub(crate) fn closes_at(&self, input: Bytes<'_>, quote_at: usize) -> Option<usize> {
        let blanks = if self.delimiter == b' ' { quote_at + 1 } else { skip_blanks(input.bytes, quote_at + 1) };
        (self.ends_cell(input, blanks) == Found::Yes).then_some(blanks)
    }

    /// A bit for each of the first 64 bytes that is special.
    #[inline]
    fn mask(&self, bytes: &[u8]) -> u64 {
        let (delimiter, quote) = (self.delimiter, self.quote.unwrap_or(self.delimiter));
        let is_special = |b: u8| u8::from((b == delimiter) | (b == quote) | (b == b'\n') | (b == b'\r'));
        let Some(block) = bytes.first_chunk::<64>() else {
            let bit = |(place, &byte): (usize, &u8)| u64::from(is_special(byte)) << place;
            return bytes.iter().enumerate().map(bit).sum();
        };
        // A fixed size and no branch: the compiler makes vector instructions of it.
        let flags = block.map(is_special);
        let gather = |(place, eight): (usize, &[u8; 8])| {
            // Brings the lowest bit of each of eight bytes together in the highest byte.
            (u64::from_le_bytes(*eight).wrapping_mul(0x0102_0408_1020_4080) >> 56) << (place * 8)
        };
        flags.as_chunks::<8>().0.iter().enumerate().map(gather).fold(0, |mask, bits| mask | bits)
    }

    /// How many bytes of these end a cell or a record or are quotes. None where a delimiter has several bytes.
    pub(crate) fn count_special(&self, inner: &[u8]) -> Option<usize> {
        if !self.is_short() {
            return None;
        }
        let (delimiter, quote) = (self.delimiter, self.quote.unwrap_or(self.delimiter));
        let is_special = |&b: &u8| u8::from((b == delimiter) | (b == quote) | (b == b'\n') | (b == b'\r'));
        // At most 192 ones fit a byte's sum: so the loop works on many bytes at once.
        Some(inner.chunks(192).map(|chunk| usize::from(chunk.iter().map(is_special).sum::<u8>())).sum())
    }

    /// A cell with these bytes would end early without quotes.
    pub(crate) fn breaks(&self, inner: &[u8]) -> bool {
        if self.is_short() {
            return inner.iter().any(|&byte| self.breaks[usize::from(byte)]);
        }
        inner.iter().any(|byte| matches!(byte, b'\n' | b'\r')) || memchr::memmem::find(inner, &self.separator).is_some()
    }

    /// A cell with these bytes begins as a quoted one does.
    pub(crate) fn opens(&self, inner: &[u8]) -> bool {
        let first = inner.iter().find(|&&byte| byte != b' ');
        first.is_some() && first == self.quote.as_ref()
    }

    /// The next record. Bytes that begin with a line ending are not one: see [`line_ends`].
    pub(crate) fn record(&self, input: Bytes<'_>, spans: &mut Vec<Span>) -> Step {
        let (step, quotes) = self.as_written(input, spans);
        let is_over = matches!(step, Step::Over(Limit::Cell | Limit::Record, _));
        if quotes == Quotes::InPlace && !is_over {
            return step;
        }
        match self.mend(input, (spans, step)) {
            Some(text) => end_record(input, text, Quotes::Astray),
            None => step,
        }
    }

    /// The next record, by its quotes alone.
    fn as_written(&self, input: Bytes<'_>, spans: &mut Vec<Span>) -> (Step, Quotes) {
        spans.clear();
        let bytes = input.bytes;
        let mut quotes = Quotes::InPlace;
        if bytes.is_empty() {
            return (if input.ended { Step::End } else { Step::More }, quotes);
        }
        let mut at = 0;
        let mut scan = Scan::new(self, bytes);
        loop {
            let span = match self.cell(input, (&mut scan, at)) {
                Cell::Span(span) => span,
                Cell::More if bytes.len() > RECORD_LIMIT => return (Step::Over(Limit::Record, at), quotes),
                Cell::More => return (Step::More, quotes),
                Cell::Over(limit, at) => return (Step::Over(limit, at), quotes),
            };
            at = span.end;
            match span.form {
                Form::Plain | Form::Quoted | Form::Escaped => {}
                Form::Trailed => quotes = Quotes::Astray,
                Form::Bare if bytes.get(span.start).copied() == self.quote => quotes = Quotes::Astray,
                Form::Bare => {}
            }
            if at - span.start > CELL_LIMIT {
                return (Step::Over(Limit::Cell, span.start), quotes);
            }
            if spans.len() == FIELD_LIMIT {
                return (Step::Over(Limit::Fields, span.start), quotes);
            }
            spans.push(span);
            match bytes.get(at) {
                Some(&byte) if byte == self.delimiter => at += self.separator.len(),
                Some(_) | None => return (end_record(input, at, Quotes::InPlace), quotes),
            }
        }
    }

    #[inline]
    fn cell(&self, input: Bytes<'_>, (scan, start): (&mut Scan, usize)) -> Cell {
        let bytes = input.bytes;
        match (self.quote, bytes.get(start)) {
            (Some(quote), Some(&first)) if first == quote => self.quoted(input, (scan, start), start),
            (Some(quote), Some(b' ')) if self.delimiter != b' ' => {
                let body = skip_blanks(bytes, start);
                match bytes.get(body) {
                    Some(&byte) if byte == quote => self.quoted(input, (scan, start), body),
                    None if !input.ended => Cell::More,
                    Some(_) | None => self.plain(input, (scan, start)),
                }
            }
            _ => self.plain(input, (scan, start)),
        }
    }

    #[inline]
    fn plain(&self, input: Bytes<'_>, (scan, start): (&mut Scan, usize)) -> Cell {
        let bytes = input.bytes;
        let mut form = Form::Plain;
        let mut end = start;
        loop {
            end = scan.next(self, bytes, end);
            match bytes.get(end) {
                Some(&byte) if Some(byte) == self.quote => {
                    form = Form::Bare;
                    end += 1;
                }
                Some(&byte) if byte == self.delimiter => match self.delimits(input, end) {
                    Found::Yes => break,
                    Found::No => end += 1,
                    Found::Unclear => return Cell::More,
                },
                Some(_) => break,
                None if input.ended => break,
                None if end - start > CELL_LIMIT => return Cell::Over(Limit::Cell, start),
                None => return Cell::More,
            }
        }
        Cell::Span(Span { start, body: start, close: end, end, form })
    }

    /// A cell whose quote stands at `quote_at`, after blanks from `start`.
    fn quoted(&self, input: Bytes<'_>, (scan, start): (&mut Scan, usize), quote_at: usize) -> Cell {
        let bytes = input.bytes;
        let body = quote_at + 1;
        let (close, form) = match self.closing(bytes, body) {
            Close::At { close, form } => (close, form),
            Close::Never if input.ended && bytes.len() - start <= CELL_LIMIT => {
                return self.plain(input, (scan, start));
            }
            Close::Never if bytes.len() - start > CELL_LIMIT => return Cell::Over(Limit::Cell, start),
            Close::Never => return Cell::More,
        };
        let blanks = if self.delimiter == b' ' { close + 1 } else { skip_blanks(bytes, close + 1) };
        match self.ends_cell(input, blanks) {
            Found::Yes => Cell::Span(Span { start, body, close, end: blanks, form }),
            Found::Unclear => Cell::More,
            Found::No if quote_at > start => self.plain(input, (scan, start)),
            Found::No => match self.cell_end(input, close + 1) {
                Some(end) => Cell::Span(Span { start, body, close, end, form: Form::Trailed }),
                None if bytes.len() - start > CELL_LIMIT => Cell::Over(Limit::Cell, start),
                None => Cell::More,
            },
        }
    }

    /// Where the quote closes that opened just before `from`.
    fn closing(&self, bytes: &[u8], from: usize) -> Close {
        let Some(quote) = self.quote else { return Close::Never };
        let mut form = Form::Quoted;
        let mut at = from;
        loop {
            let rest = bytes.get(at..).unwrap_or_default();
            let found = match self.escape {
                Escape::Doubled => memchr::memchr(quote, rest),
                Escape::Backslash => memchr::memchr2(quote, b'\\', rest),
            };
            let Some(found) = found else { return Close::Never };
            at += found;
            match self.escape {
                Escape::Backslash if bytes[at] == b'\\' => {
                    form = Form::Escaped;
                    at += if is_escape(quote, bytes.get(at + 1)) { 2 } else { 1 };
                }
                Escape::Doubled if bytes.get(at + 1) == Some(&quote) => {
                    form = Form::Escaped;
                    at += 2;
                }
                Escape::Doubled | Escape::Backslash => return Close::At { close: at, form },
            }
        }
    }

    /// The byte that stands before a quote within quotes.
    pub(crate) fn escape_byte(&self) -> u8 {
        match (self.escape, self.quote) {
            (Escape::Doubled, Some(quote)) => quote,
            (Escape::Doubled, None) | (Escape::Backslash, _) => b'\\',
        }
    }

    /// The value of a cell: a part of the record, or made in `room` where escapes are inside. Calls `lone` with the
    /// offset in the value of each escape byte that stands alone in a quoted cell.
    pub(crate) fn value<'a>(
        &self,
        bytes: &'a [u8],
        span: Span,
        room: &'a mut Vec<u8>,
        lone: &mut dyn FnMut(usize),
    ) -> &'a [u8] {
        match span.form {
            Form::Plain | Form::Bare => &bytes[span.start..span.end],
            Form::Quoted => &bytes[span.body..span.close],
            Form::Escaped | Form::Trailed => {
                room.clear();
                self.unescape(&bytes[span.body..span.close], room, lone);
                if span.form == Form::Trailed {
                    room.extend_from_slice(&bytes[span.close + 1..span.end]);
                }
                room
            }
        }
    }

    fn unescape(&self, body: &[u8], room: &mut Vec<u8>, lone: &mut dyn FnMut(usize)) {
        let Some(quote) = self.quote else { return };
        let mark = self.escape_byte();
        let mut rest = body;
        // A quote by itself between quotes is there only where a record was mended.
        while let Some(found) = memchr::memchr2(mark, quote, rest) {
            room.extend_from_slice(&rest[..found]);
            let (own, next) = (rest[found], rest.get(found + 1));
            let pair = match self.escape {
                Escape::Doubled => next == Some(&quote),
                Escape::Backslash => own == mark && is_escape(quote, next),
            };
            if !pair {
                lone(room.len());
            }
            room.push(if pair { next.copied().unwrap_or(own) } else { own });
            rest = rest.get(found + if pair { 2 } else { 1 }..).unwrap_or_default();
        }
        room.extend_from_slice(rest);
    }
}

/// The special bytes of 64 at a time, a bit each.
struct Scan {
    base: usize,
    mask: u64,
}

impl Scan {
    fn new(rules: &Rules, bytes: &[u8]) -> Self {
        Self { base: 0, mask: rules.mask(bytes) }
    }

    /// The first special byte from `from` on, or the end of the bytes.
    #[inline]
    fn next(&mut self, rules: &Rules, bytes: &[u8], from: usize) -> usize {
        if from >= bytes.len() {
            return bytes.len();
        }
        if from < self.base || from >= self.base + 64 {
            self.base = from;
            self.mask = rules.mask(&bytes[from..]);
        }
        let mut mask = self.mask & (u64::MAX << (from - self.base));
        while mask == 0 {
            self.base += 64;
            let Some(rest) = bytes.get(self.base..) else { return bytes.len() };
            self.mask = rules.mask(rest);
            mask = self.mask;
            if rest.is_empty() {
                return bytes.len();
            }
        }
        self.base + mask.trailing_zeros() as usize
    }
}

fn is_escape(quote: u8, next: Option<&u8>) -> bool {
    next.is_some_and(|&next| next == quote || next == b'\\')
}

pub(crate) fn skip_blanks(bytes: &[u8], from: usize) -> usize {
    from + bytes[from..].iter().take_while(|&&byte| byte == b' ').count()
}

fn end_record(input: Bytes<'_>, text: usize, quotes: Quotes) -> Step {
    let rest = &input.bytes[text..];
    let long = rest.iter().position(|&byte| byte != b'\n' && byte != b'\r');
    let whole = match long {
        Some(long) => text + long,
        None if input.ended => input.bytes.len(),
        None if input.bytes.len() > RECORD_LIMIT => return Step::Over(Limit::Record, text),
        None => return Step::More,
    };
    if whole > RECORD_LIMIT {
        return Step::Over(Limit::Record, text);
    }
    Step::Record(Extent { text, ending: line_ends(rest).next(), whole, mended: quotes == Quotes::Astray })
}

/// The line endings that bytes begin with, in order.
pub(crate) fn line_ends(bytes: &[u8]) -> impl Iterator<Item = LineEnding> + '_ {
    let mut at = 0;
    std::iter::from_fn(move || {
        let ending = match (bytes.get(at)?, bytes.get(at + 1)) {
            (b'\r', Some(b'\n')) => LineEnding::CrLf,
            (b'\r', _) => LineEnding::Cr,
            (b'\n', _) => LineEnding::Lf,
            _ => return None,
        };
        at += ending.bytes().len();
        Some(ending)
    })
}
