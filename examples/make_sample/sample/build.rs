//! The files into a workbench, by the library and under a clock that stands still.

use std::error::Error;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::sync::Arc;

use chrono::{DateTime, TimeZone, Utc};
use gallra::env::{Clock, Env};
use gallra::model::{Day, Quiet};
use gallra::store::import::{Fidelity, Import, import};
use gallra::store::{Access, Workbench, overview};
use gallra::text::Language;
use rusqlite::Connection;

use super::{files, today};

/// Always the same moment.
struct Still;

impl Clock for Still {
    fn now(&self) -> DateTime<Utc> {
        Utc.with_ymd_and_hms(2026, 11, 23, 8, 0, 0).single().unwrap_or_default()
    }
}

/// Makes the sample at `to`, in place of what is there.
pub fn make(to: &Path) -> Result<(), Box<dyn Error>> {
    let folder = std::env::temp_dir().join(format!("gallra-sample-{}", std::process::id()));
    fs::create_dir_all(&folder)?;
    let made = in_folder(&folder, to);
    fs::remove_dir_all(&folder)?;
    made
}

fn in_folder(folder: &Path, to: &Path) -> Result<(), Box<dyn Error>> {
    let path = folder.join("sample.db");
    let env = env(folder, &path);
    let mut bench = Workbench::open(&path, Access::Write).map_err(said)?;
    for made in files() {
        let file = folder.join(made.name);
        fs::write(&file, made.bytes)?;
        fs::set_permissions(&file, fs::Permissions::from_mode(0o600))?;
        let asked = Import { file: &file, register: None, fidelity: Fidelity::Exact };
        import(&mut bench, asked, (&env, &Quiet)).map_err(said)?;
    }
    overview::registers(&bench, &env).map_err(said)?;
    drop(bench);
    settle(&path)?;
    fs::copy(&path, to)?;
    Ok(())
}

/// What differs from one making to the next is taken out: the folder that the files lay in. One file, no side files.
fn settle(path: &Path) -> Result<(), Box<dyn Error>> {
    let connection = Connection::open(path)?;
    connection.execute_batch(
        "UPDATE g_register SET source = json_set(source, '$.path', '/exempel/' || json_extract(source, '$.file_name'));
         PRAGMA journal_mode = DELETE;
         VACUUM;",
    )?;
    Ok(())
}

fn env(folder: &Path, workbench: &Path) -> Env {
    Env {
        clock: Arc::new(Still),
        today: Day(today()),
        language: Language::Swedish,
        operator: "exempel".to_owned(),
        workbench: workbench.to_owned(),
        config_folder: folder.to_owned(),
        home_folder: None,
        temp_folder: folder.to_owned(),
        no_color: true,
        read_only: false,
    }
}

fn said(failure: gallra::failure::Failure) -> String {
    gallra::text::Catalogue::new(Language::English).say(failure.what())
}
