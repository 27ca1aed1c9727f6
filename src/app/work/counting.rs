//! The values of a field, counted by the worker, and the records of one of them.

use std::borrow::Cow;

use crate::app::act::values::Grouped;
use crate::app::effect::ValuesAsked;
use crate::app::state::is_sensitive;
use crate::app::state::values::{Secrecy, ValueCount, ValueLine};
use crate::env::Env;
use crate::failure::Result;
use crate::model::{Cell, Field, FieldPosition, Finding, RecordId, RegisterId, Watch};
use crate::store::details::Details;
use crate::store::frequency::{self, Counting, Group};
use crate::store::{Workbench, expression, records, registers, scores};

use roaring::RoaringBitmap;

/// Counts the values of a field, with what of each is marked and staged.
pub fn values(bench: &Workbench, asked: &ValuesAsked, (env, watch): (&Env, &dyn Watch)) -> Result<ValueCount> {
    let table = match &asked.scores {
        Some(table) => Cow::Borrowed(table.as_ref()),
        None => Cow::Owned(scores::table(bench, asked.register, env.today)?),
    };
    let fields = registers::fields(bench, asked.register)?;
    let field = fields.get(usize::from(asked.field.0));
    let of = Counting { register: asked.register, field: asked.field, within: &asked.within, scores: &table };
    let found = frequency::count(bench, of, watch)?;
    let mut details = Details::of(bench, asked.register)?;
    let (marks, staged) = (&asked.marks & &asked.within, &asked.staged & &asked.within);
    let mut lines = Vec::with_capacity(found.groups.len());
    for group in found.groups {
        let secrecy = secrecy(&mut details, field, &group)?;
        lines.push(ValueLine { group, secrecy, marked: 0, staged: 0 });
    }
    share_out(bench, asked, (&mut lines, &marks, &staged))?;
    Ok(ValueCount { lines, distinct: found.distinct, records: found.records })
}

/// What was found in the first record that holds the value was found in the value.
fn secrecy(details: &mut Details<'_>, field: Option<&Field>, group: &Group) -> Result<Secrecy> {
    let findings: Vec<Finding> = details.findings(group.first)?.cloned().collect();
    let sensitive = field.is_some_and(|field| group.value != Cell::Missing && is_sensitive(field, &findings));
    Ok(if sensitive { Secrecy::Sensitive } else { Secrecy::Open })
}

/// Tells each line how many of its records are marked and staged; asks only where there are any.
fn share_out(
    bench: &Workbench,
    asked: &ValuesAsked,
    (lines, marks, staged): (&mut [ValueLine], &RoaringBitmap, &RoaringBitmap),
) -> Result<()> {
    if marks.is_empty() && staged.is_empty() {
        return Ok(());
    }
    let of = (asked.register, asked.field);
    for (set, told) in [(marks, Told::Marked), (staged, Told::Staged)] {
        let counts = frequency::share(bench, of, (set, lines.iter().map(|line| line.group.first)))?;
        for (line, count) in lines.iter_mut().zip(counts) {
            match told {
                Told::Marked => line.marked = count,
                Told::Staged => line.staged = count,
            }
        }
    }
    Ok(())
}

enum Told {
    Marked,
    Staged,
}

/// The records that hold the same value as one does, and the condition that selects them.
pub fn group(bench: &Workbench, of: (RegisterId, FieldPosition), (first, env): (RecordId, &Env)) -> Result<Grouped> {
    let (register, position) = of;
    let found = frequency::records_like(bench, of, first)?;
    let fields = registers::fields(bench, register)?;
    let record = records::read(bench, register, &[first])?.into_iter().next();
    let cell = record.and_then(|(_, record)| record.cells.into_iter().nth(usize::from(position.0)));
    let condition = fields.get(usize::from(position.0)).zip(cell).and_then(|(field, cell)| equal(field, &cell));
    let expression = match condition {
        Some(text) => expression::read(bench, register, (&text, env)).ok().map(|read| read.resolved().to_owned()),
        None => None,
    };
    Ok(Grouped { field: position, records: found, expression })
}

/// The condition that a field holds what a cell holds; none where it cannot be written.
pub fn equal(field: &Field, cell: &Cell) -> Option<String> {
    let name = format!("\"{}\"", field.name.replace('"', "\"\""));
    match cell {
        Cell::Missing => Some(format!("raw({name}) IS NULL")),
        Cell::Text(text) if text.is_empty() => Some(format!("raw({name}) IS NULL")),
        Cell::Text(text) => Some(format!("raw({name}) = '{}'", text.replace('\'', "''"))),
        Cell::Bytes(_) => None,
    }
}
