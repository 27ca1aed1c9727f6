//! Step 1 of the wizard: a folder's rows, and which of them are shown in which order.

use std::cmp::Reverse;
use std::path::{Path, PathBuf};

use crate::app::folders::{Entry, Listing, Look};
use crate::app::inventory::Candidate;

/// Which files are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Shows {
    /// Those that look like tables.
    #[default]
    Tables,
    /// All of them.
    All,
}

/// By what the files are sorted; folders stand first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum By {
    /// Their names.
    #[default]
    Name,
    /// When they were changed, the latest first.
    Changed,
    /// Their size, the largest first.
    Size,
}

impl By {
    /// The next one; goes round.
    pub fn next(self) -> Self {
        match self {
            Self::Name => Self::Changed,
            Self::Changed => Self::Size,
            Self::Size => Self::Name,
        }
    }
}

/// One row of step 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileRow<'a> {
    /// The folder above.
    Above(&'a Path),
    /// Something in the folder.
    Entry(&'a Entry),
    /// A file that was found in the folder or in those below.
    Found(&'a Candidate),
}

impl FileRow<'_> {
    /// Where it is.
    pub fn path(&self) -> PathBuf {
        match self {
            Self::Above(path) => path.to_path_buf(),
            Self::Entry(entry) => entry.path.clone(),
            Self::Found(found) => PathBuf::from(&found.file),
        }
    }

    /// It is a folder.
    pub fn is_folder(&self) -> bool {
        match self {
            Self::Above(_) => true,
            Self::Entry(entry) => entry.look == Look::Folder,
            Self::Found(_) => false,
        }
    }
}

/// Registers are looked for in the folder and in those below.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ThenFind;

/// Step 1.
#[derive(Debug, Default)]
pub struct Files {
    /// The folder in view.
    pub listing: Option<Listing>,
    /// What was found in it and below it, when that was asked for.
    pub found: Option<Vec<Candidate>>,
    /// Folders that registers came from, and others worth a look.
    pub places: Vec<PathBuf>,
    /// Which files are shown.
    pub shows: Shows,
    /// By what they are sorted.
    pub by: By,
    /// The row under the cursor.
    pub cursor: usize,
    /// The first row on screen.
    pub top: usize,
    /// What follows as soon as a folder is there.
    pub then: Option<ThenFind>,
    /// A path to put the cursor on as soon as its folder is there.
    pub seek: Option<PathBuf>,
}

impl Files {
    /// The rows as they are shown.
    pub fn rows(&self) -> Vec<FileRow<'_>> {
        if let Some(found) = &self.found {
            return found.iter().map(FileRow::Found).collect();
        }
        let Some(listing) = &self.listing else { return Vec::new() };
        let shown = |entry: &&Entry| match (self.shows, entry.look) {
            (Shows::All, _) => true,
            (Shows::Tables, Look::Folder | Look::Unknown | Look::Table(_)) => !entry.is_hidden(),
            (Shows::Tables, Look::Other) => false,
        };
        let mut entries: Vec<&Entry> = listing.entries.iter().filter(shown).collect();
        let is_file = |entry: &Entry| entry.look != Look::Folder;
        match self.by {
            By::Name => {}
            By::Changed => entries.sort_by_key(|entry| (is_file(entry), Reverse(entry.changed))),
            By::Size => entries.sort_by_key(|entry| (is_file(entry), Reverse(entry.size))),
        }
        let above = listing.above.as_deref().map(FileRow::Above);
        above.into_iter().chain(entries.into_iter().map(FileRow::Entry)).collect()
    }

    /// The row under the cursor.
    pub fn current(&self) -> Option<FileRow<'_>> {
        self.rows().get(self.cursor).copied()
    }

    /// So many files are not shown.
    pub fn left_out(&self) -> usize {
        let all = self.listing.as_ref().map_or(0, |listing| listing.entries.len());
        let shown = self.rows().iter().filter(|row| matches!(row, FileRow::Entry(_))).count();
        if self.found.is_some() { 0 } else { all - shown }
    }

    /// Puts the cursor on a path, where it is among the rows.
    pub fn stay_on(&mut self, path: &Path) {
        let place = self.rows().iter().position(|row| row.path() == path);
        self.cursor = place.unwrap_or(self.cursor).min(self.rows().len().saturating_sub(1));
    }

    /// Takes a folder: the cursor stays on its row, or goes to the one that was sought.
    pub fn take(&mut self, listing: Listing) {
        let here = self.current().map(|row| row.path());
        let same = self.listing.as_ref().is_some_and(|before| before.folder == listing.folder);
        let came_from = self.listing.as_ref().map(|before| before.folder.clone());
        self.listing = Some(listing);
        self.found = None;
        match (self.seek.take(), same) {
            (Some(sought), _) => {
                (self.cursor, self.top) = (0, 0);
                self.stay_on(&sought);
            }
            (None, true) => {
                if let Some(here) = here {
                    self.stay_on(&here);
                }
            }
            (None, false) => {
                // Up from a folder, the cursor stands on it; else on the first thing in the folder.
                let first = self.rows().iter().position(|row| matches!(row, FileRow::Entry(_)));
                (self.cursor, self.top) = (first.unwrap_or(0), 0);
                if let Some(path) = came_from {
                    self.stay_on(&path);
                }
            }
        }
    }
}
