//! What the program was told by its surroundings, read once in `main.rs` and handed down.

use std::path::PathBuf;

use chrono::{DateTime, Utc};

use crate::model::Day;
use crate::text::Language;

/// Tells the time; tests hold it still.
pub trait Clock: Send + Sync {
    /// Now, in UTC.
    fn now(&self) -> DateTime<Utc>;
}

/// What main read of clock, environment, home folder and locale.
#[derive(Clone)]
pub struct Env {
    /// Tells the time for log entries and staging.
    pub clock: std::sync::Arc<dyn Clock>,
    /// The day that scores, stages and holds are reckoned by (`--today`, else the clock's local day).
    pub today: Day,
    /// The language of every sentence.
    pub language: Language,
    /// Whom the log names: `--operator`, else the login name.
    pub operator: String,
    /// The workbench to open when the command names none.
    pub workbench: PathBuf,
    /// Where settings are kept.
    pub config_folder: PathBuf,
    /// What a leading `~` in a typed path means.
    pub home_folder: Option<PathBuf>,
    /// Where the private copy of the sample goes.
    pub temp_folder: PathBuf,
    /// `NO_COLOR` was set to something.
    pub no_color: bool,
    /// `--read-only`: nothing is staged, applied or imported.
    pub read_only: bool,
}
