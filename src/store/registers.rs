//! Which registers and fields the workbench has.

use roaring::RoaringBitmap;
use rusqlite::types::ValueRef;
use rusqlite::{Connection, OptionalExtension, Row};

use super::names::{fold, suggest};
use super::{Workbench, failed, said};
use crate::failure::{Failure, Result};
use crate::model::{Coded, Field, FieldPosition, FieldSaid, Register, RegisterId, Said, Source, Watch};

const REGISTERS: &str =
    "SELECT id, name, title, source, before, after, generation FROM g_register WHERE state = 'ready' ORDER BY id";
const REGISTER: &str =
    "SELECT id, name, title, source, before, after, generation FROM g_register WHERE state = 'ready' AND id = ?1";
const FIELDS: &str = "SELECT position, header, name, kind, role, date_order, confidence, said, order_said, doubt
    FROM g_field WHERE register = ?1 ORDER BY position";

/// All registers that are ready, in the order of their import.
pub fn all(bench: &Workbench) -> Result<Vec<Register>> {
    let mut statement = bench.connection().prepare_cached(REGISTERS).map_err(failed)?;
    let mut rows = statement.query([]).map_err(failed)?;
    let mut registers = Vec::new();
    while let Some(row) = rows.next().map_err(failed)? {
        registers.push(register(row)?);
    }
    Ok(registers)
}

/// The register of this name (NFC, case folded), or a failure that names similar ones.
pub fn by_name(bench: &Workbench, name: &str) -> Result<Register> {
    let wanted = fold(name);
    let registers = all(bench)?;
    if let Some(found) = registers.iter().find(|register| fold(&register.name) == wanted) {
        return Ok(found.clone());
    }
    let names = registers.iter().map(|register| register.name.as_str());
    Err(suggest(Failure::yours(msg!("unknown-register", "name" => name)), name, (names, msg!("registers-hint"))))
}

/// The register of this number.
pub fn by_id(bench: &Workbench, id: RegisterId) -> Result<Register> {
    let mut statement = bench.connection().prepare_cached(REGISTER).map_err(failed)?;
    let mut rows = statement.query([id.0]).map_err(failed)?;
    match rows.next().map_err(failed)? {
        Some(row) => register(row),
        None => Err(gone(id)),
    }
}

/// The name of a register.
pub fn name_of(bench: &Workbench, id: RegisterId) -> Result<String> {
    let mut statement =
        bench.connection().prepare_cached("SELECT name FROM g_register WHERE id = ?1").map_err(failed)?;
    statement.query_row([id.0], |row| row.get(0)).optional().map_err(failed)?.ok_or_else(|| gone(id))
}

/// Its fields in order.
pub fn fields(bench: &Workbench, id: RegisterId) -> Result<Vec<Field>> {
    fields_of(bench.connection(), id)
}

/// The field of this name among `fields`, or a failure that names similar ones.
pub fn field_by_name<'a>(fields: &'a [Field], name: &str) -> Result<&'a Field> {
    let wanted = fold(name);
    let exact = fields.iter().find(|field| field.name == name);
    if let Some(field) = exact.or_else(|| fields.iter().find(|field| fold(&field.name) == wanted)) {
        return Ok(field);
    }
    let names = fields.iter().map(|field| field.name.as_str());
    Err(suggest(Failure::yours(msg!("unknown-field", "name" => name)), name, (names, msg!("fields-hint"))))
}

/// The rids that exist.
pub fn live(bench: &Workbench, id: RegisterId) -> Result<RoaringBitmap> {
    live_of(bench.connection(), id)
}

/// The source file was replaced: it has these bytes now, and no task is left of it. What was read at the import stays.
pub fn replaced_source(
    bench: &mut Workbench,
    id: RegisterId,
    (digest, size, at): (&str, u64, chrono::DateTime<chrono::Utc>),
) -> Result<()> {
    let sql = "UPDATE g_register SET source = json_set(source, '$.digest', ?2, '$.size', ?3) WHERE id = ?1";
    let size = i64::try_from(size).unwrap_or(i64::MAX);
    let Register { name, source, .. } = by_id(bench, id)?;
    let connection = bench.writing()?;
    connection.execute(sql, (id.0, digest, size)).map_err(failed)?;
    super::tasks::source_replaced(connection, (&name, &source.file_name), at)
}

/// The steward says what a field is; signals and findings are reckoned anew. Refuses a name that no field has, and an
/// order of dates where there are none.
pub fn set_field(bench: &mut Workbench, id: RegisterId, said: (&FieldSaid, &dyn Watch)) -> Result<()> {
    said::set(bench, id, said)
}

/// The fields of a register over any connection.
pub(crate) fn fields_of(connection: &Connection, id: RegisterId) -> Result<Vec<Field>> {
    let mut statement = connection.prepare_cached(FIELDS).map_err(failed)?;
    let mut rows = statement.query([id.0]).map_err(failed)?;
    let mut fields = Vec::new();
    while let Some(row) = rows.next().map_err(failed)? {
        fields.push(field(row)?);
    }
    Ok(fields)
}

/// The rids of a register over any connection.
pub(crate) fn live_of(connection: &Connection, id: RegisterId) -> Result<RoaringBitmap> {
    let mut statement = connection.prepare_cached("SELECT live FROM g_register WHERE id = ?1").map_err(failed)?;
    let bytes: Option<Option<Vec<u8>>> = statement.query_row([id.0], |row| row.get(0)).optional().map_err(failed)?;
    match bytes {
        Some(Some(bytes)) => bitmap(&bytes),
        Some(None) => Ok(RoaringBitmap::new()),
        None => Err(gone(id)),
    }
}

/// Writes which rids exist.
pub(super) fn set_live(connection: &Connection, id: RegisterId, live: &RoaringBitmap) -> Result<()> {
    let bytes = bitmap_bytes(live)?;
    connection.execute("UPDATE g_register SET live = ?2 WHERE id = ?1", (id.0, bytes)).map_err(failed)?;
    Ok(())
}

/// A set of rids as the workbench keeps it.
pub(super) fn bitmap_bytes(set: &RoaringBitmap) -> Result<Vec<u8>> {
    let mut set = set.clone();
    set.optimize();
    let mut bytes = Vec::with_capacity(set.serialized_size());
    set.serialize_into(&mut bytes).map_err(|_| unexpected())?;
    Ok(bytes)
}

/// A set of rids that the workbench keeps.
pub(super) fn bitmap(bytes: &[u8]) -> Result<RoaringBitmap> {
    RoaringBitmap::deserialize_from(bytes).map_err(|_| unexpected())
}

fn register(row: &Row<'_>) -> Result<Register> {
    let text: String = row.get(3).map_err(failed)?;
    let mut source: Source = serde_json::from_str(&text).map_err(|_| unexpected())?;
    source.before = row.get(4).map_err(failed)?;
    source.after = row.get(5).map_err(failed)?;
    Ok(Register {
        id: RegisterId(row.get(0).map_err(failed)?),
        name: row.get(1).map_err(failed)?,
        title: row.get(2).map_err(failed)?,
        source,
        generation: row.get(6).map_err(failed)?,
    })
}

fn field(row: &Row<'_>) -> Result<Field> {
    Ok(Field {
        position: FieldPosition(row.get(0).map_err(failed)?),
        header: row.get(1).map_err(failed)?,
        name: row.get(2).map_err(failed)?,
        kind: coded(row, 3)?,
        role: coded(row, 4)?,
        date_order: perhaps(row, 5)?,
        order_said: coded::<Said>(row, 8)?,
        doubt: perhaps(row, 9)?,
        confidence: row.get(6).map_err(failed)?,
        said: coded::<Said>(row, 7)?,
    })
}

/// A member of a closed list, by its code in a column.
pub(super) fn coded<T: Coded>(row: &Row<'_>, column: usize) -> Result<T> {
    let code = row.get_ref(column).map_err(failed)?.as_str().map_err(|_| unexpected())?;
    T::from_code(code).ok_or_else(unexpected)
}

/// The same of a column that may be empty.
fn perhaps<T: Coded>(row: &Row<'_>, column: usize) -> Result<Option<T>> {
    match row.get_ref(column).map_err(failed)? {
        ValueRef::Null => Ok(None),
        _ => coded(row, column).map(Some),
    }
}

fn gone(id: RegisterId) -> Failure {
    Failure::yours(msg!("unknown-register", "name" => id.to_string())).hint(msg!("registers-hint"))
}

fn unexpected() -> Failure {
    Failure::ours(msg!("workbench-answer-unexpected"))
}
