//! What the reader reads: sentences, dates, numbers, plurals, and foreign text made safe to show.

#[macro_use]
mod message;
mod catalogue;
mod display;
pub mod html;

pub use catalogue::{Catalogue, Language};
pub use display::{display_text, pad, pad_words, width};
pub use message::{Arg, Message};
