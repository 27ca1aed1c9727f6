//! Where the workbench file is, whose it is, and who else may read it.

use std::fs;
use std::io::ErrorKind;
use std::os::unix::fs::{DirBuilderExt, MetadataExt, OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};

use crate::failure::{Failure, Result};
use crate::text::Message;

/// Which file it is, whatever it is called: device and number.
pub(super) type Identity = (u64, u64);

/// The file of this name, when there is one.
pub(super) fn identity(path: &Path) -> Option<Identity> {
    use std::os::unix::fs::MetadataExt;
    std::fs::symlink_metadata(path).ok().map(|of| (of.dev(), of.ino()))
}

/// What stands at the workbench's path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing {
    /// Nothing yet.
    Missing,
    /// A file of ours.
    File,
}

/// Whether a folder that is missing may be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Folder {
    /// Make it, for us alone.
    Make,
    /// Leave it.
    Leave,
}

/// The path with its folder resolved, so that SQLite can refuse every symbolic link that is left in it.
/// None when the folder is missing and may not be made.
pub(super) fn resolve(path: &Path, folder: Folder) -> Result<Option<PathBuf>> {
    let Some(name) = path.file_name() else {
        return Err(Failure::yours(msg!("workbench-is-a-folder", "path" => shown(path)))
            .hint(msg!("workbench-is-a-folder-hint")));
    };
    let parent = match path.parent() {
        Some(parent) if parent != Path::new("") => parent,
        Some(_) | None => Path::new("."),
    };
    if !parent.exists() {
        match folder {
            Folder::Leave => return Ok(None),
            Folder::Make => make_folder(parent)?,
        }
    }
    let parent = parent.canonicalize().map_err(|_| folder_failure(parent))?;
    Ok(Some(parent.join(name)))
}

/// A journal or a write-ahead log with something in it stands beside the file.
pub(super) fn has_side_file(path: &Path) -> bool {
    ["-journal", "-wal"].iter().any(|tail| {
        let mut name = path.as_os_str().to_owned();
        name.push(tail);
        fs::symlink_metadata(name).is_ok_and(|data| data.len() > 0)
    })
}

/// What stands at the path; refuses what cannot be a workbench of ours.
pub(super) fn standing(path: &Path) -> Result<Standing> {
    let data = match fs::symlink_metadata(path) {
        Ok(data) => data,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Standing::Missing),
        Err(_) => {
            return Err(Failure::file(msg!("workbench-no-permission")).hint(msg!("workbench-no-permission-hint")));
        }
    };
    if data.is_symlink() {
        return Err(
            Failure::file(msg!("workbench-is-a-link", "path" => shown(path))).hint(msg!("workbench-is-a-link-hint"))
        );
    }
    if data.is_dir() {
        return Err(Failure::yours(msg!("workbench-is-a-folder", "path" => shown(path)))
            .hint(msg!("workbench-is-a-folder-hint")));
    }
    if !data.is_file() {
        return Err(
            Failure::file(msg!("workbench-is-no-file", "path" => shown(path))).hint(msg!("workbench-other-file-hint"))
        );
    }
    owned(path, &data)?;
    Ok(Standing::File)
}

/// Refuses a file that belongs to someone else, who could change its mode back.
fn owned(path: &Path, data: &fs::Metadata) -> Result<()> {
    if data.uid() == rustix::process::geteuid().as_raw() {
        return Ok(());
    }
    Err(Failure::file(msg!("workbench-not-yours", "path" => shown(path))).hint(msg!("workbench-not-yours-hint")))
}

/// Makes the file and its side files readable by their owner alone; says so when the file was wider.
pub(super) fn narrow(path: &Path) -> Result<Option<Message>> {
    let mut notice = None;
    for suffix in ["", "-wal", "-shm", "-journal", ".lock"] {
        let file = beside(path, suffix);
        let Ok(data) = fs::symlink_metadata(&file) else { continue };
        let mode = data.permissions().mode() & 0o777;
        if !data.is_file() || mode & 0o077 == 0 {
            continue;
        }
        fs::set_permissions(&file, fs::Permissions::from_mode(0o600)).map_err(|_| {
            Failure::file(msg!("workbench-mode-stays", "path" => shown(&file))).hint(msg!("workbench-mode-stays-hint"))
        })?;
        if suffix.is_empty() {
            notice = Some(msg!("workbench-mode-was-set", "mode" => format!("{mode:04o}")));
        }
    }
    Ok(notice)
}

/// Makes an empty file for us alone. A new file only: closing a descriptor of a file that SQLite
/// has open in this process would drop SQLite's locks on it.
pub(super) fn create(path: &Path) -> Result<()> {
    match private(&mut fs::OpenOptions::new()).write(true).create_new(true).open(path) {
        Ok(_) => Ok(()),
        Err(error) if error.kind() == ErrorKind::AlreadyExists => Ok(()),
        Err(error) if error.kind() == ErrorKind::StorageFull => {
            Err(Failure::file(msg!("workbench-disk-full")).hint(msg!("workbench-disk-full-hint")))
        }
        Err(_) => Err(folder_failure(path.parent().unwrap_or(path))),
    }
}

/// Options for a file that only its owner reads, and that is no symbolic link.
pub(super) fn private(options: &mut fs::OpenOptions) -> &mut fs::OpenOptions {
    let nofollow = i32::try_from(rustix::fs::OFlags::NOFOLLOW.bits()).unwrap_or(0);
    options.mode(0o600).custom_flags(nofollow)
}

/// A file beside the workbench, named after it.
pub(super) fn beside(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    PathBuf::from(name)
}

/// The path as text for a sentence.
pub(super) fn shown(path: &Path) -> String {
    path.display().to_string()
}

fn make_folder(folder: &Path) -> Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    builder.mode(0o700);
    builder.create(folder).map_err(|_| folder_failure(folder))
}

fn folder_failure(folder: &Path) -> Failure {
    Failure::file(msg!("workbench-folder-closed", "path" => shown(folder))).hint(msg!("workbench-no-permission-hint"))
}
