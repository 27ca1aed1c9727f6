//! Removing records with all that is kept of them, inside the transaction that erases.

use std::collections::HashSet;

use roaring::RoaringBitmap;
use rusqlite::Transaction;

use super::records::runs;
use super::registers::{live_of, set_live};
use super::{elsewhere, failed, findings, signals};
use crate::failure::Result;
use crate::model::RegisterId;

/// Deletes the records of a set with their findings and facts, takes them out of the live set, and counts the
/// register's generation up by one. Gives how many records there were; rids that are gone already are left alone.
/// The bytes go by `secure_delete`; the caller commits.
pub(crate) fn remove(tx: &Transaction<'_>, register: RegisterId, records: &RoaringBitmap) -> Result<u64> {
    let mut live = live_of(tx, register)?;
    let gone = records & &live;
    if gone.is_empty() {
        return Ok(0);
    }
    if gone.len() == live.len() {
        everything(tx, register)?;
    } else {
        rows(tx, register, &gone)?;
        blank_signals(tx, register, (&gone, live.max().unwrap_or(0)))?;
    }
    live -= &gone;
    set_live(tx, register, &live)?;
    changed(tx, register)?;
    Ok(gone.len())
}

/// Counts the register's generation up by one and forgets the figures of its fields: after any change of its records.
pub(crate) fn changed(tx: &Transaction<'_>, register: RegisterId) -> Result<()> {
    tx.execute("UPDATE g_register SET generation = generation + 1 WHERE id = ?1", [register.0]).map_err(failed)?;
    let forget = "UPDATE g_field SET filled = NULL, distinct_values = NULL WHERE register = ?1";
    tx.execute(forget, [register.0]).map_err(failed)?;
    elsewhere::forget(tx)
}

fn everything(tx: &Transaction<'_>, register: RegisterId) -> Result<()> {
    tx.execute(&format!("DELETE FROM records_{register}"), []).map_err(failed)?;
    tx.execute("DELETE FROM g_finding WHERE register = ?1", [register.0]).map_err(failed)?;
    tx.execute("DELETE FROM g_signals WHERE register = ?1", [register.0]).map_err(failed)?;
    Ok(())
}

fn rows(tx: &Transaction<'_>, register: RegisterId, gone: &RoaringBitmap) -> Result<()> {
    let records = format!("DELETE FROM records_{register} WHERE rid BETWEEN ?1 AND ?2");
    let mut records = tx.prepare(&records).map_err(failed)?;
    for (first, last) in runs(gone) {
        records.execute([first, last]).map_err(failed)?;
    }
    findings::forget(tx, register, gone)
}

/// The facts of the records that go; none lies beyond the last record that was there.
fn blank_signals(tx: &Transaction<'_>, register: RegisterId, (gone, last): (&RoaringBitmap, u32)) -> Result<()> {
    for (chunk, (first, records)) in signals::chunks(last).enumerate() {
        let end = first.saturating_add(u32::try_from(records).unwrap_or(u32::MAX) - 1);
        let places: HashSet<usize> = gone.range(first..=end).map(|rid| signals::place(rid).1).collect();
        if !places.is_empty() {
            signals::blank(tx, (register, chunk, records), &places)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Facts, RecordId, ScoreKind};
    use crate::store::import::tests::{guests, today};
    use crate::store::{Workbench, records, registers, scores};

    fn without(rids: &[u32]) -> (tempfile::TempDir, Workbench, RegisterId) {
        let (folder, mut bench, register) = guests();
        let tx = bench.writing().unwrap().transaction().unwrap();
        let gone = rids.iter().copied().collect();
        remove(&tx, register, &gone).unwrap();
        tx.commit().unwrap();
        (folder, bench, register)
    }

    #[test]
    fn removed_records_are_no_longer_live() {
        let (_folder, bench, register) = without(&[2]);
        assert_eq!(registers::live(&bench, register).unwrap().iter().collect::<Vec<_>>(), [1, 3]);
        assert!(records::read(&bench, register, &[RecordId(2)]).unwrap().is_empty());
    }

    #[test]
    fn findings_and_facts_go_with_their_record() {
        let (_folder, bench, register) = without(&[1]);
        assert!(records::findings(&bench, register, RecordId(1)).unwrap().is_empty());
        assert_eq!(records::facts(&bench, register, RecordId(1)).unwrap(), Facts::default());
        assert!(!records::findings(&bench, register, RecordId(2)).unwrap().is_empty());
        assert_ne!(records::facts(&bench, register, RecordId(2)).unwrap(), Facts::default());
    }

    #[test]
    fn a_removed_record_has_no_score() {
        let (_folder, bench, register) = without(&[2]);
        let table = scores::table(&bench, register, today()).unwrap();
        assert_eq!(table.score(ScoreKind::Relevance, RecordId(2)), None);
        assert!(table.score(ScoreKind::Relevance, RecordId(3)).is_some());
    }

    #[test]
    fn the_generation_grows_only_when_something_went() {
        let (_folder, bench, register) = without(&[2]);
        assert_eq!(registers::by_id(&bench, register).unwrap().generation, 1);
        let (_folder, bench, register) = without(&[9]);
        assert_eq!(registers::by_id(&bench, register).unwrap().generation, 0);
    }

    #[test]
    fn facts_take_no_more_room_than_before() {
        let size = |bench: &Workbench| -> i64 {
            let sum = "SELECT total(length(data)) FROM g_signals";
            bench.connection().query_row(sum, [], |row| row.get::<_, f64>(0)).map(|sum| sum as i64).unwrap()
        };
        let (_folder, bench, _) = guests();
        let before = size(&bench);
        let (_folder, bench, _) = without(&[2]);
        assert!(size(&bench) <= before + 64, "{} after {before}", size(&bench));
    }

    #[test]
    fn a_whole_register_can_go() {
        let (_folder, bench, register) = without(&[1, 2, 3]);
        assert!(registers::live(&bench, register).unwrap().is_empty());
        assert!(records::findings(&bench, register, RecordId(1)).unwrap().is_empty());
        assert!(scores::table(&bench, register, today()).unwrap().age.is_empty());
    }
}
