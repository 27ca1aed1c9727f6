//! Which truncations suit a field, and what the field holds once all of it is truncated.

use crate::failure::{Failure, Result};
use crate::model::{DateOrder, Field, FieldKind, FieldPosition, Operator, Role, Said};

/// The truncations that suit what a field holds, the most useful first; emptying it always can.
pub fn suited(kind: FieldKind) -> Vec<Operator> {
    let mut fitting = match kind {
        FieldKind::Personnummer | FieldKind::Samordningsnummer => {
            vec![Operator::BirthDate, Operator::BirthYear, Operator::Pseudonym]
        }
        FieldKind::NationalId | FieldKind::CustomerId => vec![Operator::Pseudonym],
        FieldKind::FirstName | FieldKind::LastName | FieldKind::Name => vec![Operator::Initial],
        FieldKind::PostalCode => vec![Operator::PostalPrefix],
        FieldKind::Email => vec![Operator::EmailDomain, Operator::Suppress, Operator::Pseudonym],
        FieldKind::Phone | FieldKind::Iban | FieldKind::Card => vec![Operator::KeepLast(4)],
        FieldKind::BirthDate => vec![Operator::BirthYear, Operator::Month],
        FieldKind::Date | FieldKind::DateTime | FieldKind::ConsentDate => vec![Operator::Year, Operator::Month],
        FieldKind::Amount => vec![Operator::Band(50_000), Operator::Round(1_000)],
        FieldKind::Integer => vec![Operator::Band(10), Operator::Round(10)],
        FieldKind::FreeText | FieldKind::Unknown => vec![Operator::Redact],
        FieldKind::OrganisationNumber
        | FieldKind::Street
        | FieldKind::City
        | FieldKind::Country
        | FieldKind::Boolean
        | FieldKind::Url
        | FieldKind::IpAddress
        | FieldKind::Consent
        | FieldKind::Gender
        | FieldKind::Behaviour => Vec::new(),
    };
    fitting.push(Operator::Clear);
    fitting
}

/// The suppression list knows people by addresses: a field that holds neither e-mail nor telephone is refused, for a
/// name on it would keep nobody out.
pub fn may_suppress(fields: &[Field], position: FieldPosition) -> Result<()> {
    let may =
        |field: &&Field| field.role == Role::EmailKey || matches!(field.kind, FieldKind::Email | FieldKind::Phone);
    let Some(field) = fields.iter().find(|field| field.position == position) else { return Ok(()) };
    if may(&field) {
        return Ok(());
    }
    let known: Vec<&str> = fields.iter().filter(may).map(|field| field.name.as_str()).collect();
    let refused = Failure::yours(msg!("suppress-no-address", "field" => &field.name));
    Err(if known.is_empty() {
        refused.hint(msg!("suppress-no-address-at-all"))
    } else {
        refused.hint(msg!("suppress-no-address-hint", "fields" => known.join(", ")))
    })
}

/// With more characters left than this, a number still tells whose it is.
const MOST_LEFT: u32 = 6;

/// What a field is when every one of its filled values was truncated: a column of birth dates is no longer one of
/// identity numbers, and one of domains reaches nobody. None when it stays what it was.
pub fn field_after(field: &Field, operator: Operator) -> Option<Field> {
    let (kind, role, order) = match operator {
        Operator::BirthDate => (FieldKind::BirthDate, Role::None, Some(DateOrder::Ymd)),
        Operator::BirthYear => (FieldKind::BirthDate, Role::None, Some(DateOrder::Ymd)),
        Operator::Year | Operator::Month if field.kind.is_date() => (field.kind, field.role, Some(DateOrder::Ymd)),
        Operator::Year | Operator::Month => (FieldKind::Date, Role::None, Some(DateOrder::Ymd)),
        Operator::EmailDomain => (FieldKind::Unknown, Role::None, None),
        // With so many digits left the values can be whole still.
        Operator::KeepLast(count) if count > MOST_LEFT => return None,
        Operator::KeepLast(_) => (FieldKind::Unknown, Role::None, None),
        Operator::Pseudonym => (FieldKind::CustomerId, key_role(field.role), None),
        Operator::PostalPrefix
        | Operator::Initial
        | Operator::Round(_)
        | Operator::Band(_)
        | Operator::Redact
        | Operator::Clear
        | Operator::Suppress => return None,
    };
    // What is written instead has one order.
    let after = Field { kind, role, date_order: order, order_said: Said::Gallra, doubt: None, ..field.clone() };
    (after != *field).then_some(after)
}

/// A pseudonym still joins what its values joined.
fn key_role(role: Role) -> Role {
    if role == Role::SubjectKey { role } else { Role::None }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Coded;

    fn field(kind: FieldKind, role: Role) -> Field {
        Field {
            position: FieldPosition(0),
            header: "h".into(),
            name: "h".into(),
            kind,
            role,
            date_order: None,
            order_said: Said::Gallra,
            doubt: None,
            confidence: 90,
            said: Said::Gallra,
        }
    }

    #[test]
    fn every_kind_can_be_emptied() {
        assert!(FieldKind::ALL.iter().all(|kind| suited(*kind).last() == Some(&Operator::Clear)));
    }

    #[test]
    fn a_column_of_birth_dates_is_no_longer_one_of_personnummer() {
        let after = field_after(&field(FieldKind::Personnummer, Role::SubjectKey), Operator::BirthDate).unwrap();
        assert_eq!((after.kind, after.role), (FieldKind::BirthDate, Role::None));
        let after = field_after(&field(FieldKind::Personnummer, Role::SubjectKey), Operator::Pseudonym).unwrap();
        assert_eq!((after.kind, after.role), (FieldKind::CustomerId, Role::SubjectKey));
    }

    #[test]
    fn a_text_with_words_struck_out_is_still_one() {
        assert_eq!(field_after(&field(FieldKind::FreeText, Role::Note), Operator::Redact), None);
    }
}
