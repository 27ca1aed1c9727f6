//! Why a file was not read: one sentence, its place, one hint.

use std::io::{Error, ErrorKind};
use std::path::Path;

use super::token::{CELL_LIMIT, FIELD_LIMIT, Limit, RECORD_LIMIT};
use crate::failure::Failure;

/// What a file is when it is no delimited text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Foreign {
    Workbook,
    Zip,
    Pdf,
    Sqlite,
    Markup,
    Json,
    Prose,
}

/// Tables that a hint names.
const PARTS_SHOWN: usize = 20;

fn shown(path: &Path) -> String {
    path.display().to_string()
}

pub(crate) fn directory(path: &Path) -> Failure {
    Failure::file(msg!("read-directory", "file" => shown(path))).hint(msg!("read-directory-hint"))
}

pub(crate) fn no_file(path: &Path) -> Failure {
    Failure::file(msg!("read-no-file", "file" => shown(path))).hint(msg!("read-no-file-hint"))
}

pub(crate) fn unopened(path: &Path, error: &Error) -> Failure {
    match error.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory => {
            Failure::file(msg!("read-missing", "file" => shown(path))).hint(msg!("read-missing-hint"))
        }
        ErrorKind::PermissionDenied => {
            Failure::file(msg!("read-not-permitted", "file" => shown(path))).hint(msg!("read-not-permitted-hint"))
        }
        _ => unread(path, error),
    }
}

pub(crate) fn unread(path: &Path, error: &Error) -> Failure {
    if error.kind() == ErrorKind::FileTooLarge {
        return unfolds_too_far(path);
    }
    // What the disk did not say the unfolding said.
    match (error.raw_os_error(), error.kind()) {
        (None, ErrorKind::UnexpectedEof) => return cut_off(path),
        (None, _) => return archive_broken(path),
        (Some(code), _) if code == rustix::io::Errno::LOOP.raw_os_error() => {
            return Failure::file(msg!("read-loop", "file" => shown(path))).hint(msg!("read-loop-hint"));
        }
        (Some(_), _) => {}
    }
    Failure::file(msg!("read-unreadable", "file" => shown(path), "reason" => error.to_string()))
        .hint(msg!("read-unreadable-hint"))
}

pub(crate) fn empty(path: &Path) -> Failure {
    Failure::file(msg!("read-empty", "file" => shown(path))).hint(msg!("read-empty-hint"))
}

pub(crate) fn no_table(path: &Path, foreign: Foreign) -> Failure {
    let file = shown(path);
    match foreign {
        Foreign::Workbook => Failure::file(msg!("read-workbook", "file" => file)).hint(msg!("read-save-as-csv-hint")),
        Foreign::Zip => Failure::file(msg!("read-zip", "file" => file)).hint(msg!("read-zip-hint")),
        Foreign::Pdf => Failure::file(msg!("read-pdf", "file" => file)).hint(msg!("read-delimited-hint")),
        Foreign::Sqlite => Failure::file(msg!("read-sqlite", "file" => file)).hint(msg!("read-delimited-hint")),
        Foreign::Markup => Failure::file(msg!("read-markup", "file" => file)).hint(msg!("read-delimited-hint")),
        Foreign::Json => Failure::file(msg!("read-json", "file" => file)).hint(msg!("read-delimited-hint")),
        Foreign::Prose => Failure::file(msg!("read-prose", "file" => file)).hint(msg!("read-delimited-hint")),
    }
}

pub(crate) fn binary(path: &Path, offset: u64) -> Failure {
    Failure::file(msg!("read-binary", "file" => shown(path), "offset" => offset)).hint(msg!("read-delimited-hint"))
}

pub(crate) fn unfolds_too_far(path: &Path) -> Failure {
    Failure::file(msg!("read-unfolds", "file" => shown(path))).hint(msg!("read-unfolds-hint"))
}

pub(crate) fn cut_off(path: &Path) -> Failure {
    Failure::file(msg!("read-cut-off", "file" => shown(path))).hint(msg!("read-again-hint"))
}

pub(crate) fn archive_broken(path: &Path) -> Failure {
    Failure::file(msg!("read-archive-broken", "file" => shown(path))).hint(msg!("read-again-hint"))
}

pub(crate) fn workbook_broken(path: &Path) -> Failure {
    Failure::file(msg!("read-workbook-broken", "file" => shown(path))).hint(msg!("read-workbook-broken-hint"))
}

pub(crate) fn locked(path: &Path) -> Failure {
    Failure::file(msg!("read-locked", "file" => shown(path))).hint(msg!("read-locked-hint"))
}

pub(crate) fn database_broken(path: &Path) -> Failure {
    Failure::file(msg!("read-database-broken", "file" => shown(path))).hint(msg!("read-again-hint"))
}

pub(crate) fn workbench(path: &Path) -> Failure {
    Failure::yours(msg!("read-own-workbench", "file" => shown(path))).hint(msg!("read-own-workbench-hint"))
}

pub(crate) fn no_part(wanted: &str, parts: &[String]) -> Failure {
    if parts.is_empty() {
        return Failure::yours(msg!("read-no-part", "part" => wanted)).hint(msg!("read-one-part-hint"));
    }
    let shown = parts.iter().take(PARTS_SHOWN).map(String::as_str).collect::<Vec<_>>().join(", ");
    let hint = match parts.len().saturating_sub(PARTS_SHOWN) {
        0 => msg!("read-no-part-hint", "parts" => shown),
        more => msg!("read-no-part-hint-more", "parts" => shown, "more" => more),
    };
    Failure::yours(msg!("read-no-part", "part" => wanted)).hint(hint)
}

pub(crate) fn no_objects(path: &Path) -> Failure {
    Failure::file(msg!("read-no-objects", "file" => shown(path))).hint(msg!("read-no-objects-hint"))
}

pub(crate) fn json_broken(path: &Path, place: Option<(u64, u64)>) -> Failure {
    let file = shown(path);
    let failure = match place {
        Some((line, offset)) => msg!("read-json-broken-at", "file" => file, "line" => line, "offset" => offset),
        None => msg!("read-json-broken", "file" => file),
    };
    Failure::file(failure).hint(msg!("read-again-hint"))
}

pub(crate) fn json_long(offset: u64) -> Failure {
    Failure::file(msg!("read-json-long", "offset" => offset, "mebibytes" => RECORD_LIMIT >> 20))
        .hint(msg!("read-no-objects-hint"))
}

pub(crate) fn too_wide(most: usize) -> Failure {
    Failure::file(msg!("read-too-wide", "most" => most)).hint(msg!("read-too-wide-hint"))
}

pub(crate) fn sheet_too_wide((sheet, columns): (&str, usize), most: usize) -> Failure {
    let what = msg!("read-sheet-too-wide", "sheet" => sheet, "count" => columns, "most" => most);
    Failure::file(what).hint(msg!("read-too-wide-hint"))
}

pub(crate) fn utf_32(path: &Path) -> Failure {
    Failure::file(msg!("read-utf-32", "file" => shown(path))).hint(msg!("read-utf-32-hint"))
}

pub(crate) fn folded_twice(path: &Path) -> Failure {
    Failure::file(msg!("read-folded-twice", "file" => shown(path))).hint(msg!("read-folded-twice-hint"))
}

pub(crate) fn too_few_lines(lines: u32) -> Failure {
    Failure::file(msg!("read-too-few-lines", "lines" => lines)).hint(msg!("read-too-few-lines-hint"))
}

pub(crate) fn over(limit: Limit, (line, offset): (u64, u64)) -> Failure {
    match limit {
        Limit::Cell => {
            Failure::file(msg!("read-cell-limit", "line" => line, "offset" => offset, "mebibytes" => CELL_LIMIT >> 20))
                .hint(msg!("read-unclosed-hint"))
        }
        Limit::Record => Failure::file(
            msg!("read-record-limit", "line" => line, "offset" => offset, "mebibytes" => RECORD_LIMIT >> 20),
        )
        .hint(msg!("read-unclosed-hint")),
        Limit::Fields => {
            Failure::file(msg!("read-field-limit", "line" => line, "offset" => offset, "most" => FIELD_LIMIT))
                .hint(msg!("read-field-limit-hint"))
        }
    }
}

pub(crate) fn unprovable((line, offset): (u64, u64)) -> Failure {
    Failure::file(msg!("read-unprovable", "line" => line, "offset" => offset)).hint(msg!("read-unprovable-hint"))
}

pub(crate) fn transcoding() -> Failure {
    Failure::ours(msg!("read-transcoding"))
}

pub(crate) fn dialect() -> Failure {
    Failure::yours(msg!("read-dialect")).hint(msg!("read-dialect-hint"))
}
