//! What reaches the state: keys, and answers to what was read or worked on.

use std::path::PathBuf;
use std::sync::Arc;

use roaring::RoaringBitmap;

use super::act::values::Grouped;
use super::effect::{GroupUse, Keeping, Purpose};
use super::errand::Scouted;
use super::key::Key;
use super::state::proposals::{Evidence, Listed};
use super::state::questions::Asking;
use super::state::wizard::Received;
use super::state::{Checks, Row, SampleRow, Seen, Selected, Size, ValueCount, Why};
use crate::erase::Receipt;
use crate::failure::{Failure, Result};
use crate::log::{Line, Verdict};
use crate::model::{Field, ItemId, Period, RecordId, Register, RegisterId, Task};
use crate::plan::card::{CardFacts, Known};
use crate::plan::check::difference::Change;
use crate::plan::exceptions::Renewed;
use crate::plan::trial::Trial;
use crate::plan::{PlanLine, Preview};
use crate::relations::person::search::Hit;
use crate::relations::tabs::Tabs;
use crate::store::import::Planned;
use crate::store::overview::{FieldLine, RegisterLine};
use crate::store::policy::Loaded;
use crate::store::scores::ScoreTable;
use crate::text::Message;

/// Something that reaches the state.
#[derive(Debug)]
pub enum Msg {
    /// The screen is to show its first picture.
    Start,
    /// A key.
    Key(Key),
    /// Text pasted between brackets.
    Paste(String),
    /// A click on a row of the table, counted from the first one on screen.
    Row(u64),
    /// The terminal has a new size.
    Resize(Size),
    /// Nothing happened for a while.
    Idle,
    /// The place of last time, as it was remembered.
    Place(String),
    /// The registers' lines; of an earlier day, or reckoned for today.
    Registers(Vec<RegisterLine>),
    /// A register is open.
    Opened(Box<Opened>),
    /// Rows were read.
    Rows {
        /// Of which register.
        register: RegisterId,
        /// The position of the first.
        first: u64,
        /// The rows.
        rows: Vec<Row>,
    },
    /// Why a record has its scores.
    Why(Box<Why>),
    /// A register's staged records.
    Staged {
        /// Which register.
        register: RegisterId,
        /// Those that the plan deletes.
        deleted: RoaringBitmap,
        /// Those that it changes.
        changed: RoaringBitmap,
    },
    /// A register's records that were reviewed and are kept.
    Kept {
        /// Which register.
        register: RegisterId,
        /// Which records.
        records: RoaringBitmap,
    },
    /// Records are kept, or no longer: how many.
    Keeping(Keeping, Result<u64>),
    /// The plan's lines.
    Plan {
        /// The lines.
        lines: Vec<PlanLine>,
        /// How many steps can be undone.
        undoable: u64,
        /// How many undone steps can be done again.
        redoable: u64,
    },
    /// The records of an item.
    Item {
        /// Which item.
        item: ItemId,
        /// In which register.
        register: RegisterId,
        /// Its records.
        records: RoaringBitmap,
    },
    /// A sample of an item.
    Sampled {
        /// Of which item.
        item: ItemId,
        /// The records.
        rows: Vec<SampleRow>,
    },
    /// A register's fields, as last counted or counted now.
    Fields(Box<FieldsRead>),
    /// Screen 5's tabs of a register.
    Consents(RegisterId, Box<Tabs>),
    /// The open questions and the proposals are listed, or not.
    Proposals(Result<Listed>),
    /// Evidence was reckoned, or not.
    Evidence {
        /// The question's number.
        asked: u64,
        /// The evidence.
        result: Result<Box<Evidence>>,
    },
    /// The records that a limit takes are found, or not.
    Older(Result<Older>),
    /// A person was sought.
    Person(Result<Vec<Hit>>),
    /// What hangs on the chosen hits was sought.
    MorePersons(Result<Vec<Hit>>),
    /// An access report was written: what the status line says of it, and what has to be known before it leaves.
    AccessReport(Result<(Message, Vec<Message>)>),
    /// What a tried truncation would do, or not.
    Tried {
        /// The question's number.
        asked: u64,
        /// What it would do.
        result: Result<Box<Trial>>,
    },
    /// The policy was read.
    Policy(Box<PolicyRead>),
    /// What a policy comes to in a register, or not.
    Card {
        /// The question's number.
        asked: u64,
        /// What it comes to.
        result: Result<Box<CardFacts>>,
    },
    /// The counts that a document would change, or not.
    Weighed(String, Result<Vec<Change>>),
    /// The page for a register's owner is written: the file's name.
    PageWritten(Result<String>),
    /// The policy was loaded, or not.
    PolicySaved(Result<Loaded>),
    /// Lines of the log.
    Log {
        /// How many it has.
        count: u64,
        /// The place of the first, from 0.
        first: u64,
        /// The lines.
        lines: Vec<Line>,
    },
    /// Paths to go on with.
    Paths(Vec<String>),
    /// A register's scores are reckoned.
    Scored {
        /// Which register.
        register: RegisterId,
        /// The scores.
        table: Arc<ScoreTable>,
    },
    /// A condition was read, or not.
    Selected {
        /// The question's number.
        asked: u64,
        /// The condition.
        text: String,
        /// What for.
        purpose: Purpose,
        /// What it selects.
        result: Result<Selected>,
    },
    /// Text was sought.
    Found {
        /// The question's number.
        asked: u64,
        /// The text.
        text: String,
        /// Where it stands.
        result: Result<RoaringBitmap>,
    },
    /// Records are sorted.
    Sorted {
        /// The question's number.
        asked: u64,
        /// In order.
        result: Result<Vec<RecordId>>,
    },
    /// The values of a field are counted, or not.
    Counted {
        /// The question's number.
        asked: u64,
        /// How often each occurs.
        result: Result<ValueCount>,
    },
    /// The records of a value are found, or not.
    Grouped {
        /// The question's number.
        asked: u64,
        /// What for.
        purpose: GroupUse,
        /// Which records.
        result: Result<Grouped>,
    },
    /// An exception is in the policy, or not.
    Excepted(Result<()>),
    /// A field of a register is what was said, or not: its name.
    Corrected(RegisterId, Result<String>),
    /// Findings were found anew, or not.
    Recognised(Result<Renewed>),
    /// The plan changed, or not.
    PlanChanged(Result<Message>),
    /// The plan was previewed and checked.
    Reviewed(Result<(Preview, Checks)>),
    /// The plan was previewed, to be confirmed.
    Previewed(Result<Box<Seen>>),
    /// A task is so far.
    Progress {
        /// The running step.
        step: &'static str,
        /// Done.
        done: u64,
        /// Of so much; 0 when not known.
        total: u64,
        /// Milliseconds since it began.
        elapsed: u64,
    },
    /// The plan was applied, or not.
    Applied(Result<Receipt>),
    /// Who was on an errand tells something; the number is that of the question.
    Scouted(u64, Scouted),
    /// Folders to look for files in.
    Places(Vec<PathBuf>),
    /// Where tables would go, by their places.
    Planned(Vec<(usize, Result<Planned>)>),
    /// What came in, and what stopped the rest.
    Imported(Vec<Received>, Option<Failure>),
    /// What registers have unanswered.
    Unanswered(Vec<Asking>),
    /// Answers were written into the policy, or not.
    Answered(Result<()>),
    /// What is still to do outside the workbench.
    Tasks(Vec<Task>),
    /// Something of that is done: how to say it, or why not.
    TaskDone(Result<Message>),
    /// A list of people was written, or not.
    Listed(Result<Message>),
    /// Something was exported: records or lines, and the file's name.
    Exported(Result<Message>),
    /// A source file was replaced: records, and the file's name.
    Replaced(String, Result<Message>),
    /// The log was verified.
    Verified(Result<Verdict>),
    /// Something could not be read or done.
    Failed(Failure),
}

/// The policy as it is loaded.
#[derive(Debug)]
pub struct PolicyRead {
    /// The document; empty when none is.
    pub document: String,
    /// The registers that a card can be about.
    pub known: Vec<Known>,
}

/// The records that a limit takes.
#[derive(Debug, Clone, PartialEq)]
pub struct Older {
    /// In which register.
    pub register: RegisterId,
    /// The limit.
    pub limit: Period,
    /// The records.
    pub records: RoaringBitmap,
}

/// A register's fields.
#[derive(Debug)]
pub struct FieldsRead {
    /// Which register.
    pub register: RegisterId,
    /// Its name.
    pub name: String,
    /// How many records it has.
    pub records: u64,
    /// A line a field.
    pub lines: Vec<FieldLine>,
}

/// A register as it was opened.
#[derive(Debug)]
pub struct Opened {
    /// The register.
    pub register: Register,
    /// Its fields.
    pub fields: Vec<Field>,
    /// The records that exist.
    pub live: RoaringBitmap,
}
