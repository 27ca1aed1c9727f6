//! The steward's word on a field, and what follows from it.

use rusqlite::{Connection, Transaction, TransactionBehavior};

use super::import::put_fields;
use super::registers::{by_id, field_by_name, fields_of};
use super::{Workbench, again, failed, overflow, remove, signals};
use crate::detect::corrected::take;
use crate::detect::identify::identify;
use crate::detect::kinds::Written;
use crate::detect::mass_dates::MassDates;
use crate::detect::sampled::{Sampled, Sight};
use crate::failure::Result;
use crate::model::{Batch, CellRef, Coded, Day, FieldPosition, FieldSaid, RegisterId, Watch};

/// Records that the order of day, month and year is learnt from.
const SAMPLE: usize = 2_000;

/// Keeps what the steward says of a field and looks at all records again, in one transaction.
pub(super) fn set(bench: &mut Workbench, id: RegisterId, (word, watch): (&FieldSaid, &dyn Watch)) -> Result<()> {
    let imported = by_id(bench, id)?.source.imported_at;
    // The day by which short identity numbers were read first.
    let today = Day(imported.date_naive());
    let connection = bench.writing()?;
    let tx = connection.transaction_with_behavior(TransactionBehavior::Immediate).map_err(failed)?;
    let mut fields = fields_of(&tx, id)?;
    let position = field_by_name(&fields, &word.name)?.position;
    let sampled = sampled(&tx, (id, position), today)?;
    take(&mut fields, (usize::from(position.0), word), &sampled)?;
    put_fields(&tx, id, &fields)?;
    let found = again::look(&tx, (id, None), (today, watch))?;
    keep_mass_dates(&tx, id, &found)?;
    remove::changed(&tx, id)?;
    tx.commit().map_err(failed)
}

/// Looks for doubt in the registers of a gallra that knew none.
pub(super) fn doubt_all(tx: &Transaction<'_>) -> Result<()> {
    let mut statement = tx.prepare("SELECT id FROM g_register WHERE state = 'ready'").map_err(failed)?;
    let ids = statement.query_map([], |row| row.get(0).map(RegisterId)).map_err(failed)?;
    let ids: Vec<RegisterId> = ids.collect::<rusqlite::Result<_>>().map_err(failed)?;
    for id in ids {
        let mut fields = fields_of(tx, id)?;
        for field in fields.iter_mut().filter(|field| field.kind.is_date()) {
            // Dates are the same on any day.
            let written =
                Written::of(field.kind, &sampled(tx, (id, field.position), Day(chrono::NaiveDate::default()))?);
            field.doubt = written.doubt.filter(|_| written.order == field.date_order);
        }
        for field in fields.iter().filter(|field| field.doubt.is_some()) {
            let sql = "UPDATE g_field SET doubt = ?3 WHERE register = ?1 AND position = ?2";
            tx.execute(sql, (id.0, field.position.0, field.doubt.map(Coded::code))).map_err(failed)?;
        }
    }
    Ok(())
}

/// What a field looks like in its first records.
fn sampled(tx: &Transaction<'_>, (id, position): (RegisterId, FieldPosition), today: Day) -> Result<Sampled> {
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
    Ok(Sampled::of(&batch, 0, Sight { today, identify: &identify }))
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
