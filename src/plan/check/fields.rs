//! Which fields hold more than the purpose needs, for longer than they may, or what needs an exception.

use std::collections::HashMap;

use roaring::RoaringBitmap;

use super::{Against, Broken};
use crate::failure::Result;
use crate::model::{Category, Coded, DateOrder, Day, Field, FieldKind, FieldPosition, Operator, SignalColumns, Start};
use crate::plan::operators::{Outcome, Reading, truncated};
use crate::policy::terms::FieldTerm;
use crate::policy::{Card, Need, Rule};
use crate::score::ScoreColumns;
use crate::score::batch::NO_SCORE;
use crate::store::{filled, found_in, policy, scores};

/// Where each field reveals each category.
type Revealed = HashMap<(FieldPosition, Category), RoaringBitmap>;

/// The records that break each rule, field by field.
pub(super) fn broken(against: &Against<'_>) -> Result<Vec<Broken>> {
    let revealed = found_in::revealed(against.bench, against.register.id)?;
    let mut found = Vec::new();
    for field in &against.fields {
        found.extend(unneeded(against, field)?);
        found.extend(full_number(against, (field, &revealed)));
    }
    for term in against.card.map(|card| card.fields.as_slice()).unwrap_or_default() {
        found.extend(past(against, term)?);
    }
    found.extend(special(against, &revealed));
    Ok(found)
}

/// What the card says of a field's need.
pub fn need(card: Option<&Card>, field: &Field) -> Option<Need> {
    card?.need(|name| policy::is_same(name, &field.name))
}

/// Identity numbers have a rule of their own where less of them is enough.
pub fn is_identity(field: &Field) -> bool {
    matches!(field.kind, FieldKind::Personnummer | FieldKind::Samordningsnummer | FieldKind::NationalId)
}

fn unneeded(against: &Against<'_>, field: &Field) -> Result<Option<Broken>> {
    let records = match need(against.card, field) {
        Some(Need::Not) => filled::records(against.bench, against.register.id, &[field.position])?,
        Some(Need::Less(operator)) if !is_identity(field) => changed(against, (field, operator))?,
        Some(Need::Less(_) | Need::Whole) | None => return Ok(None),
    };
    Ok(Some(in_field(against, (Rule::UnneededField, field), records)))
}

fn full_number(against: &Against<'_>, (field, revealed): (&Field, &Revealed)) -> Option<Broken> {
    match need(against.card, field) {
        Some(Need::Not) => return None,
        Some(Need::Whole) if is_identity(field) => return None,
        Some(Need::Whole | Need::Less(_)) | None => {}
    }
    let numbers =
        [Category::Personnummer, Category::Samordningsnummer, Category::Fodselsnummer, Category::Cpr, Category::Hetu];
    let records = numbers.iter().filter_map(|number| revealed.get(&(field.position, *number)));
    let records = records.fold(RoaringBitmap::new(), |all, records| all | records);
    (!records.is_empty()).then(|| {
        let broken = in_field(against, (Rule::FullPersonnummer, field), records);
        let despite = &broken.held - against.holds.by_law_of_field(field.position);
        Broken { despite, ..broken }
    })
}

/// Values whose own period has passed.
fn past(against: &Against<'_>, term: &FieldTerm) -> Result<Option<Broken>> {
    let Against { bench, register, today, .. } = *against;
    let Some(field) = against.fields.iter().find(|field| policy::is_same(&field.name, &term.field.text)) else {
        return Ok(None);
    };
    let mut records = filled::records(bench, register.id, &[field.position])?;
    if let Some(operator) = term.then {
        records &= changed(against, (field, operator))?;
    }
    let mut judging = against.judging.clone();
    judging.rule.retention = term.retention;
    judging.rule.retention_undecided = false;
    judging.rule.stages.clear();
    if let Some(start) = &term.start {
        judging.rule.start = policy::resolved(start, &against.fields);
    }
    // What may not be kept at all goes at once; after a stated start it goes when that has come, and no relation runs.
    let from_the_first = term.start.is_none() && judging.rule.start == Start::LastActivity;
    let at_once = |age: u8| from_the_first || (age > 0 && age != NO_SCORE);
    let zero = term.retention.is_zero();
    let mut overdue = RoaringBitmap::new();
    let mut chunk = |first: u32, _: &SignalColumns, scores: &ScoreColumns| {
        let judged = scores.overdue_days.iter().zip(&scores.age).enumerate();
        let late = judged.filter(|(_, (days, age))| if zero { at_once(**age) } else { **days > 0 });
        overdue.extend(late.map(|(index, _)| first.saturating_add(u32::try_from(index).unwrap_or(u32::MAX))));
    };
    scores::pass_by(bench, (register.id, &judging), (today, &mut chunk))?;
    records &= overdue;
    Ok(Some(in_field(against, (Rule::Overdue, field), records)))
}

/// Special categories without an exception: one line a register, with the field when it is only one.
fn special(against: &Against<'_>, revealed: &Revealed) -> Option<Broken> {
    let excepted = |category: Category| {
        let card = against.card;
        if category.is_special() {
            card.is_some_and(|card| card.art9.is_some())
        } else {
            card.is_some_and(|card| card.art10.is_some())
        }
    };
    let wanted = |category: &Category| category.is_special_or_criminal() && !excepted(*category);
    let mut records = RoaringBitmap::new();
    let mut places = Vec::new();
    for ((field, category), found) in revealed {
        // A law that keeps the field keeps what it reveals; a decision of one's own is no exception.
        let found = found - against.holds.by_law_of_field(*field);
        if wanted(category) && !found.is_empty() {
            records |= found;
            places.push(*field);
        }
    }
    if records.is_empty() {
        return None;
    }
    places.sort_unstable();
    places.dedup();
    let broken = Broken::of(Rule::SpecialCategory, (records, &RoaringBitmap::new()));
    let only = if let [only] = places[..] { against.fields.iter().find(|field| field.position == only) } else { None };
    Some(only.map_or_else(|| broken.clone(), |field| broken.clone().in_field(field)))
}

/// The records of which an operator would change the field's value.
pub fn changed(against: &Against<'_>, (field, operator): (&Field, Operator)) -> Result<RoaringBitmap> {
    let (bench, register) = (against.bench, against.register.id);
    if operator == Operator::Redact {
        let revealed = found_in::revealed(bench, register)?;
        let own = revealed
            .iter()
            .filter(|((position, category), _)| *position == field.position && Category::ALL.contains(category));
        return Ok(own.fold(RoaringBitmap::new(), |all, (_, records)| all | records));
    }
    let order = field.date_order.unwrap_or(DateOrder::Ymd);
    let reading = Reading { order, today: Day(against.register.source.imported_at.date_naive()), findings: &[] };
    let mut records = RoaringBitmap::new();
    filled::texts(bench, (register, field.position), &mut |rid, text| {
        if matches!(truncated(text, operator, reading), Outcome::Changed(left) if left != text) {
            records.insert(rid);
        }
        Ok(())
    })?;
    Ok(records)
}

fn in_field(against: &Against<'_>, (rule, field): (Rule, &Field), records: RoaringBitmap) -> Broken {
    Broken::of(rule, (records, &against.holds.of_field(field.position))).in_field(field)
}
