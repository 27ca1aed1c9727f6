//! The access report as a page that stands alone: no script, no link, nothing fetched.

use std::fmt::Write;

use serde_json::Value;

use super::plain::{empty_fields, headed};
use super::report::{RecordPart, RegisterPart, Report, Told};
use crate::text::Catalogue;
use crate::text::html::escaped;

const STYLE: &str = "body{font:16px/1.5 sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#111}\
h1{font-size:1.6rem}h2{margin-top:2.5rem;border-bottom:1px solid #999}h3{margin-top:1.5rem}\
table{border-collapse:collapse;width:100%}th{text-align:left;font-weight:normal;color:#555;width:14rem}\
th,td{padding:.15rem .5rem .15rem 0;vertical-align:top;overflow-wrap:anywhere}\
@media print{body{margin:0;max-width:none}h2{page-break-after:avoid}}";

/// The report as a page.
pub fn page(report: &Report, catalogue: &Catalogue) -> String {
    let mut out = String::new();
    let language = catalogue.language().code();
    put(&mut out, format_args!("<!doctype html><html lang=\"{language}\"><head><meta charset=\"utf-8\">"));
    put(&mut out, format_args!("<title>{}</title><style>{STYLE}</style></head><body>", escaped(&report.title)));
    put(&mut out, format_args!("<h1>{}</h1><p>{}</p>", escaped(&report.title), escaped(&report.made)));
    table(&mut out, report.controller.iter());
    if !report.identified.is_empty() {
        put(&mut out, format_args!("<p>{}</p>", escaped(&report.identified)));
    }
    report.registers.iter().for_each(|part| register(&mut out, part, catalogue));
    put(&mut out, format_args!("<h2>{}</h2>", escaped(&catalogue.say(&msg!("access-your-rights")))));
    list(&mut out, &report.rights);
    report.about_it.iter().for_each(|sentence| put(&mut out, format_args!("<p>{}</p>", escaped(sentence))));
    put(&mut out, format_args!("</body></html>\n"));
    out
}

fn register(out: &mut String, part: &RegisterPart, catalogue: &Catalogue) {
    put(out, format_args!("<h2>{}</h2>", escaped(&part.title)));
    table(out, part.about.iter());
    for part in &part.records {
        let number = catalogue.say(&msg!("access-record", "number" => i64::from(part.record.0)));
        put(out, format_args!("<h3>{}</h3>", escaped(&number)));
        record(out, part, catalogue);
    }
}

fn record(out: &mut String, record: &RecordPart, catalogue: &Catalogue) {
    let values: Vec<Told> = record
        .values
        .iter()
        .filter_map(|(name, value)| match value {
            Value::String(text) if !text.is_empty() => Some(Told { what: headed(name), answer: text.clone() }),
            _ => None,
        })
        .collect();
    table(out, values.iter());
    let empty = empty_fields(record);
    if !empty.is_empty() {
        let empty = catalogue.say(&msg!("access-empty", "fields" => empty.join(", ")));
        put(out, format_args!("<p>{}</p>", escaped(&empty)));
    }
    table(out, record.told.iter().chain(&record.consents));
    for score in &record.scores {
        let value = score.value.map_or_else(|| "–".to_owned(), |value| value.to_string());
        let reasons = if score.plain.is_empty() { String::new() } else { format!(" ({})", score.plain.join("; ")) };
        put(out, format_args!("<p>{}: {value}{}</p>", escaped(&score.score), escaped(&reasons)));
    }
    if !record.segments.is_empty() {
        let groups = catalogue.say(&msg!("access-segments", "groups" => record.segments.join(", ")));
        put(out, format_args!("<p>{}</p>", escaped(&groups)));
    }
}

fn table<'a>(out: &mut String, rows: impl Iterator<Item = &'a Told>) {
    put(out, format_args!("<table>"));
    rows.for_each(|row| {
        put(out, format_args!("<tr><th>{}</th><td>{}</td></tr>", escaped(&row.what), escaped(&row.answer)))
    });
    put(out, format_args!("</table>"));
}

fn list(out: &mut String, lines: &[String]) {
    put(out, format_args!("<ul>"));
    lines.iter().for_each(|line| put(out, format_args!("<li>{}</li>", escaped(line))));
    put(out, format_args!("</ul>"));
}

fn put(out: &mut String, text: std::fmt::Arguments<'_>) {
    // Writing to a String does not fail.
    let _ = out.write_fmt(text);
    out.push('\n');
}
