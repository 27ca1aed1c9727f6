//! `gallra export`: a register to a file, to standard output, or back over its source.

use super::arguments::{ExportArgs, To};
use super::call::{Call, Ended, Purpose};
use super::progress::Progress;
use super::streams::named_file;
use crate::export::{Existing, Form, Losing, in_place_losing, losses, lost_words, to_file, write};
use crate::failure::{Failure, Result};
use crate::model::Register;
use crate::plan::stage;
use crate::store::{Workbench, registers, sources, tally};

pub(super) fn run(call: &mut Call<'_>, args: &ExportArgs) -> Result<Ended> {
    let form = match args.to {
        None => Form::AsItCame,
        Some(To::Csv) if args.guard_formulas => Form::GuardedCsv,
        Some(To::Csv) => Form::Csv,
        Some(To::Xlsx) => Form::Xlsx,
        Some(To::Jsonl) => Form::JsonLines,
    };
    if args.guard_formulas && args.to != Some(To::Csv) {
        return Err(Failure::yours(msg!("guard-needs-csv")).hint(msg!("guard-needs-csv-hint")));
    }
    let purpose = if args.in_place { Purpose::Change } else { Purpose::Look };
    let mut bench = call.open(purpose)?;
    let register = registers::by_name(&bench, &args.register)?;
    let losing = if args.accept_loss { Losing::Accepted } else { Losing::Little };
    if args.in_place {
        before_replacing(call, &bench, (&register, losing))?;
    }
    let progress = Progress::records();
    let existing = if args.force { Existing::Replace } else { Existing::Refuse };
    let written = match named_file(args.file.as_ref()) {
        None if args.in_place => in_place_losing(&mut bench, (register.id, losing), (&call.env, &progress)),
        None => write(&bench, (register.id, form), (call.streams.out, &progress)),
        Some(file) => to_file(&bench, (register.id, form), (file, existing, &progress)),
    };
    progress.finish();
    drop(progress);
    let written = written?;
    if form == Form::AsItCame && !args.in_place {
        match register.source.format.as_str() {
            "xlsx" | "xls" | "ods" => call.tell(&msg!("export-workbook-not-kept")),
            "json" | "jsonl" => call.tell(&msg!("export-json-not-kept")),
            "sqlite" => call.tell(&msg!("export-database-as-csv")),
            _ => {}
        }
    }
    if matches!(form, Form::Csv | Form::GuardedCsv | Form::Xlsx) {
        let unreadable = tally::unreadable(&bench, register.id)?;
        if unreadable > 0 {
            call.tell(&msg!("export-unreadable", "count" => unreadable));
        }
    }
    call.tell(&msg!("export-done", "register" => &register.name, "count" => written));
    let gone = sources::gone(&bench, register.id)?;
    let mut staged = stage::staged_in(&bench, register.id)?;
    if form == Form::AsItCame {
        staged -= &gone;
    }
    if !gone.is_empty() {
        call.tell(&match form {
            Form::AsItCame => msg!("export-left-out", "count" => gone.len()),
            Form::Csv | Form::GuardedCsv | Form::Xlsx | Form::JsonLines => {
                msg!("export-with-gone", "count" => gone.len())
            }
        });
    }
    if !staged.is_empty() {
        call.tell(&msg!("export-still-staged", "register" => &register.name, "count" => staged.len()));
    }
    Ok(Ended::Done)
}

/// What the source file will not keep is said before it is replaced; where that is too much the refusal says it.
fn before_replacing(call: &mut Call<'_>, bench: &Workbench, (register, losing): (&Register, Losing)) -> Result<()> {
    let lost = losses(bench, register.id)?;
    if losing == Losing::Little && lost.iter().any(|(lost, _)| lost.is_grave()) {
        return Ok(());
    }
    if let Some(what) = lost_words(&lost) {
        call.tell(&msg!("in-place-lost", "file" => &register.source.file_name, "what" => what));
    }
    if matches!(register.source.format.as_str(), "json" | "jsonl") {
        call.tell(&msg!("export-json-not-kept"));
    }
    Ok(())
}
