//! Screens 6 and 7: the plan with its checks and sample, the log with its lines and verdict.

use crate::log::{Line, Verdict};
use crate::model::{ItemId, Operation, RecordId};
use crate::plan::{PlanLine, Preview, Truncated};
use crate::text::width;

/// What a check found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Check {
    /// Whether it is as it should be.
    pub outcome: Outcome,
    /// What it found, in a sentence.
    pub message: crate::text::Message,
}

/// Whether a check is as it should be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// It is.
    Fine,
    /// Worth a look; applying is possible.
    Look,
}

/// The checks before applying.
pub type Checks = Vec<Check>;

/// One record of the sample.
#[derive(Debug, Clone, PartialEq)]
pub struct SampleRow {
    /// Its number.
    pub rid: RecordId,
    /// The first fields' values, sensitive ones masked.
    pub values: Vec<String>,
    /// Its last sign of life.
    pub last_activity: Option<crate::model::Day>,
    /// Its age score.
    pub age: Option<u8>,
    /// Its relevance.
    pub relevance: Option<u8>,
}

/// Screen 6.
#[derive(Debug, Default)]
pub struct PlanView {
    /// The items.
    pub lines: Vec<PlanLine>,
    /// How many steps can be undone.
    pub undoable: u64,
    /// How many undone steps of staging can be done again.
    pub redoable: u64,
    /// The item under the cursor.
    pub cursor: usize,
    /// The first item on screen.
    pub top: usize,
    /// What the plan would do.
    pub preview: Option<Preview>,
    /// The checks.
    pub checks: Checks,
    /// The sample of an item.
    pub sample: Option<(ItemId, Vec<SampleRow>)>,
    /// The sample that was asked for last: of which item, by which seed.
    pub asked_sample: Option<(ItemId, u64)>,
    /// An item whose register is being opened, to show its records.
    pub opening: Option<ItemId>,
    /// By what the sample is drawn.
    pub seed: u64,
    /// How often what stands below the items was turned to its next part, less how often back; the last part is beside
    /// the first.
    pub turned: i32,
}

impl PlanView {
    /// The item under the cursor.
    pub fn current(&self) -> Option<&PlanLine> {
        self.lines.get(self.cursor)
    }

    /// What the item under the cursor does to its field, when it looks at one and the plan is previewed.
    pub fn truncated_here(&self) -> Option<&Truncated> {
        self.preview.as_ref()?.truncated.get(&self.current()?.item)
    }

    /// Rows that the item under the cursor takes in full, with its action and reason, at most.
    pub fn rows_of_item(&self, columns: usize) -> usize {
        /// Columns that the sentence around an action and a reason takes in the longest language.
        const AROUND: usize = 42;
        /// Columns that a broken line may leave empty.
        const BROKEN: usize = 14;
        let Some(line) = self.current() else { return 0 };
        let how = if line.operation == Operation::Truncate { 30 } else { 0 };
        let field = line.field.as_deref().map_or(0, |field| width(field) + 20);
        let words = AROUND + how + field + line.expression.as_deref().map_or(0, width) + width(&line.reason);
        let room = columns.saturating_sub(7).max(BROKEN + 10);
        if words <= room { 1 } else { words.div_ceil(room - BROKEN) }
    }

    /// Rows of what stands below the items: the sum, the truncation under the cursor, the checks, the sample.
    pub fn rows_below(&self) -> usize {
        let titled = |rows: usize| if rows == 0 { 0 } else { rows + 2 };
        let sum = self.preview.as_ref().map_or(0, |all| all.registers.len() + usize::from(all.overlap > 0));
        let (counts, examples) = match (self.truncated_here(), &self.sample) {
            (Some(truncated), _) => (1, truncated.examples.len() + 2),
            (None, Some((_, rows))) => (0, titled(rows.len())),
            (None, None) => (0, 0),
        };
        2 + sum + counts + titled(self.checks.len()) + examples
    }

    /// Records that the plan deletes, each once, and how many items change a field.
    pub fn totals(&self) -> (u64, u64) {
        let deleting = self.lines.iter().filter(|line| line.operation == Operation::Delete);
        let deleted = deleting.map(|line| line.records.saturating_sub(line.overlap)).sum();
        let fields = self.lines.iter().filter(|line| line.operation == Operation::Truncate).count();
        (deleted, u64::try_from(fields).unwrap_or(u64::MAX))
    }
}

/// Screen 7.
#[derive(Debug, Default)]
pub struct LogView {
    /// How many lines the log has.
    pub count: u64,
    /// The line under the cursor, from 0.
    pub cursor: u64,
    /// The first line on screen, from 0.
    pub top: u64,
    /// The place of the first of `lines`, from 0.
    pub first: u64,
    /// The lines as read.
    pub lines: Vec<Line>,
    /// The lines that were asked for last: the first place and how many.
    pub asked: Option<(u64, u64)>,
    /// Whether the chain holds.
    pub verdict: Option<Verdict>,
}

impl LogView {
    /// The line of a position, when it was read.
    pub fn line(&self, position: u64) -> Option<&Line> {
        self.lines.get(usize::try_from(position.checked_sub(self.first)?).ok()?)
    }

    /// The line under the cursor.
    pub fn current(&self) -> Option<&Line> {
        self.line(self.cursor)
    }
}
