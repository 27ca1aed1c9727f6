//! Which command a key stands for: read from the catalog, the same on every screen.

use super::catalog::CATALOG;
use super::command::Command;
use super::key::Key;

/// The command of a key; one meaning on every screen.
pub fn command(key: Key) -> Option<Command> {
    CATALOG.iter().find(|entry| entry.keys.contains(&key)).map(|entry| entry.command)
}
