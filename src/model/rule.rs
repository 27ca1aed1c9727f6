//! What the policy says of one register, as the scores need it; without a policy, the benchmarks.

use serde::{Deserialize, Serialize};

use super::codes::coded;
use super::{FieldPosition, Period, Relation, Weights};

coded! {
    /// Whom a register is about.
    About {
        Customers = "customers",
        Prospects = "prospects",
        Service = "service",
        Employees = "employees",
        Suppliers = "suppliers",
        Members = "members",
        Other = "other",
    }
}

coded! {
    /// The six lawful bases of Art. 6(1).
    LawfulBasis {
        Consent = "consent",
        Contract = "contract",
        LegalObligation = "legal_obligation",
        VitalInterests = "vital_interests",
        PublicTask = "public_task",
        LegitimateInterests = "legitimate_interests",
    }
}

/// From what the retention period counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Start {
    /// The last sign of life.
    LastActivity,
    /// The relation's end.
    RelationEnd,
    /// When the record was collected (role `registered`).
    Collected,
    /// A date field of the register.
    Field(FieldPosition),
}

/// What the policy says of one register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RegisterRule {
    /// Whom it is about; none is not decided and counts as customers.
    pub about: Option<About>,
    /// The lawful basis; none is not decided and counts as consent.
    pub lawful_basis: Option<LawfulBasis>,
    /// How long a record may be kept.
    pub retention: Period,
    /// Nobody decided the retention: it is a benchmark (*riktmärke, ej beslutat*).
    pub retention_undecided: bool,
    /// From what it counts.
    pub start: Start,
    /// How long a purchase makes a customer.
    pub customer_for: Period,
    /// How long after the last sign of life marketing may go on.
    pub marketing_window: Period,
    /// How long a consent is valid without a stated end.
    pub consent_valid: Period,
    /// How long a record of a stage may be kept, where it is another time.
    pub stages: Vec<(Relation, Period)>,
    /// The three facts of the soft opt-in are stated (marknadsföringslagen 19 §).
    pub soft_opt_in: bool,
    /// What each part of the scores weighs.
    pub weights: Weights,
}

impl RegisterRule {
    /// How long a record of this stage may be kept.
    pub fn retention_of(&self, stage: Relation) -> Period {
        let own = self.stages.iter().find(|(relation, _)| *relation == stage);
        own.map_or(self.retention, |(_, period)| *period)
    }
}

impl Default for RegisterRule {
    /// The benchmarks of DESIGN section 7: 36 months from the last sign of life.
    fn default() -> Self {
        Self {
            about: None,
            lawful_basis: None,
            retention: Period::months(36),
            retention_undecided: true,
            start: Start::LastActivity,
            customer_for: Period::months(36),
            marketing_window: Period::months(12),
            consent_valid: Period::months(24),
            stages: Vec::new(),
            soft_opt_in: false,
            weights: Weights::default(),
        }
    }
}
