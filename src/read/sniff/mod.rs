//! A guess at a file's encoding and dialect from its first bytes.

mod encoding;
mod foreign;
mod grid;
mod guess;
mod header;
mod value;

pub(crate) use encoding::encoding;
pub(crate) use foreign::{foreign, is_binary};
pub(crate) use guess::dialect;
