//! The figures of a register's line: reckoned in one pass, kept until its records or the day change.

use rusqlite::OptionalExtension;
use serde::{Deserialize, Serialize};

use super::elsewhere::Ties;
use super::{Workbench, failed, filled, holds, policy, registers, scores};
use crate::failure::{Failure, Result};
use crate::model::{Category, Coded, Codes, Day, FieldPosition, RegisterId, SignalColumns};
use crate::policy::Need;
use crate::score::{NO_SCORE, ScoreColumns};

/// Relevance below this is low.
const LOW: u8 = 30;

/// What is reckoned of a register for a day.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub(super) struct Figures {
    pub(super) oldest: Option<Day>,
    pub(super) newest: Option<Day>,
    pub(super) age: Option<u8>,
    pub(super) relevance: Option<u8>,
    pub(super) sensitivity: Option<u8>,
    pub(super) overdue: u64,
    pub(super) overdue_days_max: Option<i64>,
    pub(super) sensitivity_max: Option<u8>,
    pub(super) sensitivity_max_records: u64,
    pub(super) relevance_low: u64,
    pub(super) special_category: u64,
    pub(super) special_categories: Vec<(String, u64)>,
    pub(super) undated: u64,
    /// What the figures rest on in other registers.
    #[serde(default)]
    pub(super) others: String,
    pub(super) nice_to_have: u64,
}

/// Figures with the generation and day that they hold for.
pub(super) struct Kept {
    pub(super) generation: i64,
    pub(super) day: String,
    pub(super) figures: Figures,
}

/// The figures as last kept.
pub(super) fn kept(bench: &Workbench, register: RegisterId) -> Result<Option<Kept>> {
    let sql = "SELECT generation, day, figures FROM g_summary WHERE register = ?1";
    let mut statement = bench.connection().prepare_cached(sql).map_err(failed)?;
    let row = |row: &rusqlite::Row<'_>| Ok((row.get(0)?, row.get(1)?, row.get::<_, String>(2)?));
    let Some((generation, day, text)) = statement.query_row([register.0], row).optional().map_err(failed)? else {
        return Ok(None);
    };
    // Figures in the form of another gallra are as good as none.
    Ok(serde_json::from_str(&text).ok().map(|figures| Kept { generation, day, figures }))
}

/// Keeps figures; a workbench that only reads lets it be.
pub(super) fn keep(bench: &Workbench, register: RegisterId, kept: &Kept) -> Result<()> {
    if !bench.is_writable() {
        return Ok(());
    }
    let text = serde_json::to_string(&kept.figures).map_err(|_| unexpected())?;
    let sql = "INSERT OR REPLACE INTO g_summary (register, generation, day, figures) VALUES (?1, ?2, ?3, ?4)";
    bench.connection().execute(sql, (register.0, kept.generation, &kept.day, text)).map_err(failed)?;
    Ok(())
}

/// Reckons the figures for a day.
pub(super) fn reckon(bench: &Workbench, register: RegisterId, today: Day) -> Result<Figures> {
    let live = registers::live(bench, register)?;
    let held = holds::of(bench, register, today)?;
    let mut tally = Tally::default();
    scores::pass(bench, (register, today), &mut |first, columns, scores| {
        for index in 0..scores.age.len() {
            let rid = first.saturating_add(u32::try_from(index).unwrap_or(u32::MAX));
            if live.contains(rid) {
                let held = if held.records().contains(rid) { Held::Held } else { Held::Free };
                tally.add(index, (columns, scores), held);
            }
        }
    })?;
    let others = Ties::of(bench)?.stamp(register, today);
    Ok(Figures { others, nice_to_have: nice_to_have(bench, register, live.len())?, ..tally.figures() })
}

/// Records with a filled field that the policy answers with no; all of a register that is nice to have.
fn nice_to_have(bench: &Workbench, register: RegisterId, all: u64) -> Result<u64> {
    let policy = policy::current(bench)?;
    let name = registers::name_of(bench, register)?;
    let Some(card) = policy::card_of(&policy, &name) else { return Ok(0) };
    if card.is_nice_to_have() {
        return Ok(all);
    }
    let unneeded: Vec<FieldPosition> = registers::fields(bench, register)?
        .iter()
        .filter(|field| card.need(|name| policy::is_same(name, &field.name)) == Some(Need::Not))
        .map(|field| field.position)
        .collect();
    Ok(filled::records(bench, register, &unneeded)?.len())
}

/// Whether something forbids a record's deletion.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Held {
    Held,
    Free,
}

/// How many records have each score.
struct Histogram([u64; 256]);

impl Default for Histogram {
    fn default() -> Self {
        Self([0; 256])
    }
}

impl Histogram {
    fn add(&mut self, score: u8) {
        self.0[usize::from(score)] += 1;
    }

    /// Those that have a score, lowest first.
    fn scored(&self) -> impl DoubleEndedIterator<Item = (u8, u64)> + '_ {
        (0..NO_SCORE).map(|score| (score, self.0[usize::from(score)])).filter(|(_, count)| *count > 0)
    }

    /// The lower median: of four the second.
    fn median(&self) -> Option<u8> {
        let all: u64 = self.scored().map(|(_, count)| count).sum();
        let mut before = all.saturating_sub(1) / 2;
        for (score, count) in self.scored() {
            if before < count {
                return Some(score);
            }
            before -= count;
        }
        None
    }

    fn highest(&self) -> Option<(u8, u64)> {
        self.scored().next_back()
    }

    fn below(&self, limit: u8) -> u64 {
        self.scored().filter(|(score, _)| *score < limit).map(|(_, count)| count).sum()
    }
}

#[derive(Default)]
struct Tally {
    age: Histogram,
    relevance: Histogram,
    sensitivity: Histogram,
    life: Option<(i32, i32)>,
    overdue: u64,
    overdue_days: u32,
    special: u64,
    by_category: Vec<u64>,
}

impl Tally {
    fn add(&mut self, index: usize, (columns, scores): (&SignalColumns, &ScoreColumns), held: Held) {
        self.age.add(scores.age[index]);
        self.relevance.add(scores.relevance[index]);
        self.sensitivity.add(scores.sensitivity[index]);
        let life = scores.last_activity[index];
        if life != i32::MIN {
            let (oldest, newest) = self.life.unwrap_or((life, life));
            self.life = Some((oldest.min(life), newest.max(life)));
        }
        let overdue = scores.overdue_days[index];
        if held == Held::Free {
            self.overdue += u64::from(overdue > 0);
            self.overdue_days = self.overdue_days.max(overdue);
        }
        self.see_categories(Codes(columns.codes[index]));
    }

    /// A kind of field never counts as a category of Art. 9 or 10: those codes come from findings alone.
    fn see_categories(&mut self, codes: Codes) {
        if codes.is_empty() {
            return;
        }
        let mut any = false;
        for (place, category) in Category::ALL.iter().enumerate().take_while(|(_, c)| c.is_special_or_criminal()) {
            if codes.contains(*category) {
                any = true;
                self.by_category.resize(self.by_category.len().max(place + 1), 0);
                self.by_category[place] += 1;
            }
        }
        self.special += u64::from(any);
    }

    fn figures(self) -> Figures {
        let mut special_categories: Vec<(String, u64)> = Category::ALL
            .iter()
            .zip(&self.by_category)
            .filter(|(_, count)| **count > 0)
            .map(|(category, count)| (category.code().to_owned(), *count))
            .collect();
        special_categories.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        let highest = self.sensitivity.highest();
        Figures {
            oldest: self.life.and_then(|(oldest, _)| Day::from_number(oldest)),
            newest: self.life.and_then(|(_, newest)| Day::from_number(newest)),
            age: self.age.median(),
            relevance: self.relevance.median(),
            sensitivity: self.sensitivity.median(),
            overdue: self.overdue,
            overdue_days_max: (self.overdue > 0).then_some(i64::from(self.overdue_days)),
            sensitivity_max: highest.map(|(score, _)| score),
            sensitivity_max_records: highest.map_or(0, |(_, count)| count),
            relevance_low: self.relevance.below(LOW),
            special_category: self.special,
            special_categories,
            undated: self.age.0[usize::from(NO_SCORE)],
            others: String::new(),
            nice_to_have: 0,
        }
    }
}

fn unexpected() -> Failure {
    Failure::ours(msg!("workbench-answer-unexpected"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn median(scores: &[u8]) -> Option<u8> {
        let mut histogram = Histogram::default();
        scores.iter().for_each(|score| histogram.add(*score));
        histogram.median()
    }

    #[test]
    fn the_median_is_the_lower_of_the_two_in_the_middle() {
        assert_eq!(median(&[10, 20, 30, 40]), Some(20));
        assert_eq!(median(&[40, 10, 30]), Some(30));
    }

    #[test]
    fn records_without_a_score_are_no_part_of_the_median() {
        assert_eq!(median(&[NO_SCORE, 7, NO_SCORE]), Some(7));
        assert_eq!(median(&[NO_SCORE]), None);
    }
}
