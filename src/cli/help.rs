//! The help texts of the command line, put in place in the reader's language.
//!
//! clap's texts are set when the program runs: `cli-import` is what the command does, `cli-import-lossy` what its flag
//! means, and `cli-flag-where` serves every command that has no text of its own for that flag.

use clap::{Arg, Command, CommandFactory};

use super::arguments::Arguments;
use crate::text::Catalogue;

/// The command line with its help in the catalogue's language.
pub(super) fn command(catalogue: &Catalogue) -> Command {
    let template = format!(
        "{{about-with-newline}}\n{}: {{usage}}\n\n{{all-args}}{{after-help}}",
        catalogue.lookup("cli-heading-usage").unwrap_or_default()
    );
    localise(Arguments::command(), ("cli", &template), catalogue)
        .after_help(catalogue.lookup("cli-after").unwrap_or_default())
}

/// The help that was asked for. What clap writes for flags is a word of its own that cannot be set.
pub(super) fn in_words(help: &clap::Error, catalogue: &Catalogue) -> String {
    let flags = catalogue.lookup("cli-word-flags").unwrap_or_default();
    help.render().to_string().replace("[OPTIONS]", &format!("[{flags}]"))
}

fn localise(command: Command, (id, template): (&str, &str), catalogue: &Catalogue) -> Command {
    let mut command = command
        .help_template(template.to_owned())
        .subcommand_help_heading(catalogue.lookup("cli-heading-commands").unwrap_or_default())
        .subcommand_value_name(catalogue.lookup("cli-heading-command").unwrap_or_default());
    if let Some(about) = catalogue.lookup(id) {
        command = command.about(about);
    }
    command.mut_args(|arg| localise_arg(arg, id, catalogue)).mut_subcommands(|sub| {
        let id = format!("{id}-{}", sub.get_name());
        localise(sub, (&id, template), catalogue)
    })
}

fn localise_arg(arg: Arg, command_id: &str, catalogue: &Catalogue) -> Arg {
    let name = arg.get_long().unwrap_or_else(|| arg.get_id().as_str()).to_owned();
    let heading = if arg.is_positional() { "cli-heading-arguments" } else { "cli-heading-flags" };
    let arg = arg.help_heading(catalogue.lookup(heading).unwrap_or_default());
    let text =
        catalogue.lookup(&format!("{command_id}-{name}")).or_else(|| catalogue.lookup(&format!("cli-flag-{name}")));
    match text {
        Some(text) => arg.help(text),
        None => arg,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Language;

    fn each_text(command: &Command, see: &mut dyn FnMut(&str, bool)) {
        let name = command.get_name().to_owned();
        see(&name, command.get_about().is_some());
        for arg in command.get_arguments() {
            see(&format!("{name} {}", arg.get_id()), arg.get_help().is_some());
        }
        command.get_subcommands().for_each(|sub| each_text(sub, see));
    }

    #[test]
    fn every_command_and_flag_has_its_help_in_both_languages() {
        for language in Language::ALL {
            each_text(&command(&Catalogue::new(language)), &mut |what, has| {
                assert!(has, "no help for {what} in {}", language.code());
            });
        }
    }

    #[test]
    fn the_command_line_is_well_formed() {
        command(&Catalogue::new(Language::English)).debug_assert();
    }
}
