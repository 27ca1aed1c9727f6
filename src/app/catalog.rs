//! Every command in one table: its keys, its words, where it works, when it is possible, its twin on the command line.
//!
//! Footer, help, palette, keymap and `gallra keys` are made from it, so that they cannot disagree.

use super::command::{Command, Screen};
use super::key::Key;
use super::state::{Reveal, State};
use super::valid;
use crate::text::Message;

/// Under which heading help shows a command.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    /// Moving and looking.
    Move,
    /// What this screen is for.
    Act,
    /// Everywhere the same.
    Everywhere,
    /// Answers that nothing is done; not shown in help.
    Guard,
}

/// One command.
pub struct Entry {
    /// The command.
    pub command: Command,
    /// Its stable name.
    pub id: &'static str,
    /// Its keys, the first one first.
    pub keys: &'static [Key],
    /// Under which heading it stands.
    pub group: Group,
    /// On which screens it works.
    pub on: &'static [Screen],
    /// Its twin on the command line.
    pub twin: Option<&'static str>,
    /// Whether it is possible now, else why not.
    pub valid: fn(&State) -> Result<(), Message>,
    /// The id of its short name, for the footer.
    pub label: &'static str,
    /// The id of its description, for help and palette.
    pub about: &'static str,
}

/// Whether the screen in view shows sensitive values now.
fn revealed(state: &State) -> bool {
    let reveal = match state.screen {
        Screen::Fields => Some(state.fields.reveal),
        Screen::Proposals => Some(state.proposals.reveal),
        Screen::Wizard => Some(state.wizard.reveal.0),
        Screen::Records
        | Screen::Record
        | Screen::Values
        | Screen::Registers
        | Screen::Consents
        | Screen::Persons
        | Screen::Plan
        | Screen::Log
        | Screen::Tasks
        | Screen::Policy => state.records.as_ref().map(|records| records.reveal),
    };
    reveal == Some(Reveal::Shown)
}

impl Entry {
    /// Its short name.
    pub fn label(&self) -> Message {
        Message::new(self.label)
    }

    /// Its short name where the screen, or what is under the cursor, has a better one.
    pub fn label_on(&self, state: &State) -> Message {
        match (state.screen, self.command) {
            (Screen::Fields, Command::Open) => msg!("do-preview"),
            (Screen::Fields, Command::Stage) => msg!("do-empty-field"),
            (Screen::Fields, Command::Edit) => msg!("do-correct"),
            (Screen::Persons, Command::Find) => msg!("do-seek"),
            (Screen::Persons, Command::Mark) => msg!("do-choose"),
            (Screen::Persons, Command::Export) => msg!("do-access-report"),
            (Screen::Consents, Command::Export) => msg!("do-list"),
            (Screen::Consents, Command::NextPart) => msg!("do-tab"),
            (Screen::Consents, Command::MarkWhere) => msg!("do-mark-line"),
            (Screen::Plan, Command::Edit) => msg!("do-edit-reason"),
            (Screen::Plan, Command::NextPart) => msg!("do-other-lines"),
            (Screen::Policy, Command::Open) if state.policy.choice().is_some() => msg!("do-accept"),
            (Screen::Policy, Command::Open) if state.policy.is_open() => msg!("do-answer"),
            (Screen::Policy, Command::Open) => msg!("do-next-question"),
            (Screen::Policy, Command::Back) if state.policy.is_open() => msg!("do-leave-open"),
            (Screen::Policy, Command::Keep) => msg!("do-review"),
            (Screen::Policy, Command::Drop) => msg!("do-unanswer"),
            (Screen::Policy, Command::Export) => msg!("do-ask-owner"),
            (Screen::Policy, Command::NextPart) => msg!("do-next-register"),
            (Screen::Proposals, Command::Open) if state.proposals.asks() => msg!("do-answer-card"),
            (Screen::Proposals, Command::NextPart) => msg!("do-other-part"),
            (Screen::Proposals, Command::Stage) => msg!("do-plan-it"),
            (Screen::Proposals, Command::Keep) => msg!("do-dismiss"),
            (Screen::Tasks, Command::Open) => msg!("do-task"),
            (Screen::Tasks, Command::Left) => msg!("key-previous"),
            (Screen::Tasks, Command::Right) => msg!("key-next"),
            (_, Command::Reveal) if revealed(state) => msg!("do-mask"),
            (Screen::Wizard, _) => self.label_in_wizard(state),
            _ => self.label(),
        }
    }

    /// Its short name in the wizard: each step has its own.
    fn label_in_wizard(&self, state: &State) -> Message {
        use super::state::wizard::{Side, Step};
        match (state.wizard.step, self.command) {
            (Step::File, Command::Open) => msg!("do-open"),
            (Step::Reading | Step::Fields, Command::Open) => msg!("do-next-step"),
            (Step::Check, Command::Open) => msg!("do-load"),
            (Step::Received, Command::Open) if !state.wizard.offers().is_empty() => msg!("do-records"),
            (Step::Received, Command::Open) => msg!("do-open-register"),
            (Step::File, Command::Back) if state.wizard.files.found.is_none() => msg!("do-leave-wizard"),
            (Step::Loading, Command::Back) => msg!("do-stop"),
            (Step::Received, Command::Back) => msg!("do-finish"),
            (_, Command::Back) => msg!("do-step-back"),
            (Step::File, Command::Edit) => msg!("do-type-path"),
            (Step::Reading, Command::Edit) => msg!("do-type-value"),
            (Step::Fields, Command::Edit) => msg!("do-correct"),
            (_, Command::Edit) => msg!("do-rename"),
            (_, Command::Mark) => msg!("do-take"),
            (Step::File, Command::NextPart) => msg!("do-next-place"),
            (Step::Reading, Command::NextPart) if state.wizard.side == Side::Parts => msg!("do-to-preview"),
            (Step::Reading, Command::NextPart) => msg!("do-to-parts"),
            (_, Command::NextPart) => msg!("do-next-table"),
            (_, Command::Find) => msg!("do-find-below"),
            (_, Command::ClearFilter) => msg!("do-all-files"),
            (_, Command::Filter) => msg!("do-only-tables"),
            _ => self.label(),
        }
    }

    /// Its description.
    pub fn about(&self) -> Message {
        Message::new(self.about)
    }

    /// Its description on the screen in view: where its short name is another there, it does something else there.
    pub fn about_on(&self, state: &State) -> Message {
        let here = self.label_on(state);
        if here == self.label() { self.about() } else { here }
    }

    /// Its keys as they are written.
    pub fn key_names(&self) -> String {
        self.keys.iter().map(|key| key.name()).collect::<Vec<_>>().join(" ")
    }
}

/// The row of a command.
pub fn entry(command: Command) -> Option<&'static Entry> {
    CATALOG.iter().find(|entry| entry.command == command)
}

use Group::{Act, Everywhere, Guard, Move};
use Key::{
    BackTab, Char, Ctrl, Delete, Down, End, Enter, Esc, F, Home, Left, PageDown, PageUp, Right, ShiftDown, ShiftUp,
    Tab, Up,
};

const ALL: &[Screen] = &Screen::ALL;
const TABLES: &[Screen] = &[Screen::Registers, Screen::Records, Screen::Values, Screen::Wizard];
const ACROSS: &[Screen] = &[
    Screen::Registers,
    Screen::Records,
    Screen::Record,
    Screen::Fields,
    Screen::Values,
    Screen::Policy,
    Screen::Wizard,
    Screen::Tasks,
];
const RECORDS: &[Screen] = &[Screen::Records];
const VALUES: &[Screen] = &[Screen::Records, Screen::Record, Screen::Fields];
const KEPT: &[Screen] = &[Screen::Records, Screen::Record, Screen::Proposals, Screen::Policy];
const SOUGHT: &[Screen] = &[Screen::Registers, Screen::Records, Screen::Values, Screen::Persons, Screen::Wizard];
const CHOICES: &[Screen] = &[Screen::Records, Screen::Values, Screen::Persons, Screen::Wizard];
const PARTS: &[Screen] =
    &[Screen::Fields, Screen::Proposals, Screen::Consents, Screen::Plan, Screen::Policy, Screen::Wizard];
const GROUPS: &[Screen] = &[Screen::Records, Screen::Values];
const MASKED: &[Screen] =
    &[Screen::Records, Screen::Record, Screen::Fields, Screen::Values, Screen::Proposals, Screen::Wizard];
const PROPOSALS: &[Screen] = &[Screen::Proposals];
const STAGED: &[Screen] = &[Screen::Plan, Screen::Fields, Screen::Policy];
const WRITTEN: &[Screen] = &[Screen::Plan, Screen::Fields, Screen::Policy, Screen::Wizard];

macro_rules! row {
    ($command:ident, $id:literal, $keys:expr, $group:expr, $on:expr, $valid:expr, $twin:expr) => {
        Entry {
            command: Command::$command,
            id: $id,
            keys: $keys,
            group: $group,
            on: $on,
            twin: $twin,
            valid: $valid,
            label: concat!("do-", $id),
            about: concat!("about-", $id),
        }
    };
}

/// Every command, in the order in which help shows them.
pub static CATALOG: &[Entry] = &[
    row!(Down, "down", &[Char('j'), Down], Move, ALL, valid::always, None),
    row!(Up, "up", &[Char('k'), Up], Move, ALL, valid::always, None),
    row!(Left, "left", &[Char('h'), Left], Move, ACROSS, valid::sideways, None),
    row!(Right, "right", &[Char('l'), Right], Move, ACROSS, valid::sideways, None),
    row!(First, "first", &[Char('g'), Home], Move, ALL, valid::always, None),
    row!(Last, "last", &[Char('G'), End], Move, ALL, valid::always, None),
    row!(HalfDown, "half-down", &[Ctrl('d')], Move, ALL, valid::always, None),
    row!(HalfUp, "half-up", &[Ctrl('u')], Move, ALL, valid::always, None),
    row!(PageDown, "page-down", &[PageDown, Ctrl('f')], Move, ALL, valid::always, None),
    row!(PageUp, "page-up", &[PageUp, Ctrl('b')], Move, ALL, valid::always, None),
    row!(Open, "open", &[Enter], Act, ALL, valid::may_open, None),
    row!(Mark, "mark", &[Char(' ')], Act, CHOICES, valid::a_record, None),
    row!(MarkRange, "mark-range", &[Char('v')], Act, RECORDS, valid::a_record, None),
    row!(StretchDown, "stretch-down", &[ShiftDown], Act, RECORDS, valid::a_record, None),
    row!(StretchUp, "stretch-up", &[ShiftUp], Act, RECORDS, valid::a_record, None),
    row!(MarkAll, "mark-all", &[Char('a')], Act, RECORDS, valid::a_record, None),
    row!(UnmarkAll, "unmark-all", &[Char('A')], Act, GROUPS, valid::marks, None),
    row!(MarkInvert, "mark-invert", &[Char('i')], Act, RECORDS, valid::a_record, None),
    row!(
        MarkWhere,
        "mark-where",
        &[Char('m')],
        Act,
        &[Screen::Records, Screen::Consents],
        valid::may_mark_where,
        Some("gallra records REGISTER --where EXPR")
    ),
    row!(
        Stage,
        "stage",
        &[Char('d'), Delete],
        Act,
        &[
            Screen::Registers,
            Screen::Records,
            Screen::Record,
            Screen::Fields,
            Screen::Values,
            Screen::Proposals,
            Screen::Consents,
            Screen::Persons,
            Screen::Wizard,
        ],
        valid::may_stage,
        Some("gallra stage delete REGISTER --where EXPR --reason TEXT; gallra stage proposal PROPOSAL")
    ),
    row!(
        Truncate,
        "truncate",
        &[Char('t')],
        Act,
        VALUES,
        valid::may_truncate,
        Some("gallra stage truncate REGISTER FIELD --to OPERATOR --reason TEXT")
    ),
    row!(NextPart, "next-part", &[Tab], Act, PARTS, valid::a_part, None),
    row!(PreviousPart, "previous-part", &[BackTab], Act, PARTS, valid::a_part, None),
    row!(
        NotThis,
        "not-this",
        &[Char('!')],
        Act,
        &[Screen::Record],
        valid::may_except,
        Some("gallra findings except REGISTER TEXT --reason TEXT")
    ),
    row!(
        Keep,
        "keep",
        &[Char('b')],
        Act,
        KEPT,
        valid::may_keep,
        Some("gallra keep; gallra propose --dismiss PROPOSAL --reason TEXT; gallra policy review REGISTER")
    ),
    row!(
        StepUp,
        "step-up",
        &[Char('+')],
        Act,
        PROPOSALS,
        valid::a_limit,
        Some("gallra propose REGISTER --ages --limit PERIOD")
    ),
    row!(
        StepDown,
        "step-down",
        &[Char('-')],
        Act,
        PROPOSALS,
        valid::a_limit,
        Some("gallra stage delete REGISTER --older-than PERIOD --reason TEXT")
    ),
    row!(Drop, "drop", &[Char('x')], Act, STAGED, valid::may_drop, Some("gallra plan drop N")),
    row!(Edit, "edit", &[Char('e')], Act, WRITTEN, valid::may_edit, Some("gallra policy load FILE")),
    row!(Apply, "apply", &[Char('W')], Act, &[Screen::Plan], valid::may_apply, Some("gallra apply")),
    row!(Approve, "approve", &[], Act, &[Screen::Plan], valid::may_approve, Some("gallra approve")),
    row!(Find, "find", &[Char('/')], Act, SOUGHT, valid::may_find, Some("gallra records REGISTER --find TEXT")),
    row!(FindNext, "find-next", &[Char('n')], Act, GROUPS, valid::found, None),
    row!(FindPrevious, "find-previous", &[Char('N')], Act, GROUPS, valid::found, None),
    row!(
        Filter,
        "filter",
        &[Char('f')],
        Act,
        &[Screen::Records, Screen::Wizard],
        valid::may_filter,
        Some("gallra records REGISTER --where EXPR")
    ),
    row!(ClearFilter, "clear-filter", &[Char('F')], Act, &[Screen::Records, Screen::Wizard], valid::filtered, None),
    row!(FilterSame, "filter-same", &[Char(',')], Act, GROUPS, valid::a_record, None),
    row!(Sort, "sort", &[Char('s')], Act, TABLES, valid::may_sort, Some("gallra records REGISTER --sort FIELD")),
    row!(
        SortMany,
        "sort-many",
        &[Char('S')],
        Act,
        RECORDS,
        valid::a_record,
        Some("gallra records REGISTER --sort FIELD --sort -FIELD")
    ),
    row!(
        Values,
        "values",
        &[Char('V')],
        Act,
        &[Screen::Records, Screen::Record, Screen::Fields, Screen::Proposals],
        valid::may_count,
        Some("gallra fields REGISTER --values FIELD")
    ),
    row!(Columns, "columns", &[Char('c')], Act, RECORDS, valid::a_column, None),
    row!(Narrower, "narrower", &[Char('<')], Act, RECORDS, valid::a_column, None),
    row!(Wider, "wider", &[Char('>')], Act, RECORDS, valid::a_column, None),
    row!(Lock, "lock", &[Char('z')], Act, RECORDS, valid::a_column, None),
    row!(Pane, "pane", &[Char('p')], Act, RECORDS, valid::always, None),
    row!(
        Why,
        "why",
        &[Char('r')],
        Act,
        &[Screen::Records, Screen::Proposals, Screen::Persons, Screen::Log],
        valid::something_here,
        Some("gallra records REGISTER --format jsonl")
    ),
    row!(Reveal, "reveal", &[Char('*')], Act, MASKED, valid::may_reveal, None),
    row!(
        Recompute,
        "recompute",
        &[Char('R'), Ctrl('r')],
        Act,
        &[
            Screen::Registers,
            Screen::Records,
            Screen::Fields,
            Screen::Values,
            Screen::Proposals,
            Screen::Consents,
            Screen::Plan,
            Screen::Log,
            Screen::Policy,
            Screen::Wizard,
            Screen::Tasks,
        ],
        valid::may_recompute,
        Some("gallra log verify; gallra check")
    ),
    row!(Import, "import", &[Char('L')], Act, ALL, valid::may_import, Some("gallra inspect FILE; gallra import FILE")),
    row!(
        Export,
        "export",
        &[Char('E')],
        Act,
        &[Screen::Registers, Screen::Records, Screen::Consents, Screen::Log, Screen::Persons, Screen::Policy],
        valid::may_export,
        Some(
            "gallra export REGISTER FILE; gallra mailing REGISTER --purpose PURPOSE --out FILE; gallra log export FILE; \
             gallra log certificate FILE; gallra person QUERY --report FILE; gallra policy ask REGISTER FILE",
        )
    ),
    row!(
        Copy,
        "copy",
        &[Char('y')],
        Act,
        &[Screen::Records, Screen::Record, Screen::Values, Screen::Log],
        valid::something_here,
        None
    ),
    row!(Undo, "undo", &[Char('u')], Everywhere, ALL, valid::may_undo, Some("gallra undo")),
    row!(Redo, "redo", &[Char('U')], Everywhere, ALL, valid::may_redo, Some("gallra redo")),
    row!(GoRegisters, "go-registers", &[Char('1')], Everywhere, ALL, valid::always, Some("gallra registers")),
    row!(
        GoRecords,
        "go-records",
        &[Char('2'), F(2)],
        Everywhere,
        ALL,
        valid::a_register,
        Some("gallra records REGISTER")
    ),
    row!(GoFields, "go-fields", &[Char('3'), F(3)], Everywhere, ALL, valid::a_register, Some("gallra fields REGISTER")),
    row!(
        GoProposals,
        "go-proposals",
        &[Char('4'), F(4)],
        Everywhere,
        ALL,
        valid::always,
        Some("gallra propose; gallra propose REGISTER --ages")
    ),
    row!(
        GoConsents,
        "go-consents",
        &[Char('5'), F(5)],
        Everywhere,
        ALL,
        valid::a_register,
        Some("gallra consent REGISTER; gallra mailing; gallra lists; gallra segment")
    ),
    row!(GoPersons, "go-persons", &[Char('8'), F(8)], Everywhere, ALL, valid::always, Some("gallra person QUERY")),
    row!(
        GoPolicy,
        "go-policy",
        &[Char('9'), F(9)],
        Everywhere,
        ALL,
        valid::always,
        Some("gallra policy show; gallra policy init; gallra check")
    ),
    row!(GoPlan, "go-plan", &[Char('6'), F(6)], Everywhere, ALL, valid::always, Some("gallra plan show")),
    row!(GoTasks, "go-tasks", &[Char('T')], Everywhere, ALL, valid::always, Some("gallra tasks")),
    row!(GoLog, "go-log", &[Char('7'), F(7)], Everywhere, ALL, valid::always, Some("gallra log show")),
    row!(Back, "back", &[Esc], Everywhere, ALL, valid::always, None),
    row!(Help, "help", &[Char('?'), F(1)], Everywhere, ALL, valid::always, Some("gallra --help")),
    row!(Palette, "palette", &[Char(':'), F(10), Ctrl('p')], Everywhere, ALL, valid::always, None),
    row!(Menu, "menu", &[Char('.')], Everywhere, ALL, valid::always, None),
    row!(
        Save,
        "save",
        &[Ctrl('s')],
        Everywhere,
        ALL,
        valid::may_save,
        Some("gallra policy diff FILE; gallra policy load FILE")
    ),
    row!(Cancel, "cancel", &[Ctrl('c')], Everywhere, ALL, valid::always, None),
    row!(Suspend, "suspend", &[Ctrl('z')], Everywhere, ALL, valid::always, None),
    row!(Leave, "leave", &[Char('q')], Everywhere, ALL, valid::always, None),
    row!(Quit, "quit", &[Char('Q')], Everywhere, ALL, valid::always, None),
    row!(Settings, "settings", &[], Everywhere, ALL, valid::always, Some("gallra settings show")),
    row!(Swedish, "swedish", &[], Everywhere, ALL, valid::always, Some("gallra settings set language sv")),
    row!(English, "english", &[], Everywhere, ALL, valid::always, Some("gallra settings set language en")),
    row!(
        ThemeTerminal,
        "theme-terminal",
        &[],
        Everywhere,
        ALL,
        valid::colours,
        Some("gallra settings set theme terminal")
    ),
    row!(ThemeDark, "theme-dark", &[], Everywhere, ALL, valid::colours, Some("gallra settings set theme dark")),
    row!(ThemeLight, "theme-light", &[], Everywhere, ALL, valid::colours, Some("gallra settings set theme light")),
    row!(
        ThemeContrast,
        "theme-contrast",
        &[],
        Everywhere,
        ALL,
        valid::colours,
        Some("gallra settings set theme contrast")
    ),
    row!(ThemeNone, "theme-none", &[], Everywhere, ALL, valid::always, Some("gallra settings set theme none")),
    row!(MouseOn, "mouse-on", &[], Everywhere, ALL, valid::always, Some("gallra settings set mouse on")),
    row!(MouseOff, "mouse-off", &[], Everywhere, ALL, valid::always, Some("gallra settings set mouse off")),
    row!(BarsBlocks, "bars-blocks", &[], Everywhere, ALL, valid::always, Some("gallra settings set bars blocks")),
    row!(BarsAscii, "bars-ascii", &[], Everywhere, ALL, valid::always, Some("gallra settings set bars ascii")),
    row!(
        Guard,
        "guard",
        &[Char('D'), Char('X'), Char('w'), Ctrl('k'), Key::Backspace],
        Guard,
        ALL,
        valid::always,
        None
    ),
];

/// The footer's commands on a screen, most wanted first; help is always the last.
pub fn footer(screen: Screen) -> &'static [Command] {
    use Command::{
        Apply, Back, ClearFilter, Down, Drop, Edit, Export, Filter, Help, Import, Keep, Left, Mark, MarkWhere,
        NextPart, NotThis, Open, Palette, Recompute, Redo, Reveal, Right, Save, Sort, Stage, StepDown, StepUp,
        Truncate, Undo, Values, Why,
    };
    match screen {
        Screen::Registers => &[Open, Import, Sort, Command::Find, Stage, Export, Palette, Help],
        Screen::Records => &[Open, Mark, Stage, Filter, Why, Keep, Values, Help],
        Screen::Record => &[Back, Down, Reveal, Stage, Truncate, Keep, NotThis, Help],
        Screen::Fields => &[Open, Truncate, Stage, Drop, NextPart, Edit, Reveal, Values, Help],
        Screen::Values => &[Open, Mark, Stage, Command::Find, Sort, Reveal, Back, Help],
        Screen::Plan => &[Open, Apply, Drop, NextPart, Undo, Edit, Redo, Recompute, Help],
        Screen::Proposals => &[Open, Stage, Keep, StepUp, StepDown, Why, NextPart, Undo, Help],
        Screen::Consents => &[Open, NextPart, MarkWhere, Export, Stage, Recompute, Back, Help],
        Screen::Persons => &[Command::Find, Open, Mark, Export, Stage, Undo, Back, Help],
        Screen::Wizard => {
            &[Open, Back, Edit, Mark, Stage, NextPart, Reveal, Command::Find, ClearFilter, Filter, Sort, Help]
        }
        Screen::Tasks => &[Open, Left, Right, Recompute, Back, Help],
        Screen::Log => &[Open, Why, Recompute, Export, Command::Copy, Help],
        Screen::Policy => &[Open, Edit, Back, Keep, Save, Undo, NextPart, Export, Help],
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::text::{Catalogue, Language};

    #[test]
    fn no_key_has_two_meanings() {
        let mut seen: BTreeMap<String, &str> = BTreeMap::new();
        for entry in CATALOG {
            for key in entry.keys {
                assert_eq!(seen.insert(key.name(), entry.id), None, "{}", key.name());
            }
        }
    }

    #[test]
    fn no_command_stands_twice() {
        for entry in CATALOG {
            assert_eq!(CATALOG.iter().filter(|other| other.command == entry.command).count(), 1, "{}", entry.id);
        }
    }

    #[test]
    fn every_command_has_its_words_in_both_languages() {
        for language in Language::ALL {
            let words = Catalogue::new(language);
            for entry in CATALOG {
                assert!(words.lookup(entry.label).is_some(), "{} {}", language.code(), entry.label);
                assert!(words.lookup(entry.about).is_some(), "{} {}", language.code(), entry.about);
            }
        }
    }

    #[test]
    fn no_bracket_that_a_swedish_keyboard_lacks_is_bound() {
        for entry in CATALOG {
            for key in entry.keys {
                assert!(!matches!(key, Char('[' | ']' | '{' | '}' | '\\' | '|' | '@' | '$' | '~' | '^')));
            }
        }
    }
}
