//! `gallra apply`: all of the plan, in one transaction, erased and proven; asks unless `--yes`.

use serde_json::{Value, json};

use super::arguments::{ApplyArgs, ProveArg};
use super::call::{Call, Ended, Purpose};
use super::progress::Progress;
use super::registers::object;
use super::rows::{Columns, Row};
use super::streams::read_line;
use crate::erase::apply::Prove;
use crate::erase::{Applying, ErasureState, Receipt, apply};
use crate::failure::{Failure, Result};
use crate::plan::preview::{Preview, preview};
use crate::plan::{Confirmed, confirm};

pub(super) fn run(call: &mut Call<'_>, args: &ApplyArgs) -> Result<Ended> {
    let bench = call.open(Purpose::Change)?;
    let preview = preview(&bench, &call.env)?;
    if let Some(expected) = args.expect {
        check_expected(&preview, expected)?;
    }
    if preview.deleted == 0 && preview.changed == 0 {
        call.tell(&if preview.lines.is_empty() { msg!("plan-empty") } else { msg!("plan-all-held") });
        return Ok(Ended::No);
    }
    let confirmed = confirmed(call, preview, args)?;
    let prove = match args.prove {
        Some(ProveArg::All) => Prove::All,
        Some(ProveArg::Sample) | None => Prove::Sample,
    };
    let progress = Progress::applying(&call.catalogue);
    let receipt = apply(bench, confirmed, &Applying { env: &call.env, prove, watch: &progress });
    progress.finish();
    drop(progress);
    report(call, &receipt?)
}

/// The number in the phrase: records to delete, or when there are none, values to change.
fn check_expected(preview: &Preview, expected: u64) -> Result<()> {
    let number = if preview.deleted > 0 { preview.deleted } else { preview.changed };
    if number == expected {
        return Ok(());
    }
    Err(Failure::yours(msg!("apply-not-expected", "expected" => expected, "number" => number))
        .hint(msg!("apply-not-expected-hint")))
}

/// The plan confirmed by its phrase: composed for `--yes`, else typed.
fn confirmed(call: &mut Call<'_>, preview: Preview, args: &ApplyArgs) -> Result<Confirmed> {
    let language = call.env.language;
    let phrase = confirm::phrase(&preview, language);
    let typed = if args.yes {
        phrase
    } else {
        call.tell(
            &msg!("plan-would", "deleted" => preview.deleted, "changed" => preview.changed, "held" => preview.held),
        );
        call.tell(&msg!("apply-no-undo"));
        call.tell(&msg!("apply-type", "phrase" => &phrase));
        read_line(call.streams.input).unwrap_or_default()
    };
    confirm::confirm(preview, &typed, language)
        .map_err(|_| Failure::yours(msg!("apply-not-confirmed")).hint(msg!("apply-not-confirmed-hint")))
}

/// The result on standard output, and in words what it means.
fn report(call: &mut Call<'_>, receipt: &Receipt) -> Result<Ended> {
    for (register, file, records) in &receipt.sources {
        call.tell(&msg!("apply-source-stands", "register" => register, "file" => file, "count" => *records));
    }
    let erasure = &receipt.erasure;
    let (sought, skipped) = (erasure.values_sought, erasure.values_skipped);
    let (message, ended) = match erasure.state {
        ErasureState::Verified => (msg!("erasure-verified", "sought" => sought, "skipped" => skipped), Ended::Done),
        ErasureState::Vacuumed => (msg!("erasure-vacuumed", "traces" => erasure.traces), Ended::No),
        ErasureState::Pending => (msg!("erasure-pending"), Ended::No),
    };
    call.tell(&message);
    if call.wants_json() {
        call.print(&json!(receipt).to_string())?;
    } else {
        let names = [
            "deleted",
            "changed",
            "held",
            "log",
            "state",
            "scanned_bytes",
            "values_sought",
            "values_skipped",
            "traces",
        ];
        let row = flat(receipt)?;
        let mut rows = call.rows(Columns::of(&names));
        rows.push(&row)?;
        rows.finish()?;
    }
    Ok(ended)
}

/// The receipt with the erasure's members beside its own, for a table.
fn flat(receipt: &Receipt) -> Result<Row> {
    let mut row = object(receipt)?;
    if let Some(Value::Object(erasure)) = row.remove("erasure") {
        row.extend(erasure);
    }
    Ok(row)
}
