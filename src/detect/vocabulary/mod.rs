//! The vocabulary engine: words of special categories in running text, with inflection, compounds and context.
//!
//! `files` lists what is embedded, `entry` reads it, `bend` inflects, `automaton` walks a text once,
//! `listed` tells what a word may be,
//! `tokens` cuts the text where a candidate stood, `slips` sees through one wrong letter, `rules` decides by what stands
//! beside it (`common` holds for all words), `headings` reads headers.

pub mod automaton;
pub mod bend;
pub(super) mod candidate;
pub mod common;
pub mod entry;
pub mod files;
pub mod headings;
pub mod listed;
pub mod rules;
pub mod slips;
pub mod tokens;
pub mod word_list;
