//! The scores of all records of a register, reckoned from its signals.

use std::sync::Arc;

use roaring::RoaringBitmap;

use super::elsewhere::{self, Elsewhere};
use super::{Workbench, policy, records, registers, runs, signals};
use crate::failure::Result;
use crate::model::{Day, Facts, RecordId, RegisterId, RegisterRule, Score, ScoreKind, SignalColumns};
use crate::policy::{Card, Policy};
use crate::score::{BatchScorer, Context, NO_SCORE, ScoreColumns, Shows};

/// What is reckoned for every record, by rid. 255 is no score.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ScoreTable {
    /// Age by rid - 1.
    pub age: Vec<u8>,
    /// Relevance by rid - 1.
    pub relevance: Vec<u8>,
    /// Sensitivity by rid - 1.
    pub sensitivity: Vec<u8>,
    /// Days overdue by rid - 1; 0 when not.
    pub overdue_days: Vec<i32>,
    /// Last sign of life by rid - 1, as [`Day::number`]; `i32::MIN` for none.
    pub last_activity: Vec<i32>,
}

impl ScoreTable {
    /// One record's score.
    pub fn score(&self, kind: ScoreKind, rid: RecordId) -> Option<Score> {
        let column = match kind {
            ScoreKind::Age => &self.age,
            ScoreKind::Relevance => &self.relevance,
            ScoreKind::Sensitivity => &self.sensitivity,
        };
        let value = *column.get(usize::try_from(rid.0).ok()?.checked_sub(1)?)?;
        (value != u8::MAX).then(|| Score::clamp(i64::from(value)))
    }

    /// One record's last sign of life.
    pub fn last_activity(&self, rid: RecordId) -> Option<Day> {
        let index = usize::try_from(rid.0).ok()?.checked_sub(1)?;
        self.last_activity.get(index).copied().filter(|n| *n != i32::MIN).and_then(Day::from_number)
    }
}

/// The facts of one record, with whether its relation runs.
pub fn facts(bench: &Workbench, of: (RegisterId, RecordId), today: Day) -> Result<Facts> {
    let (register, rid) = of;
    let mut facts = records::facts(bench, register, rid)?;
    runs::mark_one(bench, of, (today, &mut facts))?;
    Ok(facts)
}

/// The rule of a register: the policy's, else the benchmarks.
pub fn rule(bench: &Workbench, register: RegisterId) -> Result<RegisterRule> {
    policy::rule(bench, register)
}

/// Reckons all scores of a register as of a day. A million records take some tens of milliseconds.
pub fn table(bench: &Workbench, register: RegisterId, today: Day) -> Result<ScoreTable> {
    let mut table = ScoreTable::default();
    let live = pass(bench, (register, today), &mut |_, _, scores| {
        table.age.extend_from_slice(&scores.age);
        table.relevance.extend_from_slice(&scores.relevance);
        table.sensitivity.extend_from_slice(&scores.sensitivity);
        table.last_activity.extend_from_slice(&scores.last_activity);
        let days = |days: &u32| i32::try_from(*days).unwrap_or(i32::MAX);
        table.overdue_days.extend(scores.overdue_days.iter().map(days));
    })?;
    blank_gone(&mut table, &live);
    Ok(table)
}

/// Scores a register chunk by chunk: the rid of the chunk's first record, its facts, its scores. Gives the rids that
/// exist; a chunk has a slot for those that are gone too.
pub fn pass(
    bench: &Workbench,
    (register, today): (RegisterId, Day),
    each: &mut dyn FnMut(u32, &SignalColumns, &ScoreColumns),
) -> Result<RoaringBitmap> {
    let policy = policy::current(bench)?;
    let name = registers::name_of(bench, register)?;
    let judging = Judging::by(bench, register, (&policy, policy::card_of(&policy, &name), today))?;
    pass_by(bench, (register, &judging), (today, each))
}

/// By what the records of a register are judged.
#[derive(Debug, Clone)]
pub struct Judging {
    /// What the policy says.
    pub rule: RegisterRule,
    running: Option<Arc<RoaringBitmap>>,
    /// What other registers know, where it is not what they know now.
    elsewhere: Option<Arc<Elsewhere>>,
}

impl Judging {
    /// By a card of any policy, loaded or not.
    pub fn by(
        bench: &Workbench,
        register: RegisterId,
        (policy, card, today): (&Policy, Option<&Card>, Day),
    ) -> Result<Self> {
        let rule = policy::rule_of((policy, card), &registers::fields(bench, register)?);
        Ok(Self { rule, running: runs::running_by(bench, register, (card, today))?, elsewhere: None })
    }

    /// With what other registers will know.
    #[must_use]
    pub fn knowing(self, elsewhere: Elsewhere) -> Self {
        Self { elsewhere: Some(Arc::new(elsewhere)), ..self }
    }
}

/// What takes a chunk: the rid of its first record, its facts, its scores.
pub type EachChunk<'a> = &'a mut dyn FnMut(u32, &SignalColumns, &ScoreColumns);

/// As [`pass`], by what is given.
pub fn pass_by(
    bench: &Workbench,
    (register, judging): (RegisterId, &Judging),
    (today, each): (Day, EachChunk<'_>),
) -> Result<RoaringBitmap> {
    let connection = bench.connection();
    let live = registers::live(bench, register)?;
    let mass = signals::mass_dates(connection, register)?;
    let fields = registers::fields(bench, register)?;
    let mut batch = BatchScorer::new(Context { shows: Shows::of(&fields), ..Context::new(&judging.rule, today) });
    let mut scores = ScoreColumns::default();
    let elsewhere = match &judging.elsewhere {
        Some(known) => Arc::clone(known),
        None => Arc::new(elsewhere::of(bench, register, today)?),
    };
    for (chunk, (first, records)) in signals::chunks(live.max().unwrap_or(0)).enumerate() {
        let mut columns = signals::read(connection, (register, chunk), records)?;
        mass.blank(&mut columns);
        if let Some(running) = &judging.running {
            runs::mark(&mut columns, first, running);
        }
        clear(&mut scores);
        let days = elsewhere.of_chunk(first, records);
        batch.score(&columns, |index| days.get(index).copied().unwrap_or_default(), &mut scores);
        each(first, &columns, &scores);
    }
    Ok(live)
}

fn clear(scores: &mut ScoreColumns) {
    let ScoreColumns { age, relevance, sensitivity, relation, offers, consent, last_activity, overdue_days } = scores;
    age.clear();
    relevance.clear();
    sensitivity.clear();
    relation.clear();
    offers.clear();
    consent.clear();
    last_activity.clear();
    overdue_days.clear();
}

/// Leaves no score in the slots of records that are gone.
fn blank_gone(table: &mut ScoreTable, live: &RoaringBitmap) {
    let slots = table.age.len();
    if live.len() == slots as u64 {
        return;
    }
    for slot in 0..slots {
        if u32::try_from(slot + 1).is_ok_and(|rid| live.contains(rid)) {
            continue;
        }
        table.age[slot] = NO_SCORE;
        table.relevance[slot] = NO_SCORE;
        table.sensitivity[slot] = NO_SCORE;
        table.overdue_days[slot] = 0;
        table.last_activity[slot] = i32::MIN;
    }
}
