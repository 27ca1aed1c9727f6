//! `gallra import`: files into the workbench, with a progress bar.

use std::path::PathBuf;

use roaring::RoaringBitmap;
use serde_json::json;

use super::arguments::ImportArgs;
use super::call::{Call, Ended, Purpose};
use super::progress::Progress;
use super::rows::{Columns, Row};
use super::streams::no_standard_input;
use crate::app::state::wizard::Received;
use crate::app::work::receiving::look;
use crate::failure::{Failure, Result};
use crate::model::{Operation, RegisterId};
use crate::plan::stage::{Staging, stage};
use crate::read::Asked;
use crate::store::Workbench;
use crate::store::import::{Fidelity, Import, Imported, import_all, preflight};
use crate::text::Message;

pub(super) fn run(call: &mut Call<'_>, args: &ImportArgs) -> Result<Ended> {
    if args.register.is_some() && args.files.len() > 1 {
        return Err(Failure::yours(msg!("import-one-name")).hint(msg!("import-one-name-hint")));
    }
    no_standard_input(&args.files)?;
    let asked = args.reading.asked()?;
    let mut bench = call.open(Purpose::Change)?;
    let fidelity = if args.lossy { Fidelity::Lossy } else { Fidelity::Exact };
    if args.files.len() > 1 {
        all_good(call, &bench, (&args.files, fidelity, &asked))?;
    }
    let mut done = Vec::new();
    for file in &args.files {
        let progress = Progress::bytes();
        let what = Import { file, register: args.register.as_deref(), fidelity };
        let imported = import_all(&mut bench, (what, &asked), (&call.env, &progress));
        progress.finish();
        for imported in imported? {
            if imported.name.is_empty() {
                imported.notices.iter().for_each(|notice| call.tell(notice));
                continue;
            }
            let received = look(&bench, imported)?;
            let imported = &received.imported;
            imported.notices.iter().for_each(|notice| call.tell(notice));
            if imported.refreshed.is_none() {
                call.tell(&msg!("import-done", "register" => &imported.name, "count" => imported.records));
            }
            for offered in offered(&received, args) {
                offer(call, &mut bench, (imported.register, offered))?;
            }
            done.push(row(imported, file));
        }
    }
    if call.format.is_some() {
        let mut rows = call.rows(Columns::of(&["register", "records", "new", "changed", "gone", "file"]));
        done.iter().try_for_each(|row| rows.push(row))?;
        rows.finish()?;
    }
    Ok(Ended::Done)
}

/// Refuses all of several files when one of them would be refused: nothing is stored yet.
fn all_good(
    call: &Call<'_>,
    bench: &Workbench,
    (files, fidelity, asked): (&[PathBuf], Fidelity, &Asked),
) -> Result<()> {
    for file in files {
        let progress = Progress::bytes();
        let looked = preflight(bench, (Import { file, register: None, fidelity }, asked), (&call.env, &progress));
        progress.finish();
        looked.map_err(|failure| match failure.what().id() {
            "cancelled" => failure,
            _ => failure.within(|what| msg!("import-none", "file" => file.display().to_string(), "what" => what)),
        })?;
    }
    Ok(())
}

/// Records that deserve a look: staged for deletion when asked for, else it is said how.
struct Offered {
    records: RoaringBitmap,
    asked: bool,
    said: fn(u64) -> Message,
    reason: Message,
    staged: fn(u64) -> Message,
}

/// What is gone from the file, and what was deleted before and is back with it.
fn offered(received: &Received, args: &ImportArgs) -> [Offered; 3] {
    let gone = received.imported.refreshed.as_ref().map(|refreshed| refreshed.gone.clone());
    [
        Offered {
            records: gone.unwrap_or_default(),
            asked: args.stage_gone,
            said: |count| msg!("refresh-gone", "count" => count),
            reason: msg!("refresh-gone-reason"),
            staged: |count| msg!("refresh-gone-staged", "count" => count),
        },
        Offered {
            records: received.returned.clone(),
            asked: args.stage_returned,
            said: |count| msg!("refresh-returned", "count" => count),
            reason: msg!("wizard-reason-returned"),
            staged: |count| msg!("refresh-returned-staged", "count" => count),
        },
        Offered {
            records: received.likely.clone(),
            asked: args.stage_returned,
            said: |count| msg!("refresh-likely", "count" => count),
            reason: msg!("wizard-reason-likely"),
            staged: |count| msg!("refresh-likely-staged", "count" => count),
        },
    ]
}

fn offer(call: &mut Call<'_>, bench: &mut Workbench, (register, offered): (RegisterId, Offered)) -> Result<()> {
    if offered.records.is_empty() {
        return Ok(());
    }
    if !offered.asked {
        call.tell(&(offered.said)(offered.records.len()));
        return Ok(());
    }
    let reason = call.catalogue.say(&offered.reason);
    let staging = Staging {
        register,
        operation: Operation::Delete,
        field: None,
        operator: None,
        records: offered.records,
        expression: None,
        reason,
    };
    let staged = stage(bench, staging, &call.env)?;
    call.tell(&(offered.staged)(staged.records));
    Ok(())
}

fn row(imported: &Imported, file: &std::path::Path) -> Row {
    let name = file.file_name().map(|name| name.to_string_lossy().into_owned());
    let refreshed = imported.refreshed.as_ref();
    Row::from_iter([
        ("register".to_owned(), json!(imported.name)),
        ("records".to_owned(), json!(imported.records)),
        ("new".to_owned(), json!(refreshed.map(|refreshed| refreshed.new))),
        ("changed".to_owned(), json!(refreshed.map(|refreshed| refreshed.changed))),
        ("gone".to_owned(), json!(refreshed.map(|refreshed| refreshed.gone.len()))),
        ("file".to_owned(), json!(name)),
    ])
}
