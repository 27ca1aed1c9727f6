//! `gallra check`: whether every register, or a file that is not imported yet, keeps the policy; for a nightly job or a
//! build.

use serde_json::json;

use super::arguments::CheckArgs;
use super::call::{Call, Ended, Purpose};
use super::progress::Progress;
use super::rows::{Columns, Row};
use super::streams::no_standard_input;
use crate::failure::Result;
use crate::model::Coded;
use crate::plan::check::beforehand::{self, Judged};
use crate::plan::check::{self, Line};
use crate::store::tried::Trying;
use crate::text::Message;

pub(super) fn run(call: &mut Call<'_>, args: &CheckArgs) -> Result<Ended> {
    let bench = call.open(Purpose::Look)?;
    let Some(file) = &args.file else {
        let lines = check::all(&bench, &call.env)?;
        let told = if lines.is_empty() { msg!("check-kept") } else { msg!("check-broken", "count" => lines.len()) };
        return print(call, &lines, &told);
    };
    no_standard_input([file])?;
    let asked = args.reading.asked()?;
    let progress = Progress::bytes();
    let trying = Trying { file, asked: &asked, register: args.register.as_deref() };
    let judged = beforehand::of_file(&bench, trying, (&call.env, &progress));
    progress.finish();
    let Judged { lines, notices } = judged?;
    notices.iter().for_each(|notice| call.tell(notice));
    let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let told = match lines.len() {
        0 => msg!("check-file-kept", "file" => name),
        count => msg!("check-file-broken", "file" => name, "count" => count),
    };
    print(call, &lines, &told)
}

/// The rules that are broken, a row each.
fn print(call: &mut Call<'_>, lines: &[Line], told: &Message) -> Result<Ended> {
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
    call.tell(told);
    Ok(if lines.is_empty() { Ended::Done } else { Ended::No })
}
