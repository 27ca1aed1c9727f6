//! What is known of record after record beside its cells: facts and findings, read a chunk or block at a time.

use std::collections::HashMap;
use std::sync::Arc;

use roaring::RoaringBitmap;

use super::found::Names;
use super::signals::{self, CHUNK};
use super::{Workbench, findings, runs};
use crate::detect::mass_dates::MassDates;
use crate::failure::Result;
use crate::model::{Day, Facts, Finding, RecordId, RegisterId, SignalColumns};

/// Chunks that are kept for records out of order: some two megabytes each.
const MOST_CHUNKS: usize = 32;
/// Blocks of findings that are kept.
const MOST_BLOCKS: usize = 1024;

/// Reads facts and findings of many records of one register.
pub struct Details<'a> {
    bench: &'a Workbench,
    register: RegisterId,
    mass: MassDates,
    running: Option<Arc<RoaringBitmap>>,
    names: Names,
    chunks: HashMap<usize, SignalColumns>,
    blocks: HashMap<u32, Vec<(u8, Finding)>>,
}

impl<'a> Details<'a> {
    /// Ready to read on a day: the facts tell whose relation runs.
    pub fn on(bench: &'a Workbench, register: RegisterId, today: Day) -> Result<Self> {
        Ok(Self { running: runs::running(bench, register, today)?, ..Self::of(bench, register)? })
    }

    /// Ready to read what the records alone tell.
    pub fn of(bench: &'a Workbench, register: RegisterId) -> Result<Self> {
        Ok(Self {
            bench,
            register,
            mass: signals::mass_dates(bench.connection(), register)?,
            running: None,
            names: Names::read(bench.connection())?,
            chunks: HashMap::new(),
            blocks: HashMap::new(),
        })
    }

    /// Writes the facts of a record into `facts`, whose memory is used again.
    pub fn facts(&mut self, rid: RecordId, facts: &mut Facts) -> Result<()> {
        let (chunk, place) = signals::place(rid.0);
        if !self.chunks.contains_key(&chunk) {
            let mut columns = signals::read(self.bench.connection(), (self.register, chunk), CHUNK)?;
            self.mass.blank(&mut columns);
            if let Some(running) = &self.running {
                let first = u32::try_from(chunk * CHUNK + 1).unwrap_or(u32::MAX);
                runs::mark(&mut columns, first, running);
            }
            if self.chunks.len() >= MOST_CHUNKS {
                self.chunks.clear();
            }
            self.chunks.insert(chunk, columns);
        }
        if let Some(columns) = self.chunks.get(&chunk) {
            columns.read(place, facts);
        }
        Ok(())
    }

    /// The findings of a record, by field and place.
    pub fn findings(&mut self, rid: RecordId) -> Result<impl Iterator<Item = &Finding>> {
        let (block, place) = findings::place(rid.0);
        if !self.blocks.contains_key(&block) {
            let found = findings::of_block(self.bench.connection(), (self.register, block), &self.names)?;
            if self.blocks.len() >= MOST_BLOCKS {
                self.blocks.clear();
            }
            self.blocks.insert(block, found);
        }
        let found = self.blocks.get(&block).map_or(&[][..], Vec::as_slice);
        let first = found.partition_point(|(at, _)| *at < place);
        Ok(found[first..].iter().take_while(move |(at, _)| *at == place).map(|(_, finding)| finding))
    }
}
