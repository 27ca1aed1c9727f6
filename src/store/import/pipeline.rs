//! The three stations of an import, each on a thread of its own: read, detect, write.
//!
//! The channels between them are short and the batches go round, so that memory does not grow with the file.

use std::sync::mpsc::{Receiver, Sender, SyncSender, channel, sync_channel};
use std::thread;

use rusqlite::Connection;

use super::detecting::Detecting;
use super::rows::Insert;
use crate::detect::mass_dates::MassDates;
use crate::detect::own::Own;
use crate::env::Env;
use crate::failure::{Failure, Result};
use crate::model::{Batch, Day, Field, Finding, RegisterId, SignalColumns, Watch, go_on};
use crate::read::{Oddities, Table};
use crate::store::findings::Adding;
use crate::store::{failed, recognition, signals};

/// Bytes of the file that a batch holds, about.
const BATCH: usize = 256 * 1024;
/// Batches that go round.
const BATCHES: usize = 6;
/// Bytes of the file between two commits: readers wait for the time that such a part takes to reach the disk.
const COMMIT: u64 = 24 * 1024 * 1024;

/// What is known when all is written.
pub(super) struct Ended {
    pub(super) table: Table,
    pub(super) records: u64,
    pub(super) oddities: Oddities,
    pub(super) mass: MassDates,
}

/// Rows with what was found in them.
#[derive(Default)]
struct Load {
    batch: Batch,
    /// By the row's place in the batch.
    findings: Vec<(usize, Finding)>,
    /// The facts of chunks that end in this batch.
    chunks: Vec<SignalColumns>,
    /// Bytes of the file that are read so far.
    bytes: u64,
}

/// Runs the import from the table's first record to its last. What it wrote stays when it fails; the caller sweeps.
pub(super) fn run(
    connection: &Connection,
    (register, fields): (RegisterId, &[Field]),
    (table, env, watch): (Table, &Env, &dyn Watch),
) -> Result<Ended> {
    let (to_reader, empty) = channel();
    let (to_detector, read) = sync_channel(BATCHES);
    let (to_writer, detected) = sync_channel(BATCHES);
    for _ in 0..BATCHES {
        // The receiver is held below: nothing is lost.
        let _ = to_reader.send(Load::default());
    }
    let size = table.size();
    let seen = Seen { fields, today: env.today, own: recognition::of(connection, register)? };
    let ended = thread::scope(|scope| {
        let reader = scope.spawn(move || read_all(table, &empty, &to_detector));
        let detector = scope.spawn(move || detect_all(seen, &read, &to_writer));
        let job = Job { register, fields: fields.len(), size, watch };
        let written = write_all(connection, job, (&detected, &to_reader));
        // Nobody listens any more: the other stations end.
        drop((detected, to_reader));
        // A failure of the reader is the cause of those behind it.
        let table = reader.join().map_err(|_| broken())?;
        let mass = detector.join().map_err(|_| broken())?;
        let table = table?;
        let records = written?;
        Ok(Ended { oddities: table.oddities(), table, records, mass })
    })?;
    recognition::mark(connection, register)?;
    Ok(ended)
}

/// Reads batches until the file ends or nobody wants more.
fn read_all(mut table: Table, empty: &Receiver<Load>, out: &SyncSender<Load>) -> Result<Table> {
    while let Ok(mut load) = empty.recv() {
        let more = table.fill(&mut load.batch, BATCH)?;
        load.bytes = table.bytes_read();
        if !more || out.send(load).is_err() {
            break;
        }
    }
    Ok(table)
}

/// By what rows are looked at.
struct Seen<'a> {
    fields: &'a [Field],
    today: Day,
    own: Own,
}

/// Looks at every row on its way.
fn detect_all(seen: Seen<'_>, from: &Receiver<Load>, out: &SyncSender<Load>) -> MassDates {
    let mut detecting = Detecting::new(seen.fields, seen.today, seen.own);
    while let Ok(mut load) = from.recv() {
        let Load { batch, findings, chunks, .. } = &mut load;
        for (index, row) in batch.rows().enumerate() {
            let chunk = detecting.see(&row, &mut |finding| findings.push((index, finding)));
            chunks.extend(chunk);
        }
        if out.send(load).is_err() {
            return MassDates::default();
        }
    }
    if let Some(chunk) = detecting.rest() {
        let last = Load { chunks: vec![chunk], ..Load::default() };
        // A writer that is gone has a failure of its own.
        let _ = out.send(last);
    }
    detecting.mass()
}

#[derive(Clone, Copy)]
struct Job<'a> {
    register: RegisterId,
    fields: usize,
    size: u64,
    watch: &'a dyn Watch,
}

/// Writes batches, a transaction for each part of the file; gives how many records there were.
fn write_all(connection: &Connection, job: Job<'_>, (from, back): (&Receiver<Load>, &Sender<Load>)) -> Result<u64> {
    let mut writing = Writing::new(connection, job)?;
    while let Ok(mut load) = from.recv() {
        go_on(job.watch)?;
        writing.write(&load)?;
        job.watch.progress(writing.bytes, job.size);
        load.findings.clear();
        load.chunks.clear();
        // A reader that has ended takes no more.
        let _ = back.send(load);
    }
    writing.end()
}

/// The writing of a register, over many transactions.
struct Writing<'c> {
    connection: &'c Connection,
    job: Job<'c>,
    insert: Insert<'c>,
    adding: Adding<'c>,
    records: u64,
    chunk: usize,
    bytes: u64,
    committed: u64,
}

impl<'c> Writing<'c> {
    fn new(connection: &'c Connection, job: Job<'c>) -> Result<Self> {
        connection.execute_batch("BEGIN IMMEDIATE").map_err(failed)?;
        Ok(Self {
            connection,
            job,
            insert: Insert::new(connection, job.register, job.fields)?,
            adding: Adding::new(connection, job.register)?,
            records: 0,
            chunk: 0,
            bytes: 0,
            committed: 0,
        })
    }

    fn write(&mut self, load: &Load) -> Result<()> {
        let before = self.records;
        for row in load.batch.rows() {
            self.records += 1;
            let rid = rid(self.records)?;
            self.insert.row(rid, &row)?;
        }
        for (index, finding) in &load.findings {
            self.adding.add(rid(before + 1 + *index as u64)?, finding)?;
        }
        for columns in &load.chunks {
            signals::write(self.connection, (self.job.register, self.chunk), columns)?;
            self.chunk += 1;
        }
        self.bytes = self.bytes.max(load.bytes);
        if self.bytes - self.committed >= COMMIT {
            self.committed = self.bytes;
            self.connection.execute_batch("COMMIT; BEGIN IMMEDIATE").map_err(failed)?;
        }
        Ok(())
    }

    fn end(mut self) -> Result<u64> {
        self.adding.end()?;
        self.connection.execute_batch("COMMIT").map_err(failed)?;
        Ok(self.records)
    }
}

/// The rid of the nth record. A register holds four billion.
fn rid(number: u64) -> Result<u32> {
    u32::try_from(number).map_err(|_| Failure::file(msg!("import-too-many-records")))
}

fn broken() -> Failure {
    Failure::ours(msg!("import-station-broke"))
}
