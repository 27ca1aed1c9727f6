//! A delimited file's table: its header, what surrounds it, and its rows as they stream by.

use super::encode::text;
use super::evidence::Evidence;
use super::place::{Oddities, Placer, Proof};
use super::refusal;
use super::sniff::footnotes;
use super::source::Source;
use super::table::Fidelity;
use super::token::{Bytes, Extent, Limit, RECORD_LIMIT, Span, Step, line_ends};
use crate::failure::Result;
use crate::model::{Batch, Dialect};

/// Rows that the number of fields is learnt from.
const FIELD_SAMPLE: usize = 500;
/// A sample holds no more than so many bytes of the file.
const SAMPLE_BYTES: usize = 8 << 20;

/// A table in a delimited file, read from its first record to its last.
pub(crate) struct Delimited {
    source: Source,
    dialect: Dialect,
    fidelity: Fidelity,
    placer: Placer,
    spans: Vec<Span>,
    headers: Vec<String>,
    before: Vec<u8>,
    after: Vec<u8>,
    evidence: Evidence,
    /// Inner bytes at the file's end that are no records.
    footnotes: usize,
}

impl std::fmt::Debug for Delimited {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Delimited")
            .field("dialect", &self.dialect)
            .field("fields", &self.fields())
            .finish_non_exhaustive()
    }
}

impl Delimited {
    /// A table over an opened file whose encoding is chosen: goes to its first record.
    pub(crate) fn begin(source: Source, mark: &[u8], dialect: Dialect) -> Result<Self> {
        let mut table = Self {
            placer: Placer::new(&dialect, 0),
            source,
            fidelity: Fidelity::default(),
            spans: Vec::new(),
            headers: Vec::new(),
            before: mark.to_vec(),
            after: Vec::new(),
            evidence: Evidence::default(),
            footnotes: 0,
            dialect,
        };
        for number in 0..table.dialect.preamble_rows {
            table.refuse_end(number)?;
            table.pass_line()?;
        }
        table.pass_blank_lines()?;
        for number in 0..table.dialect.header_rows {
            if number > 0 {
                table.refuse_end(table.dialect.preamble_rows + number)?;
            }
            table.pass_header(number)?;
        }
        table.settle_fields()?;
        Ok(table)
    }

    /// Keeps why it is read so, and finds what stands after the last record.
    pub(crate) fn explain(&mut self, evidence: Evidence) {
        self.evidence = evidence;
        let Some(tail) = self.source.tail() else { return };
        if let Some((start, lines)) = footnotes(&tail, &self.dialect, self.fields()) {
            self.footnotes = tail.len() - start;
            self.evidence.footnote_rows = lines;
            self.evidence.reasons.push(msg!("evidence-footnotes", "count" => lines));
        }
    }

    /// Why it is read so.
    pub(crate) fn evidence(&self) -> &Evidence {
        &self.evidence
    }

    /// The file in an archive of several.
    pub(crate) fn part(&self) -> Option<&str> {
        self.source.member()
    }

    /// How the file writes its table.
    pub(crate) fn dialect(&self) -> &Dialect {
        &self.dialect
    }

    /// The header cells as they stand in the file, one for each field; empty without a header.
    pub(crate) fn headers(&self) -> &[String] {
        &self.headers
    }

    /// How many fields the table has.
    pub(crate) fn fields(&self) -> usize {
        self.placer.fields
    }

    /// The file's bytes before the first record: byte-order mark, preamble, header, blank lines.
    pub(crate) fn before(&self) -> &[u8] {
        &self.before
    }

    /// The file's bytes after the last record, known once [`Delimited::fill`] returned false: half a UTF-16 unit, an
    /// end-of-file character of DOS.
    pub(crate) fn after(&self) -> &[u8] {
        &self.after
    }

    /// The file's size in bytes when it was opened.
    pub(crate) fn size(&self) -> u64 {
        self.source.size()
    }

    /// How many of the file's bytes have become rows or stand before them.
    pub(crate) fn bytes_read(&self) -> u64 {
        self.source.offset()
    }

    /// What was not as in the other rows, so far.
    pub(crate) fn oddities(&self) -> Oddities {
        self.placer.oddities
    }

    /// SHA-256 of the file in hexadecimal, as `sha256sum` prints it. Of the whole file once [`Delimited::fill`] returned
    /// false.
    pub(crate) fn digest(&self) -> String {
        self.source.digest()
    }

    /// Sets what becomes of a record that cannot be written back exactly.
    pub(crate) fn lossy(&mut self, fidelity: Fidelity) {
        self.fidelity = fidelity;
    }

    /// Clears the batch and fills it with the next records, up to some `most_bytes` of the file. False when nothing
    /// was left.
    pub(crate) fn fill(&mut self, batch: &mut Batch, most_bytes: usize) -> Result<bool> {
        batch.reset(self.fields());
        let start = self.source.offset();
        while (self.source.offset() - start) < most_bytes as u64 {
            let input = records(&self.source, self.footnotes);
            let extent = match self.placer.rules().record(input, &mut self.spans) {
                Step::Record(_) if is_dos_end(input) => {
                    self.end_of_records();
                    break;
                }
                Step::Record(extent) => extent,
                Step::More => {
                    self.source.more()?;
                    continue;
                }
                Step::Over(limit, ahead) => return Err(refusal::over(limit, self.source.place(ahead))),
                Step::End => {
                    self.end_of_records();
                    break;
                }
            };
            let proof = self.placer.place(input, (&self.spans, extent), batch);
            self.placer.oddities.headers_again += u64::from(is_header(&self.headers, batch));
            if proof == Proof::Failed && self.fidelity == Fidelity::Exact {
                return Err(refusal::unprovable(self.source.place(0)));
            }
            self.source.pass(extent.whole);
        }
        Ok(!batch.is_empty())
    }

    /// The next records, at most `rows`, without taking them from [`Delimited::fill`].
    pub(crate) fn sample(&mut self, rows: usize) -> Result<Batch> {
        let mut batch = Batch::new(self.fields());
        let mut placer = self.placer.clone();
        self.look_ahead(rows, |input, spans, extent| {
            placer.place(input, (spans, extent), &mut batch);
        })?;
        Ok(batch)
    }

    fn look_ahead(&mut self, rows: usize, mut see: impl FnMut(Bytes<'_>, &[Span], Extent)) -> Result<()> {
        let (mut from, mut seen) = (0, 0);
        while seen < rows {
            let input = records(&self.source, self.footnotes);
            let input = Bytes { bytes: input.bytes.get(from..).unwrap_or_default(), ended: input.ended };
            match self.placer.rules().record(input, &mut self.spans) {
                Step::Record(_) if is_dos_end(input) => break,
                Step::Record(extent) => {
                    see(input, &self.spans, extent);
                    from += extent.whole;
                    seen += 1;
                }
                Step::More if seen > 0 && from > SAMPLE_BYTES => break,
                Step::More => self.source.more()?,
                Step::Over(limit, ahead) if seen == 0 => {
                    return Err(refusal::over(limit, self.source.place(from + ahead)));
                }
                Step::Over(..) | Step::End => break,
            }
        }
        Ok(())
    }

    /// Keeps what is left when no record is.
    fn end_of_records(&mut self) {
        let left = self.source.bytes().bytes.len();
        self.after.extend_from_slice(&self.source.raw_of(left));
        self.source.pass(left);
        self.after.extend(self.source.take_rest());
    }

    fn take_before(&mut self, inner: usize) {
        self.before.extend_from_slice(&self.source.raw_of(inner));
        self.source.pass(inner);
    }

    /// Lines that are to stand before the records are not there.
    fn refuse_end(&mut self, lines: u32) -> Result<()> {
        if self.source.bytes().bytes.is_empty() && !self.source.bytes().ended {
            self.source.more()?;
        }
        let input = self.source.bytes();
        if input.ended && input.bytes.is_empty() { Err(refusal::too_few_lines(lines)) } else { Ok(()) }
    }

    fn pass_line(&mut self) -> Result<()> {
        loop {
            let input = self.source.bytes();
            let found = memchr::memchr2(b'\n', b'\r', input.bytes);
            let whole = match found {
                Some(end) if end + 1 < input.bytes.len() || input.ended => {
                    end + line_ends(&input.bytes[end..]).next().map_or(0, |ending| ending.bytes().len())
                }
                None if input.ended => input.bytes.len(),
                Some(_) | None if input.bytes.len() > RECORD_LIMIT => {
                    return Err(refusal::over(Limit::Record, self.source.place(0)));
                }
                Some(_) | None => {
                    self.source.more()?;
                    continue;
                }
            };
            self.take_before(whole);
            return Ok(());
        }
    }

    fn pass_blank_lines(&mut self) -> Result<()> {
        loop {
            let input = self.source.bytes();
            let blank = input.bytes.iter().take_while(|byte| matches!(byte, b'\n' | b'\r')).count();
            let is_done = input.ended || blank < input.bytes.len();
            self.take_before(blank);
            if is_done {
                return Ok(());
            }
            self.source.more()?;
        }
    }

    fn pass_header(&mut self, number: u32) -> Result<()> {
        loop {
            let input = self.source.bytes();
            match self.placer.rules().record(input, &mut self.spans) {
                Step::Record(extent) => {
                    let cells = self.header_cells(input);
                    self.take_header(number, cells);
                    self.take_before(extent.whole);
                    return Ok(());
                }
                Step::More => self.source.more()?,
                Step::Over(limit, ahead) => return Err(refusal::over(limit, self.source.place(ahead))),
                Step::End => return Ok(()),
            }
        }
    }

    /// Several header lines are one name a field: their words, a blank between.
    fn take_header(&mut self, number: u32, cells: Vec<String>) {
        if number == 0 {
            self.headers = cells;
            return;
        }
        self.headers.resize(self.headers.len().max(cells.len()), String::new());
        for (header, cell) in self.headers.iter_mut().zip(cells) {
            let words = [header.trim(), cell.trim()];
            *header = words.into_iter().filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
        }
    }

    fn header_cells(&self, input: Bytes<'_>) -> Vec<String> {
        let mut room = Vec::new();
        let rules = self.placer.rules();
        let cell = |&span: &Span| text(self.dialect.encoding, rules.value(input.bytes, span, &mut room, &mut |_| {}));
        self.spans.iter().map(cell).collect()
    }

    /// As many fields as the header has, unless more than half of the first records have more; without a header as
    /// most of them have.
    fn settle_fields(&mut self) -> Result<()> {
        let mut counts = std::collections::BTreeMap::<usize, usize>::new();
        self.look_ahead(FIELD_SAMPLE, |_, spans, _| *counts.entry(spans.len()).or_default() += 1)?;
        let most = counts.iter().max_by_key(|&(_, seen)| seen).map_or(1, |(&count, _)| count);
        let longer: usize = counts.range(self.headers.len() + 1..).map(|(_, seen)| seen).sum();
        let fits = !self.headers.is_empty() && longer * 2 <= counts.values().sum();
        let fields = if fits { self.headers.len() } else { most.max(self.headers.len()) };
        self.headers.resize(fields, String::new());
        self.placer = Placer::new(&self.dialect, fields);
        Ok(())
    }
}

/// The bytes at hand that may be records.
fn records(source: &Source, footnotes: usize) -> Bytes<'_> {
    let all = source.bytes();
    Bytes { bytes: &all.bytes[..all.bytes.len().saturating_sub(footnotes)], ended: all.ended }
}

/// The batch's last row is the header once more.
fn is_header(headers: &[String], batch: &Batch) -> bool {
    let Some(row) = batch.len().checked_sub(1).and_then(|last| batch.row(last)) else { return false };
    let Some(first) = headers.first().filter(|first| !first.is_empty()) else { return false };
    row.cell(0).filled() == Some(first)
        && headers.iter().enumerate().all(|(place, header)| row.cell(place).filled().unwrap_or_default() == header)
}

/// DOS programs end a text file with this character.
fn is_dos_end(input: Bytes<'_>) -> bool {
    input.ended && input.bytes == b"\x1a"
}
