//! From a delimited file to rows, and back to exactly its bytes.
//!
//! `open` recognises, [`Table::fill`] streams, [`Writer`] writes. The layers inside: `encode` knows bytes and text,
//! `token` where cells begin and end, `shape` how a record differs from the dialect's defaults, `source` the file.

mod asked;
mod describe;
mod encode;
mod evidence;
mod mend;
mod open;
mod pages;
mod place;
mod refusal;
mod shape;
mod sniff;
mod source;
mod table;
mod token;
mod write;

pub use asked::{Asked, QuoteAsked};
pub use evidence::Evidence;
pub use open::{open, open_as, open_with};
pub use shape::after_change;
pub use table::{Fidelity, Oddities, Table};
pub use write::{Writer, Written};
