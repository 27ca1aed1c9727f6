//! What can be written after `consent`, `mailing`, `lists`, `segment`, `suppressed` and `person`.

use std::path::PathBuf;

use clap::{Args, Subcommand};

#[derive(Debug, Args)]
pub(in crate::cli) struct ConsentArgs {
    #[arg(value_name = "REGISTER")]
    pub(in crate::cli) register: Option<String>,
    #[arg(long, conflicts_with_all = ["ways", "trust"])]
    pub(in crate::cli) each: bool,
    #[arg(long = "where", value_name = "EXPR", allow_hyphen_values = true, requires = "each")]
    pub(in crate::cli) condition: Option<String>,
    #[arg(long, conflicts_with = "trust")]
    pub(in crate::cli) ways: bool,
    #[arg(long)]
    pub(in crate::cli) trust: bool,
}

/// How a list of people is shown.
#[derive(Debug, Args)]
pub(in crate::cli) struct ListFlags {
    #[arg(long, value_name = "FILE")]
    pub(in crate::cli) out: Option<PathBuf>,
    #[arg(long)]
    pub(in crate::cli) force: bool,
    #[arg(long, conflicts_with = "out")]
    pub(in crate::cli) left_out: bool,
    #[arg(long, conflicts_with_all = ["out", "left_out"])]
    pub(in crate::cli) counts: bool,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct MailingArgs {
    #[arg(value_name = "REGISTER")]
    pub(in crate::cli) register: String,
    #[arg(long, value_name = "PURPOSE")]
    pub(in crate::cli) purpose: String,
    #[command(flatten)]
    pub(in crate::cli) list: ListFlags,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct ListsArgs {
    #[command(subcommand)]
    pub(in crate::cli) kind: ListsKind,
}

#[derive(Debug, Subcommand)]
pub(in crate::cli) enum ListsKind {
    Renew(ListArgs),
    Ask(ListArgs),
    Convert(ListArgs),
    Reward(ListArgs),
}

#[derive(Debug, Args)]
pub(in crate::cli) struct ListArgs {
    #[arg(value_name = "REGISTER")]
    pub(in crate::cli) register: String,
    #[command(flatten)]
    pub(in crate::cli) list: ListFlags,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct SegmentArgs {
    #[command(subcommand)]
    pub(in crate::cli) action: Option<SegmentAction>,
}

#[derive(Debug, Subcommand)]
pub(in crate::cli) enum SegmentAction {
    List,
    Add(SegmentAddArgs),
    Show(SegmentShowArgs),
    Drop(SegmentDropArgs),
}

#[derive(Debug, Args)]
pub(in crate::cli) struct SegmentAddArgs {
    #[arg(value_name = "NAME")]
    pub(in crate::cli) name: String,
    #[arg(value_name = "REGISTER")]
    pub(in crate::cli) register: String,
    #[arg(long = "where", value_name = "EXPR", allow_hyphen_values = true)]
    pub(in crate::cli) condition: String,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct SegmentShowArgs {
    #[arg(value_name = "NAME")]
    pub(in crate::cli) name: String,
    #[command(flatten)]
    pub(in crate::cli) list: ListFlags,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct SegmentDropArgs {
    #[arg(value_name = "NAME")]
    pub(in crate::cli) name: String,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct SuppressedArgs {
    #[command(subcommand)]
    pub(in crate::cli) action: Option<SuppressedAction>,
}

#[derive(Debug, Subcommand)]
pub(in crate::cli) enum SuppressedAction {
    List(SuppressedListArgs),
    Add(AddressArgs),
    Find(AddressArgs),
    Drop(AddressArgs),
    Returned(SuppressedReturnedArgs),
}

#[derive(Debug, Args)]
pub(in crate::cli) struct SuppressedListArgs {
    #[arg(long)]
    pub(in crate::cli) addresses: bool,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct AddressArgs {
    #[arg(value_name = "ADDRESS", allow_hyphen_values = true)]
    pub(in crate::cli) address: String,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct SuppressedReturnedArgs {
    #[arg(long, requires = "reason")]
    pub(in crate::cli) stage: bool,
    #[arg(long, value_name = "TEXT")]
    pub(in crate::cli) reason: Option<String>,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct PersonArgs {
    #[arg(value_name = "QUERY", allow_hyphen_values = true)]
    pub(in crate::cli) query: Option<String>,
    #[arg(long, value_name = "FILE")]
    pub(in crate::cli) report: Option<PathBuf>,
    #[arg(long, value_name = "TEXT", requires = "report")]
    pub(in crate::cli) identified: Option<String>,
    #[arg(long)]
    pub(in crate::cli) force: bool,
    #[arg(long, value_name = "REGISTER:RID")]
    pub(in crate::cli) select: Vec<String>,
    #[arg(long, value_name = "REGISTER:RID")]
    pub(in crate::cli) without: Vec<String>,
    #[arg(long)]
    pub(in crate::cli) stage: bool,
    #[arg(long, value_name = "TEXT", requires = "stage")]
    pub(in crate::cli) reason: Option<String>,
    #[arg(long, conflicts_with_all = ["report", "stage"])]
    pub(in crate::cli) duplicates: bool,
}
