//! A workbench in memory in which a file is tried before it is imported: it has the policy, the suppression list and what
//! the other registers lend, but none of their records; nothing of the file reaches the disk.

use std::path::Path;

use rusqlite::Connection;
use rusqlite::types::Value;

use super::import::{self, Fidelity, Import, Imported};
use super::names::fold;
use super::{Workbench, elsewhere, failed, registers};
use crate::detect::doubted;
use crate::env::Env;
use crate::failure::Result;
use crate::model::{Field, Quiet, Register, RegisterId, Said, Watch};
use crate::read::Asked;
use crate::text::Message;

/// A file to try.
#[derive(Debug, Clone, Copy)]
pub struct Trying<'a> {
    /// The file.
    pub file: &'a Path,
    /// What the steward says of it: of several tables, which.
    pub asked: &'a Asked,
    /// As which register; none is the one that it came from, else the one that is named as it.
    pub register: Option<&'a str>,
}

/// A file as a register of a workbench in memory.
pub struct Tried {
    /// The workbench.
    pub bench: Workbench,
    /// The register.
    pub register: Register,
    /// What the steward should know of it.
    pub notices: Vec<Message>,
}

/// Reads a file as the register that it would be.
pub fn read(own: &Workbench, trying: Trying<'_>, (env, watch): (&Env, &dyn Watch)) -> Result<Tried> {
    let known = registers::all(own)?;
    let what = Import { file: trying.file, register: trying.register, fidelity: Fidelity::Lossy };
    let before = import::becomes(&known, &what, trying.asked.part.as_deref());
    let name = match (&before, trying.register) {
        (Some(before), _) => Some(before.name.clone()),
        (None, Some(name)) => Some(name.to_owned()),
        (None, None) => None,
    };
    let mut bench = Workbench::in_memory(own.path())?;
    lend(own, bench.writing()?, before.as_ref().map(|before| before.id))?;
    let imported =
        import::import_as(&mut bench, (Import { register: name.as_deref(), ..what }, trying.asked), (env, watch))?;
    let Imported { register, mut notices, .. } = imported;
    if let Some(name) = &name {
        let sql = "UPDATE g_register SET name = ?2 WHERE id = ?1";
        bench.writing()?.execute(sql, (register.0, name)).map_err(failed)?;
    }
    if let Some(before) = &before {
        notices.extend(as_said(own, before, (&mut bench, register))?);
        // What was said of the order of dates was not known to the import.
        notices.retain(|notice| !doubted::is_notice(notice));
        notices.extend(doubted::notices(&registers::fields(&bench, register)?));
    }
    let register = registers::by_id(&bench, register)?;
    Ok(Tried { bench, register, notices })
}

/// The fields are what the steward said of them before; gives the fields that the file lacks.
fn as_said(
    own: &Workbench,
    before: &Register,
    (bench, register): (&mut Workbench, RegisterId),
) -> Result<Option<Message>> {
    let fields = registers::fields(bench, register)?;
    let same = |known: &Field| fields.iter().find(|field| fold(&field.name) == fold(&known.name));
    let mut lacking = Vec::new();
    for known in registers::fields(own, before.id)? {
        match same(&known) {
            None => lacking.push(known.name),
            Some(field) if known.said == Said::Steward => {
                registers::set_field(bench, register, (&known.as_said(&field.name), &Quiet))?;
            }
            Some(_) => {}
        }
    }
    let fields = lacking.join(", ");
    Ok((!lacking.is_empty()).then(|| msg!("refresh-lacks", "register" => &before.name, "fields" => fields)))
}

/// Copies what scores and rules need of the registers but one: their fields, dates and keys as digests, no record.
fn lend(own: &Workbench, to: &Connection, except: Option<RegisterId>) -> Result<()> {
    let except = except.map_or(0, |id| id.0);
    for (table, condition) in [
        ("g_policy", "?1 = ?1"),
        ("g_suppressed", "?1 = ?1"),
        ("g_register", "state = 'ready' AND id <> ?1"),
        ("g_field", "register <> ?1 AND register IN (SELECT id FROM g_register WHERE state = 'ready')"),
        ("g_signals", "register <> ?1 AND register IN (SELECT id FROM g_register WHERE state = 'ready')"),
    ] {
        copy(own.connection(), to, (table, condition, except))?;
    }
    let sql = "DELETE FROM g_signals WHERE part = ?1";
    to.execute(sql, [elsewhere::PART]).map_err(failed)?;
    Ok(())
}

fn copy(from: &Connection, to: &Connection, (table, condition, except): (&str, &str, i64)) -> Result<()> {
    let mut read = from.prepare(&format!("SELECT * FROM {table} WHERE {condition}")).map_err(failed)?;
    let columns = read.column_count();
    let slots: Vec<String> = (1..=columns).map(|place| format!("?{place}")).collect();
    let mut write = to.prepare(&format!("INSERT INTO {table} VALUES ({})", slots.join(", "))).map_err(failed)?;
    let mut rows = read.query([except]).map_err(failed)?;
    while let Some(row) = rows.next().map_err(failed)? {
        let values: rusqlite::Result<Vec<Value>> = (0..columns).map(|place| row.get(place)).collect();
        write.execute(rusqlite::params_from_iter(values.map_err(failed)?)).map_err(failed)?;
    }
    Ok(())
}
