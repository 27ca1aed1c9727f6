//! The steward's word on a field, and what follows from it.

use rusqlite::{Connection, Transaction, TransactionBehavior};

use super::import::put_fields;
use super::registers::{by_id, fields_of};
use super::{Workbench, again, failed, overflow, remove, signals};
use crate::detect::identify::identify;
use crate::detect::kinds::date_order;
use crate::detect::mass_dates::MassDates;
use crate::detect::sampled::{Sampled, Sight};
use crate::failure::{Failure, Result};
use crate::model::{Batch, CellRef, Day, Field, FieldKind, FieldPosition, Quiet, RegisterId, Role, Said};

/// Sure, since somebody said so.
const SURE: u8 = 100;

/// Records that the order of day, month and year is learnt from.
const SAMPLE: usize = 2_000;

/// Keeps what the steward says of a field and looks at all records again, in one transaction.
pub(super) fn set(
    bench: &mut Workbench,
    id: RegisterId,
    (position, kind, role): (FieldPosition, FieldKind, Role),
) -> Result<()> {
    let imported = by_id(bench, id)?.source.imported_at;
    // The day by which short identity numbers were read first.
    let today = Day(imported.date_naive());
    let connection = bench.writing()?;
    let tx = connection.transaction_with_behavior(TransactionBehavior::Immediate).map_err(failed)?;
    let field = fields_of(&tx, id)?.into_iter().find(|field| field.position == position);
    let field = field.ok_or_else(|| Failure::ours(msg!("unknown-field", "name" => position.to_string())))?;
    let date_order = if kind.is_date() { order(&tx, (id, position, kind), today)? } else { None };
    put_fields(&tx, id, &[Field { kind, role, date_order, confidence: SURE, said: Said::Steward, ..field }])?;
    let found = again::look(&tx, (id, None), (today, &Quiet))?;
    keep_mass_dates(&tx, id, &found)?;
    remove::changed(&tx, id)?;
    tx.commit().map_err(failed)
}

/// In which order a field writes day, month and year, from its first records.
fn order(
    tx: &Transaction<'_>,
    (id, position, kind): (RegisterId, FieldPosition, FieldKind),
    today: Day,
) -> Result<Option<crate::model::DateOrder>> {
    let sql = format!("SELECT c{position} FROM records_{id} ORDER BY rid LIMIT {SAMPLE}");
    let mut statement = tx.prepare(&sql).map_err(failed)?;
    let mut rows = statement.query([]).map_err(failed)?;
    let mut batch = Batch::new(1);
    while let Some(row) = rows.next().map_err(failed)? {
        if let CellRef::Text(text) = overflow::cell(row.get_ref(0).map_err(failed)?)? {
            batch.push_text(text);
        }
        batch.end_row(None);
    }
    Ok(date_order(kind, &Sampled::of(&batch, 0, Sight { today, identify: &identify })))
}

/// Adds the dates that many records share in a field which was no date before; those found at the import stay.
fn keep_mass_dates(connection: &Connection, id: RegisterId, found: &MassDates) -> Result<()> {
    let kept = signals::mass_dates(connection, id)?;
    let mut all: Vec<serde_json::Value> = Vec::new();
    for dates in [&kept, found] {
        if let Ok(serde_json::Value::Array(entries)) = serde_json::to_value(dates) {
            all.extend(entries.into_iter().filter(|entry| !all.contains(entry)).collect::<Vec<_>>());
        }
    }
    let text = serde_json::Value::Array(all).to_string();
    connection.execute("UPDATE g_register SET mass_dates = ?2 WHERE id = ?1", (id.0, text)).map_err(failed)?;
    Ok(())
}
