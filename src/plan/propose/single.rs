//! Proposals about persons: the same person twice, and those who objected or withdrew.

use std::collections::HashMap;
use std::hash::{BuildHasher, BuildHasherDefault, DefaultHasher};

use roaring::RoaringBitmap;

use super::kinds::{Objected, delete, is_one_each};
use super::{Kind, Proposal};
use crate::detect::sampled::is_no_key;
use crate::failure::Result;
use crate::model::{Consent, Field, FieldKind, Relation, Role, SignalColumns};
use crate::plan::check::Against;
use crate::plan::check::records::rests_on_the_person;
use crate::score::ScoreColumns;
use crate::store::{filled, registers, scores};

/// More doubles than one in so many records: then the key is none of a person's.
const FEW: u64 = 5;

/// Those who objected, or withdrew the consent that carries the register, by the address that is kept out: the first
/// e-mail address, where there is none the telephone number.
/// Where an interest of one's own carries it, customers and service users stay: they objected to offers alone.
pub(super) fn objected(against: &Against<'_>) -> Result<Vec<Objected>> {
    let Some(card) = against.card.filter(|card| rests_on_the_person(card)) else { return Ok(Vec::new()) };
    let by_consent = card.lawful_basis == Some(crate::model::LawfulBasis::Consent);
    let mut records = RoaringBitmap::new();
    let mut chunk = |first: u32, _: &SignalColumns, scores: &ScoreColumns| {
        for (index, consent) in scores.consent.iter().enumerate() {
            let carried = matches!(scores.relation[index], Relation::Customer | Relation::ServiceUser);
            let goes = match consent {
                Consent::Objected => by_consent || !carried,
                Consent::Withdrawn => by_consent,
                Consent::Silent
                | Consent::PreTicked
                | Consent::Unproven
                | Consent::Expired
                | Consent::Active
                | Consent::NotNeeded
                | Consent::None => false,
            };
            if goes {
                records.insert(first.saturating_add(u32::try_from(index).unwrap_or(u32::MAX)));
            }
        }
    };
    scores::pass_by(against.bench, (against.register.id, &against.judging), (against.today, &mut chunk))?;
    let mut found = Vec::new();
    for is_address in [is_email, is_phone] {
        for field in against.fields.iter().filter(|field| is_address(field)) {
            let here = &records & filled::records(against.bench, against.register.id, &[field.position])?;
            records -= &here;
            if !here.is_empty() {
                found.push((field.clone(), here));
            }
        }
    }
    Ok(found)
}

pub(super) fn is_email(field: &Field) -> bool {
    field.role == Role::EmailKey || field.kind == FieldKind::Email
}

fn is_phone(field: &Field) -> bool {
    field.kind == FieldKind::Phone
}

/// The same person twice, by an exact key: all but the one with the latest sign of life.
pub(super) fn duplicates(against: &Against<'_>) -> Result<Option<Proposal>> {
    if !against.card.is_some_and(is_one_each) {
        return Ok(None);
    }
    let by_role = |role: Role| against.fields.iter().find(|field| field.role == role);
    let Some(key) = by_role(Role::SubjectKey).or_else(|| by_role(Role::EmailKey)) else { return Ok(None) };
    let mut last = Vec::new();
    let mut chunk = |_: u32, _: &SignalColumns, scores: &ScoreColumns| last.extend_from_slice(&scores.last_activity);
    scores::pass_by(against.bench, (against.register.id, &against.judging), (against.today, &mut chunk))?;
    let hasher = BuildHasherDefault::<DefaultHasher>::default();
    let latest = |rid: u32| usize::try_from(rid).ok().and_then(|rid| last.get(rid - 1)).copied().unwrap_or(i32::MIN);
    let mut kept: HashMap<(u64, u64), u32> = HashMap::new();
    let mut doubles = RoaringBitmap::new();
    filled::texts(against.bench, (against.register.id, key.position), &mut |rid, text| {
        // Two hashes: that two keys are taken for one is then as good as impossible.
        let text = text.trim().to_lowercase();
        if is_no_key(&text) {
            return Ok(());
        }
        let name = (hasher.hash_one(&text), hasher.hash_one((1_u8, &text)));
        let first = kept.entry(name).or_insert(rid);
        if *first != rid {
            let (older, newer) = if latest(rid) > latest(*first) { (*first, rid) } else { (rid, *first) };
            doubles.insert(older);
            *first = newer;
        }
        Ok(())
    })?;
    let all = registers::live(against.bench, against.register.id)?.len();
    if doubles.is_empty() || doubles.len() * FEW > all {
        return Ok(None);
    }
    Ok(Some(delete(against, Kind::Duplicate, (doubles, msg!("propose-duplicate")))))
}
