//! The deletion log: entries without personal data, chained by SHA-256.

pub mod answer;
pub mod certificate;
pub mod chain;
pub mod entry;
pub mod export;
pub mod mask;

pub use chain::{Verdict, head, verify, verify_bench};
pub use entry::{Line, count, lines};
pub use export::{Form, export};
