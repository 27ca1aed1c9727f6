//! What the one at the keyboard can ask for.

/// A numbered screen, or the record behind one row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum Screen {
    /// 1: all registers.
    Registers,
    /// 2: the records of a register.
    Records,
    /// One record with its reasons.
    Record,
    /// 3: the fields of a register.
    Fields,
    /// The values of one field.
    Values,
    /// 4: questions and proposals.
    Proposals,
    /// 5: consent by tabs.
    Consents,
    /// 6: the plan.
    Plan,
    /// 7: the deletion log.
    Log,
    /// 8: a person over all registers.
    Persons,
    /// 9: the register card.
    Policy,
    /// Under 1: a file is read in.
    Wizard,
    /// Under 1: what is still to do outside the workbench.
    Tasks,
}

impl Screen {
    /// All screens.
    pub const ALL: [Self; 13] = [
        Self::Registers,
        Self::Records,
        Self::Record,
        Self::Values,
        Self::Fields,
        Self::Proposals,
        Self::Consents,
        Self::Plan,
        Self::Log,
        Self::Persons,
        Self::Policy,
        Self::Wizard,
        Self::Tasks,
    ];

    /// The screens that have a tab.
    pub const TABS: [Self; 9] = [
        Self::Registers,
        Self::Records,
        Self::Fields,
        Self::Proposals,
        Self::Consents,
        Self::Plan,
        Self::Log,
        Self::Persons,
        Self::Policy,
    ];

    /// The number of its tab; a record and a field's values stand under the records' one, the wizard and the tasks
    /// under that of the registers.
    pub fn number(self) -> u8 {
        match self {
            Self::Registers | Self::Wizard | Self::Tasks => 1,
            Self::Records | Self::Record | Self::Values => 2,
            Self::Fields => 3,
            Self::Proposals => 4,
            Self::Consents => 5,
            Self::Plan => 6,
            Self::Log => 7,
            Self::Persons => 8,
            Self::Policy => 9,
        }
    }

    /// The id of its title in `assets/text`.
    pub fn title(self) -> &'static str {
        match self {
            Self::Registers => "screen-registers",
            Self::Records => "screen-records",
            Self::Record => "screen-record",
            Self::Fields => "screen-fields",
            Self::Values => "screen-values",
            Self::Plan => "screen-plan",
            Self::Log => "screen-log",
            Self::Proposals => "screen-proposals",
            Self::Consents => "screen-consents",
            Self::Persons => "screen-persons",
            Self::Policy => "screen-policy",
            Self::Wizard => "screen-wizard",
            Self::Tasks => "screen-tasks",
        }
    }
}

/// One thing that can be asked for; each has a row in the catalog.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Command {
    /// Next row.
    Down,
    /// Previous row.
    Up,
    /// Previous column.
    Left,
    /// Next column.
    Right,
    /// First row.
    First,
    /// Last row.
    Last,
    /// Half a page down.
    HalfDown,
    /// Half a page up.
    HalfUp,
    /// A page down.
    PageDown,
    /// A page up.
    PageUp,
    /// Open what is under the cursor.
    Open,
    /// One step back.
    Back,
    /// To the registers.
    GoRegisters,
    /// To the records.
    GoRecords,
    /// To the fields.
    GoFields,
    /// To the questions and proposals.
    GoProposals,
    /// To consent.
    GoConsents,
    /// To the persons.
    GoPersons,
    /// To the register card.
    GoPolicy,
    /// To the plan.
    GoPlan,
    /// To the log.
    GoLog,
    /// To what is still to do outside the workbench.
    GoTasks,
    /// What can be done here.
    Help,
    /// The command palette.
    Palette,
    /// Every action of this screen, with reasons for those not possible.
    Menu,
    /// Mark or unmark the record under the cursor and go down.
    Mark,
    /// Start or end a range.
    MarkRange,
    /// Stretch the range downwards.
    StretchDown,
    /// Stretch the range upwards.
    StretchUp,
    /// Mark all in the filter.
    MarkAll,
    /// Unmark all.
    UnmarkAll,
    /// Turn the marks within the filter.
    MarkInvert,
    /// Mark by a condition.
    MarkWhere,
    /// Stage deletion.
    Stage,
    /// Stage a truncation.
    Truncate,
    /// The next part of the screen, or the next choice.
    NextPart,
    /// The part or choice before.
    PreviousPart,
    /// Keep: reviewed, not proposed again.
    Keep,
    /// Say that a finding is none.
    NotThis,
    /// The value one step up.
    StepUp,
    /// The value one step down.
    StepDown,
    /// Take out of the plan.
    Drop,
    /// Undo staging.
    Undo,
    /// Redo staging.
    Redo,
    /// Change an item's reason, or an answer.
    Edit,
    /// Apply the plan.
    Apply,
    /// Approve the plan as a second person.
    Approve,
    /// Find text.
    Find,
    /// Next hit.
    FindNext,
    /// Previous hit.
    FindPrevious,
    /// Edit the filter.
    Filter,
    /// Clear the filter.
    ClearFilter,
    /// Filter on the value under the cursor.
    FilterSame,
    /// Sort by this column.
    Sort,
    /// Sort by several columns.
    SortMany,
    /// How often each value of a field occurs.
    Values,
    /// Choose columns and their order.
    Columns,
    /// The column narrower.
    Narrower,
    /// The column wider.
    Wider,
    /// Lock the columns up to the cursor.
    Lock,
    /// The side pane on or off.
    Pane,
    /// Why: parts of a score, evidence of a log line.
    Why,
    /// Show or hide sensitive values.
    Reveal,
    /// Reckon this view anew.
    Recompute,
    /// Import a file.
    Import,
    /// Export a register.
    Export,
    /// Copy.
    Copy,
    /// Save the policy; everything else is saved already.
    Save,
    /// Cancel the running job.
    Cancel,
    /// Suspend to the shell.
    Suspend,
    /// Leave the screen.
    Leave,
    /// Quit.
    Quit,
    /// The settings.
    Settings,
    /// Speak Swedish.
    Swedish,
    /// Speak English.
    English,
    /// The terminal's own sixteen colours.
    ThemeTerminal,
    /// A dark theme.
    ThemeDark,
    /// A light theme.
    ThemeLight,
    /// A theme of high contrast.
    ThemeContrast,
    /// No colour.
    ThemeNone,
    /// The mouse on.
    MouseOn,
    /// The mouse off.
    MouseOff,
    /// Bars of blocks.
    BarsBlocks,
    /// Bars of plain characters.
    BarsAscii,
    /// A key that does nothing on purpose.
    Guard,
}
