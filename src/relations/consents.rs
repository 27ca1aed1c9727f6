//! Where consent stands in a register: how many are in each state, what happens next, and by which way they said yes.

use std::collections::BTreeMap;

use roaring::RoaringBitmap;

use super::purposes;
use crate::failure::Result;
use crate::model::{Coded, Consent, Day, Register, Role};
use crate::plan::share::rounded_down;
use crate::score::Context;
use crate::score::consent_reason;
use crate::store::{Workbench, distinct, registers};
use crate::text::Message;

/// Consents that run out within so many days are told as running out.
pub const SOON: i64 = 90;
/// A withdrawn consent's record is erased within so many days at the latest, where nothing else keeps it.
pub const ERASED_WITHIN: i32 = 30;
/// Ways of asking that are told apart; the rest is one.
const MOST_WAYS: usize = 12;
/// Different ways that are looked at.
const MOST_TEXTS: usize = 1_000;
/// A way that fewer were asked by could name someone.
const FEWEST: u64 = 5;

/// One state of consent for one purpose of a register.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// The register's name.
    pub register: String,
    /// The purpose, where the register says it.
    pub purpose: Option<String>,
    /// The state.
    pub state: Consent,
    /// Records in it.
    pub records: u64,
    /// Which.
    pub set: RoaringBitmap,
    /// Percent of the records about this purpose, rounded down.
    pub share: u64,
    /// Of active consents, how many run out within [`SOON`] days.
    pub runs_out: u64,
    /// The next day on which something happens: the first that runs out, the last that withdrew.
    pub next_day: Option<Day>,
    /// What happens next.
    pub next: Option<Message>,
    /// What can be done.
    pub advice: Message,
}

/// How many said yes of those that were asked in one way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Way {
    /// The register's name.
    pub register: String,
    /// How they were asked, in the register's words; none for ways of fewer than five and for records that do not say.
    pub way: Option<String>,
    /// Records that were asked so.
    pub asked: u64,
    /// Of these, how many said yes, valid or not.
    pub yes: u64,
    /// How many of these are valid today.
    pub active: u64,
}

/// What is counted of one state.
#[derive(Default)]
struct Counted {
    set: RoaringBitmap,
    runs_out: u64,
    first_end: Option<Day>,
    days_since: i64,
    dated: i64,
    last_withdrawn: Option<Day>,
    /// Withdrawn so long ago that the record should be gone: how many, and since when the first.
    late: u64,
    oldest: Option<Day>,
    /// The first day by which one of the others is to be gone.
    erase_by: Option<Day>,
}

/// The states of every purpose of a register, in the order in which the first true one is taken.
pub fn of(bench: &Workbench, register: &Register, today: Day) -> Result<Vec<Line>> {
    let mut lines = Vec::new();
    for purpose in purposes::with_none(bench, register.id)? {
        let rule = purposes::rule(bench, (register.id, &purpose))?;
        let context = Context::new(&rule, today);
        let mut states: BTreeMap<Consent, Counted> = BTreeMap::new();
        let mut total = 0;
        purposes::judge(
            bench,
            (register.id, &purpose),
            (today, &mut |rid, facts, state| {
                total += 1;
                let counted = states.entry(state).or_default();
                counted.set.insert(rid.0);
                count(counted, (state, consent_reason::days(facts, &context)), today);
            }),
        )?;
        for state in Consent::ALL {
            let counted = states.remove(state).unwrap_or_default();
            lines.push(Line {
                register: register.name.clone(),
                purpose: purpose.name.clone(),
                state: *state,
                records: counted.set.len(),
                share: u64::from(rounded_down(counted.set.len(), total)),
                runs_out: counted.runs_out,
                next_day: counted.first_end.or(counted.last_withdrawn),
                next: next(*state, &counted),
                set: counted.set,
                advice: advice(*state),
            });
        }
    }
    Ok(lines)
}

fn count(counted: &mut Counted, (state, days): (Consent, consent_reason::ConsentDays), today: Day) {
    match state {
        Consent::Active => {
            let Some(until) = days.until else { return };
            if until.days_since(today) <= SOON {
                counted.runs_out += 1;
            }
            counted.first_end = Some(counted.first_end.map_or(until, |first| first.min(until)));
        }
        Consent::Expired => {
            if let Some(until) = days.until {
                counted.days_since += today.days_since(until);
                counted.dated += 1;
            }
        }
        Consent::Withdrawn => {
            let Some(withdrawn) = days.withdrawn else { return };
            counted.last_withdrawn = counted.last_withdrawn.max(Some(withdrawn));
            let by = Day::from_number(withdrawn.number().saturating_add(ERASED_WITHIN)).unwrap_or(withdrawn);
            if by < today {
                counted.late += 1;
                counted.oldest = Some(counted.oldest.map_or(withdrawn, |oldest| oldest.min(withdrawn)));
            } else {
                counted.erase_by = Some(counted.erase_by.map_or(by, |first| first.min(by)));
            }
        }
        Consent::Objected => counted.last_withdrawn = counted.last_withdrawn.max(days.objected),
        Consent::Silent | Consent::PreTicked | Consent::Unproven | Consent::NotNeeded | Consent::None => {}
    }
}

fn next(state: Consent, counted: &Counted) -> Option<Message> {
    if counted.set.is_empty() {
        return None;
    }
    match state {
        Consent::Active => counted.first_end.map(|day| {
            if counted.runs_out > 0 {
                msg!("consent-next-runs-out", "count" => counted.runs_out, "days" => SOON, "day" => day)
            } else {
                msg!("consent-next-first", "day" => day)
            }
        }),
        Consent::Expired => (counted.dated > 0).then(|| {
            let days = counted.days_since / counted.dated;
            if days >= 365 {
                let tenths = days * 10 / 365;
                msg!("consent-next-expired-years", "years" => tenths / 10, "tenths" => tenths % 10)
            } else {
                msg!("consent-next-expired-days", "days" => days)
            }
        }),
        Consent::Withdrawn => match (counted.oldest, counted.erase_by) {
            (Some(oldest), _) => Some(msg!("consent-next-erase-late", "count" => counted.late, "day" => oldest)),
            (None, by) => by.map(|by| msg!("consent-next-erase-by", "day" => by)),
        },
        Consent::Objected => counted.last_withdrawn.map(|day| msg!("consent-next-objected", "day" => day)),
        Consent::Silent | Consent::PreTicked | Consent::Unproven => Some(msg!("consent-next-counts-as-none")),
        Consent::NotNeeded | Consent::None => None,
    }
}

fn advice(state: Consent) -> Message {
    match state {
        Consent::Active => msg!("consent-advice-renew"),
        Consent::Objected => msg!("consent-advice-suppress"),
        Consent::Withdrawn => msg!("consent-advice-erase"),
        Consent::Expired | Consent::Silent | Consent::PreTicked | Consent::Unproven | Consent::None => {
            msg!("consent-advice-ask")
        }
        Consent::NotNeeded => msg!("consent-advice-nothing"),
    }
}

/// How many said yes by each way of asking, most asked first.
pub fn ways(bench: &Workbench, register: &Register, today: Day) -> Result<Vec<Way>> {
    let fields = registers::fields(bench, register.id)?;
    let Some(how) = fields.iter().find(|field| field.role == Role::ConsentHow) else { return Ok(Vec::new()) };
    let mut of_record: Vec<Option<Consent>> = Vec::new();
    for purpose in purposes::with_none(bench, register.id)? {
        purposes::judge(
            bench,
            (register.id, &purpose),
            (today, &mut |rid, _, state| {
                let place = usize::try_from(rid.0).unwrap_or(usize::MAX);
                if of_record.len() <= place {
                    of_record.resize(place + 1, None);
                }
                // The best of several purposes.
                of_record[place] = of_record[place].map_or(Some(state), |known| Some(better(known, state)));
            }),
        )?;
    }
    let mut ways = Vec::new();
    let mut rest = Way { register: register.name.clone(), way: None, asked: 0, yes: 0, active: 0 };
    for (text, records) in distinct::texts_of(bench, (register.id, how.position), MOST_TEXTS)? {
        let state = |rid: u32| usize::try_from(rid).ok().and_then(|place| of_record.get(place).copied().flatten());
        let states: Vec<Consent> = records.iter().filter_map(state).collect();
        let way = text.filter(|text| !text.is_empty() && records.len() >= FEWEST);
        let yes = states.iter().filter(|state| said_yes(**state)).count() as u64;
        let active = states.iter().filter(|state| **state == Consent::Active).count() as u64;
        if way.is_some() && ways.len() < MOST_WAYS {
            ways.push(Way { register: register.name.clone(), way, asked: records.len(), yes, active });
        } else {
            rest = Way { asked: rest.asked + records.len(), yes: rest.yes + yes, active: rest.active + active, ..rest };
        }
    }
    if rest.asked > 0 {
        ways.push(rest);
    }
    Ok(ways)
}

fn better(one: Consent, other: Consent) -> Consent {
    if one == Consent::Active || other == Consent::Active {
        return Consent::Active;
    }
    one.min(other)
}

/// Somebody once said yes by a clear act: it may have run out or been withdrawn since.
fn said_yes(state: Consent) -> bool {
    match state {
        Consent::Active | Consent::Expired | Consent::Withdrawn => true,
        Consent::Objected
        | Consent::Silent
        | Consent::PreTicked
        | Consent::Unproven
        | Consent::NotNeeded
        | Consent::None => false,
    }
}

/// A state in words.
pub fn words(state: Consent) -> Message {
    match state {
        Consent::Objected => msg!("consent-state-objected"),
        Consent::Withdrawn => msg!("consent-state-withdrawn"),
        Consent::Silent => msg!("consent-state-silent"),
        Consent::PreTicked => msg!("consent-state-pre-ticked"),
        Consent::Unproven => msg!("consent-state-unproven"),
        Consent::Expired => msg!("consent-state-expired"),
        Consent::Active => msg!("consent-state-active"),
        Consent::NotNeeded => msg!("consent-state-not-needed"),
        Consent::None => msg!("consent-state-none"),
    }
}
