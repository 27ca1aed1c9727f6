//! Small values that outlive the program: the erasure's state, the screen's last place.

use super::Workbench;
use crate::failure::{Failure, Result};

/// The value under a key.
pub fn get(_bench: &Workbench, _key: &str) -> Result<Option<String>> {
    Err(Failure::ours(msg!("not-built")))
}

/// Sets the value under a key.
pub fn set(_bench: &mut Workbench, _key: &str, _value: &str) -> Result<()> {
    Err(Failure::ours(msg!("not-built")))
}
