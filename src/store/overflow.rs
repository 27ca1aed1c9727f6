//! How the cells beyond the last field are kept in one value.

use rusqlite::types::ValueRef;

use crate::failure::{Failure, Result};
use crate::model::{Cell, CellRef};

const MISSING: u8 = 0;
const TEXT: u8 = 1;
const BYTES: u8 = 2;

/// Adds a cell: a byte for what it is, its length in four bytes, its bytes.
pub(super) fn push(out: &mut Vec<u8>, cell: CellRef<'_>) {
    let (kind, bytes) = match cell {
        CellRef::Missing => (MISSING, &[][..]),
        CellRef::Text(text) => (TEXT, text.as_bytes()),
        CellRef::Bytes(bytes) => (BYTES, bytes),
    };
    // A cell is at most 16 MiB when it is read.
    let length = u32::try_from(bytes.len()).unwrap_or(u32::MAX);
    out.push(kind);
    out.extend_from_slice(&length.to_le_bytes());
    out.extend_from_slice(bytes);
}

/// The cells in such a value, added to `cells`.
pub(super) fn read(mut value: &[u8], cells: &mut Vec<Cell>) -> Result<()> {
    while let Some((kind, rest)) = value.split_first() {
        let (length, rest) = rest.split_first_chunk::<4>().ok_or_else(unexpected)?;
        let length = usize::try_from(u32::from_le_bytes(*length)).map_err(|_| unexpected())?;
        let (bytes, rest) = rest.split_at_checked(length).ok_or_else(unexpected)?;
        cells.push(match *kind {
            MISSING => Cell::Missing,
            TEXT => Cell::Text(text(bytes)?.to_owned()),
            BYTES => Cell::Bytes(bytes.to_vec()),
            _ => return Err(unexpected()),
        });
        value = rest;
    }
    Ok(())
}

/// A cell as the table of records keeps it: NULL is missing, text text, a blob unreadable bytes.
pub(super) fn cell(value: ValueRef<'_>) -> Result<CellRef<'_>> {
    match value {
        ValueRef::Null => Ok(CellRef::Missing),
        ValueRef::Text(bytes) => Ok(CellRef::Text(text(bytes)?)),
        ValueRef::Blob(bytes) => Ok(CellRef::Bytes(bytes)),
        ValueRef::Integer(_) | ValueRef::Real(_) => Err(unexpected()),
    }
}

fn text(bytes: &[u8]) -> Result<&str> {
    std::str::from_utf8(bytes).map_err(|_| unexpected())
}

fn unexpected() -> Failure {
    Failure::ours(msg!("workbench-answer-unexpected"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_beyond_the_last_field_come_back() {
        let cells = vec![Cell::Text("å".into()), Cell::Text(String::new()), Cell::Bytes(vec![0xff]), Cell::Missing];
        let mut value = Vec::new();
        cells.iter().for_each(|cell| push(&mut value, cell.as_ref()));
        let mut back = Vec::new();
        read(&value, &mut back).unwrap();
        assert_eq!(back, cells);
    }

    #[test]
    fn a_value_cut_short_is_refused() {
        let mut value = Vec::new();
        push(&mut value, CellRef::Text("abc"));
        assert!(read(&value[..value.len() - 1], &mut Vec::new()).is_err());
    }
}
