//! `gallra settings`: how the screen looks and speaks.

use serde_json::json;

use super::arguments::{SettingsAction, SettingsArgs};
use super::call::{Call, Ended};
use super::rows::{Columns, Row};
use crate::app::settings::{self, Name, Setting};
use crate::failure::{Failure, Result};
use crate::model::Coded;
use crate::text::Catalogue;

pub(super) fn run(call: &mut Call<'_>, args: &SettingsArgs) -> Result<Ended> {
    match &args.action {
        None | Some(SettingsAction::Show) => show(call),
        Some(SettingsAction::Set(set)) => {
            let setting = settings::read(&set.name, &set.value)?;
            settings::write(&call.env.config_folder, setting)?;
            if let Setting::Language(language) = setting {
                call.catalogue = Catalogue::new(language);
            }
            let file = settings::file(&call.env.config_folder).display().to_string();
            call.tell(&msg!("settings-written", "file" => file));
            Ok(Ended::Done)
        }
    }
}

/// What is set; a file that cannot be understood is wrong input, told with its line.
fn show(call: &mut Call<'_>) -> Result<Ended> {
    let (settings, faults) = settings::load(&call.env.config_folder);
    let file = settings::file(&call.env.config_folder).display().to_string();
    let mut rows = call.rows(Columns::of(&["setting", "value", "values"]).csv_only(&["file"]));
    for name in Name::ALL {
        rows.push(&Row::from_iter([
            ("setting".to_owned(), json!(name.code())),
            ("value".to_owned(), json!(settings.code(*name))),
            ("values".to_owned(), json!(name.values())),
            ("file".to_owned(), json!(file)),
        ]))?;
    }
    rows.finish()?;
    if call.format.is_none() {
        call.tell(&msg!("settings-in-file", "file" => file));
    }
    match faults.into_iter().next() {
        Some(fault) => Err(Failure::file(fault).hint(msg!("settings-broken-hint"))),
        None => Ok(Ended::Done),
    }
}
