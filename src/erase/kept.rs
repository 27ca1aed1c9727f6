//! What stays in the workbench, piece by piece: a value that stands here too proves nothing when it is found.

use rusqlite::Connection;
use rusqlite::types::ValueRef;

use super::values::Look;
use crate::failure::Result;
use crate::store::failed;

/// Packed facts and places of findings: numbers, no text.
const WITHOUT_TEXT: [&str; 2] = ["g_signals", "g_finding"];

/// Calls `look` with the text of every row of every table, the schema's among them. The cells of a row stand side by
/// side in the file, so they are given as one piece: what they form together would be found as well.
pub(super) fn each(connection: &Connection, look: Look<'_>) -> Result<()> {
    let mut tables = vec!["sqlite_schema".to_owned()];
    {
        let listed = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT IN (?1, ?2)";
        let mut statement = connection.prepare(listed).map_err(failed)?;
        let mut rows = statement.query(WITHOUT_TEXT).map_err(failed)?;
        while let Some(row) = rows.next().map_err(failed)? {
            tables.push(row.get(0).map_err(failed)?);
        }
    }
    tables.iter().try_for_each(|table| of_table(connection, table, look))
}

fn of_table(connection: &Connection, table: &str, look: Look<'_>) -> Result<()> {
    let mut statement = connection.prepare(&format!("SELECT * FROM {table}")).map_err(failed)?;
    let columns = statement.column_count();
    let mut rows = statement.query([]).map_err(failed)?;
    let mut text = Vec::new();
    while let Some(row) = rows.next().map_err(failed)? {
        text.clear();
        for column in 0..columns {
            match row.get_ref(column).map_err(failed)? {
                ValueRef::Text(bytes) | ValueRef::Blob(bytes) => text.extend_from_slice(bytes),
                ValueRef::Null | ValueRef::Integer(_) | ValueRef::Real(_) => {}
            }
        }
        look(&text);
    }
    Ok(())
}
