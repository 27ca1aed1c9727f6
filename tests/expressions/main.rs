//! Conditions over a register, as the contract words them: names, values, safety.

mod bench;
mod codes;
mod names;
mod properties;
mod safety;
mod selection;
mod values;
