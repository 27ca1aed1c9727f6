//! A register byte for byte as its source has it, less what was culled.

use std::io::Write;

use super::form::Table;
use super::new_file::not_written;
use crate::failure::Result;
use crate::read::Writer;

pub(super) fn write(table: &Table<'_>, out: &mut dyn Write) -> Result<u64> {
    let source = &table.register.source;
    let mut writer = Writer::new(&source.dialect, table.fields.len());
    let mut bytes = Vec::new();
    out.write_all(&source.before).map_err(not_written)?;
    let written = table.each(&mut |record| {
        bytes.clear();
        writer.write_row(record, &mut bytes);
        out.write_all(&bytes).map_err(not_written)
    })?;
    out.write_all(&source.after).map_err(not_written)?;
    Ok(written)
}
