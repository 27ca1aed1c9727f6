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
    /// ISO 8859-1, its control characters included.
    #[serde(rename = "iso-8859-1")]
    Iso8859_1,
    /// ISO 8859-15: Latin-1 with the euro sign.
    #[serde(rename = "iso-8859-15")]
    Iso8859_15,
    /// Mac OS Roman.
    #[serde(rename = "macintosh")]
    MacRoman,
    /// Code page 850: DOS in western Europe.
    #[serde(rename = "cp850")]
    Cp850,
    /// Code page 437: DOS in the United States.
    #[serde(rename = "cp437")]
    Cp437,
}

impl Encoding {
    /// All of them, the likeliest first.
    pub const ALL: [Self; 9] = [
        Self::Utf8,
        Self::Windows1252,
        Self::Utf16Le,
        Self::Utf16Be,
        Self::Iso8859_1,
        Self::Iso8859_15,
        Self::MacRoman,
        Self::Cp850,
        Self::Cp437,
    ];

    /// The name that `inspect` prints.
    pub fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "utf-8",
            Self::Utf16Le => "utf-16le",
            Self::Utf16Be => "utf-16be",
            Self::Windows1252 => "windows-1252",
            Self::Iso8859_1 => "iso-8859-1",
            Self::Iso8859_15 => "iso-8859-15",
            Self::MacRoman => "macintosh",
            Self::Cp850 => "cp850",
            Self::Cp437 => "cp437",
        }
    }

    /// The encoding of this name, as people write it too: `utf8`, `latin-1`, `cp1252`, `mac-roman`.
    pub fn named(name: &str) -> Option<Self> {
        let plain: String = name.to_lowercase().chars().filter(|c| c.is_alphanumeric()).collect();
        Some(match plain.as_str() {
            "utf8" | "ascii" | "usascii" => Self::Utf8,
            "utf16le" | "utf16" => Self::Utf16Le,
            "utf16be" => Self::Utf16Be,
            "windows1252" | "cp1252" | "ansi" => Self::Windows1252,
            "iso88591" | "latin1" => Self::Iso8859_1,
            "iso885915" | "latin9" => Self::Iso8859_15,
            "macintosh" | "macroman" | "mac" => Self::MacRoman,
            "cp850" | "ibm850" | "850" => Self::Cp850,
            "cp437" | "ibm437" | "437" => Self::Cp437,
            _ => return None,
        })
    }
}

/// What stands between cells: text of one to eight bytes without a line end.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "Stored", into = "Stored")]
pub struct Delimiter {
    bytes: [u8; Self::LONGEST],
    long: u8,
}

/// As it is kept: one ASCII byte as a number, another as text.
#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum Stored {
    Byte(u8),
    Text(String),
}

impl Delimiter {
    /// The most bytes that it has.
    pub const LONGEST: usize = 8;

    /// None where the text is empty, too long, or holds a line end.
    pub fn new(text: &str) -> Option<Self> {
        if text.is_empty() || text.len() > Self::LONGEST || text.contains(['\n', '\r']) {
            return None;
        }
        let mut bytes = [0; Self::LONGEST];
        bytes[..text.len()].copy_from_slice(text.as_bytes());
        Some(Self { bytes, long: u8::try_from(text.len()).ok()? })
    }

    /// One ASCII byte; another than ASCII gives the comma.
    pub fn byte(byte: u8) -> Self {
        let byte = if byte.is_ascii() { byte } else { b',' };
        Self { bytes: [byte, 0, 0, 0, 0, 0, 0, 0], long: 1 }
    }

    /// As people write it: itself, or `tab`, `comma`, `semicolon`, `pipe`, `space`, `\\t`.
    pub fn named(text: &str) -> Option<Self> {
        match text {
            "tab" => Self::new("\t"),
            "comma" => Self::new(","),
            "semicolon" => Self::new(";"),
            "pipe" => Self::new("|"),
            "space" => Self::new(" "),
            _ => Self::new(&text.replace("\\t", "\t")),
        }
    }

    /// Its text.
    pub fn text(&self) -> &str {
        std::str::from_utf8(&self.bytes[..usize::from(self.long)]).unwrap_or(",")
    }
}

impl std::fmt::Debug for Delimiter {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.text().fmt(f)
    }
}

impl From<u8> for Delimiter {
    fn from(byte: u8) -> Self {
        Self::byte(byte)
    }
}

impl From<Delimiter> for Stored {
    fn from(delimiter: Delimiter) -> Self {
        match delimiter.text().as_bytes() {
            &[byte] => Self::Byte(byte),
            _ => Self::Text(delimiter.text().to_owned()),
        }
    }
}

impl TryFrom<Stored> for Delimiter {
    type Error = &'static str;

    fn try_from(stored: Stored) -> Result<Self, Self::Error> {
        match stored {
            Stored::Byte(byte) => Some(Self::byte(byte)),
            Stored::Text(text) => Self::new(&text),
        }
        .ok_or("no delimiter")
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

impl Escape {
    /// As it is written: `doubled`, `backslash` or the backslash itself.
    pub fn named(text: &str) -> Option<Self> {
        match text {
            "doubled" => Some(Self::Doubled),
            "backslash" | "\\" => Some(Self::Backslash),
            _ => None,
        }
    }
}

/// How a delimited file writes its table. A quote is ASCII.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Dialect {
    /// The text's encoding.
    pub encoding: Encoding,
    /// A byte-order mark stands first.
    pub bom: bool,
    /// Between cells: `,` `;` tab `|` or another text.
    pub delimiter: Delimiter,
    /// Around cells, when the file uses one.
    pub quote: Option<u8>,
    /// A quote within quotes.
    pub escape: Escape,
    /// How most records end.
    pub line_ending: LineEnding,
    /// Every cell is quoted unless its record's shape says otherwise.
    pub quote_all: bool,
    /// Records with field names after the preamble; several are read as one name a field.
    pub header_rows: u32,
    /// Lines before the header that are no part of the table.
    pub preamble_rows: u32,
}
