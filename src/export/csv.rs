//! A register as RFC 4180 has it: UTF-8, comma, CRLF, one header line, quotes where needed, surplus cells appended.

use std::borrow::Cow;
use std::io::Write;

use csv::{QuoteStyle, Terminator, WriterBuilder};

use super::form::Table;
use super::new_file::not_written;
use crate::failure::{Failure, Result};
use crate::model::Cell;

/// What becomes of a cell that a spreadsheet would take for a formula.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Formulas {
    /// It stays as it is.
    Kept,
    /// An apostrophe stands before it.
    Guarded,
}

pub(super) fn write(table: &Table<'_>, formulas: Formulas, out: &mut dyn Write) -> Result<u64> {
    let mut writer = WriterBuilder::new()
        .terminator(Terminator::CRLF)
        .quote_style(QuoteStyle::Necessary)
        .flexible(true)
        .from_writer(out);
    writer.write_record(table.fields.iter().map(|field| field.name.as_bytes())).map_err(failed)?;
    let written = table.each(&mut |record| {
        let cells = record.cells.iter().chain(&record.overflow).map(text);
        match formulas {
            Formulas::Kept => writer.write_record(cells.map(|cell| cell.into_owned())).map_err(failed),
            Formulas::Guarded => {
                writer.write_record(cells.map(|cell| guarded(cell.as_bytes()).into_owned())).map_err(failed)
            }
        }
    })?;
    writer.flush().map_err(not_written)?;
    Ok(written)
}

/// Missing is empty here. The file is UTF-8 whatever the source was: of bytes that its encoding could not read, what is no
/// UTF-8 becomes U+FFFD, and the caller says how many cells that was. The register's own form gives the bytes back.
fn text(cell: &Cell) -> Cow<'_, str> {
    match cell {
        Cell::Missing => Cow::Borrowed(""),
        Cell::Text(text) => Cow::Borrowed(text),
        Cell::Bytes(bytes) => String::from_utf8_lossy(bytes),
    }
}

/// As OWASP's advice on CSV injection has it; a number or a telephone number with its sign is none.
fn guarded(cell: &[u8]) -> Cow<'_, [u8]> {
    let is_formula = match cell {
        [b'=' | b'@' | b'\t' | b'\r', ..] => true,
        [b'+' | b'-', rest @ ..] => !rest.iter().all(|byte| byte.is_ascii_digit() || b" .,-()".contains(byte)),
        _ => false,
    };
    if is_formula { Cow::Owned([b"'", cell].concat()) } else { Cow::Borrowed(cell) }
}

fn failed(error: csv::Error) -> Failure {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => not_written(error),
        _ => Failure::ours(msg!("row-not-written")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_spreadsheet_would_reckon_is_guarded_and_numbers_are_not() {
        for formula in ["=1+1", "@SUM(A1)", "+cmd|' /C calc'!A0", "-2+3+cmd", "\t=1"] {
            assert!(guarded(formula.as_bytes()).starts_with(b"'"), "{formula}");
        }
        for value in ["-12,50", "+46 70 123 45 67", "Ada", "", "a=b"] {
            assert_eq!(guarded(value.as_bytes()), value.as_bytes());
        }
    }
}
