//! What the screen is, without a terminal: state, commands, what they do, and the jobs they start.
//!
//! A key becomes a command by the catalog, a command changes the state and gives effects, effects are run
//! against the workbench and come back as messages. Nothing here names a terminal.

pub mod access_report;
pub mod act;
pub mod answer;
pub mod catalog;
pub mod command;
pub mod doctor;
pub mod effect;
pub mod errand;
pub mod folders;
pub mod input;
pub mod inventory;
pub mod key;
pub mod keymap;
pub mod list_file;
pub mod masking;
pub mod message;
pub mod open;
pub mod place;
pub mod settings;
pub mod settle;
pub mod state;
pub mod survey;
pub mod update;
pub mod valid;
pub mod work;

pub use command::{Command, Screen};
pub use effect::Effect;
pub use key::Key;
pub use message::Msg;
pub use state::State;
pub use update::update;
