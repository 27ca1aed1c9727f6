//! `gallra undo` and `gallra redo`: the last staging.

use super::call::{Call, Ended, Purpose};
use crate::failure::Result;
use crate::plan::stage;

pub(super) fn undo(call: &mut Call<'_>) -> Result<Ended> {
    let mut bench = call.open(Purpose::Change)?;
    let said = stage::undo(&mut bench)?;
    call.tell(said.as_ref().unwrap_or(&msg!("nothing-to-undo")));
    Ok(Ended::when(said.map(|_| ())))
}

pub(super) fn redo(call: &mut Call<'_>) -> Result<Ended> {
    let mut bench = call.open(Purpose::Change)?;
    let said = stage::redo(&mut bench)?;
    call.tell(said.as_ref().unwrap_or(&msg!("nothing-to-redo")));
    Ok(Ended::when(said.map(|_| ())))
}
