//! How a delimited file writes its table: what an export needs to write it the same way.

use serde::{Deserialize, Serialize};

/// The encoding of a file's text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Encoding {
    /// UTF-8 (ASCII too).
    #[serde(rename = "utf-8")]
    Utf8,
    /// UTF-16, little endian.
    #[serde(rename = "utf-16le")]
    Utf16Le,
    /// UTF-16, big endian.
    #[serde(rename = "utf-16be")]
    Utf16Be,
    /// Windows-1252, as the WHATWG encoding standard maps it (every byte has a character).
    #[serde(rename = "windows-1252")]
    Windows1252,
}

impl Encoding {
    /// The name that `inspect` prints.
    pub fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "utf-8",
            Self::Utf16Le => "utf-16le",
            Self::Utf16Be => "utf-16be",
            Self::Windows1252 => "windows-1252",
        }
    }
}

/// How a record ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum LineEnding {
    /// `\n`
    #[serde(rename = "lf")]
    Lf,
    /// `\r\n`
    #[serde(rename = "crlf")]
    CrLf,
    /// `\r`
    #[serde(rename = "cr")]
    Cr,
}

impl LineEnding {
    /// The bytes, in ASCII.
    pub fn bytes(self) -> &'static [u8] {
        match self {
            Self::Lf => b"\n",
            Self::CrLf => b"\r\n",
            Self::Cr => b"\r",
        }
    }
}

/// How a quote inside a quoted cell is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Escape {
    /// Twice: `""`.
    #[serde(rename = "doubled")]
    Doubled,
    /// Behind a backslash: `\"`.
    #[serde(rename = "backslash")]
    Backslash,
}

/// How a delimited file writes its table. Single bytes are ASCII.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Dialect {
    /// The text's encoding.
    pub encoding: Encoding,
    /// A byte-order mark stands first.
    pub bom: bool,
    /// Between cells: `,` `;` tab `|` or another ASCII byte.
    pub delimiter: u8,
    /// Around cells, when the file uses one.
    pub quote: Option<u8>,
    /// A quote within quotes.
    pub escape: Escape,
    /// How most records end.
    pub line_ending: LineEnding,
    /// Every cell is quoted unless its record's shape says otherwise.
    pub quote_all: bool,
    /// Lines with field names after the preamble: 0 or 1.
    pub header_rows: u32,
    /// Lines before the header that are no part of the table.
    pub preamble_rows: u32,
}
