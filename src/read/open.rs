//! What stands first in a file tells its format.

use std::path::Path;

use super::asked::Asked;
use super::encode::{delimiter_inner, mark};
use super::refusal::{self, Foreign};
use super::sniff::{self, Guess, Sample};
use super::source::{Source, mark_length};
use super::table::Table;
use crate::failure::Result;
use crate::model::{Dialect, Escape};

/// Opens a file whose dialect is guessed.
///
/// Refuses what is missing, a directory, unreadable, empty, or no table.
pub fn open(path: &Path) -> Result<Table> {
    open_as(path, &Asked::default())
}

/// Opens a file of which the steward said something; the rest is guessed.
pub fn open_as(path: &Path, asked: &Asked) -> Result<Table> {
    let mut source = begin(path)?;
    if let Some(foreign) = sniff::foreign(source.head()) {
        return Err(refusal::no_table(path, foreign));
    }
    let (encoding, reason) = match asked.encoding {
        Some(encoding) => (encoding, msg!("evidence-encoding-asked", "encoding" => encoding.name())),
        None => sniff::encoding(source.head(), path),
    };
    let found = mark_length(encoding, source.head());
    source.decode(encoding, found)?;
    let input = source.bytes();
    if input.ended && input.bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(refusal::empty(path));
    }
    if sniff::is_binary(input.bytes) {
        return Err(refusal::no_table(path, Foreign::Binary));
    }
    let pieces = source.pieces();
    let sample = Sample { head: input, pieces: &pieces, encoding };
    let Some(Guess { mut dialect, mut evidence }) = sniff::guess(sample, asked) else {
        return Err(refusal::no_table(path, Foreign::Prose));
    };
    dialect.bom = found > 0;
    check(&dialect)?;
    evidence.reasons.insert(0, reason);
    let mut table = Table::begin(source, &mark(encoding)[..found], dialect)?;
    table.explain(evidence);
    Ok(table)
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

/// Opens a file whose dialect is known. A byte-order mark is looked for where the dialect has one.
pub fn open_with(path: &Path, mut dialect: Dialect) -> Result<Table> {
    check(&dialect)?;
    let mut source = begin(path)?;
    let found = if dialect.bom { mark_length(dialect.encoding, source.head()) } else { 0 };
    dialect.bom = found > 0;
    source.decode(dialect.encoding, found)?;
    Table::begin(source, &mark(dialect.encoding)[..found], dialect)
}

fn begin(path: &Path) -> Result<Source> {
    let source = Source::open(path)?;
    if source.head().is_empty() {
        return Err(refusal::empty(path));
    }
    Ok(source)
}
