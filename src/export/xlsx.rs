//! A register as an Excel workbook. Every cell is text: nothing is reckoned, rounded or taken for a formula.

use std::io::Write;
use std::path::Path;

use rust_xlsxwriter::{Workbook, Worksheet, XlsxError};

use super::form::Table;
use super::new_file::not_written;
use crate::failure::{Failure, Result};
use crate::model::{Cell, Record};
use crate::store::Workbench;

/// Rows of a worksheet, its header among them.
pub(super) const MOST_ROWS: u64 = 1_048_576;
/// A sheet's name is no longer.
const LONGEST_NAME: usize = 31;

pub(super) fn write(table: &Table<'_>, out: &mut dyn Write) -> Result<u64> {
    let mut workbook = book(table.bench)?;
    let sheet = workbook.add_worksheet_with_constant_memory().map_err(|error| failed(&error, 0))?;
    sheet.set_name(sheet_name(&table.register.name)).map_err(|error| failed(&error, 0))?;
    let names: Vec<Cell> = table.fields.iter().map(|field| Cell::Text(field.name.clone())).collect();
    write_row(sheet, (0, &Record { cells: names, ..Record::default() }))?;
    let mut row = 0;
    let written = table.each(&mut |record| {
        row += 1;
        write_row(sheet, (row, record))
    })?;
    // The library writes only where it can go back, which a pipe cannot: the finished file is lent from memory.
    let bytes = workbook.save_to_buffer().map_err(|error| failed(&error, row))?;
    out.write_all(&bytes).map_err(not_written)?;
    Ok(written)
}

/// A workbook whose rows wait for its end in the workbench's folder, and nowhere else.
pub(super) fn book(bench: &Workbench) -> Result<Workbook> {
    let folder = bench.path().parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut book = Workbook::new();
    book.set_tempdir(folder).map_err(|error| failed(&error, 0))?;
    Ok(book)
}

fn write_row(sheet: &mut Worksheet, (row, record): (u64, &Record)) -> Result<()> {
    if row >= MOST_ROWS {
        return Err(Failure::yours(msg!("xlsx-too-many", "most" => MOST_ROWS - 1)).hint(msg!("xlsx-too-many-hint")));
    }
    let at = u32::try_from(row).unwrap_or(u32::MAX);
    for (place, cell) in record.cells.iter().chain(&record.overflow).enumerate() {
        let column = u16::try_from(place).unwrap_or(u16::MAX);
        match cell {
            Cell::Text(text) if !text.is_empty() => {
                sheet.write_string(at, column, text).map_err(|error| failed(&error, row))?;
            }
            Cell::Bytes(bytes) => {
                let text = String::from_utf8_lossy(bytes);
                sheet.write_string(at, column, text).map_err(|error| failed(&error, row))?;
            }
            Cell::Text(_) | Cell::Missing => {}
        }
    }
    Ok(())
}

/// The register's name without what a sheet's name cannot hold; a register's name has none of it but its length.
pub(super) fn sheet_name(name: &str) -> String {
    name.chars().map(|c| if "[]:*?/\\".contains(c) { '_' } else { c }).take(LONGEST_NAME).collect()
}

pub(super) fn failed(error: &XlsxError, row: u64) -> Failure {
    match error {
        XlsxError::MaxStringLengthExceeded => {
            Failure::yours(msg!("xlsx-cell-too-long", "row" => row)).hint(msg!("xlsx-too-many-hint"))
        }
        XlsxError::RowColumnLimitError => {
            Failure::yours(msg!("xlsx-too-many", "most" => MOST_ROWS - 1)).hint(msg!("xlsx-too-many-hint"))
        }
        XlsxError::IoError(error) if error.kind() == std::io::ErrorKind::StorageFull => {
            Failure::file(msg!("output-full")).hint(msg!("xlsx-not-written-hint"))
        }
        other => {
            Failure::file(msg!("xlsx-not-written", "why" => other.to_string())).hint(msg!("xlsx-not-written-hint"))
        }
    }
}
