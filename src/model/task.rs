//! What is still to do outside gallra: nothing of it names a person.

use serde::{Deserialize, Serialize};

use super::{Back, Day};
use crate::text::Message;

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
            Self::SourceStands { .. } => "source-stands",
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
            TaskKind::SourceStands { file, records } => match self.back {
                Back::InPlace => {
                    msg!("task-source-stands", "file" => file, "register" => &self.register, "count" => *records)
                }
                Back::NewFile => {
                    msg!("task-source-stands-new", "file" => file, "register" => &self.register, "count" => *records)
                }
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
