//! From a file to rows, and from a delimited file's rows back to exactly its bytes.
//!
//! `open` recognises, [`Table::fill`] streams, [`Writer`] writes. The layers inside: `encode` knows bytes and text,
//! `token` where cells begin and end, `shape` how a record differs from the dialect's defaults, `source` the file. Other
//! formats have a file each (`workbook`, `json`, `sqlite`) and feed their rows from a thread; `unfold` opens archives.

mod asked;
mod delimited;
mod describe;
mod encode;
mod evidence;
mod fed;
mod glance;
mod json;
mod losses;
mod mend;
mod open;
mod pages;
mod place;
mod refusal;
mod shape;
mod sniff;
mod source;
mod sqlite;
mod stamp;
mod table;
mod token;
mod typed;
mod unfold;
mod workbook;
mod write;
mod zeros;

pub use asked::{Asked, QuoteAsked};
pub use evidence::Evidence;
pub use glance::{Glance, glance};
pub use losses::{Lost, losses};
pub use open::{is_archive_of_files, open, open_as, open_with, parts, parts_beyond};
pub use place::Oddities;
pub use shape::after_change;
pub use stamp::Stamp;
pub use table::{Fidelity, Table};
pub use typed::Typed;
pub use write::{Writer, Written};
