//! The *gallringsprotokoll*: what the log tells of culling, as a page to print and sign.

mod facts;
mod page;

pub use facts::{Certificate, Chosen, Occasion, of};
pub use page::page;
