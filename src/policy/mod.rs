//! What may be kept, why, how long and who sees it: one TOML document, read with its faults located.
//!
//! This layer knows no workbench: what a policy says of fields and expressions is held against registers in
//! `store::policy`.

pub mod article;
pub mod bookkeeping;
pub mod edit;
pub mod fault;
pub mod period;
pub mod presets;
mod reading;
pub mod rules;
pub mod terms;

pub use bookkeeping::FinancialYears;
pub use reading::read;
pub use rules::{Breach, Rule};
pub use terms::{Card, Hold, Need, Policy, Purpose, Spot, Written};
