//! Scores from 0 to 100 with the reasons that add up to them, and the states beside them.

use serde::Serialize;

use super::Day;
use super::codes::coded;

/// A whole number from 0 to 100.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(transparent)]
pub struct Score(u8);

impl Score {
    /// The nearest score: below 0 is 0, above 100 is 100.
    pub fn clamp(points: i64) -> Self {
        Self(u8::try_from(points.clamp(0, 100)).unwrap_or(100))
    }

    /// 0 to 100.
    pub fn get(self) -> u8 {
        self.0
    }
}

coded! {
    /// Which score.
    ScoreKind { Age = "age", Relevance = "relevance", Sensitivity = "sensitivity" }
}

/// A reason's stable code, such as `no-date`, `running`, `heaviest`, `further`.
pub type ReasonCode = &'static str;

/// One part of a score.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    /// Of which score.
    pub score: ScoreKind,
    /// Its stable code.
    pub code: ReasonCode,
    /// Points, which add up to the score.
    pub points: i32,
    /// The sentence with this record's own dates and numbers.
    pub text: crate::text::Message,
}

/// A score with its reasons.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assessed {
    /// The score; none where it cannot be told (no date).
    pub score: Option<Score>,
    /// The parts; their points add up to the score (to 0 where there is none).
    pub reasons: Vec<Reason>,
}

coded! {
    /// The relation to the data subject (*stage*).
    Relation {
        Customer = "customer",
        ServiceUser = "service_user",
        Prospect = "prospect",
        Lapsed = "lapsed",
        NotApplicable = "not_applicable",
    }
}

coded! {
    /// Whether offers may be sent.
    Offers { May = "may", SoftOptIn = "soft_opt_in", MayNot = "may_not" }
}

coded! {
    /// The state of consent, in the order in which the first true one is taken.
    Consent {
        Objected = "objected",
        Withdrawn = "withdrawn",
        Silent = "silent",
        PreTicked = "pre_ticked",
        Unproven = "unproven",
        Expired = "expired",
        Active = "active",
        NotNeeded = "not_needed",
        None = "none",
    }
}

/// The deadline of a record's retention.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Deadline {
    /// From when it counts.
    pub start: Day,
    /// The last day it may be kept.
    pub last: Day,
}
