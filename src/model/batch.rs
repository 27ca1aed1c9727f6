//! Many rows on their way from a file to the workbench, in one buffer that is used again.

use super::record::{Cell, CellRef, Record};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Missing,
    Text,
    Bytes,
}

/// Rows of a table, their cells' text in one buffer.
#[derive(Clone, Default)]
pub struct Batch {
    fields: usize,
    text: String,
    bytes: Vec<u8>,
    cells: Vec<Place>,
    rows: Vec<RowEnd>,
    shapes: Vec<u8>,
}

/// Where a cell's content is: in `text`, or in `bytes` when it is no text.
#[derive(Debug, Clone, Copy)]
struct Place {
    start: usize,
    end: usize,
    kind: Kind,
}

#[derive(Debug, Clone, Copy)]
struct RowEnd {
    cells: usize,
    shapes: usize,
    shaped: bool,
}

impl std::fmt::Debug for Batch {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Batch({} rows, {} bytes)", self.len(), self.bytes())
    }
}

impl Batch {
    /// An empty batch for rows of so many fields.
    pub fn new(fields: usize) -> Self {
        Self { fields, ..Self::default() }
    }

    /// Forgets its rows, keeps its memory.
    pub fn clear(&mut self) {
        self.text.clear();
        self.bytes.clear();
        self.cells.clear();
        self.rows.clear();
        self.shapes.clear();
    }

    /// Forgets its rows and takes rows of so many fields; keeps its memory.
    pub fn reset(&mut self, fields: usize) {
        self.clear();
        self.fields = fields;
    }

    /// Rows that are ended.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Holds no row.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Bytes of text that it holds.
    pub fn bytes(&self) -> usize {
        self.text.len() + self.bytes.len()
    }

    /// Adds a cell of text to the row in the making.
    pub fn push_text(&mut self, text: &str) {
        let start = self.text.len();
        self.text.push_str(text);
        self.cells.push(Place { start, end: self.text.len(), kind: Kind::Text });
    }

    /// Adds a cell that the encoding cannot read.
    pub fn push_bytes(&mut self, bytes: &[u8]) {
        let start = self.bytes.len();
        self.bytes.extend_from_slice(bytes);
        self.cells.push(Place { start, end: self.bytes.len(), kind: Kind::Bytes });
    }

    /// Adds a cell that the row does not have.
    pub fn push_missing(&mut self) {
        self.cells.push(Place { start: 0, end: 0, kind: Kind::Missing });
    }

    /// Ends the row in the making; missing cells are filled in.
    pub fn end_row(&mut self, shape: Option<&[u8]>) {
        let first = self.rows.last().map_or(0, |row| row.cells);
        while self.cells.len() - first < self.fields {
            self.cells.push(Place { start: 0, end: 0, kind: Kind::Missing });
        }
        if let Some(shape) = shape {
            self.shapes.extend_from_slice(shape);
        }
        self.rows.push(RowEnd { cells: self.cells.len(), shapes: self.shapes.len(), shaped: shape.is_some() });
    }

    /// The row at an index.
    pub fn row(&self, index: usize) -> Option<Row<'_>> {
        let end = *self.rows.get(index)?;
        let start = index.checked_sub(1).and_then(|i| self.rows.get(i)).copied();
        Some(Row { batch: self, first: start.map_or(0, |r| r.cells), end, shape_start: start.map_or(0, |r| r.shapes) })
    }

    /// Its rows in order.
    pub fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        (0..self.rows.len()).filter_map(|index| self.row(index))
    }

    #[inline]
    fn cell(&self, index: usize) -> CellRef<'_> {
        let Some(Place { start, end, kind }) = self.cells.get(index).copied() else { return CellRef::Missing };
        match kind {
            Kind::Missing => CellRef::Missing,
            Kind::Bytes => CellRef::Bytes(&self.bytes[start..end]),
            Kind::Text => CellRef::Text(&self.text[start..end]),
        }
    }
}

/// One row of a [`Batch`].
#[derive(Debug, Clone, Copy)]
pub struct Row<'a> {
    batch: &'a Batch,
    first: usize,
    end: RowEnd,
    shape_start: usize,
}

impl<'a> Row<'a> {
    /// The cell of a field, from 0.
    pub fn cell(&self, position: usize) -> CellRef<'a> {
        if position < self.batch.fields { self.batch.cell(self.first + position) } else { CellRef::Missing }
    }

    /// The cells of the fields, in order.
    pub fn cells(&self) -> impl Iterator<Item = CellRef<'a>> + use<'a> {
        let (batch, first) = (self.batch, self.first);
        (0..batch.fields).map(move |position| batch.cell(first + position))
    }

    /// The cells of the fields, and then those beyond the last field.
    pub fn all_cells(&self) -> impl Iterator<Item = CellRef<'a>> + use<'a> {
        let batch = self.batch;
        (self.first..self.end.cells).map(move |index| batch.cell(index))
    }

    /// The cells beyond the last field.
    pub fn overflow(&self) -> impl Iterator<Item = CellRef<'a>> + use<'a> {
        let (batch, first) = (self.batch, self.first);
        (first + batch.fields..self.end.cells).map(move |index| batch.cell(index))
    }

    /// How the row differs from the dialect's defaults.
    pub fn shape(&self) -> Option<&'a [u8]> {
        self.end.shaped.then(|| &self.batch.shapes[self.shape_start..self.end.shapes])
    }

    /// A copy of its own.
    pub fn to_record(&self) -> Record {
        Record {
            cells: self.cells().map(Cell::from).collect(),
            overflow: self.overflow().map(Cell::from).collect(),
            shape: self.shape().map(<[u8]>::to_vec),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_row_is_filled_and_a_long_one_overflows() {
        let mut batch = Batch::new(2);
        batch.push_text("a");
        batch.end_row(None);
        batch.push_text("b");
        batch.push_bytes(b"\xff");
        batch.push_text("d");
        batch.end_row(Some(b"s"));
        let first = batch.row(0).unwrap();
        assert_eq!(first.cell(0), CellRef::Text("a"));
        assert_eq!(first.cell(1), CellRef::Missing);
        assert_eq!(first.shape(), None);
        let second = batch.row(1).unwrap().to_record();
        assert_eq!(second.cells, vec![Cell::Text("b".into()), Cell::Bytes(b"\xff".to_vec())]);
        assert_eq!(second.overflow, vec![Cell::Text("d".into())]);
        assert_eq!(second.shape.as_deref(), Some(&b"s"[..]));
    }
}
