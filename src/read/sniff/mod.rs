//! A guess at a file's encoding and dialect from its first bytes.

mod delimiters;
mod encoding;
mod footnotes;
mod foreign;
mod grid;
mod guess;
mod header;
mod pages;
mod quotes;
mod value;
mod writing;

pub(crate) use encoding::encoding;
pub(crate) use footnotes::footnotes;
pub(crate) use foreign::{binary, foreign};
pub(crate) use guess::{Guess, Sample, guess};
pub(crate) use header::header_rows;
