//! The plan: what is staged, reviewed, undone, and confirmed.

pub mod confirm;
pub mod operators;
pub mod overlap;
pub mod preview;
pub mod reason;
pub mod stage;

pub use confirm::Confirmed;
pub use preview::{PlanLine, Preview};
pub use stage::{Staged, Staging};
