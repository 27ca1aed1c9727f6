//! What is said on standard error: a failure with its place and hint, and wrong use as clap finds it.

use std::io::Write;

use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::failure::Failure;
use crate::text::{Catalogue, Language, Message, display_text, width};

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
        Some(ContextValue::Strings(texts)) => Some(texts.join(" ")),
        _ => None,
    };
    let argument = said(ContextKind::InvalidArg).unwrap_or_default();
    let failure = match error.kind() {
        ErrorKind::MissingRequiredArgument => Failure::yours(msg!("wrong-use-missing", "argument" => argument)),
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            Failure::yours(msg!("wrong-use-no-subcommand"))
        }
        ErrorKind::InvalidSubcommand => {
            let name = said(ContextKind::InvalidSubcommand).unwrap_or_default();
            Failure::yours(msg!("unknown-command", "name" => name))
        }
        // A flag is named; another word may be a person's name and is not repeated.
        ErrorKind::UnknownArgument if argument.starts_with('-') => {
            Failure::yours(msg!("wrong-use-unknown-flag", "flag" => argument))
        }
        ErrorKind::UnknownArgument => Failure::yours(msg!("wrong-use-too-many")),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            Failure::yours(msg!("wrong-use-value", "argument" => argument))
        }
        ErrorKind::ArgumentConflict => Failure::yours(msg!("wrong-use-conflict", "argument" => argument)),
        _ => Failure::yours(msg!("wrong-use-other", "argument" => argument)),
    };
    failure.hint(hint(said(ContextKind::SuggestedArg).or_else(|| said(ContextKind::SuggestedSubcommand))))
}

fn hint(suggestion: Option<String>) -> Message {
    match suggestion {
        Some(suggestion) => msg!("wrong-use-suggestion", "suggestion" => suggestion),
        None => msg!("wrong-use-hint"),
    }
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
