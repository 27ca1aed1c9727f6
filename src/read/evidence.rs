//! Why a file is read as it is: what an `inspect` shows, and what else it could have been.

use crate::model::Delimiter;
use crate::text::Message;

/// The reasons for a dialect.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Evidence {
    /// How well the sample fits, 0 to 100.
    pub score: u8,
    /// One sentence for each part of the dialect.
    pub reasons: Vec<Message>,
    /// The next best delimiter, and how well it fits.
    pub second: Option<(Delimiter, u8)>,
    /// Lines after the table that are no records.
    pub footnote_rows: u32,
}
