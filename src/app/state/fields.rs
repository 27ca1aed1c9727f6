//! Screen 3: the fields of a register, the truncation chosen for each, and what it would do.

use std::collections::BTreeMap;

use super::records::Reveal;
use crate::model::{FieldPosition, Operator, RegisterId};
use crate::plan::suited::suited;
use crate::plan::trial::{Trial, Tried};
use crate::store::overview::FieldLine;

/// Up to so many records a truncation is tried as soon as the cursor stands on its field; beyond, when asked.
pub const TRIED_AT_ONCE: u64 = 200_000;

/// Screen 3.
#[derive(Debug)]
pub struct Fields {
    /// Of which register: its number and name.
    pub register: Option<(RegisterId, String)>,
    /// How many records it has.
    pub records: u64,
    /// A line a field.
    pub lines: Vec<FieldLine>,
    /// The field under the cursor.
    pub cursor: usize,
    /// The first field on screen.
    pub top: usize,
    /// The way chosen for a field, where one was.
    pub chosen: BTreeMap<FieldPosition, Operator>,
    /// What the last tried truncation would do.
    pub trial: Option<Trial>,
    /// The trial that was asked for last: the question's number and which.
    pub asked: Option<(u64, Tried)>,
    /// Whether sensitive values are shown.
    pub reveal: Reveal,
}

impl Default for Fields {
    fn default() -> Self {
        Self {
            register: None,
            records: 0,
            lines: Vec::new(),
            cursor: 0,
            top: 0,
            chosen: BTreeMap::new(),
            trial: None,
            asked: None,
            reveal: Reveal::Masked,
        }
    }
}

impl Fields {
    /// The line under the cursor.
    pub fn current(&self) -> Option<&FieldLine> {
        self.lines.get(self.cursor)
    }

    /// The ways that suit the field under the cursor.
    pub fn methods(&self) -> Vec<Operator> {
        self.current().map(methods).unwrap_or_default()
    }

    /// The way that is chosen for the field under the cursor: the steward's, else the proposed, else the most useful.
    pub fn method(&self) -> Option<Operator> {
        let line = self.current()?;
        let position = line.model.as_ref()?.position;
        let ways = methods(line);
        self.chosen.get(&position).copied().filter(|way| ways.contains(way)).or_else(|| ways.first().copied())
    }

    /// The truncation that the cursor and the chosen way make.
    pub fn tried(&self) -> Option<Tried> {
        let (register, _) = self.register.as_ref()?;
        let field = self.current()?.model.as_ref()?.position;
        Some(Tried { register: *register, field, operator: self.method()? })
    }

    /// What that truncation would do, when it is reckoned.
    pub fn shown(&self) -> Option<&Trial> {
        let tried = self.tried()?;
        self.trial.as_ref().filter(|trial| {
            trial.register == tried.register
                && trial.truncated.field.position == tried.field
                && trial.truncated.operator == tried.operator
        })
    }

    /// What was tried may no longer be so.
    pub fn forget_trial(&mut self) {
        self.trial = None;
        self.asked = None;
    }
}

/// The ways that suit a field, the proposed one first; nothing is struck out where nothing was found.
pub fn methods(line: &FieldLine) -> Vec<Operator> {
    let mut ways = suited(line.kind);
    if line.findings.is_empty() {
        ways.retain(|way| *way != Operator::Redact);
    }
    if let Some(proposed) = line.proposed.as_deref().and_then(Operator::read) {
        ways.retain(|way| *way != proposed);
        ways.insert(0, proposed);
    }
    ways
}
