//! The log on its way out: the chain's own lines, or a table for other readers.

use std::io::Write;

use serde_json::Value;

use super::entry::{Line, read};
use crate::failure::{Failure, Result};
use crate::store::Workbench;
use crate::store::log_entries;

/// In which form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Form {
    /// `<hash> <payload>`, one line an entry: what a checker reads.
    #[default]
    Chain,
    /// RFC 4180, UTF-8, comma, CRLF, one header line.
    Csv,
    /// One JSON object an entry: the payload's keys and `hash`.
    JsonLines,
}

/// The columns of the CSV form, in order: keys of the payload, then the hash.
const COLUMNS: [&str; 36] = [
    "sequence",
    "at",
    "by",
    "approved_by",
    "gallra",
    "what",
    "item",
    "register",
    "source",
    "fields",
    "operator",
    "records",
    "changed",
    "unreadable",
    "answerable",
    "held",
    "held_by",
    "records_before",
    "records_after",
    "rule",
    "legal_source",
    "reason",
    "expression",
    "reference_date",
    "policy",
    "categories",
    "recipients",
    "staged_by",
    "state",
    "scope",
    "bytes_before",
    "bytes_after",
    "scanned_bytes",
    "values_sought",
    "values_skipped",
    "traces",
];

/// Writes the whole log; gives the entries written.
pub fn export(bench: &Workbench, form: Form, out: &mut dyn Write) -> Result<u64> {
    let mut written = 0;
    if form == Form::Csv {
        let header: Vec<String> = COLUMNS.iter().map(|name| (*name).to_owned()).chain(["hash".to_owned()]).collect();
        put(out, &csv_line(&header))?;
    }
    log_entries::each(bench, (i64::MIN, usize::MAX), &mut |row| {
        written += 1;
        match form {
            Form::Chain => put(out, &format!("{} {}\n", row.hash, row.payload)),
            Form::Csv => put(out, &as_csv(&read(row)?)),
            Form::JsonLines => put(out, &as_json(read(row)?)),
        }
    })?;
    out.flush().map_err(|_| not_written())?;
    Ok(written)
}

fn put(out: &mut dyn Write, text: &str) -> Result<()> {
    out.write_all(text.as_bytes()).map_err(|_| not_written())
}

fn not_written() -> Failure {
    Failure::file(msg!("log-not-written")).hint(msg!("log-not-written-hint"))
}

fn as_json(line: Line) -> String {
    let mut entry = line.entry;
    entry.insert("hash".to_owned(), line.hash.into());
    format!("{}\n", Value::Object(entry))
}

fn as_csv(line: &Line) -> String {
    let mut cells: Vec<String> = COLUMNS.iter().map(|name| cell(line.entry.get(*name))).collect();
    cells.push(line.hash.clone());
    csv_line(&cells)
}

/// A value as a cell; the items of a list with a blank between.
fn cell(value: Option<&Value>) -> String {
    match value {
        None | Some(Value::Null) => String::new(),
        Some(Value::String(text)) => text.clone(),
        Some(Value::Array(items)) => items.iter().map(|item| cell(Some(item))).collect::<Vec<_>>().join(" "),
        Some(other @ (Value::Bool(_) | Value::Number(_) | Value::Object(_))) => other.to_string(),
    }
}

fn csv_line(cells: &[String]) -> String {
    let written: Vec<String> = cells
        .iter()
        .map(|cell| {
            if cell.contains([',', '"', '\r', '\n']) {
                format!("\"{}\"", cell.replace('"', "\"\""))
            } else {
                cell.clone()
            }
        })
        .collect();
    format!("{}\r\n", written.join(","))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_with_a_comma_or_a_quote_is_quoted() {
        let cells = ["a".to_owned(), "b, c".to_owned(), "d \"e\"".to_owned()];
        assert_eq!(csv_line(&cells), "a,\"b, c\",\"d \"\"e\"\"\"\r\n");
    }

    #[test]
    fn a_list_is_written_with_blanks() {
        assert_eq!(cell(Some(&serde_json::json!(["health", "union"]))), "health union");
    }
}
