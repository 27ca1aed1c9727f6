//! The cleaned register over its source file, when that is still the file that was imported.

use std::fs::{self, File, OpenOptions};
use std::io::{BufReader, Read, Write};
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::path::Path;

use flate2::Compression;
use flate2::write::GzEncoder;
use sha2::{Digest, Sha256};

use super::form::{Form, write};
use super::new_file::{self, Existing, not_written};
use crate::env::Env;
use crate::failure::{Failure, Result};
use crate::model::{RegisterId, Source, Watch};
use crate::read::{self, Lost, Stamp};
use crate::store::{Workbench, registers};
use crate::text::Message;

/// The bit of a file's mode by which its owner may write.
const OWNERS_WRITING: u32 = 0o200;

/// What a workbook may lose when it is replaced.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Losing {
    /// Nothing that someone made in it: formulas, comments, charts ...
    Little,
    /// All that gallra does not write.
    Accepted,
}

/// What replacing a register's source file would lose, the gravest first; refuses what may not be replaced at all.
pub fn losses(bench: &Workbench, register: RegisterId) -> Result<Vec<(Lost, u64)>> {
    let source = registers::by_id(bench, register)?.source;
    let path = Path::new(&source.path);
    new_file::check(path, Existing::Replace, bench)?;
    writable(path, &source.file_name)?;
    allowed(bench, register, path)?;
    if source.format == "xlsx" { read::losses(path) } else { Ok(Vec::new()) }
}

/// What would be lost, in a list.
pub fn lost_words(lost: &[(Lost, u64)]) -> Option<Message> {
    let words = lost.iter().rev().map(|(lost, count)| lost.words(*count));
    words.reduce(|rest, first| msg!("loss-and", "first" => first, "rest" => rest))
}

/// That the file would lose this, as a refusal.
pub fn loses(file: &str, lost: &[(Lost, u64)]) -> Option<Failure> {
    let what = msg!("in-place-loses", "file" => file, "what" => lost_words(lost)?);
    Some(Failure::file(what).hint(msg!("in-place-loses-hint")))
}

/// Replaces the source file by the cleaned register; refuses when it is no longer the file that was imported, and when
/// it is a workbook that would lose what someone made in it.
pub fn in_place(bench: &mut Workbench, register: RegisterId, surroundings: (&Env, &dyn Watch)) -> Result<u64> {
    in_place_losing(bench, (register, Losing::Little), surroundings)
}

/// The same, with a word on what may be lost.
pub fn in_place_losing(
    bench: &mut Workbench,
    (register, losing): (RegisterId, Losing),
    (env, watch): (&Env, &dyn Watch),
) -> Result<u64> {
    let source = registers::by_id(bench, register)?.source;
    let path = Path::new(&source.path);
    let name = source.file_name.clone();
    new_file::check(path, Existing::Replace, bench)?;
    let stamp = Stamp::of(path);
    unchanged(&source)?;
    let lost = losses(bench, register)?;
    if losing == Losing::Little
        && lost.iter().any(|(lost, _)| lost.is_grave())
        && let Some(refusal) = loses(&name, &lost)
    {
        return Err(refusal);
    }
    let is_folded = head(path, &name)?.starts_with(b"\x1f\x8b");
    let mut written = 0;
    let mut hashed = Hashed { hash: Sha256::new(), size: 0 };
    let still = || if Stamp::of(path) == stamp { Ok(()) } else { Err(changed(&name)) };
    new_file::replace((path, &still), &mut |out| {
        let mut through = hashed.over(out);
        if !is_folded {
            written = write(bench, (register, Form::AsItCame), (&mut through, watch))?;
            return Ok(());
        }
        let mut folded = GzEncoder::new(through, Compression::default());
        written = write(bench, (register, Form::AsItCame), (&mut folded, watch))?;
        folded.finish().map_err(not_written).map(drop)
    })
    .map_err(|failure| match failure.what().id() {
        "output-full" => failure.hint(msg!("in-place-full-hint", "file" => &name)),
        _ => failure,
    })?;
    let digest = hex(hashed.hash);
    let before = source.digest;
    for sibling in registers::all(bench)? {
        if sibling.source.path == source.path && sibling.source.digest == before {
            registers::replaced_source(bench, sibling.id, (&digest, hashed.size, env.clock.now()))?;
        }
    }
    Ok(written)
}

/// Refuses a source file that is no longer the one that was imported.
pub(super) fn unchanged(source: &Source) -> Result<()> {
    let name = &source.file_name;
    if digest(Path::new(&source.path), name)? == source.digest { Ok(()) } else { Err(changed(name)) }
}

fn changed(name: &str) -> Failure {
    Failure::file(msg!("in-place-changed", "file" => name)).hint(msg!("in-place-changed-hint"))
}

/// Refuses a file that may only be read, and one that has other names: those would keep all that was culled.
fn writable(path: &Path, name: &str) -> Result<()> {
    let gone = |_| Failure::file(msg!("in-place-gone", "file" => name)).hint(msg!("in-place-gone-hint"));
    let facts = fs::metadata(path).map_err(gone)?;
    let is_closed = facts.permissions().mode() & OWNERS_WRITING == 0;
    if is_closed || OpenOptions::new().write(true).open(path).is_err() {
        return Err(Failure::file(msg!("in-place-read-only", "file" => name)).hint(msg!("in-place-read-only-hint")));
    }
    if facts.nlink() > 1 {
        let what = msg!("in-place-linked", "file" => name, "count" => facts.nlink());
        return Err(Failure::file(what).hint(msg!("in-place-linked-hint")));
    }
    Ok(())
}

/// Refuses what cannot be written back whole: a database, an archive, JSON that holds more than the list, a workbook of
/// which a sheet is no register.
fn allowed(bench: &Workbench, register: RegisterId, path: &Path) -> Result<()> {
    let source = registers::by_id(bench, register)?.source;
    let name = source.file_name.clone();
    let refused = |what| Err(Failure::yours(what).hint(msg!("in-place-gone-hint")));
    match (source.format.as_str(), &source.part) {
        ("sqlite", _) => return refused(msg!("in-place-database", "file" => name)),
        ("xls" | "ods", _) => return refused(msg!("in-place-other-workbook", "file" => name)),
        _ if read::is_archive_of_files(path)? => return refused(msg!("in-place-archive", "file" => name)),
        ("json", Some(part)) => return refused(msg!("in-place-json", "file" => name, "part" => part)),
        ("xlsx", _) => {
            let all = registers::all(bench)?;
            let same = |sheet: &String| {
                let of = |other: &Source| other.path == source.path && other.part.as_ref() == Some(sheet);
                all.iter().any(|other| of(&other.source))
            };
            let missing: Vec<String> = read::parts(path)?.into_iter().filter(|sheet| !same(sheet)).collect();
            if !missing.is_empty() {
                return refused(msg!("in-place-other-sheets", "file" => name, "sheets" => missing.join(", ")));
            }
        }
        _ => {}
    }
    Ok(())
}

/// A file's first bytes.
fn head(path: &Path, name: &str) -> Result<Vec<u8>> {
    let gone = |_| Failure::file(msg!("in-place-gone", "file" => name)).hint(msg!("in-place-gone-hint"));
    let mut head = Vec::new();
    File::open(path).map_err(gone)?.take(4).read_to_end(&mut head).map_err(gone)?;
    Ok(head)
}

/// SHA-256 of a file in hexadecimal, as `sha256sum` prints it.
fn digest(path: &Path, name: &str) -> Result<String> {
    let gone = |_| Failure::file(msg!("in-place-gone", "file" => name)).hint(msg!("in-place-gone-hint"));
    let mut file = BufReader::new(File::open(path).map_err(gone)?);
    let (mut hash, mut buffer) = (Sha256::new(), vec![0; 1 << 16]);
    loop {
        let read = file.read(&mut buffer).map_err(gone)?;
        if read == 0 {
            break;
        }
        hash.update(&buffer[..read]);
    }
    Ok(hex(hash))
}

fn hex(hash: Sha256) -> String {
    hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

/// What was written, as a digest and a size.
struct Hashed {
    hash: Sha256,
    size: u64,
}

impl Hashed {
    fn over<'a>(&'a mut self, out: &'a mut dyn Write) -> Through<'a> {
        Through { hashed: self, out }
    }
}

/// Passes bytes on and hashes them.
struct Through<'a> {
    hashed: &'a mut Hashed,
    out: &'a mut dyn Write,
}

impl Write for Through<'_> {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        let written = self.out.write(bytes)?;
        self.hashed.hash.update(&bytes[..written]);
        self.hashed.size += written as u64;
        Ok(written)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        self.out.flush()
    }
}
