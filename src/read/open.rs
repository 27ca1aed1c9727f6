//! What stands first in a file tells its format.

use std::path::Path;

use super::asked::Asked;
use super::delimited::Delimited;
use super::encode::{delimiter_inner, mark};
use super::refusal::{self, Foreign};
use super::sniff::{self, Guess, Sample};
use super::source::{Source, mark_length};
use super::table::Table;
use super::token::{FIELD_LIMIT, Limit};
use super::unfold::{Fold, MEMBERS, Origin};
use super::workbook::{self, Book};
use super::{json, sqlite};
use crate::failure::Result;
use crate::model::{Dialect, Escape};

/// Bytes that tell a format.
const HEAD: u64 = 4_096;

/// What a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Format {
    Delimited,
    Workbook(Book),
    Json,
    Sqlite,
}

/// Opens a file whose dialect is guessed; the first of its tables, when it has several.
///
/// Refuses what is missing, a directory, unreadable, empty, or no table.
pub fn open(path: &Path) -> Result<Table> {
    open_as(path, &Asked::default())
}

/// Opens a file of which the steward said something; the rest is guessed.
pub fn open_as(path: &Path, asked: &Asked) -> Result<Table> {
    let (origin, part) = locate(path, asked.part.as_deref())?;
    let asked = &Asked { part, ..asked.clone() };
    Ok(match format(&origin)? {
        Format::Delimited => match &asked.part {
            Some(wanted) => return Err(refusal::no_part(wanted, &[])),
            None => delimited(&origin, asked)?.into(),
        },
        Format::Workbook(book) => workbook::open(&origin, book, asked)?.into(),
        Format::Json => json::open(&origin, asked.part.as_deref())?.into(),
        Format::Sqlite => sqlite::open(&origin, asked.part.as_deref())?.into(),
    })
}

/// The tables of a file that may hold several: sheets, tables and views, lists, files in an archive. Empty for a file
/// that is one table.
pub fn parts(path: &Path) -> Result<Vec<String>> {
    let plain = Origin::plain(path)?;
    if is_archive(&plain)? {
        let members = plain.members()?;
        if members.len() > 1 {
            return Ok(members);
        }
    }
    let (origin, _) = locate(path, None)?;
    match format(&origin)? {
        Format::Delimited => Ok(Vec::new()),
        Format::Workbook(book) => workbook::parts(&origin, book),
        Format::Json => json::parts(&origin),
        Format::Sqlite => sqlite::parts(path),
    }
}

/// The file is a ZIP archive, and no workbook.
pub fn is_archive_of_files(path: &Path) -> Result<bool> {
    is_archive(&Origin::plain(path)?)
}

/// Of an archive with more files than [`parts`] gives: how many it has, and how many it gives.
pub fn parts_beyond(path: &Path) -> Result<Option<(u64, usize)>> {
    let plain = Origin::plain(path)?;
    if !is_archive(&plain)? {
        return Ok(None);
    }
    Ok(plain.beyond()?.map(|all| (all, MEMBERS)))
}

/// Opens a delimited file whose dialect is known. A byte-order mark is looked for where the dialect has one.
pub fn open_with(path: &Path, mut dialect: Dialect) -> Result<Table> {
    check(&dialect)?;
    let mut source = begin(&Origin::plain(path)?)?;
    let found = if dialect.bom { mark_length(dialect.encoding, source.head()) } else { 0 };
    dialect.bom = found > 0;
    source.decode(dialect.encoding, found)?;
    Delimited::begin(source, &mark(dialect.encoding)[..found], dialect).map(Table::from)
}

/// Where the bytes of a file's first table are.
pub(crate) fn located(path: &Path) -> Result<Origin> {
    Ok(locate(path, None)?.0)
}

/// Where the bytes are, and which part of them is asked for.
fn locate(path: &Path, part: Option<&str>) -> Result<(Origin, Option<String>)> {
    let plain = Origin::plain(path)?;
    let part = part.map(str::to_owned);
    if plain.head(2)?.starts_with(b"\x1f\x8b") {
        return Ok((plain.folded(Fold::Gzip), part));
    }
    if !is_archive(&plain)? {
        return Ok((plain, part));
    }
    let members = plain.members()?;
    match (members.as_slice(), part) {
        ([], _) => Err(refusal::no_table(path, Foreign::Zip)),
        ([only], part) => Ok((plain.folded(Fold::Zip(only.clone())), part.filter(|part| part != only))),
        ([first, ..], None) => Ok((plain.folded(Fold::Zip(first.clone())), None)),
        (members, Some(wanted)) if members.contains(&wanted) || plain.has_member(&wanted)? => {
            Ok((plain.folded(Fold::Zip(wanted)), None))
        }
        (members, Some(wanted)) => Err(refusal::no_part(&wanted, members)),
    }
}

/// A ZIP archive that is no workbook.
fn is_archive(origin: &Origin) -> Result<bool> {
    Ok(is_zip(&origin.head(4)?) && book(origin)?.is_none())
}

fn is_zip(head: &[u8]) -> bool {
    head.starts_with(b"PK\x03\x04") || head.starts_with(b"PK\x05\x06")
}

/// The workbook that a ZIP archive is.
pub(crate) fn book(origin: &Origin) -> Result<Option<Book>> {
    if *origin.fold() != Fold::Plain {
        let head = origin.head(HEAD)?;
        let holds = |part: &[u8]| memchr::memmem::find(&head, part).is_some();
        let ods = holds(b"opendocument.spreadsheet");
        return Ok(if ods {
            Some(Book::Ods)
        } else {
            holds(b"xl/").then_some(Book::Xlsx).or(holds(b"[Content_Types].xml").then_some(Book::Xlsx))
        });
    }
    let members = origin.members()?;
    let has = |name: &str| members.iter().any(|member| member == name);
    if has("xl/workbook.bin") {
        return Err(refusal::no_table(origin.path(), Foreign::Workbook));
    }
    if has("xl/workbook.xml") || has("[Content_Types].xml") {
        return Ok(Some(Book::Xlsx));
    }
    Ok((has("content.xml") && has("mimetype")).then_some(Book::Ods))
}

fn format(origin: &Origin) -> Result<Format> {
    let head = origin.head(HEAD)?;
    if is_zip(&head) {
        return match book(origin)? {
            Some(book) => Ok(Format::Workbook(book)),
            None => Err(refusal::no_table(origin.path(), Foreign::Zip)),
        };
    }
    if *origin.fold() != Fold::Plain && head.starts_with(b"\x1f\x8b") {
        return Err(refusal::folded_twice(origin.path()));
    }
    match sniff::foreign(&head) {
        None if is_called_json(origin.path(), &head) => Ok(Format::Json),
        None => Ok(Format::Delimited),
        Some(Foreign::Json) => Ok(Format::Json),
        Some(Foreign::Sqlite) if *origin.fold() == Fold::Plain => Ok(Format::Sqlite),
        Some(Foreign::Workbook) => {
            let is_locked = origin.head(1 << 20)?.windows(32).any(|window| window == LOCKED);
            if is_locked { Err(refusal::locked(origin.path())) } else { Ok(Format::Workbook(Book::Xls)) }
        }
        Some(foreign) => Err(refusal::no_table(origin.path(), foreign)),
    }
}

/// A file named so that begins as JSON does: where it is a list of no objects, it is refused as that.
fn is_called_json(path: &Path, head: &[u8]) -> bool {
    let text = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(head).trim_ascii_start();
    let is_named = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("json"));
    is_named && matches!(text.first(), Some(b'[' | b'{'))
}

/// `EncryptedPackage` in the directory of a workbook with a password.
const LOCKED: &[u8] = b"E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0";

fn delimited(origin: &Origin, asked: &Asked) -> Result<Delimited> {
    let path = origin.path();
    let mut source = begin(origin)?;
    if is_utf_32(source.head()) {
        return Err(refusal::utf_32(path));
    }
    let (encoding, reason) = match asked.encoding {
        Some(encoding) => (encoding, msg!("evidence-encoding-asked", "encoding" => encoding.name())),
        None => sniff::encoding(source.head(), (*origin.fold() == Fold::Plain).then_some(path)),
    };
    let found = mark_length(encoding, source.head());
    source.decode(encoding, found)?;
    let input = source.bytes();
    if input.ended && input.bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(refusal::empty(path));
    }
    if let Some(at) = sniff::binary(input.bytes) {
        return Err(refusal::binary(path, source.place(at).1));
    }
    let pieces = source.pieces();
    let sample = Sample { head: input, pieces: &pieces, encoding };
    let Some(Guess { mut dialect, mut evidence }) = sniff::guess(sample, asked) else {
        return Err(match too_wide(input.bytes) {
            Some(ahead) => refusal::over(Limit::Fields, source.place(ahead)),
            None => refusal::no_table(path, Foreign::Prose),
        });
    };
    dialect.bom = found > 0;
    check(&dialect)?;
    evidence.reasons.insert(0, reason);
    let mut table = Delimited::begin(source, &mark(encoding)[..found], dialect)?;
    table.explain(evidence);
    Ok(table)
}

/// Four bytes a character, of which three are mostly nothing: by its mark, or by its first characters.
fn is_utf_32(head: &[u8]) -> bool {
    let marked = head.starts_with(b"\xff\xfe\0\0") || head.starts_with(b"\0\0\xfe\xff");
    let plain = |unit: &[u8]| matches!(unit, [letter, 0, 0, 0] | [0, 0, 0, letter] if *letter != 0);
    marked || head.len() >= 32 && head[..32].chunks(4).all(plain)
}

/// Where the first line begins that a usual delimiter divides into more fields than are read.
fn too_wide(bytes: &[u8]) -> Option<usize> {
    let wide = |line: &[u8]| {
        [b';', b',', b'\t', b'|'].iter().any(|mark| memchr::memchr_iter(*mark, line).count() >= FIELD_LIMIT)
    };
    let mut start = 0;
    for line in bytes.split(|byte| matches!(byte, b'\n' | b'\r')) {
        if wide(line) {
            return Some(start);
        }
        start += line.len() + 1;
    }
    None
}

/// Refuses a dialect that cannot be: a delimiter that is a quote, a quote that is a letter of the escape.
fn check(dialect: &Dialect) -> Result<()> {
    let plain = |byte: u8| byte.is_ascii() && byte != b'\n' && byte != b'\r';
    let Some(delimiter) = delimiter_inner(dialect.encoding, dialect.delimiter.text()) else {
        return Err(refusal::dialect());
    };
    let quote_fits = dialect
        .quote
        .is_none_or(|quote| plain(quote) && !delimiter.contains(&quote) && quote != b'\\' && quote != b' ');
    let escape_fits = delimiter != b"\\" && (dialect.escape == Escape::Doubled || !delimiter.contains(&b'\\'));
    if !quote_fits || !escape_fits { Err(refusal::dialect()) } else { Ok(()) }
}

fn begin(origin: &Origin) -> Result<Source> {
    let source = Source::open(origin)?;
    if source.head().is_empty() {
        return Err(refusal::empty(origin.path()));
    }
    Ok(source)
}
