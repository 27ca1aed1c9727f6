//! The five questions, a line a register; and what is known of each field.

use serde::Serialize;

use super::Workbench;
use crate::env::Env;
use crate::failure::{Failure, Result};
use crate::model::{Field, FieldKind, RegisterId, Role};

/// One register's line; serialises as `registers --format json` writes it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct RegisterLine {
    /// Its number, for the program.
    #[serde(skip)]
    pub id: RegisterId,
    /// Its name.
    pub register: String,
    /// Its title.
    pub title: String,
    /// Its records.
    pub records: u64,
    /// The earliest last sign of life (ISO).
    pub oldest: Option<String>,
    /// The latest last sign of life (ISO).
    pub newest: Option<String>,
    /// Lower median of age.
    pub age: Option<u8>,
    /// Lower median of relevance.
    pub relevance: Option<u8>,
    /// Lower median of sensitivity.
    pub sensitivity: Option<u8>,
    /// Records past their deadline, not held.
    pub overdue: u64,
    /// Days of the most overdue.
    pub overdue_days_max: Option<i64>,
    /// The highest sensitivity.
    pub sensitivity_max: Option<u8>,
    /// How many records have it.
    pub sensitivity_max_records: u64,
    /// Records with relevance below 30.
    pub relevance_low: u64,
    /// Records with a filled field that nobody needs.
    pub nice_to_have: u64,
    /// Records with a finding of Art. 9 or 10, level `reveals`.
    pub special_category: u64,
    /// The category codes found (Art. 9 and 10), most frequent first, with counts of records.
    pub special_categories: Vec<(String, u64)>,
    /// Records without any date.
    pub undated: u64,
    /// Who has access, by the policy.
    pub access: Vec<serde_json::Value>,
    /// Rules broken.
    pub warnings: Vec<String>,
    /// Records in any plan item, each once.
    pub staged: u64,
    /// The source file's name.
    pub source: String,
    /// The figures are of an earlier day or generation and being reckoned anew.
    #[serde(skip)]
    pub stale: bool,
}

/// One field's line; serialises as `fields --format json` writes it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct FieldLine {
    /// The field as the model knows it.
    #[serde(skip)]
    pub model: Option<Field>,
    /// Its name.
    pub field: String,
    /// Its kind.
    pub kind: FieldKind,
    /// Its role.
    pub role: Role,
    /// Records in which it is filled.
    pub filled: u64,
    /// Distinct filled values.
    pub distinct: u64,
    /// Findings by category: count of findings.
    pub findings: serde_json::Map<String, serde_json::Value>,
    /// true, false, an operator, or null without an answer.
    pub needed: Option<serde_json::Value>,
    /// The truncation that gallra proposes.
    pub proposed: Option<String>,
}

/// The line of every register, reckoned for `env.today`.
pub fn registers(_bench: &Workbench, _env: &Env) -> Result<Vec<RegisterLine>> {
    Err(Failure::ours(msg!("not-built")))
}

/// The lines as last reckoned, at once: those of an earlier day are marked stale, unknown ones hold counts only.
pub fn registers_at_once(_bench: &Workbench, _env: &Env) -> Result<Vec<RegisterLine>> {
    Err(Failure::ours(msg!("not-built")))
}

/// The line of every field of a register.
pub fn fields(_bench: &Workbench, _register: RegisterId) -> Result<Vec<FieldLine>> {
    Err(Failure::ours(msg!("not-built")))
}

/// stand-in
pub(super) fn reckon(_bench: &Workbench, _register: RegisterId, _env: &Env) -> Result<()> {
    Ok(())
}
