//! The values of one field: how often each occurs, with which scores, marked or staged.

use std::cmp::Reverse;

use crate::model::FieldPosition;
use crate::store::frequency::{self, Group};
use crate::store::selection::Direction;

/// A column of the values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ValueColumn {
    /// The value.
    Value,
    /// Records that hold it, and their share.
    Records,
    /// Median of the age scores.
    Age,
    /// Median of the relevance scores.
    Relevance,
    /// Median of the sensitivity scores.
    Sensitivity,
    /// Records of it whose deletion is staged.
    Staged,
}

impl ValueColumn {
    /// All columns, in their order on screen.
    pub const ALL: [Self; 6] =
        [Self::Value, Self::Records, Self::Age, Self::Relevance, Self::Sensitivity, Self::Staged];
}

/// Whether a group's value is shown only when asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Secrecy {
    /// Anybody may see it.
    Open,
    /// Masked until asked for.
    Sensitive,
}

/// One line of the values.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ValueLine {
    /// The value and its records.
    pub group: Group,
    /// Whether it is masked.
    pub secrecy: Secrecy,
    /// Its marked records.
    pub marked: u64,
    /// Its staged records.
    pub staged: u64,
}

/// What the worker counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ValueCount {
    /// The most frequent values.
    pub lines: Vec<ValueLine>,
    /// All different values.
    pub distinct: u64,
    /// Records that were counted.
    pub records: u64,
}

/// The values of a field.
#[derive(Debug)]
pub struct Values {
    /// Which field.
    pub field: FieldPosition,
    /// What was counted; none while it is being counted.
    pub count: Option<ValueCount>,
    /// The question to the worker whose answer is awaited.
    pub asked: u64,
    /// The line under the cursor.
    pub cursor: usize,
    /// The first line on screen.
    pub top: usize,
    /// The column under the cursor, in [`ValueColumn::ALL`].
    pub column: usize,
    /// By what the lines are sorted; none is the most frequent first.
    pub order: Option<(ValueColumn, Direction)>,
    /// The text that was sought; never remembered.
    pub sought: Option<String>,
}

impl Values {
    /// The values of a field before they are counted.
    pub fn of(field: FieldPosition, asked: u64) -> Self {
        Self { field, count: None, asked, cursor: 0, top: 0, column: 0, order: None, sought: None }
    }

    /// The lines, as far as they are known.
    pub fn lines(&self) -> &[ValueLine] {
        self.count.as_ref().map_or(&[], |count| &count.lines)
    }

    /// The line under the cursor.
    pub fn current(&self) -> Option<&ValueLine> {
        self.lines().get(self.cursor)
    }

    /// The column under the cursor.
    pub fn current_column(&self) -> ValueColumn {
        ValueColumn::ALL.get(self.column).copied().unwrap_or(ValueColumn::Value)
    }

    /// Takes what was counted; the cursor stays on its value.
    pub fn take(&mut self, count: ValueCount) {
        let here = self.current().map(|line| line.group.first);
        self.count = Some(count);
        self.arrange();
        if let Some(place) = here.and_then(|rid| self.lines().iter().position(|line| line.group.first == rid)) {
            self.cursor = place;
        }
        self.cursor = self.cursor.min(self.lines().len().saturating_sub(1));
    }

    /// Sorts the lines by the chosen order; the cursor stays on its value.
    pub fn arrange(&mut self) {
        let here = self.current().map(|line| line.group.first);
        let Some(count) = &mut self.count else { return };
        let lines = &mut count.lines;
        lines.sort_by_cached_key(|line| {
            (Reverse(line.group.records), frequency::alphabetical(&line.group.value), line.group.first)
        });
        match self.order {
            None => {}
            Some((ValueColumn::Value, Direction::Ascending)) => {
                lines.sort_by_cached_key(|line| frequency::alphabetical(&line.group.value));
            }
            Some((ValueColumn::Value, Direction::Descending)) => {
                lines.sort_by_cached_key(|line| Reverse(frequency::alphabetical(&line.group.value)));
            }
            Some((column, Direction::Ascending)) => {
                lines.sort_by_key(|line| figure(line, column).map_or(u64::MAX, |n| n))
            }
            Some((column, Direction::Descending)) => lines.sort_by_key(|line| Reverse(figure(line, column))),
        }
        if let Some(place) = here.and_then(|rid| self.lines().iter().position(|line| line.group.first == rid)) {
            self.cursor = place;
        }
    }

    /// The next line after (or before) the cursor that holds the sought text; goes round.
    pub fn next_hit(&self, way: super::Way) -> Option<usize> {
        let sought = self.sought.as_ref()?.to_lowercase();
        let lines = self.lines();
        let count = lines.len();
        (1..=count)
            .map(|step| match way {
                super::Way::Forward => (self.cursor + step) % count,
                super::Way::Back => (self.cursor + count - step) % count,
            })
            .find(|place| lines[*place].group.value.filled().is_some_and(|text| text.to_lowercase().contains(&sought)))
    }
}

fn figure(line: &ValueLine, column: ValueColumn) -> Option<u64> {
    match column {
        ValueColumn::Value => None,
        ValueColumn::Records => Some(line.group.records),
        ValueColumn::Age => line.group.age.map(u64::from),
        ValueColumn::Relevance => line.group.relevance.map(u64::from),
        ValueColumn::Sensitivity => line.group.sensitivity.map(u64::from),
        ValueColumn::Staged => Some(line.staged),
    }
}
