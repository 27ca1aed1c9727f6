//! `gallra apply`: all of the plan, in one transaction, erased and proven; asks unless `--yes`.

use serde_json::{Value, json};

use super::arguments::{ApplyArgs, ProveArg};
use super::call::{Call, Ended, Purpose};
use super::plan::tell_beforehand;
use super::progress::Progress;
use super::registers::object;
use super::rows::{Columns, Row};
use super::streams::read_line;
use crate::erase::apply::Prove;
use crate::erase::{Answerable, Applying, ErasureState, Receipt, apply};
use crate::export::keys::{self, KeyList};
use crate::failure::{Failure, Result};
use crate::log;
use crate::model::{SourceLeft, Whereabouts};
use crate::plan::approval::{self, Standing};
use crate::plan::preview::{Preview, preview};
use crate::plan::{Confirmed, confirm};
use crate::policy::period;
use crate::relations::beforehand;

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
    if let Standing::Fallen(before) = approval::may_apply(&bench, &preview)? {
        call.tell(&msg!("approve-fallen", "by" => before.by, "at" => before.at));
    }
    if args.answerable {
        let terms = log::answer::terms(&bench)?;
        call.tell(&msg!("answer-will-keep", "purpose" => terms.purpose, "period" => period::write(terms.keep)));
    }
    tell_beforehand(call, beforehand::of(&bench, &preview, &call.env)?);
    let lists = match &args.keys {
        Some(folder) => Some(keys::write(&bench, &preview, (folder, call.env.today))?),
        None => None,
    };
    let confirmed = match confirmed(call, preview, args) {
        Ok(confirmed) => confirmed,
        Err(failure) => {
            remove(lists.as_ref());
            return Err(failure);
        }
    };
    let prove = match args.prove {
        Some(ProveArg::All) => Prove::All,
        Some(ProveArg::Sample) | None => Prove::Sample,
    };
    let answerable = if args.answerable { Answerable::Yes } else { Answerable::No };
    let progress = Progress::applying(&call.catalogue);
    let receipt = apply(bench, confirmed, &Applying { env: &call.env, prove, answerable, watch: &progress });
    progress.finish();
    drop(progress);
    if receipt.is_err() {
        remove(lists.as_ref());
    }
    let receipt = receipt?;
    let ended = report(call, &receipt)?;
    if let Some((lists, without)) = lists {
        remember(call, &keys::applied(lists)?)?;
        without.iter().for_each(|register| call.tell(&msg!("keys-none", "register" => register)));
    }
    Ok(ended)
}

/// Lists of keys whose records stay are of no use.
fn remove(lists: Option<&(Vec<KeyList>, Vec<String>)>) {
    for list in lists.into_iter().flat_map(|(lists, _)| lists) {
        // Only what was made here goes; that it is gone already is as good.
        let _ = std::fs::remove_file(&list.file);
    }
}

/// The tasks that follow from lists of keys.
fn remember(call: &mut Call<'_>, lists: &[KeyList]) -> Result<()> {
    if lists.is_empty() {
        return Ok(());
    }
    let mut bench = call.open(Purpose::Change)?;
    let due = keys::remember(&mut bench, lists, &call.env)?;
    for list in lists {
        let file = list.file.display().to_string();
        call.tell(&msg!("keys-written", "file" => file, "count" => list.keys, "due" => due));
    }
    Ok(())
}

/// Refuses a plan whose phrase has another number.
pub(super) fn check_expected(preview: &Preview, expected: u64) -> Result<()> {
    let number = confirm::number(preview);
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
    for SourceLeft { register, file, records, standing } in &receipt.sources {
        call.tell(&match standing {
            Whereabouts::There => {
                msg!("apply-source-stands", "register" => register, "file" => file, "count" => *records)
            }
            Whereabouts::Former => {
                msg!("task-source-former", "register" => register, "file" => file, "count" => *records)
            }
            Whereabouts::Missing => msg!("task-source-missing", "register" => register, "file" => file),
        });
    }
    let erasure = &receipt.erasure;
    let (sought, skipped) = (erasure.values_sought, erasure.values_skipped);
    let (message, ended) = match erasure.state {
        ErasureState::Verified if sought == 0 => (msg!("erasure-nothing-sought", "skipped" => skipped), Ended::Done),
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
        let mut rows = call.rows(Columns::of(&names).coded("log-state", "state"));
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
