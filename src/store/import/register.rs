//! The rows of a register and its fields: before the first record, and after the last.

use roaring::RoaringBitmap;
use rusqlite::{Connection, Transaction, TransactionBehavior};

use super::pipeline::Ended;
use super::{Loading, naming};
use crate::detect::mass_dates::MassDates;
use crate::env::Env;
use crate::failure::{Failure, Result};
use crate::model::{Coded, Field, RegisterId, Source};
use crate::read::Table;
use crate::store::registers::set_live;
use crate::store::{failed, returned};
use crate::text::Message;

/// Makes the register, which is loading until [`finish`]: nobody sees it, and the next start removes it.
pub(super) fn begin(
    connection: &mut Connection,
    loading: Loading<'_>,
    (table, env): (&Table, &Env),
) -> Result<RegisterId> {
    let tx = immediate(connection)?;
    let source = source(loading, (table, env));
    let sql =
        "INSERT INTO g_register (name, title, source, before, after, state) VALUES (?1, ?2, ?3, ?4, x'', 'loading')";
    let title = title(loading);
    tx.execute(sql, (loading.name, title, json(&source)?, table.before())).map_err(failed)?;
    let register = RegisterId(tx.last_insert_rowid());
    put_fields(&tx, register, loading.fields)?;
    tx.execute_batch(&records_table(register, loading.fields.len())).map_err(failed)?;
    tx.commit().map_err(failed)?;
    Ok(register)
}

/// Makes the register ready, with what is known at the end of its file; says who of it stands on the suppression list.
pub(super) fn finish(
    connection: &mut Connection,
    (register, loading): (RegisterId, Loading<'_>),
    (ended, env): (&Ended, &Env),
) -> Result<Option<Message>> {
    let mut source = source(loading, (&ended.table, env));
    source.digest = ended.table.digest();
    source.rows = ended.records;
    let mut live = RoaringBitmap::new();
    if let Ok(last) = u32::try_from(ended.records)
        && last > 0
    {
        live.insert_range(1..=last);
    }
    let mass = serde_json::to_string(&ended.mass).map_err(|_| unwritable())?;
    let tx = immediate(connection)?;
    set_live(&tx, register, &live)?;
    let sql = "UPDATE g_register SET source = ?2, after = ?3, mass_dates = ?4, state = 'ready' WHERE id = ?1";
    tx.execute(sql, (register.0, json(&source)?, ended.table.after(), mass)).map_err(failed)?;
    let told = returned::note(&tx, (register, loading.name, None), env)?;
    tx.commit().map_err(failed)?;
    Ok(told)
}

/// The register has another source now: what is known at the end of its file.
pub(super) fn renewed(
    connection: &Connection,
    (register, loading): (RegisterId, Loading<'_>),
    (ended, env): (&Ended, &Env),
) -> Result<()> {
    let mut source = source(loading, (&ended.table, env));
    source.digest = ended.table.digest();
    source.rows = ended.records;
    let sql = "UPDATE g_register SET source = ?2, before = ?3, after = ?4, generation = generation + 1 WHERE id = ?1";
    let row = (register.0, json(&source)?, ended.table.before(), ended.table.after());
    connection.execute(sql, row).map_err(failed)?;
    Ok(())
}

/// Keeps the dates that a large part of the register shares.
pub(super) fn set_mass(connection: &Connection, register: RegisterId, mass: &MassDates) -> Result<()> {
    let mass = serde_json::to_string(mass).map_err(|_| unwritable())?;
    connection.execute("UPDATE g_register SET mass_dates = ?2 WHERE id = ?1", (register.0, mass)).map_err(failed)?;
    Ok(())
}

/// Writes the fields of a register in place of those that it has.
pub(in crate::store) fn put_fields(connection: &Connection, register: RegisterId, fields: &[Field]) -> Result<()> {
    let sql = "INSERT OR REPLACE INTO g_field
        (register, position, header, name, kind, role, date_order, confidence, said, order_said, doubt)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)";
    let mut statement = connection.prepare(sql).map_err(failed)?;
    for field in fields {
        let row = (
            register.0,
            field.position.0,
            &field.header,
            &field.name,
            field.kind.code(),
            field.role.code(),
            field.date_order.map(Coded::code),
            field.confidence,
            field.said.code(),
            field.order_said.code(),
            field.doubt.map(Coded::code),
        );
        statement.execute(row).map_err(failed)?;
    }
    Ok(())
}

fn records_table(register: RegisterId, fields: usize) -> String {
    let mut sql = format!("CREATE TABLE records_{register} (rid INTEGER PRIMARY KEY");
    // Without a type a column keeps what it is given: NULL is missing, text text, a blob unreadable bytes.
    (0..fields).for_each(|place| sql.push_str(&format!(", c{place}")));
    sql.push_str(", overflow BLOB, shape BLOB)");
    sql
}

pub(super) fn immediate(connection: &mut Connection) -> Result<Transaction<'_>> {
    connection.transaction_with_behavior(TransactionBehavior::Immediate).map_err(failed)
}

fn title(loading: Loading<'_>) -> String {
    let stem = loading.import.file.file_stem().map(|stem| stem.to_string_lossy().into_owned());
    loading.import.register.map(str::to_owned).or(stem).unwrap_or_else(|| loading.name.to_owned())
}

/// The source without what surrounds its records: that has columns of its own.
fn source(loading: Loading<'_>, (table, env): (&Table, &Env)) -> Source {
    let file = loading.import.file;
    Source {
        file_name: file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default(),
        path: naming::absolute(loading.import),
        format: table.format().to_owned(),
        part: table.part().map(str::to_owned),
        dialect: table.dialect().clone(),
        digest: String::new(),
        size: table.size(),
        imported_at: env.clock.now(),
        rows: 0,
        before: Vec::new(),
        after: Vec::new(),
        mode: mode(file),
    }
}

/// The file's permission bits, for writing it back as it was.
fn mode(file: &std::path::Path) -> Option<u32> {
    use std::os::unix::fs::PermissionsExt;

    std::fs::metadata(file).ok().map(|data| data.permissions().mode() & 0o7777)
}

fn json(source: &Source) -> Result<String> {
    serde_json::to_string(source).map_err(|_| unwritable())
}

fn unwritable() -> Failure {
    Failure::ours(msg!("workbench-answer-unexpected"))
}
