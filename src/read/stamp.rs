//! Which file it is and how it stands, by what the file system tells: the same later, it is the same file, unchanged.

use std::os::unix::fs::MetadataExt;
use std::path::Path;

/// A file's place on its disk, its size, and when it was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stamp {
    device: u64,
    inode: u64,
    size: u64,
    /// Seconds and nanoseconds.
    written: (i64, i64),
}

impl Stamp {
    /// The stamp of a file now; none where there is none.
    pub fn of(path: &Path) -> Option<Self> {
        let facts = std::fs::metadata(path).ok()?;
        Some(Self {
            device: facts.dev(),
            inode: facts.ino(),
            size: facts.size(),
            written: (facts.mtime(), facts.mtime_nsec()),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_grew_or_was_replaced_has_another_stamp() {
        let folder = tempfile::tempdir().unwrap();
        let (file, other) = (folder.path().join("a"), folder.path().join("b"));
        std::fs::write(&file, "ett").unwrap();
        let before = Stamp::of(&file);
        assert!(before.is_some() && Stamp::of(&file) == before);
        std::fs::write(&file, "ett, två").unwrap();
        assert_ne!(Stamp::of(&file), before);
        std::fs::write(&other, "ett").unwrap();
        std::fs::rename(&other, &file).unwrap();
        assert_ne!(Stamp::of(&file), before);
        std::fs::remove_file(&file).unwrap();
        assert_eq!(Stamp::of(&file), None);
    }
}
