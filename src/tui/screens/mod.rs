//! One file a screen.

pub mod consents;
pub mod fields;
pub mod log;
pub mod persons;
pub mod plan;
pub mod policy;
pub mod proposals;
pub mod record;
pub mod records;
pub mod registers;
pub mod small;
pub mod tasks;
pub mod values;
pub mod welcome;
pub mod wizard;
