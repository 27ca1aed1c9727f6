//! Looking at records again after what is known of a field, or what stands in their cells, has changed.

use roaring::RoaringBitmap;
use rusqlite::{Connection, Statement};

use super::import::Detecting;
use super::records::runs;
use super::registers::{fields_of, live_of};
use super::signals::{self, place};
use super::{failed, findings, overflow, recognition};
use crate::detect::keys::NO_KEY;
use crate::detect::mass_dates::MassDates;
use crate::failure::Result;
use crate::model::{Batch, CellRef, DateFact, Day, FieldPosition, Finding, RegisterId, SignalColumns, Watch, go_on};

/// Finds findings and facts of records anew, in the caller's transaction: those of the set, or all when none is given.
/// `today` settles the century of short identity numbers. The dates that many records share are left as they were.
/// Stops with nothing lost to the caller's transaction when the watch says so.
pub(crate) fn look(
    connection: &Connection,
    (register, set): (RegisterId, Option<&RoaringBitmap>),
    (today, watch): (Day, &dyn Watch),
) -> Result<MassDates> {
    let fields = fields_of(connection, register)?;
    let live = live_of(connection, register)?;
    let sql = format!("SELECT * FROM records_{register} WHERE rid BETWEEN ?1 AND ?2 ORDER BY rid");
    let mut again = Again {
        connection,
        register,
        rows: connection.prepare(&sql).map_err(failed)?,
        batch: Batch::new(fields.len()),
        detecting: Detecting::new(&fields, today, recognition::of(connection, register)?),
        fields: fields.len(),
    };
    let end = live.max().unwrap_or(0);
    for (chunk, (first, records)) in signals::chunks(end).enumerate() {
        go_on(watch)?;
        watch.progress(u64::from(first), u64::from(end));
        let last = first + u32::try_from(records - 1).unwrap_or(0);
        let mut here = live.clone();
        here.remove_range(..first);
        here.remove_range(last.saturating_add(1)..);
        let columns = match set {
            None => signals::blank_columns(records),
            Some(set) => {
                here &= set;
                if here.is_empty() {
                    continue;
                }
                signals::read_whole(connection, (register, chunk), records)?
            }
        };
        again.chunk((chunk, columns), &here)?;
    }
    if set.is_none() {
        recognition::mark(connection, register)?;
    }
    Ok(again.detecting.mass())
}

struct Again<'c> {
    connection: &'c Connection,
    register: RegisterId,
    rows: Statement<'c>,
    batch: Batch,
    detecting: Detecting,
    fields: usize,
}

impl Again<'_> {
    /// Looks at the records of a chunk that are in the set.
    fn chunk(&mut self, (chunk, mut columns): (usize, SignalColumns), set: &RoaringBitmap) -> Result<()> {
        let mut found: Vec<(u32, Vec<Finding>)> = Vec::new();
        let mut facts = None;
        for run in runs(set) {
            facts = self.run(run, &mut found)?.or(facts);
        }
        if let Some(facts) = facts.or_else(|| self.detecting.rest()) {
            let places: Vec<usize> = set.iter().map(|rid| place(rid).1).collect();
            scatter(&facts, &places, &mut columns);
        }
        signals::write(self.connection, (self.register, chunk), &columns)?;
        findings::replace(self.connection, (self.register, set), &found)
    }

    /// Looks at the records from the first to the last rid; facts when the chunk is full.
    fn run(
        &mut self,
        (first, last): (u32, u32),
        found: &mut Vec<(u32, Vec<Finding>)>,
    ) -> Result<Option<SignalColumns>> {
        let mut facts = None;
        let mut rows = self.rows.query([first, last]).map_err(failed)?;
        while let Some(row) = rows.next().map_err(failed)? {
            let rid: u32 = row.get(0).map_err(failed)?;
            self.batch.reset(self.fields);
            for column in 1..=self.fields {
                match overflow::cell(row.get_ref(column).map_err(failed)?)? {
                    // To recognition, missing and empty are the same.
                    CellRef::Missing => self.batch.push_text(""),
                    CellRef::Text(text) => self.batch.push_text(text),
                    CellRef::Bytes(bytes) => self.batch.push_bytes(bytes),
                }
            }
            self.batch.end_row(None);
            let Some(row) = self.batch.row(0) else { continue };
            let mut here = Vec::new();
            facts = self.detecting.see(&row, &mut |finding| here.push(finding)).or(facts);
            if !here.is_empty() {
                found.push((rid, here));
            }
        }
        Ok(facts)
    }
}

/// Writes the facts of some records into their places of a chunk, where no other fact of theirs stays.
fn scatter(facts: &SignalColumns, places: &[usize], columns: &mut SignalColumns) {
    for (_, _, column) in &mut columns.dates {
        places.iter().for_each(|place| column[*place] = i32::MIN);
    }
    for (_, column) in &mut columns.keys {
        places.iter().for_each(|place| column[*place] = NO_KEY);
    }
    for (index, place) in places.iter().copied().enumerate() {
        columns.codes[place] = facts.codes[index];
        columns.may_reveal[place] = facts.may_reveal[index];
        columns.flags[place] = facts.flags[index];
    }
    for (fact, field, from) in &facts.dates {
        let column = column(columns, (*fact, *field));
        for (index, place) in places.iter().enumerate() {
            column[*place] = from[index];
        }
    }
    for (field, from) in &facts.keys {
        let column = keys(columns, *field);
        for (index, place) in places.iter().enumerate() {
            column[*place] = from[index];
        }
    }
}

fn keys(columns: &mut SignalColumns, of: FieldPosition) -> &mut Vec<u64> {
    let records = columns.codes.len();
    let known = columns.keys.iter().position(|(field, _)| *field == of);
    let place = known.unwrap_or_else(|| {
        columns.keys.push((of, vec![NO_KEY; records]));
        columns.keys.len() - 1
    });
    &mut columns.keys[place].1
}

fn column(columns: &mut SignalColumns, of: (DateFact, FieldPosition)) -> &mut Vec<i32> {
    let records = columns.codes.len();
    let known = columns.dates.iter().position(|(fact, field, _)| (*fact, *field) == of);
    let place = known.unwrap_or_else(|| {
        columns.dates.push((of.0, of.1, vec![i32::MIN; records]));
        columns.dates.len() - 1
    });
    &mut columns.dates[place].2
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Quiet, RecordId};
    use crate::store::import::tests::{guests, today};
    use crate::store::records;

    #[test]
    fn a_cell_that_was_cleared_has_no_finding_left() {
        let (_folder, mut bench, register) = guests();
        let other = records::facts(&bench, register, RecordId(2)).unwrap();
        let tx = bench.writing().unwrap().transaction().unwrap();
        tx.execute(&format!("UPDATE records_{register} SET c1 = '', c3 = '' WHERE rid = 1"), []).unwrap();
        look(&tx, (register, Some(&RoaringBitmap::from_iter([1]))), (today(), &Quiet)).unwrap();
        tx.commit().unwrap();
        assert!(records::findings(&bench, register, RecordId(1)).unwrap().is_empty());
        assert!(!records::facts(&bench, register, RecordId(1)).unwrap().codes.has_special());
        assert_eq!(records::facts(&bench, register, RecordId(2)).unwrap(), other);
    }

    #[test]
    fn records_that_did_not_change_look_as_they_did() {
        let (_folder, mut bench, register) = guests();
        let all = |bench: &crate::store::Workbench| {
            [1, 2, 3].map(|rid| {
                let rid = RecordId(rid);
                (records::facts(bench, register, rid).unwrap(), records::findings(bench, register, rid).unwrap())
            })
        };
        let before = all(&bench);
        let tx = bench.writing().unwrap().transaction().unwrap();
        look(&tx, (register, Some(&RoaringBitmap::from_iter([1, 3]))), (today(), &Quiet)).unwrap();
        tx.commit().unwrap();
        assert_eq!(all(&bench), before);
    }
}
