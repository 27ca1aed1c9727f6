//! Writing rows into the table of a register.

use rusqlite::{Connection, Statement, types::Null};

use crate::failure::Result;
use crate::model::{CellRef, RegisterId, Row};
use crate::store::{failed, overflow};

/// A prepared insert.
pub(super) struct Insert<'c> {
    statement: Statement<'c>,
    fields: usize,
    overflow: Vec<u8>,
}

impl<'c> Insert<'c> {
    /// Into the table of a register with so many fields.
    pub(super) fn new(connection: &'c Connection, register: RegisterId, fields: usize) -> Result<Self> {
        let sql = format!("INSERT INTO records_{register} VALUES (?1{})", ", ?".repeat(fields + 2));
        let statement = connection.prepare(&sql).map_err(failed)?;
        Ok(Self { statement, fields, overflow: Vec::new() })
    }

    /// Adds a row.
    pub(super) fn row(&mut self, rid: u32, row: &Row<'_>) -> Result<()> {
        self.bind(rid, row).and_then(|()| self.statement.raw_execute()).map_err(failed)?;
        Ok(())
    }

    fn bind(&mut self, rid: u32, row: &Row<'_>) -> rusqlite::Result<()> {
        self.statement.raw_bind_parameter(1, rid)?;
        for (place, cell) in (2..).zip(row.cells()) {
            match cell {
                CellRef::Missing => self.statement.raw_bind_parameter(place, Null)?,
                CellRef::Text(text) => self.statement.raw_bind_parameter(place, text)?,
                CellRef::Bytes(bytes) => self.statement.raw_bind_parameter(place, bytes)?,
            }
        }
        self.overflow.clear();
        row.overflow().for_each(|cell| overflow::push(&mut self.overflow, cell));
        let beyond = (!self.overflow.is_empty()).then_some(&self.overflow[..]);
        self.statement.raw_bind_parameter(self.fields + 2, beyond)?;
        self.statement.raw_bind_parameter(self.fields + 3, row.shape())
    }
}
