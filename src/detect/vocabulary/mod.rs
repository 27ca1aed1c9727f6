//! The vocabulary engine: words of special categories in running text, with inflection, compounds and context.
//!
//! `files` lists what is embedded, `entry` reads it, `bend` inflects, `automaton` walks a text once,
//! `tokens` cuts it where a candidate stood, `rules` decides by what stands beside it, `headings` reads headers.

pub mod automaton;
pub mod bend;
pub mod entry;
pub mod files;
pub mod headings;
pub mod rules;
pub mod tokens;
