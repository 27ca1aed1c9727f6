//! Which records of a register stand on the suppression list, and which of them came back with an import.
//!
//! Who came back is noted when the file is read in, so that `check` needs neither key nor cell to say it.

use roaring::RoaringBitmap;
use rusqlite::{Connection, OptionalExtension};

use super::columns::{self, Which};
use super::registers::{bitmap, bitmap_bytes, fields_of};
use super::{Workbench, failed, suppressed};
use crate::detect::addresses;
use crate::env::Env;
use crate::failure::{Failure, Result};
use crate::keyed::{self, Key};
use crate::model::{Field, FieldKind, FieldPosition, RegisterId, Role};
use crate::text::Message;

/// The refusal of a list that cannot be read.
const KEY_GONE: &str = "suppressed-key-gone";

/// The records that stand on the list, among some or all of a register. A list whose key is gone is refused.
pub fn on_list(
    bench: &Workbench,
    (register, among): (RegisterId, Option<&RoaringBitmap>),
    env: &Env,
) -> Result<RoaringBitmap> {
    standing(bench.connection(), (register, among), env)
}

/// The records that came back with an import and stood on the list then.
pub fn of(bench: &Workbench, register: RegisterId) -> Result<RoaringBitmap> {
    noted(bench.connection(), register)
}

/// Those who came off the list have not come back: what was noted is held against the list again.
pub fn look_again(bench: &mut Workbench, register: RegisterId, env: &Env) -> Result<()> {
    let before = of(bench, register)?;
    if before.is_empty() {
        return Ok(());
    }
    let still = on_list(bench, (register, Some(&before)), env)?;
    set(bench.writing()?, register, &still)
}

/// Notes who of the imported records stands on the list, in the caller's transaction; gives what is to be told of it.
/// A key that is gone does not stop the import: it is told, and lists refuse until it is there again.
pub(super) fn note(
    connection: &Connection,
    (register, name, among): (RegisterId, &str, Option<&RoaringBitmap>),
    env: &Env,
) -> Result<Option<Message>> {
    let found = match standing(connection, (register, among), env) {
        Err(failure) if failure.what().id() == KEY_GONE => return Ok(Some(failure.what().clone())),
        other => other?,
    };
    if found.is_empty() {
        return Ok(None);
    }
    set(connection, register, &(noted(connection, register)? | &found))?;
    Ok(Some(msg!("import-suppressed", "count" => found.len(), "register" => name)))
}

/// The key, where the list holds anything. A list whose key is gone would let everybody through: refused.
pub fn key_in_use(bench: &Workbench, env: &Env) -> Result<Option<Key>> {
    key(bench.connection(), env)
}

/// What the list knows a cell by: the addresses and telephone numbers in it, each in its one form. What holds none is
/// known as it is, for a postal address is one too.
pub fn forms(text: &str) -> Vec<String> {
    let found = addresses::of(text);
    if found.is_empty() { vec![keyed::normal(text)] } else { found }
}

/// The field holds what a mailing can be sent to.
fn is_address(field: &Field) -> bool {
    field.role == Role::EmailKey || matches!(field.kind, FieldKind::Email | FieldKind::Phone | FieldKind::Street)
}

fn standing(
    connection: &Connection,
    (register, among): (RegisterId, Option<&RoaringBitmap>),
    env: &Env,
) -> Result<RoaringBitmap> {
    let mut found = RoaringBitmap::new();
    let Some(key) = key(connection, env)? else { return Ok(found) };
    let tags = suppressed::tags(connection)?;
    let fields = fields_of(connection, register)?;
    let fields: Vec<FieldPosition> = fields.iter().filter(|field| is_address(field)).map(|f| f.position).collect();
    if fields.is_empty() || tags.is_empty() {
        return Ok(found);
    }
    let which = Which { register, fields: &fields, records: among };
    columns::each_shaped(connection, which, &mut |row| {
        for text in row.cells.iter().filter_map(|cell| cell.filled()).filter(|text| !text.trim().is_empty()) {
            for form in forms(text) {
                if tags.contains_key(&key.tag(&form)?) {
                    found.insert(row.rid);
                    return Ok(());
                }
            }
        }
        Ok(())
    })?;
    Ok(found)
}

fn key(connection: &Connection, env: &Env) -> Result<Option<Key>> {
    let key = Key::read(env, keyed::Purpose::Suppression)?;
    if key.is_none() && suppressed::count_of(connection)? > 0 {
        return Err(Failure::file(msg!("suppressed-key-gone")).hint(msg!("suppressed-key-gone-hint")));
    }
    Ok(key)
}

fn noted(connection: &Connection, register: RegisterId) -> Result<RoaringBitmap> {
    let sql = "SELECT records FROM g_returned WHERE register = ?1";
    let mut statement = connection.prepare_cached(sql).map_err(failed)?;
    let bytes: Option<Vec<u8>> = statement.query_row([register.0], |row| row.get(0)).optional().map_err(failed)?;
    bytes.map_or_else(|| Ok(RoaringBitmap::new()), |bytes| bitmap(&bytes))
}

fn set(connection: &Connection, register: RegisterId, records: &RoaringBitmap) -> Result<()> {
    let sql = "INSERT OR REPLACE INTO g_returned (register, records) VALUES (?1, ?2)";
    connection.execute(sql, (register.0, bitmap_bytes(records)?)).map_err(failed)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_known_by_every_address_in_it() {
        assert_eq!(forms("+46 70 174 06 05"), forms("070-174 06 05"));
        assert_eq!(forms("Ada@Example.se; <bo@example.se>"), ["ada@example.se", "bo@example.se"]);
        assert_eq!(forms("Storgatan 12"), ["storgatan 12"]);
    }
}
