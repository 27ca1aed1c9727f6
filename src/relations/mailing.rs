//! Who may be written to today for a purpose, and why the others may not.

use std::collections::HashMap;

use super::bars::Bars;
use super::keys;
use super::left_out::LeftOut;
use super::list::{By, List, Listed};
use super::purposes::{self, Purpose};
use super::said_no::Refused;
use super::{doubles, lives};
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
    /// The person said no in this record: how.
    pub(super) refused: Option<LeftOut>,
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
            refused: match consent {
                Consent::Objected => Some(LeftOut::by_objection(facts)),
                Consent::Withdrawn => Some(LeftOut::Withdrawn),
                Consent::None => stage::is_declined(facts, consent).then_some(LeftOut::Declined),
                Consent::Silent
                | Consent::PreTicked
                | Consent::Unproven
                | Consent::Expired
                | Consent::Active
                | Consent::NotNeeded => None,
            },
            soft: stage::offers_under(facts, context, consent) == Offers::SoftOptIn,
            window: life::last(facts, context).map(|last| last.after(context.rule.marketing_window)),
            reached: flags.has(Flags::EMAIL) || flags.has(Flags::PHONE) || flags.has(Flags::ADDRESS),
        }
    }

    /// On which ground the person may be written to, and until when; else why not.
    fn ground(self, today: Day) -> std::result::Result<(By, Option<Day>), LeftOut> {
        let Some(why) = self.refused.or_else(|| LeftOut::by_consent(self.consent)) else {
            return Ok((By::Consent, self.until));
        };
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

/// Who withdrew or said no in another record of theirs, and gave no consent later.
pub(super) fn refused_elsewhere(
    bench: &Workbench,
    (register, purpose): (RegisterId, &Purpose),
    (standings, bars, today): (&HashMap<u32, Standing>, &Bars, Day),
) -> Result<Refused> {
    let about = standings.keys().copied().collect();
    let mut refused = Refused::new();
    keys::each(
        bench,
        (register, &about),
        (today, &mut |rid, keys| {
            // Silence after a no is none.
            let valid = standings.get(&rid.0).filter(|standing| standing.consent == Consent::Active);
            let given = valid.and_then(|standing| standing.given);
            if let Some(why) = bars.refused(keys, (purpose.name.as_deref(), given)) {
                refused.insert(rid.0, why);
            }
        }),
    )?;
    Ok(refused)
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
    let refused = refused_elsewhere(bench, (register, purpose), (&standings, bars, env.today))?;
    let mut list = List::default();
    for rid in registers::live(bench, register)? {
        let rid = RecordId(rid);
        let standing = standings.get(&rid.0).copied();
        let own = standing.and_then(|standing| standing.refused);
        let why = [barred.why(rid.0), own, refused.get(&rid.0).copied()];
        if let Some(why) = why.into_iter().flatten().min() {
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
    let last = lives::last(&lives::of(bench, register, env.today)?);
    doubles::leave_out(bench, (register, &mut list), (&last, env.today))?;
    Ok(list)
}
