//! `gallra import`: files into the workbench, with a progress bar.

use serde_json::json;

use super::arguments::ImportArgs;
use super::call::{Call, Ended, Purpose};
use super::progress::Progress;
use super::rows::{Columns, Row};
use crate::failure::{Failure, Result};
use crate::store::import::{Fidelity, Import, Imported, import_as};

pub(super) fn run(call: &mut Call<'_>, args: &ImportArgs) -> Result<Ended> {
    if args.register.is_some() && args.files.len() > 1 {
        return Err(Failure::yours(msg!("import-one-name")).hint(msg!("import-one-name-hint")));
    }
    let asked = args.reading.asked()?;
    let mut bench = call.open(Purpose::Change)?;
    let fidelity = if args.lossy { Fidelity::Lossy } else { Fidelity::Exact };
    let mut done = Vec::new();
    for file in &args.files {
        let progress = Progress::bytes();
        let what = Import { file, register: args.register.as_deref(), fidelity };
        let imported = import_as(&mut bench, (what, &asked), (&call.env, &progress));
        progress.finish();
        let imported = imported?;
        imported.notices.iter().for_each(|notice| call.tell(notice));
        call.tell(&msg!("import-done", "register" => &imported.name, "count" => imported.records));
        done.push(row(&imported, file));
    }
    if call.format.is_some() {
        let mut rows = call.rows(Columns::of(&["register", "records", "file"]));
        done.iter().try_for_each(|row| rows.push(row))?;
        rows.finish()?;
    }
    Ok(Ended::Done)
}

fn row(imported: &Imported, file: &std::path::Path) -> Row {
    let name = file.file_name().map(|name| name.to_string_lossy().into_owned());
    Row::from_iter([
        ("register".to_owned(), json!(imported.name)),
        ("records".to_owned(), json!(imported.records)),
        ("file".to_owned(), json!(name)),
    ])
}
