//! What is still to do outside gallra: nothing of it names a person.

use serde::{Deserialize, Serialize};

use super::{Back, Day};
use crate::text::Message;

/// How a source file that holds what was culled stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Whereabouts {
    /// It is where it was read in, and the register can be written over it.
    #[default]
    There,
    /// It is there, and the register was brought up to date from another file since.
    Former,
    /// It is not where it was read in.
    Missing,
}

/// A source file that still holds what was culled from its register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceLeft {
    /// The register.
    pub register: String,
    /// The file's name.
    pub file: String,
    /// The records that it had.
    pub records: u64,
    /// How it stands.
    pub standing: Whereabouts,
}

/// What is to be done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum TaskKind {
    /// The source file still holds all that was culled.
    SourceStands {
        /// The file's name.
        file: String,
        /// Its records.
        records: u64,
        /// How it stands.
        #[serde(default)]
        standing: Whereabouts,
    },
    /// The records are to be deleted in the system that the file came from, by the list of their keys.
    DeleteInSource {
        /// The list.
        file: String,
        /// Its keys.
        keys: u64,
    },
    /// A list of people, or an access report, is to be deleted.
    DeleteList {
        /// The list.
        file: String,
        /// By this day.
        due: Day,
    },
    /// The list of keys is to be deleted.
    DeleteKeys {
        /// The list.
        file: String,
        /// By this day.
        due: Day,
    },
}

impl TaskKind {
    /// Its name in output.
    pub fn code(&self) -> &'static str {
        match self {
            Self::SourceStands { standing: Whereabouts::There, .. } => "source-stands",
            Self::SourceStands { standing: Whereabouts::Former, .. } => "source-former",
            Self::SourceStands { standing: Whereabouts::Missing, .. } => "source-missing",
            Self::DeleteInSource { .. } => "delete-in-source",
            Self::DeleteList { .. } => "delete-list",
            Self::DeleteKeys { .. } => "delete-keys",
        }
    }
}

/// Something still to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Task {
    /// Its number.
    pub id: i64,
    /// What.
    pub kind: TaskKind,
    /// For which register.
    pub register: String,
    /// Since when, as an ISO day.
    pub since: String,
    /// Where the register can be written.
    pub back: Back,
}

impl Task {
    /// In words.
    pub fn words(&self) -> Message {
        match &self.kind {
            TaskKind::SourceStands { file, records, standing } => match (standing, self.back) {
                (Whereabouts::There, Back::InPlace) => {
                    msg!("task-source-stands", "file" => file, "register" => &self.register, "count" => *records)
                }
                (Whereabouts::There, Back::NewFile) => {
                    msg!("task-source-stands-new", "file" => file, "register" => &self.register, "count" => *records)
                }
                (Whereabouts::Former, _) => {
                    msg!("task-source-former", "file" => file, "register" => &self.register, "count" => *records)
                }
                (Whereabouts::Missing, _) => msg!("task-source-missing", "file" => file, "register" => &self.register),
            },
            TaskKind::DeleteInSource { file, keys } => {
                msg!("task-delete-in-source", "file" => file, "register" => &self.register, "count" => *keys)
            }
            TaskKind::DeleteList { file, due } => msg!("task-delete-list", "file" => file, "due" => *due),
            TaskKind::DeleteKeys { file, due } => msg!("task-delete-keys", "file" => file, "due" => *due),
        }
    }

    /// The day by which it is to be done.
    pub fn due(&self) -> Option<Day> {
        match &self.kind {
            TaskKind::SourceStands { .. } | TaskKind::DeleteInSource { .. } => None,
            TaskKind::DeleteList { due, .. } | TaskKind::DeleteKeys { due, .. } => Some(*due),
        }
    }

    /// Its file.
    pub fn file(&self) -> &str {
        match &self.kind {
            TaskKind::SourceStands { file, .. }
            | TaskKind::DeleteInSource { file, .. }
            | TaskKind::DeleteList { file, .. }
            | TaskKind::DeleteKeys { file, .. } => file,
        }
    }

    /// How many records or keys it is about.
    pub fn count(&self) -> Option<u64> {
        match &self.kind {
            TaskKind::SourceStands { records: count, .. } | TaskKind::DeleteInSource { keys: count, .. } => {
                Some(*count)
            }
            TaskKind::DeleteList { .. } | TaskKind::DeleteKeys { .. } => None,
        }
    }
}
