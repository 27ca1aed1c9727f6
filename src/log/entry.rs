//! One entry of the log: what it says, and how it is shown.

use chrono::{DateTime, SecondsFormat, Utc};
use serde_json::{Map, Value, json};

use super::chain;
use super::mask::{Crowd, masked, without_paths};
use crate::failure::{Failure, Result};
use crate::model::{Category, Coded, Day, Operation};
use crate::store::Workbench;
use crate::store::log_entries::{self, Row, Tail};

/// With fewer records than this an entry names no categories and no free reason: too few to hide in.
pub const CROWD: u64 = 5;

/// What an entry says when no rule of a policy asked for the deletion.
pub const ONE_OFF: &str = "one-off decision";

/// One line of the log.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// Its sequence number, from 1.
    pub sequence: i64,
    /// Its hash in hex.
    pub hash: String,
    /// Its payload, as hashed.
    pub payload: String,
    /// The payload read: `what`, `at`, `register`, `records` ...
    pub entry: Map<String, Value>,
}

/// When, by whom and with what an entry is written.
#[derive(Debug, Clone)]
pub struct Signature<'a> {
    /// When, by the clock.
    pub at: DateTime<Utc>,
    /// Who applies.
    pub by: &'a str,
}

/// One applied plan item, as the log tells it.
#[derive(Debug, Clone)]
pub struct Applied<'a> {
    /// The plan item's number.
    pub item: i64,
    /// Delete or truncate.
    pub operation: Operation,
    /// The register's name.
    pub register: &'a str,
    /// SHA-256 of the source file, in hex.
    pub source: &'a str,
    /// The names of the fields that were truncated; none for a deletion.
    pub fields: Vec<String>,
    /// The truncation's operator code.
    pub operator: Option<String>,
    /// Records it acted on.
    pub records: u64,
    /// Field values that it changed.
    pub changed: u64,
    /// Field values that its operator could not read, and left.
    pub unreadable: u64,
    /// Fields that held nothing.
    pub empty: u64,
    /// Keyed tags that were kept, so that persons can be answered.
    pub answerable: u64,
    /// Records that it held back.
    pub held: u64,
    /// The register's records before it.
    pub before: u64,
    /// The register's records after it.
    pub after: u64,
    /// Why.
    pub reason: &'a str,
    /// The resolved expression that chose the records.
    pub expression: Option<&'a str>,
    /// The policy's rule that asked for it; none is a one-off decision.
    pub rule: Option<String>,
    /// The law that the rule rests on.
    pub legal_source: Option<String>,
    /// By which laws or decisions records of the register were held back.
    pub held_by: &'a [String],
    /// Who gets the register's data and is to be told (Art. 19).
    pub recipients: Vec<String>,
    /// The day that scores and deadlines were reckoned by.
    pub reference_date: Day,
    /// SHA-256 of the policy's document, in hex.
    pub policy: Option<&'a str>,
    /// Categories that went.
    pub categories: Vec<Category>,
    /// Who staged it.
    pub staged_by: &'a str,
    /// Who approved the plan; none when nobody did.
    pub approved_by: Option<&'a str>,
}

/// How the workbench was rewritten.
#[derive(Debug, Clone, Copy)]
pub struct Erased {
    /// `verified` or `vacuumed`.
    pub state: &'static str,
    /// The workbench's bytes before.
    pub bytes_before: u64,
    /// The workbench's bytes after.
    pub bytes_after: u64,
}

/// What was sought in the rewritten workbench.
#[derive(Debug, Clone, Copy)]
pub struct Proven {
    /// Bytes read of the workbench and its side files.
    pub scanned_bytes: u64,
    /// Values that were sought.
    pub values_sought: u64,
    /// Values that were too short, or stand in kept data too.
    pub values_skipped: u64,
    /// Places where one was found.
    pub traces: u64,
    /// `sample` or `all`.
    pub scope: &'static str,
}

/// What an entry tells.
#[derive(Debug, Clone)]
pub enum Told<'a> {
    /// A plan item was applied.
    Applied(Box<Applied<'a>>),
    /// The workbench was rewritten.
    Erased(Erased),
    /// The rewritten workbench was searched.
    Proven(Proven),
}

impl Told<'_> {
    fn fields(&self) -> Value {
        match self {
            Self::Applied(applied) => applied.fields(),
            Self::Erased(erased) => json!({
                "what": "erase",
                "state": erased.state,
                "method": ["secure_delete", "wal_checkpoint", "vacuum", "wal_checkpoint"],
                "bytes_before": erased.bytes_before,
                "bytes_after": erased.bytes_after,
                "not_reached": ["source_file", "backups", "snapshots", "spare_blocks", "swap"],
            }),
            Self::Proven(proven) => json!({
                "what": "prove",
                "scope": proven.scope,
                "scanned_bytes": proven.scanned_bytes,
                "values_sought": proven.values_sought,
                "values_skipped": proven.values_skipped,
                "traces": proven.traces,
                "not_reached": ["source_file", "backups", "snapshots", "spare_blocks", "swap"],
            }),
        }
    }
}

impl Applied<'_> {
    fn fields(&self) -> Value {
        let few = self.records < CROWD;
        let crowd = if few { Crowd::Few } else { Crowd::Many };
        let mut categories: Vec<&str> = self.categories.iter().map(|category| category.code()).collect();
        categories.sort_unstable();
        categories.dedup();
        json!({
            "what": self.operation.code(),
            "item": self.item,
            "register": self.register,
            "source": self.source,
            "fields": self.fields,
            "operator": self.operator,
            "records": self.records,
            "changed": self.changed,
            "unreadable": self.unreadable,
            "empty": self.empty,
            "answerable": self.answerable,
            "held": self.held,
            "held_by": self.held_by,
            "records_before": self.before,
            "records_after": self.after,
            "rule": self.rule.as_deref().unwrap_or(ONE_OFF),
            "legal_source": self.legal_source,
            "reason": (!few).then(|| without_paths(self.reason)),
            "expression": self.expression.map(|expression| masked(expression, crowd)),
            "reference_date": self.reference_date.to_string(),
            "policy": self.policy,
            "categories": if few { Vec::new() } else { categories },
            "recipients": self.recipients,
            "staged_by": self.staged_by,
            "approved_by": self.approved_by,
        })
    }
}

/// The payload: compact JSON in one line, keys sorted by bytes, integers only.
pub fn payload(sequence: i64, told: &Told<'_>, signature: &Signature<'_>) -> String {
    let mut map = match told.fields() {
        Value::Object(map) => map,
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::Array(_) => Map::new(),
    };
    map.insert("sequence".to_owned(), sequence.into());
    map.insert("at".to_owned(), signature.at.to_rfc3339_opts(SecondsFormat::Secs, true).into());
    map.insert("by".to_owned(), signature.by.into());
    map.insert("gallra".to_owned(), env!("CARGO_PKG_VERSION").into());
    map.sort_keys();
    one_line(&Value::Object(map).to_string())
}

/// JSON writes line feeds escaped, but leaves the line ends that only Unicode knows.
fn one_line(json: &str) -> String {
    json.replace('\u{2028}', "\\u2028").replace('\u{2029}', "\\u2029").replace('\u{85}', "\\u0085")
}

/// Adds an entry behind the log's last one; gives its sequence number.
pub fn append(tail: &mut Tail<'_>, told: &Told<'_>, signature: &Signature<'_>) -> Result<i64> {
    let payload = payload(tail.next(), told, signature);
    chain::append(tail, &payload)
}

/// The lines `from` (1 is the first) and on, at most `most`.
pub fn lines(bench: &Workbench, from: i64, most: usize) -> Result<Vec<Line>> {
    let mut lines = Vec::new();
    log_entries::each(bench, (from, most), &mut |row| {
        lines.push(read(row)?);
        Ok(())
    })?;
    Ok(lines)
}

/// A stored row, its payload read.
pub(super) fn read(row: Row) -> Result<Line> {
    let entry = serde_json::from_str(&row.payload).map_err(|_| {
        Failure::file(msg!("log-line-not-readable", "line" => row.sequence)).hint(msg!("log-line-not-readable-hint"))
    })?;
    Ok(Line { sequence: row.sequence, hash: row.hash, payload: row.payload, entry })
}

/// How many entries the log has.
pub fn count(bench: &Workbench) -> Result<u64> {
    log_entries::count(bench)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn applied(records: u64) -> Applied<'static> {
        Applied {
            item: 3,
            operation: Operation::Delete,
            register: "kundklubb",
            source: "00",
            fields: Vec::new(),
            operator: None,
            records,
            changed: 0,
            unreadable: 0,
            empty: 0,
            answerable: 0,
            held: 2,
            held_by: &[],
            rule: None,
            legal_source: None,
            recipients: Vec::new(),
            before: 100,
            after: 100 - records,
            reason: "inaktiva\nsedan 2015",
            expression: Some("senast < '2015' AND namn <> 'Åsa'"),
            reference_date: Day::new(2026, 5, 1).unwrap(),
            policy: None,
            categories: vec![Category::Religion, Category::Health],
            staged_by: "a.lind",
            approved_by: None,
        }
    }

    fn written(records: u64) -> String {
        let at = DateTime::from_timestamp(1_777_000_000, 5).unwrap();
        payload(7, &Told::Applied(Box::new(applied(records))), &Signature { at, by: "a.lind" })
    }

    #[test]
    fn the_payload_is_one_line_of_sorted_keys() {
        let payload = written(12);
        let read: Map<String, Value> = serde_json::from_str(&payload).unwrap();
        let keys: Vec<&String> = read.keys().collect();
        assert!(keys.is_sorted());
        assert!(!payload.contains(['\n', '\r']) && !payload.contains(": "));
        assert_eq!(read["sequence"], 7);
    }

    #[test]
    fn a_payload_holds_no_number_with_a_fraction() {
        fn whole(value: &Value) -> bool {
            match value {
                Value::Number(number) => number.is_i64() || number.is_u64(),
                Value::Array(items) => items.iter().all(whole),
                Value::Object(map) => map.values().all(whole),
                Value::Null | Value::Bool(_) | Value::String(_) => true,
            }
        }
        assert!(whole(&serde_json::from_str(&written(12)).unwrap()));
    }

    #[test]
    fn of_five_records_categories_and_reason_are_told() {
        let payload = written(5);
        assert!(payload.contains(r#""categories":["health","religion"]"#));
        assert!(payload.contains(r#""reason":"inaktiva sedan 2015""#));
        assert!(payload.contains(r#""expression":"senast < '2015' AND namn <> ?""#));
    }

    #[test]
    fn of_fewer_than_five_neither_categories_nor_reason_nor_values_are_told() {
        let payload = written(4);
        assert!(payload.contains(r#""categories":[]"#));
        assert!(payload.contains(r#""reason":null"#));
        assert!(payload.contains(r#""expression":"senast < ? AND namn <> ?""#));
    }
}
