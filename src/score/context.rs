//! What a record is judged by, beside its own facts.

use crate::model::{Day, Field, FieldKind, RegisterRule, Role};

/// What a record is judged by.
#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    /// What the policy says of its register.
    pub rule: &'a RegisterRule,
    /// The day that counts as today.
    pub today: Day,
    /// Signs of life of the same person in other registers, matched by an exact key.
    pub elsewhere: &'a [Day],
    /// What the register's fields can show at all.
    pub shows: Shows,
}

impl<'a> Context<'a> {
    /// By this rule on this day, with nothing from other registers.
    pub fn new(rule: &'a RegisterRule, today: Day) -> Self {
        Self { rule, today, elsewhere: &[], shows: Shows::ALL }
    }
}

/// What the fields of a register can show: a part of a score without any field for it is 0 for all, and says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shows {
    /// A date that can be a sign of life.
    pub life: Parts,
    /// Consent.
    pub consent: Parts,
    /// An address, a telephone number, an e-mail address.
    pub reach: Parts,
}

/// Whether a register has fields for something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Parts {
    /// It has.
    Present,
    /// It has none.
    Lacking,
}

impl Parts {
    fn when(present: bool) -> Self {
        if present { Self::Present } else { Self::Lacking }
    }
}

impl Shows {
    /// Everything.
    pub const ALL: Self = Self { life: Parts::Present, consent: Parts::Present, reach: Parts::Present };

    /// What these fields can show.
    pub fn of(fields: &[Field]) -> Self {
        let any = |test: fn(&Field) -> bool| Parts::when(fields.iter().any(test));
        Self {
            life: any(|field| {
                let bears = matches!(field.role, Role::LastActivity | Role::PurchaseDate | Role::Registered);
                field.kind.is_date() && (bears || field.role == Role::ConsentGiven)
            }),
            consent: any(|field| matches!(field.role, Role::ConsentGiven | Role::ConsentHow)),
            reach: any(|field| matches!(field.kind, FieldKind::Email | FieldKind::Phone | FieldKind::Street)),
        }
    }
}
