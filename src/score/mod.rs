//! Three scores with reasons, the relation and offers beside them: pure functions of facts, rule and today.
//!
//! Formulas, reason codes and worked examples: `docs/scores.md`, which the tests read.

pub mod age;
pub mod batch;
pub mod categories;
pub mod consent_reason;
pub mod context;
pub mod life;
pub mod record;
pub mod relevance;
pub mod sensitivity;
pub mod stage;

pub use batch::{BatchScorer, NO_SCORE, ScoreColumns};
pub use context::{Context, Shows};
pub use record::{Scored, all, reasons};
