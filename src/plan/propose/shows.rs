//! By what a proposal is judged best: how old the records are, values before and after, or how often a value occurs.

use super::{Kind, Proposal};
use crate::model::{Field, FieldKind, FieldPosition, Operation, Role};

/// The evidence that stands beside a proposal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shows {
    /// The records of its register by age.
    Ages,
    /// Values before and after.
    Effect,
    /// The values of a field among its records.
    Values(FieldPosition),
}

/// What shows best why a proposal is made.
pub fn shows(proposal: &Proposal, fields: &[Field]) -> Shows {
    if proposal.operation == Operation::Truncate {
        return Shows::Effect;
    }
    let by_role = |roles: &[Role]| {
        let found = roles.iter().find_map(|role| fields.iter().find(|field| field.role == *role));
        found.map(|field| field.position)
    };
    let consent = || fields.iter().find(|field| field.kind == FieldKind::Consent).map(|field| field.position);
    let field = match proposal.kind {
        Kind::ConsentNotActive => {
            by_role(&[Role::ConsentHow]).or_else(consent).or_else(|| by_role(&[Role::ConsentGiven]))
        }
        Kind::ConsentExpired => by_role(&[Role::ConsentUntil, Role::ConsentHow]).or_else(consent),
        Kind::Objected => by_role(&[Role::Objection, Role::ConsentWithdrawn]),
        Kind::NiceToHave
        | Kind::Overdue
        | Kind::UnneededField
        | Kind::FullPersonnummer
        | Kind::SpecialCategory
        | Kind::NoDate
        | Kind::Duplicate
        | Kind::SuppressedReturned => None,
    };
    field.map_or(Shows::Ages, Shows::Values)
}
