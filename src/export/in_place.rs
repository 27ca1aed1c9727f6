//! The cleaned register over its source file, when that is still the file that was imported.

use std::fs::File;
use std::io::{BufReader, Read, Write};
use std::path::Path;

use flate2::Compression;
use flate2::write::GzEncoder;
use sha2::{Digest, Sha256};

use super::form::{Form, write};
use super::new_file::{self, Existing, not_written};
use crate::env::Env;
use crate::failure::{Failure, Result};
use crate::model::{RegisterId, Source, Watch};
use crate::read;
use crate::store::{Workbench, registers};

/// Replaces the source file by the cleaned register; refuses when it is no longer the file that was imported.
pub fn in_place(bench: &mut Workbench, register: RegisterId, (env, watch): (&Env, &dyn Watch)) -> Result<u64> {
    let source = registers::by_id(bench, register)?.source;
    let path = Path::new(&source.path);
    let name = source.file_name.clone();
    new_file::check(path, Existing::Replace, bench)?;
    unchanged(&source)?;
    allowed(bench, register, path)?;
    let is_folded = head(path, &name)?.starts_with(b"\x1f\x8b");
    let mut written = 0;
    let mut hashed = Hashed { hash: Sha256::new(), size: 0 };
    new_file::replace((path, source.mode), &mut |out| {
        let mut through = hashed.over(out);
        if !is_folded {
            written = write(bench, (register, Form::AsItCame), (&mut through, watch))?;
            return Ok(());
        }
        let mut folded = GzEncoder::new(through, Compression::default());
        written = write(bench, (register, Form::AsItCame), (&mut folded, watch))?;
        folded.finish().map_err(not_written).map(drop)
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
    if digest(Path::new(&source.path), name)? == source.digest {
        return Ok(());
    }
    Err(Failure::file(msg!("in-place-changed", "file" => name)).hint(msg!("in-place-changed-hint")))
}

/// Refuses what cannot be written back whole: a database, an archive of several files, a workbook of which a sheet is
/// no register.
fn allowed(bench: &Workbench, register: RegisterId, path: &Path) -> Result<()> {
    let source = registers::by_id(bench, register)?.source;
    let name = source.file_name.clone();
    let refused = |what| Err(Failure::yours(what).hint(msg!("in-place-gone-hint")));
    match source.format.as_str() {
        "sqlite" => return refused(msg!("in-place-database", "file" => name)),
        "xls" | "ods" => return refused(msg!("in-place-other-workbook", "file" => name)),
        "xlsx" => {
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
        _ if head(path, &name)?.starts_with(b"PK") => return refused(msg!("in-place-archive", "file" => name)),
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
