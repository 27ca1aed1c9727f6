//! What can be written after `settings`.

use clap::{Args, Subcommand};

#[derive(Debug, Args)]
pub(in crate::cli) struct SettingsArgs {
    #[command(subcommand)]
    pub(in crate::cli) action: Option<SettingsAction>,
}

#[derive(Debug, Subcommand)]
pub(in crate::cli) enum SettingsAction {
    Show,
    Set(SettingsSetArgs),
}

#[derive(Debug, Args)]
pub(in crate::cli) struct SettingsSetArgs {
    #[arg(value_name = "NAME")]
    pub(in crate::cli) name: String,
    #[arg(value_name = "VALUE")]
    pub(in crate::cli) value: String,
}
