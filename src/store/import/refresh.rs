//! Bringing a register up to date from its file: what is new, what changed, what is gone.
//!
//! The file is loaded beside the register, and in one transaction its records take the places of those that they are
//! the same as: by the subject key, else by the whole row. A place number is never used again; what is gone from the
//! file stays in the workbench, and is left out where the register is written back as it came.

use roaring::RoaringBitmap;
use rusqlite::{Connection, OptionalExtension, Transaction};
use sha2::{Digest, Sha256};

use super::Import;
use super::register::put_fields;
use crate::failure::{Failure, Result};
use crate::model::{CellRef, Day, Field, FieldSaid, Register, RegisterId, Role, Said};
use crate::store::names::{fold, from_text};
use crate::store::registers::{bitmap, bitmap_bytes, fields_of, live_of, set_live};
use crate::store::{failed, overflow};

/// What a refresh did.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Refreshed {
    /// Records that the register did not have.
    pub new: u64,
    /// Records whose cells changed.
    pub changed: u64,
    /// Records that the file has no more; they stay.
    pub gone: RoaringBitmap,
    /// Staged records that changed and left the plan.
    pub unstaged: u64,
    /// The records that the register did not have, by their numbers.
    pub added: RoaringBitmap,
    /// Whether the file is the one that was read before.
    pub file: FileThen,
    /// How many records had been deleted from the register.
    pub culled: u64,
    /// The day on which the register was last read from a file.
    pub read_before: Option<Day>,
}

/// A file that is read again, beside what it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum FileThen {
    /// Not a byte of it changed: what is new in the register had been deleted there.
    Same,
    /// It changed.
    #[default]
    Other,
}

/// The register that a file brings up to date: the one that came from the same path and part, or the one that was
/// named. Never one that another table of the same file became just `before`.
pub(super) fn target(
    registers: &[Register],
    import: &Import<'_>,
    (part, before): (Option<&str>, &[RegisterId]),
) -> Option<Register> {
    let path = super::naming::absolute(import);
    let mut all = registers.iter().filter(|register| !before.contains(&register.id));
    let same = |register: &&Register| register.source.path == path && register.source.part.as_deref() == part;
    let found = match import.register.map(|name| fold(&from_text(name))) {
        Some(name) => {
            let own = all.clone().filter(same).find(|register| is_numbered(&fold(&register.name), &name));
            own.filter(|_| part.is_some()).or_else(|| all.find(|register| fold(&register.name) == name))
        }
        None => all.find(same),
    };
    found.cloned()
}

/// A name, or that name with a number behind it because it was taken.
fn is_numbered(name: &str, wanted: &str) -> bool {
    name.strip_prefix(wanted).is_some_and(|rest| {
        rest.is_empty() || rest.strip_prefix('_').is_some_and(|number| number.parse::<u64>().is_ok())
    })
}

/// What the steward said before of the fields of the file. Refuses a file that lacks one of the register's.
pub(super) fn said(connection: &Connection, register: &Register, new: &[Field]) -> Result<Vec<FieldSaid>> {
    let old = fields_of(connection, register.id)?;
    let lacking: Vec<&str> = old
        .iter()
        .filter(|field| !new.iter().any(|other| fold(&other.name) == fold(&field.name)))
        .map(|field| field.name.as_str())
        .collect();
    if !lacking.is_empty() {
        let what = msg!("refresh-lacks", "register" => &register.name, "fields" => lacking.join(", "));
        return Err(Failure::file(what).hint(msg!("refresh-lacks-hint")));
    }
    let words = new.iter().filter_map(|field| {
        let known = old.iter().find(|other| fold(&other.name) == fold(&field.name))?;
        (known.said == Said::Steward).then(|| known.as_said(&field.name))
    });
    Ok(words.collect())
}

/// Puts the loaded records into the register, in the caller's transaction. The loaded table is gone afterwards.
pub(super) fn merge(
    tx: &Transaction<'_>,
    (register, loaded): (RegisterId, RegisterId),
    (fields, next): (&[Field], u32),
) -> Result<(Refreshed, u32)> {
    let old = fields_of(tx, register)?;
    let pairs: Vec<(u16, u16)> = old
        .iter()
        .filter_map(|field| {
            let new = fields.iter().find(|other| fold(&other.name) == fold(&field.name))?;
            Some((field.position.0, new.position.0))
        })
        .collect();
    let key = old.iter().find(|field| field.role == Role::SubjectKey).map(|field| field.position.0);
    let key = key.and_then(|key| pairs.iter().copied().find(|(old, _)| *old == key));
    let (old_places, new_places): (Vec<u16>, Vec<u16>) = pairs.iter().copied().unzip();
    digests(tx, ("refresh_old", register), (key.map(|(old, _)| old), &old_places))?;
    digests(tx, ("refresh_new", loaded), (key.map(|(_, new)| new), &new_places))?;
    let first = next;
    let culled = u64::from(next.saturating_sub(1)).saturating_sub(live_of(tx, register)?.len());
    let next = number(tx, next)?;
    let mut refreshed = Refreshed { culled, ..count(tx, register)? };
    refreshed.added.insert_range(first..next);
    rebuild(tx, (register, loaded), (fields, &pairs))?;
    let mut live = live_of(tx, register)?;
    each_rid(tx, "SELECT rid FROM refresh_map", &mut |rid| {
        live.insert(rid);
    })?;
    set_live(tx, register, &live)?;
    tx.execute("DELETE FROM g_field WHERE register = ?1", [register.0]).map_err(failed)?;
    put_fields(tx, register, fields)?;
    tx.execute_batch("DROP TABLE refresh_old; DROP TABLE refresh_new; DROP TABLE refresh_map;").map_err(failed)?;
    tx.execute("DELETE FROM g_register WHERE id = ?1", [loaded.0]).map_err(failed)?;
    Ok((refreshed, next))
}

/// A digest of each record's key and of its cells, the key's nth appearance told apart.
fn digests(
    tx: &Transaction<'_>,
    (table, register): (&str, RegisterId),
    (key, places): (Option<u16>, &[u16]),
) -> Result<()> {
    tx.execute_batch(&format!("CREATE TABLE {table} (rid INTEGER PRIMARY KEY, k BLOB, d BLOB, n INTEGER)"))
        .map_err(failed)?;
    let mut insert = tx.prepare(&format!("INSERT INTO {table} (rid, k, d) VALUES (?1, ?2, ?3)")).map_err(failed)?;
    let mut columns: Vec<String> = places.iter().map(|place| format!("c{place}")).collect();
    columns.push("overflow".to_owned());
    columns.push(key.map_or_else(|| "NULL".to_owned(), |key| format!("c{key}")));
    let sql = format!("SELECT rid, {} FROM records_{register} ORDER BY rid", columns.join(", "));
    let mut select = tx.prepare(&sql).map_err(failed)?;
    let mut rows = select.query([]).map_err(failed)?;
    while let Some(row) = rows.next().map_err(failed)? {
        let mut whole = Sha256::new();
        for column in 1..columns.len() {
            add(&mut whole, overflow::cell(row.get_ref(column).map_err(failed)?)?);
        }
        let whole: [u8; 16] = whole.finalize()[..16].try_into().unwrap_or_default();
        let own = overflow::cell(row.get_ref(columns.len()).map_err(failed)?)?;
        let by_key: [u8; 16] = match own {
            // Without a key the whole row tells it apart.
            CellRef::Missing | CellRef::Text("") => whole,
            CellRef::Text(_) | CellRef::Bytes(_) => {
                let mut hash = Sha256::new();
                hash.update(b"key");
                add(&mut hash, own);
                hash.finalize()[..16].try_into().unwrap_or_default()
            }
        };
        let rid: u32 = row.get(0).map_err(failed)?;
        insert.execute((rid, &by_key[..], &whole[..])).map_err(failed)?;
    }
    drop(rows);
    drop((select, insert));
    let sql = format!(
        "CREATE INDEX {table}_k ON {table} (k, rid);
        UPDATE {table} SET n = numbered.n FROM
        (SELECT rid, row_number() OVER (PARTITION BY k ORDER BY rid) AS n FROM {table}) AS numbered
        WHERE numbered.rid = {table}.rid;"
    );
    tx.execute_batch(&sql).map_err(failed)
}

fn add(hash: &mut Sha256, cell: CellRef<'_>) {
    let (tag, bytes): (u8, &[u8]) = match cell {
        CellRef::Missing => (0, b""),
        CellRef::Text(text) => (1, text.as_bytes()),
        CellRef::Bytes(bytes) => (2, bytes),
    };
    hash.update([tag]);
    hash.update((bytes.len() as u64).to_le_bytes());
    hash.update(bytes);
}

/// Gives every loaded record its number in the register: that of the record it is, else the next that was never used.
fn number(tx: &Transaction<'_>, next: u32) -> Result<u32> {
    let sql = "CREATE TABLE refresh_map (place INTEGER PRIMARY KEY, rid INTEGER, old INTEGER, changed INTEGER);
        INSERT INTO refresh_map (place, rid, old, changed)
        SELECT new.rid, old.rid, old.rid, old.d IS NOT new.d FROM refresh_new AS new
        LEFT JOIN refresh_old AS old ON old.k = new.k AND old.n = new.n;";
    tx.execute_batch(sql).map_err(failed)?;
    let sql = "UPDATE refresh_map SET rid = ?1 + numbered.n FROM
        (SELECT place, row_number() OVER (ORDER BY place) - 1 AS n FROM refresh_map WHERE old IS NULL) AS numbered
        WHERE numbered.place = refresh_map.place";
    let new = tx.execute(sql, [next]).map_err(failed)?;
    let new = u32::try_from(new).map_err(|_| Failure::file(msg!("import-too-many-records")))?;
    next.checked_add(new).ok_or_else(|| Failure::file(msg!("import-too-many-records")))
}

fn count(tx: &Transaction<'_>, register: RegisterId) -> Result<Refreshed> {
    let one = |sql: &str| tx.query_row(sql, [], |row| row.get::<_, u32>(0)).map(u64::from).map_err(failed);
    let mut refreshed = Refreshed {
        new: one("SELECT count(*) FROM refresh_map WHERE old IS NULL")?,
        changed: one("SELECT count(*) FROM refresh_map WHERE old IS NOT NULL AND changed")?,
        ..Refreshed::default()
    };
    each_rid(
        tx,
        "SELECT rid FROM refresh_old WHERE rid NOT IN (SELECT old FROM refresh_map WHERE old IS NOT NULL)",
        &mut |rid| {
            refreshed.gone.insert(rid);
        },
    )?;
    let mut changed = RoaringBitmap::new();
    each_rid(tx, "SELECT rid FROM refresh_map WHERE old IS NOT NULL AND changed", &mut |rid| {
        changed.insert(rid);
    })?;
    refreshed.unstaged = unstage(tx, register, &changed)?;
    Ok(refreshed)
}

/// What changed since it was staged leaves the plan: it was reviewed as something else.
fn unstage(tx: &Transaction<'_>, register: RegisterId, changed: &RoaringBitmap) -> Result<u64> {
    let mut statement =
        tx.prepare("SELECT id, records FROM g_plan_item WHERE register = ?1 AND active = 1").map_err(failed)?;
    let items = statement.query_map([register.0], |row| Ok((row.get::<_, i64>(0)?, row.get::<_, Vec<u8>>(1)?)));
    let items: Vec<(i64, Vec<u8>)> = items.map_err(failed)?.collect::<rusqlite::Result<_>>().map_err(failed)?;
    let mut left = RoaringBitmap::new();
    for (id, records) in items {
        let records = bitmap(&records)?;
        let staying = &records - changed;
        if staying.len() == records.len() {
            continue;
        }
        left |= &records & changed;
        let active = i64::from(!staying.is_empty());
        let sql = "UPDATE g_plan_item SET records = ?2, active = ?3 WHERE id = ?1";
        tx.execute(sql, (id, bitmap_bytes(&staying)?, active)).map_err(failed)?;
    }
    Ok(left.len())
}

/// The register's table anew: the file's records under their numbers, then those that the file has no more.
fn rebuild(
    tx: &Transaction<'_>,
    (register, loaded): (RegisterId, RegisterId),
    (fields, pairs): (&[Field], &[(u16, u16)]),
) -> Result<()> {
    let columns: String = (0..fields.len()).map(|place| format!(", c{place}")).collect();
    let from_new: String = (0..fields.len()).map(|place| format!(", n.c{place}")).collect();
    let from_old: String = (0..fields.len())
        .map(|place| match pairs.iter().find(|(_, new)| usize::from(*new) == place) {
            Some((old, _)) => format!(", o.c{old}"),
            None => ", NULL".to_owned(),
        })
        .collect();
    let sql = format!(
        "CREATE TABLE refresh_records (rid INTEGER PRIMARY KEY{columns}, overflow BLOB, shape BLOB);
        INSERT INTO refresh_records SELECT m.rid{from_new}, n.overflow, n.shape
            FROM records_{loaded} AS n JOIN refresh_map AS m ON m.place = n.rid;
        INSERT INTO refresh_records SELECT o.rid{from_old}, o.overflow, o.shape FROM records_{register} AS o
            WHERE o.rid NOT IN (SELECT old FROM refresh_map WHERE old IS NOT NULL);
        DROP TABLE records_{register};
        DROP TABLE records_{loaded};
        ALTER TABLE refresh_records RENAME TO records_{register};
        DROP TABLE IF EXISTS places_{register};
        CREATE TABLE places_{register} (place INTEGER PRIMARY KEY, rid INTEGER NOT NULL);
        INSERT INTO places_{register} SELECT place, rid FROM refresh_map;"
    );
    tx.execute_batch(&sql).map_err(failed)
}

fn each_rid(tx: &Transaction<'_>, sql: &str, each: &mut dyn FnMut(u32)) -> Result<()> {
    let mut statement = tx.prepare(sql).map_err(failed)?;
    let mut rows = statement.query([]).map_err(failed)?;
    while let Some(row) = rows.next().map_err(failed)? {
        each(row.get(0).map_err(failed)?);
    }
    Ok(())
}

/// The first number that no record of the register ever had.
pub(super) fn next_number(connection: &Connection, register: &Register) -> Result<u32> {
    let sql = "SELECT value FROM g_state WHERE key = ?1";
    let kept: Option<String> =
        connection.query_row(sql, [state_key(register.id)], |row| row.get(0)).optional().map_err(failed)?;
    let kept = kept.and_then(|value| value.parse().ok()).unwrap_or(0);
    let first = u32::try_from(register.source.rows).unwrap_or(u32::MAX);
    let last = live_of(connection, register.id)?.max().unwrap_or(0);
    Ok(kept.max(first.max(last).saturating_add(1)))
}

/// Keeps the first number that no record of the register ever had.
pub(super) fn keep_next(connection: &Connection, register: RegisterId, next: u32) -> Result<()> {
    let sql = "INSERT OR REPLACE INTO g_state (key, value) VALUES (?1, ?2)";
    connection.execute(sql, (state_key(register), next.to_string())).map_err(failed)?;
    Ok(())
}

fn state_key(register: RegisterId) -> String {
    format!("next-rid:{register}")
}
