//! Dates that a large part of a register shares: a system wrote them, they are no sign of life.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use crate::model::{DateFact, Dated, FieldPosition, Precision, SignalColumns};

/// A date in a field is a mass date when more than this percent of the register's records have it there ...
pub const SHARE: u64 = 20;

/// ... and at least so many: in a small register a few visitors on one day are people.
pub const FEWEST: u64 = 10;

/// Distinct dates that are counted for a field, at most (more than two hundred years of days). What first comes after
/// that could only be a mass date if it made up a fifth of the register later on.
const MOST_DISTINCT: usize = 100_000;

/// Counts the dates of a register, chunk by chunk, while it is imported.
#[derive(Debug, Clone, Default)]
pub struct MassCount {
    records: u64,
    counts: HashMap<FieldPosition, HashMap<i32, u64>>,
}

/// The mass dates of a register, found at import and kept with it.
///
/// They are kept rather than found anew: a date that a system stamped on thousands of records stays one when most of
/// them are erased, and the two visitors of one day that are left of a register are not a mass.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct MassDates(Vec<(FieldPosition, i32)>);

impl MassCount {
    /// Counts a chunk.
    pub fn push(&mut self, columns: &SignalColumns) {
        self.records += columns.codes.len() as u64;
        for (fact, field, values) in &columns.dates {
            if !can_be_a_sign_of_life(*fact) {
                continue;
            }
            let counts = self.counts.entry(*field).or_default();
            for value in values.iter().copied().filter(|value| is_whole_day(*value)) {
                if let Some(count) = counts.get_mut(&value) {
                    *count += 1;
                } else if counts.len() < MOST_DISTINCT {
                    counts.insert(value, 1);
                }
            }
        }
    }

    /// The mass dates among what was counted.
    pub fn finish(&self) -> MassDates {
        let is_mass = |count: u64| count >= FEWEST && count * 100 > self.records * SHARE;
        let mut found: Vec<_> = self
            .counts
            .iter()
            .flat_map(|(field, counts)| counts.iter().map(move |(date, count)| (*field, *date, *count)))
            .filter(|(_, _, count)| is_mass(*count))
            .map(|(field, date, _)| (field, date))
            .collect();
        found.sort_unstable();
        MassDates(found)
    }
}

impl MassDates {
    /// Empties them in columns that are to be scored. Ends, objections and deaths stay: ten thousand cards that run out
    /// on one day do run out on it.
    pub fn blank(&self, columns: &mut SignalColumns) {
        for (fact, field, values) in &mut columns.dates {
            if !can_be_a_sign_of_life(*fact) {
                continue;
            }
            let mass: Vec<i32> = self.0.iter().filter(|(at, _)| at == field).map(|(_, date)| *date).collect();
            if mass.is_empty() {
                continue;
            }
            for value in values.iter_mut().filter(|value| mass.contains(value)) {
                *value = i32::MIN;
            }
        }
    }

    /// In which field which date.
    pub fn iter(&self) -> impl Iterator<Item = (FieldPosition, Dated)> + '_ {
        self.0.iter().filter_map(|(field, date)| Some((*field, Dated::unpack(*date)?)))
    }

    /// There are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

fn can_be_a_sign_of_life(fact: DateFact) -> bool {
    match fact {
        DateFact::LastActivity | DateFact::Purchase | DateFact::ConsentGiven | DateFact::Registered => true,
        DateFact::ConsentUntil
        | DateFact::ConsentWithdrawn
        | DateFact::RelationEnd
        | DateFact::ValidUntil
        | DateFact::Objection
        | DateFact::Deceased
        | DateFact::Birth
        | DateFact::Other => false,
    }
}

/// A year or a month that many share is no stamp.
fn is_whole_day(value: i32) -> bool {
    Dated::unpack(value).is_some_and(|dated| dated.precision == Precision::Day)
}
