//! What recognition suggests as answers: never more than the fields bear out.

use super::Ask;
use super::answers::need_word;
use crate::model::{Field, FieldKind, Operator, Role};
use crate::policy::{Card, Need};
use crate::store::policy::is_same;

/// The suggestion for a question that is unanswered; none where only the steward can know.
pub(super) fn suggestion(ask: Ask, card: &Card, fields: &[Field]) -> Option<String> {
    let has = |role: Role| fields.iter().any(|field| field.role == role);
    match ask {
        Ask::Ground if card.lawful_basis.is_none() => {
            let consent = has(Role::ConsentGiven) || has(Role::ConsentHow);
            consent.then(|| "consent".to_owned())
        }
        Ask::HowLong if card.retention.is_none() => {
            if has(Role::RelationEnd) || has(Role::ValidUntil) {
                Some("P12M relation_end".to_owned())
            } else if has(Role::LastActivity) || has(Role::PurchaseDate) {
                Some("P24M last_activity".to_owned())
            } else if has(Role::Registered) {
                Some("P12M collected".to_owned())
            } else {
                None
            }
        }
        Ask::Fields => needs(card, fields),
        Ask::Keep if card.holds.is_empty() && !card.said.iter().any(|said| said == "hold") => {
            let invoice = |field: &&Field| field.kind.is_date() && is_invoice(&field.name);
            fields.iter().find(invoice).map(|field| format!("BFL 7:2 from {}", field.name))
        }
        Ask::Why | Ask::Ground | Ask::Told | Ask::HowLong | Ask::Sees | Ask::Gets | Ask::Keep => None,
    }
}

fn is_invoice(name: &str) -> bool {
    let name = name.to_lowercase();
    ["faktura", "invoice", "bokför", "verifikat"].iter().any(|word| name.contains(word))
}

/// The answers that stand, and for the fields without one what their kind suggests.
fn needs(card: &Card, fields: &[Field]) -> Option<String> {
    let open = |field: &&Field| card.need(|name| is_same(name, &field.name)).is_none();
    let suggested: Vec<String> = fields
        .iter()
        .filter(open)
        .filter_map(|field| Some(format!("{}={}", field.name, need_word(suggested(field)?))))
        .collect();
    (!suggested.is_empty()).then(|| suggested.join(", "))
}

/// Names, addresses to write to and dates that the scores need; of identity numbers the birth date.
fn suggested(field: &Field) -> Option<Need> {
    match field.kind {
        FieldKind::Personnummer | FieldKind::Samordningsnummer => Some(Need::Less(Operator::BirthDate)),
        FieldKind::FirstName | FieldKind::LastName | FieldKind::Name | FieldKind::Email | FieldKind::CustomerId => {
            Some(Need::Whole)
        }
        FieldKind::Consent | FieldKind::ConsentDate => Some(Need::Whole),
        FieldKind::PostalCode => Some(Need::Less(Operator::PostalPrefix)),
        FieldKind::BirthDate => Some(Need::Less(Operator::BirthYear)),
        FieldKind::OrganisationNumber
        | FieldKind::NationalId
        | FieldKind::Street
        | FieldKind::City
        | FieldKind::Country
        | FieldKind::Phone
        | FieldKind::Date
        | FieldKind::DateTime
        | FieldKind::Amount
        | FieldKind::Integer
        | FieldKind::Boolean
        | FieldKind::FreeText
        | FieldKind::Url
        | FieldKind::IpAddress
        | FieldKind::Iban
        | FieldKind::Card
        | FieldKind::Gender
        | FieldKind::Behaviour
        | FieldKind::Unknown => match field.role {
            Role::LastActivity
            | Role::PurchaseDate
            | Role::ConsentGiven
            | Role::ConsentHow
            | Role::ConsentUntil
            | Role::ConsentPurpose
            | Role::ConsentWithdrawn
            | Role::RelationEnd
            | Role::ValidUntil
            | Role::Registered
            | Role::Objection
            | Role::Deceased
            | Role::Informed
            | Role::SubjectKey
            | Role::EmailKey => Some(Need::Whole),
            Role::Source | Role::Note | Role::None => None,
        },
    }
}
