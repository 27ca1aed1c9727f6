//! Relations: consent by purpose, who may be written to, lists, segments, and who a person is over all registers.

mod actual;
pub mod bars;
pub mod beforehand;
pub mod chain;
pub mod consents;
mod doubles;
pub mod given;
pub mod keys;
pub mod left_out;
pub mod list;
pub mod lists;
mod lives;
pub mod mailing;
pub mod person;
pub mod purposes;
pub mod said_no;
pub mod segments;
pub mod suppression;
pub mod tabs;
pub mod trust;
