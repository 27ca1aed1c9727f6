//! The cleaned register: in the dialect it came in, or as CSV, workbook or JSON Lines.

use std::io::Write;
use std::path::Path;

use crate::env::Env;
use crate::failure::{Failure, Result};
use crate::model::{RegisterId, Watch};
use crate::store::Workbench;

/// In which form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Form {
    /// As it came: dialect, encoding, shapes.
    #[default]
    AsItCame,
    /// RFC 4180, UTF-8, comma, CRLF.
    Csv,
    /// An Excel workbook.
    Xlsx,
    /// One JSON object a record.
    JsonLines,
}

/// Writes a register to a stream; gives the records written.
pub fn write(_bench: &Workbench, _of: (RegisterId, Form), _to: (&mut dyn Write, &dyn Watch)) -> Result<u64> {
    Err(Failure::ours(msg!("not-built")))
}

/// Whether an existing file may be replaced.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Existing {
    /// Refuse, with a hint at `--force`.
    Refuse,
    /// Replace it, atomically.
    Replace,
}

/// Writes a register to a new file of mode 0600, whole or not at all.
pub fn to_file(_bench: &Workbench, _of: (RegisterId, Form), _to: (&Path, Existing, &dyn Watch)) -> Result<u64> {
    Err(Failure::ours(msg!("not-built")))
}

/// Replaces the source file by the cleaned register; refuses when it is no longer the file that was imported.
pub fn in_place(_bench: &mut Workbench, _register: RegisterId, _run: (&Env, &dyn Watch)) -> Result<u64> {
    Err(Failure::ours(msg!("not-built")))
}
