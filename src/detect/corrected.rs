//! The steward's word on the fields of a file, over what was recognised.

use crate::failure::{Failure, Result};
use crate::model::{Batch, Day, Field, FieldSaid, Role, Said};

use super::identify::identify;
use super::kinds::date_order;
use super::sampled::{Sampled, Sight};

/// Sure, since somebody said so.
const SURE: u8 = 100;

/// Writes what is said into the fields. Refuses a name that no field has.
pub fn correct(fields: &mut [Field], said: &[FieldSaid], (sample, today): (&Batch, Day)) -> Result<()> {
    for word in said {
        let Some(at) = place(fields, &word.name) else {
            return Err(Failure::yours(msg!("unknown-field", "name" => &word.name)));
        };
        let kind = word.kind.unwrap_or(fields[at].kind);
        let role = word.role.unwrap_or(fields[at].role);
        if is_single(role) {
            // There is one key: what gallra took for it is none beside the one that was said.
            fields.iter_mut().filter(|field| field.role == role).for_each(|field| field.role = Role::None);
        }
        let sampled = Sampled::of(sample, at, Sight { today, identify: &identify });
        let field = &mut fields[at];
        (field.kind, field.role, field.date_order) = (kind, role, date_order(kind, &sampled));
        (field.confidence, field.said) = (SURE, Said::Steward);
    }
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
        FieldSaid { name: name.to_owned(), kind, role }
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
        assert!(correct(&mut fields, &[said("nej", None, Some(Role::Note))], (&sample, today)).is_err());
    }
}
