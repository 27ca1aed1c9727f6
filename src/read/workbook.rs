//! Rows of a workbook's sheet: XLSX, XLS, ODS.
//!
//! Days are ISO days, whole numbers have no `.0`, a formula is its last value, a merged area its first cell's. Rows
//! and columns that are empty before the table are left out.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read};
use std::path::Path;

use calamine::{Data, ExcelDateTime, Ods, Reader, Xls, Xlsx};
use serde_json::json;

use super::evidence::Evidence;
use super::fed::{About, Fed, Feed, Wanted};
use super::refusal;
use super::sniff::header_rows;
use super::token::FIELD_LIMIT;
use super::typed::Typed;
use super::unfold::{Origin, Seekable, weigh};
use super::{Asked, zeros::Zeros};
use crate::failure::Result;
use crate::model::CellRef;

/// Rows that the header is judged by.
const LOOKED_AT: usize = 200;
/// Rows that may stand before a table.
const MOST_PREAMBLE: usize = 60;
/// Cells that an ODS sheet may unfold to by repeating.
const REPEATED: u64 = 30_000_000;

/// A workbook's format.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Book {
    Xlsx,
    Xls,
    Ods,
}

impl Book {
    fn name(self) -> &'static str {
        match self {
            Self::Xlsx => "xlsx",
            Self::Xls => "xls",
            Self::Ods => "ods",
        }
    }
}

enum Opened {
    Xlsx(Box<Xlsx<Seekable>>),
    Xls(Box<Xls<Seekable>>),
    Ods(Box<Ods<Seekable>>),
}

/// A cell's value as text, and what it was.
type Value = (Typed, String);

/// One row: its number in the sheet, and its cells by their column.
type SheetRow = (u32, BTreeMap<u32, Value>);

/// The sheets that are not empty, in the workbook's order.
pub(crate) fn parts(origin: &Origin, book: Book) -> Result<Vec<String>> {
    let mut opened = Opened::new(origin, book)?;
    let mut filled = Vec::new();
    for name in opened.sheets() {
        let mut any = false;
        opened.rows((&name, origin.path()), &mut |_, _| {
            any = true;
            Ok(Wanted::Nothing)
        })?;
        if any {
            filled.push(name);
        }
    }
    Ok(filled)
}

/// Opens a sheet: the one asked for, else the first that is not empty.
pub(crate) fn open(origin: &Origin, book: Book, asked: &Asked) -> Result<Fed> {
    let sheets = parts(origin, book)?;
    let name = match &asked.part {
        Some(wanted) => sheets.iter().find(|name| *name == wanted).ok_or_else(|| refusal::no_part(wanted, &sheets))?,
        None => sheets.first().ok_or_else(|| refusal::empty(origin.path()))?,
    };
    let mut opened = Opened::new(origin, book)?;
    let mut head: Vec<SheetRow> = Vec::new();
    opened.rows((name, origin.path()), &mut |row, _| {
        head.push(row);
        Ok(if head.len() < LOOKED_AT { Wanted::More } else { Wanted::Nothing })
    })?;
    let layout = Layout::of(&head, asked)?;
    let before: Vec<Vec<&str>> = head[..layout.records].iter().map(|row| layout.texts(row)).collect();
    let reason = msg!("evidence-sheet", "sheet" => name, "fields" => layout.headers.len());
    let header = match layout.header_rows {
        0 => msg!("evidence-header-none"),
        1 => msg!("evidence-header-one"),
        count => msg!("evidence-header-several", "count" => count),
    };
    let about = About {
        format: book.name(),
        part: Some(name.clone()),
        headers: layout.headers.clone(),
        header_rows: layout.header_rows,
        preamble_rows: u32::try_from(layout.records).unwrap_or(0) - layout.header_rows,
        before: json!({ "sheet": name, "rows": before }).to_string().into_bytes(),
        size: origin.size(),
        digest: origin.digest()?,
        evidence: Evidence { score: 100, reasons: vec![reason, header], second: None, footnote_rows: 0 },
    };
    let (name, path) = (name.clone(), origin.path().to_owned());
    let size = origin.size();
    Ok(Fed::start(about, move |feed| feed_rows(&mut opened, (&name, &path), (&layout, size, feed))))
}

fn feed_rows(
    opened: &mut Opened,
    (name, path): (&str, &Path),
    (layout, size, feed): (&Layout, u64, &mut Feed),
) -> Result<()> {
    let (mut seen, mut formulas, mut zeros) = (0_usize, Formulas::default(), Zeros::new(&layout.headers));
    opened.rows((name, path), &mut |row, of_formulas| {
        seen += 1;
        formulas.valued += of_formulas.valued;
        formulas.bare += of_formulas.bare;
        if seen <= layout.records {
            return Ok(Wanted::More);
        }
        let last = row.1.keys().next_back().map_or(0, |&column| column.saturating_sub(layout.left) as usize + 1);
        for place in 0..last.max(layout.headers.len()) {
            let column = layout.left + u32::try_from(place).unwrap_or(u32::MAX);
            match row.1.get(&column) {
                Some((typed, text)) => {
                    zeros.see(place, (*typed, text));
                    feed.cell(*typed, CellRef::Text(text));
                }
                None => feed.cell(Typed::Missing, CellRef::Missing),
            }
        }
        // A workbook does not tell how far it is read; rows of a sheet do, roughly.
        Ok(feed.end_row((size * seen as u64 / 1_048_576).min(size)))
    })?;
    if formulas.valued > 0 {
        feed.tell(msg!("import-formulas", "count" => formulas.valued));
    }
    if formulas.bare > 0 {
        feed.tell(msg!("import-formulas-bare", "count" => formulas.bare));
    }
    let merged = opened.merged(name);
    if merged > 0 {
        feed.tell(msg!("import-merged", "count" => merged));
    }
    zeros.tell(feed);
    Ok(())
}

/// Cells of a row that are formulas.
#[derive(Debug, Clone, Copy, Default)]
struct Formulas {
    /// With the value that was reckoned last.
    valued: u64,
    /// Without one: the file was not written by what reckons them.
    bare: u64,
}

/// Where a sheet's table is.
#[derive(Debug, Clone)]
struct Layout {
    /// The first column.
    left: u32,
    /// Rows that are not empty before the first record.
    records: usize,
    header_rows: u32,
    headers: Vec<String>,
}

impl Layout {
    fn of(head: &[SheetRow], asked: &Asked) -> Result<Self> {
        let filled = |row: &SheetRow| row.1.values().filter(|(_, text)| !text.trim().is_empty()).count();
        let most = head.iter().map(filled).max().unwrap_or(0);
        let belongs = |row: &SheetRow| filled(row) * 2 > most && (filled(row) > 1 || most < 3);
        let found = head.iter().take(MOST_PREAMBLE).position(belongs).unwrap_or(0);
        let first = asked.skip.map_or(found, |skip| head.iter().take_while(|(row, _)| *row < skip).count());
        let table = &head[first..];
        let left = table.iter().filter_map(|(_, cells)| cells.keys().next()).min().copied().unwrap_or(0);
        let right = table.iter().filter_map(|(_, cells)| cells.keys().next_back()).max().copied().unwrap_or(0);
        let width = right.saturating_sub(left) as usize + 1;
        if width > FIELD_LIMIT {
            return Err(refusal::too_wide(FIELD_LIMIT));
        }
        let mut layout = Self { left, records: first, header_rows: 0, headers: vec![String::new(); width] };
        let rows: Vec<Vec<Vec<u8>>> =
            table.iter().map(|row| layout.texts(row).iter().map(|text| text.as_bytes().to_vec()).collect()).collect();
        layout.header_rows = asked.header_rows.unwrap_or_else(|| header_rows(&rows));
        let lines = (layout.header_rows as usize).min(table.len());
        for row in &table[..lines] {
            let texts: Vec<String> = layout.texts(row).iter().map(|text| text.trim().to_owned()).collect();
            for (header, text) in layout.headers.iter_mut().zip(texts) {
                let words = [header.trim(), text.trim()];
                *header = words.into_iter().filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
            }
        }
        layout.records += lines;
        Ok(layout)
    }

    /// A row's cells from the first column on, as many as fields.
    fn texts<'a>(&self, row: &'a SheetRow) -> Vec<&'a str> {
        let columns = self.left..self.left + u32::try_from(self.headers.len()).unwrap_or(0);
        columns.map(|column| row.1.get(&column).map_or("", |(_, text)| text.as_str())).collect()
    }
}

impl Opened {
    fn new(origin: &Origin, book: Book) -> Result<Self> {
        let broken = || refusal::workbook_broken(origin.path());
        let seekable = origin.at_any_place()?;
        Ok(match book {
            Book::Xlsx => {
                Self::Xlsx(Box::new(Xlsx::new(weigh(seekable, origin.path())?).map_err(|e| of_xlsx(&e, origin))?))
            }
            Book::Xls => Self::Xls(Box::new(Xls::new(seekable).map_err(|_| broken())?)),
            Book::Ods => {
                let seekable = unrepeated(weigh(seekable, origin.path())?, origin)?;
                Self::Ods(Box::new(Ods::new(seekable).map_err(|_| broken())?))
            }
        })
    }

    fn sheets(&self) -> Vec<String> {
        match self {
            Self::Xlsx(book) => book.sheet_names(),
            Self::Xls(book) => book.sheet_names(),
            Self::Ods(book) => book.sheet_names(),
        }
    }

    fn merged(&mut self, name: &str) -> usize {
        match self {
            Self::Xlsx(book) => book.merge_cells_by_sheet_name(name).map_or(0, |areas| areas.len()),
            Self::Xls(book) => book.merge_cells_by_sheet_name(name).map_or(0, |areas| areas.len()),
            Self::Ods(_) => 0,
        }
    }

    /// Calls `each` for every row that is not empty, with how many of its cells are formulas.
    fn rows(
        &mut self,
        (name, path): (&str, &Path),
        each: &mut dyn FnMut(SheetRow, Formulas) -> Result<Wanted>,
    ) -> Result<()> {
        let broken = || refusal::workbook_broken(path);
        match self {
            Self::Xlsx(book) => {
                let mut cells = book.worksheet_cells_reader(name).map_err(|_| broken())?;
                let mut row: SheetRow = (0, BTreeMap::new());
                let mut formulas = Formulas::default();
                while let Some(cell) = cells.next_cell_with_formula().map_err(|_| broken())? {
                    let (number, column) = cell.pos;
                    if number != row.0 {
                        let ended = std::mem::replace(&mut row, (number, BTreeMap::new()));
                        if !ended.1.is_empty() && each(ended, formulas)? == Wanted::Nothing {
                            return Ok(());
                        }
                        formulas = Formulas::default();
                    }
                    let value = value(&Data::from(cell.value));
                    if cell.formula.is_some() {
                        let is_bare = value.as_ref().is_none_or(|(_, text)| text.is_empty());
                        *(if is_bare { &mut formulas.bare } else { &mut formulas.valued }) += 1;
                    }
                    if let Some(value) = value {
                        row.1.insert(column, value);
                    }
                }
                if !row.1.is_empty() {
                    each(row, formulas)?;
                }
                Ok(())
            }
            Self::Xls(book) => {
                let formulas = book.worksheet_formula(name).map(|range| range.used_cells().count()).unwrap_or(0);
                held(&book.worksheet_range(name).map_err(|_| broken())?, formulas, each)
            }
            Self::Ods(book) => {
                let formulas = book.worksheet_formula(name).map(|range| range.used_cells().count()).unwrap_or(0);
                held(&book.worksheet_range(name).map_err(|_| broken())?, formulas, each)
            }
        }
    }
}

fn held(
    range: &calamine::Range<Data>,
    formulas: usize,
    each: &mut dyn FnMut(SheetRow, Formulas) -> Result<Wanted>,
) -> Result<()> {
    let (top, left) = range.start().unwrap_or((0, 0));
    let mut formulas = Formulas { valued: formulas as u64, bare: 0 };
    for (number, cells) in (top..).zip(range.rows()) {
        let row: BTreeMap<u32, Value> =
            (left..).zip(cells).filter_map(|(column, cell)| Some((column, value(cell)?))).collect();
        if !row.is_empty() && each((number, row), std::mem::take(&mut formulas))? == Wanted::Nothing {
            return Ok(());
        }
    }
    Ok(())
}

fn of_xlsx(error: &calamine::XlsxError, origin: &Origin) -> crate::failure::Failure {
    match error {
        calamine::XlsxError::Password => refusal::locked(origin.path()),
        _ => refusal::workbook_broken(origin.path()),
    }
}

/// A cell's text; none when it is empty.
fn value(cell: &Data) -> Option<Value> {
    Some(match cell {
        Data::Empty => return None,
        Data::Int(number) => (Typed::Number, number.to_string()),
        Data::Float(number) => (Typed::Number, number.to_string()),
        Data::String(text) if text.is_empty() => return None,
        Data::String(text) => (Typed::Text, text.clone()),
        Data::Bool(true) => (Typed::Bool, "TRUE".to_owned()),
        Data::Bool(false) => (Typed::Bool, "FALSE".to_owned()),
        Data::DateTime(moment) => moment_text(moment),
        Data::DateTimeIso(text) => iso(text),
        Data::DurationIso(text) => (Typed::Text, text.clone()),
        Data::Error(error) => (Typed::Error, error.to_string()),
    })
}

fn moment_text(moment: &ExcelDateTime) -> Value {
    let days = moment.as_f64();
    let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
    if moment.is_duration() {
        let seconds = (days * 86_400.0).round();
        let whole = seconds.abs() as u64;
        let sign = if seconds < 0.0 { "-" } else { "" };
        return (Typed::Time, format!("{sign}{:02}:{:02}:{:02}", whole / 3_600, whole / 60 % 60, whole % 60));
    }
    if days < 1.0 {
        return (Typed::Time, format!("{hour:02}:{minute:02}:{second:02}"));
    }
    if (hour, minute, second) == (0, 0, 0) {
        return (Typed::Date, format!("{year:04}-{month:02}-{day:02}"));
    }
    (Typed::DateTime, format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}"))
}

fn iso(text: &str) -> Value {
    match text.split_once('T') {
        Some((day, "00:00:00")) => (Typed::Date, day.to_owned()),
        Some(_) => (Typed::DateTime, text.to_owned()),
        None => (Typed::Date, text.to_owned()),
    }
}

/// Refuses an ODS workbook whose cells repeat without end: it is small on the disk and endless in memory.
fn unrepeated(seekable: Seekable, origin: &Origin) -> Result<Seekable> {
    let path = origin.path();
    let mut archive = zip::ZipArchive::new(seekable).map_err(|_| refusal::workbook_broken(path))?;
    let content = archive.by_name("content.xml").map_err(|_| refusal::workbook_broken(path))?;
    let cells = repeated(BufReader::new(content)).map_err(|_| refusal::workbook_broken(path))?;
    if cells > REPEATED {
        return Err(refusal::unfolds_too_far(path));
    }
    let mut seekable = archive.into_inner();
    std::io::Seek::seek(&mut seekable, std::io::SeekFrom::Start(0)).map_err(|e| refusal::unread(path, &e))?;
    Ok(seekable)
}

/// How many cells with a value the rows have, each as often as it repeats.
fn repeated(mut content: impl BufRead) -> std::io::Result<u64> {
    let (mut all, mut rows, mut cells, mut tag) = (0_u64, 1_u64, 0_u64, Vec::new());
    loop {
        tag.clear();
        if (&mut content).take(1 << 20).read_until(b'<', &mut tag)? == 0 {
            return Ok(all.saturating_add(rows.saturating_mul(cells)));
        }
        let text = String::from_utf8_lossy(&tag[..tag.len().min(4_096)]).into_owned();
        let number = |name: &str| {
            let rest = text.split_once(name)?.1.strip_prefix("=\"")?;
            rest.split('"').next()?.parse::<u64>().ok()
        };
        if text.starts_with("table:table-row") {
            all = all.saturating_add(rows.saturating_mul(cells));
            (rows, cells) = (number("number-rows-repeated").unwrap_or(1), 0);
        } else if text.starts_with("table:table-cell") && text.contains("value-type") {
            cells = cells.saturating_add(number("number-columns-repeated").unwrap_or(1));
        }
    }
}
