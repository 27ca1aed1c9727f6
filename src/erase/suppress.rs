//! An objection outlives its record: the address's tag goes to the suppression list before the record does.

use rusqlite::Transaction;

use super::apply::Applying;
use super::truncate::{Acting, Truncation};
use crate::failure::Result;
use crate::model::{CellRef, Operator};
use crate::store::columns::{self, Which};
use crate::store::{Workbench, suppressed};

/// Keeps the tags of the addresses of an item that suppresses; of another item nothing.
pub(super) fn remember(
    (bench, tx): (&Workbench, &Transaction<'_>),
    acting: &Acting<'_>,
    applying: &Applying<'_>,
) -> Result<()> {
    if acting.item.operator != Some(Operator::Suppress) {
        return Ok(());
    }
    let truncation = Truncation::of(bench, acting, applying)?;
    let since = applying.env.today.to_string();
    let fields = [truncation.field()];
    let which = Which { register: acting.register.id, fields: &fields, records: Some(acting.records) };
    columns::each_shaped(tx, which, &mut |row| match truncation
        .tag(row.cells.first().copied().unwrap_or(CellRef::Missing))?
    {
        Some(tag) => suppressed::add(tx, &tag, &since),
        None => Ok(()),
    })
}
