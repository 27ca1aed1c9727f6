//! What a command wants done outside the state: values that a test can compare.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::Arc;

use roaring::RoaringBitmap;

use crate::export::Losing;
use crate::model::{FieldPosition, FieldSaid, ItemId, Operator, Period, RecordId, RegisterId};
use crate::plan::Confirmed;
use crate::plan::exceptions::Asked;
use crate::plan::trial::Tried;
use crate::read::{Asked as ReadAs, Stamp};
use crate::relations::person::search::Hit;
use crate::relations::tabs::ListOf;
use crate::store::import::Fidelity;
use crate::store::scores::ScoreTable;
use crate::store::selection::SortKey;

use super::errand::Errand;
use super::state::Chosen;
use super::state::overlay::Deed;
use super::state::proposals::Subject;
use super::state::questions::Answers;

/// A plan that was confirmed by its phrase; equal when the plans are.
#[derive(Debug)]
pub struct Approved(pub Confirmed);

impl PartialEq for Approved {
    fn eq(&self, other: &Self) -> bool {
        self.0.preview() == other.0.preview()
    }
}

/// What is to be done outside the state.
#[derive(Debug, PartialEq)]
pub enum Effect {
    /// Read something at once, with the screen's own connection.
    Read(Query),
    /// Have the worker do something.
    Work(Task),
    /// Apply the confirmed plan.
    Apply(Box<Approved>),
    /// Stop the running job where it can stop.
    CancelJob,
    /// Stop reckoning conditions, searches and orders; a job goes on.
    CancelReckoning,
    /// Put text on the clipboard.
    Copy(String),
    /// Suspend to the shell.
    Suspend,
    /// Write the settings.
    Settle(super::settings::Setting),
    /// Go on an errand to folders and files; the number is that of the question.
    Scout(u64, Errand),
    /// Call back who is on an errand.
    CallBack,
}

/// A table whose place is asked for: which, how it is taken in, its format and its part.
pub type ToPlan = (usize, Intake, (&'static str, Option<String>));

/// What can be read in a moment.
#[derive(Debug, Clone, PartialEq)]
pub enum Query {
    /// The registers' lines as last reckoned.
    Registers,
    /// A register with its fields and living records.
    Open(RegisterId),
    /// Rows for a stretch of the screen.
    Rows {
        /// In which register.
        register: RegisterId,
        /// The position of the first.
        first: u64,
        /// Which.
        rids: Vec<RecordId>,
    },
    /// Why a record has its scores.
    Why {
        /// In which register.
        register: RegisterId,
        /// Which record.
        rid: RecordId,
    },
    /// Which of a register's records are staged.
    Staged(RegisterId),
    /// Which of a register's records were reviewed and are kept.
    Kept(RegisterId),
    /// The plan's lines.
    Plan,
    /// The records of an item.
    Item {
        /// Which item.
        item: ItemId,
        /// In which register.
        register: RegisterId,
    },
    /// A sample of an item's records.
    Sample {
        /// Which item.
        item: ItemId,
        /// In which register.
        register: RegisterId,
        /// By what it is drawn.
        seed: u64,
    },
    /// A register's fields as last counted.
    Fields(RegisterId),
    /// The policy, and the registers that its cards are about.
    Policy,
    /// Lines of the log.
    Log {
        /// The place of the first, from 0; none is as many as fit at the end.
        first: Option<u64>,
        /// At most so many.
        most: u64,
    },
    /// The paths that begin like this.
    Paths(String),
    /// Folders to look for files in.
    Places,
    /// Where tables would go: each by its place, with its format and its part.
    Planned(Vec<ToPlan>),
    /// What these registers have unanswered.
    Unanswered(Vec<RegisterId>),
    /// What is still to do outside the workbench.
    Tasks,
}

/// A table that is to come in.
#[derive(Debug, Clone, PartialEq)]
pub struct Intake {
    /// The file.
    pub file: PathBuf,
    /// The register's name; none takes it from the file's name.
    pub register: Option<String>,
    /// What the steward said of it.
    pub asked: ReadAs,
    /// What to do with what cannot be written back.
    pub fidelity: Fidelity,
    /// How the file stood when it was shown.
    pub stamp: Option<Stamp>,
}

/// For what a condition is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// For the line that is being typed.
    Line,
    /// To be the filter at once.
    Filter,
}

/// What a value's records are found for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GroupUse {
    /// To mark or unmark them.
    Mark,
    /// To stage their deletion.
    Stage,
    /// To show them.
    Show,
}

/// The values of which field are counted, and among which records.
#[derive(Debug, Clone, PartialEq)]
pub struct ValuesAsked {
    /// The question's number.
    pub asked: u64,
    /// In which register.
    pub register: RegisterId,
    /// Which field.
    pub field: FieldPosition,
    /// Among which records.
    pub within: RoaringBitmap,
    /// The marked records.
    pub marks: RoaringBitmap,
    /// The staged records.
    pub staged: RoaringBitmap,
    /// The scores, when they are reckoned.
    pub scores: Option<Arc<ScoreTable>>,
}

/// Whether records are kept: reviewed, not proposed again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keeping {
    /// They are.
    Kept,
    /// They are no longer.
    Open,
}

impl Task {
    /// It only reckons: may be stopped and left out when something newer is asked.
    pub fn only_reckons(&self) -> bool {
        match self {
            Self::Select { .. }
            | Self::Find { .. }
            | Self::Sort { .. }
            | Self::Values(_)
            | Self::Group { .. }
            | Self::Card { .. }
            | Self::Evidence { .. }
            | Self::Older { .. }
            | Self::Try { .. } => true,
            Self::Lines
            | Self::Scores(_)
            | Self::Stage { .. }
            | Self::Truncate { .. }
            | Self::Fields(_)
            | Self::Consents(_)
            | Self::Proposals
            | Self::Deed(..)
            | Self::Restore(_)
            | Self::Person(_)
            | Self::MorePersons(..)
            | Self::StagePerson(..)
            | Self::AccessReport { .. }
            | Self::WriteList { .. }
            | Self::Weigh(_)
            | Self::SavePolicy(_)
            | Self::Correct(..)
            | Self::AskOwner { .. }
            | Self::Keep { .. }
            | Self::Except(..)
            | Self::Recognise
            | Self::Drop(_)
            | Self::SetReason(..)
            | Self::Undo
            | Self::Redo
            | Self::Review
            | Self::Preview
            | Self::Approve
            | Self::Import(_)
            | Self::Answer(_)
            | Self::FinishTask(_)
            | Self::WriteKeys(..)
            | Self::Export(..)
            | Self::Replace(..)
            | Self::ExportLog(_)
            | Self::Verify
            | Self::Remember(_) => false,
        }
    }
}

/// What the worker does.
#[derive(Debug, Clone, PartialEq)]
pub enum Task {
    /// Reckon the registers' lines for today.
    Lines,
    /// Reckon a register's scores.
    Scores(RegisterId),
    /// Select by a condition.
    Select {
        /// The question's number.
        asked: u64,
        /// In which register.
        register: RegisterId,
        /// The condition.
        text: String,
        /// What for.
        purpose: Purpose,
    },
    /// Find text.
    Find {
        /// The question's number.
        asked: u64,
        /// In which register.
        register: RegisterId,
        /// The text.
        text: String,
    },
    /// Sort records.
    Sort {
        /// The question's number.
        asked: u64,
        /// In which register.
        register: RegisterId,
        /// Which records.
        records: RoaringBitmap,
        /// By what.
        keys: Vec<SortKey>,
    },
    /// Count the values of a field.
    Values(Box<ValuesAsked>),
    /// Find the records that hold the same value as one does.
    Group {
        /// The question's number.
        asked: u64,
        /// In which register.
        register: RegisterId,
        /// In which field.
        field: FieldPosition,
        /// A record that holds it.
        first: RecordId,
        /// What for.
        purpose: GroupUse,
    },
    /// Keep records, or no longer.
    Keep {
        /// In which register.
        register: RegisterId,
        /// Which records.
        records: RoaringBitmap,
        /// Whether they are kept.
        keeping: Keeping,
    },
    /// Stage the deletion of records.
    Stage {
        /// In which register.
        register: RegisterId,
        /// Which records.
        chosen: Chosen,
        /// The condition that chose them.
        expression: Option<String>,
        /// Why.
        reason: String,
    },
    /// Stage the truncation of a field.
    Truncate {
        /// In which register.
        register: RegisterId,
        /// Of which field, how.
        how: (FieldPosition, Operator),
        /// In which records.
        chosen: Chosen,
        /// The condition that chose them.
        expression: Option<String>,
        /// Why.
        reason: String,
    },
    /// Count a register's fields.
    Fields(RegisterId),
    /// Reckon screen 5's tabs of a register.
    Consents(RegisterId),
    /// List the open questions and the proposals.
    Proposals,
    /// Reckon the evidence for a row of that list.
    Evidence {
        /// The question's number.
        asked: u64,
        /// About what.
        subject: Box<Subject>,
    },
    /// Find the records that a limit takes.
    Older {
        /// In which register.
        register: RegisterId,
        /// The limit.
        limit: Period,
    },
    /// Stage a proposal or a limit, or dismiss a proposal, with a reason.
    Deed(Deed, String),
    /// Let a dismissed proposal be made again.
    Restore(String),
    /// Seek a person.
    Person(String),
    /// Seek what hangs on the hits that are chosen.
    MorePersons(Vec<Hit>, BTreeSet<(RegisterId, RecordId)>),
    /// Stage the deletion of a person's records in all registers.
    StagePerson(BTreeMap<RegisterId, RoaringBitmap>, String),
    /// Write the access report on these records.
    AccessReport {
        /// The records.
        chosen: Vec<Hit>,
        /// The file.
        file: PathBuf,
        /// How the one who asked was identified.
        identified: Option<String>,
    },
    /// Write a list of people to a new file.
    WriteList {
        /// Of which register.
        register: RegisterId,
        /// Which list.
        of: ListOf,
        /// Those of these records.
        records: RoaringBitmap,
        /// The file.
        file: PathBuf,
    },
    /// Reckon what a policy that may not be loaded comes to in a register.
    Card {
        /// The question's number.
        asked: u64,
        /// In which register, by name.
        register: String,
        /// The document.
        document: String,
    },
    /// Reckon which counts a changed policy would change.
    Weigh(String),
    /// Load a policy.
    SavePolicy(String),
    /// Write the page for a register's owner.
    AskOwner {
        /// Of which register, by name.
        register: String,
        /// The document.
        document: String,
        /// The file.
        file: PathBuf,
    },
    /// Try a truncation, without staging it.
    Try {
        /// The question's number.
        asked: u64,
        /// Which.
        tried: Tried,
    },
    /// Say that a finding is none.
    Except(RegisterId, Asked),
    /// Say what a field of a register is, and find anew what rests on it.
    Correct(RegisterId, FieldSaid),
    /// Find anew what rests on words that are no longer the policy's.
    Recognise,
    /// Take an item out of the plan.
    Drop(ItemId),
    /// Change an item's reason.
    SetReason(ItemId, String),
    /// Undo a step of staging.
    Undo,
    /// Redo it.
    Redo,
    /// Preview the plan and make the checks.
    Review,
    /// Preview the plan for the confirmation.
    Preview,
    /// Approve the plan as a second person.
    Approve,
    /// Bring tables in, one after the other.
    Import(Vec<Intake>),
    /// Write answers into the policy.
    Answer(Box<Answers>),
    /// What is still to do outside is done.
    FinishTask(i64),
    /// Write the keys of a register's deleted records for its source system into a folder.
    WriteKeys(String, PathBuf),
    /// Export a register to a new file.
    Export(RegisterId, PathBuf),
    /// Replace a register's source file by the cleaned register.
    Replace(String, Losing),
    /// Export the log's lines to a new file.
    ExportLog(PathBuf),
    /// Verify the log's chain.
    Verify,
    /// Remember where the screen is.
    Remember(String),
}
