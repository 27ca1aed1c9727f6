//! The access report as plain text.

use std::fmt::Write;

use serde_json::Value;

use super::report::{RecordPart, RegisterPart, Report, Told};
use crate::text::{Catalogue, display_text};

/// The report as text, for paper or mail.
pub fn text(report: &Report, catalogue: &Catalogue) -> String {
    let mut out = String::new();
    let mut line = |text: &str| {
        // Writing to a String does not fail.
        let _ = writeln!(out, "{text}");
    };
    line(&format!("{} · {}", report.title, report.made));
    line("");
    report.controller.iter().for_each(|told| line(&said(told, "")));
    if !report.identified.is_empty() {
        line(&display_text(&report.identified));
    }
    for part in &report.registers {
        register(part, catalogue, &mut line);
    }
    line("");
    line(&catalogue.say(&msg!("access-your-rights")).to_uppercase());
    report.rights.iter().for_each(|right| line(&format!("- {right}")));
    line("");
    report.about_it.iter().for_each(|sentence| line(sentence));
    out
}

fn register(part: &RegisterPart, catalogue: &Catalogue, line: &mut dyn FnMut(&str)) {
    line("");
    line(&display_text(&part.title).to_uppercase());
    part.about.iter().for_each(|told| line(&said(told, "  ")));
    for record in &part.records {
        line("");
        line(&format!("  {}", catalogue.say(&msg!("access-record", "number" => i64::from(record.record.0)))));
        self::record(record, catalogue, line);
    }
}

fn record(record: &RecordPart, catalogue: &Catalogue, line: &mut dyn FnMut(&str)) {
    let filled = record.values.iter().filter_map(|(name, value)| match value {
        Value::String(text) if !text.is_empty() => Some((name, text)),
        _ => None,
    });
    for (name, text) in filled {
        line(&format!("    {}: {}", display_text(&headed(name)), display_text(text)));
    }
    let empty = empty_fields(record);
    if !empty.is_empty() {
        let empty = display_text(&empty.join(", ")).into_owned();
        line(&format!("    {}", catalogue.say(&msg!("access-empty", "fields" => empty))));
    }
    record.told.iter().chain(&record.consents).for_each(|told| line(&said(told, "    ")));
    for score in &record.scores {
        let value = score.value.map_or_else(|| "–".to_owned(), |value| value.to_string());
        let reasons = if score.plain.is_empty() { String::new() } else { format!(" ({})", score.plain.join("; ")) };
        line(&format!("    {}: {value}{}", score.score, display_text(&reasons)));
    }
    if !record.segments.is_empty() {
        let groups = display_text(&record.segments.join(", ")).into_owned();
        line(&format!("    {}", catalogue.say(&msg!("access-segments", "groups" => groups))));
    }
}

/// A field's name as a person reads it: `senaste_kop` is a computer's.
pub(super) fn headed(name: &str) -> String {
    let name = name.replace('_', " ");
    let mut letters = name.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The fields in which nothing is kept.
pub(super) fn empty_fields(record: &RecordPart) -> Vec<String> {
    let empty = record.values.iter().filter(|(_, value)| !matches!(value, Value::String(text) if !text.is_empty()));
    empty.map(|(name, _)| headed(name)).collect()
}

fn said(told: &Told, before: &str) -> String {
    format!("{before}{}: {}", display_text(&told.what), display_text(&told.answer))
}
