//! Conditions over a register, as the contract words them: names, values, safety.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on has failed")]

mod cells;
mod codes;
mod names;
mod properties;
mod safety;
mod selection;
mod values;
