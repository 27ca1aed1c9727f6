//! The cleaned register over its source file, when that is still the file that was imported.

use std::fs::File;
use std::io::{BufReader, Read, Write};
use std::path::Path;

use sha2::{Digest, Sha256};

use super::form::{Form, write};
use super::new_file::{self, Existing};
use crate::env::Env;
use crate::failure::{Failure, Result};
use crate::model::{RegisterId, Watch};
use crate::store::{Workbench, registers};

/// Replaces the source file by the cleaned register; refuses when it is no longer the file that was imported.
pub fn in_place(bench: &mut Workbench, register: RegisterId, (_env, watch): (&Env, &dyn Watch)) -> Result<u64> {
    let source = registers::by_id(bench, register)?.source;
    let path = Path::new(&source.path);
    let name = source.file_name.clone();
    new_file::check(path, Existing::Replace, bench)?;
    if digest(path, &name)? != source.digest {
        return Err(Failure::file(msg!("in-place-changed", "file" => name)).hint(msg!("in-place-changed-hint")));
    }
    let mut written = 0;
    let mut hashed = Hashed { hash: Sha256::new(), size: 0 };
    new_file::replace((path, source.mode), &mut |out| {
        written = write(bench, (register, Form::AsItCame), (&mut hashed.over(out), watch))?;
        Ok(())
    })?;
    registers::replaced_source(bench, register, (&hex(hashed.hash), hashed.size))?;
    Ok(written)
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
