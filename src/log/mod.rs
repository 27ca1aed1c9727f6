//! The deletion log: entries without personal data, chained by SHA-256.

pub mod chain;
pub mod entry;

pub use chain::{Verdict, head, verify};
pub use entry::{Line, lines};
