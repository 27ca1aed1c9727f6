//! The workbench file: one SQLite database with registers, records, findings, signals, plan and log.
//!
//! Only this layer and `erase` speak SQL.

pub(crate) mod again;
pub mod answers;
pub mod approvals;
pub mod columns;
pub(crate) mod connection;
mod counted;
pub mod details;
pub mod dismissed;
pub mod distinct;
pub mod elsewhere;
pub mod expression;
pub mod facts_anew;
mod failed;
mod figures;
pub mod filled;
pub(crate) mod findings;
mod found;
pub mod found_in;
pub mod frequency;
pub mod health;
pub mod history;
pub mod holds;
pub mod import;
mod lock;
pub mod log_entries;
mod memo;
pub(crate) mod names;
mod overflow;
pub mod overview;
mod place;
pub mod plan_items;
pub mod policy;
pub mod records;
pub mod registers;
mod remove;
pub mod returned;
pub mod reviewed;
mod runs;
mod said;
mod schema;
pub mod scores;
pub mod segments;
pub mod selection;
pub mod settings;
mod signals;
pub mod suppressed;
mod sweep;
pub mod tally;
pub mod tasks;
pub mod texts;
pub mod tried;
pub mod workbench;

pub(crate) use failed::failed;
pub use workbench::{Access, Workbench};
