//! A register that came from a workbook, back as a workbook: sheets, columns and kinds of cells as they were.
//!
//! What gallra does not read it cannot give back: formulas (their values stay), formats, merged areas, charts, empty
//! rows. Every sheet of the same file that is a register or was empty is written, in the file's order; a hidden one
//! stays hidden.

use std::io::Write;

use rust_xlsxwriter::{ExcelDateTime, Format, Worksheet, XlsxError};
use serde_json::Value;

use super::form::Table;
use super::new_file::not_written;
use super::xlsx::{self, MOST_ROWS, failed, sheet_name};
use crate::failure::{Failure, Result};
use crate::model::{Cell, Record, Register};
use crate::read::Typed;
use crate::store::registers;

/// The registers that came from the same workbook, in the order of their import.
pub(super) fn siblings(table: &Table<'_>) -> Result<Vec<Register>> {
    let own = &table.register.source;
    let all = registers::all(table.bench)?;
    let same = |register: &Register| register.source.path == own.path && register.source.digest == own.digest;
    Ok(all.into_iter().filter(same).collect())
}

pub(super) fn write(table: &Table<'_>, out: &mut dyn Write) -> Result<u64> {
    let mut book = xlsx::book(table.bench)?;
    let formats = Formats::new();
    let siblings = siblings(table)?;
    let sheets = sheets(&siblings, &table.register.source.before);
    // A workbook opens on a sheet that is shown; one that shows none would not open.
    let first = sheets.iter().position(|(seen, _)| *seen == Seen::Visible);
    let mut written = 0;
    for (place, (seen, of)) in sheets.iter().enumerate() {
        let sheet = book.add_worksheet_with_constant_memory().map_err(|error| failed(&error, 0))?;
        let name = match of {
            SheetOf::Register(register) => register.source.part.as_deref().unwrap_or(&register.name),
            SheetOf::Nothing(name) => name,
        };
        sheet.set_name(sheet_name(name)).map_err(|error| failed(&error, 0))?;
        match seen {
            _ if first.is_none() => {}
            Seen::Visible if first == Some(place) => drop(sheet.set_active(true).set_first_tab(true)),
            Seen::Visible => {}
            Seen::Hidden => drop(sheet.set_hidden(true)),
            Seen::VeryHidden => drop(sheet.set_very_hidden(true)),
        }
        if let SheetOf::Register(register) = of {
            let sibling = Table::of(table.bench, (register.id, table.order), table.watch)?;
            let rows = write_sheet(&sibling, (sheet, &formats))?;
            if register.id == table.register.id {
                written = rows;
            }
        }
    }
    // The library writes only where it can go back, which a pipe cannot: the finished file is lent from memory.
    let bytes = book.save_to_buffer().map_err(|error| failed(&error, 0))?;
    out.write_all(&bytes).map_err(not_written)?;
    Ok(written)
}

/// Whether a sheet is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Seen {
    Visible,
    Hidden,
    VeryHidden,
}

/// What a sheet holds.
enum SheetOf<'a> {
    Register(&'a Register),
    /// It was empty; its name stays.
    Nothing(String),
}

/// The workbook's sheets in its order: those of registers, and those that were empty.
fn sheets<'a>(registers: &'a [Register], before: &[u8]) -> Vec<(Seen, SheetOf<'a>)> {
    let known: Value = serde_json::from_slice(before).unwrap_or_default();
    let known = known["sheets"].as_array().cloned().unwrap_or_default();
    let mut left: Vec<&Register> = registers.iter().collect();
    let mut sheets = Vec::new();
    for sheet in &known {
        let name = sheet["name"].as_str().unwrap_or_default();
        let seen = match sheet["state"].as_str() {
            Some("hidden") => Seen::Hidden,
            Some("very-hidden") => Seen::VeryHidden,
            Some(_) | None => Seen::Visible,
        };
        match left.iter().position(|register| register.source.part.as_deref() == Some(name)) {
            Some(place) => sheets.push((seen, SheetOf::Register(left.remove(place)))),
            None if sheet["empty"] == true => sheets.push((seen, SheetOf::Nothing(name.to_owned()))),
            None => {}
        }
    }
    sheets.extend(left.into_iter().map(|register| (Seen::Visible, SheetOf::Register(register))));
    sheets
}

fn write_sheet(table: &Table<'_>, (sheet, formats): (&mut Worksheet, &Formats)) -> Result<u64> {
    let mut row = 0;
    for cells in before(&table.register.source.before) {
        for (column, text) in (0..).zip(&cells) {
            if !text.is_empty() {
                sheet.write_string(row, column, text).map_err(|error| failed(&error, 0))?;
            }
        }
        row += 1;
    }
    let first = u64::from(row);
    let mut number = 0;
    table.each(&mut |record| {
        number += 1;
        let at = first + number - 1;
        if at >= MOST_ROWS {
            return Err(Failure::yours(msg!("xlsx-too-many", "most" => MOST_ROWS - 1)).hint(msg!("xlsx-too-many-hint")));
        }
        write_row((sheet, formats), u32::try_from(at).unwrap_or(u32::MAX), record).map_err(|error| failed(&error, at))
    })
}

/// The rows that stood before the first record, the header among them.
fn before(bytes: &[u8]) -> Vec<Vec<String>> {
    let Ok(Value::Object(before)) = serde_json::from_slice(bytes) else { return Vec::new() };
    before.get("rows").and_then(|rows| serde_json::from_value(rows.clone()).ok()).unwrap_or_default()
}

fn write_row(
    (sheet, formats): (&mut Worksheet, &Formats),
    row: u32,
    record: &Record,
) -> std::result::Result<(), XlsxError> {
    for (place, cell) in record.cells.iter().chain(&record.overflow).enumerate() {
        let column = u16::try_from(place).unwrap_or(u16::MAX);
        let text = match cell {
            Cell::Missing => continue,
            Cell::Text(text) if text.is_empty() => continue,
            Cell::Text(text) => text.clone(),
            Cell::Bytes(bytes) => String::from_utf8_lossy(bytes).into_owned(),
        };
        let typed = Typed::of(record.shape.as_deref(), place);
        // A value that was changed since, a cleared one for instance, is text when it no longer is what it was.
        match value(typed, &text) {
            Some(Written::Number(number)) => sheet.write_number(row, column, number)?,
            Some(Written::Bool(value)) => sheet.write_boolean(row, column, value)?,
            Some(Written::Moment(moment)) => {
                sheet.write_datetime_with_format(row, column, &moment, formats.of(typed))?
            }
            None => sheet.write_string(row, column, text)?,
        };
    }
    Ok(())
}

enum Written {
    Number(f64),
    Bool(bool),
    Moment(ExcelDateTime),
}

fn value(typed: Typed, text: &str) -> Option<Written> {
    match typed {
        Typed::Number => text.parse().ok().map(Written::Number),
        Typed::Bool => match text {
            "TRUE" => Some(Written::Bool(true)),
            "FALSE" => Some(Written::Bool(false)),
            _ => None,
        },
        Typed::Date | Typed::DateTime => ExcelDateTime::parse_from_str(text).ok().map(Written::Moment),
        Typed::Time => time(text).map(Written::Moment),
        Typed::Text | Typed::Error | Typed::Missing | Typed::Null | Typed::Json => None,
    }
}

fn time(text: &str) -> Option<ExcelDateTime> {
    let mut parts = text.split(':').map(str::parse::<u16>);
    let (hour, minute, second) = (parts.next()?.ok()?, parts.next()?.ok()?, parts.next()?.ok()?);
    ExcelDateTime::from_hms(hour, u8::try_from(minute).ok()?, f64::from(second)).ok()
}

struct Formats {
    date: Format,
    moment: Format,
    time: Format,
}

impl Formats {
    fn new() -> Self {
        Self {
            date: Format::new().set_num_format("yyyy-mm-dd"),
            moment: Format::new().set_num_format("yyyy-mm-dd hh:mm:ss"),
            time: Format::new().set_num_format("hh:mm:ss"),
        }
    }

    fn of(&self, typed: Typed) -> &Format {
        match typed {
            Typed::Date => &self.date,
            Typed::DateTime => &self.moment,
            Typed::Time
            | Typed::Text
            | Typed::Number
            | Typed::Bool
            | Typed::Error
            | Typed::Missing
            | Typed::Null
            | Typed::Json => &self.time,
        }
    }
}
