//! The workbench file: one SQLite database with registers, records, findings, signals, plan and log.
//!
//! Only this layer and `erase` speak SQL.

pub mod expression;
mod failed;
pub mod history;
pub mod import;
pub mod log_entries;
pub mod overview;
pub mod plan_items;
pub mod records;
pub mod registers;
pub mod scores;
pub mod selection;
pub mod settings;
pub mod tally;
pub mod workbench;

pub(crate) use failed::failed;
pub use workbench::{Access, Workbench};
