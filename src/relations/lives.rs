//! What each record tells of the relation, whatever the purpose: its stage, its last sign of life, what comes next.

use std::collections::HashMap;

use crate::failure::Result;
use crate::model::{DateFact, Dated, Day, Facts, FieldPosition, RegisterId, Relation};
use crate::score::{Context, life};
use crate::store::{Workbench, registers, scores};

/// What a record tells of the relation, whatever the purpose.
#[derive(Debug, Clone)]
pub(super) struct LifeOf {
    pub(super) relation: Relation,
    pub(super) last: Option<Day>,
    pub(super) active_days: u64,
    /// The next date that the relation itself brings, and the field that says so.
    pub(super) next: Option<(Day, FieldPosition)>,
    /// The field of the last sign of life.
    pub(super) last_from: Option<FieldPosition>,
}

/// The relation of each record of a register.
pub(super) fn of(bench: &Workbench, register: RegisterId, today: Day) -> Result<HashMap<u32, LifeOf>> {
    let rule = scores::rule(bench, register)?;
    let context = Context::new(&rule, today);
    let live = registers::live(bench, register)?;
    let mut found = HashMap::new();
    let mut facts = Facts::default();
    scores::pass(bench, (register, today), &mut |first, columns, scores| {
        for (index, relation) in scores.relation.iter().enumerate() {
            let rid = first.saturating_add(u32::try_from(index).unwrap_or(u32::MAX));
            if live.contains(rid) {
                columns.read(index, &mut facts);
                found.insert(rid, life_of(&facts, *relation, &context));
            }
        }
    })?;
    Ok(found)
}

/// The last sign of life of each record that shows one.
pub(super) fn last(lives: &HashMap<u32, LifeOf>) -> HashMap<u32, Day> {
    lives.iter().filter_map(|(rid, life)| Some((*rid, life.last?))).collect()
}

fn life_of(facts: &Facts, relation: Relation, context: &Context<'_>) -> LifeOf {
    let today = context.today;
    let next = facts.dates.iter().filter(|(fact, _, dated)| *fact == DateFact::ValidUntil && dated.last >= today);
    let signs = facts
        .dates
        .iter()
        .filter(|(fact, _, _)| matches!(fact, DateFact::LastActivity | DateFact::Purchase | DateFact::Registered));
    let until = |dated: Dated| dated.until(today);
    let last = signs.filter_map(|(_, field, dated)| until(*dated).map(|day| (day, *field))).max();
    LifeOf {
        relation,
        last: last.map(|(day, _)| day),
        active_days: u64::try_from(life::active_days(facts, context)).unwrap_or(0),
        next: next.map(|(_, field, dated)| (dated.last, *field)).min(),
        last_from: last.map(|(_, field)| field),
    }
}
