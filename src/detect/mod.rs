//! Recognition: identifiers by checksum, the vocabulary engine, column kinds and roles, facts.

pub mod addresses;
pub mod amounts;
pub mod birth;
pub mod consent_words;
pub mod corrected;
pub mod dates;
pub mod detector;
pub mod doubted;
pub mod facts;
pub mod headers;
pub mod identifiers;
pub mod identify;
pub mod keys;
pub mod kinds;
pub mod mass_dates;
pub mod orders;
pub mod own;
pub mod roles;
pub mod sampled;
pub mod told;
pub mod vocabulary;

pub use detector::{Detector, FieldContext};
