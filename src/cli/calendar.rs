//! `gallra calendar`: what falls due when, as rows or as iCalendar.

use serde_json::json;

use super::arguments::CalendarArgs;
use super::call::{Call, Ended, Purpose};
use super::registers::object;
use super::rows::Columns;
use super::streams::not_written;
use crate::export::icalendar;
use crate::failure::{Failure, Result};
use crate::model::Day;
use crate::plan::calendar::{self, AHEAD};

pub(super) fn run(call: &mut Call<'_>, args: &CalendarArgs) -> Result<Ended> {
    let wrong = || Failure::yours(msg!("wrong-use-date")).hint(msg!("wrong-use-today-hint"));
    let until = match &args.until {
        Some(text) => Day::read_iso(text).ok_or_else(wrong)?,
        None => call.env.today.after(AHEAD),
    };
    let bench = call.open(Purpose::Look)?;
    let events = calendar::calendar(&bench, until, &call.env)?;
    if args.ics {
        let workbench = call.env.workbench.file_stem().unwrap_or_default().to_string_lossy();
        let text = icalendar::write((&workbench, &events), (&call.catalogue, call.env.clock.now()));
        call.streams.out.write_all(text.as_bytes()).map_err(not_written)?;
        return Ok(Ended::Done);
    }
    let messages: Vec<String> = events.iter().map(|event| call.catalogue.say(&event.text())).collect();
    let mut rows = call.rows(
        Columns::of(&["date", "message"])
            .csv_only(&["register", "what", "count", "undecided", "last"])
            .whole("message"),
    );
    for (event, message) in events.iter().zip(messages) {
        let mut row = object(event)?;
        row.insert("message".to_owned(), json!(message));
        rows.push(&row)?;
    }
    rows.finish()?;
    if events.is_empty() {
        call.tell(&msg!("calendar-empty", "until" => until));
        return Ok(Ended::No);
    }
    Ok(Ended::Done)
}
