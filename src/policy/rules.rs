//! The rules that `check` holds a register against.

use serde::{Deserialize, Serialize};

use crate::text::Message;

crate::model::codes::coded! {
    /// A rule of `check`.
    Rule {
        NoPurpose = "no-purpose",
        NoNotice = "no-notice",
        NoBasis = "no-basis",
        NoRetention = "no-retention",
        Overdue = "overdue",
        NoDate = "no-date",
        UnneededField = "unneeded-field",
        FullPersonnummer = "full-personnummer",
        SpecialCategory = "special-category",
        ConsentNotActive = "consent-not-active",
        ConsentExpired = "consent-expired",
        NotInformed = "not-informed",
        AccessMissing = "access-missing",
        AccessStale = "access-stale",
        SourceReadable = "source-readable",
        SourceNotCulled = "source-not-culled",
        HoldEnded = "hold-ended",
        HoldUnmatched = "hold-unmatched",
        ExtendsUntold = "extends-untold",
        SuppressedReturned = "suppressed-returned",
    }
}

impl Rule {
    /// Deleting or truncating mends it; the others need an answer, a notice or a setting.
    pub fn is_mended_by_culling(self) -> bool {
        match self {
            Self::Overdue
            | Self::NoDate
            | Self::UnneededField
            | Self::FullPersonnummer
            | Self::SpecialCategory
            | Self::ConsentNotActive
            | Self::ConsentExpired
            | Self::HoldEnded
            | Self::SuppressedReturned => true,
            Self::NoPurpose
            | Self::NoNotice
            | Self::NoBasis
            | Self::NoRetention
            | Self::NotInformed
            | Self::AccessMissing
            | Self::AccessStale
            | Self::SourceReadable
            | Self::SourceNotCulled
            | Self::HoldUnmatched
            | Self::ExtendsUntold => false,
        }
    }
}

/// A rule that a register breaks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Breach {
    /// Which rule.
    pub rule: Rule,
    /// The field that breaks it, when it is one.
    pub field: Option<String>,
    /// Records, values or entries that break it.
    pub count: u64,
}

impl Breach {
    /// What it is, in a sentence.
    pub fn message(&self) -> Message {
        let field = self.field.as_deref().unwrap_or_default();
        let count = self.count;
        match (self.rule, &self.field) {
            (Rule::NoPurpose, _) => msg!("check-no-purpose"),
            (Rule::NoNotice, _) => msg!("check-no-notice"),
            (Rule::NoBasis, _) => msg!("check-no-basis"),
            (Rule::NoRetention, _) => msg!("check-no-retention"),
            (Rule::Overdue, None) => msg!("check-overdue", "count" => count),
            (Rule::Overdue, Some(_)) => msg!("check-overdue-field", "count" => count, "field" => field),
            (Rule::NoDate, _) => msg!("check-no-date", "count" => count),
            (Rule::UnneededField, None) => msg!("check-nice-to-have", "count" => count),
            (Rule::UnneededField, Some(_)) => msg!("check-unneeded-field", "count" => count, "field" => field),
            (Rule::FullPersonnummer, _) => msg!("check-full-personnummer", "count" => count, "field" => field),
            (Rule::SpecialCategory, None) => msg!("check-special-category", "count" => count),
            (Rule::SpecialCategory, Some(_)) => {
                msg!("check-special-category-field", "count" => count, "field" => field)
            }
            (Rule::ConsentNotActive, _) => msg!("check-consent-not-active", "count" => count),
            (Rule::ConsentExpired, _) => msg!("check-consent-expired", "count" => count),
            (Rule::NotInformed, _) => msg!("check-not-informed", "count" => count),
            (Rule::AccessMissing, _) => msg!("check-access-missing"),
            (Rule::AccessStale, _) => msg!("check-access-stale", "count" => count),
            (Rule::SourceReadable, _) => msg!("check-source-readable"),
            (Rule::SourceNotCulled, _) => msg!("check-source-not-culled", "count" => count),
            (Rule::HoldEnded, _) => msg!("check-hold-ended", "count" => count),
            (Rule::HoldUnmatched, _) if count == 0 => msg!("check-hold-unmatched"),
            (Rule::HoldUnmatched, _) => msg!("check-hold-undated", "count" => count),
            (Rule::ExtendsUntold, _) => msg!("check-extends-untold"),
            (Rule::SuppressedReturned, _) => msg!("check-suppressed-returned", "count" => count),
        }
    }
}
