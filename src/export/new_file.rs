//! A new file, whole or not at all: written in its folder without a name, then put in its place in one step.

use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter, Write};
use std::os::unix::fs::{FileTypeExt, MetadataExt, OpenOptionsExt, PermissionsExt, fchown};
use std::path::{Path, PathBuf};

use crate::failure::{Failure, Result};
use crate::store::Workbench;

/// Whether an existing file may be replaced.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Existing {
    /// Refuse, with a hint at `--force`.
    Refuse,
    /// Replace it, atomically.
    Replace,
}

/// Readable and writable by its owner alone.
const PRIVATE: u32 = 0o600;
/// What is written at a time.
const BUFFER: usize = 1 << 18;

/// What is put in the file.
pub type Content<'a> = &'a mut dyn FnMut(&mut dyn Write) -> Result<()>;

/// Writes a new file of mode 0600 with what `content` writes. Refuses the workbench and what is no ordinary file.
pub fn write((path, existing): (&Path, Existing), bench: &Workbench, content: Content<'_>) -> Result<()> {
    check(path, existing, bench)?;
    let mut temporary = Temporary::beside(path)?;
    temporary.fill(content)?;
    temporary.put(path, existing)
}

/// Replaces a file that was checked, unless `still` refuses when all is written; its owner and its permissions stay.
pub(super) fn replace((path, still): (&Path, &dyn Fn() -> Result<()>), content: Content<'_>) -> Result<()> {
    let mut temporary = Temporary::beside(path)?;
    temporary.fill(content)?;
    still()?;
    let facts = fs::metadata(path).map_err(not_written)?;
    // Only root may give a file away; whoever else writes it owns it.
    let _ = fchown(&temporary.file, Some(facts.uid()), Some(facts.gid()));
    temporary.file.set_permissions(fs::Permissions::from_mode(facts.mode() & 0o777)).map_err(not_written)?;
    temporary.put(path, Existing::Replace)
}

/// Refuses the workbench and what is no ordinary file. Only metadata is read: opening the workbench's file beside SQLite would drop its locks.
pub(super) fn check(path: &Path, existing: Existing, bench: &Workbench) -> Result<()> {
    if path == Path::new("-") {
        return Err(Failure::yours(msg!("export-dash")).hint(msg!("export-dash-hint")));
    }
    let Ok(found) = fs::symlink_metadata(path) else { return Ok(()) };
    let name = shown(path);
    if is_of_bench(path, &found, bench) {
        return Err(Failure::yours(msg!("export-over-workbench")).hint(msg!("export-over-workbench-hint")));
    }
    if found.is_dir() {
        return Err(Failure::yours(msg!("export-is-folder", "file" => name)).hint(msg!("export-is-folder-hint")));
    }
    let kind = found.file_type();
    if kind.is_symlink() || kind.is_block_device() || kind.is_char_device() || kind.is_fifo() || kind.is_socket() {
        return Err(Failure::yours(msg!("export-no-file", "file" => name)).hint(msg!("export-no-file-hint")));
    }
    match existing {
        Existing::Refuse => Err(exists(path)),
        Existing::Replace => Ok(()),
    }
}

fn exists(path: &Path) -> Failure {
    Failure::yours(msg!("export-exists", "file" => shown(path))).hint(msg!("export-exists-hint"))
}

/// The workbench itself or a file that SQLite and the lock keep beside it, by whatever path.
fn is_of_bench(path: &Path, found: &fs::Metadata, bench: &Workbench) -> bool {
    let bench = bench.path();
    let of = |suffix: &str| {
        let mut name = bench.as_os_str().to_owned();
        name.push(suffix);
        PathBuf::from(name)
    };
    ["", "-wal", "-shm", "-journal", ".lock"].iter().map(|suffix| of(suffix)).any(|own| {
        own == path || fs::metadata(&own).is_ok_and(|own| (own.dev(), own.ino()) == (found.dev(), found.ino()))
    })
}

/// A file that has no name until it is put in its place, so that nothing of it is left when the program is killed. Where
/// the file system has no such files it has a hidden name, and is removed when it was never put.
struct Temporary {
    file: File,
    hidden: PathBuf,
    named: Named,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Named {
    Nowhere,
    Hidden,
}

impl Temporary {
    fn beside(path: &Path) -> Result<Self> {
        let Some(name) = path.file_name() else {
            return Err(
                Failure::yours(msg!("export-is-folder", "file" => shown(path))).hint(msg!("export-is-folder-hint"))
            );
        };
        let hidden = |attempt: u32| {
            let mut hidden = std::ffi::OsString::from(".");
            hidden.push(name);
            hidden.push(format!(".gallra-{}-{attempt}", std::process::id()));
            path.with_file_name(hidden)
        };
        let free = (0..100).map(hidden).find(|hidden| fs::symlink_metadata(hidden).is_err());
        let Some(hidden) = free else { return Err(Failure::file(msg!("export-not-made", "file" => shown(path)))) };
        if let Some(file) = nameless(folder_of(path)) {
            return Ok(Self { file, hidden, named: Named::Nowhere });
        }
        match OpenOptions::new().write(true).create_new(true).mode(PRIVATE).open(&hidden) {
            Ok(file) => Ok(Self { file, hidden, named: Named::Hidden }),
            Err(error) => Err(not_made(path, &error)),
        }
    }

    fn fill(&self, content: Content<'_>) -> Result<()> {
        let mut out = BufWriter::with_capacity(BUFFER, &self.file);
        content(&mut out)?;
        out.into_inner().map_err(|error| not_written(error.into_error()))?;
        self.file.sync_all().map_err(not_written)
    }

    fn put(&mut self, path: &Path, existing: Existing) -> Result<()> {
        match existing {
            Existing::Replace => {
                self.name()?;
                fs::rename(&self.hidden, path).map_err(not_written)?;
            }
            // A link fails where a file came to be in the meantime; some file systems have no links.
            Existing::Refuse => match self.link(path) {
                Ok(()) => {}
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => return Err(exists(path)),
                Err(_) => {
                    self.name()?;
                    fs::rename(&self.hidden, path).map_err(not_written)?;
                }
            },
        }
        sync_folder(path);
        Ok(())
    }

    /// Gives it its hidden name.
    fn name(&mut self) -> Result<()> {
        if self.named == Named::Nowhere {
            self.link(&self.hidden).map_err(not_written)?;
            self.named = Named::Hidden;
        }
        Ok(())
    }

    fn link(&self, to: &Path) -> io::Result<()> {
        match self.named {
            Named::Hidden => fs::hard_link(&self.hidden, to),
            Named::Nowhere => link_nameless(&self.file, to),
        }
    }
}

impl Drop for Temporary {
    fn drop(&mut self) {
        if self.named == Named::Hidden {
            // Gone already where it was renamed.
            let _ = fs::remove_file(&self.hidden);
        }
    }
}

/// A file of the folder without a name; none where the system has no such files.
#[cfg(target_os = "linux")]
fn nameless(folder: &Path) -> Option<File> {
    use rustix::fs::{CWD, Mode, OFlags, openat};

    let file = openat(CWD, folder, OFlags::TMPFILE | OFlags::WRONLY | OFlags::CLOEXEC, Mode::RUSR | Mode::WUSR).ok()?;
    Some(File::from(file))
}

#[cfg(not(target_os = "linux"))]
fn nameless(_: &Path) -> Option<File> {
    None
}

#[cfg(target_os = "linux")]
fn link_nameless(file: &File, to: &Path) -> io::Result<()> {
    use rustix::fs::{AtFlags, CWD, linkat};
    use std::os::fd::AsRawFd;

    let own = format!("/proc/self/fd/{}", file.as_raw_fd());
    Ok(linkat(CWD, own, CWD, to, AtFlags::SYMLINK_FOLLOW)?)
}

#[cfg(not(target_os = "linux"))]
fn link_nameless(_: &File, _: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// The name is on the disk too; a file system that cannot do that has written the file all the same.
fn sync_folder(path: &Path) {
    if let Ok(folder) = File::open(folder_of(path)) {
        let _ = folder.sync_all();
    }
}

fn not_made(path: &Path, error: &io::Error) -> Failure {
    let failure = match error.kind() {
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => msg!("export-no-folder", "file" => shown(path)),
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
            msg!("export-not-allowed", "file" => shown(path))
        }
        _ => msg!("export-not-made", "file" => shown(path)),
    };
    Failure::file(failure).hint(msg!("export-other-place"))
}

/// The failure of a write.
#[allow(clippy::needless_pass_by_value)]
pub(crate) fn not_written(error: io::Error) -> Failure {
    match error.kind() {
        io::ErrorKind::BrokenPipe => Failure::file(msg!("output-closed")),
        io::ErrorKind::StorageFull => Failure::file(msg!("output-full")).hint(msg!("output-full-hint")),
        kind => Failure::file(msg!("output-not-written", "why" => kind.to_string())),
    }
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As when the program is killed: nothing runs any more.
    #[cfg(target_os = "linux")]
    #[test]
    fn a_file_that_was_never_put_in_its_place_leaves_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("ut.csv");
        let temporary = Temporary::beside(&path).unwrap();
        temporary.fill(&mut |out| out.write_all(b"Ada").map_err(not_written)).unwrap();
        std::mem::forget(temporary);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
        let mut again = Temporary::beside(&path).unwrap();
        again.fill(&mut |out| out.write_all(b"Bo").map_err(not_written)).unwrap();
        again.put(&path, Existing::Refuse).unwrap();
        let mut other = Temporary::beside(&path).unwrap();
        other.fill(&mut |out| out.write_all(b"Cy").map_err(not_written)).unwrap();
        assert!(other.put(&path, Existing::Refuse).is_err());
        other.put(&path, Existing::Replace).unwrap();
        drop((again, other));
        assert_eq!(fs::read_to_string(&path).unwrap(), "Cy");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}
