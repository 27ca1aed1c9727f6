//! What the overview tells, gathered from the same functions as screens and commands.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

use crate::env::Env;
use crate::failure::Result;
use crate::log;
use crate::model::{Coded, Consent, Day, SignalColumns};
use crate::plan::ages::{Ages, Bar};
use crate::plan::check::{self, Against};
use crate::plan::preview::{self, PlanLine};
use crate::policy::terms::Organisation;
use crate::policy::{Card, Policy};
use crate::score::ScoreColumns;
use crate::store::overview::RegisterLine;
use crate::store::{Workbench, policy, registers, scores};

/// The highest fixed fine of Art. 83(5), in euro.
const FIXED_FINE: u64 = 20_000_000;
/// The share of the worldwide turnover of Art. 83(5), in per cent.
const SHARE: u64 = 4;
/// Log entries that are read at a time.
const PAGE: usize = 1000;

/// Everything that the overview tells.
#[derive(Debug)]
pub struct Overview {
    /// The policy.
    pub policy: Policy,
    /// The day that it holds for.
    pub today: Day,
    /// When it was made.
    pub made_at: DateTime<Utc>,
    /// From when what was culled is told; none is from the log's beginning.
    pub since: Option<Day>,
    /// The registers.
    pub registers: Vec<RegisterFacts>,
    /// Cards whose register is not in the workbench.
    pub without_file: Vec<Card>,
    /// What breaks the policy.
    pub broken: Vec<check::Line>,
    /// What is staged.
    pub plan: Vec<PlanLine>,
    /// What was culled, by register.
    pub culled: Vec<Culled>,
    /// The deletion log's last hash.
    pub head: String,
}

/// What is told of one register.
#[derive(Debug)]
pub struct RegisterFacts {
    /// Its line, as `registers` prints it.
    pub line: RegisterLine,
    /// Its card.
    pub card: Option<Card>,
    /// Its records by years since they count.
    pub bars: Vec<Bar>,
    /// Records whose relation runs.
    pub running: u64,
    /// Records that must be kept.
    pub held: u64,
    /// Records by the state of consent.
    pub consent: Vec<(Consent, u64)>,
}

/// What was culled of one register.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Culled {
    /// The register's name.
    pub register: String,
    /// Records deleted.
    pub records: u64,
    /// Field values changed.
    pub values: u64,
    /// Log entries.
    pub entries: u64,
}

/// The highest possible fine, in euro: the higher of the fixed one and the share of turnover (Art. 83(5)).
pub fn highest_fine(organisation: &Organisation) -> u64 {
    let share = organisation.turnover_eur.unwrap_or(0) / 100 * SHARE;
    share.max(FIXED_FINE)
}

/// Gathers the overview.
pub fn overview(bench: &Workbench, since: Option<Day>, env: &Env) -> Result<Overview> {
    let policy = policy::current(bench)?;
    let known = registers::all(bench)?;
    let mut facts = Vec::with_capacity(known.len());
    for line in check::lines_read_only(bench, env)? {
        let Some(register) = known.iter().find(|register| register.id == line.id) else { continue };
        let against = Against::of(bench, (register, &policy), env.today)?;
        let ages = Ages::of(&against)?;
        facts.push(RegisterFacts {
            card: against.card.cloned(),
            bars: ages.bars(),
            running: ages.running,
            held: against.holds.records().len(),
            consent: consent(&against)?,
            line,
        });
    }
    let in_bench = |card: &&Card| !known.iter().any(|register| policy::is_same(&register.name, &card.name));
    Ok(Overview {
        without_file: policy.cards.iter().filter(in_bench).cloned().collect(),
        today: env.today,
        made_at: env.clock.now(),
        since,
        registers: facts,
        broken: check::all(bench, env)?,
        plan: preview::lines_on(bench, env.today)?,
        culled: culled(bench, since)?,
        head: log::head(bench)?,
        policy,
    })
}

fn consent(against: &Against<'_>) -> Result<Vec<(Consent, u64)>> {
    let live = registers::live(against.bench, against.register.id)?;
    let mut counts: BTreeMap<Consent, u64> = BTreeMap::new();
    let mut chunk = |first: u32, _: &SignalColumns, scores: &ScoreColumns| {
        for (index, state) in scores.consent.iter().enumerate() {
            if live.contains(first.saturating_add(u32::try_from(index).unwrap_or(u32::MAX))) {
                *counts.entry(*state).or_default() += 1;
            }
        }
    };
    scores::pass_by(against.bench, (against.register.id, &against.judging), (against.today, &mut chunk))?;
    Ok(Consent::ALL.iter().filter_map(|state| Some((*state, *counts.get(state)?))).collect())
}

/// What the log tells of deletions and truncations since a day.
fn culled(bench: &Workbench, since: Option<Day>) -> Result<Vec<Culled>> {
    let mut by_register: BTreeMap<String, Culled> = BTreeMap::new();
    let since = since.map_or_else(String::new, |day| day.to_string());
    let mut from = 1;
    loop {
        let lines = log::lines(bench, from, PAGE)?;
        let Some(last) = lines.last() else { break };
        from = last.sequence + 1;
        for line in &lines {
            let text = |key: &str| line.entry.get(key).and_then(serde_json::Value::as_str).unwrap_or_default();
            let number = |key: &str| line.entry.get(key).and_then(serde_json::Value::as_u64).unwrap_or(0);
            if text("at") < since.as_str() || !matches!(text("what"), "delete" | "truncate") {
                continue;
            }
            let of = by_register.entry(text("register").to_owned()).or_default();
            of.register = text("register").to_owned();
            of.records += if text("what") == "delete" { number("records") } else { 0 };
            of.values += number("changed");
            of.entries += 1;
        }
    }
    Ok(by_register.into_values().collect())
}
