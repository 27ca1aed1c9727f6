//! Recognition: identifiers by checksum, the vocabulary engine, column kinds and roles, facts.

pub mod detector;
pub mod identifiers;
pub mod identify;
pub mod vocabulary;

pub use detector::{Detector, FieldContext};
