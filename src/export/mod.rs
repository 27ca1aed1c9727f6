//! The cleaned register: in the dialect it came in, or as CSV, workbook or JSON Lines.
//!
//! `form` says which, `new_file` writes it whole or not at all, `in_place` puts it back where it came from.

mod as_it_came;
mod csv;
mod form;
pub mod icalendar;
mod in_place;
mod json_back;
pub mod json_lines;
pub mod keys;
pub mod new_file;
pub mod report;
mod workbook_back;
mod xlsx;

pub use form::{Form, to_file, write};
pub use in_place::{Losing, in_place, in_place_losing, loses, losses, lost_words};
pub use new_file::Existing;
