//! `gallra report`: the overview as one page, or the record of processing as rows.

use super::arguments::{Format, ReportArgs};
use super::call::{Call, Ended, Purpose};
use super::rows::Columns;
use super::streams::{named_file, not_written};
use crate::export::new_file::{self, Existing};
use crate::export::report::{self, processing};
use crate::failure::{Failure, Result};
use crate::model::Day;

pub(super) fn run(call: &mut Call<'_>, args: &ReportArgs) -> Result<Ended> {
    let wrong = || Failure::yours(msg!("wrong-use-date")).hint(msg!("wrong-use-today-hint"));
    let since = args.since.as_deref().map(|text| Day::read_iso(text).ok_or_else(wrong)).transpose()?;
    let bench = call.open(Purpose::Look)?;
    let overview = report::overview(&bench, since, &call.env)?;
    if matches!(call.format, Some(Format::Csv | Format::Json | Format::Jsonl)) {
        let rows = processing::rows(&bench, &overview, &call.catalogue)?;
        let mut out = call.rows(Columns::of(&processing::COLUMNS));
        rows.iter().try_for_each(|row| out.push(row))?;
        out.finish()?;
        return Ok(Ended::Done);
    }
    let page = report::page(&overview, &call.catalogue);
    match named_file(args.file.as_ref()) {
        None => call.streams.out.write_all(page.as_bytes()).map_err(not_written)?,
        Some(file) => {
            let existing = if args.force { Existing::Replace } else { Existing::Refuse };
            new_file::write((file, existing), &bench, &mut |to| to.write_all(page.as_bytes()).map_err(not_written))?;
        }
    }
    Ok(Ended::Done)
}
