//! One row of a register. A cell's text is personal data: its Debug shows none of it.

/// What a cell holds.
#[derive(Clone, PartialEq, Eq, Hash)]
pub enum Cell {
    /// The row ended before it.
    Missing,
    /// Text, perhaps empty.
    Text(String),
    /// Bytes that the file's encoding cannot read.
    Bytes(Vec<u8>),
}

impl Cell {
    /// Its text, when it is text that is not empty.
    pub fn filled(&self) -> Option<&str> {
        match self {
            Self::Text(text) if !text.is_empty() => Some(text),
            Self::Text(_) | Self::Missing | Self::Bytes(_) => None,
        }
    }
}

impl std::fmt::Debug for Cell {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Missing => f.write_str("Cell(missing)"),
            Self::Text(text) => write!(f, "Cell(text, {} chars)", text.chars().count()),
            Self::Bytes(bytes) => write!(f, "Cell(unreadable, {} bytes)", bytes.len()),
        }
    }
}

/// One row: its cells in the fields' order, what stood beyond the last field, and how it was written.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Record {
    /// One for each field, `Missing` where the row ended early.
    pub cells: Vec<Cell>,
    /// Cells beyond the last field.
    pub overflow: Vec<Cell>,
    /// How it differs from what the dialect's defaults would write; none when it does not.
    pub shape: Option<Vec<u8>>,
}

/// A cell that belongs to someone else.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub enum CellRef<'a> {
    /// The row ended before it.
    Missing,
    /// Text, perhaps empty.
    Text(&'a str),
    /// Bytes that the file's encoding cannot read.
    Bytes(&'a [u8]),
}

impl<'a> CellRef<'a> {
    /// Its text, when it is text that is not empty.
    pub fn filled(self) -> Option<&'a str> {
        match self {
            Self::Text(text) if !text.is_empty() => Some(text),
            Self::Text(_) | Self::Missing | Self::Bytes(_) => None,
        }
    }
}

impl std::fmt::Debug for CellRef<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        Cell::from(*self).fmt(f)
    }
}

impl From<CellRef<'_>> for Cell {
    fn from(cell: CellRef<'_>) -> Self {
        match cell {
            CellRef::Missing => Self::Missing,
            CellRef::Text(text) => Self::Text(text.to_owned()),
            CellRef::Bytes(bytes) => Self::Bytes(bytes.to_vec()),
        }
    }
}

impl Cell {
    /// The same cell, lent.
    pub fn as_ref(&self) -> CellRef<'_> {
        match self {
            Self::Missing => CellRef::Missing,
            Self::Text(text) => CellRef::Text(text),
            Self::Bytes(bytes) => CellRef::Bytes(bytes),
        }
    }
}
