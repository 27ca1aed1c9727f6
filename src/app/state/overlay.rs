//! What lies over the screen: at most one at a time.

use std::path::PathBuf;

use roaring::RoaringBitmap;

use super::questions::Questions;
use super::wizard::Part;
use crate::app::command::Command;
use crate::app::input::Input;
use crate::erase::Receipt;
use crate::failure::Failure;
use crate::model::{
    Category, Coded, DateOrder, Field, FieldKind, FieldSaid, ItemId, Operator, OrderSaid, Period, RegisterId, Role,
    Said, SourceLeft,
};
use crate::plan::Preview;
use crate::plan::card::Ask;
use crate::plan::check::difference::Change;
use crate::policy::Need;
use crate::relations::beforehand::Beforehand;
use crate::store::selection::SortKey;
use crate::text::Message;

/// The question before a workbook is replaced.
#[derive(Debug)]
pub struct LossAsk {
    /// The register to be written over it.
    pub register: String,
    /// What it would lose.
    pub what: Message,
    /// The receipt that the question came from.
    pub receipt: Option<Box<Summary>>,
}

/// What lies over the screen.
#[derive(Debug)]
pub enum Overlay {
    /// One line to type: filter, find, mark, import, export.
    Line(LineAsk),
    /// The reason for what is to be staged.
    Reason(ReasonAsk),
    /// Marks that the filter hides: which are meant?
    Hidden(HiddenMarks),
    /// The typed confirmation.
    Confirm(Box<Confirm>),
    /// The plan is being applied.
    Applying,
    /// What applying did.
    Summary(Box<Summary>),
    /// The columns of screen 2.
    Columns(ColumnsAsk),
    /// Sorting by several columns.
    SortMany(SortAsk),
    /// The settings.
    Settings(SettingsAsk),
    /// Which fields the purpose needs.
    Needs(NeedsAsk),
    /// What the changed policy would free or hold: save it?
    Saving(Saving),
    /// The command palette, or the menu of this screen.
    Palette(Palette),
    /// Help.
    Help(Help),
    /// The evidence of the log line under the cursor.
    Proof,
    /// Why gallra asks or proposes what is under the cursor of screen 4.
    Ground,
    /// What a field of the file is.
    Field(FieldAsk),
    /// The questions of a register that just came in.
    Questions(Box<Questions>),
    /// A workbook would lose what gallra does not write: replace it all the same?
    Losing(LossAsk),
    /// A job runs: quit anyway?
    QuitQuestion,
}

/// What a line is typed for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LineKind {
    /// The filter.
    Filter,
    /// The condition to mark by.
    MarkWhere,
    /// The text to find.
    Find,
    /// The file to import.
    Import,
    /// The file to export a register to.
    Export(RegisterId, String),
    /// The file to export the log to.
    ExportLog,
    /// Whom to seek.
    Person,
    /// The file to write the access report to.
    AccessReport,
    /// How the one who asked for the access report was identified, before it is written to this file.
    Identified(PathBuf),
    /// The file to write the list under the cursor of screen 5 to.
    List,
    /// The answer to a question of the register card.
    Answer(Ask),
    /// The file to write the page for a register's owner to.
    AskOwner,
    /// A part of how a file is read.
    ReadAs(Part),
    /// The name of the register that a table becomes.
    RegisterName,
    /// The folder to write the keys of a register's deleted records to.
    Keys(String),
}

/// What is known of the line so far.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LineStatus {
    /// Nothing.
    Quiet,
    /// Hits are being counted.
    Counting,
    /// So many hits.
    Hits(u64),
    /// It cannot be read.
    Fault(Failure),
    /// What the line could go on with.
    Choices(Vec<String>),
}

/// One line to type.
#[derive(Debug)]
pub struct LineAsk {
    /// What for.
    pub kind: LineKind,
    /// The line.
    pub input: Input,
    /// What is known of it.
    pub status: LineStatus,
    /// The question to the worker whose answer is awaited.
    pub asked: u64,
    /// What the condition selects, with the text it was reckoned for.
    pub selected: Option<(String, Selected)>,
    /// Enter was pressed before the answer came.
    pub entered: Option<Entered>,
    /// Which of the last filters is shown; none is what was typed.
    pub recalled: Option<usize>,
}

/// What a condition selects.
#[derive(Debug, Clone, PartialEq)]
pub struct Selected {
    /// The records.
    pub hits: RoaringBitmap,
    /// The condition with its names resolved.
    pub resolved: String,
    /// What the writer should be told.
    pub notices: Vec<Message>,
}

/// Enter was pressed before the answer came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entered;

impl LineAsk {
    /// A line that already holds text.
    pub fn new(kind: LineKind, text: &str) -> Self {
        let input = match kind {
            LineKind::ReadAs(_) => Input::proposing(text),
            LineKind::Import
            | LineKind::Export(..)
            | LineKind::ExportLog
            | LineKind::Keys(_)
            | LineKind::AskOwner
            | LineKind::AccessReport
            | LineKind::List => Input::at_path(text),
            LineKind::Filter
            | LineKind::MarkWhere
            | LineKind::Find
            | LineKind::Person
            | LineKind::RegisterName
            | LineKind::Answer(_)
            | LineKind::Identified(_) => Input::holding(text),
        };
        Self { kind, input, status: LineStatus::Quiet, asked: 0, selected: None, entered: None, recalled: None }
    }
}

/// Which records are to be staged.
#[derive(Debug, Clone, PartialEq)]
pub enum Chosen {
    /// Every record of the register.
    Whole,
    /// These.
    These(RoaringBitmap),
}

/// What is to be done to the marked records.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meant {
    /// Delete them.
    Delete,
    /// Truncate the field under the cursor in them.
    Truncate,
    /// Keep them.
    Keep,
}

/// A truncation that a reason is asked for.
#[derive(Debug, Clone, PartialEq)]
pub struct Truncating {
    /// In which register.
    pub register: RegisterId,
    /// Of which field.
    pub field: Field,
    /// The ways that suit it.
    pub ways: Vec<Operator>,
    /// The chosen one.
    pub way: Operator,
    /// In which records.
    pub chosen: Chosen,
    /// How many.
    pub count: u64,
    /// The condition that chose them, with names resolved.
    pub expression: Option<String>,
}

/// What is to be done on screen 4, for a reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Deed {
    /// Stage a proposal.
    Stage(String),
    /// Stage the deletion of what a limit takes that the policy does not have.
    Limit(RegisterId, Period),
    /// Dismiss a proposal.
    Dismiss(String),
}

/// A finding that is said to be none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Excepting {
    /// In which register.
    pub register: RegisterId,
    /// The words, or what stands for whatever the field holds.
    pub text: String,
    /// Of which category.
    pub category: Category,
    /// The field's name.
    pub field: String,
    /// By which rule it was found.
    pub rule: String,
}

/// What the reason is asked for.
#[derive(Debug, Clone, PartialEq)]
pub enum ReasonFor {
    /// A deletion to stage.
    Delete {
        /// In which register.
        register: RegisterId,
        /// Which records.
        chosen: Chosen,
        /// How many.
        count: u64,
        /// The condition that chose them, with names resolved.
        expression: Option<String>,
    },
    /// A truncation to stage.
    Truncate(Box<Truncating>),
    /// The erasure of a person's records in all registers.
    Person {
        /// The records by register.
        sets: std::collections::BTreeMap<RegisterId, RoaringBitmap>,
        /// How many.
        count: u64,
    },
    /// A deed of screen 4: what it is in words, and on how many records.
    Deed(Deed, Message, u64),
    /// A finding that is none.
    Finding(Box<Excepting>),
    /// An item whose reason changes.
    Item(ItemId),
}

/// The reason for what is to be staged.
#[derive(Debug)]
pub struct ReasonAsk {
    /// What for.
    pub of: ReasonFor,
    /// The reason.
    pub input: Input,
    /// Why the last one was refused.
    pub refused: Option<Failure>,
}

/// Marks that the filter hides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HiddenMarks {
    /// Marked and visible.
    pub visible: u64,
    /// Marked and hidden.
    pub hidden: u64,
    /// The choice under the cursor: 0 all, 1 visible, 2 show the hidden.
    pub cursor: usize,
    /// What is to be done to them.
    pub meant: Meant,
}

/// The choice of columns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ColumnsAsk {
    /// The column under the cursor, in their arrangement.
    pub cursor: usize,
}

/// Sorting by several columns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SortAsk {
    /// The column under the cursor, in their arrangement.
    pub cursor: usize,
    /// The keys chosen so far, the first one first.
    pub keys: Vec<SortKey>,
}

/// The settings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct SettingsAsk {
    /// The setting under the cursor.
    pub cursor: usize,
}

/// Which fields the purpose needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NeedsAsk {
    /// The field under the cursor, by its place.
    pub cursor: usize,
    /// The answer for each field; none is unanswered.
    pub needs: Vec<Option<Need>>,
}

/// The question before a changed policy is saved.
#[derive(Debug)]
pub struct Saving {
    /// The counts that it changes.
    pub changes: Vec<Change>,
    /// The first one shown.
    pub top: usize,
}

/// What a field of the file is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldAsk {
    /// Its name.
    pub name: String,
    /// The kind under the cursor, by its place.
    pub kind: usize,
    /// The role under the cursor, by its place.
    pub role: usize,
    /// The order of dates under the cursor, by its place: the first is the one that the values show.
    pub order: usize,
    /// What was under the cursor when it was asked: kind, role, order.
    pub before: [usize; 3],
    /// Which of them the keys move.
    pub part: FieldPart,
}

impl FieldAsk {
    /// What is asked of a field.
    pub fn of(field: &Field) -> Self {
        let said = field.date_order.filter(|_| field.order_said == Said::Steward);
        let order = said.and_then(|said| DateOrder::ALL.iter().position(|order| *order == said));
        let kind = FieldKind::ALL.iter().position(|kind| *kind == field.kind).unwrap_or(0);
        let role = Role::ALL.iter().position(|role| *role == field.role).unwrap_or(0);
        let order = order.map_or(0, |place| place + 1);
        Self { name: field.name.clone(), kind, role, order, before: [kind, role, order], part: FieldPart::Kind }
    }

    /// It holds dates, which have an order.
    pub fn has_order(&self) -> bool {
        FieldKind::ALL.get(self.kind).is_some_and(|kind| kind.is_date())
    }

    /// What is answered; none when nothing was changed.
    pub fn said(&self) -> Option<FieldSaid> {
        let order = match self.order.checked_sub(1).and_then(|place| DateOrder::ALL.get(place)) {
            Some(order) => OrderSaid::Is(*order),
            None => OrderSaid::ByValues,
        };
        let order = (self.has_order() && self.order != self.before[2]).then_some(order);
        let kind = FieldKind::ALL.get(self.kind).copied();
        let role = Role::ALL.get(self.role).copied();
        let changed = [self.kind, self.role] != self.before[..2] || order.is_some();
        changed.then(|| FieldSaid { name: self.name.clone(), kind, role, order })
    }
}

/// One part of what a field is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FieldPart {
    /// What it holds.
    Kind,
    /// What it is for.
    Role,
    /// In which order its dates are written.
    Order,
}

/// What is to become of a source file that still holds everybody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SourceChoice {
    /// Replace it by the cleaned register.
    Replace,
    /// Write the keys of the deleted records for the system that it came from.
    Keys,
    /// Leave it for now: it stays on the list of what is still to do.
    Later,
}

impl SourceChoice {
    /// All of them, in their order on screen.
    pub const ALL: [Self; 3] = [Self::Replace, Self::Keys, Self::Later];
}

/// What applying did, and what is asked about the source files.
#[derive(Debug)]
pub struct Summary {
    /// What applying did.
    pub receipt: Receipt,
    /// The choice under the cursor; it opens on the one that changes nothing.
    pub choice: SourceChoice,
    /// So many of the source files were replaced.
    pub replaced: usize,
}

impl Summary {
    /// The source file that is asked about: one that can be replaced and was not.
    pub fn source(&self) -> Option<&SourceLeft> {
        self.receipt.sources.iter().take(self.receipt.replaceable()).nth(self.replaced)
    }
}

/// Where the confirmation's focus is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Focus {
    /// The text field.
    Field,
    /// The button that cancels.
    Cancel,
    /// The button that applies.
    Apply,
}

/// What is to be confirmed, and what is worth knowing before.
#[derive(Debug)]
pub struct Seen {
    /// The plan.
    pub preview: Preview,
    /// Who of those that go is still a customer, and the like.
    pub beforehand: Beforehand,
    /// Who approved the plan.
    pub approved_by: Option<String>,
}

/// The typed confirmation.
#[derive(Debug)]
pub struct Confirm {
    /// What is to be confirmed.
    pub preview: Preview,
    /// Who of those that go is still a customer, and the like.
    pub beforehand: Beforehand,
    /// Who approved the plan.
    pub approved_by: Option<String>,
    /// What was typed.
    pub input: Input,
    /// Where the focus is; Cancel when it opens.
    pub focus: Focus,
}

/// The command palette.
#[derive(Debug)]
pub struct Palette {
    /// What is sought.
    pub input: Input,
    /// The choice under the cursor.
    pub cursor: usize,
    /// All commands, or those of this screen.
    pub scope: Scope,
    /// The commands that fit, best first.
    pub matches: Vec<Command>,
}

/// Which commands the palette holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// All.
    All,
    /// Those of this screen.
    Here,
}

/// A chapter of help.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Chapter {
    /// The keys of this screen.
    #[default]
    Keys,
    /// What a condition may hold.
    Conditions,
    /// How the scores are reckoned.
    Scores,
    /// What the words mean.
    Words,
}

impl Chapter {
    /// All chapters, in their order.
    pub const ALL: [Self; 4] = [Self::Keys, Self::Conditions, Self::Scores, Self::Words];
}

/// Help for this screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Help {
    /// Which chapter.
    pub chapter: Chapter,
    /// The first line shown.
    pub top: usize,
}
