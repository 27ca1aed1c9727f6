//! An objection outlives its record: the address's tag goes to the suppression list before the record does, and the
//! address itself where the policy says that the list keeps it.

use rusqlite::Transaction;

use super::apply::Applying;
use super::truncate::{Acting, Truncation};
use crate::failure::Result;
use crate::model::{CellRef, Operator};
use crate::policy::terms::Suppression;
use crate::store::columns::{self, Which};
use crate::store::suppressed::{self, Kept};
use crate::store::{Workbench, policy};

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
    let policy = policy::current(bench)?;
    columns::each_shaped(tx, which, &mut |row| {
        let cell = row.cells.first().copied().unwrap_or(CellRef::Missing);
        truncation.tags(cell)?.iter().try_for_each(|(address, tag)| {
            let address = match policy.suppression {
                Suppression::Tag => None,
                Suppression::Address => Some(address.as_str()),
            };
            suppressed::add(tx, Kept { tag, address, since: &since })
        })
    })
}
