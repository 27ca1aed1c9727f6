//! Recognition: identifiers by checksum, the vocabulary engine, column kinds and roles, facts.

pub mod amounts;
pub mod dates;
pub mod headers;
pub mod identify;
pub mod kinds;
pub mod roles;
pub mod sampled;
