//! `gallra policy form`: what a correct collection form asks, for those who build it.

use serde_json::json;

use super::call::{Call, Ended, Purpose};
use crate::failure::Result;
use crate::model::LawfulBasis;
use crate::policy::{Card, Need, Purpose as Why, period};
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
        let field = |(name, need): &&(crate::policy::Written, Need)| {
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
    for (field, need) in &allowed {
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
    for line in rest(card, &refused.iter().map(|(name, _)| name.text.as_str()).collect::<Vec<_>>()) {
        let text = call.catalogue.say(&line);
        call.print(&text)?;
    }
    Ok(Ended::when((!allowed.is_empty()).then_some(())))
}

fn rest(card: &Card, refused: &[&str]) -> Vec<Message> {
    let mut lines = Vec::new();
    if !refused.is_empty() {
        lines.push(msg!("form-not", "fields" => refused.join(", ")));
    }
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
    lines.extend(version(card).map(|version| msg!("form-version", "version" => version)));
    lines.extend(card.retention.map(|retention| msg!("form-period", "period" => period::write(retention))));
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
