//! Every kind of proposal for one register.

use roaring::RoaringBitmap;

use super::single;
use super::{Kind, Proposal, Rests, When};
use crate::failure::Result;
use crate::model::{About, Category, Field, FieldKind, Operation, Operator, Role};
use crate::plan::check::{self, Against, Broken, fields};
use crate::policy::{Card, Need, Rule, period};
use crate::store::{found_in, registers};
use crate::text::Message;

/// The proposals for a register, each with what holds some of its records.
pub(super) fn of(against: &Against<'_>) -> Result<Vec<Proposal>> {
    let mut made = made(against)?;
    for proposal in &mut made {
        if let Some((until, by)) = against.holds.latest(&proposal.held, proposal.target().truncates()) {
            proposal.held_until = Some(until);
            proposal.held_by = by.into_iter().map(str::to_owned).collect();
        }
    }
    Ok(made)
}

/// A register that is nice to have goes whole: nothing else is proposed for it.
fn made(against: &Against<'_>) -> Result<Vec<Proposal>> {
    let Some(card) = against.card else { return unanswered(against) };
    if card.is_nice_to_have() {
        let all = registers::live(against.bench, against.register.id)?;
        return Ok(vec![delete(against, Kind::NiceToHave, (all, msg!("propose-nice-to-have")))]);
    }
    let mut found = Vec::new();
    let objected = single::objected(against)?;
    for broken in check::broken(against)? {
        found.extend(of_broken(against, card, broken));
    }
    if card.purpose.is_some() {
        found.extend(special(against, card)?);
    }
    found.extend(single::duplicates(against)?);
    // An objection outlives the record by the suppression list alone: no other proposal takes the record before.
    for (_, records) in &objected {
        let deleting = found.iter_mut().filter(|proposal| proposal.operation == Operation::Delete);
        deleting.for_each(|proposal| proposal.records -= records);
    }
    for (field, records) in objected {
        let mut proposal = delete(against, Kind::Objected, (records, msg!("propose-objected")));
        proposal.field = Some(field);
        proposal.operator = Some(Operator::Suppress);
        found.push(proposal);
    }
    Ok(found)
}

/// Without a card nothing goes for want of an answer; who objected once and was imported again goes whatever the answers
/// will be.
fn unanswered(against: &Against<'_>) -> Result<Vec<Proposal>> {
    let none = Card::default();
    let wanted = |broken: &Broken| broken.rule == Rule::SuppressedReturned;
    let found = check::broken(against)?.into_iter().filter(wanted);
    Ok(found.filter_map(|broken| of_broken(against, &none, broken)).collect())
}

/// A field of addresses, and who of those that objected or withdrew is kept out by it.
pub(super) type Objected = (Field, RoaringBitmap);

fn of_broken(against: &Against<'_>, card: &Card, broken: Broken) -> Option<Proposal> {
    let Broken { rule, field, records, held, despite: _ } = broken;
    let period = || card.retention.map(period::write).unwrap_or_default();
    let proposal = match (rule, field) {
        (Rule::Overdue, None) => {
            delete(against, Kind::Overdue, (records, msg!("propose-overdue", "period" => period())))
        }
        (Rule::Overdue, Some(field)) => past(against, card, (field, records)),
        (Rule::NoDate, _) => delete(against, Kind::NoDate, (records, msg!("propose-no-date"))),
        (Rule::ConsentNotActive, _) => {
            delete(against, Kind::ConsentNotActive, (records, msg!("propose-consent-not-active")))
        }
        (Rule::ConsentExpired, _) => {
            let mut proposal = delete(against, Kind::ConsentExpired, (records, msg!("propose-consent-expired")));
            let decided = card.consent_valid.is_some() || against.policy.defaults.consent_valid.is_some();
            proposal.rests = if decided { Rests::Decided } else { Rests::Undecided };
            proposal
        }
        (Rule::SuppressedReturned, _) => {
            delete(against, Kind::SuppressedReturned, (records, msg!("propose-suppressed-returned")))
        }
        (Rule::UnneededField, Some(field)) => unneeded(against, card, (field, records)),
        // Whether all of the number is needed is a question until somebody has answered.
        (Rule::FullPersonnummer, Some(field)) => {
            let need = fields::need(Some(card), &field)?;
            shortened(against, (field, need), records)
        }
        // The others are proposed field by field, or are mended by an answer.
        (
            Rule::UnneededField
            | Rule::FullPersonnummer
            | Rule::SpecialCategory
            | Rule::HoldEnded
            | Rule::NoPurpose
            | Rule::NoNotice
            | Rule::NoBasis
            | Rule::NoRetention
            | Rule::NotInformed
            | Rule::AccessMissing
            | Rule::AccessStale
            | Rule::SourceReadable
            | Rule::SourceNotCulled
            | Rule::HoldUnmatched
            | Rule::ExtendsUntold,
            _,
        ) => return None,
    };
    Some(Proposal { held, ..proposal })
}

fn unneeded(against: &Against<'_>, card: &Card, (field, records): (Field, RoaringBitmap)) -> Proposal {
    let operator = match fields::need(Some(card), &field) {
        Some(Need::Less(operator)) => operator,
        Some(Need::Whole | Need::Not) | None => Operator::Clear,
    };
    truncate(against, (Kind::UnneededField, field, operator), (records, msg!("propose-unneeded-field")))
}

/// Of an identity number what is said to be needed of it, else the birth date; in a text the number goes.
fn shortened(against: &Against<'_>, (field, need): (Field, Need), records: RoaringBitmap) -> Proposal {
    let operator = match need {
        Need::Less(operator) if fields::is_identity(&field) => operator,
        Need::Less(_) | Need::Whole | Need::Not if fields::is_identity(&field) => Operator::BirthDate,
        Need::Less(_) | Need::Whole | Need::Not => Operator::Redact,
    };
    let reason = msg!("propose-full-personnummer");
    truncate(against, (Kind::FullPersonnummer, field, operator), (records, reason))
}

fn past(against: &Against<'_>, card: &Card, (field, records): (Field, RoaringBitmap)) -> Proposal {
    let term = card.fields.iter().find(|term| crate::store::policy::is_same(&term.field.text, &field.name));
    let operator = term.and_then(|term| term.then).unwrap_or(Operator::Clear);
    let period = term.map(|term| period::write(term.retention)).unwrap_or_default();
    let reason = msg!("propose-overdue-field", "period" => period);
    truncate(against, (Kind::Overdue, field, operator), (records, reason))
}

/// Special categories without an exception, field by field: of a text what says it goes, of a field of its own all.
fn special(against: &Against<'_>, card: &Card) -> Result<Vec<Proposal>> {
    let revealed = found_in::revealed(against.bench, against.register.id)?;
    let wanted = |category: &Category| {
        let excepted = if category.is_special() { card.art9.is_some() } else { card.art10.is_some() };
        category.is_special_or_criminal() && !excepted
    };
    let mut found = Vec::new();
    for field in against.fields.iter().filter(|field| fields::need(Some(card), field) != Some(Need::Not)) {
        let own = revealed.iter().filter(|((place, category), _)| *place == field.position && wanted(category));
        let records = own.fold(RoaringBitmap::new(), |all, (_, records)| all | records);
        let held = against.holds.of_field(field.position);
        let kept_back = &records & &held;
        let text = field.kind == FieldKind::FreeText || field.role == Role::Note;
        let operator = if text { Operator::Redact } else { Operator::Clear };
        let reason = msg!("propose-special-category");
        let of = (Kind::SpecialCategory, field.clone(), operator);
        found.push(Proposal { held: kept_back, ..truncate(against, of, (records - held, reason)) });
    }
    Ok(found)
}

pub(super) fn delete(against: &Against<'_>, kind: Kind, (records, reason): (RoaringBitmap, Message)) -> Proposal {
    let held = &records & against.holds.records();
    Proposal {
        kind,
        register: against.register.clone(),
        field: None,
        operation: Operation::Delete,
        operator: None,
        records: records - against.holds.records(),
        held,
        held_until: None,
        held_by: Vec::new(),
        reason,
        rests: Rests::Decided,
        when: When::Now,
    }
}

fn truncate(
    against: &Against<'_>,
    (kind, field, operator): (Kind, Field, Operator),
    (records, reason): (RoaringBitmap, Message),
) -> Proposal {
    Proposal {
        kind,
        register: against.register.clone(),
        field: Some(field),
        operation: Operation::Truncate,
        operator: Some(operator),
        records,
        held: RoaringBitmap::new(),
        held_until: None,
        held_by: Vec::new(),
        reason,
        rests: Rests::Decided,
        when: When::Now,
    }
}

/// Registers in which one person has one record. A person can have several warranties, and come to several events.
pub(super) fn is_one_each(card: &Card) -> bool {
    match card.about {
        Some(About::Customers | About::Employees | About::Members) => true,
        Some(About::Prospects | About::Service | About::Suppliers | About::Other) | None => false,
    }
}
