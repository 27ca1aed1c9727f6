//! `gallra inspect`: what a file is, and what was found in it; stores nothing.

use super::arguments::InspectArgs;
use super::call::{Call, Ended};
use crate::failure::{Failure, Result};

pub(super) fn run(_call: &mut Call<'_>, _args: &InspectArgs) -> Result<Ended> {
    Err(Failure::ours(msg!("not-built")))
}
