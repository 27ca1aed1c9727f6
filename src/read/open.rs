//! What stands first in a file tells its format.

use std::path::Path;

use super::encode::mark;
use super::refusal::{self, Foreign};
use super::sniff;
use super::source::{Source, mark_length};
use super::table::Table;
use crate::failure::Result;
use crate::model::Dialect;

/// Opens a file whose dialect is guessed from its first mebibyte.
///
/// Refuses what is missing, a directory, unreadable, empty, or no table.
pub fn open(path: &Path) -> Result<Table> {
    let mut source = begin(path)?;
    if let Some(foreign) = sniff::foreign(source.head()) {
        return Err(refusal::no_table(path, foreign));
    }
    let encoding = sniff::encoding(source.head(), path);
    let found = mark_length(encoding, source.head());
    source.decode(encoding, found)?;
    let input = source.bytes();
    if input.ended && input.bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(refusal::empty(path));
    }
    if sniff::is_binary(input.bytes) {
        return Err(refusal::no_table(path, Foreign::Binary));
    }
    let Some(mut dialect) = sniff::dialect(input, encoding) else {
        return Err(refusal::no_table(path, Foreign::Prose));
    };
    dialect.bom = found > 0;
    Table::begin(source, &mark(encoding)[..found], dialect)
}

/// Opens a file whose dialect is known. A byte-order mark is looked for where the dialect has one.
pub fn open_with(path: &Path, mut dialect: Dialect) -> Result<Table> {
    let plain = |byte: u8| byte.is_ascii() && byte != b'\n' && byte != b'\r';
    let quote_fits = dialect.quote.is_none_or(|quote| plain(quote) && quote != dialect.delimiter && quote != b'\\');
    if !plain(dialect.delimiter) || !quote_fits || (dialect.quote == Some(b' ')) || dialect.delimiter == b'\\' {
        return Err(refusal::dialect());
    }
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
