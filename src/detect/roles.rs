//! What a column is for, by its header and what its values allow.

use crate::model::{Field, FieldKind, Role};

use super::sampled::Sampled;

/// The role that the header says, where the column's kind can bear it.
pub fn field_role(said: Role, kind: FieldKind, sampled: &Sampled) -> Role {
    match said {
        Role::LastActivity
        | Role::PurchaseDate
        | Role::ConsentUntil
        | Role::RelationEnd
        | Role::ValidUntil
        | Role::Registered => kept_if(kind.is_date(), said),
        // A date or a yes and no.
        Role::ConsentGiven | Role::ConsentWithdrawn | Role::Objection | Role::Deceased | Role::Informed => {
            kept_if(kind != FieldKind::FreeText && !sampled.mostly(sampled.prose), said)
        }
        Role::Note => kept_if(kind == FieldKind::FreeText, said),
        Role::ConsentHow | Role::ConsentPurpose | Role::Source | Role::SubjectKey | Role::EmailKey | Role::None => said,
    }
}

fn kept_if(bears: bool, role: Role) -> Role {
    if bears { role } else { Role::None }
}

/// Gives the first column of customer numbers, else of identity numbers, the role of the subject's key, and the
/// first e-mail column that of the e-mail key. A column of one value for all is nobody's key.
pub(super) fn choose_keys(fields: &mut [Field], columns: &[Sampled]) {
    let tells_apart = |at: usize| columns.get(at).is_some_and(|s| s.filled <= 1 || s.distinct > 1);
    let keys: [&[FieldKind]; 2] =
        [&[FieldKind::CustomerId], &[FieldKind::Personnummer, FieldKind::Samordningsnummer, FieldKind::NationalId]];
    let first = |fields: &[Field], kinds: &[FieldKind]| {
        (0..fields.len()).find(|at| kinds.contains(&fields[*at].kind) && tells_apart(*at))
    };
    if let Some(at) = keys.iter().find_map(|kinds| first(fields, kinds)) {
        fields[at].role = Role::SubjectKey;
    }
    if let Some(at) = first(fields, &[FieldKind::Email]) {
        fields[at].role = Role::EmailKey;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::detect::kinds::recognise;
    use crate::model::{Batch, Day};

    fn roles(headers: &[&str], rows: &[&[&str]]) -> Vec<Role> {
        let mut batch = Batch::new(headers.len());
        for row in rows {
            row.iter().for_each(|cell| batch.push_text(cell));
            batch.end_row(None);
        }
        let headers: Vec<String> = headers.iter().map(|h| (*h).to_owned()).collect();
        let today = Day::new(2026, 11, 23).unwrap();
        recognise(&headers, &headers, &batch, today, &|_, _| None).into_iter().map(|field| field.role).collect()
    }

    #[test]
    fn the_customer_number_is_the_key_and_the_first_address_the_email_key() {
        let found = roles(
            &["kundnr", "epost", "e-post 2"],
            &[&["1", "a@b.example", "c@d.example"], &["2", "e@f.example", "g@h.example"]],
        );
        assert_eq!(found, [Role::SubjectKey, Role::EmailKey, Role::None]);
    }

    #[test]
    fn a_date_role_needs_dates() {
        assert_eq!(roles(&["senaste köp"], &[&["mjölk"], &["bröd"]]), [Role::None]);
        assert_eq!(roles(&["reklamspärr", "till"], &[&["ja", "1909"]]), [Role::Objection, Role::ValidUntil]);
    }

    #[test]
    fn what_a_system_wrote_has_no_role() {
        assert_eq!(roles(&["skapad", "senast ändrad"], &[&["2020-01-01", "2021-01-01"]]), [Role::None, Role::None]);
    }
}
