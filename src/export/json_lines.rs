//! A register as JSON Lines: one object a record, missing null, unreadable bytes `{"hex"}`, surplus cells `overflow`.

use std::io::Write;

use serde_json::{Map, Value, json};

use super::form::Table;
use super::new_file::not_written;
use crate::failure::Result;
use crate::model::{Cell, Field, Record};

pub(super) fn write(table: &Table<'_>, out: &mut dyn Write) -> Result<u64> {
    table.each(&mut |record| {
        let mut object = values(&table.fields, record);
        if !record.overflow.is_empty() {
            object.insert(overflow_name(&table.fields), record.overflow.iter().map(cell_value).collect());
        }
        serde_json::to_writer(&mut *out, &object).map_err(|error| not_written(error.into()))?;
        out.write_all(b"\n").map_err(not_written)
    })
}

/// A record's cells by their fields' names.
pub fn values(fields: &[Field], record: &Record) -> Map<String, Value> {
    fields.iter().zip(&record.cells).map(|(field, cell)| (field.name.clone(), cell_value(cell))).collect()
}

/// A cell: missing is null, bytes that the encoding cannot read are `{"hex"}`.
pub fn cell_value(cell: &Cell) -> Value {
    match cell {
        Cell::Missing => Value::Null,
        Cell::Text(text) => Value::String(text.clone()),
        Cell::Bytes(bytes) => {
            let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
            json!({ "hex": hex })
        }
    }
}

/// A value as CSV has it: text as it is, nothing for null, lists with blanks between, else JSON.
pub fn plain(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Bool(_) | Value::Number(_) => value.to_string(),
        Value::Array(items) if items.iter().all(Value::is_string) => {
            items.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(" ")
        }
        Value::Object(members) if members.is_empty() => String::new(),
        Value::Array(_) | Value::Object(_) => value.to_string(),
    }
}

/// A name for surplus cells that no field has.
fn overflow_name(fields: &[Field]) -> String {
    let mut name = "overflow".to_owned();
    while fields.iter().any(|field| field.name == name) {
        name.push('_');
    }
    name
}
