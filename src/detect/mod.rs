//! Recognition: identifiers by checksum, the vocabulary engine, column kinds and roles, facts.

pub mod identify;
