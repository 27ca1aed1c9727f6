//! What the steward says of a file; what is left open is recognised.

use crate::model::{Delimiter, Encoding, Escape};

/// The quote that was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum QuoteAsked {
    /// No cell is quoted.
    None,
    /// This ASCII character.
    Mark(u8),
}

/// The parts of a dialect that are given.
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
}
