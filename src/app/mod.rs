//! What the command line and the screen share.

pub mod open;
