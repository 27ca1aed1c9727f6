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

/// What stands in place of what was redacted: the same for every category, since a name of the category beside a
/// person's name would still reveal it.
pub const REDACTED: &str = "[borttaget]";

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

impl Operator {
    /// The code by which commands, policy and log name it: `birth_date`, `keep_last:4`.
    pub fn code(self) -> String {
        match self {
            Self::Clear => "clear".to_owned(),
            Self::BirthDate => "birth_date".to_owned(),
            Self::BirthYear => "birth_year".to_owned(),
            Self::Year => "year".to_owned(),
            Self::Month => "month".to_owned(),
            Self::PostalPrefix => "postal_prefix".to_owned(),
            Self::EmailDomain => "email_domain".to_owned(),
            Self::Initial => "initial".to_owned(),
            Self::KeepLast(count) => format!("keep_last:{count}"),
            Self::Round(to) => format!("round:{to}"),
            Self::Band(width) => format!("band:{width}"),
            Self::Redact => "redact".to_owned(),
            Self::Suppress => "suppress".to_owned(),
            Self::Pseudonym => "pseudonym".to_owned(),
        }
    }

    /// Every operator's code, `N` for a number.
    pub fn codes() -> impl Iterator<Item = String> {
        let plain = PLAIN.iter().map(|operator| operator.code());
        plain.chain(["keep_last:N", "round:N", "band:N"].map(str::to_owned))
    }

    /// The records go with it: it is staged as a deletion.
    pub fn deletes(self) -> bool {
        self == Self::Suppress
    }

    /// The operator of this code. The number of `keep_last`, `round` and `band` is 1 or more.
    pub fn read(code: &str) -> Option<Self> {
        let Some((name, number)) = code.split_once(':') else {
            return PLAIN.iter().copied().find(|plain| plain.code() == code);
        };
        let number: u64 = number.parse().ok().filter(|number| *number > 0)?;
        match name {
            "keep_last" => u32::try_from(number).ok().map(Self::KeepLast),
            "round" => Some(Self::Round(number)),
            "band" => Some(Self::Band(number)),
            _ => None,
        }
    }
}

/// The operators without a number.
pub const PLAIN: [Operator; 11] = [
    Operator::Clear,
    Operator::BirthDate,
    Operator::BirthYear,
    Operator::Year,
    Operator::Month,
    Operator::PostalPrefix,
    Operator::EmailDomain,
    Operator::Initial,
    Operator::Redact,
    Operator::Suppress,
    Operator::Pseudonym,
];

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
    /// Those that were held back when it was staged, by `rid`.
    pub held: RoaringBitmap,
    /// The selection as an expression with names resolved, when there was one.
    pub expression: Option<String>,
    /// Why.
    pub reason: String,
    /// When it was staged.
    pub staged_at: DateTime<Utc>,
    /// By whom.
    pub staged_by: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_operator_is_read_from_its_code() {
        let numbered = [Operator::KeepLast(4), Operator::Round(1000), Operator::Band(50_000)];
        for operator in PLAIN.into_iter().chain(numbered) {
            assert_eq!(Operator::read(&operator.code()), Some(operator));
        }
        assert_eq!(Operator::read("round:0"), None);
        assert_eq!(Operator::read("keep_last"), None);
    }
}
