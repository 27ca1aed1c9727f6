//! From a delimited file to rows, and back to exactly its bytes.
//!
//! `open` recognises, [`Table::fill`] streams, [`Writer`] writes. The layers inside: `encode` knows bytes and text,
//! `token` where cells begin and end, `shape` how a record differs from the dialect's defaults, `source` the file.

mod describe;
mod encode;
mod open;
mod place;
mod refusal;
mod shape;
mod sniff;
mod source;
mod table;
mod token;
mod write;

pub use open::{open, open_with};
pub use shape::after_change;
pub use table::{Fidelity, Oddities, Table};
pub use write::{Writer, Written};
