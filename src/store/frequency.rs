//! Which values a field holds, how often, with which scores, and which records hold one.
//!
//! Values are counted by a hash of what the cell holds, so that a field of ten million different values takes no more
//! memory than one of two: with too many at once, the register is read again for a part of the hashes at a time. The
//! values themselves are read for the groups that are given, through their first record.

use std::collections::{HashMap, HashSet};
use std::hash::{DefaultHasher, Hasher};

use roaring::RoaringBitmap;
use rusqlite::OptionalExtension;
use rusqlite::types::ValueRef;

use super::records::runs;
use super::scores::ScoreTable;
use super::selection::alphabet;
use super::{Workbench, failed};
use crate::failure::{Failure, Result};
use crate::model::{Cell, Coded, FieldPosition, RecordId, RegisterId, ScoreKind, Watch, go_on};

/// So many groups are given at most.
pub const MOST: usize = 10_000;
/// So many different values are counted at a time: some 40 MB.
const HELD: usize = 1 << 20;
/// A shown value is cut after so many characters.
const SHOWN: usize = 300;
/// Progress is told after so many records.
const OFTEN: u64 = 8192;

/// One value of a field, and the records that hold it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// The value, cut when it is long; missing and empty are one group, [`Cell::Missing`].
    pub value: Cell,
    /// Whether the value was cut.
    pub length: Length,
    /// The first record that holds it.
    pub first: RecordId,
    /// Records that hold it.
    pub records: u64,
    /// Lower median of the age scores, of the records that have one.
    pub age: Option<u8>,
    /// Lower median of the relevance scores.
    pub relevance: Option<u8>,
    /// Lower median of the sensitivity scores.
    pub sensitivity: Option<u8>,
}

/// Whether a value is given whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Length {
    /// It is.
    Whole,
    /// Only its beginning.
    Cut,
}

/// How often each value of a field occurs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Frequency {
    /// The most frequent values first; of equally frequent ones by the Swedish alphabet. When there are more than
    /// [`MOST`], those that stand first in the register are taken of the equally frequent ones.
    pub groups: Vec<Group>,
    /// All different values, empty counted as one.
    pub distinct: u64,
    /// Records that were counted.
    pub records: u64,
}

/// Of what the values are counted.
#[derive(Debug, Clone, Copy)]
pub struct Counting<'a> {
    /// In which register.
    pub register: RegisterId,
    /// Which field.
    pub field: FieldPosition,
    /// Among which records.
    pub within: &'a RoaringBitmap,
    /// Their scores.
    pub scores: &'a ScoreTable,
}

/// Counts the values of a field.
pub fn count(bench: &Workbench, of: Counting<'_>, watch: &dyn Watch) -> Result<Frequency> {
    count_holding(bench, of, (HELD, watch))
}

fn count_holding(bench: &Workbench, of: Counting<'_>, (held, watch): (usize, &dyn Watch)) -> Result<Frequency> {
    let mut parts = 1;
    let (chosen, distinct) = loop {
        match most_frequent(bench, of, (parts, held, watch))? {
            Some(found) => break found,
            None => parts *= 4,
        }
    };
    let spreads = spreads(bench, of, (&chosen, watch))?;
    let sql = format!("SELECT c{} FROM records_{} WHERE rid = ?1", of.field, of.register);
    let mut statement = bench.connection().prepare(&sql).map_err(failed)?;
    let mut groups = Vec::with_capacity(chosen.len());
    for (seen, [age, relevance, sensitivity]) in chosen.iter().zip(&spreads) {
        let found = statement.query_row([seen.first], |row| Ok(shown(row.get_ref(0)?))).optional().map_err(failed)?;
        let (value, length) = found.ok_or_else(unexpected)?;
        groups.push(Group {
            value,
            length,
            first: RecordId(seen.first),
            records: u64::from(seen.records),
            age: age.median(),
            relevance: relevance.median(),
            sensitivity: sensitivity.median(),
        });
    }
    groups.sort_by_cached_key(|group| (std::cmp::Reverse(group.records), alphabetical(&group.value)));
    Ok(Frequency { groups, distinct, records: of.within.len() })
}

/// How many records of a set hold each value; a value is named by a record that holds it.
pub fn share(
    bench: &Workbench,
    of: (RegisterId, FieldPosition),
    (set, firsts): (&RoaringBitmap, impl Iterator<Item = RecordId>),
) -> Result<Vec<u64>> {
    let (register, position) = of;
    let mut counts: HashMap<u64, u64> = HashMap::new();
    let sql = format!("SELECT c{position} FROM records_{register} WHERE rid = ?1");
    let mut one = bench.connection().prepare(&sql).map_err(failed)?;
    let firsts = firsts
        .map(|first| one.query_row([first.0], |row| Ok(hash(row.get_ref(0)?))).optional().map_err(failed))
        .collect::<Result<Vec<_>>>()?;
    let wanted: HashSet<u64> = firsts.iter().flatten().copied().collect();
    let sql = format!("SELECT c{position} FROM records_{register} WHERE rid BETWEEN ?1 AND ?2");
    let mut run = bench.connection().prepare(&sql).map_err(failed)?;
    for between in runs(set) {
        let mut rows = run.query([between.0, between.1]).map_err(failed)?;
        while let Some(row) = rows.next().map_err(failed)? {
            let hash = hash(row.get_ref(0).map_err(failed)?);
            if wanted.contains(&hash) {
                *counts.entry(hash).or_default() += 1;
            }
        }
    }
    Ok(firsts.iter().map(|hash| hash.and_then(|hash| counts.get(&hash).copied()).unwrap_or(0)).collect())
}

/// The records that hold the same value in a field as one of them does; missing and empty are the same.
pub fn records_like(bench: &Workbench, of: (RegisterId, FieldPosition), first: RecordId) -> Result<RoaringBitmap> {
    let (register, position) = of;
    let sql = format!("SELECT c{position} IS NULL OR c{position} = '' FROM records_{register} WHERE rid = ?1");
    let empty: Option<bool> =
        bench.connection().query_row(&sql, [first.0], |row| row.get(0)).optional().map_err(failed)?;
    let Some(empty) = empty else { return Ok(RoaringBitmap::new()) };
    let like = if empty {
        format!("c{position} IS NULL OR c{position} = ''")
    } else {
        format!("c{position} = (SELECT c{position} FROM records_{register} WHERE rid = {first})")
    };
    let sql = format!("SELECT rid FROM records_{register} WHERE {like} ORDER BY rid");
    let mut statement = bench.connection().prepare(&sql).map_err(failed)?;
    let mut rows = statement.query([]).map_err(failed)?;
    let mut records = RoaringBitmap::new();
    while let Some(row) = rows.next().map_err(failed)? {
        records.insert(row.get(0).map_err(failed)?);
    }
    Ok(records)
}

/// A value as it was counted.
#[derive(Debug, Clone, Copy)]
struct Seen {
    hash: u64,
    first: u32,
    records: u32,
}

/// The most frequent values and how many there are; none when more than `held` stood in one part of the hashes.
fn most_frequent(
    bench: &Workbench,
    of: Counting<'_>,
    (parts, held, watch): (u64, usize, &dyn Watch),
) -> Result<Option<(Vec<Seen>, u64)>> {
    let (mut best, mut distinct) = (Vec::new(), 0);
    for part in 0..parts {
        let mut counts: HashMap<u64, Seen> = HashMap::new();
        let read = Passes { done: part, all: parts + 1 };
        let whole = scan(bench, of, (read, watch), &mut |rid, hash| {
            if hash % parts != part {
                return Room::Left;
            }
            counts.entry(hash).or_insert(Seen { hash, first: rid, records: 0 }).records += 1;
            if counts.len() > held { Room::None } else { Room::Left }
        })?;
        if whole == Room::None {
            return Ok(None);
        }
        distinct += counts.len() as u64;
        best.extend(counts.into_values());
        best.sort_unstable_by_key(|seen: &Seen| (std::cmp::Reverse(seen.records), seen.first));
        best.truncate(MOST);
    }
    Ok(Some((best, distinct)))
}

/// The scores of each chosen value's records.
fn spreads(bench: &Workbench, of: Counting<'_>, (chosen, watch): (&[Seen], &dyn Watch)) -> Result<Vec<[Spread; 3]>> {
    let places: HashMap<u64, usize> = chosen.iter().enumerate().map(|(place, seen)| (seen.hash, place)).collect();
    let mut spreads: Vec<[Spread; 3]> = vec![Default::default(); chosen.len()];
    scan(bench, of, (Passes { done: 1, all: 2 }, watch), &mut |rid, hash| {
        if let Some(place) = places.get(&hash) {
            for (kind, spread) in ScoreKind::ALL.iter().zip(&mut spreads[*place]) {
                spread.add(of.scores.score(*kind, RecordId(rid)).map(crate::model::Score::get));
            }
        }
        Room::Left
    })?;
    Ok(spreads)
}

/// Whether there is room for more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Room {
    Left,
    None,
}

/// Which reading of the register this is, for the progress.
#[derive(Debug, Clone, Copy)]
struct Passes {
    done: u64,
    all: u64,
}

/// Reads one field of the records in order, as hashes.
fn scan(
    bench: &Workbench,
    of: Counting<'_>,
    (passes, watch): (Passes, &dyn Watch),
    each: &mut dyn FnMut(u32, u64) -> Room,
) -> Result<Room> {
    let sql = format!("SELECT rid, c{} FROM records_{} ORDER BY rid", of.field, of.register);
    let mut statement = bench.connection().prepare(&sql).map_err(failed)?;
    let mut rows = statement.query([]).map_err(failed)?;
    let (mut read, all) = (0, of.within.len().max(1));
    while let Some(row) = rows.next().map_err(failed)? {
        let rid: u32 = row.get(0).map_err(failed)?;
        if !of.within.contains(rid) {
            continue;
        }
        if each(rid, hash(row.get_ref(1).map_err(failed)?)) == Room::None {
            return Ok(Room::None);
        }
        read += 1;
        if read % OFTEN == 0 {
            go_on(watch)?;
            watch.progress(passes.done * all + read, passes.all * all);
        }
    }
    Ok(Room::Left)
}

fn hash(value: ValueRef<'_>) -> u64 {
    let mut hasher = DefaultHasher::new();
    match value {
        ValueRef::Text(text) if !text.is_empty() => {
            hasher.write_u8(1);
            hasher.write(text);
        }
        ValueRef::Blob(bytes) => {
            hasher.write_u8(2);
            hasher.write(bytes);
        }
        ValueRef::Text(_) | ValueRef::Null | ValueRef::Integer(_) | ValueRef::Real(_) => hasher.write_u8(0),
    }
    hasher.finish()
}

fn shown(value: ValueRef<'_>) -> (Cell, Length) {
    match value {
        ValueRef::Text(text) if !text.is_empty() => {
            let text = String::from_utf8_lossy(text);
            match text.char_indices().nth(SHOWN) {
                Some((end, _)) => (Cell::Text(text[..end].to_owned()), Length::Cut),
                None => (Cell::Text(text.into_owned()), Length::Whole),
            }
        }
        ValueRef::Blob(bytes) if bytes.len() > SHOWN => (Cell::Bytes(bytes[..SHOWN].to_vec()), Length::Cut),
        ValueRef::Blob(bytes) => (Cell::Bytes(bytes.to_vec()), Length::Whole),
        ValueRef::Text(_) | ValueRef::Null | ValueRef::Integer(_) | ValueRef::Real(_) => (Cell::Missing, Length::Whole),
    }
}

/// By what equally frequent values are ordered: empty last, then by the alphabet, then as written.
pub fn alphabetical(value: &Cell) -> (u8, Vec<u8>, Vec<u8>) {
    match value {
        Cell::Text(text) => {
            let mut key = Vec::new();
            alphabet::key_into(text, &mut key);
            (0, key, text.clone().into_bytes())
        }
        Cell::Bytes(bytes) => (1, Vec::new(), bytes.clone()),
        Cell::Missing => (2, Vec::new(), Vec::new()),
    }
}

/// How many records have each score.
#[derive(Debug, Clone)]
struct Spread([u32; 101]);

impl Default for Spread {
    fn default() -> Self {
        Self([0; 101])
    }
}

impl Spread {
    fn add(&mut self, score: Option<u8>) {
        if let Some(count) = score.and_then(|score| self.0.get_mut(usize::from(score))) {
            *count += 1;
        }
    }

    /// The lower median: of four the second.
    fn median(&self) -> Option<u8> {
        let all: u32 = self.0.iter().sum();
        let mut before = all.checked_sub(1)? / 2;
        for (score, count) in (0..=100).zip(&self.0) {
            if before < *count {
                return Some(score);
            }
            before -= count;
        }
        None
    }
}

fn unexpected() -> Failure {
    Failure::ours(msg!("workbench-answer-unexpected"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Quiet;
    use crate::store::Access;

    fn bench(values: &[Option<&str>]) -> (tempfile::TempDir, Workbench) {
        let folder = tempfile::tempdir().unwrap();
        let mut bench = Workbench::open(&folder.path().join("w.gallra"), Access::Write).unwrap();
        let writing = bench.writing().unwrap();
        writing.execute_batch("CREATE TABLE records_1 (rid INTEGER PRIMARY KEY, c0)").unwrap();
        for (place, value) in values.iter().enumerate() {
            let rid = i64::try_from(place + 1).unwrap();
            writing.execute("INSERT INTO records_1 VALUES (?1, ?2)", (rid, value)).unwrap();
        }
        (folder, bench)
    }

    fn counted(values: &[Option<&str>], held: usize) -> Frequency {
        let (_folder, bench) = bench(values);
        let within = RoaringBitmap::from_iter(1..=u32::try_from(values.len()).unwrap());
        let scores = ScoreTable { age: (0..100).collect(), ..ScoreTable::default() };
        let of = Counting { register: RegisterId(1), field: FieldPosition(0), within: &within, scores: &scores };
        count_holding(&bench, of, (held, &Quiet)).unwrap()
    }

    const TOWNS: [Option<&str>; 9] = [
        Some("Umeå"),
        Some("Ängelholm"),
        None,
        Some("Ålesund"),
        Some("Umeå"),
        Some(""),
        Some("Umeå"),
        Some("Zinkgruvan"),
        Some("umeå"),
    ];

    #[test]
    fn the_most_frequent_stand_first_and_the_others_by_the_alphabet() {
        let found = counted(&TOWNS, HELD);
        let told: Vec<(Option<&str>, u64)> = found.groups.iter().map(|g| (g.value.filled(), g.records)).collect();
        let expected = [
            (Some("Umeå"), 3),
            (None, 2),
            (Some("umeå"), 1),
            (Some("Zinkgruvan"), 1),
            (Some("Ålesund"), 1),
            (Some("Ängelholm"), 1),
        ];
        assert_eq!(told, expected);
        assert_eq!((found.distinct, found.records), (6, 9));
    }

    #[test]
    fn a_part_at_a_time_gives_the_same_as_all_at_once() {
        assert_eq!(counted(&TOWNS, 2), counted(&TOWNS, HELD));
    }

    #[test]
    fn the_median_is_that_of_the_records_that_hold_the_value() {
        // Umeå stands in records 1, 5 and 7, whose ages are 0, 4 and 6.
        assert_eq!(counted(&TOWNS, HELD).groups[0].age, Some(4));
    }

    #[test]
    fn missing_and_empty_are_one_group() {
        let (_folder, bench) = bench(&TOWNS);
        let of = (RegisterId(1), FieldPosition(0));
        let same = RoaringBitmap::from_iter([3, 6]);
        assert_eq!(records_like(&bench, of, RecordId(3)).unwrap(), same);
        assert_eq!(records_like(&bench, of, RecordId(6)).unwrap(), same);
        assert_eq!(records_like(&bench, of, RecordId(1)).unwrap(), RoaringBitmap::from_iter([1, 5, 7]));
        assert!(records_like(&bench, of, RecordId(90)).unwrap().is_empty());
    }
}
