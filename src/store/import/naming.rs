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
///
/// One of several tables is named after the table in a database, and after file and sheet in a workbook.
pub(super) fn name(registers: &[Register], import: &Import<'_>, part: Option<(&str, String)>) -> Named {
    let whole = match import.register.map(from_text) {
        Some(name) if !name.is_empty() => Some(name),
        Some(_) | None => None,
    };
    let wanted = match (whole, part) {
        (Some(name), _) => name,
        (None, Some(("sqlite", part))) => from_text(&part),
        (None, Some((_, part))) => from_text(&format!("{}_{}", from_file(import.file), stem(&part))),
        (None, None) => from_file(import.file),
    };
    let taken: Vec<String> = registers.iter().map(|register| register.name.clone()).collect();
    let name = free(&wanted, &taken);
    let mut notices = Vec::new();
    if fold(&name) != fold(&wanted) {
        notices.push(msg!("import-name-taken", "name" => &name, "taken" => &wanted));
    }
    Named { name, notices }
}

/// The name of one of several tables where one name was asked for: it tells them apart.
pub(super) fn of_part(name: &str, part: &str) -> String {
    format!("{name}_{}", stem(part))
}

/// A member of an archive without folders and extension; a sheet as it is.
fn stem(part: &str) -> String {
    let path = std::path::Path::new(part);
    match path.extension() {
        Some(_) => path.file_stem().map_or_else(|| part.to_owned(), |stem| stem.to_string_lossy().into_owned()),
        None => part.to_owned(),
    }
}

/// The file's absolute path without links, by which it is known again.
pub(super) fn absolute(import: &Import<'_>) -> String {
    let whole = import.file.canonicalize().unwrap_or_else(|_| import.file.to_owned());
    whole.to_string_lossy().into_owned()
}
