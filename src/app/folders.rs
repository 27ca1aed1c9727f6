//! What a folder holds: folders and files, and which of the files look like tables.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};

use crate::failure::{Failure, Result};
use crate::model::{Watch, go_on};
use crate::read::{self, Glance};

/// Files of a folder that are opened for a look; beyond that their looks stay unknown.
const LOOKED_AT: usize = 5_000;

/// What a file was seen to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Look {
    /// It is a folder.
    Folder,
    /// It was not looked at yet.
    Unknown,
    /// It looks like a table.
    Table(Glance),
    /// It does not.
    Other,
}

/// One thing in a folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Where it is.
    pub path: PathBuf,
    /// Its name, as it is shown.
    pub name: String,
    /// What it looks like.
    pub look: Look,
    /// Bytes; of a file.
    pub size: u64,
    /// When it was changed.
    pub changed: Option<DateTime<Utc>>,
}

impl Entry {
    /// Its name begins with a dot.
    pub fn is_hidden(&self) -> bool {
        self.name.starts_with('.')
    }
}

/// A folder as it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listing {
    /// The folder's absolute path.
    pub folder: PathBuf,
    /// The folder above it.
    pub above: Option<PathBuf>,
    /// What it holds: folders first, by name. Links to nowhere, pipes and devices are left out.
    pub entries: Vec<Entry>,
}

/// Reads a folder; no file in it is opened.
pub fn list(folder: &Path) -> Result<Listing> {
    let unread = || {
        Failure::file(msg!("folder-unread", "folder" => folder.display().to_string())).hint(msg!("folder-unread-hint"))
    };
    let folder = folder.canonicalize().map_err(|_| unread())?;
    let mut entries: Vec<Entry> =
        fs::read_dir(&folder).map_err(|_| unread())?.flatten().filter_map(|found| entry(&found)).collect();
    entries.sort_by_key(|entry| (entry.look != Look::Folder, entry.name.to_lowercase()));
    let above = folder.parent().map(Path::to_owned);
    Ok(Listing { folder, above, entries })
}

fn entry(found: &fs::DirEntry) -> Option<Entry> {
    let path = found.path();
    let facts = fs::metadata(&path).ok()?;
    if !facts.is_dir() && !facts.is_file() {
        return None;
    }
    Some(Entry {
        name: found.file_name().to_string_lossy().into_owned(),
        look: if facts.is_dir() { Look::Folder } else { Look::Unknown },
        size: if facts.is_dir() { 0 } else { facts.len() },
        changed: facts.modified().ok().map(DateTime::from),
        path,
    })
}

/// Looks at a folder's files, each by its first bytes.
pub fn look(listing: &mut Listing, watch: &dyn Watch) -> Result<()> {
    let files = listing.entries.iter_mut().filter(|entry| entry.look == Look::Unknown);
    for entry in files.take(LOOKED_AT) {
        go_on(watch)?;
        entry.look = read::glance(&entry.path).map_or(Look::Other, Look::Table);
    }
    Ok(())
}

/// The path with the user's own folder for a leading `~`, as a shell has it; unchanged where that folder is not known.
pub fn from_home(path: &Path, home: Option<&Path>) -> PathBuf {
    match (path.strip_prefix("~"), home) {
        (Ok(below), Some(home)) => home.join(below),
        (_, _) => path.to_owned(),
    }
}

/// The path that pasted or typed text means: without the quotes and the marks that a terminal, a file manager or a
/// shell puts around it.
pub fn path_in(text: &str) -> String {
    let text = text.trim();
    let bare = |mark: char| text.strip_prefix(mark).and_then(|rest| rest.strip_suffix(mark));
    if let Some(quoted) = bare('\'').or_else(|| bare('"')) {
        return quoted.replace("'\\''", "'");
    }
    if let Some(address) = text.strip_prefix("file://") {
        // A host may stand before the path.
        let path = address.find('/').map_or(address, |start| &address[start..]);
        return unescaped(path);
    }
    unslashed(text)
}

/// `%20` is a blank, as in the address of a file.
fn unescaped(path: &str) -> String {
    let bytes = path.as_bytes();
    let (mut out, mut at) = (Vec::with_capacity(bytes.len()), 0);
    while let Some(&byte) = bytes.get(at) {
        let hex = path.get(at + 1..at + 3).filter(|_| byte == b'%');
        match hex.and_then(|hex| u8::from_str_radix(hex, 16).ok()) {
            Some(meant) => {
                out.push(meant);
                at += 3;
            }
            None => {
                out.push(byte);
                at += 1;
            }
        }
    }
    String::from_utf8_lossy(&out).into_owned()
}

/// A backslash before a blank or a sign is a shell's mark.
fn unslashed(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let is_mark = letter == '\\' && letters.peek().is_some_and(|next| !next.is_alphanumeric());
        if !is_mark {
            out.push(letter);
        } else if let Some(next) = letters.next() {
            out.push(next);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Quiet;

    #[test]
    fn a_dragged_path_loses_what_the_terminal_put_around_it() {
        for (text, path) in [
            ("'/data/gäster 2024.csv' ", "/data/gäster 2024.csv"),
            ("\"/data/a.csv\"\n", "/data/a.csv"),
            ("'/data/it'\\''s.csv'", "/data/it's.csv"),
            ("/data/g\\ \\(1\\).csv", "/data/g (1).csv"),
            ("file:///data/g%C3%A4st%20er.csv", "/data/gäst er.csv"),
            ("file://host/data/100%.csv", "/data/100%.csv"),
            ("plain.csv", "plain.csv"),
        ] {
            assert_eq!(path_in(text), path);
        }
    }

    #[test]
    fn a_tilde_is_the_users_own_folder() {
        let home = Some(Path::new("/home/ada"));
        for (typed, path) in [("~/a.csv", "/home/ada/a.csv"), ("~", "/home/ada"), ("/a/~", "/a/~"), ("~x", "~x")] {
            assert_eq!(from_home(Path::new(typed), home), Path::new(path));
        }
        assert_eq!(from_home(Path::new("~/a.csv"), None), Path::new("~/a.csv"));
    }

    #[test]
    fn folders_come_first_and_files_are_known_by_a_look() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("z")).unwrap();
        fs::write(folder.path().join("a.txt"), "namn;ort\nAda;Lund\nBo;Sala\n").unwrap();
        fs::write(folder.path().join("b.txt"), "Kära Ada!\n\nDet regnar idag.\n").unwrap();
        let mut listing = list(folder.path()).unwrap();
        look(&mut listing, &Quiet).unwrap();
        let seen: Vec<(&str, Look)> = listing.entries.iter().map(|entry| (entry.name.as_str(), entry.look)).collect();
        assert_eq!(seen, [("z", Look::Folder), ("a.txt", Look::Table(Glance::Text)), ("b.txt", Look::Other)]);
        assert!(list(&folder.path().join("nej")).is_err());
    }
}
