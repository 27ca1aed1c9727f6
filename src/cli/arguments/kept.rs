//! What can be written after `keep`.

use clap::Args;

#[derive(Debug, Args)]
pub(in crate::cli) struct KeepArgs {
    #[arg(value_name = "REGISTER")]
    pub(in crate::cli) register: String,
    #[arg(long = "where", value_name = "EXPR", allow_hyphen_values = true)]
    pub(in crate::cli) condition: Option<String>,
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    pub(in crate::cli) find: Option<String>,
    #[arg(long, conflicts_with_all = ["condition", "find"])]
    pub(in crate::cli) all: bool,
    #[arg(long)]
    pub(in crate::cli) undo: bool,
}
