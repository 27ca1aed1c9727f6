//! A register and the file it came from.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::{Dialect, RegisterId};

/// The file that a register came from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// The file's name without its folder.
    pub file_name: String,
    /// Its absolute path at the import.
    pub path: String,
    /// The format's name: `delimited`, `xlsx`, `xls`, `ods`, `json`, `jsonl` or `sqlite`.
    pub format: String,
    /// The sheet, the table or the member of an archive, when the file holds several.
    #[serde(default)]
    pub part: Option<String>,
    /// How it writes its table.
    pub dialect: Dialect,
    /// SHA-256 of its bytes, in hex.
    pub digest: String,
    /// Bytes.
    pub size: u64,
    /// When it was imported.
    pub imported_at: DateTime<Utc>,
    /// Records at the import.
    pub rows: u64,
    /// The bytes before the first record, header included.
    pub before: Vec<u8>,
    /// The bytes after the last record.
    pub after: Vec<u8>,
    /// Permission bits of the file at the import (Unix), when known.
    pub mode: Option<u32>,
}

/// Where a cleaned register can be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Back {
    /// Over its source file.
    InPlace,
    /// To a new file only: the source file holds more than the register, or gallra writes no such file.
    NewFile,
}

impl Back {
    /// Told by the source's format and part. An archive or a workbook may still be refused when it is looked into.
    pub fn of(format: &str, part: Option<&str>) -> Self {
        match (format, part) {
            ("sqlite" | "xls" | "ods", _) | ("json" | "delimited", Some(_)) => Self::NewFile,
            _ => Self::InPlace,
        }
    }
}

/// A structured set of personal data.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Register {
    /// Its number.
    pub id: RegisterId,
    /// Its name, by which commands and expressions know it.
    pub name: String,
    /// Its title on screen.
    pub title: String,
    /// Where it came from.
    pub source: Source,
    /// Grows by one with each change of its records.
    pub generation: i64,
}
