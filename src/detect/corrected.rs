//! The steward's word on the fields of a file, over what was recognised.

use crate::failure::{Failure, Result};
use crate::model::{Batch, Day, Field, FieldSaid, OrderSaid, Role, Said};

use super::identify::identify;
use super::kinds::Written;
use super::sampled::{Sampled, Sight};

/// Sure, since somebody said so.
const SURE: u8 = 100;

/// Writes what is said into the fields. Refuses a name that no field has, and an order of dates where there are none.
pub fn correct(fields: &mut [Field], said: &[FieldSaid], (sample, today): (&Batch, Day)) -> Result<()> {
    for word in said {
        let Some(at) = place(fields, &word.name) else {
            return Err(Failure::yours(msg!("unknown-field", "name" => &word.name)));
        };
        take(fields, (at, word), &Sampled::of(sample, at, Sight { today, identify: &identify }))?;
    }
    Ok(())
}

/// Writes into the field at `at` what is said of it; its first values look like `sampled`.
pub fn take(fields: &mut [Field], (at, word): (usize, &FieldSaid), sampled: &Sampled) -> Result<()> {
    let Some(field) = fields.get_mut(at) else {
        return Err(Failure::yours(msg!("unknown-field", "name" => &word.name)));
    };
    let kind = word.kind.unwrap_or(field.kind);
    if matches!(word.order, Some(OrderSaid::Is(_))) && !kind.is_date() {
        return Err(
            Failure::yours(msg!("order-of-no-dates", "field" => &field.name)).hint(msg!("order-of-no-dates-hint"))
        );
    }
    let role = word.role.unwrap_or(field.role);
    let before = field.date_order.filter(|_| field.order_said == Said::Steward && kind.is_date());
    (field.date_order, field.order_said, field.doubt) = match word.order.or(before.map(OrderSaid::Is)) {
        Some(OrderSaid::Is(order)) => (Some(order), Said::Steward, None),
        Some(OrderSaid::ByValues) | None => {
            let written = Written::of(kind, sampled);
            (written.order, Said::Gallra, written.doubt)
        }
    };
    (field.kind, field.confidence, field.said) = (kind, SURE, Said::Steward);
    if is_single(role) {
        // There is one key: what gallra took for it is none beside the one that was said.
        fields.iter_mut().filter(|field| field.role == role).for_each(|field| field.role = Role::None);
    }
    fields[at].role = role;
    Ok(())
}

/// At most one field of a register has this role.
fn is_single(role: Role) -> bool {
    matches!(role, Role::SubjectKey | Role::EmailKey)
}

fn place(fields: &[Field], name: &str) -> Option<usize> {
    let small = name.to_lowercase();
    let exact = fields.iter().position(|field| field.name == name);
    exact.or_else(|| fields.iter().position(|field| field.name.to_lowercase() == small))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::detect::kinds::recognise;
    use crate::model::{DateOrder, FieldKind};

    fn table() -> (Vec<Field>, Batch) {
        let headers = ["kundnr", "kod", "dag"].map(str::to_owned);
        let mut batch = Batch::new(3);
        for row in [["1", "a", "03/04/2020"], ["2", "b", "25/04/2020"]] {
            row.iter().for_each(|cell| batch.push_text(cell));
            batch.end_row(None);
        }
        let today = Day::new(2026, 11, 23).unwrap();
        (recognise(&headers, &headers, &batch, today, &identify), batch)
    }

    fn said(name: &str, kind: Option<FieldKind>, role: Option<Role>) -> FieldSaid {
        FieldSaid { name: name.to_owned(), kind, role, order: None }
    }

    #[test]
    fn the_stewards_word_stands_and_there_is_one_key() {
        let (mut fields, sample) = table();
        assert_eq!(fields[0].role, Role::SubjectKey);
        let today = Day::new(2026, 11, 23).unwrap();
        let words = [
            said("KOD", Some(FieldKind::CustomerId), Some(Role::SubjectKey)),
            said("dag", Some(FieldKind::BirthDate), None),
        ];
        correct(&mut fields, &words, (&sample, today)).unwrap();
        assert_eq!((fields[0].role, fields[1].role), (Role::None, Role::SubjectKey));
        assert_eq!((fields[1].kind, fields[1].said, fields[1].confidence), (FieldKind::CustomerId, Said::Steward, 100));
        assert_eq!((fields[2].kind, fields[2].date_order), (FieldKind::BirthDate, Some(DateOrder::Dmy)));
        let word = FieldSaid { order: Some(OrderSaid::Is(DateOrder::Mdy)), ..said("dag", None, None) };
        correct(&mut fields, std::slice::from_ref(&word), (&sample, today)).unwrap();
        assert_eq!((fields[2].date_order, fields[2].order_said), (Some(DateOrder::Mdy), Said::Steward));
        // What is said of it later leaves the order as it was said.
        correct(&mut fields, &[said("dag", Some(FieldKind::Date), None)], (&sample, today)).unwrap();
        assert_eq!((fields[2].kind, fields[2].date_order), (FieldKind::Date, Some(DateOrder::Mdy)));
        let by_values = FieldSaid { order: Some(OrderSaid::ByValues), ..said("dag", None, None) };
        correct(&mut fields, &[by_values], (&sample, today)).unwrap();
        assert_eq!((fields[2].date_order, fields[2].order_said), (Some(DateOrder::Dmy), Said::Gallra));
        correct(&mut fields, &[said("dag", Some(FieldKind::FreeText), None)], (&sample, today)).unwrap();
        assert_eq!((fields[2].date_order, fields[2].order_said), (None, Said::Gallra));
        assert!(correct(&mut fields, &[word], (&sample, today)).is_err());
        assert!(correct(&mut fields, &[said("nej", None, Some(Role::Note))], (&sample, today)).is_err());
    }
}
