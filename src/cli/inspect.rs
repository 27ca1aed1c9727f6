//! `gallra inspect`: what a file is, and what was found in it; stores nothing.

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::{Map, Value, json};

use super::arguments::{Format, InspectArgs};
use super::call::{Call, Ended};
use super::rows::{Columns, Row, Rows};
use super::streams::no_standard_input;
use crate::detect::{Detector, FieldContext, identify, kinds};
use crate::failure::Result;
use crate::model::{Batch, Category, Coded, Delimiter, Dialect, Escape, Field, Finding, LineEnding};
use crate::read::{self, Asked, Evidence, Fidelity, Table};
use crate::text::{Catalogue, Message};

/// Rows that kinds are told by.
const SAMPLE: usize = 2_000;
/// Bytes of the file that are read at a time.
const READ: usize = 1 << 20;

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
    format: &'static str,
    part: Option<String>,
    notices: Vec<Message>,
    dialect: Dialect,
    evidence: Evidence,
    fields: Vec<Field>,
    rows: u64,
    filled: Vec<u64>,
    counts: Vec<BTreeMap<Category, u64>>,
    findings: Vec<(u64, Finding)>,
}

impl Seen {
    fn of((file, asked): (&Path, &Asked), (detector, call): (&Detector, &Call<'_>)) -> Result<Self> {
        let mut table = read::open_as(file, asked)?;
        table.lossy(Fidelity::Lossy);
        let today = call.env.today;
        let sample = table.sample(SAMPLE)?;
        let fields = kinds::recognise(table.headers(), &table.names(), &sample, today, &identify::identify);
        let mut seen = Self {
            file: file.display().to_string(),
            format: table.format(),
            part: table.part().map(str::to_owned),
            notices: Vec::new(),
            dialect: table.dialect().clone(),
            evidence: table.evidence().clone(),
            rows: 0,
            filled: vec![0; fields.len()],
            counts: vec![BTreeMap::new(); fields.len()],
            findings: Vec::new(),
            fields,
        };
        seen.read(table, detector)?;
        Ok(seen)
    }

    fn read(&mut self, mut table: Table, detector: &Detector) -> Result<()> {
        let contexts: Vec<FieldContext> = self.fields.iter().map(|field| context(field, detector)).collect();
        let mut batch = Batch::new(self.fields.len());
        let mut found = Vec::new();
        while table.fill(&mut batch, READ)? {
            for row in batch.rows() {
                for (place, context) in contexts.iter().enumerate() {
                    let Some(text) = row.cell(place).filled() else { continue };
                    self.filled[place] += 1;
                    detector.findings(text, context, &mut found);
                    for finding in found.drain(..) {
                        *self.counts[place].entry(finding.category).or_default() += 1;
                        self.findings.push((self.rows, finding));
                    }
                }
                self.rows += 1;
            }
        }
        self.notices = table.notices();
        Ok(())
    }

    fn object(&self, args: &InspectArgs, catalogue: &Catalogue) -> Row {
        let mut object = Row::from_iter([
            ("file".to_owned(), json!(self.file)),
            ("format".to_owned(), json!(self.format)),
            ("table".to_owned(), json!(self.part)),
            ("encoding".to_owned(), json!(self.dialect.encoding.name())),
            ("dialect".to_owned(), dialect(&self.dialect)),
            ("evidence".to_owned(), self.evidence(catalogue)),
            ("rows".to_owned(), json!(self.rows)),
            ("columns".to_owned(), (0..self.fields.len()).map(|place| Value::Object(self.column(place))).collect()),
        ]);
        if args.findings {
            object.insert("findings".to_owned(), self.findings.iter().map(|found| self.finding(found)).collect());
        }
        object
    }

    /// Why it is read so, and what it could have been else.
    fn evidence(&self, catalogue: &Catalogue) -> Value {
        let reasons: Vec<String> = self.evidence.reasons.iter().map(|reason| catalogue.say(reason)).collect();
        let second = self.evidence.second;
        json!({
            "score": self.evidence.score,
            "footnote_rows": self.evidence.footnote_rows,
            "second": second.map(|(delimiter, score)| json!({ "delimiter": delimiter.text(), "score": score })),
            "reasons": reasons,
        })
    }

    fn column(&self, place: usize) -> Row {
        let field = &self.fields[place];
        let counts: Map<String, Value> =
            self.counts[place].iter().map(|(category, count)| (category.code().to_owned(), json!(count))).collect();
        Row::from_iter([
            ("name".to_owned(), json!(field.name)),
            ("kind".to_owned(), json!(field.kind)),
            ("role".to_owned(), json!(field.role)),
            ("filled".to_owned(), json!(self.filled[place])),
            ("findings".to_owned(), Value::Object(counts)),
        ])
    }

    fn finding(&self, (row, finding): &(u64, Finding)) -> Value {
        let column = self.fields.get(usize::from(finding.field.0)).map(|field| field.name.as_str());
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
        self.part.as_ref().map_or_else(|| self.file.clone(), |part| format!("{} ({part})", self.file))
    }

    /// A delimited file in a line.
    fn about(&self) -> Message {
        msg!(
            "inspect-file",
            "file" => self.place(),
            "encoding" => self.dialect.encoding.name(),
            "delimiter" => delimiter_shown(self.dialect.delimiter),
            "ending" => ending(self.dialect.line_ending),
            "count" => self.rows,
            "fields" => self.fields.len(),
        )
    }

    /// For people: a line about the file, a table of its columns, and of its findings when asked for.
    fn print(&self, args: &InspectArgs, call: &mut Call<'_>) -> Result<()> {
        let about = match self.format {
            "delimited" => self.about(),
            format => {
                msg!("inspect-other", "file" => self.place(), "format" => format, "count" => self.rows, "fields" => self.fields.len())
            }
        };
        let mut lines = vec![about];
        lines.extend(self.evidence.reasons.iter().cloned());
        lines.extend(self.notices.iter().cloned());
        if let Some((delimiter, score)) = self.evidence.second {
            lines.push(msg!("evidence-second", "delimiter" => delimiter_shown(delimiter), "score" => score));
        }
        for line in &lines {
            let line = call.catalogue.say(line);
            call.print(&line)?;
        }
        let columns = Columns::of(&["name", "kind", "role", "filled", "findings"]);
        let mut rows = call.rows(columns.coded("kind", "kind").coded("category", "findings"));
        (0..self.fields.len()).try_for_each(|place| rows.push(&self.column(place)))?;
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

/// What is known of a field before its cells are read.
fn context(field: &Field, detector: &Detector) -> FieldContext {
    FieldContext {
        field: field.position,
        kind: field.kind,
        role: field.role,
        header: detector.header_category(&field.header),
    }
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
