//! Which name a new register gets.

use super::Import;
use crate::model::Register;
use crate::store::names::{fold, free, from_file, from_text};
use crate::text::Message;

/// A name with what the steward should know of it.
pub(super) struct Named {
    pub(super) name: String,
    pub(super) notices: Vec<Message>,
}

/// The name asked for, else the file's; with a number where it is taken.
pub(super) fn name(registers: &[Register], import: &Import<'_>) -> Named {
    let wanted = match import.register.map(from_text) {
        Some(name) if !name.is_empty() => name,
        Some(_) | None => from_file(import.file),
    };
    let taken: Vec<String> = registers.iter().map(|register| register.name.clone()).collect();
    let name = free(&wanted, &taken);
    let mut notices = Vec::new();
    if fold(&name) != fold(&wanted) {
        notices.push(msg!("import-name-taken", "name" => &name, "taken" => &wanted));
    }
    let path = absolute(import);
    if let Some(same) = registers.iter().find(|register| register.source.path == path) {
        notices.push(msg!("import-same-file", "register" => &same.name, "name" => &name));
    }
    Named { name, notices }
}

/// The file's absolute path without links, by which it is known again.
pub(super) fn absolute(import: &Import<'_>) -> String {
    let whole = import.file.canonicalize().unwrap_or_else(|_| import.file.to_owned());
    whole.to_string_lossy().into_owned()
}
