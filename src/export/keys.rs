//! The keys of the records that a plan deletes, for the system that their file came from.

use std::collections::{BTreeMap, HashSet};
use std::fs;
use std::os::unix::fs::DirBuilderExt;
use std::path::{Path, PathBuf};

use csv::{Terminator, WriterBuilder};
use roaring::RoaringBitmap;

use super::in_place;
use super::new_file::{self, Existing, not_written};
use crate::env::Env;
use crate::failure::{Failure, Result};
use crate::model::{Batch, Day, Field, Operation, Register, RegisterId, Role, Source, TaskKind, Watch, go_on};
use crate::plan::{Preview, overlap};
use crate::read::{self, Asked, QuoteAsked};
use crate::store::{Workbench, records, registers, tasks};

/// Bytes of a source file that are read at a time.
const READ: usize = 1 << 20;

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
    make(folder)?;
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
        let file = waiting(&file);
        new_file::write((&file, Existing::Refuse), bench, content)?;
        lists.push(KeyList { register: name, file, keys });
    }
    Ok((lists, without))
}

/// What a list is called until its plan is applied: one that is left when the program is killed says what it is.
const WAITING: &str = ".not-applied";

fn waiting(file: &Path) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(WAITING);
    PathBuf::from(name)
}

/// Gives lists their own names once their plan was applied.
pub fn applied(lists: Vec<KeyList>) -> Result<Vec<KeyList>> {
    let named = |list: KeyList| {
        let name = list.file.to_string_lossy().into_owned();
        let file = name.strip_suffix(WAITING).map_or_else(|| list.file.clone(), PathBuf::from);
        fs::rename(&list.file, &file).map_err(not_written)?;
        Ok(KeyList { file, ..list })
    };
    lists.into_iter().map(named).collect()
}

/// Writes the keys of the records that were deleted from a register and still stand in its source file; refuses when
/// that is no longer the file that was imported, and when none was deleted.
pub fn of_gone(
    bench: &Workbench,
    (register, folder): (RegisterId, &Path),
    (env, watch): (&Env, &dyn Watch),
) -> Result<KeyList> {
    let known = registers::by_id(bench, register)?;
    let fields = registers::fields(bench, register)?;
    let Some(field) = key(&fields) else {
        return Err(Failure::yours(msg!("keys-none", "register" => &known.name)).hint(msg!("keys-none-hint")));
    };
    in_place::unchanged(&known.source)?;
    let keys = read_keys(bench, (&known, field), watch)?;
    if keys.is_empty() {
        return Err(Failure::yours(msg!("keys-no-gone", "register" => &known.name)));
    }
    let count = u64::try_from(keys.len()).unwrap_or(u64::MAX);
    let file = list(bench, (folder, &format!("{}-keys-{}", known.name, env.today)), &mut |out| {
        let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(out);
        writer.write_record([field.header.trim()]).map_err(|error| not_written(error.into()))?;
        for key in &keys {
            writer.write_record([key]).map_err(|error| not_written(error.into()))?;
        }
        writer.flush().map_err(not_written)
    })?;
    Ok(KeyList { register: known.name, file, keys: count })
}

/// The keys in the source file of the records that the register has no more.
fn read_keys(bench: &Workbench, (register, field): (&Register, &Field), watch: &dyn Watch) -> Result<Vec<String>> {
    let source = &register.source;
    let (live, places) = (registers::live(bench, register.id)?, records::places(bench, register.id)?);
    let mut table = read::open_as(Path::new(&source.path), &asked(source))?;
    table.lossy(read::Fidelity::Lossy);
    let (mut batch, mut place, mut keys) = (Batch::new(table.fields()), 0_usize, Vec::new());
    while table.fill(&mut batch, READ)? {
        go_on(watch)?;
        for row in batch.rows() {
            let rid = match &places {
                Some(places) => places.get(place).map(|rid| rid.0),
                None => u32::try_from(place + 1).ok(),
            };
            place += 1;
            let is_gone = rid.is_some_and(|rid| !live.contains(rid));
            let key = row.cell(usize::from(field.position.0)).filled().filter(|_| is_gone);
            keys.extend(key.map(str::to_owned));
        }
        watch.progress(table.bytes_read(), table.size());
    }
    Ok(keys)
}

/// The file read as it was read at the import.
fn asked(source: &Source) -> Asked {
    let dialect = &source.dialect;
    let part = source.part.clone();
    if source.format != "delimited" {
        return Asked { part, ..Asked::default() };
    }
    Asked {
        encoding: Some(dialect.encoding),
        delimiter: Some(dialect.delimiter),
        quote: Some(dialect.quote.map_or(QuoteAsked::None, QuoteAsked::Mark)),
        escape: Some(dialect.escape),
        header_rows: Some(dialect.header_rows),
        skip: Some(dialect.preamble_rows),
        part,
        ..Asked::default()
    }
}

/// Days that a list of keys may be kept.
const DAYS: i32 = 30;

/// Two tasks a list: to delete the records in the source system, and then the list. Gives the day by which that is to go.
pub fn remember(bench: &mut Workbench, lists: &[KeyList], env: &Env) -> Result<Day> {
    let due = Day::from_number(env.today.number() + DAYS).unwrap_or(env.today);
    let at = env.clock.now();
    for list in lists {
        let file = list.file.canonicalize().unwrap_or_else(|_| list.file.clone()).display().to_string();
        let delete = TaskKind::DeleteInSource { file: file.clone(), keys: list.keys };
        tasks::add(bench, (&list.register, &delete), at)?;
        tasks::add(bench, (&list.register, &TaskKind::DeleteKeys { file, due }), at)?;
    }
    Ok(due)
}

/// Which of these records have a key that stands on a list which was written for their register and is still there.
pub fn listed(bench: &Workbench, register: RegisterId, records: &RoaringBitmap) -> Result<RoaringBitmap> {
    let mut found = RoaringBitmap::new();
    let known = registers::by_id(bench, register)?;
    let fields = registers::fields(bench, register)?;
    let Some(field) = key(&fields).filter(|_| !records.is_empty()) else { return Ok(found) };
    let mut keys: HashSet<String> = HashSet::new();
    for task in tasks::all(bench)?.into_iter().filter(|task| task.register == known.name) {
        if let TaskKind::DeleteKeys { file, .. } = &task.kind
            && let Ok(mut list) = csv::Reader::from_path(file)
        {
            keys.extend(list.records().flatten().filter_map(|row| row.get(0).map(str::to_owned)));
        }
    }
    if keys.is_empty() {
        return Ok(found);
    }
    records::each(bench, (register, Some(records)), &mut |rid, record| {
        let cell = record.cells.get(usize::from(field.position.0)).and_then(|cell| cell.filled());
        if cell.is_some_and(|cell| keys.contains(cell)) {
            found.insert(rid.0);
        }
        Ok(())
    })?;
    Ok(found)
}

/// Writes a list under a free name in a folder, which is made where there is none.
fn list(
    bench: &Workbench,
    (folder, stem): (&Path, &str),
    content: &mut dyn FnMut(&mut dyn std::io::Write) -> Result<()>,
) -> Result<PathBuf> {
    make(folder)?;
    let file = free(folder, stem);
    new_file::write((&file, Existing::Refuse), bench, content)?;
    Ok(file)
}

fn make(folder: &Path) -> Result<()> {
    fs::DirBuilder::new().recursive(true).mode(0o700).create(folder).map_err(|_| {
        Failure::file(msg!("export-not-made", "file" => folder.display().to_string())).hint(msg!("export-other-place"))
    })
}

/// The field by which the source knows a record.
fn key(fields: &[Field]) -> Option<&Field> {
    let of = |role: Role| fields.iter().find(|field| field.role == role);
    of(Role::SubjectKey).or_else(|| of(Role::EmailKey))
}

fn free(folder: &Path, stem: &str) -> PathBuf {
    let first = folder.join(format!("{stem}.csv"));
    let is_free = |file: &PathBuf| !file.exists() && !waiting(file).exists();
    let mut others = (2_u32..).map(|number| folder.join(format!("{stem}_{number}.csv")));
    if is_free(&first) { first } else { others.find(is_free).unwrap_or(first) }
}
