//! A register as RFC 4180 has it: UTF-8, comma, CRLF, one header line, quotes where needed, surplus cells appended.

use std::io::Write;

use csv::{QuoteStyle, Terminator, WriterBuilder};

use super::form::Table;
use super::new_file::not_written;
use crate::failure::{Failure, Result};
use crate::model::Cell;

pub(super) fn write(table: &Table<'_>, out: &mut dyn Write) -> Result<u64> {
    let mut writer = WriterBuilder::new()
        .terminator(Terminator::CRLF)
        .quote_style(QuoteStyle::Necessary)
        .flexible(true)
        .from_writer(out);
    writer.write_record(table.fields.iter().map(|field| field.name.as_bytes())).map_err(failed)?;
    let written = table.each(&mut |record| {
        writer.write_record(record.cells.iter().chain(&record.overflow).map(bytes)).map_err(failed)
    })?;
    writer.flush().map_err(not_written)?;
    Ok(written)
}

/// Missing is empty here; what the source's encoding could not read is shown as far as UTF-8 can.
fn bytes(cell: &Cell) -> &[u8] {
    match cell {
        Cell::Missing => b"",
        Cell::Text(text) => text.as_bytes(),
        Cell::Bytes(bytes) => bytes,
    }
}

fn failed(error: csv::Error) -> Failure {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => not_written(error),
        _ => Failure::ours(msg!("row-not-written")),
    }
}
