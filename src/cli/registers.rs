//! `gallra registers`: the five questions, one line a register.

use super::call::{Call, Ended, Purpose};
use super::rows::{Columns, Row};
use crate::failure::{Failure, Result};
use crate::plan::check;

/// What the table shows.
const TABLE: [&str; 14] = [
    "register",
    "records",
    "oldest",
    "newest",
    "age",
    "relevance",
    "sensitivity",
    "overdue",
    "overdue_days_max",
    "sensitivity_max",
    "relevance_low",
    "special_category",
    "warnings",
    "staged",
];
/// What CSV has besides.
const CSV: [&str; 8] = [
    "title",
    "nice_to_have",
    "access",
    "undated",
    "sensitivity_max_records",
    "special_categories",
    "source",
    "retention_undecided",
];

pub(super) fn run(call: &mut Call<'_>) -> Result<Ended> {
    let bench = call.open(Purpose::Look)?;
    let lines = check::lines_read_only(&bench, &call.env)?;
    if lines.is_empty() {
        call.tell(&msg!("no-registers"));
    }
    let mut rows = call.rows(Columns::of(&TABLE).csv_only(&CSV));
    for line in &lines {
        rows.push(&object(line)?)?;
    }
    rows.finish()?;
    let undecided = lines.iter().filter(|line| line.retention_undecided && line.records > 0);
    let undecided: Vec<&str> = undecided.map(|line| line.register.as_str()).collect();
    if !undecided.is_empty() {
        call.tell(&msg!("registers-undecided", "registers" => undecided.join(", ")));
    }
    Ok(Ended::Done)
}

/// What serde makes of a line: always an object.
pub(super) fn object(line: &impl serde::Serialize) -> Result<Row> {
    match serde_json::to_value(line) {
        Ok(serde_json::Value::Object(row)) => Ok(row),
        Ok(_) | Err(_) => Err(Failure::ours(msg!("row-not-written"))),
    }
}
