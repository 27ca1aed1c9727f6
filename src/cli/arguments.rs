//! What can be written on the command line. The help texts are in `assets/text`, under `cli-`.

mod findings;
mod kept;
mod relations;
mod settings;

use std::path::PathBuf;

use clap::{ArgAction, Args, Parser, Subcommand, ValueEnum};

use super::reading::ReadingArgs;
use crate::text::Language;

pub(super) use findings::{FindingsAction, FindingsArgs, FindingsExceptArgs};
pub(super) use kept::KeepArgs;
pub(super) use relations::{
    ConsentArgs, ListFlags, ListsArgs, ListsKind, MailingArgs, PersonArgs, SegmentAction, SegmentAddArgs, SegmentArgs,
    SegmentShowArgs, SuppressedAction, SuppressedArgs, SuppressedReturnedArgs,
};

pub(super) use settings::{SettingsAction, SettingsArgs};

/// The whole command line.
#[derive(Debug, Parser)]
#[command(
    name = "gallra",
    version,
    disable_help_flag = true,
    disable_help_subcommand = true,
    disable_version_flag = true
)]
pub(super) struct Arguments {
    #[command(flatten)]
    pub(super) everywhere: Everywhere,
    #[arg(value_name = "WORKBENCH")]
    pub(super) path: Option<PathBuf>,
    #[command(subcommand)]
    pub(super) command: Option<Command>,
}

/// Flags that every command takes.
#[derive(Debug, Args)]
pub(super) struct Everywhere {
    #[arg(long, global = true, value_name = "FILE")]
    pub(super) workbench: Option<PathBuf>,
    #[arg(long, global = true, value_enum, hide_possible_values = true, value_name = "table|csv|jsonl|json")]
    pub(super) format: Option<Format>,
    #[arg(long, global = true, value_enum, hide_possible_values = true, value_name = "sv|en")]
    pub(super) lang: Option<Lang>,
    #[arg(long, global = true, value_name = "DATE")]
    pub(super) today: Option<String>,
    #[arg(long, global = true, value_name = "NAME")]
    pub(super) operator: Option<String>,
    #[arg(long, global = true)]
    pub(super) read_only: bool,
    /// Hidden: the screen panics after its first picture, so that a test sees the terminal given back.
    #[arg(long, global = true, hide = true)]
    pub(super) panic_test: bool,
    #[arg(short, long, global = true, action = ArgAction::Help)]
    help: Option<bool>,
    #[arg(short = 'V', long, action = ArgAction::Version)]
    version: Option<bool>,
}

/// How rows are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    Table,
    Csv,
    Jsonl,
    Json,
}

/// `--lang`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Lang {
    Sv,
    En,
}

impl From<Lang> for Language {
    fn from(lang: Lang) -> Self {
        match lang {
            Lang::Sv => Self::Swedish,
            Lang::En => Self::English,
        }
    }
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    Demo,
    Inspect(InspectArgs),
    Import(ImportArgs),
    Registers,
    Fields(FieldsArgs),
    Records(RecordsArgs),
    Stage(StageArgs),
    Keep(KeepArgs),
    Undo,
    Redo,
    Plan(PlanArgs),
    Approve(ApproveArgs),
    Apply(ApplyArgs),
    Log(LogArgs),
    Export(ExportArgs),
    Tasks(TasksArgs),
    Policy(PolicyArgs),
    Findings(FindingsArgs),
    Propose(ProposeArgs),
    Check(CheckArgs),
    Calendar(CalendarArgs),
    Find(FindArgs),
    Report(ReportArgs),
    Consent(ConsentArgs),
    Mailing(MailingArgs),
    Lists(ListsArgs),
    Segment(SegmentArgs),
    Suppressed(SuppressedArgs),
    Person(PersonArgs),
    Doctor,
    Keys,
    Settings(SettingsArgs),
    Completions(CompletionsArgs),
    Man(ManArgs),
}

#[derive(Debug, Args)]
pub(super) struct CheckArgs {
    #[arg(long, value_name = "FILE")]
    pub(super) file: Option<PathBuf>,
    #[arg(long, value_name = "REGISTER", requires = "file")]
    pub(super) register: Option<String>,
    #[command(flatten)]
    pub(super) reading: ReadingArgs,
}

#[derive(Debug, Args)]
pub(super) struct FieldsArgs {
    #[arg(value_name = "REGISTER")]
    pub(super) register: String,
    #[arg(long, value_name = "FIELD")]
    pub(super) values: Option<String>,
    #[arg(long = "where", value_name = "EXPR", allow_hyphen_values = true, requires = "values")]
    pub(super) condition: Option<String>,
    #[arg(long, value_name = "N", requires = "values")]
    pub(super) limit: Option<usize>,
}

#[derive(Debug, Args)]
pub(super) struct InspectArgs {
    #[arg(required = true, value_name = "FILE")]
    pub(super) files: Vec<PathBuf>,
    #[arg(long)]
    pub(super) json: bool,
    #[arg(long)]
    pub(super) findings: bool,
    #[command(flatten)]
    pub(super) reading: ReadingArgs,
}

#[derive(Debug, Args)]
pub(super) struct ImportArgs {
    #[arg(required = true, value_name = "FILE")]
    pub(super) files: Vec<PathBuf>,
    #[arg(long, value_name = "NAME")]
    pub(super) register: Option<String>,
    #[arg(long)]
    pub(super) lossy: bool,
    #[arg(long)]
    pub(super) stage_gone: bool,
    #[arg(long)]
    pub(super) stage_returned: bool,
    #[command(flatten)]
    pub(super) reading: ReadingArgs,
}

#[derive(Debug, Args)]
pub(super) struct RecordsArgs {
    #[arg(value_name = "REGISTER")]
    pub(super) register: String,
    #[arg(long = "where", value_name = "EXPR", allow_hyphen_values = true)]
    pub(super) condition: Option<String>,
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    pub(super) find: Option<String>,
    #[arg(long, value_name = "FIELD|-FIELD", allow_hyphen_values = true)]
    pub(super) sort: Vec<String>,
    #[arg(long, value_name = "N")]
    pub(super) limit: Option<usize>,
}

#[derive(Debug, Args)]
pub(super) struct StageArgs {
    #[command(subcommand)]
    pub(super) operation: StageOperation,
}

#[derive(Debug, Subcommand)]
pub(super) enum StageOperation {
    Delete(StageDeleteArgs),
    Truncate(StageTruncateArgs),
    Proposal(StageProposalArgs),
}

#[derive(Debug, Args)]
pub(super) struct StageTruncateArgs {
    #[arg(value_name = "REGISTER")]
    pub(super) register: String,
    #[arg(value_name = "FIELD")]
    pub(super) field: String,
    #[arg(long, value_name = "OPERATOR")]
    pub(super) to: String,
    #[arg(long = "where", value_name = "EXPR", allow_hyphen_values = true)]
    pub(super) condition: Option<String>,
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    pub(super) find: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub(super) reason: String,
}

#[derive(Debug, Args)]
pub(super) struct StageDeleteArgs {
    #[arg(value_name = "REGISTER")]
    pub(super) register: String,
    #[arg(long = "where", value_name = "EXPR", allow_hyphen_values = true)]
    pub(super) condition: Option<String>,
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    pub(super) find: Option<String>,
    #[arg(long, conflicts_with_all = ["condition", "find"])]
    pub(super) all: bool,
    #[arg(long, value_name = "PERIOD", conflicts_with_all = ["condition", "find", "all"])]
    pub(super) older_than: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub(super) reason: String,
}

#[derive(Debug, Args)]
pub(super) struct PlanArgs {
    #[command(subcommand)]
    pub(super) action: Option<PlanAction>,
}

#[derive(Debug, Subcommand)]
pub(super) enum PlanAction {
    Show,
    Drop(PlanDropArgs),
    Preview,
}

#[derive(Debug, Args)]
pub(super) struct PlanDropArgs {
    #[arg(value_name = "N")]
    pub(super) item: i64,
}

#[derive(Debug, Args)]
pub(super) struct ApproveArgs {
    #[arg(long)]
    pub(super) yes: bool,
    #[arg(long, value_name = "N")]
    pub(super) expect: Option<u64>,
    #[arg(long, conflicts_with_all = ["yes", "expect"])]
    pub(super) withdraw: bool,
}

#[derive(Debug, Args)]
pub(super) struct ApplyArgs {
    #[arg(long)]
    pub(super) yes: bool,
    #[arg(long, value_name = "N")]
    pub(super) expect: Option<u64>,
    #[arg(long, value_enum, hide_possible_values = true, value_name = "sample|all")]
    pub(super) prove: Option<ProveArg>,
    #[arg(long, value_name = "DIR")]
    pub(super) keys: Option<PathBuf>,
    #[arg(long)]
    pub(super) answerable: bool,
}

#[derive(Debug, Args)]
pub(super) struct TasksArgs {
    #[command(subcommand)]
    pub(super) command: Option<TasksCommand>,
}

#[derive(Debug, Subcommand)]
pub(super) enum TasksCommand {
    Done {
        #[arg(value_name = "ID")]
        task: i64,
    },
    Keys {
        #[arg(value_name = "ID")]
        task: i64,
        #[arg(value_name = "DIR")]
        folder: PathBuf,
    },
}

/// `--prove`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum ProveArg {
    Sample,
    All,
}

#[derive(Debug, Args)]
pub(super) struct LogArgs {
    #[command(subcommand)]
    pub(super) action: Option<LogAction>,
}

#[derive(Debug, Subcommand)]
pub(super) enum LogAction {
    Show,
    Head,
    Export(LogExportArgs),
    Certificate(LogCertificateArgs),
    Answer(LogAnswerArgs),
    Verify(LogVerifyArgs),
}

#[derive(Debug, Args)]
pub(super) struct LogExportArgs {
    #[arg(value_name = "FILE")]
    pub(super) file: Option<PathBuf>,
    #[arg(long)]
    pub(super) force: bool,
}

#[derive(Debug, Args)]
pub(super) struct LogCertificateArgs {
    #[arg(value_name = "FILE")]
    pub(super) file: Option<PathBuf>,
    #[arg(long)]
    pub(super) last: bool,
    #[arg(long, value_name = "DATE", conflicts_with = "last")]
    pub(super) since: Option<String>,
    #[arg(long)]
    pub(super) force: bool,
}

#[derive(Debug, Args)]
pub(super) struct LogAnswerArgs {
    #[arg(value_name = "QUERY", allow_hyphen_values = true)]
    pub(super) query: String,
    #[arg(long)]
    pub(super) forget: bool,
}

#[derive(Debug, Args)]
pub(super) struct LogVerifyArgs {
    #[arg(value_name = "FILE")]
    pub(super) file: Option<PathBuf>,
    #[arg(long, value_name = "HEX")]
    pub(super) head: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct ExportArgs {
    #[arg(value_name = "REGISTER")]
    pub(super) register: String,
    #[arg(value_name = "FILE", conflicts_with = "in_place")]
    pub(super) file: Option<PathBuf>,
    #[arg(long, conflicts_with = "to")]
    pub(super) in_place: bool,
    #[arg(long, requires = "in_place")]
    pub(super) accept_loss: bool,
    #[arg(long, value_enum, hide_possible_values = true, value_name = "csv|xlsx|jsonl")]
    pub(super) to: Option<To>,
    #[arg(long)]
    pub(super) force: bool,
    #[arg(long)]
    pub(super) guard_formulas: bool,
}

/// `--to`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum To {
    Csv,
    Xlsx,
    Jsonl,
}

#[derive(Debug, Args)]
pub(super) struct PolicyArgs {
    #[command(subcommand)]
    pub(super) action: Option<PolicyAction>,
}

#[derive(Debug, Subcommand)]
pub(super) enum PolicyAction {
    Show,
    Load(PolicyFile),
    Diff(PolicyFile),
    Init(PolicyInitArgs),
    Form(OfRegister),
    Ask(PolicyAskArgs),
    Review(PolicyReviewArgs),
    Presets,
}

#[derive(Debug, Args)]
pub(super) struct OfRegister {
    #[arg(value_name = "REGISTER")]
    pub(super) register: String,
}

#[derive(Debug, Args)]
pub(super) struct PolicyInitArgs {
    #[arg(value_name = "FILE")]
    pub(super) file: Option<PathBuf>,
    #[arg(long)]
    pub(super) ask: bool,
    #[arg(long)]
    pub(super) force: bool,
}

#[derive(Debug, Args)]
pub(super) struct PolicyAskArgs {
    #[arg(value_name = "REGISTER")]
    pub(super) register: String,
    #[arg(value_name = "FILE")]
    pub(super) file: Option<PathBuf>,
    #[arg(long)]
    pub(super) force: bool,
}

#[derive(Debug, Args)]
pub(super) struct PolicyReviewArgs {
    #[arg(value_name = "REGISTER")]
    pub(super) register: String,
    #[arg(value_name = "WHO")]
    pub(super) who: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct ProposeArgs {
    #[arg(value_name = "REGISTER")]
    pub(super) register: Option<String>,
    #[arg(long)]
    pub(super) questions: bool,
    #[arg(long)]
    pub(super) all: bool,
    #[arg(long, requires = "register", conflicts_with_all = ["questions", "all", "dismiss", "restore"])]
    pub(super) ages: bool,
    #[arg(long, value_name = "PERIOD", requires = "ages")]
    pub(super) limit: Option<String>,
    #[arg(long, value_name = "PROPOSAL", conflicts_with_all = ["questions", "all"])]
    pub(super) dismiss: Option<String>,
    #[arg(long, value_name = "PROPOSAL", conflicts_with_all = ["questions", "all", "dismiss"])]
    pub(super) restore: Option<String>,
    #[arg(long, value_name = "TEXT", requires = "dismiss")]
    pub(super) reason: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct StageProposalArgs {
    #[arg(required = true, value_name = "PROPOSAL")]
    pub(super) ids: Vec<String>,
}

#[derive(Debug, Args)]
pub(super) struct CalendarArgs {
    #[arg(long, value_name = "DATE")]
    pub(super) until: Option<String>,
    #[arg(long)]
    pub(super) ics: bool,
}

#[derive(Debug, Args)]
pub(super) struct FindArgs {
    #[arg(value_name = "FOLDER")]
    pub(super) folder: PathBuf,
}

#[derive(Debug, Args)]
pub(super) struct ReportArgs {
    #[arg(value_name = "FILE")]
    pub(super) file: Option<PathBuf>,
    #[arg(long, value_name = "DATE")]
    pub(super) since: Option<String>,
    #[arg(long)]
    pub(super) force: bool,
}

#[derive(Debug, Args)]
pub(super) struct PolicyFile {
    #[arg(value_name = "FILE")]
    pub(super) file: PathBuf,
}

#[derive(Debug, Args)]
pub(super) struct CompletionsArgs {
    #[arg(value_name = "SHELL", value_enum)]
    pub(super) shell: clap_complete::Shell,
}

#[derive(Debug, Args)]
pub(super) struct ManArgs {
    #[arg(value_name = "COMMAND")]
    pub(super) command: Option<String>,
}
