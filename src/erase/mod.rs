//! Applying a plan: deletion in one transaction, physical erasure, proof; and recovery after a kill.

pub mod apply;
pub mod recover;

pub use apply::{Applying, Erasure, ErasureState, Receipt, apply};
pub use recover::recover;
