//! Who a person is over all registers: what is sought, which records are about them, and what they are told.

pub mod duplicates;
pub mod html;
pub mod masked;
pub mod names;
mod other_half;
pub mod plain;
pub mod protection;
pub mod query;
pub mod report;
pub mod rights;
pub mod search;
pub mod secrets;
pub mod sight;
