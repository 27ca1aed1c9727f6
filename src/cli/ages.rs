//! `gallra propose REGISTER --ages`: the records by years of age, and what a limit would take: the figures of screen 4.

use serde_json::json;

use super::arguments::ProposeArgs;
use super::call::{Call, Ended, Purpose};
use super::rows::{Columns, Row};
use crate::failure::{Failure, Result};
use crate::model::Period;
use crate::plan::ages::{Ages, Limit, OLDEST};
use crate::plan::check::Against;
use crate::plan::words;
use crate::policy;
use crate::store::{self, registers};
use crate::text::Language;

const COLUMNS: [&str; 8] = ["bar", "records", "held", "reviewed", "limit", "goes", "goes_held", "stays"];

pub(super) fn run(call: &mut Call<'_>, args: &ProposeArgs) -> Result<Ended> {
    let asked = args.limit.as_deref().map(period).transpose()?;
    let bench = call.open(Purpose::Look)?;
    let register = registers::by_name(&bench, args.register.as_deref().unwrap_or_default())?;
    let current = store::policy::current(&bench)?;
    let against = Against::of(&bench, (&register, &current), call.env.today)?;
    let (ages, limit) = (Ages::of(&against)?, Limit::of(&against));
    let shown = asked.unwrap_or(limit.period);
    let cut = ages.cut(shown);
    let share = crate::app::state::share(cut.goes, ages.records());
    let percent = match call.env.language {
        Language::Swedish => format!("{share}\u{a0}%"),
        Language::English => format!("{share}%"),
    };
    call.tell(&msg!("ages-cut", "limit" => words::limit(shown), "goes" => cut.goes, "percent" => percent,
        "stays" => cut.kept(), "held" => cut.held));
    let rows = match asked {
        Some(limit) => vec![row(&ages, None, Some(limit))],
        None => all(&ages, call),
    };
    let mut out = call.rows(Columns::of(&COLUMNS));
    rows.iter().try_for_each(|row| out.push(row))?;
    out.finish()?;
    Ok(Ended::Done)
}

/// The bars, each with the limit at which its year begins; then the records that no limit takes.
fn all(ages: &Ages, call: &Call<'_>) -> Vec<Row> {
    let mut rows = Vec::new();
    for bar in ages.bars() {
        let name = if bar.years == OLDEST { format!("{OLDEST}+") } else { bar.years.to_string() };
        let counts = (name, bar.records(), Some((bar.held, bar.apart)));
        rows.push(row(ages, Some(counts), Some(Period::months(bar.years * 12))));
    }
    for (id, records) in [("ages-bar-running", ages.running), ("ages-bar-undated", ages.undated)] {
        let name = call.catalogue.lookup(id).unwrap_or_default();
        rows.push(row(ages, Some((name, records, None)), None));
    }
    rows
}

/// A bar's name, its records, and of these those that must be kept and those that were reviewed.
type Counts = (String, u64, Option<(u64, u64)>);

fn row(ages: &Ages, counts: Option<Counts>, limit: Option<Period>) -> Row {
    let (bar, records, kept) =
        counts.map_or((None, None, None), |(bar, records, kept)| (Some(bar), Some(records), kept));
    let cut = limit.map(|limit| ages.cut(limit));
    Row::from_iter([
        ("bar".to_owned(), json!(bar)),
        ("records".to_owned(), json!(records)),
        ("held".to_owned(), json!(kept.map(|(held, _)| held))),
        ("reviewed".to_owned(), json!(kept.map(|(_, reviewed)| reviewed))),
        ("limit".to_owned(), json!(limit.map(policy::period::write))),
        ("goes".to_owned(), json!(cut.map(|cut| cut.goes))),
        ("goes_held".to_owned(), json!(cut.map(|cut| cut.held))),
        ("stays".to_owned(), json!(cut.map(|cut| cut.kept()))),
    ])
}

/// A period as it is written on the command line.
pub(super) fn period(text: &str) -> Result<Period> {
    policy::period::read(text)
        .ok_or_else(|| Failure::yours(msg!("no-such-period", "text" => text)).hint(msg!("policy-no-period-hint")))
}
