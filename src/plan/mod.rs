//! The plan: what is staged, reviewed, undone, and confirmed.

pub mod ages;
pub mod approval;
pub mod calendar;
pub mod card;
mod chain;
pub mod check;
pub mod confirm;
pub mod effect;
pub mod exceptions;
pub mod holding;
pub mod legal;
mod mix;
pub mod operators;
pub mod overlap;
pub mod preview;
pub mod propose;
mod readable;
pub mod reason;
pub mod share;
pub mod singling;
pub mod stage;
pub mod suited;
pub mod trial;
pub mod truncator;
pub mod untied;
pub mod words;

pub use confirm::Confirmed;
pub use effect::Truncated;
pub use preview::{PlanLine, Preview};
pub use stage::{Staged, Staging};
