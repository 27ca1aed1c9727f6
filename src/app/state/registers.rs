//! Screen 1: a line a register, the worst first.

use std::cmp::Reverse;

pub use crate::plan::share::percent as share;
use crate::store::overview::RegisterLine;
use crate::store::selection::Direction;

/// A column of screen 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RegisterColumn {
    /// Its name.
    Name,
    /// Its records.
    Records,
    /// The share that is overdue.
    Overdue,
    /// The share of low relevance.
    Relevance,
    /// The highest sensitivity.
    Sensitivity,
    /// What was found.
    Findings,
    /// What is staged.
    Staged,
}

impl RegisterColumn {
    /// All columns, in their order on screen.
    pub const ALL: [Self; 7] =
        [Self::Name, Self::Records, Self::Overdue, Self::Relevance, Self::Sensitivity, Self::Findings, Self::Staged];
}

/// What an empty workbench offers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Welcome {
    /// Try it with invented people.
    #[default]
    Demo,
    /// Import a file.
    Import,
    /// Look for registers in a folder and in those below.
    Seek,
}

impl Welcome {
    /// All of them, in their order on screen.
    pub const ALL: [Self; 3] = [Self::Demo, Self::Import, Self::Seek];
}

/// Screen 1.
#[derive(Debug, Default)]
pub struct Registers {
    /// The lines, in the order they are shown.
    pub lines: Vec<RegisterLine>,
    /// The line under the cursor.
    pub cursor: usize,
    /// The first line on screen.
    pub top: usize,
    /// The column under the cursor, in [`RegisterColumn::ALL`].
    pub column: usize,
    /// By what the lines are sorted; none is the worst first.
    pub order: Option<(RegisterColumn, Direction)>,
    /// What is chosen while there is no register.
    pub welcome: Welcome,
    /// Somebody moved the cursor: it stays on its register. Until then it stands on the first line.
    pub moved: Option<Moved>,
}

/// Somebody moved the cursor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moved;

impl Registers {
    /// The line under the cursor.
    pub fn current(&self) -> Option<&RegisterLine> {
        self.lines.get(self.cursor)
    }

    /// The column under the cursor.
    pub fn current_column(&self) -> RegisterColumn {
        RegisterColumn::ALL.get(self.column).copied().unwrap_or(RegisterColumn::Name)
    }

    /// Takes new lines; the cursor stays on its register.
    pub fn replace(&mut self, lines: Vec<RegisterLine>) {
        let here = self.moved.and_then(|Moved| self.current()).map(|line| line.id);
        self.lines = lines;
        self.arrange();
        if self.moved.is_none() {
            self.cursor = 0;
        }
        if let Some(place) = here.and_then(|id| self.lines.iter().position(|line| line.id == id)) {
            self.cursor = place;
        }
        self.cursor = self.cursor.min(self.lines.len().saturating_sub(1));
    }

    /// Sorts the lines by the chosen order; the cursor stays on its register.
    pub fn arrange(&mut self) {
        let here = self.current().map(|line| line.id);
        match self.order {
            None => self.lines.sort_by_key(|line| Reverse((u8::from(line.special_category > 0), line.overdue))),
            Some((column, direction)) => {
                self.lines.sort_by(|a, b| compare(a, b, column));
                if direction == Direction::Descending {
                    self.lines.reverse();
                }
            }
        }
        if let Some(place) = here.and_then(|id| self.lines.iter().position(|line| line.id == id)) {
            self.cursor = place;
        }
    }
}

fn compare(a: &RegisterLine, b: &RegisterLine, column: RegisterColumn) -> std::cmp::Ordering {
    match column {
        RegisterColumn::Name => a.register.to_lowercase().cmp(&b.register.to_lowercase()),
        RegisterColumn::Records => a.records.cmp(&b.records),
        RegisterColumn::Overdue => share(a.overdue, a.records).cmp(&share(b.overdue, b.records)),
        RegisterColumn::Relevance => share(a.relevance_low, a.records).cmp(&share(b.relevance_low, b.records)),
        RegisterColumn::Sensitivity => {
            (a.sensitivity_max, a.sensitivity_max_records).cmp(&(b.sensitivity_max, b.sensitivity_max_records))
        }
        RegisterColumn::Findings => a.special_category.cmp(&b.special_category),
        RegisterColumn::Staged => a.staged.cmp(&b.staged),
    }
}

/// How many lines tell of the register under the cursor.
pub fn detail_rows(rows: u16) -> u16 {
    if rows < 28 { 8 } else { 10 }
}
