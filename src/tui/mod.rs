//! The terminal screen: draws the state, reads keys, gives the terminal back whatever happens.

pub mod clipboard;
pub mod draw;
pub mod events;
mod hangup;
pub mod keys;
pub mod layers;
pub mod look;
pub mod mouse;
pub mod paint;
pub mod parts;
pub mod screens;
pub mod session;
pub mod terminal;

pub use session::{Drill, Farewell, run};
