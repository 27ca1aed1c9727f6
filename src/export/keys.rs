//! The keys of the records that a plan deletes, for the system that their file came from.

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::DirBuilderExt;
use std::path::{Path, PathBuf};

use csv::{Terminator, WriterBuilder};
use roaring::RoaringBitmap;

use super::new_file::{self, Existing, not_written};
use crate::failure::{Failure, Result};
use crate::model::{Day, Field, Operation, RegisterId, Role};
use crate::plan::{Preview, overlap};
use crate::store::{Workbench, records, registers};

/// A list that was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyList {
    /// The register's name.
    pub register: String,
    /// The file.
    pub file: PathBuf,
    /// How many keys.
    pub keys: u64,
}

/// Writes a list for each register of which the plan deletes records, readable by its owner alone. Registers without
/// a field of keys have none; their names come back beside the lists.
pub fn write(
    bench: &Workbench,
    preview: &Preview,
    (folder, today): (&Path, Day),
) -> Result<(Vec<KeyList>, Vec<String>)> {
    let mut leaving: BTreeMap<RegisterId, RoaringBitmap> = BTreeMap::new();
    let mut live = BTreeMap::new();
    for item in &preview.items {
        live.insert(item.register, registers::live(bench, item.register)?);
    }
    for (item, share) in preview.items.iter().zip(overlap::shares(&preview.items, &live)) {
        if item.operation == Operation::Delete {
            *leaving.entry(item.register).or_default() |= share.records;
        }
    }
    let (mut lists, mut without) = (Vec::new(), Vec::new());
    fs::DirBuilder::new().recursive(true).mode(0o700).create(folder).map_err(|_| {
        Failure::file(msg!("export-not-made", "file" => folder.display().to_string())).hint(msg!("export-other-place"))
    })?;
    for (register, set) in leaving {
        let name = registers::by_id(bench, register)?.name;
        let fields = registers::fields(bench, register)?;
        let Some(field) = key(&fields) else {
            without.push(name);
            continue;
        };
        let file = free(folder, &format!("{name}-keys-{today}"));
        let mut keys = 0;
        let content = &mut |out: &mut dyn std::io::Write| {
            let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(out);
            writer.write_record([field.header.trim()]).map_err(|error| not_written(error.into()))?;
            records::each(bench, (register, Some(&set)), &mut |_, record| {
                let cell = record.cells.get(usize::from(field.position.0)).and_then(|cell| cell.filled());
                keys += u64::from(cell.is_some());
                match cell {
                    Some(cell) => writer.write_record([cell]).map_err(|error| not_written(error.into())),
                    None => Ok(()),
                }
            })?;
            writer.flush().map_err(not_written)
        };
        new_file::write((&file, Existing::Refuse), bench, content)?;
        lists.push(KeyList { register: name, file, keys });
    }
    Ok((lists, without))
}

/// The field by which the source knows a record.
fn key(fields: &[Field]) -> Option<&Field> {
    let of = |role: Role| fields.iter().find(|field| field.role == role);
    of(Role::SubjectKey).or_else(|| of(Role::EmailKey))
}

fn free(folder: &Path, stem: &str) -> PathBuf {
    let first = folder.join(format!("{stem}.csv"));
    if !first.exists() {
        return first;
    }
    (2_u32..).map(|number| folder.join(format!("{stem}_{number}.csv"))).find(|file| !file.exists()).unwrap_or(first)
}
