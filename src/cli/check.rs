//! `gallra check`: whether every register keeps the policy, for a nightly job or a build.

use serde_json::json;

use super::call::{Call, Ended, Purpose};
use super::rows::{Columns, Row};
use crate::failure::Result;
use crate::model::Coded;
use crate::plan::check::{self, Line};

pub(super) fn run(call: &mut Call<'_>) -> Result<Ended> {
    let bench = call.open(Purpose::Look)?;
    let lines = check::all(&bench, &call.env)?;
    print(call, &lines)
}

/// The rules that are broken, a row each.
fn print(call: &mut Call<'_>, lines: &[Line]) -> Result<Ended> {
    let rows: Vec<Row> = lines
        .iter()
        .map(|line| {
            Row::from_iter([
                ("rule".to_owned(), json!(line.breach.rule.code())),
                ("register".to_owned(), json!(line.register)),
                ("field".to_owned(), json!(line.breach.field)),
                ("count".to_owned(), json!(line.breach.count)),
                ("message".to_owned(), json!(call.catalogue.say(&line.breach.message()))),
            ])
        })
        .collect();
    let mut out = call.rows(Columns::of(&["rule", "register", "field", "count", "message"]).whole("message"));
    rows.iter().try_for_each(|row| out.push(row))?;
    out.finish()?;
    let told = if lines.is_empty() { msg!("check-kept") } else { msg!("check-broken", "count" => lines.len()) };
    call.tell(&told);
    Ok(if lines.is_empty() { Ended::Done } else { Ended::No })
}
