//! Rows of a table or view in another SQLite file. It is opened for reading alone.

use std::path::Path;

use rusqlite::types::ValueRef;
use rusqlite::{Connection, OpenFlags};

use super::evidence::Evidence;
use super::fed::{About, Fed, Feed, Wanted};
use super::refusal;
use super::token::FIELD_LIMIT;
use super::typed::Typed;
use super::unfold::Origin;
use crate::failure::Result;
use crate::model::CellRef;

/// Its tables and views, in the order in which they were made, without SQLite's own and those in which a search index
/// keeps itself.
pub(crate) fn parts(path: &Path) -> Result<Vec<String>> {
    let connection = connect(path)?;
    let sql = "SELECT made.name FROM sqlite_schema AS made
        JOIN pragma_table_list AS listed ON listed.schema = 'main' AND listed.name = made.name
        WHERE made.type IN ('table', 'view') AND listed.type <> 'shadow' AND made.name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
        ORDER BY made.type, made.rowid";
    let broken = |_| refusal::database_broken(path);
    let mut statement = connection.prepare(sql).map_err(broken)?;
    let names = statement.query_map([], |row| row.get(0)).map_err(broken)?;
    names.collect::<rusqlite::Result<Vec<String>>>().map_err(broken)
}

/// Opens a table or view: the one asked for, else the first.
pub(crate) fn open(origin: &Origin, part: Option<&str>) -> Result<Fed> {
    let path = origin.path().to_owned();
    let names = parts(&path)?;
    let name = match part {
        Some(wanted) => {
            let folded = |name: &&String| name.to_lowercase() == wanted.to_lowercase();
            names.iter().find(folded).ok_or_else(|| refusal::no_part(wanted, &names))?
        }
        None => names.first().ok_or_else(|| refusal::empty(&path))?,
    };
    let connection = connect(&path)?;
    let sql = format!("SELECT * FROM \"{}\"", name.replace('"', "\"\""));
    let statement = connection.prepare(&sql).map_err(|_| refusal::database_broken(&path))?;
    let headers: Vec<String> = statement.column_names().map(str::to_owned).collect();
    drop(statement);
    if headers.len() > FIELD_LIMIT {
        return Err(refusal::too_wide(FIELD_LIMIT));
    }
    let reason = msg!("evidence-table", "table" => name, "fields" => headers.len());
    let about = About {
        format: "sqlite",
        part: Some(name.clone()),
        headers,
        header_rows: 0,
        preamble_rows: 0,
        before: Vec::new(),
        size: origin.size(),
        digest: origin.digest()?,
        evidence: Evidence { score: 100, reasons: vec![reason], second: None, footnote_rows: 0 },
    };
    Ok(Fed::start(about, move |feed| feed_rows(&connection, (&sql, &path), feed)))
}

fn feed_rows(connection: &Connection, (sql, path): (&str, &Path), feed: &mut Feed) -> Result<()> {
    let broken = |_| refusal::database_broken(path);
    let mut statement = connection.prepare(sql).map_err(broken)?;
    let columns = statement.column_count();
    let mut rows = statement.query([]).map_err(broken)?;
    let mut read = 0;
    while let Some(row) = rows.next().map_err(broken)? {
        for place in 0..columns {
            match row.get_ref(place).map_err(broken)? {
                ValueRef::Null => feed.cell(Typed::Missing, CellRef::Missing),
                ValueRef::Integer(number) => feed.cell(Typed::Number, CellRef::Text(&number.to_string())),
                ValueRef::Real(number) => feed.cell(Typed::Number, CellRef::Text(&number.to_string())),
                ValueRef::Text(bytes) => {
                    read += bytes.len() as u64;
                    match std::str::from_utf8(bytes) {
                        Ok(text) => feed.cell(Typed::Text, CellRef::Text(text)),
                        Err(_) => feed.cell(Typed::Text, CellRef::Bytes(bytes)),
                    }
                }
                ValueRef::Blob(bytes) => feed.cell(Typed::Text, CellRef::Bytes(bytes)),
            }
        }
        read += 4;
        if feed.end_row(read) == Wanted::Nothing {
            break;
        }
    }
    Ok(())
}

/// Opens a database so that nothing in it can act: no writing, no schema tricks, no extension.
fn connect(path: &Path) -> Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let broken = |_| refusal::database_broken(path);
    let connection = Connection::open_with_flags(path, flags).map_err(broken)?;
    connection.pragma_update(None, "trusted_schema", false).map_err(broken)?;
    connection.pragma_update(None, "query_only", true).map_err(broken)?;
    let own: i64 = connection.pragma_query_value(None, "application_id", |row| row.get(0)).map_err(broken)?;
    if own == 0x4741_4c52 {
        return Err(refusal::workbench(path));
    }
    Ok(connection)
}
