//! The overview for management and auditors: one self-contained page, and the record of processing as CSV.

mod chart;
pub mod facts;
mod page;
pub mod processing;

pub use facts::{Overview, overview};
pub use page::page;
