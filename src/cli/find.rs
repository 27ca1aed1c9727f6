//! `gallra find`: what looks like a register in a folder; names, sizes and kinds, no content.

use super::arguments::FindArgs;
use super::call::{Call, Ended};
use super::progress::Progress;
use super::registers::object;
use super::rows::Columns;
use crate::app::inventory;
use crate::failure::Result;

pub(super) fn run(call: &mut Call<'_>, args: &FindArgs) -> Result<Ended> {
    let progress = Progress::records();
    let found = inventory::find(&args.folder, (&call.env, &progress));
    progress.finish();
    let found = found?;
    let mut rows = call
        .rows(Columns::of(&["file", "size", "fields", "kinds"]).whole("file").whole("kinds").coded("kind", "kinds"));
    for candidate in &found {
        rows.push(&object(candidate)?)?;
    }
    rows.finish()?;
    if found.is_empty() {
        call.tell(&msg!("find-none"));
        return Ok(Ended::No);
    }
    Ok(Ended::Done)
}
