//! A table whose rows another thread reads: workbooks, JSON, databases.

use std::collections::VecDeque;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Arc, Mutex};
use std::thread;

use super::evidence::Evidence;
use super::typed::Typed;
use crate::failure::Result;
use crate::model::{Batch, CellRef, Delimiter, Dialect, Encoding, Escape, LineEnding};
use crate::text::Message;

/// Bytes of text in a batch.
const BATCH: usize = 256 * 1024;
/// Batches that wait between the threads.
const WAITING: usize = 2;

/// What is known of a table before its rows.
#[derive(Debug, Clone, Default)]
pub(crate) struct About {
    pub(crate) format: &'static str,
    pub(crate) part: Option<String>,
    pub(crate) headers: Vec<String>,
    pub(crate) header_rows: u32,
    pub(crate) preamble_rows: u32,
    pub(crate) before: Vec<u8>,
    pub(crate) size: u64,
    pub(crate) digest: String,
    pub(crate) evidence: Evidence,
}

/// A table that is fed.
pub(crate) struct Fed {
    about: About,
    dialect: Dialect,
    from: Receiver<Result<Batch>>,
    ahead: VecDeque<Batch>,
    read: Arc<AtomicU64>,
    notices: Arc<Mutex<Vec<Message>>>,
}

impl std::fmt::Debug for Fed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Fed").field("format", &self.about.format).finish_non_exhaustive()
    }
}

/// Nobody wants more rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Wanted {
    More,
    Nothing,
}

/// Where the reading thread puts its rows.
pub(crate) struct Feed {
    to: SyncSender<Result<Batch>>,
    batch: Batch,
    fields: usize,
    cells: Vec<Typed>,
    read: Arc<AtomicU64>,
    notices: Arc<Mutex<Vec<Message>>>,
}

impl Feed {
    /// Adds a cell to the row in the making.
    pub(crate) fn cell(&mut self, typed: Typed, cell: CellRef<'_>) {
        self.cells.push(typed);
        match cell {
            CellRef::Missing => self.batch.push_missing(),
            CellRef::Text(text) => self.batch.push_text(text),
            CellRef::Bytes(bytes) => self.batch.push_bytes(bytes),
        }
    }

    /// Ends the row; `read` tells how many of the file's bytes are done with.
    pub(crate) fn end_row(&mut self, read: u64) -> Wanted {
        self.batch.end_row(Typed::shape(&self.cells).as_deref());
        self.cells.clear();
        self.read.store(read, Ordering::Relaxed);
        if self.batch.bytes() < BATCH { Wanted::More } else { self.send() }
    }

    /// Says something of the file.
    pub(crate) fn tell(&self, notice: Message) {
        if let Ok(mut notices) = self.notices.lock() {
            notices.push(notice);
        }
    }

    fn send(&mut self) -> Wanted {
        let batch = std::mem::replace(&mut self.batch, Batch::new(self.fields));
        if self.to.send(Ok(batch)).is_ok() { Wanted::More } else { Wanted::Nothing }
    }
}

impl Fed {
    /// Starts the thread that reads the rows.
    pub(crate) fn start<R>(about: About, rows: R) -> Self
    where
        R: FnOnce(&mut Feed) -> Result<()> + Send + 'static,
    {
        let (to, from) = sync_channel(WAITING);
        let (read, notices) = (Arc::new(AtomicU64::new(0)), Arc::new(Mutex::new(Vec::new())));
        let fields = about.headers.len();
        let mut feed = Feed {
            to,
            batch: Batch::new(fields),
            fields,
            cells: Vec::new(),
            read: Arc::clone(&read),
            notices: Arc::clone(&notices),
        };
        thread::spawn(move || {
            let ended = rows(&mut feed);
            // A receiver that is gone wants neither the last rows nor the failure.
            let _ = match ended {
                Ok(()) if feed.batch.is_empty() => Wanted::Nothing,
                Ok(()) => feed.send(),
                Err(failure) => feed.to.send(Err(failure)).map_or(Wanted::Nothing, |()| Wanted::Nothing),
            };
        });
        let dialect = Dialect {
            encoding: Encoding::Utf8,
            bom: false,
            delimiter: Delimiter::byte(b','),
            quote: Some(b'"'),
            escape: Escape::Doubled,
            line_ending: LineEnding::CrLf,
            quote_all: false,
            header_rows: about.header_rows,
            preamble_rows: about.preamble_rows,
        };
        Self { about, dialect, from, ahead: VecDeque::new(), read, notices }
    }

    pub(crate) fn format(&self) -> &'static str {
        self.about.format
    }

    pub(crate) fn part(&self) -> Option<&str> {
        self.about.part.as_deref()
    }

    pub(crate) fn dialect(&self) -> &Dialect {
        &self.dialect
    }

    pub(crate) fn evidence(&self) -> &Evidence {
        &self.about.evidence
    }

    pub(crate) fn headers(&self) -> &[String] {
        &self.about.headers
    }

    pub(crate) fn before(&self) -> &[u8] {
        &self.about.before
    }

    pub(crate) fn size(&self) -> u64 {
        self.about.size
    }

    pub(crate) fn bytes_read(&self) -> u64 {
        self.read.load(Ordering::Relaxed).min(self.about.size)
    }

    pub(crate) fn digest(&self) -> String {
        self.about.digest.clone()
    }

    pub(crate) fn notices(&self) -> Vec<Message> {
        self.notices.lock().map(|notices| notices.clone()).unwrap_or_default()
    }

    pub(crate) fn fill(&mut self, batch: &mut Batch) -> Result<bool> {
        match self.ahead.pop_front().map(Ok).or_else(|| self.from.recv().ok()) {
            None => {
                batch.reset(self.about.headers.len());
                Ok(false)
            }
            Some(next) => {
                *batch = next?;
                Ok(true)
            }
        }
    }

    pub(crate) fn sample(&mut self, rows: usize) -> Result<Batch> {
        while self.ahead.iter().map(Batch::len).sum::<usize>() < rows {
            let Ok(next) = self.from.recv() else { break };
            self.ahead.push_back(next?);
        }
        let mut sample = Batch::new(self.about.headers.len());
        for row in self.ahead.iter().flat_map(Batch::rows).take(rows) {
            for cell in row.all_cells() {
                match cell {
                    CellRef::Missing => sample.push_missing(),
                    CellRef::Text(text) => sample.push_text(text),
                    CellRef::Bytes(bytes) => sample.push_bytes(bytes),
                }
            }
            sample.end_row(row.shape());
        }
        Ok(sample)
    }
}
