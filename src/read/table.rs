//! A table in a file of any format: its names, what surrounds it, and its rows as they stream by.

use std::collections::HashSet;

use unicode_normalization::UnicodeNormalization;

use super::delimited::Delimited;
use super::evidence::Evidence;
use super::fed::Fed;
use super::place::Oddities;
use crate::failure::Result;
use crate::model::{Batch, Dialect};
use crate::text::Message;

/// What becomes of a record that cannot be written back exactly.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Fidelity {
    /// It is refused, with its line.
    #[default]
    Exact,
    /// It is kept and counted; the export is not exact there.
    Lossy,
}

/// A table, read from its first record to its last.
#[derive(Debug)]
pub struct Table {
    of: Of,
}

#[derive(Debug)]
enum Of {
    Delimited(Box<Delimited>),
    Fed(Box<Fed>),
}

impl From<Delimited> for Table {
    fn from(table: Delimited) -> Self {
        Self { of: Of::Delimited(Box::new(table)) }
    }
}

impl From<Fed> for Table {
    fn from(table: Fed) -> Self {
        Self { of: Of::Fed(Box::new(table)) }
    }
}

impl Table {
    /// The format's name: `delimited`, `xlsx`, `xls`, `ods`, `json`, `jsonl` or `sqlite`.
    pub fn format(&self) -> &'static str {
        match &self.of {
            Of::Delimited(_) => "delimited",
            Of::Fed(table) => table.format(),
        }
    }

    /// The sheet, the table or the list in a file that holds several.
    pub fn part(&self) -> Option<&str> {
        match &self.of {
            Of::Delimited(table) => table.part(),
            Of::Fed(table) => table.part(),
        }
    }

    /// How the file writes its table; of another format than delimited text: how it is written as such.
    pub fn dialect(&self) -> &Dialect {
        match &self.of {
            Of::Delimited(table) => table.dialect(),
            Of::Fed(table) => table.dialect(),
        }
    }

    /// Why it is read so.
    pub fn evidence(&self) -> &Evidence {
        match &self.of {
            Of::Delimited(table) => table.evidence(),
            Of::Fed(table) => table.evidence(),
        }
    }

    /// The header cells as they stand in the file, one for each field; empty without a header.
    pub fn headers(&self) -> &[String] {
        match &self.of {
            Of::Delimited(table) => table.headers(),
            Of::Fed(table) => table.headers(),
        }
    }

    /// How many fields the table has.
    pub fn fields(&self) -> usize {
        match &self.of {
            Of::Delimited(table) => table.fields(),
            Of::Fed(table) => table.headers().len(),
        }
    }

    /// The fields' names: headers trimmed, `column_N` (from 1) for an empty one, `_2` and so on for a repeated one;
    /// compared after NFC and Unicode case folding.
    pub fn names(&self) -> Vec<String> {
        names(self.headers())
    }

    /// The file's bytes before the first record: byte-order mark, preamble, header, blank lines. Of a workbook the
    /// rows before it, as JSON.
    pub fn before(&self) -> &[u8] {
        match &self.of {
            Of::Delimited(table) => table.before(),
            Of::Fed(table) => table.before(),
        }
    }

    /// The file's bytes after the last record, known once [`Table::fill`] returned false: half a UTF-16 unit, an
    /// end-of-file character of DOS, footnotes.
    pub fn after(&self) -> &[u8] {
        match &self.of {
            Of::Delimited(table) => table.after(),
            Of::Fed(_) => b"",
        }
    }

    /// The file's size in bytes when it was opened.
    pub fn size(&self) -> u64 {
        match &self.of {
            Of::Delimited(table) => table.size(),
            Of::Fed(table) => table.size(),
        }
    }

    /// How many of the file's bytes have become rows or stand before them.
    pub fn bytes_read(&self) -> u64 {
        match &self.of {
            Of::Delimited(table) => table.bytes_read(),
            Of::Fed(table) => table.bytes_read(),
        }
    }

    /// What was not as in the other rows, so far.
    pub fn oddities(&self) -> Oddities {
        match &self.of {
            Of::Delimited(table) => table.oddities(),
            Of::Fed(_) => Oddities::default(),
        }
    }

    /// How many lines stand before the table, and how many after it.
    pub fn around(&self) -> (u32, u32) {
        (self.dialect().preamble_rows, self.evidence().footnote_rows)
    }

    /// What the steward should know of this format's file: formulas, merged cells, leading zeros. Whole once
    /// [`Table::fill`] returned false.
    pub fn notices(&self) -> Vec<Message> {
        match &self.of {
            Of::Delimited(_) => Vec::new(),
            Of::Fed(table) => table.notices(),
        }
    }

    /// Cells so far that the encoding cannot read; their bytes are kept.
    pub fn unreadable(&self) -> u64 {
        self.oddities().unreadable
    }

    /// SHA-256 of the file in hexadecimal, as `sha256sum` prints it. Of the whole file once [`Table::fill`] returned
    /// false.
    pub fn digest(&self) -> String {
        match &self.of {
            Of::Delimited(table) => table.digest(),
            Of::Fed(table) => table.digest(),
        }
    }

    /// Sets what becomes of a record that cannot be written back exactly.
    pub fn lossy(&mut self, fidelity: Fidelity) {
        match &mut self.of {
            Of::Delimited(table) => table.lossy(fidelity),
            Of::Fed(_) => {}
        }
    }

    /// Clears the batch and fills it with the next records, up to some `most_bytes` of the file. False when nothing
    /// was left.
    pub fn fill(&mut self, batch: &mut Batch, most_bytes: usize) -> Result<bool> {
        match &mut self.of {
            Of::Delimited(table) => table.fill(batch, most_bytes),
            Of::Fed(table) => table.fill(batch),
        }
    }

    /// The next records, at most `rows`, without taking them from [`Table::fill`].
    pub fn sample(&mut self, rows: usize) -> Result<Batch> {
        match &mut self.of {
            Of::Delimited(table) => table.sample(rows),
            Of::Fed(table) => table.sample(rows),
        }
    }
}

fn folded(name: &str) -> String {
    caseless::default_case_fold_str(&name.nfc().collect::<String>()).nfc().collect()
}

fn names(headers: &[String]) -> Vec<String> {
    let mut taken = HashSet::new();
    let mut out = Vec::with_capacity(headers.len());
    for (position, header) in headers.iter().enumerate() {
        // SQL ends a name where a NUL stands.
        let header = header.trim().replace('\0', "\u{fffd}");
        let base = if header.is_empty() { format!("column_{}", position + 1) } else { header };
        let mut name = base.clone();
        let mut number = 2;
        while !taken.insert(folded(&name)) {
            name = format!("{base}_{number}");
            number += 1;
        }
        out.push(name);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_trimmed_filled_and_told_apart() {
        let headers = [" Namn ", "", "namn", "NAMN", "column_2", "A\u{30a}r", "\u{e5}r"].map(str::to_owned);
        let expected = ["Namn", "column_2", "namn_2", "NAMN_3", "column_2_2", "A\u{30a}r", "\u{e5}r_2"];
        assert_eq!(names(&headers), expected);
    }
}
