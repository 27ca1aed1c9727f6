//! `gallra man`: the manual page, of the program or of one command.

use super::arguments::ManArgs;
use super::call::{Call, Ended};
use super::streams::not_written;
use super::{complaint, help};
use crate::failure::Result;

pub(super) fn run(call: &mut Call<'_>, args: &ManArgs) -> Result<Ended> {
    let whole = help::command(&call.catalogue);
    let page = match &args.command {
        None => whole,
        Some(name) => match whole.find_subcommand(name) {
            Some(command) => command.clone().name(format!("gallra-{name}")),
            None => return Err(complaint::unknown_command(name)),
        },
    };
    clap_mangen::Man::new(page).render(call.streams.out).map_err(not_written)?;
    Ok(Ended::Done)
}
