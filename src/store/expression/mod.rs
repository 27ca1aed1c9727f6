//! Conditions over a register: an SQL expression as SQLite reads it, confined.
//!
//! `tokens` cuts the text, `parse` makes a tree of it with the names resolved, `safety` and `literals` judge the tree,
//! `sql` writes it for SQLite and `spelling` for people. `values` is what the written SQL calls.

mod class;
mod condition;
mod derived;
mod fault;
pub(crate) mod fold;
mod functions;
mod like;
mod literals;
mod names;
mod parse;
mod read;
mod safety;
mod spelling;
mod sql;
mod tokens;
mod tree;
pub(crate) mod values;
mod words;

pub use condition::{Condition, masked};
pub use derived::Derived;
pub use read::{read, read_for};
