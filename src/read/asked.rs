//! What the steward says of a file; what is left open is recognised.

use crate::model::{Delimiter, Encoding, Escape, FieldSaid};

/// The quote that was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum QuoteAsked {
    /// No cell is quoted.
    None,
    /// This ASCII character.
    Mark(u8),
}

impl QuoteAsked {
    /// As it is written: one character, `none` or nothing.
    pub fn named(text: &str) -> Option<Self> {
        match text.as_bytes() {
            b"none" | b"" => Some(Self::None),
            &[mark] if mark.is_ascii_graphic() => Some(Self::Mark(mark)),
            _ => None,
        }
    }
}

/// The parts of a dialect that are given, and what is said of fields.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Asked {
    /// The text's encoding.
    pub encoding: Option<Encoding>,
    /// What stands between cells.
    pub delimiter: Option<Delimiter>,
    /// What stands around cells.
    pub quote: Option<QuoteAsked>,
    /// How a quote stands within quotes.
    pub escape: Option<Escape>,
    /// Records with field names; 0 for none.
    pub header_rows: Option<u32>,
    /// Lines before the table.
    pub skip: Option<u32>,
    /// The table of the file, or the sheet of the workbook; none takes the first.
    pub part: Option<String>,
    /// What is said of fields.
    pub fields: Vec<FieldSaid>,
}

impl Asked {
    /// Nothing is said of how the file writes its table.
    pub(crate) fn leaves_the_dialect(&self) -> bool {
        let Self { encoding, delimiter, quote, escape, header_rows, skip, .. } = self;
        encoding.is_none()
            && delimiter.is_none()
            && quote.is_none()
            && escape.is_none()
            && header_rows.is_none()
            && skip.is_none()
    }
}
