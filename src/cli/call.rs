//! One call of the program: its surroundings, its streams and how it prints.

use super::arguments::Format;
use super::rows::{Columns, Rows};
use super::streams::{Streams, not_written};
use crate::app::open::{Opened, opened};
use crate::env::Env;
use crate::failure::{Failure, Result};
use crate::store::{Access, Workbench};
use crate::text::{Catalogue, Message};

/// What a command means to do with the workbench.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Purpose {
    /// Look.
    Look,
    /// Change it; refused with `--read-only` and where another gallra has it.
    Change,
}

/// How a command ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ended {
    /// Done; exit code 0.
    Done,
    /// The answer is no: nothing matched, the plan is empty, the chain is broken, erasure is pending; exit code 1.
    No,
}

impl Ended {
    /// Done when something came of it.
    pub(super) fn when(something: Option<()>) -> Self {
        if something.is_some() { Self::Done } else { Self::No }
    }
}

/// One call of the program.
pub(super) struct Call<'a> {
    /// What main read.
    pub(super) env: Env,
    /// The sentences.
    pub(super) catalogue: Catalogue,
    /// `--format`, when given.
    pub(super) format: Option<Format>,
    /// Where to read and write.
    pub(super) streams: Streams<'a>,
}

impl Call<'_> {
    /// Opens the workbench and tells what its opener should be told.
    pub(super) fn open(&mut self, purpose: Purpose) -> Result<Workbench> {
        let access = match purpose {
            Purpose::Look => Access::Read,
            Purpose::Change if self.env.read_only => {
                return Err(Failure::yours(msg!("read-only")).hint(msg!("read-only-hint")));
            }
            Purpose::Change => Access::Write,
        };
        let Opened { bench, finished } = opened(&self.env, (&self.env.workbench, access))?;
        bench.notices().iter().for_each(|notice| self.tell(notice));
        if finished.is_some() {
            self.tell(&msg!("erasure-was-finished"));
        }
        Ok(bench)
    }

    /// A sentence on standard error.
    pub(super) fn tell(&mut self, message: &Message) {
        // A message that cannot be written must not stop the work that it tells of.
        let _ = writeln!(self.streams.messages, "{}", self.catalogue.say(message));
    }

    /// A line on standard output.
    pub(super) fn print(&mut self, line: &str) -> Result<()> {
        writeln!(self.streams.out, "{line}").map_err(not_written)
    }

    /// Rows on standard output, in the format that was asked for.
    pub(super) fn rows(&mut self, columns: Columns) -> Rows<'_> {
        Rows::new((self.format.unwrap_or(Format::Table), columns), (&self.catalogue, self.streams.out))
    }

    /// What was asked for is a format for programs.
    pub(super) fn wants_json(&self) -> bool {
        matches!(self.format, Some(Format::Json | Format::Jsonl))
    }
}
