//! What can be written after `findings`.

use clap::{Args, Subcommand};

#[derive(Debug, Args)]
pub(in crate::cli) struct FindingsArgs {
    #[command(subcommand)]
    pub(in crate::cli) action: Option<FindingsAction>,
}

#[derive(Debug, Subcommand)]
pub(in crate::cli) enum FindingsAction {
    List,
    Except(FindingsExceptArgs),
    Restore(FindingsRestoreArgs),
    Refresh,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct FindingsExceptArgs {
    #[arg(value_name = "REGISTER")]
    pub(in crate::cli) register: String,
    #[arg(value_name = "TEXT")]
    pub(in crate::cli) text: String,
    #[arg(long, value_name = "CATEGORY")]
    pub(in crate::cli) category: Option<String>,
    #[arg(long, value_name = "FIELD")]
    pub(in crate::cli) field: Option<String>,
    #[arg(long, conflicts_with = "field")]
    pub(in crate::cli) everywhere: bool,
    #[arg(long, value_name = "TEXT")]
    pub(in crate::cli) reason: String,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct FindingsRestoreArgs {
    #[arg(value_name = "N")]
    pub(in crate::cli) number: usize,
}
