//! What is on screen: plain data, without a connection and without a terminal.

pub mod columns;
pub mod consents;
pub mod fields;
pub mod overlay;
pub mod person;
pub mod policy;
pub mod proposals;
pub mod questions;
pub mod records;
pub mod registers;
pub mod reviewed;
pub mod tasks;
pub mod values;
pub mod view;
pub mod wizard;

use std::collections::{BTreeMap, VecDeque};

use roaring::RoaringBitmap;

pub use consents::Consents;
pub use fields::Fields;
pub use overlay::{
    Chosen, Confirm, Entered, Focus, Help, HiddenMarks, LineAsk, LineKind, LineStatus, Meant, Overlay, Palette,
    ReasonAsk, ReasonFor, Saving, Scope, Seen, Selected, Truncating,
};
pub use person::Persons;
pub use policy::PolicyView;
pub use proposals::Proposals;
pub use records::{Column, Found, Records, Reveal, Row, Why, is_sensitive};
pub use registers::{Moved, RegisterColumn, Registers, Welcome, share};
pub use reviewed::{Check, Checks, LogView, Outcome, PlanView, SampleRow};
pub use tasks::{TaskChoice, Tasks};
pub use values::{ValueCount, Values};
pub use view::{Filter, Narrowing, View, Way};
pub use wizard::Wizard;

use super::command::Screen;
use super::settings::Settings;
use crate::env::Env;
use crate::failure::Failure;
use crate::model::{Day, RegisterId};
use crate::text::{Language, Message};

/// The terminal's size in cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Size {
    /// Columns.
    pub columns: u16,
    /// Rows.
    pub rows: u16,
}

impl Size {
    /// Too small for anything to be read, staged or applied.
    pub fn too_small(self) -> bool {
        self.columns < 40 || self.rows < 12
    }
}

/// Whether the workbench may be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Writing {
    /// It may.
    Allowed,
    /// It may not: asked for, or another gallra holds the lock.
    ReadOnly,
}

/// Records that another screen wants shown.
#[derive(Debug, Clone, PartialEq)]
pub struct Showing {
    /// In which register.
    pub register: RegisterId,
    /// What they have in common.
    pub what: Message,
    /// Which.
    pub hits: RoaringBitmap,
}

/// How a notice is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// Something was done or is so.
    Said,
    /// Something was refused or went wrong.
    Refused,
}

/// One sentence on the status line, until the next key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// The sentence.
    pub message: Message,
    /// What to do next.
    pub hint: Option<Message>,
    /// How it is meant.
    pub tone: Tone,
}

/// Which job runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum JobKind {
    /// A file is being read in.
    Import,
    /// A register is being written to a file.
    Export,
    /// Findings are being found anew.
    Recognise,
    /// The plan is being applied.
    Apply,
    /// A condition, a search or an order is being reckoned.
    Reckon,
}

/// A job that runs, and how far it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Job {
    /// Which.
    pub kind: JobKind,
    /// Its steps so far with the milliseconds at which each began.
    pub steps: Vec<(&'static str, u64)>,
    /// Done of the running step.
    pub done: u64,
    /// Of so much; 0 when not known.
    pub total: u64,
    /// Milliseconds since it began.
    pub elapsed: u64,
    /// It was asked to stop.
    pub stopping: Option<Stopping>,
}

/// A job was asked to stop.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stopping;

impl Job {
    /// A job that just began.
    pub fn new(kind: JobKind) -> Self {
        Self { kind, steps: Vec::new(), done: 0, total: 0, elapsed: 0, stopping: None }
    }

    /// The running step.
    pub fn step(&self) -> Option<&'static str> {
        self.steps.last().map(|(name, _)| *name)
    }
}

/// Everything that the screen shows.
#[derive(Debug)]
pub struct State {
    /// The day scores and stages are reckoned by.
    pub today: Day,
    /// The language of every sentence.
    pub language: Language,
    /// Whether anything may be written.
    pub writing: Writing,
    /// The workbench's file name.
    pub workbench: String,
    /// Who works here: whom a review names.
    pub operator: String,
    /// The terminal's size.
    pub size: Size,
    /// Which screen.
    pub screen: Screen,
    /// Which screen it was reached from.
    pub came_from: Screen,
    /// Screen 1.
    pub registers: Registers,
    /// Screen 2: the open register.
    pub records: Option<Records>,
    /// Screen 3.
    pub fields: Fields,
    /// The values of a field.
    pub values: Option<Values>,
    /// The score whose highest come first in the register that is being opened.
    pub leading: Option<crate::model::ScoreKind>,
    /// A field whose register is being opened, to show its values.
    pub counting: Option<crate::model::FieldPosition>,
    /// The line that a file was named in last, and its name.
    pub file_asked: Option<(LineKind, String)>,
    /// Screen 4.
    pub proposals: Proposals,
    /// Screen 5.
    pub consents: Consents,
    /// Screen 8.
    pub persons: Persons,
    /// Screen 9.
    pub policy: PolicyView,
    /// Records that are shown as soon as their register is open.
    pub showing: Option<Showing>,
    /// Screen 6.
    pub plan: PlanView,
    /// Screen 7.
    pub log: LogView,
    /// The import wizard.
    pub wizard: Wizard,
    /// What is still to do outside the workbench.
    pub tasks: Tasks,
    /// What lies over the screen.
    pub overlay: Option<Overlay>,
    /// The sentence on the status line.
    pub notice: Option<Notice>,
    /// The running job.
    pub job: Option<Job>,
    /// Marks of registers that are not open.
    pub marks: BTreeMap<RegisterId, RoaringBitmap>,
    /// How the columns of registers that are not open are arranged.
    pub arranged: BTreeMap<RegisterId, columns::Arrangement>,
    /// The last filters, latest first.
    pub filters: VecDeque<String>,
    /// What the steward set.
    pub settings: Settings,
    /// No colour was asked for by the surroundings.
    pub colours: Colours,
    /// The side pane with reasons.
    pub pane: Pane,
    /// What was asked of the worker last, so that an answer to an older question is told apart.
    pub asked: u64,
    /// What is remembered for next time has changed.
    pub unsaved: Unsaved,
    /// What to do when the answers have come: a place remembered from last time.
    pub restoring: Option<super::place::Place>,
    /// The program is to end.
    pub ended: Option<Ended>,
}

/// Whether the surroundings allow colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Colours {
    /// As the theme says.
    Any,
    /// `NO_COLOR`: none, whatever the theme.
    None,
}

/// Whether the side pane is shown where there is room.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pane {
    /// Shown.
    Open,
    /// Hidden.
    Closed,
}

/// Whether what is remembered for next time has changed since it was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unsaved {
    /// Nothing.
    Nothing,
    /// The place: screen, filter, order, cursor, marks.
    Place,
}

/// The program is to end, and what follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ended {
    /// Nothing.
    Left,
    /// The screen over a copy of the sample.
    ForDemo,
}

impl State {
    /// The state before anything was read.
    pub fn new(env: &Env, workbench: &str, size: Size) -> Self {
        Self {
            today: env.today,
            language: env.language,
            writing: if env.read_only { Writing::ReadOnly } else { Writing::Allowed },
            workbench: workbench.to_owned(),
            operator: env.operator.clone(),
            size,
            screen: Screen::Registers,
            came_from: Screen::Registers,
            leading: None,
            registers: Registers::default(),
            records: None,
            fields: Fields::default(),
            proposals: Proposals::default(),
            consents: Consents::default(),
            persons: Persons::default(),
            policy: PolicyView::default(),
            showing: None,
            values: None,
            counting: None,
            file_asked: None,
            plan: PlanView::default(),
            log: LogView::default(),
            wizard: Wizard::default(),
            tasks: Tasks::default(),
            overlay: None,
            notice: None,
            job: None,
            marks: BTreeMap::new(),
            arranged: BTreeMap::new(),
            filters: VecDeque::new(),
            settings: Settings::default(),
            colours: if env.no_color { Colours::None } else { Colours::Any },
            pane: Pane::Open,
            asked: 0,
            unsaved: Unsaved::Nothing,
            restoring: None,
            ended: None,
        }
    }

    /// Says something on the status line.
    pub fn say(&mut self, message: Message) {
        self.notice = Some(Notice { message, hint: None, tone: Tone::Said });
    }

    /// Refuses something on the status line.
    pub fn refuse(&mut self, message: Message) {
        self.notice = Some(Notice { message, hint: None, tone: Tone::Refused });
    }

    /// Tells of a failure on the status line.
    pub fn tell(&mut self, failure: &Failure) {
        // The screen has no flag to say.
        let hint = match failure.what().id() {
            "export-exists" => Some(msg!("export-exists-screen")),
            _ => failure.hint_message().cloned(),
        };
        self.notice = Some(Notice { message: failure.what().clone(), hint, tone: Tone::Refused });
    }

    /// A number for the next question to the worker.
    pub fn ask(&mut self) -> u64 {
        self.asked += 1;
        self.asked
    }

    /// How many table rows the screen has room for.
    pub fn page(&self) -> u64 {
        let taken = match self.screen {
            Screen::Registers => 9 + registers::detail_rows(self.size.rows),
            Screen::Records => 10,
            Screen::Record => 9,
            // The box with values before and after keeps its room, and grows with a tall screen.
            Screen::Fields => return u64::from(self.size.rows.saturating_sub(19)).clamp(1, 14),
            Screen::Values => 11,
            // The evidence keeps its room, and grows with a tall screen.
            Screen::Proposals => return u64::from(self.size.rows.saturating_sub(19)).clamp(1, 12),
            Screen::Consents => 14,
            Screen::Persons => 14 + self.persons.told_lines(),
            // The questions have room before their details have.
            Screen::Policy => {
                let most = if self.size.rows < 28 { 8 } else { 12 };
                return u64::from(self.size.rows.saturating_sub(12)).clamp(1, most);
            }
            Screen::Wizard => return self.wizard.page(self.size),
            Screen::Tasks => 14,
            Screen::Plan => 17,
            Screen::Log => 17,
        };
        u64::from(self.size.rows.saturating_sub(taken)).max(1)
    }

    /// Rows that are surely left below the items of screen 6: frame, heading and the item in full take the others.
    pub fn plan_room(&self) -> usize {
        const FRAME_AND_HEADING: usize = 7;
        let shown = self.plan.lines.len().min(usize::try_from(self.page()).unwrap_or(1));
        let whole = self.plan.rows_of_item(usize::from(self.size.columns));
        usize::from(self.size.rows).saturating_sub(FRAME_AND_HEADING + shown + whole)
    }

    /// Whether the side pane with reasons is on screen.
    pub fn pane_shown(&self) -> bool {
        self.screen == Screen::Records && self.pane == Pane::Open && self.size.columns >= 120
    }
}
