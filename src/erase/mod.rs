//! Applying a plan: deletion in one transaction, physical erasure, proof; and recovery after a kill.

mod answerable;
pub mod apply;
mod change;
mod kept;
mod leaving;
pub mod recover;
mod rewrite;
mod scan;
mod seek;
mod suppress;
mod truncate;
mod values;

pub use apply::{Answerable, Applying, Erasure, ErasureState, Prove, Receipt, STEPS, apply};
pub use recover::recover;
