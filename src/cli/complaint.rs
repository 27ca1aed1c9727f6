//! What is said on standard error: a failure with its place and hint, and wrong use as clap finds it.

use std::ffi::OsString;
use std::io::Write;

use clap::CommandFactory;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::arguments::Arguments;
use crate::failure::Failure;
use crate::store::names::similar;
use crate::text::{Catalogue, Language, display_text, width};

/// Tells of a failure that stopped the screen; gives the exit code.
pub fn complain(failure: &Failure, language: Language, to: &mut dyn Write) -> u8 {
    write(failure, (None, &Catalogue::new(language)), to);
    failure.exit_code()
}

/// Writes a failure: what, the place in the expression, the hint.
pub(super) fn write(failure: &Failure, (expression, catalogue): (Option<&str>, &Catalogue), to: &mut dyn Write) {
    let mut text = format!("gallra: {}\n", catalogue.say(failure.what()));
    if let (Some(place), Some(expression)) = (failure.place(), expression) {
        text.push_str(&caret(expression, place));
    }
    if let Some(hint) = failure.hint_message() {
        text.push_str(&catalogue.say(hint));
        text.push('\n');
    }
    // Nobody is left to be told when standard error is gone.
    let _ = to.write_all(text.as_bytes());
}

/// The expression and a caret under its character number `place`.
fn caret(expression: &str, place: usize) -> String {
    let shown = display_text(expression);
    let before: String = shown.chars().take(place).collect();
    format!("  {shown}\n  {}^\n", " ".repeat(width(&before)))
}

/// Wrong use as a failure of our own, in the reader's language.
pub(super) fn wrong_use(error: &clap::Error) -> Failure {
    let said = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => Some(text.clone()),
        Some(ContextValue::Strings(texts)) => Some(texts.join(", ")),
        _ => None,
    };
    let argument = said(ContextKind::InvalidArg).unwrap_or_default();
    let failure = match error.kind() {
        ErrorKind::MissingRequiredArgument => Failure::yours(msg!("wrong-use-missing", "argument" => argument)),
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            Failure::yours(msg!("wrong-use-no-subcommand"))
        }
        ErrorKind::InvalidSubcommand => {
            return unknown_command(&said(ContextKind::InvalidSubcommand).unwrap_or_default());
        }
        // A flag is named; another word may be a person's name and is not repeated.
        ErrorKind::UnknownArgument if argument.starts_with('-') => {
            Failure::yours(msg!("wrong-use-unknown-flag", "flag" => argument))
        }
        ErrorKind::UnknownArgument => Failure::yours(msg!("wrong-use-too-many")),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => match said(ContextKind::ValidValue) {
            // What was written is not repeated: it may be anything.
            Some(values) if !values.is_empty() => {
                let flag = argument.split(' ').next().unwrap_or_default();
                Failure::yours(msg!("wrong-use-among", "flag" => flag, "values" => values))
            }
            Some(_) | None => Failure::yours(msg!("wrong-use-value", "argument" => argument)),
        },
        ErrorKind::ArgumentConflict => Failure::yours(msg!("wrong-use-conflict", "argument" => argument)),
        _ => Failure::yours(msg!("wrong-use-other", "argument" => argument)),
    };
    failure.hint(match said(ContextKind::SuggestedArg).or_else(|| said(ContextKind::SuggestedSubcommand)) {
        Some(suggestion) => msg!("wrong-use-suggestion", "suggestion" => suggestion),
        None => msg!("wrong-use-hint", "command" => used(error)),
    })
}

/// A word that is no command, with the commands that look like it.
pub(super) fn unknown_command(name: &str) -> Failure {
    let failure = Failure::yours(msg!("unknown-command", "name" => name));
    let commands = Arguments::command();
    let alike = similar(name, commands.get_subcommands().map(clap::Command::get_name));
    failure.hint(match alike.first() {
        Some(suggestion) => msg!("wrong-use-suggestion", "suggestion" => *suggestion),
        None => msg!("wrong-use-hint", "command" => "gallra"),
    })
}

/// The first word of the command line when it stands where a command or a workbench's path is expected and is neither.
pub(super) fn stray_word(arguments: &[OsString]) -> Option<String> {
    let commands = Arguments::command();
    let takes_value = |flag: &str| {
        let found = commands.get_arguments().find(|argument| argument.get_long() == flag.strip_prefix("--"));
        found.is_some_and(|argument| argument.get_action().takes_values())
    };
    let mut words = arguments.iter().skip(1).map(|word| word.to_string_lossy());
    while let Some(word) = words.next() {
        if word.starts_with('-') {
            if takes_value(&word) {
                words.next();
            }
            continue;
        }
        let known = commands.get_subcommands().any(|command| command.get_name() == word) || word == "help";
        return (!known && !is_path(&word)).then(|| word.into_owned());
    }
    None
}

/// A path has a `/` or `.` in it.
pub(super) fn is_path(word: &str) -> bool {
    word.contains(['/', '.', std::path::MAIN_SEPARATOR])
}

/// The command whose usage the error shows: `gallra stage delete`.
fn used(error: &clap::Error) -> String {
    let usage = match error.get(ContextKind::Usage) {
        Some(ContextValue::StyledStr(usage)) => usage.to_string(),
        _ => String::new(),
    };
    let words = usage.split_whitespace().skip_while(|word| *word != "gallra");
    let words =
        words.take_while(|word| word.chars().all(|c| c.is_ascii_lowercase() || c == '-') && !word.starts_with('-'));
    let command = words.collect::<Vec<_>>().join(" ");
    if command.is_empty() { "gallra".to_owned() } else { command }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_caret_stands_under_the_place() {
        let failure = Failure::yours(msg!("cancelled")).at(4);
        let mut said = Vec::new();
        write(&failure, (Some("王 å ? 1"), &Catalogue::new(Language::English)), &mut said);
        let said = String::from_utf8(said).unwrap();
        assert!(said.contains("\n  王 å ? 1\n       ^\n"), "{said}");
    }
}
