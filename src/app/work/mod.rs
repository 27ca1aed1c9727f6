//! Running effects: what is read at once, what the worker does, and the thread it does it on.

pub mod answering;
mod came_back;
pub mod checks;
pub mod counting;
pub mod proposing;
pub mod reading;
pub mod receiving;
pub mod relating;
pub mod runner;
pub mod scouting;
pub mod scouts;
pub mod tasks;
pub mod watching;
pub mod worker;

pub use runner::{Outside, Runner};
