//! For which purposes a register asks for consent: as its fields' names or a field of its own say.

use std::collections::BTreeMap;

use roaring::RoaringBitmap;

use crate::detect::headers;
use crate::failure::{Failure, Result};
use crate::model::{Consent, Day, Facts, Field, FieldKind, RecordId, RegisterId, RegisterRule, Role};
use crate::score::{Context, stage};
use crate::store::policy::{self, is_same};
use crate::store::{Workbench, distinct, facts_anew, registers, scores};
use crate::text::Message;

/// Different values of a purpose field that are looked at.
const MOST_VALUES: usize = 2_000;
/// Words in a header that speak of consent, not of what it is for.
const OF_CONSENT: [&str; 26] = [
    "opt", "in", "out", "datum", "date", "at", "hur", "how", "satt", "method", "metod", "kanal", "channel", "kalla",
    "source", "till", "tom", "until", "giltigt", "givet", "given", "text", "version", "accepts", "allowed", "ok",
];

/// One purpose for which a register asks for consent.
#[derive(Debug, Clone, PartialEq)]
pub struct Purpose {
    /// Its name; none where the register does not say what its consent is for.
    pub name: Option<String>,
    told: Told,
}

/// Where a register tells of a purpose.
#[derive(Debug, Clone, PartialEq)]
enum Told {
    /// Its consent is for one purpose, which it does not name.
    Register,
    /// In fields of the purpose's own: the register's fields, those of other purposes without kind and role.
    Fields(Vec<Field>),
    /// In a field that names it: the records that do.
    Records(RoaringBitmap),
}

impl Purpose {
    /// The records that are about this purpose, of those that are given.
    pub fn about(&self, live: &RoaringBitmap) -> RoaringBitmap {
        match &self.told {
            Told::Register | Told::Fields(_) => live.clone(),
            Told::Records(records) => records & live,
        }
    }
}

/// The purposes of a register; at least one.
pub fn of(bench: &Workbench, register: RegisterId) -> Result<Vec<Purpose>> {
    let fields = registers::fields(bench, register)?;
    if let Some(field) = fields.iter().find(|field| field.role == Role::ConsentPurpose) {
        let purposes = by_records(bench, (register, field))?;
        if !purposes.is_empty() {
            return Ok(purposes);
        }
    }
    let named = by_fields(&fields);
    Ok(if named.is_empty() { vec![Purpose { name: None, told: Told::Register }] } else { named })
}

/// The purposes of a register, and of the records that name none where a field of its own names it: nobody is left out.
pub fn with_none(bench: &Workbench, register: RegisterId) -> Result<Vec<Purpose>> {
    let mut purposes = of(bench, register)?;
    let live = registers::live(bench, register)?;
    let rest = purposes.iter().fold(live.clone(), |rest, purpose| rest - purpose.about(&live));
    if !rest.is_empty() {
        purposes.push(Purpose { name: None, told: Told::Records(rest) });
    }
    Ok(purposes)
}

/// The purpose of this name, and what the one who asked should know: that the register does not say what for. Consent
/// to nothing is none: an empty name is refused.
pub fn named<'p>(purposes: &'p [Purpose], name: &str) -> Result<(&'p Purpose, Option<Message>)> {
    if name.trim().is_empty() {
        return Err(Failure::yours(msg!("purpose-empty")).hint(msg!("purpose-empty-hint")));
    }
    if let Some(found) = purposes.iter().find(|p| p.name.as_deref().is_some_and(|own| is_same(own, name))) {
        return Ok((found, None));
    }
    match purposes {
        [only] if only.name.is_none() => Ok((only, Some(msg!("purpose-not-said", "purpose" => name)))),
        _ => {
            let known: Vec<&str> = purposes.iter().filter_map(|purpose| purpose.name.as_deref()).collect();
            Err(Failure::yours(msg!("purpose-unknown", "purpose" => name))
                .hint(msg!("purpose-known", "purposes" => known.join(", "))))
        }
    }
}

/// What takes a record's facts for one purpose, and the state of its consent.
pub type EachConsent<'a> = &'a mut dyn FnMut(RecordId, &Facts, Consent);

/// The rule of a register for one purpose: a consent to it is valid as long as the policy says for that purpose.
pub fn rule(bench: &Workbench, (register, purpose): (RegisterId, &Purpose)) -> Result<RegisterRule> {
    let rule = scores::rule(bench, register)?;
    let Some(name) = &purpose.name else { return Ok(rule) };
    let policy = policy::current(bench)?;
    let card = policy::card_of(&policy, &registers::name_of(bench, register)?);
    let own = card.and_then(|card| card.purposes.iter().find(|(known, _)| is_same(known, name)));
    Ok(match own {
        Some((_, valid)) => RegisterRule { consent_valid: *valid, ..rule },
        None => rule,
    })
}

/// Judges the consent of every record that is about a purpose.
pub fn judge(
    bench: &Workbench,
    (register, purpose): (RegisterId, &Purpose),
    (today, each): (Day, EachConsent<'_>),
) -> Result<RegisterRule> {
    let rule = rule(bench, (register, purpose))?;
    let context = Context::new(&rule, today);
    let has_own_period = rule.consent_valid != scores::rule(bench, register)?.consent_valid;
    if let Told::Fields(fields) = &purpose.told {
        facts_anew::each(
            bench,
            (register, fields),
            (today, &mut |rid, facts| {
                each(rid, facts, stage::consent(facts, &context));
            }),
        )?;
        return Ok(rule);
    }
    let about = purpose.about(&registers::live(bench, register)?);
    let mut facts = Facts::default();
    scores::pass(bench, (register, today), &mut |first, columns, scores| {
        for (index, consent) in scores.consent.iter().enumerate() {
            let rid = first.saturating_add(u32::try_from(index).unwrap_or(u32::MAX));
            if about.contains(rid) {
                columns.read(index, &mut facts);
                let consent = if has_own_period { stage::consent(&facts, &context) } else { *consent };
                each(RecordId(rid), &facts, consent);
            }
        }
    })?;
    Ok(rule)
}

/// The purposes that a field names, record by record; a cell may name several.
fn by_records(bench: &Workbench, (register, field): (RegisterId, &Field)) -> Result<Vec<Purpose>> {
    let mut found: BTreeMap<String, (String, RoaringBitmap)> = BTreeMap::new();
    for (text, records) in distinct::texts_of(bench, (register, field.position), MOST_VALUES)? {
        let Some(text) = text else { continue };
        for name in text.split([',', ';', '|', '/', '+']).map(str::trim).filter(|name| !name.is_empty()) {
            let entry = found.entry(name.to_lowercase()).or_insert_with(|| (name.to_owned(), RoaringBitmap::new()));
            entry.1 |= &records;
        }
    }
    let purpose = |(name, records)| Purpose { name: Some(name), told: Told::Records(records) };
    Ok(found.into_values().map(purpose).collect())
}

/// The purposes that the names of consent fields tell; none where none tells one.
fn by_fields(fields: &[Field]) -> Vec<Purpose> {
    let said: Vec<Option<String>> =
        fields.iter().map(|field| if is_of_consent(field) { said_by(&field.name) } else { None }).collect();
    let mut names: Vec<&String> = Vec::new();
    for name in said.iter().flatten() {
        if !names.iter().any(|known| is_same(known, name)) {
            names.push(name);
        }
    }
    let purpose = |name: &&String| {
        let mut own = fields.to_vec();
        for (field, said) in own.iter_mut().zip(&said) {
            if said.as_ref().is_some_and(|said| !is_same(said, name)) {
                (field.kind, field.role) = (FieldKind::Unknown, Role::None);
            }
        }
        Purpose { name: Some((*name).clone()), told: Told::Fields(own) }
    };
    names.iter().map(purpose).collect()
}

fn is_of_consent(field: &Field) -> bool {
    match field.role {
        Role::ConsentGiven | Role::ConsentHow | Role::ConsentUntil | Role::ConsentWithdrawn => true,
        Role::SubjectKey
        | Role::EmailKey
        | Role::LastActivity
        | Role::PurchaseDate
        | Role::ConsentPurpose
        | Role::RelationEnd
        | Role::ValidUntil
        | Role::Registered
        | Role::Objection
        | Role::Deceased
        | Role::Informed
        | Role::Source
        | Role::Note
        | Role::None => field.kind == FieldKind::Consent,
    }
}

/// What is left of a header without its words of consent: `samtycke_nyhetsbrev` says `nyhetsbrev`.
fn said_by(header: &str) -> Option<String> {
    let words = header.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let left: Vec<&str> = words.filter(|word| !speaks_of_consent(word)).collect();
    (!left.is_empty()).then(|| left.join(" "))
}

fn speaks_of_consent(word: &str) -> bool {
    let small: String = word.to_lowercase().chars().map(headers::plain).collect();
    const PURPOSES: [&str; 2] = ["nyhetsbrev", "newsletter"];
    if PURPOSES.contains(&small.as_str()) {
        return false;
    }
    let says = headers::says(word);
    let by_role = matches!(
        says.role,
        Role::ConsentGiven | Role::ConsentHow | Role::ConsentUntil | Role::ConsentWithdrawn | Role::ConsentPurpose
    );
    by_role
        || OF_CONSENT.contains(&small.as_str())
        || small.starts_with("samtyck")
        || small.starts_with("consent")
        || small.chars().all(|c| c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_header_says_what_its_consent_is_for() {
        for (header, said) in [
            ("samtycke_nyhetsbrev", Some("nyhetsbrev")),
            ("Samtycke kundevent", Some("kundevent")),
            ("samtyckesdatum_kundevent", Some("kundevent")),
            ("samtycke_hur_kundevent", Some("kundevent")),
            ("consent_marketing_date", Some("marketing")),
            ("nyhetsbrev", Some("nyhetsbrev")),
            ("samtycke", None),
            ("samtyckesdatum", None),
            ("samtycke_hur", None),
            ("återkallat", None),
            ("opt_in", None),
        ] {
            assert_eq!(said_by(header).as_deref(), said, "{header}");
        }
    }
}
