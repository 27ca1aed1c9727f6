//! What is worth knowing before a plan is applied: who of those that go is still a customer, who can be asked again,
//! and what rests on a period that nobody decided.

use roaring::RoaringBitmap;
use serde::Serialize;

use super::bars::Bars;
use crate::env::Env;
use crate::failure::Result;
use crate::model::{Coded, Consent, DateFact, Day, Facts, Operation, PlanItem, RegisterId, Relation};
use crate::plan::Preview;
use crate::plan::propose::Kind;
use crate::score::life::ACTIVITY_WINDOW;
use crate::score::stage;
use crate::store::{Workbench, plan_items, policy, registers, scores};
use crate::text::Message;

/// Of the records that a plan deletes, each counted once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Beforehand {
    /// Bought something in the last 24 months.
    pub bought: u64,
    /// Are customers who never said no: they can be asked for consent at their next purchase.
    pub ask_again: u64,
    /// Go by a period that nobody decided.
    pub undecided: u64,
}

impl Beforehand {
    /// A sentence for each count that is not zero.
    pub fn told(self) -> Vec<Message> {
        let Self { bought, ask_again, undecided } = self;
        [
            (bought, msg!("before-bought", "count" => bought)),
            (ask_again, msg!("before-ask-again", "count" => ask_again)),
            (undecided, msg!("before-undecided", "count" => undecided)),
        ]
        .into_iter()
        .filter(|(count, _)| *count > 0)
        .map(|(_, told)| told)
        .collect()
    }
}

/// Looks at what a plan deletes.
pub fn of(bench: &Workbench, preview: &Preview, env: &Env) -> Result<Beforehand> {
    let mut found = Beforehand::default();
    let mut bars = None;
    for register in registers::all(bench)? {
        let gone = preview.deleted_of(register.id);
        if gone.is_empty() {
            continue;
        }
        let (bought, open) = customers(bench, (register.id, &gone), env.today)?;
        found.bought += bought.len();
        if !open.is_empty() {
            let bars = match &bars {
                Some(bars) => bars,
                None => bars.insert(Bars::gather(bench, env)?),
            };
            let barred = bars.of(bench, register.id, env.today)?;
            found.ask_again += open.iter().filter(|rid| barred.why(*rid).is_none()).count() as u64;
        }
        let mut undecided = RoaringBitmap::new();
        for item in preview.items.iter().filter(|item| item.register == register.id) {
            if rests_on_nothing_decided(bench, (item, &register.name))? {
                undecided |= &item.records & &gone;
            }
        }
        found.undecided += undecided.len();
    }
    Ok(found)
}

/// Who bought something in the last 24 months, and which customers were never asked or did not say no.
fn customers(
    bench: &Workbench,
    (register, gone): (RegisterId, &RoaringBitmap),
    today: Day,
) -> Result<(RoaringBitmap, RoaringBitmap)> {
    let (mut bought, mut open) = (RoaringBitmap::new(), RoaringBitmap::new());
    let since = today.before(ACTIVITY_WINDOW);
    let mut facts = Facts::default();
    scores::pass(bench, (register, today), &mut |first, columns, scores| {
        for (index, consent) in scores.consent.iter().enumerate() {
            let rid = first.saturating_add(u32::try_from(index).unwrap_or(u32::MAX));
            if !gone.contains(rid) {
                continue;
            }
            columns.read(index, &mut facts);
            let purchases = facts.dates.iter().filter(|(fact, _, _)| *fact == DateFact::Purchase);
            if purchases.filter_map(|(_, _, dated)| dated.until(today)).any(|day| day >= since) {
                bought.insert(rid);
            }
            if scores.relation[index] == Relation::Customer
                && can_be_asked(*consent)
                && !stage::is_declined(&facts, *consent)
            {
                open.insert(rid);
            }
        }
    })?;
    Ok((bought, open))
}

fn can_be_asked(consent: Consent) -> bool {
    match consent {
        Consent::None | Consent::Expired | Consent::Silent | Consent::PreTicked | Consent::Unproven => true,
        Consent::Active | Consent::NotNeeded | Consent::Objected | Consent::Withdrawn => false,
    }
}

/// The item goes by a period that is a benchmark: by the rule that it follows, or by an age that its condition names.
fn rests_on_nothing_decided(bench: &Workbench, (item, register): (&PlanItem, &str)) -> Result<bool> {
    if item.operation != Operation::Delete {
        return Ok(false);
    }
    let policy = policy::current(bench)?;
    let card = policy::card_of(&policy, register);
    let rule = plan_items::rule_of(bench.connection(), item.id)?;
    if rule.as_deref() == Some(Kind::ConsentExpired.code()) {
        let own = card.and_then(|card| card.consent_valid);
        return Ok(own.or(policy.defaults.consent_valid).is_none());
    }
    let by_age = |text: &str| ["g.age", "g.relevance"].iter().any(|name| text.contains(name));
    let undecided = card.is_none_or(|card| card.retention.is_none());
    Ok(undecided && rule.is_none() && item.expression.as_deref().is_some_and(by_age))
}
