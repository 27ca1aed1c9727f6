//! `gallra demo`: the screen over a fresh private copy of the sample.

use std::fs::{self, DirBuilder, OpenOptions};
use std::io::Write;
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

use super::call::Call;
use super::run::{Hidden, Next};
use super::streams::not_written;
use crate::env::Env;
use crate::failure::{Failure, Result};

/// Seven registers of a company that does not exist, made by `examples/make_sample`.
static SAMPLE: &[u8] = include_bytes!("../../assets/sample.db");

/// A folder that its owner alone can enter, with a copy of the sample; removed with what is in it at the end.
#[derive(Debug)]
pub struct PrivateCopy {
    folder: PathBuf,
}

impl PrivateCopy {
    fn in_folder(temp: &Path) -> Result<Self> {
        for attempt in 0..100_u32 {
            let folder = temp.join(format!("gallra-demo-{}-{attempt}", std::process::id()));
            match DirBuilder::new().mode(0o700).create(&folder) {
                Ok(()) => {
                    let copy = Self { folder };
                    copy.write()?;
                    return Ok(copy);
                }
                Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {}
                Err(_) => break,
            }
        }
        Err(Failure::file(msg!("demo-no-folder", "folder" => temp.display().to_string())))
    }

    fn write(&self) -> Result<()> {
        let mut options = OpenOptions::new();
        let mut file = options.write(true).create_new(true).mode(0o600).open(self.workbench()).map_err(not_written)?;
        file.write_all(SAMPLE).map_err(not_written)
    }

    /// The copy.
    fn workbench(&self) -> PathBuf {
        self.folder.join("sample.db")
    }
}

impl Drop for PrivateCopy {
    fn drop(&mut self) {
        // Invented people: what cannot be removed harms nobody.
        let _ = fs::remove_dir_all(&self.folder);
    }
}

pub(super) fn run(call: &Call<'_>) -> Result<Next> {
    let (env, copy) = sample(&call.env)?;
    Ok(Next::Screen(Box::new(env), Some(copy), Hidden::None))
}

/// The surroundings with a fresh copy of the sample as their workbench; the copy lives as long as its guard.
pub fn sample(env: &Env) -> Result<(Env, PrivateCopy)> {
    let copy = PrivateCopy::in_folder(&env.temp_folder)?;
    Ok((Env { workbench: copy.workbench(), ..env.clone() }, copy))
}
