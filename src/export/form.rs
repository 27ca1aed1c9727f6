//! In which form a register is written, and by which writer.

use std::io::Write;
use std::path::Path;

use flate2::Compression;
use flate2::write::GzEncoder;

use super::csv::Formulas;
use super::new_file::{self, Existing};
use super::{as_it_came, csv, json_back, json_lines, workbook_back, xlsx};
use crate::failure::Result;
use crate::model::{Field, Register, RegisterId, Watch, go_on};
use crate::store::{Workbench, records, registers};

/// In which form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Form {
    /// As it came: dialect, encoding, shapes; a workbook as a workbook, JSON as JSON, a database's table as CSV.
    #[default]
    AsItCame,
    /// RFC 4180, UTF-8, comma, CRLF.
    Csv,
    /// The same for a spreadsheet: a cell that it would take for a formula begins with an apostrophe.
    GuardedCsv,
    /// An Excel workbook.
    Xlsx,
    /// One JSON object a record.
    JsonLines,
}

/// What is written.
pub(super) struct Table<'a> {
    pub(super) bench: &'a Workbench,
    pub(super) register: Register,
    pub(super) fields: Vec<Field>,
    pub(super) watch: &'a dyn Watch,
    pub(super) order: Order,
}

/// Which records are written, in which order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Order {
    /// Those that the source has, in its order.
    Source,
    /// All, by their numbers.
    Numbers,
}

impl<'a> Table<'a> {
    pub(super) fn of(
        bench: &'a Workbench,
        (register, order): (RegisterId, Order),
        watch: &'a dyn Watch,
    ) -> Result<Self> {
        let fields = registers::fields(bench, register)?;
        Ok(Self { bench, register: registers::by_id(bench, register)?, fields, watch, order })
    }

    /// Calls `each` for every record, tells how far it is, and stops when asked to.
    pub(super) fn each(&self, each: &mut dyn FnMut(&crate::model::Record) -> Result<()>) -> Result<u64> {
        let total = registers::live(self.bench, self.register.id)?.len();
        let mut written = 0;
        let each = &mut |_, record: &crate::model::Record| {
            go_on(self.watch)?;
            each(record)?;
            written += 1;
            self.watch.progress(written, total);
            Ok(())
        };
        match self.order {
            Order::Source => records::each_in_source(self.bench, self.register.id, each)?,
            Order::Numbers => records::each(self.bench, (self.register.id, None), each)?,
        }
        Ok(written)
    }
}

/// Writes a register to a stream; gives the records written.
pub fn write(bench: &Workbench, (register, form): (RegisterId, Form), to: (&mut dyn Write, &dyn Watch)) -> Result<u64> {
    let (out, watch) = to;
    let order = if form == Form::AsItCame { Order::Source } else { Order::Numbers };
    let table = Table::of(bench, (register, order), watch)?;
    let written = match form {
        Form::AsItCame => match table.register.source.format.as_str() {
            "xlsx" | "xls" | "ods" => workbook_back::write(&table, out),
            "json" | "jsonl" => json_back::write(&table, out),
            "sqlite" => csv::write(&table, Formulas::Kept, out),
            _ => as_it_came::write(&table, out),
        },
        Form::Csv => csv::write(&table, Formulas::Kept, out),
        Form::GuardedCsv => csv::write(&table, Formulas::Guarded, out),
        Form::Xlsx => xlsx::write(&table, out),
        Form::JsonLines => json_lines::write(&table, out),
    }?;
    out.flush().map_err(new_file::not_written)?;
    Ok(written)
}

/// Writes a register to a new file of mode 0600, whole or not at all; packed by gzip where its name ends in `.gz`.
pub fn to_file(
    bench: &Workbench,
    of: (RegisterId, Form),
    (path, existing, watch): (&Path, Existing, &dyn Watch),
) -> Result<u64> {
    let mut written = 0;
    let is_packed = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("gz"));
    new_file::write((path, existing), bench, &mut |out| {
        if !is_packed {
            written = write(bench, of, (out, watch))?;
            return Ok(());
        }
        let mut packed = GzEncoder::new(out, Compression::default());
        written = write(bench, of, (&mut packed, watch))?;
        packed.finish().map_err(new_file::not_written).map(drop)
    })?;
    Ok(written)
}
