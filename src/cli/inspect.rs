//! `gallra inspect`: what a file is, and what was found in it; stores nothing.

use std::path::Path;

use serde_json::{Map, Value, json};

use super::arguments::{Format, InspectArgs};
use super::call::{Call, Ended};
use super::rows::{Columns, Row, Rows};
use super::streams::no_standard_input;
use crate::app::survey::{self, Counted, Understood};
use crate::detect::{Detector, doubted};
use crate::failure::Result;
use crate::model::{Coded, Delimiter, Dialect, Escape, Finding, LineEnding, Quiet};
use crate::read::{self, Asked};
use crate::store::import::notices;
use crate::text::{Catalogue, Message};

pub(super) fn run(call: &mut Call<'_>, args: &InspectArgs) -> Result<Ended> {
    let format = if args.json { Some(Format::Jsonl) } else { call.format };
    let detector = Detector::new(call.env.today);
    let asked = args.reading.asked()?;
    no_standard_input(&args.files)?;
    let mut seen = Vec::with_capacity(args.files.len());
    for file in &args.files {
        let parts = if asked.part.is_some() { Vec::new() } else { read::parts(file)? };
        if parts.len() < 2 {
            seen.push(Seen::of((file, &asked), (&detector, call))?);
            continue;
        }
        for part in parts {
            let asked = Asked { part: Some(part), ..asked.clone() };
            match Seen::of((file, &asked), (&detector, call)) {
                Ok(part) => seen.push(part),
                Err(failure) => {
                    call.tell(&msg!("import-part-left-out", "part" => asked.part.as_deref().unwrap_or_default()));
                    call.tell(failure.what());
                }
            }
        }
    }
    match format {
        None | Some(Format::Table) => seen.iter().try_for_each(|seen| seen.print(args, call)),
        Some(format @ (Format::Csv | Format::Json | Format::Jsonl)) => {
            call.format = Some(format);
            let columns = ["file", "format", "encoding", "dialect", "rows", "columns"];
            let objects: Vec<Row> = seen.iter().map(|seen| seen.object(args, &call.catalogue)).collect();
            let mut rows = call.rows(Columns::of(&columns));
            objects.iter().try_for_each(|object| rows.push(object))?;
            rows.finish().map(|_| ())
        }
    }?;
    Ok(Ended::Done)
}

/// What one file is.
struct Seen {
    file: String,
    is: Understood,
    counted: Counted,
    findings: Vec<(u64, Finding)>,
}

impl Seen {
    fn of((file, asked): (&Path, &Asked), (detector, call): (&Detector, &Call<'_>)) -> Result<Self> {
        let (is, table) = survey::understand(file, asked, call.env.today)?;
        let mut findings = Vec::new();
        let counted = survey::count(table, &is.fields, (detector, &Quiet), &mut |row, finding| {
            findings.push((row, finding));
        })?;
        Ok(Self { file: file.display().to_string(), is, counted, findings })
    }

    fn object(&self, args: &InspectArgs, catalogue: &Catalogue) -> Row {
        let mut object = Row::from_iter([
            ("file".to_owned(), json!(self.file)),
            ("format".to_owned(), json!(self.is.format)),
            ("table".to_owned(), json!(self.is.part)),
            ("encoding".to_owned(), json!(self.is.dialect.encoding.name())),
            ("dialect".to_owned(), dialect(&self.is.dialect)),
            ("evidence".to_owned(), self.evidence(catalogue)),
            ("rows".to_owned(), json!(self.counted.rows)),
            ("columns".to_owned(), (0..self.is.fields.len()).map(|place| Value::Object(self.column(place))).collect()),
        ]);
        if args.findings {
            object.insert("findings".to_owned(), self.findings.iter().map(|found| self.finding(found)).collect());
        }
        object
    }

    /// Why it is read so, and what it could have been else.
    fn evidence(&self, catalogue: &Catalogue) -> Value {
        let reasons: Vec<String> = self.is.evidence.reasons.iter().map(|reason| catalogue.say(reason)).collect();
        let second = self.is.evidence.second;
        json!({
            "score": self.is.evidence.score,
            "footnote_rows": self.is.evidence.footnote_rows,
            "second": second.map(|(delimiter, score)| json!({ "delimiter": delimiter.text(), "score": score })),
            "reasons": reasons,
        })
    }

    fn column(&self, place: usize) -> Row {
        let field = &self.is.fields[place];
        let counts: Map<String, Value> = self.counted.findings[place]
            .iter()
            .map(|(category, count)| (category.code().to_owned(), json!(count)))
            .collect();
        Row::from_iter([
            ("name".to_owned(), json!(field.name)),
            ("kind".to_owned(), json!(field.kind)),
            ("role".to_owned(), json!(field.role)),
            ("date_order".to_owned(), json!(field.date_order)),
            ("doubt".to_owned(), json!(field.doubt)),
            ("filled".to_owned(), json!(self.counted.filled[place])),
            ("findings".to_owned(), Value::Object(counts)),
        ])
    }

    fn finding(&self, (row, finding): &(u64, Finding)) -> Value {
        let column = self.is.fields.get(usize::from(finding.field.0)).map(|field| field.name.as_str());
        json!({
            "row": row,
            "column": column,
            "category": finding.category.code(),
            "rule": finding.rule,
            "level": finding.level.code(),
            "start": finding.start,
            "end": finding.start + finding.length,
        })
    }

    /// The file, and which part of it.
    fn place(&self) -> String {
        self.is.part.as_ref().map_or_else(|| self.file.clone(), |part| format!("{} ({part})", self.file))
    }

    /// A delimited file in a line.
    fn about(&self) -> Message {
        let (records, fields) = self.size();
        msg!(
            "inspect-file",
            "file" => self.place(),
            "encoding" => self.is.dialect.encoding.name(),
            "delimiter" => delimiter_shown(self.is.dialect.delimiter),
            "ending" => ending(self.is.dialect.line_ending),
            "records" => records,
            "fields" => fields,
        )
    }

    /// Its records and its fields.
    fn size(&self) -> (Message, Message) {
        let fields = msg!("inspect-fields", "count" => self.is.fields.len());
        (msg!("inspect-records", "count" => self.counted.rows), fields)
    }

    /// For people: a line about the file, a table of its columns, and of its findings when asked for.
    fn print(&self, args: &InspectArgs, call: &mut Call<'_>) -> Result<()> {
        let about = match self.is.format {
            "delimited" => self.about(),
            format => {
                let (records, fields) = self.size();
                msg!("inspect-other", "file" => self.place(), "format" => format, "records" => records, "fields" => fields)
            }
        };
        let mut lines = vec![about];
        lines.extend(self.is.evidence.reasons.iter().cloned());
        // Of a delimited file the reasons tell the lines before it.
        let preamble = if self.is.format == "delimited" { 0 } else { self.is.dialect.preamble_rows };
        lines.extend(notices::of(self.counted.oddities, (preamble, self.is.evidence.footnote_rows)));
        lines.extend(self.counted.notices.iter().cloned());
        lines.extend(doubted::notices(&self.is.fields));
        if let Some((delimiter, score)) = self.is.evidence.second {
            lines.push(msg!("evidence-second", "delimiter" => delimiter_shown(delimiter), "score" => score));
        }
        for line in &lines {
            let line = call.catalogue.say(line);
            call.print(&line)?;
        }
        let columns = Columns::of(&["name", "kind", "role", "filled", "findings"]);
        let mut rows = call.rows(columns.coded("kind", "kind").coded("role", "role").coded("category", "findings"));
        (0..self.is.fields.len()).try_for_each(|place| rows.push(&self.column(place)))?;
        rows.finish()?;
        if args.findings {
            let mut rows = table(call, &["row", "column", "category", "level", "rule", "start", "end"]);
            for found in &self.findings {
                if let Value::Object(row) = self.finding(found) {
                    rows.push(&row)?;
                }
            }
            rows.finish()?;
        }
        Ok(())
    }
}

fn table<'a>(call: &'a mut Call<'_>, columns: &[&str]) -> Rows<'a> {
    call.rows(Columns::of(columns))
}

fn dialect(dialect: &Dialect) -> Value {
    let text = |byte: u8| char::from(byte).to_string();
    json!({
        "delimiter": dialect.delimiter.text(),
        "quote": dialect.quote.map(text),
        "escape": match dialect.escape {
            Escape::Doubled => "doubled",
            Escape::Backslash => "backslash",
        },
        "line_ending": ending(dialect.line_ending),
        "header_rows": dialect.header_rows,
        "preamble_rows": dialect.preamble_rows,
    })
}

fn ending(ending: LineEnding) -> &'static str {
    match ending {
        LineEnding::Lf => "lf",
        LineEnding::CrLf => "crlf",
        LineEnding::Cr => "cr",
    }
}

fn delimiter_shown(delimiter: Delimiter) -> String {
    match delimiter.text() {
        "\t" => "tab".to_owned(),
        text => text.to_owned(),
    }
}
