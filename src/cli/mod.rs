//! The command line: the same library as the screen, for scripts and tests.

mod apply;
mod arguments;
mod call;
mod complaint;
mod completions;
mod demo;
mod export;
mod fields;
mod help;
mod history;
mod import;
mod inspect;
mod keys;
mod log;
mod manual;
mod plan;
mod progress;
mod reading;
mod records;
mod registers;
mod rows;
mod run;
mod selection;
mod settings;
mod stage;
mod streams;
mod tasks;
mod values;

pub use complaint::complain;
pub use demo::{PrivateCopy, sample};
pub use run::{Hidden, Next, run};
pub use streams::Streams;
