//! What a truncation does to its records' values: how many change, cannot be read, are empty; some of them before and after.

use std::collections::BTreeMap;

use roaring::RoaringBitmap;
use serde::Serialize;

use super::chain::{Chain, Link};
use super::mix::mix;
use super::operators::Outcome;
use crate::detect::identifiers::personnummer::{self, Century, Coordination};
use crate::failure::Result;
use crate::model::{CellRef, Day, Field, Finding, Operator, RecordId, Register, Watch, go_on};
use crate::store::columns::{self, Which};
use crate::store::{Workbench, records};

/// Examples of an item, at most.
pub const EXAMPLES: usize = 10;

/// Of these, values that cannot be read, and empty ones.
const UNREADABLE_EXAMPLES: usize = 2;
const EMPTY_EXAMPLES: usize = 1;

/// A longer value is cut in an example, in characters.
const LONGEST_EXAMPLE: usize = 400;

/// How many values each way; together the records.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Counts {
    /// Got their final form, or had it.
    pub changed: u64,
    /// Cannot be read by the operator, and stay.
    pub unreadable: u64,
    /// There was nothing.
    pub empty: u64,
}

impl Counts {
    /// Counts one.
    pub fn add(&mut self, outcome: &Outcome) {
        match outcome {
            Outcome::Changed(_) => self.changed += 1,
            Outcome::Unreadable => self.unreadable += 1,
            Outcome::Empty => self.empty += 1,
        }
    }

    /// The records.
    pub fn sum(self) -> u64 {
        self.changed + self.unreadable + self.empty
    }
}

/// What became of an example.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Became {
    /// It was changed.
    Changed,
    /// It stays, since it cannot be read.
    Unreadable,
    /// There was nothing.
    Empty,
}

/// What there is to know of an example.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Note {
    /// The century was not written.
    CenturyInferred,
    /// A samordningsnummer: the day is written plus 60.
    Coordination,
}

/// One value before and after.
#[derive(Clone, PartialEq, Serialize)]
pub struct Example {
    /// Whose.
    pub rid: RecordId,
    /// As it is; null for bytes that the file's encoding cannot read.
    pub before: Option<String>,
    /// As it would be.
    pub after: Option<String>,
    /// What became of it.
    pub outcome: Became,
    /// What there is to know of it.
    pub note: Option<Note>,
    /// What is found in it now, for masking.
    #[serde(skip)]
    pub findings: Vec<Finding>,
}

impl std::fmt::Debug for Example {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Example({}, {:?})", self.rid, self.outcome)
    }
}

/// What a truncation does.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Truncated {
    /// How many values each way.
    #[serde(flatten)]
    pub counts: Counts,
    /// What can still be found in what is left, by the operator that strikes out what is found.
    pub left_to_find: Option<u64>,
    /// Some values before and after.
    pub examples: Vec<Example>,
    /// The field as it is now.
    #[serde(skip)]
    pub field: Field,
    /// How.
    #[serde(skip)]
    pub operator: Operator,
}

/// What the truncations of a register do, and how many filled cells they empty in records that stay.
pub(super) struct Followed {
    /// By the items' places in the plan.
    pub(super) truncated: BTreeMap<usize, Truncated>,
    pub(super) emptied: u64,
}

/// Follows a register's truncations over all their records. `gone` are the records that the plan deletes.
pub(super) fn follow(
    bench: &Workbench,
    register: &Register,
    ((chain, gone), watch): ((&Chain<'_>, &RoaringBitmap), &dyn Watch),
) -> Result<Followed> {
    let fields = chain.fields();
    let records = chain.links.iter().fold(RoaringBitmap::new(), |all, link| all | link.records);
    let mut tallies: BTreeMap<usize, Tally> = chain.links.iter().map(|link| (link.place, Tally::default())).collect();
    let (mut emptied, mut done) = (0, 0_u64);
    let which = Which { register: register.id, fields: &fields, records: Some(&records) };
    columns::each(bench, which, &mut |rid, cells| {
        done += 1;
        if done.is_multiple_of(1024) {
            go_on(watch)?;
        }
        for (field, cell) in fields.iter().zip(cells) {
            let after = chain.follow((rid, *field), *cell, &mut |link, before, outcome| {
                if let Some(tally) = tallies.get_mut(&link.place) {
                    tally.add(link, (rid, before), outcome);
                }
            });
            let was_filled = !matches!(cell, CellRef::Missing | CellRef::Text(""));
            if was_filled && after.filled().is_none() && !gone.contains(rid) {
                emptied += 1;
            }
        }
        Ok(())
    })?;
    let mut truncated = BTreeMap::new();
    for link in &chain.links {
        if let Some(tally) = tallies.remove(&link.place) {
            truncated.insert(link.place, tally.finish(bench, (register, link))?);
        }
    }
    Ok(Followed { truncated, emptied })
}

/// Whether a value gets its final form, or had it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Final {
    Gets,
    Had,
}

/// Counts one truncation and keeps a spread of its values.
#[derive(Default)]
pub(super) struct Tally {
    counts: Counts,
    left_to_find: u64,
    /// Those that really change first, then by a draw.
    changed: BTreeMap<(Final, u64), Example>,
    unreadable: Vec<Example>,
    empty: Vec<Example>,
}

impl Tally {
    pub(super) fn add(&mut self, link: &Link<'_>, (rid, before): (u32, CellRef<'_>), outcome: &Outcome) {
        self.counts.add(outcome);
        match outcome {
            Outcome::Changed(left) => {
                self.left_to_find += link.truncator.left_to_find(left);
                let had = if before == CellRef::Text(left) { Final::Had } else { Final::Gets };
                let key = (had, mix(u64::from(rid)));
                let full = self.changed.len() >= EXAMPLES;
                if full && self.changed.last_key_value().is_none_or(|(last, _)| *last < key) {
                    return;
                }
                if full {
                    self.changed.pop_last();
                }
                self.changed.insert(key, example(rid, before, (Became::Changed, Some(left))));
            }
            Outcome::Unreadable if self.unreadable.len() < UNREADABLE_EXAMPLES => {
                self.unreadable.push(example(rid, before, (Became::Unreadable, None)));
            }
            Outcome::Empty if self.empty.len() < EMPTY_EXAMPLES => {
                self.empty.push(example(rid, before, (Became::Empty, None)));
            }
            Outcome::Unreadable | Outcome::Empty => {}
        }
    }

    /// With at most ten examples, changed ones in the order of their records first.
    pub(super) fn finish(self, bench: &Workbench, (register, link): (&Register, &Link<'_>)) -> Result<Truncated> {
        let others = self.unreadable.len() + self.empty.len();
        let mut examples: Vec<Example> = self.changed.into_values().take(EXAMPLES - others).collect();
        examples.sort_by_key(|example| example.rid);
        examples.extend(self.unreadable);
        examples.extend(self.empty);
        let day = Day(register.source.imported_at.date_naive());
        for example in &mut examples {
            let found = records::findings(bench, register.id, example.rid)?;
            example.findings = found.into_iter().filter(|finding| finding.field == link.field.position).collect();
            if matches!(link.operator, Operator::BirthDate | Operator::BirthYear) {
                example.note = example.before.as_deref().and_then(|before| note(before, day));
            }
        }
        Ok(Truncated {
            counts: self.counts,
            left_to_find: (link.operator == Operator::Redact).then_some(self.left_to_find),
            examples,
            field: link.field.clone(),
            operator: link.operator,
        })
    }
}

fn example(rid: u32, before: CellRef<'_>, (outcome, after): (Became, Option<&String>)) -> Example {
    let text = match before {
        CellRef::Missing => Some(String::new()),
        CellRef::Text(text) => Some(cut(text)),
        CellRef::Bytes(_) => None,
    };
    let after = after.map_or_else(|| text.clone(), |after| Some(cut(after)));
    Example { rid: RecordId(rid), before: text, after, outcome, note: None, findings: Vec::new() }
}

fn cut(text: &str) -> String {
    text.chars().take(LONGEST_EXAMPLE).collect()
}

fn note(before: &str, day: Day) -> Option<Note> {
    let number = personnummer::read(before, day)?;
    if number.coordination == Coordination::Yes {
        return Some(Note::Coordination);
    }
    match number.century {
        Century::Written => None,
        Century::Inferred | Century::Doubtful(_) => Some(Note::CenturyInferred),
    }
}
