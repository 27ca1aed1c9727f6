//! A new file, whole or not at all: written beside its place under another name, then put there in one step.

use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter, Write};
use std::os::unix::fs::{FileTypeExt, MetadataExt, OpenOptionsExt, PermissionsExt, chown};
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
    let temporary = Temporary::beside(path)?;
    temporary.fill(content)?;
    temporary.put(path, existing)
}

/// Replaces a file that was checked, unless `still` refuses when all is written; its owner and its permissions stay.
pub(super) fn replace((path, still): (&Path, &dyn Fn() -> Result<()>), content: Content<'_>) -> Result<()> {
    let temporary = Temporary::beside(path)?;
    temporary.fill(content)?;
    still()?;
    let facts = fs::metadata(path).map_err(not_written)?;
    // Only root may give a file away; whoever else writes it owns it.
    let _ = chown(&temporary.path, Some(facts.uid()), Some(facts.gid()));
    fs::set_permissions(&temporary.path, fs::Permissions::from_mode(facts.mode() & 0o777)).map_err(not_written)?;
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

/// A file under a name of its own until it is put in its place; removed when it never was.
struct Temporary {
    path: PathBuf,
}

impl Temporary {
    fn beside(path: &Path) -> Result<Self> {
        let Some(name) = path.file_name() else {
            return Err(
                Failure::yours(msg!("export-is-folder", "file" => shown(path))).hint(msg!("export-is-folder-hint"))
            );
        };
        for attempt in 0..100_u32 {
            let mut hidden = std::ffi::OsString::from(".");
            hidden.push(name);
            hidden.push(format!(".gallra-{}-{attempt}", std::process::id()));
            let temporary = path.with_file_name(hidden);
            match OpenOptions::new().write(true).create_new(true).mode(PRIVATE).open(&temporary) {
                Ok(_) => return Ok(Self { path: temporary }),
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
                Err(error) => return Err(not_made(path, &error)),
            }
        }
        Err(Failure::file(msg!("export-not-made", "file" => shown(path))))
    }

    fn fill(&self, content: Content<'_>) -> Result<()> {
        let file = OpenOptions::new().write(true).open(&self.path).map_err(not_written)?;
        let mut out = BufWriter::with_capacity(BUFFER, file);
        content(&mut out)?;
        let file = out.into_inner().map_err(|error| not_written(error.into_error()))?;
        file.sync_all().map_err(not_written)
    }

    fn put(&self, path: &Path, existing: Existing) -> Result<()> {
        match existing {
            Existing::Replace => fs::rename(&self.path, path).map_err(not_written)?,
            // A link fails where a file came to be in the meantime; some file systems have no links.
            Existing::Refuse => match fs::hard_link(&self.path, path) {
                Ok(()) => {}
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => return Err(exists(path)),
                Err(_) => fs::rename(&self.path, path).map_err(not_written)?,
            },
        }
        sync_folder(path);
        Ok(())
    }
}

impl Drop for Temporary {
    fn drop(&mut self) {
        // Gone already where it was renamed.
        let _ = fs::remove_file(&self.path);
    }
}

/// The name is on the disk too; a file system that cannot do that has written the file all the same.
fn sync_folder(path: &Path) {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    if let Ok(folder) = File::open(folder) {
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
