//! Who may be written to today for a purpose, and why the others may not.

use std::collections::HashMap;

use super::bars::Bars;
use super::keys;
use super::left_out::LeftOut;
use super::list::{By, List, Listed};
use super::purposes::{self, Purpose};
use crate::env::Env;
use crate::failure::Result;
use crate::model::{Consent, Day, Facts, Flags, Offers, RecordId, RegisterId, RegisterRule};
use crate::score::{Context, consent_reason, life, stage};
use crate::store::{Workbench, elsewhere, registers};

/// What is known of one record for one purpose.
#[derive(Debug, Clone, Copy)]
pub(super) struct Standing {
    pub(super) consent: Consent,
    pub(super) given: Option<Day>,
    pub(super) until: Option<Day>,
    pub(super) soft: bool,
    /// The last day of the marketing window.
    pub(super) window: Option<Day>,
    pub(super) reached: bool,
}

impl Standing {
    pub(super) fn of(facts: &Facts, consent: Consent, context: &Context<'_>) -> Self {
        let days = consent_reason::days(facts, context);
        let flags = facts.flags;
        Self {
            consent,
            given: days.given,
            until: days.until,
            soft: stage::offers_under(facts, context, consent) == Offers::SoftOptIn,
            window: life::last(facts, context).map(|last| last.after(context.rule.marketing_window)),
            reached: flags.has(Flags::EMAIL) || flags.has(Flags::PHONE) || flags.has(Flags::ADDRESS),
        }
    }

    /// On which ground the person may be written to, and until when; else why not.
    fn ground(self, today: Day) -> std::result::Result<(By, Option<Day>), LeftOut> {
        let Some(why) = LeftOut::by_consent(self.consent) else { return Ok((By::Consent, self.until)) };
        if !self.soft {
            return Err(why);
        }
        match self.window {
            Some(window) if window >= today => Ok((By::SoftOptIn, Some(window))),
            Some(_) | None => Err(LeftOut::WindowEnded),
        }
    }
}

/// Every record's standing for a purpose.
pub(super) fn standings(
    bench: &Workbench,
    (register, purpose): (RegisterId, &Purpose),
    (rule, today): (&RegisterRule, Day),
) -> Result<HashMap<u32, Standing>> {
    let elsewhere = elsewhere::of(bench, register, today)?;
    let mut found = HashMap::new();
    purposes::judge(
        bench,
        (register, purpose),
        (today, &mut |rid, facts, consent| {
            let context = Context { elsewhere: elsewhere.days(rid), ..Context::new(rule, today) };
            found.insert(rid.0, Standing::of(facts, consent, &context));
        }),
    )?;
    Ok(found)
}

/// Whose consent was withdrawn in another record of theirs, and not given again later.
pub(super) fn withdrawn_elsewhere(
    bench: &Workbench,
    (register, purpose): (RegisterId, &Purpose),
    (standings, bars, today): (&HashMap<u32, Standing>, &Bars, Day),
) -> Result<roaring::RoaringBitmap> {
    let open = standings.iter().filter(|(_, standing)| standing.consent == Consent::Active || standing.soft);
    let open = open.map(|(rid, _)| *rid).collect();
    let mut withdrawn = roaring::RoaringBitmap::new();
    keys::each(
        bench,
        (register, &open),
        (today, &mut |rid, keys| {
            let given = standings.get(&rid.0).and_then(|standing| standing.given);
            if bars.has_withdrawn(keys, (purpose.name.as_deref(), given)) {
                withdrawn.insert(rid.0);
            }
        }),
    )?;
    Ok(withdrawn)
}

/// Who of a register may be written to today for a purpose.
pub fn mailing(bench: &Workbench, (register, purpose): (RegisterId, &Purpose), env: &Env) -> Result<List> {
    mailing_by(bench, (register, purpose), (&Bars::gather(bench, env)?, env))
}

/// As [`mailing`], by what bars people in the whole workbench.
pub fn mailing_by(
    bench: &Workbench,
    (register, purpose): (RegisterId, &Purpose),
    (bars, env): (&Bars, &Env),
) -> Result<List> {
    let barred = bars.of(bench, register, env.today)?;
    let rule = purposes::rule(bench, (register, purpose))?;
    let standings = standings(bench, (register, purpose), (&rule, env.today))?;
    let withdrawn = withdrawn_elsewhere(bench, (register, purpose), (&standings, bars, env.today))?;
    let mut list = List::default();
    for rid in registers::live(bench, register)? {
        let rid = RecordId(rid);
        let standing = standings.get(&rid.0).copied();
        let own = standing.map(|standing| standing.consent);
        let withdrew = own == Some(Consent::Withdrawn) || withdrawn.contains(rid.0);
        let why = barred.why(rid.0);
        let why = if withdrew && why != Some(LeftOut::Objected) { Some(LeftOut::Withdrawn) } else { why };
        if let Some(why) = why {
            list.leave_out(rid, why);
            continue;
        }
        let Some(standing) = standing else {
            list.leave_out(rid, LeftOut::OtherPurpose);
            continue;
        };
        match standing.ground(env.today) {
            Err(why) => list.leave_out(rid, why),
            Ok(_) if !standing.reached => list.leave_out(rid, LeftOut::Unreachable),
            Ok((by, until)) => list.entries.push(Listed {
                rid,
                by,
                purpose: purpose.name.clone(),
                consent: standing.consent,
                until,
                occasion: None,
                active_days: None,
            }),
        }
    }
    Ok(list)
}
