//! Rows of objects as a table, CSV, JSON Lines or a JSON array, written as they come.

use std::io::Write;

use serde_json::{Map, Value};

use super::arguments::Format;
use super::streams::not_written;
use crate::export::json_lines::plain;
use crate::failure::{Failure, Result};
use crate::model::Operator;
use crate::plan::words;
use crate::text::{Catalogue, display_text, pad, width};

/// An object that is printed as a row.
pub(super) type Row = Map<String, Value>;

/// A table measures its first rows before it prints any.
const MEASURED: usize = 500;
/// A table cuts what is wider.
const WIDEST: usize = 64;
/// Sentences are not cut.
const WHOLE: usize = 1000;

/// One column of a table or CSV file.
pub(super) struct Column {
    /// Where in the row it is: `age`, or `values` and a field's name.
    path: Vec<String>,
    /// Its heading in CSV.
    name: String,
    /// It stands in the table too, not in CSV alone.
    place: Place,
    /// How many cells it takes at most.
    widest: usize,
    /// Where the words of its codes stand, for a table: programs read the codes.
    words: Words,
    /// By which name its heading in a table is found, where that is not its own.
    heading: Option<&'static str>,
}

/// Which words stand in a table for the codes of a column.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Words {
    /// It has no codes, or they are what is typed in a command.
    None,
    /// Those of a family of sentences: `consent-active`.
    Family(&'static str),
    /// What an operator does.
    Operator,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Everywhere,
    CsvOnly,
}

/// The columns of a table and of CSV.
#[derive(Default)]
pub(super) struct Columns(Vec<Column>);

impl Columns {
    /// Columns that are members of the row by these names.
    pub(super) fn of(names: &[&str]) -> Self {
        Self::default().and(names, Place::Everywhere)
    }

    /// And columns that only CSV has.
    pub(super) fn csv_only(self, names: &[&str]) -> Self {
        self.and(names, Place::CsvOnly)
    }

    fn and(mut self, names: &[&str], place: Place) -> Self {
        let columns = names.iter().map(|n| Column {
            path: vec![(*n).to_owned()],
            name: (*n).to_owned(),
            place,
            widest: WIDEST,
            words: Words::None,
            heading: None,
        });
        self.0.extend(columns);
        self
    }

    /// And this one, a sentence, is never cut.
    pub(super) fn whole(mut self, name: &str) -> Self {
        self.0.iter_mut().filter(|column| column.name == name).for_each(|column| column.widest = WHOLE);
        self
    }

    /// And in a table this column is headed by another word: `name` is a field's elsewhere.
    pub(super) fn headed(mut self, name: &str, heading: &'static str) -> Self {
        self.0.iter_mut().filter(|column| column.name == name).for_each(|column| column.heading = Some(heading));
        self
    }

    /// And in a table the codes of this column are said in the words of a family of sentences.
    pub(super) fn coded(mut self, family: &'static str, name: &str) -> Self {
        self.0.iter_mut().filter(|column| column.name == name).for_each(|column| column.words = Words::Family(family));
        self
    }

    /// And in a table this column says what its operators do.
    pub(super) fn operators(mut self, name: &str) -> Self {
        self.0.iter_mut().filter(|column| column.name == name).for_each(|column| column.words = Words::Operator);
        self
    }

    /// And the members of the row's member `of`.
    pub(super) fn within<'a>(mut self, of: &str, names: impl Iterator<Item = &'a str>) -> Self {
        self.0.extend(names.map(|n| Column {
            path: vec![of.to_owned(), n.to_owned()],
            name: n.to_owned(),
            place: Place::Everywhere,
            widest: WIDEST,
            words: Words::None,
            heading: None,
        }));
        self
    }
}

/// Writes rows as they come.
pub(super) struct Rows<'a> {
    format: Format,
    columns: Vec<Column>,
    catalogue: &'a Catalogue,
    out: &'a mut dyn Write,
    waiting: Vec<Vec<Shown>>,
    widths: Option<Vec<usize>>,
    written: u64,
}

/// A table's cell: its text and whether it stands at the right.
struct Shown {
    text: String,
    number: Number,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Number {
    Yes,
    No,
}

impl<'a> Rows<'a> {
    pub(super) fn new(
        (format, columns): (Format, Columns),
        (catalogue, out): (&'a Catalogue, &'a mut dyn Write),
    ) -> Self {
        let columns = match format {
            Format::Table => columns.0.into_iter().filter(|c| c.place == Place::Everywhere).collect(),
            Format::Csv | Format::Json | Format::Jsonl => columns.0,
        };
        Self { format, columns, catalogue, out, waiting: Vec::new(), widths: None, written: 0 }
    }

    /// Writes one row.
    pub(super) fn push(&mut self, row: &Row) -> Result<()> {
        match self.format {
            Format::Json => {
                let before = if self.written == 0 { "[" } else { ",\n" };
                self.put(before)?;
                self.put_json(row)?;
            }
            Format::Jsonl => {
                self.put_json(row)?;
                self.put("\n")?;
            }
            Format::Csv => {
                if self.written == 0 {
                    self.csv_header()?;
                }
                let cells: Vec<String> = self.columns.iter().map(|c| plain(at(row, &c.path))).collect();
                self.csv_line(&cells)?;
            }
            Format::Table => self.push_shown(row)?,
        }
        self.written += 1;
        Ok(())
    }

    /// Writes what is still owed; an empty table is no line, an empty array `[]`.
    pub(super) fn finish(mut self) -> Result<u64> {
        match self.format {
            Format::Json if self.written == 0 => self.put("[]\n")?,
            Format::Json => self.put("]\n")?,
            Format::Csv if self.written == 0 => self.csv_header()?,
            Format::Table => self.flush_table()?,
            Format::Csv | Format::Jsonl => {}
        }
        self.out.flush().map_err(not_written)?;
        Ok(self.written)
    }

    fn put(&mut self, text: &str) -> Result<()> {
        self.out.write_all(text.as_bytes()).map_err(not_written)
    }

    fn put_json(&mut self, row: &Row) -> Result<()> {
        serde_json::to_writer(&mut self.out, row).map_err(|error| not_written(error.into()))
    }

    fn csv_header(&mut self) -> Result<()> {
        let names: Vec<String> = self.columns.iter().map(|c| c.name.clone()).collect();
        self.csv_line(&names)
    }

    fn csv_line(&mut self, cells: &[String]) -> Result<()> {
        let mut writer =
            csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::with_capacity(256));
        writer.write_record(cells).map_err(|_| Failure::ours(msg!("row-not-written")))?;
        let line = writer.into_inner().map_err(|_| Failure::ours(msg!("row-not-written")))?;
        self.out.write_all(&line).map_err(not_written)
    }

    fn push_shown(&mut self, row: &Row) -> Result<()> {
        let line: Vec<Shown> =
            self.columns.iter().map(|c| shown((at(row, &c.path), c.words), self.catalogue)).collect();
        if let Some(widths) = self.widths.take() {
            let result = self.table_line(&line, &widths);
            self.widths = Some(widths);
            return result;
        }
        self.waiting.push(line);
        if self.waiting.len() >= MEASURED { self.flush_table() } else { Ok(()) }
    }

    /// Measures the rows that wait and writes them under their headings.
    fn flush_table(&mut self) -> Result<()> {
        if self.waiting.is_empty() {
            return Ok(());
        }
        let headings: Vec<Shown> = self.columns.iter().map(|c| self.heading(c)).collect();
        let widths: Vec<usize> = (0..self.columns.len())
            .map(|i| {
                let widest = self.waiting.iter().map(|line| width(&line[i].text)).max().unwrap_or(0);
                widest.max(width(&headings[i].text)).min(self.columns[i].widest)
            })
            .collect();
        self.table_line(&headings, &widths)?;
        for line in std::mem::take(&mut self.waiting) {
            self.table_line(&line, &widths)?;
        }
        self.widths = Some(widths);
        Ok(())
    }

    fn heading(&self, column: &Column) -> Shown {
        let own = (column.path.len() == 1)
            .then(|| self.catalogue.lookup(&format!("column-{}", column.heading.unwrap_or(&column.name))));
        let text = own.flatten().unwrap_or_else(|| display_text(&column.name).into_owned());
        let first = column_values(&self.waiting, self.columns.iter().position(|c| std::ptr::eq(c, column)));
        Shown { text, number: first }
    }

    fn table_line(&mut self, cells: &[Shown], widths: &[usize]) -> Result<()> {
        let mut line = String::new();
        for (cell, cells) in cells.iter().zip(widths) {
            if cell.number == Number::Yes {
                line.push_str(&" ".repeat(cells.saturating_sub(width(&cell.text))));
                line.push_str(&cell.text);
            } else {
                line.push_str(&pad(&cell.text, *cells));
            }
            line.push_str("  ");
        }
        self.put(line.trim_end_matches(' '))?;
        self.put("\n")
    }
}

/// A heading stands at the right over numbers.
fn column_values(lines: &[Vec<Shown>], index: Option<usize>) -> Number {
    let number = index.is_some_and(|i| lines.iter().any(|line| line[i].number == Number::Yes));
    if number { Number::Yes } else { Number::No }
}

fn at<'a>(row: &'a Row, path: &[String]) -> &'a Value {
    let mut value = path.first().and_then(|name| row.get(name)).unwrap_or(&Value::Null);
    for name in path.iter().skip(1) {
        value = value.get(name).unwrap_or(&Value::Null);
    }
    value
}

fn shown((value, words): (&Value, Words), catalogue: &Catalogue) -> Shown {
    match value {
        Value::Null => Shown { text: "–".to_owned(), number: Number::No },
        Value::Number(number) => {
            let text = number.as_i64().map_or_else(|| number.to_string(), |n| catalogue.number(n));
            Shown { text, number: Number::Yes }
        }
        Value::Bool(true) => Shown { text: catalogue.lookup("word-yes").unwrap_or_default(), number: Number::No },
        Value::Bool(false) => Shown { text: catalogue.lookup("word-no").unwrap_or_default(), number: Number::No },
        Value::Object(members) => {
            let part =
                |(name, value): (&String, &Value)| format!("{} {}", said((name, words), catalogue), plain(value));
            let parts: Vec<String> = members.iter().map(part).collect();
            Shown { text: display_text(&parts.join(", ")).into_owned(), number: Number::No }
        }
        Value::String(code) if words != Words::None => {
            Shown { text: display_text(&said((code, words), catalogue)).into_owned(), number: Number::No }
        }
        Value::Array(items) if words != Words::None && items.iter().all(Value::is_string) => {
            let parts: Vec<String> =
                items.iter().filter_map(Value::as_str).map(|code| said((code, words), catalogue)).collect();
            Shown { text: display_text(&parts.join(", ")).into_owned(), number: Number::No }
        }
        Value::String(_) | Value::Array(_) => {
            Shown { text: display_text(&plain(value)).into_owned(), number: Number::No }
        }
    }
}

/// A code in words; one that has none as it is.
fn said((code, words): (&str, Words), catalogue: &Catalogue) -> String {
    let found = match words {
        Words::None => None,
        Words::Family(family) => {
            let id = format!("{family}-{code}");
            catalogue.lookup(&id).or_else(|| catalogue.lookup(&id.replace('_', "-")))
        }
        Words::Operator => Operator::read(code).map(|operator| catalogue.say(&words::choice(operator))),
    };
    found.unwrap_or_else(|| code.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Language;

    fn print(format: Format, rows: &[Value]) -> String {
        let (catalogue, mut out) = (Catalogue::new(Language::English), Vec::new());
        let mut printer = Rows::new((format, Columns::of(&["name", "records"])), (&catalogue, &mut out));
        for row in rows {
            printer.push(row.as_object().unwrap()).unwrap();
        }
        printer.finish().unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn an_empty_json_output_is_an_empty_array() {
        assert_eq!(print(Format::Json, &[]), "[]\n");
    }

    #[test]
    fn a_table_says_codes_in_words_and_programs_read_the_codes() {
        let row = serde_json::json!({"consent": "pre_ticked", "operator": "keep_last:4", "findings": {"health": 3}});
        let print = |format| {
            let (catalogue, mut out) = (Catalogue::new(Language::Swedish), Vec::new());
            let columns = Columns::of(&["consent", "operator", "findings"]);
            let columns = columns.coded("consent", "consent").operators("operator").coded("category", "findings");
            let mut printer = Rows::new((format, columns), (&catalogue, &mut out));
            printer.push(row.as_object().unwrap()).unwrap();
            printer.finish().unwrap();
            String::from_utf8(out).unwrap()
        };
        let table = print(Format::Table);
        assert!(table.contains("förkryssat") && table.contains("sista 4") && table.contains("hälsa 3"), "{table}");
        let csv = print(Format::Csv);
        assert!(csv.contains("pre_ticked") && csv.contains("keep_last:4"), "{csv}");
    }

    #[test]
    fn csv_quotes_where_needed() {
        let rows = [serde_json::json!({"name": "a,\"b", "records": null})];
        assert_eq!(print(Format::Csv, &rows), "name,records\r\n\"a,\"\"b\",\r\n");
    }

    #[test]
    fn a_table_aligns_by_cells_and_numbers_to_the_right() {
        let rows =
            [serde_json::json!({"name": "王\u{1b}x", "records": 1204}), serde_json::json!({"name": "b", "records": 3})];
        let text = print(Format::Table, &rows);
        let lines: Vec<&str> = text.lines().collect();
        assert!(lines[1].ends_with("1,204") && lines[2].ends_with("    3"), "{text}");
        assert!(!text.contains('\u{1b}'), "{text}");
    }
}
