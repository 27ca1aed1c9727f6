//! `gallra completions`: what a shell needs to complete the command line.

use super::arguments::CompletionsArgs;
use super::call::{Call, Ended};
use super::help;
use super::streams::not_written;
use crate::failure::Result;

pub(super) fn run(call: &mut Call<'_>, args: &CompletionsArgs) -> Result<Ended> {
    // Into memory first: clap_complete panics where a write fails.
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut help::command(&call.catalogue), "gallra", &mut script);
    call.streams.out.write_all(&script).map_err(not_written)?;
    Ok(Ended::Done)
}
