//! `gallra policy form`: what a correct collection form asks, for those who build it.

use serde_json::json;

use super::call::{Call, Ended, Purpose};
use crate::failure::Result;
use crate::model::{Field, FieldKind, LawfulBasis, Role};
use crate::plan::card::wording;
use crate::policy::terms::Recipient;
use crate::policy::{Card, Need, Policy, Purpose as Why, Written, period};
use crate::store::{policy, registers};
use crate::text::Message;

pub(super) fn run(call: &mut Call<'_>, register: &str) -> Result<Ended> {
    let bench = call.open(Purpose::Look)?;
    let policy = policy::current(&bench)?;
    let name = match policy::card_of(&policy, register) {
        Some(card) => card.name.clone(),
        None => registers::by_name(&bench, register)?.name,
    };
    let none = Card::default();
    let card = policy::card_of(&policy, &name).unwrap_or(&none);
    let (allowed, refused): (Vec<_>, Vec<_>) = card.needs.iter().partition(|(_, need)| *need != Need::Not);
    if call.wants_json() {
        let field = |(name, need): &&(Written, Need)| {
            let less = match need {
                Need::Less(operator) => Some(operator.code()),
                Need::Whole | Need::Not => None,
            };
            json!({"field": name.text, "less": less})
        };
        let form = json!({
            "register": name,
            "fields": allowed.iter().map(field).collect::<Vec<_>>(),
            "refused": refused.iter().map(|(name, _)| &name.text).collect::<Vec<_>>(),
            "consent_box": card.lawful_basis == Some(LawfulBasis::Consent),
            "ticked": false,
            "purpose": purpose(card),
            "notice": notice(card),
            "text_version": version(card),
            "retention": card.retention.map(period::write),
        });
        call.print(&form.to_string())?;
        return Ok(Ended::when((!allowed.is_empty()).then_some(())));
    }
    let mut lines = vec![msg!("form-title", "register" => &name)];
    if allowed.is_empty() {
        lines.push(msg!("form-nothing"));
    } else {
        lines.push(msg!("form-ask"));
    }
    for line in &lines {
        let text = call.catalogue.say(line);
        call.print(&text)?;
    }
    // What a system or the register itself notes is not asked of a person.
    let known = registers::all(&bench)?.into_iter().find(|register| policy::is_same(&register.name, &name));
    let fields = known.map(|register| registers::fields(&bench, register.id)).transpose()?.unwrap_or_default();
    let is_noted = |name: &str| fields.iter().any(|field| policy::is_same(&field.name, name) && is_noted(field));
    let (noted, asked): (Vec<_>, Vec<_>) = allowed.iter().copied().partition(|(field, _)| is_noted(&field.text));
    for (field, need) in &asked {
        let line = match need {
            Need::Less(operator) => {
                let code = operator.code();
                let word = format!("operator-{}", code.split(':').next().unwrap_or_default());
                let how = call.catalogue.lookup(&word).unwrap_or(code);
                msg!("form-field-less", "field" => &field.text, "how" => how)
            }
            Need::Whole | Need::Not => msg!("form-field", "field" => &field.text),
        };
        let text = format!("  {}", call.catalogue.say(&line));
        call.print(&text)?;
    }
    let names =
        |fields: &[&(Written, Need)]| fields.iter().map(|(name, _)| name.text.as_str()).collect::<Vec<_>>().join(", ");
    if !noted.is_empty() {
        let text = call.catalogue.say(&msg!("form-noted", "fields" => names(&noted)));
        call.print(&text)?;
    }
    for line in rest((card, &policy), &names(&refused)) {
        let text = call.catalogue.say(&line);
        call.print(&text)?;
    }
    Ok(Ended::when((!allowed.is_empty()).then_some(())))
}

/// A system or somebody at the register writes it down: signs of life, how and when a consent was given or withdrawn, an
/// objection, a death, a number of the register's own. The consent itself is the box.
fn is_noted(field: &Field) -> bool {
    match field.role {
        Role::LastActivity
        | Role::PurchaseDate
        | Role::ConsentGiven
        | Role::ConsentHow
        | Role::ConsentUntil
        | Role::ConsentWithdrawn
        | Role::RelationEnd
        | Role::ValidUntil
        | Role::Registered
        | Role::Objection
        | Role::Deceased
        | Role::Informed
        | Role::Source => true,
        Role::ConsentPurpose | Role::SubjectKey | Role::EmailKey | Role::Note | Role::None => {
            matches!(field.kind, FieldKind::CustomerId | FieldKind::ConsentDate)
        }
    }
}

/// What the form says beside its fields, as Art. 13 asks.
fn rest((card, policy): (&Card, &Policy), refused: &str) -> Vec<Message> {
    let mut lines = Vec::new();
    if !refused.is_empty() {
        lines.push(msg!("form-not", "fields" => refused));
    }
    let organisation = &policy.organisation;
    lines.push(match &organisation.name {
        Some(name) => {
            msg!("form-controller", "name" => name, "contact" => organisation.contact.as_deref().unwrap_or("–"))
        }
        None => msg!("form-no-controller"),
    });
    lines.push(match card.lawful_basis {
        Some(LawfulBasis::Consent) | None => msg!("form-consent"),
        Some(
            LawfulBasis::Contract
            | LawfulBasis::LegalObligation
            | LawfulBasis::VitalInterests
            | LawfulBasis::PublicTask
            | LawfulBasis::LegitimateInterests,
        ) => msg!("form-no-consent"),
    });
    lines.extend(purpose(card).map(|purpose| msg!("form-purpose", "purpose" => purpose)));
    lines.push(notice(card).map_or(msg!("form-no-notice"), |notice| msg!("form-notice", "notice" => notice)));
    lines.push(match card.lawful_basis {
        Some(basis) => msg!("form-basis", "basis" => wording::basis(basis)),
        None => msg!("form-no-basis"),
    });
    let stated = card.notice.as_ref().and_then(|notice| notice.version.as_ref());
    lines.extend(stated.map(|version| msg!("form-version", "version" => version)));
    lines.extend(wording::time_limit(card).map(|period| msg!("form-period", "period" => period)));
    let who = |to: &Recipient| match &to.country {
        Some(country) => format!("{} ({country})", to.who),
        None => to.who.clone(),
    };
    if !card.recipients.is_empty() {
        let who: Vec<String> = card.recipients.iter().map(who).collect();
        lines.push(msg!("form-recipients", "who" => who.join(", ")));
    }
    lines.push(msg!("form-rights"));
    match card.lawful_basis {
        Some(LawfulBasis::Consent) => lines.push(msg!("form-withdraw")),
        Some(LawfulBasis::LegitimateInterests | LawfulBasis::PublicTask) => lines.push(msg!("form-object")),
        Some(LawfulBasis::Contract | LawfulBasis::LegalObligation | LawfulBasis::VitalInterests) | None => {}
    }
    lines.push(msg!("form-complain"));
    lines.push(msg!("form-store"));
    lines
}

fn purpose(card: &Card) -> Option<String> {
    match &card.purpose {
        Some(Why::For(text)) => Some(text.clone()),
        Some(Why::NiceToHave) | None => None,
    }
}

fn notice(card: &Card) -> Option<String> {
    let notice = card.notice.as_ref()?;
    Some(notice.place.clone().unwrap_or_else(|| notice.given.to_string()))
}

/// The text's version: the stated one, else the day on which it was given.
fn version(card: &Card) -> Option<String> {
    let notice = card.notice.as_ref()?;
    Some(notice.version.clone().unwrap_or_else(|| notice.given.to_string()))
}
