//! Errands to folders and files outside the workbench: they need no connection, and each has a thread of its own.

use std::path::Path;
use std::sync::OnceLock;

use crate::app::errand::{Errand, Scouted};
use crate::app::state::wizard::ReadAs;
use crate::app::{folders, inventory, survey};
use crate::detect::Detector;
use crate::env::Env;
use crate::failure::{Failure, Result};
use crate::model::{Field, Finding, Record, Watch, go_on};
use crate::read::{self, Asked, Table};

/// First records that are shown.
const SHOWN: usize = 60;

/// Goes on errands.
pub struct Scout {
    env: Env,
    detector: OnceLock<Detector>,
}

impl Scout {
    /// A scout; the vocabularies are compiled at the first errand that needs them.
    pub fn new(env: &Env) -> Self {
        Self { env: env.clone(), detector: OnceLock::new() }
    }

    /// Goes on an errand, and tells of each thing as it is known.
    pub fn go(&self, errand: Errand, watch: &dyn Watch, tell: &mut dyn FnMut(Scouted)) {
        let lost = match errand {
            Errand::Go(path) => visit(&folders::from_home(&path, self.env.home_folder.as_deref()), watch, tell),
            Errand::Find(folder) => {
                inventory::find(&folder, (&self.env, watch)).map(|found| tell(Scouted::Found(found)))
            }
            Errand::Understand(file) => self.understand(&file, watch, tell),
            Errand::Read(file, table, asked) => {
                tell(Scouted::Table(table, self.read(&file, &asked)));
                Ok(())
            }
            Errand::Count(file, table, asked) => {
                tell(Scouted::Counted(table, self.count(&file, &asked, watch)));
                Ok(())
            }
        };
        if let Err(failure) = lost {
            tell(Scouted::Lost(failure));
        }
    }

    /// All tables of a file, one after the other.
    fn understand(&self, file: &Path, watch: &dyn Watch, tell: &mut dyn FnMut(Scouted)) -> Result<()> {
        let parts = read::parts(file)?;
        let tables: Vec<Option<String>> =
            if parts.len() < 2 { vec![None] } else { parts.into_iter().map(Some).collect() };
        tell(Scouted::Tables(tables.clone()));
        for (place, part) in tables.into_iter().enumerate() {
            go_on(watch)?;
            tell(Scouted::Table(place, self.read(file, &Asked { part, ..Asked::default() })));
        }
        Ok(())
    }

    /// A table with its first records. What was said of a field that another reading does not have is left out.
    fn read(&self, file: &Path, asked: &Asked) -> Result<Box<ReadAs>> {
        let read = match survey::understand(file, asked, self.env.today) {
            Err(failure) if failure.what().id() == "unknown-field" => {
                survey::understand(file, &Asked { fields: Vec::new(), ..asked.clone() }, self.env.today)
            }
            other => other,
        };
        let (is, mut table) = read?;
        let rows = self.first_rows(&mut table, &is.fields)?;
        Ok(Box::new(ReadAs { is, rows }))
    }

    fn first_rows(&self, table: &mut Table, fields: &[Field]) -> Result<Vec<(Record, Vec<Finding>)>> {
        let detector = self.detector();
        let contexts: Vec<_> = fields.iter().map(|field| survey::context(field, detector)).collect();
        let sample = table.sample(SHOWN)?;
        let rows = sample.rows().map(|row| {
            let mut found = Vec::new();
            for (place, context) in contexts.iter().enumerate() {
                if let Some(text) = row.cell(place).filled() {
                    detector.findings(text, context, &mut found);
                }
            }
            (row.to_record(), found)
        });
        Ok(rows.collect())
    }

    fn count(&self, file: &Path, asked: &Asked, watch: &dyn Watch) -> Result<survey::Counted> {
        let (is, table) = survey::understand(file, asked, self.env.today)?;
        survey::count(table, &is.fields, (self.detector(), watch), &mut |_, _| {})
    }

    fn detector(&self) -> &Detector {
        self.detector.get_or_init(|| Detector::new(self.env.today))
    }
}

/// A folder is listed at once, and again when its files were looked at; a file is said to be one.
fn visit(path: &Path, watch: &dyn Watch, tell: &mut dyn FnMut(Scouted)) -> Result<()> {
    if path.is_file() {
        tell(Scouted::File(path.canonicalize().unwrap_or_else(|_| path.to_owned())));
        return Ok(());
    }
    if !path.exists() {
        let shown = path.display().to_string();
        return Err(Failure::file(msg!("read-missing", "file" => shown)).hint(msg!("read-missing-hint")));
    }
    if !path.is_dir() {
        // What is no file either is refused by the reader's own sentence.
        read::parts(path)?;
    }
    let mut listing = folders::list(path)?;
    tell(Scouted::Folder(listing.clone()));
    folders::look(&mut listing, watch)?;
    tell(Scouted::Folder(listing));
    Ok(())
}
