//! The staged operations of a plan.

use chrono::{DateTime, Utc};
use roaring::RoaringBitmap;
use serde::{Deserialize, Serialize};

use super::codes::coded;
use super::{FieldPosition, ItemId, RegisterId};

coded! {
    /// What a plan item does.
    Operation { Delete = "delete", Truncate = "truncate" }
}

/// How a truncation replaces a value by less.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Operator {
    /// Empties the field.
    Clear,
    /// `YYYY-MM-DD`.
    BirthDate,
    /// `YYYY`, of a birth date.
    BirthYear,
    /// `YYYY`.
    Year,
    /// `YYYY-MM`.
    Month,
    /// Three digits.
    PostalPrefix,
    /// What stands after the `@`.
    EmailDomain,
    /// `Å.`
    Initial,
    /// The last N characters.
    KeepLast(u32),
    /// To the nearest N, half away from zero.
    Round(u64),
    /// `400000-449999`.
    Band(u64),
    /// `[borttaget]` in place of what was found.
    Redact,
    /// To the suppression list; the record is deleted.
    Suppress,
    /// A keyed tag, for joins.
    Pseudonym,
}

/// One staged operation over an exact set of records.
#[derive(Debug, Clone, PartialEq)]
pub struct PlanItem {
    /// Its number.
    pub id: ItemId,
    /// What it does.
    pub operation: Operation,
    /// In which register.
    pub register: RegisterId,
    /// On which field, for a truncation.
    pub field: Option<FieldPosition>,
    /// How, for a truncation.
    pub operator: Option<Operator>,
    /// The chosen records, by `rid`; held ones are not among them.
    pub records: RoaringBitmap,
    /// How many were held back when it was staged.
    pub held: u64,
    /// The selection as an expression with names resolved, when there was one.
    pub expression: Option<String>,
    /// Why.
    pub reason: String,
    /// When it was staged.
    pub staged_at: DateTime<Utc>,
    /// By whom.
    pub staged_by: String,
}
