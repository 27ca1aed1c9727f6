//! `gallra doctor`: whether the workbench is in good order, and what to do where it is not.

use std::io::IsTerminal;

use serde_json::json;

use super::call::{Call, Ended};
use super::rows::{Columns, Row};
use crate::app::doctor::{self, Finding, Terminal, Verdict};
use crate::failure::Result;
use crate::model::Coded;

pub(super) fn run(call: &mut Call<'_>) -> Result<Ended> {
    let found = doctor::examine(terminal(), &call.env);
    let rows: Vec<Row> = found.iter().map(|finding| row(call, finding)).collect();
    let columns = Columns::of(&["check", "verdict", "message", "advice"])
        .coded("doctor-on", "check")
        .coded("doctor-is", "verdict")
        .whole("message")
        .whole("advice");
    let mut out = call.rows(columns);
    rows.iter().try_for_each(|row| out.push(row))?;
    out.finish()?;
    let wrong = found.iter().filter(|finding| finding.verdict == Verdict::Wrong).count();
    call.tell(&if wrong == 0 { msg!("doctor-well") } else { msg!("doctor-wrong", "count" => wrong) });
    Ok(if wrong == 0 { Ended::Done } else { Ended::No })
}

fn row(call: &Call<'_>, finding: &Finding) -> Row {
    let advice = finding.advice.as_ref().map(|advice| call.catalogue.say(advice));
    Row::from_iter([
        ("check".to_owned(), json!(finding.looked.code())),
        ("verdict".to_owned(), json!(finding.verdict.code())),
        ("message".to_owned(), json!(call.catalogue.say(&finding.told))),
        ("advice".to_owned(), json!(advice)),
    ])
}

/// The terminal's columns and rows, where the screen could be opened.
fn terminal() -> Terminal {
    if !std::io::stdin().is_terminal() {
        return None;
    }
    let size = rustix::termios::tcgetwinsize(std::io::stdin()).ok()?;
    Some((size.ws_col, size.ws_row))
}
