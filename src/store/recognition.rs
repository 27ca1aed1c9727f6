//! The steward's own words and exceptions: which registers' findings are older than they are, and finding them anew.

use rusqlite::{Connection, OptionalExtension, TransactionBehavior};
use sha2::{Digest, Sha256};

use super::names::fold;
use super::registers::{all, by_id, fields_of};
use super::{Workbench, again, failed, overview, remove};
use crate::detect::own::Own;
use crate::env::Env;
use crate::failure::Result;
use crate::model::{Day, OwnException, Register, RegisterId, Watch};
use crate::policy;
use crate::policy::terms::Recognition;

/// What is put before a register's number for the words that its findings rest on.
const MARK: &str = "recognised:";

/// What the policy says of a register's cells.
pub fn own(bench: &Workbench, register: RegisterId) -> Result<Own> {
    of(bench.connection(), register)
}

/// The same inside a transaction.
pub(crate) fn of(connection: &Connection, register: RegisterId) -> Result<Own> {
    let said = said(connection)?;
    if said == Recognition::default() {
        return Ok(Own::default());
    }
    let name: String = connection
        .query_row("SELECT name FROM g_register WHERE id = ?1", [register.0], |row| row.get(0))
        .map_err(failed)?;
    Ok(Own::of(&said.words, &said.exceptions, (&name, &fields_of(connection, register)?)))
}

/// The registers whose findings rest on other words than the policy has now.
pub fn outdated(bench: &Workbench) -> Result<Vec<Register>> {
    let said = said(bench.connection())?;
    let mut old = Vec::new();
    for register in all(bench)? {
        if marked(bench.connection(), register.id)?.unwrap_or_default() != digest(&said, &register.name) {
            old.push(register);
        }
    }
    Ok(old)
}

/// Finds everything in a register's records anew, in one transaction: how many records it looked at.
pub fn renew(bench: &mut Workbench, register: RegisterId, (env, watch): (&Env, &dyn Watch)) -> Result<u64> {
    // The day by which short identity numbers were read first.
    let today = Day(by_id(bench, register)?.source.imported_at.date_naive());
    let connection = bench.writing()?;
    let tx = connection.transaction_with_behavior(TransactionBehavior::Immediate).map_err(failed)?;
    watch.step("recognise");
    again::look(&tx, (register, None), (today, watch))?;
    remove::changed(&tx, register)?;
    tx.commit().map_err(failed)?;
    let register = by_id(bench, register)?;
    overview::reckon(bench, &register, env)?;
    Ok(super::registers::live(bench, register.id)?.len())
}

/// Keeps that a register's findings rest on the words of now.
pub(crate) fn mark(connection: &Connection, register: RegisterId) -> Result<()> {
    let name: String = connection
        .query_row("SELECT name FROM g_register WHERE id = ?1", [register.0], |row| row.get(0))
        .map_err(failed)?;
    let digest = digest(&said(connection)?, &name);
    let key = format!("{MARK}{register}");
    if digest.is_empty() {
        connection.execute("DELETE FROM g_state WHERE key = ?1", [key]).map_err(failed)?;
        return Ok(());
    }
    let sql = "INSERT INTO g_state (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = excluded.value";
    connection.execute(sql, [key, digest]).map_err(failed)?;
    Ok(())
}

fn marked(connection: &Connection, register: RegisterId) -> Result<Option<String>> {
    let mut statement = connection.prepare_cached("SELECT value FROM g_state WHERE key = ?1").map_err(failed)?;
    statement.query_row([format!("{MARK}{register}")], |row| row.get(0)).optional().map_err(failed)
}

/// What the policy in the workbench says of recognition.
fn said(connection: &Connection) -> Result<Recognition> {
    let mut statement = connection.prepare_cached("SELECT document FROM g_policy WHERE id = 1").map_err(failed)?;
    let document: Option<String> = statement.query_row([], |row| row.get(0)).optional().map_err(failed)?;
    document.map_or_else(|| Ok(Recognition::default()), |text| Ok(policy::read(&text)?.recognition))
}

/// What stands for the words and exceptions that hold for a register; empty when there are none.
fn digest(said: &Recognition, register: &str) -> String {
    let here = |exception: &&OwnException| exception.register.as_deref().is_none_or(|of| fold(of) == fold(register));
    let mut lines: Vec<String> = said.words.iter().map(|word| format!("{word:?}")).collect();
    let exceptions = said.exceptions.iter().filter(here);
    lines.extend(exceptions.map(|e| format!("{:?} {:?} {:?}", e.text, e.category, e.field)));
    if lines.is_empty() {
        return String::new();
    }
    Sha256::digest(lines.join("\n")).iter().map(|byte| format!("{byte:02x}")).collect()
}
