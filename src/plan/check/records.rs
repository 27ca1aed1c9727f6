//! Which records are kept too long, without a date, without a valid consent, or without having been informed.

use roaring::RoaringBitmap;

use super::{Against, Broken};
use crate::failure::Result;
use crate::model::{Consent, Flags, LawfulBasis, Relation, Role, SignalColumns};
use crate::policy::{Breach, Card, Rule};
use crate::score::{NO_SCORE, ScoreColumns};
use crate::store::holds::Holds;
use crate::store::{registers, returned, scores};

/// The records that break each rule.
pub(super) fn broken(against: &Against<'_>) -> Result<Vec<Broken>> {
    let Against { bench, register, card, today, .. } = *against;
    let live = registers::live(bench, register.id)?;
    let decided = card.is_some_and(|card| card.retention.is_some());
    let by_consent = card.and_then(|card| card.lawful_basis) == Some(LawfulBasis::Consent);
    let told_each = against.fields.iter().any(|field| field.role == Role::Informed);
    let mut seen = Seen::default();
    let mut chunk = |first: u32, columns: &SignalColumns, scores: &ScoreColumns| {
        for index in 0..scores.age.len() {
            let rid = first.saturating_add(u32::try_from(index).unwrap_or(u32::MAX));
            if !live.contains(rid) {
                continue;
            }
            let informed = Flags(columns.flags[index]).has(Flags::INFORMED);
            seen.add(rid, Told { overdue: scores.overdue_days[index], age: scores.age[index], informed });
            seen.consent(rid, scores.consent[index]);
            if matches!(scores.relation[index], Relation::Customer | Relation::ServiceUser) {
                seen.served.insert(rid);
            }
        }
    };
    scores::pass_by(bench, (register.id, &against.judging), (today, &mut chunk))?;
    let held = &against.holds;
    let of = |rule, records| Broken::of(rule, (records, held.records()));
    let ended = ended(held, &seen, decided);
    let mut found = vec![of(Rule::HoldEnded, ended)];
    if decided {
        found.push(of(Rule::Overdue, seen.overdue));
        found.push(of(Rule::NoDate, seen.undated));
    }
    if by_consent {
        found.push(of(Rule::ConsentNotActive, seen.not_active));
        found.push(of(Rule::ConsentExpired, seen.expired));
    }
    if told_each {
        found.push(of(Rule::NotInformed, seen.uninformed));
    }
    let returned = returned(against, (&seen.served, &live))?;
    found.push(of(Rule::SuppressedReturned, returned));
    Ok(found)
}

/// Who objected once and was imported again. Where an interest of one's own carries the register, customers and service
/// users stay, since they objected to offers alone; where anything else than that or consent does, everybody stays.
fn returned(against: &Against<'_>, (served, live): (&RoaringBitmap, &RoaringBitmap)) -> Result<RoaringBitmap> {
    let back = returned::of(against.bench, against.register.id)? & live;
    Ok(match against.card.and_then(|card| card.lawful_basis) {
        None | Some(LawfulBasis::Consent) => back,
        Some(LawfulBasis::LegitimateInterests) => back - served,
        Some(
            LawfulBasis::Contract
            | LawfulBasis::LegalObligation
            | LawfulBasis::VitalInterests
            | LawfulBasis::PublicTask,
        ) => RoaringBitmap::new(),
    })
}

/// Registers that an objection empties: nothing but consent or an interest of one's own carries them.
pub fn rests_on_the_person(card: &Card) -> bool {
    matches!(card.lawful_basis, Some(LawfulBasis::Consent | LawfulBasis::LegitimateInterests))
}

/// Holds that are about no record, or about records without a date to count from.
pub(super) fn unmatched_holds(against: &Against<'_>) -> Result<Vec<Breach>> {
    if registers::live(against.bench, against.register.id)?.is_empty() {
        return Ok(Vec::new());
    }
    let doubtful = against.holds.spans().iter().filter(|span| span.matched.is_empty() || span.undated > 0);
    Ok(doubtful.map(|span| Breach { rule: Rule::HoldUnmatched, field: None, count: span.undated }).collect())
}

/// Records that only a hold kept, and that it keeps no longer: no decided period is running for them.
fn ended(held: &Holds, seen: &Seen, decided: bool) -> RoaringBitmap {
    let mut ended = held.spans().iter().fold(RoaringBitmap::new(), |all, span| all | &span.ended);
    ended -= held.records();
    if decided {
        ended &= &seen.overdue | &seen.undated;
    }
    ended - &seen.running
}

/// What is told of one record.
struct Told {
    overdue: u32,
    age: u8,
    informed: bool,
}

#[derive(Default)]
struct Seen {
    overdue: RoaringBitmap,
    undated: RoaringBitmap,
    running: RoaringBitmap,
    not_active: RoaringBitmap,
    expired: RoaringBitmap,
    uninformed: RoaringBitmap,
    served: RoaringBitmap,
}

impl Seen {
    fn add(&mut self, rid: u32, told: Told) {
        if told.overdue > 0 {
            self.overdue.insert(rid);
        }
        if told.age == NO_SCORE {
            self.undated.insert(rid);
        }
        if told.age == 0 {
            self.running.insert(rid);
        }
        if !told.informed {
            self.uninformed.insert(rid);
        }
    }

    fn consent(&mut self, rid: u32, consent: Consent) {
        match consent {
            Consent::Active | Consent::NotNeeded => {}
            Consent::Expired => {
                self.expired.insert(rid);
            }
            Consent::Objected
            | Consent::Withdrawn
            | Consent::Silent
            | Consent::PreTicked
            | Consent::Unproven
            | Consent::None => {
                self.not_active.insert(rid);
            }
        }
    }
}
